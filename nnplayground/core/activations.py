"""Activation functions, each with its derivative as a vector-Jacobian product.

All arrays are shaped (examples, neurons), or for several networks at once (replicas, examples, neurons).
`value` and `pull_back` write into `out` and allocate nothing that outlives the call; `out` never
overlaps `grad`.
"""

from functools import cache
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.core.code import Code
from nnplayground.errors import UserError
from nnplayground.i18n import N_, number, tr
from nnplayground.registry import Component, Registry

Array = npt.NDArray[np.floating]

INFINITY = float("inf")

# A ready-made array is taken up faster than a Python number; these are exact in every precision.
# Signs are changed by −1: where both arrays take every fourth float32 or every eighth float64, np.negative is wrong
# (NumPy 2.4: it reads and writes neighbours instead).
ZERO, ONE, MINUS_ONE, MINUS_TWO = (np.array(number, np.float32) for number in (0, 1, -1, -2))


class Activation(Component):
    """A neuron's answer a = σ(z) to its weighted sum z."""

    card: ClassVar[str] = "activation"
    caution: ClassVar[str] = ""
    """What has to be said beside its curve, a sentence."""
    formula: ClassVar[str]
    """σ(z) in rich text."""
    derivative_formula: ClassVar[str]
    """σ′(z) in rich text."""
    code: ClassVar[Code]
    """σ(z) in exported programs."""
    span: ClassVar[tuple[float, float]]
    """Infimum and supremum of the values."""
    differentiable: ClassVar[bool] = True
    targets: ClassVar[tuple[float, float]] = (0.0, 1.0)
    """What an output neuron should say for “no” and for “yes”."""
    output_only: ClassVar[bool] = False
    elementwise: ClassVar[bool] = True
    """Whether a neuron's answer depends on its own sum alone."""
    names_one_class: ClassVar[bool] = False
    """Whether the outputs share a probability of 1, so that together they name one class."""

    @property
    def corners(self) -> tuple[float, ...]:
        """Where it has no slope: at a corner or a jump."""
        return ()

    @property
    def bounds(self) -> tuple[float, float]:
        """Infimum and supremum of the values with these parameters."""
        return self.span

    @property
    def finite_range(self) -> bool:
        """Whether all values lie between two finite bounds."""
        return bool(np.isfinite(self.span).all())

    @property
    def is_probability(self) -> bool:
        """Whether every value lies between 0 and 1."""
        return self.span[0] >= 0 and self.span[1] <= 1

    def value(self, z: Array, out: Array) -> None:
        """Write σ(z) into `out`."""
        raise NotImplementedError

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        """Write ∂C/∂z into `out`, given z, a = σ(z) and `grad` = ∂C/∂a."""
        raise NotImplementedError

    def derivative(self, z: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return σ′(z), elementwise, in float64, and NaN where there is none: what is true, not what training takes."""
        sums = np.asarray(z, np.float64)
        found = self.slope(sums)
        found[np.isin(sums, self.corners)] = np.nan
        return found

    def facts(self) -> tuple[str, ...]:
        answer, slope = f"σ(z) = {tr(self.formula)}", f"σ′(z) = {tr(self.derivative_formula)}"
        properties = tr("Properties")
        return answer, slope, f"{properties}: {self.smoothness_text()}; {self.range_text()}."

    def range_text(self) -> str:
        """Say between which bounds its values lie."""
        return tr("values from {low} to {high}", low=_bound(self.bounds[0]), high=_bound(self.bounds[1]))

    def smoothness_text(self) -> str:
        """Say whether it is differentiable, and where it is not."""
        if not self.differentiable:
            return tr("not differentiable")
        if not self.corners:
            return tr("differentiable")
        places = ", ".join(f"z = {number(corner)}" for corner in self.corners)
        return tr("differentiable except at {places}", places=places)

    def written(self, program: str) -> str:
        """Return σ(z) as a `program` writes it: ``numpy``, ``torch`` or ``keras``."""
        values = {name: repr(getattr(self, name)) for name in self.parameters()}
        text: str = getattr(self.code, program)
        return text.format(**values)

    def __call__(self, z: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return σ(z) in float64; for pictures and tests, not for training."""
        given = np.atleast_2d(np.asarray(z, dtype=np.float64))
        out = np.empty_like(given)
        with np.errstate(over="ignore"):
            self.value(given, out)
        return out.reshape(np.shape(z))

    def slope(self, z: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return σ′(z), elementwise, in float64; for pictures and the labs."""
        given = np.atleast_2d(np.asarray(z, dtype=np.float64))
        a, out = np.empty_like(given), np.empty_like(given)
        with np.errstate(over="ignore"):
            self.value(given, a)
            self.pull_back(given, a, np.ones_like(given), out)
        return out.reshape(np.shape(z))


ACTIVATIONS: Registry[Activation] = Registry(N_("activation"), Activation)


@ACTIVATIONS.register
class Logistic(Activation):
    """The sigmoid 1 / (1 + e⁻ᶻ)."""

    label: ClassVar[str] = N_("Logistic")
    summary: ClassVar[str] = N_("The smooth step from 0 to 1; its value can be read as a probability.")
    formula: ClassVar[str] = "1 / (1 + e<sup>−z</sup>)"
    derivative_formula: ClassVar[str] = "σ(z) (1 − σ(z))"
    code: ClassVar[Code] = Code(numpy="1 / (1 + np.exp(-z))", torch="torch.sigmoid(z)", keras="keras.ops.sigmoid(z)")
    span: ClassVar[tuple[float, float]] = (0.0, 1.0)
    kind: Literal["logistic"] = "logistic"

    def value(self, z: Array, out: Array) -> None:
        np.multiply(z, MINUS_ONE, out)
        np.exp(out, out)
        np.add(out, ONE, out)
        np.reciprocal(out, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.subtract(ONE, a, out)
        np.multiply(out, a, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class Tanh(Activation):
    """The hyperbolic tangent."""

    label: ClassVar[str] = N_("Tanh")
    summary: ClassVar[str] = N_("The smooth step from −1 to 1, steepest at 0.")
    formula: ClassVar[str] = "tanh z"
    derivative_formula: ClassVar[str] = "1 − tanh² z"
    code: ClassVar[Code] = Code(numpy="np.tanh(z)", torch="torch.tanh(z)", keras="keras.ops.tanh(z)")
    span: ClassVar[tuple[float, float]] = (-1.0, 1.0)
    targets: ClassVar[tuple[float, float]] = (-1.0, 1.0)
    kind: Literal["tanh"] = "tanh"

    def value(self, z: Array, out: Array) -> None:
        np.tanh(z, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.multiply(a, a, out)
        np.subtract(ONE, out, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class ReLU(Activation):
    """The rectifier max(0, z); its slope at 0 is taken as 0."""

    label: ClassVar[str] = N_("ReLU")
    summary: ClassVar[str] = N_("Lets positive sums through and answers 0 to the rest.")
    formula: ClassVar[str] = "max(0, z)"
    derivative_formula: ClassVar[str] = N_("1 if z &gt; 0, else 0")
    code: ClassVar[Code] = Code(numpy="np.maximum(z, 0)", torch="torch.relu(z)", keras="keras.ops.relu(z)")
    span: ClassVar[tuple[float, float]] = (0.0, INFINITY)
    kind: Literal["relu"] = "relu"

    def value(self, z: Array, out: Array) -> None:
        np.maximum(z, ZERO, out=out)

    @property
    def corners(self) -> tuple[float, ...]:
        return (0.0,)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        # min(a, 1) rounded up is 1 for every positive a: twice as fast as np.sign.
        np.minimum(a, ONE, out=out)
        np.ceil(out, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class LeakyReLU(Activation):
    """The rectifier with a small slope for negative sums."""

    label: ClassVar[str] = N_("Leaky ReLU")
    summary: ClassVar[str] = N_("Like ReLU, but negative sums keep a small slope, so no neuron dies.")
    formula: ClassVar[str] = N_("z if z &gt; 0, else αz")
    derivative_formula: ClassVar[str] = N_("1 if z &gt; 0, else α")
    code: ClassVar[Code] = Code(
        numpy="np.where(z > 0, z, {alpha} * z)",
        torch="torch.nn.functional.leaky_relu(z, {alpha})",
        keras="keras.ops.leaky_relu(z, negative_slope={alpha})",
    )
    span: ClassVar[tuple[float, float]] = (-INFINITY, INFINITY)
    kind: Literal["leaky_relu"] = "leaky_relu"
    alpha: float = Field(
        0.01,
        gt=0,
        lt=1,
        title=N_("Slope below 0"),
        description=N_("How steep the function is for negative sums."),
    )

    def value(self, z: Array, out: Array) -> None:
        np.multiply(z, self.alpha, out)
        np.maximum(z, out, out=out)

    @property
    def corners(self) -> tuple[float, ...]:
        return (0.0,)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.sign(z, out)
        np.maximum(out, self.alpha, out=out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class Softplus(Activation):
    """The smooth rectifier ln(1 + eᶻ)."""

    label: ClassVar[str] = N_("Softplus")
    summary: ClassVar[str] = N_("A ReLU without the corner.")
    formula: ClassVar[str] = "ln(1 + e<sup>z</sup>)"
    derivative_formula: ClassVar[str] = "1 / (1 + e<sup>−z</sup>)"
    code: ClassVar[Code] = Code(
        numpy="np.logaddexp(z, 0)", torch="torch.nn.functional.softplus(z)", keras="keras.ops.softplus(z)"
    )
    span: ClassVar[tuple[float, float]] = (0.0, INFINITY)
    kind: Literal["softplus"] = "softplus"

    def value(self, z: Array, out: Array) -> None:
        np.logaddexp(z, ZERO, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.multiply(a, MINUS_ONE, out)
        np.expm1(out, out)
        np.multiply(out, MINUS_ONE, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class ELU(Activation):
    """The exponential linear unit (Clevert, Unterthiner and Hochreiter, 2015)."""

    label: ClassVar[str] = N_("ELU")
    summary: ClassVar[str] = N_("Positive sums pass; negative ones bend smoothly towards −α.")
    formula: ClassVar[str] = N_("z if z &gt; 0, else α(e<sup>z</sup> − 1)")
    derivative_formula: ClassVar[str] = N_("1 if z &gt; 0, else αe<sup>z</sup>")
    code: ClassVar[Code] = Code(
        numpy="np.where(z > 0, z, {alpha} * np.expm1(np.minimum(z, 0)))",
        torch="torch.nn.functional.elu(z, {alpha})",
        keras="keras.ops.elu(z, alpha={alpha})",
    )
    span: ClassVar[tuple[float, float]] = (-INFINITY, INFINITY)
    kind: Literal["elu"] = "elu"
    alpha: float = Field(
        1.0,
        gt=0,
        le=10,
        title=N_("Depth α"),
        description=N_("The value that very negative sums approach is −α."),
    )

    @property
    def corners(self) -> tuple[float, ...]:
        return () if self.alpha == 1 else (0.0,)

    @property
    def bounds(self) -> tuple[float, float]:
        return -self.alpha, INFINITY

    def value(self, z: Array, out: Array) -> None:
        np.minimum(z, ZERO, out=out)
        np.expm1(out, out)
        np.multiply(out, self.alpha, out)
        np.copyto(out, z, where=z > 0)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.add(a, self.alpha, out)
        np.copyto(out, 1.0, where=z > 0)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class SiLU(Activation):
    """The sigmoid linear unit z σ(z), also called swish."""

    label: ClassVar[str] = N_("SiLU")
    summary: ClassVar[str] = N_("The sum times its own sigmoid: a smooth ReLU with a small dip below 0.")
    formula: ClassVar[str] = "z / (1 + e<sup>−z</sup>)"
    derivative_formula: ClassVar[str] = "σ(z) + z σ(z) (1 − σ(z))"
    code: ClassVar[Code] = Code(
        numpy="z / (1 + np.exp(-z))", torch="torch.nn.functional.silu(z)", keras="keras.ops.silu(z)"
    )
    span: ClassVar[tuple[float, float]] = (-0.2784645427610738, INFINITY)
    kind: Literal["silu"] = "silu"

    def value(self, z: Array, out: Array) -> None:
        np.multiply(z, MINUS_ONE, out)
        np.exp(out, out)
        np.add(out, ONE, out)
        np.divide(z, out, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        # σ + a (1 − σ) = a + σ (1 − a)
        np.multiply(z, MINUS_ONE, out)
        np.exp(out, out)
        np.add(out, ONE, out)
        np.divide(1.0 - a, out, out)
        np.add(out, a, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class Linear(Activation):
    """The identity."""

    label: ClassVar[str] = N_("Linear")
    summary: ClassVar[str] = N_("The sum itself: right for an output that is a quantity, useless between layers.")
    formula: ClassVar[str] = "z"
    derivative_formula: ClassVar[str] = "1"
    code: ClassVar[Code] = Code(numpy="z", torch="z", keras="z")
    span: ClassVar[tuple[float, float]] = (-INFINITY, INFINITY)
    kind: Literal["linear"] = "linear"

    def value(self, z: Array, out: Array) -> None:
        np.copyto(out, z)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.copyto(out, grad)


@ACTIVATIONS.register
class SaturatedLinear(Activation):
    """The identity cut off at 0 and 1."""

    label: ClassVar[str] = N_("Saturated linear")
    summary: ClassVar[str] = N_("The sum itself between 0 and 1, cut off outside; flat there, so learning can stall.")
    formula: ClassVar[str] = "min(1, max(0, z))"
    derivative_formula: ClassVar[str] = N_("1 if 0 &lt; z &lt; 1, else 0")
    code: ClassVar[Code] = Code(numpy="np.clip(z, 0, 1)", torch="torch.clamp(z, 0, 1)", keras="keras.ops.clip(z, 0, 1)")
    span: ClassVar[tuple[float, float]] = (0.0, 1.0)
    kind: Literal["saturated_linear"] = "saturated_linear"

    def value(self, z: Array, out: Array) -> None:
        np.maximum(z, ZERO, out=out)
        np.minimum(out, ONE, out=out)

    @property
    def corners(self) -> tuple[float, ...]:
        return (0.0, 1.0)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.multiply(grad, (z > 0) & (z < 1), out)


@ACTIVATIONS.register
class Gaussian(Activation):
    """The bell curve."""

    label: ClassVar[str] = N_("Gaussian")
    summary: ClassVar[str] = N_("A bell: strongest at 0 and fading on both sides.")
    formula: ClassVar[str] = "e<sup>−z²</sup>"
    derivative_formula: ClassVar[str] = "−2z e<sup>−z²</sup>"
    code: ClassVar[Code] = Code(numpy="np.exp(-z * z)", torch="torch.exp(-z * z)", keras="keras.ops.exp(-z * z)")
    span: ClassVar[tuple[float, float]] = (0.0, 1.0)
    kind: Literal["gaussian"] = "gaussian"

    def value(self, z: Array, out: Array) -> None:
        np.multiply(z, z, out)
        np.multiply(out, MINUS_ONE, out)
        np.exp(out, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.multiply(z, MINUS_TWO, out)
        np.multiply(out, a, out)
        np.multiply(out, grad, out)


@ACTIVATIONS.register
class Sine(Activation):
    """The sine."""

    label: ClassVar[str] = N_("Sine")
    summary: ClassVar[str] = N_("A wave: good at patterns that repeat.")
    formula: ClassVar[str] = "sin z"
    derivative_formula: ClassVar[str] = "cos z"
    code: ClassVar[Code] = Code(numpy="np.sin(z)", torch="torch.sin(z)", keras="keras.ops.sin(z)")
    span: ClassVar[tuple[float, float]] = (-1.0, 1.0)
    targets: ClassVar[tuple[float, float]] = (-1.0, 1.0)
    kind: Literal["sine"] = "sine"

    def value(self, z: Array, out: Array) -> None:
        np.sin(z, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.cos(z, out)
        np.multiply(out, grad, out)


NO_SLOPE = N_(
    "The step function is flat on both sides of its jump, so backpropagation gets a gradient of 0 and "
    "nothing is learnt: choose another activation, for example logistic."
)


@ACTIVATIONS.register
class Step(Activation):
    """The perceptron's threshold: 1 when z > 0, strictly, else 0 (deck A)."""

    label: ClassVar[str] = N_("Step")
    summary: ClassVar[str] = N_("The perceptron: 1 if the sum is above 0, else 0. It has no slope to learn from.")
    formula: ClassVar[str] = N_("1 if z &gt; 0, else 0")
    derivative_formula: ClassVar[str] = N_("0, but none at z = 0")
    code: ClassVar[Code] = Code(
        numpy="np.where(z > 0, 1, 0)", torch="(z > 0).to(z.dtype)", keras="keras.ops.cast(z > 0, z.dtype)"
    )
    span: ClassVar[tuple[float, float]] = (0.0, 1.0)
    differentiable: ClassVar[bool] = False
    caution: ClassVar[str] = NO_SLOPE
    kind: Literal["step"] = "step"

    def value(self, z: Array, out: Array) -> None:
        np.greater(z, 0.0, out=out, casting="unsafe")

    @property
    def corners(self) -> tuple[float, ...]:
        return (0.0,)

    def derivative(self, z: npt.ArrayLike) -> npt.NDArray[np.float64]:
        return np.where(np.isin(z, self.corners), np.nan, 0.0)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        raise UserError(NO_SLOPE)


@ACTIVATIONS.register
class Softmax(Activation):
    """The exponentials of a layer, divided by their sum."""

    label: ClassVar[str] = N_("Softmax")
    summary: ClassVar[str] = N_("Turns the sums of the output layer into probabilities that add up to 1.")
    formula: ClassVar[str] = "e<sup>z<sub>j</sub></sup> / Σ<sub>k</sub> e<sup>z<sub>k</sub></sup>"
    derivative_formula: ClassVar[str] = "a<sub>j</sub> (δ<sub>jk</sub> − a<sub>k</sub>)"
    code: ClassVar[Code] = Code(
        numpy="np.exp(z - z.max(1, keepdims=True)) / np.exp(z - z.max(1, keepdims=True)).sum(1, keepdims=True)",
        torch="torch.softmax(z, dim=1)",
        keras="keras.ops.softmax(z, axis=-1)",
    )
    span: ClassVar[tuple[float, float]] = (0.0, 1.0)
    output_only: ClassVar[bool] = True
    elementwise: ClassVar[bool] = False
    names_one_class: ClassVar[bool] = True
    caution: ClassVar[str] = N_(
        "Each output depends on the sums of all outputs: this is the curve of one of them while the others stay."
    )
    kind: Literal["softmax"] = "softmax"

    def value(self, z: Array, out: Array) -> None:
        np.subtract(z, row_maxima(z), out)
        np.exp(out, out)
        np.divide(out, row_sums(out), out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.multiply(grad, a, out)
        np.subtract(grad, row_sums(out), out)
        np.multiply(out, a, out)


def _bound(value: float) -> str:
    """Write an end of a range."""
    return number(value) if np.isfinite(value) else "∞" if value > 0 else "−∞"


def row_maxima(values: Array) -> Array:
    """Return the largest value of each row of (…, examples, neurons), shaped (…, examples, 1).

    Comparing whole columns at a time is three times as fast as NumPy's way along short rows.
    """
    maxima: Array = np.maximum.reduce(np.ascontiguousarray(values.T))
    return maxima.T[..., np.newaxis]


def row_sums(values: Array) -> Array:
    """Return the sum of each row of (…, examples, neurons), shaped (…, examples, 1)."""
    product = np.ndarray.dot if values.ndim == 2 else np.matmul
    sums: Array = product(values, _ones(values.shape[-1], values.dtype))
    return sums


@cache
def _ones(count: int, dtype: np.dtype) -> Array:
    return np.ones((count, 1), dtype)
