"""One sequence on its way through a network that remembers: unrolled over time, forward and back, number by number.

Everything is in float64. Layers are numbered as everywhere, the inputs are layer 1; time steps count from 0.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import INPUTS, NeuronId, layers_of, of_layer
from nnplayground.core.costs import Cost
from nnplayground.core.layers import LayerParameters
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.core.recurrent import Elman

Floats = npt.NDArray[np.float64]


class Product(NamedTuple):
    """One product of a neuron's sum: a weight times what it is multiplied by.

    `origin` is the neuron or input that `value` comes from, for `memory` a neuron of the same layer one step before;
    for the bias it is None and `value` 1.
    """

    source: Literal["input", "memory", "bias"]
    origin: NeuronId | None
    weight: float
    value: float

    @property
    def product(self) -> float:
        """Weight times value."""
        return self.weight * self.value


class Unrolled:
    """A sequence's pass, which nobody else may write to.

    `x` is (steps, inputs) as the network gets it, `y` (steps, outputs) what is desired, or None where there is
    nothing to go back from. Errors go back through all steps, or if `truncated` as far as training sends them.
    """

    def __init__(
        self,
        network: Network,
        x: npt.ArrayLike,
        y: npt.ArrayLike | None = None,
        cost: Cost | None = None,
        *,
        truncated: bool = False,
    ) -> None:
        self.network = network.copy(np.float64) if truncated else _whole(network)
        self.x: Floats = np.array(x, np.float64)
        self.y: Floats | None = None if y is None else np.array(y, np.float64)
        self.cost = cost
        self.kinds = network.kinds
        self._pass = self._forward()
        self._back: dict[int | None, Pass] = {}

    @property
    def steps(self) -> int:
        """How many time steps there are."""
        return len(self.x)

    @property
    def layers(self) -> range:
        """The numbers of the layers that have weights."""
        return layers_of(self.network.sizes)

    @property
    def recurrent(self) -> tuple[int, ...]:
        """The numbers of the layers that remember."""
        return tuple(layer for layer in self.layers if of_layer(self.kinds, layer).remembers)

    def z(self, layer: int) -> Floats:
        """Return the sums (steps, neurons) of a layer."""
        return np.asarray(of_layer(self._pass.stages, layer).z)

    def a(self, layer: int) -> Floats:
        """Return the answers (steps, neurons) of a layer, of a recurrent one its hidden states; or the inputs."""
        return self.x if layer == INPUTS else np.asarray(of_layer(self._pass.stages, layer).a)

    def W(self, layer: int) -> Floats:
        """Return the weights (inputs, neurons) from the layer below."""
        return np.asarray(self._parameters(layer).W)

    def U(self, layer: int) -> Floats:
        """Return the weights (neurons, neurons) from the layer's own answers one step before; of others none (0, n)."""
        matrix, inputs = self._parameters(layer).matrix, len(self._parameters(layer).W)
        return np.asarray(matrix[inputs:-1])

    def b(self, layer: int) -> Floats:
        """Return the biases (neurons)."""
        return np.asarray(self._parameters(layer).b)

    def before(self, layer: int, step: int) -> Floats:
        """Return what a recurrent layer remembers at a step: its answers one step before, 0 before the first."""
        return self.a(layer)[step - 1] if step else np.zeros(self.a(layer).shape[1])

    def products(self, layer: int, step: int, neuron: int) -> list[Product]:
        """Return the products whose sum is z of a neuron at a step: inputs, memory, bias."""
        below = [
            Product("input", NeuronId(layer - 1, k), weight, value)
            for k, (weight, value) in enumerate(
                zip(self.W(layer)[:, neuron].tolist(), self.a(layer - 1)[step].tolist(), strict=True)
            )
        ]
        memory = [
            Product("memory", NeuronId(layer, k), weight, value)
            for k, (weight, value) in enumerate(
                zip(self.U(layer)[:, neuron].tolist(), self.before(layer, step).tolist(), strict=False)
            )
        ]
        return [*below, *memory, Product("bias", None, float(self.b(layer)[neuron]), 1.0)]

    def reach(self, layer: int) -> int:
        """Return through how many steps training sends an error back in a layer, that of the step itself included."""
        kind = of_layer(self.kinds, layer)
        if not isinstance(kind, Elman):
            return 1
        return min(kind.truncation or self.steps, self.steps)

    def costs(self) -> Floats:
        """Return the cost of each step by itself (steps); their mean is that of the sequence."""
        y, cost = self._wanted()
        output = self._pass.output
        found = [
            cost.value(output.z[[t]], output.a[[t]], y[[t]], np.empty_like(y[[t]]), output.activation)
            for t in range(self.steps)
        ]
        return np.array(found)

    def errors(self, layer: int, of: int | None = None) -> Floats:
        """Return ∂C/∂a (steps, neurons) of a layer, of a recurrent one ∂C/∂h with all that comes back from later steps.

        C is the cost of the sequence, or only that of the step `of`, divided by the number of steps.
        """
        return np.asarray(of_layer(self._backward(of).stages, layer).grad)

    def deltas(self, layer: int, of: int | None = None) -> Floats:
        """Return δ = ∂C/∂z (steps, neurons) of a layer."""
        return np.asarray(of_layer(self._backward(of).stages, layer).delta)

    def lengths(self, layer: int, of: int | None = None) -> Floats:
        """Return ‖∂C/∂h‖ of each step (steps): whether errors vanish or explode on their way back."""
        return np.asarray(np.linalg.norm(self.errors(layer, of), axis=1))

    def shares(self, layer: int, of: int | None = None) -> Floats:
        """Return what each step adds to the gradient of a layer's matrix: (steps, rows, neurons)."""
        ones = np.ones((self.steps, 1))
        told = [self.a(layer - 1), ones]
        if of_layer(self.kinds, layer).remembers:
            memory = np.stack([self.before(layer, step) for step in range(self.steps)])
            told = [self.a(layer - 1), memory, ones]
        return np.asarray(np.einsum("ti,tj->tij", np.concatenate(told, axis=1), self.deltas(layer, of)))

    def _parameters(self, layer: int) -> LayerParameters:
        return of_layer(self.network.layers, layer)

    def _wanted(self) -> tuple[Floats, Cost]:
        if self.y is None or self.cost is None:
            raise ValueError("nothing is desired of this sequence")
        return self.y, self.cost

    def _forward(self) -> Pass:
        taken = Pass(self.network, 1, steps=len(self.x))
        taken.inputs[:] = self.x
        with np.errstate(all="ignore"):
            taken.forward()
        return taken

    def _backward(self, of: int | None) -> Pass:
        """Return a pass that went back from the cost of all steps, or from that of one."""
        if of not in self._back:
            y, cost = self._wanted()
            taken = self._forward()
            output = taken.output
            with np.errstate(all="ignore"):
                cost.gradient(output.a, y, output.grad)
                cost.delta(output.z, output.a, y, output.activation, np.empty_like(y), output.delta)
                if of is not None:
                    for whole in (output.grad, output.delta):
                        whole[:of] = whole[of + 1 :] = 0
                output.backward()
                for stage in taken.stages[-2::-1]:
                    stage.pull_back()
                    stage.backward()
            self._back[of] = taken
        return self._back[of]


