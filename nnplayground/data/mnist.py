"""MNIST: 70,000 handwritten digits, part of the program."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import ClassVar, Literal
from weakref import WeakValueDictionary

import numpy as np
from pydantic import Field

from nnplayground import assets
from nnplayground.data import idx
from nnplayground.data.dataset import DATASETS, Examples, Parts
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import DigitData
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, slider

LEARNING, TESTING = 60_000, 10_000
"""Images in the two files: the first to train and to validate, the second to test."""
TRAINING = 50_000
"""Where the validation images start."""

# File name, first row, rows, MD5 of the unpacked content.
_LABELS = (
    ("train-labels-idx1-ubyte.gz", 0, LEARNING, "a25bea736e30d166cdddb491f175f624"),
    ("t10k-labels-idx1-ubyte.gz", LEARNING, TESTING, "27ae3e4e09519cfbb04c329615203637"),
)
_IMAGES = (
    ("train-images-idx3-ubyte.gz", 0, LEARNING, "6bbc9ace898e44ae57da46a324031adb"),
    ("t10k-images-idx3-ubyte.gz", LEARNING, TESTING, "2646ac647ad5339dbf082846283269ea"),
)


_shared: WeakValueDictionary[Path, Examples] = WeakValueDictionary()
"""What somebody uses, by its folder."""
_lock = Lock()


def load(folder: Path) -> Examples:
    """Return all 70,000 images (uint8 ink) with their digits; the test images come last.

    Read once for as long as anybody uses them; the arrays are shared and cannot be written to. Raises UserError
    if a file is missing or its content is not the original one.
    """
    with _lock:
        found = _shared.get(folder)
        if found is None:
            _shared[folder] = found = _read(folder)
        return found


def _read(folder: Path) -> Examples:
    images = np.empty((LEARNING + TESTING, SIDE, SIDE), np.uint8)
    labels = np.empty(LEARNING + TESTING, np.uint8)
    try:
        for name, start, count, md5 in _LABELS:
            idx.read(folder / name, idx.LABELS, labels[start : start + count], md5)
        # Unpacking and digests release the interpreter lock, so both files are read at once.
        with ThreadPoolExecutor() as pool:
            tasks = [
                pool.submit(idx.read, folder / name, idx.IMAGES, images[start : start + count], md5)
                for name, start, count, md5 in _IMAGES
            ]
            for task in tasks:
                task.result()
    except UserError as error:
        raise UserError(
            N_("{reason} It belongs to MNIST: install nnplayground again to restore it."), reason=error
        ) from error
    examples = Examples(images.reshape(len(images), -1), labels.astype(np.int64))
    examples.inputs.flags.writeable = False
    examples.targets.flags.writeable = False
    return examples


@DATASETS.register
class Mnist(DigitData):
    """Handwritten digits of 28 × 28 pixels, divided as M. Nielsen's book divides them."""

    label: ClassVar[str] = N_("MNIST")
    summary: ClassVar[str] = N_("70,000 handwritten digits in 28 × 28 pixels.")
    attribution: ClassVar[str] = "Y. LeCun, C. Cortes, C. Burges: The MNIST database. CC BY-SA 3.0."
    kind: Literal["mnist"] = "mnist"
    train_images: int = Field(
        TRAINING,
        ge=10,
        le=TRAINING,
        title=N_("Training images"),
        description=N_("How many images the network learns from; fewer show overfitting."),
        json_schema_extra=LOG | slider(50, TRAINING),
    )
    validation_images: int = Field(
        LEARNING - TRAINING,
        ge=10,
        le=LEARNING - TRAINING,
        title=N_("Validation images"),
        description=N_("How many images judge the network while it learns; 10,000 others are kept for the test."),
        json_schema_extra=LOG,
    )

    def generate(self, rng: np.random.Generator) -> Examples:
        return load(assets.path("datasets", "mnist"))

    def fixed_parts(self) -> Parts:
        return Parts(
            np.arange(self.train_images),
            np.arange(TRAINING, TRAINING + self.validation_images),
            np.arange(LEARNING, LEARNING + TESTING),
        )
