"""Take every hint on twelve classic failures of training, as a beginner would, and print how each ends.

Run by hand: ``python tests/benchmarks/hints.py [--only KEY] [--seeds 1 2 3] [--every 10]``; all of it takes some
minutes on one core. A failure ends well with a seed when its score has reached the goal, as `Failure` says, and
ends well when it does so with all seeds.
"""

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dataclasses import replace

from tests.helpers.failures import FAILURES, Follower


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=FAILURES, action="append", help="a failure; may be given several times")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--every", type=int, help="epochs between two looks")
    chosen = parser.parse_args()
    print("| failure | seed | ends well | score (goal) | epochs | hints taken, with the epoch of the run |")
    print("|---|---|---|---|---|---|")
    names, well = chosen.only or list(FAILURES), 0
    start = time.perf_counter()
    for name in names:
        failure = FAILURES[name]
        if chosen.every:
            failure = replace(failure, every=chosen.every)
        all_well = True
        for seed in chosen.seeds:
            outcome = Follower(failure, seed).follow()
            all_well &= outcome.well
            taken = ", ".join(f"{epoch}: {label}" for epoch, _, label in outcome.taken)
            print(
                f"| {failure.label} | {seed} | {'yes' if outcome.well else 'no'} | {outcome.score:.3f} "
                f"({failure.goal:g}) | {outcome.epochs} | {taken or 'none'} |",
                flush=True,
            )
        well += all_well
    print(
        f"\n{well} of {len(names)} end well with all of the seeds {chosen.seeds} ({time.perf_counter() - start:.0f} s)."
    )


if __name__ == "__main__":
    main()
