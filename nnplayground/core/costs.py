"""Costs: what a network's outputs a are worth beside the desired y.

`a`, `y` and the sums `z` behind the outputs are shaped (examples, outputs), or for several networks at
once (replicas, examples, outputs), where `y` may be common to all. A value is a mean over the examples;
how the outputs of one example are put together is each cost's convention, which it names, because it
changes every number. No term of a value is a difference of larger ones, so that a cost is never negative and a
tiny one is no 0. `scratch` and `out` are arrays of the same shape that may be overwritten.
"""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.core.activations import MINUS_ONE, Activation, row_maxima, row_sums
from nnplayground.core.sums import dot, figure, total
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Component, Registry, course, slider

Array = npt.NDArray[np.floating]
Scale = float | Array


class Cost(Component):
    """A measure of how far the outputs are from what was desired."""

    formula: ClassVar[str]
    """The cost of n examples in rich text."""
    canonical: ClassVar[str] = ""
    """Key of the activation with which ∂C/∂z is simply (a − y)/n."""

    def objection(self, activation: Activation, outputs: int) -> str:
        """Return why this cost makes no sense on that output layer (marked text), or ``""``."""
        return ""

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        """Return the cost of the examples; for several networks an array (replicas)."""
        raise NotImplementedError

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        """Write `scale` · ∂C/∂a into `out`; an array (replicas, 1, 1) scales each network by itself."""
        raise NotImplementedError

    def delta(
        self, z: Array, a: Array, y: Array, activation: Activation, grad: Array, out: Array, scale: Scale = 1.0
    ) -> None:
        """Write the output error δ = ∂C/∂z, times `scale`, into `out`; `grad` is scratch."""
        if activation.kind == self.canonical:
            np.subtract(a, y, out)
            np.multiply(out, scale / a.shape[-2], out)
        else:
            self.gradient(a, y, grad, scale)
            activation.pull_back(z, a, grad, out)


COURSE = course(N_("Decks A and B begin with squares; deck A then shows why cross-entropy learns faster."))
COSTS: Registry[Cost] = Registry(N_("cost"), Cost)


class _Squares(Cost):
    """The sum of squared errors times a factor that depends on the convention."""

    def factor(self, outputs: int) -> float:
        """What multiplies (a − y)² of one output of one example."""
        raise NotImplementedError

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        np.subtract(a, y, scratch)
        count: int = a.shape[-2]
        return figure(dot(scratch, scratch)) * self.factor(a.shape[-1]) / count

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        np.subtract(a, y, out)
        np.multiply(out, 2.0 * scale * self.factor(a.shape[-1]) / a.shape[-2], out)


@COSTS.register
class HalfSquares(_Squares):
    """Deck A's quadratic cost (and Nielsen's)."""

    label: ClassVar[str] = N_("Quadratic, ½ and mean")
    summary: ClassVar[str] = N_(
        "Half the squared distance between answer and target, averaged over the examples (deck A)."
    )
    formula: ClassVar[str] = "C = 1/(2n) Σ<sub>x</sub> ‖y − a‖²"
    kind: Literal["half_squares"] = "half_squares"

    def factor(self, outputs: int) -> float:
        return 0.5


@COSTS.register
class SumSquares(_Squares):
    """Deck B's squared error."""

    label: ClassVar[str] = N_("Squared error, plain sum")
    summary: ClassVar[str] = N_(
        "The sum of the squared errors of all outputs, averaged over the examples (deck B): twice deck A's."
    )
    formula: ClassVar[str] = "C₀ = Σ<sub>j</sub> (a<sub>j</sub> − y<sub>j</sub>)²,  C = 1/n Σ<sub>x</sub> C₀"
    kind: Literal["sum_squares"] = "sum_squares"

    def factor(self, outputs: int) -> float:
        return 1.0


