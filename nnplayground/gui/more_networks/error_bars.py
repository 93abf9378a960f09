"""Bars below the steps of an unrolled network: how long the error is that comes back to each, on a log scale."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nnplayground.gui import theme
from nnplayground.gui.more_networks.recurrent_model import ShownSequence
from nnplayground.i18n import number, tr

DECADES = 100
"""Powers of ten below the longest error that are shown, at most."""
NAME = "‖∂C/∂h‖"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_errors(painter: QPainter, shown: ShownSequence, area: QRectF) -> None:
    """Paint the bars of the steps that the walk has come back to; names and powers stand at the left of `area`."""
    painter.setPen(QPen(theme.color("line"), theme.line(1)))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.setPen(theme.color("muted"))
    line = painter.fontMetrics().height()
    painter.drawText(QRectF(0, area.center().y() - line / 2, area.left() - 6, line), RIGHT, NAME)
    walk, errors = shown.walk, shown.errors
    finite = errors[np.isfinite(errors) & (errors > 0)]
    reached = walk.steps_back()
    if not reached:
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("Going back through time fills this with bars."))
        return
    if not len(finite):
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("No error comes back: all are 0."))
        return
    low, top = powers(float(finite.min()), float(finite.max()))
    for exponent, y in ((top, area.top()), (low, area.bottom() - line)):
        painter.drawText(QRectF(0, y, area.left() - 6, line), RIGHT, number(10.0**exponent, 1))
    wide = area.width() / len(errors)
    for step, value in enumerate(errors.tolist()):
        if math.isfinite(value) and step > walk.of - reached:
            place = QRectF(area.left() + step * wide, area.top(), wide, area.height())
            _paint_bar(painter, place, value, 0.0 if value <= 0 else (math.log10(value) - low) / (top - low))
    if walk.is_cut:
        why = tr("cut by k = {k}", k=walk.reach) if walk.remembers else tr("nothing is remembered")
        _paint_cut(painter, area, area.left() + (walk.of - walk.reach + 1) * wide, why)


def powers(least: float, largest: float) -> tuple[int, int]:
    """Return the powers of ten at the foot and the head of the bars."""
    top = math.ceil(math.log10(largest) + 1e-9)
    return min(top - 1, max(top - DECADES, math.floor(math.log10(least) - 1e-9))), top


def _paint_bar(painter: QPainter, place: QRectF, value: float, share: float) -> None:
    high = (min(1.0, max(0.02, share)) if value > 0 else 0.0) * place.height()
    bar = QRectF(place.left() + 1, place.bottom() - high, max(1.0, place.width() - 2), high)
    painter.fillRect(bar, theme.color("warning", 150))
    line = painter.fontMetrics().height()
    if place.width() >= line:
        painter.save()
        painter.translate(place.center().x(), place.bottom() - 2)
        painter.rotate(-90)
        painter.setPen(theme.color("text"))
        box = QRectF(0, -line / 2, place.height(), line)
        text = number(value, 2)
        if painter.fontMetrics().horizontalAdvance(text) > place.height():
            text = number(value, 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _paint_cut(painter: QPainter, area: QRectF, x: float, why: str) -> None:
    painter.setPen(QPen(theme.color("text"), theme.line(1.4), Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.setPen(theme.color("text"))
    box = QRectF(area.left(), area.top(), max(0.0, x - area.left() - 5), painter.fontMetrics().height())
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, why)
