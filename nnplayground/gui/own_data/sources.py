"""Where a table comes from: a file, pasted text, or one that is kept already. Free of Qt."""

import csv
import io
import itertools
import threading
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.csv_file import CancelledError, read_table
from nnplayground.data.csv_sniff import (
    MOST_CATEGORIES,
    SAMPLE,
    ColumnPlan,
    Kind,
    TablePlan,
    decimal_sign,
    decoded,
    is_gap,
    number_in,
    read_sample,
    sniff,
)
from nnplayground.data.own_table import OwnTable
from nnplayground.data.table import NAME, Column, Table
from nnplayground.errors import UserError
from nnplayground.gui.own_data.reader import aside
from nnplayground.gui.own_data.recast import recast
from nnplayground.i18n import tr

ROWS = 300
"""Rows that are shown before a table is used."""
BREATH_SECONDS = 1e-4
"""The reading leaves the interpreter to the window for a moment after each piece."""
SLIPS = 0.02
"""Share of cells that may be wrong in what still counts as a column of numbers."""

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
    doubtful: str = ""
    """A number that can be read in two ways, if nothing in these rows tells which one is meant."""


@dataclass(frozen=True, eq=False)
class TableFound:
    """A table that has been read to its end.

    `kinds` says as what each column was read. `columns` is what they hold. `missing` are the masks
    (rows) of the columns that have gaps, by name.
    """

    table: Table
    content: Content
    kinds: tuple[Kind, ...]
    columns: tuple[Seen, ...]
    missing: Mapping[str, Mask]


class TableSource(Protocol):
    """What the dialog asks of a table."""

    name: str
    """What it is called, for a title."""
    file: str
    """The name of the file that it is from, if it is from one."""
    size: int
    """Bytes that there are to read, once it has been looked at."""
    options: tuple[str, ...]
    """The fields of `TablePlan` that the user may decide."""

    def look(self, given: Mapping[str, Any]) -> Look:
        """Return the first rows; `given` are decided fields of `TablePlan`. Raises UserError if it is no table."""

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...]) -> Reading:
        """Read it all, column by column as one of `kinds`; yields the share done. Raises UserError."""


class FileSource:
    """A table in a file, or in text that was pasted."""

    def __init__(self, source: Path | bytes) -> None:
        self._source = source
        self._sample: bytes | None = None
        self.options: tuple[str, ...] = ("separator", "decimal", "header")
        if isinstance(source, Path):
            # What cannot be written down in a name of a file cannot be kept either.
            self.name = self.file = source.name.encode("utf-8", "replace").decode()[:NAME]
            self.size = 0
            self.options = ("encoding", *self.options)
        else:
            self.name, self.file, self.size = tr("Pasted table"), "", len(source)

    def look(self, given: Mapping[str, Any]) -> Look:
        """Find out how it is written, and split its beginning so. Raises UserError if it cannot be read."""
        sample = self._sample
        if sample is None:
            sample = self._sample = self._beginning()
        plan = sniff(sample, **given)
        width = len(plan.columns)
        numbered = _numbered(decoded(sample, plan.encoding), plan, width)
        fitting = [row for _, row in numbered if len(row) == width]
        cells = list(zip(*fitting, strict=True)) or [()] * width
        numbers = [column for column, declared in zip(cells, plan.columns, strict=True) if declared.kind == "number"]
        shown = numbered[:ROWS]
        return Look(
            plan,
            tuple(column.name for column in plan.columns),
            tuple(column.kind for column in plan.columns),
            tuple(line for line, _ in shown),
            tuple(row for _, row in shown),
            tuple(_seen(column, plan.decimal) for column in cells),
            whole=self.size < SAMPLE and len(numbered) == len(shown),
            doubtful="" if given.get("decimal") else decimal_sign(itertools.chain.from_iterable(numbers))[1],
        )

    def _beginning(self) -> bytes:
        if isinstance(self._source, bytes):
            return self._source[:SAMPLE]
        sample = read_sample(self._source)
        self.size = max(len(sample), self._source.stat().st_size)
        return sample

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...]) -> Reading:
        """Read the file; a column that is not used may hold what it likes."""
        try:
            return (yield from self._read(look, kinds))
        except UserError as error:
            name = error.values.get("column")
            if name not in look.names or used[look.names.index(str(name))]:
                raise
        kinds = tuple(kind if wanted else "ignored" for kind, wanted in zip(kinds, used, strict=True))
        return (yield from self._read(look, kinds))

    def _read(self, look: Look, kinds: tuple[Kind, ...]) -> Reading:
        columns = [ColumnPlan(name=name, kind=kind) for name, kind in zip(look.names, kinds, strict=True)]
        plan = look.plan.model_copy(update={"columns": tuple(columns)})
        off, share = threading.Event(), 0.0

        def progress(done: float) -> None:
            nonlocal share
            share = done
            time.sleep(BREATH_SECONDS)

        def work() -> TableFound:
            table = read_table(self._source, plan, progress, off.is_set)
            if off.is_set():
                raise CancelledError
            return _found(table, look, kinds)

        try:
            return (yield from aside(work, lambda: share))
        finally:
            off.set()


