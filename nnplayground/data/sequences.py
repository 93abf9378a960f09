"""What data sets of sequences have in common: examples of several time steps."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.dataset import Dataset, Examples, Family, Quantity
from nnplayground.data.suitable import SEQUENCES, SuitableNetwork
from nnplayground.i18n import N_
from nnplayground.registry import LOG, course, slider

Floats = npt.NDArray[np.float64]
Bits = npt.NDArray[np.int64]

LENGTH = course(N_("A network without memory sees each step for itself; one that remembers sees the sequence."))


class MadeSequences(Dataset):
    """Sequences that are made here, as many and as long as wished."""

    family: ClassVar[Family] = Family.SEQUENCES
    is_sequence: ClassVar[bool] = True
    size_field: ClassVar[str] = "size"
    size: int = Field(
        300,
        ge=10,
        le=2000,
        title=N_("Sequences"),
        description=N_("How many sequences are generated, all parts together."),
        json_schema_extra=LOG,
    )
    length: int = Field(
        30,
        ge=1,
        le=200,
        title=N_("Time steps"),
        description=N_("How many steps each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )

    @property
    def steps(self) -> int:
        return self.length

    @property
    def suitable(self) -> SuitableNetwork:
        return SEQUENCES

    def bits(self, rng: np.random.Generator) -> Bits:
        """Return random bits (sequences, steps)."""
        return rng.integers(0, 2, (self.size, self.length))


class BitSequences(MadeSequences):
    """Sequences of bits, and a bit to be named at every step."""

    scaling: ClassVar[str] = "standard"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (Quantity("x"),)

    @property
    def classes(self) -> tuple[str, ...]:
        return ("0", "1")

    def examples(self, given: Bits, wanted: Bits, predictable: npt.NDArray[np.bool_] | None = None) -> Examples:
        """Return the examples of bits `given` and `wanted` (sequences, steps)."""
        known = None if predictable is None else np.ascontiguousarray(np.broadcast_to(predictable, given.shape)).ravel()
        return Examples(given.reshape(-1, 1).astype(np.float64), wanted.ravel(), known)
