"""Every dialog fits, can be used without a mouse, and names what is in it."""

import pytest
import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from nnplayground import i18n
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit, walk


def entries(menu: QMenu):
    """Yield the entries of a menu and of the menus within it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from entries(action.menu())
        else:
            yield action


def openers(window) -> list[QAction]:
    """Return the entries that open a dialog: those that say so by three dots, and those of the Help menu."""
    found = [
        action
        for top in window.menuBar().actions()
        for action in entries(top.menu())
        if action.text().endswith("…") and action.isEnabled()
    ]
    help_menu = window.menuBar().actions()[-1].menu()
    changing = (window.help.install, window.help.remove, window.help_mode)
    return found + [action for action in help_menu.actions() if action.text() and action not in changing]


def judged(dialog: QDialog) -> list[str]:
    dialog.activateWindow()
    fit.settle()
    seen = walk.walk(dialog)
    looks = [*walk.misses(dialog, seen), *walk.disorder(seen), *walk.unseen(dialog), *walk.unnamed(walk.stops(dialog))]
    return [f"{type(dialog).__name__}: {fault}" for fault in (*fit.faults(dialog), *looks)]


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_every_dialog_of_the_menus(qtbot, language):
    window = open_window(qtbot, language)
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    found, kinds = [], set()
    for action in openers(window):
        action.trigger()
        fit.settle()
        for dialog in QApplication.topLevelWidgets():
            if not shiboken6.isValid(dialog) or not isinstance(dialog, QDialog) or not dialog.isVisible():
                continue
            if not isinstance(dialog, QFileDialog):  # Qt's own
                kinds.add(type(dialog).__name__)
                found += judged(dialog)
            dialog.close()
            fit.settle()
    close(window)
    assert found == []
    assert {"AboutDialog", "ComparisonDialog", "ShortcutsDialog"} <= kinds
