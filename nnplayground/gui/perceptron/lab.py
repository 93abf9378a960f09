"""The perceptron lab: gates and points, stepped one product at a time; and the way from step to sigmoid."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.perceptron.prediction import grade
from nnplayground.analysis.perceptron.stepping import PERCEPTRON_GRAIN_LABELS, Outcome, PerceptronGrain, Phase, Reason
from nnplayground.analysis.perceptron.text import describe_contradiction, describe_update
from nnplayground.analysis.predict_first import PredictMode, asks
from nnplayground.core.perceptron import PerceptronSettings
from nnplayground.errors import UserError
from nnplayground.gui.perceptron.controls import RuleEditor, StartEditor, TaskEditor, section
from nnplayground.gui.perceptron.form import KINDS, Kind
from nnplayground.gui.perceptron.neuron_view import NeuronView
from nnplayground.gui.perceptron.plane_view import PlaneView
from nnplayground.gui.perceptron.predict_panel import PredictPanel
from nnplayground.gui.perceptron.spec import LAB
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.perceptron.step_sigmoid import StepSigmoidPage
from nnplayground.gui.perceptron.step_text import history_line, ledger, verdict_html
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.predict_first import PredictFirst
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import RichText

MOMENT = 0.04
"""Seconds for which the window may be busy with running to the end."""
HISTORY = 500
"""Examples that the list of the past shows: the last ones."""


class PerceptronLab(TabbedLab):
    """Two pages: the perceptron rule, and a step made of a sigmoid."""

    lab_state: PerceptronState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__(LAB, session.lab_states.of(PerceptronState))
        self._clock = clock
        self._predict_first = session.predict_first
        self.begin()

    def make_page(self, key: str) -> QWidget:
        if key == "gates":
            return PerceptronRulePage(self.lab_state, self._clock, self._predict_first)
        return StepSigmoidPage(self.lab_state)


class _Past(QListWidget):
    """A list that may be low: on a small screen a question stands above it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(70, 48)