@COSTS.register
class MeanSquares(_Squares):
    """The mean over examples and outputs."""

    label: ClassVar[str] = N_("Mean squared error")
    summary: ClassVar[str] = N_("The squared errors averaged over examples and outputs alike.")
    formula: ClassVar[str] = "C = 1/(n·m) Σ<sub>x</sub> Σ<sub>j</sub> (a<sub>j</sub> − y<sub>j</sub>)²"
    kind: Literal["mean_squares"] = "mean_squares"

    def factor(self, outputs: int) -> float:
        return 1.0 / outputs


SURE = 80.0
"""−ln p up to which no probability of a mini-batch can have been rounded to 0 (87 in float32)."""
UNSURE = 0.001
"""Mean −ln p from which on the roundings of probabilities near 1 do not show in a figure (1e-7 each in float32)."""

MARGIN = float(np.finfo(np.float32).eps)
"""How near to 0 and to 1 a probability is taken to come, where it is not known from the sums behind it."""

NEEDS_PROBABILITIES = N_(
    "Cross-entropy takes the logarithm of each output, so every output must lie between 0 and 1: choose the logistic "
    "output, or a squared error."
)
NEEDS_SOFTMAX = N_(
    "Categorical cross-entropy looks only at the output of the right class, so the outputs must share a probability of "
    "1: choose the softmax output, or the cross-entropy per output."
)


@COSTS.register
class CrossEntropy(Cost):
    """The cross-entropy of every output taken as a probability of its own."""

    label: ClassVar[str] = N_("Cross-entropy")
    summary: ClassVar[str] = N_(
        "Punishes confident mistakes hard, each output by itself; does not slow down when a logistic output saturates."
    )
    formula: ClassVar[str] = (
        "C = −1/n Σ<sub>x</sub> Σ<sub>j</sub> "
        "[y<sub>j</sub> ln a<sub>j</sub> + (1 − y<sub>j</sub>) ln(1 − a<sub>j</sub>)]"
    )
    canonical: ClassVar[str] = "logistic"
    kind: Literal["cross_entropy"] = "cross_entropy"

    def objection(self, activation: Activation, outputs: int) -> str:
        return "" if activation.is_probability else NEEDS_PROBABILITIES

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        count: int = a.shape[-2]
        if activation.kind == self.canonical:
            # −[y ln σ(z) + (1 − y) ln(1 − σ(z))] = ln(1 + eᶻ) − y z = ln(e^(−y z) + e^(z − y z)). No term of this
            # last form is a difference of large numbers: one exponent is ≥ 0, and so is every term.
            np.multiply(y, z, scratch)
            above = np.subtract(z, scratch)
            np.multiply(scratch, MINUS_ONE, scratch)
            np.logaddexp(scratch, above, scratch)
            return figure(total(scratch)) / count
        inside = _inside(a)
        terms = y * np.log(inside) + (1.0 - y) * np.log1p(-inside)
        return -figure(total(terms)) / count

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        if isinstance(scale, float) and not scale:
            # The rate of a schedule comes to its end.
            out.fill(0.0)
            return
        inside = _inside(a)
        np.subtract(inside, y, out)
        np.divide(out, inside * (1.0 - inside) * (a.shape[-2] / scale), out)


