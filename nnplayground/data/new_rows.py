"""Rows that a network has not seen: their cells are matched with the columns that it learnt from, and encoded alike."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from nnplayground.cells import unguarded
from nnplayground.data.csv_cells import is_gap, number_in, unit_of
from nnplayground.data.csv_file import SHOWN
from nnplayground.data.dataset import Dataset
from nnplayground.data.dates import time_in, time_text
from nnplayground.data.input_columns import InputColumn, encoded, input_columns
from nnplayground.data.own_table import LARGEST, OwnTable
from nnplayground.data.sheet import Sheet
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, number, tr

TOLD = 5
"""Lines, columns or categories that a sentence names, at most."""

LACKS = N_("The table lacks the column “{column}”, from which the network learnt. It has: {known}.")
LACKS_SEVERAL = N_("The table lacks {count} columns, from which the network learnt: {columns}. It has: {known}.")
TWICE = N_("The table has the column “{column}” more than once, in other letters: rename one.")
OTHER_WIDTH = N_(
    "The table has no names of columns and {found} columns where {wanted} belong: write the names in its first line."
)
BY_ORDER = N_("The table has no names of columns: they are taken in the order of those that were learnt.")
NOT_USED = N_("Not used: {columns}.")
UNKNOWN = N_("{lines}: no prediction, “{cell}” in column “{column}” was not learnt. Known: {known}.")
NO_NUMBER = N_("{lines}: no prediction, “{cell}” in column “{column}” is not a number.")
NO_DATE = N_("{lines}: no prediction, “{cell}” in column “{column}” is not a date.")
GAP = N_("{lines}: no prediction, column “{column}” is empty, and the network learnt from none that was.")
NO_MEAN = N_("{lines}: no prediction, column “{column}” is empty, and this file does not tell its mean: save it again.")
FILLED = N_("{lines}: the empty cell in column “{column}” counts as its mean in the table learnt, {mean}.")

Lines = tuple[int, ...]


@dataclass(frozen=True)
class Remark:
    """What is to be said of some `lines`, or of a whole table if there are none.

    `left_out`: they have no prediction. `template` has ``{lines}`` where there are some.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Lines = ()
    left_out: bool = False

    @property
    def text(self) -> str:
        """The sentence in the language in use."""
        return tr(self.template, lines=lines_text(self.lines), **self.values)


def lines_text(lines: Sequence[int]) -> str:
    """Name some lines of a file; of many the first few."""
    if len(lines) == 1:
        return tr("Line {line}", line=lines[0])
    told = ", ".join(map(str, lines[:TOLD]))
    if len(lines) > TOLD:
        return tr("Lines {lines} and {count} more", lines=told, count=len(lines) - TOLD)
    return tr("Lines {lines}", lines=told)


@dataclass(frozen=True, eq=False)
class NewRows:
    """Rows that can be answered: `inputs` (rows, inputs) in their own units, `places` (rows,) in what was given."""

    inputs: npt.NDArray[np.float64]
    places: npt.NDArray[np.intp]
    remarks: tuple[Remark, ...]


def fit_rows(data: Dataset, sheet: Sheet, means: Mapping[str, float]) -> NewRows:
    """Return the rows of `sheet` as inputs of `data`; what cannot be used of them is told in the remarks.

    `means` stand for missing numbers, by column. Raises UserError if a column is lacking.
    """
    columns = input_columns(data)
    places, remarks = _places(data, columns, sheet)
    width = max(map(len, sheet.rows), default=0)
    values = np.zeros((len(sheet.rows), len(columns)))
    good = np.ones(len(sheet.rows), np.bool_)
    for number_, column in enumerate(columns):
        cells = [row[places[number_]] if places[number_] < width else "" for row in sheet.rows]
        found = _ColumnReader(column, sheet, means).read(cells, values[:, number_])
        remarks += found
        for remark in found:
            if remark.left_out:
                good[np.isin(sheet.lines, remark.lines)] = False
    remarks.sort(key=lambda remark: remark.lines[:1])
    rows = np.flatnonzero(good)
    return NewRows(encoded(data, columns, values[rows], means), rows, tuple(remarks))


class _ColumnReader:
    """Reads the cells of one column."""

    def __init__(self, column: InputColumn, sheet: Sheet, means: Mapping[str, float]) -> None:
        self._column, self._sheet = column, sheet
        self._mean = means.get(str(column.name))
        self._codes = {str(text): code for code, text in enumerate(column.categories)}
        self._values = {
            value: code for text, code in self._codes.items() if (value := _value(text, "point")) is not None
        }

    def read(self, cells: Sequence[str], out: npt.NDArray[np.float64]) -> list[Remark]:
        """Write the values of `cells` into `out`, NaN for a gap, and return what is to be said of them."""
        empty: list[int] = []
        wrong: dict[str, list[int]] = {}
        for place, (cell, line) in enumerate(zip(cells, self._sheet.lines, strict=True)):
            if is_gap(cell) and not (self._column.kind == "category" and self._code(cell) is not None):
                out[place] = np.nan
                empty.append(line)
                continue
            found = self._value(cell)
            if found is None:
                wrong.setdefault(" ".join(cell.split())[:SHOWN], []).append(line)
            else:
                out[place] = found
        return [*self._of_gaps(empty), *self._of_wrong(wrong)]

    def _value(self, cell: str) -> float | None:
        if self._column.kind == "category":
            return self._code(cell)
        if self._column.kind == "time":
            try:
                return time_in(cell, self._sheet.dates)
            except ValueError:
                return None
        found = _value(cell, self._sheet.decimal)
        return found if found is not None and abs(found) <= LARGEST else None

    def _code(self, cell: str) -> int | None:
        text = unguarded(" ".join(cell.split()))[:SHOWN]
        if text in self._codes:
            return self._codes[text]
        # 1.0 in one file is 1 in another.
        value = _value(text, self._sheet.decimal)
        return None if value is None else self._values.get(value)

    def _of_gaps(self, lines: list[int]) -> list[Remark]:
        values: dict[str, object] = {"column": self._column.name}
        if not lines:
            return []
        if not self._column.may_miss:
            return [Remark(GAP, values, tuple(lines), left_out=True)]
        if self._column.kind == "category":
            return []
        if self._mean is None:
            return [Remark(NO_MEAN, values, tuple(lines), left_out=True)]
        mean = time_text(self._mean) if self._column.kind == "time" else number(self._mean)
        return [Remark(FILLED, values | {"mean": mean}, tuple(lines))]

    def _of_wrong(self, wrong: Mapping[str, list[int]]) -> list[Remark]:
        kind = self._column.kind
        sentence = UNKNOWN if kind == "category" else NO_DATE if kind == "time" else NO_NUMBER
        values: dict[str, object] = {"column": self._column.name}
        if kind == "category":
            values["known"] = named(self._column.categories)
        return [
            Remark(sentence, values | {"cell": OwnWord(cell)}, tuple(lines), left_out=True)
            for cell, lines in wrong.items()
        ]


def _value(cell: str, decimal: str) -> float | None:
    try:
        return number_in(cell, decimal, unit_of([cell]))
    except ValueError:
        return None


def named(words: Sequence[str], most: int = 2 * TOLD) -> str:
    """Return names with commas between them; of many the first few."""
    told = ", ".join(map(tr, words[:most]))
    return told if len(words) <= most else tr("{names} and {count} more", names=told, count=len(words) - most)


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
