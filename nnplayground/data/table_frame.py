"""Find the table in a file: what stands above and below it, where the names are, and what the file says of columns."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isclose, nan
from typing import Any

from nnplayground.data.csv_cells import Kind, is_gap, is_number, number_in
from nnplayground.data.table_plan import NAME, SEPARATORS, Role, TablePlan
from nnplayground.data.table_rows import FileRow, fitted, split_line

COMMENTS = ("#", "%", "//", "--", "*", "!")
"""With what lines begin that are comments."""
TOP = 50
"""Rows above a table that are looked at."""
END = 20
"""Rows below a table that are looked at."""
SOME = 0.1
"""Share of the rows from which on a number of cells is no slip."""

KINDS: Mapping[str, Kind] = {
    "c": "number", "continuous": "number", "d": "category", "discrete": "category", "s": "ignored",
    "string": "ignored", "t": "time", "time": "time",
}  # fmt: skip
"""What Orange writes in the second line of a table."""
ROLES: Mapping[str, Role] = {
    "class": "target", "c": "target", "meta": "unused", "m": "unused", "ignore": "unused", "i": "unused",
    "weight": "unused", "w": "unused", "": "",
}  # fmt: skip
"""What Orange writes in the third line; in the first one, as letters before the name."""
_NAMED = re.compile(r"([mci]?)([CDST]?)#(.+)", re.DOTALL)
_SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)


@dataclass(frozen=True)
class TableFrame:
    """Where the table is, as fields of `TablePlan`, and how many columns it has.

    `has_row_names` if the first column has no name because the header is one cell short, as R writes it. `classes` are
    the names of what the last column counts from 0, if a line above the table tells them.
    """

    fields: Mapping[str, Any]
    width: int
    has_row_names: bool = False
    classes: tuple[str, ...] = ()


def separator_line(lines: Sequence[str]) -> tuple[str, int]:
    """Return the sign that a first line such as ``sep=;`` names, and the line after it; ``""`` and 1 without one."""
    found = _SEPARATOR_LINE.fullmatch(lines[0].lstrip("\ufeff").rstrip("\r\n")) if lines else None
    return (found[1], 2) if found else ("", 1)


def comment_sign(lines: Sequence[str]) -> str:
    """Return how the first line with text begins if that makes it a comment, or ``""``."""
    first = next((line.strip() for line in lines if line.strip()), "")
    sign = next((sign for sign in COMMENTS if first.startswith(sign)), "")
    if not sign and first.startswith("; "):
        return ";"
    # A column may be called “#”.
    return "" if first[len(sign) : len(sign) + 1] in tuple(SEPARATORS.values()) else sign


def find_frame(
    lines: Sequence[str], rows: Sequence[FileRow], plan: TablePlan, decimal: str, given: Mapping[str, Any]
) -> TableFrame:
    """Return where the table is in `lines`, that `plan` without a header splits into `rows`; `given` is taken."""
    usual = usual_width(rows)
    if not {"header", "first"} & given.keys() and (classes := classes_above(rows)):
        width = usual_width(rows[1:])
        fields: dict[str, Any] = {"first": rows[1].begin, "header": False, "short": _short(rows[1:], width)}
        return TableFrame(fields, width, classes=classes)
    top = 0 if "first" in given else _top(rows, lines, usual, decimal)
    first = rows[top].begin
    below = rows[top + 1 :]
    usual = usual_width(below) if below else usual
    header = given["header"] if "header" in given else has_header(rows[top].cells, _cells(below), decimal)
    if not header and "header" not in given and "first" not in given and top == 0 and plan.comment and first > 1:
        # The last comment may hold the names.
        cells = split_line(lines[first - 2].lstrip().lstrip(plan.comment), plan)
        if len(cells) == usual and has_header(cells, _cells(rows), decimal):
            return TableFrame({"first": first - 1, "header": True, "short": _short(rows, usual)}, usual)
    if not header and not {"header", "first"} & given.keys() and top == 0 and _is_foreign(rows[0], below, decimal):
        # Such as a line that counts the rows.
        top, first = 1, below[0].begin
    if not header:
        width = max(usual, usual_width(rows[top:]))
        return TableFrame({"first": first, "header": False, "short": _short(rows[top:], width)}, width)
    named = len(_trimmed(rows[top].cells))
    width = max(named, usual)
    short = named == usual - 1 and len(rows[top].cells) == named
    fields = {"first": first, "header": True, "short": _short(below, width)}
    fields["below_header"] = _below_header(rows[top], below, lines, plan, decimal)
    return TableFrame(fields, width, short)


def classes_above(rows: Sequence[FileRow]) -> tuple[str, ...]:
    """Return the names in a first line such as ``150,4,setosa,versicolor,virginica``, or nothing.

    It counts rows and inputs and names the classes that the last column counts from 0, as in scikit-learn's files.
    """
    first, below = _trimmed(rows[0].cells), rows[1:]
    names = tuple(" ".join(cell.split())[:NAME] for cell in first[2:])
    if len(below) < 2 or not 2 <= len(set(names)) == len(names) or not all(names):
        return ()
    width = usual_width(below)
    numbers = {str(number) for number in range(len(names))}
    codes = {row.cells[-1].strip() for row in below if len(row.cells) == width}
    counts = [int(cell) for cell in first[:2] if cell.strip().isascii() and cell.strip().isdigit()]
    counted = len(counts) == 2 and counts[0] >= len(below) and counts[1] == width - 1
    return names if counted and codes <= numbers else ()


def footer(lines: Sequence[str], rows: Sequence[FileRow], width: int, numbers: Sequence[int], decimal: str) -> int:
    """Return how many of the last `lines` are no part of a table, which has its `numbers` in these columns."""
    if width < 2 or not rows:
        return 0
    start = len(rows)
    lowest = max(len(rows) // 2, len(rows) - END)
    while start > lowest and _is_note(rows[start - 1].cells, width):
        start -= 1
    for place in range(start - 1, lowest, -1):
        if any(is_number(row.cells[n], decimal) for row in rows[place:start] for n in numbers if n < len(row.cells)):
            break
        if rows[place].begin - rows[place - 1].line > 1 and numbers:
            start = place
            break
    return 0 if start == len(rows) else len(lines) - rows[start].begin + 1


def usual_width(rows: Sequence[FileRow]) -> int:
    """Return the largest number of cells, empty ones at the end aside, that more than a few rows have."""
    counts = Counter(len(_trimmed(row.cells)) for row in rows)
    usual = counts.most_common(1)[0][0]
    least = max(2.0, SOME * len(rows))
    return max(width for width, count in counts.items() if width == usual or count >= least)


def has_header(first: Sequence[str], rest: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether the first line names the columns: no numbers but years in it, and texts that do not come again."""
    first = _trimmed(first)
    if not first:
        return False
    if rest and len(first) == Counter(map(len, rest)).most_common(1)[0][0] - 1:
        first = ["", *first]
    numbers = [cell for cell in first if is_number(cell, decimal)]
    if numbers:
        places = [place for place, cell in enumerate(first) if is_number(cell, decimal)]
        cells = ([row[place] for place in places] for row in rest if len(row) >= len(first))
        alike = sum(_is_numbering(row, decimal) for row in cells)
        if not _is_numbering(numbers, decimal) or alike > SOME * len(rest):
            return False
    below = [{row[place] for row in rest if place < len(row)} for place in range(len(first))]
    return not any(cell in column for cell, column in zip(first, below, strict=True) if not is_gap(cell))


