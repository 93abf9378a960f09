"""Read a picture from a file or the clipboard into an array, and what is written in it."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from nnplayground import files
from nnplayground.analysis.digits.photo import PhotoReading, read_photo
from nnplayground.errors import UserError
from nnplayground.gui.shared import picture_process
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic

LARGEST = 2000
"""Pixels of the longer side to which a picture is reduced while it is read, where its format allows."""
FILE_BYTES = 100 << 20
"""Bytes of a file with a picture, or of one that is pasted."""
PREFERRED = "image/png"
"""What is taken of a picture that is offered in several formats."""

SHOWN = 900
"""Pixels of the longer side of a picture that is only looked at."""

PASTED = N_("pasted picture")

Part = tuple[float, float, float, float]
"""Left, top, width and height, as shares of a picture's sides."""
WHOLE: Part = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class ReadPicture:
    """A picture (rows, columns, 4), the same to be looked at, the part that was read, and what was found there.

    It `is_private` if it comes from a file that is for the user alone.
    """

    pixels: npt.NDArray[np.uint8]
    image: QImage
    reading: PhotoReading
    part: Part = WHOLE
    is_private: bool = False


def of_file(path: Path) -> ReadPicture:
    """Return what is found in a picture file. Any thread. Raises UserError."""
    is_private = atomic.is_for_user_alone(path)
    return replace(of_image(read(path)), is_private=is_private)


def packed_in(data: QMimeData) -> bytes | None:
    """Return the picture that another program has copied or dragged, as that has packed it; None if there is none."""
    offered = set(data.formats())
    known = [PREFERRED, *(bytes(kind.data()).decode() for kind in QImageReader.supportedMimeTypes())]
    packed = (bytes(data.data(kind).data()) for kind in known if kind in offered)
    return next(filter(None, packed), None)


def of_packed(content: bytes) -> ReadPicture:
    """Return what is found in a picture as `packed_in` returns it. Any thread. Raises UserError."""
    if len(content) > FILE_BYTES:
        raise UserError(picture_process.TOO_LARGE, name=tr(PASTED))
    return of_image(_decoded(content, tr(PASTED)))


def of_image(image: QImage) -> ReadPicture:
    """Return what is found in a picture. Any thread."""
    pixels = as_array(image)
    shown = image
    if max(image.width(), image.height()) > SHOWN:
        size = QSize(SHOWN, SHOWN)
        shown = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return ReadPicture(pixels, shown, read_photo(pixels))


def read_part(picture: ReadPicture, part: Part) -> ReadPicture:
    """Return what is found in a part of a picture. Any thread."""
    rows, columns = picture.pixels.shape[:2]
    left, top = min(int(part[0] * columns), columns - 1), min(int(part[1] * rows), rows - 1)
    right, bottom = round((part[0] + part[2]) * columns), round((part[1] + part[3]) * rows)
    cut = picture.pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
    return replace(picture, reading=read_photo(cut), part=part)


def read(path: Path) -> QImage:
    """Read a picture of any format that Qt knows, in a process of its own. Raises UserError with what is wrong."""
    return _decoded(files.read(path, FILE_BYTES), files.shown(path.name))


def _decoded(content: bytes, name: str) -> QImage:
    pixels = picture_process.read(content, name, LARGEST)
    rows, columns, _ = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def as_array(image: QImage) -> npt.NDArray[np.uint8]:
    """Return a picture as (rows, columns, 4): red, green, blue and alpha."""
    if image.isNull():
        raise UserError(N_("There is no picture that can be read."))
    if max(image.width(), image.height()) > LARGEST:
        image = image.scaled(
            QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return picture_process.pixels_of(image)
