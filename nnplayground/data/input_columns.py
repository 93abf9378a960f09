"""The columns of a table from which a network learnt, and new rows of them encoded as those that it learnt."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.data.cell_writing import CellWriting
from nnplayground.data.dataset import Dataset
from nnplayground.data.own_table import OwnTable, UsedColumn
from nnplayground.data.problem import Problem
from nnplayground.data.table import Column, Table
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, tr

NO_TABLE = N_("This network has not learnt from the columns of a table: it cannot predict one.")


class InputColumn(NamedTuple):
    """A column that a network learnt from: `categories` are its texts, empty for numbers and times."""

    name: str
    kind: str = "number"
    categories: tuple[str, ...] = ()
    unit: str = ""
    may_miss: bool = False
    """Whether the network learnt what an empty cell says."""
    also: str = ""
    """Another name under which a table may have it."""
    written: CellWriting | None = None
    """How its cells were written, if that is known."""


def input_columns(data: Dataset) -> tuple[InputColumn, ...]:
    """Return the columns that a row of `data` has for its inputs. Raises UserError if examples are no such rows."""
    if isinstance(data, OwnTable):
        return tuple(_own_column(data, column) for column in data.of_use("input"))
    if data.is_images or data.is_sequence:
        raise UserError(NO_TABLE)
    return tuple(InputColumn(tr(q.name), unit=tr(q.unit) if q.unit else "", also=q.name) for q in data.inputs)


def learnt_means(problem: Problem) -> dict[str, float]:
    """Return the means that stand for the missing numbers of a table, by column: those of what was learnt."""
    data = problem.dataset
    return data.means(data.table(), problem.parts.train) if isinstance(data, OwnTable) else {}


def has_rows(data: Dataset) -> bool:
    """Whether examples of `data` are rows with a cell for each of a few quantities or categories."""
    return not data.is_images and not data.is_sequence


def _own_column(data: OwnTable, column: UsedColumn) -> InputColumn:
    known = data.missing_categories == "category" and not column.filled
    may_miss = known if column.kind == "category" else data.missing_numbers == "mean"
    categories = tuple(map(OwnWord, column.categories))
    return InputColumn(
        OwnWord(column.name), column.kind, categories, tr(column.quantity.unit), may_miss, "", column.written
    )


def encoded(
    data: Dataset, columns: Sequence[InputColumn], values: npt.NDArray[np.float64], means: Mapping[str, float]
) -> npt.NDArray[np.float64]:
    """Return raw inputs (rows, inputs) for `values` (rows, columns): numbers, codes of categories, NaN in a gap."""
    if not isinstance(data, OwnTable):
        return values
    learnt = [Column(name=c.name, kind=c.kind, categories=c.categories) for c in data.columns]
    places = {str(column.name): place for place, column in enumerate(columns)}
    texts = [column for column in learnt if column.kind == "category"]
    others = [column for column in learnt if column.kind != "category"]
    numbers, gaps = np.zeros((len(values), len(others))), np.zeros((len(values), len(others)), np.uint8)
    codes = np.full((len(values), len(texts)), -1, np.int32)
    for kind, out in ((others, numbers), (texts, codes)):
        for at, column in enumerate(kind):
            if column.name in places:
                cells = values[:, places[column.name]]
                missing = np.isnan(cells)
                out[~missing, at] = cells[~missing]
                if kind is others:
                    gaps[:, at] = missing
    return data.encoded(Table(tuple(learnt), numbers, codes, gaps), means)
