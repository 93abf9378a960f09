"""Where a surface is level: its minima, maxima and passes, found by Newton's method from many starts."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.descent.surfaces import CostSurface, Region
from nnplayground.formula.formula import TypedFormula

Floats = npt.NDArray[np.float64]

STARTS = 41
"""Starts of Newton's method along each side of the region."""
ITERATIONS = 60
LEVEL = 1e-8
"""A gradient that small, measured against the largest at the starts, counts as 0."""
APART = 1e-4
"""Points nearer to each other than this share of the region are the same."""
ROUNDING = 1e-12
"""A cost that small, measured against how C rises around, counts as 0."""
RING = 32
"""Places around a point at which its height is compared where its curvature does not decide."""


class PointKind(StrEnum):
    """What a level place of a surface is."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SADDLE = "saddle"
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class StationaryPoint:
    """A place where the gradient is 0."""

    v: tuple[float, float]
    cost: float
    kind: PointKind

    def distance(self, v1: float, v2: float) -> float:
        """Return how far it is from a place."""
        return float(np.hypot(v1 - self.v[0], v2 - self.v[1]))


@lru_cache(maxsize=64)
def stationary_points(surface: CostSurface) -> tuple[StationaryPoint, ...]:
    """Return the level places of `surface` in its region, the lowest first.

    Level ground that is not a single point, as the floor of a straight gutter, is left out.
    """
    formula, region = surface.formula, surface.region
    places = _newton(formula, region)
    found: list[tuple[float, float]] = []
    for v1, v2 in places:
        if region.contains(v1, v2) and all(np.hypot(v1 - a, v2 - b) > APART * region.size for a, b in found):
            # What is 0 but for rounding is written as 0.
            found.append((_round(v1, region), _round(v2, region)))
    points = [classify(formula, v, region.size) for v in found]
    return tuple(sorted(points, key=lambda point: (round(point.cost, 12), point.v)))


def minima(surface: CostSurface) -> tuple[StationaryPoint, ...]:
    """Return the minima of `surface` in its region, the lowest first."""
    return tuple(point for point in stationary_points(surface) if point.kind is PointKind.MINIMUM)


def classify(formula: TypedFormula, v: tuple[float, float], size: float) -> StationaryPoint:
    """Say what the level place `v` is; `size` is the extent of what is looked at."""
    value, _, second = formula.hessian(*v)
    cost, radius = float(value), 1e-3 * size
    rises = _around(formula, v, radius) - cost
    if abs(cost) <= ROUNDING * float(np.abs(rises).max()):
        cost = 0.0
    if np.isfinite(second).all():
        low, high = np.linalg.eigvalsh(second)
        # A curvature tells something only where it makes most of the rise around.
        least = 1e-6 * float(np.abs(rises).max()) / radius**2
        if low > least:
            return StationaryPoint(v, cost, PointKind.MINIMUM)
        if high < -least:
            return StationaryPoint(v, cost, PointKind.MAXIMUM)
        if low < -least and high > least:
            return StationaryPoint(v, cost, PointKind.SADDLE)
    return StationaryPoint(v, cost, _by_rises(rises, abs(cost)))


def curvatures(formula: TypedFormula, v1: float, v2: float) -> tuple[float, float]:
    """Return the smallest and the largest curvature at a place; NaN where there is none."""
    second = formula.hessian(v1, v2)[2]
    if not np.isfinite(second).all():
        return float("nan"), float("nan")
    low, high = np.linalg.eigvalsh(second)
    return float(low), float(high)


def _around(formula: TypedFormula, v: tuple[float, float], radius: float) -> Floats:
    angles = np.linspace(0, 2 * np.pi, RING, endpoint=False)
    return formula.value(v[0] + radius * np.cos(angles), v[1] + radius * np.sin(angles))


def _by_rises(rises: Floats, cost: float) -> PointKind:
    slack = 1e-14 * max(cost, float(np.abs(rises).max()))
    if (np.abs(rises) <= slack).all():
        return PointKind.FLAT
    if (rises >= -slack).all():
        return PointKind.MINIMUM
    return PointKind.MAXIMUM if (rises <= slack).all() else PointKind.SADDLE


def _newton(formula: TypedFormula, region: Region) -> list[tuple[float, float]]:
    """Return where Newton's method ends, near the starts first."""
    v1, v2 = (axis.ravel() for axis in np.meshgrid(*region.axes(STARTS, STARTS)))
    _, start = formula.gradient(v1, v2)
    steepness = np.hypot(*start)
    scale = float(np.max(steepness[np.isfinite(steepness)], initial=0.0))
    with np.errstate(all="ignore"):
        for _ in range(ITERATIONS):
            _, (g1, g2), second = formula.hessian(v1, v2)
            (a, b), (_, d) = second
            determinant = a * d - b * b
            v1 = v1 - (d * g1 - b * g2) / determinant
            v2 = v2 - (a * g2 - b * g1) / determinant
        _, gradient = formula.gradient(v1, v2)
        level = np.hypot(*gradient) <= LEVEL * scale
        _, _, second = formula.hessian(v1, v2)
        single = np.isfinite(v1 + v2) & np.isfinite(second).all(axis=(0, 1))
    chosen = level & single
    return list(zip(v1[chosen].tolist(), v2[chosen].tolist(), strict=True))


def _round(value: float, region: Region) -> float:
    return 0.0 if abs(value) < 1e-9 * region.size else value
