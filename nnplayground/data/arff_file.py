"""Turn an ARFF file into a table as text, with what it says of its columns."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from nnplayground.data.arff_head import ArffColumn, read_head
from nnplayground.data.csv_cells import Kind
from nnplayground.data.table_rows import MOST_LETTERS, TOO_MANY_LETTERS
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord

TEXT_BYTES = 1 << 26
"""Bytes of an ARFF file."""
MOST_CELLS = 5_000_000
"""Cells of its table, those of a sparse one counted as they are filled up."""
SHOWN = 200
"""Characters of what the library says."""

NOT_ARFF = N_("This ARFF file cannot be read: {reason}")
NO_CATEGORY = N_("This ARFF file cannot be read: “{value}” in row {row} is no declared category of “{name}”.")
TOO_LARGE = N_("The table has more than {limit} million cells: leave columns or rows out.")

_START = re.compile(r"(?:\s++|%[^\n]*+\n)*+@relation\b", re.IGNORECASE)
_SPARSE = re.compile(r"(?:\s++|%[^\n]*+\n)*+\{")


class ArffTable(NamedTuple):
    """A table as text in UTF-8 with commas and a header, and as what the file declares each column, if anything."""

    text: bytes
    kinds: Sequence[Kind | None]


def is_arff(text: str) -> bool:
    """Whether a text begins as an ARFF file does."""
    return _START.match(text) is not None


def read_arff(text: str) -> ArffTable:
    """Return the table in the text of an ARFF file. Raises UserError if it cannot be read."""
    # The library tries some declarations for ages, so it gets none but plain ones.
    head = read_head(text)
    try:
        rows = _loaded(head.plain + text[head.end :], len(head.plain), head.columns)
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(column.name for column in head.columns)
        cells = letters = 0
        for row in _checked(rows, head.columns):
            cells += len(head.columns)
            if cells > MOST_CELLS:
                raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)
            letters += writer.writerow(_cell(value) for value in row)
            if letters > MOST_LETTERS:
                raise UserError(TOO_MANY_LETTERS, limit=MOST_LETTERS // 1_000_000)
    except (UserError, MemoryError):
        raise
    except Exception as error:  # whatever a library for files of others stumbles over
        raise UserError(NOT_ARFF, reason=" ".join(str(error).split())[:SHOWN]) from error
    return ArffTable(out.getvalue().encode("utf-8", "replace"), [column.kind for column in head.columns])


def _loaded(text: str, end: int, columns: Sequence[ArffColumn]) -> Iterator[Sequence[Any]]:
    import arff

    kind = arff.LOD_GEN if _SPARSE.match(text, end) else arff.DENSE_GEN
    rows: Iterator[Any] = iter(arff.load(io.StringIO(text), return_type=kind)["data"])
    if kind == arff.DENSE_GEN:
        return rows
    zero = {"NUMERIC": 0.0, "REAL": 0.0}
    default = [column.categories[0] if column.categories else zero.get(column.plain, 0) for column in columns]
    return ([row.get(place, value) for place, value in enumerate(default)] for row in rows)


def _checked(rows: Iterator[Sequence[Any]], columns: Sequence[ArffColumn]) -> Iterator[Sequence[Any]]:
    """Give the rows on, as long as each category is one that was declared."""
    known = [(place, frozenset(column.categories)) for place, column in enumerate(columns) if column.categories]
    for number, row in enumerate(rows, 1):
        for place, categories in known:
            if row[place] is not None and row[place] not in categories:
                shown, name = OwnWord(row[place]), OwnWord(columns[place].name)
                raise UserError(NO_CATEGORY, row=number, value=shown, name=name)
        yield row


def _cell(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
