"""Workers on this machine: processes of our own, spoken to over pipes in JSON and bytes, each with one BLAS thread.

A process that is killed, by the system or by `LocalWorkers.end`, takes one trial with it and nobody else's.
"""

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Mapping
from multiprocessing.connection import Connection, wait
from typing import NamedTuple, Protocol

from nnplayground import child_processes
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.search.task import EpochTold, TrialTask, TrialWork, pack_content, take_content
from nnplayground.search.trials import TrialResult

THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "OMP_NUM_THREADS")
"""What says how many threads a matrix product takes; has to be said before NumPy is imported."""
_TASK, _CONTENT, _EPOCH, _RESULT = b"t", b"c", b"e", b"r"
"""The first byte of a message: what the rest is."""


class TrialTold(NamedTuple):
    """An epoch of a trial has ended."""

    number: int
    told: EpochTold


class TrialDone(NamedTuple):
    """A trial has come to its end."""

    number: int
    result: TrialResult


class TrialLost(NamedTuple):
    """The worker that trained a trial is gone."""

    number: int


WorkerMessage = TrialTold | TrialDone | TrialLost


class Workers(Protocol):
    """Whoever trains trials. No method but `poll` waits for anything that takes long."""

    ends_at_once: bool
    """Whether a trial that is ended computes no more."""

    @property
    def count(self) -> int:
        """How many trials are trained at once."""

    def submit(self, number: int, task: TrialTask) -> None:
        """Begin a trial; there are fewer than `count` under way."""

    def poll(self, seconds: float) -> list[WorkerMessage]:
        """Return what has been told, waiting for it so long at most. Raises UserError if all workers are gone."""

    def end(self, number: int) -> None:
        """End a trial that is under way; nothing more is told of it."""

    def close(self) -> None:
        """End everything."""


class LocalWorkers:
    """Processes on this machine; they start at once and are replaced when one has gone."""

    ends_at_once = True

    def __init__(self, count: int) -> None:
        self._processes = [_WorkerProcess() for _ in range(count)]

    @property
    def count(self) -> int:
        """How many processes there are."""
        return len(self._processes)

    def submit(self, number: int, task: TrialTask) -> None:
        """Give a trial to a process that has none."""
        place = next(i for i, process in enumerate(self._processes) if process.number is None)
        if not self._processes[place].is_alive:
            self._replace(place)
        text = task.model_dump_json()
        try:
            self._processes[place].submit(number, text, content.named_in(text))
        except OSError:
            # It went just now; poll() tells so.
            self._processes[place].number = number

    def poll(self, seconds: float) -> list[WorkerMessage]:
        """Return what has been told, waiting for it so long at most."""
        busy = {process.pipe: process for process in self._processes if process.number is not None}
        found = []
        for pipe in wait(list(busy), seconds):
            assert isinstance(pipe, Connection)
            found.append(busy[pipe].receive())
        return found

    def end(self, number: int) -> None:
        """Kill the process that trains a trial and start another in its place."""
        for place, process in enumerate(self._processes):
            if process.number == number:
                self._replace(place)

    def close(self) -> None:
        """Kill all processes; returns when they have gone."""
        for process in self._processes:
            process.kill()

    def _replace(self, place: int) -> None:
        self._processes[place].kill()
        self._processes[place] = _WorkerProcess()


class _WorkerProcess:
    """One process, and the number of the trial that it trains, if it does."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        with child_processes.starting(**dict.fromkeys(THREADS, "1")):
            self._process.start()
        theirs.close()
        self.number: int | None = None
        self._known: set[str] = set()
        self._is_over = False

    @property
    def is_alive(self) -> bool:
        """Whether it can be given work."""
        return not self._is_over and self._process.is_alive()

    def submit(self, number: int, text: str, own: Mapping[str, Content]) -> None:
        """Send a task, and before it the data that it names and that were not sent before. Raises OSError."""
        self.number = number
        for digest, found in own.items():
            if digest not in self._known:
                self.pipe.send_bytes(_CONTENT + pack_content(found))
                self._known.add(digest)
        self.pipe.send_bytes(_TASK + text.encode())

    def receive(self) -> WorkerMessage:
        """Take the next message; one that cannot be read is the end of the process."""
        number = self.number
        assert number is not None
        try:
            message = self.pipe.recv_bytes()
            if message[:1] == _EPOCH:
                return TrialTold(number, EpochTold.model_validate_json(message[1:]))
            result = TrialResult.model_validate_json(message[1:])
        except (EOFError, OSError, ValueError):
            self.kill()
            return TrialLost(number)
        self.number = None
        return TrialDone(number, result)

    def kill(self) -> None:
        """End the process now; returns when it has gone."""
        self.number = None
        if self._is_over:
            return
        self._is_over = True
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


def usual_count() -> int:
    """Return how many workers there are if nobody says: one core is left to whoever sits here."""
    return max(1, (os.cpu_count() or 1) - 1)


def serve(pipe: Connection) -> None:
    """Train whatever comes through the pipe until its other end is closed; in the other process."""
    # Ctrl+C in a terminal is for the program, which may want to keep what is done (where it was not held back before).
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def is_wanted() -> None:
        # Nothing is sent while a trial is under way: what can be read is the end of the pipe.
        if pipe.poll():
            raise EOFError

    work = TrialWork(is_wanted)
    with contextlib.suppress(EOFError, OSError):
        while True:
            message = pipe.recv_bytes()
            if message[:1] == _CONTENT:
                take_content(message[1:])
                continue
            steps = work.train(TrialTask.model_validate_json(message[1:]))
            while True:
                try:
                    told = next(steps)
                except StopIteration as end:
                    pipe.send_bytes(_RESULT + end.value.model_dump_json().encode())
                    break
                pipe.send_bytes(_EPOCH + told.model_dump_json().encode())
