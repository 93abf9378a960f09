"""Cost and score of the compared runs: one line for each run or group."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

from nnplayground.analysis.comparison.runs import Part
from nnplayground.data.metrics import Metric
from nnplayground.gui import theme
from nnplayground.gui.comparison.lines import kept_lines
from nnplayground.gui.comparison.state import Choice
from nnplayground.gui.plotting.lines import LinesPlot, PlotLine
from nnplayground.gui.plotting.ranges import extent
from nnplayground.gui.plotting.score_axis import ScoreAxis
from nnplayground.i18n import tr
from nnplayground.project.document import KeptRun

SIDE_BY_SIDE, STACKED = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
STRENGTH, CURRENT_STRENGTH = 2, 3
ROOM = 1.25
ROLES = {Part.TRAIN: "train", Part.VALIDATION: "validation"}


class ComparisonPlots(QWidget):
    """Two plots over the epochs; zooming brings the detail."""

    def __init__(self, metric: Metric, direction: QBoxLayout.Direction = SIDE_BY_SIDE) -> None:
        super().__init__()
        self._metric, self._axis = metric, ScoreAxis.of(metric)
        self._kept: Sequence[KeptRun] = ()
        self._current: KeptRun | None = None
        self._choice = Choice()
        self.cost = LinesPlot(tr("Cost over the epochs"), tr("Epoch"), tr("Cost"), log_switch=True)
        self.score = LinesPlot(
            self._axis.name, tr("Epoch"), self._axis.label, y_range=self._axis.range, y_reading=self._axis.reading
        )
        row = QBoxLayout(direction, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for plot in (self.cost, self.score):
            row.addWidget(plot, 1)
            plot.view_changed.connect(self._draw)

    def show_runs(self, kept: Sequence[KeptRun], current: KeptRun | None, choice: Choice) -> None:
        """Show other runs, `current` above the others."""
        self._kept, self._current, self._choice = kept, current, choice
        for plot in (self.cost, self.score):
            plot.forget_ranges()
        self._draw()

    def show_current(self, current: KeptRun | None) -> None:
        """Show how far the current run has come; the others stay as they are."""
        self._current = current
        self._draw_current()

    def _draw(self) -> None:
        for plot, figure in self._plots():
            plot.set_lines(kept_lines(self._kept, self._choice, figure, self._metric, plot.visible_x(), STRENGTH))
        self._draw_current()

    def _draw_current(self) -> None:
        reached = max((run.history.epochs for run in self._shown()), default=0.0)
        for plot, figure in self._plots():
            plot.set_front(self._current_line(plot, figure))
            lines = plot.lines()
            # The names stand behind the ends of the lines.
            plot.fit_x(ROOM * reached)
            if figure == "cost":
                for line in lines:
                    plot.reach(0.0, *extent([line.y, line.low, line.high]))
            else:
                plot.set_y_range(*self._axis.wanted(line.y for line in lines))
            plot.set_hint("" if any(len(line.x) > 1 for line in lines) else tr("No curve is shown."))

    def _plots(self) -> tuple[tuple[LinesPlot, str], ...]:
        return (self.cost, "cost"), (self.score, "score")

    def _shown(self) -> list[KeptRun]:
        runs = [run for run in self._kept if self._choice.shows(run)]
        return runs if self._current is None else [*runs, self._current]

    def _current_line(self, plot: LinesPlot, figure: str) -> list[PlotLine]:
        if self._current is None:
            return []
        alone = Choice(part=self._choice.part)
        lines = kept_lines([self._current], alone, figure, self._metric, plot.visible_x(), CURRENT_STRENGTH)
        for line in lines:
            line.color = line.ink = theme.color(ROLES[self._choice.part])
        return lines
