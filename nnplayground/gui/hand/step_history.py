"""The steps that were taken with the gradient table, with what each did to the cost of its mini-batch."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnplayground.analysis.hand.table_steps import TakenStep, examples_text
from nnplayground.gui.widgets.context_menu import RAW
from nnplayground.i18n import N_, number, tr

Index = QModelIndex | QPersistentModelIndex
HEADINGS = (
    (N_("No."), N_("The number of the step.")),
    (N_("Examples"), N_("The examples of the mini-batch, by their numbers in the data.")),
    ("η", N_("The learning rate of the step.")),
    (N_("before"), N_("The cost of the mini-batch before the step.")),
    (N_("after"), N_("The cost of the same mini-batch after the step.")),
)


class StepHistory(QAbstractTableModel):
    """A row for each step, the last one at the bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken: Sequence[TakenStep] = ()

    def show_steps(self, taken: Sequence[TakenStep]) -> None:
        """Show other steps."""
        if tuple(taken) != tuple(self._taken):
            self.beginResetModel()
            self._taken = tuple(taken)
            self.endResetModel()

    def steps(self) -> Sequence[TakenStep]:
        """Return what is shown."""
        return self._taken

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._taken)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        taken = self._taken[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                str(index.row() + 1), examples_text(taken.examples, 3), number(taken.step.rate), number(taken.before),
                number(taken.after),
            )[index.column()]  # fmt: skip
        if role == RAW and index.column() >= 2:
            return (taken.step.rate, taken.before, taken.after)[index.column() - 2]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            return examples_text(taken.examples, len(taken.examples))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section][0])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return tr(HEADINGS[section][1])
        return None
