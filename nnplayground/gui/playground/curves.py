"""How a run goes: cost and score over the epochs, side by side."""

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from nnplayground.analysis.comparison.runs import same_data
from nnplayground.data.dataset import Dataset
from nnplayground.data.metrics import ACCURACY, Metric
from nnplayground.gui import theme
from nnplayground.gui.comparison.lines import kept_lines
from nnplayground.gui.comparison.menu import KeptButton
from nnplayground.gui.comparison.state import Choice
from nnplayground.gui.plotting.canvas import NOTHING
from nnplayground.gui.plotting.lines import LinesPlot, PlotLine
from nnplayground.gui.plotting.plot import PlotMark
from nnplayground.gui.plotting.ranges import DIVERGED, NO_SPAN, Floats, extent
from nnplayground.gui.plotting.score_axis import ScoreAxis
from nnplayground.gui.run.figures import EVERY, TOGETHER
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr
from nnplayground.project.document import KeptRun
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

ROLES = {"best": "good"}


class RunPlot(LinesPlot):
    """A plot over the epochs of a run, kept runs behind it, drawn when the clock says so."""

    every, together = EVERY, TOGETHER

    def attach(self, clock: FrameClock) -> None:
        """Name the curves and start listening; called once, at the end of the constructor."""
        self._clock = clock
        self._history = History()
        self._drawn: object = None
        self._moment: float | None = None
        self._kept: Sequence[KeptRun] = ()
        self._choice = Choice()
        self._told: tuple[float, EpochReport | None, float] = 0.0, None, math.nan
        """What the legend is to tell from the next frame on."""
        self._lines_drawn: object = None
        """The visible epochs for which the kept runs' lines were made, None if other lines are wanted."""
        self.view_changed.connect(self.refresh)

    def set_history(self, history: History) -> None:
        """Show another run."""
        if history is not self._history:
            self._history, self._drawn, self._lines_drawn = history, None, None
            self.clear()
        self.refresh()

    def set_kept(self, kept: Sequence[KeptRun], choice: Choice) -> None:
        """Show other kept runs behind the curves, or show them in another way."""
        if (kept, choice) != (self._kept, self._choice):
            self._kept, self._choice = kept, choice
            self._lines_drawn = self._drawn = None
            self.refresh()

    def refresh(self) -> None:
        """Have the picture drawn anew: the history has grown."""
        self._clock.request(self)

    def set_moment(self, epochs: float | None) -> None:
        """Mark the moment that is looked back at, in epochs, or none."""
        if epochs != self._moment:
            self._moment, self._drawn = epochs, None
            self.refresh()

    def show_now(self, epochs: float, figures: EpochReport | None, batch_cost: float = math.nan) -> None:
        """Have the figures told of a network that is `epochs` old; without figures the curves' newest."""
        self._told = epochs, figures, batch_cost
        self.refresh()

    def tell_now(self) -> None:
        """Bring legend and dots up to date, at the end of a drawing."""
        epochs, figures, batch_cost = self._told
        if figures is None:
            self.set_now(None)
        else:
            self.set_now(epochs, self.values_of(figures, batch_cost))

    def values_of(self, figures: EpochReport, batch_cost: float) -> dict[str, float]:
        """Return the value of each curve for a network with these figures."""
        raise NotImplementedError

    def draw_kept(self) -> None:
        """Bring the kept runs' lines up to date: they change only with the choice or the visible epochs."""
        view = self.visible_x()
        if view == self._lines_drawn:
            return
        if self._lines_drawn is None:
            self.forget_ranges()
            for run in self._kept:
                if self._choice.shows(run):
                    self.reach(run.history.epochs)
        self._lines_drawn = view
        lines = self.make_lines(view)
        self.reach_lines(lines)
        self.set_lines(lines)

    def make_lines(self, view: tuple[float, float]) -> list[PlotLine]:
        """Return the lines of the kept runs, as detailed as the visible epochs allow."""
        raise NotImplementedError

    def reach_lines(self, lines: Sequence[PlotLine]) -> None:
        """Let the y axis hold the lines, if it grows at all."""

    def draw(self) -> None:
        """Bring curves, ranges and values up to date."""
        raise NotImplementedError

    def draw_marks(self) -> None:
        """Show the events of the run, the best epoch before all others."""
        marks = sorted(self._history.marks, key=lambda mark: mark.kind in ROLES)
        shown = [PlotMark(m.epoch, tr(m.text), ROLES.get(m.kind, "muted")) for m in marks]
        if self._moment is not None:
            shown.append(PlotMark(self._moment, tr("shown"), "accent"))
        self.set_marks(shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


class CostPlot(RunPlot):
    """Cost of the mini-batches (faint), the training part and the validation part."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "How far the answers are from the targets, epoch by epoch. The faint band is single mini-batches. A "
            "validation curve that rises while the training curve falls is overfitting (deck A). With a regulariser "
            "training minimises C = C₀ + penalty, and each of the two has its own line."
        )
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cost over the epochs"), tr("Epoch"), tr("Cost"), log_switch=True, parent=parent)
        self.add_curve("batches", tr("Mini-batches"), "train", bold=False)
        self.add_curve("train", tr("Training"), "train")
        self.add_curve("validation", tr("Validation"), "validation")
        self.add_curve("penalty", tr("Penalty"), "text")
        self._is_penalized = False
        self.attach(clock)

    def set_penalized(self, penalized: bool) -> None:
        """Name the training cost C₀ where a penalty is added to it."""
        if penalized != self._is_penalized:
            self._is_penalized = penalized
            self.rename_curve("train", tr("C₀, training") if penalized else tr("Training"))

    def make_lines(self, view: tuple[float, float]) -> list[PlotLine]:
        return kept_lines(self._kept, self._choice, "cost", view=view)

    def reach_lines(self, lines: Sequence[PlotLine]) -> None:
        for line in lines:
            self.reach(0.0, *extent([line.y, line.low, line.high]))

    def values_of(self, figures: EpochReport, batch_cost: float) -> dict[str, float]:
        return {
            "train": figures.train_cost,
            "validation": figures.validation_cost,
            "batches": batch_cost,
            "penalty": figures.penalty,
        }

    def draw(self) -> None:
        self.draw_kept()
        history, (first, last) = self._history, self.visible_x()
        batches, columns = history.batches(first=first, last=last), history.epoch_columns(first=first, last=last)
        self.set_hint("" if history.epochs else tr("Press Space to train: the cost appears here."))
        linear, powers = extent([columns["train_cost"], columns["validation_cost"], batches.mean])
        self.reach(history.epochs, linear, powers)
        self._draw_penalty(columns["epoch"], columns["penalty"], linear[1])
        self.set_curve("batches", *batches)
        self.set_curve("train", columns["epoch"], columns["train_cost"])
        self.set_curve("validation", columns["epoch"], columns["validation_cost"])
        self.draw_marks()
        self.tell_now()

    def _draw_penalty(self, epochs: Floats, penalty: Floats, cost: float) -> None:
        """Show what is added to the cost, where anything ever was; `cost` is the largest that the axis holds."""
        known = penalty[np.isfinite(penalty)]
        if not self._is_penalized and not np.any(known):
            self.set_curve("penalty", NOTHING, NOTHING)
            return
        self.set_curve("penalty", epochs, penalty)
        if len(known):
            # One that dwarfs the cost runs off the top: it is the cost that one looks at first.
            most = min(float(known.max()), DIVERGED * cost)
            positive = known[known > 0]
            powers = (float(positive.min()), float(positive.max())) if len(positive) else NO_SPAN
            self.reach(0.0, (min(0.0, float(known.min())), most), powers)


class ScorePlot(RunPlot):
    """The score of the training part and the validation part, by a metric."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The share of right answers (or R², the explained share of the spread, in a regression). Only the "
            "validation curve tells how well it does on examples that it has not learnt."
        )
    )

    def __init__(self, clock: FrameClock, metric: Metric = ACCURACY, parent: QWidget | None = None) -> None:
        self._metric = metric
        self._axis = axis = ScoreAxis.of(metric)
        super().__init__(
            axis.name,
            tr("Epoch"),
            axis.label,
            y_range=axis.range,
            y_reading=axis.reading,
            words_on_top=False,
            parent=parent,
        )
        self.add_curve("train", tr("Training"), "train")
        self.add_curve("validation", tr("Validation"), "validation")
        self.attach(clock)

    def make_lines(self, view: tuple[float, float]) -> list[PlotLine]:
        return kept_lines(self._kept, self._choice, "score", self._metric, view)

    def values_of(self, figures: EpochReport, batch_cost: float) -> dict[str, float]:
        scores = {"train": figures.train_score, "validation": figures.validation_score}
        return {part: self._axis.scale * score for part, score in scores.items()}

    def draw(self) -> None:
        self.draw_kept()
        history, (first, last) = self._history, self.visible_x()
        self.reach(history.epochs)
        state = (history.epoch_count, history.epochs > 0, history.marks, first, last, self._told)
        if state == self._drawn:
            return  # A long epoch goes on: there is nothing new here.
        self._drawn = state
        columns = history.epoch_columns(first=first, last=last)
        self.set_hint("" if history.epochs else tr(self._metric.hint))
        scores = {part: self._axis.scale * columns[f"{part}_score"] for part in ("train", "validation")}
        wanted = self._axis.wanted([*scores.values(), *(line.y for line in self.lines())])
        if wanted != self._axis.range:
            self.set_y_range(*wanted)
        for part, score in scores.items():
            self.set_curve(part, columns["epoch"], score)
        self.draw_marks()
        self.tell_now()


