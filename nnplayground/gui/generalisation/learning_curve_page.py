"""The learning curve: what more examples are worth, for networks of several sizes and a support vector machine."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.analysis.generalisation.learning_curve import MACHINE, LearningCurveSettings
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.generalisation.form import SavedPoint
from nnplayground.gui.generalisation.learning_model import sizes
from nnplayground.gui.generalisation.learning_plot import LearningLine, LearningPlot
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.generalisation.task_form import TaskForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment


class LearningCurvePage(QWidget):
    """Task and budget at the left, the curves at the right, what they come to below."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: GeneralisationState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._model = model = lab_state.learning_model
        self.task = TaskForm(lab_state.learning_task, with_epochs=False, with_layer=False)
        self.task.edited.connect(self._on_task_edited)
        self.form = ComponentForm(lab_state.learning, ("sizes", "networks", "machine", "updates", "seeds"))
        self.form.edited.connect(self._on_edited)
        self.work = WorkBar(
            model.job, tr("Work out the curve"),
            tr("Train every network on ever more examples; what is known already is not done again."), self.start,
        )  # fmt: skip
        self.page_run = self.work.page_run
        self.anew = Button(tr("Forget the points"), tr("Throw the points away and begin with none."), model.clear)
        explained(self.anew, N_("The points are kept with the project; this throws them away."))
        self.plot = LearningPlot(clock)
        self.sentences = explained(
            QuietText(4), N_("What each method reaches with the most examples that it has had so far.")
        )
        intro = Words(
            tr(
                "Each network learns equally many mini-batches at each point, whatever the number of examples; the "
                "examples of a smaller number are among those of a larger one."
            ),
            muted=True,
        )
        left = ScrollPage(intro, self.task, self.form, self.work, self.anew, least=theme.scaled(290))
        right = Panels("generalisation/learning_curve/right", Qt.Orientation.Vertical)
        right.add(self.plot, share=1)
        right.add(self.sentences, tr("In words"))
        right.setContentsMargins(0, 8, 10, 6)
        panels = Panels("generalisation/learning_curve")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)
        for signal in (model.points_changed, model.changed, model.begun, model.job.state_changed):
            signal.connect(self.show_points)
        lab_state.taken.connect(self._on_taken)
        self.show_points()

    def start(self) -> None:
        """Work out the points that are missing."""
        self._model.start(self._lab_state.learning_task, self._lab_state.learning)

    @Slot()
    def show_points(self) -> None:
        """Bring the lines up to date."""
        experiment, settings = self._lab_state.learning_task, self._lab_state.learning
        points = self._model.shown(experiment, settings)
        asked = sizes(experiment, settings)
        lines = learning_lines([point for point in points if point.size in asked], settings)
        hint = self._model.fault
        if not points and not hint:
            busy = self._model.job.busy
            hint = tr("The first point is on its way.") if busy else tr("Press “Work out the curve”: it grows here.")
        self.plot.show_lines(lines, asked, hint)
        known = [self.plot.sentence(line) for line in lines if line.points]
        self.sentences.setText("\n".join(known[:4]))
        self.anew.setEnabled(bool(self._model.points))

    @Slot(object, str, str)
    def _on_task_edited(self, experiment: Experiment, field: str, name: str) -> None:
        self._lab_state.set_learning_task(experiment, field, name)
        self.show_points()

    @Slot(object)
    def _on_edited(self, settings: LearningCurveSettings) -> None:
        self._lab_state.set_learning(settings)
        self.show_points()

    @Slot()
    def _on_taken(self) -> None:
        self.task.set_experiment(self._lab_state.learning_task)
        self.form.set_component(self._lab_state.learning)
        self.show_points()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_points()


def learning_lines(points: Sequence[SavedPoint], settings: LearningCurveSettings) -> list[LearningLine]:
    """Return the line of each method: means over the seeds asked for, by number of examples."""
    found = []
    for method in settings.methods:
        own = [one for one in points if one.method == method and one.seed < settings.seeds]
        means = []
        for size in sorted({one.size for one in own}):
            both = [(one.train, one.validation) for one in own if one.size == size]
            train, validation = np.mean(np.array(both, np.float64), axis=0).tolist()
            means.append((size, train, validation))
        found.append(LearningLine(method_name(method), tuple(means)))
    return found


def method_name(method: str) -> str:
    """Return what a method is called: the machine, or a network by its hidden layers."""
    if method == MACHINE:
        return tr("Support vector machine")
    return tr("no hidden layer") if method == "none" else tr("{count} neurons", count=method)
