"""The table of a search: what was asked for, and every trial that has ended."""

import math
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import AfterValidator, Field, model_validator

from nnplayground.data.metrics import Metric
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, has_plain_fields, number, tr
from nnplayground.registry import LOG, NO_SLIDER, Model, choices, unit
from nnplayground.rich import visible
from nnplayground.search.axes import LARGEST, NAME_LIMIT, Value, Values, Whole
from nnplayground.search.space import MOST_AXES, Space
from nnplayground.search.strategies import (
    MOST_TRIALS,
    STRATEGIES,
    KnownPoint,
    Manual,
    Question,
    Strategy,
    TreeParzen,
)
from nnplayground.training.experiment import MAX_SEED, Experiment, Seeds
from nnplayground.training.stopping import Epochs

MOST_GRADIENTS = 10**15
MOST_SEEDS = 30
SENTENCE = 1000
"""Characters of a reason, at most."""
STARTUP = 5
"""Trials that have to be finished before one is pruned."""

ShortText = Annotated[str, Field(max_length=NAME_LIMIT)]
Objective = Literal["cost", "score"]
State = Literal["finished", "pruned", "diverged", "refused", "ended", "lost"]
STATES: Mapping[str, str] = {
    "finished": N_("finished"),
    "pruned": N_("pruned"),
    "diverged": N_("diverged"),
    "refused": N_("refused"),
    "ended": N_("ended"),
    "lost": N_("lost with its worker"),
}

NO_END = N_("A search needs an end for its trials: say how many epochs each of them has.")
NO_MORE_ROOM = N_("The table is full: a search has {most} trials at most.")
PRUNED = N_("Pruned after epoch {epoch}: by then it was worse than half of the trials.")


LARGEST_FIGURE = 1e100
"""What is beyond is as good as infinite: differences, means and squares of figures are numbers still."""


def as_figure(value: float | None) -> float | None:
    """Return a figure as a trial keeps it: None if it is no finite number, or as good as none."""
    return value if value is not None and abs(value) <= LARGEST_FIGURE else None


Figure = Annotated[float | None, AfterValidator(as_figure)]


class Curve(Model):
    """The validation figures of one run after every epoch, the untrained network first; None is no finite number.

    `best_epoch` is the one whose weights were brought back, if a stop rule did that.
    """

    costs: tuple[Figure, ...]
    scores: tuple[Figure, ...]
    best_epoch: int | None = Field(None, ge=0)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if len(self.costs) != len(self.scores) or (self.best_epoch or 0) >= max(1, len(self.costs)):
            raise ValueError("a curve")
        return self

    @property
    def final(self) -> tuple[float | None, float | None]:
        """Cost and score of the weights in the end."""
        if not self.costs:
            return None, None
        place = -1 if self.best_epoch is None else self.best_epoch
        return self.costs[place], self.scores[place]


class TrialReason(Model):
    """A sentence that says why: a marked template, and what fills its ``{names}``."""

    template: str = Field("", max_length=SENTENCE)
    values: dict[str, Annotated[str, Field(max_length=SENTENCE)] | float | Whole] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _is_plain(self) -> Self:
        # It may come from a file: it may hold nothing but names that have plain values.
        if not has_plain_fields(self.template, self.values):
            raise ValueError("a reason")
        return self

    @classmethod
    def of(cls, error: UserError) -> Self:
        """Return the reason that an error gives."""
        if not error.values and not {"{", "}"}.isdisjoint(error.template):
            # A sentence that is ready may say anything, also what looks like a name to be filled in.
            return cls(template="{reason}", values={"reason": error.template[:SENTENCE]})
        return cls.told(error.template, error.values)

    @classmethod
    def told(cls, template: str, values: Mapping[str, object]) -> Self:
        """Return a sentence and what fills it; what is no plain number, such as an infinite one, as text."""
        plain = {name: value if _is_plain_number(value) else _text(value)[:SENTENCE] for name, value in values.items()}
        return cls.model_validate({"template": template[:SENTENCE], "values": plain})

    def __str__(self) -> str:
        values = {name: OwnWord(value) if isinstance(value, str) else value for name, value in self.values.items()}
        # A template that is none of ours is from a file.
        return visible(tr(self.template, **values) if values else tr(self.template))


