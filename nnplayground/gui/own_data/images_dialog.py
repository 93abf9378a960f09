"""Pictures in folders, or a table of pixels, are looked at before they become the data set."""

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data import picture_folder
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.image_data import OwnImageData, of_every_class
from nnplayground.data.pixel_table import PixelPlan, read_pixels
from nnplayground.errors import UserError, told
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.own_data.footer import Footer
from nnplayground.gui.own_data.picture_batch import decode_all
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job, Steps
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.image_grid import ImageGrid, scrolling
from nnplayground.gui.widgets.ink_image import ink_colors
from nnplayground.i18n import N_, OwnWord, grouped, tr
from nnplayground.rich import as_title

SHOWN = 60
"""Images that are shown."""
EDGE = 56


class Gallery(NamedTuple):
    """Images that have been read: some (count, rows, columns) uint8 with their classes, and what is to be said.

    There are `total` ones, of which `testing` are kept for the test.
    """

    data: OwnImageData
    total: int
    testing: int
    pictures: npt.NDArray[np.uint8]
    classes: tuple[int, ...]
    notes: tuple[str, ...] = ()


def gallery_of(data: OwnImageData, notes: Sequence[str] = ()) -> Gallery:
    """Return what is to be shown of images that are at hand. Raises UserError."""
    examples = data.generate(np.random.default_rng(0))
    parts = data.fixed_parts()
    total, testing = len(examples.targets), 0 if parts is None else len(parts.test)
    # Those for the test stand last.
    places = of_every_class(examples.targets[: total - testing], len(data.names), SHOWN)
    pictures = np.asarray(examples.inputs[places], np.uint8).reshape(-1, SIDE, SIDE)
    classes = tuple(int(number) for number in examples.targets[places])
    return Gallery(data, total, testing, pictures, classes, tuple(notes))


Reading = Generator[float | None, None, Gallery]
ROWS_ARE_IMAGES = N_("Each row of the table is an image of 28 × 28 pixels.")
ROWS_BECOME_IMAGES = N_("Each row of the table is an image of {side} × {side} pixels, brought to 28 × 28.")


def read_folder(folder: Path) -> Reading:
    """Read the pictures in the folders of a folder. Raises UserError."""
    found = yield from aside(partial(picture_folder.find, folder))
    decoded = yield from decode_all(found.paths)
    data, notes = picture_folder.made(folder, found, decoded.grey, decoded.read)
    return gallery_of(data, notes)


def read_table_of_pixels(path: Path, plan: PixelPlan) -> Reading:
    """Read the images in a table. Raises UserError."""
    share = 0.0

    def progress(done: float) -> None:
        nonlocal share
        share = done

    data = yield from aside(partial(read_pixels, path, plan, progress), lambda: share)
    return gallery_of(data, [tr(ROWS_ARE_IMAGES if plan.side == SIDE else ROWS_BECOME_IMAGES, side=plan.side)])


class ImagesDialog(QDialog):
    """Shows some of the images with their classes, and how they were made.

    Signals: `chosen` with the data set; `table_wanted` to have a table of pixels as a table.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "A look at some of the images before they become the data. Pictures of any size are made grey and brought "
            "to 28 × 28 pixels; the folders are their classes."
        ),
        N_("Open images"),
    )

    chosen = Signal(object)
    table_wanted = Signal()

    def __init__(
        self, path: Path, read: Callable[[], Steps], is_table: bool = False, parent: QWidget | None = None
    ) -> None:
        """Look at the folder or table `path`; `read` returns its gallery in the end."""
        super().__init__(parent)
        self._gallery: Gallery | None = None
        self._error: UserError | None = None
        self._job = Job(self)
        self._job.done.connect(self._on_read)
        self._job.failed.connect(self._on_failed)
        self._job.state_changed.connect(self._refresh)
        self._build(is_table)
        self.menus = ContextMenus(None, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(as_title(tr("Open images: {name}", name=OwnWord(path.name))))
        self.resize(theme.scaled(720), theme.scaled(560))
        keep_in_sight(self)
        self.start(read)

    def gallery(self) -> Gallery | None:
        """Return what has been read, once it has been."""
        return self._gallery

    def start(self, read: Callable[[], Steps]) -> None:
        """Read the images, or read them in another way."""
        self._gallery = self._error = None
        self._job.start(read)

    def options(self) -> QLayout | None:
        """Return what can be chosen above the images; nothing here."""
        return None

    def _build(self, is_table: bool) -> None:
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.about.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.grid = ImageGrid(tr("Some of the images"), tr("Some images for learning, each with its class."), EDGE)
        self.footer = Footer(tr("Use these data"), self._job)
        self.footer.accepted.connect(self._on_accepted)
        self.footer.rejected.connect(self.reject)
        self.footer.add_at_start(help_button(self))
        if is_table:
            tip = tr("Choose its columns, as those of any other table.")
            self.as_table = Button(tr("As a table…"), tip, self._on_table, "table")
            self.footer.add_at_start(self.as_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        if (options := self.options()) is not None:
            column.addLayout(options)
        column.addWidget(self.about)
        column.addWidget(scrolling(self.grid), 1)
        column.addWidget(self.footer)

    @Slot(object)
    def _on_read(self, gallery: Gallery) -> None:
        self._gallery = gallery
        data = gallery.data
        self.grid.show_pictures(ink_colors(gallery.pictures / 255), [tr(data.classes[n]) for n in gallery.classes])
        about = tr(
            "{count} images, {classes} classes: {names}", count=grouped(gallery.total), classes=len(data.names),
            names=", ".join(map(tr, data.classes)),
        )  # fmt: skip
        if gallery.testing:
            about += " · " + tr("{count} of them are kept for the test.", count=grouped(gallery.testing))
        self.about.setText("\n".join((about, *gallery.notes)))
        self._refresh()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._error = told(error)
        self.grid.show_pictures([])
        self.about.clear()
        self._refresh()

    @Slot()
    def _on_accepted(self) -> None:
        if self._gallery is not None:
            self.chosen.emit(self._gallery.data)
            self.accept()

    @Slot()
    def _on_table(self) -> None:
        self.reject()
        self.table_wanted.emit()

    @Slot()
    def _refresh(self) -> None:
        if self._error is not None:
            self.footer.say(str(self._error), "")
        elif self._gallery is None:
            reading = tr("The images are being read…")
            self.footer.say(reading if self._job.busy else tr("The images have not been read."), "")
        else:
            self.footer.say("", "")

    # Qt.

    def done(self, result: int) -> None:
        self._job.close()
        super().done(result)


def for_folder(folder: Path, parent: QWidget | None = None) -> ImagesDialog:
    """Return the dialog for the pictures in the folders of a folder."""
    return ImagesDialog(folder, partial(read_folder, folder), parent=parent)


def for_table(path: Path, plan: PixelPlan, parent: QWidget | None = None) -> ImagesDialog:
    """Return the dialog for a table of pixels."""
    return ImagesDialog(path, partial(read_table_of_pixels, path, plan), True, parent)
