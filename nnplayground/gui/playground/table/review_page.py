"""The page *Answers*: every answer beside the truth, the wrong ones first; the test part stays sealed."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from nnplayground.analysis.table_review import Review, review
from nnplayground.core.network import Network
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.playground.example_choice import ExampleChoice
from nnplayground.gui.playground.table.review_model import ReviewModel
from nnplayground.gui.playground.table.state import TableQuestion
from nnplayground.gui.run.job import Job, Steps
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, tr

LETTERS, OF_NUMBER = 13, 7
"""Letters that a column has room for at first, and that of the number of the example."""
MOST_LETTERS, FITTED = 30, 200
"""Letters of a heading that have room, and columns that are made as wide as theirs."""
ROOM = 12
"""Pixels around the words of a cell."""


class ReviewTable(FocusedTable):
    """The table: a click on a heading sorts, the chosen row is the example that is pushed through the network."""

    keys: ClassVar[Keys] = (
        N_("Answers beside the truth"),
        ((N_("Arrow keys"), N_("choose an example: it is pushed through the network")),),
    )

    def __init__(self, model: ReviewModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(tr("Answers beside the truth"))
        self.setToolTip(tr("Click a heading to sort; a row that is chosen is pushed through the network."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setFont(theme.tabular(self.font()))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(1.45 * self.fontMetrics().height()))
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setDefaultSectionSize(LETTERS * self.fontMetrics().averageCharWidth())
        across.setSectionsClickable(True)
        model.modelReset.connect(self._share_out)

    @Slot()
    def _share_out(self) -> None:
        metrics = self.horizontalHeader().fontMetrics()
        letter = metrics.averageCharWidth()
        for column in range(min(self.model().columnCount(), FITTED)):
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            # Beside the words stands the sign of the order.
            wide = metrics.horizontalAdvance(title) + ROOM + 3 * letter
            self.setColumnWidth(column, min(MOST_LETTERS * letter, max(LETTERS * letter, wide)))
        if self.model().columnCount():
            self.setColumnWidth(0, OF_NUMBER * self.fontMetrics().averageCharWidth())
            words = (tr("training"), tr("validation"))
            self.setColumnWidth(1, max(map(self.fontMetrics().horizontalAdvance, words)) + ROOM)


class ReviewPage(QWidget):
    """The table, how many answers are wrong, and a way back to the worst."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each training and validation example with what is true and what the network answers, the wrong ones "
            "first, those it was surest of at the top; of quantities those that are farthest off. The order stays "
            "while it trains and is made anew when it pauses. The test examples stay sealed."
        ),
        N_("Answers beside the truth"),
    )

    def __init__(self, session: Session, question: TableQuestion, choice: ExampleChoice) -> None:
        super().__init__()
        self._session, self._question, self._choice = session, question, choice
        self._job = Job(self)
        self._job.done.connect(self._on_reviewed)
        self.model = ReviewModel(self)
        self.table = ReviewTable(self.model)
        self.table.horizontalHeader().sectionClicked.connect(self._on_heading)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._is_descending = False
        self._column = -1
        self.worst = Button(tr("Wrong first"), tr("Put the worst answers first again."), self._on_worst)
        self.count = Words(muted=True, lines=2)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.worst, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        session.snapshot_changed.connect(self._refresh)
        session.problem_changed.connect(self._refresh)
        session.state_changed.connect(self._on_state_changed)
        question.columns_changed.connect(self._on_columns_changed)

    @Slot()
    def _refresh(self) -> None:
        """Ask for the answers of the newest network, if they are seen."""
        session, problem = self._session, self._question.problem
        snapshot = session.snapshot
        if problem is None or snapshot is None or snapshot.run != session.run_number or not self.isVisible():
            return
        self._job.request(_reviewed, snapshot.network, problem, snapshot.experiment.aim)

    @Slot(object)
    def _on_reviewed(self, done: tuple[Problem, Review]) -> None:
        problem, found = done
        if problem is not self._question.problem:
            # It was asked for before the data became others.
            return
        self.model.show_review(problem, found)
        if self._session.state is not State.RUNNING:
            self.model.sort_anew()
        self._tell(found)

    def _tell(self, found: Review) -> None:
        if found.right is None:
            text = tr("{count} examples; the test examples stay sealed.", count=grouped(len(found.rows)))
        else:
            wrong = ~found.right
            text = tr(
                "Wrong: training {train} of {trained}, validation {valid} of {validated}.",
                train=grouped(int(wrong[: found.training].sum())), trained=grouped(found.training),
                valid=grouped(int(wrong[found.training :].sum())), validated=grouped(len(wrong) - found.training),
            )  # fmt: skip
        self.count.setText(text)

    @Slot()
    def _on_columns_changed(self) -> None:
        self.model.clear()
        self.count.setText("")
        self._column = -1
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self._refresh()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._session.state is not State.RUNNING and self.model.review is not None:
            self.model.sort_anew()
        self._refresh()

    @Slot(int)
    def _on_heading(self, column: int) -> None:
        self._is_descending = column == self._column and not self._is_descending
        self._column = column
        order = Qt.SortOrder.DescendingOrder if self._is_descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicatorShown(True)
        self.table.horizontalHeader().setSortIndicator(column, order)
        self.model.sort(column, order)

    @Slot()
    def _on_worst(self) -> None:
        self._column = -1
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.model.worst_first()
        self.table.scrollToTop()

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._choice.choose(self.model.example(now.row()))

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()


def _reviewed(network: Network, problem: Problem, aim: Aim) -> Steps:
    return problem, (yield from review(network, problem, aim))
