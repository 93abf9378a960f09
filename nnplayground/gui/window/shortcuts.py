"""Every key of the program, by where it works: what the menus have, and what views declare as ``keys``."""

import importlib
import pkgutil
from collections.abc import Iterator
from html import escape
from typing import ClassVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from nnplayground import gui
from nnplayground.gui import theme
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.text_page import TextPage
from nnplayground.i18n import N_, tr

Group = tuple[str, list[tuple[str, str]]]
"""Where keys work, and each with what it does; in the language in use."""
SHIFTED_QUESTION = QKeySequence("Shift+?")
MODIFIERS = {"Ctrl": N_("Ctrl+"), "Shift": N_("Shift+")}
RARE = [Qt.Key(key) for key in range(Qt.Key.Key_F13, Qt.Key.Key_F35 + 1)]
"""Keys that hardly a keyboard has."""


class ShortcutActions(QObject):
    """The entry of the Help menu that lists all keys."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        # Some systems report the Shift that a question mark takes, others do not.
        keys = [QKeySequence("F1"), QKeySequence("?"), SHIFTED_QUESTION]
        tip = tr("Every key, by where it works.")
        self.list = make_action(self, tr("&Keyboard shortcuts"), tip, self.show_list, keys=keys)

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.list]

    def show_list(self) -> None:
        """Open the list."""
        ShortcutsDialog([*of_menus(self._window), *of_views()], self._window).open()


class ShortcutsDialog(QDialog):
    """All keys on one page that scrolls."""

    help_text: ClassVar[HelpText] = HelpText(N_("Every key, by where it works."), N_("Keyboard shortcuts"))

    def __init__(self, groups: list[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.text = TextPage()
        self.text.setAccessibleName(tr("Keyboard shortcuts"))
        self.text.setToolTip(tr("Every key, by where it works."))
        self.text.setHtml(as_html(groups))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(tr("Close this window."))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        lower = QHBoxLayout()
        lower.addWidget(help_button(self))
        lower.addWidget(buttons, 1)
        column.addLayout(lower)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.scaled(900), theme.scaled(640))
        keep_in_sight(self)


def of_menus(window: QMainWindow) -> list[Group]:
    """Return the keys of a window's menus, a group for each menu."""
    found = []
    for action in window.menuBar().actions():
        menu = action.menu()
        rows = [(_keys_of(each), _lasting_text(each)) for each in _actions(menu) if each.shortcuts()]
        if rows:
            found.append((tr("Everywhere: menu {name}", name=_plain(action.text())), rows))
    return found


def of_views() -> list[Group]:
    """Return what the views declare, each place once, in alphabetical order."""
    places: dict[str, dict[tuple[str, str], None]] = {}
    for cls in declaring():
        title, rows = cls.keys  # type: ignore[attr-defined]
        known = places.setdefault(tr(title), {})
        known.update({(_in_few_letters(_native(tr(key))), tr(what)): None for key, what in rows})
    return sorted(((title, list(rows)) for title, rows in places.items()), key=lambda group: group[0].casefold())


def _native(keys: str) -> str:
    """Return declared keys with the modifiers as Qt writes them."""
    for modifier in MODIFIERS:
        native = QKeySequence(f"{modifier}+A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A")
        keys = keys.replace(f"{modifier}+", native)
    return keys


def declaring() -> Iterator[type]:
    """Yield every class of the window's parts that has ``keys`` of its own."""
    for found in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        module = importlib.import_module(found.name)
        for thing in vars(module).values():
            if isinstance(thing, type) and thing.__module__ == module.__name__ and "keys" in vars(thing):
                yield thing


def as_html(groups: list[Group]) -> str:
    """Return the groups in two columns of about one height."""
    blocks = [(2 + len(rows), _block(title, rows)) for title, rows in groups]
    half = sum(height for height, _ in blocks) / 2
    columns: tuple[list[str], list[str]] = ([], [])
    height = 0
    for lines, block in blocks:
        columns[0 if height + lines / 2 <= half else 1].append(block)
        height += lines
    cells = "".join(f'<td width="50%" style="padding-right: 24px">{"".join(column)}</td>' for column in columns)
    return f'<table width="100%"><tr>{cells}</tr></table>'


def _block(title: str, rows: list[tuple[str, str]]) -> str:
    muted = theme.colors().muted
    body = "".join(
        f'<tr><td style="padding-right: 14px"><b>{escape(key)}</b></td>'
        f'<td style="color: {muted}">{escape(what)}</td></tr>'
        for key, what in rows
    )
    return f'<p style="margin-bottom: 2px"><b>{escape(title)}</b></p><table cellspacing="3">{body}</table>'


def _actions(menu: object) -> Iterator[QAction]:
    """Yield the actions of a menu and of the menus within."""
    if isinstance(menu, QMenu):
        for action in menu.actions():
            yield action
            yield from _actions(action.menu())


def _keys_of(action: QAction) -> str:
    """Return the keys of an action, but for those that only some keyboards have."""
    shown = [
        _in_few_letters(key.toString(QKeySequence.SequenceFormat.NativeText))
        for key in action.shortcuts()
        if key[0].key() not in RARE and key[0].key() < Qt.Key.Key_Back and key != SHIFTED_QUESTION  # type: ignore[index]  # the stub forgets it
    ]
    return ", ".join(shown[:2])


def _in_few_letters(keys: str) -> str:
    """Return native keys with modifiers as they stand on keyboards, and in all other texts: Qt writes them out."""
    for modifier, short in MODIFIERS.items():
        written_out = QKeySequence(f"{modifier}+A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("+A")
        keys = keys.replace(f"{written_out}+", tr(short))
    return keys


def _lasting_text(action: QAction) -> str:
    """Return what an action is called, without what it would do next."""
    return _plain(action.property("lasting_text") or action.text())


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
