"""A sentence that floats at a widget, without moving anything else."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from nnplayground.gui import theme

MARGIN = 4


class ErrorBubble(QLabel):
    """A framed sentence under the widget it belongs to (above it where there is no room below).

    It is a child of what scrolls together with the widget, never a window of its own.
    """

    def __init__(self, anchor: QWidget) -> None:
        super().__init__()
        self._anchor = anchor
        self.hide()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        colors = theme.colors()
        self.setStyleSheet(
            f"background: {colors.surface}; color: {colors.text}; border: 1px solid {colors.warning};"
            f"border-radius: 4px; padding: 4px 6px;"
        )

    def say(self, sentence: str) -> None:
        """Show `sentence` at the anchor."""
        canvas = _canvas(self._anchor)
        if self.parentWidget() is not canvas:
            self.setParent(canvas)
        self.setText(sentence)
        width = min(canvas.width() - 2 * MARGIN, max(240, self._anchor.width()))
        self.setFixedSize(width, self.heightForWidth(width))
        corner = self._anchor.mapTo(canvas, QPoint(0, self._anchor.height() + 2))
        x = max(MARGIN, min(corner.x(), canvas.width() - width - MARGIN))
        y = corner.y()
        if y + self.height() > canvas.height():
            y = max(0, corner.y() - self._anchor.height() - self.height() - 4)
        self.move(x, y)
        self.show()
        self.raise_()


def _canvas(widget: QWidget) -> QWidget:
    """Return the content of the scroll area around `widget`, or its window."""
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        grandparent = parent.parentWidget()
        if isinstance(grandparent, QAbstractScrollArea) and grandparent.viewport() is parent:
            return widget
        widget = parent
    return widget
