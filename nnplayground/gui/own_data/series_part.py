"""How the rows of a table are put in order and cut into sequences, with what there is to be said of that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.series_notes import series_notes
from nnplayground.data.doubts import doubtful_date
from nnplayground.data.own_series import OwnSeries
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.own_data import choices as deciding
from nnplayground.gui.own_data.choices import Choices
from nnplayground.gui.own_data.sources import Look, TableFound
from nnplayground.i18n import tr
from nnplayground.rich import as_tip


class SeriesPart(QWidget):
    """The parameters of the series; hidden where rows are examples.

    Signals: `series_edited` with the parameters as an `OwnSeries`.
    """

    series_edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        heading = QLabel(as_tip(tr("Order and sequences")))
        theme.head(heading)
        self.form = ComponentForm(OwnSeries())
        self.form.edited.connect(self.series_edited)
        self.notes = QLabel()
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        theme.mute(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(6)
        for widget in (heading, self.form, self.notes):
            column.addWidget(widget)
        self.hide()

    def show_series(self, look: Look | None, choices: Choices | None, found: TableFound | None) -> None:
        """Show the parameters in `choices`, and what they make of a table that was `found`."""
        series = choices.series if choices is not None else None
        self.setVisible(series is not None)
        if look is None or choices is None or series is None:
            return
        self.form.set_component(series)
        self.notes.setText("\n".join(_notes(choices, found)))


def _notes(choices: Choices, found: TableFound | None) -> list[str]:
    if found is None:
        return []
    data = deciding.declared(choices, found, {})
    try:
        return series_notes(data, found.table) if isinstance(data, OwnSeries) else []
    except UserError:
        # It is said where the dialog says why the data cannot be used.
        return []


def date_in_doubt(look: Look, choices: Choices) -> str:
    """Say how a date of a column that is used is read if nothing tells day and month apart, or return ``""``."""
    columns = zip(choices.uses, choices.kinds, strict=True)
    dates = [place for place, (use, kind) in enumerate(columns) if use != "unused" and kind == "time"]
    cell, date = doubtful_date(look.plan, look.rows, dates)
    if not cell:
        return ""
    return tr("“{cell}” is read as {date}: choose the other order of dates if that is wrong.", cell=cell, date=date)
