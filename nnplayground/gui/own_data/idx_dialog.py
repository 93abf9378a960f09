"""A folder of IDX files is looked at before it becomes the data set."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from nnplayground.data import idx_folder
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.own_data.images_dialog import Gallery, ImagesDialog, gallery_of
from nnplayground.gui.run.aside import aside
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr

Known = tuple[str, ...]
"""The sets in a folder, by the beginnings of their names."""


def browse(folder: Path, variant: str, turned: bool | None) -> Generator[Known | float | None, None, Gallery]:
    """Read a folder; yields what sets there are, and returns the one called `variant`, or else the first.

    `turned` says whether rows are columns, None leaves that to its name. Raises UserError.
    """
    known = yield from aside(partial(idx_folder.variants, folder))
    if not known:
        raise UserError(idx_folder.NOT_FOUND, folder=folder)
    yield tuple(known)
    return (yield from aside(partial(_read, folder, variant, turned)))


def _read(folder: Path, variant: str, turned: bool | None) -> Gallery:
    data = idx_folder.choose(folder, variant)
    return gallery_of(data if turned is None else data.model_copy(update={"turned": turned}))


class IdxDialog(ImagesDialog):
    """Shows some images of a folder with their labels; several sets in one folder are a choice.

    Signals: `chosen` with the data set.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Which images of a folder are used, and a look at some of them before they become the data."),
        N_("Open a folder of images"),
    )

    def __init__(self, folder: Path, variant: str = "", parent: QWidget | None = None) -> None:
        """Look at `folder`, at the set called `variant` if there are several."""
        super().__init__(folder, partial(browse, folder, variant, None), parent=parent)
        self._folder = folder
        self._variant = variant
        self._turned: bool | None = None
        self._job.found.connect(self._on_known)

    def options(self) -> QLayout | None:
        """Return which set, and whether its images are turned."""
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
        return options

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
        self._read_again()

    @Slot(object)
    def _on_form_edited(self, data: IdxFolder) -> None:
        self._turned = data.turned
        self._read_again()

    def _read_again(self) -> None:
        self.start(partial(browse, self._folder, self._variant, self._turned))

    @Slot(object)
    def _on_read(self, gallery: Gallery) -> None:
        self.form.set_component(gallery.data)
        super()._on_read(gallery)
