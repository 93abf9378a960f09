"""Elman's letters (1990): the syllables ba, dii and guuu in random order, each letter six bits."""

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

LETTERS = ("b", "d", "g", "a", "i", "u")
CODES = np.array([[int(bit) for bit in code] for code in ("101001", "101101", "101011", "010011", "010101", "010111")])
"""The six bits of each letter: consonant, vowel, interrupted, high, back, voiced."""
SYLLABLES = ((0, 3), (1, 4, 4), (2, 5, 5, 5))
VOWELS = 3
"""The number of the first vowel."""


@DATASETS.register
class Letters(MadeSequences):
    """A consonant, by chance, says which vowels follow it and how many: these can be foretold."""

    tasks: ClassVar[tuple[Task, ...]] = (ContinueSymbols(),)
    scaling: ClassVar[str] = "none"
    label: ClassVar[str] = N_("Letters ba, dii, guuu")
    summary: ClassVar[str] = N_("Syllables ba, dii and guuu in random order: name the next letter.")
    kind: Literal["letters"] = "letters"
    length: int = Field(
        25,
        ge=4,
        le=200,
        title=N_("Time steps"),
        description=N_("How many letters each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((20,), layer="elman", rate=0.02, batch_size=10, clip=1.0)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        names = N_("consonant"), N_("vowel"), N_("interrupted"), N_("high"), N_("back"), N_("voiced")
        return tuple(map(Quantity, names))

    @property
    def classes(self) -> tuple[str, ...]:
        return LETTERS

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        return CODES[numbers].astype(np.float64)

    def generate(self, rng: np.random.Generator) -> Examples:
        chosen = rng.integers(0, len(SYLLABLES), (self.size, self.length // 2 + 2))
        letters = np.array(
            [[letter for number in row for letter in SYLLABLES[number]][: self.length + 1] for row in chosen.tolist()]
        )
        wanted = letters[:, 1:].ravel()
        return Examples(self.inputs_of_classes(letters[:, :-1].ravel()), wanted, wanted >= VOWELS)
