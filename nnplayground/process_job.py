"""Long work that cannot be interrupted, in a process of its own that can be ended at any moment.

scikit-learn's solvers neither report nor stop. Here they run beside the program, which stays
fluent, asks now and then what has come, and leaves nothing behind when the work is called off.
"""

import contextlib
import math
import multiprocessing
import os
import time
from collections.abc import Callable, Generator
from contextvars import ContextVar
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

from nnplayground import child_processes, files
from nnplayground.errors import UserError

START_SECONDS = 60.0
"""How long a process may take to be there: a machine can be busy."""
LOOK_SECONDS = 0.1
IS_CALLED_OFF: ContextVar[Callable[[], bool]] = ContextVar("IS_CALLED_OFF", default=lambda: False)
"""Whether what this thread works on is not wanted any more."""


class CalledOffError(Exception):
    """Nobody waits for the result any more."""


def check_wanted() -> None:
    """Raise CalledOffError once what this thread works on is not wanted any more."""
    if IS_CALLED_OFF.get()():
        raise CalledOffError


Work = Callable[..., Generator[Any, None, Any]]
"""A function of a module: a generator of the share done so far, from 0 to 1, that returns its result.

Whatever else it yields than a share (a float) is a result on the way.
"""


@dataclass(frozen=True, slots=True)
class JobProgress:
    """How much is done, from 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True, eq=False)
class JobResult:
    """A result on the way; more may come."""

    result: Any


@dataclass(frozen=True, slots=True, eq=False)
class JobDone:
    """The work is finished."""

    result: Any


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The work came to nothing: `reason` is the error's text, empty if the process vanished."""

    reason: str


Message = JobProgress | JobResult | JobDone | JobFailed


class ProcessJob:
    """One piece of work in a process. `work` and its arguments have to be picklable for the way there."""

    def __init__(self, work: Work, *arguments: Any) -> None:
        """Start it."""
        packed = ForkingPickler.dumps((work, arguments))
        context = multiprocessing.get_context("spawn")
        self._mine, theirs = context.Pipe()
        self._process = context.Process(target=_run, args=(theirs,), daemon=True)
        with child_processes.starting():
            self._process.start()
        theirs.close()
        self._ended = False
        # Not with the start: a process to which only half of that came, because the program ends, would complain.
        with contextlib.suppress(ConnectionError):
            self._mine.send_bytes(packed)

    @property
    def running(self) -> bool:
        """Whether more messages may come."""
        return not self._ended

    def poll(self, seconds: float = 0) -> Message | None:
        """Return the next message, waiting for it up to `seconds`, or None; the last is `JobDone` or `JobFailed`."""
        if self._ended or not self._mine.poll(seconds):
            return None
        try:
            message: Message = self._mine.recv()
        except (EOFError, OSError):
            message = JobFailed("")
        if not isinstance(message, JobProgress | JobResult):
            self.cancel()
        return message

    def cancel(self) -> None:
        """End the process now; returns when it has gone. May be called at any time, and again."""
        if self._ended:
            return
        self._ended = True
        self._process.kill()
        self._process.join()
        self._process.close()
        self._mine.close()


class BrokenOffError(Exception):
    """The work took too long, was called off, or its process vanished.

    `share` is what it told last, None if it never began.
    """

    def __init__(self, share: float | None) -> None:
        super().__init__(share)
        self.share = share


def result_of(work: Work, *arguments: Any, seconds: float) -> Any:
    """Do `work` in a process of its own, which may take so long after each share that it tells; return its result.

    Raises BrokenOffError if it takes longer, `IS_CALLED_OFF`, or comes to nothing.
    """
    child, share = ProcessJob(work, *arguments), None
    try:
        end = time.monotonic() + START_SECONDS
        is_off = IS_CALLED_OFF.get()
        while time.monotonic() < end and not is_off():
            message = child.poll(LOOK_SECONDS)
            if isinstance(message, JobProgress):
                end, share = time.monotonic() + seconds, message.share
            elif isinstance(message, JobDone):
                return message.result
            elif isinstance(message, JobFailed):
                break
        raise BrokenOffError(share)
    finally:
        child.cancel()


def say_nothing() -> None:
    """Let nothing that libraries find strange in what they read come to the terminal: it may be endless."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def bound_work(seconds: float) -> None:
    """Bound how long this process may work from now on, where the system tells it from waiting; again if need be."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # it is Unix's

        most = math.ceil(time.process_time() + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def bound_memory(megabytes: int) -> None:
    """Bound the memory that this process may take from now on, where the system can do that."""
    with contextlib.suppress(ImportError, UserError, OSError, ValueError, StopIteration):
        import resource  # it is Unix's

        # Whoever asks for more ends, and leaves no picture of its memory behind.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        status = files.read(Path("/proc/self/status"), 1 << 20).decode()
        held = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmData:"))
        most = (held << 10) + (megabytes << 20)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _run(pipe: Connection) -> None:
    """Do the work; in the other process."""
    child_processes.begin()
    try:
        work, arguments = pipe.recv()
        steps = work(*arguments)
        while True:
            found = next(steps)
            pipe.send(JobProgress(found) if isinstance(found, float) else JobResult(found))
    except StopIteration as end:
        pipe.send(JobDone(end.value))
    except (EOFError, ConnectionError):
        # The program has gone.
        pass
    except Exception as error:
        pipe.send(JobFailed(str(error)))
