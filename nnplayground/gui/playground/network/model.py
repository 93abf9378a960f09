"""What the network drawing says: names, counts, and numbers as colours. Free of Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.more_networks.autoencoder import code_place, is_narrow
from nnplayground.core.activations import Activation
from nnplayground.core.addresses import INPUTS, NeuronId, hidden_number, of_column
from nnplayground.core.layers import Shape, parameter_count
from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.data.dataset import PLANE, Quantity
from nnplayground.data.features import FEATURES, PLAIN
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.layout import Inputs
from nnplayground.i18n import grouped, tr
from nnplayground.training.experiment import Experiment
from nnplayground.training.freezing import Ranges, count_of

Array = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class NetworkModel:
    """The part of an experiment that is drawn; equal sheets make equal drawings.

    `inputs` are the names of all input rows (all seven features for points on the plane, of which
    `features` are used); `outputs` name the output neurons, empty where one needs no name; `shapes` are
    rows and columns of each layer's parameters, `frozen` ranges of the flat vector of all of them. `remembers` says of
    each layer behind the inputs whether it does, `is_sequence` whether there is anything to remember.
    """

    sizes: tuple[int, ...]
    shapes: tuple[Shape, ...]
    activations: tuple[Activation, ...]
    inputs: tuple[str, ...]
    features: tuple[str, ...]
    image_shape: tuple[int, int] | None
    outputs: tuple[str, ...]
    by_class: bool
    scaling: str
    scaling_help: str
    frozen: Ranges = ()
    remembers: tuple[bool, ...] = ()
    is_sequence: bool = False
    code_layer: int = 0
    """The number of the layer that writes the code of an autoencoder; 0 if there is none."""
    axes: tuple[str, ...] = ()
    """What the user's own data call the two coordinates of points on the plane; empty elsewhere."""

    @classmethod
    def of(cls, experiment: Experiment) -> "NetworkModel":
        """Read the model of `experiment`."""
        data = experiment.data
        if data.is_images:
            inputs: tuple[str, ...] = ()
            scaling, sentence = tr("0 to 1"), tr("Paper is 0 and full ink is 1.")
        else:
            inputs = tuple(f.name for f in FEATURES.values()) if data.is_planar else tuple(map(_name, data.inputs))
            scaling, sentence = tr(experiment.scaling.label), tr(experiment.scaling.summary)
        return cls(
            sizes=experiment.sizes,
            shapes=experiment.shapes,
            activations=experiment.activations,
            inputs=inputs,
            features=experiment.used_features,
            image_shape=data.image_shape,
            outputs=experiment.used_task.output_names(data, experiment.used_coding),
            by_class=experiment.used_task.one_output_a_class(data, experiment.used_coding),
            scaling=scaling,
            scaling_help=sentence,
            frozen=experiment.frozen,
            remembers=tuple(layer.remembers for layer in experiment.layers),
            is_sequence=data.is_sequence,
            code_layer=code_layer(experiment),
            axes=tuple(map(_name, data.inputs)) if data.is_planar and data.inputs != PLANE else (),
        )

    @property
    def is_images(self) -> bool:
        """Whether the inputs are the pixels of a picture."""
        return self.image_shape is not None

    @property
    def planar(self) -> bool:
        """Whether the inputs are functions of a point on the plane, to be switched on and off."""
        return self.inputs == tuple(f.name for f in FEATURES.values())

    @property
    def hidden(self) -> int:
        """How many hidden layers there are."""
        return len(self.sizes) - 2

    def has(self, place: Place) -> bool:
        """Whether there is that neuron or weight: it may be one of a network that has changed since."""
        layer, last = place.layer, len(self.sizes)
        if not INPUTS <= layer <= last or not 0 <= place.neuron.index < of_column(self.sizes, layer):
            return False
        return place.source is None or (layer > INPUTS and 0 <= place.source < of_column(self.sizes, layer - 1))

    @property
    def arrangement(self) -> Inputs:
        """How the inputs are laid out."""
        if self.is_images:
            return Inputs(picture=True)
        if self.planar:
            keys = list(FEATURES)
            return Inputs(rows=len(keys), used=tuple(keys.index(key) for key in self.features))
        return Inputs()

    def feature_name(self, key: str) -> str:
        """Return the name of an input of points on the plane, a key of FEATURES: the coordinates by their own."""
        return self.axes[PLAIN.index(key)] if self.axes and key in PLAIN else FEATURES[key].name

    def input_name(self, number: int) -> str:
        """Return the name of the input `number` of the network."""
        if self.features:
            return self.feature_name(self.features[number])
        return self.inputs[number] if number < len(self.inputs) else str(number + 1)


@dataclass(frozen=True, eq=False)
class Activity:
    """One example on its way through the network: inputs `x`, then `z` and `a` of each layer behind them.

    Of a sequence it is its last step.
    """

    x: Array
    z: tuple[Array, ...]
    a: tuple[Array, ...]

    @classmethod
    def of(cls, network: Network, x: Array) -> "Activity":
        """Push `x` (inputs,), as the network gets it, or the steps (steps, inputs) of a sequence through `network`."""
        steps = np.atleast_2d(np.asarray(x))
        stages = push(network, steps, len(steps)).stages
        return cls(steps[-1], tuple(s.z[-1].copy() for s in stages), tuple(s.a[-1].copy() for s in stages))


