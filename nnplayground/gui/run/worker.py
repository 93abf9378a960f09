"""The thread that trains. It alone owns the running network; others send commands and get copies."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.core.addresses import Indexes
from nnplayground.data.problem import Problem
from nnplayground.errors import UNEXPECTED, UserError
from nnplayground.gui.run.aside import unless
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.run.threaded_worker import ThreadedWorker
from nnplayground.i18n import N_
from nnplayground.process_job import CalledOffError
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import Recorded, ReportBuffer
from nnplayground.training.reports import BatchReport, EpochReport, Parameters, Report, RunEnded
from nnplayground.training.state import TrainerState
from nnplayground.training.trainer import Trainer

log = logging.getLogger(__name__)

CHUNK_SECONDS = 1 / 30
"""Reports are handed to the window no more often than it draws."""
MOMENT_COST = 0.02
"""Share of the thread's time that keeping moments for the timeline may take."""


@dataclass(frozen=True, slots=True, eq=False)
class WorkerMoment:
    """The whole state of a run when it was `epochs` old."""

    epochs: float
    state: TrainerState


@dataclass(frozen=True, eq=False)
class Left:
    """A run that a new one has replaced: where it stood, and what had not been told of it yet."""

    run: int
    experiment: Experiment
    moment: WorkerMoment
    recorded: Recorded


@dataclass(frozen=True, eq=False)
class Started:
    """A new run stands at its start."""

    run: int
    experiment: Experiment
    problem: Problem
    snapshot: Snapshot
    going: bool
    history: History | None = None
    """What the run has been through, where it is not a new one."""
    left: Left | None = None
    """The run that was there before, if it had learnt anything."""
    rate: float = 0.0
    """The learning rate of its first step."""


@dataclass(frozen=True, eq=False)
class Chunk:
    """What happened since the last chunk: nothing is left out, the newest weights come along."""

    run: int
    recorded: Recorded
    snapshot: Snapshot
    rate: float
    seconds: float
    """Time of the chunk on the worker's clock, for speeds."""
    moment: WorkerMoment | None = None
    """The whole state, now and then."""
    typed: int = 0
    """Number of the last typed parameter that is in it."""


@dataclass(frozen=True, eq=False)
class Reported:
    """The whole state of a run at this moment, in answer to `asked`; every chunk before it has been told."""

    run: int
    experiment: Experiment
    state: TrainerState
    asked: int


@dataclass(frozen=True, eq=False)
class Paused:
    """Training stands still. `ended` says why when it stopped by itself."""

    run: int
    ended: RunEnded | None = None


@dataclass(frozen=True, eq=False)
class RunFailed:
    """A command could not be carried out; what was there before still is.

    `run` is the run that could not be started, or the one that goes on as it was; after a `fatal`
    failure there is no run any more. Else `stands` is the run that is there, and `experiment` its own.
    """

    run: int
    error: UserError
    fatal: bool = False
    stands: int = 0
    experiment: Experiment | None = None


class Recorder(QObject):
    """Collects reports in the worker's thread until the window can take them."""

    def __init__(self) -> None:
        super().__init__()
        self.buffer = ReportBuffer()

    @Slot(object)
    def on_report(self, report: Report) -> None:
        """Note it."""
        self.buffer.add(report)


