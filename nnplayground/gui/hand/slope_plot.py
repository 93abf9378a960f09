"""The curve of an activation with its tangent at a sum z: the slope that a step of the backward pass uses."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.core.activations import Activation
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, number, tr

REACH = 4.0
"""The curve goes from −REACH to REACH, and farther where z lies farther out."""
POINTS = 241


@dataclass(frozen=True)
class Tangent:
    """An activation at a sum `z`, with the slope σ′(z) there, and the name of the neuron."""

    activation: Activation
    z: float
    slope: float
    name: str


class SlopePlot(QWidget):
    """Shows one `Tangent`, or a sentence where there is none."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The neuron's activation σ over its sum z. The straight line touches it at the z of this example; how "
            "steep it is there, σ′(z), multiplies the error: where the curve is flat, almost nothing comes back."
        )
    )

    is_picture = True
    every = 1

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tangent: Tangent | None = None
        self._sentence = ""
        self.setAccessibleName(tr("The activation and its tangent at z"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("The slope of the activation at the neuron's sum z."))
        self.setMinimumSize(160, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tangent(self, tangent: Tangent | None, sentence: str = "") -> None:
        """Show another neuron, or `sentence` instead."""
        if (tangent, sentence) != (self._tangent, self._sentence):
            self._tangent, self._sentence = tangent, sentence
            self.setAccessibleDescription(self.text())
            self._clock.request(self)

    def tangent(self) -> Tangent | None:
        """Return what is shown."""
        return self._tangent

    def text(self) -> str:
        """Return what is written beside the curve."""
        if self._tangent is None:
            return self._sentence
        return f"{self._tangent.name}: σ′({number(self._tangent.z)}) = {number(self._tangent.slope)}"

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(theme.color("text" if self._tangent is not None else "muted"))
        if self._tangent is None:
            painter.drawText(
                QRectF(self.rect()).adjusted(8, 4, -8, -4),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._sentence,
            )
            return
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 12)
        painter.drawText(QPointF(6, 3 + metrics.ascent()), text)
        self._paint_curve(painter, self._tangent, QRectF(self.rect()).adjusted(8, metrics.height() + 6, -8, -6))

    def _paint_curve(self, painter: QPainter, tangent: Tangent, room: QRectF) -> None:
        reach = max(REACH, 1.25 * abs(tangent.z))
        xs = np.linspace(-reach, reach, POINTS)
        ys = tangent.activation(xs)
        here = float(tangent.activation(np.array(tangent.z)))
        low, high = min(float(ys.min()), 0.0), max(float(ys.max()), 0.0)
        pad = 0.08 * (high - low or 1.0)
        low, high = low - pad, high + pad

        def place(x: float, y: float) -> QPointF:
            return QPointF(
                room.left() + room.width() * (x + reach) / (2 * reach),
                room.bottom() - room.height() * (y - low) / (high - low),
            )

        painter.setClipRect(room)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawLine(place(-reach, 0.0), place(reach, 0.0))
        painter.drawLine(place(0.0, low), place(0.0, high))
        painter.setPen(QPen(theme.color("accent"), theme.line(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([place(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]))
        slope = float(tangent.activation.slope(np.array(tangent.z)))
        painter.setPen(QPen(theme.color("validation"), theme.line(2)))
        far = 2 * reach
        painter.drawLine(place(tangent.z - far, here - far * slope), place(tangent.z + far, here + far * slope))
        painter.setBrush(theme.color("validation"))
        painter.setPen(QPen(theme.color("surface"), theme.line(1)))
        painter.drawEllipse(place(tangent.z, here), 4, 4)
        painter.setClipping(False)

    def sizeHint(self) -> QSize:
        return QSize(240, 112)
