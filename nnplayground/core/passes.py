"""One pass of some examples through a network, forward and backward, with all the arrays that it takes.

Forward and backward write into the pass and nowhere else, so a picture that has a pass of its own can
never disturb a run. Keep a pass and you have its whole trace.

Inside, every array that a layer is given has a constant 1 as its last column, because the last row of
a layer's matrix is the bias: one product does weights and biases. Nothing outside `core` sees it.
"""

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation
from nnplayground.core.costs import Cost
from nnplayground.core.network import Layer, Network, matrices

Array = npt.NDArray[np.floating]


class InputBlock:
    """Inputs of many examples, to be gathered ahead and read by one pass after another without a copy.

    `values` (examples, inputs) is a view to be filled in place.
    """

    __slots__ = ("extended", "values")

    def __init__(self, examples: int, inputs: int, dtype: npt.DTypeLike) -> None:
        self.extended: Array = np.ones((examples, inputs + 1), dtype)
        self.values: Array = self.extended[:, :-1]

    def __len__(self) -> int:
        return len(self.extended)


class Stage:
    """One layer's arrays, all (examples, neurons) unless said.

    `z` are its sums, `a` its answers, `grad` is ∂C/∂a and `delta` ∂C/∂z. `extended` (examples, neurons + 1)
    is what the next layer gets: `carried`, which is `a` after dropout, and a constant 1. `a` is apart from
    it because elementwise functions run three times as fast over an unbroken piece of memory; the output
    layer needs no such copy. `mask` is None, or 0 at silent neurons and 1/(1 − p) at the others.
    `gradient` (inputs + 1, neurons) is this layer's part of the flat gradient.
    """

    __slots__ = ("a", "activation", "carried", "delta", "extended", "grad", "gradient", "layer", "mask", "z")

    def __init__(self, layer: Layer, gradient: Array, examples: int, *, is_output: bool) -> None:
        self.layer = layer
        self.activation: Activation = layer.activation
        neurons = layer.matrix.shape[1]
        self.z, self.a, self.grad, self.delta = (np.empty((examples, neurons), gradient.dtype) for _ in range(4))
        self.extended: Array = self.a if is_output else np.ones((examples, neurons + 1), gradient.dtype)
        self.carried = self.extended[:, :neurons]
        self.gradient = gradient
        self.mask: Array | None = None


class Pass:
    """A way through `network` for a number of `examples` at a time.

    Fill `inputs`, or `read` them from a block; then call `forward`, and after it `backward`. `stages` are
    the layers' arrays, from the first hidden layer to the `output`; `gradient` is flat.
    """

    def __init__(self, network: Network, examples: int, gradient: Array | None = None) -> None:
        """Write the gradient into an array of your own, if you give one."""
        self.network = network
        self.examples = examples
        self.gradient: Array = np.empty_like(network.parameters) if gradient is None else gradient
        views = matrices(self.gradient, network.sizes)
        self.stages = [
            Stage(layer, view, examples, is_output=layer is network.layers[-1])
            for layer, view in zip(network.layers, views, strict=True)
        ]
        self.output = self.stages[-1]
        self._x: Array | None = None

    @property
    def inputs(self) -> Array:
        """Return the inputs (examples, inputs) of the next `forward`, a view to be filled in place."""
        return self._given()[:, :-1]

    def read(self, block: InputBlock, first: int) -> None:
        """Take the inputs from `block` from now on, from its example `first` on."""
        self._x = block.extended[first : first + self.examples]

    def forward(self) -> Array:
        """Push the inputs through the network and return the outputs (examples, outputs), which stay the pass's."""
        given = self._given()
        output = self.output
        for stage in self.stages:
            np.dot(given, stage.layer.matrix, stage.z)
            stage.activation.value(stage.z, stage.a)
            if stage is output:
                break
            if stage.mask is None:
                np.copyto(stage.carried, stage.a)
            else:
                np.multiply(stage.a, stage.mask, stage.carried)
            given = stage.extended
        return output.a

    def cost(self, y: Array, cost: Cost) -> float:
        """Return the cost of the last `forward` for the desired `y` (examples, outputs); uses up `output.grad`."""
        output = self.output
        return cost.value(output.z, output.a, y, output.grad, output.activation)

    def backward(self, y: Array, cost: Cost, scale: float = 1.0) -> Array:
        """Return `scale` · ∂C/∂parameters (flat) for the last `forward`; it stays the pass's."""
        stages, stage = self.stages, self.output
        cost.delta(stage.z, stage.a, y, stage.activation, stage.grad, stage.delta, scale)
        for index in range(len(stages) - 1, 0, -1):
            below = stages[index - 1]
            np.dot(below.extended.T, stage.delta, stage.gradient)
            np.dot(stage.delta, stage.layer.W_T, below.grad)
            if below.mask is not None:
                np.multiply(below.grad, below.mask, below.grad)
            below.activation.pull_back(below.z, below.a, below.grad, below.delta)
            stage = below
        np.dot(self._given().T, stage.delta, stage.gradient)
        return self.gradient

    def back_to_inputs(self, layer: int, delta: Array) -> Array:
        """Carry `delta` = ∂/∂z of the layer with that index in `stages` back to the inputs (examples, inputs)."""
        for index in range(layer, 0, -1):
            below = self.stages[index - 1]
            grad = delta @ self.stages[index].layer.W_T
            delta = np.empty_like(below.z)
            below.activation.pull_back(below.z, below.a, grad, delta)
        found: Array = delta @ self.stages[0].layer.W_T
        return found

    def drop(self, probability: float, rng: np.random.Generator) -> None:
        """Silence hidden neurons at random, each with `probability`; 0 lets all speak again."""
        for stage in self.stages[:-1]:
            if probability == 0:
                stage.mask = None
                continue
            if stage.mask is None:
                stage.mask = np.empty_like(stage.z)
            rng.random(dtype=stage.mask.dtype.type, out=stage.mask)
            np.greater_equal(stage.mask, probability, out=stage.mask, casting="unsafe")
            np.multiply(stage.mask, 1.0 / (1.0 - probability), stage.mask)

    def _given(self) -> Array:
        if self._x is None:
            self._x = InputBlock(self.examples, self.network.sizes[0], self.network.dtype).extended
        return self._x


def push(network: Network, x: npt.ArrayLike) -> Pass:
    """Return the pass of `x` (examples, inputs) through `network`, forward; for pictures and tests, it allocates."""
    values = np.asarray(x)
    found = Pass(network, len(values))
    found.inputs[:] = values
    with np.errstate(all="ignore"):
        found.forward()
    return found


def predict(network: Network, x: npt.ArrayLike) -> Array:
    """Return the outputs (examples, outputs) for `x` (examples, inputs); for pictures and tests, it allocates."""
    return push(network, x).output.a
