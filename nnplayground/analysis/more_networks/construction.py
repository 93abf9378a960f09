"""Networks with one hidden layer that are built by hand to follow a curve, instead of being trained.

A hidden neuron σ(w x + b) with a large w is a step at s = −b/w; times its outgoing weight h it is a step that
high, and two of them make a bump. A ReLU bends a line at s. Everything is float64 and in the curve's own units.

Source: M. Nielsen, Neural Networks and Deep Learning, chapter 4; K. Hornik, 1991; M. Leshno et al., 1993.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation, Logistic, ReLU, Step, Tanh
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Vector = npt.NDArray[np.float64]
Curve = Callable[[Vector], Vector]
Span = tuple[float, float]

MOST = 500
"""Neurons of a construction, at most."""
SAMPLES = 4096
"""Places at which the mean of the curve over a piece and the distance from it are measured, about."""


class Bend(NamedTuple):
    """A hidden neuron by what it does: a step or kink at `place`, `height` its outgoing weight.

    Of a step that is how high it is, of a ReLU by how much the slope changes.
    """

    place: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class Construction:
    """`bends` (neurons), all with the same ingoing weight `steepness`, and the output neuron's `bias`.

    The sum is Σ = bias + Σⱼ heightⱼ σ(steepness (x − placeⱼ)).
    """

    bends: tuple[Bend, ...]
    bias: float
    activation: Activation
    steepness: float

    @property
    def places(self) -> Vector:
        """The s = −b/w of each neuron."""
        return np.array([bend.place for bend in self.bends], np.float64)

    @property
    def heights(self) -> Vector:
        """The outgoing weight of each neuron."""
        return np.array([bend.height for bend in self.bends], np.float64)

    def answers(self, x: Vector) -> Vector:
        """Return σ(w (x − s)) of each neuron (neurons, x)."""
        z = self.steepness * (np.asarray(x, np.float64) - self.places[:, np.newaxis])
        found: Vector = self.activation(z)
        return found

    def shares(self, x: Vector) -> Vector:
        """Return what each neuron adds to the sum (neurons, x)."""
        return self.heights[:, np.newaxis] * self.answers(x)

    def total(self, x: Vector) -> Vector:
        """Return the sum (x)."""
        return self.bias + self.heights @ self.answers(x) if self.bends else np.full(np.shape(x), self.bias)

    def moved(self, number: int, place: float | None = None, height: float | None = None) -> "Construction":
        """Return it with one neuron's place or height changed; what is None stays."""
        bend = self.bends[number]
        changed = Bend(bend.place if place is None else place, bend.height if height is None else height)
        return replace(self, bends=(*self.bends[:number], changed, *self.bends[number + 1 :]))


class Distance(NamedTuple):
    """How far a sum is from a curve: the mean of |difference|, its root mean square, the largest."""

    mean: float
    rms: float
    largest: float


def distance(found: Vector, wanted: Vector) -> Distance:
    """Measure it where the curve has a value; NaN where it has none."""
    with np.errstate(invalid="ignore", over="ignore"):
        apart = np.abs(np.asarray(found, np.float64) - wanted)
        apart = apart[~np.isnan(wanted)]
        if not len(apart):
            return Distance(np.nan, np.nan, np.nan)
        return Distance(float(apart.mean()), float(np.sqrt(np.mean(apart**2))), float(apart.max()))


def grid(span: Span, pieces: int = 1) -> Vector:
    """Return places in the middle of equally many short pieces of each of the `pieces` of `span`."""
    each = max(8, -(-SAMPLES // pieces))
    low, high = span
    return low + (high - low) * (np.arange(each * pieces) + 0.5) / (each * pieces)


def bumps(curve: Curve, count: int, span: Span, activation: Activation, steepness: float) -> Construction:
    """Return `count` bumps side by side, two neurons each: the mean of the curve over its piece is a bump's height.

    Where the curve has no value a bump is as high as the straight line over the hole. Raises UserError if it has
    none at all, or if the activation makes no steps.
    """
    _check(2 * count, span)
    low_end, high_end = _ends(activation)
    low, high = span
    x = grid(span, count)
    heights = _whole(curve(x)).reshape(count, -1).mean(axis=1)
    borders = low + (high - low) * np.arange(count + 1) / count
    rise = high_end - low_end
    bends = tuple(
        bend
        for place, height in enumerate(heights)
        for bend in (
            Bend(float(borders[place]), float(height) / rise),
            Bend(float(borders[place + 1]), -float(height) / rise),
        )
    )
    # What neurons answer far left of their steps, low_end each, cancels within a bump.
    return Construction(bends, 0.0, activation, steepness)


def steps(curve: Curve, count: int, span: Span, activation: Activation, steepness: float) -> Construction:
    """Return `count` steps, each in the middle of its piece and as high as the curve rises over it.

    Raises UserError as `bumps` does.
    """
    _check(count, span)
    low_end, high_end = _ends(activation)
    low, high = span
    borders = low + (high - low) * np.arange(count + 1) / count
    values = _whole(curve(borders))
    rises = np.diff(values) / (high_end - low_end)
    bends = tuple(
        Bend(float(place), float(rise)) for place, rise in zip((borders[1:] + borders[:-1]) / 2, rises, strict=True)
    )
    return Construction(bends, float(values[0] - low_end * rises.sum()), activation, steepness)


def hinges(curve: Curve, count: int, span: Span) -> Construction:
    """Return `count` ReLUs whose sum is the broken line through the curve at the ends of as many pieces.

    Raises UserError if the curve has no value at all.
    """
    _check(count, span)
    low, high = span
    borders = low + (high - low) * np.arange(count + 1) / count
    values = _whole(curve(borders))
    slopes = np.diff(values) / np.diff(borders)
    changes = np.diff(slopes, prepend=0.0)
    bends = tuple(Bend(float(place), float(change)) for place, change in zip(borders[:-1], changes, strict=True))
    return Construction(bends, float(values[0]), ReLU(), 1.0)


def built(curve: Curve, neurons: int, span: Span, activation: Activation, steepness: float) -> Construction:
    """Return what is built of that many neurons: hinges of ReLUs, else steps."""
    if isinstance(activation, ReLU):
        return hinges(curve, neurons, span)
    return steps(curve, neurons, span, activation, steepness)


def _check(neurons: int, span: Span) -> None:
    if not 1 <= neurons <= MOST:
        raise UserError(N_("Between 1 and {most} hidden neurons can be built by hand."), most=MOST)
    if not (np.isfinite(span).all() and span[0] < span[1]):
        raise UserError(N_("The curve begins and ends at the same x: give it some length."))


def _ends(activation: Activation) -> tuple[float, float]:
    """Return what a neuron answers far left and far right of its step. Raises UserError if it makes none."""
    if not isinstance(activation, Logistic | Tanh | Step):
        raise UserError(N_("Steps can be made of logistic, tanh and step neurons; ReLUs bend lines."))
    return (-1.0, 1.0) if isinstance(activation, Tanh) else (0.0, 1.0)


def _whole(values: Vector) -> Vector:
    """Return the values with straight lines over holes. Raises UserError if there are none."""
    known = np.flatnonzero(np.isfinite(values))
    if not len(known):
        raise UserError(N_("The curve has nowhere a value."))
    if len(known) == len(values):
        return values
    return np.interp(np.arange(len(values)), known, values[known])
