"""A network: its layers and their parameters. A `Pass` takes examples through it.

Element ``W[k, j]`` of a layer is the decks' w_jk, from neuron k to neuron j.
"""

from collections.abc import Sequence
from typing import Self

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation
from nnplayground.core.initializers import Initializer
from nnplayground.core.layers import Layer, LayerParameters, dense, matrices, parameter_count, shapes

Array = npt.NDArray[np.floating]


class Network:
    """Layers behind a number of inputs, with all their parameters in one flat vector.

    `sizes` counts the neurons of every layer, inputs first: ``(784, 30, 10)``. `shapes` are rows and
    units of each layer's matrix.
    """

    def __init__(
        self,
        inputs: int,
        layers: Sequence[Layer],
        dtype: npt.DTypeLike = np.float32,
        parameters: Array | None = None,
    ) -> None:
        """Take `parameters` as they are, to be shared, or else zeros of `dtype`.

        Parameters (replicas, parameters) make several networks, which go through every pass together.
        """
        self.kinds = tuple(layers)
        self.sizes = (inputs, *(layer.units for layer in layers))
        self.shapes = shapes(inputs, layers)
        self.parameters: Array = np.zeros(parameter_count(self.shapes), dtype) if parameters is None else parameters
        self.layers = [
            LayerParameters(kind, count, matrix)
            for kind, count, matrix in zip(self.kinds, self.sizes, self.matrices(self.parameters), strict=False)
        ]

    @classmethod
    def dense(cls, sizes: Sequence[int], activations: Sequence[Activation], dtype: npt.DTypeLike = np.float32) -> Self:
        """Return a network of dense layers with these sizes, inputs first."""
        return cls(sizes[0], dense(sizes, activations), dtype)

    @property
    def dtype(self) -> np.dtype:
        """The precision of all arrays of this network."""
        return self.parameters.dtype

    @property
    def is_affine(self) -> bool:
        """Whether each layer does nothing but a = σ(x W + b)."""
        return all(kind.is_affine for kind in self.kinds)

    @property
    def remembers(self) -> bool:
        """Whether its answers depend on earlier steps of a sequence."""
        return any(kind.remembers for kind in self.kinds)

    def initialize(self, initializer: Initializer, rng: np.random.Generator) -> None:
        """Set starting weights."""
        for layer in self.layers:
            layer.kind.initialize(layer, initializer, rng)

    def matrices(self, flat: Array) -> list[Array]:
        """Return the views (rows, units) of a flat vector, parameters or a gradient, by layer."""
        return matrices(flat, self.shapes)

    def weights(self, flat: Array) -> list[Array]:
        """Return those views without the biases."""
        return [matrix[..., :-1, :] for matrix in self.matrices(flat)]

    def weight_mask(self) -> Array:
        """Return a flat vector (parameters) that is 1 at weights and 0 at biases."""
        mask: Array = np.ones(self.parameters.shape[-1], self.dtype)
        for matrix in self.matrices(mask):
            matrix[-1] = 0
        return mask

    def has_layers_of(self, other: "Network") -> bool:
        """Whether both have the same layers: the same parameters make the same network."""
        return self.sizes == other.sizes and self.kinds == other.kinds

    def copy(self, dtype: npt.DTypeLike | None = None) -> "Network":
        """Return an independent network with the same layers and parameters."""
        twin = Network(self.sizes[0], self.kinds, dtype or self.dtype)
        twin.parameters[:] = self.parameters
        return twin
