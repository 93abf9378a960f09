"""Files of the user's own are read aside, and left alone if nothing comes: a drive that has gone may never answer.

Free of Qt. The threads are daemons: one that still waits for a file keeps neither a dialog nor the
program from closing.
"""

import threading
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from nnplayground.errors import let_go
from nnplayground.process_job import IS_CALLED_OFF

LOOK_SECONDS = 0.03
"""How often somebody who waits hears how far it is."""

T = TypeVar("T")


class _Aside(Generic[T]):
    """One call of a function in a thread of its own."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._results: list[T] = []
        self._error: Exception | None = None
        self._ended, self._is_left = threading.Event(), threading.Event()
        threading.Thread(target=self._run, name="aside", daemon=True).start()

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


def aside(work: Callable[[], T], share: Callable[[], float | None] = lambda: None) -> Generator[float | None, None, T]:
    """Do `work` aside and return its result; yields the `share` done while it waits.

    Closing this generator leaves the work to itself, but for what looks at `IS_CALLED_OFF`.
    """
    call = _Aside(work)
    try:
        while not call.ends_within(LOOK_SECONDS):
            yield share()
        return call.result()
    finally:
        call.leave()


class CalledOffError(Exception):
    """Nobody waits for the result any more."""


def unless(is_off: Callable[[], bool], work: Callable[[], T]) -> T:
    """Return the result of `work`. Raises CalledOffError, and leaves the work to itself, once `is_off` says so."""
    call = _Aside(work)
    while not call.ends_within(LOOK_SECONDS):
        if is_off():
            call.leave()
            raise CalledOffError
    return call.result()


def begun(work: Callable[[], T]) -> Callable[[float, T], T]:
    """Begin `work`; what is returned waits so long for its result, or else returns what it is given."""
    call = _Aside(work)
    return lambda seconds, otherwise: call.result() if call.ends_within(seconds) else otherwise


def within(seconds: float, work: Callable[[], T], otherwise: T) -> T:
    """Return the result of `work`, or `otherwise` if it takes longer."""
    call = _Aside(work)
    if call.ends_within(seconds):
        return call.result()
    call.leave()
    return otherwise
