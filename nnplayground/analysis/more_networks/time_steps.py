"""Step through a chain in time: forward product by product, and back through time."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.hand.gradient_check import Check, GradientChecker
from nnplayground.analysis.hand.trace import NO_BACKWARD
from nnplayground.analysis.more_networks.time_chain import Term, TimeChain
from nnplayground.analysis.more_networks.unrolled import Floats
from nnplayground.analysis.stepper import Block, BlockStepper, WrittenStepper
from nnplayground.core.addresses import FIRST_INPUT, INPUTS, NeuronId, ParameterId
from nnplayground.errors import UserError

ERROR_STAGES = (BackwardStage.OUTPUT_ERROR, BackwardStage.LAYER_ERROR)


class _TimeStage(StrEnum):
    NEURON = "neuron"
    ALL_SUMS = "all_sums"


@dataclass(frozen=True, slots=True)
class TimeForwardMoment:
    """What the tiny step that led to a position did, in the neuron of the chain.

    At a PRODUCT and at the BIAS, `term` was added, the `done`-th of the sum; `sum` is the running sum afterwards.
    """

    position: int
    phase: ForwardPhase
    neuron: NeuronId = FIRST_INPUT
    term: Term | None = None
    done: int = 0
    sum: float = 0.0
    a: float | None = None


class TimeForwardStepper(BlockStepper):
    """A stepper forward in time: step after step, layer after layer, each neuron product by product."""

    def __init__(self, chain: TimeChain) -> None:
        self.chain = chain
        super().__init__(_forward_blocks(chain))

    @property
    def now(self) -> TimeForwardMoment:
        """What the last tiny step did."""
        return self.moment(self._position)

    @property
    def upcoming(self) -> TimeForwardMoment | None:
        """What the next tiny step will do; None at the end."""
        return None if self.at_end else self.moment(self._position + 1)

    def moment(self, position: int) -> TimeForwardMoment:
        """Return what the tiny step that leads to `position` does."""
        if position == 0:
            return TimeForwardMoment(0, ForwardPhase.START)
        block = self.block_at(position - 1)
        neuron, place, terms = block.neuron, position - 1 - block.start, self.chain.terms(block.neuron)
        if block.stage is _TimeStage.ALL_SUMS or place == len(terms):
            z, a = (float(values(neuron.layer)[neuron.index]) for values in (self.chain.z, self.chain.a))
            return TimeForwardMoment(position, ForwardPhase.ACTIVATION, neuron, None, len(terms), z, a)
        phase = ForwardPhase.BIAS if terms[place].parameter.is_bias else ForwardPhase.PRODUCT
        total = float(self.chain.running_sums(neuron)[place])
        return TimeForwardMoment(position, phase, neuron, terms[place], place + 1, total)

    def position_of(self, neuron: NeuronId) -> int:
        """Return the position behind the activation of a neuron of the chain."""
        return next(block.stop for block in reversed(self.blocks) if block.neuron == neuron)

    def known_values(self, column: int) -> Floats:
        """Return the values that leave a column, NaN where they are not worked out yet."""
        found = self.chain.a(column).copy()
        for block in self.blocks:
            if block.layer == column and block.stop > self._position:
                found[block.neuron.index] = np.nan
        return found


def _forward_blocks(chain: TimeChain) -> Sequence[Block]:
    blocks: list[Block] = []
    start = 0
    for step in range(chain.steps):
        for layer in chain.layers:
            together = not chain.activation(layer).elementwise
            stages = (_TimeStage.NEURON, _TimeStage.ALL_SUMS) if together else (_TimeStage.NEURON,)
            for stage in stages:
                for index in range(chain.size(layer)):
                    neuron = NeuronId(chain.column(step, layer), index)
                    terms = len(chain.terms(neuron))
                    count = 1 if stage is _TimeStage.ALL_SUMS else terms + (not together)
                    blocks.append(Block(stage, neuron, start, count))
                    start += count
    return blocks


@dataclass(frozen=True, slots=True)
class TimeBackwardMoment:
    """What the tiny step that led to a position worked out: `value`.

    At a TERM, `term` is the product that comes back, the `done`-th of the sum so far, `sum`. `parameter` is the
    weight or bias whose gradient or update it is; `neuron` is one of the chain, of a gradient that of step 1.
    """

    position: int
    stage: BackwardStage | None
    phase: BackwardPhase
    neuron: NeuronId = FIRST_INPUT
    term: Term | None = None
    done: int = 0
    value: float = 0.0
    sum: float = 0.0
    parameter: ParameterId | None = None


class TimeBackwardStepper(WrittenStepper):
    """A stepper back through time: the errors from the last step to the first, then gradients and updates.

    Gradients are sums over all steps. Raises UserError if a layer has a step function.
    """

    def __init__(self, chain: TimeChain, rate: float) -> None:
        for layer in chain.layers:
            if not chain.activation(layer).differentiable:
                raise UserError(NO_BACKWARD, layer=layer)
        self.chain = chain
        self.rate = rate
        self.checker = GradientChecker(chain)
        super().__init__(_backward_blocks(chain))

    @property
    def now(self) -> TimeBackwardMoment:
        """What the last tiny step worked out."""
        return self.moment(self._position)

    @property
    def upcoming(self) -> TimeBackwardMoment | None:
        """What the next tiny step will work out; None at the end."""
        return None if self.at_end else self.moment(self._position + 1)

    def new(self, parameter: ParameterId) -> float:
        """Return a weight or bias after the update."""
        return self.chain.value(parameter) - self.rate * self.chain.gradient(parameter)

    @cached_property
    def cost_after(self) -> float:
        """The cost after the whole update."""
        return self.chain.cost_with(self.chain.network.parameters - self.rate * self.chain.gradients)

    def check(self, parameter: ParameterId) -> Check:
        """Compare a gradient with the measured one."""
        return self.checker.check(parameter, self.chain.gradient(parameter))

    def moment(self, position: int) -> TimeBackwardMoment:
        """Return what the tiny step that leads to `position` works out."""
        if position == 0:
            return TimeBackwardMoment(0, None, BackwardPhase.START)
        block = self.block_at(position - 1)
        stage, neuron, place = BackwardStage(block.stage), block.neuron, position - 1 - block.start
        if stage not in ERROR_STAGES:
            parameter = self.chain.parameters(neuron.layer, neuron.index)[place]
            phase = BackwardPhase.BIAS if parameter.is_bias else BackwardPhase.WEIGHT
            value = self.chain.gradient(parameter) if stage is BackwardStage.GRADIENT else self.new(parameter)
            return TimeBackwardMoment(position, stage, phase, neuron, value=value, parameter=parameter)
        terms = self.chain.sent_back(neuron) if stage is BackwardStage.LAYER_ERROR else []
        if place < len(terms):
            total = float(sum(term.product for term in terms[: place + 1]))
            return TimeBackwardMoment(
                position, stage, BackwardPhase.TERM, neuron, terms[place], place + 1, terms[place].product, total
            )
        found = [
            (phase, float(values(neuron.layer)[neuron.index]))
            for phase, values in (
                (BackwardPhase.COST_SLOPE, self.chain.grad),
                (BackwardPhase.SLOPE, self.chain.slope),
                (BackwardPhase.DELTA, self.chain.delta),
            )
        ]
        phase, value = found[place - len(terms) + (1 if terms else 0)]
        return TimeBackwardMoment(position, stage, phase, neuron, value=value, sum=found[0][1])

    def position_of(self, place: NeuronId | ParameterId) -> int:
        """Return the position behind the error of a neuron of the chain, or behind the gradient of a parameter."""
        if isinstance(place, NeuronId):
            return next(block.stop for block in self.blocks if block.neuron == place)
        block = next(b for b in self.blocks if b.neuron == place.neuron and b.stage is BackwardStage.GRADIENT)
        return block.start + 1 + self.chain.parameters(place.layer, place.index).index(place)

    def known_deltas(self, column: int) -> Floats:
        """Return δ of a column, NaN where it is not worked out yet; of inputs there is none."""
        if self.chain.layer(column) == INPUTS:
            return np.full(self.chain.size(INPUTS), np.nan)
        found = self.chain.delta(column).copy()
        for block in self.blocks:
            if block.stage in ERROR_STAGES and block.layer == column and block.stop > self._position:
                found[block.neuron.index] = np.nan
        return found

    def known_parameters(self) -> list[ParameterId]:
        """Return the weights and biases whose gradients are worked out."""
        found = []
        for block in self.blocks:
            if block.stage is BackwardStage.GRADIENT:
                known = max(0, min(block.count, self._position - block.start))
                found += self.chain.parameters(block.layer, block.neuron.index)[:known]
        return found


def _backward_blocks(chain: TimeChain) -> Sequence[Block]:
    blocks: list[Block] = []

    def add(stage: BackwardStage, neuron: NeuronId, count: int) -> None:
        blocks.append(Block(stage, neuron, blocks[-1].stop if blocks else 0, count))

    for step in reversed(range(chain.steps)):
        for layer in reversed(chain.layers):
            for index in range(chain.size(layer)):
                neuron = NeuronId(chain.column(step, layer), index)
                if layer == chain.depth:
                    add(BackwardStage.OUTPUT_ERROR, neuron, 3)
                else:
                    add(BackwardStage.LAYER_ERROR, neuron, len(chain.sent_back(neuron)) + 2)
    for stage in (BackwardStage.GRADIENT, BackwardStage.UPDATE):
        for layer in reversed(chain.layers):
            for index in range(chain.size(layer)):
                add(stage, NeuronId(layer, index), len(chain.parameters(layer, index)))
    return blocks