class KeptSource:
    """The table of an experiment, whose columns are to be used in another way."""

    options: tuple[str, ...] = ()
    size = 0

    def __init__(self, data: OwnTable) -> None:
        self.name = data.title
        self.file = data.file
        self._digest = data.digest

    def look(self, given: Mapping[str, Any]) -> Look:
        """Write the first rows out again."""
        table = Table.from_content(content.find(self._digest))
        count = min(ROWS, len(table))
        cells = [_texts(table, column, count) for column in table.columns]
        return Look(
            TablePlan(),
            tuple(column.name for column in table.columns),
            tuple(column.kind for column in table.columns),
            tuple(range(1, count + 1)),
            tuple(zip(*cells, strict=True)),
            tuple(_kept_seen(table, column) for column in table.columns),
            whole=count == len(table),
        )

    def read(self, look: Look, kinds: tuple[Kind, ...], used: tuple[bool, ...]) -> Reading:
        """Turn numbers into categories and back where that is wished."""
        yield 0.0
        table = recast(Table.from_content(content.find(self._digest)), kinds)
        return _found(table, look, tuple(column.kind for column in table.columns))


def _numbered(text: str, plan: TablePlan, width: int) -> list[tuple[int, tuple[str, ...]]]:
    """Return rows that are not empty, each with its line, without the header; as many as the sniffer looks at."""
    found: list[tuple[int, tuple[str, ...]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=plan.mark)
    try:
        for row in reader:
            if row and (width == 1 or any(row)):
                found.append((reader.line_num, tuple(row)))
            if len(found) > 2 * ROWS:
                break
    except csv.Error:
        # Reading it all will say in which line.
        pass
    return found[plan.header :]


def _seen(cells: tuple[str, ...], decimal: str) -> Seen:
    filled = [cell.strip() for cell in cells if not is_gap(cell)]
    values = []
    for cell in filled:
        try:
            values.append(number_in(cell, decimal))
        except ValueError:
            continue
    numeric = bool(filled) and len(values) >= (1 - SLIPS) * len(filled)
    texts = tuple(dict.fromkeys(filled))
    low, high = (min(values), max(values)) if numeric else (np.nan, np.nan)
    return Seen(numeric, min(len(texts), MOST_CATEGORIES + 1), texts[:12], low, high, len(cells) - len(filled))


def _found(table: Table, look: Look, kinds: tuple[Kind, ...]) -> TableFound:
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
    return TableFound(table, made, kinds, tuple(seen), masks)


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
    return ["" if gap else f"{value:.10g}" for value, gap in zip(values, missing, strict=True)]


def _kept_seen(table: Table, column: Column) -> Seen:
    mask = table.missing(column)
    if column.kind == "category":
        seen = _seen(column.categories, "point")
        return seen._replace(missing=int(mask.sum()))
    low, high = _span(table, column, mask)
    values = np.unique(table.numbers[~mask, table.place(column.name)])
    texts = tuple(f"{value:.10g}" for value in values[:12])
    return Seen(True, min(len(values), MOST_CATEGORIES + 1), texts, low, high, int(mask.sum()))
