"""A line to type into that leaves the keys for undo to the window, unless something in it is being typed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from nnplayground.gui.widgets.dropping import has_files


def wants_undo(event: QEvent) -> bool:
    """Whether `event` asks a focused control if it needs the keys for undo or redo before the window."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


class LineEdit(QLineEdit):
    """A line whose undo is about its text while something typed is not taken over, and else the window's.

    Call `setModified(False)` when the text is taken over.
    """

    def event(self, event: QEvent) -> bool:
        if wants_undo(event) and not self.isModified():
            event.ignore()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.ignore()
            return
        super().dragEnterEvent(event)
