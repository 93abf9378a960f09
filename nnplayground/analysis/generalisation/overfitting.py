"""Overfitting: the gap between training and validation, where patience would have stopped, and the best weights."""

import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Logistic
from nnplayground.core.costs import CrossEntropy
from nnplayground.core.initializers import ScaledNormal
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.data.metrics import ACCURACY
from nnplayground.data.mnist import Mnist
from nnplayground.data.problem import Division, Problem
from nnplayground.i18n import tr
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport, Evaluation, Parameters, RunEnded
from nnplayground.training.state import TrainerState
from nnplayground.training.stopping import EarlyStopping, Epochs, Memory
from nnplayground.training.trainer import Trainer

Floats = npt.NDArray[np.float64]

PATIENCES = (5, 10, 20, 50)
"""Epochs of patience whose stops are drawn."""


def overfitting_lesson() -> Experiment:
    """Return the lesson that shows it best: 1,000 digits, of which 30 % have a wrong label, 784-30-10, 60 epochs."""
    return Experiment().fitted_to(Mnist(train_images=1000)).replace(
        division=Division(wrong_labels=30),
        hidden=(Dense(units=30, activation=Logistic()),),
        output=Logistic(),
        cost=CrossEntropy(),
        initializer=ScaledNormal(),
        optimizer=GradientDescent(rate=0.5),
        batch_size=10,
        stop=(Epochs(epochs=60),),
    )  # fmt: skip


def training_size(experiment: Experiment) -> int | None:
    """Return how many training examples the data of `experiment` are asked for; None where that is not a choice."""
    data = experiment.data
    if not data.size_field:
        return None
    size = int(getattr(data, data.size_field))
    return size if data.fixed_parts() is not None else round(size * experiment.division.train / 100)


@dataclass(frozen=True, slots=True, eq=False)
class GapCurves:
    """Figures after each epoch, arrays (epochs,); the space between the two parts is the gap."""

    epochs: Floats
    train_cost: Floats
    validation_cost: Floats
    train_score: Floats
    validation_score: Floats

    @classmethod
    def of(cls, reports: Sequence[EpochReport]) -> "GapCurves":
        """Return the curves of a run."""
        rows = [
            (one.epoch, one.train_cost, one.validation_cost, one.train_score, one.validation_score) for one in reports
        ]
        table = np.array(rows, np.float64).reshape(len(rows), 5)
        return cls(*(np.ascontiguousarray(column) for column in table.T))


@dataclass(frozen=True, slots=True)
class PatienceStop:
    """Where early stopping would have ended the run, and the epoch whose weights it would have brought back.

    `stopped` is None if it would not have stopped yet. Figures are those of the best epoch.
    """

    patience: int
    stopped: int | None
    best: EpochReport

    def sentence(self) -> str:
        """Say it."""
        if self.stopped is None:
            return tr(
                "Patience {patience}: would still wait; best so far after epoch {best}.",
                patience=self.patience, best=self.best.epoch,
            )  # fmt: skip
        return tr(
            "Patience {patience}: would have stopped after epoch {stopped}, with the weights of epoch {best}.",
            patience=self.patience, stopped=self.stopped, best=self.best.epoch,
        )  # fmt: skip


class PatienceWatch:
    """Follows a run and says what early stopping with each patience would have made of it by now."""

    def __init__(self, patiences: Sequence[int] = PATIENCES) -> None:
        self._rules = tuple(EarlyStopping(patience=patience) for patience in patiences)
        self._memories = tuple(Memory() for _ in patiences)
        self._best: list[EpochReport | None] = [None] * len(patiences)
        self._stopped: list[int | None] = [None] * len(patiences)

    def take(self, report: EpochReport) -> None:
        """Look at the next epoch."""
        for place, (rule, memory) in enumerate(zip(self._rules, self._memories, strict=True)):
            if self._stopped[place] is not None:
                continue
            # What a score is called plays no part in it.
            reason = rule.check(report, memory, ACCURACY)
            if memory.get("epoch") == report.epoch:
                self._best[place] = report
            if reason is not None and report.epoch:
                self._stopped[place] = report.epoch

    def stops(self) -> tuple[PatienceStop, ...]:
        """Return the stops; nothing without a validation part."""
        found = zip(self._rules, self._stopped, self._best, strict=True)
        return tuple(PatienceStop(rule.patience, stopped, best) for rule, stopped, best in found if best is not None)


