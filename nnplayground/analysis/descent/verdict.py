"""How a descent ended, and the sentence that says so."""

from dataclasses import dataclass
from enum import StrEnum

from nnplayground.analysis.descent.stationary import StationaryPoint
from nnplayground.i18n import decimal_comma, grouped, number, tr


class Ending(StrEnum):
    """How a descent can end."""

    MINIMUM = "minimum"
    SADDLE = "saddle"
    MAXIMUM = "maximum"
    FLAT = "flat"
    BOUNCES = "bounces"
    DIVERGES = "diverges"
    BOTTOMLESS = "bottomless"
    NO_GRADIENT = "no_gradient"
    NOT_FINITE = "not_finite"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class DescentVerdict:
    """How a descent ended, after so many `steps` at `v`.

    `others` counts the other minima that are shown, `lower` is the lowest of them if it lies lower.
    `period` is after how many steps a descent that bounces is back. `bound` is 2/L, the rate from which on
    plain descent is unstable, with the curvature `curvature` = L where it began; None for other optimisers.
    """

    ending: Ending
    steps: int
    v: tuple[float, float]
    cost: float
    steepness: float = 0.0
    others: int = 0
    lower: StationaryPoint | None = None
    period: int = 0
    rate: float = 0.0
    curvature: float | None = None

    @property
    def bound(self) -> float | None:
        """2/L, where L > 0 is known."""
        return 2 / self.curvature if self.curvature is not None and self.curvature > 0 else None

    @property
    def arrived(self) -> bool:
        """Whether the gradient is 0 there."""
        return self.ending in (Ending.MINIMUM, Ending.SADDLE, Ending.MAXIMUM, Ending.FLAT)

    def sentence(self) -> str:
        """Say it, with what follows from it."""
        parts = [self._fact(), self._about_others(), self._about_rate()]
        return " ".join(part for part in parts if part)

    def _fact(self) -> str:
        at = place(self.v)
        steps = grouped(self.steps)
        match self.ending:
            case Ending.MINIMUM:
                return tr("Arrived at the minimum {place}, C = {cost}; steps: {steps}.",
                          steps=steps, place=at, cost=self.cost)  # fmt: skip
            case Ending.SADDLE:
                return tr(
                    "Stopped at the saddle point {place}, C = {cost}; steps: {steps}. The gradient is 0 there, but it "
                    "is no minimum: the slightest push to the side leads on down.",
                    steps=steps, place=at, cost=self.cost,
                )  # fmt: skip
            case Ending.MAXIMUM:
                return tr(
                    "Stopped on the summit {place}, C = {cost}; steps: {steps}. The gradient is 0 there, too.",
                    steps=steps, place=at, cost=self.cost,
                )  # fmt: skip
            case Ending.FLAT:
                return tr(
                    "The surface is flat around {place}, C = {cost}: the gradient is 0 and shows no way; "
                    "steps: {steps}.",
                    steps=steps, place=at, cost=self.cost,
                )  # fmt: skip
            case Ending.BOUNCES:
                return tr(
                    "It bounces: every {period} steps it is back at {place}, C = {cost}, and so it would go on for "
                    "ever.",
                    period=self.period, place=at, cost=self.cost,
                )  # fmt: skip
            case Ending.DIVERGES:
                return tr(
                    "It diverges: its steps have carried it away, to {place} by now; steps: {steps}.",
                    steps=steps, place=at,
                )  # fmt: skip
            case Ending.BOTTOMLESS:
                return tr(
                    "It falls without end, C = {cost} by now: there is no minimum this way; steps: {steps}.",
                    steps=steps, cost=self.cost,
                )  # fmt: skip
            case Ending.NO_GRADIENT:
                return tr(
                    "It has come to {place}, where C has no gradient: the surface has an edge there; steps: {steps}.",
                    steps=steps, place=at,
                )  # fmt: skip
            case Ending.NOT_FINITE:
                return tr("It has come to {place}, where C has no finite value; steps: {steps}.", steps=steps, place=at)
            case Ending.LIMIT:
                return tr(
                    "Still on its way at {place}, C = {cost}, ‖∇C‖ = {steepness}; steps: {steps}, as many as were "
                    "allowed.",
                    steps=steps, place=at, cost=self.cost, steepness=self.steepness,
                )  # fmt: skip

    def _about_others(self) -> str:
        if not self.arrived or not self.others:
            return ""
        if self.lower is not None:
            return tr(
                "Another start ends elsewhere: the minimum {place} is lower, C = {cost}.",
                place=place(self.lower.v), cost=self.lower.cost,
            )  # fmt: skip
        return tr("Another start ends elsewhere; other minima in the picture: {count}.", count=self.others)

    def _about_rate(self) -> str:
        bound = self.bound
        if bound is None or self.ending not in (Ending.DIVERGES, Ending.BOUNCES) or self.rate < bound * (1 - 1e-9):
            return ""
        return tr(
            "With curvature L = {curvature} at the start, plain descent is stable only below η = 2/L = {bound}; "
            "here η = {rate}.",
            curvature=self.curvature, bound=bound, rate=self.rate,
        )  # fmt: skip


def place(v: tuple[float, float]) -> str:
    """Write a place as people do: ``(3, 2)``, with a semicolon where the comma is decimal."""
    first, second = (number(0.0 if abs(value) < 5e-7 else value) for value in v)
    return f"({first}{'; ' if decimal_comma() else ', '}{second})"
