"""Recurrent layers: what they remember of the step before, and how errors go back through time.

A pass takes sequences as steps · examples rows in the order of time: first the first step of every sequence, then
the second of every one. All that acts on each step alike (dense layers, costs, dropout) does not notice; a
recurrent layer sees its rows as one block for each step.
"""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.core.layers import LAYERS, Dense, Layer, LayerParameters, Stage
from nnplayground.i18n import N_
from nnplayground.registry import LIVE, course, slider, unit, zero

Array = npt.NDArray[np.floating]

CONTEXT = course(N_("With k = 1 the memory is a copy that is not learnt through: Elman's context layer."))


@LAYERS.register
class Elman(Layer):
    """Every neuron gets the answers of its layer one step before as well (Elman, 1990): h_t = σ(W x_t + U h_{t−1} + b).

    The rows of its matrix are those of the inputs, W, those of its own neurons, U, and the biases. Before the first
    step h is 0.
    """

    label: ClassVar[str] = N_("Recurrent (Elman)")
    summary: ClassVar[str] = N_("Every neuron also gets what its layer answered one time step before: a short memory.")
    course: ClassVar[str] = N_("Deck A: recurrent networks send information in both directions and remember.")
    remembers: ClassVar[bool] = True
    kind: Literal["elman"] = "elman"
    truncation: int = Field(
        0,
        ge=0,
        le=1000,
        title=N_("Truncation k"),
        description=N_("Through how many time steps an error is sent back; 0 takes the whole sequence."),
        json_schema_extra=LIVE | unit(N_("time steps")) | zero(N_("all")) | slider(0, 50) | CONTEXT,
    )

    def rows(self, inputs: int) -> int:
        return inputs + self.units + 1

    def stage(self, parameters: LayerParameters, gradient: Array, examples: int, steps: int = 1) -> Stage:
        return ElmanStage(parameters, gradient, examples, steps)


def remembering(layer: Layer) -> Elman:
    """Return a layer that remembers in the place of `layer`."""
    return layer if isinstance(layer, Elman) else Elman(units=layer.units, activation=layer.activation)


def forward_only(layer: Layer) -> Layer:
    """Return `layer`, or a dense one in its place if it remembers."""
    return Dense(units=layer.units, activation=layer.activation) if layer.remembers else layer


class ElmanStage(Stage):
    """A recurrent layer's share of a pass.

    After `backward`, `grad` is ∂C/∂h of each step with what came back from later ones, where the whole sequence is
    gone back through; `delta` is ∂C/∂z.
    """

    def __init__(self, parameters: LayerParameters, gradient: Array, examples: int, steps: int) -> None:
        super().__init__(parameters, gradient, examples * steps)
        kind = parameters.kind
        assert isinstance(kind, Elman)
        self._back = kind.truncation if kind.truncation and kind.truncation < steps else steps
        matrix, units, inputs = parameters.matrix, kind.units, parameters.W.shape[-2]
        self._U = matrix[..., inputs:-1, :]
        self._U_T = self._U.mT
        # What belongs to the inputs and the biases stands together here, so that one product does both.
        joined = *matrix.shape[:-2], inputs + 1, units
        self._joined, self._joined_gradient = np.empty(joined, matrix.dtype), np.empty(joined, matrix.dtype)
        self._gradient_U = gradient[..., inputs:-1, :]
        self._slope, self._ones = np.empty_like(self.z), np.ones_like(self.z)
        self._remembered: Array = np.empty((*self.z.shape[:-2], examples, units), self.z.dtype)
        self._examples = examples
        blocks = [slice(step * examples, (step + 1) * examples) for step in range(steps)]
        self._times = [tuple(whole[..., block, :] for whole in (self.z, self.a)) for block in blocks]
        self._times_back = [
            tuple(whole[..., block, :] for whole in (self.grad, self._slope, self.delta)) for block in blocks
        ]
        if self._back < steps:
            self._sent, self._arrived = np.empty_like(self.z), np.empty_like(self.z)

    def forward(self) -> None:
        remembered, product, value = self._remembered, self.product, self.activation.value
        self._joined[..., :-1, :] = self.parameters.W
        self._joined[..., -1, :] = self.parameters.b
        product(self.x, self._joined, self.z)
        before: Array | None = None
        for z, a in self._times:
            if before is not None:
                product(before, self._U, remembered)
                np.add(z, remembered, z)
            value(z, a)
            before = a

    def pull_back(self) -> None:
        self.activation.pull_back(self.z, self.a, self._ones, self._slope)
        if self._back < len(self._times):
            self._pull_back_some()
            return
        product, U_T, remembered = self.product, self._U_T, self._remembered
        later: Array | None = None
        for grad, slope, delta in reversed(self._times_back):
            if later is not None:
                product(later, U_T, remembered)
                np.add(grad, remembered, grad)
            np.multiply(grad, slope, delta)
            later = delta

    def _pull_back_some(self) -> None:
        """Send each step's own error back through as many steps as it may go, that of all steps at once."""
        np.multiply(self.grad, self._slope, self.delta)
        sent, arrived, examples = self._sent, self._arrived, self._examples
        np.copyto(sent, self.delta)
        for far in range(1, self._back):
            # What left step t + 1 arrives at step t; nothing arrives at the last ones.
            left = sent.shape[-2] - far * examples
            source, found = sent[..., examples : left + examples, :], arrived[..., :left, :]
            self.product(source, self._U_T, found)
            np.multiply(found, self._slope[..., :left, :], found)
            np.add(self.delta[..., :left, :], found, self.delta[..., :left, :])
            sent, arrived = arrived, sent

    def backward(self) -> None:
        joined, examples = self._joined_gradient, self._examples
        self.product(self.x_T, self.delta, joined)
        self.gradient[..., : joined.shape[-2] - 1, :] = joined[..., :-1, :]
        self.gradient[..., -1, :] = joined[..., -1, :]
        if len(self._times) > 1:
            self.product(self.a[..., :-examples, :].mT, self.delta[..., examples:, :], self._gradient_U)
        else:
            self._gradient_U[:] = 0
        if self.x_grad is not None:
            self.product(self.delta, self.parameters.W_T, self.x_grad)
