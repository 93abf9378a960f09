"""The table of a descent: a line for each step, with what it promised and what came of it."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from nnplayground.analysis.descent.fog import FogProbe
from nnplayground.analysis.descent.stepper import DescentStepper
from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.i18n import N_, decimal_comma, grouped, number, tr

Index = QModelIndex | QPersistentModelIndex


class StepColumn(NamedTuple):
    """A heading, the one for optimisers that are not plain descent if that is another, and what it means."""

    title: str
    other: str
    tip: str


COLUMNS = (
    StepColumn("k", "", N_("How many steps have been taken.")),
    StepColumn("(v₁, v₂)", "", N_("Where the descent is.")),
    StepColumn("C", "", N_("The cost there.")),
    StepColumn("∇C", "", N_("The gradient there: both partial derivatives.")),
    StepColumn("−η‖∇C‖²", "∇C·Δv", N_("By how much the step should change C, judged by the gradient alone.")),
    StepColumn("ΔC", "", N_("By how much the step really changed C.")),
    StepColumn(
        "ΔC / −η‖∇C‖²", "ΔC / ∇C·Δv", N_("The share of the promise that was kept: near 1 if the step is small enough.")
    ),
    StepColumn("1 − ηL/2", "", N_("What this share is where C is quadratic; L is the curvature of C along the step.")),
)
LAW = len(COLUMNS) - 1
DIGITS = 3
"""Significant digits in the table."""


class StepTableModel(QAbstractTableModel):
    """The steps of one descent up to its present position, or the probes of a search in fog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stepper: DescentStepper | None = None
        self._probes: tuple[FogProbe, ...] | None = None
        self._rows = 0
        self.lit: int | None = None

    def show_steps(self, stepper: DescentStepper | None) -> None:
        """Show a descent as far as it has come."""
        rows = 0 if stepper is None else stepper.position + 1
        if stepper is not self._stepper or self._probes is not None:
            self.beginResetModel()
            self._stepper, self._probes, self._rows = stepper, None, rows
            self.endResetModel()
        elif rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            before, self._rows = self._rows, rows
            self.endInsertRows()
            self._tell(before - 1)
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()
            self._tell(rows - 1)

    def show_probes(self, probes: tuple[FogProbe, ...]) -> None:
        """Show what was looked at in fog."""
        if probes != self._probes:
            self.beginResetModel()
            self._probes, self._rows = probes, len(probes)
            self.endResetModel()

    def light(self, step: int | None) -> None:
        """Light the line of a step."""
        before, self.lit = self.lit, step
        for row in {before, step} - {None}:
            self._tell(row)  # type: ignore[arg-type]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        if self._probes is not None:
            probe = self._probes[row]
            cells = grouped(probe.number), _pair(probe.v), number(probe.cost, DIGITS), _pair(probe.gradient)
            return cells[column] if column < len(cells) else ""
        stepper = self._stepper
        assert stepper is not None
        figures: tuple[float | None, ...]
        if row >= stepper.position:
            # Of the step to come only the promise is known, and of plain descent alone.
            here = stepper.point
            promise = -stepper.settings.optimizer.rate * here.steepness**2
            figures = (None if stepper.at_end or not stepper.plain else promise,)
            cells = grouped(here.step), _pair(here.v), number(here.cost, DIGITS), _pair(here.gradient)
        else:
            record = stepper.record_at(row)
            figures = (record.predicted, record.change, record.ratio, stepper.law(row) if column == LAW else 0.0)
            cells = grouped(record.step), _pair(record.v), number(record.cost, DIGITS), _pair(record.gradient)
        if column < len(cells):
            return cells[column]
        value = figures[column - len(cells)] if column - len(cells) < len(figures) else None
        return "" if value is None else number(value, DIGITS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.BackgroundRole and index.row() == self.lit:
            return theme.mixed("accent", "surface", 0.25)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(column.tip)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        plain = self._stepper is None or self._stepper.plain
        return column.title if plain or not column.other else column.other

    def _tell(self, row: int) -> None:
        if 0 <= row < self._rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))


class StepTable(FocusedTable):
    """The table as it stands on the page: its newest line stays in sight.

    Its columns have room for the longest figures. Where there is no room for that, they have room for those that have
    been in sight.

    Signals: `pointed` with the number of the line under the mouse, or None.
    """

    help_text = HelpText(
        N_(
            "A line for each step: where it began, the cost and its gradient there, what the step promised and what "
            "came of it. Point at a line to see its place in both pictures."
        ),
        N_("Table of the steps"),
    )
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.steps = StepTableModel(self)
        self.steps.setParent(self)
        self.setModel(self.steps)
        self.setAccessibleName(tr("Table of the steps"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        pair, figure = "(−1.23·10⁻⁵, −1.23·10⁻⁵)", "−1.23·10⁻¹²"
        longest = ("50,000", pair, figure, pair, figure, figure, COLUMNS[6].title, figure)
        self._widest = [self._width(text) for text in longest]
        self._seen: list[int] = []
        self.setMouseTracking(True)
        self.setMinimumHeight(5 * self.verticalHeader().defaultSectionSize())
        self.entered.connect(lambda index: self.pointed.emit(index.row()))
        self.steps.rowsInserted.connect(self._on_inserted)
        self.steps.modelReset.connect(self._on_reset)
        self.steps.dataChanged.connect(self._share_out)
        self.verticalScrollBar().valueChanged.connect(self._share_out)
        self._on_reset()

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 10

    @Slot()
    def _on_inserted(self) -> None:
        self.scrollToBottom()
        self._share_out()

    @Slot()
    def _on_reset(self) -> None:
        heads = [self.steps.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
        self._seen = [self._width(head) for head in heads]
        self._on_inserted()

    @Slot()
    def _share_out(self) -> None:
        """Give each column what its figures need, and all of them what is left."""
        room = self.viewport().width()
        widths = self._widest
        if sum(widths) > room:
            first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
            for row in range(max(first, 0), (self.steps.rowCount() if last < 0 else last + 1) if first >= 0 else 0):
                for column, seen in enumerate(self._seen):
                    self._seen[column] = max(seen, self._width(self.steps.text(row, column)))
            more = max(0, room - sum(self._seen)) // len(COLUMNS)
            widths = [width + more for width in self._seen]
        for column, width in enumerate(widths):
            if width != self.columnWidth(column):
                self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.pointed.emit(current.row() if current.isValid() else None)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
        super().leaveEvent(event)


def _pair(values: tuple[float, float]) -> str:
    """Write two numbers as a place is written, without hiding what is small."""
    first, second = (number(value, DIGITS) for value in values)
    return f"({first}{'; ' if decimal_comma() else ', '}{second})"
