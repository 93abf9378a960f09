"""Train every example of the program, and every data set with the networks that it gets, and print how steadily.

Run by hand: ``python tests/benchmarks/stability.py [--only TEXT] [--seeds 1 2 3 4 5]``; all of it takes some twenty
minutes on one core. Images train for 20 epochs, all else for 400. A run is stable, as `tests/helpers/steadiness.py`
says, when no score of the second half of its epochs is more than 0.1 below their median, and that median is at least
half the way from what always the same answer scores to what the data allow. Examples that show a failure are marked so;
the recipe of the bundled digits, which takes an hour, is left out.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.training.examples import EXAMPLES, first
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers.steadiness import train

EPOCHS, IMAGE_EPOCHS = 400, 20
FAIL_ON_PURPOSE = ("xor-line", "overfitting", "dead-relus", "saturated", "high-rate")
LONG = ("digits-best", "digit-or-not")


def experiments() -> Iterator[tuple[str, Experiment]]:
    """Yield what is trained, named by where it is from."""
    for key, example in EXAMPLES.items():
        if key not in LONG:
            yield f"example {key}", example.build()
    for made in DATASETS:
        key, plain = made.key(), first().fitted_to(made())
        try:
            plain.check()
        except UserError:
            continue  # The user's own data begin empty.
        yield f"data {key}, as it opens", plain
        yield f"data {key}, suitable", suited(plain)


def main() -> None:
    """Print the table, and which rows are not stable with every seed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="a part of a row's name")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    chosen = parser.parse_args()
    print("| what | seed | final | worst late | median late | always the same | data allow | stable |")
    print("|---|---|---|---|---|---|---|---|")
    unstable: dict[str, list[str]] = {}
    rows, start = 0, time.perf_counter()
    for name, experiment in experiments():
        if chosen.only not in name:
            continue
        meant = name.removeprefix("example ") in FAIL_ON_PURPOSE
        rows += not meant
        for seed in chosen.seeds:
            found = train(experiment, seed, IMAGE_EPOCHS if experiment.data.is_images else EPOCHS)
            said = "yes" if found.is_stable else "swings" if found.learns else "does not learn"
            if not found.is_stable and not meant:
                unstable.setdefault(name, []).append(f"seed {seed} {said}")
            print(
                f"| {name} | {seed} | {found.final:.3f} | {found.worst:.3f} | {found.median:.3f} "
                f"| {found.constant:.3f} | {found.reachable:.3f} | {'fails on purpose' if meant else said} |",
                flush=True,
            )
    print(f"\n{rows - len(unstable)} of {rows} are stable with all of the seeds ({time.perf_counter() - start:.0f} s).")
    for name, seeds in unstable.items():
        print(f"not stable: {name}: {', '.join(seeds)}")


if __name__ == "__main__":
    main()
