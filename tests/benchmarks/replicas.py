"""Measure what many networks at once take, against one alone.

Run by hand: ``python tests/benchmarks/replicas.py [--rounds N]``. One network in a `Trainer` and R of
them in a `ReplicaTrainer` take turns; the table shows medians over the rounds, in microseconds per
mini-batch of all, and medians of the ratios within a round. Each network has its own rate; its own
examples, order and weights too (left), or the same for all (right). Judging is not timed. Time is the processor's,
so that others at work do not count.
"""

# ruff: noqa: E402  (the number of threads is set before NumPy is loaded)

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nnplayground import data
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import BatchReport, ReplicaBatchReport
from nnplayground.training.trainer import Trainer

assert data, "the data sets are registered by their import"

COUNTS = (1, 4, 16, 64, 256)
POINTS = {"kind": "circle", "size": 10_000}
CASES: dict[str, dict[str, Any]] = {
    "2-8-8-1": {"hidden": [{"units": 8}, {"units": 8}], "data": POINTS},
    "2-4-2-1": {"hidden": [{"units": 4}, {"units": 2}], "data": POINTS},
    "2-8-8-1, Adam, L2, dropout": {
        "hidden": [{"units": 8}, {"units": 8}],
        "data": POINTS,
        "optimizer": {"kind": "adam"},
        "regularizers": [{"kind": "l2"}, {"kind": "dropout"}],
    },
}
STEPS = 100


def experiments(declared: dict[str, Any], count: int, own: bool) -> list[Experiment]:
    """Return so many experiments, with seeds of their own or the same."""
    base = Experiment.model_validate(declared)
    found = []
    for number in range(count):
        optimizer = base.optimizer.model_copy(update={"rate": base.optimizer.rate * (0.5 + number / count)})
        seed = number + 1 if own else 1
        found.append(base.replace(optimizer=optimizer, seeds=Seeds(data=seed, weights=seed, training=seed)))
    return found


def spent(reports: Iterator[Any], kind: type) -> float:
    """Return microseconds per mini-batch over some steps of one epoch."""
    while True:
        while not isinstance(next(reports), kind):
            pass
        start = time.process_time()
        if all(isinstance(next(reports), kind) for _ in range(STEPS)):
            return (time.process_time() - start) / STEPS * 1e6


def measure(name: str, rounds: int) -> None:
    """Print a row for each number of networks."""
    alone = Trainer(experiments(CASES[name], 1, True)[0]).run()
    many = {
        (count, own): ReplicaTrainer(experiments(CASES[name], count, own)).run()
        for own in (True, False)
        for count in COUNTS
    }
    times: dict[Any, list[float]] = {key: [] for key in (None, *many)}
    for _ in range(rounds):
        times[None].append(spent(alone, BatchReport))
        for key, reports in many.items():
            times[key].append(spent(reports, ReplicaBatchReport))
    print(f"| {name}, one alone | {statistics.median(times[None]):.1f} | | | |")
    for count in COUNTS:
        cells = []
        for own in (True, False):
            ratios = [these / one for these, one in zip(times[count, own], times[None], strict=True)]
            cells += [f"{statistics.median(times[count, own]):.1f}", f"{statistics.median(ratios):.2f}"]
        print(f"| {name}, R = {count} | " + " | ".join(cells) + " |", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="a part of a case's name")
    chosen = parser.parse_args()
    print("| networks, batch 10 | own seeds, µs | × one | same seeds, µs | × one |\n|---|---|---|---|---|")
    for name in CASES:
        if chosen.only in name:
            measure(name, chosen.rounds)


if __name__ == "__main__":
    main()
