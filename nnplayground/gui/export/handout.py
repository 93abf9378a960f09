"""File ▸ Handout: what is handed out, asked for in a dialog, and written as HTML or PDF."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.gui.export.handout_pdf import pdf
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.run.session import Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic
from nnplayground.project.handout import HandoutSettings, page_steps
from nnplayground.project.outputs import Steps

KINDS = {".pdf": N_("Document (*.pdf)"), ".html": N_("Page (*.html)")}


class HandoutDialog(QDialog):
    """Asks how many sheets there shall be, and of what."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Worked tables to print: each sheet has numbers of its own; the solved ones are for the teacher."),
        N_("Handout"),
    )

    def __init__(self, settings: HandoutSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Handout"))
        self.form = ComponentForm(settings)
        told = Words(tr("The worked tables of the perceptron, the forward and the backward pass, to be filled in."))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.button(kinds.Save).setToolTip(tr("Choose a file, PDF or HTML, and write the handout."))
        buttons.button(kinds.Cancel).setToolTip(tr("Close this window; nothing is written."))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(told)
        column.addWidget(self.form)
        lower = QHBoxLayout()
        lower.addWidget(help_button(self))
        lower.addWidget(buttons, 1)
        column.addLayout(lower)
        self.resize(440, self.sizeHint().height())


class HandoutActions(QObject):
    """The entry of the File menu."""

    def __init__(self, session: Session, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._session, self._window, self._settings = session, window, settings
        self._chosen = HandoutSettings()
        tip = tr("Worked tables to print, blank and solved, with other numbers for each student.")
        self.action = make_action(self, tr("Hando&ut…"), tip, self.open, symbol="table")
        self.action.setObjectName("handout")

    def all(self) -> list[QAction]:
        """Return all entries in the order of the menu."""
        return [self.action]

    def open(self) -> HandoutDialog:
        """Ask what is to be handed out."""
        dialog = HandoutDialog(self._chosen, self._window)
        dialog.accepted.connect(lambda: self._on_accepted(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write what was chosen: PDF if the file is named so, else HTML."""
        self._settings.folder = path.parent
        again = partial(self._session.trigger, self.action.objectName())
        Writing(self._session, path, again, opens=True).begin(partial(_written, path, self._chosen))

    def _on_accepted(self, dialog: HandoutDialog) -> None:
        chosen = dialog.form.component()
        assert isinstance(chosen, HandoutSettings)
        self._chosen = chosen
        self.ask()

    @Slot()
    def ask(self) -> QFileDialog:
        """Ask for a file and write it."""
        name = str(self._settings.folder / tr("handout"))
        dialog = file_dialog(self._window, tr("Save handout"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {tr(label): suffix for suffix, label in KINDS.items()}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(next(iter(KINDS)))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.fileSelected.connect(lambda text: self.write(Path(text)))
        dialog.open()
        return dialog


def _written(path: Path, settings: HandoutSettings) -> Steps:
    html = ""
    for found in page_steps(settings):
        html = found if isinstance(found, str) else html
        yield None
    atomic.write(path, pdf(html, tr("Handout")) if path.suffix.lower() == ".pdf" else html.encode())
