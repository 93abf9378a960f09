"""What memory is worth, tried out in a process of its own: with and without it, and for each truncation k."""

import hashlib
import math
from collections.abc import Callable, Generator
from dataclasses import astuple
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.analysis.more_networks.memory import (
    MemoryPoint,
    TruncationPoint,
    compared_memory_job,
    remembers,
    tried_truncations_job,
    truncation_of,
    truncations,
    with_truncation,
)
from nnplayground.data import content
from nnplayground.data.echo import Echo
from nnplayground.data.metrics import Metric
from nnplayground.errors import for_people
from nnplayground.gui.more_networks.form import LARGEST
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, grouped, tr
from nnplayground.training.experiment import Experiment

BATCHES = 1500
"""Mini-batches of each run that is tried."""


class MemoryPanel(QWidget):
    """A plot of scores, what they say in a line, and the bar of the work.

    What was found belongs to one experiment, and is kept in the lab state under `KEY`.
    """

    KEY: ClassVar[str]

    def __init__(self, session: Session, lab_state: MoreNetworksState, plot: XYPlot, button: str, tip: str) -> None:
        super().__init__()
        self._session, self._lab_state, self.plot = session, lab_state, plot
        self._tries = ""
        """Which experiment the work that is going on belongs to."""
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.work = WorkBar(self.job, button, tip, self.start)
        self.said = QuietText(1, cut=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 2)
        column.setSpacing(2)
        column.addWidget(plot, 1)
        column.addWidget(self.said)
        column.addWidget(self.work)

    def start(self) -> None:
        """Begin, for the experiment of the session."""
        experiment = self._session.experiment
        self._tries = self.key(experiment)
        had_points = bool(self._lab_state.scores[self.KEY].points)
        self._take(self._tries, ())
        if had_points:
            self._lab_state.results_changed.emit()
        text = experiment.model_dump_json()
        self.job.start(in_process, *self.call(text, experiment), content.named_in(text))
        self.follow()

    def follow(self) -> None:
        """Show what belongs to the experiment of the session; work on another one ends."""
        experiment = self._session.experiment
        able = experiment.data.is_sequence and remembers(experiment)
        if self.job.busy and self._tries != self.key(experiment):
            self.job.cancel()
        self.work.button.setEnabled(able or self.job.busy)
        self.plot.set_labels(self.across(), experiment.used_task.metric.axis_label)
        self.show_points(experiment)

    def points(self) -> list[tuple[float, ...]]:
        """Return what was found of the experiment of the session, the score last in each."""
        scores = self._lab_state.scores[self.KEY]
        if scores.of != self.key(self._session.experiment):
            return []
        return [tuple(math.nan if value is None else value for value in point) for point in scores.points]

    def _take(self, of: str, points: tuple[tuple[float | None, ...], ...]) -> None:
        """Keep these points of that experiment."""
        kind = type(self._lab_state.scores[self.KEY])
        self._lab_state.scores[self.KEY] = kind.model_validate({"of": of, "points": points})

    def key(self, experiment: Experiment) -> str:
        """Tell apart the experiments that scores belong to."""
        text = self.judged(experiment).model_dump_json()
        return hashlib.sha256(text.encode()).hexdigest()

    def judged(self, experiment: Experiment) -> Experiment:
        """Return what of an experiment the scores depend on."""
        return experiment.replace(stop=())

    def call(self, text: str, experiment: Experiment) -> tuple[Callable[..., Generator[Any, None, Any]], Any, Any]:
        """Return what is called in the process, and its arguments but for the contents."""
        raise NotImplementedError

    def across(self) -> str:
        """Name the axis of x."""
        raise NotImplementedError

    def show_points(self, experiment: Experiment) -> None:
        """Draw the points."""
        raise NotImplementedError

    @Slot(object)
    def _on_found(self, point: MemoryPoint | TruncationPoint) -> None:
        scores = self._lab_state.scores[self.KEY]
        # Another project may have been opened meanwhile, with scores of its own.
        if scores.of == self._tries:
            # A file holds no NaN.
            kept = tuple(float(value) if abs(value) <= LARGEST else None for value in astuple(point))
            self._take(scores.of, (*scores.points, kept))
            self._lab_state.results_changed.emit()
            self.show_points(self._session.experiment)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.said.setText(str(for_people(error)))


