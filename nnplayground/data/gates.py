"""Truth tables of two inputs."""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.dataset import DATASETS, NOISE, PLANE, Dataset, Examples, Family, Quantity
from nnplayground.data.suitable import LINE, SuitableNetwork
from nnplayground.i18n import N_

ROWS: npt.NDArray[np.float64] = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
"""The rows of a truth table in the order 00, 01, 10, 11."""


class Gate(Dataset):
    """A truth table, once or in many noisy copies; `truth` is its output column."""

    truth: ClassVar[tuple[int, int, int, int]]
    start: ClassVar[tuple[float, float, float]] = (0.9, 0.9, -0.5)
    """Weights and bias from which a perceptron has something to learn; these are deck A's of AND."""
    family: ClassVar[Family] = Family.GATES
    scaling: ClassVar[str] = "none"
    extent: ClassVar[tuple[float, float] | None] = (-0.5, 1.5)
    copies: int = Field(
        1,
        ge=1,
        le=250,
        title=N_("Copies"),
        description=N_("How many times the four rows are repeated; a single copy is trained whole."),
    )
    noise: float = Field(
        0.0,
        ge=0,
        le=0.5,
        title=N_("Noise"),
        description=N_("Standard deviation of the inputs around 0 and 1."),
        json_schema_extra=NOISE,
    )

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return PLANE

    @property
    def classes(self) -> tuple[str, ...]:
        return ("0", "1")

    @property
    def suitable(self) -> SuitableNetwork:
        return LINE

    @property
    def divisible(self) -> bool:
        return self.copies > 1

    def generate(self, rng: np.random.Generator) -> Examples:
        points = np.tile(ROWS, (self.copies, 1))
        points += self.noise * rng.standard_normal(points.shape)
        return Examples(points, np.tile(np.array(self.truth, np.int64), self.copies))


@DATASETS.register
class And(Gate):
    """1 only if both inputs are 1."""

    truth: ClassVar[tuple[int, int, int, int]] = (0, 0, 0, 1)
    label: ClassVar[str] = N_("AND")
    summary: ClassVar[str] = N_("1 only if both inputs are 1: one straight line is enough.")
    kind: Literal["and"] = "and"


@DATASETS.register
class Or(Gate):
    """1 if any input is 1."""

    truth: ClassVar[tuple[int, int, int, int]] = (0, 1, 1, 1)
    # From deck A's start OR is solved before its first step.
    start: ClassVar[tuple[float, float, float]] = (0.2, 0.2, -0.5)
    label: ClassVar[str] = N_("OR")
    summary: ClassVar[str] = N_("1 if at least one input is 1: one straight line is enough.")
    kind: Literal["or"] = "or"


@DATASETS.register
class Nand(Gate):
    """0 only if both inputs are 1."""

    truth: ClassVar[tuple[int, int, int, int]] = (1, 1, 1, 0)
    # AND with all signs turned. With a bias below 0 that is frozen 00 never fires.
    start: ClassVar[tuple[float, float, float]] = (-0.9, -0.9, 0.5)
    label: ClassVar[str] = N_("NAND")
    summary: ClassVar[str] = N_("0 only if both inputs are 1: every other gate can be built from it.")
    kind: Literal["nand"] = "nand"


@DATASETS.register
class Xor(Gate):
    """1 if the inputs differ."""

    truth: ClassVar[tuple[int, int, int, int]] = (0, 1, 1, 0)
    label: ClassVar[str] = N_("XOR")
    summary: ClassVar[str] = N_("1 if the inputs differ: no straight line parts them, a hidden layer does.")
    kind: Literal["xor"] = "xor"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((4,), initializer="normal", rate=0.05)
