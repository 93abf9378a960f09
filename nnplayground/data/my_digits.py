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
from nnplayground.data.dataset import DATASETS, Examples, Parts
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import DigitData
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, slider

PIXELS = SIDE**2
MOST = 100_000
"""Digits that are kept at most."""
DIMENSIONS = 2
FEW = 50
"""Own digits below which all are learnt: fewer would judge nothing, and every one of them is to be learnt."""
JUDGING = 5
"""Of more, one in so many judges; of the images of MNIST there are so many times fewer to judge, and to test."""


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
    """Own drawings, and images of MNIST in the parts that MNIST itself has: what others validate by is never learnt."""

    size_field: ClassVar[str] = ""
    label: ClassVar[str] = N_("My digits")
    summary: ClassVar[str] = N_("The digits that you have drawn, and training images of MNIST.")
    kind: Literal["my_digits"] = "my_digits"
    own: int = Field(
        MOST,
        ge=0,
        le=MOST,
        title=N_("Own digits"),
        description=N_(
            "How many of your drawings are used, the oldest first; from 50 on, one in five is for validation."
        ),
        json_schema_extra=LOG | slider(100, MOST),
    )
    added: int = Field(
        5000,
        ge=100,
        le=mnist.TRAINING,
        title=N_("MNIST images"),
        description=N_(
            "How many training images of MNIST are added; a fifth as many of its others validate, and test."
        ),
    )

    def generate(self, rng: np.random.Generator) -> Examples:
        ink, labels = load(store())
        others = mnist.load(assets.path("datasets", "mnist"))
        starts = ((0, self.added), (mnist.TRAINING, self._judging), (mnist.LEARNING, self._judging))
        rows = np.concatenate([np.arange(start, start + count) for start, count in starts])
        return Examples(
            np.concatenate([ink[: self.own], others.inputs[rows]]),
            np.concatenate([labels[: self.own], others.targets[rows]]),
        )

    def divided(self, rng: np.random.Generator, train: float, validation: float) -> tuple[Examples, Parts]:
        """Return the examples and their parts: few own digits are all learnt."""
        examples = self.generate(rng)
        return examples, self._parts(len(examples.inputs) - self.added - 2 * self._judging)

    def fixed_parts(self) -> Parts:
        return self._parts(min(self.own, len(load(store())[0])))

    @property
    def _judging(self) -> int:
        """Images of MNIST that validate, and as many that test."""
        return self.added // JUDGING

    def _parts(self, own: int) -> Parts:
        """Return the parts where there are so many own digits."""
        drawn = np.arange(own)
        judges = drawn % JUDGING == JUDGING - 1 if own >= FEW else np.zeros(own, np.bool_)
        added, validation, test = np.split(
            np.arange(own, own + self.added + 2 * self._judging), [self.added, self.added + self._judging]
        )
        return Parts(np.concatenate([added, drawn[~judges]]), np.concatenate([drawn[judges], validation]), test)


def held_back(own: int) -> int:
    """Return how many of so many own digits are not learnt, but judge."""
    return own // JUDGING if own >= FEW else 0
