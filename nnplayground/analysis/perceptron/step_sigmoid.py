"""From step to sigmoid: a logistic neuron that is made steeper, and small changes that it predicts.

Deck A: Δoutput ≈ Σ ∂output/∂wⱼ Δwⱼ + ∂output/∂b Δb. Everything is float64.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Logistic, Step
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Vector = npt.NDArray[np.float64]

LOWEST_SCALE, HIGHEST_SCALE = 1.0, 1000.0
"""Range of the factor c: at 1000 the logistic is a step to the eye."""


@dataclass(frozen=True, slots=True, eq=False)
class SteepNeuron:
    """A logistic neuron whose weights and bias are multiplied by `scale`, and the step beside it."""

    weights: Vector
    bias: float
    scale: float = 1.0

    def z(self, x: npt.ArrayLike) -> Vector:
        """Return c (w · x + b) for inputs (…, inputs)."""
        return self.scale * (np.asarray(x, np.float64) @ self.weights + self.bias)

    def output(self, x: npt.ArrayLike) -> Vector:
        """Return σ(c (w · x + b))."""
        return Logistic()(self.z(x))

    def step(self, x: npt.ArrayLike) -> Vector:
        """Return what the perceptron answers: 1 where w · x + b > 0."""
        return Step()(np.asarray(x, np.float64) @ self.weights + self.bias)

    def distance(self, x: npt.ArrayLike) -> float:
        """Return the largest difference between sigmoid and step over inputs (…, inputs)."""
        return float(np.max(np.abs(self.output(x) - self.step(x))))


@dataclass(frozen=True, slots=True, eq=False)
class OutputChange:
    """A small change of weights and bias: what the partials predict, and what is measured.

    `weight_terms` are the ∂output/∂wⱼ Δwⱼ one by one, `bias_term` is ∂output/∂b Δb.
    """

    output: float
    weight_partials: Vector
    bias_partial: float
    weight_terms: Vector
    bias_term: float
    measured: float

    @property
    def predicted(self) -> float:
        """The sum of all terms."""
        return float(self.weight_terms.sum()) + self.bias_term


def neuron(weights: Sequence[float], bias: float, scale: float = 1.0) -> SteepNeuron:
    """Return the neuron. Raises UserError if a number is missing or not finite."""
    values = np.asarray([*weights, bias, scale], np.float64)
    if not np.isfinite(values).all():
        raise UserError(N_("Weights, bias and scale must be finite numbers."))
    return SteepNeuron(values[:-2].copy(), float(values[-2]), float(values[-1]))


def output_change(
    unit: SteepNeuron, x: Sequence[float], weight_changes: Sequence[float], bias_change: float
) -> OutputChange:
    """Return prediction and measurement for a change of the scaled weights c·w and bias c·b."""
    inputs, moved = np.asarray(x, np.float64), np.asarray(weight_changes, np.float64)
    if inputs.shape != unit.weights.shape or moved.shape != unit.weights.shape:
        raise UserError(N_("Give {count} inputs and {count} changes of weights."), count=len(unit.weights))
    z = unit.z(inputs)
    slope = float(Logistic().slope(z))
    before = float(Logistic()(z))
    after = float(Logistic()(z + inputs @ moved + bias_change))
    return OutputChange(
        output=before,
        weight_partials=slope * inputs,
        bias_partial=slope,
        weight_terms=slope * inputs * moved,
        bias_term=slope * bias_change,
        measured=after - before,
    )
