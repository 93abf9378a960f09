"""A line of text that never is half a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Sentence(QLabel):
    """A line of text that is cut where there is no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show `text`, as much as there is room for."""
        self._whole = text
        self.setToolTip(text)
        self._cut()

    def whole(self) -> str:
        """Return all of the text."""
        return self._whole

    def is_cut(self) -> bool:
        """Whether there is no room for all of it."""
        return self.text() != self._whole

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()
