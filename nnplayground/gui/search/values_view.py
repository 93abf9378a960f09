"""The values that were tried on each axis, with what came of them."""

import math
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.parameter_names import value_label
from nnplayground.gui.search.search_model import SearchModel
from nnplayground.gui.search.trial_looks import paint_cross, result_text, result_title
from nnplayground.gui.search.trial_picture import TrialPicture
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, tr
from nnplayground.search.axes import Value
from nnplayground.search.points import TrialPoint, axis_marks, figure_span, trial_points
from nnplayground.search.strategies import STRATEGIES
from nnplayground.search.trials import Search

DOT = 3.0
EDGE = 5.0
"""Pixels between the edge of a plot and its lowest and highest figure."""


class ValuesView(TrialPicture):
    """A small plot for each parameter: a dot for each trial, its value across and its figure up."""

    every = 4
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Which values of each parameter were tried, and what came of them. A grid of 4 by 4 tries only 4 values of "
            "each; 16 random points try 16 (Bergstra and Bengio, 2012). A cross is a trial without a result."
        ),
        N_("Values tried"),
    )

    def __init__(self, clock: FrameClock, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(
            clock, tr("Values tried"), tr("Point at a dot to read its trial; a click chooses it in the table."), parent
        )
        self._model = model
        self._search: Search | None = None
        self._span = (0.0, 1.0)
        model.changed.connect(self.refresh)

    def draw(self) -> None:
        """Take over what is known by now."""
        search = self._model.search
        if search is not self._search:
            self._search = search
            self._points = [] if search is None else trial_points(search)
            self._span = (0.0, 1.0) if search is None else figure_span(search, self._points)
            self.setAccessibleDescription("; ".join(self.sentence(i) for i in range(len(self._names()))))
        self.update()

    def count(self, place: int) -> int:
        """Return how many different values of a parameter were tried."""
        return len(set(self._tried(place)))

    def sentence(self, place: int) -> str:
        """Say how many values of a parameter were tried."""
        name, values = self._names()[place], self._tried(place)
        return tr("{name}: {values} values in {trials} trials",
                  name=axis_title(name), values=grouped(len(set(values))), trials=grouped(len(values)))  # fmt: skip

    def data_table(self) -> DataTable:
        """Return every value that was tried."""
        search = self._search
        titles = (tr("Trial"), *map(axis_title, self._names()))
        trials = () if search is None else search.trials
        rows = [[trial.number, *(trial.values.get(name, "") for name in self._names())] for trial in trials]
        return DataTable(titles, rows)

    def areas(self) -> list[QRectF]:
        """Return the place inside the axes of each small plot."""
        count = len(self._names())
        if not count:
            return []
        columns = max(1, min(count, round(math.sqrt(count * self.width() / max(1, self.height()) / 1.6))))
        rows = math.ceil(count / columns)
        left, line = self._left(), self.fontMetrics().height()
        wide, high = (self.width() - left) / columns, self.height() / rows
        places = [QRectF(left + (i % columns) * wide, (i // columns) * high, wide, high) for i in range(count)]
        return [place.adjusted(12, line + 6, -12, -line - 6) for place in places]

    def _left(self) -> float:
        """Return the room for the name of what came of the trials, and for its lowest and highest figure."""
        metrics = QFontMetricsF(theme.tabular(self.font()))
        return metrics.height() + max(metrics.horizontalAdvance(text) for _, text in self._marks()) - 4

    def _marks(self) -> list[tuple[float, str]]:
        """Return the ends of what is common to the upright axes, and how they are written."""
        return [(figure, result_text(self._search, figure)) for figure in self._span]

    def place(self, axis: int, point: TrialPoint, area: QRectF | None = None) -> QPointF | None:
        """Return where a trial is drawn, `area` being that of the axis; one without a figure lies on its lower edge."""
        share = point.shares[axis]
        if share is None:
            return None
        area, (low, high) = area or self.areas()[axis], self._span
        x = area.left() + share * area.width()
        if not math.isfinite(point.figure):
            return QPointF(x, area.bottom())
        return QPointF(x, self._height_of((point.figure - low) / (high - low), area))

    def _height_of(self, share: float, area: QRectF) -> float:
        return area.bottom() - EDGE - share * (area.height() - 2 * EDGE)

    def _names(self) -> list[str]:
        return [] if self._search is None else [axis.name for axis in self._search.plan.space.axes]

    def _tried(self, place: int) -> list[Value]:
        name = self._names()[place]
        trials = () if self._search is None else self._search.trials
        return [trial.values[name] for trial in trials if name in trial.values]

    def _paint_plot(self, painter: QPainter, number: int, area: QRectF) -> None:
        assert self._search is not None
        metrics, axis = painter.fontMetrics(), self._search.plan.space.axes[number]
        painter.setPen(theme.color("text"))
        title = self.sentence(number)
        if metrics.horizontalAdvance(title) > area.width():
            # The number stays whole: half of it would be another one.
            counted = tr("{name}: {values} values", name="", values=grouped(self.count(number)))
            room = int(area.width() - metrics.horizontalAdvance(counted))
            name = metrics.elidedText(axis_title(axis.name), Qt.TextElideMode.ElideRight, room)
            title = tr("{name}: {values} values", name=name, values=grouped(self.count(number)))
        painter.drawText(QPointF(area.left(), area.top() - 5), title)
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        taken = -math.inf
        for share, value, text in axis_marks(axis):
            text = value_label(axis.name, value) if isinstance(value, str) else text
            x = area.left() + share * area.width()
            wide = metrics.horizontalAdvance(text)
            painter.setPen(theme.color("line", 110))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            if x - wide / 2 > taken:
                left = min(max(0.0, x - wide / 2), self.width() - wide - 1.0)
                taken = left + wide + 6
                painter.setPen(theme.color("muted"))
                painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 3), text)
        colors = {cls.key(): place for place, cls in enumerate(STRATEGIES)}
        # Crosses last: dots are many, and have a shape that is known.
        for point in sorted(self._points, key=lambda one: math.isnan(one.figure)):
            at = self.place(number, point, area)
            if at is not None:
                if math.isnan(point.figure):
                    paint_cross(painter, at)
                    continue
                tone = theme.class_color(colors.get(point.by, 9), 200)
                painter.setPen(QPen(tone, theme.line(1)))
                painter.drawLine(QPointF(at.x(), area.bottom()), QPointF(at.x(), area.bottom() - 4))
                painter.setBrush(tone)
                painter.drawEllipse(at, DOT, DOT)
        self._paint_lit(painter, number)

    def _paint_upright(self, painter: QPainter, areas: list[QRectF]) -> None:
        """Name what lies upwards, once for all plots, and write its ends beside the first of each row."""
        metrics = painter.fontMetrics()
        painter.setPen(theme.color("muted"))
        for area in areas:
            if area.left() > areas[0].left() + 1:
                continue
            for share, (_, text) in zip((0.0, 1.0), self._marks(), strict=True):
                base = self._height_of(share, area) + metrics.ascent() / 2 - 1
                painter.drawText(QPointF(area.left() - metrics.horizontalAdvance(text) - 4, base), text)
        painter.setPen(theme.color("text"))
        title = metrics.elidedText(result_title(self._search), Qt.TextElideMode.ElideRight, self.height() - 8)
        painter.save()
        painter.translate(metrics.ascent() + 1, (self.height() + metrics.horizontalAdvance(title)) / 2)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), title)
        painter.restore()

    def _paint_lit(self, painter: QPainter, number: int) -> None:
        lit = next((point for point in self._points if point.number == self.lit), None)
        at = None if lit is None else self.place(number, lit)
        if at is not None:
            painter.setPen(QPen(theme.color("accent"), theme.line(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 2 * DOT, 2 * DOT)

    def point_at(self, where: QPointF) -> TrialPoint | None:
        """Return the trial whose dot lies there."""
        for axis, area in enumerate(self.areas()):
            if not area.adjusted(-8, -8, 8, 8).contains(where):
                continue
            for point in self._points:
                at = self.place(axis, point, area)
                if at is not None and abs(at.x() - where.x()) < 6 and abs(at.y() - where.y()) < 6:
                    return point
        return None

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        painter.fillRect(self.rect(), theme.color("surface"))
        if not self._points:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, tr("The values that were tried appear here."))
            paint_focus(self, painter)
            return
        areas = self.areas()
        self._paint_upright(painter, areas)
        for number, area in enumerate(areas):
            self._paint_plot(painter, number, area)
        paint_focus(self, painter)

    def told(self, point: TrialPoint) -> str:
        """Return the values of a trial."""
        trials = () if self._search is None else self._search.trials
        trial = next(trial for trial in trials if trial.number == point.number)
        values = ", ".join(f"{axis_title(name)} {value_label(name, trial.values.get(name))}" for name in self._names())
        return tr("Trial {number}: {values}", number=grouped(point.number), values=values)
