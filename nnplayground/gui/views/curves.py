"""How a run goes: cost and score over the epochs, side by side."""

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from nnplayground.data.dataset import Task
from nnplayground.gui import theme
from nnplayground.gui.frames import FrameClock
from nnplayground.gui.widgets.plot import Plot, PlotMark
from nnplayground.gui.widgets.plot_ranges import NO_SPAN, Floats, Span
from nnplayground.i18n import fixed, percent, tr
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

DIVERGED = 3.0
"""How many times the first cost still fits on a linear axis; more runs off its top."""

ROLES = {"best": "good"}


class RunPlot(Plot):
    """A plot over the epochs of a run, drawn when the clock says so."""

    every = 4

    def attach(self, clock: FrameClock) -> None:
        """Name the curves and start listening; called once, at the end of the constructor."""
        self._clock = clock
        self._history = History()
        self._drawn: object = None
        self.view_changed.connect(self.refresh)

    def set_history(self, history: History) -> None:
        """Show another run."""
        if history is not self._history:
            self._history, self._drawn = history, None
            self.clear()
        self.refresh()

    def refresh(self) -> None:
        """Have the picture drawn anew: the history has grown."""
        self._clock.request(self)

    def draw(self) -> None:
        """Bring curves, ranges and values up to date."""
        raise NotImplementedError

    def draw_marks(self) -> None:
        """Show the events of the run, the best epoch before all others."""
        marks = sorted(self._history.marks, key=lambda mark: mark.kind in ROLES)
        self.set_marks([PlotMark(m.epoch, tr(m.text), ROLES.get(m.kind, "muted")) for m in marks])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


class CostPlot(RunPlot):
    """Cost of the mini-batches (faint), the training part and the validation part."""

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cost over the epochs"), tr("Epoch"), tr("Cost"), log_switch=True, parent=parent)
        self.add_curve("batches", tr("Mini-batches"), "train", bold=False)
        self.add_curve("train", tr("Training"), "train")
        self.add_curve("validation", tr("Validation"), "validation")
        self.attach(clock)

    def draw(self) -> None:
        history, (first, last) = self._history, self.visible_x()
        batches, epochs = history.batches(first=first, last=last), history.epochs(first=first, last=last)
        self.set_hint("" if history.last_position else tr("Press Space to train: the cost appears here."))
        self.reach(history.last_position, *_extent([epochs["train_cost"], epochs["validation_cost"], batches.mean]))
        self.set_curve("batches", *batches)
        self.set_curve("train", epochs["epoch"], epochs["train_cost"])
        self.set_curve("validation", epochs["epoch"], epochs["validation_cost"])
        self.draw_marks()
        self.refresh_values()


class ScorePlot(RunPlot):
    """Accuracy, or R² in a regression, of the training part and the validation part."""

    def __init__(self, clock: FrameClock, task: Task = Task.CLASSIFICATION, parent: QWidget | None = None) -> None:
        self._task = task
        accuracy = task is Task.CLASSIFICATION
        super().__init__(
            tr("Accuracy over the epochs") if accuracy else tr("R² over the epochs"),
            tr("Epoch"),
            tr("Accuracy (%)") if accuracy else tr("R²"),
            y_range=(0.0, 100.0) if accuracy else (0.0, 1.0),
            y_reading=(_accuracy, "100.0 %") if accuracy else (_determination, "−0.000"),
            words_on_top=False,
            parent=parent,
        )
        self.add_curve("train", tr("Training"), "train")
        self.add_curve("validation", tr("Validation"), "validation")
        self.attach(clock)

    def draw(self) -> None:
        history, (first, last) = self._history, self.visible_x()
        self.reach(history.last_position)
        state = (history.epoch_count, history.last_position > 0, history.marks, first, last)
        if state == self._drawn:
            return  # A long epoch goes on: there is nothing new here.
        self._drawn = state
        epochs = history.epochs(first=first, last=last)
        accuracy = self._task is Task.CLASSIFICATION
        if history.last_position:
            self.set_hint("")
        elif accuracy:
            self.set_hint(tr("Press Space to train: the accuracy appears here."))
        else:
            self.set_hint(tr("Press Space to train: R² appears here."))
        scale = 100.0 if accuracy else 1.0
        scores = {part: scale * epochs[f"{part}_score"] for part in ("train", "validation")}
        if not accuracy and any((score < 0).any() for score in scores.values()):
            # Below −1 the answers are far worse than the mean would be: no detail is of interest there.
            self.set_y_range(-1.0, 1.0)
        for part, score in scores.items():
            self.set_curve(part, epochs["epoch"], score)
        self.draw_marks()
        self.refresh_values()


class CurvesView(QWidget):
    """Cost and score of a run, side by side."""

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._history = History()
        self.cost = CostPlot(clock, self)
        self.score = ScorePlot(clock, parent=self)
        self._task = Task.CLASSIFICATION
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.cost, 1)
        self._row.addWidget(self.score, 1)

    def set_history(self, history: History) -> None:
        """Show another run."""
        self._history = history
        self.cost.set_history(history)
        self.score.set_history(history)

    def set_task(self, task: Task) -> None:
        """Show accuracy for a classification, R² for a regression."""
        if task is self._task:
            return
        self._task = task
        former, self.score = self.score, ScorePlot(self._clock, task, self)
        self._row.replaceWidget(former, self.score)
        former.hide()
        former.deleteLater()
        self.score.set_history(self._history)

    def refresh(self) -> None:
        """Have both plots drawn anew: the history has grown."""
        self.cost.refresh()
        self.score.refresh()


def _extent(curves: list[Floats]) -> tuple[Span, Span]:
    """Return what a cost axis must hold, linear and logarithmic.

    A cost that has run away does not flatten the rest of a linear one: see `DIVERGED`.
    """
    values = np.concatenate(curves)
    values = values[np.isfinite(values)]
    if not len(values):
        return NO_SPAN, NO_SPAN
    firsts = [c[np.isfinite(c)][:1] for c in curves]
    usual = max(float(np.median(values)), float(np.max(np.concatenate(firsts))))
    most = float(values.max())
    positive = values[values > 0]
    return (0.0, min(most, DIVERGED * usual)), (float(positive.min()), most) if len(positive) else NO_SPAN


def _accuracy(value: float) -> str:
    return percent(value / 100)


def _determination(value: float) -> str:
    return fixed(value, 3)


def _sample() -> History:
    """Return the history of a run that learns its examples by heart."""
    rng = np.random.default_rng(1)
    history = History()
    for epoch in range(121):
        if epoch:
            position = epoch - 1 + np.arange(1, 26) / 25
            history.append_batches(position, (0.65 * np.exp(-position / 25) + 0.05) * rng.lognormal(0, 0.3, 25))
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
