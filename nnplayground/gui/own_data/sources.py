"""Where a table comes from: a file, pasted text, or one that is kept already. Free of Qt."""

import contextlib
import threading
import time
from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.csv_cells import GAPS, MOST_CATEGORIES, SLIPS, Kind, folded, is_gap
from nnplayground.data.csv_file import BadLines, CancelledError
from nnplayground.data.dates import time_text
from nnplayground.data.line_roles import FileLine, file_lines
from nnplayground.data.own_table import KeptTable
from nnplayground.data.table import NAME, Column, Table
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_meaning import ColumnMeaning, meanings
from nnplayground.data.table_plan import NAME as COLUMN_NAME
from nnplayground.data.table_plan import ColumnPlan, TablePlan
from nnplayground.data.table_rows import lines_of
from nnplayground.errors import UserError
from nnplayground.gui.own_data.recast import recast
from nnplayground.gui.run.aside import aside
from nnplayground.i18n import tr

ROWS = 300
"""Rows that are shown before a table is used."""
BREATH_SECONDS = 1e-4
"""The reading leaves the interpreter to the window for a moment after each piece."""

Words = tuple[tuple[str, ...], ...]
"""The gap markers that are words, of each column."""
Mask = npt.NDArray[np.bool_]
Reading = Generator[float | None, None, "TableFound"]


class Seen(NamedTuple):
    """What a column holds, as far as it has been read."""

    numeric: bool
    """Whether its cells can be read as numbers."""
    different: int
    """How many different cells there are; no more than MOST_CATEGORIES + 1 are counted."""
    texts: tuple[str, ...]
    """The first few of them, in order."""
    low: float
    high: float
    missing: int


@dataclass(frozen=True, eq=False)
class Look:
    """A table at first glance: its first rows, with the lines of the file in which they end."""

    plan: TablePlan
    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Seen, ...]
    whole: bool
    """Whether there is nothing behind these rows."""
    meanings: tuple[ColumnMeaning, ...]
    markers: Mapping[str, int]
    """The gap markers that stand in cells, known ones and own ones, and how often each does."""
    file_lines: tuple[FileLine, ...] = ()
    """The first lines of the file, as they stand there."""
    line_count: int = 0
    """How many lines the file has, 0 if that is not known."""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class TableFound:
    """A table that has been read to its end.

    `kinds` says as what each column was read, and `words` which gap markers were words in it. `columns` is what they
    hold. `missing` are the masks (rows) of the columns that have gaps, by name.
    """

    table: Table
    content: Content
    kinds: tuple[Kind, ...]
    words: Words
    columns: tuple[Seen, ...]
    missing: Mapping[str, Mask]
    bad: BadLines = field(default_factory=BadLines)
    """The lines that were left out."""


class BadLinesError(UserError):
    """Lines do not fit: what is wrong with the first one, and which others."""

    def __init__(self, first: UserError, bad: BadLines) -> None:
        super().__init__(first.template, **first.values)
        self.bad = bad


class UnreadableError(UserError):
    """It is no table as it is read: why, how that is, the `file_lines` as they stand there, and the sheets."""

    def __init__(
        self, why: UserError, plan: TablePlan, file_lines: Sequence[FileLine], sheets: tuple[str, ...]
    ) -> None:
        super().__init__(why.template, **why.values)
        self.plan, self.file_lines, self.sheets = plan, file_lines, sheets


class TableSource(Protocol):
    """What the dialog asks of a table."""

    name: str
    """What it is called, for a title."""
    file: str
    """The name of the file that it is from, if it is from one."""

    @property
    def size(self) -> int:
        """Bytes that there are to read, once it has been looked at."""

    @property
    def options(self) -> tuple[str, ...]:
        """The fields of `TablePlan` that the user may decide, once it has been looked at."""

    def look(self, given: Mapping[str, Any]) -> Look:
        """Return the first rows; `given` are decided fields of `TablePlan`.

        Raises UnreadableError if it is no table when it is read so, another UserError if it is none at all.
        """

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...], words: Words) -> Reading:
        """Read it all, column by column as one of `kinds`; yields the share done. Raises UserError."""


