"""A dense feedforward network: its parameters. A `Pass` takes examples through it.

The last row of a layer's matrix (inputs + 1, neurons) is the bias. Element ``W[k, j]`` is the decks'
w_jk, from neuron k to neuron j.
"""

import itertools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation
from nnplayground.core.initializers import Initializer

Array = npt.NDArray[np.floating]


class Layer:
    """One layer's view into the parameters: `matrix` (inputs + 1, neurons), `W` and `b` within it."""

    __slots__ = ("W", "W_T", "activation", "b", "matrix")

    def __init__(self, matrix: Array, activation: Activation) -> None:
        self.matrix = matrix
        self.W = matrix[:-1]
        self.W_T = self.W.T
        self.b = matrix[-1]
        self.activation = activation


class Network:
    """A shape, an activation for each layer, and all parameters in one flat vector.

    `sizes` counts the neurons of every layer, inputs first: ``(784, 30, 10)``.
    """

    def __init__(
        self,
        sizes: Sequence[int],
        activations: Sequence[Activation],
        dtype: npt.DTypeLike = np.float32,
        parameters: Array | None = None,
    ) -> None:
        """Take `parameters` as they are, to be shared, or else zeros of `dtype`."""
        if len(activations) != len(sizes) - 1:
            raise ValueError("one activation for each layer behind the inputs")
        self.sizes = tuple(sizes)
        self.parameters: Array = np.zeros(parameter_count(sizes), dtype) if parameters is None else parameters
        self.layers = [
            Layer(matrix, activation)
            for matrix, activation in zip(matrices(self.parameters, sizes), activations, strict=True)
        ]

    @property
    def dtype(self) -> np.dtype:
        """The precision of all arrays of this network."""
        return self.parameters.dtype

    def initialize(self, initializer: Initializer, rng: np.random.Generator) -> None:
        """Set starting weights; biases become 0."""
        for layer in self.layers:
            inputs, outputs = layer.W.shape
            layer.W[:] = initializer.weights(inputs, outputs, rng)
            layer.b[:] = 0

    def has_layers_of(self, other: "Network") -> bool:
        """Whether both have the same layers: the parameters of one mean the same in the other."""
        return self.sizes == other.sizes and [one.activation for one in self.layers] == [
            one.activation for one in other.layers
        ]

    def copy(self, dtype: npt.DTypeLike | None = None) -> "Network":
        """Return an independent network with the same shape and parameters."""
        twin = Network(self.sizes, [layer.activation for layer in self.layers], dtype or self.dtype)
        twin.parameters[:] = self.parameters
        return twin


def parameter_count(sizes: Sequence[int]) -> int:
    """Count weights and biases: 13,002 for (784, 16, 16, 10)."""
    return sum((inputs + 1) * neurons for inputs, neurons in itertools.pairwise(sizes))


def matrices(flat: Array, sizes: Sequence[int]) -> list[Array]:
    """Return the views of a flat vector that belong to each layer, shaped (inputs + 1, neurons)."""
    found, start = [], 0
    for inputs, neurons in itertools.pairwise(sizes):
        stop = start + (inputs + 1) * neurons
        found.append(flat[start:stop].reshape(inputs + 1, neurons))
        start = stop
    return found


def weight_mask(sizes: Sequence[int], dtype: npt.DTypeLike) -> Array:
    """Return a flat vector that is 1 at weights and 0 at biases."""
    mask: Array = np.ones(parameter_count(sizes), dtype)
    for matrix in matrices(mask, sizes):
        matrix[-1] = 0
    return mask
