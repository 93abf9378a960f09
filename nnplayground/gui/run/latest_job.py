"""Dearer pictures, computed off the GUI thread: the latest request wins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from nnplayground.analysis.decision_field import Array, DecisionPicture, InputPlane, PictureMaker
from nnplayground.data.problem import Problem
from nnplayground.gui.run.snapshot import Snapshot


class _Outlet(QObject):
    """Carries a task's end into the thread of the `LatestJob`. It belongs to the task alone."""

    ended = Signal(object, object, object)


class _Task:
    """One call of a function, somewhere else.

    No `QRunnable`: PySide would give it to the pool for good, with all that it was called with.
    """

    def __init__(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.outlet = _Outlet()
        self._call = function, arguments

    def run(self) -> None:
        function, arguments = self._call
        # What it was called with may be large, and is held no longer than it takes.
        del self._call
        try:
            result, error = function(*arguments), None
        except Exception as exception:
            result, error = None, exception
        self.outlet.ended.emit(self, result, error)


class LatestJob(QObject):
    """Runs pure functions in a thread of its own, one at a time.

    While one runs, one more waits; a newer request takes the place of the waiting one, which then
    never runs. The running one still delivers (else steady requests would starve the picture)
    unless `cancel` is called: do so when its result would be wrong, not merely old.

    Signals, in the thread of this object: `done` with the function's result, `failed` with the
    exception that it raised.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool = QThreadPool()
        pool.setMaxThreadCount(1)
        self._running: _Task | None = None
        self._waiting: _Task | None = None
        self._last: _Task | None = None
        self._wanted = False
        self._closed = False
        # Deleted with its parent in mid-job: the task has to end before its pool may go.
        self.destroyed.connect(lambda: pool.waitForDone() if shiboken6.isValid(pool) else None)

    @property
    def busy(self) -> bool:
        """Whether a function is running or waiting to run."""
        return self._running is not None

    def request(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Have ``function(*arguments)`` computed, instead of what is waiting."""
        if self._closed:
            return
        task = _Task(function, arguments)
        if self._running is None:
            self._start(task)
        else:
            self._waiting = task

    def cancel(self) -> None:
        """Forget what is waiting and throw away the result of what is running."""
        self._waiting = None
        self._wanted = False

    def close(self) -> None:
        """Cancel, refuse further requests and wait for what is running."""
        self._closed = True
        self.cancel()
        self._pool.waitForDone()
        self._running = None

    def _start(self, task: _Task) -> None:
        self._running, self._wanted = task, True
        task.outlet.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._pool.start(task.run)

    def _on_ended(self, task: _Task, result: object, error: Exception | None) -> None:
        if task is not self._running:
            return
        # `ended` is emitted inside run(): the pool may not be through with the task yet, and its
        # outlet is not to be deleted there.
        self._last = task
        wanted, self._running = self._wanted, None
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._start(waiting)
        if not wanted:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


@dataclass(frozen=True, slots=True, eq=False)
class FieldResult:
    """What the network of `snapshot` answers over a plane of `problem`'s inputs."""

    snapshot: Snapshot
    problem: Problem
    picture: DecisionPicture

    @property
    def fields(self) -> list[Array]:
        """Activations (neurons, rows, columns) of every layer; row 0 is the lowest."""
        return self.picture.layers

    @property
    def inputs(self) -> Array:
        """What the network is told (features, rows, columns), scaled."""
        return self.picture.inputs

    @property
    def plane(self) -> InputPlane:
        """The plane that they are over."""
        return self.picture.plane

    @property
    def run(self) -> int:
        """The number of the run."""
        return self.snapshot.run

    @property
    def step(self) -> int:
        """The mini-batches learnt."""
        return self.snapshot.step


class FieldComputer:
    """The job behind the decision pictures; keeps its arrays from one to the next.

    One for each `LatestJob`, which never runs it twice at a time.
    """

    def __init__(self) -> None:
        self._maker = PictureMaker()

    def compute(self, snapshot: Snapshot, problem: Problem, plane: InputPlane) -> FieldResult:
        """Return all neurons' answers over `plane`. `snapshot` must be of a run on `problem`."""
        return FieldResult(snapshot, problem, self._maker.make(snapshot.network, problem, plane))