class TwinPanel(MemoryPanel):
    """The score over mini-batches, of the network with memory and of the same one without."""

    KEY = "memory"

    def __init__(self, session: Session, lab_state: MoreNetworksState) -> None:
        plot = explained(
            XYPlot(tr("With and without memory"), tr("mini-batches"), ""),
            N_(
                "The same task, data, seeds and as many mini-batches, for this network and for the same one whose "
                "layers look forward only: what lies further back it cannot know."
            ),
        )
        tip = tr("Train both from the start for {count} mini-batches each.", count=grouped(BATCHES))
        super().__init__(session, lab_state, plot, tr("Train with and without memory"), tip)

    def call(self, text: str, experiment: Experiment) -> tuple[Callable[..., Generator[Any, None, Any]], Any, Any]:
        return compared_memory_job, text, BATCHES

    def across(self) -> str:
        return tr("mini-batches")

    def show_points(self, experiment: Experiment) -> None:
        metric = experiment.used_task.metric
        curves, told = [], []
        names = ((True, tr("with memory"), "accent"), (False, tr("without memory"), "validation"))
        for has_memory, name, role in names:
            own = [MemoryPoint(bool(has), int(step), score) for has, step, score in self.points()]
            own = [point for point in own if point.remembers == has_memory]
            if own:
                x = np.array([p.step for p in own], np.float64)
                y = metric.scale * np.array([p.score for p in own])
                curves.append(XYCurve(name, x, y, role))
                told.append(tr("{name}: {score}", name=name, score=metric.text(own[-1].score)))
        _show(self.plot, metric, (0, BATCHES), curves, [], [])
        self.said.setText("; ".join(told) if told else tr("Two runs from the start, beside that of the Playground."))


class TruncationPanel(MemoryPanel):
    """The score that is reached with each truncation k."""

    KEY = "truncation"

    def __init__(self, session: Session, lab_state: MoreNetworksState) -> None:
        plot = explained(
            XYPlot(tr("Score by truncation k"), "k", ""),
            N_(
                "The score after training with errors that go back through k steps. An echo with delay d needs "
                "k = d + 1: with less, no error ever comes back to the step that was heard."
            ),
        )
        tip = tr("Train from the start with each k, for {count} mini-batches each.", count=grouped(BATCHES))
        super().__init__(session, lab_state, plot, tr("Try each k"), tip)

    def judged(self, experiment: Experiment) -> Experiment:
        # Which k is in use makes no difference to what each k reaches.
        return with_truncation(super().judged(experiment), 0)

    def call(self, text: str, experiment: Experiment) -> tuple[Callable[..., Generator[Any, None, Any]], Any, Any]:
        return _tried, text, truncations(experiment)

    def across(self) -> str:
        return tr("truncation k (time steps)")

    def show_points(self, experiment: Experiment) -> None:
        metric, data = experiment.used_task.metric, experiment.data
        own = [TruncationPoint(int(k), score) for k, score in self.points()]
        x = np.array([p.k for p in own], np.float64)
        y = metric.scale * np.array([p.score for p in own])
        marks = [(float(data.delay + 1), "d + 1")] if isinstance(data, Echo) and own and x[-1] > data.delay else []
        spots = [(float(k), float(score), "accent") for k, score in zip(x, y, strict=True)]
        curves = [XYCurve(tr("score"), x, y, "accent")] if own else []
        _show(self.plot, metric, (1, max(2, data.steps)), curves, spots, marks)
        if own:
            # All of them have to find room in one line.
            self.said.setText("k = " + "; ".join(f"{p.k}: {metric.text(p.score)}" for p in own))
            return
        if not experiment.remembers:
            self.said.setText(tr("Nothing is remembered, so there is nothing to cut: switch Memory on."))
            return
        now = truncation_of(experiment)
        used = tr("In use: k = {k}.", k=now) if now else tr("In use: the whole sequence.")
        offer = tr("A run from the start for each k.")
        self.said.setText(f"{used} {offer}")


def _tried(text: str, ks: tuple[int, ...], contents: Any) -> Generator[Any, None, Any]:
    yield from tried_truncations_job(text, ks, BATCHES, contents)


def _show(
    plot: XYPlot,
    metric: Metric,
    across: tuple[int, int],
    curves: list[XYCurve],
    spots: list[tuple[float, float, str]],
    marks: list[tuple[float, str]],
) -> None:
    low, high = metric.axis_range([curve.y for curve in curves])
    plot.set_y_range(low, high + 0.04 * (high - low))
    # What has no points only keeps the range of x.
    room = XYCurve("", np.array(across, np.float64), np.full(2, np.nan), "muted", legend="")
    plot.show_curves([*curves, room], spots, marks)
