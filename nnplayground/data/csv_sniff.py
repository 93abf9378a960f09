"""Find out how a table was written: encoding, separator, decimal sign, header, kinds of columns."""

import codecs
import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Any

from nnplayground.cells import unguarded
from nnplayground.data.column_sniff import column_plan, unnamed
from nnplayground.data.csv_cells import Kind, decimal_sign, is_gap, is_number
from nnplayground.data.dates import day_order
from nnplayground.data.table_bytes import SAMPLE
from nnplayground.data.table_frame import TableFrame, comment_sign, find_frame, footer, of_columns, separator_line
from nnplayground.data.table_plan import (
    BYTE_ORDERS,
    MOST_COLUMNS,
    NAME,
    SEPARATORS,
    UNIT,
    ColumnPlan,
    TablePlan,
    codec,
)
from nnplayground.data.table_rows import FileRow, RowSplitter, fitted, lines_of, rows
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr

ROWS = 500
"""Rows that are looked at."""
SHORT = 50
"""Rows in which numbers are counted."""
RARE = ("^", "~", "!", ":")
"""Signs that are tried where none of the others splits anything."""
MOST_SLIPS = 0.05
"""Share of lines that may not be split as the others."""
MOST_NUMBERS = 0.8
"""Share of numbers that makes a column one of numbers, whatever the rest is."""

NO_TABLE = N_("This is not a table: no line with values was found in it.")
NO_TEXT = N_("This is not a table as text: choose another encoding, or another file.")
ROW_NAME = N_("row name")
TOO_WIDE = N_("This table has {count} columns, and {limit} is the limit.")


def sniff(sample: bytes, end: bytes = b"", **given: Any) -> TablePlan:
    """Return how a table that begins with `sample` was written; `end` is the end of its file, if that is longer.

    What is `given` (fields of `TablePlan`) is taken for granted. Raises UserError if it is no table.
    """
    encoding = given.get("encoding") or encoding_of(sample)
    text = decoded(sample, encoding)
    if "\0" in text:
        raise UserError(NO_TEXT)
    lines = lines_of(text)
    sign, first = separator_line(lines)
    fixed = {"encoding": encoding, "header": False, "first": first, "comment": comment_sign(lines[first - 1 :])}
    fixed |= {"separator": sign} if sign else {}
    fixed |= {name: given[name] for name in ("separator", "other", "first", "comment") if name in given}
    plan = TablePlan(**fixed if "separator" in fixed else fixed | _separator(text, TablePlan(**fixed)))
    found = rows(text, plan, ROWS)
    if not found:
        raise UserError(NO_TABLE)
    # The decimal sign is not the one that parts thousands.
    decimal = given.get("decimal") or {"point": "comma", "comma": "point"}.get(given.get("thousands", ""))
    if given.get("in_cells"):
        # Texts among numbers in cells have a sign of their own.
        decimal = decimal or "point"
    decimal = decimal or decimal_sign(itertools.chain.from_iterable(row.cells for row in found), plan.mark)[0]
    frame = find_frame(lines, found, plan, decimal, given)
    if frame.width > MOST_COLUMNS:
        raise UserError(TOO_WIDE, count=frame.width, limit=MOST_COLUMNS)
    plan = plan.model_copy(update={"decimal": decimal} | dict(frame.fields) | given)
    if "footer" not in given:
        plan = plan.model_copy(update={"footer": _footer(sample, end, plan, frame.width)})
    names, below = RowSplitter(lines, plan).head()
    body = [cells for row in sample_rows(sample, plan) if (cells := fitted(row.cells, frame.width, plan.short))]
    dates = given.get("dates") or day_order(itertools.chain.from_iterable(body))[0]
    columns = given.get("columns") or _columns(
        names, below, body, plan, frame, bool({"decimal", "thousands"} & given.keys())
    )
    return plan.model_copy(update={"dates": dates, "columns": columns})


def preview(sample: bytes, plan: TablePlan, most: int = 20) -> list[list[str]]:
    """Return the first rows as the plan splits them, without what stands above and below; bad lines are among them."""
    found = sample_rows(sample, plan, most)
    return [list(fitted(row.cells, len(plan.columns), plan.short) or row.cells) for row in found]


def sample_rows(sample: bytes, plan: TablePlan, most: int = ROWS) -> list[FileRow]:
    """Return at most so many rows of the beginning of a file."""
    if len(sample) >= SAMPLE:
        plan = plan.model_copy(update={"footer": 0})
    return rows(decoded(sample, plan.encoding), plan, most)


def decoded(sample: bytes, encoding: str) -> str:
    """Return the whole lines of the beginning of a file; letters that are not what they should be become �."""
    text = codecs.getincrementaldecoder(codec(encoding, sample))("replace").decode(sample)
    if len(sample) >= SAMPLE and "\n" in text:
        text = text[: text.rindex("\n") + 1]
    return text


