"""What is worked out about one neuron, one image or one layer, away from the window's thread."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits import black_box
from nnplayground.analysis.digits.answer import DigitAnswer
from nnplayground.analysis.digits.layer_map import LayerMap
from nnplayground.core.addresses import INPUTS, NeuronId, hidden_number, of_layer
from nnplayground.core.network import Network
from nnplayground.data.coding import BinaryCode
from nnplayground.data.problem import Problem
from nnplayground.gui.digits.state import DigitNetwork
from nnplayground.i18n import tr
from nnplayground.training.evaluation import Evaluator

LOOKED_AT = 5000
"""Validation images among which the most exciting ones are sought, and by which a scaled neuron is judged."""
SHOWN = 5
STEPS = 60
"""Steps of the search for the input that excites a neuron most."""
NORM = 9.2
"""Length of a usual MNIST image as a vector: what the search may use."""
MAPPED = 1500
"""Points of a map."""

Rows = npt.NDArray[np.intp]
Array = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class NeuronFacts:
    """One neuron: the images (rows of the problem) that excite it most and least, and its ideal input."""

    network: DigitNetwork
    neuron: NeuronId
    found: black_box.Extremes
    ideal: Array


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """For one image: where the answer `digit` rests on ink, and how it would change with each pixel."""

    digit: int
    occlusion: Array
    saliency: Array


def neuron_name(neuron: NeuronId, layers: int) -> str:
    """Return what a neuron of a network of so many layers is called; outputs are counted from 0, as digits are."""
    if neuron.layer == layers:
        return tr("Output {index}", index=neuron.index)
    return tr("Neuron {index} of hidden layer {layer}", index=neuron.number, layer=hidden_number(neuron.layer))


class Inspector:
    """The job behind the neuron's card; keeps what the layer that it saw last was given."""

    def __init__(self) -> None:
        self._of: tuple[Network, Problem, int] | None = None
        self._given: Array = np.empty((0, 0))

    def neuron(self, network: DigitNetwork, problem: Problem, neuron: NeuronId) -> NeuronFacts:
        """Find out about a neuron. It is judged by its sum z: many answers of a saturated one are the same."""
        rows = problem.parts.validation[:LOOKED_AT]
        if self._of is None or self._of[0] is not network.network or self._of[1:] != (problem, neuron.layer):
            self._given = layer_values(network, problem, neuron.layer - 1, LOOKED_AT)[1]
            self._of = network.network, problem, neuron.layer
        chosen = of_layer(network.network.layers, neuron.layer)
        found = black_box.extremes(self._given @ chosen.W[:, neuron.index] + chosen.b[neuron.index], rows, SHOWN)
        ideal = network.network.parameters[:0]
        for step in black_box.maximise(network.network, neuron, NORM, STEPS):
            ideal = step.x
        return NeuronFacts(network, neuron, found, ideal)


def accuracies(
    network: DigitNetwork, problem: Problem, neuron: NeuronId, factor: float
) -> tuple[NeuronId, float, float, float]:
    """Return neuron and factor, and the accuracy before and after the neuron's answer is scaled."""
    rows, cost = problem.parts.validation, network.experiment.cost
    changed = black_box.with_neuron_scaled(network.network, neuron, factor)
    before = Evaluator(network.network, problem).judge(rows, cost).score
    return neuron, factor, before, Evaluator(changed, problem).judge(rows, cost).score


def evidence(network: DigitNetwork, pixels: Array, answer: DigitAnswer) -> Evidence:
    """Ask what the best digit's answer rests on; with a binary code, its first bit that is 1."""
    digit = int(answer.ranking[0])
    output = digit
    if isinstance(network.experiment.used_coding, BinaryCode):
        output = int(np.argmax(answer.bits))
    x = np.asarray(pixels, network.network.dtype).ravel()
    shape = (28, 28)
    return Evidence(
        digit,
        black_box.occlusion(network.network, x, output, shape),
        black_box.saliency(network.network, x, output).reshape(shape),
    )


def layer_values(network: DigitNetwork, problem: Problem, layer: int, most: int = MAPPED) -> tuple[Rows, Array]:
    """Return examples of the validation part and what `layer` answers to them; the inputs are the pixels."""
    rows = problem.parts.validation[:most]
    if layer == INPUTS:
        return rows, np.asarray(problem.inputs[rows], np.float32) / 255
    return rows, np.concatenate(list(black_box.layer_activations(network.network, problem, rows, layer)))


def principal_map(network: DigitNetwork, problem: Problem, layer: int) -> LayerMap:
    """Map a layer by its principal plane."""
    rows, values = layer_values(network, problem, layer)
    found = black_box.principal_plane(values)
    return LayerMap(network.network, layer, rows, values, found.points, found)
