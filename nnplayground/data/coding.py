"""How classes are written as desired outputs, and outputs read back as classes."""

from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_, tr
from nnplayground.registry import Component, Registry

Labels = npt.NDArray[np.int64]
Array = npt.NDArray[np.floating]


class Aim(NamedTuple):
    """What the outputs can say: `low` for no, `high` for yes, and whether their range ends on some side."""

    low: float = 0.0
    high: float = 1.0
    bounded: bool = False

    @property
    def middle(self) -> float:
        """What lies between no and yes."""
        return (self.low + self.high) / 2


class Coding(Component):
    """A code of 0s and 1s for class numbers."""

    one_output_a_class: ClassVar[bool] = False
    """Whether each output speaks for a class of its own."""

    def outputs(self, classes: int) -> int:
        """Return how many outputs that many classes need."""
        raise NotImplementedError

    def encode(self, labels: Labels, classes: int) -> npt.NDArray[np.float32]:
        """Return the 0/1 code of each label, shaped (examples, outputs)."""
        raise NotImplementedError

    def decode(self, outputs: npt.NDArray[np.floating], middle: float) -> Labels:
        """Read `outputs` (examples, outputs) as class numbers; `middle` lies between no and yes."""
        raise NotImplementedError

    def decoding(self, outputs: int, middle: float) -> str:
        """Return `decode` as a NumPy expression of ``outputs(x)``, for a program of its own."""
        raise NotImplementedError

    def shares(self, outputs: Array, classes: int, aim: Aim) -> Array:
        """Return how strongly `outputs` (outputs, …) speak for each class: (classes, …), 0 to 1.

        What is missing to a sum of 1 speaks for no class.
        """
        raise NotImplementedError

    def output_names(self, classes: Sequence[str]) -> tuple[str, ...]:
        """Name the outputs; the only one needs no name."""
        raise NotImplementedError


def _yes(outputs: Array, aim: Aim) -> npt.NDArray[np.float32]:
    """Return the place of each output between no and yes, 0 to 1."""
    yes: npt.NDArray[np.float32] = np.subtract(outputs, aim.low, dtype=np.float32)
    yes /= aim.high - aim.low
    np.nan_to_num(yes, copy=False)
    np.clip(yes, 0.0, 1.0, out=yes)
    return yes


CODINGS: Registry[Coding] = Registry(N_("coding"), Coding)


@CODINGS.register
class OneHot(Coding):
    """One output a class; the highest wins."""

    label: ClassVar[str] = N_("One output a class")
    summary: ClassVar[str] = N_("Each class has its own output; the highest one is the answer.")
    one_output_a_class: ClassVar[bool] = True
    kind: Literal["one_hot"] = "one_hot"

    def outputs(self, classes: int) -> int:
        return classes

    def encode(self, labels: Labels, classes: int) -> npt.NDArray[np.float32]:
        return np.eye(classes, dtype=np.float32)[labels]

    def decode(self, outputs: npt.NDArray[np.floating], middle: float) -> Labels:
        labels: Labels = outputs.argmax(axis=1)
        return labels

    def decoding(self, outputs: int, middle: float) -> str:
        return "outputs(x).argmax(axis=1)"

    def shares(self, outputs: Array, classes: int, aim: Aim) -> Array:
        """Return the place of each output between no and yes, divided by their sum where that exceeds 1."""
        yes = _yes(outputs, aim)
        total = yes.sum(axis=0)
        np.maximum(total, 1.0, out=total)
        yes /= total
        return yes

    def output_names(self, classes: Sequence[str]) -> tuple[str, ...]:
        return tuple(tr(name) for name in classes) if len(classes) > 1 else ("",)


@CODINGS.register
class BinaryCode(Coding):
    """The class number in binary, the highest bit first (deck A: four outputs for ten digits).

    With two classes it is the single output 0 or 1. Codes without a class are read as they stand
    (10 to 15 for ten digits) and so count as wrong.
    """

    label: ClassVar[str] = N_("Binary code")
    summary: ClassVar[str] = N_("The class number in binary, one output a bit: ten digits need four.")
    kind: Literal["binary"] = "binary"

    def outputs(self, classes: int) -> int:
        return max(1, (classes - 1).bit_length())

    def encode(self, labels: Labels, classes: int) -> npt.NDArray[np.float32]:
        shifts = np.arange(self.outputs(classes) - 1, -1, -1)
        return ((labels[:, np.newaxis] >> shifts) & 1).astype(np.float32)

    def decode(self, outputs: npt.NDArray[np.floating], middle: float) -> Labels:
        weights = 1 << np.arange(outputs.shape[1] - 1, -1, -1, dtype=np.int64)
        labels: Labels = (outputs > middle).astype(np.int64) @ weights
        return labels

    def decoding(self, outputs: int, middle: float) -> str:
        return f"(outputs(x) > {middle}) @ (1 << np.arange({outputs})[::-1])"

    def shares(self, outputs: Array, classes: int, aim: Aim) -> Array:
        """Return the product over the bits, as if they were independent; of a single output p, 1 − p and p."""
        bits = _yes(outputs, aim)
        found = np.ones((1, *bits.shape[1:]), bits.dtype)
        for bit in bits:
            found = np.stack([found * (1 - bit), found * bit], axis=1).reshape(-1, *bits.shape[1:])
        return found[:classes]

    def output_names(self, classes: Sequence[str]) -> tuple[str, ...]:
        count = self.outputs(len(classes))
        return tuple(str(2 ** (count - 1 - bit)) for bit in range(count)) if count > 1 else ("",)
