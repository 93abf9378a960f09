"""Strategies: which point of a space is tried next, given what is known of the others.

A proposal depends on the seed, the number of the trial and the points that are known, and on nothing else: a search
that is taken up again proposes what it would have proposed.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Self

import numpy as np
from pydantic import Field

from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped
from nnplayground.registry import LOG, NO_SLIDER, Component, Registry, slider
from nnplayground.search.axes import Axis, ChoiceAxis, Value, Values
from nnplayground.search.parameters import LAYERS_NAME, ONE_OF
from nnplayground.search.space import Space
from nnplayground.training.experiment import Experiment

MOST_TRIALS = 10_000
"""Trials of a search, and cells of a grid, at most."""

GRID_TOO_LARGE = N_(
    "The grid has {cells} cells, and {limit} is the limit: search fewer parameters, or fewer values of them, as in "
    "0.001..30 log 5."
)


@dataclass(frozen=True, slots=True)
class KnownPoint:
    """A point that has been tried, and its loss: what is to be made small, infinite where nothing came of it.

    One that `is_pruned` has the loss of its last epoch.
    """

    values: Values
    loss: float
    is_pruned: bool = False
    epochs: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What a strategy is asked: the point of the trial `number`, from 0, in a search with that `seed`."""

    space: Space
    base: Experiment
    seed: int
    number: int
    known: Sequence[KnownPoint] = ()

    @property
    def rng(self) -> np.random.Generator:
        """A generator of this trial alone."""
        return np.random.default_rng((self.seed, self.number))


class Strategy(Component):
    """A way of choosing points."""

    learns: ClassVar[bool] = False
    """Whether its proposals depend on what is known."""

    def check(self, space: Space, base: Experiment) -> None:
        """Raise UserError if it cannot be used in that space."""

    def propose(self, question: Question) -> Values | None:
        """Return the next point, or None if there is no more."""
        raise NotImplementedError


STRATEGIES: Registry[Strategy] = Registry(N_("strategy"), Strategy)


@STRATEGIES.register
class Manual(Strategy):
    """Only what is given by hand."""

    label: ClassVar[str] = N_("Manual")
    summary: ClassVar[str] = N_("Tries what one types, and nothing else.")
    course: ClassVar[str] = N_("Deck A: the first of four ways to choose hyperparameters.")
    kind: Literal["manual"] = "manual"

    def propose(self, question: Question) -> Values | None:
        return None


@STRATEGIES.register
class Grid(Strategy):
    """Every combination of some values of each parameter."""

    label: ClassVar[str] = N_("Grid")
    summary: ClassVar[str] = N_("Tries every combination of a few values of each parameter, in order.")
    course: ClassVar[str] = N_("Deck A: a grid of 4 by 4 tries only 4 values of each parameter.")
    kind: Literal["grid"] = "grid"
    points: int = Field(
        4,
        ge=2,
        le=1000,
        title=N_("Values of a range"),
        description=N_("How many values of each range the grid has, if the range itself does not say it."),
        json_schema_extra=LOG | slider(2, 30),
    )

    @classmethod
    def fitting(cls, space: Space, base: Experiment, trials: int) -> Self:
        """Return the finest grid of at most so many cells, or the coarsest if there is none."""
        points = 2
        while points < 1000 and grid_size(space, base, points + 1) <= trials:
            points += 1
            if grid_size(space, base, points) == grid_size(space, base, 1000):
                break
        return cls(points=points)

    def check(self, space: Space, base: Experiment) -> None:
        cells = grid_size(space, base, self.points)
        if cells > MOST_TRIALS:
            raise UserError(GRID_TOO_LARGE, cells=grouped(cells), limit=grouped(MOST_TRIALS))

    def cell_count(self, space: Space, base: Experiment) -> int:
        """Return how many cells it has."""
        return sum(1 for _ in _cells(space, base, self.points, space.axes, {}))

    def propose(self, question: Question) -> Values | None:
        cells = _cells(question.space, question.base, self.points, question.space.axes, {})
        return next(itertools.islice(cells, question.number, None), None)


@STRATEGIES.register
class RandomSearch(Strategy):
    """Points at random, all equally likely (Bergstra and Bengio, 2012)."""

    label: ClassVar[str] = N_("Random")
    summary: ClassVar[str] = N_("Tries points by chance: every trial tries a new value of each parameter.")
    course: ClassVar[str] = N_("Deck A: sixteen points by chance try sixteen values of each parameter.")
    kind: Literal["random"] = "random"

    def propose(self, question: Question) -> Values | None:
        return question.space.random(question.base, question.rng)


