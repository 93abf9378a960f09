"""Cost and score of what is shown: judged anew where the figures of the last epoch are those of another network."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.core.costs import Cost
from nnplayground.core.regularizers import Regularizer
from nnplayground.data.problem import Problem
from nnplayground.gui.run.job import Job, Steps
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.training.evaluation import Evaluator, Rows, added_penalty, judged_rows
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, Evaluation

TOGETHER, EVERY = "figures", 5
"""What the views are called that tell figures of the run, and how many frames lie between two drawings of them all."""


class Objective(NamedTuple):
    """What training makes small: a cost and penalties."""

    cost: Cost
    regularizers: tuple[Regularizer, ...]

    @classmethod
    def of(cls, experiment: Experiment) -> Self:
        """Return that of an experiment."""
        return cls(experiment.cost, experiment.regularizers)


class JudgedSnapshot(NamedTuple):
    """A snapshot of a run that was `epochs` old, what it was judged by on the run's data, and its figures.

    `examples` are those of training and validation that it was judged on.
    """

    snapshot: Snapshot
    objective: Objective
    report: EpochReport
    epochs: float
    examples: tuple[int, int]


def judged(snapshot: Snapshot, problem: Problem, objective: Objective, epochs: float, stands: bool) -> Steps:
    """Judge a snapshot; return a `JudgedSnapshot`.

    Of a network that stands it is that of every example, and that of the examples that a trainer judges
    after an epoch is yielded before if they are fewer; of one that is in training only these are judged.
    """
    parts, seed = (problem.parts.train, problem.parts.validation), snapshot.experiment.seeds.data
    chosen = [judged_rows(part, seed, problem.output_count, problem.steps) for part in parts]
    some = yield from _judged(snapshot, problem, objective, epochs, chosen)
    if not stands or all(len(few) == len(part) for few, part in zip(chosen, parts, strict=True)):
        return some
    yield some
    return (yield from _judged(snapshot, problem, objective, epochs, parts))


def _judged(snapshot: Snapshot, problem: Problem, objective: Objective, epochs: float, chosen: Sequence[Rows]) -> Steps:
    evaluator = Evaluator(snapshot.network, problem)
    figures: list[Evaluation] = []
    for rows in chosen:
        for found in evaluator.pieces(rows, objective.cost):
            if found is None:
                yield None
            else:
                figures.append(found)
    train, validation = figures
    penalty = added_penalty(snapshot.network, objective.regularizers, problem.training_examples)
    report = EpochReport(
        snapshot.epoch, snapshot.step, train.cost, train.score, validation.cost, validation.score, penalty
    )  # fmt: skip
    return JudgedSnapshot(snapshot, objective, report, epochs, (train.examples, validation.examples))


class SnapshotJudge(QObject):
    """Judges snapshots in another thread, the newest first, and remembers the last one.

    Signals: `judged` when other figures are known.
    """

    judged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job = Job(self)
        self._job.found.connect(self._on_found)
        self._job.done.connect(self._on_found)
        self._wanted: tuple[Snapshot, Objective, bool] | None = None
        self.last: JudgedSnapshot | None = None

    def request(self, snapshot: Snapshot, problem: Problem, objective: Objective, epochs: float, stands: bool) -> None:
        """Have a snapshot of a run that is `epochs` old judged, unless that is done or under way.

        Where the run `stands`, that is on every example.
        """
        wanted = self._wanted
        if wanted is None or wanted[1:] != (objective, stands) or not same_snapshot(wanted[0], snapshot):
            self._wanted = snapshot, objective, stands
            self._job.request(judged, snapshot, problem, objective, epochs, stands)

    def of(self, snapshot: Snapshot, objective: Objective) -> JudgedSnapshot | None:
        """Return what is known of a snapshot, if anything is."""
        last = self.last
        return (
            last
            if last is not None and last.objective == objective and same_snapshot(last.snapshot, snapshot)
            else None
        )

    def newest(self, run: int, objective: Objective) -> JudgedSnapshot | None:
        """Return the last snapshot of a run that was judged, if there is one."""
        last = self.last
        return last if last is not None and last.objective == objective and last.snapshot.run == run else None

    def close(self) -> None:
        """Judge no more, and wait for what is under way."""
        self._job.close()

    @Slot(object)
    def _on_found(self, found: JudgedSnapshot) -> None:
        self.last = found
        self.judged.emit()


def same_snapshot(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots are of the same network at the same place of the same run."""
    if one is other:
        return True
    place, experiment = (one.run, one.epoch, one.step), one.experiment
    return (
        place == (other.run, other.epoch, other.step)
        and experiment.layers == other.experiment.layers
        and np.array_equal(one.parameters, other.parameters)
    )
