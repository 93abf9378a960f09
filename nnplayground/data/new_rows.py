"""Rows that a network has not seen: their cells are matched with the columns that it learnt from, and encoded alike."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.data.column_reader import ColumnReader, Decimal, other_signs
from nnplayground.data.dataset import Dataset
from nnplayground.data.input_columns import InputColumn, encoded, input_columns
from nnplayground.data.own_table import OwnTable
from nnplayground.data.remarks import Remark, named
from nnplayground.data.sheet import Sheet
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord

LACKS = N_("The table lacks the column “{column}”, from which the network learnt. It has: {known}.")
LACKS_SEVERAL = N_("The table lacks {count} columns, from which the network learnt: {columns}. It has: {known}.")
TWICE = N_("The table has the column “{column}” more than once, in other letters: rename one.")
OTHER_WIDTH = N_(
    "The table has no names of columns and {found} columns where {wanted} belong: write the names in its first line."
)
BY_ORDER = N_("The table has no names of columns: they are taken in the order of those that were learnt.")
NOT_USED = N_("Not used: {columns}.")


@dataclass(frozen=True, eq=False)
class NewRows:
    """Rows that can be answered: `inputs` (rows, inputs) in their own units, `places` (rows,) in what was given.

    `decimal` is the decimal sign of most of their numbers.
    """

    inputs: npt.NDArray[np.float64]
    places: npt.NDArray[np.intp]
    remarks: tuple[Remark, ...]
    decimal: Decimal = "point"


def fit_rows(data: Dataset, sheet: Sheet, means: Mapping[str, float]) -> NewRows:
    """Return the rows of `sheet` as inputs of `data`; what cannot be used of them is told in the remarks.

    `means` stand for missing numbers, by column. Raises UserError if a column is lacking.
    """
    columns = input_columns(data)
    places, remarks = _places(data, columns, sheet)
    width = max(map(len, sheet.rows), default=0)
    values = np.zeros((len(sheet.rows), len(columns)))
    good = np.ones(len(sheet.rows), np.bool_)
    cells = [[row[place] if place < width else "" for row in sheet.rows] for place in places]
    others = other_signs(columns, cells, sheet)
    readers = [ColumnReader(*one, sheet, means, others) for one in zip(columns, cells, strict=True)]
    for number, reader in enumerate(readers):
        found = reader.read(values[:, number])
        remarks += found
        for remark in found:
            if remark.left_out:
                good[np.isin(sheet.lines, remark.lines)] = False
    remarks.sort(key=lambda remark: remark.lines[:1])
    rows = np.flatnonzero(good)
    signs = Counter(reader.decimal for reader in readers if reader.shows_sign)
    decimal = max(signs, key=signs.__getitem__) if signs else sheet.plan.decimal
    return NewRows(encoded(data, columns, values[rows], means), rows, tuple(remarks), decimal)


def _places(data: Dataset, columns: Sequence[InputColumn], sheet: Sheet) -> tuple[list[int], list[Remark]]:
    """Return where each of the `columns` stands in the sheet, and what is to be said of it."""
    if not sheet.names:
        return _places_by_order(data, columns, len(sheet.rows[0]) if sheet.rows else 0), [Remark(BY_ORDER)]
    found = [_place(column, sheet.names) for column in columns]
    lacking = [column.name for column, place in zip(columns, found, strict=True) if place is None]
    known = named([OwnWord(name) for name in sheet.names])
    if len(lacking) == 1:
        raise UserError(LACKS, column=lacking[0], known=known)
    if lacking:
        raise UserError(LACKS_SEVERAL, count=len(lacking), columns=named(lacking), known=known)
    places = [place for place in found if place is not None]
    others = [OwnWord(name) for place, name in enumerate(sheet.names) if place not in places]
    return places, [Remark(NOT_USED, {"columns": named(others)})] if others else []


def _place(column: InputColumn, names: Sequence[str]) -> int | None:
    """Return where a column stands: by its exact name, or else by one that differs in capitals and blanks alone."""
    for name in filter(None, (str(column.name), column.also)):
        if name in names:
            return list(names).index(name)
        alike = [place for place, other in enumerate(names) if _plain(other) == _plain(name)]
        if len(alike) > 1:
            raise UserError(TWICE, column=column.name)
        if alike:
            return alike[0]
    return None


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _places_by_order(data: Dataset, columns: Sequence[InputColumn], width: int) -> list[int]:
    """Return where the columns stand in a table without names, with its targets or without."""
    if not isinstance(data, OwnTable):
        if width < len(columns):
            raise UserError(OTHER_WIDTH, found=width, wanted=len(columns))
        return list(range(len(columns)))
    every = [column.name for column in data.columns]
    targets = {column.name for column in data.of_use("target")}
    # A table that had no names either was given numbers, from 1.
    numbers = [re.search(r" (\d+)$", name) for name in every]
    place = {
        name: int(n[1]) - 1 if n and all(numbers) else i for i, (name, n) in enumerate(zip(every, numbers, strict=True))
    }
    most = max(place.values()) + 1
    if width == most - len(targets):
        gone = [place[name] for name in targets]
        place = {name: at - sum(other < at for other in gone) for name, at in place.items()}
    elif width < most:
        raise UserError(OTHER_WIDTH, found=width, wanted=most - len(targets))
    return [place[str(column.name)] for column in columns]
