"""Train the networks of M. Nielsen's book on MNIST and print our accuracies beside the book's.

Run by hand: ``python tests/benchmarks/accuracy.py [--only PART] [--seeds 1 2 3]``; all of it takes
some minutes on one core. The book lets biases start with N(0, 1), which ``--book-biases`` does too;
here they start at 0, and the first epochs are better for it.
"""

import argparse
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from nnplayground.core.activations import Logistic
from nnplayground.core.costs import CrossEntropy, HalfSquares
from nnplayground.core.initializers import Normal, ScaledNormal
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.core.regularizers import L2
from nnplayground.data.mnist import Mnist
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer


@dataclass(frozen=True)
class Run:
    """A run of the book: what is shown of it, and the book's accuracies in %."""

    name: str
    hidden: int
    epochs: int
    settings: dict[str, Any]
    book: dict[str, float]
    """By “train”, “test”, “best test”, or “validation N”: after epoch N."""
    images: int = 50_000


ENTROPY: dict[str, Any] = {"cost": CrossEntropy(), "optimizer": GradientDescent(rate=0.5)}
# The book turns the rate down to 0.1 where it compares starting weights.
SLOW: dict[str, Any] = {"cost": CrossEntropy(), "optimizer": GradientDescent(rate=0.1)}
DECAY: dict[str, Any] = SLOW | {"regularizers": (L2(strength=5.0),)}
RUNS = (
    Run(
        "784-30-10 quadratic, η = 3, N(0,1)", 30, 30,
        {"cost": HalfSquares(), "optimizer": GradientDescent(rate=3.0), "initializer": Normal()},
        {"best test": 95.4},
    ),
    Run(
        "784-30-10 cross-entropy, λ = 5, 1/√n", 30, 30, DECAY | {"initializer": ScaledNormal()},
        {"validation 1": 92.7, "validation 30": 96.5},
    ),
    Run(
        "784-30-10 cross-entropy, λ = 5, N(0,1)", 30, 30, DECAY | {"initializer": Normal()},
        {"validation 1": 86.4, "validation 30": 96.4},
    ),
    Run(
        "784-100-10 cross-entropy, λ = 5, 1/√n", 100, 30, DECAY | {"initializer": ScaledNormal()},
        {"validation 1": 92.95, "validation 30": 97.81},
    ),
    Run(
        "784-30-10 cross-entropy, first 1,000 images", 30, 400, ENTROPY | {"initializer": Normal()},
        {"train": 100.0, "test": 82.2}, images=1000,
    ),
)  # fmt: skip


def train(run: Run, seed: int, book_biases: bool) -> tuple[dict[str, float], float]:
    """Return our accuracies in % under the book's names, and the seconds that training took."""
    trainer = Trainer(
        Experiment(
            data=Mnist(train_images=run.images),
            hidden=(Dense(units=run.hidden, activation=Logistic()),),
            output=Logistic(),
            batch_size=10,
            stop=(Epochs(epochs=run.epochs),),
            seeds=Seeds(weights=seed, training=seed),
            **run.settings,
        )
    )
    if book_biases:
        rng = np.random.default_rng(seed)
        for layer in trainer.network.layers:
            layer.b[:] = rng.standard_normal(len(layer.b))
    found: dict[str, float] = {"best test": 0.0}
    start = time.perf_counter()
    for report in trainer.run():
        if isinstance(report, EpochReport):
            found[f"validation {report.epoch}"] = 100 * report.validation_score
            if "best test" in run.book:
                found["best test"] = max(found["best test"], 100 * trainer.judge("test").score)
        elif isinstance(report, RunEnded) and report.reason != "epochs":
            raise SystemExit(f"{run.name}: {report.reason}")
    seconds = time.perf_counter() - start
    found["train"] = 100 * trainer.judge("train").score
    found["test"] = 100 * trainer.judge("test").score
    return found, seconds


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="a part of a run's name")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--book-biases", action="store_true", help="let biases start with N(0, 1)")
    chosen = parser.parse_args()
    print("| run | seed | figure | book | ours | difference |\n|---|---|---|---|---|---|")
    for run in RUNS:
        if chosen.only not in run.name:
            continue
        for seed in chosen.seeds:
            found, seconds = train(run, seed, chosen.book_biases)
            for figure, book in run.book.items():
                print(
                    f"| {run.name} ({seconds:.0f} s) | {seed} | {figure} | {book:.2f} | {found[figure]:.2f} "
                    f"| {found[figure] - book:+.2f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
