"""Which minimum a descent reaches from every start: the basins of attraction."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.descent.stationary import StationaryPoint, minima
from nnplayground.analysis.descent.stepper import FAR
from nnplayground.analysis.descent.surfaces import CostSurface
from nnplayground.core.optimizers import Optimizer
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int8]

ELSEWHERE, LOST = -1, -2
"""Labels of starts that reach no minimum of the picture, and of those that leave for good."""
PIECE = 2048
"""Starts that descend together."""
NEAR = 0.05
"""A descent has reached the nearest minimum if it ends nearer to it than this share of the region."""
LOOK = 25
"""Steps between two looks whether all have arrived."""


class BasinSettings(Model):
    """How fine a map of basins is, and how long each start may descend."""

    points: int = Field(
        101, ge=11, le=401, title=N_("Points"), description=N_("How many starts there are along each axis.")
    )
    steps: int = Field(
        400,
        ge=10,
        le=100_000,
        title=N_("Steps at most"),
        description=N_("How many steps each start may take."),
        json_schema_extra=LOG,
    )


@dataclass(frozen=True, slots=True, eq=False)
class BasinRows:
    """Some rows of the map are done: `labels` (rows, points) from row `first` on."""

    first: int
    labels: Labels


@dataclass(frozen=True, slots=True, eq=False)
class BasinMap:
    """`labels` (points of v₂, points of v₁) tell which of `minima` each start reaches, or `ELSEWHERE`, or `LOST`."""

    v1: Floats
    v2: Floats
    labels: Labels
    minima: tuple[StationaryPoint, ...]

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of the starts that reach each minimum."""
        return tuple(float(np.mean(self.labels == number)) for number in range(len(self.minima)))

    def share(self, label: int) -> float:
        """Return the share of the starts with that label."""
        return float(np.mean(self.labels == label))


def basins(
    surface: CostSurface, optimizer: Optimizer, settings: BasinSettings | None = None
) -> Generator[float | BasinRows, None, BasinMap]:
    """Descend from every point of a grid over the region; yield the share done and finished rows, return the map."""
    chosen = settings or BasinSettings()
    v1, v2 = surface.region.axes(chosen.points, chosen.points)
    ends = minima(surface)
    labels = np.full((chosen.points, chosen.points), ELSEWHERE, np.int8)
    rows = max(1, PIECE // chosen.points)
    for first in range(0, chosen.points, rows):
        here = v2[first : first + rows]
        descent = _descend(surface, optimizer, np.tile(v1, len(here)), np.repeat(here, chosen.points), chosen.steps)
        while True:
            try:
                share = next(descent)
            except StopIteration as end:
                labels[first : first + rows] = _labels(surface, ends, end.value).reshape(len(here), -1)
                break
            yield (first + share * len(here)) / chosen.points
        yield BasinRows(first, labels[first : first + rows].copy())
    return BasinMap(v1, v2, labels, ends)


def _descend(
    surface: CostSurface, optimizer: Optimizer, v1: Floats, v2: Floats, steps: int
) -> Generator[float, None, Floats]:
    """Let all places descend together and return where they end, (2, places); NaN for those that left for good.

    An optimiser works on each parameter by itself, so that all places together are one long vector to it.
    """
    formula, far = surface.formula, FAR * max(1.0, surface.region.size)
    w = np.concatenate([v1, v2])
    state, decayed = optimizer.start(len(w), np.float64), np.ones(len(w))
    with np.errstate(all="ignore"):
        for step in range(steps):
            gradient = formula.gradient(*w.reshape(2, -1))[1]
            if step % LOOK == 0:
                yield step / steps
                # Places that have gone stay where they are, not a number any more.
                gone = ~(np.abs(w.reshape(2, -1)) < far).all(axis=0)
                w.reshape(2, -1)[:, gone] = np.nan
                if not (np.hypot(*gradient) > 1e-9).any():
                    break
            optimizer.step(w, np.ascontiguousarray(gradient).ravel(), state, optimizer.rate, decayed)
    found: Floats = w.reshape(2, -1)
    found[:, ~(np.abs(found) < far).all(axis=0)] = np.nan
    return found


def _labels(surface: CostSurface, ends: tuple[StationaryPoint, ...], places: Floats) -> Labels:
    labels = np.full(places.shape[1], ELSEWHERE, np.int8)
    if ends:
        where = np.array([point.v for point in ends[:127]])
        distance = np.hypot(places[0] - where[:, :1], places[1] - where[:, 1:])
        lost = np.isnan(distance[0])
        nearest = np.argmin(np.where(lost, 0.0, distance), axis=0)
        reached = distance[nearest, np.arange(len(nearest))] < NEAR * surface.region.size
        labels[reached] = nearest[reached]
    labels[np.isnan(places).any(axis=0)] = LOST
    return labels
