"""What is asked of a table in the Playground: it belongs to the session, as windows come and go."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from nnplayground.analysis.asked_row import MOST_COLUMNS, Values, columns_of, is_table, usual_values
from nnplayground.data.dataset import Dataset
from nnplayground.data.input_columns import InputColumn
from nnplayground.data.problem import Problem
from nnplayground.gui.run.session import Session


class TableQuestion(QObject):
    """The row that was typed, which page is seen, and whose effect.

    Signals: `changed` when the row is another; `columns_changed` when its columns are.
    """

    changed = Signal()
    columns_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._data: Dataset | None = None
        self.columns: tuple[InputColumn, ...] = ()
        self.values: Values = ()
        self.page = 0
        """Which page beside the picture is seen."""
        self.effect = 0
        """Whose effect is shown, by its place among the columns."""
        session.problem_changed.connect(self._on_problem_changed)
        self._on_problem_changed()

    @classmethod
    def of(cls, session: Session) -> "TableQuestion":
        """Return the one of `session`, made when it is first asked for."""
        found = session.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(session)

    @property
    def problem(self) -> Problem | None:
        """What the row is asked about; None where it is no table."""
        problem = self._session.problem
        return problem if problem is not None and self.columns and problem.dataset == self._data else None

    @property
    def can_be_typed(self) -> bool:
        """Whether a row has no more columns than can be typed."""
        return 0 < len(self.columns) <= MOST_COLUMNS

    def ask(self, values: Values) -> None:
        """Ask about another row."""
        if values != self.values:
            self.values = values
            self.changed.emit()

    @Slot()
    def _on_problem_changed(self) -> None:
        problem = self._session.problem
        if problem is None or problem.dataset == self._data:
            return
        self._data = problem.dataset
        before = self.columns
        self.columns = columns_of(problem) if asks(problem) else ()
        if self.columns != before or not self.values:
            self.values = usual_values(problem) if self.columns else ()
            self.effect = 0
        self.columns_changed.emit()


def asks(problem: Problem) -> bool:
    """Whether a network on `problem` can be asked about rows: not one that gives its input back."""
    return is_table(problem.dataset) and not problem.gives_back
