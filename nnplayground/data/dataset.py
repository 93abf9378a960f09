"""What every data set declares, and the registry that finds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.suitable import IMAGES, TABLE, SuitableNetwork
from nnplayground.data.tasks import Classify, Regress, Task
from nnplayground.i18n import N_, OwnWord, number, tr
from nnplayground.registry import LOG, PER_NETWORK, Component, Registry, course, limits, search, unit


class Family(StrEnum):
    """The shelf on which a data set stands in the picker."""

    GATES = "gates"
    PLANAR = "planar"
    REGRESSION = "regression"
    SEQUENCES = "sequences"
    TABLE = "table"
    IMAGES = "images"
    OWN = "own"


FAMILY_LABELS = {
    Family.GATES: N_("Logic gates"),
    Family.PLANAR: N_("Points on the plane"),
    Family.REGRESSION: N_("Regression"),
    Family.SEQUENCES: N_("Sequences"),
    Family.TABLE: N_("Real tables"),
    Family.IMAGES: N_("Images"),
    Family.OWN: N_("Your own data"),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One measured thing: its name (marked for translation) and the unit of its values."""

    name: str
    unit: str = ""

    @property
    def title(self) -> str:
        """Its name with its unit, as it stands at an axis, in the language in use."""
        return f"{tr(self.name)} ({tr(self.unit)})" if self.unit else tr(self.name)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Examples:
    """All examples of a data set, in a fixed order.

    `inputs` is (examples, features): float64 in the data set's own units, or uint8 ink (0 paper,
    255 ink) for images. `targets` is (examples,) int64 class numbers, or (examples, outputs)
    float64 in their own units.

    Of sequences each time step has a row, one sequence after the other. `predictable` (rows,) says at which
    steps what is asked for can be known at all: only these are scored. `allowed` (rows, classes) says which
    classes are right where more than one is. Both are None where that goes for all, or without saying. `times`
    (rows,) say when each row was, as `Dataset.moment` puts into words; None where no row has a time.
    """

    inputs: npt.NDArray[np.generic]
    targets: npt.NDArray[np.generic]
    predictable: npt.NDArray[np.bool_] | None = None
    allowed: npt.NDArray[np.bool_] | None = None
    times: npt.NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Which examples train, which validate and which are kept for the test: arrays of row numbers."""

    train: npt.NDArray[np.intp]
    validation: npt.NDArray[np.intp]
    test: npt.NDArray[np.intp]


class Dataset(Component):
    """A source of examples. Subclasses say what the numbers mean and generate or read them."""

    tasks: ClassVar[tuple[Task, ...]] = (Classify(),)
    """What can be learnt of these data, the usual task first."""
    family: ClassVar[Family] = Family.PLANAR
    attribution: ClassVar[str] = ""
    """Who made the data and under which licence, where others did."""
    scaling: ClassVar[str] = "standard"
    """Key of the input scaling that suits these data."""
    image_shape: ClassVar[tuple[int, int] | None] = None
    """Rows and columns when an example is a picture."""
    size_field: ClassVar[str] = ""
    """Name of the parameter that says how many examples there are, or how many train where parts are fixed."""
    is_sequence: ClassVar[bool] = False
    """Whether an example is a sequence of `steps` rows, one a time step."""
    keeps_order: ClassVar[bool] = False
    """Whether the parts are cut in the order of time: the first examples train, the last are kept for the test."""
    extent: ClassVar[tuple[float, float] | None] = None
    """Range of both axes for data on the plane, or of the one axis of a 1-D function."""

    @property
    def suitable(self) -> SuitableNetwork:
        """The network that is offered for these data."""
        return IMAGES if self.is_images else TABLE

    @property
    def task(self) -> Task:
        """What is to be learnt: the usual task, unless the parameters of the data set choose another."""
        return self.tasks[0]

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        """The features, in column order."""
        raise NotImplementedError

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes, by class number; empty where there are none."""
        return ()

    @property
    def class_heading(self) -> str:
        """What the classes are classes of: the heading of a column that holds them."""
        return N_("class")

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        """The quantities to be predicted; empty where there are none."""
        return ()

    @property
    def steps(self) -> int:
        """How many time steps an example has: 1 unless it is a sequence."""
        return 1

    @property
    def is_images(self) -> bool:
        """Whether an example is an image, with an input for each pixel."""
        return self.image_shape is not None

    @property
    def is_planar(self) -> bool:
        """Whether an example is a point on the plane, from whose coordinates inputs can be engineered."""
        return len(self.inputs) == 2 and not self.is_images and not self.is_sequence

    @property
    def formula(self) -> str:
        """How the targets were made, in rich text, with what was typed `escaped`; empty if it is not worth showing."""
        return ""

    @property
    def divisible(self) -> bool:
        """Whether examples can be held back: a bare truth table is trained whole."""
        return True

    @property
    def title(self) -> str:
        """What the data are called in the language in use; the user's own by their own name, if they have one."""
        return tr(OwnWord(self.own_name)) if self.own_name else tr(self.label)

    @property
    def own_name(self) -> str:
        """The name that the user's own data have from their file or folder; empty for all others."""
        return ""

    def check(self) -> None:
        """Raise UserError if something has to be chosen first: the user's own data begin empty."""

    def size_limits(self) -> tuple[int, int]:
        """Return the smallest and largest number that `size_field` may be."""
        bounds = limits(type(self).model_fields[self.size_field])
        return int(bounds["ge"]), int(bounds["le"])

    def generate(self, rng: np.random.Generator) -> Examples:
        """Return the examples; the same generator state gives the same examples."""
        raise NotImplementedError

    @property
    def symbols(self) -> Sequence[str]:
        """How the classes are typed where they are symbols of a sequence: as they are named, unless that is a sign."""
        return self.classes

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """Return the raw inputs (symbols, features) of symbols, where the next one of a sequence is asked for."""
        raise NotImplementedError

    @property
    def last_values(self) -> tuple[int, ...]:
        """The inputs that hold what is asked for as it is by now, one an output or class; empty if none do."""
        return ()

    def moment(self, time: float) -> str:
        """Put one of the `times` of the examples into words."""
        return number(time, 10)

    def divided(self, rng: np.random.Generator, train: float, validation: float) -> tuple[Examples, Parts | None]:
        """Return the examples and, unless they are to be divided as any others, their parts.

        `train` and `validation` are the shares of two parts in %; the rest is the third.
        """
        return self.generate(rng), self.fixed_parts()

    def learnt_from(self, given: Examples, train: npt.NDArray[np.intp]) -> Examples:
        """Return the examples that were `given` once it is known which of them `train`."""
        return given

    def fixed_parts(self) -> Parts | None:
        """Return the parts when the data come already divided, else None."""
        return None


