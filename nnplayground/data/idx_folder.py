"""Folders of IDX files in the manner of MNIST: Fashion-MNIST, EMNIST, and the user's own."""

import hashlib
import re
import string
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground import files
from nnplayground.data import idx
from nnplayground.data.dataset import DATASETS, Examples, Parts
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import MOST_CLASSES, OwnImageData
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, LOG, slider

MOST_IMAGES = 340_000
"""Images of a folder; 267 MB."""
MAPPING_BYTES = 1 << 20
"""Bytes of the file that names EMNIST's classes."""

NO_FOLDER = N_("There is no folder of images yet: choose one with IDX files, such as Fashion-MNIST or EMNIST.")
NOT_FOUND = N_("The folder “{folder}” has no pair of IDX files with images and labels for training.")
UNNAMEABLE = N_("The name of the folder “{folder}” holds letters that cannot be kept: rename it.")
UNNAMEABLE_FILES = N_("The names of the files “{name}…” hold letters that cannot be kept: rename them.")
CHANGED = N_("The images in “{folder}” are no longer those of this experiment: choose the folder again.")
FASHION = ("T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")


class Pair(NamedTuple):
    """A file of images and that of their labels."""

    images: Path
    labels: Path


@DATASETS.register
class IdxFolder(OwnImageData):
    """Images of 28 × 28 pixels from IDX files of the user's."""

    label: ClassVar[str] = N_("Own images")
    summary: ClassVar[str] = N_("Images of 28 × 28 pixels in IDX files of yours, such as Fashion-MNIST or EMNIST.")
    kind: Literal["idx_folder"] = "idx_folder"
    folder: str = Field(
        "",
        max_length=4096,
        title=N_("Folder"),
        description=N_("Where the IDX files are."),
        json_schema_extra=HIDDEN,
    )
    variant: str = Field(
        "",
        max_length=100,
        title=N_("Variant"),
        description=N_("Which of several sets in the folder is meant, by the beginning of its file names."),
        json_schema_extra=HIDDEN,
    )
    turned: bool = Field(
        False,
        title=N_("Rows as columns"),
        description=N_("Whether rows and columns of the images are exchanged, as in EMNIST."),
    )
    training: int = Field(
        0,
        ge=0,
        le=MOST_IMAGES,
        title=N_("Training images"),
        description=N_("How many images the network learns from; 0 takes all that are not kept to judge it."),
        json_schema_extra=LOG | slider(100, MOST_IMAGES),
    )

    @property
    def own_name(self) -> str:
        return self.variant.strip("-_. ") or Path(self.folder).name

    def check(self) -> None:
        """Raise UserError if no folder has been chosen."""
        if not self.folder or len(self.names) < 2:
            raise UserError(NO_FOLDER)

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        found = _load(self.folder, self.variant, self.turned)
        if found.digest != self.digest or len(found.numbers) != len(self.names):
            raise UserError(CHANGED, folder=self.folder)
        return found.examples

    def fixed_parts(self) -> Parts | None:
        """The last sixth of the learning images judges; the files for testing, if there are any, test."""
        found = _load(self.folder, self.variant, self.turned)
        learning = found.learning
        start = learning - max(1, learning // 6)
        count = min(self.training or start, start)
        return Parts(np.arange(count), np.arange(start, learning), np.arange(learning, len(found.examples.inputs)))


class _Loaded(NamedTuple):
    examples: Examples
    learning: int
    numbers: tuple[int, ...]
    """The labels as the files have them, one for each class."""
    digest: str


def choose(folder: Path, variant: str = "") -> IdxFolder:
    """Read the IDX files of `folder` and return them as a data set; `variant` as `variants` names them.

    Raises UserError if there are none, or they are not images of 28 × 28 pixels with labels.
    """
    known = variants(folder)
    if not known:
        raise UserError(NOT_FOUND, folder=folder)
    variant = variant if variant in known else known[0]
    turned = "emnist" in f"{folder.name} {variant}".lower()
    place = str(files.absolute(folder))
    if not _is_text(place):
        raise UserError(UNNAMEABLE, folder=files.shown(place))
    if not _is_text(variant):
        raise UserError(UNNAMEABLE_FILES, name=files.shown(variant))
    found = _load(place, variant, turned)
    names = _names(folder, variant, found.numbers)
    return IdxFolder(folder=place, digest=found.digest, variant=variant, names=names, turned=turned)


def _is_text(name: str) -> bool:
    return name.encode("utf-8", "replace").decode() == name


def variants(folder: Path) -> list[str]:
    """Return the beginnings of the names of the sets in a folder: ``["emnist-letters-", …]`` or ``[""]``."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(
            N_("The folder “{folder}” cannot be read: {reason}."), folder=files.shown(folder), reason=reason
        ) from error
    starts = [name[: name.index("train-images")] for name in names if re.search(r"train-images[-.]idx3-ubyte", name)]
    return [start for start in dict.fromkeys(starts) if _pair(folder, start, "train")]


def _pair(folder: Path, variant: str, *parts: str) -> Pair | None:
    for part in parts:
        images, labels = (_file(folder, variant + part, *what) for what in (("images", "idx3"), ("labels", "idx1")))
        if images and labels:
            return Pair(images, labels)
    return None


def _file(folder: Path, start: str, what: str, kind: str) -> Path | None:
    """Return a file, packed or not; some programs write a point before its kind."""
    names = (f"{start}-{what}{sign}{kind}-ubyte{end}" for sign in "-." for end in ("", ".gz"))
    return next((folder / name for name in names if files.is_regular(folder / name)), None)


def _load(folder: str, variant: str, turned: bool) -> _Loaded:
    """Return all images, those for testing last. Raises UserError if something is not as it should be."""
    place = Path(folder)
    learning, testing = _pair(place, variant, "train"), _pair(place, variant, "test", "t10k")
    if learning is None:
        raise UserError(NOT_FOUND, folder=folder)
    found = [path for pair in (learning, testing) if pair is not None for path in pair]
    try:
        stamps = [path.stat() for path in found]
    except OSError as error:
        files.refuse(place, error)
    return _load_once(folder, learning, testing, turned, tuple((stamp.st_mtime_ns, stamp.st_size) for stamp in stamps))


@lru_cache(maxsize=1)
def _load_once(
    folder: str, learning: Pair, testing: Pair | None, turned: bool, stamps: tuple[tuple[int, int], ...]
) -> _Loaded:
    """Read the files; once only, as long as their `stamps` stay the same."""
    parts = [_read(pair) for pair in (learning, testing) if pair is not None]
    if sum(len(labels) for _, labels in parts) > MOST_IMAGES:
        raise UserError(N_("There are more than {limit} images: use fewer."), limit=MOST_IMAGES)
    ink = np.concatenate([part[0] for part in parts])
    labels = np.concatenate([part[1] for part in parts])
    digest = hashlib.sha256(ink.data)
    digest.update(labels.data)
    if turned:
        # The digest is that of the files: turned or not, they are the same images.
        ink = np.ascontiguousarray(ink.reshape(-1, SIDE, SIDE).transpose(0, 2, 1)).reshape(len(ink), -1)
    # EMNIST's letters are numbered from 1.
    numbers, codes = np.unique(labels, return_inverse=True)
    missing = np.setdiff1d(codes, codes[: len(parts[0][1])])
    if not 2 <= len(numbers) <= MOST_CLASSES or len(missing):
        raise UserError(
            N_("The labels in “{folder}” name {count} classes; 2 to {limit} can be learnt, all in the training part."),
            folder=folder, count=len(numbers), limit=MOST_CLASSES,
        )  # fmt: skip
    examples = Examples(ink, codes.astype(np.int64).reshape(-1))
    examples.inputs.flags.writeable = examples.targets.flags.writeable = False
    return _Loaded(examples, len(parts[0][1]), tuple(numbers.tolist()), digest.hexdigest())


def _read(pair: Pair) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    labels, images = idx.read(pair.labels, idx.LABELS), idx.read(pair.images, idx.IMAGES)
    if images.shape[1:] != (SIDE, SIDE):
        raise UserError(
            N_("The images in {file} have {rows} × {columns} pixels where 28 × 28 belong."),
            file=pair.images.name, rows=images.shape[1], columns=images.shape[2],
        )  # fmt: skip
    if len(images) != len(labels) or len(labels) < 10:
        raise UserError(
            N_("{file} has {images} images and {labels} labels: the files do not belong together."),
            file=pair.images.name, images=len(images), labels=len(labels),
        )  # fmt: skip
    return images.reshape(len(images), -1), labels


def _names(folder: Path, variant: str, numbers: tuple[int, ...]) -> tuple[str, ...]:
    """Return the names of the classes: from EMNIST's file of letters, of known sets, or just their numbers."""
    try:
        lines = files.read(folder / f"{variant}mapping.txt", MAPPING_BYTES).decode("ascii")[:10_000].split("\n")
        codes = [line.split()[1] for line in lines if len(line.split()) > 1]
        letters = tuple(chr(int(code)) for code in codes if code.isdecimal() and 32 < int(code) < 127)
        if len(set(letters)) == len(numbers):
            return letters
    except (UserError, ValueError):
        pass
    if len(numbers) == len(FASHION) and "fashion" in folder.name.lower():
        return FASHION
    if variant.lower().endswith("letters-") and numbers == tuple(range(1, 27)):
        return tuple(string.ascii_uppercase)
    return tuple(map(str, numbers))