@STRATEGIES.register
class TreeParzen(Strategy):
    """The tree-structured Parzen estimator (Bergstra and others, 2011), by Optuna.

    An in-memory study is built of all that is known for each proposal and forgotten afterwards.
    """

    label: ClassVar[str] = N_("Bayesian (TPE)")
    summary: ClassVar[str] = N_("Begins by chance and then looks where good points lie closer together than bad ones.")
    course: ClassVar[str] = N_("Deck A: Bayesian search learns from the trials that went before.")
    learns: ClassVar[bool] = True
    kind: Literal["tpe"] = "tpe"
    startup: int = Field(
        10,
        ge=1,
        le=1000,
        title=N_("Random at first"),
        description=N_("How many trials are made by chance before anything can be learnt from them."),
        json_schema_extra=NO_SLIDER,
    )

    def propose(self, question: Question) -> Values | None:
        if len(question.known) < self.startup:
            return question.space.random(question.base, question.rng)
        # Not at the top: it takes a fifth of a second, and few searches ask for it.
        import optuna

        optuna.logging.set_verbosity(optuna.logging.WARNING)
        seed = (question.seed + question.number) % 2**32
        study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed, n_startup_trials=self.startup))
        study.add_trials([_told_to_optuna(optuna, point, question.space) for point in question.known])
        trial, found = study.ask(), dict[str, Value]()
        for axis in question.space.axes:
            if question.space.is_active(axis.name, found, question.base):
                found[axis.name] = _suggested(trial, axis)
        return found


def grid_size(space: Space, base: Experiment, points: int) -> int:
    """Return how many cells a grid has, at most, with so many values of a range where it does not say it itself."""

    def count(axes: Sequence[Axis], values: Values) -> int:
        if not axes:
            return 1
        axis, rest = axes[0], axes[1:]
        if not space.is_active(axis.name, values, base):
            return count(rest, values)
        if axis.name == LAYERS_NAME or axis.name in ONE_OF:
            # What else means something depends on these.
            return sum(count(rest, values | {axis.name: value}) for value in _grid(axis, points))
        return axis.grid_size(_points(axis, points)) * count(rest, values)

    return count(space.axes, {})


def _cells(space: Space, base: Experiment, points: int, axes: Sequence[Axis], values: Values) -> Iterator[Values]:
    """Yield every cell whose first coordinates are `values`; the last axis turns fastest."""
    if not axes:
        yield values
    elif not space.is_active(axes[0].name, values, base):
        yield from _cells(space, base, points, axes[1:], values)
    else:
        for value in _grid(axes[0], points):
            yield from _cells(space, base, points, axes[1:], values | {axes[0].name: value})


def _grid(axis: Axis, points: int) -> list[Value]:
    return axis.grid(_points(axis, points))


def _points(axis: Axis, points: int) -> int:
    return points if isinstance(axis, ChoiceAxis) else axis.points or points


def _distribution(optuna: Any, axis: Axis) -> Any:
    if isinstance(axis, ChoiceAxis):
        return optuna.distributions.CategoricalDistribution(axis.values)
    if axis.whole:
        return optuna.distributions.IntDistribution(int(axis.low), int(axis.high), log=axis.log)
    return optuna.distributions.FloatDistribution(axis.low, axis.high, log=axis.log)


def _told_to_optuna(optuna: Any, point: KnownPoint, space: Space) -> Any:
    """Return a point as Optuna knows it; a value from beyond its axis, given by hand, is left out."""
    axes = {name: space.axis(name) for name in point.values}
    values = {name: value for name, value in point.values.items() if axes[name].holds(value)}
    told: dict[str, Any] = {"value": point.loss}
    if point.is_pruned and math.isfinite(point.loss):
        told = {"state": optuna.trial.TrialState.PRUNED, "intermediate_values": {point.epochs: point.loss}}
    distributions = {name: _distribution(optuna, axes[name]) for name in values}
    return optuna.trial.create_trial(params=values, distributions=distributions, **told)


def _suggested(trial: Any, axis: Axis) -> Value:
    found: Value
    if isinstance(axis, ChoiceAxis):
        found = trial.suggest_categorical(axis.name, axis.values)
    elif axis.whole:
        found = trial.suggest_int(axis.name, int(axis.low), int(axis.high), log=axis.log)
    else:
        found = trial.suggest_float(axis.name, axis.low, axis.high, log=axis.log)
    return found
