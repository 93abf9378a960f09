"""Classic failures of training, and somebody who takes every hint as it comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnplayground.analysis.diagnosis.findings import findings
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.run import DiagnosedRun, Figures, Floats
from nnplayground.core.activations import Linear
from nnplayground.core.costs import MeanSquares
from nnplayground.core.initializers import Equal, He, Normal, Zeros
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.data import own_table
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.table import Column, Table
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

MOST_FIXES = 12
"""Hints that are taken before one gives up."""


@dataclass(frozen=True)
class Failure:
    """A way in which training fails.

    It has ended well when the median of the last five epochs of what is `judged` has reached `goal`: a score of the
    history, or ``"kept"``, the lowest validation cost (medians, too) before the first hint divided by that at the end.
    Somebody who takes hints looks each `every` epochs and waits `patience` epochs for the next one, or 200 at the goal.
    """

    label: str
    build: Callable[[], Experiment]
    goal: float
    judged: str = "train_score"
    every: int = 10
    patience: int = 3000


@dataclass
class Outcome:
    """What has become of a failure: the labels of the hints that were taken, and the score at the end."""

    well: bool = False
    score: float = float("nan")
    epochs: int = 0
    """All that were trained."""
    taken: list[tuple[int, str, str]] = field(default_factory=list)
    """The epoch of the run, the kind of the hint, and what its button says."""


def _data(kind: str, **parameters: object) -> Dataset:
    return DATASETS[kind].model_validate({"kind": kind} | parameters)


def _layers(activation: str, *units: int) -> tuple[Dense, ...]:
    return tuple(Dense.model_validate({"units": count, "activation": activation}) for count in units)


def _xor_at_a_low_rate() -> Experiment:
    return Experiment().fitted_to(_data("xor")).replace(hidden=_layers("logistic", 2))


def _some_digits() -> Experiment:
    digits = _data("mnist", train_images=2000, validation_images=1000)
    return Experiment().fitted_to(digits).replace(optimizer=GradientDescent(rate=0.1))


def _deep_logistic() -> Experiment:
    return _some_digits().replace(hidden=_layers("logistic", *[30] * 5))


def _zero_start() -> Experiment:
    return _some_digits().replace(hidden=_layers("relu", 32), initializer=Zeros())


def _twins() -> Experiment:
    return EXAMPLES["xor"].build().replace(initializer=Equal())


def constant_target() -> Experiment:
    """Return what learns a column that says the same in every row."""
    x = np.arange(1.0, 61.0)
    y = 1041 - x
    names = ("x", "y", "sum")
    table = Table(
        tuple(Column(name=name, kind="number") for name in names),
        np.column_stack([x, y, x + y]),
        np.zeros((60, 0), np.int32),
        np.zeros((0, 0), np.uint8),
    )
    return Experiment().fitted_to(own_table.dataset(table, ["sum"]))


def _saturated() -> Experiment:
    return EXAMPLES["saturated"].build().replace(initializer=Normal(deviation=50.0))


def _rate_too_high() -> Experiment:
    return EXAMPLES["spiral"].build().replace(optimizer=GradientDescent(rate=2.0))


def _explodes() -> Experiment:
    return EXAMPLES["high-rate"].build()


def _rate_too_low() -> Experiment:
    return EXAMPLES["circle"].build().replace(optimizer=GradientDescent(rate=0.001))


def _unscaled() -> Experiment:
    return Experiment().fitted_to(_data("house_prices")).replace(
        hidden=_layers("relu", 4, 3), initializer=He(), scaling="none", output=Linear(), cost=MeanSquares(),
        optimizer=GradientDescent(rate=0.01),
    )  # fmt: skip


FAILURES: Mapping[str, Failure] = {
    "xor-low-rate": Failure("XOR with two logistic neurons at rate 0.1", _xor_at_a_low_rate, 1.0),
    "deep-logistic": Failure(
        "Digits with five logistic layers", _deep_logistic, 0.8, "validation_score", every=5, patience=150
    ),
    "zero-start": Failure("Digits with ReLU, all weights 0", _zero_start, 0.85, "validation_score", 2, 60),
    "twins": Failure("XOR with equal weights", _twins, 1.0),
    "constant-target": Failure("A table whose target is constant", constant_target, 0.99),
    "saturated": Failure("Weights so large that neurons saturate", _saturated, 0.95),
    "dead": Failure("ReLU neurons that are dead", EXAMPLES["dead-relus"].build, 0.9),
    "rate-too-high": Failure("Two spirals at a rate far too high", _rate_too_high, 0.9),
    "rate-too-low": Failure("A circle at a rate far too low", _rate_too_low, 0.95),
    "too-small": Failure("XOR without a hidden layer", EXAMPLES["xor-line"].build, 1.0),
    "overfitting": Failure("Few noisy examples learnt by heart", EXAMPLES["overfitting"].build, 0.8, "kept"),
    "unscaled": Failure("House prices with inputs as they are", _unscaled, 0.95),
}


def reseeded(experiment: Experiment, seed: int) -> Experiment:
    """Return it with all its seeds moved on by `seed` − 1: seed 1 is what was declared."""
    seeds = {name: number + seed - 1 for name, number in experiment.seeds.model_dump().items()}
    return experiment.replace(seeds=Seeds(**seeds))


class Follower:
    """Trains a failure and takes every hint that is found at two looks in a row, as the window shows them."""

    def __init__(self, failure: Failure, seed: int) -> None:
        self.failure = failure
        self.outcome = Outcome()
        self._lowest = float("inf")
        self._begin(reseeded(failure.build(), seed))

    def follow(self) -> Outcome:
        """Go on until no hint has come for long, or too many have."""
        outcome = self.outcome
        while len(outcome.taken) <= MOST_FIXES:
            hint = self._wait()
            if hint is None:
                break
            outcome.taken.append((self._trainer.epoch, hint.kind, hint.button))
            self._take(hint)
        outcome.score = self._score()
        outcome.well = outcome.score >= self.failure.goal and len(outcome.taken) <= MOST_FIXES
        return outcome

    def _begin(self, experiment: Experiment) -> None:
        self._trainer, self._recorder = Trainer(experiment), HistoryRecorder(History())
        self._train(0)

    def _take(self, hint: Hint) -> None:
        before = self._trainer.experiment
        assert hint.fix is not None
        after = hint.fix(before)
        if before.same_start(after):
            self._trainer.apply(after)
            self._recorder.history.mark(self._trainer.epochs, "changed", "")
        else:
            self._begin(after)

    def _wait(self) -> Hint | None:
        """Train until the same hint is found twice in a row; return None if none is."""
        candidate, reached = "", 0
        for _ in range(0, self.failure.patience, self.failure.every):
            hint = self._look()
            if hint is not None and (hint.kind == candidate or self._trainer.epoch == 0):
                return hint
            candidate = hint.kind if hint is not None else ""
            reached = reached + self.failure.every if hint is None and self._score() >= self.failure.goal else 0
            if reached > 200:
                return None
            self._train(self.failure.every)
        return None

    def _look(self) -> Hint | None:
        trainer = self._trainer
        if not self.outcome.taken:
            calm = _medians(self._recorder.history.epoch_columns(points=10**6)["validation_cost"])
            self._lowest = min(calm, default=float("inf"))
        run = DiagnosedRun(trainer.experiment, trainer.problem, trainer.network, Figures.of(self._recorder.history))
        return next((hint for hint in findings(run) if hint.fix is not None), None)

    def _train(self, epochs: int) -> None:
        goal = self._trainer.epoch + epochs
        self.outcome.epochs += epochs
        for report in self._trainer.run():
            self._recorder.add(report)
            if isinstance(report, RunEnded):
                if report.reason == "not_finite":
                    self._halve()
                return
            if isinstance(report, EpochReport) and report.epoch >= goal:
                return

    def _halve(self) -> None:
        """Do what the notice offers when the cost is no longer a number."""
        before = self._trainer.experiment
        optimizer = before.optimizer.model_copy(update={"rate": before.optimizer.rate / 2})
        self.outcome.taken.append((self._trainer.epoch, "not_finite", "Halve the rate and go on"))
        self._trainer.apply(before.replace(optimizer=optimizer))
        self._recorder.history.mark(self._trainer.epochs, "changed", "")

    def _score(self) -> float:
        columns = self._recorder.history.epoch_columns(points=10**6)
        if self.failure.judged == "kept":
            calm = _medians(columns["validation_cost"])
            return self._lowest / calm[-1] if calm else 0.0
        scores = columns[self.failure.judged]
        return float(np.median(scores[-5:])) if len(scores) > 5 else float(scores[-1])


def _medians(costs: Floats) -> list[float]:
    """Return the medians of each five epochs in a row."""
    return np.median(sliding_window_view(costs, 5), axis=1).tolist() if len(costs) >= 5 else []
