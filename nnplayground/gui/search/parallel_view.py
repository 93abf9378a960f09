"""Parallel coordinates: an upright axis for each parameter, and a line through them for each trial."""

import math
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.parameter_names import value_label
from nnplayground.gui.search.search_model import SearchModel
from nnplayground.gui.search.trial_looks import line_color, paint_cross, result_text, result_title
from nnplayground.gui.search.trial_picture import TrialPicture
from nnplayground.gui.widgets.context_menu import DataTable, MenuEntry, MenuPart
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, grouped, tr
from nnplayground.search.points import TrialPoint, axis_marks, figure_span, trial_points
from nnplayground.search.trials import Search

REACH = 6.0
"""Pixels from a line within which the mouse points at it."""
STEP = 0.05
SMOOTH = 300
"""Lines that are drawn smoothly, at most."""
TONES = 32
DASHES = (4.0, 3.0)
"""Of the line of a trial without a result, in widths of it."""


class ParallelView(TrialPicture):
    """Lines from axis to axis, the best ones strong; a part of an axis that is dragged over keeps its lines only.

    Signals: `chosen` with the number of the trial that is clicked; `brushed` when other trials are kept.
    """

    every = 4
    cursor_keys: ClassVar[tuple[Qt.Key, ...]] = (
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    )  # fmt: skip
    brushed = Signal()
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each line is a trial, each upright axis a parameter, the last one what came of it; the better a trial, "
            "the stronger its line; one with dashes and a cross has no result. Drag along an axis to keep only the "
            "lines that pass there."
        ),
        N_("Parallel coordinates"),
    )
    keys: ClassVar[Keys] = (
        N_("Parallel coordinates"),
        (
            (N_("Left, Right"), N_("go to another axis")),
            (N_("Up, Down"), N_("keep the lines that pass higher or lower")),
            (N_("Home"), N_("keep all lines")),
        ),
    )

    def __init__(self, clock: FrameClock, model: SearchModel, parent: QWidget | None = None) -> None:
        tip = tr("Drag along an axis to keep the lines that pass there; a click on it keeps all again.")
        super().__init__(clock, tr("Parallel coordinates"), tip, parent)
        self._model = model
        self._search: Search | None = None
        self._places: list[list[float | None]] = []
        """Where each line crosses each axis, from 0 to 1, the result last."""
        self._span = (0.0, 1.0)
        self.brushes: dict[str, tuple[float, float]] = {}
        """Which part of an axis is kept, from 0 to 1, by name; the result is ``""``."""
        self._axis = 0
        self._tones: dict[tuple[int, bool], QColor] = {}
        self._drag: tuple[int, float] | None = None
        model.changed.connect(self.refresh)

    def draw(self) -> None:
        """Take over what is known by now."""
        search = self._model.search
        if search is not self._search:
            self._search = search
            self._points = [] if search is None else trial_points(search)
            self._span = (0.0, 1.0) if search is None else figure_span(search, self._points)
            self._places = [[*point.shares, self._result_place(point.figure)] for point in self._points]
            names = {*self._names(), ""}
            self.brushes = {name: kept for name, kept in self.brushes.items() if name in names}
        self.setAccessibleDescription(self._sentence())
        self.update()

    def kept(self) -> list[TrialPoint]:
        """Return the trials whose lines pass through what is kept of every axis."""
        return [point for point, places in zip(self._points, self._places, strict=True) if self._is_kept(places)]

    def keep_best(self, share: float) -> None:
        """Keep the lines of the best trials alone."""
        known = sorted((point for point in self._points if not math.isnan(point.rank)), key=lambda one: one.rank)
        best = known[: max(1, math.ceil(share * len(known)))] if known else []
        if best:
            places = [self._result_place(point.figure) or 0.0 for point in best]
            self._brush("", (min(places) - 1e-9, max(places) + 1e-9))

    def keep_all(self) -> None:
        """Keep all lines."""
        self.brushes = {}
        self._on_brushed()

    def point_at(self, where: QPointF) -> TrialPoint | None:
        """Return the trial whose line passes nearest to a place, of those that are kept."""
        nearest, found = REACH, None
        area = self._area()
        wide = max(1.0, area.width() / max(1, len(self._names())))
        for point, places in zip(self._points, self._places, strict=True):
            if not self._is_kept(places):
                continue
            axis, share = divmod((where.x() - area.left()) / wide, 1.0)
            if not 0 <= axis < len(places) - 1:
                continue
            one, other = places[int(axis)], places[int(axis) + 1]
            if one is not None and other is not None:
                away = abs(area.bottom() - (one + share * (other - one)) * area.height() - where.y())
                if away < nearest:
                    nearest, found = away, point
        return found

    def told(self, point: TrialPoint) -> str:
        """Return the values that were tried, and what came of them."""
        search = self._search
        assert search is not None
        trial = next(trial for trial in search.trials if trial.number == point.number)
        values = ", ".join(f"{axis_title(name)} {value_label(name, trial.values.get(name))}" for name in self._names())
        result = result_text(self._search, point.figure) if math.isfinite(point.figure) else "—"
        return tr("Trial {number}: {values}; {title} {figure}", number=grouped(point.number), values=values,
                  title=result_title(self._search), figure=result)  # fmt: skip

    def data_table(self) -> DataTable:
        """Return the trials that are kept, with the values that were tried."""
        search = self._search
        if search is None:
            return DataTable((tr("Trial"),), [])
        titles = (tr("Trial"), *map(axis_title, self._names()), result_title(self._search))
        trials = {trial.number: trial for trial in search.trials}
        rows = [
            [point.number, *(trials[point.number].values.get(name, "") for name in self._names()), point.figure]
            for point in self.kept()
        ]
        return DataTable(titles, rows)

    def context_parts(self, _place: object) -> list[MenuPart]:
        """Return what can be kept."""
        nothing = "" if self._points else tr("There is no trial yet.")
        entries = [
            MenuEntry(
                tr("Keep the best {percent} %", percent=percent),
                tr("Keep the lines of the best trials alone."),
                partial(self.keep_best, percent / 100),
                nothing,
            )
            for percent in (10, 25, 50)
        ]
        all_kept = "" if self.brushes else tr("All lines are kept already.")
        entries.append(MenuEntry(tr("Keep all lines"), tr("Keep all lines again (Home)."), self.keep_all, all_kept))
        return [MenuPart(self.accessibleName(), entries)]

    def place(self, axis: int, share: float) -> QPointF:
        """Return where a share of an axis is."""
        area, count = self._area(), len(self._names()) + 1
        x = area.left() + area.width() * (axis / max(1, count - 1))
        return QPointF(x, area.bottom() - share * area.height())

    def _names(self) -> list[str]:
        return [] if self._search is None else [axis.name for axis in self._search.plan.space.axes]

    def _result_place(self, figure: float) -> float | None:
        low, high = self._span
        return (figure - low) / (high - low) if math.isfinite(figure) else None

    def _is_kept(self, places: list[float | None]) -> bool:
        if not self.brushes:
            return True
        names = [*self._names(), ""]
        for name, (low, high) in self.brushes.items():
            place = places[names.index(name)]
            if place is None or not low <= place <= high:
                return False
        return True

    def _sentence(self) -> str:
        if not self._points:
            return tr("There is no trial yet.")
        return tr("{count} of {all} trials are kept.", count=grouped(len(self.kept())), all=grouped(len(self._points)))

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        side = 0.5 * metrics.horizontalAdvance("m" * 11)
        return QRectF(self.rect()).adjusted(side, 2.2 * metrics.height() + 6, -side, -1.6 * metrics.height())

    def _paint_axes(self, painter: QPainter) -> None:
        search = self._search
        assert search is not None
        metrics = painter.fontMetrics()
        axes, names = search.plan.space.axes, [*self._names(), ""]
        room = self._area().width() / max(1, len(names) - 1)
        for place, name in enumerate(names):
            foot, top = self.place(place, 0.0), self.place(place, 1.0)
            painter.setPen(QPen(theme.color("muted"), theme.line(1.2)))
            painter.drawLine(foot, top)
            title = axis_title(name) if name else result_title(self._search)
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(max(40.0, room - 8)))
            painter.setPen(theme.color("text"))
            wide = metrics.horizontalAdvance(title)
            left = min(max(2.0, top.x() - wide / 2), self.width() - wide - 2.0)
            painter.drawText(QPointF(left, metrics.ascent() + 4.0), title)
            if self.hasFocus() and place == self._axis:
                painter.setPen(QPen(theme.color("accent"), theme.line(2)))
                painter.drawLine(QPointF(left, metrics.height() + 4.0), QPointF(left + wide, metrics.height() + 4.0))
            if name:
                marks = [(share, value_label(name, value) if isinstance(value, str) else text)
                         for share, value, text in axis_marks(axes[place])]  # fmt: skip
            else:
                low, high = self._span
                marks = [(0.0, result_text(self._search, low)), (1.0, result_text(self._search, high))]
            for share, text in marks:
                at = self.place(place, share)
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(max(30.0, room - 10)))
                wide = metrics.horizontalAdvance(text)
                is_last = place == len(names) - 1
                box = QRectF(
                    at.x() + (-wide - 7 if is_last else 4), at.y() - metrics.height() / 2, wide + 3, metrics.height()
                )
                painter.fillRect(box, theme.color("surface", 190))
                painter.setPen(theme.color("muted"))
                painter.drawLine(QPointF(at.x() - 3, at.y()), QPointF(at.x() + 3, at.y()))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            self._paint_brush(painter, place, name)

    def _paint_brush(self, painter: QPainter, place: int, name: str) -> None:
        kept = self.brushes.get(name)
        if kept is not None:
            low, high = self.place(place, max(0.0, kept[0])), self.place(place, min(1.0, kept[1]))
            painter.setPen(QPen(theme.color("accent"), theme.line(1)))
            painter.setBrush(theme.color("accent", 60))
            painter.drawRect(QRectF(QPointF(high.x() - 5, high.y() - 1), QPointF(low.x() + 5, low.y() + 1)))

    def _polygon(self, places: list[float | None], area: QRectF) -> list[QPolygonF]:
        """Return the pieces of a line: it has a gap where a trial has no value."""
        pieces: list[list[QPointF]] = [[]]
        wide, bottom, high = area.width() / max(1, len(places) - 1), area.bottom(), area.height()
        for axis, share in enumerate(places):
            if share is None:
                pieces.append([])
            else:
                pieces[-1].append(QPointF(area.left() + axis * wide, bottom - share * high))
        return [QPolygonF(piece) for piece in pieces if len(piece) > 1]

    def _paint_lines(self, painter: QPainter) -> None:
        area = self._area()
        # Many lines take long to be smooth, and cover each other anyway.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self._points) <= SMOOTH)
        # The best last, on top of the others.
        order = sorted(
            range(len(self._points)), key=lambda i: -2.0 if math.isnan(self._points[i].rank) else -self._points[i].rank
        )
        for place in order:
            point, places = self._points[place], self._places[place]
            pen = QPen(self._tone(point.rank, self._is_kept(places)), 1.3 if len(self._points) <= SMOOTH else 0)
            if math.isnan(point.rank):
                pen.setDashPattern(DASHES)
            painter.setPen(pen)
            for piece in self._polygon(places, area):
                painter.drawPolyline(piece)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = next((i for i, point in enumerate(self._points) if point.number == self.lit), None)
        if lit is not None:
            for width, tone in ((5.0, theme.color("surface")), (2.6, theme.color("accent"))):
                painter.setPen(QPen(tone, theme.line(width)))
                for piece in self._polygon(self._places[lit], area):
                    painter.drawPolyline(piece)

    def _paint_crosses(self, painter: QPainter) -> None:
        """Mark where lines without a result end, before the last axis."""
        for point, places in zip(self._points, self._places, strict=True):
            if math.isnan(point.rank) and self._is_kept(places):
                known = [(axis, share) for axis, share in enumerate(places) if share is not None]
                if known:
                    paint_cross(painter, self.place(*known[-1]))

    def _tone(self, rank: float, is_kept: bool) -> QColor:
        """Return the colour of a line, one of a few."""
        step = -1 if math.isnan(rank) else round(rank * TONES)
        if (step, is_kept) not in self._tones:
            self._tones[step, is_kept] = line_color(math.nan if step < 0 else step / TONES, is_kept)
        return self._tones[step, is_kept]

    def _brush(self, name: str, kept: tuple[float, float] | None) -> None:
        if kept is None:
            self.brushes.pop(name, None)
        else:
            self.brushes[name] = kept
        self._on_brushed()

    def _on_brushed(self) -> None:
        self.setAccessibleDescription(self._sentence())
        self.update()
        self.brushed.emit()

    def _axis_at(self, where: QPointF) -> int | None:
        for axis in range(len(self._names()) + 1):
            if abs(self.place(axis, 0.0).x() - where.x()) <= 9:
                return axis
        return None

    def _share_at(self, where: QPointF) -> float:
        return share_of(self._area(), where, clamped=True)[1]

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        painter.fillRect(self.rect(), theme.color("surface"))
        if self._search is None or not self._points:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, tr("Each trial becomes a line here."))
        else:
            self._paint_lines(painter)
            self._paint_axes(painter)
            self._paint_crosses(painter)
        paint_focus(self, painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        axis = self._axis_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not self._points:
            event.ignore()
        elif axis is not None:
            self._drag = (axis, self._share_at(event.position()))
        else:
            found = self.point_at(event.position())
            self.chosen.emit(None if found is None else found.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            axis, begun = self._drag
            now = self._share_at(event.position())
            self._brush([*self._names(), ""][axis], (min(begun, now), max(begun, now)))
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            axis, begun = self._drag
            self._drag = None
            if abs(self._share_at(event.position()) - begun) < 0.01:
                self._brush([*self._names(), ""][axis], None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._names())
        name = [*self._names(), ""][min(self._axis, last)]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._axis = min(last, max(0, self._axis + (1 if key == Qt.Key.Key_Right else -1)))
            self.update()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            low, high = self.brushes.get(name, (0.0, 1.0))
            if (low, high) == (0.0, 1.0):
                low, high = (0.75, 1.0) if key == Qt.Key.Key_Up else (0.0, 0.25)
            else:
                shift = STEP if key == Qt.Key.Key_Up else -STEP
                shift = max(-low, min(1.0 - high, shift))
                low, high = low + shift, high + shift
            self._brush(name, (low, high))
        elif key == Qt.Key.Key_Home:
            self.keep_all()
        else:
            event.ignore()