DATASETS: Registry[Dataset] = Registry(N_("data set"), Dataset)

PLANE = (Quantity("x₁"), Quantity("x₂"))


NOISE = (
    PER_NETWORK
    | search(0, 0.5)
    | course(N_("Noise cannot be learnt: a network that tries learns its examples by heart."))
)


class Generated(Dataset):
    """A data set that is made here, as large and as noisy as wished."""

    size_field: ClassVar[str] = "size"
    size: int = Field(
        400,
        ge=10,
        le=20_000,
        title=N_("Examples"),
        description=N_("How many examples are generated, all parts together."),
        json_schema_extra=LOG | course(N_("More examples are the easiest cure of overfitting (deck A).")),
    )
    noise: float = Field(
        0.1,
        ge=0,
        le=1,
        title=N_("Noise"),
        description=N_("How far the examples stray from the ideal shape: 0 not at all, 1 very far."),
        json_schema_extra=NOISE,
    )


class Planar(Generated):
    """Classes of points on the square from −6 to 6."""

    family: ClassVar[Family] = Family.PLANAR
    extent: ClassVar[tuple[float, float] | None] = (-6.0, 6.0)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return PLANE

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(str(number) for number in range(self.class_count))

    @property
    def class_count(self) -> int:
        """How many classes the shape has."""
        return 2


class Surface(Generated):
    """One quantity over the square from −6 to 6."""

    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)
    family: ClassVar[Family] = Family.REGRESSION
    extent: ClassVar[tuple[float, float] | None] = (-6.0, 6.0)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return PLANE

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity("y"),)


MESS = 2.0
"""Standard deviation of points on the plane at noise 1: shapes some 2 wide are lost in it."""


def scatter(points: npt.NDArray[np.float64], noise: float, rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Move `points` (examples, 2) at random, normally distributed, `noise` × MESS far in each axis."""
    return points + noise * MESS * rng.standard_normal(points.shape)


@cache
def pixels(rows: int, columns: int) -> tuple[Quantity, ...]:
    """Return the inputs of a picture, named by row and column from 1, row after row."""
    return tuple(Quantity(f"({row}, {column})") for row in range(1, rows + 1) for column in range(1, columns + 1))


def class_sizes(size: int, classes: int) -> list[int]:
    """Share `size` examples among `classes` as evenly as whole numbers allow."""
    return [size // classes + (number < size % classes) for number in range(classes)]


def labels_of(sizes: list[int]) -> npt.NDArray[np.int64]:
    """Return class numbers 0, 0, …, 1, 1, … with `sizes` of each."""
    return np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)


__all__ = [
    "DATASETS", "FAMILY_LABELS", "MESS", "PLANE", "Dataset", "Examples", "Family", "Generated", "Parts", "Planar",
    "Quantity", "Surface", "class_sizes", "labels_of", "pixels", "scatter", "unit",
]  # fmt: skip
