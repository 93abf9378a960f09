"""A table as it is written, cell by cell, so that it can be given back with more columns."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from nnplayground.data.csv_file import NO_ROWS, RAGGED
from nnplayground.data.table_bytes import TableBytes
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.table_rows import (
    MOST_LETTERS,
    TOO_MANY_LETTERS,
    FileRow,
    RowSplitter,
    checked_lines,
    fitted,
    without_footer,
)
from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped

MOST_CELLS, MOST_ROWS = 6_000_000, 1_500_000
"""Cells and rows of a table that is kept as it is written, each of which takes about 200 bytes."""
TOO_MANY_ROWS = N_("The table has more than {limit} rows: divide it among several files.")
TOO_LARGE = N_("The table has more than {limit} million cells: divide it among several files.")


class Sheet(NamedTuple):
    """The names of the columns, empty if the table has none, and its cells, row by row.

    `lines` are the numbers of the lines in which the rows end. `plan` is how it looks written, and `said` the fields of
    it that somebody has said.
    """

    names: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    plan: TablePlan = TablePlan()
    said: frozenset[str] = frozenset()


def read_sheet(source: Path | bytes, wanted: Collection[str] = (), **given: Any) -> Sheet:
    """Return the table in a file or in its content; any thread.

    What is `given` (fields of `TablePlan`) is taken for granted, the rest is found out; a first line that holds the
    `wanted` names names the columns, whatever it looks like. Raises UserError if it cannot be read.
    """
    file = TableFile(source)
    plan = file.sniff(**given)
    if not plan.header and "header" not in given and wanted:
        first = file.rows(plan, 1)[0].cells
        if set(wanted) <= {" ".join(cell.split()) for cell in first}:
            plan = file.sniff(**given, header=True)
    rows: list[Sequence[str]] = []
    lines: list[int] = []
    cells, letters, width = 0, 0, len(plan.columns)
    with file.stream(plan) as opened:
        for row in _rows(opened, plan):
            found = fitted(row.cells, width, plan.short)
            if found is None:
                if plan.bad == "drop":
                    continue
                raise UserError(RAGGED, line=row.line, found=len(row.cells), wanted=width)
            rows.append(found)
            lines.append(row.line)
            cells += width
            if len(rows) > MOST_ROWS:
                raise UserError(TOO_MANY_ROWS, limit=grouped(MOST_ROWS))
            if cells > MOST_CELLS:
                raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)
            letters += sum(map(len, found))
            if letters > MOST_LETTERS:
                raise UserError(TOO_MANY_LETTERS, limit=MOST_LETTERS // 1_000_000)
    if not rows:
        raise UserError(NO_ROWS)
    names = tuple(column.name for column in plan.columns) if plan.header else ()
    return Sheet(names, rows, lines, plan, frozenset(given))


def _rows(file: TableBytes, plan: TablePlan) -> Iterator[FileRow]:
    """Return the rows of values."""
    splitter = RowSplitter(without_footer(checked_lines(file.text(plan.encoding), plan), plan.footer), plan)
    splitter.head()
    return iter(splitter)
