"""Entries of menus and tool bars, all made in one way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from nnplayground.gui.icons import icon
from nnplayground.rich import as_tip

KeySequences = str | QKeySequence.StandardKey | Sequence[QKeySequence]
"""One key as text, what the system has for a purpose, or several keys; empty for none."""


def make_action(
    parent: QObject,
    text: str,
    tip: str = "",
    do: Callable[[], object] | None = None,
    *,
    symbol: str = "",
    keys: KeySequences = "",
    checkable: bool = False,
) -> QAction:
    """Return an action that explains itself with `tip`, does `do` and shows the icon `symbol`."""
    action = QAction(text, parent)
    if symbol:
        action.setIcon(icon(symbol))
    action.setShortcuts(_sequences(keys))
    action.setCheckable(checkable)
    set_tip(action, tip)
    if do is not None:
        action.triggered.connect(lambda _checked=False: do())
    return action


def set_tip(action: QAction, tip: str) -> None:
    """Have the tool tip and the status bar explain an action."""
    action.setToolTip(as_tip(tip))
    action.setStatusTip(tip)


def _sequences(keys: KeySequences) -> Sequence[QKeySequence]:
    if isinstance(keys, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(keys)
    if isinstance(keys, str):
        return [QKeySequence(keys)] if keys else []
    return keys
