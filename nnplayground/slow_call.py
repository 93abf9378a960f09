"""A call that may never come back: what asks a drive that has gone. Free of Qt.

The threads are daemons: one that still waits for a file keeps neither a dialog nor the program from closing.
"""

import contextvars
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from nnplayground.errors import let_go
from nnplayground.process_job import IS_CALLED_OFF

T = TypeVar("T")


class SlowCall(Generic[T]):
    """One call of a function in a thread of its own."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._results: list[T] = []
        self._error: Exception | None = None
        self._ended, self._is_left = threading.Event(), threading.Event()
        context = contextvars.copy_context()
        threading.Thread(target=context.run, args=(self._run,), name="aside", daemon=True).start()

    def ends_within(self, seconds: float) -> bool:
        """Wait no longer than that; return whether it has come to its end."""
        return self._ended.wait(seconds)

    def result(self) -> T:
        """Return what came of it, or raise the exception that it raised."""
        if self._error is not None:
            raise self._error
        return self._results[0]

    def leave(self) -> None:
        """Wait no more: work that looks at `IS_CALLED_OFF` comes to an end."""
        self._is_left.set()

    def _run(self) -> None:
        IS_CALLED_OFF.set(self._is_left.is_set)
        try:
            self._results.append(self._work())
        except Exception as error:
            let_go(error)
            self._error = error
        self._ended.set()


def within(seconds: float, work: Callable[[], T], otherwise: T) -> T:
    """Return the result of `work`, or `otherwise` if it takes longer."""
    call = SlowCall(work)
    if call.ends_within(seconds):
        return call.result()
    call.leave()
    return otherwise
