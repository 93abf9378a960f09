"""The answers beside the truth as a Qt model: rows stay where they are while answers change, until sorted anew."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnplayground.analysis.asked_row import cells, columns_of
from nnplayground.analysis.table_review import Review
from nnplayground.analysis.usual_row import column_slices
from nnplayground.data.dates import time_text
from nnplayground.data.input_columns import InputColumn
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.widgets.context_menu import RAW, DataTable
from nnplayground.i18n import grouped, number, percent, tr
from nnplayground.rich import as_tip

Index = QModelIndex | QPersistentModelIndex
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
WRONGNESS = -1
"""The order that shows the worst answers first."""
NUMBER, PART = 0, 1


class ReviewModel(QAbstractTableModel):
    """A row for each example: its number, its part, what is true, what is answered, and its columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self._review: Review | None = None
        self._order: npt.NDArray[np.intp] = np.empty(0, np.intp)
        self._sorted: tuple[int, Qt.SortOrder] = (WRONGNESS, Qt.SortOrder.AscendingOrder)
        self._titles: list[tuple[str, str]] = []
        self._columns: tuple[InputColumn, ...] = ()
        self._slices: list[slice] = []
        self._times: dict[int, npt.NDArray[np.float64]] = {}
        self._answered = 0
        """Columns between the part and the inputs."""

    @property
    def review(self) -> Review | None:
        """What is shown."""
        return self._review

    def show_review(self, problem: Problem, review: Review) -> None:
        """Show other answers; of another problem in the order of the worst."""
        is_new = problem is not self._problem or self._review is None or len(review.rows) != len(self._review.rows)
        if not is_new:
            self._review = review
            if len(self._order):
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._problem, self._review = problem, review
        self._columns, self._slices = columns_of(problem), column_slices(problem.dataset)
        self._times = {}
        self._titles = _titles(problem)
        self._answered = len(self._titles) - 2 - len(self._columns)
        self._sorted = (WRONGNESS, Qt.SortOrder.AscendingOrder)
        self._put_in_order()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._problem, self._review, self._titles = None, None, []
        self._order = np.empty(0, np.intp)
        self.endResetModel()

    def sort_anew(self) -> None:
        """Put the rows in order again, as what they are sorted by has changed."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        examples = [int(self._order[index.row()]) for index in before]
        self._put_in_order()
        rows = np.empty(len(self._order), np.intp)
        rows[self._order] = np.arange(len(self._order))
        pairs = zip(before, examples, strict=True)
        after = [self.index(int(rows[example]), index.column()) for index, example in pairs]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def worst_first(self) -> None:
        """Show the worst answers first."""
        self._sorted = (WRONGNESS, Qt.SortOrder.AscendingOrder)
        self.sort_anew()

    def example(self, row: int) -> int:
        """Return which example stands in a row: its place among training and validation examples."""
        return int(self._order[row])

    def data_table(self) -> DataTable:
        """Return all rows as they are sorted, with all their digits."""
        columns = range(self.columnCount())
        rows = [[self.data(self.index(row, column), RAW) for column in columns] for row in range(len(self._order))]
        return DataTable([title for title, _ in self._titles], rows)

    # Qt.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or section >= len(self._titles):
            return None
        title, tip = self._titles[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return as_tip(tip) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._review is None or self._problem is None or not index.isValid():
            return None
        place, column = int(self._order[index.row()]), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, RAW):
            return self._cell(place, column, raw=role == RAW)
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_number(column):
            return RIGHT
        is_answer = 2 <= column < 2 + self._answered
        if role == Qt.ItemDataRole.ForegroundRole and is_answer and self._is_wrong(place):
            return theme.color("negative")
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order)
        self.sort_anew()

    # How.

    def _is_wrong(self, place: int) -> bool:
        return self._review is not None and self._review.right is not None and not self._review.right[place]

    def _is_number(self, column: int) -> bool:
        assert self._problem is not None
        if column == NUMBER:
            return True
        if 2 <= column < 2 + self._answered:
            return not self._problem.task.names_classes or column == 4
        return column >= 2 and self._columns[column - 2 - self._answered].kind != "category"

    def _cell(self, place: int, column: int, raw: bool) -> object:
        review, problem = self._review, self._problem
        assert review is not None
        assert problem is not None
        if column == NUMBER:
            return int(review.rows[place]) + 1 if raw else grouped(int(review.rows[place]) + 1)
        if column == PART:
            return tr("training") if place < review.training else tr("validation")
        if column < 2 + self._answered:
            return self._answer(place, column - 2, raw)
        declared = self._columns[column - 2 - self._answered]
        value = self._values(column - 2 - self._answered, slice(place, place + 1))[0]
        if declared.kind == "category":
            return tr(declared.categories[int(value)]) if value < len(declared.categories) else tr("missing")
        if declared.kind == "time":
            return time_text(float(value))
        return float(value) if raw else number(float(value))

    def _answer(self, place: int, column: int, raw: bool) -> object:
        review, problem = self._review, self._problem
        assert review is not None
        assert problem is not None
        if review.shares is not None:
            names = problem.dataset.classes
            if column == 2:
                return float(review.shares[place]) if raw else percent(float(review.shares[place]))
            code = int((review.truth, review.answers)[column][place])
            name = tr(names[code]) if code < len(names) else tr("no class")
            return f"✗ {name}" if column == 1 and self._is_wrong(place) and not raw else name
        quantity, kind = divmod(column, 3)
        truth, answer = float(review.truth[place, quantity]), float(review.answers[place, quantity])
        value = (truth, answer, answer - truth)[kind]
        return value if raw else number(value)

    def _values(self, column: int, places: slice = slice(None)) -> npt.NDArray[np.float64]:
        """Return the values of a column of the table for the examples at `places`, or for all."""
        assert self._problem is not None
        assert self._review is not None
        if self._columns[column].kind == "time":
            if column not in self._times:
                self._times[column] = cells(self._problem, column, self._review.rows)
            return self._times[column][places]
        values = np.asarray(self._problem.raw.inputs[self._review.rows[places], self._slices[column]], np.float64)
        return values.argmax(axis=1).astype(np.float64) if self._columns[column].kind == "category" else values[:, 0]

    def _put_in_order(self) -> None:
        review = self._review
        if review is None:
            return
        column, order = self._sorted
        keys = self._keys(column)
        found = np.argsort(keys, kind="stable")
        self._order = found[::-1] if order == Qt.SortOrder.DescendingOrder else found

    def _keys(self, column: int) -> npt.NDArray[np.float64]:
        review = self._review
        assert review is not None
        if column == WRONGNESS:
            return -review.wrongness
        if column == NUMBER:
            return review.rows.astype(np.float64)
        if column == PART:
            return (np.arange(len(review.rows)) >= review.training).astype(np.float64)
        if column >= 2 + self._answered:
            return self._values(column - 2 - self._answered)
        if review.shares is not None:
            return (review.truth, review.answers, review.shares)[column - 2]
        quantity, kind = divmod(column - 2, 3)
        truth, answers = review.truth[:, quantity], review.answers[:, quantity]
        return (truth, answers, answers - truth)[kind]


def _titles(problem: Problem) -> list[tuple[str, str]]:
    """Return the headings, each with a sentence."""
    found = [
        (tr("No."), tr("Which example it is, in the order of the table.")),
        (tr("part"), tr("Whether the network learns from it, or is only judged by it.")),
    ]
    if problem.task.names_classes:
        found += [
            (tr("truth"), tr("The class that the table gives.")),
            (tr("answer"), tr("The class that the network names; ✗ where that is wrong.")),
            (tr("certainty"), tr("How strongly the outputs speak for the answer.")),
        ]
    else:
        for quantity in problem.task.quantities(problem.dataset):
            title = quantity.title
            found += [
                (title, tr("The quantity that the table gives.")),
                (tr("answer"), tr("The quantity that the network predicts.")),
                (tr("error"), tr("The answer less the truth.")),
            ]
    for column in columns_of(problem):
        title = f"{column.name} ({column.unit})" if column.unit else tr(column.name)
        found.append((title, tr("An input, as it stands in the table.")))
    return found
