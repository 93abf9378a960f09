"""The columns of a table, one a line, with buttons for what each is used for and how it is read."""

from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, QModelIndex, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from nnplayground.data.csv_cells import MOST_CATEGORIES, Kind
from nnplayground.data.dates import PARTS, time_text
from nnplayground.data.own_table import Use
from nnplayground.data.table_meaning import CONSTANT, ColumnNote
from nnplayground.gui import theme
from nnplayground.gui.own_data.choices import Choices
from nnplayground.gui.own_data.preview import NARROWEST, WIDEST, Index
from nnplayground.gui.own_data.sources import Seen
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.table import CopyingTable, EvenDelegate
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import as_tip, on_one_line, rich, whole

RADIUS = 5.0
USE_COLUMNS: dict[int, tuple[Use, str, str]] = {
    1: ("input", N_("Input"), N_("The network is told what stands in this column.")),
    2: ("target", N_("Target"), N_("This column is to be learnt.")),
    3: ("unused", N_("Unused"), N_("This column is left out.")),
    4: ("time", N_("Time"), N_("This column says when: the rows follow one another in its order.")),
}
KIND_COLUMNS: dict[int, tuple[Kind, str, str]] = {
    5: ("number", N_("Number"), N_("The cells are quantities.")),
    6: ("category", N_("Category"), N_("The cells are names of kinds: each becomes an input or a class of its own.")),
}
CONTENT, GAPS = 7, 8
LETTERS = 40
"""Letters of a category that is listed beside others."""


