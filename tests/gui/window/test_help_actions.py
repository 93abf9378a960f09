"""The Help menu: what the program is made of, and its place in the start menu."""

import sys

import pytest
import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from nnplayground import __version__, i18n
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window import about as about_module
from nnplayground.gui.window import help_actions
from nnplayground.gui.window.about import ABOUT, LICENCES, AboutDialog
from nnplayground.gui.window.help_actions import HelpActions, stale_shortcut_notice
from nnplayground.project import shortcut
from nnplayground.project.libraries import libraries
from nnplayground.training.experiment import Experiment

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries are Linux's")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A start menu of the test's own, no address is opened."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def session(qtbot):
    made = Session(Experiment())
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def actions(session, window):
    return HelpActions(session, window)


@pytest.fixture
def dialog(qtbot, window):
    made = AboutDialog(ABOUT, window)
    made.open()
    qtbot.waitUntil(lambda: bool(made._libraries))
    yield made
    if shiboken6.isValid(made):
        made.reject()
        qtbot.waitUntil(lambda: not shiboken6.isValid(made))


def said(qtbot, session):
    qtbot.waitUntil(lambda: session.notice is not None)
    return session.notice


@linux
def test_in_and_out_of_the_start_menu(qtbot, session, actions):
    assert actions.install.isEnabled()
    assert not actions.remove.isEnabled()
    actions.install.trigger()
    assert said(qtbot, session).level == "good"
    assert shortcut.places()[0].exists()
    actions.refresh()
    assert not actions.install.isEnabled()
    assert "already" in actions.install.toolTip()
    session.say(None)
    actions.remove.trigger()
    assert said(qtbot, session).level == "good"
    assert not shortcut.places()[0].exists()
    actions.refresh()
    assert actions.install.isEnabled()
    assert not actions.remove.isEnabled()


@linux
def test_an_entry_that_leads_nowhere_is_repaired_with_one_click(qtbot, session, window, home):
    program = home / "moved"
    program.touch()
    shortcut.install([str(program)])
    assert stale_shortcut_notice(session) is None
    program.unlink()
    notice = stale_shortcut_notice(session)
    assert notice.level == "info"
    actions = HelpActions(session, window)
    assert "Repair" in actions.install.text()
    assert actions.install.isEnabled()
    notice.action[1]()
    assert said(qtbot, session).level == "good"
    assert not shortcut.is_stale()
    assert stale_shortcut_notice(session) is None


@linux
def test_what_cannot_be_written_is_told(qtbot, session, actions, home):
    (home / "data").touch()
    actions.install.trigger()
    assert said(qtbot, session).level == "warning"
    assert "could not be written" in session.notice.text


def test_every_entry_says_what_it_does(actions):
    assert all(action.text() and action.statusTip() for action in actions.all())


def test_the_page_names_versions_and_sources(dialog):
    text = dialog.about.toPlainText()
    for word in (sys.version.split()[0], "PySide6", "NumPy", "LeCun", "CC BY-SA 3.0", "Nielsen", "scikit-learn", "MIT"):
        assert word in text
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    for browser in dialog.findChildren(QTextBrowser):
        assert browser.accessibleName()
        assert browser.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_every_library_is_listed_and_opens_its_licence(dialog):
    text = dialog.licences.toPlainText()
    for library in libraries():
        assert library.name in text
        assert library.version in text
        assert library.licence in text
    dialog.licences.anchorClicked.emit(QUrl("licence:numpy"))
    assert "Redistribution and use" in dialog.licences.toPlainText()
    dialog.licences.anchorClicked.emit(QUrl("back:"))
    assert dialog.licences.toPlainText() == text
    dialog.about.anchorClicked.emit(QUrl("licence:nnplayground"))
    assert dialog.pages.currentIndex() == LICENCES
    assert "MIT License" in dialog.licences.toPlainText()
    dialog.licences.anchorClicked.emit(QUrl("licence:shiboken6"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.licences.toPlainText()
    dialog.licences.anchorClicked.emit(QUrl("licence:gone"))
    assert "without the text" in dialog.licences.toPlainText()


def test_addresses_open_in_the_browser(dialog, monkeypatch):
    opened = []
    monkeypatch.setattr(about_module.QDesktopServices, "openUrl", opened.append)
    dialog.about.anchorClicked.emit(QUrl(about_module.NIELSEN))
    assert [url.toString() for url in opened] == [about_module.NIELSEN]


def test_versions_can_be_copied(dialog, qtbot):
    dialog._on_copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert f"nnplayground: {__version__}" in lines
    assert any(line.startswith("safetensors: ") for line in lines)


def test_it_can_be_put_away_before_the_libraries_are_known(qtbot, actions, window):
    actions.licences.trigger()
    (dialog,) = window.findChildren(AboutDialog)
    assert dialog.pages.currentIndex() == LICENCES
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_what_is_said_is_in_the_language_in_use(window, qtbot):
    i18n.use("es")
    dialog = AboutDialog(ABOUT, window)
    assert dialog.windowTitle() == "Acerca de nnplayground"
    assert [dialog.pages.tabText(index) for index in (ABOUT, LICENCES)] == ["Acerca de", "Bibliotecas y licencias"]
    (head,) = [one.text() for one in dialog.findChildren(QLabel) if __version__ in one.text()]
    assert "Ver y manejar todo lo que dice un curso de introducción a las redes neuronales." in head
    said = dialog.about.toPlainText()
    for title, text, _ in about_module.CREDITS:
        for part in (title, text):
            assert i18n.tr(part) != part
            assert i18n.tr(part) in said
            assert part not in said
    dialog.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_other_mistakes_are_not_hidden(session, qtbot, monkeypatch):
    def broken():
        raise ZeroDivisionError

    monkeypatch.setattr(help_actions.shortcut, "install", broken)
    with qtbot.capture_exceptions() as found:
        help_actions._add(session)
        qtbot.waitUntil(lambda: bool(found))
    assert found[0][0] is ZeroDivisionError
