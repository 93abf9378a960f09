"""“Test now…”: judges the network that is shown on the sealed test examples, asks before, and counts it."""

from typing import ClassVar, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from nnplayground.core.costs import Cost
from nnplayground.data.problem import Problem
from nnplayground.gui.icons import icon
from nnplayground.gui.run.figures import same_snapshot
from nnplayground.gui.run.job import Job, Steps
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.shared.seal_question import ask_to_open
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, steady, tr
from nnplayground.rich import as_tip
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.reports import Evaluation


class Tested(NamedTuple):
    """What a network reaches on the test examples."""

    snapshot: Snapshot
    cost: Cost
    found: Evaluation


def tested(snapshot: Snapshot, problem: Problem, cost: Cost) -> Steps:
    """Judge a network on all test examples; return what it is `Tested` for."""
    for found in Evaluator(snapshot.network, problem).pieces(problem.parts.test, cost):
        if found is None:
            yield None
        else:
            return Tested(snapshot, cost, found)
    return None


class SealButton(PlainToolButton):
    """The quiet button in the status bar."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The test examples are sealed: neither training nor the choice of settings sees them, so that they can "
            "tell once, at the end, how good the network is. Every opening is counted and kept with the project."
        ),
        N_("Test set"),
    )


class SealedTestSet(QObject):
    """Offers to open the test set, tells what the network reaches there, and forgets it when the network changes."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._openings = session.lab_states.of(OpeningsState)
        self._said: Notice | None = None
        self._of: Tested | None = None
        self._waits = False
        """Whether it was opened in training, which has yet to pause."""
        self._job = Job(self)
        self._job.done.connect(self._on_tested)
        self.button = SealButton()
        self.button.setIcon(icon("sealed", "muted"))
        self.button.setIconSize(QSize(16, 16))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAutoRaise(True)
        self.button.setText(tr("Test now…"))
        self.button.setAccessibleName(tr("Test now"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.ask)
        for signal in (session.problem_changed, session.state_changed, self._openings.opened, self._openings.taken):
            signal.connect(self._show)
        session.state_changed.connect(self._on_state_changed)
        for signal in (session.snapshot_changed, session.experiment_changed):
            signal.connect(self._on_changed)
        self._show()

    def ask(self) -> QMessageBox:
        """Say what the seal is for and ask whether to open it."""
        advice = tr(
            "It tells how good the finished network is, if nothing was chosen by it. Choose networks and settings by "
            "the validation examples, and open it at the very end; each opening is counted in this project."
        )
        counted = self._openings.sentence(self._session.experiment.data)
        return ask_to_open(self._window, tr("Test now"), tr("Open the sealed test set?"), advice, counted, self.open)

    @Slot()
    def open(self) -> None:
        """Judge the network that is shown on the test examples; it pauses, so that the figures are of what is seen."""
        self._waits = self._session.state is State.RUNNING
        if self._waits:
            self._session.pause()
        else:
            self._judge()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._waits and self._session.state is not State.RUNNING:
            self._waits = False
            self._judge()

    def _judge(self) -> None:
        session = self._session
        if not self._is_able():
            return
        assert session.snapshot is not None
        assert session.problem is not None
        self._openings.note_opening(session.experiment.data)
        self._job.start(tested, session.snapshot, session.problem, session.experiment.cost)

    def _is_able(self) -> bool:
        session = self._session
        problem, snapshot = session.problem, session.snapshot
        fits = problem is not None and snapshot is not None and snapshot.run == session.run_number
        return fits and problem is not None and len(problem.parts.test) > 0

    @Slot()
    def _show(self) -> None:
        data = self._session.experiment.data
        count = self._openings.count(data)
        self.button.setText(tr("Test now… ({count})", count=grouped(count)) if count else tr("Test now…"))
        able = self._is_able() and self._session.state is not State.PREPARING
        self.button.setEnabled(able)
        none = tr("These data have no test examples: leave some over in the division.")
        self.button.setToolTip(as_tip(self._openings.sentence(data) if able else none))

    @Slot(object)
    def _on_tested(self, found: Tested) -> None:
        session, snapshot = self._session, self._session.snapshot
        if snapshot is None or snapshot.run != found.snapshot.run:
            return
        if not self._shows(found):
            # It has other weights or another cost by now.
            self._job.start(tested, snapshot, session.problem, session.experiment.cost)
            return
        metric, result = session.experiment.used_task.metric, found.found
        text = tr(
            "{count} test examples, epoch {epoch}: cost {cost}, {metric} {score}.",
            count=grouped(result.examples), epoch=grouped(found.snapshot.epoch), cost=steady(result.cost),
            metric=tr(metric.word), score=metric.text(result.score, exact=True),
        )  # fmt: skip
        self._of = found
        self._said = Notice("info", f"{text} {self._openings.sentence(session.experiment.data)}")
        session.say(self._said)

    @Slot()
    def _on_changed(self) -> None:
        """Take back figures of another network than the one that is shown."""
        if self._of is not None and not self._shows(self._of):
            if self._session.notice is self._said:
                self._session.say(None)
            self._said = self._of = None

    def _shows(self, found: Tested) -> bool:
        """Whether what was judged is what is on screen, network and cost."""
        snapshot = self._session.snapshot
        same = snapshot is not None and same_snapshot(snapshot, found.snapshot)
        return same and self._session.experiment.cost == found.cost
