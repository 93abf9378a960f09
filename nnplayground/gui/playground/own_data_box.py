"""The corner of the panel where data of the user's own are opened, and where it says what they are."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data import content
from nnplayground.data.dataset import Dataset, Family
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.data.own_table import OwnTable
from nnplayground.data.painting import Painting
from nnplayground.errors import UserError
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, tr

NAMES_SHOWN = 4
LONGEST_WORD = 32


class OwnDataBox(QWidget):
    """Buttons to open a table or images, and to paint; below, what is in use if it is the user's own.

    Signals: `paint_wanted` when the user wants to paint points.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Learn from your own data: a table, a folder of images, or points that you paint."),
        N_("Your own data"),
        is_backdrop=True,
    )

    paint_wanted = Signal()

    def __init__(self, actions: ImportActions) -> None:
        super().__init__()
        self.table = Button(tr("Table…"), actions.table.toolTip(), actions.open_table, "table")
        self.images = Button(tr("Images…"), actions.images.toolTip(), actions.open_images, "images")
        self.paint = Button(
            tr("Paint…"), tr("Paint points on the plane, with a class or a value."), self.paint_wanted.emit, "pen"
        )
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.edit = Button("", "", actions.edit_data, "settings")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.table, self.images, self.paint):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.edit)

    def set_data(self, data: Dataset) -> None:
        """Show what `data` are, if they are the user's own."""
        own = data.family is Family.OWN
        self.about.setVisible(own)
        self.edit.setVisible(isinstance(data, OwnTable | IdxFolder))
        if own:
            lines = "".join(f"<br>{escape(line)}" for line in _facts(data))
            self.about.setText(f"<b>{tr(data.label)}</b>{lines}")
        text = tr("Other set…") if isinstance(data, IdxFolder) else tr("Edit columns…")
        tip = tr("Choose what is learnt, and from what.")
        self.edit.setText(text)
        self.edit.setAccessibleName(text)
        self.edit.setToolTip(tip)


def _facts(data: Dataset) -> list[str]:
    try:
        if isinstance(data, OwnTable):
            return _table_facts(data)
        if isinstance(data, IdxFolder):
            return [Path(data.folder).name, tr("Classes: {names}", names=_some(data.names))]
        if isinstance(data, Painting):
            return [tr("Points: {count}", count=grouped(len(data.points()[0])))]
    except UserError as error:
        return [str(error)]
    return []


def _table_facts(data: OwnTable) -> list[str]:
    rows = len(content.find(data.digest).arrays["numbers"])
    targets = [column.name for column in data.columns if column.use == "target"]
    return [
        *([_short(data.file)] if data.file else []),
        tr("Rows: {rows} · inputs: {inputs}", rows=grouped(rows), inputs=grouped(len(data.inputs))),
        tr("To be learnt: {names}", names=_some(targets)),
    ]


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMES_SHOWN])
    return f"{shown}, …" if len(names) > NAMES_SHOWN else shown


def _short(name: str) -> str:
    """Leave the middle of a name of a file out that is too long a word for the panel."""
    fits = all(len(word) <= LONGEST_WORD for word in name.split())
    return name if fits else f"{name[: LONGEST_WORD - 13]}…{name[-12:]}"
