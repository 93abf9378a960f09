"""The table of trials: a line for each, with its values, what came of it and why."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from nnplayground.gui import theme
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.parameter_names import value_label
from nnplayground.gui.search.search_model import RunningTrial, SearchModel
from nnplayground.gui.widgets.context_menu import RAW, MenuPart
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.i18n import N_, fixed, grouped, steady, tr
from nnplayground.rich import as_tip
from nnplayground.search.strategies import STRATEGIES
from nnplayground.search.trials import STATES, Search, Trial

Index = QModelIndex | QPersistentModelIndex
NUMBER, BY, STATE, COST, SCORE = "number", "by", "state", "cost", "score"
SPENT, SECONDS, REASON = "spent", "seconds", "reason"
FIRST, LAST = (NUMBER, STATE, COST, SCORE, BY), (SPENT, SECONDS, REASON)
UNDER_WAY = N_("under way")
TRAINING = N_("epoch {epoch}")
TRAINING_SEED = N_("seed {seed}, epoch {epoch}")
TITLES = {
    NUMBER: (N_("Trial"), N_("The number of the trial.")),
    STATE: (N_("State"), N_("Whether it is finished, and if not, what came in between.")),
    COST: (N_("Cost"), N_("The cost of the validation examples in the end, the mean over the seeds.")),
    SCORE: (N_("Score"), N_("The score of the validation examples in the end, the mean over the seeds.")),
    BY: (N_("Strategy"), N_("Who proposed the values.")),
    SPENT: (
        N_("Gradients"),
        N_(
            "How many gradients of single examples were computed; of a trial that was ended, the epoch at hand counts "
            "whole."
        ),
    ),
    SECONDS: (N_("Seconds"), N_("How long it took.")),
    REASON: (N_("Reason"), N_("Why it ended before its time, or was refused.")),
}


class TableRow(NamedTuple):
    """One line: a trial that has ended, or one under way."""

    number: int
    trial: Trial | None
    running: RunningTrial | None

    def is_as(self, other: "TableRow") -> bool:
        """Whether both say the same."""
        return self.trial is other.trial and self.running == other.running

    @property
    def values(self) -> Any:
        """The point that is tried."""
        return (self.trial or self.running).values  # type: ignore[union-attr]

    @property
    def by(self) -> str:
        """Who proposed it."""
        return (self.trial or self.running).by  # type: ignore[union-attr]


class TrialTableModel(QAbstractTableModel):
    """All trials of a search, in the order that was chosen."""

    def __init__(self, model: SearchModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._search: Search | None = None
        self._best: int | None = None
        self.columns: tuple[str, ...] = (*FIRST, *LAST)
        self.rows: list[TableRow] = []
        self._order = (NUMBER, Qt.SortOrder.AscendingOrder)

    def refresh(self) -> None:
        """Take over what is known by now."""
        search = self._model.search
        names = () if search is None else tuple(axis.name for axis in search.plan.space.axes)
        columns = (*FIRST, *names, *LAST)
        trials = () if search is None else search.trials
        rows = [TableRow(trial.number, trial, None) for trial in trials]
        rows += [TableRow(number, None, running) for number, running in sorted(self._model.running.items())]
        self._search = search
        best = None if search is None else search.best
        was_best, self._best = self._best, None if best is None else best.number
        rows = self._sorted(rows)
        if columns != self.columns:
            self.beginResetModel()
            self.columns, self.rows = columns, rows
            self.endResetModel()
            return
        self._put(rows)
        if was_best != self._best:
            for number in (was_best, self._best):
                place = -1 if number is None else self.row_of(number)
                if place >= 0:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def row_of(self, number: int) -> int:
        """Return in which line a trial stands, or −1."""
        return next((place for place, row in enumerate(self.rows) if row.number == number), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the lines in the order of a column; what has no value there comes last."""
        if 0 <= column < len(self.columns):
            self._order = (self.columns[column], order)
            self._put(self._sorted(self.rows), moved=True)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == RAW:
            value = self._value(row, column)
            return value if isinstance(value, int | float) else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self.text(row, column) if column != STATE else self._whole_state(row))
        if role == Qt.ItemDataRole.BackgroundRole and row.number == self._best:
            return theme.mixed("good", "surface", 0.22)
        if role == Qt.ItemDataRole.ForegroundRole and (row.trial is None or row.trial.state != "finished"):
            return theme.color("muted")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in (STATE, BY, REASON) else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        title, tip = TITLES.get(column, ("", N_("The value that was tried.")))
        if role == Qt.ItemDataRole.ToolTipRole:
            sorts = tr("A click sorts by it.")
            return as_tip(f"{tr(tip)} {sorts}")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == SCORE and self._search is not None:
            return tr(self._search.plan.metric.name)
        return tr(title) if title else axis_title(column)

    def text(self, row: TableRow, column: str) -> str:
        """Return what stands in a cell."""
        if column in (NUMBER, SPENT):
            value = self._value(row, column)
            return "" if value is None else grouped(int(value))
        if column == STATE:
            return self._state(row)
        if column == BY:
            return tr(STRATEGIES[row.by].label) if row.by in STRATEGIES else row.by
        if column not in TITLES:
            return value_label(column, row.values.get(column))
        if row.trial is None or self._search is None:
            return ""
        if column == REASON:
            return str(row.trial.reason)
        value = self._value(row, column)
        if value is None:
            return "—"
        if column == SECONDS:
            return fixed(value, 2)
        return steady(value) if column == COST else self._search.plan.metric.text(value, exact=True)

    def _state(self, row: TableRow) -> str:
        if row.trial is not None:
            return tr(STATES[row.trial.state])
        running, search = row.running, self._search
        assert running is not None
        if running.epoch is None:
            # It has just begun, or a cluster tells nothing before it ends.
            return tr(UNDER_WAY)
        if search is not None and search.plan.seeds > 1:
            return tr(TRAINING_SEED, seed=running.seed + 1, epoch=grouped(running.epoch))
        return tr(TRAINING, epoch=grouped(running.epoch))

    def longest_state(self) -> str:
        """Return what the column of states has room for: a trial under way, and those that were trained."""
        seeds = 1 if self._search is None else self._search.plan.seeds
        epoch = grouped(10_000)
        under_way = tr(TRAINING, epoch=epoch) if seeds == 1 else tr(TRAINING_SEED, seed=seeds, epoch=epoch)
        trained = ("finished", "pruned", "diverged", "ended")
        return max(under_way, tr(UNDER_WAY), *(tr(STATES[state]) for state in trained), key=len) + "m"

    def _whole_state(self, row: TableRow) -> str:
        reason = "" if row.trial is None else str(row.trial.reason)
        return f"{self._state(row)}. {reason}" if reason else self._state(row)

    def _value(self, row: TableRow, column: str) -> Any:
        """Return what a column is sorted by; None if there is nothing."""
        if column == NUMBER:
            return row.number
        if column in (STATE, BY, REASON):
            return self.text(row, column)
        if column not in TITLES:
            return row.values.get(column)
        trial = row.trial
        if trial is None:
            return None
        if column == SPENT:
            return trial.evaluations
        if column == SECONDS:
            return trial.seconds
        return trial.mean()[0 if column == COST else 1]

    def _sorted(self, rows: list[TableRow]) -> list[TableRow]:
        column, order = self._order
        if column not in self.columns:
            column = NUMBER
        known = [(value, row) for row in rows if (value := self._value(row, column)) is not None]
        # Numbers and words may stand in one column: of some optimisers a rate, of others none.
        known.sort(key=lambda pair: pair[1].number)
        known.sort(key=lambda pair: (isinstance(pair[0], str), pair[0]), reverse=order is Qt.SortOrder.DescendingOrder)
        placed = {row.number for _, row in known}
        return [*(row for _, row in known), *(row for row in rows if row.number not in placed)]

    def _put(self, rows: list[TableRow], moved: bool = False) -> None:
        before = [row.number for row in self.rows]
        after = [row.number for row in rows]
        if before == after:
            # Trials that have ended are what they were: to compare them would take long.
            changed = [place for place, row in enumerate(rows) if not row.is_as(self.rows[place])]
            self.rows = rows
            for place in changed:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
            return
        if not moved and after[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.rows = rows
            self.endInsertRows()
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        if not moved and before and set(before) < set(after):
            # First at the end and then in their order: what is chosen stays so.
            found = {row.number: row for row in rows}
            self._put([found.pop(number) for number in before] + list(found.values()))
            before = [row.number for row in self.rows]
        if set(before) == set(after):
            self.layoutAboutToBeChanged.emit()
            old = self.persistentIndexList()
            places = {number: place for place, number in enumerate(after)}
            new = [self.index(places[before[one.row()]], one.column()) for one in old]
            self.rows = rows
            self.changePersistentIndexList(old, new)
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class TrialTable(FocusedTable):
    """The table as it stands on the page.

    Signals: `chosen` with the number of the trial that the keyboard or a click is on, or None.
    """

    help_text = HelpText(
        N_(
            "A line for each trial. The best one is green; a click on a heading sorts by it; the menu of a line opens "
            "its trial as the project, trains it longer or with other seeds, or opens the test set for it."
        ),
        N_("Table of the trials"),
    )
    chosen = Signal(object)

    def __init__(self, model: SearchModel, part: Callable[[], MenuPart]) -> None:
        """Have `part` say what the menu offers for the chosen trial."""
        super().__init__()
        self._part = part
        self.trials = TrialTableModel(model, self)
        self.trials.setParent(self)
        self.setModel(self.trials)
        self.setAccessibleName(tr("Table of the trials"))
        self.setToolTip(tr("A line for each trial; a click on a heading sorts by it."))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        # It would come with the first trials that have no room, and push the columns aside.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(30)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setMinimumHeight(4 * self.verticalHeader().defaultSectionSize())
        self.trials.modelReset.connect(self._fit)
        self._fit()

    def current(self) -> TableRow | None:
        """Return the line that the keyboard is on."""
        place = self.currentIndex().row()
        return self.trials.rows[place] if 0 <= place < len(self.trials.rows) else None

    def context_parts(self, place: QPoint) -> list[MenuPart]:
        """Return what can be done with the trial under the mouse."""
        index = self.indexAt(self.viewport().mapFrom(self, place))
        if index.isValid():
            self.setCurrentIndex(index)
        return [self._part()]

    def choose(self, number: int | None) -> None:
        """Put the keyboard on the line of a trial."""
        place = -1 if number is None else self.trials.row_of(number)
        if place >= 0:
            self.setCurrentIndex(self.trials.index(place, 0))

    def _fit(self) -> None:
        """Make the columns as wide as what may stand in them; those for which there is no room are left out.

        The reason has the rest; it is whole in its tooltip, and in the sentence on the chosen trial.
        """
        metrics = self.fontMetrics()
        widest = {
            NUMBER: "10,000", COST: "1.234·10⁻¹²", SCORE: "100.00 %", SPENT: "100,000,000", SECONDS: "1,000.00",
            STATE: self.trials.longest_state(), BY: tr(STRATEGIES["tpe"].label), REASON: "m" * 8,
        }  # fmt: skip
        widths = {}
        for place, column in enumerate(self.trials.columns):
            title = str(self.trials.headerData(place, Qt.Orientation.Horizontal))
            needed = max(metrics.horizontalAdvance(text) for text in (widest.get(column, "1.234·10⁻⁵"), title + "mm"))
            widths[column] = needed + 10
            self.setColumnWidth(place, widths[column])
        room = self.viewport().width()
        for column in self.trials.columns:
            self.setColumnHidden(self.trials.columns.index(column), False)
        for column in (SECONDS, SPENT, REASON, BY):
            if sum(widths.values()) > room:
                del widths[column]
                self.setColumnHidden(self.trials.columns.index(column), True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self.current()
        self.chosen.emit(None if row is None else row.number)