def _footer(sample: bytes, end: bytes, plan: TablePlan, width: int) -> int:
    """Return how many lines below the table there are, as far as one can see from the end of its file."""
    plan = plan.model_copy(update={"footer": 0})
    text = decoded(sample, plan.encoding)
    if len(sample) >= SAMPLE:
        if not end:
            return 0
        # The first line of the end is a part of one.
        text = end.decode(_codec_within(plan.encoding, sample), "replace").partition("\n")[2]
        plan = plan.model_copy(update={"first": 1, "header": False})
    lines = lines_of(text)
    found = rows(text, plan, len(lines))
    numbers = []
    for place in range(width):
        cells = [row.cells[place] for row in found if place < len(row.cells) and not is_gap(row.cells[place])]
        if cells and sum(is_number(cell, plan.decimal) for cell in cells) > MOST_NUMBERS * len(cells):
            numbers.append(place)
    return footer(lines, found, width, numbers, plan.decimal)


def _codec_within(encoding: str, start: bytes) -> str:
    """Return what Python calls the encoding of a part of a file that begins so; no mark stands before that."""
    if encoding == "utf-16" and start.startswith(BYTE_ORDERS):
        return "utf-16-be" if start.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"
    return codec(encoding, start).removesuffix("-sig")


def _columns(
    names: Sequence[str],
    below: Sequence[Sequence[str]],
    body: Sequence[Sequence[str]],
    plan: TablePlan,
    frame: TableFrame,
    sure: bool,
) -> tuple[ColumnPlan, ...]:
    if frame.has_row_names:
        names, below = ["", *names], [["", *cells] for cells in below]
    told = of_columns([*names, *[""] * (frame.width - len(names))][: frame.width], below, plan)
    comment = plan.comment or (told[0]["name"][:1] if told[0]["name"][:1] == "#" else "")
    told[0]["name"] = told[0]["name"].lstrip(comment + " ") or told[0]["name"]
    made = []
    for place, (fields, name) in enumerate(zip(told, _names([fields["name"] for fields in told]), strict=True)):
        column = column_plan(name, [row[place] for row in body], plan.decimal, plan.gaps, sure)
        fields |= {"name": name, "unit": fields.get("unit", "")[:UNIT]}
        made.append(as_declared(column.model_copy(update=fields), fields.get("declared")))
    if frame.classes:
        names_of_classes = tuple(unguarded(name) for name in frame.classes)
        made[-1] = made[-1].model_copy(update={"role": "target", "classes": names_of_classes})
    if frame.has_row_names:
        made[0] = made[0].model_copy(update={"name": tr(ROW_NAME), "affix": "", "kind": "ignored", "role": "unused"})
    return tuple(made)


def as_declared(column: ColumnPlan, kind: Kind | None) -> ColumnPlan:
    """Return a column as the file declares it; as dates only if it has some that can be read."""
    if kind is None:
        return column
    return column.model_copy(update={"declared": kind, "kind": column.kind if kind == "time" else kind})


def encoding_of(sample: bytes) -> str:
    """Return how the letters at the beginning of a file are most likely written."""
    start = sample[:200]
    # Every other byte of Latin letters in UTF-16 is zero.
    is_every_other_zero = (
        len(start) > 3 and start[:2].count(0) == 1 and 3 * len(start) > 4 * start.count(0) > len(start)
    )
    if start.startswith(BYTE_ORDERS) or is_every_other_zero:
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8-sig")().decode(sample)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _separator(text: str, plan: TablePlan) -> dict[str, str]:
    """Return, as fields of a plan, what splits most lines into the same number of cells, more than one."""
    best, chosen = 0.0, {"separator": "comma"}
    for name in SEPARATORS:
        share = _share(text, plan, separator=name)[0]
        if share > best + 0.1:
            best, chosen = share, {"separator": name}
    if chosen["separator"] == "tab" and _share(text, plan, separator="tabs")[0] == 1 > best:
        return {"separator": "tabs"}
    share, numbers = _share(text, plan, separator="blanks")
    # A comma may be a decimal sign, and a tab one of the blanks if all lines have as many cells then.
    may_be_blanks = best < 0.5 or chosen["separator"] == "comma" or (chosen["separator"] == "tab" and share == 1)
    if may_be_blanks and share >= best and share > 1 - MOST_SLIPS and numbers > _share(text, plan, **chosen)[1]:
        return {"separator": "blanks"}
    for sign in RARE:
        if best < 0.1 and _share(text, plan, separator="other", other=sign)[0] > 1 - MOST_SLIPS:
            return {"separator": "other", "other": sign}
    return chosen


def _share(text: str, plan: TablePlan, **signs: str) -> tuple[float, float]:
    """Return how many of the lines have the same number of cells, more than one, and how many cells are numbers."""
    found = rows(text, plan.model_copy(update=signs), ROWS)
    widths = Counter(len(row.cells) for row in found)
    if not widths:
        return 0.0, 0.0
    width, count = widths.most_common(1)[0]
    cells = list(itertools.chain.from_iterable(row.cells for row in found[:SHORT]))
    numbers = sum(is_number(cell, "point") or is_number(cell, "comma") for cell in cells)
    return (count / widths.total() if width > 1 else 0.0), numbers / len(cells)


def _names(cells: Sequence[str]) -> list[str]:
    """Return names that are neither empty nor the same."""
    names: dict[str, None] = {}
    count = Counter[str]()
    for place, cell in enumerate(cells, start=1):
        name = unguarded(" ".join(cell.split()))[: NAME - 8] or unnamed(place)
        found = name
        while found in names:
            count[name] += 1
            found = f"{name} ({count[name] + 1})"
        names[found] = None
    return list(names)