class TrialResult(Model):
    """What came of training a point with one or several seeds.

    `evaluations` are gradients of single examples that were computed, `seconds` the wall time. Of a trial that was
    ended, or lost with a worker of this machine, the epoch at hand counts whole; on a cluster all of a trial that was
    ended does, as it goes on there, and what lost workers had computed is not known.
    """

    state: State
    curves: tuple[Curve, ...] = Field((), max_length=MOST_SEEDS)
    evaluations: int = Field(0, ge=0, le=LARGEST)
    seconds: float = Field(0.0, ge=0)
    reason: TrialReason = Field(default_factory=TrialReason)

    def mean(self) -> tuple[float | None, float | None]:
        """Return cost and score of the validation examples in the end, the means over the seeds; None if not finite.

        Where a run diverged there are none: what stands in its curve was before.
        """
        if self.state == "diverged":
            return None, None
        finals = [curve.final for curve in self.curves]
        return _mean([cost for cost, _ in finals]), _mean([score for _, score in finals])


class Trial(TrialResult):
    """One row of the table: a point, who proposed it, and what came of it.

    `seed` is that of the search, which chose the point; `Search.seeds_of` are those of its runs.
    """

    number: int = Field(ge=0, lt=MOST_TRIALS)
    values: dict[ShortText, Value] = Field(max_length=MOST_AXES)
    by: ShortText
    seed: int = Field(ge=0, le=LARGEST)

    @model_validator(mode="after")
    def _is_by_somebody(self) -> Self:
        if self.by not in STRATEGIES:
            raise ValueError("a strategy")
        return self


class SearchPlan(Model):
    """What a search does: where it looks, how, how long, and what counts."""

    experiment: Experiment
    space: Space
    strategy: Annotated[Strategy, STRATEGIES] = Field(
        default_factory=TreeParzen, title=N_("Strategy"), description=N_("How the next point is chosen.")
    )
    given: dict[Annotated[int, Field(ge=0, lt=MOST_TRIALS)], dict[ShortText, Value]] = Field(
        default_factory=dict,
        max_length=MOST_TRIALS,
        title=N_("By hand"),
        description=N_("Points that are given, by the numbers of their trials; the strategy has the others."),
    )
    objective: Objective = Field(
        "score",
        title=N_("Goal"),
        description=N_("What has to be good, on the validation examples: the score (accuracy, R²) or the cost."),
        json_schema_extra=choices(cost=N_("cost"), score=N_("score")),
    )
    trials: int = Field(
        30,
        ge=1,
        le=MOST_TRIALS,
        title=N_("Trials"),
        description=N_("How many points are tried, at most."),
        json_schema_extra=LOG,
    )
    budget: int | None = Field(
        None,
        ge=1,
        le=MOST_GRADIENTS,
        title=N_("Budget"),
        description=N_(
            "How many gradients of single examples may be computed in all; a trial beyond is not begun. What is under "
            "way when the program ends is not counted."
        ),
        json_schema_extra=NO_SLIDER | unit(N_("gradient evaluations")),
    )
    seeds: int = Field(
        1,
        ge=1,
        le=MOST_SEEDS,
        title=N_("Seeds per point"),
        description=N_("With how many seeds each point is trained; their mean counts."),
    )
    seed: int = Field(
        1,
        ge=0,
        le=MAX_SEED,
        title=N_("Seed of the search"),
        description=N_("Chooses the points: the same number gives the same search."),
        json_schema_extra=NO_SLIDER,
    )
    prune: bool = Field(
        False,
        title=N_("Prune"),
        description=N_("Ends a trial that after an epoch is worse than half of the finished ones were then."),
    )
    deadline: float | None = Field(
        None,
        gt=0,
        le=1e7,
        title=N_("Deadline"),
        description=N_("How long one trial may take; then it is ended."),
        json_schema_extra=NO_SLIDER | unit(N_("s")),
    )

    def check(self) -> None:
        """Raise UserError if this cannot be begun."""
        if self.epochs is None:
            raise UserError(NO_END)
        self.experiment.check()
        self.space.check(self.experiment)
        self.strategy.check(self.space, self.experiment)
        for values in self.given.values():
            self.space.check_point(values, self.experiment)

    @property
    def epochs(self) -> int | None:
        """How many epochs a trial has at most; None if nothing ends it."""
        return min((rule.epochs for rule in self.experiment.stop if isinstance(rule, Epochs)), default=None)

    @property
    def metric(self) -> Metric:
        """What scores are."""
        return self.experiment.used_task.metric

    def loss(self, cost: float | None, score: float | None) -> float:
        """Return what is to be made small: the cost, or the score the other way round; infinite if there is none."""
        return loss_of(cost, score, self.objective, self.metric)

    @property
    def higher_is_better(self) -> bool:
        """Whether what counts has to be large."""
        return self.objective == "score" and self.metric.higher_is_better


def loss_of(cost: float | None, score: float | None, objective: Objective, metric: Metric) -> float:
    """Return what is to be made small, as `SearchPlan.loss`."""
    value = cost if objective == "cost" else score
    if value is None or cost is None or not math.isfinite(cost) or not math.isfinite(value):
        return math.inf
    return -value if objective == "score" and metric.higher_is_better else value


