"""Check gradients by trying: move one parameter a little both ways and see what the cost does.

The central difference (C(p + h) − C(p − h)) / 2h is off by about h² times the third derivative,
and by rounding of about 10⁻¹⁶ C / h; h near 6·10⁻⁶ balances both in float64.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np

from nnplayground.analysis.hand.trace import Vector
from nnplayground.core.addresses import ParameterId, parameter_ids
from nnplayground.core.network import Network

STEP = float(np.cbrt(np.finfo(np.float64).eps))
RELATIVE = 1e-5
ABSOLUTE = 2e-9
"""Differences below this share of the cost are rounding."""


class CheckMark(StrEnum):
    """What the check says."""

    RIGHT = "right"
    WRONG = "wrong"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class Check:
    """A gradient beside its measurement; `error` is relative to the larger of both.

    CORNER means that the cost has a kink just there (a ReLU at 0): both sides differ, and the
    gradient is one of them or lies between.
    """

    address: ParameterId
    gradient: float
    measured: float
    error: float
    mark: CheckMark


class Costed(Protocol):
    """What has a cost that depends on the parameters of a network, such as the trace of an example."""

    @property
    def network(self) -> Network:
        """The network."""

    @property
    def cost_value(self) -> float:
        """The cost with the parameters as they are."""

    def cost_at(self, index: int, value: float) -> float:
        """Return the cost if the parameter at `index` were `value`."""


class GradientChecker:
    """Measures partial derivatives of one example's cost; each one once."""

    def __init__(self, trace: Costed) -> None:
        self.trace = trace
        self._sides: dict[int, tuple[float, float]] = {}

    def sides(self, index: int) -> tuple[float, float]:
        """Return the slopes of the cost to the left and to the right of the parameter's value."""
        found = self._sides.get(index)
        if found is None:
            here = float(self.trace.network.parameters[index])
            step = STEP * max(1.0, abs(here))
            above = self.trace.cost_at(index, here + step) - self.trace.cost_value
            below = self.trace.cost_value - self.trace.cost_at(index, here - step)
            found = self._sides[index] = below / step, above / step
        return found

    def measured(self, index: int) -> float:
        """Return the central difference for the parameter at `index` of the flat vector."""
        left, right = self.sides(index)
        return (left + right) / 2

    def check(self, address: ParameterId, gradient: float) -> Check:
        """Compare a gradient with its measurement."""
        index = address.flat_index(self.trace.network.shapes)
        left, right = self.sides(index)
        measured = (left + right) / 2
        floor = ABSOLUTE * max(1.0, abs(self.trace.cost_value))
        size = max(abs(gradient), abs(measured))
        gap = abs(gradient - measured)
        error = gap / max(size, floor)
        if gap <= floor + RELATIVE * size:
            mark = CheckMark.RIGHT
        else:
            mark = CheckMark.CORNER if _between(gradient, left, right, floor) else CheckMark.WRONG
        return Check(address, gradient, measured, error, mark)

    def check_all(self, gradient: Vector) -> list[Check]:
        """Compare a whole flat gradient; two forward passes for each parameter."""
        every = parameter_ids(self.trace.network.shapes)
        return [self.check(address, float(value)) for address, value in zip(every, gradient, strict=True)]


def _between(gradient: float, left: float, right: float, floor: float) -> bool:
    low, high = min(left, right), max(left, right)
    slack = floor + 1e-3 * (high - low)
    # Smooth functions bend little over two steps; at a kink both sides differ as much as they please.
    kink = high - low > 1e-2 * max(abs(low), abs(high)) + floor
    return kink and low - slack <= gradient <= high + slack
