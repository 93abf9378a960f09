"""Read a picture from a file or the clipboard into an array."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from nnplayground.analysis.digits.photo import find_ink
from nnplayground.errors import UserError
from nnplayground.i18n import N_

LARGEST = 2000
"""Pixels of the longer side to which a picture is reduced while it is read, where its format allows."""
MEGABYTES = 2048
"""Memory that reading one picture may take."""
LONGEST = 100_000

UNREADABLE = N_("“{name}” is no picture that can be read: it is damaged or of another kind.")
TOO_LARGE = N_("“{name}” is too large to be read: make it smaller first.")


def ink_of_file(path: Path) -> npt.NDArray[np.float32]:
    """Return the ink (rows, columns) found in a picture file. Any thread. Raises UserError."""
    return find_ink(as_array(read(path)))


def ink_of_image(image: QImage) -> npt.NDArray[np.float32]:
    """Return the ink (rows, columns) found in a picture. Any thread."""
    return find_ink(as_array(image))


def read(path: Path) -> QImage:
    """Read a picture of any format that Qt knows. Raises UserError with what is wrong."""
    if not path.is_file():
        raise UserError(N_("There is no file “{path}”."), path=path)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(MEGABYTES)
    size = reader.size()
    if max(size.width(), size.height()) > LONGEST:
        raise UserError(TOO_LARGE, name=path.name)
    if max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(size.scaled(QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise UserError(UNREADABLE, name=path.name)
    return image


def as_array(image: QImage) -> npt.NDArray[np.uint8]:
    """Return a picture as (rows, columns, 4): red, green, blue and alpha."""
    if image.isNull():
        raise UserError(N_("There is no picture that can be read."))
    if max(image.width(), image.height()) > LARGEST:
        image = image.scaled(
            QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    found = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(found.constBits(), np.uint8).reshape(found.height(), found.bytesPerLine())
    return rows[:, : 4 * found.width()].reshape(found.height(), found.width(), 4).copy()
