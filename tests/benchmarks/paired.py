"""Compare how fast two checkouts learn dense networks, and whether bit for bit the same.

Run by hand: ``python tests/benchmarks/paired.py OTHER [--base THIS] [--rounds N]``, OTHER and THIS being the folders of
two checkouts; THIS is the one that this file is in. Each has a process of its own, and they take turns, so that what
else the machine does slows both. What counts is processor time: of a mini-batch with all that goes with it, judging
after an epoch included. Printed are medians in microseconds per mini-batch, the median of the ratios within a round and
its quartiles: where they lie on both sides of 1, no difference was found.
"""

import argparse
import hashlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
BATCHES = {
    "2-4-2-1 tanh, batch 10": 500,
    "2-8-8-1 tanh, batch 10, L2": 500,
    "784-30-10 logistic, batch 10": 300,
    "784-100-10 ReLU, batch 32, Adam": 100,
    "784-100-10 ReLU, batch 32, dropout": 100,
}
"""What is trained, and how many mini-batches a round has."""


def learn(name: str) -> Iterator[tuple[float, str]]:
    """Train that network; yield after each round the seconds of processor time and a digest of the parameters."""
    from nnplayground.core.activations import ReLU, Softmax
    from nnplayground.core.costs import CategoricalCrossEntropy
    from nnplayground.core.layers import Dense
    from nnplayground.core.optimizers import Adam
    from nnplayground.core.regularizers import REGULARIZERS
    from nnplayground.training.examples import EXAMPLES
    from nnplayground.training.reports import BatchReport, RunEnded
    from nnplayground.training.trainer import Trainer

    if name.startswith("784"):
        experiment = EXAMPLES["mnist-nielsen"].build()
        if "100" in name:
            experiment = experiment.replace(
                hidden=(Dense(units=100, activation=ReLU()),), output=Softmax(), cost=CategoricalCrossEntropy(),
                optimizer=Adam(), batch_size=32,
                regularizers=(REGULARIZERS["dropout"](),) if "dropout" in name else (),
            )  # fmt: skip
    else:
        experiment = EXAMPLES["circle"].build()
        if "8-8" in name:
            layers = (Dense(units=8), Dense(units=8))
            experiment = experiment.replace(hidden=layers, regularizers=(REGULARIZERS["l2"](),))
    trainer = Trainer(experiment.replace(stop=()))
    reports = trainer.run()
    while True:
        left, start = BATCHES[name], time.process_time()
        while left:
            report = next(reports)
            left -= isinstance(report, BatchReport)
            assert not isinstance(report, RunEnded)
        spent = time.process_time() - start
        yield spent, hashlib.sha256(trainer.network.parameters.tobytes()).hexdigest()[:12]


def serve() -> None:
    """Answer each line, the name of a network, by the seconds and the digest of one round of it."""
    runs: dict[str, Iterator[tuple[float, str]]] = {}
    for line in sys.stdin:
        name = line.strip()
        spent, digest = next(runs.setdefault(name, learn(name)))
        print(spent, digest, flush=True)


class Checkout:
    """A process that learns with the code of one folder."""

    def __init__(self, folder: Path) -> None:
        environment = os.environ | {"PYTHONPATH": str(folder), "OPENBLAS_NUM_THREADS": "1"}
        command = [sys.executable, "-P", str(Path(__file__).resolve()), "--serve"]
        self._process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def round(self, name: str) -> tuple[float, str]:
        """Have one round learnt; return its seconds and the digest of what was learnt."""
        told, heard = self._process.stdin, self._process.stdout
        assert told is not None
        assert heard is not None
        print(name, file=told, flush=True)
        spent, digest = heard.readline().split()
        return float(spent), digest

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()


def compare(base: Checkout, other: Checkout, name: str, rounds: int) -> None:
    """Print a row."""
    times: tuple[list[float], list[float]] = ([], [])
    same = True
    for number in range(rounds + 2):
        pair = (base, other) if number % 2 else (other, base)
        found = {checkout: checkout.round(name) for checkout in pair}
        same &= found[base][1] == found[other][1]
        if number >= 2:
            for kept, checkout in zip(times, (base, other), strict=True):
                kept.append(found[checkout][0] / BATCHES[name] * 1e6)
    ratios = [b / a for a, b in zip(*times, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    print(
        f"| {name} | {statistics.median(times[0]):.1f} | {statistics.median(times[1]):.1f} "
        f"| {middle:.3f} ({low:.3f} to {high:.3f}) | {'yes' if same else 'NO'} |",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("other", type=Path, nargs="?")
    parser.add_argument("--base", type=Path, default=HERE)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.serve:
        serve()
        return
    if chosen.other is None:
        parser.error("say which checkout to compare with")
    base, other = Checkout(chosen.base.resolve()), Checkout(chosen.other.resolve())
    print(
        f"{chosen.base.resolve()} and {chosen.other.resolve()}, {chosen.rounds} rounds, load {os.getloadavg()[0]:.1f}\n"
    )
    print("| network | this | other | other/this | same bits |")
    print("|---|---|---|---|---|")
    for name in BATCHES:
        compare(base, other, name, chosen.rounds)
    base.end()
    other.end()


if __name__ == "__main__":
    main()
