"""Say again what was heard some steps before."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples
from nnplayground.data.sequences import BitSequences
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import slider, unit

TOO_LATE = N_(
    "The echo comes {delay} steps later, and the sequences have {steps}: make them longer or the delay shorter."
)


@DATASETS.register
class Echo(BitSequences):
    """Random bits, and what is wanted of a step is the bit some steps before; before the first it is 0."""

    label: ClassVar[str] = N_("Echo")
    summary: ClassVar[str] = N_("Random bits: name the one that came some steps before.")
    kind: Literal["echo"] = "echo"
    delay: int = Field(
        5,
        ge=0,
        le=50,
        title=N_("Delay d"),
        description=N_("How many steps later a bit is to be said again."),
        json_schema_extra=slider(0, 20) | unit(N_("steps")),
    )

    @property
    def formula(self) -> str:
        return "y<sub>t</sub> = x<sub>t−d</sub>"

    def check(self) -> None:
        """Raise UserError if no echo comes before the sequences are over."""
        if self.delay >= self.length:
            raise UserError(TOO_LATE, delay=self.delay, steps=self.length)

    def generate(self, rng: np.random.Generator) -> Examples:
        heard = self.bits(rng)
        said = np.zeros_like(heard)
        said[:, self.delay :] = heard[:, : self.length - self.delay]
        return self.examples(heard, said, np.arange(self.length) >= self.delay)
