"""Write out what others can use: figures and data as CSV."""

import csv
import io
import math
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

import numpy as np

from nnplayground.cells import guarded
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr, typed
from nnplayground.project import atomic
from nnplayground.training.history import BUCKETS, EPOCHS, History

MOST_CELLS = 20_000_000
"""Cells of exported data, at most."""
CHUNK = 2000
"""Examples that are written between two reports."""
PARTS = (("train", N_("training")), ("validation", N_("validation")), ("test", N_("test")))


def write_history(path: Path, history: History) -> None:
    """Write the figures after each epoch as CSV. Raises UserError if that fails."""
    columns = history.epoch_columns(points=2 * EPOCHS)
    if not np.any(columns["penalty"]):
        del columns["penalty"]  # No regulariser has ever added anything.
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    atomic.write(path, _csv(list(columns), rows))


def write_batches(path: Path, history: History) -> None:
    """Write the costs of the mini-batches as CSV: means and extremes, as fine as they are remembered."""
    curve = history.batches(points=2 * BUCKETS)
    rows = zip(*(column.tolist() for column in curve), strict=True)
    atomic.write(path, _csv(["epoch", "mean", "low", "high"], rows))


def data_steps(path: Path, problem: Problem) -> Generator[float, None, None]:
    """Write all examples as CSV: time, if known, raw inputs, the class or the quantities, and the part they belong to.

    Yields the share done now and then. Raises UserError if that would be too much for a table, or cannot be written.
    """
    raw, dataset = problem.raw, problem.dataset
    if raw.inputs.size > MOST_CELLS:
        raise UserError(N_("These data are too many for a table: {count} cells."), count=raw.inputs.size)
    parts = np.full(len(raw.inputs), "", object)
    for name, label in PARTS:
        parts[getattr(problem.parts, name)] = tr(label)
    told, target = [tr(quantity.name) for quantity in dataset.inputs], tr("target")
    # What comes next has the name of what is: the target is told apart.
    names = told + [f"{target}: {name}" if name in told else name for name in problem.task.target_names(dataset)]
    times = [] if raw.times is None else [tr("time")]
    pieces = [_csv([*times, *names, tr("part")], [])]
    for begin in range(0, len(raw.inputs), CHUNK):
        rows = slice(begin, begin + CHUNK)
        wanted = problem.task.target_cells(problem, rows)
        when = [[]] * len(wanted) if raw.times is None else [[dataset.moment(t)] for t in raw.times[rows].tolist()]
        together = zip(when, raw.inputs[rows].tolist(), wanted, parts[rows], strict=True)
        pieces.append(_csv([], ([*time, *values, *target, part] for time, values, target, part in together)))
        yield begin / len(raw.inputs)
    atomic.write(path, [memoryview(piece) for piece in pieces])


def csv_text(names: Sequence[str], rows: Iterable[Sequence[object]], mark: str = ",", decimal: str = "point") -> str:
    """Return a table with commas and decimal points, which every program reads; what is no number is empty.

    Without `names` it is a part of one. A `mark` stands between cells where others are wished, and with `decimal`
    "comma" a comma before the decimals.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\n")
    if names:
        writer.writerow(map(_short, names))
    for row in rows:
        cells = ["" if isinstance(v, float) and not math.isfinite(v) else _short(v) for v in row]
        writer.writerow(
            [str(v).replace(".", ",") if isinstance(v, float) else v for v in cells] if decimal == "comma" else cells
        )
    return out.getvalue()


def _csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    return csv_text(names, rows).encode()


def _short(value: object) -> object:
    if isinstance(value, str):
        return guarded(typed(value))
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
