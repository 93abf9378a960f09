"""Name layers, neurons, weights and biases: one numbering for all of the program.

Layers are numbered as in the decks and on the screen: the inputs are layer 1, the first neurons layer 2.
Neurons are counted from 0 in the program, and from 1 where people read (`NeuronId.number`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from nnplayground.core.layers import Shape, parameter_count
from nnplayground.errors import UserError
from nnplayground.i18n import N_, subscript, superscript

T = TypeVar("T")
Indexes = npt.NDArray[np.intp]
"""Places in the flat vector of parameters."""

INPUTS = 1
"""The number of the layer of the inputs."""
FIRST = 2
"""The number of the first layer that has weights."""


def layers_of(sizes: Sequence[int]) -> range:
    """Return the numbers of the layers that have weights: 2 to the last."""
    return range(FIRST, len(sizes) + 1)


def place_of(layer: int) -> int:
    """Return where a layer stands in a sequence that begins behind the inputs. Raises ValueError for the inputs."""
    if layer < FIRST:
        raise ValueError("the inputs have no weights")
    return layer - FIRST


def of_layer(sequence: Sequence[T], layer: int) -> T:
    """Return the entry of a layer in a sequence that begins behind the inputs, as `Network.layers` does."""
    return sequence[place_of(layer)]


def of_column(sequence: Sequence[T], layer: int) -> T:
    """Return the entry of a layer in a sequence that begins with the inputs, as `Network.sizes` does."""
    if layer < INPUTS:
        raise ValueError("layers are counted from 1")
    return sequence[layer - INPUTS]


def hidden_number(layer: int) -> int:
    """Return which hidden layer that is, as people count them: the first is hidden layer 1."""
    return layer - INPUTS


def joined(indices: Sequence[str]) -> str:
    """Write the indices of a symbol: jk, or with a comma where they could be taken for one another: 12,3."""
    return ("" if all(len(index) == 1 for index in indices) else ",").join(indices)


@dataclass(frozen=True, slots=True, order=True)
class NeuronId:
    """A neuron, or an input: the number of its layer, and its index there, from 0."""

    layer: int
    index: int

    @classmethod
    def numbered(cls, layer: int, number: int) -> "NeuronId":
        """Return the neuron that people call so: its `number` within the layer counts from 1."""
        return cls(layer, number - 1)

    @property
    def number(self) -> int:
        """Its number within the layer as people read it, from 1."""
        return self.index + 1

    @property
    def is_input(self) -> bool:
        """Whether this is an input, which has no weights."""
        return self.layer == INPUTS

    @property
    def bias(self) -> "ParameterId":
        """Its bias."""
        return ParameterId(self.layer, self.index)

    def weight_from(self, source: int) -> "ParameterId":
        """Return the weight that comes to it from the neuron `source` of the layer below."""
        return ParameterId(self.layer, self.index, source)

    def in_layer(self, sizes: Sequence[int]) -> bool:
        """Whether a network with these layers has that neuron."""
        return INPUTS <= self.layer <= len(sizes) and 0 <= self.index < of_column(sizes, self.layer)


FIRST_INPUT = NeuronId(INPUTS, 0)


@dataclass(frozen=True, slots=True)
class ParameterId:
    """The weight from `source` (an index in the layer below) to the neuron `index` of `layer`; None: its bias.

    With `memory`, in a layer that remembers, the source is a neuron of the layer itself, one step before.
    """

    layer: int
    index: int
    source: int | None = None
    memory: bool = False

    @property
    def neuron(self) -> NeuronId:
        """The neuron whose sum it is part of."""
        return NeuronId(self.layer, self.index)

    @property
    def origin(self) -> NeuronId | None:
        """The neuron that a weight comes from."""
        return None if self.source is None else NeuronId(self.layer - (not self.memory), self.source)

    @property
    def is_bias(self) -> bool:
        """Whether this is a bias."""
        return self.source is None

    @property
    def row(self) -> int:
        """Its row in the matrix of the layer, whose last one holds the biases."""
        return -1 if self.source is None else self.source

    @property
    def text(self) -> str:
        """The name in plain text, as deck A writes it: w²₁₃ goes to neuron 1 of layer 2 from neuron 3 of layer 1."""
        return self.written(str(self.layer))

    def written(self, layer: str) -> str:
        """Return the name in plain text, with its layer written so."""
        numbers = [end.number for end in (self.neuron, self.origin) if end is not None]
        letter = "b" if self.is_bias else "u" if self.memory else "w"
        return f"{letter}{superscript(layer)}{subscript(joined(list(map(str, numbers))))}"

    def flat_index(self, shapes: Sequence[Shape]) -> int:
        """Return its place in the flat vector of parameters whose matrices have these shapes, by layer."""
        rows, units = of_layer(shapes, self.layer)
        row = rows - 1 if self.source is None else self.source
        if self.memory:
            # These are the last before the biases.
            row += rows - 1 - units
        return parameter_count(shapes[: place_of(self.layer)]) + row * units + self.index

    @classmethod
    def at(cls, shapes: Sequence[Shape], index: int, sizes: Sequence[int] = ()) -> "ParameterId":
        """Return the parameter at `index` of the flat vector. Raises IndexError if it is none of them.

        Where layers may remember, `sizes` are the neurons of every layer, inputs first.
        """
        rest = index
        for layer, (rows, units) in enumerate(shapes, FIRST):
            if 0 <= rest < rows * units:
                row, column = divmod(rest, units)
                inputs = of_column(sizes, layer - 1) if sizes else rows - 1
                if inputs <= row < rows - 1:
                    return cls(layer, column, row - inputs, memory=True)
                return cls(layer, column, None if row == rows - 1 else row)
            rest -= rows * units
        raise IndexError(index)


def parameter_ids(shapes: Sequence[Shape]) -> Iterator[ParameterId]:
    """Yield all parameters in the order of the flat vector."""
    for layer, (rows, units) in enumerate(shapes, FIRST):
        for source in (*range(rows - 1), None):
            for index in range(units):
                yield ParameterId(layer, index, source)


def as_subject(place: NeuronId | ParameterId) -> str:
    """Write what a link is about, counted as people do: ``neuron=3,1``, ``bias=3,1``, ``weight=3,1,2``.

    The weight leads to neuron 1 of layer 3 from neuron 2 of the layer below.
    """
    number = place.index + 1
    if isinstance(place, NeuronId):
        return f"neuron={place.layer},{number}"
    return (
        f"bias={place.layer},{number}" if place.source is None else f"weight={place.layer},{number},{place.source + 1}"
    )


def from_subject(text: str) -> NeuronId | ParameterId:
    """Read what `as_subject` writes. Raises UserError if it is nothing of the kind."""
    kind, _, rest = text.partition("=")
    numbers = [int(number) for number in re.findall(r"\d+", rest)]
    wanted = {"neuron": 2, "bias": 2, "weight": 3}.get(kind)
    if len(numbers) != wanted or min(numbers) < 1 or (kind != "neuron" and numbers[0] < FIRST):
        raise UserError(N_("“{subject}” names no neuron, weight or bias, as neuron=3,1 does."), subject=text)
    neuron = NeuronId.numbered(numbers[0], numbers[1])
    if kind == "neuron":
        return neuron
    return neuron.bias if kind == "bias" else neuron.weight_from(numbers[2] - 1)


def indexes_of_layer(shapes: Sequence[Shape], layer: int) -> Indexes:
    """Return the places of all weights and biases of a layer in the flat vector, in rising order."""
    rows, units = of_layer(shapes, layer)
    return parameter_count(shapes[: place_of(layer)]) + np.arange(rows * units)


def indexes_of_neuron(shapes: Sequence[Shape], neuron: NeuronId) -> Indexes:
    """Return the places of the weights that come to a neuron and of its bias, which is the last."""
    rows, units = of_layer(shapes, neuron.layer)
    return indexes_of_layer(shapes, neuron.layer).reshape(rows, units)[:, neuron.index].copy()
