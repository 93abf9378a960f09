"""Long work in a thread of its own, step by step: it reports, and can be called off between two steps."""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from nnplayground.analysis.process_job import JobDone, JobFailed, JobProgress, JobResult, ProcessJob, Work
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Steps = Generator[Any, None, Any]
"""Yields a share from 0 to 1 (a float) now and then, and results (anything else); None only breathes."""

REPORT_SECONDS = 0.05
"""Shares are reported no more often than this."""
NAP_EVERY_SECONDS = 2e-3
NAP_SECONDS = 50e-6
LOOK_SECONDS = 0.1
"""How long a thread waits for its child process before it asks whether it is still wanted."""

FAILED = N_("The calculation failed: {reason}")
VANISHED = N_("The calculation came to an unexpected end: try it again.")


class _Outlet(QObject):
    """Carries what a task tells into the thread of the `StepJob`."""

    told = Signal(object, object)
    ended = Signal(object, object, object)


class _Task:
    """One generator, run to its end somewhere else unless it is called off.

    No `QRunnable`: PySide would give it to the pool for good, with all that it was called with.
    """

    def __init__(self, function: Callable[..., Steps], arguments: tuple[Any, ...]) -> None:
        self.outlet = _Outlet()
        self.off = threading.Event()
        self._call = function, arguments

    def run(self) -> None:
        function, arguments = self._call
        del self._call
        result, error = None, None
        try:
            result = self._walk(function(*arguments))
        except Exception as exception:
            error = exception
        # At the very end of the program nobody may be left to tell.
        if shiboken6.isValid(self.outlet):
            self.outlet.ended.emit(self, result, error)

    def _walk(self, steps: Steps) -> Any:
        clock, next_report, next_nap = time.perf_counter, 0.0, 0.0
        try:
            while not self.off.is_set():
                found = next(steps)
                now = clock()
                if isinstance(found, float):
                    if now >= next_report:
                        next_report = now + REPORT_SECONDS
                        self.outlet.told.emit(self, found)
                elif found is not None:
                    self.outlet.told.emit(self, found)
                if now >= next_nap:
                    # Many short steps would keep the window from the interpreter.
                    time.sleep(NAP_SECONDS)
                    next_nap = now + NAP_EVERY_SECONDS
        except StopIteration as end:
            return end.value
        finally:
            steps.close()
        return None


class StepJob(QObject):
    """Runs one generator at a time in a thread of its own.

    Another `start`, `cancel` or `close` calls off what is running; nothing of it arrives after that.

    Signals, in the thread of this object: `progressed` with the share done, `found` with each result
    on the way, `done` with what the generator returned, `failed` with the exception that it raised,
    `state_changed` when work begins or ends.
    """

    progressed = Signal(float)
    found = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool = QThreadPool()
        # One that was called off may still be on its last step when the next one starts.
        pool.setMaxThreadCount(2)
        self._task: _Task | None = None
        self._live: set[_Task] = set()
        self._late: deque[_Task] = deque(maxlen=4)
        self._closed = False
        live = self._live
        self.destroyed.connect(lambda: _end(pool, live))

    @property
    def busy(self) -> bool:
        """Whether work goes on that has not been called off."""
        return self._task is not None

    def start(self, function: Callable[..., Steps], *arguments: Any) -> None:
        """Begin ``function(*arguments)``, a generator, instead of what is running."""
        if self._closed:
            return
        if self._task is not None:
            self._task.off.set()
        task = self._task = _Task(function, arguments)
        self._live.add(task)
        task.outlet.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        task.outlet.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._pool.start(task.run)
        self.state_changed.emit()

    def cancel(self) -> None:
        """Call off what is running; returns at once, the thread ends after its present step."""
        if self._task is not None:
            self._task.off.set()
            self._task = None
            self.state_changed.emit()

    def finish(self) -> None:
        """Refuse further work and wait until what is running has come to its end."""
        self._closed = True
        self._pool.waitForDone()

    def close(self) -> None:
        """Call off what is running, refuse further work and wait until the thread has ended."""
        self._closed = True
        self.cancel()
        _end(self._pool, self._live)

    def _on_told(self, task: _Task, what: object) -> None:
        if task is not self._task:
            return
        if isinstance(what, float):
            self.progressed.emit(what)
        else:
            self.found.emit(what)

    def _on_ended(self, task: _Task, result: object, error: Exception | None) -> None:
        # `ended` is emitted inside run(): the pool may not be through with the task yet, and its
        # outlet is not to be deleted there.
        self._late.append(task)
        self._live.discard(task)
        if task is not self._task:
            return
        self._task = None
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.state_changed.emit()


def _end(pool: QThreadPool, live: set[_Task]) -> None:
    for task in live:
        task.off.set()
    if shiboken6.isValid(pool):
        pool.waitForDone()


def in_process(work: Work, *arguments: Any) -> Steps:
    """Run `work` in a process of its own and pass on what it yields; return its result.

    Closing this generator ends the process. Raises UserError if the work comes to nothing.
    """
    child = ProcessJob(work, *arguments)
    try:
        while True:
            message = child.poll(LOOK_SECONDS)
            if isinstance(message, JobProgress):
                yield message.share
            elif isinstance(message, JobResult):
                yield message.result
            elif isinstance(message, JobDone):
                return message.result
            elif isinstance(message, JobFailed):
                raise UserError(FAILED, reason=message.reason) if message.reason else UserError(VANISHED)
            else:
                yield None
    finally:
        child.cancel()
