"""The numbers behind curves, as one table."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from nnplayground.gui.plotting.ranges import Floats
from nnplayground.gui.widgets.context_menu import DataTable


class PlotColumn(NamedTuple):
    """A named curve: arrays (points,)."""

    name: str
    x: Floats
    y: Floats


def curves_table(x_name: str, columns: Iterable[PlotColumn]) -> DataTable:
    """Return a row for each x at which a curve has a point, and a column for each curve; empty where it has none."""
    kept = [column for column in columns if len(column.x)]
    xs: Floats = np.unique(np.concatenate([column.x for column in kept])) if kept else np.empty(0)
    cells = np.full((len(xs), len(kept)), np.nan)
    for place, column in enumerate(kept):
        cells[np.searchsorted(xs, column.x), place] = column.y
    rows: list[Sequence[object]] = [[x, *row] for x, row in zip(xs.tolist(), cells.tolist(), strict=True)]
    return DataTable([x_name, *(column.name for column in kept)], rows)
