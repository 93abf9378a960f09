"""One pass of some examples through a network, forward and backward, with all the arrays that it takes.

Forward and backward write into the pass and nowhere else, so a picture that has a pass of its own can
never disturb a run. Keep a pass and you have its whole trace.
"""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import place_of
from nnplayground.core.costs import Cost, Scale
from nnplayground.core.layers import Stage
from nnplayground.core.network import Network

Array = npt.NDArray[np.floating]


class InputBlock:
    """Inputs of many examples, to be gathered ahead and read by one pass after another without a copy.

    `values` (examples, inputs) is a view to be filled in place; beside it stands the constant 1 that
    biases are multiplied by. With `replicas` there is one more axis before these.
    """

    __slots__ = ("extended", "values")

    def __init__(self, examples: int, inputs: int, dtype: npt.DTypeLike, replicas: tuple[int, ...] = ()) -> None:
        self.extended: Array = np.ones((*replicas, examples, inputs + 1), dtype)
        self.values: Array = self.extended[..., :-1]

    def __len__(self) -> int:
        return int(self.extended.shape[-2])


class Pass:
    """A way through `network` for a number of `examples` at a time.

    An example may be a sequence of several `steps`. Then all arrays have a row for each step of each example,
    `rows` in all: first the first step of every example, then the second of every one.

    Fill `inputs`, or `read` them from a block; then call `forward`, and after it `backward`. `stages` are
    the layers' arrays, from the first hidden layer to the `output`; `gradient` is flat. Where the network is
    several, all arrays have one more axis before these, and they may have their inputs in common.
    """

    def __init__(self, network: Network, examples: int, gradient: Array | None = None, steps: int = 1) -> None:
        """Write the gradient into an array of your own, if you give one."""
        self.network = network
        self.examples = examples
        self.steps = steps
        self.rows = examples * steps
        self.gradient: Array = np.empty_like(network.parameters) if gradient is None else gradient
        self._replicas = network.parameters.shape[:-1]
        self.stages: list[Stage] = [
            layer.kind.stage(layer, part, examples, steps)
            for layer, part in zip(network.layers, network.matrices(self.gradient), strict=True)
        ]
        *self._hidden, self.output = self.stages
        self._from_the_top = self._hidden[::-1]
        for below, above in pairwise(self.stages):
            handed_on = InputBlock(self.rows, below.parameters.kind.units, network.dtype, self._replicas)
            below.carried = handed_on.values
            above.give(handed_on.extended)
            above.x_grad = below.grad

    @property
    def inputs(self) -> Array:
        """Return the inputs (examples, inputs) of the next `forward`, a view to be filled in place."""
        first = self.stages[0]
        if not first.x.size:
            block = InputBlock(self.rows, self.network.sizes[0], self.network.dtype, self._replicas)
            first.give(block.extended)
        return first.x[..., :-1]

    def read(self, block: InputBlock, first: int) -> None:
        """Take the inputs from `block` from now on, from its row `first` on."""
        self.stages[0].give(block.extended[..., first : first + self.rows, :])

    def forward(self) -> Array:
        """Push the inputs through the network and return the outputs (examples, outputs), which stay the pass's."""
        for stage in self._hidden:
            stage.forward()
            if stage.mask is None:
                np.copyto(stage.carried, stage.a)
            else:
                np.multiply(stage.a, stage.mask, stage.carried)
        self.output.forward()
        return self.output.a

    def cost(self, y: Array, cost: Cost) -> float:
        """Return the cost of the last `forward` for the desired `y` (examples, outputs); uses up `output.grad`."""
        output = self.output
        return cost.value(output.z, output.a, y, output.grad, output.activation)

    def exact_cost(self, y: Array, cost: Cost) -> float:
        """Return the cost of the last `forward` as `cost` does, in float64 from the sums z on: for figures to be read.

        An answer in float32 cannot be told from 1 when it is closer than 6e-8.
        """
        activation, z = self.output.activation, self.output.z.astype(np.float64)
        a, scratch = np.empty_like(z), np.empty_like(z)
        activation.value(z, a)
        return cost.value(z, a, y.astype(np.float64), scratch, activation)

    def backward(self, y: Array, cost: Cost, scale: Scale = 1.0) -> Array:
        """Return `scale` · ∂C/∂parameters (flat) for the last `forward`; it stays the pass's.

        An array (replicas, 1, 1) scales each network by itself.
        """
        output = self.output
        cost.delta(output.z, output.a, y, output.activation, output.grad, output.delta, scale)
        output.backward()
        for stage in self._from_the_top:
            if stage.mask is not None:
                np.multiply(stage.grad, stage.mask, stage.grad)
            stage.pull_back()
            stage.backward()
        return self.gradient

    def back_to_inputs(self, layer: int, delta: Array) -> Array:
        """Carry `delta` = ∂/∂z of the layer with that number back to the inputs (examples, inputs)."""
        found = np.empty_like(self.inputs)
        self.stages[0].x_grad = found
        *below, stage = self.stages[: place_of(layer) + 1]
        stage.delta[:] = delta
        stage.grad[:] = 0
        stage.backward()
        for stage in below[::-1]:
            stage.pull_back()
            stage.backward()
        self.stages[0].x_grad = None
        return found

    def drop(self, probability: Scale, *rngs: np.random.Generator) -> None:
        """Silence hidden neurons at random, each with `probability`.

        Several networks need a generator each, and may have an array (replicas, 1, 1) of probabilities.
        """
        for stage in self._hidden:
            if stage.mask is None:
                stage.mask = np.empty_like(stage.z)
            mask = stage.mask
            for rng, own in zip(rngs, mask if self._replicas else (mask,), strict=True):
                rng.random(dtype=mask.dtype.type, out=own)
            np.greater_equal(mask, probability, out=mask, casting="unsafe")
            np.multiply(mask, 1.0 / (1.0 - probability), mask)


def push(network: Network, x: npt.ArrayLike, steps: int = 1) -> Pass:
    """Return the pass of `x` (examples, inputs) through `network`, forward; for pictures and tests, it allocates.

    Of sequences of several `steps` it has the rows of a pass: (steps · examples, inputs).
    """
    values = np.asarray(x)
    found = Pass(network, len(values) // steps, steps=steps)
    found.inputs[:] = values
    with np.errstate(all="ignore"):
        found.forward()
    return found


def predict(network: Network, x: npt.ArrayLike, steps: int = 1) -> Array:
    """Return the outputs (examples, outputs) for `x` (examples, inputs), as `push` takes it."""
    return push(network, x, steps).output.a