def code_layer(experiment: Experiment) -> int:
    """Return the number of the layer that writes the code of an autoencoder; 0 if there is none or it is not narrow."""
    narrow = experiment.used_task.has_code and is_narrow(experiment.sizes)
    place = code_place(experiment.sizes) if narrow else None
    return 0 if place is None else place + INPUTS


def _name(quantity: Quantity) -> str:
    return tr(quantity.name)


def neurons_text(count: int) -> str:
    """Say how many neurons."""
    return tr("1 neuron") if count == 1 else tr("{count} neurons", count=grouped(count))


def header(model: NetworkModel, short: bool = False) -> str:
    """Sum the network up in a line: “2 inputs · 1 hidden layer (shallow) · 1 output · 17 parameters”.

    A `short` one leaves out whether that is shallow or deep.
    """
    inputs, outputs, parameters = model.sizes[0], model.sizes[-1], parameter_count(model.shapes)
    if model.hidden == 0:
        depth = tr("no hidden layer")
    elif model.hidden == 1:
        depth = tr("1 hidden layer") if short else tr("1 hidden layer (shallow)")
    elif short:
        depth = tr("{count} hidden layers", count=model.hidden)
    else:
        depth = tr("{count} hidden layers (deep)", count=model.hidden)
    parts = (
        tr("1 input") if inputs == 1 else tr("{count} inputs", count=grouped(inputs)),
        depth,
        tr("1 output") if outputs == 1 else tr("{count} outputs", count=grouped(outputs)),
        tr("1 parameter") if parameters == 1 else tr("{count} parameters", count=grouped(parameters)),
    )
    frozen = [tr("{count} frozen", count=grouped(count_of(model.frozen)))] if model.frozen else []
    return " · ".join([*parts, *frozen])


def layer_title(model: NetworkModel, layer: int) -> str:
    """Return the short name above a layer."""
    if layer == INPUTS:
        return tr("Inputs")
    if layer == model.code_layer:
        return tr("Code")
    if layer < len(model.sizes):
        return tr("Hidden {number}", number=hidden_number(layer))
    return tr("Output") if model.sizes[-1] == 1 else tr("Outputs")


def neuron_name(model: NetworkModel, neuron: NeuronId) -> str:
    """Return the name of a neuron, as read in a sentence."""
    if neuron.is_input:
        return tr("Pixels") if model.is_images else model.input_name(neuron.index)
    if neuron.layer < len(model.sizes):
        number = hidden_number(neuron.layer)
        return tr("Neuron {neuron} of hidden layer {layer}", neuron=neuron.number, layer=number)
    name = model.outputs[neuron.index] if neuron.index < len(model.outputs) else ""
    return tr("Output “{name}”", name=name) if name else tr("Output {number}", number=neuron.number)


def place_name(model: NetworkModel, place: Place) -> str:
    """Return the name of a neuron or an edge."""
    origin = place.parameter.origin if place.parameter is not None else None
    if origin is None:
        return neuron_name(model, place.neuron)
    return tr("{source} → {target}", source=_short_name(model, origin), target=_short_name(model, place.neuron))


def _short_name(model: NetworkModel, neuron: NeuronId) -> str:
    if neuron.is_input:
        return model.input_name(neuron.index)
    if neuron.layer == len(model.sizes):
        return neuron_name(model, neuron)
    return tr("Hidden {layer}, neuron {neuron}", layer=hidden_number(neuron.layer), neuron=neuron.number)


def shades(values: Array, activation: Activation, axes: tuple[int, ...] | None = None, spread: bool = False) -> Array:
    """Bring activations to −1 … 1 for the signed colours: 0 is neutral.

    The far end of a finite range gets the full colour, and without one the largest size found along `axes`
    (default: everywhere). Where both ends mean something, a finite range can be `spread` over all colours.
    """
    low, high = activation.span
    if activation.finite_range and not spread:
        return np.asarray(np.clip(finite(values) / max(-low, high), -1, 1))
    if activation.finite_range:
        return np.asarray(np.clip(finite(values) * (2 / (high - low)) - (low + high) / (high - low), -1, 1))
    return relative(values, axes)


def finite(values: Array) -> Array:
    """Return `values` with 0 for what is not a finite number; they themselves if all are."""
    if np.isfinite(values).all():
        return values
    return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)


def relative(values: Array, axes: tuple[int, ...] | None = None) -> Array:
    """Divide by the largest size along `axes`; zeros stay zeros and what is not finite becomes 0."""
    values = finite(values)
    largest = np.abs(values).max(axis=axes, keepdims=True) if values.size else np.ones(1)
    return np.asarray(values / np.where(largest > 0, largest, 1))


def shares(values: Array, activation: Activation) -> Array:
    """Bring the outputs of classes to 0 … 1, from “no” to “yes”."""
    low, high = activation.targets
    return np.asarray(np.clip((finite(values) - low) / (high - low), 0, 1))


def largest_weight(matrix: Array) -> float:
    """Return the largest |w| of a layer's matrix (inputs + 1, neurons), biases apart; 1 if all are 0.

    Without a temporary as large as the matrix.
    """
    weights = matrix[:-1]
    found = float(max(weights.max(), -weights.min()))
    return found if np.isfinite(found) and found > 0 else 1.0


def used_after(features: Sequence[str], key: str) -> tuple[str, ...]:
    """Return `features` with `key` switched over, in the order in which they are drawn."""
    wanted = set(features) ^ {key}
    return tuple(known for known in FEATURES if known in wanted)
