"""The page *Predict*: a row is typed and answered at once, or a table without answers is opened and gets them."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from nnplayground.analysis.asked_row import beyond, outputs_of, spans, usual_values, values_of
from nnplayground.data.problem import Problem
from nnplayground.data.table_file import ENDINGS, PACKED
from nnplayground.errors import for_people
from nnplayground.gui import memory
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.playground.example_choice import ExampleChoice
from nnplayground.gui.playground.table.answer_view import AnswerView
from nnplayground.gui.playground.table.file_prediction import Asked, PredictedFile, predict_file
from nnplayground.gui.playground.table.row_form import row_model, row_of, values_in
from nnplayground.gui.playground.table.state import TableQuestion
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import chain_tabs
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, tr
from nnplayground.registry import Model


class PredictPage(QWidget):
    """A form made from the columns of the table, and what the newest network answers to it."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Type a row of the table: the network answers as it is now, while it trains too. It begins with a typical "
            "row of the training part. Whole tables without answers get theirs back as CSV."
        ),
        N_("Predict"),
    )

    every = 2

    def __init__(self, session: Session, clock: FrameClock, question: TableQuestion, choice: ExampleChoice) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self._question, self._choice = question, choice
        self._model: type[Model] | None = None
        self._drawn: tuple[object, ...] = ()
        self._job = Job(self)
        self._job.done.connect(self._on_predicted)
        self._job.failed.connect(self._on_failed)
        self.form: ComponentForm | None = None
        self._lay_out()
        question.columns_changed.connect(self._on_columns_changed)
        question.changed.connect(self._on_row_changed)
        choice.changed.connect(self._refresh)
        session.snapshot_changed.connect(self._refresh)
        session.problem_changed.connect(self._refresh)
        self._on_columns_changed()

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.usual = Button(
            tr("Typical row"), tr("Numbers at their mean, categories at the most frequent."), self._on_usual
        )
        self.example = Button(
            tr("This example"), tr("Take the example that is pushed through the network."), self._on_example
        )
        self.table = Button(
            tr("Open a table…"), tr("Predict the rows of a table and save them with their answers."), self.open_table,
            "table",
        )  # fmt: skip
        for button in (self.usual, self.example, self.table):
            row.addWidget(button)
        self._body = QWidget()
        self._body_column = QVBoxLayout(self._body)
        self._body_column.setContentsMargins(0, 0, 0, 0)
        self.rows = ScrollPage(self._body)
        self.answer = AnswerView()
        self.note = Words(muted=True, lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(buttons)
        column.addWidget(self.rows, 1)
        column.addWidget(self.answer)
        column.addWidget(self.note)

    def open_table(self) -> None:
        """Ask for a table without answers."""
        dialog = file_dialog(self.window(), tr("Open a table to predict"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{ending}" for ending in (*ENDINGS, *PACKED))
        dialog.setNameFilters([tr("Tables ({patterns})", patterns=patterns), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.predict(Path(name)))
        dialog.open()

    def predict(self, path: Path) -> None:
        """Predict the rows of a table, with the network as it is now."""
        snapshot, problem = self._shown()
        if snapshot is None or problem is None:
            return
        self.table.setEnabled(False)
        self._job.start(predict_file, path, Asked(snapshot.experiment, snapshot.network, problem))

    # What shows.

    def draw(self) -> None:
        """Answer the row with the newest network."""
        snapshot, problem = self._shown()
        self.table.setEnabled(snapshot is not None and not self._job.busy)
        self.example.setEnabled(self._choice.count > 0 and self.form is not None)
        self.usual.setEnabled(self.form is not None)
        if snapshot is None or problem is None or self.form is None:
            self.answer.show_nothing()
            return
        if fault := self.form.fault():
            # The answer of before would be taken for that of what is typed.
            self._drawn = ()
            self.answer.show_nothing()
            self.note.setText(tr("No answer: {reason}", reason=fault))
            return
        if self._drawn == (snapshot, problem, self._question.values):
            return
        self._drawn = (snapshot, problem, self._question.values)
        outputs = outputs_of(snapshot.network, problem, self._question.values)
        self.answer.show_answer(problem, outputs, snapshot.experiment.aim)
        self._show_note(snapshot, problem)

    def _show_note(self, snapshot: Snapshot, problem: Problem) -> None:
        out = beyond(problem, self._question.values)
        note = tr("The network has learnt nothing yet: press Space to train.") if not snapshot.step else ""
        if out:
            note = tr("Beyond what was learnt from: {names}.", names=", ".join(tr(column.name) for column in out))
        self.note.setText(note)

    def _shown(self) -> tuple[Snapshot | None, Problem | None]:
        """Return network and columns as far as they belong together."""
        session, problem = self._session, self._question.problem
        snapshot = session.snapshot
        fits = snapshot is not None and problem is not None and snapshot.run == session.run_number
        return (snapshot if fits else None), problem

    @Slot()
    def _refresh(self) -> None:
        self._clock.request(self)

    @Slot()
    def _on_columns_changed(self) -> None:
        """Make the form anew."""
        problem, question = self._question.problem, self._question
        if self.form is not None:
            self._body_column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if problem is not None and question.can_be_typed:
            self._model = row_model(question.columns, spans(problem))
            self.form = ComponentForm(row_of(self._model, question.columns, question.values))
            self.form.edited.connect(self._on_edited)
            self.form.fault_changed.connect(self._refresh)
            self._body_column.addWidget(self.form)
            chain_tabs(self)
        elif problem is not None:
            count = grouped(len(question.columns))
            self.note.setText(tr("{count} columns are too many to be typed: open a table instead.", count=count))
        self._drawn = ()
        self._refresh()

    @Slot(object)
    def _on_edited(self, row: Model) -> None:
        self._question.ask(values_in(row))

    @Slot()
    def _on_row_changed(self) -> None:
        if self.form is not None and self._model is not None:
            self.form.set_component(row_of(self._model, self._question.columns, self._question.values))
        self._refresh()

    @Slot()
    def _on_usual(self) -> None:
        problem = self._question.problem
        if problem is not None:
            self._question.ask(usual_values(problem))

    @Slot()
    def _on_example(self) -> None:
        problem = self._question.problem
        if problem is not None and self._choice.count:
            self._question.ask(values_of(problem, self._choice.row))

    @Slot(object)
    def _on_predicted(self, found: PredictedFile) -> None:
        from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog

        self._refresh()
        dialog = PredictionsDialog(self._session, found, self.window())
        dialog.open()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._refresh()
        # A table that was too large was a large one.
        memory.trim()
        again = (tr("Choose another table…"), self.open_table)
        self._session.say(Notice("warning", str(for_people(error)), again))

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
