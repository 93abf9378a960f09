"""Arrows for drawings."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, head: float = 9.0) -> None:
    """Draw a line with a head at its end, in the painter's pen and brush; nothing if it has no length."""
    gap = end - start
    length = math.hypot(gap.x(), gap.y())
    if length < 1.0:
        return
    along = gap / length
    across = QPointF(-along.y(), along.x())
    head = min(head, length)
    painter.drawLine(start, end - along * head * 0.8)
    neck = end - along * head
    painter.drawPolygon(QPolygonF([end, neck + across * head * 0.45, neck - across * head * 0.45]))
