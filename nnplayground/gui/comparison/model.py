"""The table of a comparison as a Qt model: a column for each run or group, figures above settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from nnplayground.analysis.comparison.runs import figure_rows
from nnplayground.analysis.comparison.settings_table import Row, setting_rows
from nnplayground.gui import theme
from nnplayground.gui.comparison import colors
from nnplayground.gui.comparison.lines import short, swatch, title
from nnplayground.i18n import tr
from nnplayground.project.document import KeptRun
from nnplayground.rich import as_tip, whole
from nnplayground.training.reports import EpochReport

Index = QModelIndex | QPersistentModelIndex
NAME, COLOR, HEAD = 0, 1, 2
"""The first rows, and how many there are."""


@dataclass(frozen=True, eq=False)
class CurrentRun(KeptRun):
    """The run that goes on, with the figures of the network that is on screen."""

    shown: EpochReport | None = None


@dataclass(frozen=True, eq=False)
class ComparisonColumn:
    """A run, or several that are shown as one. The current run is not a kept one."""

    runs: tuple[KeptRun, ...]
    color: QColor
    shown: bool = True
    current: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return title(self.runs)


class ComparisonModel(QAbstractTableModel):
    """Names and colours can be edited, and a tick says whether a run is drawn.

    Signals, with a `ComparisonColumn`: `renamed` (and the name), `recolored` (and the colour), `ticked` (and
    whether it is to be drawn).
    """

    renamed = Signal(object, str)
    recolored = Signal(object, str)
    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[ComparisonColumn] = []
        self._figures: list[Row] = []
        self._settings: list[Row] = []
        self._rows: list[Row] = []
        self._all = False

    def show_columns(self, columns: Sequence[ComparisonColumn]) -> None:
        """Compare other runs, or the same ones in another way."""
        self.beginResetModel()
        self.columns = list(columns)
        self._figures = figure_rows([column.runs for column in columns])
        self._settings = setting_rows([[run.experiment for run in column.runs] for column in columns])
        self._choose_rows()
        self.endResetModel()

    def refresh_figures(self, current: ComparisonColumn) -> None:
        """Show how far the current run, in the first column, has come."""
        self.columns[0] = current
        before, self._figures = self._figures, figure_rows([column.runs for column in self.columns])
        if len(before) != len(self._figures):
            self.beginResetModel()
            self._choose_rows()
            self.endResetModel()
            return
        self._choose_rows()
        self.dataChanged.emit(self.index(HEAD, 0), self.index(HEAD + len(before) - 1, len(self.columns) - 1))

    def show_all(self, on: bool) -> None:
        """Show every setting, or only those in which the runs differ."""
        self.beginResetModel()
        self._all = on
        self._choose_rows()
        self.endResetModel()

    @property
    def differences(self) -> int:
        """How many settings differ."""
        return sum(row.differs for row in self._settings)

    def row_of(self, title_: str) -> int:
        """Return the number of the row with a title. Raises StopIteration if there is none."""
        return next(HEAD + place for place, row in enumerate(self._rows) if row.title == title_)

    def _choose_rows(self) -> None:
        self._rows = self._figures + [row for row in self._settings if self._all or row.differs]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or not self.columns else HEAD + len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if index.row() < HEAD:
            return self._head(index.row(), column, role)
        row = self._rows[index.row() - HEAD]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column(), role)
        if role == Qt.ItemDataRole.BackgroundRole and row.differs:
            return theme.color("accent", 30)
        best = index.column() in row.best
        if role == Qt.ItemDataRole.ForegroundRole and best:
            return theme.color("good")
        if role == Qt.ItemDataRole.FontRole:
            font = theme.tabular(QFont())
            font.setBold(best or (row.differs and row.texts[index.column()] != row.texts[0]))
            return font
        return None

    def _text(self, row: Row, column: int, role: int) -> str:
        text = row.texts[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        best = column in row.best
        told, best_of_all = f"{self.columns[column].title}, {row.title}: {text}", tr("the best of these runs")
        text = f"{told} ({best_of_all})" if best else told
        return as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _head(self, row: int, column: ComparisonColumn, role: int) -> Any:
        roles = Qt.ItemDataRole
        if row == NAME:
            if role == roles.CheckStateRole:
                return Qt.CheckState.Checked if column.shown else Qt.CheckState.Unchecked
            if role == roles.ToolTipRole:
                return as_tip(whole(column.title))
            return column.title if role in (roles.DisplayRole, roles.EditRole) else None
        if column.current:
            return tr("as in the plots") if role == roles.DisplayRole else _muted(role)
        name = next((tr(n) for c, _, n in colors.PALETTE if c == column.runs[0].color), column.runs[0].color)
        if role == roles.EditRole:
            return column.runs[0].color
        if role == roles.DecorationRole:
            return swatch(column.color)
        return name if role == roles.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.row() == NAME:
            self.ticked.emit(column, Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and index.row() == NAME and value != column.title:
            self.renamed.emit(column, value)
        elif role == Qt.ItemDataRole.EditRole and index.row() == COLOR:
            self.recolored.emit(column, value)
        else:
            return False
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.row() == NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.isValid() and index.row() < HEAD and not self.columns[index.column()].current:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            return self._column_header(section, role)
        row = self._rows[section - HEAD] if section >= HEAD else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row is not None else (tr("Name"), tr("Colour"))[section]
        if role == Qt.ItemDataRole.FontRole and row is not None and row.differs:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _column_header(self, section: int, role: int) -> Any:
        if section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Current run") if column.current else short(column.runs)
        if role == Qt.ItemDataRole.DecorationRole:
            return swatch(column.color)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return as_tip(whole(column.title)) if role == Qt.ItemDataRole.ToolTipRole else None


def _muted(role: int) -> QColor | None:
    return theme.color("muted") if role == Qt.ItemDataRole.ForegroundRole else None
