"""A plot of curves: calm while data arrive, with values under the mouse, zoom and a logarithmic axis."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.ticks import tick_text
from nnplayground.gui import theme
from nnplayground.gui.plotting.canvas import NOTHING, Canvas, PlotCurve, PlotPoints
from nnplayground.gui.plotting.data import PlotColumn, curves_table
from nnplayground.gui.plotting.items import PlotMark
from nnplayground.gui.plotting.legend import LegendEntry, PlotLegend
from nnplayground.gui.plotting.ranges import NO_SPAN, Floats, Ranges, Span
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.context_menu import DataTable, MenuEntry, MenuPart
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, localised, steady, tr
from nnplayground.rich import as_tip

__all__ = ["Plot", "PlotMark"]

DEEPEST = 1e-3
"""Smallest part of the full y range that zoom may show."""


class Plot(QWidget):
    """Curves over an x axis that begins at 0; the full ranges grow in steps and never shrink.

    Give data with `set_curve` and say with `reach` what the axes must hold. Keys: ←/→ move the
    cursor, + and − zoom, Home shows all, Escape hides the cursor.

    Signals: `view_changed` when another part is visible: curves may be wanted in more detail.
    """

    is_picture = True
    view_changed = Signal()

    keys: ClassVar[Keys] = (
        N_("Plots"),
        (
            (N_("Left, Right"), N_("move the cursor that reads values")),
            ("+ −", N_("zoom")),
            (N_("Home"), N_("show everything again")),
            (N_("Escape"), N_("hide the cursor")),
        ),
    )

    def __init__(
        self,
        name: str,
        x_label: str,
        y_label: str,
        *,
        first_x: float = 10.0,
        y_range: tuple[float, float] | None = None,
        y_reading: tuple[Callable[[float], str], str] = (steady, "0.0000000"),
        log_switch: bool = False,
        words_on_top: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty plot. A `y_range` is kept; without one the axis begins at 0 and grows.

        `y_reading` writes a value of y, and gives the widest text that it writes.
        """
        super().__init__(parent)
        self._x_label, self._reading = x_label, y_reading
        self._ranges = Ranges(first_x, y_range)
        self._curves: dict[str, PlotCurve] = {}
        self._cursor: float | None = None
        self._now: tuple[float, dict[str, float]] | None = None
        """Where the network stands if that is not the end of the curves, and its values."""
        self._hover: QPointF | None = None
        self._zoomed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(tr("Wheel, drag or + and − zoom; the mouse or ← and → read values; Home shows everything."))
        self.setMinimumSize(154, 110)
        self._give_way: Callable[[int], object] | None = None
        self._build(y_label, log_switch, words_on_top)
        self.clear()

    def _build(self, y_label: str, log_switch: bool, words_on_top: bool) -> None:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(0.9 * font.pointSizeF())
        else:
            font.setPixelSize(round(0.9 * QFontInfo(font).pixelSize()))
        self._canvas = Canvas(self._x_label, y_label, font, words_on_top, self)
        self._canvas.setAccessibleName(self.accessibleName())
        self._frame, self._overlay = self._canvas.frame, self._canvas.overlay
        self._frame.wheeled.connect(self._on_wheeled)
        self._frame.framed.connect(self._on_framed)
        self._frame.dragged.connect(self._on_dragged)
        self._frame.cleared.connect(self._on_double_click)
        self._frame.sigResized.connect(self._on_frame_resized)
        self._canvas.pointed.connect(self._on_pointed)
        self._canvas.left.connect(self.hide_cursor)
        self._legend = PlotLegend(font, self._x_label, self)
        self._all = self._button(tr("Back to all"), tr("Show everything again (Home)."), tr("Back to all"))
        self._all.clicked.connect(self.show_all)
        self._log = self._button(tr("log"), tr("Show the y axis in powers of ten."), tr("Logarithmic y axis"))
        self._log.setCheckable(True)
        self._log.setVisible(log_switch)
        self._log.toggled.connect(self._on_log_toggled)
        self._header = header = QHBoxLayout()
        header.setContentsMargins(8, 3, 6, 0)
        header.setSpacing(6)
        header.addWidget(self._legend, 1)
        header.addWidget(self._all)
        header.addWidget(self._log)
        # The frame inside the axes takes double clicks: where a part is shown, they show everything again.
        self.enlarger = Enlarger(self, double_click=False, corner=self._canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._canvas, 1)
        self._hint = QLabel(self._canvas)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        theme.mute(self._hint)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _button(self, text: str, tip: str, name: str) -> PlainToolButton:
        button = PlainToolButton(self)
        button.setText(text)
        button.setToolTip(as_tip(tip))
        button.setAccessibleName(name)
        button.setFont(self._legend.font())
        button.setStyleSheet(_BUTTON_STYLE.format(c=theme.colors()))
        return button

    def add_tool(self, tool: QWidget, give_way: Callable[[int], object] | None = None) -> None:
        """Put a control at the right end of the line above the plot.

        `give_way` is called with the pixels that it may take so that names and values have room beside it.
        """
        self._give_way = give_way
        tool.setFont(self._legend.font())
        tool.setStyleSheet(_BUTTON_STYLE.format(c=theme.colors()))
        self._header.addWidget(tool)
        # Tab comes to what stands here before it comes to the plot.
        tool.stackUnder(self._canvas)

    def add_curve(self, key: str, name: str, role: str, *, bold: bool = True) -> None:
        """Add a curve in the colour of a role of the theme; one that is not bold may have a band."""
        curve = self._curves[key] = self._canvas.add_curve(role, bold)
        self._legend.add(LegendEntry(name, curve.color, bold, self._reading[1], visible=False))

    def rename_curve(self, key: str, name: str) -> None:
        """Call a curve by another name."""
        self._legend.rename(list(self._curves).index(key), name)

    def set_curve(self, key: str, x: Floats, y: Floats, low: Floats | None = None, high: Floats | None = None) -> None:
        """Show other data, arrays (points,) in rising order of x, and the borders of the band."""
        curve = self._curves[key]
        curve.x, curve.y = x, y
        curve.low, curve.high = (y if low is None else low), (y if high is None else high)
        self._draw_curve(curve)

    def set_now(self, x: float | None, values: Mapping[str, float] | None = None) -> None:
        """Let the legend tell these values at `x` instead of the curves' newest, until the cursor reads others."""
        self._now = None if x is None else (x, dict(values or {}))
        self.refresh_values()

    def set_marks(self, marks: Sequence[PlotMark]) -> None:
        """Show events on the x axis, the more important ones last."""
        self._overlay.set_marks(tuple(marks))

    def set_hint(self, text: str) -> None:
        """Say what to do while there is nothing to see; an empty text hides it."""
        if text != self._hint.text():
            self._hint.setText(text)
        self._place_hint()

    def refresh_values(self) -> None:
        """Bring legend and dots up to date, after the curves of a frame were set."""
        if self._hover is not None:
            self._point_at(self._hover)
        else:
            self._show_values()

    def reach(self, x: float, linear: Span = NO_SPAN, logarithmic: Span = NO_SPAN) -> None:
        """Grow the full ranges until they hold `x` and, on either kind of y axis, a low and a high value."""
        self._ranges.reach(x, linear, logarithmic)
        self._apply_full()

    def set_y_range(self, low: float, high: float) -> None:
        """Show another fixed range of y."""
        self._ranges.fixed_y = (low, high)
        self._apply_full()

    def clear(self) -> None:
        """Forget ranges, zoom and data."""
        self._ranges.forget()
        for key in self._curves:
            self.set_curve(key, NOTHING, NOTHING)
        self.set_marks(())
        self.hide_cursor()
        self.show_all()

    @property
    def is_logarithmic(self) -> bool:
        """Whether y is shown in powers of ten."""
        return self._ranges.logarithmic

    @property
    def is_zoomed(self) -> bool:
        """Whether a part is shown, chosen by the person."""
        return self._zoomed

    def visible_x(self) -> tuple[float, float]:
        """Return the visible range of x, without end while everything is shown."""
        if not self._zoomed:
            return -math.inf, math.inf
        low, high = self._frame.viewRange()[0]
        return float(low), float(high)

    def visible_area(self) -> QRectF:
        """Return the visible rectangle in units of the axes; y in exponents where logarithmic."""
        return QRectF(self._frame.viewRect())

    def place_of(self, x: float, y: float) -> QPoint:
        """Return where in this widget a point of the plot is."""
        shown = float(self._ranges.display(np.array([y]))[0])
        scene: QPointF = self._frame.mapViewToScene(QPointF(x, shown))
        place: QPoint = self._canvas.mapFromScene(scene)
        return QPoint(place + self._canvas.pos())

    def values_text(self) -> str:
        """Return names and values of the curves, at the cursor if there is one."""
        return self._legend.text()

    def data_table(self) -> DataTable:
        """Return the points of all curves, as they are drawn."""
        return curves_table(self._x_label, self._columns())

    def _columns(self) -> Iterator[PlotColumn]:
        for key, curve in self._curves.items():
            name = self._legend.name(list(self._curves).index(key))
            yield PlotColumn(name, curve.x, curve.y)
            if curve.low is not curve.y and len(curve.x):
                yield PlotColumn(tr("{name}, lowest", name=name), curve.x, curve.low)
                yield PlotColumn(tr("{name}, highest", name=name), curve.x, curve.high)

    def context_parts(self, _place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers: the whole range, and the logarithmic axis where there is a switch."""
        everything = "" if self._zoomed else tr("Everything is shown already.")
        tip = tr("Show everything again (Home).")
        entries = [MenuEntry(tr("Reset view"), tip, self.show_all, everything, symbol="zoom-home")]
        if not self._log.isHidden():
            tip = tr("Show the y axis in powers of ten.")
            entries.append(MenuEntry(tr("Logarithmic y axis"), tip, self._log.toggle, checked=self._log.isChecked()))
        return [MenuPart(self.accessibleName(), entries)]

    def show_all(self) -> None:
        """Leave the zoom."""
        self._zoomed = False
        self._all.hide()
        self._apply_full()
        self.view_changed.emit()

    def _on_double_click(self) -> None:
        if self._zoomed:
            self.show_all()
        else:
            self.enlarger.toggle()

    def hide_cursor(self) -> None:
        """Show the newest values again."""
        self._hover = self._cursor = None
        self._show_values()

    def zoom_x(self, factor: float, center: float) -> None:
        """Make the visible x range `factor` times as wide around `center`, and fit y to what is there."""
        area, full = self.visible_area(), self._ranges.area()
        left = max(full.left(), center - (center - area.left()) * factor)
        right = min(full.right(), center + (area.right() - center) * factor)
        if right - left < 1e-6 * full.width():
            return
        if right - left >= full.width() * 0.999:
            self.show_all()
            return
        low, high = self._y_extent(left, right)
        self._zoom_to(QRectF(left, low, right - left, high - low))

    def _y_extent(self, left: float, right: float) -> tuple[float, float]:
        """Return a y range that holds what lies between two places, the bold curves first."""
        full = self._ranges.area()
        for bold in (True, False):
            curves = [c for c in self._readable() if c.bold is bold]
            seen = [border[(c.x >= left) & (c.x <= right)] for c in curves for border in (c.low, c.high)]
            values = self._ranges.display(np.concatenate([*seen, NOTHING]))
            values = values[np.isfinite(values)]
            if len(values):
                margin = max(0.08 * float(np.ptp(values)), DEEPEST * full.height())
                return max(full.top(), values.min() - margin), min(full.bottom(), values.max() + margin)
        return full.top(), full.bottom()

    def _zoom_to(self, area: QRectF) -> None:
        full = self._ranges.area()
        area = area.intersected(full)
        if area.width() <= 1e-6 * full.width() or area.height() < 0.5 * DEEPEST * full.height():
            return
        self._zoomed = True
        self._all.show()
        self._frame.setRange(area, padding=0)
        self.view_changed.emit()
        self._show_values()

    def _apply_full(self) -> None:
        full = self._ranges.area()
        if not self._zoomed and full != self.visible_area():
            self._frame.setRange(full, padding=0)

    def _draw_curves(self) -> None:
        for curve in self._curves.values():
            self._draw_curve(curve)

    def _draw_curve(self, curve: PlotCurve) -> None:
        curve.line.set_data(curve.x, self._ranges.display(curve.y))
        if curve.band is not None:
            curve.band.set_data(curve.x, self._ranges.display(curve.low), self._ranges.display(curve.high))

    def _readable(self) -> list[PlotPoints]:
        """Return what the cursor can read values off."""
        return list(self._curves.values())

    def _dots_behind(self) -> list[tuple[float, float, QColor]]:
        """Return dots that lie below those of the curves."""
        return []

    def _show_values(self) -> None:
        """Write the values at the cursor, or the newest ones, and put dots on them."""
        dots = self._dots_behind()
        for number, (key, curve) in enumerate(self._curves.items()):
            drawn = curve.last >= 0
            x, y = self._value(key, curve) if drawn else (math.nan, math.nan)
            self._legend.set_value(number, self._reading[0](y) if drawn else "", drawn)
            if drawn and (curve.bold or self._cursor is not None) and math.isfinite(y):
                dots.append((x, float(self._ranges.display(np.array([y]))[0]), curve.color))
        place = "" if self._cursor is None else self._place_text(self._cursor).removesuffix(localised(".0"))
        self._legend.set_place(place, self._place_text(self._ranges.x_end))
        self._overlay.set_dots(dots, self._cursor)

    def _value(self, key: str, curve: PlotCurve) -> tuple[float, float]:
        """Return the point of a curve that is read: at the cursor, where the network stands, or the newest."""
        if self._cursor is None and self._now is not None:
            return self._now[0], self._now[1].get(key, math.nan)
        index = curve.last if self._cursor is None else curve.nearest(self._cursor)
        return float(curve.x[index]), float(curve.y[index])

    def _place_text(self, x: float) -> str:
        return tick_text(x, 1.0 if self._ranges.x_end > 2000 * self._ranges.first_x else 0.1, counts=True)

    def _point_at(self, scene: QPointF) -> None:
        """Put the cursor on the point nearest to a place; bold curves are preferred nearby."""
        if not self._frame.sceneBoundingRect().contains(scene):
            self.hide_cursor()
            return
        x = self._frame.mapSceneToView(scene).x()
        reach = 6 * self._frame.viewPixelSize()[0]
        best: tuple[float, float] | None = None
        for curve in self._readable():
            index = curve.nearest(x)
            if index >= 0 and math.isfinite(curve.y[curve.last]):
                away = max(0.0, abs(float(curve.x[index]) - x) - (reach if curve.bold else 0.0))
                if best is None or away < best[0]:
                    best = (away, float(curve.x[index]))
        self._hover = scene
        self._cursor = best[1] if best is not None else None
        self._show_values()

    def _step_cursor(self, direction: int) -> None:
        """Move the cursor to the neighbouring point of the densest bold curve in view."""
        low, high = self._frame.viewRange()[0]
        curves = [c for c in self._readable() if c.last >= 0 and c.bold] or self._readable()
        x = max((c.x[(c.x >= low) & (c.x <= high)] for c in curves), key=len, default=NOTHING)
        if not len(x):
            return
        if self._cursor is None:
            index = len(x) - 1
        else:
            at = int(np.searchsorted(x, self._cursor, "left" if direction < 0 else "right"))
            index = at - 1 if direction < 0 else at
        self._hover, self._cursor = None, float(x[min(max(index, 0), len(x) - 1)])
        self._show_values()
        self.setAccessibleDescription(self.values_text())

    def _on_pointed(self, scene: QPointF) -> None:
        self._point_at(scene)

    def _on_wheeled(self, factor: float, place: QPointF, axis: int) -> None:
        if axis != 1:
            self.zoom_x(factor, place.x())
            return
        area, full = self.visible_area(), self._ranges.area()
        low = max(full.top(), place.y() - (place.y() - area.top()) * factor)
        high = min(full.bottom(), place.y() + (area.bottom() - place.y()) * factor)
        self._zoom_to(QRectF(area.left(), low, area.width(), high - low))

    def _on_framed(self, area: QRectF) -> None:
        self._zoom_to(area)

    def _on_dragged(self, shift: QPointF) -> None:
        if self._zoomed:
            area, full = self.visible_area(), self._ranges.area()
            x = min(max(shift.x(), full.left() - area.left()), full.right() - area.right())
            y = min(max(shift.y(), full.top() - area.top()), full.bottom() - area.bottom())
            self._zoom_to(area.translated(x, y))

    def _on_log_toggled(self, on: bool) -> None:
        self._ranges.logarithmic = on
        self._canvas.set_logarithmic(on)
        self.show_all()
        self._draw_curves()
        self._show_values()

    def _on_frame_resized(self) -> None:
        self._place_hint()

    def _place_hint(self) -> None:
        """Put the hint between the axes, clear of what stands at the start; where it has no room it is not shown."""
        place = self._frame.sceneBoundingRect().toRect().adjusted(_HINT_MARGIN, 0, -_HINT_MARGIN, 0)
        self._hint.setGeometry(place)
        has_room = self._hint.heightForWidth(place.width()) <= place.height()
        self._hint.setVisible(bool(self._hint.text()) and has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._give_way is not None:
            margins = self._header.contentsMargins()
            others = margins.left() + margins.right() + self._header.spacing()
            self._give_way(self.width() - others - self._legend.wanted_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        area = self.visible_area()
        center = self._cursor if self._cursor is not None else area.center().x()
        match event.key():
            case keys.Key_Home:
                self.show_all()
            case keys.Key_Left | keys.Key_Right:
                self._step_cursor(-1 if event.key() == keys.Key_Left else 1)
            case keys.Key_Plus | keys.Key_Equal:
                self.zoom_x(0.7, center)
            case keys.Key_Minus:
                self.zoom_x(1 / 0.7, center)
            case keys.Key_Escape if self._cursor is not None:
                self.hide_cursor()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The tooltip belongs to the header: elsewhere it would cover the curves.
        if isinstance(event, QHelpEvent) and self._canvas.geometry().contains(event.pos()):
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAccessibleDescription(self.values_text())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


_HINT_MARGIN = 12
"""Pixels at each side of the hint: dots lie upon the axis."""

_BUTTON_STYLE = """
QToolButton {{ color: {c.muted}; background: {c.surface}; border: 1px solid {c.line};
  border-radius: 4px; padding: 1px 6px; }}
QToolButton:hover {{ color: {c.text}; background: {c.raised}; }}
QToolButton:checked {{ color: {c.on_accent}; background: {c.accent}; border-color: {c.accent}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
"""