class FileSource:
    """A table in a file, or in text that was pasted."""

    def __init__(self, source: Path | bytes) -> None:
        self._table = TableFile(source)
        self._is_pasted = isinstance(source, bytes)
        if isinstance(source, Path):
            # What cannot be written down in a name of a file cannot be kept either.
            self.name = self.file = source.name.encode("utf-8", "replace").decode()[:NAME]
        else:
            self.name, self.file = tr("Pasted table"), ""

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(name for name in self._table.options if name != "encoding" or not self._is_pasted)

    @property
    def size(self) -> int:
        return self._table.size

    def look(self, given: Mapping[str, Any]) -> Look:
        """Find out how it is written, and split its beginning so.

        Raises UnreadableError if it cannot be split, another UserError if it cannot be read.
        """
        try:
            plan = self._table.sniff(**given)
        except UserError as error:
            try:
                plan, text = self._table.as_it_stands(**given)
            except UserError:
                raise error from None
            lines = [FileLine(n, "out", line.rstrip("\r\n")) for n, line in enumerate(lines_of(text)[:ROWS], start=1)]
            raise UnreadableError(error, plan, lines, self._table.sheets) from error
        text = self._table.text(plan)
        width = len(plan.columns)
        numbered = [(row.line, tuple(row.cells)) for row in self._table.rows(plan, 2 * ROWS)]
        fitting = [row for _, row in numbered if len(row) == width]
        if plan.bad == "drop":
            numbered = [(line, row) for line, row in numbered if len(row) == width]
        cells = list(zip(*fitting, strict=True)) or [()] * width
        shown = numbered[:ROWS]
        whole = self._table.whole and len(numbered) == len(shown)
        return Look(
            plan,
            tuple(column.name for column in plan.columns),
            tuple(column.kind for column in plan.columns),
            tuple(line for line, _ in shown),
            tuple(row for _, row in shown),
            tuple(_seen(column, plan, declared) for column, declared in zip(cells, plan.columns, strict=True)),
            whole,
            meanings(plan, fitting, whole=self._table.whole and len(numbered) < 2 * ROWS),
            _markers(cells, plan),
            file_lines=tuple(file_lines(text, plan, ROWS, self._table.whole)),
            line_count=len(lines_of(text)) if self._table.whole else 0,
            sheets=self._table.sheets,
        )

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...], words: Words) -> Reading:
        """Read the file; a column that is not used may hold what it likes.

        Raises BadLinesError if lines do not fit, with all of them.
        """
        needed = tuple(kind if wanted else "ignored" for kind, wanted in zip(kinds, used, strict=True))
        if look.plan.bad == "drop":
            return (yield from self._read(look, needed, words))
        try:
            return (yield from self._read(look, kinds, words))
        except UserError as error:
            name, first = error.values.get("column"), error
        if name in look.names and not used[look.names.index(str(name))]:
            try:
                return (yield from self._read(look, needed, words))
            except UserError as error:
                first = error
        if "line" not in first.values:
            raise first
        dropping = replace(look, plan=look.plan.model_copy(update={"bad": "drop"}))
        try:
            found = yield from self._read(dropping, needed, words)
        except UserError:
            # They are too many, or something else is wrong.
            raise first from None
        raise BadLinesError(first, found.bad)

    def _read(self, look: Look, kinds: tuple[Kind, ...], words: Words) -> Reading:
        columns = [
            column.model_copy(update={"kind": kind, "words": own})
            for column, kind, own in zip(look.plan.columns, kinds, words, strict=True)
        ]
        plan = look.plan.model_copy(update={"columns": tuple(columns)})
        off, share, bad = threading.Event(), 0.0, BadLines()

        def progress(done: float) -> None:
            nonlocal share
            share = done
            time.sleep(BREATH_SECONDS)

        def work() -> TableFound:
            table = self._table.read(plan, progress, off.is_set, bad)
            if off.is_set():
                raise CancelledError
            return replace(_found(table, look, kinds, words), bad=bad)

        try:
            return (yield from aside(work, lambda: share))
        finally:
            off.set()


class KeptSource:
    """The table of an experiment, whose columns are to be used in another way."""

    options: tuple[str, ...] = ()
    size = 0

    def __init__(self, data: KeptTable) -> None:
        self.name = data.title
        self.file = data.file
        self._digest = data.digest
        self._units = {column.name: column.unit for column in data.columns}

    def look(self, given: Mapping[str, Any]) -> Look:
        """Write the first rows out again."""
        table = Table.from_content(content.find(self._digest))
        count = min(ROWS, len(table))
        cells = [_texts(table, column, count) for column in table.columns]
        rows = tuple(zip(*cells, strict=True))
        declared = tuple(
            ColumnPlan(name=column.name[:COLUMN_NAME], kind=column.kind, unit=self._units.get(column.name, ""))
            for column in table.columns
        )
        plan = TablePlan(gaps=(), columns=declared)
        return Look(
            plan,
            tuple(column.name for column in table.columns),
            tuple(column.kind for column in table.columns),
            tuple(range(1, count + 1)),
            rows,
            tuple(_kept_seen(table, column) for column in table.columns),
            count == len(table),
            meanings(plan, rows, count == len(table)),
            {},
        )

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...], words: Words) -> Reading:
        """Turn numbers into categories and back where that is wished."""
        yield 0.0
        table = recast(Table.from_content(content.find(self._digest)), kinds)
        return _found(table, look, tuple(column.kind for column in table.columns), words)


