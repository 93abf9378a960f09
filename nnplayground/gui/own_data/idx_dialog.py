"""A folder of images is looked at before it becomes the data set."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data import idx_folder
from nnplayground.data.idx_folder import SIDE, IdxFolder
from nnplayground.errors import UserError, for_people
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.own_data.footer import Footer
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.image_grid import ImageGrid, scrolling
from nnplayground.gui.widgets.ink_image import ink_colors
from nnplayground.i18n import N_, grouped, tr
from nnplayground.rich import as_title

SHOWN = 60
"""Images that are shown."""
EDGE = 56


Known = tuple[str, ...]
"""The sets in a folder, by the beginnings of their names."""


class Album(NamedTuple):
    """A folder that has been read: the data set, some images (count, rows, columns) uint8 and their classes."""

    data: IdxFolder
    learning: int
    testing: int
    pictures: npt.NDArray[np.uint8]
    classes: tuple[int, ...]


def browse(folder: Path, variant: str, turned: bool | None) -> Generator[Known | float | None, None, Album]:
    """Read a folder; yields what sets there are, and returns the one called `variant`, or else the first.

    `turned` says whether rows are columns, None leaves that to its name. Raises UserError.
    """
    known = yield from aside(partial(idx_folder.variants, folder))
    if not known:
        raise UserError(idx_folder.NOT_FOUND, folder=folder)
    yield tuple(known)
    return (yield from aside(partial(_read, folder, variant, turned)))


def _read(folder: Path, variant: str, turned: bool | None) -> Album:
    data = idx_folder.choose(folder, variant)
    if turned is not None:
        data = data.model_copy(update={"turned": turned})
    examples = data.generate(np.random.default_rng(0))
    parts = data.fixed_parts()
    assert parts is not None
    learning = len(parts.train) + len(parts.validation)
    # Some of every class in turn, as far as there are any.
    targets = examples.targets[: min(learning, 20_000)]
    order = np.concatenate([np.flatnonzero(targets == number)[:SHOWN] for number in range(len(data.names))])
    rank = np.concatenate([np.arange(min(SHOWN, int((targets == n).sum()))) for n in range(len(data.names))])
    places = order[np.argsort(rank, kind="stable")][:SHOWN]
    pictures = np.asarray(examples.inputs[places], np.uint8).reshape(-1, SIDE, SIDE)
    return Album(data, learning, len(parts.test), pictures, tuple(int(number) for number in targets[places]))


class IdxDialog(QDialog):
    """Shows some images of a folder with their labels; several sets in one folder are a choice.

    The files are read in a thread of its own.

    Signals: `chosen` with the data set.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Which images of a folder are used, and a look at some of them before they become the data."),
        N_("Open a folder of images"),
    )

    chosen = Signal(object)

    def __init__(self, folder: Path, variant: str = "", parent: QWidget | None = None) -> None:
        """Look at `folder`, at the set called `variant` if there are several."""
        super().__init__(parent)
        self._folder = folder
        self._variant = variant
        self._turned: bool | None = None
        self._album: Album | None = None
        self._error: UserError | None = None
        self._job = Job(self)
        self._job.found.connect(self._on_known)
        self._job.done.connect(self._on_read)
        self._job.failed.connect(self._on_failed)
        self._job.state_changed.connect(self._refresh)
        self._build()
        self.menus = ContextMenus(None, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(as_title(tr("Open images: {name}", name=folder.name)))
        self.resize(theme.scaled(720), theme.scaled(560))
        keep_in_sight(self)
        self._read()

    def album(self) -> Album | None:
        """Return what has been read, once it has been."""
        return self._album

    def _build(self) -> None:
        self.variants = Combo()
        self.variants.setAccessibleName(tr("Set"))
        self.variants.setToolTip(tr("Which of the sets in this folder is meant."))
        self.variants.activated.connect(self._on_variant_activated)
        self.form = ComponentForm(IdxFolder(), only=("turned",))
        self.form.edited.connect(self._on_form_edited)
        options = QHBoxLayout()
        options.setSpacing(24)
        self._sets = QWidget()
        Rows(self._sets).add(self.variants, tr("Set"))
        self._sets.setFixedWidth(theme.scaled(320))
        self._sets.hide()
        options.addWidget(self._sets)
        options.addWidget(self.form)
        options.addStretch(1)
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.about.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.grid = ImageGrid(tr("Some of the images"), tr("Some images for learning, each with its class."), EDGE)
        self.footer = Footer(tr("Use these data"), self._job)
        self.footer.accepted.connect(self._on_accepted)
        self.footer.rejected.connect(self.reject)
        self.footer.add_at_start(help_button(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(options)
        column.addWidget(self.about)
        column.addWidget(scrolling(self.grid), 1)
        column.addWidget(self.footer)

    def _read(self) -> None:
        self._album = self._error = None
        self._job.start(browse, self._folder, self._variant, self._turned)

    @Slot(object)
    def _on_known(self, known: Known) -> None:
        if known != tuple(self.variants.itemData(index) for index in range(self.variants.count())):
            self.variants.clear()
            for variant in known:
                self.variants.add(variant.strip("-_. ") or tr("the only one"), variant)
        self.variants.setCurrentIndex(max(0, self.variants.findData(self._variant)))
        self._sets.setVisible(len(known) > 1)

    @Slot()
    def _on_variant_activated(self) -> None:
        self._variant, self._turned = str(self.variants.currentData()), None
        self._read()

    @Slot(object)
    def _on_form_edited(self, data: IdxFolder) -> None:
        self._turned = data.turned
        self._read()

    @Slot(object)
    def _on_read(self, album: Album) -> None:
        self._album = album
        self.form.set_component(album.data)
        names = [tr(album.data.classes[number]) for number in album.classes]
        self.grid.show_pictures(ink_colors(album.pictures / 255), names)
        self.about.setText(
            tr("{learning} images to learn from, {testing} to test with, {count} classes: {names}",
               learning=grouped(album.learning), testing=grouped(album.testing),
               count=len(album.data.names), names=", ".join(map(tr, album.data.classes)))
        )  # fmt: skip
        self._refresh()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._error = for_people(error)
        self.grid.show_pictures([])
        self.about.clear()
        self._refresh()

    @Slot()
    def _on_accepted(self) -> None:
        if self._album is not None:
            self.chosen.emit(self._album.data)
            self.accept()

    @Slot()
    def _refresh(self) -> None:
        if self._error is not None:
            self.footer.say(str(self._error), "")
        elif self._album is None:
            reading = tr("The images are being read…")
            self.footer.say(reading if self._job.busy else tr("The images have not been read."), "")
        else:
            self.footer.say("", "")

    # Qt.

    def done(self, result: int) -> None:
        self._job.close()
        super().done(result)
