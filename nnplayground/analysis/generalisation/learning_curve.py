"""The learning curve: what more examples are worth, for networks of several sizes and for a support vector machine.

The work is a generator meant for a process of its own (`analysis.process_job`). What has been found is plain
data, and cells that are known already are left out: a curve that was interrupted goes on where it was.
"""

import dataclasses
import math
from collections.abc import Generator, Iterable, Mapping
from typing import Annotated, NamedTuple

import numpy as np
from pydantic import Field

from nnplayground.analysis.many_runs import subset
from nnplayground.analysis.network_cost import gathered
from nnplayground.analysis.ticks import round_up
from nnplayground.core.layers import Dense
from nnplayground.core.regularizers import Regularizer
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, unit
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import MAX_SEED, Experiment
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

MACHINE = "svm"
"""The method that is no network; networks are called by their hidden layers: ``30``, ``16-16``, ``none``."""
PENALTY = 5.0
"""C of the support vector machine; its γ is 1/(features · variance)."""


FEWEST = 10
"""Examples at the left end of a curve, at least, if nothing else is asked for."""
STEPS = 7
"""Numbers of examples on a curve, at most, if nothing else is asked for."""

MOST_LAYERS = 100
"""Hidden layers of a network, at most."""

Size = Annotated[int, Field(ge=1, le=10_000_000)]
Units = Annotated[int, Field(ge=1, le=10_000)]


