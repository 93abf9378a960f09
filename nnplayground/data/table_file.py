"""A file with a table, or what was pasted: as the window and the command line look at it and read it.

Workbooks and ARFF files are made text first. From there on all tables are looked at and read alike.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nnplayground import files
from nnplayground.data.arff_file import TEXT_BYTES, is_arff, read_arff
from nnplayground.data.csv_cells import Kind
from nnplayground.data.csv_file import BadLines, read_table
from nnplayground.data.csv_sniff import ROWS, as_declared, decoded, encoding_of, sample_rows, sniff
from nnplayground.data.table import Table
from nnplayground.data.table_bytes import END, SAMPLE, TableBytes
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.table_rows import FileRow, fitted
from nnplayground.data.workbook import WORKBOOK_BYTES, SheetReader, is_workbook
from nnplayground.errors import UserError
from nnplayground.i18n import N_

TOO_LARGE = N_("A file of this kind may have {limit} MB: save it as CSV.")
ENDINGS = (".csv", ".tsv", ".txt", ".tab", ".data", ".arff", ".xlsx", ".xlsm", ".xls", ".ods")
"""Endings of the names of files that are taken for tables."""
PACKED = tuple(f"{ending}.gz" for ending in ENDINGS[:6])
"""Those of files that are packed besides."""

IN_SHEETS = ("sheet", "area")
OF_LINES = ("first", "header", "below_header", "footer", "comment", "short", "bad")
OF_TEXT = ("encoding", "separator", "other", "decimal", "thousands", "dates")


def has_name_of_table(path: Path) -> bool:
    """Whether the name of a file is that of a table."""
    return path.name.lower().endswith((*ENDINGS, *PACKED))


@dataclass(frozen=True)
class _TableText:
    """The text that is looked at: all of it in `content`, or in the file itself, with what is certain of it."""

    sample: bytes
    end: bytes
    content: bytes | None = None
    certain: tuple[tuple[str, Any], ...] = ()
    kinds: Sequence[Kind | None] = ()


class TableFile:
    """A table that is looked at, and then read; safe in any thread, one at a time.

    `options` are the fields of `TablePlan` that can be said of it, `sheets` those of a workbook, both known after the
    first look.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._source = source
        self._book: SheetReader | None = None
        self._texts: dict[tuple[str, str], _TableText] = {}
        self.sheets: tuple[str, ...] = ()
        self.options: tuple[str, ...] = (*OF_TEXT, *OF_LINES)
        self.size = 0
        """Bytes that there are to read."""
        self.whole = False
        """Whether nothing is behind what is looked at."""

    def sniff(self, **given: Any) -> TablePlan:
        """Return how it is written; what is `given` is taken. Raises UserError if it is no table."""
        text = self._text(given.get("sheet", ""), given.get("area", ""))
        place = {name: given.get(name, "") for name in IN_SHEETS} if self._book is not None else {}
        if self._book is not None and not place["sheet"]:
            place["sheet"] = self._book.first_with_cells()
        plan = sniff(text.sample, text.end, **{**given, **dict(text.certain), **place})
        if len(text.kinds) == len(plan.columns) and "columns" not in given:
            columns = [
                column if kind is None else as_declared(column, kind)
                for column, kind in zip(plan.columns, text.kinds, strict=True)
            ]
            plan = plan.model_copy(update={"columns": tuple(columns)})
        self.size = max(self._size(), len(text.content or text.sample))
        self.whole = len(text.sample) < SAMPLE
        return plan

    def rows(self, plan: TablePlan, most: int = ROWS) -> list[FileRow]:
        """Return the first rows of values; cells of a line that fits are as many as there are columns."""
        width = len(plan.columns)
        found = sample_rows(self._text(plan.sheet, plan.area).sample, plan, most)
        return [row._replace(cells=list(fitted(row.cells, width, plan.short) or row.cells)) for row in found]

    def text(self, plan: TablePlan) -> str:
        """Return the beginning of the file as it is written."""
        return decoded(self._text(plan.sheet, plan.area).sample, plan.encoding)

    def as_it_stands(self, **given: Any) -> tuple[TablePlan, str]:
        """Return the beginning of a file that may be no table, and how it would be read that far.

        What is `given` is taken, as far as it can be. Raises UserError if it cannot be read at all.
        """
        place = {name: given.get(name, "") for name in IN_SHEETS} if self._book is not None else {}
        if self._book is not None and not place["sheet"]:
            place["sheet"] = self._book.first_with_cells()
        text = self._text(place.get("sheet", ""), place.get("area", ""))
        encoding = given.get("encoding") or encoding_of(text.sample)
        plan = TablePlan().model_copy(update={"encoding": encoding, **given, **dict(text.certain), **place})
        return plan, decoded(text.sample, plan.encoding)

    def stream(self, plan: TablePlan) -> TableBytes:
        """Return all bytes of the table. Raises UserError if they cannot be read."""
        return TableBytes(self._bytes(plan))

    def read(
        self,
        plan: TablePlan,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
        bad: BadLines | None = None,
    ) -> Table:
        """Return the table, as `read_table`."""
        return read_table(self._bytes(plan), plan, progress, cancelled, bad)

    def _bytes(self, plan: TablePlan) -> Path | bytes:
        content = self._text(plan.sheet, plan.area).content
        return self._source if content is None else content

    def _size(self) -> int:
        return len(self._source) if isinstance(self._source, bytes) else self._source.stat().st_size

    def _text(self, sheet: str, area: str) -> _TableText:
        """Return the text, which is made at the first call. Raises UserError if there is none."""
        if self._book is not None:
            return self._sheet(self._book, sheet, area)
        if ("", "") not in self._texts:
            self._begin()
        return self._text(sheet, area) if self._book is not None else self._texts["", ""]

    def _begin(self) -> None:
        try:
            with TableBytes(self._source) as file:
                sample = file.stream.read(SAMPLE)
                if is_workbook(sample):
                    self._book = SheetReader(sample + _rest(file, WORKBOOK_BYTES))
                    self.sheets = self._book.names
                    self.options = (*IN_SHEETS, "decimal", "thousands", "dates", *OF_LINES)
                    return
                encoding = encoding_of(sample)
                if is_arff(decoded(sample, encoding)):
                    content = sample + _rest(file, TEXT_BYTES)
                    made = read_arff(content.decode(encoding if encoding != "utf-8" else "utf-8-sig", "replace"))
                    self.options = ("bad",)
                    self._texts["", ""] = _made(made.text, "comma", made.kinds)
                    return
                end = b"" if len(sample) < SAMPLE else file.end()
                self._texts["", ""] = _TableText(sample, end)
        except OSError as error:
            assert isinstance(self._source, Path)
            files.refuse(self._source, error)

    def _sheet(self, book: SheetReader, sheet: str, area: str) -> _TableText:
        key = (sheet or book.first_with_cells(), area)
        if key not in self._texts:
            # The latest one is enough: a sheet may be large.
            self._texts = {key: _made(book.text(*key), "tab")}
        return self._texts[key]


def _rest(file: TableBytes, limit: int) -> bytes:
    found = file.stream.read(limit - SAMPLE + 1)
    if len(found) > limit - SAMPLE:
        raise UserError(TOO_LARGE, limit=limit >> 20)
    return found


def _made(content: bytes, separator: str, kinds: Sequence[Kind | None] = ()) -> _TableText:
    certain: dict[str, Any] = {"encoding": "utf-8", "separator": separator, "in_cells": True}
    if separator == "comma":
        certain |= {"decimal": "point", "thousands": "any", "header": True, "first": 1,
                    "below_header": "values", "footer": 0, "comment": "", "short": "bad"}  # fmt: skip
    return _TableText(content[:SAMPLE], content[-END:], content, tuple(certain.items()), kinds)
