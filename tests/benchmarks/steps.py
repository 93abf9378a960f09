"""Measure what a mini-batch takes, here and in another checkout: paired, so that noise strikes both.

Run by hand: ``python tests/benchmarks/steps.py [--other DIR] [--rounds N]``. The two take turns, a
process each a round; the table shows medians in microseconds per mini-batch of `Trainer.run()`, and
the median of the ratios within a round. What is timed, in the processor's time: gathering,
forward, cost, backward, step, report.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parents[2]

DIGITS = {"data": {"kind": "mnist", "train_images": 6000, "validation_images": 100}, "scaling": "unit_range"}
CASES: dict[str, dict[str, Any]] = {
    "2-8-8-1, batch 10": {"hidden": [{"units": 8}, {"units": 8}], "data": {"kind": "circle", "size": 5000}},
    "2-4-2-1, batch 10": {"hidden": [{"units": 4}, {"units": 2}], "data": {"kind": "circle", "size": 5000}},
    "784-30-10, batch 10": DIGITS
    | {"hidden": [{"units": 30, "activation": {"kind": "logistic"}}], "cost": {"kind": "half_squares"}},
    "784-128-64-10 ReLU, Adam, batch 100": DIGITS
    | {
        "hidden": [{"units": n, "activation": {"kind": "relu"}} for n in (128, 64)],
        "output": {"kind": "softmax"},
        "cost": {"kind": "categorical_cross_entropy"},
        "optimizer": {"kind": "adam"},
        "batch_size": 100,
    },
}


def measure() -> dict[str, float]:
    """Return microseconds per mini-batch by case: the quickest of several stretches of an epoch."""
    from nnplayground import data
    from nnplayground.training.experiment import Experiment
    from nnplayground.training.reports import BatchReport
    from nnplayground.training.trainer import Trainer

    assert data, "the data sets are registered by their import"
    found = {}
    for name, declared in CASES.items():
        reports = Trainer(Experiment.model_validate(declared)).run()
        steps = 50 if "100" in name else 200
        stretches = []
        for _ in range(6):
            while not isinstance(next(reports), BatchReport):
                pass
            start = time.process_time()
            learnt = sum(isinstance(next(reports), BatchReport) for _ in range(steps))
            if learnt == steps:
                stretches.append((time.process_time() - start) / steps * 1e6)
        found[name] = min(stretches)
    return found


def once(root: Path) -> dict[str, float]:
    """Measure the checkout at `root` in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--measure"],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--other", type=Path, help="another checkout to compare with")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--measure", action="store_true", help="print one measurement of what is on the path")
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure()))
        return
    roots = [ROOT] if chosen.other is None else [ROOT, chosen.other.resolve()]
    rounds: list[list[dict[str, float]]] = []
    for number in range(chosen.rounds):
        order = roots if number % 2 else roots[::-1]
        taken = {root: once(root) for root in order}
        rounds.append([taken[root] for root in roots])
    print(
        "| network | " + " | ".join(["here, µs", "there, µs", "here/there"] if len(roots) > 1 else ["here, µs"]) + " |"
    )
    print("|---" * (4 if len(roots) > 1 else 2) + "|")
    for name in CASES:
        columns = [f"{statistics.median(taken[place][name] for taken in rounds):.1f}" for place in range(len(roots))]
        if len(roots) > 1:
            columns.append(f"{statistics.median(here[name] / there[name] for here, there in rounds):.3f}")
        print(f"| {name} | " + " | ".join(columns) + " |")


if __name__ == "__main__":
    main()
