"""What stands inside the axes of a plot: guide lines, curves, bands, marks, a cursor."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from nnplayground.gui import theme
from nnplayground.gui.plotting.axis import PlotAxis
from nnplayground.gui.plotting.ranges import Floats


class PlotMark(NamedTuple):
    """A place on the x axis with a word about it, in the colour of a role of the theme."""

    x: float
    text: str
    role: str = "muted"


def blend(role: str, share: float) -> QColor:
    """Return a colour of the theme thinned with that of the surface: opaque, hence fast to draw."""
    ink, paper = theme.color(role), theme.color("surface")
    red, green, blue = (
        round(share * i + (1 - share) * p)
        for i, p in (
            (ink.red(), paper.red()),
            (ink.green(), paper.green()),
            (ink.blue(), paper.blue()),
        )
    )
    return QColor(red, green, blue)


class Frame(pg.ViewBox):
    """The area inside the axes. What the mouse asks for is told, never done here.

    Signals: `wheeled` (factor, place, axis or −1), `framed` (rectangle in axis units), `dragged`
    (shift in axis units), `cleared` (double click).
    """

    wheeled = Signal(float, QPointF, int)
    framed = Signal(QRectF)
    dragged = Signal(QPointF)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self.setMouseMode(self.RectMode)
        box = self.rbScaleBox
        box.setPen(pg.mkPen(theme.color("accent")))
        box.setBrush(pg.mkBrush(theme.color("accent", 40)))

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        ev.accept()
        factor = 0.85 ** (ev.delta() / 120)
        self.wheeled.emit(factor, self.mapSceneToView(ev.scenePos()), -1 if axis is None else axis)

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        ev.accept()
        if ev.button() == Qt.MouseButton.LeftButton and axis is None:
            self.updateScaleBox(ev.buttonDownPos(), ev.pos())
            if ev.isFinish():
                self.rbScaleBox.hide()
                moved = ev.pos() - ev.buttonDownPos()
                if abs(moved.x()) > 4 and abs(moved.y()) > 4:
                    area = QRectF(ev.buttonDownPos(), ev.pos())
                    self.framed.emit(self.childGroup.mapRectFromParent(area).normalized())
        elif ev.button() == Qt.MouseButton.MiddleButton or axis is not None:
            self.dragged.emit(self.mapToView(ev.lastPos()) - self.mapToView(ev.pos()))

    def mouseClickEvent(self, ev: Any) -> None:
        if ev.double():
            ev.accept()
            self.cleared.emit()

    def keyPressEvent(self, ev: Any) -> None:
        ev.ignore()


class Guides(pg.UIGraphicsItem):
    """Faint lines at the labelled values of the y axis."""

    def __init__(self, axis: PlotAxis) -> None:
        super().__init__()
        self._axis = axis
        self._pen = QPen(blend("line", 0.45))
        self._pen.setCosmetic(True)
        self.setZValue(-10)

    def paint(self, p: QPainter, *args: Any) -> None:
        area = self.boundingRect()
        p.setRenderHint(p.RenderHint.Antialiasing, False)
        p.setPen(self._pen)
        for y in self._axis.major(area.top(), area.bottom(), self._axis.size().height()):
            p.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


class Line(pg.UIGraphicsItem):
    """A curve, one pixel wide, or `bold`; gaps where it is not finite."""

    # Qt strokes wide noisy lines a hundred times slower than thin ones: draw three thin ones.
    BOLD = ((0.0, -0.5), (0.45, 0.75), (-0.9, 0.0))

    def __init__(self, color: QColor, bold: bool) -> None:
        super().__init__()
        self._pen = _thin(color)
        self._shifts = self.BOLD if bold else ((0.0, 0.0),)
        self._path = QPainterPath()

    def set_data(self, x: Floats, y: Floats) -> None:
        """Show other points, arrays (points,)."""
        self._path = pg.arrayToQPath(x, y, connect="finite")
        self.update()

    def paint(self, p: QPainter, *args: Any) -> None:
        view = self.getViewBox()
        if view is None:
            return
        across, down = view.viewPixelSize()
        p.setRenderHint(p.RenderHint.Antialiasing, True)
        p.setPen(self._pen)
        for x, y in self._shifts:
            p.translate(x * across, y * down)
            p.drawPath(self._path)


class BandItem(pg.UIGraphicsItem):
    """The area between a lower and an upper curve."""

    def __init__(self, color: QColor) -> None:
        super().__init__()
        self._brush = QBrush(color)
        self._parts: list[QPolygonF] = []

    def set_data(self, x: Floats, low: Floats, high: Floats) -> None:
        """Show the area; arrays (points,), gaps where they are not finite."""
        finite = np.isfinite(low) & np.isfinite(high)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], finite, [False]]).astype(np.int8)))
        self._parts = []
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            around_x = np.concatenate([x[begin:end], x[begin:end][::-1]])
            around_y = np.concatenate([low[begin:end], high[begin:end][::-1]])
            self._parts.append(pg.functions.arrayToQPolygonF(around_x, around_y))
        self.update()

    def paint(self, p: QPainter, *args: Any) -> None:
        p.setRenderHint(p.RenderHint.Antialiasing, False)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self._brush)
        for part in self._parts:
            p.drawPolygon(part)


class Overlay(pg.UIGraphicsItem):
    """Marks with their words, the cursor, and dots on the curves."""

    DOT = 3.0

    def __init__(self, font: QFont, words_on_top: bool) -> None:
        super().__init__()
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._words_on_top = words_on_top
        self._marks: tuple[PlotMark, ...] = ()
        self._dots: Sequence[tuple[float, float, QColor]] = ()
        self._cursor: float | None = None
        self.setZValue(10)

    def set_marks(self, marks: tuple[PlotMark, ...]) -> None:
        """Show these marks, the more important ones last."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    def set_dots(self, dots: Sequence[tuple[float, float, QColor]], cursor: float | None) -> None:
        """Show dots at (x, y), and a vertical line at `cursor`."""
        self._dots, self._cursor = dots, cursor
        self.update()

    def paint(self, p: QPainter, *args: Any) -> None:
        view = self.getViewBox()
        if view is None:
            return
        area = self.boundingRect()
        across, down = view.viewPixelSize()
        self._paint_marks(p, area, across, down)
        if self._cursor is not None:
            p.setRenderHint(p.RenderHint.Antialiasing, False)
            p.setPen(_thin(theme.color("muted")))
            p.drawLine(QPointF(self._cursor, area.top()), QPointF(self._cursor, area.bottom()))
        p.setRenderHint(p.RenderHint.Antialiasing, True)
        p.setPen(_thin(theme.color("surface")))
        for x, y, color in self._dots:
            p.setBrush(color)
            p.drawEllipse(QPointF(x, y), self.DOT * across, self.DOT * down)

    def _paint_marks(self, p: QPainter, area: QRectF, across: float, down: float) -> None:
        """Draw the marks, the newest first; a word without room takes the second row, or goes; then goes the line."""
        lines: list[float] = []
        rows: tuple[list[tuple[float, float]], ...] = ([], [])
        p.setFont(self._font)
        for mark in reversed(self._marks):
            if not area.left() <= mark.x <= area.right() or any(abs(mark.x - x) < 4 * across for x in lines):
                continue
            lines.append(mark.x)
            p.setRenderHint(p.RenderHint.Antialiasing, False)
            p.setPen(_thin(theme.color(mark.role, 170), Qt.PenStyle.DashLine))
            p.drawLine(QPointF(mark.x, area.top()), QPointF(mark.x, area.bottom()))
            width = self._metrics.horizontalAdvance(mark.text)
            left = mark.x + 4 * across
            if left + width * across > area.right():
                left = mark.x - (width + 4) * across
            ends = (left - 4 * across, left + (width + 4) * across)
            if left < area.left():
                continue
            for row, words in enumerate(rows):
                if not any(ends[0] < right and begin < ends[1] for begin, right in words):
                    words.append(ends)
                    place = QPointF(left, area.bottom() if self._words_on_top else area.top())
                    self._paint_word(p, mark, place, row, across, down)
                    break

    def _paint_word(self, p: QPainter, mark: PlotMark, place: QPointF, row: int, across: float, down: float) -> None:
        height = self._metrics.height()
        p.save()
        p.translate(place)
        p.scale(across, -down)
        top = 2.0 + row * height if self._words_on_top else -2.0 - (row + 1) * height
        box = QRectF(-2.0, top, self._metrics.horizontalAdvance(mark.text) + 4.0, height)
        p.fillRect(box, theme.color("surface", 215))
        p.setPen(theme.color(mark.role))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)
        p.restore()


def _thin(color: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(color, theme.line(1), style)
    pen.setCosmetic(True)
    return pen
