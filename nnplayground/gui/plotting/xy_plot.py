"""A small plot of a few curves over any range of x, with values under the mouse and a place to pick."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.ticks import round_ticks, tick_text
from nnplayground.gui import theme
from nnplayground.gui.plotting.data import PlotColumn, curves_table
from nnplayground.gui.plotting.hint import paint_hint
from nnplayground.gui.plotting.value_card import ValueCard
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import EDGE as BUTTON
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import as_tip

Floats = npt.NDArray[np.float64]

EDGE = 4
"""Pixels that stay free at both ends of the name of an axis."""
STEPS = 100
"""Steps in which a key moves the cursor from one end to the other."""
MOST_PARTS = 8
"""Parts of a small axis, at most."""
CURSOR_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, eq=False)
class XYCurve:
    """A named curve in the colour of a role of the theme, or of a class, ``class 0``; gaps where y is not finite.

    `legend` stands in the legend instead of the name while no values are read; an empty one leaves the curve out.
    """

    name: str
    x: Floats
    y: Floats
    role: str
    dashed: bool = False
    legend: str | None = None


SMALLEST = 0.8
"""How small, against their usual size, the names of curves are written before they are cut."""
FEW = 4
"""Curves of which all are named, with shorter names where there is little room; of more, some are counted."""


def shared_out(widths: Sequence[int], room: float, least: int = 40) -> list[int]:
    """Return how wide each text may be: short ones whole, and long ones as wide as each other."""
    found = [0] * len(widths)
    for done, place in enumerate(sorted(range(len(widths)), key=widths.__getitem__)):
        share = room / (len(widths) - done)
        found[place] = min(widths[place], max(int(share), least))
        room -= found[place]
    return found


class XYPlot(QWidget):
    """Curves, spots on them and vertical marks.

    Values are read off in the legend, or where they have no room there, in a card beside the cursor.

    Signals: `picked` with the x that was clicked, or moved to by ← and →, while `set_pickable`.
    """

    is_picture = True
    picked = Signal(float)
    keys: ClassVar[Keys] = (
        N_("Plots"),
        (
            (N_("Left, Right"), N_("move the cursor that reads values (with Ctrl faster)")),
            (N_("Home, End"), N_("move the cursor to an end")),
            (N_("Escape"), N_("hide the cursor")),
        ),
    )

    def __init__(self, name: str, x_label: str, y_label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._x_label, self._y_label = x_label, y_label
        self._curves: Sequence[XYCurve] = ()
        self._spots: Sequence[tuple[float, float, str]] = ()
        self._marks: Sequence[tuple[float, str]] = ()
        self._x = (-1.0, 1.0)
        self._y = (-1.0, 1.0)
        self._y_fixed: tuple[float, float] | None = None
        self._cursor: float | None = None
        self._pickable = False
        self._rest: float | None = None
        self._powers = self._counts = False
        self._top: tuple[str, float] | None = None
        self._has_top = False
        self._hint = ""
        self.setAccessibleName(name)
        self._card = ValueCard(self.font(), self)
        self.enlarger = Enlarger(self)
        self.setToolTip(as_tip(name))
        self.setMouseTracking(True)
        self.setMinimumSize(154, 130)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_pickable(self, tip: str) -> None:
        """Let clicks choose an x."""
        self._pickable = True
        self.setToolTip(as_tip(tip))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def set_picked(self, x: float) -> None:
        """Let the keys go on from here; for plots that always have something picked."""
        self._rest = x

    def set_labels(self, x_label: str, y_label: str) -> None:
        """Name the axes otherwise."""
        self._x_label, self._y_label = x_label, y_label

    def set_powers(self) -> None:
        """Take x for powers of ten: 2 is written as 100."""
        self._powers = True

    def set_counts(self) -> None:
        """Take x for a number of things: its thousands stand apart."""
        self._counts = True

    def set_top_axis(self, label: str, less: float | None) -> None:
        """Have a second axis above, whose powers of ten are smaller by `less`; None keeps its room empty."""
        self._has_top = True
        self._top = None if less is None else (label, less)
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say this as long as there is no curve."""
        self._hint = hint

    def set_y_range(self, low: float, high: float) -> None:
        """Keep this range of y instead of one that fits."""
        self._y_fixed = (low, high)

    def show_curves(
        self,
        curves: Sequence[XYCurve],
        spots: Sequence[tuple[float, float, str]] = (),
        marks: Sequence[tuple[float, str]] = (),
    ) -> None:
        """Show other curves; `spots` are (x, y, role), `marks` (x, word)."""
        self._curves, self._spots, self._marks = tuple(curves), tuple(spots), tuple(marks)
        xs = np.concatenate([c.x for c in curves]) if curves else np.array([-1.0, 1.0])
        ys = np.concatenate([c.y for c in curves]) if curves else np.array([-1.0, 1.0])
        ys = ys[np.isfinite(ys)]
        self._x = (float(xs.min()), float(xs.max()))
        low, high = (float(ys.min()), float(ys.max())) if len(ys) else (0.0, 1.0)
        if high - low < 1e-12 * max(1.0, abs(high)):
            low, high = (low, low + 1.0) if low >= 0 else (low - 0.5, high + 0.5)
        pad = 0.08 * (high - low)
        self._y = self._y_fixed or (low - pad, high + pad)
        self._set_cursor(self._cursor)

    def curves(self) -> Sequence[XYCurve]:
        """Return what is shown."""
        return self._curves

    def data_table(self) -> DataTable:
        """Return the points of all curves."""
        columns = (PlotColumn(c.name, 10.0**c.x if self._powers else c.x, c.y) for c in self._curves)
        return curves_table(self._x_label, columns)

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where a point is drawn."""
        return self.places_of([x], [y])[0]

    def places_of(self, xs: npt.ArrayLike, ys: npt.ArrayLike) -> list[QPointF]:
        """Return where points are drawn that are at `xs` and `ys` (points,)."""
        area = self._area()
        across = (np.asarray(xs, np.float64) - self._x[0]) / ((self._x[1] - self._x[0]) or 1.0)
        up = (np.asarray(ys, np.float64) - self._y[0]) / ((self._y[1] - self._y[0]) or 1.0)
        places = zip(
            (area.left() + across * area.width()).tolist(), (area.bottom() - up * area.height()).tolist(), strict=True
        )
        return [QPointF(*place) for place in places]

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("−0.0005") + 8.0
        top = (2.6 if self._has_top else 1.5) * metrics.height() + 4
        below = 2.2 * metrics.height() + 2
        right = 0.5 * metrics.horizontalAdvance("−0.000") + 2
        return QRectF(left, top, max(10.0, self.width() - left - right), max(10.0, self.height() - top - below))

    def _x_at(self, place: float) -> float:
        area = self._area()
        share = min(1.0, max(0.0, (place - area.left()) / area.width()))
        return self._x[0] + share * (self._x[1] - self._x[0])

    def _x_ticks(self, area: QRectF) -> list[tuple[float, str]]:
        """Return the ticks across, with what is written at each."""
        if self._powers:
            powers = range(math.ceil(self._x[0] - 1e-9), math.floor(self._x[1] + 1e-9) + 1)
            return [(float(power), self._x_text(power)) for power in powers]
        return _ticks(*self._x, max(2, int(area.width() // 90)), self._counts)

    def _x_text(self, x: float) -> str:
        if self._powers:
            return grouped(round(10**x)) if x >= 2 else number(10**x, 2)
        return grouped(round(x)) if self._counts else number(x)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, theme.color("surface"))
        if self._curves:
            self._paint_ticks(painter, area)
        else:
            # Numbers at the axes would be those of nothing.
            paint_hint(painter, area, self._hint)
        metrics = painter.fontMetrics()
        painter.setPen(theme.color("text"))
        label = metrics.elidedText(self._x_label, Qt.TextElideMode.ElideRight, self.width() - 2 * EDGE)
        wide = metrics.horizontalAdvance(label)
        # Below the middle of the axis, as far as the plot reaches.
        left = max(EDGE, min(area.center().x() - wide / 2, self.width() - EDGE - wide))
        painter.drawText(QPointF(left, self.height() - metrics.descent() - 1), label)
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        taken = -math.inf
        for tick, text in self._x_ticks(area):
            x = self.place_of(tick, self._y[0]).x()
            painter.setPen(theme.color("line", 110))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(theme.color("muted"))
            wide = metrics.horizontalAdvance(text)
            left = min(x - wide / 2, self.width() - wide - 1.0)
            if left > taken:
                taken = left + wide + 4
                painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 2), text)
        for tick, text in _ticks(*self._y, max(2, int(area.height() // 36))):
            y = self.place_of(self._x[0], tick).y()
            painter.setPen(theme.color("line", 110))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(area.left() - metrics.horizontalAdvance(text) - 5, y + metrics.ascent() / 2), text)

    def _paint_top_axis(self, painter: QPainter, area: QRectF) -> None:
        if self._top is None:
            return
        metrics = painter.fontMetrics()
        label, less = self._top
        base = area.top() - metrics.descent() - 4
        painter.setPen(theme.color("muted"))
        end = area.right() - metrics.horizontalAdvance(label)
        painter.drawText(QPointF(end, base), label)
        for power in range(math.ceil(self._x[0] - less - 1e-9), math.floor(self._x[1] - less + 1e-9) + 1):
            x, text = self.place_of(power + less, self._y[0]).x(), self._x_text(float(power))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.top() - 4))
            wide = metrics.horizontalAdvance(text)
            if x + wide / 2 < end - 6:
                painter.drawText(QPointF(x - wide / 2, base), text)

    def _paint_curves(self, painter: QPainter, area: QRectF) -> None:
        painter.setClipRect(area.adjusted(-1, -1, 1, 1))
        metrics = painter.fontMetrics()
        for number_, (x, word) in enumerate(self._marks):
            if self._x[0] <= x <= self._x[1]:
                place = self.place_of(x, self._y[0]).x()
                painter.setPen(QPen(theme.color("muted"), theme.line(1), Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(place, area.top()), QPointF(place, area.bottom()))
                # Of two marks the first has its word at its left, so that they never cover each other.
                shift = -metrics.horizontalAdvance(word) - 4 if number_ == 0 and len(self._marks) > 1 else 4
                painter.drawText(QPointF(place + shift, area.bottom() - 5), word)
        for curve in self._curves:
            painter.setPen(
                QPen(color_of(curve), theme.line(2), Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine)
            )
            finite = np.isfinite(curve.y)
            edges = np.flatnonzero(np.diff(np.concatenate([[False], finite, [False]]).astype(np.int8)))
            for begin, end in zip(edges[::2], edges[1::2], strict=True):
                painter.drawPolyline(QPolygonF(self.places_of(curve.x[begin:end], curve.y[begin:end])))
        for x, y, role in self._spots:
            if math.isfinite(y):
                painter.setPen(QPen(theme.color("surface"), theme.line(1.5)))
                painter.setBrush(theme.color(role))
                painter.drawEllipse(self.place_of(x, y), 5, 5)
        painter.setClipping(False)

    def _paint_legend(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        reads = self._cursor is not None and self._card.isHidden()
        beside = self._legend_start()
        left = max(area.left(), beside)
        base = metrics.ascent() + 3.0
        if self._y_label:
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(4, base), self._y_label)
        if reads:
            text = self._read_place()
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(left, base), text)
            left += metrics.horizontalAdvance(text) + 14
            shown, texts = self._named(), [f"{name} = {value}" for _, name, value in self._read()]
        else:
            shown = [curve for curve in self._curves if curve.legend != ""]
            texts = [curve.name if curve.legend is None else curve.legend for curve in shown]
        count = self._fully_named(texts, self.width() - left)
        if count < len(shown):
            rest = tr("and {count} more", count=len(shown) - count)
            shown, texts = shown[:count], texts[:count]
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(rest) - 4, base), rest)
        room = self.width() - left - 32 * len(texts) + 14
        widths = [metrics.horizontalAdvance(text) for text in texts]
        if sum(widths) > room:
            # Names begin at the left, and are smaller, before they are cut.
            room += left - beside
            left = beside
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * max(SMALLEST, min(1.0, room / sum(widths))))
            painter.setFont(font)
            metrics = painter.fontMetrics()
            widths = [metrics.horizontalAdvance(text) for text in texts]
        for curve, full, wide, share in zip(shown, texts, widths, shared_out(widths, room), strict=True):
            text = full if share >= wide else metrics.elidedText(full, Qt.TextElideMode.ElideRight, share)
            middle = base - metrics.ascent() / 3
            painter.setPen(QPen(color_of(curve), 3))
            painter.drawLine(QPointF(left, middle), QPointF(left + 14, middle))
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(left + 18, base), text)
            left += 18 + metrics.horizontalAdvance(text) + 14

    def _legend_start(self) -> float:
        """Return where the legend may begin at the left: beside the name of the axis."""
        return 4.0 + (self._advance(self._y_label) + 10 if self._y_label else 0.0)

    def _advance(self, text: str) -> float:
        return QFontMetricsF(theme.tabular(self.font())).horizontalAdvance(text)

    def _named(self) -> list[XYCurve]:
        """Return the curves of which values are read."""
        return [curve for curve in self._curves if curve.name and len(curve.x)]

    def _read(self) -> list[tuple[QColor, str, str]]:
        """Return colour, name and value of each curve at the cursor."""
        at = self._cursor if self._cursor is not None else math.nan
        return [(color_of(curve), curve.name, number(value_at(curve, at))) for curve in self._named()]

    @property
    def _read_x(self) -> float:
        """Where the values are read: at the point next to the cursor that a curve has."""
        at = self._cursor if self._cursor is not None else math.nan
        return min((point_at(curve, at) for curve in self._named()), key=lambda x: abs(x - at), default=at)

    def _read_place(self) -> str:
        return f"{self._x_label} = {self._x_text(self._read_x)}"

    def _set_cursor(self, x: float | None) -> None:
        """Read the values at another place, or none."""
        self._cursor = x
        self.update()
        if x is None or not self._named():
            self._card.hide()
            return
        rows, read = self._read(), self._read_x
        # The button that shows the plot large lies over the end of the legend.
        needed = max(self._area().left(), self._legend_start()) + self._advance(self._read_place()) + BUTTON
        if needed + sum(32 + self._advance(f"{name} = {value}") for _, name, value in rows) <= self.width():
            self._card.hide()
        else:
            head = QColor(0, 0, 0, 0), self._x_label, self._x_text(read)
            self._card.show_rows([head, *rows], self.place_of(read, self._y[0]).x(), self._area())

    def _fully_named(self, texts: Sequence[str], room: float) -> int:
        """Return how many of many curves can be named whole beside a word for the others; all of a few curves."""
        advance = QFontMetricsF(theme.tabular(self.font())).horizontalAdvance
        ends = list(itertools.accumulate(32 + advance(text) for text in texts))
        if len(texts) <= FEW or ends[-1] - 14 <= room:
            return len(texts)
        room -= advance(tr("and {count} more", count=len(texts))) + 4
        return max(1, sum(end <= room for end in ends))

    def values_text(self) -> str:
        """Return names and values of the curves at the cursor, as a sentence."""
        if self._cursor is None:
            return ", ".join(curve.name if curve.legend is None else curve.legend for curve in self._curves)
        return ", ".join(f"{name} = {value}" for _, name, value in self._read())

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        area = self._area()
        self._paint_axes(painter, area)
        self._paint_top_axis(painter, area)
        self._paint_curves(painter, area)
        if self._cursor is not None:
            x = self.place_of(self._read_x, self._y[0]).x()
            painter.setPen(QPen(theme.color("muted"), theme.line(1)))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        self._paint_legend(painter, area)
        paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        if wants(event, *CURSOR_KEYS):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and self._cursor is not None and not self._pickable:
            # The name of the plot would lie over what is read.
            event.ignore()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_cursor(self._cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_inside = self._area().contains(event.position())
        self._set_cursor(self._x_at(event.position().x()) if is_inside else None)
        if self._pickable and event.buttons() & Qt.MouseButton.LeftButton:
            self.picked.emit(self._x_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pickable and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._x_at(event.position().x()))
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self._set_cursor(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_cursor(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        low, high = self._x
        here = self._cursor if self._cursor is not None else self._rest if self._rest is not None else (low + high) / 2
        steps = 10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        step = (high - low) / STEPS * steps
        moved = {Qt.Key.Key_Left: here - step, Qt.Key.Key_Right: here + step}
        places = moved | {Qt.Key.Key_Home: low, Qt.Key.Key_End: high}
        if key in places:
            at = min(max(places[key], low), high)
            self._set_cursor(at)
            self.setAccessibleDescription(self.values_text())
            if self._pickable:
                self.picked.emit(at)
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self._set_cursor(None)
        else:
            event.ignore()


def color_of(curve: XYCurve) -> QColor:
    """Return the colour that a curve is drawn in."""
    kind, _, number_ = curve.role.partition(" ")
    return theme.class_color(int(number_)) if kind == "class" and number_ else theme.color(curve.role)


def _ticks(low: float, high: float, parts: int, counts: bool = False) -> list[tuple[float, str]]:
    """Return ticks with what is written at each: about so many parts, and two ticks at least, as one is no scale."""
    step, ticks = round_ticks(low, high, parts)
    while step and len(ticks) < 2 and parts < MOST_PARTS:
        parts += 1
        step, ticks = round_ticks(low, high, parts)
    return [(tick, tick_text(tick, step, counts)) for tick in ticks]


def point_at(curve: XYCurve, x: float) -> float:
    """Return the x of a curve's point that is nearest to `x`."""
    return float(curve.x[int(np.abs(curve.x - x).argmin())])


def value_at(curve: XYCurve, x: float) -> float:
    """Return a curve's value at the point nearest to `x`."""
    return float(curve.y[int(np.abs(curve.x - x).argmin())])


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    plot = XYPlot("sin", "x", "y")
    xs = np.linspace(-3, 3, 100)
    plot.show_curves([XYCurve("sin", xs, np.sin(xs), "accent")], [(0, 0, "validation")])
    plot.show()
    application.exec()
