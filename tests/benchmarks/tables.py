"""How long a table of 1,000,000 × 20 takes to read, and how much memory: ``python -m tests.benchmarks.tables``.

With ``--window`` it is read by the dialog instead, and how late the window is meanwhile is measured.
"""

import os
import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from nnplayground.data import content, own_table
from nnplayground.data.csv_file import read_table
from nnplayground.data.table_file import TableFile

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


def window(path: Path) -> None:
    """Open the table in the dialog and use it; print how late a 16 ms timer of the window's thread is."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from nnplayground.gui import theme
    from nnplayground.gui.own_data.table_dialog import for_file
    from tests.benchmarks.window import Lateness, wait, wait_until

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, theme.Scheme.LIGHT)
    for way in ("read", "called off"):
        dialog = for_file(path)
        dialog.show()
        wait_until(dialog.footer.use.isEnabled)
        wait(300)
        chosen: list[object] = []
        dialog.chosen.connect(chosen.append)
        late = Lateness()
        start = perf_counter()
        dialog.footer.use.click()
        if way == "read":
            wait_until(lambda chosen=chosen: bool(chosen), 120)
        else:
            wait(1500)
            start = perf_counter()
            dialog.reject()
        seconds = perf_counter() - start
        wait(50)
        found = late.stop()
        print(f"  {way} in the window in {1000 * seconds:.0f} ms; lateness median {np.median(found):.1f}, "
              f"p99 {np.percentile(found, 99):.1f}, worst {found.max():.0f} ms")  # fmt: skip
        content.keep_only([])


def main() -> None:
    if "--window" in sys.argv:
        for categories in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "large.csv"
                write(path, categories)
                print("with categories" if categories else "numbers alone")
                window(path)
        return
    for categories in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "large.csv"
            write(path, categories)
            size = path.stat().st_size / 1e6
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            start = perf_counter()
            heard: list[float] = []
            table = read_table(path, TableFile(path).sniff(), heard.append)
            seconds = perf_counter() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{'with categories' if categories else 'numbers alone'}: {size:.0f} MB read in {seconds:.1f} s, "
                  f"{len(heard)} times progress, peak {peak:.0f} MB ({before:.0f} before)")  # fmt: skip
            start = perf_counter()
            data = own_table.dataset(table, [table.columns[-1].name])
            examples = data.generate(np.random.default_rng(1))
            print(f"  made into {examples.inputs.shape} inputs in {perf_counter() - start:.1f} s")
            content.keep_only([])
            del table, examples
    sys.stdout.flush()


if __name__ == "__main__":
    main()
