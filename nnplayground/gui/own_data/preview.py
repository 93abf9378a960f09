"""The first rows of a table, with what is missing and what does not fit plain to see."""

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from nnplayground.data.csv_cells import Kind, is_gap
from nnplayground.data.csv_file import NO_NUMBER, NO_TIME, RAGGED
from nnplayground.data.dates import time_in
from nnplayground.data.own_table import MISSING, Use
from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.own_data.choices import Choices
from nnplayground.gui.own_data.sources import Look
from nnplayground.gui.widgets.table import CopyingTable, EvenDelegate
from nnplayground.i18n import N_, decimal_comma, tr
from nnplayground.rich import as_tip, on_one_line, whole

KINDS: dict[Kind, str] = {
    "number": N_("number"), "category": N_("category"), "time": N_("date"), "ignored": N_("text"),
}  # fmt: skip
USES: dict[Use, str] = {"input": N_("input"), "target": N_("target"), "time": N_("time"), "unused": N_("unused")}
PLAIN_NUMBER = re.compile(r"-?\d+\.\d+(e[+-]?\d+)?")
"""A number of a workbook as it comes from its cell."""
SHOWN = 60
"""Characters of a cell."""
NARROWEST, WIDEST = 64, 220
FITTED, MEASURED = 40, 15
"""Columns that are made as wide as their cells, and rows that are measured for it."""

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Cells as they stand in the file; a fault is a sentence about a cell, or ``""``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._choices: Choices | None = None
        self._slanted = QFont()
        self._slanted.setItalic(True)
        self._heavy = QFont()
        self._heavy.setWeight(QFont.Weight.DemiBold)
        self._sign = icon("warning", "warning")

    def show_look(self, look: Look | None, choices: Choices | None) -> None:
        """Show another table, or none."""
        self.beginResetModel()
        self._look, self._choices = look, choices
        self.endResetModel()

    def show_choices(self, choices: Choices) -> None:
        """Show the same cells, read and used in another way."""
        self._choices = choices
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def is_missing(self, row: int, column: int) -> bool:
        """Whether a cell counts as missing."""
        assert self._choices is not None
        return is_gap(self._cell(row, column), self._choices.gaps[column]) and not self._is_ragged(row)

    def fault(self, row: int, column: int) -> str:
        """Say why a cell does not fit, or return ``""``."""
        look, choices = self._look, self._choices
        assert look is not None
        assert choices is not None
        cells = look.rows[row]
        if self._is_ragged(row):
            return tr(RAGGED, line=look.lines[row], found=len(cells), wanted=len(look.names))
        cell = cells[column]
        kind = choices.kinds[column]
        if kind not in ("number", "time") or is_gap(cell, choices.gaps[column]):
            return ""
        try:
            if kind == "time":
                time_in(cell, look.plan.dates)
            else:
                look.plan.number_in(cell, look.plan.columns[column])
        except ValueError:
            sentence = NO_TIME if kind == "time" else NO_NUMBER
            return tr(sentence, line=look.lines[row], column=look.names[column], cell=cell[:SHOWN])
        return ""

    def row_of_line(self, line: int) -> int | None:
        """Return the row that ends in a line of the file, if it shows."""
        lines = self._look.lines if self._look is not None else ()
        return lines.index(line) if line in lines else None

    def _is_ragged(self, row: int) -> bool:
        assert self._look is not None
        return len(self._look.rows[row]) != len(self._look.names)

    def _cell(self, row: int, column: int) -> str:
        assert self._look is not None
        cells = self._look.rows[row]
        return cells[column] if column < len(cells) else ""

    def _written(self, row: int, column: int) -> str:
        """Return a cell as it is shown: numbers of a workbook have no sign of their own, but that of the language."""
        cell = self._cell(row, column)
        assert self._look is not None
        if self._look.plan.in_cells and decimal_comma() and PLAIN_NUMBER.fullmatch(cell):
            return cell.replace(".", ",")
        return cell

    # Qt.

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._look.rows) if self._look is not None else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._look.names) if self._look is not None else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        assert self._choices is not None
        missing = self.is_missing(row, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(MISSING) if missing else on_one_line(" ".join(self._written(row, column).split()), SHOWN)
        if role == Qt.ItemDataRole.TextAlignmentRole and self._choices.kinds[column] == "number":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole:
            return self._slanted if missing else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.color("muted" if missing or self._choices.uses[column] == "unused" else "text")
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole):
            return self._mark(row, column, role)
        return None

    def _mark(self, row: int, column: int, role: int) -> Any:
        fault = self.fault(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(fault) or (tr("This cell is missing.") if self.is_missing(row, column) else None)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign if fault and (not self._is_ragged(row) or column == 0) else None
        if fault:
            return theme.color("warning", 60)
        return theme.color("accent", 36) if self.is_missing(row, column) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        look, choices = self._look, self._choices
        if look is None or choices is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(look.lines[section]) if role == Qt.ItemDataRole.DisplayRole else None
        use, kind = choices.uses[section], choices.kinds[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            tip, name = role == Qt.ItemDataRole.ToolTipRole, look.names[section]
            unit = look.plan.columns[section].unit
            kind_text = f"{tr(KINDS[kind])} ({unit})" if unit else tr(KINDS[kind])
            text = f"{whole(name) if tip else on_one_line(name)}\n{kind_text} · {tr(USES[use])}"
            return as_tip(text) if tip else text
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.color({"target": "accent", "input": "text", "time": "text", "unused": "muted"}[use])
        if role == Qt.ItemDataRole.FontRole:
            return self._heavy if use == "target" else None
        return None


class PreviewTable(CopyingTable):
    """Shows a `PreviewModel`; the line of the file stands before each row."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setItemDelegate(EvenDelegate(self))
        self.setAccessibleName(tr("First rows"))
        self.setToolTip(tr("The first rows of the table as they are read with these options."))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(theme.tabular(self.font()))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(NARROWEST)
        header.setFixedHeight(2 * self.fontMetrics().height() + 10)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        rows.setHighlightSections(False)
        rows.setToolTip(tr("The line of the file."))

    def fit_columns(self) -> None:
        """Make the columns as wide as what stands in them, within reason; only the first of very many."""
        metrics, model = self.fontMetrics(), self._model
        for column in range(min(FITTED, model.columnCount())):
            texts = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
            texts += [str(model.index(row, column).data()) for row in range(min(MEASURED, model.rowCount()))]
            width = max(map(metrics.horizontalAdvance, texts))
            self.setColumnWidth(column, max(NARROWEST, min(WIDEST, round(1.12 * width) + 12)))

    def show_place(self, row: int, column: int) -> None:
        """Scroll to a cell and choose it."""
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