class Search(Model):
    """A plan, and the trials that have ended, by their numbers."""

    plan: SearchPlan
    trials: tuple[Trial, ...] = Field((), max_length=MOST_TRIALS)

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        numbers = [trial.number for trial in self.trials]
        if numbers != sorted(set(numbers)):
            raise ValueError("trials are there twice or out of order")
        for trial in self.trials:
            if not self.plan.space.names.issuperset(trial.values):
                raise ValueError("a trial of another space")
        return self

    def with_trial(self, trial: Trial) -> Self:
        """Return the search with one trial more."""
        place = sum(other.number < trial.number for other in self.trials)
        return self.model_copy(update={"trials": (*self.trials[:place], trial, *self.trials[place:])})

    def loss(self, trial: TrialResult) -> float:
        """Return the loss of a trial: infinite unless it is finished, of a pruned one that of its last epoch."""
        if trial.state not in ("finished", "pruned"):
            return math.inf
        return self.plan.loss(*trial.mean())

    @property
    def best(self) -> Trial | None:
        """The finished trial with the smallest loss, the first of equals; None if there is none."""
        finished = [trial for trial in self.trials if trial.state == "finished" and math.isfinite(self.loss(trial))]
        return min(finished, key=self.loss, default=None)

    @property
    def evaluations(self) -> int:
        """How many gradients of single examples all trials have taken."""
        return sum(trial.evaluations for trial in self.trials)

    def experiment_of(self, trial: Trial) -> Experiment:
        """Return the experiment of a trial, to be opened as a project. Raises UserError if it was refused."""
        return self.plan.space.experiment(self.plan.experiment, trial.values)

    def seeds_of(self, trial: Trial) -> list[Seeds]:
        """Return the seeds of each run of a trial; none if it was refused."""
        try:
            experiment = self.experiment_of(trial)
        except UserError:
            return []
        return [experiment.reseeded(place).seeds for place in range(self.plan.seeds)]

    def proposal(self, number: int) -> tuple[Values, str] | None:
        """Return the point of the trial `number` and who proposes it, or None if there is no more to try."""
        given, strategy = self.plan.given, self.plan.strategy
        if number in given:
            return dict(given[number]), Manual.key()
        # Each strategy goes its own way through the table: what others have tried is passed over.
        others = given.keys() | {trial.number for trial in self.trials if trial.by != strategy.kind}
        place = number - sum(other < number for other in others)
        known = self.known_points() if strategy.learns else ()
        question = Question(self.plan.space, self.plan.experiment, self.plan.seed, place, known)
        found = strategy.propose(question)
        return None if found is None else (found, strategy.kind)

    def known_points(self) -> list[KnownPoint]:
        """Return what the strategy can learn from: its own trials and those by hand, if nobody has ended them."""
        known_by = (self.plan.strategy.kind, Manual.key())
        return [
            KnownPoint(dict(trial.values), self.loss(trial), trial.state == "pruned", _epochs(trial))
            for trial in self.trials
            if trial.by in known_by and trial.state not in ("ended", "lost")
        ]

    def limits(self) -> tuple[tuple[float | None, ...], ...]:
        """Return the median of the losses of finished trials, by seed and epoch; None where nothing is pruned.

        Nothing is before there are `STARTUP` finished trials.
        """
        finished = [trial for trial in self.trials if trial.state == "finished"]
        if not self.plan.prune or len(finished) < STARTUP:
            return ()
        found = []
        for seed in range(self.plan.seeds):
            curves = [trial.curves[seed] for trial in finished if seed < len(trial.curves)]
            longest = max((len(curve.costs) for curve in curves), default=0)
            found.append(tuple(self._median(curves, epoch) for epoch in range(longest)))
        return tuple(found)

    def _median(self, curves: Sequence[Curve], epoch: int) -> float | None:
        """Return the median loss after an epoch; None for the untrained network, or where too few came so far."""
        there = [curve for curve in curves if epoch < len(curve.costs)]
        if not epoch or len(there) < STARTUP:
            return None
        median = float(np.median([self.plan.loss(curve.costs[epoch], curve.scores[epoch]) for curve in there]))
        return median if math.isfinite(median) else None

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the trials that have ended."""
        return frozenset(trial.number for trial in self.trials)


def _epochs(trial: TrialResult) -> int:
    return max((len(curve.costs) - 1 for curve in trial.curves), default=0)


def _is_plain_number(value: object) -> bool:
    return math.isfinite(value) if isinstance(value, float) else isinstance(value, int) and abs(value) <= LARGEST


def _text(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    if not known or len(known) != len(values):
        return None
    try:
        return math.fsum(known) / len(known)
    except OverflowError:
        return None
