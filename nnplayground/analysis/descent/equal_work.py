"""Descent by all examples against descent by mini-batches, at equal work: the same number of gradients of examples."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

import numpy as np
from pydantic import Field

from nnplayground.analysis.many_runs import ManyRuns
from nnplayground.i18n import N_, grouped, tr
from nnplayground.registry import LOG, Model, unit
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, RunEnded

FULL = 0
"""The size of a mini-batch of all examples, as an experiment writes it."""


class EqualWorkSettings(Model):
    """Which sizes of mini-batches are compared, and how much work each of them may do."""

    sizes: tuple[int, ...] = Field(
        (FULL, 1000, 100, 10),
        min_length=1,
        max_length=16,
        title=N_("Mini-batches"),
        description=N_("How many examples are looked at for one step; 0 takes all of them."),
    )
    budget: int = Field(
        500_000,
        ge=10,
        le=1_000_000_000,
        title=N_("Work"),
        description=N_("How many gradients of single examples each of them may compute."),
        json_schema_extra=LOG | unit(N_("gradients")),
    )
    points: int = Field(
        24, ge=2, le=200, title=N_("Points"), description=N_("How many times each network is judged on its way.")
    )

    def experiments(self, experiment: Experiment) -> list[Experiment]:
        """Return `experiment` with each size; nothing ends it but the budget."""
        return [experiment.replace(batch_size=size, stop=()) for size in self.sizes]


@dataclass(frozen=True, slots=True)
class WorkPoint:
    """How far a run is after so much work; figures of the validation part, or of training where there is none."""

    evaluations: int
    updates: int
    cost: float
    score: float


@dataclass(slots=True)
class WorkCurve:
    """One size: the mini-batch as it was used, and its points, the first before any work."""

    size: int
    points: list[WorkPoint] = field(default_factory=list)
    over: bool = False


def equal_work(
    experiment: Experiment, settings: EqualWorkSettings
) -> Generator[float | tuple[int, WorkPoint], None, list[WorkCurve]]:
    """Train all sizes side by side; yield the share done and (number of the curve, new point); return all curves."""
    runs = ManyRuns(settings.experiments(experiment))
    examples = runs.problem(0).training_examples
    curves = [WorkCurve(min(size or examples, examples)) for size in settings.sizes]
    marks = [_marks(settings, curve.size) for curve in curves]
    part = "validation" if len(runs.problem(0).parts.validation) else "train"

    def judged(run: int, evaluations: int, updates: int) -> WorkPoint:
        figures = runs.judge(run, part)
        point = WorkPoint(evaluations, updates, figures.cost, figures.score)
        curves[run].points.append(point)
        return point

    for run in range(len(runs)):
        yield run, judged(run, 0, 0)
    done = [0.0] * len(runs)
    for run, report in runs.train():
        if isinstance(report, RunEnded):
            curves[run].over = True
            done[run] = 1.0
        if not isinstance(report, BatchReport):
            continue
        evaluations = round(report.epochs * examples)
        done[run] = min(1.0, evaluations / settings.budget)
        # The last mini-batch of a pass takes what is left of it.
        following = min(curves[run].size, examples - evaluations % examples)
        is_last = evaluations + following > settings.budget
        if is_last or evaluations >= marks[run][0]:
            # Of a large mini-batch several marks may be passed at once.
            marks[run] = [mark for mark in marks[run] if mark > evaluations]
            yield run, judged(run, evaluations, report.step)
        if is_last:
            runs.stop(run)
            done[run] = 1.0
        yield sum(done) / len(done)
    return curves


def _marks(settings: EqualWorkSettings, size: int) -> list[int]:
    """Return how much work has been done whenever a network is judged: spread by orders of magnitude."""
    last = max(size, settings.budget)
    return sorted({math.ceil(value) for value in np.geomspace(min(size, last), last, settings.points)})


def updates_sentence(examples: int, size: int) -> str:
    """Say rightly what mini-batches save: work for each update, not time until the end."""
    updates = math.ceil(examples / size)
    return tr(
        "With mini-batches of {size} of {examples} examples a pass makes {updates} updates instead of 1. Each costs "
        "{updates} times less; that does not make the training {updates} times faster, because their directions are "
        "only estimates.",
        size=grouped(size), examples=grouped(examples), updates=grouped(updates),
    )  # fmt: skip


def reached(curve: Sequence[WorkPoint], score: float) -> WorkPoint | None:
    """Return the first point whose score is at least `score`."""
    return next((point for point in curve if point.score >= score), None)
