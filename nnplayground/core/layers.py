"""Layers: what a layer's parameters are, and how it goes forward and backward.

A kind of layer is a declaration (`Layer`) and its share of a pass (`Stage`). Networks and passes know
nothing else of it: whatever can go forward and backward fits.

The parameters of a layer are one matrix (rows, units), a piece of the network's flat vector. Row k
belongs to input k of the layer, the last row holds the biases, and what else a kind needs stands
between. A layer is given its inputs with a constant 1 as their last column, so that one product does
weights and biases. Nothing outside `core` sees that column.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.core.activations import ACTIVATIONS, Activation, Tanh
from nnplayground.core.initializers import Initializer
from nnplayground.i18n import N_
from nnplayground.registry import NO_SLIDER, SEARCHED, Component, Registry, search

Array = npt.NDArray[np.floating]
Shape = tuple[int, int]

ONLY_DENSE = N_(
    "A layer of this network is of another kind than dense, such as one that remembers, which cannot be shown or "
    "written here."
)


class LayerParameters:
    """One layer's view into the parameters: its `matrix` (rows, units), and what is within it.

    `weights` are all rows but the last; `W` (inputs, units) are those of them that belong to the inputs, `b`
    (units) are the biases. In several networks at once all have a leading axis.
    """

    __slots__ = ("W", "W_T", "activation", "b", "kind", "matrix", "weights")

    def __init__(self, kind: "Layer", inputs: int, matrix: Array) -> None:
        self.kind = kind
        self.activation = kind.activation
        self.matrix = matrix
        self.weights = matrix[..., :-1, :]
        self.W = matrix[..., :inputs, :]
        self.W_T = self.W.mT
        self.b = matrix[..., -1, :]


class Stage:
    """One layer's share of a pass: its arrays, all (examples, units) unless said, and its way through them.

    Of sequences each step is a row: (steps · examples, units), first the first step of every sequence.
    For several networks at once all have a leading axis (replicas), which `x` may lack if it is common to all.

    `x` (examples, inputs + 1) is what it is given, last column 1; `z` are its sums, `a` its answers; `grad`
    is ∂C/∂a and `delta` ∂C/∂z. `x_grad` (examples, inputs) is where ∂C/∂x goes, or None if nobody asks.
    `gradient` (rows, units) is the layer's part of the flat gradient. `mask` is None, or under dropout 0
    at silent neurons and 1/(1 − p) at the others; `carried` is `a` after it, as the next layer gets it. It
    is apart from `a` because elementwise functions run three times as fast over an unbroken piece of memory.
    """

    def __init__(self, parameters: LayerParameters, gradient: Array, rows: int) -> None:
        self.parameters = parameters
        self.activation: Activation = parameters.activation
        self.gradient = gradient
        shape = *gradient.shape[:-2], rows, parameters.kind.units
        self.product = np.ndarray.dot if gradient.ndim == 2 else np.matmul
        """Matrix product of arrays like these; `dot` is twice as fast where there is but one matrix, and the
        method spares small products the quarter of their time that `np.dot` takes to find it."""
        self.z, self.a, self.grad, self.delta = (np.empty(shape, gradient.dtype) for _ in range(4))
        self.carried: Array = self.a
        self.mask: Array | None = None
        self.x_grad: Array | None = None
        self.give(np.empty((0, 0), gradient.dtype))

    def give(self, x: Array) -> None:
        """Take the inputs from that array (examples, inputs + 1) from now on."""
        self.x = x
        self.x_T = x.mT

    def forward(self) -> None:
        """Write `z` and `a`."""
        raise NotImplementedError

    def pull_back(self) -> None:
        """Write `delta` from `grad`."""
        self.activation.pull_back(self.z, self.a, self.grad, self.delta)

    def backward(self) -> None:
        """Write `gradient` and, unless it is None, `x_grad`, from `delta`; `grad` is there too."""
        raise NotImplementedError


class Layer(Component):
    """A layer between inputs and outputs."""

    remembers: ClassVar[bool] = False
    """Whether its answers depend on earlier steps of a sequence."""
    is_affine: ClassVar[bool] = False
    """Whether its sums are inputs times weights plus biases and its answers σ of them, nothing else: what
    can be followed by hand and written as a program."""
    units: int = Field(
        4,
        ge=1,
        title=N_("Neurons"),
        description=N_("How many neurons the layer has."),
        json_schema_extra=NO_SLIDER | search(2, 64),
    )
    activation: Annotated[Activation, ACTIVATIONS] = Field(
        default_factory=Tanh,
        title=N_("Activation"),
        description=N_("What each neuron of the layer makes of its weighted sum."),
        json_schema_extra=SEARCHED,
    )

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the usual kind out: files hold what they held when there was no other."""
        found: dict[str, Any] = write(self)
        if self.kind == LAYERS.default:
            found.pop("kind", None)
        return found

    def rows(self, inputs: int) -> int:
        """Return how many rows the matrix of its parameters has, for that many inputs."""
        return inputs + 1

    def same_parameters(self, other: "Layer") -> bool:
        """Whether parameters learnt with `other` mean the same here, behind the same inputs."""
        return type(self) is type(other) and self.units == other.units

    def initialize(self, parameters: LayerParameters, initializer: Initializer, rng: np.random.Generator) -> None:
        """Set starting weights; biases become 0."""
        rows, units = parameters.weights.shape
        parameters.weights[:] = initializer.weights(rows, units, rng)
        parameters.b[:] = 0

    def stage(self, parameters: LayerParameters, gradient: Array, examples: int, steps: int = 1) -> Stage:
        """Return its share of a pass of so many examples, each a sequence of that many steps."""
        raise NotImplementedError