def of_columns(names: Sequence[str], below: Sequence[Sequence[str]], plan: TablePlan) -> list[dict[str, Any]]:
    """Return what a file says of its columns, as fields of `ColumnPlan`; the names are not yet made different."""
    found: list[dict[str, Any]] = []
    lines = [[*cells, *[""] * (len(names) - len(cells))] for cells in below]
    for place, name in enumerate(names):
        fields: dict[str, Any] = {"name": name}
        if plan.below_header == "units":
            fields["unit"] = " ".join(lines[0][place].split())
        elif plan.below_header == "kinds":
            kind, flag = lines[0][place].strip().lower(), lines[1][place].strip().lower()
            fields["declared"] = KINDS.get(kind, "category") if kind else None
            fields["role"] = ROLES.get(flag.split()[0] if flag else "", "")
        found.append(fields)
    if any((match := _NAMED.fullmatch(name)) and (match[1] or match[2]) for name in names):
        for fields in found:
            if match := _NAMED.fullmatch(fields["name"]):
                fields |= {"name": match[3], "role": ROLES[match[1]], "declared": KINDS.get(match[2].lower())}
    return found


def _top(rows: Sequence[FileRow], lines: Sequence[str], usual: int, decimal: str) -> int:
    """Return the first row of the table."""
    top = 0
    while top < min(len(rows) - 2, TOP) and _is_title(rows[top], rows[top + 1], usual, decimal):
        top += 1
    for place in range(top + 1, min(len(rows) - 1, top + END)):
        above, row = rows[place - 1], rows[place]
        is_apart = any(not line.strip() for line in lines[above.line : row.begin - 1])
        if is_apart and _names_numbers(row.cells, _cells(rows[place + 1 :]), decimal):
            return place
    return top


