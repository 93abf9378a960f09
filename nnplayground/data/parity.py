"""Whether the ones so far are odd in number."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples
from nnplayground.data.sequences import LENGTH, BitSequences
from nnplayground.i18n import N_
from nnplayground.registry import slider


@DATASETS.register
class Parity(BitSequences):
    """Random bits, and at each step whether the ones up to it are odd in number."""

    label: ClassVar[str] = N_("Parity")
    summary: ClassVar[str] = N_("Random bits: say at each step whether there have been an odd number of ones.")
    kind: Literal["parity"] = "parity"
    length: int = Field(
        15,
        ge=1,
        le=200,
        title=N_("Time steps"),
        description=N_("How many steps each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )

    @property
    def formula(self) -> str:
        return "y<sub>t</sub> = y<sub>t−1</sub> ⊕ x<sub>t</sub>"

    def generate(self, rng: np.random.Generator) -> Examples:
        bits = self.bits(rng)
        return self.examples(bits, np.cumsum(bits, axis=1) % 2)
