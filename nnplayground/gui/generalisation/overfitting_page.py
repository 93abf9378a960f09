"""Overfitting: the gap as it opens, where patience would have stopped, and the best weights to go on with."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.generalisation.overfitting import BY_COST, BY_SCORE, NEWEST
from nnplayground.data.metrics import ACCURACY
from nnplayground.gui import theme
from nnplayground.gui.generalisation.gap_plots import CostGapPlot, ScoreGapPlot
from nnplayground.gui.generalisation.overfitting_model import OverfittingModel
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.generalisation.task_form import TaskForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, steady, tr
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment

MOMENTS = {
    BY_COST: N_("Lowest validation cost"),
    BY_SCORE: N_("Highest validation accuracy"),
    NEWEST: N_("At the end"),
}
"""The moments of the run that can be opened, by key."""


class MomentsPanel(QWidget):
    """A line for each moment that is kept: what it reaches, and a button that opens it."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("The weights that are kept of this run, what they reach, and a way to go on with them in the playground."),
        N_("Kept weights"),
        is_backdrop=True,
    )
    every = 4

    def __init__(self, clock: FrameClock, model: OverfittingModel, open_moment: Callable[[str], None]) -> None:
        super().__init__()
        self._clock, self._model = clock, model
        self.patience = explained(
            QuietText(4),
            N_("Where early stopping with each patience would have ended this run, and with which weights (deck A)."),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self.texts: dict[str, QuietText] = {}
        self.buttons: dict[str, Button] = {}
        for row, (key, title) in enumerate(MOMENTS.items()):
            text = self.texts[key] = explained(
                QuietText(1),
                N_("What these weights reach on the validation examples, and on the test if it was opened."),
            )
            button = self.buttons[key] = Button(
                tr("Open as project"),
                tr("Go on with these weights in the playground; that can be undone."),
                partial(open_moment, key),
            )
            button.setAccessibleName(f"{button.text()}: {tr(title)}")
            label = QLabel(tr(title))
            grid.addWidget(label, row, 0)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(button, row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.patience)
        column.addLayout(grid)
        for signal in (model.begun, model.changed):
            signal.connect(self.refresh)
        self.draw()

    def refresh(self) -> None:
        """Have it written anew."""
        self._clock.request(self)

    def draw(self) -> None:
        """Write what is known by now."""
        model = self._model
        stops = model.patience.stops()
        self.patience.setText("\n".join(stop.sentence() for stop in stops) or self._nothing())
        for key, text in self.texts.items():
            text.setText(self._sentence(key))
            self.buttons[key].setEnabled(key in model.moments)

    def _nothing(self) -> str:
        if self._model.settings is None:
            return tr("Train, and see where early stopping would have stopped.")
        return "" if self._model.history.epoch_count == 0 else tr("There is no validation part to stop by.")

    def _sentence(self, key: str) -> str:
        moment = self._model.moments.get(key)
        if moment is None:
            return "—"
        report = moment.report
        text = tr(
            "epoch {epoch}: cost {cost}, accuracy {score}",
            epoch=report.epoch, cost=steady(report.validation_cost), score=ACCURACY.text(report.validation_score),
        )  # fmt: skip
        tested = self._model.tested.get(key)
        if tested is not None and tested[0] is report:
            text += "; " + tr("test {score}", score=ACCURACY.text(tested[1].score))
        return text

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()


class OverfittingPage(QWidget):
    """Task and training at the left; curves, stops and kept weights at the right."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: GeneralisationState) -> None:
        super().__init__()
        self._session, self._lab_state = session, lab_state
        self._openings = session.lab_states.of(OpeningsState)
        self._model = model = lab_state.overfitting_model
        self.form = TaskForm(lab_state.overfitting)
        self.form.edited.connect(self._on_edited)
        self.work = WorkBar(
            model.job, tr("Train"), tr("Train this network for as many epochs as are set here."), self.start
        )
        self.page_run = self.work.page_run
        self.cost, self.score = CostGapPlot(clock, model), ScoreGapPlot(clock, model)
        self.moments = MomentsPanel(clock, model, self.open_moment)
        self.sealed = Words(muted=True, lines=3)
        self.test = explained(
            Button(
                tr("Open the test set"),
                tr("The test set is sealed so that nothing is chosen by it; every opening is counted."),
                model.open_test_set,
            ),
            N_("Judges the kept weights on examples that nothing was chosen by. Each opening is counted."),
        )
        self._lay_out()
        for signal in (model.begun, model.changed, model.job.state_changed):
            signal.connect(self._show_seal)
        lab_state.taken.connect(self._on_taken)
        model.opened.connect(self._openings.note_opening)
        for signal in (self._openings.opened, self._openings.taken):
            signal.connect(self._show_seal)
        self._show_seal()

    def _lay_out(self) -> None:
        intro = Words(
            tr(
                "If it learns long enough, a network knows its examples by heart, wrong labels included: the training "
                "cost goes on falling, the validation cost rises."
            ),
            muted=True,
        )
        left = ScrollPage(intro, self.form, self.work, self.sealed, self.test, least=theme.scaled(290))
        plots = Panels("generalisation/overfitting/plots")
        plots.add(self.cost, share=1)
        plots.add(self.score, tr("Score"), share=1)
        right = Panels("generalisation/overfitting/right", Qt.Orientation.Vertical)
        right.add(plots, share=1)
        right.add(self.moments, tr("Moments of the run"))
        right.setContentsMargins(0, 8, 10, 8)
        panels = Panels("generalisation/overfitting")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)

    def start(self) -> None:
        """Train with the settings as they are."""
        self._model.start(self._lab_state.overfitting)

    def open_moment(self, key: str) -> None:
        """Go on in the playground with the weights of a moment: an edit of the project."""
        model, moment = self._model, self._model.moments.get(key)
        if model.settings is None or moment is None:
            return
        report = moment.report
        history = model.history.until(report.step, float(report.epoch), report)
        name = tr("Weights after epoch {epoch}", epoch=report.epoch)
        if self._session.go_on_from(model.settings, moment.state, history, name):
            self._session.open_page(PageLink("playground", ""))

    @Slot(object, str, str)
    def _on_edited(self, experiment: Experiment, field: str, name: str) -> None:
        self._lab_state.set_overfitting(experiment, field, name)
        self._go_on_if_dropped()

    @Slot()
    def _on_taken(self) -> None:
        self.form.set_experiment(self._lab_state.overfitting)
        if self.isVisible():
            self._go_on_if_dropped()

    def _go_on_if_dropped(self) -> None:
        """Train anew where other settings have taken the place of those that were trained."""
        if self._model.was_dropped:
            self.work.go_on()

    @Slot()
    def _show_seal(self) -> None:
        model = self._model
        self.sealed.setText(self._openings.sentence(self._lab_state.overfitting.data))
        self.test.setEnabled(model.has_test_part and bool(model.moments) and not model.job.busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_seal()
