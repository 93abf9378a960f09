"""Small pieces of running text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from nnplayground.gui import theme


class Words(QLabel):
    """Text that breaks into lines and never makes its column wider."""

    def __init__(self, text: str = "", muted: bool = False) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setMinimumWidth(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        if muted:
            theme.mute(self)
