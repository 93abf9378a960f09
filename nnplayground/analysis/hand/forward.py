"""Push one example through a network product by product, forwards and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.analysis.stepper import Block, BlockStepper
from nnplayground.core.addresses import FIRST_INPUT, INPUTS, NeuronId, ParameterId
from nnplayground.core.network import Network


class ForwardPhase(StrEnum):
    """What a tiny step does."""

    START = "start"
    PRODUCT = "product"
    BIAS = "bias"
    ACTIVATION = "activation"


class _ForwardStage(StrEnum):
    NEURON = "neuron"
    SOFTMAX = "softmax"


@dataclass(frozen=True, slots=True)
class ForwardMoment:
    """What the tiny step that led to a position did.

    At a PRODUCT, `source` is the neuron of the layer below, `weight` and `value` are multiplied to
    `product`. `sum` is the running sum of the neuron afterwards; `a` its answer at an ACTIVATION.
    """

    position: int
    phase: ForwardPhase
    neuron: NeuronId = FIRST_INPUT
    source: int | None = None
    weight: float = 0.0
    value: float = 0.0
    product: float = 0.0
    bias: float = 0.0
    sum: float = 0.0
    a: float | None = None

    @property
    def layer(self) -> int:
        """The number of the layer."""
        return self.neuron.layer


class ForwardStepper(BlockStepper):
    """A stepper through the forward pass: inputs × weights, bias, activation; neuron by neuron.

    A softmax layer first sums up all its neurons: each answer needs all sums.
    """

    def __init__(self, network: Network, x: npt.ArrayLike) -> None:
        self.trace = Trace(network, x)
        super().__init__(_blocks(self.trace))

    @property
    def now(self) -> ForwardMoment:
        """What the last tiny step did."""
        return self.moment(self._position)

    @property
    def upcoming(self) -> ForwardMoment | None:
        """What the next tiny step will do, with its numbers; None at the end."""
        return None if self.at_end else self.moment(self._position + 1)

    def moment(self, position: int) -> ForwardMoment:
        """Return what the tiny step that leads to `position` does."""
        if position == 0:
            return ForwardMoment(0, ForwardPhase.START)
        block = self.block_at(position - 1)
        layer, neuron, place = block.layer, block.neuron.index, position - 1 - block.start
        bias = float(self.trace.b(layer)[neuron])
        if block.stage is _ForwardStage.SOFTMAX or place == self.trace.size(layer - 1) + 1:
            return ForwardMoment(
                position, ForwardPhase.ACTIVATION, block.neuron, bias=bias,
                sum=float(self.trace.z(layer)[neuron]), a=float(self.trace.a(layer)[neuron]),
            )  # fmt: skip
        sums = self.running_sums(layer, neuron)
        if place == self.trace.size(layer - 1):
            return ForwardMoment(position, ForwardPhase.BIAS, block.neuron, bias=bias, sum=float(sums[-1]))
        weight, value = float(self.trace.W(layer)[place, neuron]), float(self.trace.a(layer - 1)[place])
        return ForwardMoment(
            position, ForwardPhase.PRODUCT, block.neuron, place, weight, value, weight * value, bias,
            float(sums[place]),
        )  # fmt: skip

    def position_of(self, place: NeuronId | ParameterId) -> int:
        """Return the position behind the product of a weight, the adding of a bias, the activation of a neuron."""
        if isinstance(place, NeuronId):
            return next(block.stop for block in reversed(self.blocks) if block.neuron == place)
        start = next(block.start for block in self.blocks if block.neuron == place.neuron)
        return start + 1 + (self.trace.size(place.layer - 1) if place.source is None else place.source)

    def running_sums(self, layer: int, neuron: int) -> Vector:
        """Return the sum of a neuron after each product, and last with the bias."""
        trace = self.trace
        terms = np.append(trace.W(layer)[:, neuron] * trace.a(layer - 1), trace.b(layer)[neuron])
        return np.cumsum(terms)

    def known_values(self, layer: int) -> Vector:
        """Return the values that leave a layer, NaN where they are not worked out yet."""
        found = self.trace.a(layer).copy()
        if layer == INPUTS:
            return found
        for block in self.blocks:
            if block.layer == layer and block.stop > self._position:
                # The last block of a neuron is the one with its activation.
                found[block.neuron.index] = np.nan
        return found


def _blocks(trace: Trace) -> Sequence[Block]:
    blocks: list[Block] = []
    start = 0

    def add(stage: StrEnum, layer: int, neuron: int, count: int) -> None:
        nonlocal start
        blocks.append(Block(stage, NeuronId(layer, neuron), start, count))
        start += count

    for layer in trace.layers:
        whole = trace.activation(layer).output_only
        for neuron in range(trace.size(layer)):
            add(_ForwardStage.NEURON, layer, neuron, trace.size(layer - 1) + (1 if whole else 2))
        for neuron in range(trace.size(layer)) if whole else ():
            add(_ForwardStage.SOFTMAX, layer, neuron, 1)
    return blocks