class ColumnsModel(QAbstractTableModel):
    """A line a column of the file.

    Signals: `use_chosen` and `kind_chosen` with the column and what was clicked; nothing changes here by itself.
    """

    use_chosen = Signal(int, str)
    kind_chosen = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices | None = None
        self._seen: tuple[Seen, ...] = ()
        self._sure = False

    def show_columns(self, choices: Choices | None, seen: tuple[Seen, ...], sure: bool) -> None:
        """Show these columns; `sure` if `seen` is of the whole table and not of its beginning."""
        same = choices is not None and self._choices is not None and len(choices.names) == len(self._choices.names)
        if not same:
            self.beginResetModel()
        self._choices, self._seen, self._sure = choices, seen, sure
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, GAPS))

    def choose(self, row: int, column: int) -> None:
        """Press the button at that place, if there is one."""
        if column in USE_COLUMNS:
            self.use_chosen.emit(row, USE_COLUMNS[column][0])
        elif column in KIND_COLUMNS:
            self.kind_chosen.emit(row, KIND_COLUMNS[column][0])

    def is_chosen(self, row: int, column: int) -> bool:
        """Whether the button at that place is on."""
        assert self._choices is not None
        if column in USE_COLUMNS:
            return self._choices.uses[row] == USE_COLUMNS[column][0]
        return self._choices.kinds[row] == KIND_COLUMNS[column][0]

    def is_pale(self, row: int) -> bool:
        """Whether a line is of a column that is not used."""
        return self._choices is not None and self._choices.uses[row] == "unused"

    def has_parts(self, row: int) -> bool:
        """Whether what the dates of a column become can be chosen."""
        choices = self._choices
        return choices is not None and choices.series is None and choices.meanings[row].kind == "time"

    def _notes(self, row: int) -> tuple[ColumnNote, ...]:
        """Return what is to be said of a column; that it is constant once all of it has been read."""
        assert self._choices is not None
        notes, seen, kind = self._choices.notes(row), self._seen[row], self._choices.kinds[row]
        same = seen.low == seen.high if kind in ("number", "time") else seen.different == 1
        return (*notes, CONSTANT) if self._sure and same and CONSTANT not in notes else notes

    def _told(self, row: int) -> str:
        """Return what stands in a column, behind a word of what it is."""
        words = [note.short for note in self._notes(row)]
        return " · ".join(filter(None, (*words, self._content(row))))

    def _explained(self, row: int) -> str:
        """Return the same with a sentence for each word."""
        choices = self._choices
        assert choices is not None
        sentences = [note.sentence for note in self._notes(row)]
        if choices.meanings[row].left_out and self.is_pale(row):
            sentences.append(tr("It is left out; Input uses it all the same."))
        if self.has_parts(row):
            sentences.append(tr("A click or the space bar chooses what becomes of these dates."))
        return "\n".join((*sentences, self._content(row)))

    def _content(self, row: int) -> str:
        assert self._choices is not None
        seen, kind = self._seen[row], self._choices.kinds[row]
        if kind == "number" and seen.numeric:
            if seen.low == seen.high:
                return number(seen.low)
            return tr("{low} to {high}", low=seen.low, high=seen.high)
        if kind == "time":
            shown = ", ".join(seen.texts[:2])
            if np.isfinite(seen.low):
                shown = tr("{low} to {high}", low=time_text(seen.low), high=time_text(seen.high))
            if not self.has_parts(row):
                return shown
            parts = self._choices.parts[row] if self._choices.uses[row] == "input" else ()
            return f"▾ {', '.join(tr(PARTS[part]) for part in parts)} · {shown}" if parts else f"▾ {shown}"
        texts = ", ".join(on_one_line(text, LETTERS) for text in seen.texts)
        if kind == "ignored" and not seen.texts:
            return tr("empty")
        if kind != "category":
            return tr("text, left out: {texts}", texts=texts) if kind == "ignored" else texts
        if seen.different == 1 and self._sure:
            return texts
        many = seen.different > MOST_CATEGORIES
        count = grouped(MOST_CATEGORIES) if many else grouped(seen.different)
        if many or not self._sure:
            return tr("at least {count} categories: {texts}", count=count, texts=texts)
        return tr("{count} categories: {texts}", count=count, texts=texts)

    def _gaps(self, row: int) -> str:
        count = self._seen[row].missing
        if not count:
            return ""
        return grouped(count) if self._sure else f"≥ {grouped(count)}"

    # Qt.

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._choices.names) if self._choices is not None else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return GAPS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        assert self._choices is not None
        if column in USE_COLUMNS or column in KIND_COLUMNS:
            return self._button(row, column, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            tip, name = role == Qt.ItemDataRole.ToolTipRole, self._choices.names[row]
            told = self._explained(row) if tip else self._told(row)
            texts = {0: whole(name) if tip else on_one_line(name), CONTENT: told, GAPS: self._gaps(row)}
            return as_tip(texts[column]) if tip else texts[column]
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == GAPS:
                return theme.color("warning")
            if self._choices.uses[row] == "target" and column == 0:
                return theme.color("accent")
            return theme.color("muted" if column or self.is_pale(row) else "text")
        if role == Qt.ItemDataRole.TextAlignmentRole and column == GAPS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _button(self, row: int, column: int, role: int) -> Any:
        assert self._choices is not None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_chosen(row, column) else Qt.CheckState.Unchecked
        _, title, sentence = USE_COLUMNS[column] if column in USE_COLUMNS else KIND_COLUMNS[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{on_one_line(self._choices.names[row])}: {tr(title)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        buttons = {place: (title, tip) for place, (_, title, tip) in (USE_COLUMNS | KIND_COLUMNS).items()}
        if role == Qt.ItemDataRole.DisplayRole:
            titles = {0: tr("Column"), CONTENT: tr("Content"), GAPS: tr("Missing")}
            return tr(buttons[section][0]) if section in buttons else titles[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            if section in (1, 3):
                how = tr("Click: all columns but the target.")
                return rich("<p>{title}</p><p>{how}</p>", title=tr(buttons[section][1]), how=how)
            return tr(buttons[section][1]) if section in buttons else None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (*buttons, GAPS):
            side = Qt.AlignmentFlag.AlignRight if section == GAPS else Qt.AlignmentFlag.AlignHCenter
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Buttons(EvenDelegate):
    """Draws a round button in the middle of a cell; a click anywhere in the cell, or Space, presses it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        plain = QStyleOptionViewItem(option)
        if plain.state & QStyle.StateFlag.State_Selected:
            # The view has filled the cell with the colour that chosen buttons have.
            painter.fillRect(plain.rect, plain.palette.base())
        plain.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, plain, QModelIndex())
        model = index.model()
        assert isinstance(model, ColumnsModel)
        chosen = model.is_chosen(index.row(), index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(option.rect.center()) + QPointF(0.5, 0.5)
        faint = model.is_pale(index.row()) and index.column() in KIND_COLUMNS
        role = "muted" if faint or not chosen else "accent"
        painter.setPen(QPen(theme.color(role, 120 if faint else 255), theme.line(1.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, RADIUS, RADIUS)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(theme.color(role, 120 if faint else 255)))
            painter.drawEllipse(centre, RADIUS - 2.4, RADIUS - 2.4)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        assert isinstance(model, ColumnsModel)
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if (left and event.type() == QEvent.Type.MouseButtonRelease) or (
            isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        ):
            model.choose(index.row(), index.column())
            return True
        return False


class ColumnsTable(CopyingTable):
    """Shows a `ColumnsModel`. Arrow keys walk, Space presses.

    Signals: `all_wanted` with a use that all columns but the target are to get; `parts_wanted` with the line of a
    column whose dates are to become something else.
    """

    keys: ClassVar[Keys] = (N_("Columns of a table"), ((N_("Space"), N_("choose what a column is, or is used for")),))

    all_wanted = Signal(str)
    parts_wanted = Signal(int)

    def __init__(self, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Columns"))
        self.setToolTip(tr("What each column is used for: arrow keys walk, the space bar chooses."))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setItemDelegate(EvenDelegate(self))
        self._delegate = _Buttons(self)
        for column in (*USE_COLUMNS, *KIND_COLUMNS):
            self.setItemDelegateForColumn(column, self._delegate)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setResizeContentsPrecision(60)
        header.sectionClicked.connect(self._on_section_clicked)
        self.clicked.connect(self._on_clicked)
        metrics = self.fontMetrics()
        for column in range(model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            self.setColumnWidth(column, max(56, metrics.horizontalAdvance(title) + 18))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)

    def fit_names(self) -> None:
        """Make the first column as wide as the names, within reason."""
        self.resizeColumnToContents(0)
        self.setColumnWidth(0, max(NARROWEST, min(WIDEST, self.columnWidth(0) + 10)))

    def wanted_height(self) -> int:
        """Return the height at which all lines show."""
        lines = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        return lines + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()

    def _on_clicked(self, index: QModelIndex) -> None:
        model = self.model()
        assert isinstance(model, ColumnsModel)
        if index.column() == CONTENT and model.has_parts(index.row()):
            self.parts_wanted.emit(index.row())

    def _on_section_clicked(self, section: int) -> None:
        if section in (1, 3):
            self.all_wanted.emit(USE_COLUMNS[section][0])

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().column() == CONTENT:
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)
