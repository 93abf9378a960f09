"""What the window is about: one experiment, its run, and everything one may do to it."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.desks import all_plain, take_all
from nnplayground.gui.edit_names import edit_name, parameter_name
from nnplayground.gui.snapshot import Snapshot
from nnplayground.gui.standing import Edit, ParameterEdit, Standing, Standpoint, fitted
from nnplayground.gui.worker import Chunk, Failed, Left, Paused, Reported, Started, WorkerThread
from nnplayground.i18n import N_, tr
from nnplayground.project.document import Document, KeptRun
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline

Floats = npt.NDArray[np.float64]


class State(Enum):
    """What the run is doing."""

    PREPARING = auto()
    READY = auto()
    RUNNING = auto()
    ENDED = auto()
    BROKEN = auto()
    """The experiment could not be built; the notice says why."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user, and what one click can do about it: (label, what it does)."""

    level: str
    text: str
    action: tuple[str, Callable[[], None]] | None = None


class Session(QObject):
    """The experiment, its run in the worker thread, and the newest that is known of it.

    Every edit replaces the frozen experiment through `edit`. Nothing here draws.

    Signals: `experiment_changed` after an edit, or when a refused one has to be taken back on
    screen; `problem_changed` when other data are in place; `started` at a new start;
    `snapshot_changed` and `history_changed` when newer ones are there; `state_changed`;
    `notice_changed`; `moment_changed` when the user looks back on the timeline, or forward again;
    `kept_changed` when there are other runs for comparison; `notes_changed`; `settled` when the newest run stands, or
    could not be begun.

    For undo: `edited` with an `Edit` or a `ParameterEdit`, `kept_edited` with the kept runs before
    and after and a name, `notes_edited` with the notes before and after, `left` with the `Standing`
    of a run that another has replaced, `edit_failed` with the number of a run that could not be begun.
    """

    experiment_changed = Signal()
    problem_changed = Signal()
    started = Signal()
    snapshot_changed = Signal()
    history_changed = Signal()
    state_changed = Signal()
    notice_changed = Signal()
    moment_changed = Signal()
    kept_changed = Signal()
    notes_changed = Signal()
    settled = Signal()
    edited = Signal(object)
    kept_edited = Signal(object, object, str)
    notes_edited = Signal(str, str)
    left = Signal(object)
    edit_failed = Signal(int)

    HEARTBEAT_MS = 12

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.problem: Problem | None = None
        self.newest: Snapshot | None = None
        """Where the run stands, even while the user looks back."""
        self.history = History()
        self.timeline: Timeline[Standpoint] = Timeline()
        self.moment: Standpoint | None = None
        """What the user looks back at."""
        self.kept: tuple[KeptRun, ...] = ()
        """Runs that are kept for comparison."""
        self.notes = ""
        self.state = State.PREPARING
        self.notice: Notice | None = None
        self._last_epoch: EpochReport | None = None
        self.batch_cost = float("nan")
        self.rate = experiment.optimizer.rate
        self.speed = 0.0
        """Mini-batches a second."""
        self.desks: dict[str, object] = {}
        """What each lab has on its desk, by the lab's name: kept while the window is built anew."""
        self.is_settling = False
        """Whether a run is being prepared: where the one before it stood is not known yet."""
        self._run = 0
        self._history_run = 0
        """The run that `history` is about."""
        self._waiting: list[Callable[[Document], None]] = []
        """Who has asked for a document and not got it yet."""
        self._standing: Snapshot | None = None
        """The start of the run that the worker has: what to go back to if a new one cannot be built."""
        self._next_timeline: Timeline[Standpoint] | None = None
        self._past: Snapshot | None = None
        self._typed: deque[tuple[int, int, int, float]] = deque()
        """Parameters on their way to the worker: number, run, index, value."""
        self._typed_number = 0
        self._trains_next = False
        """Whether a run that has not begun yet has been told to train."""
        self._is_stepping = False
        """Whether it trains only to the end of a step."""
        self._wanted: tuple[TrainerState | None, History | None] = None, None
        """What the newest run begins with: not lost if it cannot begin."""
        self._trained_until = 0.0
        self._speed_mark = (0.0, 0)
        self._thread = WorkerThread()
        worker = self._thread.worker
        queued = Qt.ConnectionType.QueuedConnection
        worker.started.connect(self._on_started, queued)
        worker.chunk_ready.connect(self._on_chunk, queued)
        worker.paused.connect(self._on_paused, queued)
        worker.reported.connect(self._on_reported, queued)
        worker.failed.connect(self._on_failed, queued)
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(self.HEARTBEAT_MS)
        self._heart.timeout.connect(self._on_heartbeat)
        self._restart(go=False)

    @property
    def run_number(self) -> int:
        """The number of the newest start; snapshots of earlier ones are out of date."""
        return self._run

    @property
    def step(self) -> int:
        """Mini-batches that the newest run has learnt; while it is being prepared, those it begins with."""
        if self.newest is not None and self.newest.run == self._run:
            return self.newest.step
        state, _ = self._wanted
        return 0 if state is None else state.step

    @property
    def snapshot(self) -> Snapshot | None:
        """What is on screen: the newest weights, or those of the moment that the user looks back at."""
        moment, newest = self.moment, self.newest
        if moment is None or newest is None:
            return newest
        if self._past is None or self._past.parameters is not moment.state.parameters:
            state = moment.state
            self._past = Snapshot(moment.experiment, state.parameters, newest.run, state.epoch, state.step)
        return self._past

    @property
    def last_epoch(self) -> EpochReport | None:
        """The figures of the last epoch, as of what is on screen."""
        return self._last_epoch if self.moment is None else self.moment.newest

    # What one may do.

    def edit(self, experiment: Experiment, name: str = "") -> bool:
        """Go on with another experiment; return False, with a notice, if it makes no sense.

        Whatever a running network can take is told to it between two mini-batches; anything else
        is a new start, which goes on running if the old one was. `name` says in the menu what can
        be undone; without one it follows from what has changed.
        """
        before, run = self.experiment, self._run
        if experiment == before:
            return True
        begins = self._change_to(experiment)
        if begins is None:
            return False
        self.edited.emit(Edit(before, experiment, name or edit_name(before, experiment), begins, run))
        return True

    def change(self, **fields: object) -> bool:
        """Edit some fields of the experiment; as `edit`."""
        return self.edit(self.experiment.replace(**fields))

    def go_to(self, experiment: Experiment, standing: Standing | None, begin: bool) -> bool:
        """Undo or redo: go on with `experiment`, where it stood if that is known. Nothing new to undo.

        With `begin`, a new run begins even if a running network could take the change.
        """
        if not begin:
            return self._change_to(experiment) is not None
        self.experiment = experiment
        self.say(None)
        self._restart(self._is_to_train, standing)
        self.experiment_changed.emit()
        return True

    def take_up(self, document: Document, problem: Problem | None = None) -> None:
        """Go on with a project where it stands, on `problem` if it is prepared; the run before it is over."""
        self.experiment = document.experiment
        self.say(None)
        self._begin(False, document.state, document.history, problem=problem)
        self.experiment_changed.emit()
        self.show_kept(document.kept)
        self.show_notes(document.notes)
        take_all(self, document.desks)

    def set_kept(self, kept: tuple[KeptRun, ...], name: str) -> None:
        """Replace the runs that are kept for comparison; `name` says what can be undone."""
        before = self.kept
        self.show_kept(kept)
        self.kept_edited.emit(before, kept, name)

    def show_kept(self, kept: tuple[KeptRun, ...]) -> None:
        """As `set_kept`, with nothing new to undo."""
        self.kept = kept
        self.kept_changed.emit()

    def set_notes(self, notes: str) -> None:
        """Replace what is noted down about the project."""
        before = self.notes
        if notes != before:
            self.show_notes(notes)
            self.notes_edited.emit(before, notes)

    def show_notes(self, notes: str) -> None:
        """As `set_notes`, with nothing new to undo."""
        self.notes = notes
        self.notes_changed.emit()

    def request_document(self, then: Callable[[Document], None]) -> None:
        """Have `then` called with all that a project holds, once the run can tell it."""
        self._waiting.append(then)
        if self.state is State.BROKEN:
            self._deliver(None)
        elif self.state is not State.PREPARING:
            self._thread.worker.report(self._run)

    def look_back(self, step: int | None) -> None:
        """Show the run as it was after mini-batch `step`, or as it is; training pauses meanwhile.

        Whatever trains on then goes on from what is shown.
        """
        if step is not None and len(self.timeline) and self.state is not State.PREPARING:
            if self.state is State.RUNNING:
                self.pause()
            kept = self.timeline.at(step)
            moment = None if kept.step == self.timeline.moments[-1].step and self._is_newest(kept.step) else kept.kept
        else:
            moment = None
        if moment is not self.moment:
            self.moment = moment
            self.moment_changed.emit()
            self.snapshot_changed.emit()
            self.history_changed.emit()

    def run(self) -> None:
        """Train until paused or a stop rule ends it."""
        if self.state in (State.READY, State.ENDED):
            self.say(None)
            self._go_on_from_what_is_shown()
            self._trains_next, self._is_stepping = True, False
            self._enter(State.RUNNING)
            self._thread.worker.go(self._run)

    def pause(self) -> None:
        """Stand still after the mini-batch at hand."""
        self._trains_next = False
        self._thread.worker.pause(self._run)

    def toggle(self) -> None:
        """Run if standing still, else pause."""
        if self.state is State.RUNNING:
            self.pause()
        else:
            self.run()

    def step_batch(self) -> None:
        """Train one mini-batch."""
        self._step(self._thread.worker.step_batch)

    def step_epoch(self) -> None:
        """Train to the end of the epoch."""
        self._step(self._thread.worker.step_epoch)

    def reset(self) -> None:
        """Go back to the same start: the same weights, the same order of examples."""
        experiment, run = self.experiment, self._run
        self.say(None)
        self._restart(go=False)
        self.edited.emit(Edit(experiment, experiment, tr("Reset"), begins=True, run=run))

    def new_start(self) -> None:
        """Start with other weights and another order."""
        seeds = self.experiment.seeds
        fresh = seeds.model_copy(update={"weights": seeds.weights + 1, "training": seeds.training + 1})
        self.edit(self.experiment.replace(seeds=fresh), tr("New start"))

    def set_parameter(self, index: int, value: float) -> None:
        """Set one weight or bias of the running network, by its place in the flat vector."""
        snapshot = self.snapshot
        if snapshot is None or self.state in (State.PREPARING, State.BROKEN):
            return
        self._go_on_from_what_is_shown()
        before = self.parameter(index)
        self.show_parameter(index, value)
        self.edited.emit(ParameterEdit(index, before, value, parameter_name(self.experiment, index, value)))

    def show_parameter(self, index: int, value: float) -> None:
        """As `set_parameter`, with nothing new to undo."""
        self._typed_number += 1
        self._typed.append((self._typed_number, self._run, index, value))
        self._thread.worker.set_parameter(self._run, index, value, self._typed_number)

    def parameter(self, index: int) -> float:
        """Return one weight or bias as it is shown, or will be as soon as the worker has heard of it."""
        snapshot = self.snapshot
        if snapshot is None:
            return float("nan")
        shown = float(snapshot.parameters[index])
        typed = (value for _, run, place, value in reversed(self._typed) if (run, place) == (self._run, index))
        return next(typed, shown)

    def halve_rate_and_go_on(self) -> None:
        """Halve the learning rate and train on from the weights that are in place."""
        optimizer = self.experiment.optimizer
        if self.edit(self.experiment.replace(optimizer=optimizer.model_copy(update={"rate": optimizer.rate / 2}))):
            self.run()

    def make_way(self) -> None:
        """Let training leave the interpreter to the window more often, until the next heartbeat."""
        self._thread.worker.heartbeat = 0.0

    def say(self, notice: Notice | None) -> None:
        """Show a notice, or none."""
        if notice != self.notice:
            self.notice = notice
            self.notice_changed.emit()

    def close(self) -> None:
        """End the worker thread and wait for it."""
        self._heart.stop()
        self._thread.close()

    # What happens.

    def _step(self, command: Callable[[int], None]) -> None:
        if self.state is State.RUNNING:
            self.pause()
        elif self.state in (State.READY, State.ENDED):
            self.say(None)
            self._go_on_from_what_is_shown()
            self._trains_next = self._is_stepping = True
            self._enter(State.RUNNING)
            command(self._run)

    def _change_to(self, experiment: Experiment) -> bool | None:
        """Go on with `experiment`; return whether a new run begins, or None if it makes no sense."""
        before = self.experiment
        try:
            experiment.check()
        except UserError as error:
            self._refuse(experiment, error)
            return None
        self.experiment = experiment
        self.say(None)
        begins = not before.same_start(experiment) or self.state is State.BROKEN
        if begins:
            self._restart(go=self._is_to_train)
        else:
            self._thread.worker.apply(self._run, experiment)
            self._mark_change(before, experiment)
        self.experiment_changed.emit()
        return begins

    def _restart(self, go: bool, standing: Standing | None = None) -> None:
        if standing is None:
            self._begin(go)
            return
        state = fitted(standing.point.state, standing.point.experiment, self.experiment)
        self._begin(go, state, standing.history, standing.timeline)

    def _begin(
        self,
        go: bool,
        state: TrainerState | None = None,
        history: History | None = None,
        timeline: Timeline[Standpoint] | None = None,
        problem: Problem | None = None,
    ) -> None:
        self._run += 1
        self.is_settling = True
        self._trains_next, self._is_stepping = go, False
        self._wanted = state, history
        self._next_timeline = timeline
        prepared = self._standing
        fits = prepared is not None and prepared.experiment.same_problem(self.experiment)
        self._enter(State.PREPARING)
        problem = problem or (self.problem if fits else None)
        self._thread.worker.start(self._run, self.experiment, problem, go, state, history)

    def _go_on_from_what_is_shown(self) -> None:
        """Take the run back to the moment that the user looks at, if it is not the newest."""
        moment, newest = self.moment, self.newest
        if moment is None or newest is None:
            return
        experiment, run = self.experiment, self._run
        history = self.history.until(moment.state.step, moment.passed, moment.newest)
        timeline: Timeline[Standpoint] = Timeline()
        for kept in self.timeline.moments:
            if kept.step <= moment.state.step:
                timeline.add(*kept)
        self._begin(False, fitted(moment.state, moment.experiment, experiment), history, timeline)
        name = tr("Back to epoch {epoch}", epoch=moment.state.epoch)
        self.edited.emit(Edit(experiment, experiment, name, begins=True, run=run))

    @property
    def _is_to_train(self) -> bool:
        """Whether it trains, or will as soon as the run that is being prepared stands; a step is not that."""
        if self.state is State.RUNNING:
            return not self._is_stepping
        return self.state is State.PREPARING and self._trains_next

    def _is_newest(self, step: int) -> bool:
        return self.newest is not None and self.newest.step == step and self.state is not State.RUNNING

    def _enter(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            if state is State.RUNNING:
                self._on_heartbeat()
                self._heart.start()
                self._speed_mark, self._trained_until = (0.0, 0), time.perf_counter()
            else:
                self._heart.stop()
            self.state_changed.emit()

    def _refuse(self, experiment: Experiment, error: UserError) -> None:
        remedy = experiment.remedy()
        action = None
        if remedy is not None:
            label = tr("Change the cost to “{cost}” as well", cost=tr(remedy.cost.label))
            action = (label, partial(self._take_remedy, remedy))
        self.say(Notice("warning", str(error), action))
        self.experiment_changed.emit()

    def _take_remedy(self, remedy: Experiment) -> None:
        self.edit(remedy)

    def _mark_change(self, before: Experiment, after: Experiment) -> None:
        """Note on the curves which setting was changed while the run went on."""
        if self.newest is None or self.newest.step == 0:
            return
        for name, field in Experiment.model_fields.items():
            if getattr(before, name) != getattr(after, name) and field.title:
                self.history.mark(self.history.last_position, "changed", field.title)
        self.history_changed.emit()

    @Slot()
    def _on_heartbeat(self) -> None:
        self._thread.worker.heartbeat = time.perf_counter()

    @Slot(object)
    def _on_started(self, started: Started) -> None:
        if started.left is not None:
            self._leave(started.left)
        if started.run != self._run:
            return
        other_data = started.problem is not self.problem
        self.problem = started.problem
        self.newest = self._standing = started.snapshot
        self.history = started.history or History()
        self.timeline = self._next_timeline or Timeline()
        self._history_run = started.run
        self._next_timeline, self._wanted = None, (None, None)
        looked_back, self.moment = self.moment is not None, None
        self._last_epoch = self.history.newest
        self._trained_until = time.perf_counter()
        self.batch_cost = self.history.newest_cost
        self.speed = 0.0
        if other_data:
            self.problem_changed.emit()
        self.started.emit()
        if looked_back:
            self.moment_changed.emit()
        self.snapshot_changed.emit()
        self.history_changed.emit()
        self._enter(State.RUNNING if started.going or self._trains_next else State.READY)
        if self._waiting:
            self._thread.worker.report(self._run)
        self._settle()

    def _settle(self) -> None:
        self.is_settling = False
        self.settled.emit()

    def _leave(self, left: Left) -> None:
        """Make the run that was there before a `Standing` that one can come back to."""
        if left.run != self._history_run:
            return
        self._take_in(left.positions, left.costs, left.epochs)
        point = Standpoint(left.experiment, left.moment.state, left.moment.passed, self._last_epoch)
        self._history_run = -1
        self.left.emit(Standing(left.run, point, self.history, self.timeline))

    def _take_in(self, positions: Floats, costs: Floats, epochs: tuple[EpochReport, ...]) -> None:
        """Add to the history what the worker has told."""
        if len(costs):
            self.history.append_batches(positions, costs)
            self.batch_cost = float(costs[-1])
        for report in epochs:
            self.history.append_epoch(report)
            self._last_epoch = report

    @Slot(object)
    def _on_chunk(self, chunk: Chunk) -> None:
        self._thread.worker.acknowledged = True
        while self._typed and self._typed[0][0] <= chunk.typed:
            self._typed.popleft()
        if chunk.run != self._history_run:
            return
        self._take_in(chunk.positions, chunk.costs, chunk.epochs)
        if len(chunk.costs):
            self.history.seconds += chunk.seconds - self._trained_until
        self._trained_until = chunk.seconds
        self._keep_moment(chunk)
        if chunk.run != self._run:
            return
        self._measure_speed(chunk)
        self.newest = chunk.snapshot
        self.rate = chunk.rate
        if self.moment is None:
            self.snapshot_changed.emit()
        self.history_changed.emit()

    def _keep_moment(self, chunk: Chunk) -> None:
        if chunk.moment is not None:
            state = chunk.moment.state
            point = Standpoint(chunk.snapshot.experiment, state, chunk.moment.passed, self._last_epoch)
            self.timeline.add(state.step, point.passed, point, point.size)

    @Slot(object)
    def _on_reported(self, reported: Reported) -> None:
        if reported.run == self._run:
            self._deliver(reported)

    def _deliver(self, reported: Reported | None) -> None:
        """Give everyone who has asked the project as it is now."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        if reported is None:
            experiment, (state, history) = self.experiment, self._last_known()
        else:
            experiment, state, history = reported.experiment, reported.state, self.history.copy()
        document = Document(experiment, state, history, self.notes, self.kept, all_plain(self))
        for then in waiting:
            then(document)

    def _last_known(self) -> tuple[TrainerState | None, History]:
        """Return what is left of a run that is broken: its last moment, or what it was to begin with."""
        if self._history_run == self._run and len(self.timeline):
            point = self.timeline.moments[-1].kept
            state = fitted(point.state, point.experiment, self.experiment)
            return state, self.history.until(state.step, point.passed, point.newest)
        wanted, history = self._wanted
        return wanted, history or History()

    def _measure_speed(self, chunk: Chunk) -> None:
        since, step = self._speed_mark
        if since == 0.0:
            self._speed_mark = (chunk.seconds, chunk.snapshot.step)
        elif chunk.seconds - since >= 0.5:
            self.speed = (chunk.snapshot.step - step) / (chunk.seconds - since)
            self._speed_mark = (chunk.seconds, chunk.snapshot.step)

    @Slot(object)
    def _on_paused(self, paused: Paused) -> None:
        if paused.run != self._run:
            return
        ended = paused.ended
        self._enter(State.READY if ended is None else State.ENDED)
        if ended is None:
            return
        text = tr(ended.template, **ended.values)
        if ended.reason == "not_finite":
            action = (tr("Halve the rate and go on"), self.halve_rate_and_go_on)
            self.say(Notice("warning", text, action))
        else:
            if ended.best_epoch is not None:
                self.history.mark(float(ended.best_epoch), "best", N_("best"))
                self.history_changed.emit()
            self.say(Notice("info", text))

    @Slot(object)
    def _on_failed(self, failed: Failed) -> None:
        if failed.run != self._run:
            return
        self.say(Notice("warning", str(failed.error)))
        if failed.fatal:
            self._standing = None
        elif not self.is_settling:
            return
        if self._standing is None or failed.experiment is None:
            self._enter(State.BROKEN)
            self._deliver(None)
            self._settle()
            return
        self._run, self.experiment = failed.stands, failed.experiment
        self.edit_failed.emit(failed.run)
        if failed.stands == self._history_run:
            self._enter(State.READY)
            if self._waiting:
                self._thread.worker.report(self._run)
            self._settle()
        else:
            # It was passed over when it stood, and nothing of what it has told since is known.
            self._begin(False)
        self.experiment_changed.emit()
