"""Stop rules: when a run ends by itself, and the sentence that says why."""

import math
from collections.abc import Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.data.metrics import Metric
from nnplayground.i18n import N_
from nnplayground.registry import LIVE, LOG, NO_SLIDER, Component, Registry, slider, unit
from nnplayground.training.reports import EpochReport

Memory = dict[str, float]
"""What a rule remembers between epochs; plain numbers, so that a project can keep it."""

Reason = tuple[str, dict[str, float | str]]
"""A marked sentence and the values for its names."""

EPOCHS = unit(N_("epochs"))
MOST_EPOCHS = 10_000_000
PAST = N_("Stopped at epoch {epoch}: “Stop when” ends training after {epochs}. Raise or untick it to train on.")


def _steps() -> Any:
    """Declare how many mini-batches a rule waits, besides its epochs."""
    return Field(
        0,
        ge=0,
        le=10_000_000,
        title=N_("Patience in steps"),
        description=N_("How many mini-batches to wait as well: few examples make few steps an epoch."),
        json_schema_extra=LIVE | NO_SLIDER | unit(N_("steps")),
    )


class StopRule(Component):
    """A condition looked at after every epoch."""

    keeps_best: ClassVar[bool] = False
    """Whether the weights of the best epoch are brought back at the end."""

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        """Return why training stops after `report`, whose scores are by `metric`, or None; may write into `memory`."""
        raise NotImplementedError


STOP_RULES: Registry[StopRule] = Registry(N_("stop rule"), StopRule)


@STOP_RULES.register
class Epochs(StopRule):
    """Stop after a number of epochs."""

    label: ClassVar[str] = N_("Number of epochs")
    summary: ClassVar[str] = N_("Stops after so many passes through the training examples.")
    kind: Literal["epochs"] = "epochs"
    epochs: int = Field(
        30,
        ge=1,
        le=MOST_EPOCHS,
        title=N_("Epochs"),
        description=N_("How many passes through the training examples."),
        json_schema_extra=LIVE | LOG | slider(1, 30_000) | EPOCHS,
    )

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        if report.epoch < self.epochs:
            return None
        if report.epoch > self.epochs:
            return PAST, {"epoch": report.epoch, "epochs": self.epochs}
        return N_("Done: {epochs} epochs, as asked."), {"epochs": self.epochs}


@STOP_RULES.register
class TargetCost(StopRule):
    """Stop when the training cost is low enough."""

    label: ClassVar[str] = N_("Target cost")
    summary: ClassVar[str] = N_("Stops when the cost of the training examples is low enough.")
    kind: Literal["target_cost"] = "target_cost"
    cost: float = Field(
        0.01,
        ge=0,
        le=1e9,
        title=N_("Cost at most"),
        description=N_("The training cost at which to stop."),
        json_schema_extra=LIVE | LOG | slider(1e-5, 10),
    )

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        if report.train_cost > self.cost:
            return None
        return N_("Target reached: the training cost is {cost}."), {"cost": report.train_cost}


@STOP_RULES.register
class TargetScore(StopRule):
    """Stop when accuracy (or R²) is high enough."""

    label: ClassVar[str] = N_("Target accuracy")
    summary: ClassVar[str] = N_("Stops when the accuracy on the validation part (or R²) is high enough.")
    kind: Literal["target_score"] = "target_score"
    percent: float = Field(
        99.0,
        ge=0,
        le=100,
        title=N_("Accuracy at least"),
        description=N_("The accuracy at which to stop: on validation if there is such a part, else on training."),
        json_schema_extra=LIVE | unit("%"),
    )

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        score = report.train_score if math.isnan(report.validation_score) else report.validation_score
        grade = 100 * metric.grade(score)
        if grade < self.percent:
            return None
        return N_("Target reached: {score} %."), {"score": grade}


