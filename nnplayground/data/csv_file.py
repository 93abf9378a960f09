"""Read CSV and TSV files as tables: quickly where they are plain numbers, exactly where they are not."""

import contextlib
import csv
import io
import itertools
import math
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from nnplayground.data.csv_sniff import MOST_CATEGORIES, TablePlan, codec, is_gap, number_in
from nnplayground.data.table import Column, Table
from nnplayground.errors import UserError
from nnplayground.i18n import N_

CHUNK = 1000
"""Lines read at once."""
MOST_CELLS = 60_000_000
"""Cells of a table; 480 MB."""
LONGEST = 1 << 20
"""Characters of a line."""
SHOWN = 40
"""Characters of a cell that a message shows."""

RAGGED = N_("Line {line} has {found} cells where {wanted} belong.")
NO_NUMBER = N_("Line {line}, column “{column}”: “{cell}” is not a number.")
NOT_FINITE = N_("Line {line}, column “{column}”: “{cell}” is no finite number; leave the cell empty if it is unknown.")
TOO_MANY = N_("Column “{column}” has more than {limit} different texts: leave it out, or make fewer of them.")
NOT_ENCODED = N_("From line {line} on this is not {encoding}: choose another encoding.")
UNREADABLE = N_("Line {line} cannot be split into cells: is a quotation mark missing there or after it?")
TOO_LONG = N_("Line {line} is too long for a table.")
NO_ROWS = N_("The table has no rows.")
NO_COLUMNS = N_("No column of the table is used: choose at least two.")
TOO_LARGE = N_("The table has more than {limit} million cells: leave columns or rows out.")


class CancelledError(Exception):
    """The reading was given up on request."""


