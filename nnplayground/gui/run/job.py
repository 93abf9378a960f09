"""Work off the window's thread: the latest request wins, it may report on its way, and it can be called off."""

import threading
import time
from collections.abc import Callable, Generator
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from nnplayground.errors import UserError, let_go
from nnplayground.i18n import N_
from nnplayground.process_job import IS_CALLED_OFF, JobDone, JobFailed, JobProgress, JobResult, ProcessJob, Work

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
    """Carries what a task tells into the thread of the `Job`. It belongs to the task alone."""

    told = Signal(object, object)
    ended = Signal(object, object, object)


class _JobTask:
    """One call of a function, somewhere else; of a generator every step, unless it is called off.

    No `QRunnable`: PySide would give it to the pool for good, with all that it was called with.
    """

    def __init__(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.outlet = _Outlet()
        self.off = threading.Event()
        self._call = function, arguments

    def run(self) -> None:
        function, arguments = self._call
        IS_CALLED_OFF.set(self.off.is_set)
        # What it was called with may be large, and is held no longer than it takes.
        del self._call
        result, error = None, None
        try:
            called: Any = function(*arguments)
            result = self._walk(called) if isinstance(called, Generator) else called
        except Exception as exception:
            let_go(exception)
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


class _TaskThread:
    """Runs one task at a time. It knows nothing of the `Job`, and so can be ended when that has gone."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self.task: _JobTask | None = None
        self._last: _JobTask | None = None

    def begin(self, task: _JobTask) -> None:
        self.task = task
        self._pool.start(task.run)

    def forget(self) -> None:
        """Let go of the task, which has come to its end."""
        # `ended` is emitted inside run(): the pool may not be through with the task yet, and its
        # outlet is not to be deleted there.
        self._last, self.task = self.task, None

    def wait(self) -> None:
        if shiboken6.isValid(self._pool):
            self._pool.waitForDone()

    def end(self) -> None:
        """Call off and wait; whoever still knows the `Job` then holds neither a thread nor what it worked on."""
        if self.task is not None:
            self.task.off.set()
        self.wait()
        self.task = self._last = None
        if shiboken6.isValid(self._pool):
            shiboken6.delete(self._pool)


class Job(QObject):
    """Runs functions and generators in a thread of its own, one at a time.

    `request` is for pictures and figures: what runs still delivers (else steady requests would starve
    the picture), then the newest of those that wait is run, and the others never are. `start` is for
    long work: it calls off what runs. Of what was called off nothing arrives; a generator is closed
    after its present step, a function comes to its end first.

    Signals, in the thread of this object: `progressed` with the share done and `found` with each result
    on the way, both of generators; `done` with what was returned, `failed` with the exception that was
    raised, `state_changed` when work begins or ends.
    """

    progressed = Signal(float)
    found = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        thread = self._thread = _TaskThread()
        self._waiting: _JobTask | None = None
        self._closed = False
        # Deleted with its parent in mid-work: the task has to end before its pool may go.
        self.destroyed.connect(lambda: thread.end())

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits that has not been called off."""
        running = self._thread.task
        return self._waiting is not None or (running is not None and not running.off.is_set())

    def request(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Have ``function(*arguments)`` done after what is running, instead of what is waiting."""
        if self._closed:
            return
        was_busy = self.busy
        task = _JobTask(function, arguments)
        if self._thread.task is None:
            self._begin(task)
        else:
            self._waiting = task
        if not was_busy:
            self.state_changed.emit()

    def start(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Do ``function(*arguments)`` instead of what is running and waiting."""
        if not self._closed:
            self._call_off()
            self.request(function, *arguments)

    def cancel(self) -> None:
        """Call off what is running and forget what is waiting; returns at once."""
        was_busy = self.busy
        self._call_off()
        if was_busy:
            self.state_changed.emit()

    def drain(self) -> None:
        """As `cancel`, and wait until what was running has come to its end; more may be asked for after that."""
        self.cancel()
        self._thread.wait()

    def finish(self) -> None:
        """Refuse further work, what waits included, and wait until what is running has come to its end."""
        self._closed, self._waiting = True, None
        self._thread.wait()

    def close(self) -> None:
        """Call off what is running, refuse further work and wait until the thread has ended."""
        self._closed = True
        self.cancel()
        self._thread.wait()

    def _call_off(self) -> None:
        self._waiting = None
        if self._thread.task is not None:
            self._thread.task.off.set()

    def _begin(self, task: _JobTask) -> None:
        task.outlet.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        task.outlet.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._thread.begin(task)

    def _on_told(self, task: _JobTask, what: object) -> None:
        if task.off.is_set():
            return
        if isinstance(what, float):
            self.progressed.emit(what)
        else:
            self.found.emit(what)

    def _on_ended(self, task: _JobTask, result: object, error: Exception | None) -> None:
        self._thread.forget()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._begin(waiting)
        if task.off.is_set():
            return
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.state_changed.emit()


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
