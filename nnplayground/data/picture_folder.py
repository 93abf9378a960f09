"""Folders of pictures: one folder for each class, as it is or below one that is called train. Free of Qt."""

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground import files
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import MOST_CLASSES
from nnplayground.data.own_images import CLASSES, MOST_IMAGES, TOO_MANY, OwnImages, kept_images
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, grouped, tr

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")
TRAIN, TEST = ("train", "training"), ("test", "testing")
"""What the folders may be called that hold the classes of each part."""
LONGEST = 100
"""Letters of a class."""
FLOORS = 2
"""Folders below one another in a folder: the parts, and their classes."""

NOT_FOUND = N_("The folder “{folder}” has no folders with pictures: one for each class is needed, at least two.")
MADE = N_("Pictures: {count}, each made grey and brought to 28 × 28 pixels, whole and in the middle.")
LIGHT = N_("The paper is light: what is dark is ink.")
DARK = N_("The paper is dark: what is light is ink.")
LOST = N_("Pictures that cannot be read, left out: {count}, “{name}” for one.")
UNREADABLE = N_("None of the pictures in “{folder}” can be read.")


class PictureFiles(NamedTuple):
    """The pictures of a folder, those for the test last, with the class of each by its place in `names`."""

    names: tuple[str, ...]
    paths: list[Path]
    labels: list[int]
    testing: int


def find(folder: Path) -> PictureFiles:
    """Return the pictures in the folders of `folder`. Raises UserError if there are not two classes of them."""
    try:
        inside = {child.name.lower(): child for child in _folders(folder)}
        train = next((inside[name] for name in TRAIN if name in inside and _classes(inside[name])), folder)
        test = next((inside[name] for name in TEST if name in inside), None) if train is not folder else None
        learnt = _classes(train)
        tested = {} if test is None else _classes(test)
        names = _class_names(learnt)
    except (OSError, ValueError) as error:
        files.refuse(folder, error if isinstance(error, OSError) else ValueError(str(error)))
    if len(names) < 2:
        raise UserError(NOT_FOUND, folder=files.shown(folder))
    if len(names) > MOST_CLASSES:
        raise UserError(CLASSES, count=len(names), limit=MOST_CLASSES)
    paths, labels = [], []
    for label, name in enumerate(learnt):
        paths += learnt[name]
        labels += [label] * len(learnt[name])
    testing = 0
    for label, name in enumerate(learnt):
        paths += tested.get(name, [])
        labels += [label] * len(tested.get(name, []))
        testing += len(tested.get(name, []))
    if len(paths) > MOST_IMAGES:
        raise UserError(TOO_MANY, limit=MOST_IMAGES)
    return PictureFiles(names, paths, labels, testing)


def holds_pictures(folder: Path) -> bool:
    """Whether a folder has two folders with pictures."""
    try:
        return len(find(folder).names) > 1
    except UserError:
        return False


def sources(path: Path) -> list[Path]:
    """Return what data come from: the file `path`, or that folder with its images and the folders that hold any."""
    return [path, *_with_images(path, FLOORS)] if files.is_folder(path) else [path]


def made(
    folder: Path, found: PictureFiles, grey: npt.NDArray[np.uint8], read: npt.NDArray[np.bool_]
) -> tuple[OwnImages, list[str]]:
    """Return the pictures that could be `read` (pictures,) as a data set, and sentences about how they were made.

    `grey` is (pictures, rows, columns), 255 white. Where the edges of most are light, what is dark is ink. Raises
    UserError if too few are left.
    """
    if not read.any():
        raise UserError(UNREADABLE, folder=files.shown(folder))
    kept = grey[read]
    edges = np.concatenate([kept[:, 0], kept[:, -1], kept[:, :, 0], kept[:, :, -1]], axis=1)
    is_light = bool(np.median(edges) > 127)
    ink = (255 - kept if is_light else kept).reshape(-1, SIDE * SIDE)
    testing = int(read[len(read) - found.testing :].sum()) if found.testing else 0
    data = kept_images(ink, np.array(found.labels, np.int32)[read], found.names, folder.name, testing)
    notes = [tr(MADE, count=grouped(int(read.sum()))), tr(LIGHT if is_light else DARK)]
    if not read.all():
        name = OwnWord(files.shown(found.paths[int(read.argmin())].name))
        notes.append(tr(LOST, count=grouped(int((~read).sum())), name=name))
    return data, notes


def _with_images(folder: Path, floors: int) -> list[Path]:
    """Return the images in a folder, after it if there are any; of those in its folders as well."""
    try:
        inside = [child for child in folder.iterdir() if not child.name.startswith(".")]
    except (OSError, ValueError):
        return []
    found = [child for child in inside if child.suffix.lower() in ENDINGS or "-ubyte" in child.name]
    for child in inside:
        if floors and files.is_folder(child):
            found += _with_images(child, floors - 1)
    return [folder, *found] if found else []


def _folders(folder: Path) -> Iterator[Path]:
    return (child for child in sorted(folder.iterdir()) if not child.name.startswith(".") and files.is_folder(child))


def _classes(folder: Path) -> dict[str, list[Path]]:
    """Return the pictures of each folder that has any, by its name."""
    found = {}
    for child in _folders(folder):
        pictures = [
            path for path in sorted(child.iterdir()) if path.suffix.lower() in ENDINGS and files.is_regular(path)
        ]
        if pictures:
            found[child.name] = pictures
    return found


def _class_names(folders: Iterable[str]) -> tuple[str, ...]:
    """Return what the classes in folders are called: no two alike, and none too long to be shown."""
    found: dict[str, None] = {}
    for name in folders:
        text = name.encode("utf-8", "replace").decode()
        numbered = (f"{text[: LONGEST - 6]} ({number})" for number in itertools.count(2))
        found[next(one for one in itertools.chain([text[:LONGEST]], numbered) if one not in found)] = None
    return tuple(found)
