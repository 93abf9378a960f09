"""The signals with which a system, or a person at a terminal, asks a program to end."""

import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl+C; the system ends; the terminal is gone; Ctrl+Break. No system has them all."""
BURST_SECONDS = 3.0
"""How long signals count as one request: a session that ends sends several at once, and work is kept meanwhile."""
KNOWN = tuple(getattr(signal, name) for name in NAMES if hasattr(signal, name))


def exit_code(number: int) -> int:
    """Return what a shell reports of a program that a signal has ended."""
    return 128 + number


def hear_interruption(leave: Callable[[], object]) -> None:
    """Have Ctrl+C raise KeyboardInterrupt from now on, if it was left to the system while the program was imported.

    Libraries cannot pass an exception on from everywhere: where it gets lost, `leave` is called and the process ends.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
        return
    before = sys.unraisablehook

    def hook(lost: "UnraisableHookArgs") -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            leave()
            os._exit(exit_code(signal.SIGINT))
        before(lost)

    sys.unraisablehook = hook
    signal.signal(signal.SIGINT, signal.default_int_handler)


class EndSignals:
    """Has a function called in place of the program's end. A context, of the main thread alone.

    Signals that somebody has chosen to ignore, as ``nohup`` and jobs in the background do, remain ignored.
    """

    def __init__(self, handler: Callable[[int, FrameType | None], object]) -> None:
        self._handler = handler
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in KNOWN:
            before = signal.getsignal(number)
            if before in (signal.SIG_DFL, signal.default_int_handler):
                self._before[number] = before
                signal.signal(number, self._handler)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._before:
            signal.signal(*self._before.popitem())


class EndRequest:
    """Notes the first request to end; another one, `BURST_SECONDS` later, ends at once."""

    def __init__(self) -> None:
        self.number = 0
        """Of the signal; 0 if none has come."""
        self._since = 0.0

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal."""
        if not self.number:
            self.number, self._since = number, time.monotonic()
        elif time.monotonic() - self._since > BURST_SECONDS:
            raise SystemExit(exit_code(number))