class _Patient(StopRule):
    """A rule that waits for something better, so many epochs and so many mini-batches."""

    patience: int
    steps: int

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the steps out where none are asked for: files hold what they held before there were any."""
        found: dict[str, Any] = write(self)
        if not self.steps:
            found.pop("steps", None)
        return found

    def _note_best(self, report: EpochReport, cost: float, memory: Memory) -> None:
        memory["best"], memory["epoch"] = cost, report.epoch
        if self.steps:
            memory["step"] = report.step

    def _has_waited(self, report: EpochReport, memory: Memory) -> bool:
        """Whether the best is so many epochs and steps ago."""
        epochs, steps = report.epoch - memory.get("epoch", report.epoch), report.step - memory.get("step", -math.inf)
        return epochs >= self.patience and steps >= self.steps


@STOP_RULES.register
class Plateau(_Patient):
    """Stop when the training cost no longer falls."""

    label: ClassVar[str] = N_("Plateau")
    summary: ClassVar[str] = N_("Stops when the training cost has hardly fallen for a while.")
    kind: Literal["plateau"] = "plateau"
    patience: int = Field(
        20,
        ge=1,
        le=1_000_000,
        title=N_("Patience"),
        description=N_("How many epochs to wait for a better training cost."),
        json_schema_extra=LIVE | LOG | slider(1, 20_000) | EPOCHS,
    )
    steps: int = _steps()
    improvement: float = Field(
        0.1,
        ge=0,
        lt=100,
        title=N_("Improvement"),
        description=N_("By how much the cost has to fall within that time to count as progress."),
        json_schema_extra=LIVE | NO_SLIDER | unit("%"),
    )

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        best = memory.get("best", math.inf)
        if math.isinf(best) or report.train_cost < best * (1 - self.improvement / 100):
            self._note_best(report, report.train_cost, memory)
        if not self._has_waited(report, memory):
            return None
        return (
            N_("Plateau: the training cost has not fallen by {improvement} % for {patience} epochs."),
            {"improvement": self.improvement, "patience": self.patience},
        )


@STOP_RULES.register
class EarlyStopping(_Patient):
    """Stop when the validation cost has been rising; the best weights come back."""

    label: ClassVar[str] = N_("Early stopping")
    summary: ClassVar[str] = N_(
        "Stops when the validation cost has not improved for a while, and brings the best weights back."
    )
    keeps_best: ClassVar[bool] = True
    course: ClassVar[str] = N_("Deck A: stop when validation gets no better.")
    kind: Literal["early_stopping"] = "early_stopping"
    patience: int = Field(
        10,
        ge=1,
        le=1_000_000,
        title=N_("Patience"),
        description=N_("How many epochs to wait for a better validation cost."),
        json_schema_extra=LIVE | LOG | slider(1, 10_000) | EPOCHS,
    )
    steps: int = _steps()

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        if math.isnan(report.validation_cost):
            return None
        if report.validation_cost < memory.get("best", math.inf):
            self._note_best(report, report.validation_cost, memory)
        if not self._has_waited(report, memory):
            return None
        return (
            N_(
                "Early stopping: the validation cost was best ({cost}) after epoch {epoch}; those weights are back in "
                "place."
            ),
            {"cost": memory["best"], "epoch": int(memory["epoch"])},
        )


@STOP_RULES.register
class Divergence(StopRule):
    """Stop when the cost has grown far beyond its start."""

    label: ClassVar[str] = N_("Divergence")
    summary: ClassVar[str] = N_("Stops when the training cost has grown to a multiple of what it was at the start.")
    kind: Literal["divergence"] = "divergence"
    times: float = Field(
        10.0,
        gt=1,
        le=1e9,
        title=N_("Times the start"),
        description=N_("How many times the first cost counts as divergence."),
        json_schema_extra=LIVE | LOG | slider(1.2, 10_000),
    )

    def check(self, report: EpochReport, memory: Memory, metric: Metric) -> Reason | None:
        start = memory.setdefault("start", report.train_cost)
        if report.train_cost <= start * self.times:
            return None
        return (
            N_("Divergence: the training cost is {cost}, more than {times} times what it was at the start."),
            {"cost": report.train_cost, "times": self.times},
        )


def check_rules(
    rules: Sequence[StopRule], report: EpochReport, memories: dict[str, Memory], metric: Metric
) -> tuple[tuple[str, str, dict[str, float | str]] | None, bool]:
    """Look at all rules after an epoch, each with its own of the `memories`.

    Return the kind of the first rule that ends the run, with its reason, or None; and whether some rule
    keeps these weights as the best so far. No rule ends a run before its first epoch.
    """
    stopped, is_best = None, False
    for rule in rules:
        memory = memories.setdefault(rule.kind, {})
        reason = rule.check(report, memory, metric)
        if rule.keeps_best and memory.get("epoch") == report.epoch:
            is_best = True
        if reason is not None and stopped is None and report.epoch:
            stopped = (rule.kind, *reason)
    return stopped, is_best