class CurvesView(QWidget):
    """Cost and score of a run, side by side, those of kept runs behind them.

    Signals: `choice_changed` with how the kept runs are to be shown from now on (a `Choice`);
    `comparison_wanted`.
    """

    is_picture = True
    choice_changed = Signal(object)
    comparison_wanted = Signal()

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._history = History()
        self._kept: tuple[Sequence[KeptRun], Choice] = ((), Choice())
        self._moment: float | None = None
        self._now: tuple[float, EpochReport | None, float] = 0.0, None, math.nan
        self.cost = CostPlot(clock, self)
        self.kept_button = KeptButton(self)
        self.kept_button.choice_changed.connect(self.choice_changed)
        self.kept_button.comparison_wanted.connect(self.comparison_wanted)
        self.score = ScorePlot(clock, parent=self)
        self.score.add_tool(self.kept_button, self.kept_button.give_way)
        self._metric = ACCURACY
        self._panels = Panels("playground/curves")
        self._panels.add(self.cost, share=1)
        self._panels.add(self.score, tr("Score"), share=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panels)

    def set_penalized(self, penalized: bool) -> None:
        """Say whether a penalty is added to the cost."""
        self.cost.set_penalized(penalized)

    def set_history(self, history: History) -> None:
        """Show another run."""
        self._history = history
        self.cost.set_history(history)
        self.score.set_history(history)

    def set_kept(self, kept: Sequence[KeptRun], choice: Choice, data: Dataset | None = None) -> None:
        """Show other kept runs behind the curves, or show them in another way; with `data` only those on the same."""
        behind = tuple(run for run in kept if data is None or same_data(run.experiment.data, data))
        self._kept = behind, choice
        self.cost.set_kept(behind, choice)
        self.score.set_kept(behind, choice)
        self.kept_button.show_kept(kept, choice, data)

    def set_moment(self, epochs: float | None) -> None:
        """Mark the moment that is looked back at, in epochs, or none."""
        self._moment = epochs
        self.cost.set_moment(epochs)
        self.score.set_moment(epochs)

    def set_now(self, epochs: float, figures: EpochReport | None, batch_cost: float = math.nan) -> None:
        """Let the legends tell the `figures` of the network that is shown; None: the curves' newest."""
        if figures is None and self._now[1] is None:
            return
        self._now = epochs, figures, batch_cost
        self.cost.show_now(epochs, figures, batch_cost)
        self.score.show_now(epochs, figures)

    def set_metric(self, metric: Metric) -> None:
        """Show scores by another metric."""
        if metric == self._metric:
            return
        self._metric = metric
        self.score.enlarger.go_back()
        former, self.score = self.score, ScorePlot(self._clock, metric, self)
        self.score.add_tool(self.kept_button, self.kept_button.give_way)
        self._panels.replace(former, self.score)
        former.deleteLater()
        self.score.set_history(self._history)
        self.score.set_kept(*self._kept)
        self.score.set_moment(self._moment)
        self.score.show_now(*self._now[:2])

    def refresh(self) -> None:
        """Have both plots drawn anew: the history has grown."""
        self.cost.refresh()
        self.score.refresh()


def _sample() -> History:
    """Return the history of a run that learns its examples by heart."""
    rng = np.random.default_rng(1)
    history = History()
    for epoch in range(121):
        if epoch:
            epochs = epoch - 1 + np.arange(1, 26) / 25
            history.append_batches(epochs, (0.65 * np.exp(-epochs / 25) + 0.05) * rng.lognormal(0, 0.3, 25))
        train, gap = float(np.exp(-epoch / 25)), 0.001 * epoch
        figures = (0.65 * train + 0.05, 1 - 0.5 * train, 0.6 * train + 0.1 + gap, 0.95 - 0.45 * train - gap)
        history.append_epoch(EpochReport(epoch, 25 * epoch, *figures))
    history.mark(60, "changed", "Learning rate")
    history.mark(86, "best", "best")
    return history


if __name__ == "__main__":
    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = CurvesView(FrameClock())
    view.resize(1248, 210)
    view.set_history(_sample())
    view.show()
    application.exec()
