"""Turn columns of a table from numbers into categories and back."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.data.csv_cells import MOST_CATEGORIES, Kind, decimal_sign, number_in, unit_of
from nnplayground.data.csv_file import TOO_MANY
from nnplayground.data.dates import day_order, time_in
from nnplayground.data.table import Column, Table
from nnplayground.errors import UserError
from nnplayground.i18n import N_

DATES = N_("Column “{column}” holds dates: use it as the time of a series, or leave it out.")
NO_DATES = N_("Column “{column}” has the value “{cell}”, which is not a date.")
NO_NUMBERS = N_("Column “{column}” has the category “{cell}”, which is not a number.")
IN_DOUBT = N_("Column “{column}”: “{cell}” can be read as {whole} or as {decimal}: open its file again.")


def recast(table: Table, kinds: Sequence[Kind]) -> Table:
    """Return `table` with its columns as `kinds`; ``"ignored"`` leaves one as it is, and so does its own kind.

    Raises UserError if there are too many different numbers, or a category that is no number.
    """
    wanted = [column.kind if kind == "ignored" else kind for column, kind in zip(table.columns, kinds, strict=True)]
    if wanted == [column.kind for column in table.columns]:
        return table
    columns: list[Column] = []
    numbers: list[npt.NDArray[np.float64]] = []
    gaps: list[npt.NDArray[np.uint8]] = []
    codes: list[npt.NDArray[np.int32]] = []
    for column, kind in zip(table.columns, wanted, strict=True):
        if kind == "category":
            made, found = _as_category(table, column)
            codes.append(found)
        else:
            made, values = _as_time(table, column) if kind == "time" else _as_number(table, column)
            numbers.append(values)
            gaps.append(table.missing(column).astype(np.uint8))
        columns.append(made)
    rows = len(table)
    some = any(gap.any() for gap in gaps)
    return Table(
        tuple(columns),
        np.stack(numbers, 1) if numbers else np.empty((rows, 0)),
        np.stack(codes, 1) if codes else np.empty((rows, 0), np.int32),
        np.stack(gaps, 1) if some else np.zeros((0, 0), np.uint8),
    )


def _as_category(table: Table, column: Column) -> tuple[Column, npt.NDArray[np.int32]]:
    place = table.place(column.name)
    if column.kind == "category":
        return column, table.codes[:, place]
    if column.kind == "time":
        raise UserError(DATES, column=column.name)
    values, missing = table.numbers[:, place], table.missing(column)
    known = np.unique(values[~missing])
    if len(known) > MOST_CATEGORIES:
        raise UserError(TOO_MANY, column=column.name, limit=MOST_CATEGORIES)
    codes = np.searchsorted(known, values).astype(np.int32)
    codes[missing] = -1
    texts = tuple(f"{value:.15g}" for value in known)
    return Column(name=column.name, kind="category", categories=texts), codes


def _as_number(table: Table, column: Column) -> tuple[Column, npt.NDArray[np.float64]]:
    place = table.place(column.name)
    if column.kind == "number":
        return column, table.numbers[:, place]
    if column.kind == "time":
        raise UserError(DATES, column=column.name)
    decimal, doubtful = decimal_sign(column.categories)
    if doubtful:
        low, high = sorted((number_in(doubtful, sign) for sign in ("point", "comma")), key=abs)
        raise UserError(IN_DOUBT, column=column.name, cell=doubtful, whole=high, decimal=low)
    affix = unit_of(column.categories)
    known = np.array([_value(text, decimal, affix, column.name) for text in column.categories] + [0.0])
    # The code of a gap, −1, reaches the zero at the end.
    return Column(name=column.name), known[table.codes[:, place]]


def _as_time(table: Table, column: Column) -> tuple[Column, npt.NDArray[np.float64]]:
    place = table.place(column.name)
    if column.kind == "time":
        return column, table.numbers[:, place]
    texts: Sequence[str] = column.categories
    if column.kind == "category":
        places = table.codes[:, place]
    else:
        missing = table.missing(column)
        values = np.unique(table.numbers[~missing, place])
        texts = [f"{value:.15g}" for value in values]
        places = np.where(missing, -1, np.searchsorted(values, table.numbers[:, place])).astype(np.int32)
    order, _ = day_order(texts)
    known = []
    for text in texts:
        try:
            known.append(time_in(text, order))
        except ValueError:
            raise UserError(NO_DATES, column=column.name, cell=text[:40]) from None
    # The place of a gap, −1, reaches the zero at the end.
    return Column(name=column.name, kind="time"), np.array([*known, 0.0])[places]


def _value(text: str, decimal: str, affix: str, name: str) -> float:
    try:
        return number_in(text, decimal, affix)
    except ValueError:
        raise UserError(NO_NUMBERS, column=name, cell=text[:40]) from None