class PerceptronRulePage(QWidget):
    """Controls at the left, the neuron in the middle, the plane at the right, the past and the steps below."""

    def __init__(
        self, lab_state: PerceptronState, clock: FrameClock, predict_first: PredictFirst | None = None
    ) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._predict_first = predict_first or PredictFirst(self)
        self.task = TaskEditor()
        self.start = StartEditor()
        self.rules = RuleEditor()
        self.unit = NeuronView(clock)
        self.plane = PlaneView(clock)
        self.no_plane = Words(
            tr("With two inputs the examples are points on a plane, and the weights a line."), muted=True
        )
        self._pictures = QStackedWidget()
        self.text = explained(
            LinkedText(tr("The step written out")),
            N_("The sum, the output, the error and each weight before and after, with every number of this step."),
        )
        self.text.setToolTip(tr("What this step knows, with every number."))
        self.predict = PredictPanel()
        self.verdict = Words()
        self.verdict.setAccessibleName(tr("How things stand"))
        self.mend = Button(
            tr("Train the bias"), tr("Also move the bias at a wrong answer, and begin again (Undo takes it back)."),
            self._on_mend,
        )  # fmt: skip
        explained(self.verdict, N_("Whether all examples are right already, and what has happened so far."))
        self.history = _Past()
        self.bar = StepBar(PERCEPTRON_GRAIN_LABELS, lab_state.grain)
        self.page_run = self.bar.page_run
        self._finisher = QTimer(self)
        self._finisher.setInterval(0)
        self._finisher.timeout.connect(self._finish)
        self.predicting = Tick(tr("Predict first"))
        self._arrange()
        self._connect()
        self._show_task()
        self._show_all()

    # What one may do.

    def step(self) -> None:
        """Take a step; in predict-first mode, reveal what was guessed."""
        self._stand()
        if self._is_asking():
            self.reveal()
        elif self._lab_state.stepper.step(self._lab_state.grain):
            self._show_all()
        if self.verdict_outcome() is Outcome.NEVER and self.bar.is_running:
            self.bar.stop()

    def step_back(self) -> None:
        """Take the last step back."""
        self._stand()
        if self._lab_state.stepper.step_back(self._lab_state.grain):
            self._show_all()

    def reveal(self) -> None:
        """Compare the guess with the next example and show it."""
        stepper = self._lab_state.stepper
        record = stepper.example
        if record is None:
            return
        if self.predict.is_empty():
            self.bar.stop()
            self.predict.show_result(tr("Type your guess first."), False)
            self.predict.lines()[0].setFocus()
            return
        try:
            found = grade(record, *self.predict.guess(), form=stepper.settings.form)
        except UserError as error:
            self.predict.show_result(str(error), False)
            return
        self._lab_state.score.add(found)
        stepper.step(PerceptronGrain.EXAMPLE)
        self.predict.show_grade(found, describe_update(record, stepper.settings))
        self._show_all()
        if self.predict.lines():
            self.predict.lines()[0].setFocus()

    def skip(self) -> None:
        """Show the next example without a guess."""
        self._stand()
        self.predict.show_result("", True)
        if self._lab_state.stepper.step(PerceptronGrain.EXAMPLE):
            self._show_all()

    def _is_asking(self) -> bool:
        """Whether the next example is asked for: always, if this page or the program says so, or now and then."""
        stepper, mode = self._lab_state.stepper, self._predict_first.mode
        if self._lab_state.predicting:
            return True
        done, begun = divmod(stepper.position, stepper.per_example)
        return not begun and not stepper.at_end and asks(mode, done)

    def verdict_outcome(self) -> Outcome:
        """Return how things stand."""
        return self._lab_state.stepper.verdict.outcome

    # Building.

    def _arrange(self) -> None:
        left = ScrollPage(
            section(
                tr("Task"),
                N_("What the perceptron has to learn: a gate, a truth table, or points."),
                self.task,
                self.predicting,
            ),
            section(tr("Start"), N_("The weights and the bias before the first example."), self.start),
            section(
                tr("How it learns"),
                N_("The perceptron rule and its variants, those of the slides included."),
                self.rules,
            ),
            least=304,
        )
        told = QVBoxLayout()
        told.setSpacing(6)
        told.addWidget(self.predict)
        told.addWidget(self.text, 1)
        self.history.setAccessibleName(tr("Examples done"))
        explained(self.history, N_("One line for each example already seen; click one to go back to it."))
        self.history.setToolTip(tr("What was done so far; click a line to go back to it."))
        self.predicting.setToolTip(tr("Ask for the output and the new weights before they are shown, and keep score."))
        self.predicting.setChecked(self._lab_state.predicting)
        middle = Panels("perceptron/step", Qt.Orientation.Vertical)
        middle.add(self.unit, share=5)
        middle.add(told, tr("The step written out"), share=6)
        middle.add(self.history, tr("Examples done"), size=112)
        said = ScrollPage(self.verdict)
        said.setMinimumHeight(70)
        # Its place is kept, so that nothing moves when it comes.
        policy = self.mend.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.mend.setSizePolicy(policy)
        verdict = QVBoxLayout()
        verdict.addWidget(said, 1)
        verdict.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        right = Panels("perceptron/plane", Qt.Orientation.Vertical)
        self._pictures.addWidget(self.plane)
        self._pictures.addWidget(self.no_plane)
        right.add(self._pictures, share=5)
        right.add(verdict, tr("How things stand"), share=2)
        upper = Panels("perceptron/rule")
        upper.add(middle, share=5)
        upper.add(right, tr("Plane"), share=4)
        column = QVBoxLayout()
        column.addWidget(PageArea(upper), 1)
        column.addWidget(self.bar)
        panels = Panels("perceptron")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(column, share=1)
        column.setContentsMargins(0, 8, 10, 0)
        column.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)

    def _connect(self) -> None:
        self.task.kind_chosen.connect(self._on_kind)
        self.task.inputs_chosen.connect(self._on_inputs)
        self.task.cell_typed.connect(self._on_cell)
        self.task.row_added.connect(self._on_row_added)
        self.task.row_removed.connect(self._on_row_removed)
        self.plane.point_added.connect(self._on_point_added)
        self.plane.point_removed.connect(self._on_row_removed)
        self.start.edited.connect(self._on_settings)
        self.rules.edited.connect(self._on_switch)
        self.bar.step_asked.connect(self.step)
        self.bar.back_asked.connect(self.step_back)
        self.bar.start_asked.connect(lambda: self._jump(0))
        self.bar.end_asked.connect(self._on_end)
        self.bar.grain_changed.connect(self._on_grain)
        self.bar.listen(self)
        self.predicting.clicked.connect(self._on_predicting)
        self._lab_state.taken.connect(self._on_taken)
        self._lab_state.moved.connect(self._show_all)
        self.predict.revealed.connect(self.reveal)
        self.predict.skipped.connect(self.skip)
        self._predict_first.changed.connect(self._show_all)
        self.history.itemClicked.connect(lambda _item: self._on_past(self.history.currentRow()))
        self.history.itemActivated.connect(lambda _item: self._on_past(self.history.currentRow()))

    # What happens.

    @Slot(str)
    def _on_kind(self, kind: Kind) -> None:
        if kind != self._lab_state.kind:
            with self._beginning(tr("Task: {task}", task=tr(KINDS[kind]))):
                self._lab_state.choose(kind)

    @Slot(object)
    def _on_inputs(self, count: int) -> None:
        with self._beginning(tr("Inputs: {count}", count=count), "inputs"):
            self._lab_state.set_inputs(count)

    @Slot(int, int, str)
    def _on_cell(self, row: int, column: int, text: str) -> None:
        with self._beginning(tr("Type an example")):
            self._lab_state.type_cell(row, column, text)

    @Slot()
    def _on_row_added(self) -> None:
        with self._beginning(tr("Add a row")):
            self._lab_state.add_row()

    @Slot(int)
    def _on_row_removed(self, row: int) -> None:
        if len(self._lab_state.rows) > 1:
            with self._beginning(tr("Remove the row")):
                del self._lab_state.rows[row]

    @Slot(float, float, int)
    def _on_point_added(self, x: float, y: float, desired: int) -> None:
        with self._beginning(tr("Add a point")):
            self._lab_state.add_row([number(x), number(y), str(desired)])

    @Slot(object)
    def _on_settings(self, settings: PerceptronSettings) -> None:
        before = self._lab_state.settings
        if settings == before:
            return
        name, field = change_name(before, settings), changed_field(before, settings)
        if field == "form":
            with self._lab_state.editing(name, field):
                self._lab_state.write_with(settings.form)
            self._show_task()
            self._show_all()
            return
        places = [n for n, pair in enumerate(zip(before.weights, settings.weights, strict=False)) if len(set(pair)) > 1]
        if field == "weights" and places:
            name = tr("Weight {number}: {value}", number=places[0] + 1, value=number(settings.weights[places[0]], 6))
            field = f"w{places[0]}"
        elif field == "bias" and settings.form == "threshold":
            name = tr("Threshold: {value}", value=number(0.0 - settings.bias, 6))
        with self._beginning(name, field):
            self._lab_state.settings = settings

    @Slot(str, object)
    def _on_switch(self, name: str, value: object) -> None:
        self._on_settings(self._lab_state.settings.model_copy(update={name: value}))

    def _on_mend(self) -> None:
        """Learn in the way that comes to an end."""
        changes = self._lab_state.stepper.verdict.remedy()
        if changes:
            self._on_settings(self._lab_state.settings.model_copy(update=changes))

    @Slot(object)
    def _on_grain(self, grain: PerceptronGrain) -> None:
        self._lab_state.grain = grain
        self._show_text(self._is_asking())

    @Slot(bool)
    def _on_predicting(self, on: bool) -> None:
        self.bar.stop()
        self._stand()
        lab_state = self._lab_state
        with lab_state.editing(tr("Predict first")):
            lab_state.predicting = on
            if on:
                # Guesses are about whole examples: one that has begun is begun again.
                lab_state.stepper.jump(lab_state.stepper.examples_done * lab_state.stepper.per_example)
        self.predict.show_result("", True)
        self._show_all()
        if on and self.predict.lines():
            self.predict.lines()[0].setFocus()

    def _on_end(self) -> None:
        """Run until it is settled; what takes longer than a moment goes on between the events of the window."""
        if not self._asks_always():
            self.bar.stop()
            self._lab_state.stand()
            self._finisher.start()
            self._finish()

    def _asks_always(self) -> bool:
        return self._lab_state.predicting or self._predict_first.mode is PredictMode.ALWAYS

    def _finish(self) -> None:
        stepper = self._lab_state.stepper
        until = time.perf_counter() + MOMENT
        while time.perf_counter() < until:
            if stepper.verdict.outcome is not Outcome.RUNNING or not stepper.step(PerceptronGrain.EXAMPLE):
                self._finisher.stop()
                break
        self._show_all()

    def _on_past(self, row: int) -> None:
        first = max(0, self._lab_state.stepper.examples_done - HISTORY)
        self._jump(0 if row <= 0 else (first + row) * self._lab_state.stepper.per_example)

    def _jump(self, position: int) -> None:
        self._stand()
        self._lab_state.stepper.jump(position)
        self._show_all()

    @contextmanager
    def _beginning(self, name: str, field: str = "") -> Iterator[None]:
        """Start again with what is typed; what cannot be used is said, and the last good task stays."""
        self.bar.stop()
        self._stand()
        with self._lab_state.editing(name, field):
            yield
            self._lab_state.begin()
        self.predict.show_result("", True)
        self._show_task()
        self._show_all()

    def _stand(self) -> None:
        """End all walking that goes on by itself."""
        self._finisher.stop()
        self._lab_state.stand()

    @Slot()
    def _on_taken(self) -> None:
        """Show another lab state; where its stepper stands is shown by then."""
        self.bar.stop()
        self._finisher.stop()
        self.bar.set_grain(self._lab_state.grain)
        self.predicting.setChecked(self._lab_state.predicting)
        self.predict.show_result("", True)
        self._show_task()
        self._show_all()

    # Showing.

    def _show_task(self) -> None:
        lab_state = self._lab_state
        task = lab_state.stepper.task
        contradiction = describe_contradiction(task)
        warning = tinted(contradiction) if contradiction else ""
        fault = tinted(lab_state.fault) if lab_state.fault else ""
        self.task.show_lab_state(lab_state, fault or warning)
        self.start.show_settings(lab_state.settings)
        self.rules.show_settings(lab_state.settings)
        flat = task.input_count == 2
        self._pictures.setCurrentWidget(self.plane if flat else self.no_plane)
        self.plane.set_editable(lab_state.kind == "points" and flat)
        if flat:
            points = [(float(x[0]), float(x[1])) for x in task.inputs]
            self.plane.set_points(points, task.desired)

    def _show_text(self, is_asking: bool) -> None:
        lab_state = self._lab_state
        self.text.show_rich(ledger(lab_state.stepper, lab_state.grain, hide_upcoming=is_asking))

    def _show_all(self) -> None:
        lab_state = self._lab_state
        stepper, moment = lab_state.stepper, lab_state.stepper.now
        self.unit.set_moment(moment, stepper.settings.form)
        self.task.show_step(stepper)
        record = moment.record
        before = record.before if record is not None and moment.phase is Phase.UPDATE else None
        self.plane.set_perceptron(moment.perceptron, before, None if record is None else record.row)
        is_asking = self._is_asking()
        self._show_text(is_asking)
        self.predict.setVisible(lab_state.predicting or self._predict_first.mode is not PredictMode.OFF)
        self.predict.setEnabled(is_asking)
        if is_asking:
            self.predict.ask(stepper.example, stepper.settings)
            self.predict.show_score(lab_state.score)
        self._show_history()
        verdict = stepper.verdict
        outcome = verdict.outcome
        self.mend.setText(
            tr("Use the rule with x and train the bias") if verdict.reason is Reason.RULE else tr("Train the bias")
        )
        self.mend.setAccessibleName(self.mend.text())
        self.mend.setVisible(bool(verdict.remedy()))
        role = {Outcome.CONVERGED: "good", Outcome.RUNNING: "muted"}.get(outcome, "warning")
        self.verdict.setText(tinted(RichText(verdict_html(stepper)), role))
        self.bar.set_ends(stepper.at_start, stepper.at_end)
        if self._asks_always():
            self.bar.to_end.setEnabled(False)
        self.predicting.setChecked(self._asks_always())
        self.predicting.setEnabled(self._predict_first.mode is not PredictMode.ALWAYS)

    def _show_history(self) -> None:
        stepper = self._lab_state.stepper
        done = stepper.history[-HISTORY:]
        wanted = [tr("Start"), *(history_line(record, stepper.settings.form) for record in done)]
        current = [self.history.item(i).text() for i in range(self.history.count())]
        shared = 0
        while shared < min(len(current), len(wanted)) and current[shared] == wanted[shared]:
            shared += 1
        for _ in range(len(current) - shared):
            self.history.takeItem(self.history.count() - 1)
        self.history.addItems(wanted[shared:])
        self.history.setCurrentRow(len(wanted) - 1)
        self.history.scrollToBottom()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self._finisher.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A line that is typed into has made its own use of Enter.
        typing = isinstance(self.focusWidget(), QLineEdit)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not typing:
            self.step()
        else:
            super().keyPressEvent(event)