def _whole(network: Network) -> Network:
    """Return a copy in float64 that sends errors back through the whole sequence."""
    kinds = [kind.model_copy(update={"truncation": 0}) if isinstance(kind, Elman) else kind for kind in network.kinds]
    return Network(network.sizes[0], kinds, parameters=network.parameters.astype(np.float64))


def hidden_path(states: Floats) -> tuple[Floats, Floats]:
    """Return a path in the plane (steps, 2) of hidden states (steps, neurons), and its two axes (2, neurons).

    Two neurons are the plane themselves; of more, the two directions in which the states vary most (principal
    components). One neuron has a second coordinate of 0.
    """
    neurons = states.shape[1]
    if neurons <= 2:
        axes = np.eye(2, neurons)
        return states @ axes.T, axes
    middle = states - states.mean(axis=0)
    _, _, directions = np.linalg.svd(middle, full_matrices=True)
    axes = directions[:2]
    # The sign of a direction is arbitrary: its largest part points up, so that pictures do not flip.
    axes = axes * np.sign(axes[np.arange(2), np.abs(axes).argmax(axis=1)])[:, np.newaxis]
    return middle @ axes.T, axes


def sequence_rows(steps: int, number: int) -> npt.NDArray[np.intp]:
    """Return the rows of the sequence with that number in a problem whose examples have so many steps."""
    return number * steps + np.arange(steps)


__all__: Sequence[str] = ("Product", "Unrolled", "hidden_path", "sequence_rows")
