"""XOR in time (Elman, 1990): two random bits, then whether they differ, then two others."""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples
from nnplayground.data.sequences import LENGTH, BitSequences
from nnplayground.data.tasks import ContinueSymbols, Task
from nnplayground.i18n import N_
from nnplayground.registry import slider


@DATASETS.register
class TemporalXor(BitSequences):
    """Every third bit is the XOR of the two before it, and can be foretold; the others cannot."""

    tasks: ClassVar[tuple[Task, ...]] = (ContinueSymbols(),)
    label: ClassVar[str] = N_("Temporal XOR")
    summary: ClassVar[str] = N_("Bits of which every third is the XOR of the two before it: name the next one.")
    kind: Literal["temporal_xor"] = "temporal_xor"
    length: int = Field(
        30,
        ge=2,
        le=200,
        title=N_("Time steps"),
        description=N_("How many steps each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )

    @property
    def formula(self) -> str:
        return "x<sub>3i</sub> = x<sub>3i−2</sub> ⊕ x<sub>3i−1</sub>"

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        return numbers[:, np.newaxis].astype(np.float64)

    def generate(self, rng: np.random.Generator) -> Examples:
        pairs = rng.integers(0, 2, (self.size, self.length // 3 + 1, 2))
        bits = np.concatenate([pairs, (pairs[..., :1] ^ pairs[..., 1:])], axis=-1).reshape(self.size, -1)
        given, wanted = bits[:, : self.length], bits[:, 1 : self.length + 1]
        return self.examples(given, wanted, np.arange(self.length) % 3 == 1)
