"""What a plot says as long as it has no curve."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from nnplayground.gui import theme


def paint_hint(painter: QPainter, area: QRectF, hint: str) -> None:
    """Say in the middle of `area` what would fill it."""
    painter.setPen(theme.color("muted"))
    inside = area.adjusted(8, 4, -8, -4)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)