def read_table(
    source: Path | bytes,
    plan: TablePlan,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Table:
    """Return the table in a file or in its content, read as `plan` says; safe in any thread.

    `progress` hears now and then which share has been read. Raises UserError, which names line and
    column, if something is not what the plan says; CancelledError once `cancelled` says so.
    """
    if not any(column.kind != "ignored" for column in plan.columns):
        raise UserError(NO_COLUMNS)
    try:
        with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
            size = file.seek(0, io.SEEK_END) or 1
            file.seek(0)
            reader = _RowReader(file, plan)
            while reader.read_chunk():
                if cancelled():
                    raise CancelledError
                progress(min(1.0, file.tell() / size))
    except OSError as error:
        name = source.name if isinstance(source, Path) else ""
        raise UserError(N_("The file {file} cannot be read: {reason}."), file=name, reason=error.strerror) from error
    return reader.table()


class _RowReader:
    """Takes a file a chunk of lines at a time: `loadtxt` if it is all numbers, else cell by cell."""

    def __init__(self, file: BinaryIO, plan: TablePlan) -> None:
        self._plan = plan
        start = file.read(2)
        file.seek(0)
        self._lines = io.TextIOWrapper(file, codec(plan.encoding, start), newline="")
        self._read = 0
        """Lines that have been read."""
        self._rows = 0
        self._numbers = [place for place, column in enumerate(plan.columns) if column.kind == "number"]
        self._texts = [place for place, column in enumerate(plan.columns) if column.kind == "category"]
        self._blocks: list[npt.NDArray[np.float64]] = []
        self._gaps: dict[int, npt.NDArray[np.uint8]] = {}
        self._codes: list[npt.NDArray[np.int32]] = []
        self._known: list[dict[str, int]] = [{} for _ in self._texts]
        if plan.header:
            self._skip_header()

    def read_chunk(self) -> bool:
        """Take some lines in; return False if there are none left."""
        lines = self._take(CHUNK)
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
            if column.kind == "number":
                found.append(Column(name=column.name))
            elif column.kind == "category":
                number = self._texts.index(place)
                known = list(self._known[number])
                order = sorted(range(len(known)), key=lambda code: _sort_key(known[code]))
                new = np.empty(len(known) + 1, np.int32)
                new[order] = np.arange(len(known))
                new[-1] = -1  # reached by the code of a gap
                codes[:, number] = new[codes[:, number]]
                texts = tuple(known[code] for code in order)
                found.append(Column(name=column.name, kind="category", categories=texts))
        return tuple(found)

    def _take(self, count: int) -> list[str]:
        lines: list[str] = []
        try:
            while len(lines) < count and (line := self._lines.readline(LONGEST)):
                lines.append(line)
                if len(line) == LONGEST:
                    raise UserError(TOO_LONG, line=self._read + len(lines))
        except UnicodeError as error:
            number = self._read + len(lines) + 1
            raise UserError(NOT_ENCODED, line=number, encoding=self._plan.encoding.upper()) from error
        return lines

    def _skip_header(self) -> None:
        while lines := self._take(1):
            if lines[0].strip():
                reader = csv.reader(itertools.chain(lines, self._more()), delimiter=self._plan.mark, strict=True)
                self._next(reader, 0)
                self._read += reader.line_num
                return
            self._read += 1

    def _more(self) -> Iterator[str]:
        while lines := self._take(1):
            yield lines[0]

    def _plain_numbers(self, lines: list[str]) -> npt.NDArray[np.float64] | None:
        """Return the columns of numbers (rows, columns), or None if anything in these lines asks for care."""
        text = "".join(lines)
        if '"' in text or not self._numbers:
            return None
        if self._plan.decimal == "comma":
            if "." in text or self._plan.separator == "comma":
                return None
            lines = [line.replace(",", ".") for line in lines]
        mark, width = self._plan.mark, len(self._plan.columns)
        if any(line.count(mark) != width - 1 for line in lines):
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
        reader = csv.reader(itertools.chain(lines, self._more()), delimiter=self._plan.mark, strict=True)
        rows: list[list[str]] = []
        numbers: list[int] = []
        width = len(self._plan.columns)
        while reader.line_num < len(lines):
            row = self._next(reader, reader.line_num)
            if row is None:
                break
            if not row or (width > 1 and not any(row)):
                continue
            if len(row) != width:
                raise UserError(RAGGED, line=self._read + reader.line_num, found=len(row), wanted=width)
            rows.append(row)
            numbers.append(self._read + reader.line_num)
        self._read += reader.line_num
        if rows:
            self._take_columns(list(zip(*rows, strict=True)), numbers)

    def _next(self, reader: Iterator[list[str]], taken: int) -> list[str] | None:
        """Return the next row after so many lines, or None at the end. Raises UserError if it does not end."""
        try:
            return next(reader, None)
        except csv.Error as error:
            raise UserError(UNREADABLE, line=self._read + taken + 1) from error

    def _take_columns(self, columns: Sequence[tuple[str, ...]], lines: list[int]) -> None:
        block = np.empty((len(lines), len(self._numbers)))
        gaps = np.zeros(block.shape, np.uint8)
        for number, place in enumerate(self._numbers):
            self._convert(columns[place], place, lines, block[:, number], gaps[:, number])
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
        cells: tuple[str, ...],
        place: int,
        lines: list[int],
        out: npt.NDArray[np.float64],
        gaps: npt.NDArray[np.uint8],
    ) -> None:
        """Write the numbers of a column, and where some are missing."""
        name, decimal = self._plan.columns[place].name, self._plan.decimal
        text = "".join(cells)
        if decimal == "point" and "_" not in text and text.isascii():
            with contextlib.suppress(ValueError):
                out[:] = list(map(float, cells))
                if np.isfinite(out).all():
                    return
        for row, cell in enumerate(cells):
            if is_gap(cell):
                out[row], gaps[row] = 0.0, 1
                continue
            try:
                out[row] = number_in(cell, decimal)
            except ValueError as error:
                sentence = NOT_FINITE if _is_endless(cell) else NO_NUMBER
                shown = " ".join(cell.split())[:SHOWN]
                raise UserError(sentence, line=lines[row], column=name, cell=shown) from error

    def _encode(self, cells: Sequence[str], number: int) -> list[int]:
        """Return the code of each cell, in the order in which texts were first seen; −1 for a gap."""
        known = self._known[number]
        codes: dict[str, int] = {}
        for cell in dict.fromkeys(cells):
            text = " ".join(cell.split())[:SHOWN]
            codes[cell] = -1 if is_gap(text) else known.setdefault(text, len(known))
        if len(known) > MOST_CATEGORIES:
            raise UserError(TOO_MANY, column=self._plan.columns[self._texts[number]].name, limit=MOST_CATEGORIES)
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


def _is_endless(cell: str) -> bool:
    try:
        return not math.isfinite(float(cell.strip().replace(",", ".")))
    except ValueError:
        return False
