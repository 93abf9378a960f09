"""Kill programs while they save, and look at what is left.

``run(count)`` starts one process that has everything imported; it forks a saver for each kill,
waits a random moment, kills it with SIGKILL, and opens the file. Needs a system with ``fork``.
"""

import itertools
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.project import document, recovery
from nnplayground.project.document import Document
from nnplayground.project.recovery import Autosave
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.trainer import Trainer

ROOT = Path(__file__).parents[2]
LATEST = 0.08
"""Seconds after the first save by which the kill has come."""


def run(count: int, seed: int = 1) -> dict[str, int]:
    """Return how many kills came, and how many files were lost, damaged or older than the last save that ended."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.kills", str(count), str(seed)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def project() -> Document:
    """Return a project of about 2 MB."""
    layers = (Dense(units=300), Dense(units=300))
    trainer = Trainer(Experiment(data=Circle(size=40), hidden=layers, optimizer=Adam()))
    history = History()
    history.append_batches(np.arange(16_000) / 9, np.random.default_rng(1).random(16_000))
    return Document(trainer.experiment, trainer.state(), history)


def save_for_ever(folder: Path, told: int) -> None:
    """Save a project with a rising number in its notes, there and as a recovery file; tell each number when kept."""
    work = project()
    lock = recovery.open_project(folder / "a.nnplay", folder)
    assert lock is not None
    autosave = Autosave(folder)
    for number in itertools.count():
        numbered = Document(work.experiment, work.state, work.history, str(number))
        autosave.save(numbered, folder / "a.nnplay")
        document.save(folder / "a.nnplay", numbered)
        os.write(told, number.to_bytes(4, "little"))


def kill_once(folder: Path, delay: float) -> str:
    """Return what was found after one kill: ``kept``, or what went wrong."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            save_for_ever(folder, writer)
        finally:
            os._exit(1)
    os.close(writer)
    told = os.read(reader, 4)
    # A pipe that nobody reads is the clock: nothing happens on it until the time is over.
    idle, other = os.pipe()
    select.select([idle], [], [], delay)
    running = recovery.recoverable(folder)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(reader, 4096):
        told = piece[-4:]
    for handle in (reader, idle, other):
        os.close(handle)
    if running:
        return "work of a running program was offered"
    return judged(folder, int.from_bytes(told, "little"))


def judged(folder: Path, last: int) -> str:
    """Look at the files after a kill, and clear them away."""
    path = folder / "a.nnplay"
    number = int(document.load(path).notes)
    if number not in (last, last + 1):
        return f"{number} was found after {last} was saved"
    lock = recovery.open_project(path, folder)
    if lock is None:
        return "the project stayed locked"
    lock.release()
    found = recovery.recoverable(folder)
    if len(found) != 1 or found[0].origin != path:
        return f"{len(found)} pieces of work were offered"
    kept = int(found[0].claim().notes)
    found[0].discard()
    if kept not in (last, last + 1, last + 2):
        return f"{kept} was recovered after {last} was saved"
    path.unlink()
    left = [str(one) for one in folder.rglob("*") if one.is_file()]
    return f"left behind: {left}" if left else "kept"


def main() -> None:
    """Kill as often as the command line says and print the counts as JSON."""
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    rng = np.random.default_rng(seed)
    counts: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        for delay in LATEST * rng.random(count):
            try:
                found = kill_once(Path(name).resolve(), float(delay))
            except Exception as error:
                found = f"{type(error).__name__}: {error}"
            counts[found] = counts.get(found, 0) + 1
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
