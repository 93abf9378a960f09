"""The mean of several curves, and a band around it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.training.history import POINTS

Floats = npt.NDArray[np.float64]


class Spread(StrEnum):
    """What the band around a mean shows."""

    EXTREMES = "extremes"
    DEVIATION = "deviation"


class Band(NamedTuple):
    """The mean of several curves and a band around it, arrays (points,)."""

    x: Floats
    mean: Floats
    low: Floats
    high: Floats


def band(curves: Sequence[tuple[Floats, Floats]], spread: Spread, points: int = POINTS) -> Band:
    """Return the mean of curves (x, y) and a band around it, on one grid of their places.

    At a place the curves count that have come so far, if they are two at least: some may have
    ended early. What is not finite counts as missing.
    """
    finite = [(x[np.isfinite(y)], y[np.isfinite(y)]) for x, y in curves]
    finite = [(x, y) for x, y in finite if len(x)]
    if not finite:
        return Band(*np.empty((4, 0)))
    grid = np.unique(np.concatenate([x for x, _ in finite]))
    values = np.array([np.interp(grid, x, y, left=np.nan, right=np.nan) for x, y in finite])
    counts = np.isfinite(values).sum(axis=0)
    enough = counts >= min(2, len(finite))
    grid, values, counts = grid[enough], values[:, enough], counts[enough]
    if len(grid) > points:
        chosen = np.linspace(0, len(grid) - 1, points).round().astype(np.intp)
        grid, values, counts = grid[chosen], values[:, chosen], counts[chosen]
    # Sums of squares of a cost that runs away would overflow.
    scale = max(float(np.nanmax(np.abs(values), initial=0.0)), np.finfo(np.float64).tiny)
    values /= scale
    low, high = np.nanmin(values, axis=0, initial=np.inf), np.nanmax(values, axis=0, initial=-np.inf)
    mean = np.clip(np.nansum(values, axis=0) / counts, low, high)
    if spread is Spread.DEVIATION:
        squares = np.nansum((values - mean) ** 2, axis=0)
        deviation = np.sqrt(squares / np.maximum(counts - 1, 1))
        low, high = mean - deviation, mean + deviation
    return Band(grid, mean * scale, low * scale, high * scale)
