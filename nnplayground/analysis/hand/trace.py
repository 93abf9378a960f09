"""The trace of one example through a network: every number of its forward and backward pass.

There is one computation, the one that trains: core's forward and backward, here in float64. The
labs, both decks' notations and the printed explanation only read what it leaves behind.
Layers are numbered as in the decks: inputs are layer 1, the outputs the last layer L.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation
from nnplayground.core.addresses import INPUTS, layers_of, of_column, of_layer
from nnplayground.core.costs import CategoricalCrossEntropy, Cost, CrossEntropy
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

NO_BACKWARD = N_(
    "Layer {layer} uses the step function: it is flat on both sides of its jump, so the error would come back "
    "as 0. Choose another activation, or open the perceptron lab, whose rule needs no slope."
)


@dataclass(frozen=True, eq=False)
class Errors:
    """All that a backward pass finds; tuples run from layer 2 to layer L.

    `slopes` are ∂a/∂z (for softmax, the diagonal of `jacobian`), `grads` ∂C/∂a, `deltas` ∂C/∂z;
    `gradient` is flat, `parts` are its views (inputs + 1, neurons) by layer.
    """

    slopes: tuple[Vector, ...]
    jacobian: Matrix | None
    grads: tuple[Vector, ...]
    deltas: tuple[Vector, ...]
    gradient: Vector
    parts: tuple[Matrix, ...]

    def slope(self, layer: int) -> Vector:
        """Return σ′(z) of a layer."""
        return of_layer(self.slopes, layer)

    def grad(self, layer: int) -> Vector:
        """Return ∂C/∂a of a layer; deck B's EC below the outputs."""
        return of_layer(self.grads, layer)

    def delta(self, layer: int) -> Vector:
        """Return δ = ∂C/∂z of a layer."""
        return of_layer(self.deltas, layer)

    def weights(self, layer: int) -> Matrix:
        """Return ∂C/∂w of a layer, (inputs, neurons); deck B's EP."""
        return of_layer(self.parts, layer)[:-1]

    def biases(self, layer: int) -> Vector:
        """Return ∂C/∂b of a layer; deck B's EB."""
        found: Vector = of_layer(self.parts, layer)[-1]
        return found


