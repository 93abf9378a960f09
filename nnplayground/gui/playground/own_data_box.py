"""The corner of the panel where data of the user's own are opened, and where it says what they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.analysis.series_notes import series_notes
from nnplayground.data import content
from nnplayground.data.dataset import Dataset, Family
from nnplayground.data.drawn_function import DrawnFunction
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.data.own_images import OwnImages
from nnplayground.data.own_series import OwnSeries
from nnplayground.data.own_table import KeptTable
from nnplayground.data.own_text import OwnText
from nnplayground.data.painting import Painting
from nnplayground.data.problem import Division
from nnplayground.errors import UserError
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, tr
from nnplayground.rich import as_tip, on_one_line, rich

NAMES_SHOWN = 4
LONGEST_WORD = 32
LONGEST_NAME = 64


class OwnDataBox(QWidget):
    """Buttons to open a table, images or a text, and to paint; below, what is in use if it is the user's own.

    Signals: `paint_wanted` when the user wants to paint points.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Learn from your own data: a table, a folder of images, a text, or points that you paint."),
        N_("Your own data"),
        is_backdrop=True,
    )

    paint_wanted = Signal()

    def __init__(self, actions: ImportActions) -> None:
        super().__init__()
        self.table = Button(tr("Table…"), actions.table.toolTip(), actions.open_table, "table")
        self.images = Button(tr("Images…"), actions.images.toolTip(), actions.open_images, "images")
        self.text = Button(tr("Text…"), actions.text.toolTip(), actions.open_text, "notes")
        self.paint = Button(
            tr("Paint…"), tr("Paint points on the plane, with a class or a value."), self.paint_wanted.emit, "pen"
        )
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setWordWrap(True)
        self.edit = Button("", "", actions.edit_data, "settings")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, button in enumerate((self.table, self.images, self.text, self.paint)):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        column.addWidget(self.about)
        column.addWidget(self.edit)

    def set_data(self, data: Dataset, division: Division | None = None) -> None:
        """Show what `data` are, if they are the user's own, and what a `division` makes of a series."""
        own = data.family is Family.OWN
        self.about.setVisible(own)
        self.edit.setVisible(isinstance(data, KeptTable | IdxFolder | DrawnFunction | OwnText))
        if own:
            facts = "\n".join(_facts(data, division))
            self.about.setText(rich("<b>{kind}</b><br>{facts}", kind=tr(data.label), facts=facts))
        text = tr("Other set…") if isinstance(data, IdxFolder) else tr("Edit columns…")
        tip = tr("Choose what is learnt, and from what.")
        if isinstance(data, OwnText):
            text, tip = tr("Edit the text…"), tr("Change the text, or use another one.")
        if isinstance(data, DrawnFunction):
            text, tip = tr("Draw…"), tr("Draw the curve on the page Approximation.")
        self.edit.setText(text)
        self.edit.setAccessibleName(text)
        self.edit.setToolTip(as_tip(tip))


def _facts(data: Dataset, division: Division | None) -> list[str]:
    try:
        if isinstance(data, KeptTable):
            notes = series_notes(data, division=division) if isinstance(data, OwnSeries) else []
            return [*_table_facts(data), *notes]
        if isinstance(data, OwnText):
            return _text_facts(data)
        if isinstance(data, IdxFolder):
            return [_short(Path(data.folder).name), tr("Classes: {names}", names=_some(data.classes))]
        if isinstance(data, OwnImages):
            return [*([_short(data.file)] if data.file else []), tr("Classes: {names}", names=_some(data.classes))]
        if isinstance(data, DrawnFunction):
            return [tr("Examples: {count}", count=grouped(data.size))]
        if isinstance(data, Painting):
            return [tr("Points: {count}", count=grouped(len(data.points()[0])))]
    except UserError as error:
        return [str(error)]
    return []


def _text_facts(data: OwnText) -> list[str]:
    characters, symbols = grouped(len(data.text())), grouped(len(data.characters))
    return [
        *([_short(data.file)] if data.file else []),
        tr("Characters: {characters}, {symbols} different ones", characters=characters, symbols=symbols),
    ]


def _table_facts(data: KeptTable) -> list[str]:
    rows = len(content.find(data.digest).arrays["numbers"])
    targets = [column.name for column in data.columns if column.use == "target"]
    return [
        *([_short(data.file)] if data.file else []),
        tr("Rows: {rows} · inputs: {inputs}", rows=grouped(rows), inputs=grouped(len(data.inputs))),
        tr("To be learnt: {names}", names=_some(targets)),
    ]


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(map(_short, names[:NAMES_SHOWN]))
    return f"{shown}, …" if len(names) > NAMES_SHOWN else shown


def _short(name: str) -> str:
    """Leave the middle of a name out that is too long a word for the panel."""
    name = on_one_line(name, LONGEST_NAME)
    fits = all(len(word) <= LONGEST_WORD for word in name.split())
    return name if fits else f"{name[: LONGEST_WORD - 13]}…{name[-12:]}"