LAYERS: Registry[Layer] = Registry(N_("layer"), Layer, default="dense")


@LAYERS.register
class Dense(Layer):
    """Every input reaches every neuron: a = σ(x W + b)."""

    label: ClassVar[str] = N_("Dense")
    summary: ClassVar[str] = N_("Every neuron gets every input, each with a weight of its own.")
    is_affine: ClassVar[bool] = True
    kind: Literal["dense"] = "dense"

    def stage(self, parameters: LayerParameters, gradient: Array, examples: int, steps: int = 1) -> Stage:
        return DenseStage(parameters, gradient, examples * steps)


class DenseStage(Stage):
    """A dense layer's share of a pass."""

    def forward(self) -> None:
        self.product(self.x, self.parameters.matrix, self.z)
        self.activation.value(self.z, self.a)

    def backward(self) -> None:
        self.product(self.x_T, self.delta, self.gradient)
        if self.x_grad is not None:
            self.product(self.delta, self.parameters.W_T, self.x_grad)


def dense(sizes: Sequence[int], activations: Sequence[Activation]) -> list[Layer]:
    """Return dense layers behind `sizes[0]` inputs, one for each further size."""
    return [Dense(units=units, activation=activation) for units, activation in zip(sizes[1:], activations, strict=True)]


def shapes(inputs: int, layers: Iterable[Layer]) -> tuple[Shape, ...]:
    """Return rows and units of the matrix of each layer, one behind the other."""
    found = []
    for layer in layers:
        found.append((layer.rows(inputs), layer.units))
        inputs = layer.units
    return tuple(found)


def parameter_count(shapes: Iterable[Shape]) -> int:
    """Count weights and biases of layers with such matrices: 13,002 for 784-16-16-10."""
    return sum(rows * units for rows, units in shapes)


def matrices(flat: Array, shapes: Iterable[Shape]) -> list[Array]:
    """Return the views of a flat vector (…, parameters) that belong to each layer, shaped (…, rows, units)."""
    found, start = [], 0
    for rows, units in shapes:
        stop = start + rows * units
        found.append(flat[..., start:stop].reshape(*flat.shape[:-1], rows, units))
        start = stop
    return found
