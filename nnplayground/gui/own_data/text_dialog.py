"""A text is pasted, typed or opened, and looked at, before it becomes the data set."""

from collections.abc import Generator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data.own_text import MOST, OwnText, characters_of, check_use, used_of
from nnplayground.data.text_file import text_of_file
from nnplayground.errors import UserError, told
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.own_data.footer import Footer
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.dropping import has_files
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, tr
from nnplayground.project import atomic


class _BoundedTextEdit(QPlainTextEdit):
    """Takes no more of what is pasted or dropped than is used: to lay out a book takes minutes."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not has_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text()[: MOST + 1])
        self.ensureCursorVisible()


class TextDialog(QDialog):
    """Shows the text, how many characters and sequences it has, and what keeps it from being used.

    Signals: `chosen` with the data set, whose text is kept then.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("The text that the network reads, character by character, to name the next one: paste it, or open a file."),
        N_("Open a text"),
    )

    chosen = Signal(object)

    def __init__(self, data: OwnText | None = None, parent: QWidget | None = None) -> None:
        """Begin with the text of `data`. Raises UserError if it is not at hand."""
        super().__init__(parent)
        self._data = data if data is not None else OwnText()
        self._file = self._data.file
        self.is_private = False
        """Whether a file that was shown is for the user alone."""
        self._job = Job(self)
        self._job.done.connect(self._on_read)
        self._job.failed.connect(self._on_failed)
        self._build()
        self.menus = ContextMenus(None, self)
        self.setWindowTitle(tr("Open a text"))
        self.resize(theme.scaled(640), theme.scaled(480))
        keep_in_sight(self)
        if data is not None and data.digest:
            self.text.setPlainText(data.text())
        self._look()

    def read(self, path: Path) -> None:
        """Show what is in a file."""
        self._file, self.is_private = path.name, self.is_private or atomic.is_for_user_alone(path)
        self._job.start(_reading, path)

    def _build(self) -> None:
        self.file = Button(tr("Open a file…"), tr("Show the text of a file here."), self._on_open, "open")
        self.form = ComponentForm(self._data, only=("length",))
        self.form.edited.connect(self._on_form_edited)
        self.text = _BoundedTextEdit()
        self.text.setAccessibleName(tr("Text"))
        self.text.setToolTip(tr("The text that the network reads: type or paste it here."))
        self.text.setPlaceholderText(tr("Paste a text here, or open a file."))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._look)
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.about.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.footer = Footer(tr("Use these data"), self._job)
        self.footer.accepted.connect(self._on_accepted)
        self.footer.rejected.connect(self.reject)
        ask = help_button(self)
        self.footer.add_at_start(ask)
        options = QHBoxLayout()
        options.setSpacing(24)
        options.addWidget(self.file)
        options.addWidget(self.form)
        options.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(options)
        column.addWidget(self.text, 1)
        column.addWidget(self.about)
        column.addWidget(self.footer)
        in_order = (self.text, ask, self.footer.stop, self.footer.use, self.footer.cancel)
        for before, after in pairwise(in_order):
            self.setTabOrder(before, after)

    @Slot()
    def _look(self) -> None:
        """Say what the text gives, or why it cannot be used."""
        text, length = self.text.toPlainText(), self._data.length
        used = used_of(text)
        self.about.clear()
        try:
            characters = characters_of(used)
            check_use(characters, len(used), length)
        except UserError as error:
            self.footer.say(str(error), "")
            return
        self.about.setText(
            tr("{characters} characters, {symbols} different ones: {sequences} sequences.",
               characters=grouped(len(used)), symbols=grouped(len(characters)),
               sequences=grouped((len(used) - 1) // length))
        )  # fmt: skip
        cut = tr("Only the first {most} characters are used.", most=grouped(MOST)) if len(text) > MOST else ""
        self.footer.say("", cut)

    @Slot(object)
    def _on_form_edited(self, data: OwnText) -> None:
        self._data = data
        self._look()

    @Slot()
    def _on_open(self) -> None:
        dialog = file_dialog(self, tr("Open a text"))
        dialog.setNameFilters([tr("Texts ({patterns})", patterns="*.txt *.md"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    @Slot(object)
    def _on_read(self, text: str) -> None:
        self.text.setPlainText(text)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._file = self._data.file
        self.footer.say(str(told(error)), "")

    @Slot()
    def _on_accepted(self) -> None:
        self.chosen.emit(OwnText.of(self.text.toPlainText(), self._file, self._data.length))
        self.accept()

    # Qt.

    def done(self, result: int) -> None:
        self._job.close()
        super().done(result)


def _reading(path: Path) -> Generator[float | None, None, str]:
    """Read a file aside."""
    return (yield from aside(partial(text_of_file, path)))
