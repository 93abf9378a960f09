"""What data sets of images of 28 × 28 pixels have in common, the user's own among them."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.content import DIGEST
from nnplayground.data.dataset import Dataset, Family, Quantity, pixels
from nnplayground.data.digit_pixels import SIDE
from nnplayground.i18n import N_, OwnWord
from nnplayground.registry import HIDDEN

MOST_CLASSES = 200
"""Classes of the user's own images."""


class ImageData(Dataset):
    """Images of 28 × 28 pixels."""

    scaling: ClassVar[str] = "none"
    image_shape: ClassVar[tuple[int, int] | None] = (SIDE, SIDE)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return pixels(SIDE, SIDE)


class DigitData(ImageData):
    """Images of digits, of which `train_images` train."""

    family: ClassVar[Family] = Family.IMAGES
    size_field: ClassVar[str] = "train_images"

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple("0123456789")


class OwnImageData(ImageData):
    """Images of the user's, with the names of their classes."""

    family: ClassVar[Family] = Family.OWN
    digest: str = Field(
        "",
        pattern=f"^({DIGEST})?$",
        title=N_("Content"),
        description=N_("Which images they are."),
        json_schema_extra=HIDDEN,
    )
    names: tuple[str, ...] = Field(
        (),
        max_length=MOST_CLASSES,
        title=N_("Class names"),
        description=N_("What the classes are called."),
        json_schema_extra=HIDDEN,
    )

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(map(OwnWord, self.names))


def of_every_class(targets: npt.NDArray[np.generic], classes: int, most: int) -> npt.NDArray[np.intp]:
    """Return at most so many places in `targets` (examples,): one of every class in turn, as far as there are any."""
    each = [np.flatnonzero(targets == number)[:most] for number in range(classes)]
    rank = np.concatenate([np.arange(len(places)) for places in each])
    return np.concatenate(each)[np.argsort(rank, kind="stable")][:most]
