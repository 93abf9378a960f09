"""How long a table of 1,000,000 × 20 takes to read, and how much memory: ``python -m tests.benchmarks.tables``."""

import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from nnplayground.data import content, own_table
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff_file

ROWS, COLUMNS = 1_000_000, 20


def write(path: Path, categories: bool) -> None:
    """Write a large table, with a column of categories or without."""
    rng = np.random.default_rng(1)
    with path.open("w") as file:
        file.write(",".join(f"c{place}" for place in range(COLUMNS)) + "\n")
        for _ in range(ROWS // 10_000):
            block = rng.normal(size=(10_000, COLUMNS - categories)).round(5).astype(str)
            if categories:
                block = np.column_stack([block, rng.choice(["red", "green", "blue"], 10_000)])
            file.write("\n".join(map(",".join, block)) + "\n")


def main() -> None:
    for categories in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "large.csv"
            write(path, categories)
            size = path.stat().st_size / 1e6
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            start = perf_counter()
            heard: list[float] = []
            table = read_table(path, sniff_file(path), heard.append)
            seconds = perf_counter() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{'with categories' if categories else 'numbers alone'}: {size:.0f} MB read in {seconds:.1f} s, "
                  f"{len(heard)} times progress, peak {peak:.0f} MB ({before:.0f} before)")  # fmt: skip
            start = perf_counter()
            data = own_table.dataset(table, [own_table.likely_target(table)])
            examples = data.generate(np.random.default_rng(1))
            print(f"  made into {examples.inputs.shape} inputs in {perf_counter() - start:.1f} s")
            content.keep_only([])
            del table, examples
    sys.stdout.flush()


if __name__ == "__main__":
    main()
