"""Keys of the main window that windows beside it have too."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.session import Session

UNDO, REDO = "undo", "redo"
"""Object names of the actions of the main window."""


def undo_keys() -> list[QKeySequence]:
    """Return the keys that undo."""
    return QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)


def redo_keys() -> list[QKeySequence]:
    """Return the keys that do again what was undone."""
    return [*QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), QKeySequence("Ctrl+Y")]


def train_by_keys(window: QWidget, session: Session) -> None:
    """Let Space and Shift+Space train or pause the network, as they do in the main window."""
    for shortcut in _shortcuts(window, map(QKeySequence, ("Space", "Shift+Space")), session.toggle):
        shortcut.setAutoRepeat(False)


def undo_by_keys(window: QWidget, session: Session) -> None:
    """Let the keys that undo and do again in the main window do so in `window`, where it is no text that is edited."""
    for name, keys in ((UNDO, undo_keys()), (REDO, redo_keys())):
        _shortcuts(window, keys, partial(session.trigger, name))


def _shortcuts(window: QWidget, keys: Iterable[QKeySequence], do: Callable[[], None]) -> list[QShortcut]:
    # Of two names for one key Qt would carry out neither.
    found = [QShortcut(one, window) for one in dict.fromkeys(key.toString() for key in keys)]
    for shortcut in found:
        shortcut.activated.connect(do)
    return found
