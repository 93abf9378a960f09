"""My digits on disk, read and written in another thread, one thing after the other; nothing that is kept gets lost."""

from collections import deque
from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.data import my_digits as kept
from nnplayground.errors import UserError, for_people
from nnplayground.gui.run.job import Job


class KeptDigits(QObject):
    """Does what is asked of the file in its order, and counts what is in it thereafter.

    Signals: `counted` with how many digits are kept, after each thing that was done; `failed` with a sentence.
    """

    counted = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._job = Job(self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        # The window that asked may give way to another.
        self.destroyed.connect(partial(_finish, self._job, self._waiting))

    def ask(self, do: Callable[[], object] = lambda: None) -> None:
        """Do something with the file, once all is done that was asked before; `do` raises UserError if that fails."""
        self._waiting.append(do)
        self._go_on()

    def close(self) -> None:
        """Do all that was asked, and no more."""
        _finish(self._job, self._waiting)

    def _go_on(self) -> None:
        if self._waiting and not self._job.busy:
            self._job.request(partial(_done, self._waiting.popleft()))

    @Slot(object)
    def _on_done(self, found: tuple[int, UserError | None]) -> None:
        count, error = found
        if error is not None:
            self.failed.emit(str(error))
        self.counted.emit(count)
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(str(for_people(error)))
        self._go_on()


def _finish(job: Job, waiting: deque[Callable[[], object]]) -> None:
    if shiboken6.isValid(job):
        job.finish()
    while waiting:
        _done(waiting.popleft())


def _done(do: Callable[[], object]) -> tuple[int, UserError | None]:
    """Do it; return how many digits are kept then, none if they cannot be read, and why it failed, if it did."""
    failure: UserError | None = None
    try:
        do()
    except UserError as error:
        failure = error
    try:
        return len(kept.load(kept.store())[0]), failure
    except UserError as error:
        return 0, failure or error