def _markers(columns: Sequence[Sequence[str]], plan: TablePlan) -> dict[str, int]:
    """Return which gap markers stand in cells, and how often, as they were first written."""
    known = GAPS | set(plan.gaps)
    counts = Counter(cell.strip() for column in columns for cell in column if folded(cell) in known)
    found: dict[str, tuple[str, int]] = {}
    for text, count in counts.items():
        first, before = found.get(folded(text), (text, 0))
        found[folded(text)] = (first, before + count)
    return dict(sorted(found.values(), key=lambda one: (bool(one[0]), -one[1])))


def _seen(cells: Sequence[str], plan: TablePlan, column: ColumnPlan) -> Seen:
    gaps = plan.gaps_of(column)
    filled = [cell.strip() for cell in cells if not is_gap(cell, gaps)]
    counts = Counter(filled)
    values: dict[str, float] = {}
    for cell in counts:
        with contextlib.suppress(ValueError):
            values[cell] = plan.number_in(cell, column)
    numeric = bool(filled) and sum(counts[cell] for cell in values) >= (1 - SLIPS) * len(filled)
    texts = tuple(map(column.class_in, counts))
    low, high = (min(values.values()), max(values.values())) if numeric else (np.nan, np.nan)
    return Seen(numeric, min(len(texts), MOST_CATEGORIES + 1), texts[:12], low, high, len(cells) - len(filled))


def _found(table: Table, look: Look, kinds: tuple[Kind, ...], words: Words) -> TableFound:
    masks = {column.name: mask for column in table.columns if (mask := table.missing(column)).any()}
    read = {column.name: column for column in table.columns}
    seen = []
    for name, before in zip(look.names, look.columns, strict=True):
        if name not in read:
            seen.append(before)
            continue
        kept = read[name]
        missing = int(masks[kept.name].sum()) if kept.name in masks else 0
        if kept.kind == "category":
            count = len(kept.categories)
            seen.append(before._replace(different=count, texts=kept.categories[:12], missing=missing))
        else:
            low, high = _span(table, kept, masks.get(kept.name))
            seen.append(before._replace(low=low, high=high, missing=missing))
    made = table.to_content()
    # Worked out here, so that the window need not: it takes a while for a large table.
    assert made.digest
    return TableFound(table, made, kinds, words, tuple(seen), masks)


def _span(table: Table, column: Column, missing: Mask | None) -> tuple[float, float]:
    values = table.numbers[:, table.place(column.name)]
    if missing is not None:
        values = values[~missing]
    return (float(values.min()), float(values.max())) if len(values) else (np.nan, np.nan)


def _texts(table: Table, column: Column, count: int) -> list[str]:
    place = table.place(column.name)
    missing = table.missing(column)[:count]
    if column.kind == "category":
        return [column.categories[code] if code >= 0 else "" for code in table.codes[:count, place]]
    values = table.numbers[:count, place]
    if column.kind == "time":
        return ["" if gap else time_text(value) for value, gap in zip(values, missing, strict=True)]
    return ["" if gap else f"{value:.10g}" for value, gap in zip(values, missing, strict=True)]


def _kept_seen(table: Table, column: Column) -> Seen:
    mask = table.missing(column)
    if column.kind == "category":
        seen = _seen(column.categories, TablePlan(gaps=()), ColumnPlan(name="", kind="category"))
        return seen._replace(missing=int(mask.sum()))
    low, high = _span(table, column, mask)
    values = np.unique(table.numbers[~mask, table.place(column.name)])
    is_time = column.kind == "time"
    texts = tuple(time_text(value) if is_time else f"{value:.10g}" for value in values[:12])
    return Seen(not is_time, min(len(values), MOST_CATEGORIES + 1), texts, low, high, int(mask.sum()))
