"""How long a project of MNIST takes to save and to open, and that no kill loses anything.

Run by hand: ``python -m tests.benchmarks.project [KILLS [KILLS OF THE WINDOW]]``. Goals: save ≤ 0.5 s, open ≤ 1 s,
nothing lost.
"""

import statistics
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter, sleep

import numpy as np

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.data.mnist import Mnist
from nnplayground.project import document
from nnplayground.project.document import Document, KeptRun
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import BatchReport, EpochReport
from nnplayground.training.stopping import EarlyStopping
from nnplayground.training.trainer import Trainer
from tests.helpers import kills, window_kills

REPEATS = 9
TICK = 0.001


def timed(label: str, work: object) -> None:
    """Print the median and the worst of some repeats."""
    seconds = []
    for _ in range(REPEATS):
        start = perf_counter()
        work()  # type: ignore[operator]
        seconds.append(perf_counter() - start)
    print(f"{label}: median {1000 * statistics.median(seconds):.0f} ms, worst {1000 * max(seconds):.0f} ms")


def mnist() -> Document:
    """Return a project of 784-512-512-10 with Adam in the midst of an epoch, a full history and five kept runs."""
    layers = (Dense(units=512), Dense(units=512))
    experiment = Experiment().fitted_to(Mnist(train_images=20_000)).replace(
        hidden=layers, optimizer=Adam(), batch_size=256, stop=(EarlyStopping(),)
    )  # fmt: skip
    trainer, history = Trainer(experiment), History()
    for report in trainer.run():
        if isinstance(report, EpochReport):
            history.append_epoch(report)
        if isinstance(report, BatchReport) and report.step == 100:
            break
    rng = np.random.default_rng(1)
    history.append_batches(np.arange(1, 100_001) / 79, rng.random(100_000))
    kept = tuple(KeptRun(f"run {number}", "#1f77b4", experiment, history) for number in range(5))
    return Document(experiment, trainer.state(), history, "", kept)


def pause(path: Path, project: Document) -> float:
    """Return the longest time for which a save in another thread keeps this one from going on."""
    longest = 0.0
    for _ in range(REPEATS):
        saver = threading.Thread(target=document.save, args=(path, project))
        saver.start()
        last = perf_counter()
        while saver.is_alive():
            sleep(TICK)
            longest, last = max(longest, perf_counter() - last - TICK), perf_counter()
    return longest


def main() -> None:
    project = mnist()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mnist.nnplay"
        timed("save", lambda: document.save(path, project))
        print(f"  {path.stat().st_size / 2**20:.1f} MB")
        print(f"  the window waits for it {1000 * pause(path, project):.0f} ms at most")
        timed("open", lambda: document.load(path))
        trainer = project.trainer()
        timed("take the state of a run", trainer.state)
        timed("open and take up, data included", lambda: document.load(path).trainer())
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"kills: {kills.run(count)}")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    print(f"kills while someone works in the window: {window_kills.run(count)}")


if __name__ == "__main__":
    main()
