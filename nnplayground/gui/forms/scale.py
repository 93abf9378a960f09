"""The values at which a slider stops and by which arrow keys step, worked out from a declaration."""

import math
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic.fields import FieldInfo

from nnplayground.analysis.ticks import round_down
from nnplayground.registry import limits, mark, usual_range

MANTISSAS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
"""Ten rungs a decade, about evenly spaced on a logarithmic scale."""


@dataclass(frozen=True, slots=True)
class ValueScale:
    """How one number is stepped. `positions` rise and may be empty: then a slider makes no sense.

    `step` is what an arrow key adds; 0 means that it goes to the next rung of the ladder.
    """

    low: float
    high: float
    open_low: bool
    open_high: bool
    whole: bool
    step: float
    positions: tuple[float, ...]

    @property
    def logarithmic(self) -> bool:
        """Whether values are multiplied and divided rather than added to."""
        return self.step == 0

    def allows(self, value: float) -> bool:
        """Whether `value` lies within the declared bounds."""
        above = value > self.low if self.open_low else value >= self.low
        below = value < self.high if self.open_high else value <= self.high
        return above and below

    def nearest(self, value: float) -> int:
        """Return the index of the slider's position that is nearest to `value`."""
        after = min(bisect_left(self.positions, value), len(self.positions) - 1)
        before = max(after - 1, 0)
        return before if value - self.positions[before] < self.positions[after] - value else after

    def stepped(self, value: float, steps: int, page: bool = False) -> float:
        """Return `value` moved by `steps` arrow keys, or by pages: ten steps, or a factor of 10."""
        if not self.logarithmic:
            moved = _tidy(value + steps * self.step * (10 if page else 1))
        elif page and value:
            moved = _tidy(value * 10.0**steps)
        else:
            moved = value
            for _ in range(abs(steps)):
                moved = self._rung(moved, steps > 0)
        return self._kept(moved, value)

    def _rung(self, value: float, up: bool) -> float:
        if value <= 0:
            return next((p for p in self.positions if p > 0), value) if up else value
        decade = math.floor(math.log10(value))
        rungs = _ladder(decade - 1, decade + 1, self.whole)
        beyond = [r for r in rungs if (r > value if up else r < value) and not math.isclose(r, value, rel_tol=1e-9)]
        if beyond:
            return beyond[0] if up else beyond[-1]
        return 0.0

    def _kept(self, moved: float, value: float) -> float:
        """Hold `moved` within the bounds; at an excluded bound the value stays where it was."""
        if self.whole:
            moved = round(moved)
        if self.allows(moved):
            return moved
        if moved > value:
            return value if self.open_high else self.high
        return value if self.open_low else self.low


def scale_of(field: FieldInfo, whole: bool) -> ValueScale:
    """Work out the scale of a declared number from its bounds, its usual range, its default and its LOG mark."""
    bounds = limits(field)
    low = float(bounds.get("gt", bounds.get("ge", -math.inf)))
    high = float(bounds.get("lt", bounds.get("le", math.inf)))
    default = float(field.default) if isinstance(field.default, int | float) else 0.0
    usual = usual_range(field)
    first, last = (low, high) if usual is None else map(_tidy, usual)
    step = 0.0 if mark(field, "log") else _step(first, last, default, whole)
    bare = ValueScale(low, high, "gt" in bounds, "lt" in bounds, whole, step, ())
    found: set[float] = set()
    if usual is not None:
        found = {first, last, *(_rungs if bare.logarithmic else _marks)(first, last, whole)}
        if low == 0:
            found.add(low)
    allowed = tuple(sorted(value for value in found if bare.allows(value)))
    return ValueScale(low, high, bare.open_low, bare.open_high, whole, step, allowed if len(allowed) > 2 else ())


def ending_at(scale: ValueScale, last: float) -> ValueScale:
    """Return the scale with a slider that goes evenly from its lowest number to `last`; what is allowed stays."""
    last = max(scale.low, min(last, scale.high))
    step = _slider_step(max(last - scale.low, 1.0), scale.whole)
    # Steps as of a rule; the end is one whether or not it is a round number.
    marks = {scale.low, last, *_marks(scale.low, last, scale.whole)} if last > scale.low else {scale.low}
    return replace(scale, step=step, positions=tuple(sorted(filter(scale.allows, marks))))


def _rungs(first: float, last: float, whole: bool) -> Iterator[float]:
    ladder = _ladder(math.floor(math.log10(first)), math.ceil(math.log10(last)), whole)
    return (rung for rung in ladder if first <= rung <= last)


def _marks(first: float, last: float, whole: bool) -> Iterator[float]:
    step = _slider_step(last - first, whole)
    return (_tidy(k * step) for k in range(math.ceil(first / step), math.floor(last / step) + 1))


def _step(low: float, high: float, default: float, whole: bool) -> float:
    span = high - low
    step = _slider_step(span, whole) if math.isfinite(span) else math.inf
    if default:
        step = min(step, round_down(abs(default) / 10))
    if not math.isfinite(step):
        step = 0.1
    return max(step, 1.0) if whole else step


def _slider_step(span: float, whole: bool) -> float:
    if whole:
        return 1.0 if span <= 500 else max(1.0, round_down(span / 100))
    return round_down(span / 100)


def _ladder(first: int, last: int, whole: bool) -> list[float]:
    rungs = [float(f"{m}e{decade}") for decade in range(first, last + 1) for m in MANTISSAS]
    return [rung for rung in rungs if rung == int(rung)] if whole else rungs


def _tidy(value: float) -> float:
    """Drop the rounding noise of a step: 0.30000000000000004 becomes 0.3."""
    return float(f"{value:.12g}")
