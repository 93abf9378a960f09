"""A smooth surface through the trials, and what it says of the parameters: how much of the differences each explains.

Kernel ridge regression with a Gaussian kernel, a width for each axis, and both widths and ridge chosen by leaving one
trial out (Rasmussen and Williams, 2006, 5.4.2). Importance is the share of the variance of the surface that is
explained by one parameter alone (first-order Sobol index; Hutter, Hoos and Leyton-Brown, 2014).
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.search.axes import ChoiceAxis
from nnplayground.search.points import TrialPoint, trial_points
from nnplayground.search.trials import Search

Floats = npt.NDArray[np.float64]

FEWEST = 6
"""Trials without which nothing is fitted."""
MOST = 150
"""Trials that are fitted at most, evenly chosen: the time grows with their third power."""
WIDTHS = (0.1, 0.2, 0.4, 0.8, 1.6, math.inf)
RIDGES = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)
ROUNDS = 2
SPREAD = 3.0
"""Figures further than so many interquartile ranges from the middle half are drawn in to there: those that diverge."""
GRID, OTHERS, POINTS = 24, 64, 1000


class MainEffects(NamedTuple):
    """How much of the differences a parameter explains by itself, from 0 to 1, by the names of parameters.

    `fitted` is the share of the differences between trials that the surface explains for trials that were left out.
    """

    shares: dict[str, float]
    fitted: float


class TrialFit:
    """A surface over the space of a search, fitted to the figures of its trials."""

    def __init__(self, search: Search) -> None:
        """Fit it. Raises ValueError if there are too few trials, or all are alike."""
        self.axes = search.plan.space.axes
        self._bounds = _bounds(search)
        known = [point for point in trial_points(search) if math.isfinite(point.figure)]
        if len(known) < FEWEST:
            raise ValueError("too few trials")
        known = known[:: math.ceil(len(known) / MOST)]
        self._x = coordinates(known, len(self.axes))
        y = _drawn_in(np.array([point.figure for point in known], np.float64))
        self._mean, self._scale = float(y.mean()), float(y.std())
        if self._scale < 1e-12:
            raise ValueError("all trials are alike")
        self._y = (y - self._mean) / self._scale
        self._widths = np.full(len(self.axes), 0.4)
        self._ridge = 1e-2
        self.error = self._choose()
        kernel = self._kernel(self._x) + self._ridge * np.eye(len(self._x))
        self._weights = np.linalg.solve(kernel, self._y)

    def predict(self, x: Floats) -> Floats:
        """Return the figures (points,) at coordinates (points, axes) from 0 to 1."""
        return self._mean + self._scale * (self._kernel(x) @ self._weights)

    def main_effects(self) -> MainEffects:
        """Return how much each parameter explains by itself."""
        rng = np.random.default_rng(0)
        total = float(self.predict(_spread(POINTS, len(self.axes), rng)).var())
        shares = {}
        others = _spread(OTHERS, len(self.axes), rng)
        for place, axis in enumerate(self.axes):
            values = _grid(axis)
            means = []
            for value in values:
                at = others.copy()
                at[:, place] = value
                means.append(float(self.predict(at).mean()))
            shares[axis.name] = min(1.0, float(np.var(means)) / total) if total > 0 else 0.0
        return MainEffects(shares, max(0.0, 1.0 - self.error))

    def surface(self, across: int, up: int, side: int) -> Floats:
        """Return the figures (side, side) over two axes, row 0 lowest; of the others the mean over their values.

        None is beyond what such a figure can be.
        """
        rng = np.random.default_rng(0)
        others = _spread(16 if len(self.axes) > 2 else 1, len(self.axes), rng)
        places = (np.arange(side) + 0.5) / side
        found = np.zeros((side, side))
        for other in others:
            at = np.broadcast_to(other, (side, side, len(self.axes))).copy()
            at[..., across], at[..., up] = places[None, :], places[:, None]
            found += self.predict(at.reshape(side * side, -1)).reshape(side, side)
        # A smooth surface may swing beyond what there can be.
        return np.clip(found / len(others), *self._bounds)

    def _kernel(self, x: Floats) -> Floats:
        found = self._of_distances(
            [None if math.isinf(width) else self._away(x, place) for place, width in enumerate(self._widths)]
        )
        # Where no axis makes a difference it is one row for all points.
        return np.broadcast_to(found, (len(x), len(self._x)))

    def _of_distances(self, away: Sequence[Floats | None]) -> Floats:
        """Return the kernel of squared distances on each axis, where it has a width."""
        total: Floats | float = 0.0
        for squares, width in zip(away, self._widths, strict=True):
            if squares is not None and not math.isinf(width):
                total = total + squares / width**2
        if isinstance(total, float):
            return np.ones((1, len(self._x)))
        kernel: Floats = np.exp(-0.5 * total)
        return kernel

    def _away(self, x: Floats, place: int) -> Floats:
        """Return the squared distances (points, trials) on one axis; 1 between a value and none."""
        here, there = x[:, None, place], self._x[None, :, place]
        axis = self.axes[place]
        away = here - there
        if isinstance(axis, ChoiceAxis):
            # Kinds are alike or not: one step of one list is as far as another.
            away = (np.abs(away * len(axis.values)) >= 0.5).astype(np.float64)
        if np.isnan(away).any() or np.isnan(here).any() or np.isnan(there).any():
            absent = np.isnan(here), np.isnan(there)
            away = np.where(np.logical_xor(*absent), 1.0, np.where(np.logical_and(*absent), 0.0, away))
        squares: Floats = np.square(away)
        return squares

    def _choose(self) -> float:
        """Choose widths and ridge; return the mean squared error of trials that are left out."""
        away = [self._away(self._x, place) for place in range(len(self.axes))]
        best = self._left_out(away)
        for _ in range(ROUNDS):
            for place in range(len(self.axes)):
                for width in WIDTHS:
                    before, self._widths[place] = self._widths[place], width
                    error = self._left_out(away)
                    if error < best:
                        best = error
                    else:
                        self._widths[place] = before
            for ridge in RIDGES:
                kept, self._ridge = self._ridge, ridge
                error = self._left_out(away)
                if error < best:
                    best = error
                else:
                    self._ridge = kept
        return best

    def _left_out(self, away: Sequence[Floats]) -> float:
        inverse = np.linalg.inv(self._of_distances(away) + self._ridge * np.eye(len(self._x)))
        return float(np.mean(np.square((inverse @ self._y) / np.diag(inverse))))


def coordinates(points: list[TrialPoint], axes: int) -> Floats:
    """Return where points lie (points, axes), from 0 to 1; NaN where they have no value."""
    rows = [[math.nan if share is None else share for share in point.shares] for point in points]
    return np.array(rows, np.float64).reshape(len(points), axes)


def _grid(axis: object) -> Floats:
    if isinstance(axis, ChoiceAxis):
        return (np.arange(len(axis.values)) + 0.5) / len(axis.values)
    return (np.arange(GRID) + 0.5) / GRID


def _spread(count: int, axes: int, rng: np.random.Generator) -> Floats:
    """Return points (count, axes) that lie in every part of each axis alike (a Latin hypercube)."""
    return np.column_stack([(rng.permutation(count) + 0.5) / count for _ in range(axes)])


def _bounds(search: Search) -> tuple[float, float]:
    """Return between which figures every result of a search lies."""
    if not search.plan.higher_is_better:
        return 0.0, math.inf
    return (0.0 if search.plan.metric.is_share else -math.inf), 1.0


def _drawn_in(figures: Floats) -> Floats:
    low, high = np.quantile(figures, (0.25, 0.75))
    reach = SPREAD * (high - low) or math.inf
    found: Floats = np.clip(figures, low - reach, high + reach)
    return found
