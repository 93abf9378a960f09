"""A short sequence in a network that remembers, unrolled over time into a chain for working by hand.

Each time step has columns of its own, one for each layer, numbered on from step to step: with three layers the
inputs of the first step are column 1, those of the second column 4. A `NeuronId` of the chain is a column and an
index; columns of the same layer share W, U and b.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.trace import unclipped_slope
from nnplayground.analysis.more_networks.unrolled import Floats, Unrolled
from nnplayground.core.activations import Activation
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId, of_layer
from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.errors import UserError
from nnplayground.i18n import N_

MOST_TIMES = 4
"""Time steps that are worked through; of a longer sequence the first ones."""
LONGEST_TIMES = 8
"""So many, at most, where nothing can be predicted earlier."""
MOST_WIDE = 9
"""Neurons or inputs that a layer may have."""
TOO_WIDE = N_(
    "Through time, networks with up to {most} neurons or inputs a layer are worked through by hand; this one has "
    "{count} in one."
)
OTHER_KINDS = N_("Through time, only dense layers and layers that remember are worked through by hand.")


@dataclass(frozen=True, slots=True)
class Term:
    """One product of a sum: a weight times the value that it takes.

    `origin` is where in the chain the value stands; of a bias, whose value is 1, and of the memory before the first
    step, which is 0, there is no place. `parameter` is the weight or bias, the same at every step.
    """

    parameter: ParameterId
    origin: NeuronId | None
    weight: float
    value: float

    @property
    def product(self) -> float:
        """Weight times value."""
        return self.weight * self.value


class TimeChain:
    """The pass of a sequence's first steps through a float64 copy of a network that remembers.

    `x` is (steps, inputs) as the network gets it, `y` (steps, outputs) what is desired. `predictable` (steps) says
    where anything can be predicted: the chain reaches to such a step, if one comes soon. Raises UserError for
    networks that are too large, or have layers of other kinds.
    """

    def __init__(
        self,
        network: Network,
        x: npt.ArrayLike,
        y: npt.ArrayLike,
        cost: Cost,
        predictable: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        widest = max(network.sizes)
        known = all(kind.is_affine or kind.remembers for kind in network.kinds)
        if not known or network.kinds[-1].remembers:
            raise UserError(OTHER_KINDS)
        if widest > MOST_WIDE:
            raise UserError(TOO_WIDE, most=MOST_WIDE, count=widest)
        self.whole = len(np.asarray(x))
        able = np.ones(self.whole, np.bool_) if predictable is None else predictable
        times = _worked_times(able)
        self.unpredictable = tuple(np.flatnonzero(~able[:times]).tolist())
        """The steps, counted from 0, at which nothing can be predicted."""
        self._given = np.asarray(x)[:times], np.asarray(y)[:times], cost
        self.unrolled = Unrolled(network, *self._given)
        self._truncated = network
        self.network = self.unrolled.network
        self.cost = cost
        self.steps = self.unrolled.steps
        self.depth = len(network.sizes)
        self.sizes = network.sizes * self.steps

    @property
    def layers(self) -> range:
        """The numbers of the layers that have weights."""
        return self.unrolled.layers

    @property
    def y(self) -> Floats:
        """What is desired, (steps, outputs)."""
        assert self.unrolled.y is not None
        return self.unrolled.y

    def column(self, step: int, layer: int) -> int:
        """Return the column of a layer at a step; steps count from 0."""
        return step * self.depth + layer

    def step(self, column: int) -> int:
        """Return the step of a column."""
        return (column - INPUTS) // self.depth

    def layer(self, column: int) -> int:
        """Return the layer of a column."""
        return (column - INPUTS) % self.depth + INPUTS

    def size(self, layer: int) -> int:
        """Return how many neurons or inputs a layer has."""
        return self.network.sizes[layer - INPUTS]

    def is_last(self, column: int) -> bool:
        """Whether a column holds outputs."""
        return self.layer(column) == self.depth

    def remembers(self, layer: int) -> bool:
        """Whether a layer gets what it answered one step before."""
        return layer != INPUTS and of_layer(self.network.kinds, layer).remembers

    def activation(self, layer: int) -> Activation:
        """Return the activation of a layer."""
        return of_layer(self.network.layers, layer).activation

    def a(self, column: int) -> Floats:
        """Return the values that leave a column; of the first of a step its inputs."""
        return np.asarray(self.unrolled.a(self.layer(column))[self.step(column)])

    def z(self, column: int) -> Floats:
        """Return the sums of a column."""
        return np.asarray(self.unrolled.z(self.layer(column))[self.step(column)])

    def terms(self, neuron: NeuronId) -> list[Term]:
        """Return the products that add up to z of a neuron: inputs, memory, and the bias last."""
        column, layer, step = neuron.layer, self.layer(neuron.layer), self.step(neuron.layer)
        found = []
        for product in self.unrolled.products(layer, step, neuron.index):
            source = None if product.origin is None else product.origin.index
            memory = product.source == "memory"
            parameter = ParameterId(layer, neuron.index, source, memory)
            before = column - self.depth if memory else column - 1
            origin = None if source is None or before < INPUTS else NeuronId(before, source)
            found.append(Term(parameter, origin, product.weight, product.value))
        return found

    def running_sums(self, neuron: NeuronId) -> Floats:
        """Return the sum of a neuron after each of its terms."""
        return np.cumsum([term.product for term in self.terms(neuron)])

    def grad(self, column: int) -> Floats:
        """Return ∂C/∂a of a column, with all that comes back from later steps."""
        layer, step = self.layer(column), self.step(column)
        if layer < self.depth:
            return np.asarray(self.unrolled.errors(layer)[step])
        found = unclipped_slope(self.cost, self.a(column)[np.newaxis], self.y[[step]])
        return np.asarray(found[0] / self.steps)

    def delta(self, column: int) -> Floats:
        """Return δ = ∂C/∂z of a column."""
        return np.asarray(self.unrolled.deltas(self.layer(column))[self.step(column)])

    def slope(self, column: int) -> Floats:
        """Return σ′(z) of a column, of outputs that depend on all sums the diagonal of `jacobian`."""
        activation = self.activation(self.layer(column))
        if not activation.elementwise:
            return np.diagonal(self.jacobian(column)).copy()
        z, a = self.z(column), self.a(column)
        out = np.empty_like(z)
        activation.pull_back(z, a, np.ones_like(z), out)
        return out

    def jacobian(self, column: int) -> Floats:
        """Return ∂aᵢ/∂zⱼ of a column: row i is what pull_back makes of the unit vector i."""
        z, a = self.z(column), self.a(column)
        out = np.empty((len(z), len(z)))
        rows = np.repeat(z[np.newaxis], len(z), axis=0), np.repeat(a[np.newaxis], len(z), axis=0)
        self.activation(self.layer(column)).pull_back(*rows, np.eye(len(z)), out)
        return out

    def sent_back(self, neuron: NeuronId) -> list[Term]:
        """Return the products that add up to ∂C/∂a of a hidden neuron: weights times the errors that they take back.

        First come those of the layer above at the same step, then those of its own layer one step later.
        """
        layer, step = self.layer(neuron.layer), self.step(neuron.layer)
        found = []
        if layer < self.depth:
            above, weights = neuron.layer + 1, self.unrolled.W(layer + 1)[neuron.index]
            found += [
                Term(ParameterId(layer + 1, j, neuron.index), NeuronId(above, j), weight, delta)
                for j, (weight, delta) in enumerate(zip(weights.tolist(), self.delta(above).tolist(), strict=True))
            ]
        if self.remembers(layer) and step + 1 < self.steps:
            later, weights = neuron.layer + self.depth, self.unrolled.U(layer)[neuron.index]
            found += [
                Term(ParameterId(layer, j, neuron.index, memory=True), NeuronId(later, j), weight, delta)
                for j, (weight, delta) in enumerate(zip(weights.tolist(), self.delta(later).tolist(), strict=True))
            ]
        return found

    def parameters(self, layer: int, neuron: int) -> list[ParameterId]:
        """Return the weights and the bias of a neuron, in the order of its sum."""
        return [term.parameter for term in self.terms(NeuronId(layer, neuron))]

    def shares(self, parameter: ParameterId) -> list[tuple[Term, float]]:
        """Return what each step adds to ∂C/∂w of a weight or bias: the value that it took, and δ there."""
        found = []
        for step in range(self.steps):
            neuron = NeuronId(self.column(step, parameter.layer), parameter.index)
            term = next(term for term in self.terms(neuron) if term.parameter == parameter)
            found.append((term, float(self.delta(neuron.layer)[neuron.index])))
        return found

    def gradient(self, parameter: ParameterId) -> float:
        """Return ∂C/∂w or ∂C/∂b: the sum over all steps."""
        return float(self.gradients[parameter.flat_index(self.network.shapes)])

    @cached_property
    def trained_gradients(self) -> Floats:
        """The gradient of all parameters, flat, as training takes it: truncation ends the way back."""
        found = Unrolled(self._truncated, *self._given, truncated=True)
        return np.concatenate([found.shares(layer).sum(axis=0).ravel() for layer in self.layers])

    def trained_gradient(self, parameter: ParameterId) -> float:
        """Return ∂C/∂w or ∂C/∂b as training takes it."""
        return float(self.trained_gradients[parameter.flat_index(self.network.shapes)])

    def value(self, parameter: ParameterId) -> float:
        """Return a weight or bias."""
        return float(self.network.parameters[parameter.flat_index(self.network.shapes)])

    @cached_property
    def gradients(self) -> Floats:
        """The gradient of all parameters, flat."""
        return np.concatenate([self.unrolled.shares(layer).sum(axis=0).ravel() for layer in self.layers])

    @cached_property
    def costs(self) -> Floats:
        """The cost of each step, (steps)."""
        with np.errstate(all="ignore"):
            return self.unrolled.costs()

    @property
    def cost_value(self) -> float:
        """The cost of these steps: the mean of theirs."""
        return float(self.costs.mean())

    def cost_at(self, index: int, value: float) -> float:
        """Return the cost if the parameter at `index` were `value`; the chain stays as it is."""
        parameters = self.network.parameters.astype(np.float64)
        parameters[index] = value
        return self.cost_with(parameters)

    def cost_with(self, parameters: Floats) -> float:
        """Return the cost with other parameters (flat); the chain stays as it is."""
        other = Network(self.network.sizes[0], self.network.kinds, parameters=parameters)
        with np.errstate(all="ignore"):
            return float(Unrolled(other, self.unrolled.x, self.y, self.cost).costs().mean())

    @property
    def reach(self) -> int:
        """Through how many steps training sends an error back, in the layer with the shortest way."""
        return min(self.unrolled.reach(layer) for layer in self.unrolled.recurrent)

    @property
    def is_cut(self) -> bool:
        """Whether training sends errors back less far than they go here."""
        return self.reach < self.steps

    def cut_at(self, column: int) -> range:
        """Return the steps, counted from 0, whose errors truncation keeps from coming back to a column.

        Training lets what enters a layer at a step go back through k steps, that step included; what it does not let
        through is cut on the way from the next step.
        """
        layer = self.layer(column)
        if not self.remembers(layer):
            return range(0)
        return range(self.step(column) + self.unrolled.reach(layer), self.steps)

    def same_network(self, network: Network) -> bool:
        """Whether `network` still has the parameters that this chain was made with."""
        return tuple(self.unrolled.kinds) == tuple(network.kinds) and bool(
            np.array_equal(network.parameters, self.network.parameters.astype(network.dtype))
        )


def _worked_times(predictable: npt.NDArray[np.bool_]) -> int:
    """Return how many steps are worked through: as usual, or up to the first at which anything can be predicted."""
    found = np.flatnonzero(predictable[:LONGEST_TIMES])
    return min(len(predictable), max(MOST_TIMES, int(found[0]) + 1 if len(found) else 0))
