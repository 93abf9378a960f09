"""F1 and “?” list every key of the program."""

import importlib
import inspect
import pkgutil
from collections import Counter
from html import unescape

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from nnplayground import gui
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session
from nnplayground.gui.undo.history import WayAction
from nnplayground.gui.window import shortcuts
from nnplayground.gui.window.shortcuts import ShortcutActions, ShortcutsDialog
from nnplayground.i18n import LANGUAGES, tr
from nnplayground.training.examples import EXAMPLES
from tests.end2end.test_fit import close, open_window
from tests.helpers.windows import every_page, in_language, small_window, window_over

AS_LISTED = {
    "CopyingTable": "the key for copying, as in every table",
    "GlyphButton": "a button",
    "GuessLine": "an edit line",
    "PaintingToolbar": "Escape as on the surface that it belongs to",
    "WeightEditor": "an edit line",
    "PerceptronRulePage": "Enter, listed with the steps",
    "SurfacePage": "Enter, listed with the steps",
    "TextLine": "an edit line",
    "_PaintHint": "a button",
    "_Heading": "a button",
    "_Frame": "leaves the keys to its plot",
}
"""Classes that take keys and declare none, and how a person knows them all the same."""


def classes():
    for found in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        module = importlib.import_module(found.name)
        for thing in vars(module).values():
            if inspect.isclass(thing) and thing.__module__ == module.__name__:
                yield thing


def test_every_class_that_takes_keys_says_which():
    silent = {
        cls.__name__
        for cls in classes()
        if "keyPressEvent" in vars(cls) and not hasattr(cls, "keys") and issubclass(cls, QWidget)
    }
    assert silent - set(AS_LISTED) == set()


def test_keys_that_hardly_a_keyboard_has_are_not_listed(qtbot):
    action = QAction()
    action.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("F14"), QKeySequence("Alt+Backspace")])
    assert shortcuts._keys_of(action) == "Ctrl+Z, Alt+Backspace"
    action.setShortcut("F12")
    assert shortcuts._keys_of(action) == "F12"


def test_undo_is_listed_without_what_it_would_undo(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    action = WayAction("undo", "&Undo", window)
    action.setShortcut("Ctrl+Z")
    action._on_text_changed("Keep a run")
    window.menuBar().addMenu("&Edit").addAction(action)
    assert shortcuts.of_menus(window) == [("Everywhere: menu Edit", [("Ctrl+Z", "Undo")])]


def test_declarations_are_well_formed_and_shown():
    html = unescape(shortcuts.as_html(shortcuts.of_views()))
    declaring = list(shortcuts.declaring())
    assert len(declaring) > 5
    for cls in declaring:
        title, rows = cls.keys
        assert title in html
        assert rows
        for key, what in rows:
            assert key
            assert what in html


def test_every_shortcut_of_the_window_is_listed(qtbot):
    window = window_over(Session(EXAMPLES["circle"].build()))
    window.show()
    for page in every_page():
        window.open_page(page)
    groups = [*shortcuts.of_menus(window), *shortcuts.of_views()]
    listed = ", ".join(key for _title, rows in groups for key, _what in rows)
    menus = {action.text() for action in window.menuBar().actions()}
    names = {
        "Right": "Left, Right",
        "Left": "Left, Right",
        "Del": "Delete",
        "PgDown": "Page Up, Page Down",
        "PgUp": "Page Up, Page Down",
    }
    for found in window.findChildren(QShortcut):
        text = found.key().toString()
        assert names.get(text, text) in listed
    assert len(shortcuts.of_menus(window)) >= len(menus) - 3
    assert "Space" in listed
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_both_keys_open_the_list_and_escape_closes_it(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ShortcutActions(window)
    window.menuBar().addMenu("&Help").addActions(actions.all())
    window.show()
    for key, modifiers in (
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier),
    ):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, key, modifiers)
        dialog = window.findChild(ShortcutsDialog)
        assert dialog is not None
        assert dialog.isVisible()
        assert "F1" in dialog.text.toPlainText()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert window.findChild(ShortcutsDialog) is None


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_access_keys_are_unique_within_a_menu(qtbot, language):
    window = open_window(qtbot, language)
    bar = window.menuBar().actions()
    twice = []
    for actions in [bar, *(menu.actions() for menu in all_menus(bar))]:
        keys = [QKeySequence.mnemonic(action.text()).toString() for action in actions if not action.isSeparator()]
        twice += [(key, actions[0].text()) for key, count in Counter(filter(None, keys)).items() if count > 1]
    unreachable = [action.text() for action in bar if QKeySequence.mnemonic(action.text()).isEmpty()]
    close(window)
    assert twice == []
    assert unreachable == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_access_key_of_what_runs_is_its_own_on_every_page(qtbot, language):
    window = open_window(qtbot, language)
    toggle, *others = [*window.actions_of_run.all(), *window.comparison.all()]
    taken = {QKeySequence.mnemonic(action.text()).toString() for action in others}
    keys = {
        tr(text): QKeySequence.mnemonic(tr(text)).toString() for w in LABS.run_words() for text in (w.start, w.stop)
    }
    keys[toggle.text()] = QKeySequence.mnemonic(toggle.text()).toString()
    close(window)
    assert {text for text, key in keys.items() if not key or key in taken} == set()


def all_menus(actions):
    """Yield the menus that these entries open, and those within them."""
    for action in actions:
        if action.menu() is not None:
            yield action.menu()
            yield from all_menus(action.menu().actions())


@pytest.mark.parametrize("code", ["en", "es"])
def test_keys_are_written_in_one_way(qtbot, code):
    for first in small_window(qtbot):
        other = in_language(first, code)
        keys = [key for _, rows in [*shortcuts.of_menus(other), *shortcuts.of_views()] for key, _ in rows]
        assert any("Ctrl+" in key for key in keys)
        assert not any("Control" in key or "Mayúsculas" in key for key in keys)
        assert not any("Shift" in key for key in keys) or code == "en"
