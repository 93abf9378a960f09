"""A training by hand: steps with the columns of the gradient table, one after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple

import numpy as np
from pydantic import Field

from nnplayground.analysis.hand.gradient_table import gradient_table
from nnplayground.analysis.hand.trace import Matrix, Vector
from nnplayground.core.costs import Cost
from nnplayground.core.network import Network

COLUMNS = 50
"""Examples in the gradient table, at most."""
HIGHEST_RATE = 1e9
"""The highest learning rate that can be set by hand."""
KEPT = 4_000_000
"""Numbers of earlier networks that are kept, so that a step back need not work out all steps before it again."""


class TableStep(NamedTuple):
    """Which columns a step was taken with: `columns` training examples from `first` on (from 1), of which those at the
    places `ticked` were the mini-batch, all if it is empty; the learning rate; and whether the examples were shuffled.
    """

    first: Annotated[int, Field(ge=1, le=1_000_000)]
    columns: Annotated[int, Field(ge=1, le=COLUMNS)]
    rate: Annotated[float, Field(gt=0, le=HIGHEST_RATE)]
    ticked: Annotated[tuple[Annotated[int, Field(ge=0, lt=COLUMNS)], ...], Field(max_length=COLUMNS)] = ()
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step with the numbers of its examples in the data, from 1, and the mini-batch's cost before and after it."""

    step: TableStep
    examples: tuple[int, ...]
    before: float
    after: float


Columns = Callable[[TableStep], tuple[Matrix, Matrix, Sequence[int]]]
"""Returns inputs (n, inputs), desired outputs (n, outputs) and numbers of the mini-batch of a step."""


class TableTraining:
    """Steps from one network on; what they come to is a function of the steps alone, so a step back is exact."""

    def __init__(self, network: Network, cost: Cost, columns: Columns) -> None:
        self._network = network.copy(np.float64)
        self._cost = cost
        self._columns = columns
        self._start: Vector = np.array(self._network.parameters, np.float64)
        self._kept: dict[int, Vector] = {0: self._start}
        self.taken: list[TakenStep] = []
        """What the steps have come to."""

    def go_to(self, steps: Sequence[TableStep]) -> Network:
        """Return the network behind `steps`; only those are worked out that are not yet. It is not to be changed."""
        common = 0
        for old, new in zip(self.taken, steps, strict=False):
            if old.step != new:
                break
            common += 1
        del self.taken[common:]
        self._kept = {place: kept for place, kept in self._kept.items() if place <= common}
        place = max(self._kept)
        self._network.parameters[:] = self._kept[place]
        while place < len(steps):
            self._take(steps[place], is_new=place >= common)
            place += 1
            self._keep(place)
        return self._network

    def _take(self, step: TableStep, is_new: bool) -> None:
        x, y, examples = self._columns(step)
        table = gradient_table(self._network, x, y, self._cost, step.rate, range(len(x)))
        self._network.parameters[:] = table.new
        if is_new:
            self.taken.append(TakenStep(step, tuple(examples), table.cost_before, table.cost_after))

    def _keep(self, place: int) -> None:
        """Remember the newest networks and the first."""
        self._kept[place] = np.array(self._network.parameters, np.float64)
        most = max(2, KEPT // max(1, len(self._start)))
        for old in sorted(self._kept)[1:-most]:
            del self._kept[old]


def examples_text(examples: Sequence[int], most: int = 6) -> str:
    """Write example numbers, neighbours as a range, the first `most` pieces of many: 1–5, 9, …."""
    pieces: list[list[int]] = []
    for example in examples:
        if pieces and example == pieces[-1][-1] + 1:
            pieces[-1] = [pieces[-1][0], example]
        else:
            pieces.append([example])
    written = ["–".join(map(str, piece)) for piece in pieces[:most]]
    return ", ".join(written + (["…"] if len(pieces) > most else []))
