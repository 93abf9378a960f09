"""Processes of our own while they are started: what they take from the folder and the environment, and hear."""

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping

SAFE: Mapping[str, str] = {"PYTHONSAFEPATH": "1"}
"""What keeps Python from taking modules out of the folder that the program is in, where anything may lie."""


@contextlib.contextmanager
def starting(**environment: str) -> Iterator[None]:
    """Let processes that are started meanwhile take no code from the folder, and never hear Ctrl+C.

    They find `environment` in theirs, too.
    """
    with _environment({**environment, **SAFE}), _without_interruption():
        yield


def begin() -> None:
    """Let this process, which another has started, hear no Ctrl+C, and end when that one is gone, however it went."""
    # Not at the top: few commands start processes.
    from multiprocessing import connection, parent_process

    # Ctrl+C in a terminal is for the program, which may want to go on.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(connection.wait, parent.sentinel), daemon=True).start()


def _end_after(wait: Callable[[list[int]], object], sentinel: int) -> None:
    """End this process, in the middle of whatever it does, when another has ended."""
    wait([sentinel])
    os._exit(1)


@contextlib.contextmanager
def _environment(told: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _without_interruption() -> Iterator[None]:
    """Have a process that is started meanwhile never hear Ctrl+C, where the system can do that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Not at the top: few commands start processes.
    from multiprocessing import resource_tracker

    # It comes with the first process, and would let the signal through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
