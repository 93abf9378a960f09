"""Measure all that is owed of speed and memory in one go, one benchmark after the other.

Run by hand, on a machine that does nothing else: ``python tests/benchmarks/speed.py [--minutes 60]``. The minutes are
those of simulated use; the rest takes two. What is owed stands before each part; the parts say what they measure.
"""

import argparse
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PARTS = (
    (
        "start ≤ 1.5 s; circle kept ≥ 70 %, ≥ 25 frames/s, lateness p99 ≤ 20 ms; MNIST kept ≥ 80 %",
        ("window.py", "--rounds", "2", "--seconds", "2"),
    ),
    ("784-30-10: ours/bare ≤ 2.0, with the gather", ("engine.py", "--only", "784-30-10")),
    ("784-100-10: ≥ 3 times as fast as scikit-learn", ("engine.py", "--only", "784-100-10")),
)
ENDURANCE = "resident memory: drift within 5 %, highest ≤ 450 MB"


def main() -> int:
    """Run everything; return 0 if all of it ran."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60.0, help="of simulated use; 0 leaves it out")
    minutes = parser.parse_args().minutes
    parts = PARTS
    if minutes:
        parts += ((ENDURANCE, ("endurance.py", "--minutes", str(minutes))),)
    failed = 0
    for owed, (script, *options) in parts:
        print(f"\n== {owed}", flush=True)
        failed += subprocess.run([sys.executable, str(FOLDER / script), *options], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
