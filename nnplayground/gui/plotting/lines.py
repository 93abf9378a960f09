"""A plot with any number of named lines behind its curves: lines that do not change are drawn once."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QTransform

from nnplayground.gui import theme
from nnplayground.gui.plotting.canvas import PlotPoints
from nnplayground.gui.plotting.data import PlotColumn
from nnplayground.gui.plotting.plot import Plot
from nnplayground.gui.plotting.ranges import Floats, Ranges
from nnplayground.gui.plotting.value_card import ValueCard
from nnplayground.i18n import tr

LABEL_WIDTH = 130.0
"""Pixels that the name at the end of a line may take."""
BAND_ALPHA = 42
STROKES = (((0.0, 0.0),), ((-0.2, -0.25), (0.2, 0.25)), ((0.0, -0.5), (0.45, 0.25), (-0.45, 0.25)))
"""Qt draws wide noisy lines a hundred times slower than thin ones: where thin ones are put for thicker ones."""


@dataclass(kw_only=True)
class PlotLine(PlotPoints):
    """A named line with its data, `label` at its end in `ink`, and a band from `low` to `high` where `banded`."""

    name: str
    label: str
    ink: QColor
    strength: int = 1
    """How thick it is drawn, from 1 to 3."""
    banded: bool = False
    stroke: Qt.PenStyle = Qt.PenStyle.SolidLine
    """How it is drawn where another line has the same colour."""


class _Picture(pg.UIGraphicsItem):
    """Something in one picture, made anew only when it, the view or its size changes."""

    def __init__(self, ranges: Ranges, height: float) -> None:
        super().__init__()
        self._ranges = ranges
        self._lines: Sequence[PlotLine] = ()
        self._picture: QPixmap | None = None
        self._key: tuple[Any, ...] = ()
        self.drawn = 0
        """How often the picture was made."""
        self.setZValue(height)

    def set_lines(self, lines: Sequence[PlotLine]) -> None:
        """Show other lines, the last one on top."""
        self._lines = lines
        self.refresh()

    def refresh(self) -> None:
        """Have the picture made anew."""
        self._picture = None
        self.update()

    def paint(self, p: QPainter, *args: Any) -> None:
        view = self.getViewBox()
        if view is None or not self._lines:
            return
        area, size = self.boundingRect(), view.size()
        # Of what is painted on: in a picture of the window it is another than that of the view.
        ratio = round(abs(p.deviceTransform().m11()) * view.viewPixelSize()[0], 3) or 1.0
        key = (area, size, ratio)
        if self._picture is None or key != self._key:
            self._picture, self._key = self._made(area, size, key[2]), key
            self.drawn += 1
        # The view's y axis points upwards; the picture's does not.
        across, down = view.viewPixelSize()
        p.save()
        p.translate(area.left(), area.bottom())
        p.scale(across, -down)
        p.drawPixmap(QPointF(0, 0), self._picture)
        p.restore()

    def _made(self, area: QRectF, size: QSizeF, ratio: float) -> QPixmap:
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QTransform.fromScale(size.width() / area.width(), -size.height() / area.height())
        self._draw(painter, place.translate(-area.left(), -area.bottom()), size)
        painter.end()
        return picture

    def _draw(self, painter: QPainter, place: QTransform, size: QSizeF) -> None:
        """Draw the picture; `place` takes points of the view to pixels."""
        raise NotImplementedError


class Lines(_Picture):
    """Lines, and bands below all of them."""

    def _draw(self, painter: QPainter, place: QTransform, size: QSizeF) -> None:
        for line in self._lines:
            if line.banded:
                self._draw_band(painter, line, place)
        for line in self._lines:
            path = place.map(pg.arrayToQPath(line.x, self._ranges.display(line.y), connect="finite"))
            painter.setPen(QPen(line.color, theme.line(1), line.stroke))
            for across, down in STROKES[line.strength - 1]:
                painter.drawPath(path.translated(across, down))

    def _draw_band(self, painter: QPainter, line: PlotLine, place: QTransform) -> None:
        low, high = self._ranges.display(line.low), self._ranges.display(line.high)
        finite = np.isfinite(low) & np.isfinite(high)
        x = np.concatenate([line.x[finite], line.x[finite][::-1]])
        y = np.concatenate([low[finite], high[finite][::-1]])
        fill = QColor(line.color)
        fill.setAlpha(BAND_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(place.map(pg.functions.arrayToQPolygonF(x, y)))
        painter.setBrush(Qt.BrushStyle.NoBrush)


class Labels(_Picture):
    """The name of each line where it ends, or leaves the view; those without room are left out."""

    def __init__(self, ranges: Ranges, height: float, font: QFont) -> None:
        super().__init__(ranges, height)
        self._font = font

    def _draw(self, painter: QPainter, place: QTransform, size: QSizeF) -> None:
        metrics = QFontMetricsF(self._font)
        boxes: list[QRectF] = []
        for line in reversed(self._lines):
            end = self._end(line, place, size)
            if end is None or not line.label:
                continue
            text = metrics.elidedText(line.label, Qt.TextElideMode.ElideRight, LABEL_WIDTH)
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height())
            room = end.x() + 3 + box.width() <= size.width()
            box.moveLeft(end.x() + 3 if room else size.width() - box.width())
            # Beside the end of the line, or above the line.
            top = end.y() - (0.5 if room else 1.1) * box.height()
            box.moveTop(min(max(0.0, top), size.height() - box.height()))
            free = _free(box, boxes, size.height())
            if free is not None:
                boxes.append(free)
                self._write(painter, free.left() + 3, free.top() + metrics.ascent(), text, line.ink)

    def _write(self, painter: QPainter, x: float, y: float, text: str, ink: QColor) -> None:
        """Write a word with a rim of the paper around, so that lines below do not strike it out."""
        letters = QPainterPath()
        letters.addText(x, y, self._font, text)
        painter.strokePath(letters, QPen(theme.color("surface", 225), theme.line(4), j=Qt.PenJoinStyle.RoundJoin))
        painter.fillPath(letters, ink)

    def _end(self, line: PlotLine, place: QTransform, size: QSizeF) -> QPointF | None:
        """Return the last point of a line that can be seen, in pixels."""
        x = line.x * place.m11() + place.dx()
        y = self._ranges.display(line.y) * place.m22() + place.dy()
        seen = np.flatnonzero((x >= -1) & (x <= size.width() + 1) & (y >= -1) & (y <= size.height() + 1))
        return QPointF(float(x[seen[-1]]), float(y[seen[-1]])) if len(seen) else None


class LinesPlot(Plot):
    """A plot with named lines behind its curves; at the cursor a card tells their values."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._lines: list[PlotLine] = []
        self._front: list[PlotLine] = []
        self._card: ValueCard | None = None
        super().__init__(*arguments, **options)
        font = self._legend.font()
        self.behind, self.before = Lines(self._ranges, -5), Lines(self._ranges, 5)
        self.labels = Labels(self._ranges, 6, font)
        for item in (self.behind, self.before, self.labels):
            self._frame.addItem(item, ignoreBounds=True)
        self._card = ValueCard(font, self._canvas)

    def set_lines(self, lines: Sequence[PlotLine]) -> None:
        """Show other lines behind the curves. The axes have to be told what to hold, with `reach`."""
        self._lines = list(lines)
        self.behind.set_lines(self._lines)
        self.labels.set_lines(self.lines())
        self._show_values()

    def set_front(self, lines: Sequence[PlotLine]) -> None:
        """Show lines that change while those behind stay as they are."""
        self._front = list(lines)
        self.before.set_lines(self._front)
        self.labels.set_lines(self.lines())
        self._show_values()

    def lines(self) -> list[PlotLine]:
        """Return all the named lines, the uppermost last."""
        return [*self._lines, *self._front]

    def fit_x(self, x: float) -> None:
        """Let the x axis end at a round number behind `x`."""
        self._ranges.fit_x(x)
        self._apply_full()

    def forget_ranges(self) -> None:
        """Let the axes begin anew: what they held is there no more."""
        self._ranges.forget()

    def values_text(self) -> str:
        rows = [f"{name} {value}" for _, name, value in self._rows_at(self._cursor)]
        return ", ".join([super().values_text(), *rows] if super().values_text() else rows)

    def _columns(self) -> Iterator[PlotColumn]:
        yield from super()._columns()
        for line in self.lines():
            yield PlotColumn(line.name, line.x, line.y)
            if line.banded:
                yield PlotColumn(tr("{name}, lowest", name=line.name), line.x, line.low)
                yield PlotColumn(tr("{name}, highest", name=line.name), line.x, line.high)

    def _readable(self) -> list[PlotPoints]:
        return [*super()._readable(), *self.lines()]

    def _dots_behind(self) -> list[tuple[float, float, QColor]]:
        if self._cursor is None:
            return []
        found = []
        for line, index in self._read_off(self._cursor):
            y = float(self._ranges.display(line.y[index : index + 1])[0])
            found.append((float(line.x[index]), y, line.color))
        return found

    def _read_off(self, x: float) -> list[tuple[PlotLine, int]]:
        """Return the lines that reach as far as `x`, and which of their points is nearest."""
        found = []
        for line in self.lines():
            last, index = line.last, line.nearest(x)
            if last >= 0 and math.isfinite(line.y[index]) and x <= line.x[last] + _step(line.x):
                found.append((line, index))
        return found

    def _rows_at(self, x: float | None) -> list[tuple[QColor, str, str]]:
        if x is None:
            return []
        found = sorted(self._read_off(x), key=lambda pair: -float(pair[0].y[pair[1]]))
        return [(line.color, line.name, self._value_text(line, index)) for line, index in found]

    def _value_text(self, line: PlotLine, index: int) -> str:
        write = self._reading[0]
        text = write(float(line.y[index]))
        if not line.banded:
            return text
        return f"{text} ({write(float(line.low[index]))} … {write(float(line.high[index]))})"

    def _show_values(self) -> None:
        super()._show_values()
        if self._card is None:
            return
        if self._cursor is None or not self.lines():
            self._card.hide()
            return
        scene = self._frame.mapViewToScene(QPointF(self._cursor, 0.0))
        area = self._frame.sceneBoundingRect()
        self._card.show_rows(self._rows_at(self._cursor), scene.x(), area)

    def _draw_curves(self) -> None:
        super()._draw_curves()
        for item in (self.behind, self.before, self.labels):
            item.refresh()


def _step(x: Floats) -> float:
    """Return half of the last step of rising places."""
    return float(x[-1] - x[-2]) / 2 if len(x) > 1 else 0.5


def _free(box: QRectF, taken: Sequence[QRectF], height: float) -> QRectF | None:
    """Return `box`, moved up or down to where it covers no other, or None."""
    for away in range(0, round(3 * box.height()), 2):
        for shift in (-away, away):
            moved = box.translated(0, shift)
            if moved.top() >= 0 and moved.bottom() <= height and not any(moved.intersects(other) for other in taken):
                return moved
    return None
