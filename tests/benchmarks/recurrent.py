"""Measure what an update of a network that remembers takes, against PyTorch's `nn.RNN` of the same size.

Run by hand: ``python tests/benchmarks/recurrent.py [--rounds N]``. Both take turns on one core; the table shows
medians over the rounds, in milliseconds an update (gather, forward, back through the sequence, clip, Adam), and the
median of the ratios within a round. Time is the processor's, so that others at work do not count. Without PyTorch
only nnplayground is measured.
"""

# ruff: noqa: E402  (the number of threads is set before NumPy is loaded)

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

try:
    import torch

    torch.set_num_threads(1)
except ImportError:
    torch = None

import numpy as np

from nnplayground.core.recurrent import Elman
from nnplayground.data.dataset import Dataset
from nnplayground.data.own_text import OwnText
from nnplayground.data.waves import Waves
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer

WARM, STEPS = 20, 100
SYMBOLS = "abcdefghijklmnopqrstuvwxyz "


class Case(NamedTuple):
    """A data set, the neurons of the one recurrent layer, and the sequences of a mini-batch."""

    data: Callable[[], Dataset]
    units: int
    batch: int
    truncation: int = 0


def letters() -> Dataset:
    """Return a text of 27 symbols at random."""
    text = "".join(np.random.default_rng(1).choice(list(SYMBOLS), 100_000))
    return OwnText.of(text, length=25)


CASES = {
    "1-8-1, T 30, B 32": Case(lambda: Waves(size=2000, length=30), 8, 32),
    "1-8-1, T 30, B 32, k 6": Case(lambda: Waves(size=2000, length=30), 8, 32, 6),
    "27-64-27, T 25, B 32": Case(letters, 64, 32),
}


def ours(case: Case) -> Iterator[None]:
    """Yield after each update."""
    hidden = (Elman(units=case.units, truncation=case.truncation),)
    experiment = suited(Experiment().fitted_to(case.data())).replace(hidden=hidden, batch_size=case.batch)
    for report in Trainer(experiment).run():
        if isinstance(report, BatchReport):
            yield


def theirs(case: Case) -> Iterator[None]:
    """Yield after each update of PyTorch, eager, on mini-batches that are ready."""
    problem = suited(Experiment().fitted_to(case.data())).prepare()
    steps, classes = problem.steps, problem.task.names_classes
    rows = problem.parts.train.reshape(-1, steps)[: case.batch].T
    x, y = torch.from_numpy(problem.inputs[rows]), torch.from_numpy(problem.targets[rows])
    remembers = torch.nn.RNN(problem.input_count, case.units)
    output = torch.nn.Linear(case.units, problem.output_count)
    parameters = [*remembers.parameters(), *output.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    while True:
        optimizer.zero_grad()
        answers = output(remembers(x)[0])
        if classes:
            loss = torch.nn.functional.cross_entropy(answers.flatten(0, 1), y.flatten(0, 1).argmax(dim=1))
        else:
            loss = torch.nn.functional.mse_loss(answers, y)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        yield


def spent(updates: Iterator[None]) -> float:
    """Return milliseconds per update."""
    start = time.process_time()
    for _ in range(STEPS):
        next(updates)
    return (time.process_time() - start) / STEPS * 1e3


def measure(name: str, rounds: int) -> None:
    """Print a row."""
    case = CASES[name]
    engines = [ours(case)] + ([theirs(case)] if torch is not None and not case.truncation else [])
    for updates in engines:
        for _ in range(WARM):
            next(updates)
    times = [[spent(updates) for updates in engines] for _ in range(rounds)]
    found = f"{name:<26}{statistics.median(row[0] for row in times):8.3f}"
    if len(engines) > 1:
        found += f"{statistics.median(row[1] for row in times):10.3f}"
        found += f"{statistics.median(row[1] / row[0] for row in times):9.2f} ×"
    print(found, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    chosen = parser.parse_args()
    print(f"{'ms an update':<26}{'ours':>8}{'PyTorch':>10}{'ratio':>10}")
    for case_name in CASES:
        measure(case_name, chosen.rounds)
