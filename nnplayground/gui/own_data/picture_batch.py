"""Many pictures are decoded, one after the other, in a process of its own: one that cannot be is left out."""

import time
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from nnplayground import files
from nnplayground.data.digit_pixels import SIDE
from nnplayground.errors import UserError
from nnplayground.gui.shared import picture_process
from nnplayground.i18n import N_
from nnplayground.process_job import (
    LOOK_SECONDS,
    START_SECONDS,
    JobDone,
    JobFailed,
    JobProgress,
    JobResult,
    ProcessJob,
    bound_memory,
    bound_work,
)

FILE_BYTES = 50 << 20
"""Bytes of a picture."""
FINE = 4 * SIDE
"""Pixels of the longer side to which a picture is reduced while it is read, where its format allows."""
MOST_ENDS = 20
"""Pictures that may end the process before the reading is given up."""
GIVEN_UP = N_("More than {count} pictures are too large or damaged: leave them out.")

Grey = npt.NDArray[np.uint8]


class DecodedPictures(NamedTuple):
    """The pictures (pictures, rows, columns), 255 white, and which of them (pictures,) could be read."""

    grey: Grey
    read: npt.NDArray[np.bool_]


def decode_all(paths: list[Path]) -> Generator[float, None, DecodedPictures]:
    """Return the pictures of these files, grey and 28 × 28 pixels; yields the share done. Raises UserError."""
    grey, read = np.full((len(paths), SIDE, SIDE), 255, np.uint8), np.zeros(len(paths), np.bool_)
    start = ends = 0
    while start < len(paths):
        start = yield from _decode_on(paths, start, grey, read)
        if start < len(paths):
            # What ended the process, or took too long, is passed over.
            start += 1
            ends += 1
            if ends > MOST_ENDS:
                raise UserError(GIVEN_UP, count=MOST_ENDS)
    return DecodedPictures(grey, read)


def _decode_on(paths: list[Path], start: int, grey: Grey, read: npt.NDArray[np.bool_]) -> Generator[float, None, int]:
    """Decode in one process from a place on; return the place to which it came."""
    child = ProcessJob(decode_many, [str(path) for path in paths[start:]])
    place, end = start, time.monotonic() + START_SECONDS
    try:
        while time.monotonic() < end:
            message = child.poll(LOOK_SECONDS)
            if isinstance(message, JobResult):
                if message.result is not None:
                    grey[place], read[place] = message.result, True
                place += 1
            elif isinstance(message, JobDone):
                return len(paths)
            elif isinstance(message, JobFailed):
                return place
            if isinstance(message, JobProgress | JobResult):
                end = time.monotonic() + picture_process.DRAW_SECONDS
            yield place / len(paths)
        return place
    finally:
        child.cancel()


def decode_many(paths: list[str]) -> Generator[Grey | float | None, None, None]:
    """Decode pictures; in the process of its own. Yields each as (rows, columns), or None for one that cannot be."""
    # Some formats need an application.
    application = QGuiApplication(["", "-platform", "offscreen"])
    bound_memory(picture_process.COPIES * picture_process.MEGABYTES)
    yield 0.0
    for path in paths:
        bound_work(picture_process.WORK_SECONDS)
        yield _decoded(Path(path))
    del application


def _decoded(path: Path) -> Grey | None:
    try:
        image = picture_process.read_pixels(files.read(path, FILE_BYTES), FINE)
    except UserError:
        return None
    return None if isinstance(image, str) else small(image)


def small(image: QImage) -> Grey:
    """Return a picture as grey (rows, columns) of the common size: whole, in the middle of white paper."""
    paper = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    reduced = image.scaled(
        QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(paper)
    painter.drawImage((SIDE - reduced.width()) // 2, (SIDE - reduced.height()) // 2, reduced)
    painter.end()
    pixels = picture_process.pixels_of(paper)[..., :3].astype(np.float64)
    found: Grey = np.rint(pixels @ (0.299, 0.587, 0.114)).astype(np.uint8)
    return found
