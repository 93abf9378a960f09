"""Every step of a descent in bounded memory, and any of them back exactly."""

import copy
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.optimizers import Optimizer, OptimizerState
from nnplayground.formula.formula import TypedFormula

Floats = npt.NDArray[np.float64]

KEPT = 2**15
"""Steps that are kept at least; when twice as many have come, every second one is let go."""


class DescentPoint(NamedTuple):
    """Where a descent is after so many steps: the place, the cost and the gradient there."""

    step: int
    v: tuple[float, float]
    cost: float
    gradient: tuple[float, float]

    @property
    def steepness(self) -> float:
        """‖∇C‖."""
        return float(np.hypot(*self.gradient))


class Walker:
    """A place on a surface, moved on by an optimiser with a memory of its own, in float64."""

    def __init__(self, formula: TypedFormula, optimizer: Optimizer, start: tuple[float, float]) -> None:
        self._formula = formula
        self._optimizer = optimizer
        self._w = np.array(start, np.float64)
        self._state: OptimizerState = optimizer.start(2, np.float64)
        # Both coordinates are weights to an optimiser that shrinks weights.
        self._decayed = np.ones(2)
        self._measure()

    @property
    def row(self) -> Floats:
        """Place, cost, gradient and the optimiser's memory, flat: enough to go on from here."""
        return np.concatenate([self._w, [self._cost], self._g, self._state.slots.ravel()])

    def go_on_from(self, row: Floats, steps: int) -> None:
        """Take up what `row` told after so many steps."""
        self._w[:], self._cost, self._g[:] = row[:2], float(row[2]), row[3:5]
        self._state.slots[:] = row[5:].reshape(self._state.slots.shape)
        self._state.steps = steps

    def advance(self) -> None:
        """Take a step."""
        with np.errstate(all="ignore"):
            self._optimizer.step(self._w, self._g, self._state, self._optimizer.rate, self._decayed)
        self._measure()

    def twin(self) -> "Walker":
        """Return another one that has been as far as this one."""
        return copy.deepcopy(self, {id(self._formula): self._formula})

    def _measure(self) -> None:
        self._cost, gradient = self._formula.slope_at(*self._w.tolist())
        self._g = np.array(gradient)


class StepTrack:
    """The points of a descent. The newest and every `stride`-th are kept; what lies between is walked again."""

    def __init__(self, walker: Walker, kept: int = KEPT) -> None:
        self._walker = walker
        first = walker.row
        self._rows = np.empty((2 * kept, len(first)))
        self._rows[0] = first
        self._stride = 1
        self._last = 0
        self._newest = first
        self._between: tuple[int, list[Floats]] = (-1, [])
        """The first of some points that were walked again, and their rows."""

    @property
    def last(self) -> int:
        """How many steps have been taken."""
        return self._last

    def extend(self) -> DescentPoint:
        """Take another step and return where it led."""
        self._walker.advance()
        self._last += 1
        self._newest = self._walker.row
        if self._last % self._stride == 0:
            if self._last // self._stride == len(self._rows):
                half = len(self._rows) // 2
                self._rows[:half] = self._rows[::2].copy()
                self._stride *= 2
            self._rows[self._last // self._stride] = self._newest
        return _point(self._last, self._newest)

    def __getitem__(self, step: int) -> DescentPoint:
        """Return the point after that many steps, which have been taken."""
        if not 0 <= step <= self._last:
            raise IndexError(step)
        place, rest = divmod(step, self._stride)
        if step == self._last:
            return _point(step, self._newest)
        if not rest:
            return _point(step, self._rows[place])
        if self._between[0] != step - rest:
            self._walk_again(place)
        return _point(step, self._between[1][rest])

    def sample(self, points: int, first: int = 0, last: int | None = None) -> tuple[npt.NDArray[np.intp], Floats]:
        """Return at most `points` steps between two, both included, and their (v₁, v₂, C), shaped (points, 3)."""
        stop = self._last if last is None else min(last, self._last)
        first_kept = -(-first // self._stride)
        kept = np.arange(first_kept, stop // self._stride + 1)
        if len(kept) > points - 2:
            kept = kept[np.linspace(0, len(kept) - 1, max(1, points - 2)).round().astype(np.intp)]
        steps, rows = kept * self._stride, self._rows[kept, :3]
        ends = [step for step in dict.fromkeys((first, stop)) if step not in steps]
        for step in ends:
            point = self[step]
            where = int(np.searchsorted(steps, step))
            steps = np.insert(steps, where, step)
            rows = np.insert(rows, where, (*point.v, point.cost), axis=0)
        return steps, rows

    def _walk_again(self, place: int) -> None:
        twin = self._walker.twin()
        twin.go_on_from(self._rows[place], place * self._stride)
        rows = [self._rows[place].copy()]
        while len(rows) < self._stride:
            twin.advance()
            rows.append(twin.row)
        self._between = place * self._stride, rows


def _point(step: int, row: Floats) -> DescentPoint:
    v1, v2, cost, g1, g2 = row[:5].tolist()
    return DescentPoint(step, (v1, v2), cost, (g1, g2))
