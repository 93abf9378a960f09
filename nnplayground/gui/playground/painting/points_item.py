"""The painted points as a picture that grows with them: thousands stand there while one is added."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from nnplayground.data.point_brush import Bits, Floats, PaintedPoints, Place, near
from nnplayground.gui.playground.painting.state import EXTENT
from nnplayground.gui.plotting.overlay import Stamp, stamp_pixmap
from nnplayground.gui.shared.colormaps import ColorScale, signed_scale
from nnplayground.gui.shared.point_looks import Rows, class_looks, diameter, height_looks
from nnplayground.gui.widgets.share import share_of

LOW, LENGTH = EXTENT[0], EXTENT[1] - EXTENT[0]


class PointsItem:
    """A transparent pixmap with a stamp for each of some marks, and the places of the plane on it.

    `area` is where the plane lies, in logical pixels.
    """

    def __init__(self) -> None:
        self.pixmap = QPixmap()
        self.area = QRectF(0, 0, 1, 1)
        self._ratio = 1.0
        self.scale: ColorScale | None = None
        """The colours of heights."""
        self.marks = PaintedPoints.none()
        """What is drawn."""
        self._size = 0.0

    def set_ground(self, size: QSize, area: QRectF, ratio: float) -> None:
        """Draw for a widget of another size, or on another screen."""
        self.area, self._ratio = area, ratio
        self.pixmap = QPixmap(size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.renew(self.marks, self.scale)

    def place(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane is drawn."""
        area = self.area
        return QPointF(
            area.left() + (x - LOW) / LENGTH * area.width(), area.bottom() - (y - LOW) / LENGTH * area.height()
        )

    def point(self, place: QPointF) -> tuple[float, float]:
        """Return the point of the plane that is drawn at `place`."""
        across, up = share_of(self.area, place)
        return LOW + across * LENGTH, LOW + up * LENGTH

    def length(self, distance: float) -> float:
        """Return a distance on the plane in logical pixels."""
        return distance / LENGTH * self.area.width()

    def renew(self, marks: PaintedPoints, scale: ColorScale | None) -> None:
        """Draw everything; `scale` has the colours of heights."""
        self.marks, self.scale, self._size = marks, scale, diameter(len(marks))
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self._draw(np.ones(len(marks), bool))

    def grow(self, marks: PaintedPoints) -> QRectF:
        """Draw what `marks` has more at its end than those before; return the part that is different."""
        before = len(self.marks)
        if diameter(len(marks)) != self._size:
            self.renew(marks, self.scale)
            return self.area
        self.marks = marks
        fresh = np.arange(len(marks)) >= before
        self._draw(fresh)
        return self._around(marks.points[before:])

    def shrink(self, marks: PaintedPoints, start: Place, end: Place, radius: float) -> QRectF:
        """Show the fewer `marks` that an eraser has left on its straight way; return the part that is different."""
        if diameter(len(marks)) != self._size:
            self.renew(marks, self.scale)
            return self.area
        dirty = self._around(self.marks.points[near(self.marks.points, start, end, radius)])
        self.marks = marks
        left, top = self.point(dirty.topLeft() - QPointF(self._reach, self._reach))
        right, bottom = self.point(dirty.bottomRight() + QPointF(self._reach, self._reach))
        x, y = marks.points.T
        self._draw((x >= left) & (x <= right) & (y >= bottom) & (y <= top), dirty)
        return dirty

    @property
    def _reach(self) -> float:
        """How far a stamp may reach from its middle, in logical pixels."""
        return self._size / 2 + 3

    def _around(self, points: Floats) -> QRectF:
        if not len(points):
            return QRectF()
        (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
        reach = self._reach
        box = QRectF(self.place(float(left), float(top)), self.place(float(right), float(bottom)))
        return box.adjusted(-reach, -reach, reach, reach)

    def _draw(self, chosen: Bits, cleared: QRectF | None = None) -> None:
        """Stamp the `chosen` marks, within what is `cleared` before if anything is."""
        if self.pixmap.isNull():
            return
        painter = QPainter(self.pixmap)
        if cleared is not None:
            aligned = cleared.toAlignedRect()
            painter.setClipRect(aligned)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.fillRect(aligned, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        rows = np.flatnonzero(chosen)
        points = self.marks.points[rows]
        kinds, stamps = self._looks(rows)
        pixmaps = [stamp_pixmap(stamp, self._ratio) for stamp in stamps]
        half = pixmaps[0].deviceIndependentSize().width() / 2 if pixmaps else 0.0
        area = self.area
        x = area.left() - half + (points[:, 0] - LOW) / LENGTH * area.width()
        y = area.bottom() - half - (points[:, 1] - LOW) / LENGTH * area.height()
        for left, top, kind in zip(x.tolist(), y.tolist(), kinds.tolist(), strict=True):
            painter.drawPixmap(QPointF(left, top), pixmaps[kind])
        painter.end()

    def _looks(self, rows: Rows) -> tuple[Rows, Sequence[Stamp]]:
        values = self.marks.values[rows]
        if self.marks.classes:
            return values.astype(np.intp), class_looks(int(values.max(initial=0)) + 1, self._size)
        return height_looks(values, self.scale or scale_of(self.marks.values), self._size)


def scale_of(heights: Floats) -> ColorScale:
    """Return the colours of `heights` where no picture says what they are; those of 1 if there are none."""
    return signed_scale(float(heights.min()), float(heights.max())) if len(heights) else signed_scale(-1.0, 1.0)
