"""The frame around what has the keyboard."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme

WIDTH = 2.0


def paint_focus(widget: QWidget, painter: QPainter, place: QRect | QRectF | None = None) -> None:
    """Frame `place`, or the whole of what is painted on, while `widget` has the focus."""
    if not widget.hasFocus():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipping(False)
    painter.setPen(QPen(theme.color("accent"), WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = QRectF(widget.rect() if place is None else place).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(frame, 3, 3)
    painter.restore()
