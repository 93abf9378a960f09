"""Read CSV and TSV files as tables: quickly where they are plain numbers, exactly where they are not."""

import contextlib
import io
import itertools
import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt

from nnplayground.cells import unguarded
from nnplayground.data.csv_cells import MOST_CATEGORIES, is_endless, is_gap, is_number
from nnplayground.data.dates import time_in
from nnplayground.data.table import Column, Table
from nnplayground.data.table_bytes import TableBytes
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.table_rows import RowSplitter, checked_lines, fitted, next_lines, without_footer
from nnplayground.errors import UserError
from nnplayground.i18n import N_

CHUNK = 1000
"""Lines read at once, at most."""
MOST_CELLS = 60_000_000
"""Cells of a table; 480 MB."""
LISTED = 200
"""Bad lines that are told one by one."""
SHOWN = 40
"""Characters of a cell that a message shows."""

RAGGED = N_("Line {line} has {found} cells where {wanted} belong.")
NO_NUMBER = N_("Line {line}, column “{column}”: “{cell}” is not a number.")
NO_TIME = N_("Line {line}, column “{column}”: “{cell}” is not a date.")
NOT_FINITE = N_("Line {line}, column “{column}”: “{cell}” is no finite number; leave the cell empty if it is unknown.")
TOO_MANY = N_("Column “{column}” has more than {limit} different texts: leave it out, or make fewer of them.")
ALIKE = N_("Column “{column}”: two texts differ only after {limit} letters. Shorten them, or leave the column out.")
NO_ROWS = N_("The table has no rows.")
NO_COLUMNS = N_("No column of the table is used: choose at least two.")
TOO_LARGE = N_("The table has more than {limit} million cells: leave columns or rows out.")


MOSTLY_BAD = N_("Most lines do not fit, line {line} for one: choose another separator or another decimal sign.")


class CancelledError(Exception):
    """The reading was given up on request."""


@dataclass
class BadLines:
    """The lines that were left out, in the order of the file: how many, and what is wrong with the first of them."""

    count: int = 0
    told: list[UserError] = field(default_factory=list)
    """Each has the number of its line as the value `line`."""

    def add(self, error: UserError) -> None:
        """Count another one."""
        self.count += 1
        if len(self.told) < LISTED:
            self.told.append(error)


def read_table(
    source: Path | bytes,
    plan: TablePlan,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    bad: BadLines | None = None,
) -> Table:
    """Return the table in a file or in its content, read as `plan` says; safe in any thread.

    `progress` hears now and then which share has been read; `bad` takes the lines in that the plan leaves out. Raises
    UserError, which names line and column, if something is not what the plan says; CancelledError once `cancelled`
    says so.
    """
    if not any(column.kind != "ignored" for column in plan.columns):
        raise UserError(NO_COLUMNS)
    try:
        with TableBytes(source) as file:
            reader = _RowReader(file.text(plan.encoding), plan, BadLines() if bad is None else bad)
            while reader.read_chunk():
                if cancelled():
                    raise CancelledError
                progress(file.share())
    except OSError as error:
        name = source.name if isinstance(source, Path) else ""
        raise UserError(N_("The file {file} cannot be read: {reason}."), file=name, reason=error.strerror) from error
    return reader.table()


