"""Deck B's table of gradients as a Qt model: pinned rows on top, sorted below them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nnplayground.analysis.hand.gradient_table import GradientTable, Sorting
from nnplayground.gui import theme
from nnplayground.gui.widgets.context_menu import RAW
from nnplayground.i18n import N_, number, tr

Index = QModelIndex | QPersistentModelIndex
TAIL: tuple[tuple[str, Sorting | None, str], ...] = (
    (N_("mean"), "mean", N_("The mean of the ticked columns: the mini-batch's gradient.")),
    (N_("η × mean"), "size", N_("The learning rate times the mean: what is subtracted. Sorts by size.")),
    (N_("before"), "old", N_("The weight or bias as it is.")),
    (N_("after"), "new", N_("Before minus η × mean: the trained network.")),
)
TICKS, BEFORE, AFTER, PINNED = 0, 1, 2, 3
"""The pinned rows, and how many there are."""


class GradientModel(QAbstractTableModel):
    """A column for the names, one an example, and the tail; unticked examples are faint.

    Signals: `ticked` with the place of an example among the columns, when its tick is changed.
    """

    ticked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: GradientTable | None = None
        self.all: GradientTable | None = None
        self.chosen: Sequence[int] = ()
        self._names: list[str] = []
        self._order: npt.NDArray[np.intp] = np.arange(0)
        self._sorted: tuple[int, bool] = (-1, False)
        self.is_covered = False
        """Whether what the step comes to is asked for, and not shown."""

    def show_table(self, table: GradientTable, everything: GradientTable, chosen: Sequence[int]) -> None:
        """Show the table of the `chosen` columns among `everything`, sorted as it was."""
        self.beginResetModel()
        if self.all is None or self.all.shapes != everything.shapes:
            self._names = everything.names()
        self.table, self.all, self.chosen = table, everything, tuple(chosen)
        self._order = self._ordered()
        self.endResetModel()

    def cover(self, on: bool) -> None:
        """Leave out what the step comes to, or show it again."""
        if on != self.is_covered:
            self.beginResetModel()
            self.is_covered = on
            self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.table = self.all = None
        self.endResetModel()

    def order(self) -> npt.NDArray[np.intp]:
        """Return the parameters in the order of their rows."""
        return self._order

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.all is None else 1 + len(self.all.examples) + len(TAIL)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.all is None else PINNED + len(self.all.mean)

    def value(self, row: int, column: int) -> float | None:
        """Return the number in a cell, if there is one."""
        assert self.table is not None and self.all is not None  # noqa: PT018
        examples = len(self.all.examples)
        place = column - 1
        if self.is_covered and (row == AFTER or (row >= PINNED and place - examples in (1, 3))):
            return None
        if row in (BEFORE, AFTER):
            costs = self.all.costs_before if row == BEFORE else self._costs_after()
            mean = self.table.cost_before if row == BEFORE else self.table.cost_after
            if 0 <= place < examples:
                return float(costs[place])
            return mean if place == examples else None
        if row < PINNED or place < 0:
            return None
        parameter = self._order[row - PINNED]
        if place < examples:
            return float(self.all.columns[parameter, place])
        tail = (self.table.mean, self.table.step, self.table.old, self.table.new)
        return float(tail[place - examples][parameter])

    def numbers(self, column: int) -> npt.NDArray[np.float64]:
        """Return all numbers (n,) of a column, in no order; the first column has none."""
        if self.table is None or self.all is None or column < 1:
            return np.zeros(0)
        place, examples = column - 1, len(self.all.examples)
        if place < examples:
            costs = [float(self.all.costs_before[place]), float(self._costs_after()[place])]
            return np.append(self.all.columns[:, place], costs)
        own = (self.table.mean, self.table.step, self.table.old, self.table.new)[place - examples]
        return np.append(own, [self.table.cost_before, self.table.cost_after] if place == examples else [])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.all is None:
            return None
        row, column = index.row(), index.column()
        is_example = 0 < column <= len(self.all.examples)
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return self._row_name(row)
            found = self.value(row, column)
            return "" if found is None or np.isnan(found) else number(found)
        if role == RAW and column:
            return self.value(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and row == TICKS and is_example:
            return Qt.CheckState.Checked if column - 1 in self.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and is_example and column - 1 not in self.chosen:
            return theme.color("muted", 150)
        if role == Qt.ItemDataRole.BackgroundRole and row < PINNED:
            return theme.color("raised")
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(index.column() - 1)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_tick = self.all is not None and index.row() == TICKS and 0 < index.column() <= len(self.all.examples)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_tick else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self.all is None:
            return None
        place = section - 1 - len(self.all.examples)
        if role == Qt.ItemDataRole.ToolTipRole and place >= 0:
            return tr(TAIL[place][2])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return tr("parameter")
        return tr(TAIL[place][0]) if place >= 0 else tr("example {number}", number=self.all.examples[section - 1])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder)
        if self.all is not None:
            self.beginResetModel()
            self._order = self._ordered()
            self.endResetModel()

    def _ordered(self) -> npt.NDArray[np.intp]:
        assert self.table is not None and self.all is not None  # noqa: PT018
        column, descending = self._sorted
        if column < 0:
            return self.table.order()
        if column == 0:
            return self.table.order("name", descending)
        if column <= len(self.all.examples):
            return self.all.order(column - 1, descending)
        kind = TAIL[column - 1 - len(self.all.examples)][1] if column < self.columnCount() else None
        return self.table.order(kind or "place", descending)

    def _costs_after(self) -> npt.NDArray[np.float64]:
        """Return costs after the step, NaN for examples outside the mini-batch."""
        assert self.table is not None and self.all is not None  # noqa: PT018
        found = np.full(len(self.all.examples), np.nan)
        found[list(self.chosen)] = self.table.costs_after
        return found

    def _row_name(self, row: int) -> str:
        if row >= PINNED:
            return self._names[int(self._order[row - PINNED])]
        pinned: tuple[str, ...] = (tr("in the mini-batch"), tr("cost before"), tr("cost after"))
        return pinned[row]
