"""Train the network that suits each data set, for several seeds, and print what it reaches and how steadily.

Run by hand: ``python tests/benchmarks/suitable.py [KIND …] [--seeds 5] [--images 5000]``; all of it takes some minutes.
A row fails if a seed ends below what is expected of its data set, or if its cost is no number.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.suitable import EXPECTED, run


def main() -> int:
    """Print a row for each data set; return how many fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=list(EXPECTED))
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--images", type=int, default=5000)
    options = parser.parse_args()
    failed = 0
    print(f"{'data set':16} {'network':14} {'expected':>8} {'lowest':>8} {'highest':>8} {'drop':>7}")
    for kind in options.kinds:
        runs = [run(kind, seed, options.images) for seed in range(1, options.seeds + 1)]
        scores = [one.score for one in runs]
        drop = max(one.drop for one in runs)
        bad = not min(scores) >= EXPECTED[kind].score
        failed += bad
        sizes = "-".join(map(str, runs[0].sizes))
        mark = "  FAILS" if bad else ""
        print(
            f"{kind:16} {sizes:14} {EXPECTED[kind].score:8.2f} {min(scores):8.3f} {max(scores):8.3f} {drop:7.3f}{mark}"
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
