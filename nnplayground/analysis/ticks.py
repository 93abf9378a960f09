"""Round numbers: 1, 2 and 5 times a power of ten, for axes, ranges and steps."""

import math
from collections.abc import Sequence

from nnplayground.i18n import LARGEST_PLAIN, SMALLEST_PLAIN, fixed, grouped, number

FACTORS = (1.0, 2.0, 5.0)
FUZZ = 1e-9
"""A value so little beyond a round number, relatively, counts as that number."""
STEP_FUZZ = 1e-3
"""The step of an axis may be so much smaller than asked for: no tick more fits in for that."""


def round_up(value: float, factors: Sequence[float] = FACTORS) -> float:
    """Return the first of `factors`, which begin with 1, times a power of ten that is not below `value` > 0."""
    decade = math.floor(math.log10(value))
    found = (_times(factor, power) for power in (decade, decade + 1) for factor in factors)
    return next(number for number in found if number >= value * (1 - FUZZ))


def round_down(value: float, factors: Sequence[float] = FACTORS) -> float:
    """Return the last of `factors`, which begin with 1, times a power of ten that is not above `value` > 0."""
    decade = math.floor(math.log10(value))
    found = (_times(factor, power) for power in (decade + 1, decade, decade - 1) for factor in reversed(factors))
    return next(number for number in found if number <= value * (1 + FUZZ))


def decimals(step: float) -> int:
    """Return how many decimals a multiple of a round `step` needs."""
    return max(0, -math.floor(math.log10(step) + FUZZ))


def round_step(low: float, high: float, most: float) -> float:
    """Return the round step that divides `low` to `high` into `most` parts, at most about; 0 if none does."""
    rough = (high - low) / most
    return round_up(rough * (1 - STEP_FUZZ)) if rough > 0 and math.isfinite(rough) else 0.0


def round_ticks(low: float, high: float, most: float) -> tuple[float, list[float]]:
    """Return a round step and its multiples from `low` to `high`; 1 and none if there is nothing between them."""
    step = round_step(low, high, most)
    if not step:
        return 1.0, []
    first, last, places = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6), decimals(step)
    return step, [round(number * step, places) if places else number * step for number in range(first, last + 1)]


def tick_text(value: float, step: float, counts: bool = False) -> str:
    """Write a multiple of a round `step` as numbers are written everywhere, with the digits that the step needs.

    On an axis that `counts`, thousands stand apart.
    """
    if abs(value) < FUZZ * step:
        return "0"
    if counts and step >= 1 - FUZZ:
        return grouped(round(value))
    leading, last = (math.floor(math.log10(abs(size)) + FUZZ) for size in (value, step))
    if SMALLEST_PLAIN <= leading <= LARGEST_PLAIN:
        return fixed(value, decimals(step))
    return number(value, max(1, leading - last + 1))


def _times(factor: float, power: int) -> float:
    # As it is written: the nearest number to it that there is.
    return float(f"{factor}e{power}")
