"""How trials look in every picture of them: colours, the mark of one without a result, and results in words."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from nnplayground.gui import theme
from nnplayground.i18n import number, tr
from nnplayground.search.trials import Search

CROSS = 3.5
"""Half the side of the mark of a trial without a result."""


def result_title(search: Search | None) -> str:
    """Return what is judged of each trial."""
    if search is None or search.plan.objective == "cost":
        return tr("Cost")
    return tr(search.plan.metric.name)


def result_text(search: Search | None, figure: float) -> str:
    """Write what came of a trial."""
    is_cost = search is None or search.plan.objective == "cost"
    return number(figure, 3) if is_cost else search.plan.metric.text(figure)  # type: ignore[union-attr]


def line_color(rank: float, is_kept: bool) -> QColor:
    """Return the colour of a trial: strong for the best, pale for the worst, and hardly there if it is not kept.

    One without a result is grey: no other is.
    """
    if not is_kept:
        return theme.color("line", 60)
    if math.isnan(rank):
        return theme.color("muted", 200)
    share = (1.0 - rank) ** 2
    return theme.mixed("validation", "line", share)


def paint_cross(painter: QPainter, at: QPointF, alpha: int = 255) -> None:
    """Mark a trial without a result: by its shape, whatever colours anybody can tell apart."""
    # In the middle of a pixel, where it is sharp.
    at = QPointF(at.toPoint()) + QPointF(0.5, 0.5)
    for width, role in ((3.6, "surface"), (1.6, "text")):
        painter.setPen(QPen(theme.color(role, alpha), theme.line(width)))
        painter.drawLine(at + QPointF(-CROSS, -CROSS), at + QPointF(CROSS, CROSS))
        painter.drawLine(at + QPointF(-CROSS, CROSS), at + QPointF(CROSS, -CROSS))