def _is_title(row: FileRow, following: FileRow, usual: int, decimal: str) -> bool:
    """Whether a row above a table is too short for it, or holds names for several columns each."""
    count = len(_trimmed(row.cells))
    if usual > 1 and (count < usual - 1 or 2 * count <= usual):
        return True
    filled = sum(bool(cell.strip()) for cell in row.cells)
    is_full = all(cell.strip() and not is_number(cell, decimal) for cell in following.cells[1:])
    return 2 * filled < usual and is_full and len(following.cells) >= usual


def _is_foreign(row: FileRow, below: Sequence[FileRow], decimal: str) -> bool:
    """Whether a first line has a text where there are numbers alone below it."""
    for place, cell in enumerate(row.cells):
        column = [other.cells[place] for other in below if place < len(other.cells)]
        is_text = not is_number(cell, decimal) and not is_gap(cell)
        if is_text and len(column) > 2 and all(is_number(other, decimal) for other in column):
            return True
    return False


def _names_numbers(first: Sequence[str], rest: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether a line is certainly a header: there are numbers below it, and none in it."""
    if not rest or any(is_number(cell, decimal) for cell in first) or not has_header(first, rest, decimal):
        return False
    return any(is_number(cell, decimal) for cell in rest[0])


def _below_header(head: FileRow, below: Sequence[FileRow], lines: Sequence[str], plan: TablePlan, decimal: str) -> str:
    after = [split_line(line, plan) for line in lines[head.line : head.line + 2]]
    if len(after) < 2 or not below:
        return "values"
    kinds = [cell.strip().lower() for cell in after[0]]
    flags = [cell.strip().lower() for cell in after[1]]
    known = [kind for kind in kinds if kind in KINDS]
    are_kinds = 2 * len(known) >= len(kinds) and all(kind in KINDS or " " in kind or not kind for kind in kinds)
    if known and are_kinds and all(flag in ROLES or "=" in flag for flag in flags):
        return "kinds"
    if below[0].begin != head.line + 1 or len(below) < 3:
        return "values"
    return "units" if _are_units(below[0].cells, _cells(below[1:]), decimal) else "values"


def _are_units(cells: Sequence[str], rest: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether a line below the names has texts, that never come again, where there are numbers further down."""
    units = 0
    for place, cell in enumerate(cells):
        column = [row[place] for row in rest if place < len(row) and not is_gap(row[place])]
        if is_number(cell, decimal) or (cell in column and not is_gap(cell)):
            return False
        numbers = sum(is_number(other, decimal) for other in column)
        units += not is_gap(cell) and numbers > (1 - SOME) * len(column)
    return units > 0


def _is_numbering(cells: Sequence[str], decimal: str) -> bool:
    """Whether numbers may be names: years that follow one another, or as the places of a scale, equally far apart."""
    values = [number_in(cell, decimal) if is_number(cell, decimal) else nan for cell in cells]
    steps = [later - earlier for earlier, later in pairwise(values)]
    if not steps or not all(step > 0 for step in steps):
        return False
    is_even = len(steps) > 1 and all(isclose(step, steps[0], rel_tol=1e-3) for step in steps)
    return is_even or (values[0] >= 1500 and values[-1] <= 2100 and all(value.is_integer() for value in values))


def _is_note(cells: Sequence[str], width: int) -> bool:
    """Whether a line below a table is too short for it."""
    return len(cells) < width and 2 * len(_trimmed(cells)) <= width


def _short(rows: Sequence[FileRow], width: int) -> str:
    """Say whether short lines end with missing cells: they are more than slips."""
    short = sum(len(row.cells) < width and fitted(row.cells, width, "missing") is not None for row in rows)
    return "missing" if short > max(2.0, SOME / 2 * len(rows)) else "bad"


def _cells(rows: Sequence[FileRow]) -> list[list[str]]:
    return [row.cells for row in rows]


def _trimmed(cells: Sequence[str]) -> list[str]:
    found = list(cells)
    while found and not found[-1].strip():
        found.pop()
    return found