class TrainingWorker(ThreadedWorker):
    """Runs a `Trainer` in its own thread.

    Signals: `batch_done` once a mini-batch, received in this same thread; `started`, `chunk_ready`,
    `paused`, `reported` and `failed` for the window.
    """

    batch_done = Signal(object)
    started = Signal(object)
    chunk_ready = Signal(object)
    paused = Signal(object)
    reported = Signal(object)
    failed = Signal(object)
    recorder: Recorder

    def __init__(self) -> None:
        super().__init__()
        self.recorder = Recorder()
        self.batch_done.connect(self.recorder.on_report)
        self._trainer: Trainer | None = None
        self._run_number = 0
        self._batches_to_do = 0.0
        self._until_epoch_ends = False
        self._goal_is_news = False
        self._is_touched = False
        self._kept_step = -1
        self._typed = 0
        self._next_moment = 0.0
        self._next_chunk = 0.0

    # Called from the window's thread: each only leaves a note.

    def start(
        self,
        run: int,
        experiment: Experiment,
        problem: Problem | None,
        go: bool,
        state: TrainerState | None = None,
        history: History | None = None,
    ) -> None:
        """Build a new run of `experiment`, on `problem` if it still fits, and train at once if `go`.

        With a `state`, go on from there; `history` is what the run has been through by then.
        """
        self.post(self._start, run, experiment, problem, go, state, history)

    def report(self, run: int, asked: int) -> None:
        """Tell the whole state of the run, between two mini-batches, in answer to the question number `asked`."""
        self.post(self._report, run, asked)

    def go(self, run: int) -> None:
        """Train until told otherwise."""
        self.post(self._set_goal, run, float("inf"), False)

    def step_batch(self, run: int) -> None:
        """Train one mini-batch."""
        self.post(self._set_goal, run, 1.0, False)

    def step_epoch(self, run: int) -> None:
        """Train until the epoch ends."""
        self.post(self._set_goal, run, float("inf"), True)

    def pause(self, run: int) -> None:
        """Stand still after the mini-batch at hand."""
        self.post(self._set_goal, run, 0.0, False)

    def apply(self, run: int, experiment: Experiment) -> None:
        """Go on with changed settings."""
        self.post(self._apply, run, experiment)

    def set_parameter(self, run: int, index: int | Indexes, value: float | Parameters, number: int = 0) -> None:
        """Set one weight or bias, or several; the chunks from then on tell its `number`."""
        self.post(self._set_parameter, run, index, value, number)

    def set_parameters(self, run: int, parameters: Parameters) -> None:
        """Set all weights and biases."""
        self.post(self._set_parameters, run, parameters)

    # In the worker's thread.

    def on_wake(self) -> None:
        try:
            self._drain()
            self._train()
        except Exception:
            self._batches_to_do = 0.0
            self._trainer = None
            self.failed.emit(RunFailed(self._run_number, UserError(BROKEN), fatal=True))
            raise

    def _drain(self) -> None:
        """Carry out the commands; of several new starts only the last one is made."""
        while self.commands:
            command, run, arguments = self.commands.popleft()
            if self.awaits(self._start) if command == self._start else run != self._run_number:
                continue
            try:
                command(run, *arguments)
            except UserError as error:
                self._fail(run, error)
            except MemoryError:
                self._fail(run, UserError(NO_MEMORY))
            except CalledOffError:
                if self.leaving:
                    self.commands.clear()

    def _fail(self, run: int, error: UserError) -> None:
        self._batches_to_do = 0.0
        self._goal_is_news = True
        experiment = self._trainer.experiment if self._trainer is not None else None
        self.failed.emit(RunFailed(run, error, stands=self._run_number, experiment=experiment))

    def _start(
        self,
        run: int,
        experiment: Experiment,
        problem: Problem | None,
        go: bool,
        state: TrainerState | None,
        history: History | None,
    ) -> None:
        trainer = _trainer(experiment, problem, state, lambda: self.leaving or self.awaits(self._start))
        left = self._leave()
        self._trainer, self._run_number = trainer, run
        self._batches_to_do = float("inf") if go else 0.0
        self._until_epoch_ends = False
        self._goal_is_news = False
        self._is_touched, self._kept_step, self._next_moment = state is not None, -1, 0.0
        self.started.emit(Started(run, experiment, trainer.problem, self._snapshot(), go, history, left, trainer.rate))
        if state is None:
            self._judge_start(trainer)
        self._flush()

    def _leave(self) -> Left | None:
        """Return the run that is replaced, unless it still stands at its start, which can be built again."""
        trainer = self._trainer
        told = self.recorder.buffer.take()
        if trainer is None or (trainer.step == 0 and not self._is_touched):
            return None
        return Left(self._run_number, trainer.experiment, WorkerMoment(trainer.epochs, trainer.state()), told)

    def _report(self, run: int, asked: int) -> None:
        trainer = self._trainer
        if trainer is not None:
            self._flush()
            self.reported.emit(Reported(run, trainer.experiment, trainer.state(), asked))

    def _judge_start(self, trainer: Trainer) -> None:
        """Let the figures of the untrained network come first, unless another run is wanted already."""
        for report in trainer.run():
            if isinstance(report, EpochReport):
                self.recorder.buffer.add(report)
                return
            if self.commands:
                return

    def _set_goal(self, run: int, batches: float, until_epoch_ends: bool) -> None:
        self._batches_to_do, self._until_epoch_ends = batches, until_epoch_ends
        self._goal_is_news = True

    def _apply(self, run: int, experiment: Experiment) -> None:
        if self._trainer is not None:
            self._trainer.apply(experiment)
            self._flush()

    def _set_parameter(self, run: int, index: int | Indexes, value: float | Parameters, number: int) -> None:
        if self._trainer is not None:
            self._typed = number
            self._trainer.set_parameter(index, value)
            self._is_touched, self._kept_step, self._next_moment = True, -1, 0.0
            self._flush()

    def _set_parameters(self, run: int, parameters: Parameters) -> None:
        if self._trainer is not None:
            self._trainer.set_parameters(parameters)
            self._is_touched, self._kept_step, self._next_moment = True, -1, 0.0
            self._flush()

    def _train(self) -> None:
        if self._trainer is None:
            return
        ended: RunEnded | None = None
        reports = self._trainer.run()
        done, clock, nap_if_late, commands = self.batch_done.emit, time.perf_counter, self.nap_if_late, self.commands
        while self._batches_to_do > 0 and not self.leaving:
            report = next(reports)
            kind = type(report)
            if kind is BatchReport:
                done(report)
                self._batches_to_do -= 1
                if self._batches_to_do <= 0 and self._trainer.at_epoch_end:
                    # A last single step also shows what the epoch came to.
                    self._batches_to_do, self._until_epoch_ends = 1.0, True
            elif kind is EpochReport:
                self.recorder.buffer.add(report)
                if self._until_epoch_ends:
                    break
            elif kind is RunEnded:
                ended = report  # type: ignore[assignment]
                break
            now = clock()
            nap_if_late(now)
            if now >= self._next_chunk and self.acknowledged:
                self._flush()
            if commands:
                self._drain()
                reports = self._trainer.run()
            self._goal_is_news = True
        if self._goal_is_news:
            self._batches_to_do, self._until_epoch_ends, self._goal_is_news = 0.0, False, False
            self._next_moment = 0.0
            self._flush()
            self.paused.emit(Paused(self._run_number, ended))

    def _snapshot(self) -> Snapshot:
        trainer = self._trainer
        assert trainer is not None
        copy = trainer.network.parameters.copy()
        return Snapshot(trainer.experiment, copy, self._run_number, trainer.epoch, trainer.step)

    def _flush(self) -> None:
        """Hand everything collected to the window, with the newest weights."""
        if self._trainer is None:
            return
        now = time.perf_counter()
        self._next_chunk = now + CHUNK_SECONDS
        self.acknowledged = False
        moment = self._moment(now)
        chunk = Chunk(
            self._run_number,
            self.recorder.buffer.take(),
            self._snapshot(),
            self._trainer.rate,
            now,
            moment,
            self._typed,
        )
        self.chunk_ready.emit(chunk)

    def _moment(self, now: float) -> WorkerMoment | None:
        """Return the whole state for the timeline, if it is time for it and anything is new."""
        trainer = self._trainer
        assert trainer is not None
        if now < self._next_moment or trainer.step == self._kept_step:
            return None
        moment = WorkerMoment(trainer.epochs, trainer.state())
        self._kept_step = trainer.step
        self._next_moment = now + (time.perf_counter() - now) / MOMENT_COST
        return moment


def _trainer(
    experiment: Experiment, problem: Problem | None, state: TrainerState | None, is_off: Callable[[], bool]
) -> Trainer:
    """Return what a new run begins with. Raises UserError or MemoryError if it cannot, CalledOffError if asked."""
    try:
        if problem is None:
            experiment.check()
            # Its data may be on a drive that does not answer, or take long to be made.
            problem = unless(is_off, experiment.prepare)
        trainer = Trainer(experiment, problem)
        if state is not None:
            trainer.restore(state)
    except (UserError, MemoryError, CalledOffError):
        raise
    except Exception as error:
        # The run that is there may go on: only this one is refused.
        log.exception("a run could not be begun")
        raise UserError(UNEXPECTED, reason=str(error) or type(error).__name__) from error
    return trainer


BROKEN = N_("Something unexpected went wrong in the training; the run stands still. Reset it to go on.")
NO_MEMORY = N_("There is not enough free memory for this network: make its layers or the mini-batch smaller.")