class Trace:
    """One example in a float64 copy of a network, which later changes of the network do not touch."""

    def __init__(
        self,
        network: Network,
        x: npt.ArrayLike,
        y: npt.ArrayLike | None = None,
        cost: Cost | None = None,
    ) -> None:
        if not network.is_affine:
            raise UserError(ONLY_DENSE)
        self.network = network.copy(np.float64)
        self.sizes = network.sizes
        self.last = len(network.sizes)
        self._pass = Pass(self.network, 1)
        self._pass.inputs[0] = checked_vector(x, self.sizes[0])
        self.y: Vector | None = None if y is None else checked_vector(y, self.sizes[-1])
        self.cost = cost
        with np.errstate(all="ignore"):
            self._pass.forward()

    @property
    def layers(self) -> range:
        """The numbers of the layers that have neurons: 2 to L."""
        return layers_of(self.sizes)

    def size(self, layer: int) -> int:
        """Return how many neurons, or inputs, a layer has."""
        return of_column(self.sizes, layer)

    @property
    def output(self) -> Vector:
        """What the network answers."""
        return self.a(self.last)

    def activation(self, layer: int) -> Activation:
        """Return the activation of a layer."""
        return of_layer(self.network.layers, layer).activation

    def W(self, layer: int) -> Matrix:
        """Return the weights into a layer, (inputs, neurons)."""
        return np.asarray(of_layer(self.network.layers, layer).W, np.float64)

    def b(self, layer: int) -> Vector:
        """Return the biases of a layer."""
        return np.asarray(of_layer(self.network.layers, layer).b, np.float64)

    def a(self, layer: int) -> Vector:
        """Return the values that leave a layer; those of layer 1 are the inputs."""
        if layer == INPUTS:
            return np.asarray(self._pass.inputs[0], np.float64)
        return np.asarray(of_layer(self._pass.stages, layer).a[0], np.float64)

    def z(self, layer: int) -> Vector:
        """Return the sums of a layer."""
        return np.asarray(of_layer(self._pass.stages, layer).z[0], np.float64)

    def same_network(self, network: Network) -> bool:
        """Whether `network` still has the parameters that this trace was made with."""
        return network.has_layers_of(self.network) and bool(
            np.array_equal(network.parameters, self.network.parameters.astype(network.dtype))
        )

    @cached_property
    def cost_value(self) -> float:
        """The cost of this example. Raises UserError if it was not said what is desired."""
        y, cost = self._target()
        with np.errstate(all="ignore"):
            return self._pass.cost(y, cost)

    @cached_property
    def errors(self) -> Errors:
        """The backward pass. Raises UserError for a step function, or if nothing is desired."""
        y, cost = self._target()
        for layer in self.layers:
            if not self.activation(layer).differentiable:
                raise UserError(NO_BACKWARD, layer=layer)
        stages = self._pass.stages
        with np.errstate(all="ignore"):
            self._pass.backward(y, cost)
            # Canonical pairs go straight to a − y; deck B shows ∂C/∂a all the same.
            last = unclipped_slope(cost, np.asarray(stages[-1].a, np.float64), y)[0]
            slopes = tuple(self._slope(layer) for layer in self.layers)
        gradient = np.asarray(self._pass.gradient, np.float64)
        return Errors(
            slopes=slopes,
            jacobian=self._jacobian() if not self.activation(self.last).elementwise else None,
            grads=(*(np.asarray(stage.grad[0], np.float64) for stage in stages[:-1]), last),
            deltas=tuple(np.asarray(stage.delta[0], np.float64) for stage in stages),
            gradient=gradient,
            parts=tuple(np.asarray(part) for part in self.network.matrices(gradient)),
        )

    def cost_at(self, index: int, value: float) -> float:
        """Return the cost of this example if the parameter at `index` were `value`; the trace stays as it is."""
        parameters = self.network.parameters.astype(np.float64)
        parameters[index] = value
        return self.cost_with(parameters)

    def cost_with(self, parameters: Vector) -> float:
        """Return the cost of this example with other parameters (flat); the trace stays as it is."""
        y, cost = self._target()
        spare, before = self._spare, self._spare.network.parameters.copy()
        spare.network.parameters[:] = parameters
        with np.errstate(all="ignore"):
            spare.forward()
            found = spare.cost(y, cost)
        spare.network.parameters[:] = before
        return found

    @cached_property
    def _spare(self) -> Pass:
        found = Pass(self.network.copy(), 1)
        found.inputs[:] = self._pass.inputs
        return found

    def _target(self) -> tuple[Matrix, Cost]:
        if self.y is None or self.cost is None:
            raise UserError(N_("Say which output is desired: the error cannot be computed without it."))
        return self.y[np.newaxis], self.cost

    def _slope(self, layer: int) -> Vector:
        stage, activation = of_layer(self._pass.stages, layer), self.activation(layer)
        if not activation.elementwise:
            return np.diagonal(self._jacobian()).copy()
        out = np.empty_like(stage.z)
        activation.pull_back(stage.z, stage.a, np.ones_like(stage.z), out)
        return np.asarray(out[0], np.float64)

    def _jacobian(self) -> Matrix:
        """Return ∂aᵢ/∂zⱼ of the output layer: row i is what pull_back makes of the unit vector i."""
        stage, size = self._pass.stages[-1], self.sizes[-1]
        out = np.empty((size, size))
        z, a = np.repeat(stage.z, size, axis=0), np.repeat(stage.a, size, axis=0)
        self.activation(self.last).pull_back(z, a, np.eye(size), out)
        return out


def unclipped_slope(cost: Cost, a: Matrix, y: Matrix) -> Matrix:
    """Return ∂C/∂a (1, outputs), without the margin that training keeps around 0 and 1.

    With the margin, ∂C/∂a times ∂a/∂z of a saturated output would not come to a − y on screen.
    """
    found = np.empty_like(a)
    with np.errstate(all="ignore"):
        cost.gradient(a, y, found)
        if isinstance(cost, CrossEntropy):
            exact = (a - y) / (a * (1.0 - a))
        elif isinstance(cost, CategoricalCrossEntropy):
            exact = np.where(y == 0, 0.0, -y / a)
        else:
            return found
    return np.where(np.isfinite(exact), exact, found)


def checked_vector(values: npt.ArrayLike, count: int) -> Vector:
    """Return `values` as a float64 vector of that length. Raises UserError if they are not."""
    try:
        found = np.array(values, dtype=np.float64).reshape(-1)
    except (TypeError, ValueError):
        raise UserError(N_("Every value must be a number, for example 0.5.")) from None
    if len(found) != count:
        raise UserError(N_("{found} values were given; this network needs {count}."), found=len(found), count=count)
    if not np.isfinite(found).all():
        raise UserError(N_("Every value must be a finite number: one of them is not."))
    return found


def dense(
    weights: Sequence[npt.ArrayLike], biases: Sequence[npt.ArrayLike], activations: Sequence[Activation]
) -> Network:
    """Return a float64 network with the given `weights` (inputs, neurons) and `biases` of each layer."""
    tables = [np.atleast_2d(np.asarray(table, np.float64)) for table in weights]
    sizes = (tables[0].shape[0], *(table.shape[1] for table in tables))
    network = Network.dense(sizes, activations, np.float64)
    for layer, table, bias in zip(network.layers, tables, biases, strict=True):
        layer.W[:] = table
        layer.b[:] = bias
    return network
