"""The gradients beside what trying a little change measures."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnplayground.analysis.hand.formulas import Notation, parameter_text
from nnplayground.analysis.hand.gradient_check import Check, CheckMark
from nnplayground.gui import theme
from nnplayground.gui.widgets.context_menu import RAW
from nnplayground.i18n import N_, number, tr

Index = QModelIndex | QPersistentModelIndex

MARKS = {
    CheckMark.RIGHT: ("✓", "good", N_("The gradient is what a small change of the parameter measures.")),
    CheckMark.WRONG: ("✗", "negative", N_("The gradient is not what a small change of the parameter measures.")),
    CheckMark.CORNER: ("∠", "warning", N_("The cost has a corner just here: both sides have a slope of their own.")),
}
HEADINGS = ("w, b", N_("Gradient"), N_("Measured"), "")


class CheckModel(QAbstractTableModel):
    """One row for each gradient that is known so far."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checks: Sequence[Check] = ()
        self._notation = Notation.DECK_A

    def show_checks(self, checks: Sequence[Check], notation: Notation = Notation.DECK_A) -> None:
        """Show other rows, with parameters as a deck names them."""
        self.beginResetModel()
        self._checks, self._notation = tuple(checks), notation
        self.endResetModel()

    def checks(self) -> Sequence[Check]:
        """Return what is shown."""
        return self._checks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._checks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        check = self._checks[index.row()]
        sign, tone, meaning = MARKS[check.mark]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                parameter_text(check.address, self._notation),
                number(check.gradient),
                number(check.measured),
                sign,
            )[index.column()]
        if role == RAW and index.column() in (1, 2):
            return (check.gradient, check.measured)[index.column() - 1]
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() == 3 or check.mark is CheckMark.WRONG):
            return theme.color(tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(meaning)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADINGS[section]) if HEADINGS[section] else ""
        return None
