"""How classes are written as desired outputs, and outputs read back as classes."""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_
from nnplayground.registry import Component, Registry

Labels = npt.NDArray[np.int64]


class Coding(Component):
    """A code of 0s and 1s for class numbers."""

    def outputs(self, classes: int) -> int:
        """Return how many outputs that many classes need."""
        raise NotImplementedError

    def encode(self, labels: Labels, classes: int) -> npt.NDArray[np.float32]:
        """Return the 0/1 code of each label, shaped (examples, outputs)."""
        raise NotImplementedError

    def decode(self, outputs: npt.NDArray[np.floating], middle: float) -> Labels:
        """Read `outputs` (examples, outputs) as class numbers; `middle` lies between no and yes."""
        raise NotImplementedError


CODINGS: Registry[Coding] = Registry(N_("coding"), Coding)


@CODINGS.register
class OneHot(Coding):
    """One output a class; the highest wins."""

    label: ClassVar[str] = N_("One output a class")
    summary: ClassVar[str] = N_("Each class has its own output; the highest one is the answer.")
    kind: Literal["one_hot"] = "one_hot"

    def outputs(self, classes: int) -> int:
        return classes

    def encode(self, labels: Labels, classes: int) -> npt.NDArray[np.float32]:
        return np.eye(classes, dtype=np.float32)[labels]

    def decode(self, outputs: npt.NDArray[np.floating], middle: float) -> Labels:
        labels: Labels = outputs.argmax(axis=1)
        return labels


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