def patience_stops(reports: Sequence[EpochReport], patiences: Sequence[int] = PATIENCES) -> tuple[PatienceStop, ...]:
    """Return what early stopping with each patience would have made of a run; nothing without a validation part."""
    watch = PatienceWatch(patiences)
    for report in reports:
        watch.take(report)
    return watch.stops()


@dataclass(frozen=True, slots=True, eq=False)
class KeptWeights:
    """The weights after an epoch, with its figures."""

    report: EpochReport
    parameters: Parameters


class BestWeights:
    """Keeps the weights of the epoch with the lowest validation cost, and of that with the highest score.

    The two part ways where labels are wrong: confidence costs before it errs.
    """

    def __init__(self) -> None:
        self.by_cost: KeptWeights | None = None
        self.by_score: KeptWeights | None = None

    def take(self, report: EpochReport, parameters: Parameters) -> None:
        """Look at an epoch; `parameters` are copied if they are worth it. Epoch 0 and NaN never are.

        They have to be those of that epoch: where early stopping ends a run, it already has the best ones back.
        """
        if not report.epoch:
            return
        cost, score = report.validation_cost, report.validation_score
        lower = cost < (self.by_cost.report.validation_cost if self.by_cost else np.inf)
        higher = score > (self.by_score.report.validation_score if self.by_score else -np.inf)
        if lower or higher:
            kept = KeptWeights(report, parameters.copy())
            self.by_cost = kept if lower else self.by_cost
            self.by_score = kept if higher else self.by_score


BY_COST, BY_SCORE, NEWEST = "cost", "score", "newest"
"""The moments of a run that are kept: the lowest validation cost, the highest validation score, and the newest."""
TOLD_EVERY = 1 / 40
"""Seconds between two `OverfittingNews`, about."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptMoment:
    """The end of an epoch: its figures, and all that is needed to go on from there."""

    report: EpochReport
    state: TrainerState


@dataclass(frozen=True, slots=True, eq=False)
class OverfittingNews:
    """What a run has told since the news before, with the moments that are kept by now.

    `batches` are the epochs since the start when a mini-batch was learnt, and its cost.
    """

    problem: Problem
    reports: tuple[EpochReport, ...]
    batches: tuple[tuple[float, ...], tuple[float, ...]]
    moments: Mapping[str, KeptMoment]
    ended: RunEnded | None = None


def overfitting_run(experiment: Experiment) -> Generator[float | OverfittingNews | None, None, None]:
    """Train to the end of the stop rules; yield the share done and news, some dozens of times a second.

    A moment is missing until it is known: without a validation part there is none but the newest. Raises UserError if
    the experiment cannot be trained.
    """
    experiment.check()
    trainer = Trainer(experiment)
    limit = next((rule.epochs for rule in experiment.stop if isinstance(rule, Epochs)), 0)
    best, moments, waiting = BestWeights(), dict[str, KeptMoment](), list[EpochReport]()
    epochs, costs = list[float](), list[float]()
    next_time = 0.0
    for report in trainer.run():
        if isinstance(report, BatchReport):
            epochs.append(report.epochs)
            costs.append(report.cost)
            yield min(1.0, report.epochs / limit) if limit else None
            continue
        ended = report if isinstance(report, RunEnded) else None
        if isinstance(report, EpochReport):
            waiting.append(report)
            best.take(report, trainer.network.parameters)
            for key, kept in ((BY_COST, best.by_cost), (BY_SCORE, best.by_score)):
                if kept is not None and kept.report is report:
                    moments[key] = KeptMoment(report, trainer.state())
        is_time = isinstance(report, EpochReport) and time.perf_counter() >= next_time
        if ended is not None or is_time:
            next_time = time.perf_counter() + TOLD_EVERY
            if waiting and (ended is None or ended.reason != "not_finite"):
                # After an overflow the trainer has older weights back than those of the epoch.
                moments[NEWEST] = KeptMoment(waiting[-1], trainer.state())
            yield OverfittingNews(trainer.problem, tuple(waiting), (tuple(epochs), tuple(costs)), dict(moments), ended)
            for told in (waiting, epochs, costs):
                told.clear()


def judged_on_test(
    experiment: Experiment, problem: Problem, moments: Mapping[str, KeptMoment]
) -> dict[str, tuple[EpochReport, Evaluation]]:
    """Return the figures on the test part of each moment, with the epoch that it is the end of."""
    network = experiment.network()
    evaluator, found = Evaluator(network, problem), {}
    for key, moment in moments.items():
        network.parameters[:] = moment.state.parameters
        found[key] = moment.report, evaluator.judge(problem.parts.test, experiment.cost)
    return found
