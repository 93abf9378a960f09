"""Step, step back and jump along a sequence of tiny steps, at a chosen grain.

What is shown at a position is a function of the position alone, so going back needs no undo: it
shows again what was shown before.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from nnplayground.core.addresses import NeuronId
from nnplayground.i18n import N_

G = TypeVar("G", bound=StrEnum)


class Stepper(ABC, Generic[G]):
    """A position that counts tiny steps from 0, and how it got there.

    `step_back` with the grain of the last step undoes exactly that step, wherever it began; after a
    jump, or with another grain, it goes to the last boundary of its grain.
    """

    def __init__(self) -> None:
        self._position = 0
        self._trail: list[tuple[int, G]] = []

    @property
    def position(self) -> int:
        """How many tiny steps have been taken from the beginning."""
        return self._position

    @property
    def at_start(self) -> bool:
        """Whether there is nothing to step back to."""
        return self._position == 0

    @property
    @abstractmethod
    def at_end(self) -> bool:
        """Whether there is nothing left to do."""

    @abstractmethod
    def after(self, position: int, grain: G) -> int:
        """Return the first boundary of `grain` behind `position`."""

    @abstractmethod
    def before(self, position: int, grain: G) -> int:
        """Return the last boundary of `grain` before `position`, at least 0."""

    @abstractmethod
    def reachable(self, position: int) -> int:
        """Return `position`, or the nearest one that exists."""

    def step(self, grain: G) -> bool:
        """Go to the next boundary of `grain`; return whether there was a step to take."""
        if self.at_end:
            return False
        self._trail.append((self._position, grain))
        self._position = self.reachable(self.after(self._position, grain))
        return True

    def step_back(self, grain: G) -> bool:
        """Go back by `grain`; return whether there was a step to take back."""
        if self.at_start:
            return False
        if self._trail and self._trail[-1][1] == grain:
            self._position = self._trail.pop()[0]
        else:
            self._trail.clear()
            self._position = self.before(self._position, grain)
        return True

    def jump(self, position: int) -> None:
        """Go to `position`, or as near to it as possible."""
        self._trail.clear()
        self._position = self.reachable(max(0, position))


class Grain(StrEnum):
    """How much of a pass through a network one step takes."""

    PRODUCT = "product"
    NEURON = "neuron"
    LAYER = "layer"
    WHOLE = "whole"


GRAIN_LABELS: Mapping[Grain, str] = {
    Grain.PRODUCT: N_("One product"),
    Grain.NEURON: N_("One neuron"),
    Grain.LAYER: N_("One layer"),
    Grain.WHOLE: N_("All at once"),
}


@dataclass(frozen=True, slots=True)
class Block:
    """The tiny steps of one neuron in one stage: `count` of them, from position `start` on."""

    stage: StrEnum
    neuron: NeuronId
    start: int
    count: int

    @property
    def layer(self) -> int:
        """The number of its layer."""
        return self.neuron.layer

    @property
    def stop(self) -> int:
        """The position behind its last tiny step."""
        return self.start + self.count


class BlockStepper(Stepper[Grain]):
    """A stepper through blocks; those of the same stage and layer follow each other."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        super().__init__()
        self.blocks = tuple(blocks)
        self._starts = [block.start for block in self.blocks]
        ends = [block.stop for block in self.blocks]
        groups = [(block.stage, block.layer) for block in self.blocks]
        last = [end for end, here, then in zip(ends, groups, [*groups[1:], None], strict=True) if here != then]
        self.length = ends[-1]
        self._ends = {Grain.NEURON: ends, Grain.LAYER: last, Grain.WHOLE: [self.length]}

    @property
    def at_end(self) -> bool:
        return self._position >= self.length

    def block_at(self, position: int) -> Block:
        """Return the block to which the tiny step that leaves `position` belongs."""
        return self.blocks[bisect_right(self._starts, position) - 1]

    def after(self, position: int, grain: Grain) -> int:
        if grain is Grain.PRODUCT:
            return position + 1
        ends = self._ends[grain]
        return ends[bisect_right(ends, position)]

    def before(self, position: int, grain: Grain) -> int:
        if grain is Grain.PRODUCT:
            return position - 1
        ends = self._ends[grain]
        earlier = bisect_left(ends, position) - 1
        return ends[earlier] if earlier >= 0 else 0

    def reachable(self, position: int) -> int:
        return min(position, self.length)


class WrittenStepper(BlockStepper):
    """A stepper whose steps are written out, line by line.

    `reached` is the position up to which the pass has been written out: going back takes the last line out,
    a jump to an earlier one leaves what comes behind it.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        super().__init__(blocks)
        self.reached = 0

    def step(self, grain: Grain) -> bool:
        found = super().step(grain)
        self.reached = max(self.reached, self._position)
        return found

    def step_back(self, grain: Grain) -> bool:
        is_last = self._position == self.reached
        found = super().step_back(grain)
        if is_last:
            self.reached = self._position
        return found

    def jump(self, position: int) -> None:
        """Go to `position`, or as near to it as possible; at the start nothing is written out."""
        super().jump(position)
        self.reached = max(self.reached, self._position) if self._position else 0
