"""Write out what others can use: figures and data as CSV."""

import csv
import io
import math
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

import numpy as np

from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
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
    """Write all examples as CSV: raw inputs, the class or the quantities, and the part they belong to.

    Yields the share done now and then. Raises UserError if that would be too much for a table, or cannot be written.
    """
    raw, dataset = problem.raw, problem.dataset
    if raw.inputs.size > MOST_CELLS:
        raise UserError(N_("These data are too many for a table: {count} cells."), count=raw.inputs.size)
    parts = np.full(len(raw.inputs), "", object)
    for name, label in PARTS:
        parts[getattr(problem.parts, name)] = tr(label)
    names = [tr(quantity.name) for quantity in dataset.inputs] + dataset.task.target_names(dataset)
    pieces = [_csv([*names, tr("part")], [])]
    for begin in range(0, len(raw.inputs), CHUNK):
        rows = slice(begin, begin + CHUNK)
        wanted = dataset.task.target_cells(problem, rows)
        together = zip(raw.inputs[rows].tolist(), wanted, parts[rows], strict=True)
        pieces.append(_csv([], ([*values, *target, part] for values, target, part in together)))
        yield begin / len(raw.inputs)
    atomic.write(path, [memoryview(piece) for piece in pieces])


def _csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table with commas and decimal points, which every program reads; what is no number is empty.

    Without `names` it is a part of one.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if names:
        writer.writerow(names)
    for row in rows:
        writer.writerow(["" if isinstance(v, float) and not math.isfinite(v) else _short(v) for v in row])
    return out.getvalue().encode()


def _short(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
