"""What is dropped on the window."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def has_files(data: QMimeData) -> bool:
    """Whether files are dragged: editors of text would take them as a move, and write down where they are."""
    return any(url.isLocalFile() for url in data.urls())


def take_copy(event: QDropEvent) -> None:
    """Accept what is dragged as a copy, whatever the other program proposes: it may remove what is moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
