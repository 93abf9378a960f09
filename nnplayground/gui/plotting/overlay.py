"""Points, a curve and upright bars on a pyqtgraph view, painted in device pixels.

A thousand points of a dozen kinds and a line two pixels wide take a millisecond here; as scatter
and curve items of pyqtgraph they took thirty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

from nnplayground.gui import theme

Values = npt.NDArray[np.floating]

NOTHING: Values = np.empty(0)


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a point looks: its shape (as pyqtgraph names it), diameter and colours, in logical pixels.

    `fill` and `edge` are ``#aarrggbb``.
    """

    shape: str
    size: float
    fill: str
    edge: str
    width: float


@lru_cache(256)
def stamp_pixmap(stamp: Stamp, ratio: float) -> QPixmap:
    """Draw a point for a screen with `ratio` device pixels to a logical one; its middle is the pixmap's."""
    edge = int(np.ceil((stamp.size + stamp.width + 2) * ratio))
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(edge / 2, edge / 2)
    painter.scale(ratio, ratio)
    pen = QPen(QColor(stamp.edge), stamp.width / stamp.size)
    drawSymbol(painter, stamp.shape, stamp.size, pen, QBrush(QColor(stamp.fill)))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _PaintedItem(pg.GraphicsObject):
    """Something in the coordinates of the plot, painted in those of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: QTransform | None = None
        self.setFlag(self.GraphicsItemFlag.ItemHasNoContents, False)

    def changed(self) -> None:
        """Have it painted anew."""
        self._seen = None
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        # It is as large as the view: the scene would go on looking for it where the view was.
        self.prepareGeometryChange()
        super().viewTransformChanged()
        self.changed()

    def paint(self, painter: QPainter, *_: object) -> None:
        transform = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._seen is None or transform != self._seen:
            self._seen = QTransform(transform)
            self.place(transform, self.getViewWidget().devicePixelRatioF())
        self.stroke(painter)
        painter.restore()

    def place(self, transform: QTransform, ratio: float) -> None:
        """Work out where everything is on the screen."""
        raise NotImplementedError

    def stroke(self, painter: QPainter) -> None:
        """Paint what `place` has worked out."""
        raise NotImplementedError


def _mapped(transform: QTransform, x: Values, y: Values) -> tuple[Values, Values]:
    return x * transform.m11() + transform.dx(), y * transform.m22() + transform.dy()


class OverlayPoints(_PaintedItem):
    """Points that stand at `x` and `y` and look like ``stamps[kind]``."""

    def __init__(self) -> None:
        super().__init__()
        self.x = self.y = NOTHING
        self.kind: npt.NDArray[np.intp] = np.empty(0, np.intp)
        self.stamps: Sequence[Stamp] = ()
        self._placed: list[tuple[QPixmap, list[QPointF]]] = []

    def set_points(self, x: Values, y: Values, kind: npt.NDArray[np.intp], stamps: Sequence[Stamp]) -> None:
        """Replace the points."""
        known = np.isfinite(x) & np.isfinite(y)
        self.x, self.y, self.kind, self.stamps = x[known], y[known], kind[known], stamps
        self.changed()

    def place(self, transform: QTransform, ratio: float) -> None:
        x, y = _mapped(transform, self.x, self.y)
        self._placed = []
        for number, stamp in enumerate(self.stamps):
            chosen = np.flatnonzero(self.kind == number)
            if len(chosen):
                pixmap = stamp_pixmap(stamp, ratio)
                half = pixmap.deviceIndependentSize().width() / 2
                corners = np.column_stack([x[chosen], y[chosen]]) - half
                self._placed.append((pixmap, [QPointF(*corner) for corner in corners.tolist()]))

    def stroke(self, painter: QPainter) -> None:
        for pixmap, corners in self._placed:
            for corner in corners:
                painter.drawPixmap(corner, pixmap)


class OverlayCurve(_PaintedItem):
    """A line through points, in the order in which they are given."""

    def __init__(self, colour: QColor, width: float) -> None:
        super().__init__()
        self.x = self.y = NOTHING
        self._pen = QPen(colour, theme.line(width))
        self._pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._polygon = QPolygonF()

    def set_points(self, x: Values, y: Values) -> None:
        """Replace the points; those that are not finite are passed over."""
        known = np.isfinite(x) & np.isfinite(y)
        self.x, self.y = np.asarray(x, np.float64)[known], np.asarray(y, np.float64)[known]
        self.changed()

    def place(self, transform: QTransform, ratio: float) -> None:
        x, y = _mapped(transform, self.x, self.y)
        # pyqtgraph writes through a null pointer where there is no point.
        self._polygon = pg.functions.arrayToQPolygonF(x, np.clip(y, -1e5, 1e5)) if len(x) else QPolygonF()

    def stroke(self, painter: QPainter) -> None:
        painter.setPen(self._pen)
        painter.drawPolyline(self._polygon)


class Bars(_PaintedItem):
    """Upright lines at `x` from `low` to `high`."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self.x = self.low = self.high = NOTHING
        self._pen = QPen(colour, 1)
        self._lines: list[QLineF] = []

    def set_bars(self, x: Values, low: Values, high: Values) -> None:
        """Replace the bars."""
        known = np.isfinite(x) & np.isfinite(low) & np.isfinite(high)
        self.x, self.low, self.high = x[known], low[known], high[known]
        self.changed()

    def place(self, transform: QTransform, ratio: float) -> None:
        x, low = _mapped(transform, self.x, self.low)
        _, high = _mapped(transform, self.x, self.high)
        ends = np.column_stack([x, np.clip(low, -1e5, 1e5), x, np.clip(high, -1e5, 1e5)])
        self._lines = [QLineF(*line) for line in ends.tolist()]

    def stroke(self, painter: QPainter) -> None:
        painter.setPen(self._pen)
        painter.drawLines(self._lines)
