"""The newest run, from the window's side: what the worker is asked for, and what it tells."""

import threading
import time
from collections import deque
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

from nnplayground.core.addresses import Indexes
from nnplayground.data.problem import Problem
from nnplayground.gui.run.checkpoint import Checkpoint
from nnplayground.gui.run.log import RunLog
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.run.threaded_worker import WorkerThread
from nnplayground.gui.run.worker import Chunk, Paused, Reported, RunFailed, Started, TrainingWorker
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import Parameters
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline

LOOK_SECONDS = 0.05
"""How long is waited for a word of the worker before what it may have left is looked for."""


class State(Enum):
    """What the run is doing."""

    PREPARING = auto()
    READY = auto()
    RUNNING = auto()
    ENDED = auto()
    BROKEN = auto()
    """The experiment could not be built; the notice says why."""


class RunController(QObject):
    """The run in the worker's thread: one after another, each with a number.

    Signals: `left` with the `RunCheckpoint` of a run that another has replaced; `began` when a new one
    stands, with whether it is about other data; `told` when there is more in `newest` and `run_log`;
    `state_changed`; `reported` with a `Reported`; `ended` with a `RunEnded`; `failed` with a
    `RunFailed`, and `fell_back` with it where the run before goes on; `settled` when the newest run
    stands, or could not be begun.
    """

    left = Signal(object)
    began = Signal(bool)
    told = Signal()
    state_changed = Signal()
    reported = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    fell_back = Signal(object)
    settled = Signal()

    HEARTBEAT_MS = 12

    def __init__(self, experiment: Experiment, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        self.state = State.PREPARING
        self.problem: Problem | None = None
        self.newest: Snapshot | None = None
        self.run_log = RunLog(0)
        """Of the run that is on screen: until a new one stands, the one before it."""
        self.rate = experiment.optimizer.rate
        self.is_settling = False
        """Whether a run is being prepared: where the one before it stood is not known yet."""
        self._standing: Snapshot | None = None
        """The start of the run that the worker has: what to go back to if a new one cannot be built."""
        self._is_broken = False
        """Whether the run that the log is of came to an unexpected end."""
        self._next_timeline: Timeline[Checkpoint] | None = None
        self._wanted: tuple[TrainerState | None, History | None] = None, None
        """What the newest run begins with: not lost if it cannot begin."""
        self._typed: deque[tuple[int, int, Indexes, Parameters]] = deque()
        """Parameters on their way to the worker: number, run, places, values."""
        self._typed_number = 0
        self._trains_next = False
        """Whether a run that has not begun yet has been told to train."""
        self._is_stepping = False
        """Whether it trains only to the end of a step."""
        self._thread = WorkerThread(TrainingWorker(), "training")
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
        self.begin(experiment, go=False)

    @property
    def step(self) -> int:
        """Mini-batches that the run has learnt; while it is being prepared, those it begins with."""
        if self.newest is not None and self.newest.run == self.number:
            return self.newest.step
        state, _ = self._wanted
        return 0 if state is None else state.step

    @property
    def is_still(self) -> bool:
        """Whether it stands and could train."""
        return self.state in (State.READY, State.ENDED)

    @property
    def is_to_train(self) -> bool:
        """Whether it trains, or will as soon as the run that is being prepared stands; a step is not that."""
        if self.state is State.RUNNING:
            return not self._is_stepping
        return self.state is State.PREPARING and self._trains_next

    # What the worker is asked for.

    def begin(
        self,
        experiment: Experiment,
        go: bool,
        state: TrainerState | None = None,
        history: History | None = None,
        timeline: Timeline[Checkpoint] | None = None,
        problem: Problem | None = None,
    ) -> None:
        """Begin a new run of `experiment`, from `state` if there is one, on `problem` if it is prepared."""
        self.number += 1
        self.is_settling = True
        self._trains_next, self._is_stepping = go, False
        self._wanted = state, history
        self._next_timeline = timeline
        prepared = self._standing
        fits = prepared is not None and prepared.experiment.same_problem(experiment)
        self._enter(State.PREPARING)
        problem = problem or (self.problem if fits else None)
        self._thread.worker.start(self.number, experiment, problem, go, state, history)

    def apply(self, experiment: Experiment) -> None:
        """Go on with changed settings."""
        self._thread.worker.apply(self.number, experiment)

    def go(self) -> None:
        """Train until told otherwise."""
        self._set_out(is_step=False)
        self._thread.worker.go(self.number)

    def step_batch(self) -> None:
        """Train one mini-batch."""
        self._set_out(is_step=True)
        self._thread.worker.step_batch(self.number)

    def step_epoch(self) -> None:
        """Train to the end of the epoch."""
        self._set_out(is_step=True)
        self._thread.worker.step_epoch(self.number)

    def pause(self) -> None:
        """Stand still after the mini-batch at hand."""
        self._trains_next = False
        self._thread.worker.pause(self.number)

    def report(self, asked: int) -> None:
        """Have the whole state told, with the number of that question."""
        self._thread.worker.report(self.number, asked)

    def set_parameters(self, indexes: Indexes, values: Parameters) -> None:
        """Set some weights and biases, by their places in the flat vector."""
        self._typed_number += 1
        self._typed.append((self._typed_number, self.number, indexes, values))
        self._thread.worker.set_parameter(self.number, indexes, values, self._typed_number)

    def with_typed(self, parameters: Parameters) -> Parameters:
        """Return all weights and biases with those that are still on their way to the worker."""
        typed = [(indexes, values) for _, run, indexes, values in self._typed if run == self.number]
        if typed:
            parameters = parameters.copy()
            for indexes, values in typed:
                parameters[indexes] = values
        return parameters

    @property
    def is_typing(self) -> bool:
        """Whether a weight or bias is still on its way to the worker."""
        return bool(self._typed)

    def last_known(self, experiment: Experiment) -> tuple[TrainerState | None, History]:
        """Return what is left of a run that is broken: its last moment, or what it was to begin with."""
        last = self.run_log.last(experiment) if self.run_log.run == self.number else None
        if last is not None:
            return last
        wanted, history = self._wanted
        return wanted, history or History()

    def hear(self, until: Callable[[], bool], seconds: float) -> bool:
        """Take in what the worker tells until that is the case, without the event loop, which may be at its end.

        Returns whether it came in time.
        """
        worker, told, end = self._thread.worker, threading.Event(), time.perf_counter() + seconds

        def note(*_: object) -> None:
            told.set()

        tellers = (worker.started, worker.chunk_ready, worker.paused, worker.reported, worker.failed)
        for teller in tellers:
            teller.connect(note, Qt.ConnectionType.DirectConnection)
        while True:
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
            if until() or time.perf_counter() > end:
                break
            told.wait(LOOK_SECONDS)
            told.clear()
        for teller in tellers:
            teller.disconnect(note)
        return until()

    def make_way(self) -> None:
        """Let training leave the interpreter to the window more often, until the next heartbeat."""
        self._thread.worker.heartbeat = 0.0

    def close(self) -> None:
        """End the worker thread and wait for it."""
        self._heart.stop()
        self._thread.close()

    def _set_out(self, is_step: bool) -> None:
        self._trains_next, self._is_stepping = True, is_step
        self._enter(State.RUNNING)

    def _enter(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            if state is State.RUNNING:
                self._on_heartbeat()
                self._heart.start()
                self.run_log.go_on()
            else:
                self._heart.stop()
            self.state_changed.emit()

    def _settle(self) -> None:
        self.is_settling = False
        self.settled.emit()

    # What the worker tells.

    @Slot()
    def _on_heartbeat(self) -> None:
        self._thread.worker.heartbeat = time.perf_counter()

    @Slot(object)
    def _on_started(self, started: Started) -> None:
        if started.left is not None and started.left.run == self.run_log.run:
            self.left.emit(self.run_log.leave(started.left))
        elif self._is_broken and (checkpoint := self.run_log.leave_broken()) is not None:
            # The worker could not tell it.
            self.left.emit(checkpoint)
        self._is_broken = False
        if started.run != self.number:
            return
        other_data = started.problem is not self.problem
        self.problem = started.problem
        self.newest = self._standing = started.snapshot
        self.rate = started.rate
        self.run_log = RunLog(started.run, started.history, self._next_timeline)
        self._next_timeline, self._wanted = None, (None, None)
        self.began.emit(other_data)
        self._enter(State.RUNNING if started.going or self._trains_next else State.READY)
        self._settle()

    @Slot(object)
    def _on_chunk(self, chunk: Chunk) -> None:
        self._thread.worker.acknowledged = True
        while self._typed and self._typed[0][0] <= chunk.typed:
            self._typed.popleft()
        if chunk.run != self.run_log.run:
            return
        self.run_log.take_in(chunk)
        if chunk.run == self.number:
            self.newest = chunk.snapshot
            self.rate = chunk.rate
            self.told.emit()

    @Slot(object)
    def _on_reported(self, reported: Reported) -> None:
        if reported.run == self.number:
            self.reported.emit(reported)

    @Slot(object)
    def _on_paused(self, paused: Paused) -> None:
        if paused.run == self.number:
            self._enter(State.READY if paused.ended is None else State.ENDED)
            if paused.ended is not None:
                self.ended.emit(paused.ended)

    @Slot(object)
    def _on_failed(self, failed: RunFailed) -> None:
        if failed.run != self.number:
            return
        self.failed.emit(failed)
        if failed.fatal:
            self._standing, self._is_broken = None, True
        elif not self.is_settling:
            return
        if self._standing is None or failed.experiment is None:
            self._enter(State.BROKEN)
            self._settle()
            return
        self.number = failed.stands
        self.fell_back.emit(failed)
        if failed.stands == self.run_log.run:
            self._enter(State.READY)
            self._settle()
        else:
            # It was passed over when it stood, and nothing of what it has told since is known.
            self.begin(failed.experiment, go=False)
