"""What the axes of a plot show while everything is shown: ranges that grow in steps, never shrink."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from nnplayground.analysis.ticks import round_up

Floats = npt.NDArray[np.float64]

POWERS = (-12, 300)
"""What a logarithmic axis may show; smaller values lie at its foot."""

Span = tuple[float, float]
NO_SPAN = (math.nan, math.nan)

DIVERGED = 3.0
"""How many times the first cost still fits on a linear axis; more runs off its top."""

_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)


class Ranges:
    """The full ranges of a plot. x begins at 0; y is fixed by `fixed_y`, or begins at 0 and grows."""

    def __init__(self, first_x: float, fixed_y: tuple[float, float] | None) -> None:
        self.first_x = first_x
        self.fixed_y = fixed_y
        self.logarithmic = False
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self.x_end = self.first_x
        self._low, self._high = 0.0, 0.0
        self._powers: tuple[int, int] | None = None

    def reach(self, x: float, linear: Span = NO_SPAN, logarithmic: Span = NO_SPAN) -> None:
        """Grow until the ranges hold `x` and, on either kind of y axis, a low and a high value."""
        while x > self.x_end:
            self.x_end *= 2
        low, high = linear
        if high > self._high:
            self._high = round_up(high, _STEPS)
        if low < self._low:
            self._low = -round_up(-low, _STEPS)
        least, high = logarithmic
        if 0 < least <= high:
            # A power of ten itself sits on its tick: rounding must not add another.
            begin, end = math.floor(math.log10(least) + 1e-6), math.ceil(math.log10(high) - 1e-6)
            known = self._powers or (min(begin, end - 2), end)
            low_power, high_power = POWERS
            self._powers = max(low_power, min(begin, known[0])), min(high_power, max(end, known[1]))

    def fit_x(self, x: float) -> None:
        """Let x end at a round number behind `x`, whatever it has held."""
        self.x_end = round_up(max(x, 1.0), _STEPS)

    def area(self) -> QRectF:
        """Return the full ranges with a little air around, so that nothing is drawn on an axis."""
        low, high = self._y()
        air_x, air_y = 0.012 * self.x_end, 0.035 * (high - low)
        return QRectF(-air_x, low - air_y, self.x_end + 2 * air_x, high - low + 2 * air_y)

    def display(self, y: Floats) -> Floats:
        """Return y as the axis wants it: exponents where it is logarithmic, NaN where not finite.

        On a logarithmic axis what is not positive lies at the foot.
        """
        found = np.where(np.isfinite(y), y, np.nan)
        if self.logarithmic:
            np.maximum(found, 10.0 ** self._y()[0], out=found)
            np.log10(found, out=found)
        return found

    def _y(self) -> tuple[float, float]:
        if self.logarithmic:
            return self._powers or (-3, 0)
        return self.fixed_y or (self._low, self._high or 1.0)


def extent(curves: Sequence[Floats]) -> tuple[Span, Span]:
    """Return what a cost axis must hold, linear and logarithmic.

    A cost that has run away does not flatten the rest of a linear one: see `DIVERGED`.
    """
    values = np.concatenate(curves)
    values = values[np.isfinite(values)]
    if not len(values):
        return NO_SPAN, NO_SPAN
    firsts = [c[np.isfinite(c)][:1] for c in curves]
    usual = max(float(np.median(values)), float(np.max(np.concatenate(firsts))))
    most = float(values.max())
    positive = values[values > 0]
    return (0.0, min(most, DIVERGED * usual)), (float(positive.min()), most) if len(positive) else NO_SPAN
