"""A line of text that never is half a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from nnplayground.rich import as_tip


class Sentence(QLabel):
    """A line of text that is said shorter, or cut, where there is no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self._shorter: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str, *shorter: str) -> None:
        """Show `text`, or the first of the `shorter` ways to say it that has room, or as much as there is room for."""
        self._whole, self._shorter = text, shorter
        self.setToolTip(as_tip(text))
        self._cut()

    def whole(self) -> str:
        """Return all of the text."""
        return self._whole

    def is_cut(self) -> bool:
        """Whether there is no room for all of it."""
        return self.text() not in (self._whole, *self._shorter)

    def _cut(self) -> None:
        metrics, width = QFontMetrics(self.font()), self.contentsRect().width()
        ways = (self._whole, *self._shorter)
        fitting = next((way for way in ways if metrics.horizontalAdvance(way) <= width), ways[-1])
        self.setText(metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()
