"""Keep the digits that people draw, and hand them out as files."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nnplayground import files
from nnplayground.data import idx
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.my_digits import MOST, load, store
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project import atomic, document
from nnplayground.project.locks import FileLock

WAIT_SECONDS = 5.0
"""How long another program may take to put its own digit in."""
Ink = npt.NDArray[np.uint8]


def add(image: Ink, label: int) -> int:
    """Keep one more digit (28, 28); return how many there are now. Raises UserError if that fails."""
    with _alone():
        ink, labels = load(store())
        if len(ink) >= MOST:
            raise UserError(N_("There are {count} digits already: export and remove some first."), count=MOST)
        _save(np.concatenate([ink, image.reshape(1, -1)]), np.append(labels, label))
        return len(ink) + 1


def remove_last() -> int:
    """Throw the newest digit away; return how many are left."""
    with _alone():
        ink, labels = load(store())
        if len(ink):
            _save(ink[:-1], labels[:-1])
        return max(0, len(ink) - 1)


def export_idx(images: Path) -> Path:
    """Write all images to `images` and their labels beside it, as MNIST has them; return the labels' path."""
    ink, labels = load(store())
    target = labels_path(images)
    if files.is_there(target) and not files.is_there(images):
        # Nobody was asked about the labels; beside their images they are the other half of what is replaced.
        raise UserError(N_("“{name}” is there already: choose another name for the images."), name=target.name)
    for path in (target, images):
        document.check_no_project(path)
    atomic.write(target, idx.content(labels.astype(np.uint8), packed=target.suffix == ".gz"))
    atomic.write(images, idx.content(ink.reshape(-1, SIDE, SIDE), packed=images.suffix == ".gz"))
    return target


def labels_path(images: Path) -> Path:
    """Return the name for the labels that go with the file `images`."""
    name = images.name
    if "images" in name:
        return images.with_name(name.replace("images", "labels").replace("idx3", "idx1"))
    return images.with_name(f"labels-{name}")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep other programs from the digits meanwhile: what they add would be lost. Raises UserError."""
    path = store()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            N_("The folder “{folder}” cannot be made: {reason}."), folder=path.parent, reason=error.strerror
        ) from error
    lock = FileLock(path.with_suffix(".lock"))
    if not lock.acquire(WAIT_SECONDS):
        raise UserError(N_("Another program is changing the drawn digits: try again."))
    with lock:
        atomic.sweep(path)
        yield


def _save(ink: Ink, labels: npt.NDArray[np.int64]) -> None:
    rows = np.concatenate([labels.astype(np.uint8)[:, np.newaxis], ink], axis=1)
    atomic.write(store(), idx.content(rows), atomic.PRIVATE)
