"""A table with its predictions is looked at before it is saved."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.playground.table.file_prediction import PredictedFile
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, OwnWord, grouped, number, tr
from nnplayground.project import atomic, document
from nnplayground.project.predictions import Predictions
from nnplayground.rich import as_tip, as_title

SHOWN = 500
"""Rows that are shown; all of them are saved."""
LEAST_LETTERS, MOST_LETTERS = 9, 34
"""Letters that a column has room for."""
REMARKS = 4
"""Lines of remarks that have room."""
Index = QModelIndex | QPersistentModelIndex


class PredictedRows(QAbstractTableModel):
    """The first rows of a table, predictions last."""

    def __init__(self, found: Predictions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._rows = found.rows[:SHOWN]

    def data_table(self) -> DataTable:
        """Return all rows."""
        return DataTable(self._found.names, self._found.rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()][index.column()]
        is_answer = index.column() >= self.columnCount() - self._found.answers
        if role == Qt.ItemDataRole.DisplayRole:
            return number(cell) if isinstance(cell, float) else str(cell.shown() if isinstance(cell, OwnWord) else cell)
        if role == Qt.ItemDataRole.BackgroundRole and is_answer:
            return theme.color("accent", 28)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return grouped(self._found.lines[section]) if role == Qt.ItemDataRole.DisplayRole else None
        name = tr(self._found.names[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(name)
        return name if role == Qt.ItemDataRole.DisplayRole else None


class PredictionsDialog(QDialog):
    """Shows the rows with their answers, what is to be known of them, and saves them."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The table that was opened, with what the network answers to each of its rows in the last columns. Rows "
            "that cannot be predicted keep their place, and their lines are named below."
        ),
        N_("Predictions"),
    )

    def __init__(self, session: Session, predicted: PredictedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, found = session, predicted.found
        self._path, self._found, self._is_private = predicted
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = PredictedRows(found, self)
        self.table = FocusedTable()
        self.table.setModel(self.model)
        self.table.setFont(theme.tabular(self.table.font()))
        self.table.setAccessibleName(tr("Predictions"))
        self.table.setToolTip(tr("The first rows of the table; the coloured columns are what the network answers."))
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(round(1.45 * self.table.fontMetrics().height()))
        self._share_out()
        self.table.scrollTo(self.model.index(0, len(found.names) - found.answers))
        total, answered = grouped(len(found.rows)), grouped(found.answered)
        self.count = QLabel(tr("{answered} of {rows} rows have a prediction.", answered=answered, rows=total))
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks = Words()
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks.setText("\n".join(remark.text for remark in found.remarks))
        self.save = Button(tr("Save as CSV…"), tr("Save the table with its predictions."), self.ask, "save")
        self.close_button = Button(tr("Close"), tr("Go back without saving."), self.reject)
        footer = QHBoxLayout()
        footer.addWidget(help_button(self))
        footer.addStretch(1)
        footer.addWidget(self.save)
        footer.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self._scrolled_remarks())
        column.addLayout(footer)
        self.menus = ContextMenus(None, self)
        self.setWindowTitle(as_title(tr("Predictions: {name}", name=OwnWord(self._path.name))))
        self.resize(theme.scaled(720), theme.scaled(460))
        keep_in_sight(self)

    def _scrolled_remarks(self) -> ScrollPage:
        """Return the remarks in a page that is no higher than a few of them, and scrolls by wheel and arrow keys."""
        page = explained(
            ScrollPage(self.remarks), N_("What is to be known of the predictions, and of rows that have none.")
        )
        page.set_margin(0)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setAccessibleName(tr("Remarks"))
        page.setFixedHeight(REMARKS * self.fontMetrics().lineSpacing() + 2)
        page.setVisible(bool(self._found.remarks))
        self.remarks_page = page
        return page

    def _share_out(self) -> None:
        """Make columns as wide as their headings, within bounds."""
        metrics = self.table.horizontalHeader().fontMetrics()
        letter = metrics.averageCharWidth()
        for column, name in enumerate(self._found.names[:SHOWN]):
            wide = metrics.horizontalAdvance(tr(name)) + 4 * letter
            self.table.setColumnWidth(column, min(MOST_LETTERS * letter, max(LEAST_LETTERS * letter, wide)))

    def ask(self) -> None:
        """Ask where to save them."""
        name = self._path.with_name(tr("{name} with predictions.csv", name=OwnWord(self._path.stem)))
        dialog = file_dialog(self, tr("Save predictions"), str(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Tables ({patterns})", patterns="*.csv")])
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda text: self.write(Path(text)))
        dialog.open()

    @Slot(object)
    def write(self, path: Path) -> None:
        """Save them in a file and close."""
        try:
            document.check_no_project(path)
            with atomic.as_private_as(self._is_private, *self._session.sources):
                atomic.write(path, self._found.content)
        except UserError as error:
            self.remarks.setText(str(error))
            self.remarks_page.show()
            self.remarks_page.verticalScrollBar().setValue(0)
            return
        self._session.say(Notice("info", tr("The predictions are in “{name}”.", name=path.name)))
        self.accept()