class _RowReader:
    """Takes a file a chunk of lines at a time: `loadtxt` if it is all numbers, else cell by cell."""

    def __init__(self, file: io.TextIOWrapper, plan: TablePlan, bad: BadLines) -> None:
        self._plan = plan
        self._bad = bad
        self._drops = plan.bad == "drop"
        self._lines = without_footer(checked_lines(file, plan), plan.footer)
        self._read = 0
        """Lines that have been read."""
        self._rows = 0
        self._numbers = [place for place, column in enumerate(plan.columns) if column.kind in ("number", "time")]
        self._times = any(column.kind == "time" for column in plan.columns)
        self._texts = [place for place, column in enumerate(plan.columns) if column.kind == "category"]
        self._blocks: list[npt.NDArray[np.float64]] = []
        self._gaps: dict[int, npt.NDArray[np.uint8]] = {}
        self._codes: list[npt.NDArray[np.int32]] = []
        self._known: list[dict[str, int]] = [{} for _ in self._texts]
        self._long: list[dict[str, str]] = [{} for _ in self._texts]
        """Of each column the texts that are cut, by what is left of them."""
        self._markers = [plan.gaps_of(column) for column in plan.columns]
        self._careful = any(is_number(marker, plan.decimal) for marker in plan.gaps)
        """Whether a number may be a gap."""
        splitter = RowSplitter(self._lines, plan)
        splitter.head()
        self._read = splitter.taken

    def read_chunk(self) -> bool:
        """Take some lines in; return False if there are none left."""
        lines = next_lines(self._lines, CHUNK)
        if not lines:
            return False
        block = self._plain_numbers(lines)
        if block is None:
            self._take_cells(lines)
            return True
        self._read += len(lines)
        if self._texts:
            rows = [line.rstrip("\r\n").split(self._plan.mark) for line in lines]
            self._take_codes([[row[place] for row in rows] for place in self._texts])
        self._add(block)
        return True

    def table(self) -> Table:
        """Return what has been read. Raises UserError if it is nothing."""
        self._bad.told.sort(key=lambda error: cast("int", error.values["line"]))
        if self._bad.count > self._rows:
            raise UserError(MOSTLY_BAD, line=self._bad.told[0].values["line"])
        if not self._rows:
            raise UserError(NO_ROWS)
        width = len(self._numbers)
        numbers = np.empty((self._rows, width))
        gaps = np.zeros((self._rows, width) if self._gaps else (0, 0), np.uint8)
        start = 0
        for number in range(len(self._blocks)):
            # Each block is let go of as soon as it is copied.
            block, self._blocks[number] = self._blocks[number], np.empty((0, width))
            numbers[start : start + len(block)] = block
            if number in self._gaps:
                gaps[start : start + len(block)] = self._gaps[number]
            start += len(block)
        codes = np.concatenate(self._codes) if self._texts else np.empty((self._rows, 0), np.int32)
        return Table(self._columns(codes), numbers, codes, gaps)

    def _columns(self, codes: npt.NDArray[np.int32]) -> tuple[Column, ...]:
        """Declare the columns; categories are put in order, whatever came first."""
        found = []
        for place, column in enumerate(self._plan.columns):
            if column.kind in ("number", "time"):
                found.append(Column(name=column.name, kind=column.kind))
            elif column.kind == "category":
                number = self._texts.index(place)
                known = list(self._known[number])
                # Named classes in the order in which they are counted.
                counted = {name: code for code, name in enumerate(column.classes)}
                keys = [(counted.get(text, len(counted)), *_sort_key(text)) for text in known]
                order = sorted(range(len(known)), key=keys.__getitem__)
                new = np.empty(len(known) + 1, np.int32)
                new[order] = np.arange(len(known))
                new[-1] = -1  # reached by the code of a gap
                codes[:, number] = new[codes[:, number]]
                texts = tuple(known[code] for code in order)
                found.append(Column(name=column.name, kind="category", categories=texts))
        return tuple(found)

    def _plain_numbers(self, lines: list[str]) -> npt.NDArray[np.float64] | None:
        """Return the columns of numbers (rows, columns), or None if anything in these lines asks for care."""
        text, plan = "".join(lines), self._plan
        if '"' in text or not self._numbers or self._times or self._careful:
            return None
        if any(plan.columns[place].decimal for place in self._numbers) or (plan.comment and plan.comment in text):
            return None
        if plan.decimal == "comma":
            if "." in text or plan.mark == ",":
                return None
            lines = [line.replace(",", ".") for line in lines]
        mark, width = plan.mark, len(plan.columns)
        if plan.separator in ("blanks", "tabs") or any(line.count(mark) != width - 1 for line in lines):
            return None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                block = np.loadtxt(lines, np.float64, comments=None, delimiter=mark, usecols=self._numbers, ndmin=2)
        except ValueError:
            return None
        return block if len(block) == len(lines) and np.isfinite(block).all() else None

    def _take_cells(self, lines: list[str]) -> None:
        """Take in lines of any kind, and as many more as a quoted cell goes on for."""
        splitter = RowSplitter(itertools.chain(lines, self._lines), self._plan, self._read)
        rows: list[Sequence[str]] = []
        numbers: list[int] = []
        width = len(self._plan.columns)
        while splitter.taken < len(lines):
            before = splitter.taken
            try:
                row = splitter.next()
            except UserError as error:
                # A quotation mark that is never closed takes in what was no fault.
                if splitter.taken > before + 1:
                    raise
                self._refuse(error)
                continue
            if row is None:
                break
            cells = fitted(row.cells, width, self._plan.short)
            if cells is None:
                self._refuse(UserError(RAGGED, line=row.line, found=len(row.cells), wanted=width))
                continue
            rows.append(cells)
            numbers.append(row.line)
        self._read = splitter.line
        if rows:
            self._take_columns(list(zip(*rows, strict=True)), numbers)

    def _refuse(self, error: UserError) -> None:
        """Leave a bad line out, or raise the error that says what is wrong with it."""
        if not self._drops:
            raise error
        self._bad.add(error)

    def _take_columns(self, columns: Sequence[Sequence[str]], lines: list[int]) -> None:
        block = np.empty((len(lines), len(self._numbers)))
        gaps = np.zeros(block.shape, np.uint8)
        faults: dict[int, UserError] = {}
        for number, place in enumerate(self._numbers):
            self._convert(columns[place], place, lines, block[:, number], gaps[:, number], faults)
        if faults:
            for row in sorted(faults):
                self._refuse(faults[row])
            kept = [row for row in range(len(lines)) if row not in faults]
            block, gaps = block[kept], gaps[kept]
            columns = [[cells[row] for row in kept] for cells in columns]
        if gaps.any():
            self._gaps[len(self._blocks)] = gaps
        self._take_codes([columns[place] for place in self._texts])
        self._add(block)

    def _take_codes(self, columns: Sequence[Sequence[str]]) -> None:
        """Take in the columns of categories."""
        if columns:
            self._codes.append(np.array([self._encode(c, n) for n, c in enumerate(columns)], np.int32).T)

    def _convert(
        self,
        cells: Sequence[str],
        place: int,
        lines: list[int],
        out: npt.NDArray[np.float64],
        gaps: npt.NDArray[np.uint8],
        faults: dict[int, UserError],
    ) -> None:
        """Write the numbers of a column, where some are missing, and the first fault of a row."""
        column = self._plan.columns[place]
        decimal, is_time = column.decimal or self._plan.decimal, column.kind == "time"
        text = "".join(cells)
        if not (is_time or self._careful) and decimal == "point" and "_" not in text and text.isascii():
            with contextlib.suppress(ValueError):
                out[:] = list(map(float, cells))
                if np.isfinite(out).all():
                    return
        for row, cell in enumerate(cells):
            if is_gap(cell, self._markers[place]):
                out[row], gaps[row] = 0.0, 1
                continue
            try:
                out[row] = time_in(cell, self._plan.dates) if is_time else self._plan.number_in(cell, column)
            except ValueError as error:
                sentence = NO_TIME if is_time else NOT_FINITE if is_endless(cell) else NO_NUMBER
                shown = " ".join(cell.split())[:SHOWN]
                fault = UserError(sentence, line=lines[row], column=column.name, cell=shown)
                if not self._drops:
                    raise fault from error
                faults.setdefault(row, fault)

    def _encode(self, cells: Sequence[str], number: int) -> list[int]:
        """Return the code of each cell, in the order in which texts were first seen; −1 for a gap."""
        known = self._known[number]
        column = self._plan.columns[self._texts[number]]
        markers = self._markers[self._texts[number]]
        codes: dict[str, int] = {}
        for cell in dict.fromkeys(cells):
            text = " ".join(cell.split())
            if is_gap(text, markers):
                codes[cell] = -1
                continue
            text = unguarded(text)
            if len(text) > SHOWN and self._long[number].setdefault(text[:SHOWN], text) != text:
                raise UserError(ALIKE, column=column.name, limit=SHOWN)
            codes[cell] = known.setdefault(column.class_in(text[:SHOWN]), len(known))
        if len(known) > MOST_CATEGORIES:
            raise UserError(TOO_MANY, column=column.name, limit=MOST_CATEGORIES)
        return [codes[cell] for cell in cells]

    def _add(self, block: npt.NDArray[np.float64]) -> None:
        self._blocks.append(block)
        self._rows += len(block)
        if self._rows * len(self._plan.columns) > MOST_CELLS:
            raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)


def _sort_key(text: str) -> tuple[float, str]:
    """Sort numbers by value and before words."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return math.inf, text.casefold()
    return (value, text) if math.isfinite(value) else (math.inf, text.casefold())
