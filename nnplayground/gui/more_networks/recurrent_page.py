"""A network that remembers, unrolled over time: forward product by product, and back through time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from nnplayground.analysis.more_networks.time_sentences import told
from nnplayground.analysis.more_networks.time_walk import TIME_GRAIN_LABELS, TimeGrain, TimeWalk
from nnplayground.errors import UserError
from nnplayground.gui.more_networks.continuation_panel import ContinuationPanel
from nnplayground.gui.more_networks.hidden_views import NONE, HiddenPath, HiddenStrip
from nnplayground.gui.more_networks.memory_panels import TruncationPanel, TwinPanel
from nnplayground.gui.more_networks.recurrent_controls import RecurrentControls
from nnplayground.gui.more_networks.recurrent_model import ShownSequence, shown_sequence
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.more_networks.unrolled_view import UnrolledView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, grouped, tr
from nnplayground.rich import as_tip


class RecurrentPage(QWidget):
    """Settings at the left; the unrolled network above, what it is about in tabs below; the bar of steps at the foot.

    The network is that of the run: everything shown belongs to one snapshot of it, and to one sequence.
    """

    every = 3

    def __init__(self, session: Session, clock: FrameClock, lab_state: MoreNetworksState) -> None:
        super().__init__()
        self._session, self._clock, self._lab_state = session, clock, lab_state
        self.shown: ShownSequence | None = None
        self._position: int | None = None
        """Where the walk stands; None is at its end, where everything is shown."""
        self.controls = RecurrentControls(session, lab_state)
        self.view = UnrolledView(clock)
        self.text = LinkedText(tr("The step in numbers"))
        self.text.setToolTip(tr("What the last step computed, with its numbers."))
        self.text.setMinimumHeight(60)
        explained(self.text, N_("What the last step computed: forward z = W x + U h + b, then back the errors."))
        self.strip, self.path = HiddenStrip(clock), HiddenPath(clock)
        self.twin, self.truncation = TwinPanel(session, lab_state), TruncationPanel(session, lab_state)
        self.continuation = ContinuationPanel(session, clock, lab_state)
        self.bar = StepBar(TIME_GRAIN_LABELS, TimeGrain.NEURON)
        self._arrange()
        self._connect()
        self._on_experiment_changed()

    def _arrange(self) -> None:
        states = QWidget()
        row = QHBoxLayout(states)
        row.setContentsMargins(6, 4, 6, 2)
        row.addWidget(self.strip, 3)
        row.addWidget(self.path, 2)
        self.tabs = explained(
            QTabWidget(),
            N_("What the network that remembers does, from several sides: numbers, memory, comparisons, continuation."),
        )
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(tr("Details"))
        self.tabs.setDocumentMode(True)
        for widget, title, tip in (
            (self.text, tr("In numbers"), tr("The step that was taken, with its numbers.")),
            (states, tr("Hidden state"), tr("What the layer remembers, as a strip and as a path.")),
            (self.twin, tr("Without memory"), tr("The same task, learnt without memory beside it.")),
            (self.truncation, tr("Truncation"), tr("What each truncation k reaches.")),
            (self.continuation, tr("Continue"), tr("The network goes on by itself.")),
        ):
            place = self.tabs.addTab(widget, title)
            self.tabs.setTabToolTip(place, as_tip(tip))
        right = Panels("more_networks/recurrent/right", Qt.Orientation.Vertical)
        right.add(self.view, share=5)
        right.add(self.tabs, tr("Details"), share=4)
        right.setContentsMargins(0, 6, 10, 2)
        panels = Panels("more_networks/recurrent")
        panels.add(self.controls, tr("Settings"), gives_way=True)
        # What has no room scrolls here, so that the steps stay in sight.
        panels.add(PageArea(right), share=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panels, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        session, bar = self._session, self.bar
        for signal in (session.snapshot_changed, session.problem_changed, session.state_changed):
            signal.connect(self._request)
        session.experiment_changed.connect(self._on_experiment_changed)
        self._lab_state.taken.connect(self._on_experiment_changed)
        self.controls.changed.connect(self._request)
        self.controls.fold_wanted.connect(self.view.fold)
        self.view.picked.connect(self.controls.choose_step)
        self.tabs.currentChanged.connect(self._request)
        bar.step_asked.connect(lambda: self._walk(lambda walk: walk.step(self.bar.grain)))
        bar.back_asked.connect(lambda: self._walk(lambda walk: walk.step_back(self.bar.grain)))
        bar.start_asked.connect(lambda: self._walk(lambda walk: walk.jump(0)))
        bar.end_asked.connect(lambda: self._walk(lambda walk: walk.jump(walk.length)))
        bar.listen(self)

    # Walking.

    def _walk(self, go: Callable[[TimeWalk], object]) -> None:
        shown = self.shown
        if shown is None:
            return
        go(shown.walk)
        self._position = None if shown.walk.at_end else shown.walk.position
        self._show_walk(shown)

    def _stand(self, walk: TimeWalk) -> None:
        """Stand where one stood before there were other numbers."""
        walk.jump(walk.length if self._position is None else self._position)

    # What is shown.

    @Slot()
    def _request(self) -> None:
        self._clock.request(self)

    @Slot()
    def _on_experiment_changed(self) -> None:
        self.controls.show_experiment()
        self.view.fold(self._lab_state.folded)
        self.twin.follow()
        self.truncation.follow()
        self._request()

    def draw(self) -> None:
        """Bring everything up to date."""
        before = self.shown
        try:
            shown = shown_sequence(self._session, self._lab_state.recurrent)
        except UserError as error:
            self._show_nothing(str(error))
        else:
            is_same = before is not None and before.snapshot is shown.snapshot and before.walk.of == shown.walk.of
            if before is not None and is_same and before.number == shown.number:
                # The same numbers: the way back is kept step by step.
                self._show_walk(before)
            else:
                if before is None or before.problem is not shown.problem:
                    self._position = None
                self.shown = shown
                self._stand(shown.walk)
                self._show_walk(shown)
        if self.continuation.isVisible():
            self.continuation.follow()

    def _show_nothing(self, why: str) -> None:
        self.shown = None
        self.view.say(why)
        self.text.show_rich("")
        self.controls.said.setText("")
        for picture in (self.strip, self.path):
            picture.show_states(NONE, 0)
        self.bar.set_ends(True, True)

    def _show_walk(self, shown: ShownSequence) -> None:
        walk = shown.walk
        self.view.show_sequence(shown)
        self.text.show_rich("".join(f"<p>{line}</p>" for line in told(walk, shown.inputs)))
        now = walk.of if walk.at_end else walk.place(max(0, walk.position - 1)).step
        states = shown.unrolled.a(shown.layer)
        for picture in (self.strip, self.path):
            picture.show_states(states, now)
        self.bar.set_ends(walk.at_start, walk.at_end)
        self.controls.said.setText(
            tr(
                "Sequence {number} of {count}, after {step} mini-batches; error of time step {of}.",
                number=grouped(shown.number + 1), count=grouped(shown.count), step=grouped(shown.snapshot.step),
                of=walk.of + 1,
            )
        )  # fmt: skip

    def close_jobs(self) -> None:
        """Leave no thread behind."""
        for job in (self.twin.job, self.truncation.job, self.continuation.job):
            job.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
        self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)
