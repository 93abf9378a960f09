"""Turn an ARFF file into a table as text, with what it says of its columns."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from nnplayground.data.csv_cells import Kind
from nnplayground.errors import UserError
from nnplayground.i18n import N_

TEXT_BYTES = 1 << 26
"""Bytes of an ARFF file."""
MOST_CELLS = 5_000_000
"""Cells of its table, those of a sparse one counted as they are filled up."""
MOST_ATTRIBUTES = 10_000
SHOWN = 200
"""Characters of what the library says."""

NOT_ARFF = N_("This ARFF file cannot be read: {reason}")
TOO_LARGE = N_("The table has more than {limit} million cells: leave columns or rows out.")

_START = re.compile(r"\s*(%[^\n]*\n\s*)*@relation\b", re.IGNORECASE)
_DATE = re.compile(
    r"""^(?P<before>[ \t]*@attribute\s+(?P<name>"[^"\n]*"|'[^'\n]*'|[^\s"']+)\s+)date\b[^\n]*$""",
    re.IGNORECASE | re.MULTILINE,
)
_DATA = re.compile(r"^[ \t]*@data\b", re.IGNORECASE | re.MULTILINE)


class ArffTable(NamedTuple):
    """A table as text in UTF-8 with commas and a header, and as what the file declares each column, if anything."""

    text: bytes
    kinds: Sequence[Kind | None]


def is_arff(text: str) -> bool:
    """Whether a text begins as an ARFF file does."""
    return _START.match(text) is not None


def read_arff(text: str) -> ArffTable:
    """Return the table in the text of an ARFF file. Raises UserError if it cannot be read."""
    # The library knows no dates: they are texts to it.
    start = found.start() if (found := _DATA.search(text)) else len(text)
    head, body = text[:start], text[start:]
    dates = {match["name"].strip("'\"") for match in _DATE.finditer(head)}
    head = _DATE.sub(r"\g<before>string", head)
    try:
        names, kinds, rows = _loaded(head + body)
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        cells = 0
        for row in rows:
            cells += len(names)
            if cells > MOST_CELLS:
                raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)
            writer.writerow(_cell(value) for value in row)
    except (UserError, MemoryError):
        raise
    except Exception as error:  # whatever a library for files of others stumbles over
        raise UserError(NOT_ARFF, reason=" ".join(str(error).split())[:SHOWN]) from error
    declared: list[Kind | None] = ["time" if name in dates else kind for name, kind in zip(names, kinds, strict=True)]
    return ArffTable(out.getvalue().encode("utf-8", "replace"), declared)


def _loaded(text: str) -> tuple[list[str], list[Kind | None], Iterator[Sequence[Any]]]:
    import arff

    try:
        found = arff.load(io.StringIO(text), return_type=arff.DENSE_GEN)
        rows = iter(found["data"])
        first = next(rows, None)
    except arff.BadLayout:
        found = arff.load(io.StringIO(text), return_type=arff.LOD_GEN)
        width = len(found["attributes"])
        default = [0 if isinstance(kind, str) else kind[0] for _, kind in found["attributes"]]
        sparse = ([row.get(place, default[place]) for place in range(width)] for row in found["data"])
        return (*_told(found["attributes"]), sparse)
    if len(found["attributes"]) > MOST_ATTRIBUTES:
        raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)
    dense = itertools.chain([] if first is None else [first], rows)
    return (*_told(found["attributes"]), dense)


def _told(attributes: Sequence[tuple[str, Any]]) -> tuple[list[str], list[Kind | None]]:
    names = [name for name, _ in attributes]
    kinds: list[Kind | None] = []
    for _, kind in attributes:
        # A text may be a category as well as free text: that shows.
        kinds.append("category" if not isinstance(kind, str) else None if kind.upper() == "STRING" else "number")
    return names, kinds


def _cell(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
