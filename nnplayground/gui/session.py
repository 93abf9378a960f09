"""What the window is about: one experiment, its run, and everything one may do to it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.snapshot import Snapshot
from nnplayground.gui.worker import Chunk, Failed, Paused, Started, WorkerThread
from nnplayground.i18n import N_, tr
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport


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
    `notice_changed`.
    """

    experiment_changed = Signal()
    problem_changed = Signal()
    started = Signal()
    snapshot_changed = Signal()
    history_changed = Signal()
    state_changed = Signal()
    notice_changed = Signal()

    HEARTBEAT_MS = 12

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.problem: Problem | None = None
        self.snapshot: Snapshot | None = None
        self.history = History()
        self.state = State.PREPARING
        self.notice: Notice | None = None
        self.last_epoch: EpochReport | None = None
        self.batch_cost = float("nan")
        self.rate = experiment.optimizer.rate
        self.speed = 0.0
        """Mini-batches a second."""
        self.desks: dict[str, object] = {}
        """What each lab has on its desk, by the lab's name: kept while the window is built anew."""
        self._run = 0
        self._standing: Snapshot | None = None
        """The start of the run that the worker has: what to go back to if a new one cannot be built."""
        self._speed_mark = (0.0, 0)
        self._thread = WorkerThread()
        worker = self._thread.worker
        queued = Qt.ConnectionType.QueuedConnection
        worker.started.connect(self._on_started, queued)
        worker.chunk_ready.connect(self._on_chunk, queued)
        worker.paused.connect(self._on_paused, queued)
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

    # What one may do.

    def edit(self, experiment: Experiment) -> bool:
        """Go on with another experiment; return False, with a notice, if it makes no sense.

        Whatever a running network can take is told to it between two mini-batches; anything else
        is a new start, which goes on running if the old one was.
        """
        before = self.experiment
        if experiment == before:
            return True
        try:
            experiment.check()
        except UserError as error:
            self._refuse(experiment, error)
            return False
        self.experiment = experiment
        self.say(None)
        if before.same_start(experiment) and self.state is not State.BROKEN:
            self._thread.worker.apply(self._run, experiment)
            self._mark_change(before, experiment)
        else:
            self._restart(go=self.state is State.RUNNING)
        self.experiment_changed.emit()
        return True

    def change(self, **fields: object) -> bool:
        """Edit some fields of the experiment; as `edit`."""
        return self.edit(self.experiment.replace(**fields))

    def take_up(self, document: Document) -> None:
        """Go on with a project where it stands; the run before it is over."""
        self._run += 1
        self.experiment = document.experiment
        self.say(None)
        self._enter(State.PREPARING)
        self._thread.worker.take_up(self._run, document)
        self.experiment_changed.emit()

    def run(self) -> None:
        """Train until paused or a stop rule ends it."""
        if self.state in (State.READY, State.ENDED):
            self.say(None)
            self._enter(State.RUNNING)
            self._thread.worker.go(self._run)

    def pause(self) -> None:
        """Stand still after the mini-batch at hand."""
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
        self.say(None)
        self._restart(go=False)

    def new_start(self) -> None:
        """Start with other weights and another order."""
        seeds = self.experiment.seeds
        fresh = seeds.model_copy(update={"weights": seeds.weights + 1, "training": seeds.training + 1})
        self.edit(self.experiment.replace(seeds=fresh))

    def set_parameter(self, index: int, value: float) -> None:
        """Set one weight or bias of the running network, by its place in the flat vector."""
        self._thread.worker.set_parameter(self._run, index, value)

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
            self._enter(State.RUNNING)
            command(self._run)

    def _restart(self, go: bool) -> None:
        self._run += 1
        prepared = self._standing
        fits = prepared is not None and prepared.experiment.same_problem(self.experiment)
        self._enter(State.PREPARING)
        self._thread.worker.start(self._run, self.experiment, self.problem if fits else None, go)

    def _enter(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            if state is State.RUNNING:
                self._on_heartbeat()
                self._heart.start()
                self._speed_mark = (0.0, 0)
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
        if self.snapshot is None or self.snapshot.step == 0:
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
        if started.run != self._run:
            return
        other_data = started.problem is not self.problem
        self.problem = started.problem
        self.snapshot = self._standing = started.snapshot
        self.history = started.history or History()
        self.last_epoch = self.history.newest
        self.batch_cost = float("nan")
        self.speed = 0.0
        if other_data:
            self.problem_changed.emit()
        self.started.emit()
        self.snapshot_changed.emit()
        self.history_changed.emit()
        self._enter(State.RUNNING if started.going else State.READY)

    @Slot(object)
    def _on_chunk(self, chunk: Chunk) -> None:
        self._thread.worker.acknowledged = True
        if chunk.run != self._run:
            return
        if len(chunk.costs):
            self.history.append_batches(chunk.positions, chunk.costs)
            self.batch_cost = float(chunk.costs[-1])
        for report in chunk.epochs:
            self.history.append_epoch(report)
            self.last_epoch = report
        self._measure_speed(chunk)
        self.snapshot = chunk.snapshot
        self.rate = chunk.rate
        self.snapshot_changed.emit()
        self.history_changed.emit()

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
            self._enter(State.BROKEN)
        elif self.state is not State.PREPARING:
            return
        elif self._standing is None or self.snapshot is None:
            self._enter(State.BROKEN)
        else:
            self._run, self.experiment = self._standing.run, self.snapshot.experiment
            self._enter(State.READY)
            self.experiment_changed.emit()
