"""A framed explanation that floats beside what it is about."""

from html import escape

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.gui import theme

WIDEST = 360
PADDING = (14, 10)
LINK = "<a href="
GAP = 8
"""Pixels between the bubble and what it is about, and the border of its parent."""


class HelpBubble(QWidget):
    """A title and some rich text, placed in its parent where they do not hide what they are about.

    Signals: `link_activated` with the target of a link in it that was clicked.
    """

    link_activated = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.linkActivated.connect(self.link_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PADDING, *PADDING)
        column.addWidget(self._label)
        self.hide()

    def text(self) -> str:
        """Return what it says, as rich text."""
        return self._label.text()

    def say(self, title: str, text: str, around: QRect) -> None:
        """Show a title and rich text beside the rectangle `around` of the parent."""
        # Clicks go to what is below, but for those on links.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, LINK not in text)
        colors = theme.colors()
        style = f"p {{ margin: 5px 0 0 0; }} .muted {{ color: {colors.muted}; }} .course {{ color: {colors.accent}; }}"
        heading = f"<b>{escape(title)}</b>" if title else ""
        self._label.setText(f"<style>{style}</style>{heading}{text}")
        across, down = PADDING
        self._label.setFixedWidth(WIDEST - 2 * across)
        size = QSize(WIDEST, self._label.heightForWidth(WIDEST - 2 * across) + 2 * down)
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(QRect(_place(size, around, parent.rect()), size))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


def _place(size: QSize, around: QRect, room: QRect) -> QPoint:
    """Return where a bubble is to go: below, above, right or left of `around`, whole and hiding none of it."""
    room = room.adjusted(GAP, GAP, -GAP, -GAP)
    candidates = (
        QPoint(around.left(), around.bottom() + GAP),
        QPoint(around.left(), around.top() - GAP - size.height()),
        QPoint(around.right() + GAP, around.top()),
        QPoint(around.left() - GAP - size.width(), around.top()),
    )
    for corner in candidates:
        x = max(room.left(), min(corner.x(), room.right() - size.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - size.height()))
        if not QRect(QPoint(x, y), size).intersects(around):
            return QPoint(x, y)
    return QPoint(room.right() - size.width(), room.bottom() - size.height())
