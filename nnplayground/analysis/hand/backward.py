"""Walk an example's error back through a network, product by product, and on to the update."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from nnplayground.analysis.hand.gradient_check import Check, GradientChecker
from nnplayground.analysis.hand.mistakes import Mistake, plant
from nnplayground.analysis.hand.trace import Matrix, Trace, Vector
from nnplayground.analysis.stepper import Block, WrittenStepper
from nnplayground.core.addresses import FIRST_INPUT, NeuronId, ParameterId, of_layer
from nnplayground.i18n import N_


class BackwardStage(StrEnum):
    """The parts of a backward pass, in order."""

    OUTPUT_ERROR = "output_error"
    LAYER_ERROR = "layer_error"
    GRADIENT = "gradient"
    UPDATE = "update"


STAGE_LABELS: Mapping[BackwardStage, str] = {
    BackwardStage.OUTPUT_ERROR: N_("Output error"),
    BackwardStage.LAYER_ERROR: N_("Error one layer back"),
    BackwardStage.GRADIENT: N_("Weights and biases"),
    BackwardStage.UPDATE: N_("Update"),
}


class BackwardPhase(StrEnum):
    """What a tiny step works out."""

    START = "start"
    COST_SLOPE = "cost_slope"
    SLOPE = "slope"
    TERM = "term"
    DELTA = "delta"
    WEIGHT = "weight"
    BIAS = "bias"


@dataclass(frozen=True, slots=True)
class BackwardMoment:
    """What the tiny step that led to a position worked out: `value`.

    At a TERM, `other` is the neuron of the layer above whose error comes back through its weight,
    and `sum` is the running sum ∂C/∂a. At a WEIGHT, `other` is the neuron of the layer below.
    In the UPDATE stage `value` is the new weight or bias.
    """

    position: int
    stage: BackwardStage | None
    phase: BackwardPhase
    neuron: NeuronId = FIRST_INPUT
    other: int | None = None
    value: float = 0.0
    sum: float = 0.0

    @property
    def layer(self) -> int:
        """The number of the layer."""
        return self.neuron.layer

    @property
    def address(self) -> ParameterId | None:
        """The weight or bias in hand, if there is one."""
        if self.phase is BackwardPhase.TERM and self.other is not None:
            return NeuronId(self.layer + 1, self.other).weight_from(self.neuron.index)
        if self.phase is BackwardPhase.WEIGHT and self.other is not None:
            return self.neuron.weight_from(self.other)
        return self.neuron.bias if self.phase is BackwardPhase.BIAS else None


class BackwardStepper(WrittenStepper):
    """A stepper through the backward pass of `trace`, right or with a planted mistake.

    Output errors take three tiny steps a neuron (∂C/∂a, ∂a/∂z, δ); hidden ones a product for each
    neuron above, then ∂a/∂z and δ; then come all gradients from the last layer to the first, and
    all updates w − η ∂C/∂w. `layer_by_layer`, as deck B goes, the gradients of a layer follow its errors.
    Raises UserError if the network has a step function.
    """

    def __init__(
        self, trace: Trace, rate: float = 0.1, mistake: Mistake | None = None, layer_by_layer: bool = False
    ) -> None:
        self.trace = trace
        self.layer_by_layer = layer_by_layer
        self.rate = rate
        self.mistake = mistake
        self.errors = plant(trace, mistake)
        self.checker = GradientChecker(trace)
        super().__init__(_blocks(trace, layer_by_layer))

    def same_place(self, other: "BackwardStepper", position: int) -> int:
        """Return where the tiny step that leads `other` to `position` stands here, which may go in another order."""
        if position == 0:
            return 0
        block = other.block_at(position - 1)
        here = next(b for b in self.blocks if (b.stage, b.neuron) == (block.stage, block.neuron))
        return here.start + position - block.start

    @property
    def now(self) -> BackwardMoment:
        """What the last tiny step worked out."""
        return self.moment(self._position)

    @property
    def upcoming(self) -> BackwardMoment | None:
        """What the next tiny step will work out; None at the end."""
        return None if self.at_end else self.moment(self._position + 1)

    def gradient(self, address: ParameterId) -> float:
        """Return ∂C/∂w or ∂C/∂b as it is shown, mistake included."""
        return float(of_layer(self.errors.parts, address.layer)[address.row, address.index])

    def old(self, address: ParameterId) -> float:
        """Return a weight or bias before the update."""
        if address.source is None:
            return float(self.trace.b(address.layer)[address.index])
        return float(self.trace.W(address.layer)[address.source, address.index])

    def new(self, address: ParameterId) -> float:
        """Return a weight or bias after the update."""
        return self.old(address) - self.rate * self.gradient(address)

    @cached_property
    def cost_after(self) -> float:
        """The cost of the example after the whole update."""
        return self.trace.cost_with(self.trace.network.parameters - self.rate * self.errors.gradient)

    def check(self, address: ParameterId) -> Check:
        """Compare a gradient with the measured one."""
        return self.checker.check(address, self.gradient(address))

    def check_all(self) -> list[Check]:
        """Compare all gradients with the measured ones; for networks of a few hundred parameters."""
        return self.checker.check_all(self.errors.gradient)

    def terms(self, layer: int, neuron: int) -> Vector:
        """Return the products w δ that add up to ∂C/∂a of a hidden neuron."""
        return np.asarray(self.trace.W(layer + 1)[neuron] * self.errors.delta(layer + 1))

    def moment(self, position: int) -> BackwardMoment:
        """Return what the tiny step that leads to `position` works out."""
        if position == 0:
            return BackwardMoment(0, None, BackwardPhase.START)
        block = self.block_at(position - 1)
        place = position - 1 - block.start
        if block.stage in (BackwardStage.GRADIENT, BackwardStage.UPDATE):
            return self._parameter_moment(position, block, place)
        errors, layer, neuron = self.errors, block.layer, block.neuron.index
        found = (
            (BackwardPhase.COST_SLOPE, float(errors.grad(layer)[neuron])),
            (BackwardPhase.SLOPE, float(errors.slope(layer)[neuron])),
            (BackwardPhase.DELTA, float(errors.delta(layer)[neuron])),
        )
        total = float(errors.grad(layer)[neuron])
        terms = block.count - 2 if block.stage is BackwardStage.LAYER_ERROR else 1
        if block.stage is BackwardStage.LAYER_ERROR and place < terms:
            products = self.terms(layer, neuron)
            return BackwardMoment(
                position, BackwardStage.LAYER_ERROR, BackwardPhase.TERM, block.neuron, place, float(products[place]),
                float(products[: place + 1].sum()),
            )  # fmt: skip
        phase, value = found[place - terms + 1]
        return BackwardMoment(position, BackwardStage(block.stage), phase, block.neuron, None, value, total)

    def position_of(self, place: NeuronId | ParameterId) -> int:
        """Return the position behind the error of a neuron, or behind the gradient of a weight or bias."""
        if isinstance(place, NeuronId):
            return next(block.stop for block in self.blocks if block.neuron == place)
        block = next(b for b in self.blocks if b.neuron == place.neuron and b.stage is BackwardStage.GRADIENT)
        return block.start + 1 + (block.count - 1 if place.source is None else place.source)

    def known_deltas(self, layer: int) -> Vector:
        """Return δ of a layer, NaN where it is not worked out yet."""
        found = self.errors.delta(layer).copy()
        for block in self.blocks:
            is_error = block.stage in (BackwardStage.OUTPUT_ERROR, BackwardStage.LAYER_ERROR)
            if is_error and block.layer == layer and block.stop > self._position:
                found[block.neuron.index] = np.nan
        return found

    def known_gradients(self, layer: int) -> Matrix:
        """Return the gradients into a layer (inputs + 1, neurons), NaN where they are not known yet."""
        found = of_layer(self.errors.parts, layer).copy()
        for block in self.blocks:
            if block.stage is BackwardStage.GRADIENT and block.layer == layer and block.stop > self._position:
                found[max(0, self._position - block.start) :, block.neuron.index] = np.nan
        return found

    def _parameter_moment(self, position: int, block: Block, place: int) -> BackwardMoment:
        source = place if place < block.count - 1 else None
        address = block.neuron.bias if source is None else block.neuron.weight_from(source)
        phase = BackwardPhase.BIAS if source is None else BackwardPhase.WEIGHT
        value = self.gradient(address) if block.stage is BackwardStage.GRADIENT else self.new(address)
        return BackwardMoment(position, BackwardStage(block.stage), phase, block.neuron, source, value)


def _blocks(trace: Trace, layer_by_layer: bool) -> Sequence[Block]:
    blocks: list[Block] = []
    start = 0

    def add(stage: BackwardStage, layer: int, count: int) -> None:
        nonlocal start
        for neuron in range(trace.size(layer)):
            blocks.append(Block(stage, NeuronId(layer, neuron), start, count))
            start += count

    def add_parameters(stage: BackwardStage, layer: int) -> None:
        add(stage, layer, trace.size(layer - 1) + 1)

    for layer in reversed(trace.layers):
        if layer == trace.last:
            add(BackwardStage.OUTPUT_ERROR, layer, 3)
        else:
            add(BackwardStage.LAYER_ERROR, layer, trace.size(layer + 1) + 2)
        if layer_by_layer:
            add_parameters(BackwardStage.GRADIENT, layer)
    for stage in (BackwardStage.UPDATE,) if layer_by_layer else (BackwardStage.GRADIENT, BackwardStage.UPDATE):
        for layer in reversed(trace.layers):
            add_parameters(stage, layer)
    return blocks
