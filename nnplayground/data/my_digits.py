"""The digits that people have drawn and labelled on this computer, as a data set.

They are kept in one IDX file of the shape (examples, 785): the label, then the ink of 28 × 28 pixels.
"""

from pathlib import Path
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
import platformdirs
from pydantic import Field

from nnplayground import assets, files
from nnplayground.data import idx, mnist
from nnplayground.data.dataset import DATASETS, Examples
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import DigitData
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, slider

PIXELS = SIDE**2
MOST = 100_000
"""Digits that are kept at most."""
DIMENSIONS = 2


def store() -> Path:
    """Return the file that holds them, in the folder for this person's data."""
    return Path(platformdirs.user_data_dir("nnplayground", appauthor=False)) / "my-digits.idx"


def load(path: Path) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Return the ink (examples, 784) and the labels (examples); none if there is no file yet.

    Raises UserError if the file is not what it should be.
    """
    try:
        files.check(path)
    except files.MissingFileError:
        return np.empty((0, PIXELS), np.uint8), np.empty(0, np.int64)
    rows = idx.read(path, DIMENSIONS)
    if rows.shape[1] != PIXELS + 1 or rows[:, 0].max(initial=0) > 9:
        raise UserError(N_("The file {file} does not hold drawn digits: move it away to begin anew."), file=path.name)
    return np.ascontiguousarray(rows[:, 1:]), rows[:, 0].astype(np.int64)


@DATASETS.register
class MyDigits(DigitData):
    """Own drawings, and the first `added` training images of MNIST."""

    size_field: ClassVar[str] = ""
    label: ClassVar[str] = N_("My digits")
    summary: ClassVar[str] = N_("The digits that you have drawn, and training images of MNIST.")
    kind: Literal["my_digits"] = "my_digits"
    own: int = Field(
        MOST,
        ge=0,
        le=MOST,
        title=N_("Own digits"),
        description=N_("How many of your drawings are used at most, the oldest first."),
        json_schema_extra=LOG | slider(100, MOST),
    )
    added: int = Field(
        5000,
        ge=100,
        le=mnist.TRAINING,
        title=N_("MNIST images"),
        description=N_("How many training images of MNIST are added, so that every digit is there."),
    )

    def generate(self, rng: np.random.Generator) -> Examples:
        ink, labels = load(store())
        others = mnist.load(assets.path("datasets", "mnist"))
        return Examples(
            np.concatenate([ink[: self.own], others.inputs[: self.added]]),
            np.concatenate([labels[: self.own], others.targets[: self.added]]),
        )
