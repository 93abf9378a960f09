"""Equal weights: the neurons of a layer stay twins, whatever they learn.

Deck B says that a network with equal weights never learns. What is true: its hidden neurons stay
identical, so it can do only what one hidden neuron can. AND is learnt, XOR is not.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.core.activations import ACTIVATIONS, Activation, Logistic, Tanh
from nnplayground.core.addresses import of_layer
from nnplayground.core.costs import CrossEntropy
from nnplayground.core.initializers import Equal
from nnplayground.core.network import Network
from nnplayground.core.optimizers import RATE
from nnplayground.core.passes import Pass
from nnplayground.data.dataset import DATASETS
from nnplayground.data.gates import ROWS, Gate
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, NO_SLIDER, Model, choices, slider
from nnplayground.training.experiment import SAME_RUN


class SymmetrySettings(Model):
    """A gate, a hidden layer of twins, and how much noise is added to their weights."""

    gate: Literal["and", "or", "nand", "xor"] = Field(
        "xor", title=N_("Gate"), description=N_("What the network has to learn."),
        json_schema_extra=choices(**{"and": N_("AND"), "or": N_("OR"), "nand": N_("NAND"), "xor": N_("XOR")}),
    )  # fmt: skip
    units: int = Field(4, ge=2, le=16, title=N_("Hidden neurons"), description=N_("How many neurons the layer has."))
    activation: Annotated[Activation, ACTIVATIONS] = Field(
        default_factory=Tanh, title=N_("Activation"), description=N_("What each hidden neuron makes of its sum.")
    )
    weight: float = Field(
        0.5, ge=-10, le=10, title=N_("Weight"), description=N_("The value that every weight starts with.")
    )
    noise: float = Field(
        0.0, ge=0, le=1, title=N_("Grain of noise"),
        description=N_("Standard deviation of what is added to each weight at the start; 0 leaves them equal."),
    )  # fmt: skip
    rate: float = Field(
        0.5, gt=0, le=100, title=N_("Learning rate η"), description=N_("How far each step goes."),
        json_schema_extra=LOG | slider(0.0005, 100) | RATE,
    )  # fmt: skip
    epochs: int = Field(
        1500, ge=1, le=20_000, title=N_("Epochs"), description=N_("How many steps are taken."),
        json_schema_extra=LOG | slider(2, 20_000),
    )  # fmt: skip
    seed: int = Field(
        1, ge=0, le=2**31 - 1, title=N_("Weights seed"), description=N_("Chooses the noise."),
        json_schema_extra=NO_SLIDER | SAME_RUN,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class SymmetryRun:
    """A run; arrays have epochs + 1 entries, the first before any step.

    `parameters` is (epochs + 1, parameters), `distances` the largest distance between two hidden
    neurons, `outputs` (epochs + 1, 4) the answers to 00, 01, 10, 11 and `desired` what they should be.
    """

    sizes: tuple[int, ...]
    parameters: npt.NDArray[np.float64]
    distances: npt.NDArray[np.float64]
    costs: npt.NDArray[np.float64]
    outputs: npt.NDArray[np.float64]
    desired: tuple[int, ...]

    @property
    def learnt(self) -> bool:
        """Whether all four rows are right at the end."""
        return bool(np.array_equal(self.outputs[-1] > 0.5, np.array(self.desired) == 1))

    @property
    def stayed_identical(self) -> bool:
        """Whether the hidden neurons were identical all the time."""
        return not self.distances.any()


def symmetry_run(settings: SymmetrySettings | None = None) -> SymmetryRun:
    """Train all four rows at once with cross-entropy and return the whole run.

    Raises UserError for an activation that no hidden layer can learn with.
    """
    chosen = settings or SymmetrySettings()
    if not chosen.activation.differentiable or chosen.activation.output_only:
        raise UserError(
            N_("This activation cannot be trained in a hidden layer: choose another one, for example tanh.")
        )
    rng = np.random.default_rng(chosen.seed)
    network = Network.dense((2, chosen.units, 1), [chosen.activation, Logistic()], np.float64)
    network.initialize(Equal(weight=chosen.weight), rng)
    for layer in network.layers:
        layer.W[:] += chosen.noise * rng.standard_normal(layer.W.shape)
    gate = DATASETS[chosen.gate]
    assert issubclass(gate, Gate)
    table, y = Pass(network, 4), np.array(gate.truth, np.float64)[:, np.newaxis]
    table.inputs[:] = ROWS
    cost, count = CrossEntropy(), chosen.epochs + 1
    into, out = (stage.gradient for stage in table.stages)
    leaders = _leaders(identical_groups(network, 2))
    parameters = np.empty((count, len(network.parameters)))
    distances, costs, outputs = np.empty(count), np.empty(count), np.empty((count, 4))
    with np.errstate(all="ignore"):
        for epoch in range(count):
            outputs[epoch] = table.forward()[:, 0]
            costs[epoch] = table.cost(y, cost)
            parameters[epoch] = network.parameters
            distances[epoch] = largest_distance(neuron_vectors(network, 2))
            gradient = table.backward(y, cost)
            # Vector arithmetic rounds the columns of a table differently, and the last digit would
            # grow into a difference; twins have the same gradient, so they get the same numbers.
            into[:] = into[:, leaders]
            out[:-1] = out[leaders]
            network.parameters -= chosen.rate * gradient
    return SymmetryRun(network.sizes, parameters, distances, costs, outputs, gate.truth)


def _leaders(groups: list[int]) -> list[int]:
    """Return for each neuron the first one of its group."""
    return [groups.index(group) for group in groups]


def neuron_vectors(network: Network, layer: int) -> npt.NDArray[np.float64]:
    """Return what makes each neuron of a layer (2 to L): its weights in, its bias, its weights out."""
    inside = of_layer(network.layers, layer).matrix.T
    if layer < len(network.sizes):
        inside = np.hstack([inside, of_layer(network.layers, layer + 1).W])
    return np.asarray(inside, np.float64)


def largest_distance(vectors: npt.NDArray[np.float64]) -> float:
    """Return the largest distance between two rows; 0 for identical twins."""
    gaps = vectors[:, np.newaxis] - vectors[np.newaxis]
    return float(np.sqrt((gaps**2).sum(axis=-1)).max())


def identical_groups(network: Network, layer: int, tolerance: float = 0.0) -> list[int]:
    """Return a group number for each neuron of a layer: twins have the same one, to draw in one colour."""
    vectors = neuron_vectors(network, layer)
    groups: list[int] = []
    leaders: list[int] = []
    for index, vector in enumerate(vectors):
        same = [g for g, first in enumerate(leaders) if np.abs(vectors[first] - vector).max() <= tolerance]
        if not same:
            leaders.append(index)
        groups.append(same[0] if same else len(leaders) - 1)
    return groups
