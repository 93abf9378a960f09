"""The lines of a file as they stand there, what each is in the table, and where the table begins and ends."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from nnplayground.data.line_roles import FileLine, LineRole
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.own_data.sources import Look
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.table import CopyingTable, EvenDelegate
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip, on_one_line

ROLES: dict[LineRole, str] = {
    "out": N_("left out"), "classes": N_("class names"), "names": N_("names"), "units": N_("units"),
    "kinds": N_("kinds"), "values": "", "bad": N_("bad line"),
}  # fmt: skip
SHOWN = 300
"""Characters of a line."""
TAB = " → "
"""How a tab is shown."""
WHAT, TEXT = 0, 1

Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractTableModel):
    """What each line is, and its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[FileLine] = ()
        self._sign = icon("warning", "warning")
        self._heavy = QFont()
        self._heavy.setWeight(QFont.Weight.DemiBold)

    def show_lines(self, lines: Sequence[FileLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> FileLine | None:
        """Return the line in a row, if there is one."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    # Qt.

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            word = ROLES[line.role]
            return (tr(word) if word else "") if index.column() == WHAT else on_one_line(_visible(line.text), SHOWN)
        if role == Qt.ItemDataRole.ForegroundRole:
            known = {"out": "muted", "classes": "accent", "names": "accent", "units": "muted", "kinds": "muted"}
            return theme.color(known.get(line.role, "text"))
        if role == Qt.ItemDataRole.FontRole:
            return self._heavy if line.role == "names" else None
        if role == Qt.ItemDataRole.BackgroundRole:
            return theme.color("warning", 60) if line.role == "bad" else None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign if line.role == "bad" and index.column() == WHAT else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(str(line.fault)) if line.fault is not None else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._lines[section].number)
        return tr("What it is") if section == WHAT else tr("Line")


class LinesTable(CopyingTable):
    """Shows lines with their numbers."""

    def __init__(self, model: QAbstractTableModel, name: str, tip: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(EvenDelegate(self))
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFont(theme.tabular(self.font()))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        rows.setHighlightSections(False)
        rows.setToolTip(as_tip(tr("The line of the file.")))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.ResizeToContents)


class FileLines(QWidget):
    """The first lines of a file, and what can be said of the chosen one.

    Signals: `plan_wanted` with fields of `TablePlan` that the user has decided.
    """

    plan_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.model = LinesModel(self)
        self.table = LinesTable(
            self.model,
            tr("Lines of the file"),
            tr("The first lines of the file as they stand there. Choose one, and say below what it is."),
        )
        self.names = Button(
            tr("Names are here"), tr("The table begins with this line, which holds the names."), self._on_names
        )
        self.values = Button(
            tr("Values begin here"), tr("The table begins with this line of values, without names."), self._on_values
        )
        self.last = Button(tr("Table ends here"), tr("What stands below this line is left out."), self._on_last)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.names, self.values, self.last):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(self._refresh)
        self._refresh()

    def show_look(self, look: Look | None, unread: Sequence[FileLine] = ()) -> None:
        """Show the lines of another file, of one that is no table, or none; the chosen line stays chosen."""
        row = self.table.currentIndex().row()
        self._look = look
        self.model.show_lines(look.file_lines if look is not None else unread)
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, TEXT))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        line = self._chosen()
        for button in (self.names, self.values):
            button.setEnabled(line is not None)
        self.last.setEnabled(line is not None and self._look is not None and self._look.line_count > 0)

    def _chosen(self) -> FileLine | None:
        return self.model.line(self.table.currentIndex().row())

    def _on_names(self) -> None:
        if line := self._chosen():
            self.plan_wanted.emit({"first": line.number, "header": True})

    def _on_values(self) -> None:
        if line := self._chosen():
            self.plan_wanted.emit({"first": line.number, "header": False})

    def _on_last(self) -> None:
        line = self._chosen()
        if line is not None and self._look is not None:
            self.plan_wanted.emit({"footer": max(0, self._look.line_count - line.number)})


class BadLinesView(QWidget):
    """The lines that do not fit, each with what is wrong with it, and whether they are left out.

    Signals: `plan_wanted` with fields of `TablePlan` that the user has decided.
    """

    plan_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = _FaultsModel(self)
        self.table = LinesTable(self.model, tr("Bad lines"), tr("Lines that do not fit, and what is wrong with them."))
        self.drop = Button(
            tr("Leave them out"),
            tr("Read the table without these lines."),
            lambda: self.plan_wanted.emit({"bad": "drop"}),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.drop)
        row.addStretch(1)
        column.addLayout(row)

    def show_bad(self, told: Sequence[UserError], *, are_out: bool) -> None:
        """Show the faults; they are left out already, or could be."""
        self.model.show_lines([FileLine(_line_of(error), "out" if are_out else "bad", str(error)) for error in told])
        self.drop.setEnabled(not are_out)


class _FaultsModel(LinesModel):
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section == TEXT:
            return tr("What is wrong")
        return super().headerData(section, orientation, role)


def _visible(text: str) -> str:
    return text.rstrip("\t").replace("\t", TAB)


def _line_of(error: UserError) -> int:
    line = error.values.get("line", 0)
    return line if isinstance(line, int) else 0
