"""Split lines into the rows of a table: the sniffer, the preview and the reader all do it here."""

import csv
import io
import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nnplayground.data.table_plan import TablePlan
from nnplayground.errors import UserError
from nnplayground.i18n import N_

NOT_ENCODED = N_("From line {line} on this is not {encoding}: choose another encoding.")
TOO_LONG = N_("Line {line} is too long for a table.")
TOO_MANY_LETTERS = N_("The cells of the table hold more than {limit} million letters: divide it among several files.")
UNREADABLE = N_("Line {line} cannot be split into cells: is a quotation mark missing there or after it?")

LONGEST = 1 << 20
"""Characters of a line."""
MOST_LETTERS = 100_000_000
"""Characters of all cells of a table that is kept as it is written."""
MOST_AT_ONCE = 1 << 22
"""Characters of the lines that are taken in at once, but for the last of them."""


class FileRow(NamedTuple):
    """Cells, with the lines of the file in which they begin and end."""

    begin: int
    line: int
    cells: list[str]


class RowSplitter:
    """The rows in lines of a file of which `before` have been taken: without comments, blank lines and empty rows.

    Iterating raises UserError where a line cannot be split.
    """

    def __init__(self, lines: Iterable[str], plan: TablePlan, before: int = 0) -> None:
        self._lines = iter(lines)
        self._plan = plan
        self._before = before
        self._blanks = plan.separator == "blanks"
        self._merged = plan.separator in ("blanks", "tabs")
        self._is_new = self._is_header = False
        self._begin = before
        self.names: FileRow | None = None
        """The row of the names, once the head has been taken."""
        self.taken = 0
        """How many of the lines have been taken."""
        self._reader = csv.reader(
            self._feed(), delimiter=plan.mark, skipinitialspace=plan.separator != "blank", strict=True
        )

    @property
    def line(self) -> int:
        """The line of the file that was taken last."""
        return self._before + self.taken

    def __iter__(self) -> Iterator[FileRow]:
        while (row := self.next()) is not None:
            yield row

    def next(self) -> FileRow | None:
        """Return the next row that is not empty, or None at the end."""
        while True:
            self._is_new, self._begin = True, self.line + 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                raise UserError(UNREADABLE, line=self._begin) from error
            if cells is None:
                return None
            if self._merged:
                cells = [cell for cell in cells if cell]
            if any(map(str.strip, cells)) or (cells and len(self._plan.columns) == 1):
                return FileRow(self._begin, self.line, cells)

    def head(self) -> tuple[list[str], list[list[str]]]:
        """Take what stands above the values; return the names and the cells of the lines below them."""
        self._skip(self._plan.first - 1)
        if not self._plan.header:
            return [], []
        self._is_header = True
        self.names = names = self.next()
        self._is_header = False
        below = [next(self._lines, "") for _ in range(self._plan.extra)]
        self.taken += len(below)
        return names.cells if names is not None else [], [split_line(text, self._plan) for text in below]

    def _skip(self, count: int) -> None:
        for _ in range(count):
            if next(self._lines, None) is None:
                return
            self.taken += 1

    def _feed(self) -> Iterator[str]:
        comment = self._plan.comment
        for line in self._lines:
            self.taken += 1
            text = line
            if self._is_new and comment and text.lstrip().startswith(comment):
                if not self._is_header:
                    self._begin = self.line + 1
                    continue
                # The names may stand in a comment.
                text = text.lstrip().lstrip(comment)
            self._is_new = False
            yield text.rstrip().replace("\t", " ") + "\n" if self._blanks else text


def split_line(text: str, plan: TablePlan) -> list[str]:
    """Return the cells of one line, whatever it holds; a quoted cell may go on in the next one."""
    plan = plan.model_copy(update={"comment": "", "columns": ()})
    try:
        row = RowSplitter([text], plan).next()
    except UserError:
        return text.rstrip("\r\n").split(plan.mark)
    return row.cells if row is not None else []


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as a file has them."""
    return list(io.StringIO(text, newline=""))


def rows(text: str, plan: TablePlan, most: int) -> list[FileRow]:
    """Return at most so many rows of values at the beginning of a file.

    A line that cannot be split is passed over: reading the file tells of it.
    """
    found: list[FileRow] = []
    splitter = RowSplitter(without_footer(lines_of(text), plan.footer), plan)
    faults = 0
    while len(found) < most and faults < most:
        try:
            if not splitter.taken:
                splitter.head()
            row = splitter.next()
        except UserError:
            faults += 1
            continue
        if row is None:
            break
        found.append(row)
    return found


def checked_lines(file: io.TextIOWrapper, plan: TablePlan) -> Iterator[str]:
    """Return the lines of a file. Raises UserError where one is too long, or not encoded as it should be."""
    for number in itertools.count(1):
        try:
            line = file.readline(LONGEST)
        except UnicodeError as error:
            raise UserError(NOT_ENCODED, line=number, encoding=plan.encoding.upper()) from error
        if len(line) == LONGEST:
            raise UserError(TOO_LONG, line=number)
        if not line:
            return
        yield line


def next_lines(lines: Iterator[str], most: int) -> list[str]:
    """Return the next lines, at most so many, and no more of long ones than are held at once; none at the end."""
    found: list[str] = []
    letters = 0
    while len(found) < most and letters < MOST_AT_ONCE and (line := next(lines, None)) is not None:
        found.append(line)
        letters += len(line)
    return found


def without_footer(lines: Iterable[str], count: int) -> Iterator[str]:
    """Return the lines but the last so many."""
    held: deque[str] = deque()
    for line in lines:
        held.append(line)
        if len(held) > count:
            yield held.popleft()


def fitted(cells: Sequence[str], width: int, short: str) -> Sequence[str] | None:
    """Return the cells of a row of `width` columns, or None for a bad line.

    Empty cells too many are no fault. Where `short` is ``"missing"``, the last cells of a row may be missing, up to
    half of them.
    """
    if len(cells) == width:
        return cells
    if len(cells) > width:
        return None if any(map(str.strip, cells[width:])) else cells[:width]
    return [*cells, *[""] * (width - len(cells))] if short == "missing" and 2 * len(cells) >= width else None
