"""Context menus, built from entries that the widgets declare, and tables for the clipboard."""

import csv
import io
import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QMenu, QTableView, QToolTip, QWidget

from nnplayground.cells import guarded
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import for_typing, parse_number, tr, typed
from nnplayground.rich import as_tip

RAW = Qt.ItemDataRole.UserRole + 100
"""The role under which a model gives the number of a cell with all its digits, where the text is rounded."""


class MenuEntry(NamedTuple):
    """One entry: what it is called, what it does, and in `tip` one sentence about it.

    With a `reason` it is disabled, and says so instead. With `checked` it is a box to tick.
    """

    text: str
    tip: str
    do: Callable[[], object]
    reason: str = ""
    checked: bool | None = None
    symbol: str = ""


class MenuPart(NamedTuple):
    """Entries about one thing, named by `title`."""

    title: str
    entries: Sequence[MenuEntry]


class DataTable(NamedTuple):
    """What a view shows, as a table: numbers with all their digits."""

    titles: Sequence[str]
    rows: Iterable[Sequence[object]]


class ContextMenu(QMenu):
    """A menu that goes when it is closed, and says of a disabled entry why it is."""

    def __init__(self, parts: Iterable[MenuPart], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = None
        for part in parts:
            if part.title == title:
                self.addSeparator()
            else:
                self.addSection(part.title.replace("&", "&&")).setToolTip(as_tip(part.title))
            title = part.title
            self.addActions([self._made(entry) for entry in part.entries])

    def _made(self, entry: MenuEntry) -> QAction:
        text = entry.text.replace("&", "&&")
        action = make_action(self, text, entry.reason or entry.tip, entry.do, symbol=entry.symbol)
        action.setEnabled(not entry.reason)
        action.setCheckable(entry.checked is not None)
        action.setChecked(bool(entry.checked))
        return action

    def event(self, event: QEvent) -> bool:
        # Qt shows no tool tips of disabled entries, which need them most.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            if action is not None and not action.isSeparator():
                QToolTip.showText(event.globalPos(), action.toolTip(), self, self.actionGeometry(action))
            return True
        return super().event(event)


def open_menu(widget: QWidget, place: QPoint) -> None:
    """Open the menu for a point of a widget, as a click there does: for the menu key, when something is chosen."""
    window = widget.window()
    window.customContextMenuRequested.emit(widget.mapTo(window, place))


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_value(name: str, value: float) -> MenuEntry:
    """Return the entry that copies a number called `name`; NaN means that it is not known yet."""
    tip = tr("Copies the value with all its digits.")
    unknown = tr("This step does not know it yet.") if math.isnan(value) else ""
    return MenuEntry(tr("Copy {name}", name=name), tip, lambda: copy_text(for_typing(value)), unknown)


def csv_text(table: DataTable) -> str:
    """Return a table with commas and decimal points, as the exported ones; what is no number is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_plain(title) for title in table.titles])
    for row in table.rows:
        writer.writerow([_plain(value) for value in row])
    return out.getvalue()


def tab_text(table: DataTable, *, titled: bool = True) -> str:
    """Return a table with tabs between the cells and the decimal sign of the language, for a spreadsheet."""
    rows = [[_clean(title) for title in table.titles]] if titled else []
    rows += [[_local(value) for value in row] for row in table.rows]
    return "\n".join("\t".join(row) for row in rows) + ("\n" if titled else "")


def data_part(title: str, table: Callable[[], DataTable]) -> list[MenuEntry]:
    """Return the entries that copy what a plot shows; `title` names it."""
    tip = tr("Copies the numbers behind “{title}” as comma-separated values.", title=title)
    return [MenuEntry(tr("Copy data as CSV"), tip, lambda: copy_text(csv_text(table())), symbol="table")]


def table_part(view: QTableView, place: QPoint) -> MenuPart:
    """Return the entries of a table: copy the chosen cells, or the cell at `place`, or all of it."""
    indexes = _chosen(view, place)
    title = view.accessibleName() or tr("Table")
    nothing = "" if indexes else tr("No cell is chosen here.")
    empty = "" if _shown(view)[0] else tr("The table is empty.")
    return MenuPart(
        title,
        [
            MenuEntry(
                tr("Copy cell") if len(indexes) == 1 else tr("Copy cells"),
                tr("Copies what is chosen, with tabs between the cells."),
                lambda: copy_text(cells_text(view, indexes)),
                nothing,
            ),
            MenuEntry(
                tr("Copy table"),
                tr("Copies all rows with their headings, with tabs between the cells, for a spreadsheet."),
                lambda: copy_text(tab_text(whole_table(view))),
                empty,
            ),
            MenuEntry(
                tr("Copy table as CSV"),
                tr("Copies all rows with their headings as comma-separated values."),
                lambda: copy_text(csv_text(whole_table(view))),
                empty,
                symbol="table",
            ),
        ],
    )


def copy_chosen(view: QTableView) -> None:
    """Put the chosen cells of a table on the clipboard, or else the current one, as its menu does."""
    chosen = view.selectionModel().selectedIndexes() if view.selectionModel() is not None else []
    current = view.currentIndex()
    if indexes := chosen or ([current] if current.isValid() else []):
        copy_text(cells_text(view, indexes))


def whole_table(view: QTableView) -> DataTable:
    """Return all that a table shows, in its order; headings of rows are its first column."""
    model = view.model()
    declared = getattr(model, "data_table", None)
    if declared is not None:
        return declared()  # type: ignore[no-any-return]
    rows, columns = _shown(view)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    headed = not view.verticalHeader().isHidden()
    titles = [str(model.headerData(column, across) or "") for column in columns]

    def cells(row: int) -> list[object]:
        head: list[object] = [str(model.headerData(row, down) or "")] if headed else []
        return [*head, *(_value(model.index(row, column)) for column in columns)]

    return DataTable([""] * headed + titles, (cells(row) for row in rows))


def cells_text(view: QTableView, indexes: Sequence[QModelIndex]) -> str:
    """Return cells with tabs between them; a line for each row that has one."""
    rows = sorted({index.row() for index in indexes}, key=view.verticalHeader().visualIndex)
    columns = sorted({index.column() for index in indexes}, key=view.horizontalHeader().visualIndex)
    wanted = {(index.row(), index.column()): index for index in indexes}
    found = [[_value(wanted[row, c]) if (row, c) in wanted else "" for c in columns] for row in rows]
    return tab_text(DataTable([], found), titled=False)


def _chosen(view: QTableView, place: QPoint) -> list[QModelIndex]:
    chosen = view.selectionModel().selectedIndexes() if view.selectionModel() is not None else []
    pointed = view.indexAt(view.viewport().mapFrom(view, place))
    if pointed.isValid() and pointed not in chosen:
        return [pointed]
    current = view.currentIndex()
    return chosen or ([current] if current.isValid() else [])


def _shown(view: QTableView) -> tuple[list[int], list[int]]:
    """Return the rows and columns that are not hidden, in the order in which they stand."""
    model, down, across = view.model(), view.verticalHeader(), view.horizontalHeader()
    rows = map(down.logicalIndex, range(model.rowCount()))
    columns = map(across.logicalIndex, range(model.columnCount()))
    return (
        [row for row in rows if not view.isRowHidden(row)],
        [column for column in columns if not view.isColumnHidden(column)],
    )


def _value(index: QModelIndex) -> object:
    """Return the number of a cell, or what it says."""
    raw = index.data(RAW)
    if raw is not None:
        return raw
    ticked = index.data(Qt.ItemDataRole.CheckStateRole)
    text = index.data(Qt.ItemDataRole.DisplayRole)
    if text is None or text == "":
        return "" if ticked is None else int(Qt.CheckState(ticked) == Qt.CheckState.Checked)
    try:
        return parse_number(str(text))
    except ValueError:
        return str(text)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | np.number) and not isinstance(value, bool)


def _plain(value: object) -> object:
    if isinstance(value, float | np.floating):
        return str(value).removesuffix(".0") if math.isfinite(value) else ""
    return guarded(typed(value)) if isinstance(value, str) else value


def _local(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float | np.floating):
        return for_typing(value) if math.isfinite(value) else ""
    return str(value) if _is_number(value) else _clean(value)


def _clean(value: object) -> str:
    text = typed(value) if isinstance(value, str) else str(value)
    return str(guarded(" ".join(text.split())))
