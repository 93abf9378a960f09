"""Projector mode: larger letters and lines, keys of a clicker, one click back; it is not remembered."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.gui import theme
from nnplayground.gui.settings import Settings
from tests.end2end.test_fit import close, open_window
from tests.helpers.windows import open_page, projected, successor


def test_letters_and_lines_are_larger_and_one_click_brings_them_back(qtbot):
    window = open_window(qtbot, "en")
    plain, height = QApplication.font(), window.menuBar().fontMetrics().height()
    assert not window.projector.sign.isVisible()
    page = open_page(window, "hand", "forward")
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert page.stepper().position == 0, "the keys of a clicker step while it is projected"
    window = projected(window, True)
    assert window.menuBar().fontMetrics().height() > 1.2 * height
    assert theme.line(2) > 3
    assert window.projector.sign.isVisible()
    assert window.projector.action.isChecked()
    page = open_page(window, "hand", "forward")
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    there = page.stepper().position
    assert there > 0
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert 0 < page.stepper().position < there
    assert not [key for key in Settings()._store.allKeys() if "project" in key]
    window.projector.sign.click()
    window = successor(window)
    assert QApplication.font() == plain
    assert theme.line(2) == 2
    assert not window.projector.sign.isVisible()
    close(window)


def test_the_font_is_as_it_was_once_the_program_ends(qtbot):
    window = open_window(qtbot, "en")
    plain = QApplication.font()
    window = projected(window, True)
    close(window)
    assert QApplication.font() == plain
