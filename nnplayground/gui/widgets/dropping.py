"""What is dropped on the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Accept what is dragged as a copy, whatever the other program proposes: it may remove what is moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
