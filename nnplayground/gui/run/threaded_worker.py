"""Workers in threads of their own: the window leaves commands, and they let it have the interpreter when it is late."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QThread, Signal, Slot

LATE_SECONDS = 0.017
"""A heartbeat of the window older than this means that it is waiting for the interpreter."""
NAP_SECONDS = 50e-6
NAP_EVERY_SECONDS = 1e-3


class ThreadedWorker(QObject):
    """Carries out commands in its own thread; each is for the run of that number. A subclass says how: `on_wake`.

    `recorder` lives in the same thread.
    """

    recorder: QObject
    _wake = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wake.connect(self._on_wake)
        self.commands: deque[tuple[Callable[..., None], int, tuple[Any, ...]]] = deque()
        self._next_nap = 0.0
        self.leaving = False
        """Set by the window when the thread has to end."""
        self.acknowledged = True
        """Set by the window when it has taken a chunk in."""
        self.heartbeat = 0.0
        """Set by the window many times a second: `time.perf_counter()` of its last sign of life."""

    def awaits(self, command: Callable[..., None]) -> bool:
        """Return whether such a command waits. The window may append others meanwhile."""
        return any(waiting == command for waiting, _, _ in tuple(self.commands))

    def post(self, command: Callable[..., None], run: int, *arguments: Any) -> None:
        """Leave a note from the window's thread."""
        self.commands.append((command, run, arguments))
        self._wake.emit()

    def on_wake(self) -> None:
        """Carry out what was left, and go on with the work; in the worker's thread."""
        raise NotImplementedError

    def nap_if_late(self, now: float) -> None:
        """Let go of the interpreter if the window waits for it: work in small pieces hardly does so on its own."""
        if now >= self._next_nap and now - self.heartbeat > LATE_SECONDS:
            time.sleep(NAP_SECONDS)
            self._next_nap = now + NAP_EVERY_SECONDS

    @Slot()
    def _on_wake(self) -> None:
        self.on_wake()


W = TypeVar("W", bound=ThreadedWorker)


class WorkerThread(Generic[W]):
    """A worker together with its thread, started and ended in good order."""

    def __init__(self, worker: W, name: str) -> None:
        self.worker = worker
        self._thread = QThread()
        self._thread.setObjectName(name)
        worker.moveToThread(self._thread)
        worker.recorder.moveToThread(self._thread)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.isRunning()

    def close(self) -> None:
        """Stop the work after the piece at hand, end the thread and wait for it."""
        self.worker.leaving = True
        # At the very end of the program Qt may have been faster.
        if shiboken6.isValid(self._thread):
            self._thread.quit()
            self._thread.wait()
