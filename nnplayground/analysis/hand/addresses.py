"""Name each weight and bias: where it stands in the network and in the flat vector.

Layers are numbered as in the decks: the inputs are layer 1, the first neurons layer 2. Neurons are
counted from 0 here and from 1 where people read. All layers are dense.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Address:
    """The weight from `source` (a neuron of the layer below) to `neuron` of `layer`; None: its bias."""

    layer: int
    neuron: int
    source: int | None = None

    @property
    def is_bias(self) -> bool:
        """Whether this is a bias."""
        return self.source is None

    @property
    def text(self) -> str:
        """The name in plain text: ``w2[1,3]`` goes to neuron 1 of layer 2 from neuron 3 of layer 1."""
        if self.source is None:
            return f"b{self.layer}[{self.neuron + 1}]"
        return f"w{self.layer}[{self.neuron + 1},{self.source + 1}]"


def index_of(sizes: Sequence[int], address: Address) -> int:
    """Return the place of a parameter in the flat vector."""
    before = sum((inputs + 1) * neurons for inputs, neurons in pairwise(sizes[: address.layer - 1]))
    inputs, neurons = sizes[address.layer - 2], sizes[address.layer - 1]
    row = inputs if address.source is None else address.source
    return before + row * neurons + address.neuron


def address_of(sizes: Sequence[int], index: int) -> Address:
    """Return the address of the parameter at `index` of the flat vector."""
    rest = index
    for layer in range(2, len(sizes) + 1):
        inputs, neurons = sizes[layer - 2], sizes[layer - 1]
        if rest < (inputs + 1) * neurons:
            source, neuron = divmod(rest, neurons)
            return Address(layer, neuron, None if source == inputs else source)
        rest -= (inputs + 1) * neurons
    raise IndexError(index)


def addresses(sizes: Sequence[int]) -> Iterator[Address]:
    """Yield all addresses in the order of the flat vector."""
    for layer in range(2, len(sizes) + 1):
        for source in range(sizes[layer - 2] + 1):
            for neuron in range(sizes[layer - 1]):
                yield Address(layer, neuron, None if source == sizes[layer - 2] else source)
