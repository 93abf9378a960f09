"""Images of the user's own that were read once and are kept: from folders of pictures, or from a table of pixels."""

from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.dataset import DATASETS, Examples, Parts
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import MOST_CLASSES, OwnImageData
from nnplayground.data.table import NAME
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord
from nnplayground.registry import HIDDEN, slider

MOST_IMAGES = 200_000

NO_IMAGES = N_("There are no images yet: choose a folder with a folder of PNG or JPG files for each class.")
DAMAGED = N_("These images are damaged: open their folder or file again.")
TOO_MANY = N_("There are more than {limit} images: use fewer.")
CLASSES = N_("There are {count} classes; 2 to {limit} can be learnt.")
LACKING = N_("The images to learn from have none of class “{name}”, which is tested: add some, or leave it out.")


@DATASETS.register
class OwnImages(OwnImageData):
    """Images of 28 × 28 pixels that are kept by their digest."""

    label: ClassVar[str] = N_("Own pictures")
    summary: ClassVar[str] = N_("Pictures of yours, brought to 28 × 28 grey pixels, from folders or a table of pixels.")
    kind: Literal["own_images"] = "own_images"
    file: str = Field(
        "",
        max_length=NAME,
        title=N_("File"),
        description=N_("The name of the folder or file that the images are from."),
        json_schema_extra=HIDDEN,
    )
    testing: int = Field(
        0,
        ge=0,
        le=MOST_IMAGES,
        title=N_("Test images"),
        description=N_("How many of the last images are kept for the test; with 0 they are divided by chance."),
        json_schema_extra=HIDDEN | slider(0, 10_000),
    )

    @property
    def own_name(self) -> str:
        return self.file

    def check(self) -> None:
        """Raise UserError if no images have been chosen."""
        if not self.digest or len(self.names) < 2:
            raise UserError(NO_IMAGES)

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        found = content.find(self.digest)
        try:
            ink, labels = found.arrays["ink"], found.arrays["labels"]
            sound = ink.dtype == np.uint8 and ink.shape == (len(labels), SIDE * SIDE) and labels.dtype == np.int32
            if not sound or not len(labels) or not 0 <= labels.min() <= labels.max() < len(self.names):
                raise UserError(DAMAGED)
        except KeyError as error:
            raise UserError(DAMAGED) from error
        return Examples(ink, labels.astype(np.int64))

    def fixed_parts(self) -> Parts | None:
        """The last sixth of the images to learn from judges; those that are kept for it test."""
        if not self.testing:
            return None
        count = len(content.find(self.digest).arrays["labels"])
        learning = max(0, count - self.testing)
        # Images stand class by class: every sixth judges.
        places = np.arange(learning)
        judging = places % 6 == 5
        return Parts(places[~judging], places[judging], np.arange(learning, count))


def kept_images(
    ink: npt.NDArray[np.uint8], labels: npt.NDArray[np.integer], names: tuple[str, ...], file: str, testing: int = 0
) -> OwnImages:
    """Return images (images, pixels), 255 ink, with their class numbers as a data set, and keep them.

    The last so many are for `testing`. Raises UserError if they cannot be learnt.
    """
    if len(labels) > MOST_IMAGES:
        raise UserError(TOO_MANY, limit=MOST_IMAGES)
    if not 2 <= len(names) <= MOST_CLASSES:
        raise UserError(CLASSES, count=len(names), limit=MOST_CLASSES)
    learnt = np.bincount(labels[: len(labels) - testing], minlength=len(names))
    if not learnt.all():
        raise UserError(LACKING, name=OwnWord(names[int(learnt.argmin())]))
    kept = Content({"ink": np.ascontiguousarray(ink), "labels": np.asarray(labels, np.int32)}, '{"kind": "images"}')
    name = file.encode("utf-8", "replace").decode()[:NAME]
    return OwnImages(digest=content.keep(kept), file=name, names=names, testing=testing)