@COSTS.register
class CategoricalCrossEntropy(Cost):
    """The negative logarithm of the probability given to the right class."""

    label: ClassVar[str] = N_("Categorical cross-entropy")
    summary: ClassVar[str] = N_("How surprised the softmax output is by the right class, averaged over the examples.")
    formula: ClassVar[str] = "C = −1/n Σ<sub>x</sub> Σ<sub>j</sub> y<sub>j</sub> ln a<sub>j</sub>"
    canonical: ClassVar[str] = "softmax"
    kind: Literal["categorical_cross_entropy"] = "categorical_cross_entropy"

    def objection(self, activation: Activation, outputs: int) -> str:
        return "" if activation.names_one_class else NEEDS_SOFTMAX

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        count: int = a.shape[-2]
        np.maximum(a, np.finfo(a.dtype).tiny, out=scratch)
        np.log(scratch, scratch)
        surprise = -figure(dot(y, scratch))
        if activation.kind != self.canonical or (a.ndim == 2 and UNSURE * count < surprise < SURE):
            return surprise / count
        # A probability may have been too small to be told from 0, or too large to be told from 1. From the
        # sums it is exact: with m = max z and Σ y = 1, −Σ y ln softmax(z) = Σ y (m − z) + ln Σ e^(z − m), where
        # one e^(z − m) is 1, and the logarithm of 1 + the others is taken. Every term is ≥ 0.
        np.subtract(row_maxima(z), z, scratch)
        beside = figure(dot(y, scratch))
        np.multiply(scratch, MINUS_ONE, scratch)
        np.exp(scratch, scratch)
        _silence_leaders(z, scratch)
        return (beside + figure(total(np.log1p(row_sums(scratch))))) / count

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        np.divide(y, _inside(a), out)
        np.multiply(out, -scale / a.shape[-2], out)


@COSTS.register
class MeanAbsolute(Cost):
    """The mean distance."""

    label: ClassVar[str] = N_("Mean absolute error")
    summary: ClassVar[str] = N_(
        "The distance between answer and target, averaged: an outlier weighs no more than its size."
    )
    formula: ClassVar[str] = "C = 1/(n·m) Σ<sub>x</sub> Σ<sub>j</sub> |a<sub>j</sub> − y<sub>j</sub>|"
    kind: Literal["mean_absolute"] = "mean_absolute"

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        np.subtract(a, y, scratch)
        np.abs(scratch, scratch)
        count: int = a.shape[-2] * a.shape[-1]
        return figure(total(scratch)) / count

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        np.subtract(a, y, out)
        np.sign(out, out)
        np.multiply(out, scale / (a.shape[-2] * a.shape[-1]), out)


@COSTS.register
class Huber(Cost):
    """Squared near the target, absolute far from it (Huber, 1964)."""

    label: ClassVar[str] = N_("Huber")
    summary: ClassVar[str] = N_("Squared for small errors, absolute for large ones: smooth and calm about outliers.")
    formula: ClassVar[str] = N_("½e² if |e| ≤ d, else d(|e| − ½d);  e = a − y, mean over all")
    kind: Literal["huber"] = "huber"
    threshold: float = Field(
        1.0,
        gt=0,
        le=1000,
        title=N_("Threshold d"),
        description=N_("The error from which on the cost grows in a straight line."),
        json_schema_extra=LOG | slider(0.001, 1000),
    )

    def value(self, z: Array, a: Array, y: Array, scratch: Array, activation: Activation) -> float:
        np.subtract(a, y, scratch)
        np.abs(scratch, scratch)
        # With c = min(|e|, d) both branches are c (|e| − ½c).
        near = np.minimum(scratch, self.threshold)
        np.subtract(scratch, 0.5 * near, scratch)
        count: int = a.shape[-2] * a.shape[-1]
        return figure(dot(near, scratch)) / count

    def gradient(self, a: Array, y: Array, out: Array, scale: Scale = 1.0) -> None:
        np.subtract(a, y, out)
        np.clip(out, -self.threshold, self.threshold, out)
        np.multiply(out, scale / (a.shape[-2] * a.shape[-1]), out)


def _silence_leaders(z: Array, out: Array) -> None:
    """Write 0 into `out` where z is the largest of its row, once a row."""
    if z.ndim == 2:
        out[np.arange(len(z)), z.argmax(axis=-1)] = 0
    else:
        np.put_along_axis(out, np.argmax(z, axis=-1, keepdims=True), 0, axis=-1)


def _inside(a: Array) -> Array:
    """Keep probabilities away from 0 and 1, so that no logarithm sees 0: in every precision by the same margin."""
    return np.clip(a, MARGIN, 1.0 - MARGIN)
