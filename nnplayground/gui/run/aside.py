"""Files of the user's own are read aside, and left alone if nothing comes: a drive that has gone may never answer.

Free of Qt.
"""

from collections.abc import Callable, Generator
from typing import TypeVar

from nnplayground.process_job import CalledOffError
from nnplayground.slow_call import SlowCall

LOOK_SECONDS = 0.03
"""How often somebody who waits hears how far it is."""

T = TypeVar("T")


def aside(work: Callable[[], T], share: Callable[[], float | None] = lambda: None) -> Generator[float | None, None, T]:
    """Do `work` aside and return its result; yields the `share` done while it waits.

    Closing this generator leaves the work to itself, but for what looks at `IS_CALLED_OFF`.
    """
    call = SlowCall(work)
    try:
        while not call.ends_within(LOOK_SECONDS):
            yield share()
        return call.result()
    finally:
        call.leave()


def unless(is_off: Callable[[], bool], work: Callable[[], T]) -> T:
    """Return the result of `work`. Raises CalledOffError, and leaves the work to itself, once `is_off` says so."""
    call = SlowCall(work)
    while not call.ends_within(LOOK_SECONDS):
        if is_off():
            call.leave()
            raise CalledOffError
    return call.result()


def begun(work: Callable[[], T]) -> Callable[[float, T], T]:
    """Begin `work`; what is returned waits so long for its result, or else returns what it is given."""
    call = SlowCall(work)
    return lambda seconds, otherwise: call.result() if call.ends_within(seconds) else otherwise
