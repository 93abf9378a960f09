"""Small pieces of running text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Words(QLabel):
    """Text that breaks into lines and never makes its column wider; `role` is one of the theme's."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setMinimumWidth(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        if role:
            self.setProperty("role", role)
