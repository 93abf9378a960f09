"""Overfitting: the gap between training and validation, where patience would have stopped, and the best weights."""

from collections.abc import Sequence
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
from nnplayground.data.problem import Division
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, Parameters
from nnplayground.training.stopping import EarlyStopping, Epochs, Memory

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


def with_training_size(experiment: Experiment, size: int) -> Experiment:
    """Return `experiment` with about `size` training examples, as near as its data allow.

    Raises UserError where their number is not a choice.
    """
    data = experiment.data
    if not data.size_field:
        raise UserError(N_("How many examples “{name}” has is not a choice."), name=data.title)
    wanted = size if data.fixed_parts() is not None else round(size * 100 / experiment.division.train)
    lowest, highest = data.size_limits()
    chosen = min(max(wanted, lowest), highest)
    return experiment.replace(data=type(data).model_validate(data.model_dump() | {data.size_field: chosen}))


@dataclass(frozen=True, slots=True, eq=False)
class GapCurves:
    """Figures after each epoch, arrays (epochs,); the space between the two parts is the gap."""

    epochs: Floats
    train_cost: Floats
    validation_cost: Floats
    train_score: Floats
    validation_score: Floats

    @property
    def cost_gap(self) -> Floats:
        """By how much the validation cost is higher."""
        return self.validation_cost - self.train_cost

    @property
    def score_gap(self) -> Floats:
        """By how much the training score is higher."""
        return self.train_score - self.validation_score

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


def patience_stops(reports: Sequence[EpochReport], patiences: Sequence[int] = PATIENCES) -> tuple[PatienceStop, ...]:
    """Return what early stopping with each patience would have made of a run; nothing without a validation part."""
    found = []
    for patience in patiences:
        # What a score is called plays no part in it.
        rule, memory = EarlyStopping(patience=patience), Memory()
        best: EpochReport | None = None
        stopped: int | None = None
        for report in reports:
            reason = rule.check(report, memory, ACCURACY)
            if memory.get("epoch") == report.epoch:
                best = report
            if reason is not None and report.epoch:
                stopped = report.epoch
                break
        if best is not None:
            found.append(PatienceStop(patience, stopped, best))
    return tuple(found)


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
