"""What each hidden neuron adds to the sum: a line for each, or all stacked on the bias."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from nnplayground.gui import theme
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot, color_of
from nnplayground.i18n import tr

Floats = npt.NDArray[np.float64]


class SharesPlot(XYPlot):
    """Lines c σ(w x + b) over x; stacked, each one fills the band between the running sums before and after it."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "x", "")
        self._sums: Floats | None = None

    def show_shares(self, x: Floats, shares: Floats, bias: float, neurons: Sequence[int], *, stacked: bool) -> None:
        """Show the `shares` (neurons, points) over `x` (points) of the `neurons` with these numbers, from 0."""
        curves = [
            XYCurve(tr("neuron {number}", number=neuron + 1), x, share, f"class {neuron}")
            for neuron, share in zip(neurons, shares, strict=True)
        ]
        curves.append(XYCurve(tr("output bias"), x, np.full(len(x), bias), "muted", dashed=True, legend=""))
        self._sums = np.cumsum(np.vstack([np.full(len(x), bias), shares]), axis=0) if stacked else None
        seen = self._sums if self._sums is not None else np.vstack([shares, np.full((1, len(x)), bias)])
        seen = seen[np.isfinite(seen)]
        low, high = (float(seen.min()), float(seen.max())) if len(seen) else (0.0, 1.0)
        pad = 0.08 * (high - low) or 0.5
        self.set_y_range(low - pad, high + pad)
        self.show_curves(curves)

    def _paint_curves(self, painter: QPainter, area: QRectF) -> None:
        if self._sums is None:
            super()._paint_curves(painter, area)
            return
        painter.setClipRect(area)
        *shares, bias = self.curves()
        for curve, below, above in zip(shares, self._sums[:-1], self._sums[1:], strict=True):
            there = np.flatnonzero(np.isfinite(below) & np.isfinite(above))
            edge = self.places_of(curve.x[there], above[there])
            edge += self.places_of(curve.x[there[::-1]], below[there[::-1]])
            painter.setPen(Qt.PenStyle.NoPen)
            fill = color_of(curve)
            fill.setAlpha(140)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF(edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for values, role in ((self._sums[-1], "accent"), (bias.y, "muted")):
            painter.setPen(theme.color(role))
            there = np.flatnonzero(np.isfinite(values))
            painter.drawPolyline(QPolygonF(self.places_of(bias.x[there], values[there])))
        painter.setClipping(False)
