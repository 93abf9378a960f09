"""Strings of Reber's grammar (Reber, 1967; Cleeremans et al., 1989), one after the other."""

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Quantity
from nnplayground.data.sequences import LENGTH, MadeSequences
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import ContinueSymbols, Task
from nnplayground.i18n import N_
from nnplayground.registry import slider

SYMBOLS = "BTPSXVE"
GRAMMAR: Mapping[int, tuple[tuple[str, int], ...]] = {
    0: (("B", 1),),
    1: (("T", 2), ("P", 3)),
    2: (("S", 2), ("X", 4)),
    3: (("T", 3), ("V", 5)),
    4: (("X", 3), ("S", 6)),
    5: (("P", 4), ("V", 6)),
    6: (("E", 0),),
}
"""What may follow in each state of the grammar, and the state behind it; after E the next string begins."""


@DATASETS.register
class Reber(MadeSequences):
    """Strings such as BTSSXXTVVE without a gap: two symbols may follow most others, by the flip of a coin.

    Which two, the symbol before does not say: it needs a memory.
    """

    tasks: ClassVar[tuple[Task, ...]] = (ContinueSymbols(),)
    scaling: ClassVar[str] = "none"
    label: ClassVar[str] = N_("Reber grammar")
    summary: ClassVar[str] = N_("Strings that a small grammar allows: name a symbol that may come next.")
    kind: Literal["reber"] = "reber"
    length: int = Field(
        25,
        ge=10,
        le=200,
        title=N_("Time steps"),
        description=N_("How many symbols each sequence has."),
        json_schema_extra=slider(10, 100) | LENGTH,
    )

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((6,), layer="elman", rate=0.03, batch_size=10, clip=1.0)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return tuple(map(Quantity, SYMBOLS))

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(SYMBOLS)

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        return np.eye(len(SYMBOLS))[numbers]

    def generate(self, rng: np.random.Generator) -> Examples:
        coins = rng.integers(0, 2, (self.size, self.length + 1)).tolist()
        symbols = np.empty((self.size, self.length + 1), np.int64)
        allowed = np.zeros((self.size, self.length + 1, len(SYMBOLS)), np.bool_)
        for number, row in enumerate(coins):
            state = 0
            for place, coin in enumerate(row):
                ways = GRAMMAR[state]
                for symbol, _ in ways:
                    allowed[number, place, SYMBOLS.index(symbol)] = True
                symbol, state = ways[coin % len(ways)]
                symbols[number, place] = SYMBOLS.index(symbol)
        inputs = self.inputs_of_classes(symbols[:, :-1].ravel())
        return Examples(inputs, symbols[:, 1:].ravel(), allowed=allowed[:, 1:].reshape(-1, len(SYMBOLS)))


def is_legal(text: str) -> bool:
    """Whether the grammar makes that whole string, from B to E."""
    state = 0
    for place, symbol in enumerate(text):
        ways = dict(GRAMMAR[state])
        if symbol not in ways or (state == 0 and place):
            return False
        state = ways[symbol]
    return bool(text) and state == 0