class LearningCurveSettings(Model):
    """Which numbers of examples and which methods the curve compares."""

    sizes: tuple[Size, ...] = Field(
        (),
        max_length=32,
        title=N_("Numbers of examples"),
        description=N_(
            "How many training examples there are at each point of the curve, with commas between; empty: seven "
            "numbers at most, such as 1000, 2000, 5000, up to all there are."
        ),
    )
    networks: tuple[Annotated[tuple[Units, ...], Field(max_length=MOST_LAYERS)], ...] = Field(
        ((10,), (30,), (100,)),
        max_length=8,
        title=N_("Networks"),
        description=N_(
            "The hidden layers of each network that is trained: “30, 16-16, none” are three networks, the second one "
            "with two hidden layers, the last one without."
        ),
    )
    machine: bool = Field(
        True,
        title=N_("Support vector machine"),
        description=N_("Whether a support vector machine learns from the same examples."),
    )
    updates: int = Field(
        5000,
        ge=10,
        le=10_000_000,
        title=N_("Updates"),
        description=N_("How many mini-batches each network learns, whatever the number of examples."),
        json_schema_extra=LOG | unit(N_("mini-batches")),
    )
    seeds: int = Field(1, ge=1, le=30, title=N_("Seeds"), description=N_("How many runs there are at each point."))
    same_decay: bool = Field(
        True,
        title=N_("Same λ/n"),
        description=N_("Whether λ shrinks with the number of examples, so that weights decay equally fast."),
    )

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods, networks first."""
        networks = tuple(dict.fromkeys("-".join(map(str, hidden)) or "none" for hidden in self.networks))
        return (*networks, MACHINE) if self.machine else networks


def rungs(settings: LearningCurveSettings, most: int) -> tuple[int, ...]:
    """Return the numbers of examples at which there are points, rising; none is beyond `most`, all there are."""
    if settings.sizes:
        return tuple(sorted({min(size, most) for size in settings.sizes}))
    found, size = [], round_up(FEWEST)
    while size < most:
        found.append(round(size))
        size = round_up(size * 1.5)
    return (*found[-STEPS + 1 :], most)


class LearningCell(NamedTuple):
    """A point to be worked out."""

    method: str
    size: int
    seed: int


class LearningPoint(NamedTuple):
    """A point of the curve: scores (accuracy or R²) on the training examples and on the validation part."""

    cell: LearningCell
    train_score: float
    validation_score: float


def cells(settings: LearningCurveSettings, problem: Problem) -> list[LearningCell]:
    """Return the points of the curve, small sizes first; sizes beyond the examples there are become all of them.

    A support vector machine needs classes, and chance decides nothing in it: it has one seed.
    """
    most = problem.training_examples
    methods = [method for method in settings.methods if method != MACHINE or problem.labels is not None]
    return [
        LearningCell(method, size, seed)
        for size in rungs(settings, most)
        for method in methods
        for seed in range(1 if method == MACHINE else settings.seeds)
    ]


def learning_curve(
    experiment: Experiment, settings: LearningCurveSettings, done: Iterable[LearningCell] = ()
) -> Generator[float | LearningPoint, None, None]:
    """Work out all points of the curve that are not `done`; yield the share done and each point as it is found."""
    whole = experiment.prepare()
    known = {LearningCell(*cell) for cell in done}
    wanted = cells(settings, whole)
    work = [_work(cell) for cell in wanted]
    behind = sum(amount for cell, amount in zip(wanted, work, strict=True) if cell in known)
    for cell, amount in zip(wanted, work, strict=True):
        if cell in known:
            continue
        problem = subset(whole, cell.size, experiment.seeds.data)
        steps = _machine(problem) if cell.method == MACHINE else _network(experiment, settings, cell, problem)
        while True:
            try:
                share = next(steps)
            except StopIteration as end:
                train, validation = end.value
                behind += amount
                yield LearningPoint(cell, train, validation)
                break
            yield min(1.0, (behind + share * amount) / sum(work))


def learning_curve_job(
    experiment: str, settings: str, contents: Mapping[str, Content], done: Iterable[LearningCell] = ()
) -> Generator[float | LearningPoint, None, None]:
    """Do `learning_curve` in another process: declarations come as JSON, with the own data that they name."""
    for data in contents.values():
        content.keep(data)
    yield from learning_curve(
        Experiment.model_validate_json(experiment), LearningCurveSettings.model_validate_json(settings), done
    )


def _work(cell: LearningCell) -> float:
    """Return about how long a point takes, in units of a network's; a machine's work grows with the square."""
    return max(0.05, (cell.size / 5000) ** 2) if cell.method == MACHINE else 1.0


def _network(
    experiment: Experiment, settings: LearningCurveSettings, cell: LearningCell, problem: Problem
) -> Generator[float, None, tuple[float, float]]:
    # Few examples make many epochs: after each of them the whole validation part would be judged.
    parts = dataclasses.replace(problem.parts, validation=problem.parts.validation[:0])
    trained = _experiment(experiment, settings, cell, problem)
    trainer = Trainer(trained, dataclasses.replace(problem, parts=parts))
    epochs = max(1, math.ceil(settings.updates / math.ceil(cell.size / trainer.batch_size)))
    for report in trainer.run():
        if isinstance(report, BatchReport):
            yield min(1.0, report.epochs / epochs)
        elif isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch >= epochs):
            break
    evaluator = Evaluator(trainer.network, problem)
    train, validation = (
        evaluator.judge(rows, trained.cost).score for rows in (problem.parts.train, problem.parts.validation)
    )
    return train, validation


def _experiment(
    experiment: Experiment, settings: LearningCurveSettings, cell: LearningCell, problem: Problem
) -> Experiment:
    """Return what is trained at a point; it stops by its number of updates alone."""
    hidden = () if cell.method == "none" else tuple(map(int, cell.method.split("-")))
    kind = experiment.hidden[0].activation if experiment.hidden else Dense().activation
    seeds = experiment.seeds
    moved = {name: (getattr(seeds, name) + cell.seed) % (MAX_SEED + 1) for name in ("weights", "training")}
    share = cell.size / _all_training(experiment, problem)
    return experiment.replace(
        hidden=tuple(Dense(units=units, activation=kind) for units in hidden),
        stop=(),
        seeds=seeds.model_copy(update=moved),
        regularizers=tuple(_scaled(one, share) if settings.same_decay else one for one in experiment.regularizers),
    )


def _all_training(experiment: Experiment, problem: Problem) -> int:
    """Return how many training examples the experiment itself has."""
    fixed = problem.dataset.fixed_parts()
    if fixed is not None:
        return len(fixed.train)
    return max(1, round(len(problem.raw.inputs) // problem.steps * experiment.division.train / 100))


def _scaled(regularizer: Regularizer, share: float) -> Regularizer:
    """Return a penalty whose λ/n stays the same when only that share of the examples is there."""
    strength = getattr(regularizer, "strength", None)
    return regularizer if strength is None else regularizer.model_copy(update={"strength": strength * share})


def _machine(problem: Problem) -> Generator[float, None, tuple[float, float]]:
    """Train a support vector machine; it cannot report on its way."""
    from sklearn.svm import SVC

    assert problem.labels is not None
    yield 0.0
    parts = problem.parts
    x, y = gathered(problem, parts.train), problem.labels[parts.train]
    if len(np.unique(y)) < 2:
        return float("nan"), float("nan")
    machine = SVC(C=PENALTY, gamma="scale").fit(x, y)
    yield 0.8
    scores = []
    for rows in (parts.train, parts.validation):
        right = machine.predict(gathered(problem, rows)) == problem.labels[rows] if len(rows) else np.empty(0)
        scores.append(float(np.mean(right)) if len(rows) else float("nan"))
    return scores[0], scores[1]
