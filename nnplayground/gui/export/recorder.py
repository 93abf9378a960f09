"""A part of the window, or all of it, recorded picture by picture: as an animated GIF or a series of PNG files."""

import itertools
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui.export import picture
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Sources
from nnplayground.project import atomic
from nnplayground.project.gif import GifWriter, Pixels
from nnplayground.project.outputs import Steps

INTERVAL_MS = 100
MOST_SECONDS = 120
"""A recording ends by itself after this time, or with so many pictures, or so many bytes."""
MOST_PICTURES = 600
MOST_BYTES = 64 << 20
SERIES_NAME = re.compile(r".+-\d{4}\.png", re.IGNORECASE)
WIDEST = 1280
"""Pixels of a recorded picture from one side to the other, at most."""


class RecordingTarget(Protocol):
    """What takes the pictures: `add` in a thread, `steps` once all have come."""

    size: int
    sources: Sources
    """Of whatever was shown so far: what is written is as private as all of it."""

    def add(self, image: QImage, milliseconds: int) -> None:
        """Take a picture that stands so long."""

    def steps(self) -> Steps:
        """Write what is left to write, bit by bit."""


class GifTarget:
    """Pictures become one animated GIF, written whole at the end.

    It replaces the file that was there when its place was chosen, and none that has come meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self.choose(path)
        self.sources: Sources = ()
        self._writer: GifWriter | None = None
        self._content = b""
        self.size = 0

    def choose(self, path: Path) -> None:
        """Write there, as the user wants it."""
        self.path, self._replaces = path, files.is_there(path)

    def make_way(self) -> None:
        """Take another name if something lies there by now that nobody was asked about."""
        if not self._replaces:
            self.path = atomic.free_name(self.path)

    def add(self, image: QImage, milliseconds: int) -> None:
        if self._writer is None:
            self._writer = GifWriter(image.width(), image.height())
        self._writer.add(pixels_of(image), max(2, round(milliseconds / 10)))
        self.size = self._writer.size

    def steps(self) -> Steps:
        yield None
        if self._writer is not None:
            self._content = self._content or self._writer.close()
            atomic.write(self.path, self._content)


class SeriesTarget:
    """Each picture becomes a PNG file of its own, numbered from 1, in a folder that is there."""

    def __init__(self, folder: Path) -> None:
        """Write pictures into `folder`."""
        self.path = folder
        self.sources: Sources = ()
        self.size = 0
        self.count = 0
        self._start = ""

    def add(self, image: QImage, milliseconds: int) -> None:
        self._start = self._start or free_start(self.path)
        content = picture.png(image)
        self.count += 1
        with atomic.as_private_as(*self.sources):
            atomic.write(self.path / f"{self._start}-{self.count:04}.png", content)
        self.size += len(content)

    def steps(self) -> Steps:
        yield None


class PictureRecorder(QObject):
    """Takes pictures of a widget until it is stopped, cancelled, or has taken as many as it may.

    Where pictures come faster than they can be packed, some are left out and others stand longer.
    Signals: `changed` with seconds and pictures so far; `ended` with an exception or None.
    """

    changed = Signal(float, int)
    ended = Signal(object)

    def __init__(
        self, widget: QWidget, target: RecordingTarget, parent: QObject, sources: Callable[[], Sources] = tuple
    ) -> None:
        """`sources` tells from what everything comes that `widget` shows at that moment."""
        super().__init__(parent)
        self._widget, self.target, self._sources = widget, target, sources
        self._first: QImage | None = None
        self._waiting: QImage | None = None
        """The newest picture: how long it stands is known when the next is taken."""
        self._pictures = 0
        self._taken_ms = 0
        self._stops = self._has_ended = False
        self._watch = QElapsedTimer()
        self._job = Job(self)
        self._job.done.connect(self._on_packed)
        self._job.failed.connect(self._on_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._take)

    def begin(self) -> None:
        """Take the first picture, and others from now on."""
        self._watch.start()
        self._take()
        self._timer.start()

    def stop(self) -> None:
        """Take no more; `ended` comes once all is packed."""
        if self._stops:
            return
        self._stops = True
        self._timer.stop()
        if not self._job.busy:
            self._on_packed(None)

    def finish(self) -> None:
        """Take no more, wait until all is packed, and tell that it `ended`: the widget is about to go."""
        if self._stops:
            return
        self._stops = True
        self._timer.stop()
        self._job.finish()
        waiting, self._waiting = self._waiting, None
        error = None
        try:
            if waiting is not None:
                self.target.add(waiting, self._watch.elapsed() - self._taken_ms)
        except UserError as found:
            error = found
        self._end(error)

    def cancel(self) -> None:
        """Take no more, and write nothing."""
        self._stops = True
        self._timer.stop()
        self._job.close()

    @Slot()
    def _take(self) -> None:
        seconds = self._watch.elapsed() / 1000
        is_full = self._pictures >= MOST_PICTURES or self.target.size >= MOST_BYTES or seconds >= MOST_SECONDS
        if is_full or not shiboken6.isValid(self._widget):
            self.stop()
            return
        if self._job.busy or not self._widget.isVisible():
            return
        self._pack()
        # Whatever is opened meanwhile is in the pictures, even if it is undone before the end.
        self.target.sources = tuple(dict.fromkeys((*self.target.sources, *self._sources())))
        self._waiting = self._grabbed()
        self._taken_ms = self._watch.elapsed()
        self._pictures += 1
        self.changed.emit(seconds, self._pictures)

    def _pack(self) -> None:
        """Hand on the picture that waits."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._job.request(self.target.add, waiting, self._watch.elapsed() - self._taken_ms)

    def _grabbed(self) -> QImage:
        image = self._widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        image.setDevicePixelRatio(1)
        if self._first is None:
            if image.width() > WIDEST:
                image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
            self._first = image
        elif image.size() != self._first.size():
            image = image.scaled(self._first.size(), mode=Qt.TransformationMode.SmoothTransformation)
        return image

    @Slot(object)
    def _on_packed(self, _result: object) -> None:
        if not self._stops:
            return
        if self._waiting is not None:
            self._pack()
        else:
            self._end(None)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._stops = True
        self._timer.stop()
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        """Tell that it ended, once: what was packed last may be heard of only after that."""
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(error)


def free_start(folder: Path) -> str:
    """Return what the names of a new series begin with, so that it replaces nothing that lies in `folder`."""
    try:
        taken = {name[: -len("-0001.png")] for name in os.listdir(folder) if SERIES_NAME.fullmatch(name)}
    except OSError:
        # Whoever writes into it says what is wrong.
        taken = set()
    starts = itertools.chain(["picture"], (f"picture-{number}" for number in itertools.count(2)))
    return next(start for start in starts if start not in taken)


def pixels_of(image: QImage) -> Pixels:
    """Return the pixels of an RGB888 image (height, width, 3)."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
