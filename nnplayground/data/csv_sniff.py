"""Find out how a table was written: encoding, separator, decimal sign, header, kinds of columns."""

import codecs
import csv
import io
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from nnplayground.errors import UserError
from nnplayground.i18n import N_, decimal_comma, tr
from nnplayground.registry import Model, choices

SAMPLE = 1 << 18
"""Bytes that are looked at."""
ROWS = 500
"""Rows that are looked at."""
MOST_COLUMNS = 1000
MOST_CATEGORIES = 200
"""More different texts than that are no categories but free text."""
NAME = 100
"""Characters of a column's name."""

Encoding = Literal["utf-8", "utf-16", "cp1252"]
Separator = Literal["comma", "semicolon", "tab", "pipe"]
Kind = Literal["number", "category", "ignored"]

SEPARATORS: dict[str, str] = {"tab": "\t", "semicolon": ";", "pipe": "|", "comma": ","}
"""Tried in this order: a comma may also be a decimal sign."""
CODECS = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "cp1252": "cp1252"}
BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

GAPS = frozenset({"", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-"})
"""Texts, in small letters, that stand for a missing cell."""

NO_TABLE = N_("This is not a table: no line with values was found in it.")
NO_TEXT = N_("This is not a table as text: choose another encoding, or another file.")
TOO_WIDE = N_("This table has {count} columns, and {limit} is the limit.")

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?")
_THOUSANDS = re.compile(
    r"[+-]?[1-9]\d{0,2}(?P<sign>[., \u00a0\u202f])\d{3}((?P=sign)\d{3})*(?P<rest>[.,]\d*)?([eE][+-]?\d+)?"
)
"""A number whose thousands are apart, or that may be one: a single sign may as well be the decimal one."""


class ColumnPlan(Model):
    """What becomes of a column."""

    name: str = Field(max_length=NAME)
    kind: Kind = "number"


class TablePlan(Model):
    """How a file is read as a table."""

    encoding: Encoding = Field(
        "utf-8",
        title=N_("Encoding"),
        description=N_("How letters are written in the file: change it if accents look wrong."),
        json_schema_extra=choices(**{"utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}),
    )
    separator: Separator = Field(
        "comma",
        title=N_("Separator"),
        description=N_("What stands between two cells of a line."),
        json_schema_extra=choices(
            comma=N_("comma ,"), semicolon=N_("semicolon ;"), tab=N_("tabulator"), pipe=N_("bar |")
        ),
    )
    decimal: Literal["point", "comma"] = Field(
        "point",
        title=N_("Decimal sign"),
        description=N_("What stands before the decimals of a number."),
        json_schema_extra=choices(point=N_("point 1.5"), comma=N_("comma 1,5")),
    )
    header: bool = Field(
        True, title=N_("Header"), description=N_("Whether the first line holds the names of the columns.")
    )
    columns: tuple[ColumnPlan, ...] = Field(
        (),
        max_length=MOST_COLUMNS,
        title=N_("Columns"),
        description=N_("The name of each column and whether it holds numbers or categories."),
    )

    @property
    def mark(self) -> str:
        """The character between two cells."""
        return SEPARATORS[self.separator]


def read_sample(path: Path) -> bytes:
    """Return the beginning of a file. Raises UserError if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(SAMPLE)
    except OSError as error:
        raise UserError(
            N_("The file {file} cannot be read: {reason}."), file=path.name, reason=error.strerror
        ) from error


def sniff(sample: bytes, **given: Any) -> TablePlan:
    """Return how a table that begins with `sample` was written.

    What is `given` (fields of `TablePlan`) is taken for granted. Raises UserError if it is no table.
    """
    encoding = given.get("encoding") or _encoding(sample)
    text = decoded(sample, encoding)
    if "\0" in text:
        raise UserError(NO_TEXT)
    separator = given.get("separator") or _separator(text)
    rows = split(text, SEPARATORS[separator], ROWS)
    if not rows:
        raise UserError(NO_TABLE)
    width = Counter(map(len, rows)).most_common(1)[0][0]
    if width > MOST_COLUMNS:
        raise UserError(TOO_WIDE, count=width, limit=MOST_COLUMNS)
    rows = [row for row in rows if len(row) == width]
    decimal = given.get("decimal") or decimal_sign(itertools.chain.from_iterable(rows))[0]
    header = given["header"] if given.get("header") is not None else _has_header(rows, decimal)
    names = _names(rows[0] if header else [""] * width)
    body = rows[1:] if header else rows
    kinds = [_kind([row[place] for row in body], decimal) for place in range(width)]
    columns = given.get("columns") or tuple(
        ColumnPlan(name=name, kind=kind) for name, kind in zip(names, kinds, strict=True)
    )
    return TablePlan(encoding=encoding, separator=separator, decimal=decimal, header=header, columns=columns)


def codec(encoding: str, start: bytes) -> str:
    """Return what Python calls the encoding of a file that begins so."""
    if encoding == "utf-16" and not start.startswith(BYTE_ORDERS):
        # Without a mark of the order, Python's decoder gives up.
        return "utf-16-le"
    return CODECS[encoding]


def preview(sample: bytes, plan: TablePlan, rows: int = 20) -> list[list[str]]:
    """Return the first rows as the plan splits them, without the header."""
    found = split(decoded(sample, plan.encoding), plan.mark, rows + plan.header)
    return found[1:] if plan.header else found


def decoded(sample: bytes, encoding: str) -> str:
    """Return the whole lines of the beginning of a file; letters that are not what they should be become �."""
    text = codecs.getincrementaldecoder(codec(encoding, sample))("replace").decode(sample)
    if len(sample) >= SAMPLE and "\n" in text:
        text = text[: text.rindex("\n") + 1]
    return text


def split(text: str, mark: str, most: int) -> list[list[str]]:
    """Return at most so many rows that are not empty."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            if row:
                rows.append(row)
            if len(rows) == most:
                break
    except csv.Error:
        # A quotation mark that is never closed, say: reading the file says in which line.
        return rows
    return rows


def is_gap(cell: str) -> bool:
    """Whether a cell counts as missing."""
    return cell.strip().lower() in GAPS


def number_in(cell: str, decimal: str) -> float:
    """Read a cell as a number; its thousands may be apart, by a space or by what is not the decimal sign.

    Raises ValueError if it is none, or not finite.
    """
    text = cell.strip().replace("−", "-")
    own, other = (",", ".") if decimal == "comma" else (".", ",")
    if other in text or " " in text or not text.isascii():
        grouped = _THOUSANDS.fullmatch(text)
        if not grouped or grouped["sign"] == own or (grouped["rest"] or own)[0] != own:
            raise ValueError(cell)
        text = text.replace(grouped["sign"], "")
    text = text.replace(own, ".")
    if "_" in text or not text.isascii():
        raise ValueError(cell)
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(cell)
    return value


def decimal_sign(cells: Iterable[str]) -> tuple[Literal["point", "comma"], str]:
    """Return the decimal sign of a table's cells, and ``""`` or one that leaves it in doubt.

    It is in doubt if every sign may part thousands, as in ``1,000``; then it is that of the language.
    """
    points = commas = 0
    doubtful = ""
    for cell in map(str.strip, cells):
        grouped = _THOUSANDS.fullmatch(cell)
        if grouped and grouped["sign"] in ".," and grouped["rest"] is None and cell.count(grouped["sign"]) == 1:
            doubtful = doubtful or cell
        elif grouped:
            sign = grouped["rest"] or {".": ",", ",": "."}.get(grouped["sign"], "")
            points += sign.startswith(".")
            commas += sign.startswith(",")
        elif _NUMBER.fullmatch(cell):
            points += "." in cell
            commas += "," in cell
    if points or commas or not doubtful:
        return ("comma" if commas > points else "point"), ""
    return ("comma" if decimal_comma() else "point"), doubtful


def _encoding(sample: bytes) -> str:
    if sample.startswith(BYTE_ORDERS):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8-sig")().decode(sample)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _separator(text: str) -> str:
    """Return the separator that splits most lines into the same number of cells, more than one."""
    best, chosen = 0.0, "comma"
    for name, mark in SEPARATORS.items():
        widths = Counter(map(len, split(text, mark, ROWS)))
        if not widths:
            continue
        width, count = widths.most_common(1)[0]
        share = count / widths.total() if width > 1 else 0.0
        if share > best + 0.1:
            best, chosen = share, name
    return chosen


def _has_header(rows: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether the first line names the columns: no numbers in it, and texts that do not come again."""
    first, rest = rows[0], rows[1:]
    if any(_is_number(cell, decimal) for cell in first) or not any(cell.strip() for cell in first):
        return False
    below = [set(column) for column in zip(*rest, strict=True)]
    return not rest or not any(cell in column for cell, column in zip(first, below, strict=True) if not is_gap(cell))


def _names(cells: Sequence[str]) -> list[str]:
    """Return names that are neither empty nor the same."""
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split())[: NAME - 8] or tr("column {number}", number=place)
        found, again = name, 2
        while found in names:
            found, again = f"{name} ({again})", again + 1
        names.append(found)
    return names


def _kind(cells: Sequence[str], decimal: str) -> Kind:
    filled = [cell.strip() for cell in cells if not is_gap(cell)]
    if not filled:
        return "ignored"
    wrong = sum(not _is_number(cell, decimal) for cell in filled)
    # A slip or two in a column of numbers is told when it is read.
    if wrong <= 0.02 * len(filled):
        return "number"
    different = len(set(filled))
    return (
        "ignored" if different > MOST_CATEGORIES or (different > 20 and different > 0.5 * len(filled)) else "category"
    )


def _is_number(cell: str, decimal: str) -> bool:
    try:
        number_in(cell, decimal)
    except ValueError:
        return False
    return True
