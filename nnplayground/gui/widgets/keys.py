"""Who gets the space bar: a control that was reached by keyboard, else the window, which trains."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget


def wants_space(event: QEvent) -> bool:
    """Whether `event` asks a focused control if it needs the space bar before any shortcut."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Space
    )


def leave_typing() -> None:
    """Take the focus from where the user was typing, so that what stands there is taken over.

    Controls that are not focused by a click call this when they are pressed.
    """
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()


class Tick(QCheckBox):
    """A box to tick: focused by keyboard alone, so that a click on it leaves the space bar to the window."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        leave_typing()
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if wants_space(event):
            event.accept()
            return True
        return super().event(event)
