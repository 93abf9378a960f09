"""Descent in fog: the surface is hidden, and every look at it, of C and ∇C at one place, is counted."""

from dataclasses import dataclass

from pydantic import Field

from nnplayground.analysis.descent.stationary import StationaryPoint, minima
from nnplayground.analysis.descent.surfaces import CostSurface
from nnplayground.analysis.descent.verdict import place
from nnplayground.i18n import N_, tr
from nnplayground.registry import Model

CLOSE = 0.02
"""A probe has found a minimum if it is nearer to it than this share of the region."""
SAME = 1e-9
"""Minima that differ by no more than this are equally low."""
MOST = 1000


class FogSettings(Model):
    """A search in fog: what was probed so far, and whether the surface has been revealed since."""

    probes: tuple[tuple[float, float], ...] = Field(
        (), max_length=MOST, title=N_("Probes"), description=N_("The places that were looked at.")
    )
    revealed: bool = Field(
        False, title=N_("Revealed"), description=N_("Whether the surface has been shown after the search.")
    )

    def probed(self, v1: float, v2: float) -> "FogSettings":
        """Return the search with another probe, which counts only before the surface is revealed."""
        if self.revealed or len(self.probes) >= MOST:
            return self
        return self.model_copy(update={"probes": (*self.probes, (float(v1), float(v2)))})


@dataclass(frozen=True, slots=True)
class FogProbe:
    """What one look tells: C and ∇C at `v`; they may be no finite numbers."""

    number: int
    v: tuple[float, float]
    cost: float
    gradient: tuple[float, float]


class FogSearch:
    """The probes of a search on a surface."""

    def __init__(self, surface: CostSurface, settings: FogSettings) -> None:
        self._surface = surface
        formula = surface.formula
        self.probes: tuple[FogProbe, ...] = tuple(
            FogProbe(number, v, cost, (gradient[0], gradient[1]))
            for number, v in enumerate(settings.probes, 1)
            for cost, gradient in [formula.slope_at(*v)]
        )

    @property
    def best(self) -> FogProbe | None:
        """The lowest probe so far."""
        return min(
            (probe for probe in self.probes if probe.cost == probe.cost), key=lambda probe: probe.cost, default=None
        )

    @property
    def found(self) -> tuple[StationaryPoint, FogProbe] | None:
        """The lowest minimum that was found, with the first probe that was close to it."""
        close = CLOSE * self._surface.region.size
        for point in minima(self._surface):
            for probe in self.probes:
                if point.distance(*probe.v) <= close:
                    return point, probe
        return None

    def sentence(self) -> str:
        """Say, once the surface is revealed, how the search went."""
        points, found, best = minima(self._surface), self.found, self.best
        if best is None:
            return tr("Nothing was probed.")
        if not points:
            return tr("There is no minimum in the picture; the lowest probe was C = {cost}.", cost=best.cost)
        least = points[0].cost
        lowest = [point for point in points if point.cost <= least + SAME * max(1.0, abs(least))]
        nearest = min(lowest, key=lambda point: point.distance(*best.v))
        if found is None and len(lowest) > 1:
            return tr(
                "No minimum was found; the lowest probe was C = {cost}. {count} minima are equally low, C = {least}; "
                "the nearest is {place}.",
                cost=best.cost, count=len(lowest), place=place(nearest.v), least=least,
            )  # fmt: skip
        if found is None:
            return tr(
                "No minimum was found; the lowest probe was C = {cost}, the lowest minimum is {place}, C = {least}.",
                cost=best.cost, place=place(nearest.v), least=least,
            )  # fmt: skip
        point, probe = found
        if point not in lowest:
            return tr(
                "Probe {number} found the minimum {place}, C = {cost}; the one at {lowest} is lower, C = {least}.",
                number=probe.number, place=place(point.v), cost=point.cost, lowest=place(nearest.v), least=least,
            )  # fmt: skip
        return tr(
            "Probe {number} found the lowest minimum, {place}, C = {cost}.",
            number=probe.number, place=place(point.v), cost=point.cost,
        )  # fmt: skip
