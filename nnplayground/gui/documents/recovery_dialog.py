"""What a killed program left is offered at the next start."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.icons import icon
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, OwnWord, grouped, language, tr
from nnplayground.project.recovery import FileComparison, Recovered, compare_with_file
from nnplayground.rich import as_tip, on_one_line


class RecoveryDialog(QDialog):
    """A list of what was left behind: open it, throw it away, or decide the next time.

    Signals: `chosen` with the `Recovered` that is to be opened.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Work that was not saved when the program came to an unexpected end: open it, or throw it away."),
        N_("Work was kept for you"),
    )

    chosen = Signal(object)

    def __init__(self, found: list[Recovered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("recovery")
        self.setWindowTitle(tr("Work was kept for you"))
        self._found = list(found)
        text = QLabel(tr("The program came to an unexpected end. This is what it had kept of your work until then:"))
        text.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Work that was kept"))
        self.list.setToolTip(tr("Double-click or Enter opens it."))
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentRowChanged.connect(self._compare)
        self.comparison = Words(lines=4)
        self.comparison.setAccessibleName(tr("What is in its file"))
        self._comparing = Job(self)
        self._comparing.done.connect(self._show_comparison)
        self._comparing.failed.connect(lambda _error: self._show_comparison(None))
        self.finished.connect(self._comparing.close)
        self.open_button = self._button(tr("&Open"), tr("Go on with it where it stands."), self._open)
        self.open_button.setIcon(icon("open"))
        self.open_button.setDefault(True)
        self.discard_button = self._button(
            tr("&Throw away"), tr("It cannot be brought back after that."), self._discard
        )
        self.later_button = self._button(tr("&Later"), tr("It is offered again at the next start."), self.reject)
        row = QHBoxLayout()
        row.addWidget(help_button(self))
        row.addWidget(self.discard_button)
        row.addStretch(1)
        row.addWidget(self.later_button)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self.list, 1)
        column.addWidget(self.comparison)
        column.addLayout(row)
        self.resize(560, 380)
        for work in self._found:
            self.list.addItem(_described(work))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _button(self, text: str, tip: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(as_tip(tip))
        button.clicked.connect(do)
        button.setAutoDefault(False)
        return button

    @Slot(int)
    def _compare(self, row: int) -> None:
        """Have the file that the chosen work belongs to looked into; its drive may be slow, or gone."""
        self.comparison.setText("")
        if 0 <= row < len(self._found):
            self._comparing.request(aside, partial(compare_with_file, self._found[row]))

    @Slot(object)
    def _show_comparison(self, found: FileComparison | None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.comparison.setText(comparison_sentence(self._found[row], found))

    def _open(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.accept()
            self.chosen.emit(self._found[row])

    def _discard(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self._found.pop(row).discard()
            self.list.takeItem(row)
        if not self._found:
            self.reject()


def comparison_sentence(work: Recovered, found: FileComparison | None) -> str:
    """Return what is said of the file that some work belongs to: which of both is newer, and what differs."""
    if work.origin is None:
        return tr("It has not been saved in a file yet.")
    name = OwnWord(work.origin.name)
    if found is None:
        return tr("Its file “{name}” cannot be read: it may be gone.", name=name)
    if not found.differs:
        return tr("Its file “{name}” holds the same.", name=name)
    listed = ", ".join(map(tr, found.differs))
    facts = tr("In the file: {steps} mini-batches learnt, saved {when}. What differs: {differences}.",
               steps=grouped(found.step), when=_when(found.saved), differences=listed)  # fmt: skip
    if found.is_newer and not found.is_base:
        newer = tr("Careful: its file “{name}” is newer. Before it is replaced you are asked.", name=name)
    elif found.is_base:
        newer = tr("It is newer than its file “{name}”, from which it was begun.", name=name)
    else:
        newer = tr(
            "Its file “{name}” is older, but not the one that it was begun from. Before it is replaced you are asked.",
            name=name,
        )
    return f"{newer} {facts}"


def _described(work: Recovered) -> str:
    name = OwnWord(work.origin.stem) if work.origin is not None else tr("Untitled")
    facts = {
        "name": name,
        "data": on_one_line(tr(work.label)),
        "steps": grouped(work.step),
        "when": _when(work.saved),
    }
    if work.trials:
        # A project may be a search alone, whose network has learnt nothing.
        trials = grouped(work.trials)
        return tr("{name}: {data}, {steps} mini-batches learnt, trials: {trials}, kept {when}", trials=trials, **facts)
    return tr("{name}: {data}, {steps} mini-batches learnt, kept {when}", **facts)


def _when(moment: datetime) -> str:
    # The short form of the locale puts day or month first, and does not tell which.
    return QLocale(language()).toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), "d MMM yyyy, HH:mm")
