"""Axes with a coloured field, a curve and points on it: the canvas of the decision pictures."""

import html
import math

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.analysis.ticks import round_step, tick_text
from nnplayground.gui import theme
from nnplayground.gui.plotting.overlay import Bars, OverlayCurve, OverlayPoints

LEFT = 46
"""Width of the upright axis in logical pixels, at least: as long as its range stays, nothing jumps."""
BESIDE = 8
"""Pixels between the name of the upright axis, its numbers and its line, all together."""
BOTTOM = 41
EDGE = 8
"""Free space above and to the right, so that the last numbers of the axes are not cut off."""
SAME = 0.01
"""Share by which a pixel of a picture may differ from one of the screen and still be called one of them."""
TICKS = 6
"""Steps of an axis, at most about."""


class _Axis(pg.AxisItem):
    """Writes its numbers as the language does, at round steps."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        # Its numbers are written as they are: a factor at the name would be wrong.
        self.enableAutoSIPrefix(False)

    def resizeEvent(self, ev: object = None) -> None:
        super().resizeEvent(ev)
        if self.label is not None and self.orientation == "bottom":
            # Else the lowest parts of letters are cut off.
            self.label.moveBy(0, -3)

    def room(self, low: float, high: float) -> int:
        """Return how wide an upright axis from `low` to `high` is with its name and the longest number."""
        metrics = QFontMetricsF(QApplication.font())
        steps = (round_step(low, high, most) for most in (TICKS, TICKS / 2, 2.0))
        ticks = (text for step in steps if step for text in self._numbers(low, high, step))
        return math.ceil(max(map(metrics.horizontalAdvance, ticks), default=0.0) + metrics.height()) + BESIDE

    def _numbers(self, low: float, high: float, step: float) -> list[str]:
        return [tick_text(number * step, step) for number in range(math.ceil(low / step), math.floor(high / step) + 1)]

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        return [(round_step(low, high, max(2.0, min(TICKS, size / 32))) or 1.0, 0.0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [tick_text(value, spacing or 1.0) for value in values]


class _Image(pg.ImageItem):
    """Is drawn smoothly, however few pixels it has, and as it is where it has as many as the screen."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        shown = painter.deviceTransform()
        as_it_is = abs(abs(shown.m11()) - 1) < SAME and abs(abs(shown.m22()) - 1) < SAME
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not as_it_is)
        super().paint(painter, *arguments)


class FieldPlot(QWidget):
    """A plot whose axes are told their range, square if both have one scale.

    `points` are two groups of points and `marks` those on top of them, `curve` and `bars` lines.

    Signals: `hovered` with the coordinates (x, y) under the mouse, or None when it has left; `resized` when the
    region has another size on the screen.
    """

    hovered = Signal(object)
    resized = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._square = False
        self._labels: tuple[str, str] | None = None
        self._region = QRectF()
        self._room = LEFT
        """Width of the upright axis."""
        self._picture: npt.NDArray[np.uint8] | None = None
        self._make_view(name)
        self._image = _Image(axisOrder="row-major")
        self.points = (OverlayPoints(), OverlayPoints())
        self.marks = OverlayPoints()
        self.bars = Bars(theme.color("negative"))
        self.curve = OverlayCurve(theme.color("accent"), 2)
        items: tuple[pg.GraphicsObject, ...] = (self._image, self.bars, *self.points, self.marks, self.curve)
        for depth, item in enumerate(items):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)

    def _make_view(self, name: str) -> None:
        # A PlotItem would bring two more axes and two menus, and take three times as long to build.
        self.view = pg.GraphicsView(self, background=None)
        self.view.setAccessibleName(name)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.box.sigResized.connect(self.resized)
        self._left, self._bottom = _Axis("left"), _Axis("bottom")
        layout = pg.GraphicsLayout(border=None)
        layout.setContentsMargins(0, EDGE, EDGE, 0)
        layout.setSpacing(0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self.box, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        self._left.setWidth(LEFT)
        self._bottom.setHeight(BOTTOM)
        for axis in (self._left, self._bottom):
            axis.linkToView(self.box)
            axis.setPen(theme.color("line"))
            axis.setTextPen(theme.color("muted"))
            axis.setStyle(tickLength=-4, hideOverlappingLabels=False)
        self.view.setCentralItem(layout)
        self.view.scene().sigMouseMoved.connect(self._on_moved)
        self.view.viewport().installEventFilter(self)

    def set_axes(self, across: str, up: str, region: QRectF, square: bool) -> None:
        """Show `region` between axes with these names; without `up` there are no numbers on that side."""
        if (across, up) != self._labels:
            self._labels = across, up
            colour = theme.colors().text
            self._bottom.setLabel(html.escape(across), color=colour)
            self._left.setLabel(html.escape(up), color=colour)
            self._left.setStyle(showValues=bool(up), tickLength=-4 if up else 0)
            for axis in (self._left, self._bottom):
                # Only this puts a label of another length into the middle again.
                axis.resizeEvent()
        if region != self._region:
            self._region = region
            self.box.setRange(region, padding=0, disableAutoRange=True)
        room = max(LEFT, self._left.room(region.top(), region.bottom())) if up else LEFT
        if (square, room) != (self._square, self._room):
            self._square, self._room = square, room
            self._left.setWidth(room)
            self._arrange()

    def show_picture(self, colors: npt.NDArray[np.uint8] | None) -> None:
        """Fill the region with the picture `colors` (rows, columns, 3), row 0 lowest; None hides it."""
        if colors is None:
            self._image.hide()
            return
        if colors is not self._picture:
            self._picture = colors
            self._image.setImage(colors, levels=(0, 255), autoLevels=False)
        self._image.setRect(self._region)
        self._image.show()

    def pixels(self) -> tuple[int, int]:
        """Return how many rows and columns of the screen's own pixels the region has."""
        ratio = self.devicePixelRatioF()
        return max(1, round(self.box.height() * ratio)), max(1, round(self.box.width() * ratio))

    def _arrange(self) -> None:
        """Give the view its place: all there is, or as much as leaves its region square."""
        place = QRect(self.rect())
        if self._square:
            beside = self._room + EDGE
            side = max(10, min(self.width() - beside, self.height() - BOTTOM - EDGE))
            place.setRect((self.width() - side - beside) // 2, 0, side + beside, side + BOTTOM + EDGE)
        self.view.setGeometry(place)

    def _on_moved(self, place: QPointF) -> None:
        if self.box.sceneBoundingRect().contains(place):
            point = self.box.mapSceneToView(place)
            self.hovered.emit((point.x(), point.y()))
        else:
            self.hovered.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hovered.emit(None)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
