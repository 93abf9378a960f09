"""A few words that change often without disturbing what is around them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.wrapped import fitted
from nnplayground.rich import as_tip


class QuietText(QWidget):
    """Text in as many lines as there is room for.

    A label that changes lays out and repaints its whole page; this paints itself and nothing else. Lines that are
    `cut` do not go on in the next one. What finds no room is whole in the tooltip.
    """

    def __init__(self, lines: int = 2, parent: QWidget | None = None, *, cut: bool = False) -> None:
        super().__init__(parent)
        self._cut = cut
        self._text = ""
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return what is written."""
        return self._text

    def setText(self, text: str) -> None:
        """Write `text` from now on."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._tell_rest()
            self.update()

    def shown(self) -> str:
        """Return what of the text there is room for."""
        metrics = QFontMetrics(self._figures())
        if self._cut:
            lines = self._text.split("\n")
            return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width()) for line in lines)
        return fitted(self._text, metrics, self.width(), self.height())

    def _figures(self) -> QFont:
        return theme.tabular(self.font())

    def _tell_rest(self) -> None:
        self.setToolTip(as_tip(self._text) if self._cut or self.shown() != self._text else "")

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(120, self._lines * self.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._figures())
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()), flags, self.shown())
