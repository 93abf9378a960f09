"""How a file is read as a table: everything that the sniffer finds out, the user decides and the reader obeys."""

import codecs
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from nnplayground.data.csv_cells import GAPS, Kind, folded, number_in
from nnplayground.data.dates import DayOrder
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, NO_SLIDER, Model, choices

MOST_COLUMNS = 1000
NAME = 100
"""Characters of a column's name."""
UNIT = 40
"""Characters of a unit."""
MOST_LINES = 10**9

Encoding = Literal["utf-8", "utf-16", "cp1252", "latin-1", "cp850", "mac-roman", "gb18030"]
Separator = Literal["comma", "semicolon", "tab", "pipe", "blank", "blanks", "tabs", "other"]
Role = Literal["", "input", "target", "unused"]

SEPARATORS: dict[str, str] = {"tab": "\t", "semicolon": ";", "pipe": "|", "comma": ","}
"""Tried in this order: a comma may also be a decimal sign."""
AREA = r"^([A-Za-z]{0,3}[0-9]{0,7}(:[A-Za-z]{0,3}[0-9]{0,7})?)?$"
"""How the range of a sheet is written: ``B2:F40``, ``B:F``, ``2:40``, or where it begins."""
THOUSANDS = {
    "any": None, "point": ".", "comma": ",", "blank": " \u00a0\u202f", "apostrophe": "'’", "none": "",
}  # fmt: skip
MARKS = SEPARATORS | {"blank": " ", "blanks": " ", "tabs": "\t"}
ENCODINGS = {
    "utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1", "cp850": "MS-DOS 850",
    "mac-roman": "Mac Roman", "gb18030": "GB 18030 (GBK)",
}  # fmt: skip
BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ColumnPlan(Model):
    """What becomes of a column, and what the file itself says of it.

    `kind` is as what it is read. `declared` is the kind that the file names, None if it names none; `role` what the
    file uses the column for, `""` if it does not say; `unit` what its numbers are counted in, as it stands in the file.
    `affix` stands at its numbers and is taken off, `decimal` is its own decimal sign, if it is not that of the table,
    and `words` are gap markers that are words like any other here. `classes` are the names of what it counts from 0.
    """

    name: str = Field(max_length=NAME)
    kind: Kind = "number"
    declared: Kind | None = None
    role: Role = ""
    unit: str = Field("", max_length=UNIT)
    affix: str = Field("", max_length=UNIT)
    decimal: Literal["", "point", "comma"] = ""
    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()

    def class_in(self, text: str) -> str:
        """Return the name of the class that a text stands for, or the text itself if it stands for none."""
        return dict(zip(map(str, range(len(self.classes))), self.classes, strict=True)).get(text, text)


class TablePlan(Model):
    """How a file is read as a table. Lines are those of the file, counted from 1."""

    encoding: Encoding = Field(
        "utf-8",
        title=N_("Encoding"),
        description=N_("How letters are written in the file: change it if accents look wrong."),
        json_schema_extra=choices(**ENCODINGS),
    )
    sheet: str = Field(
        "",
        max_length=NAME,
        title=N_("Sheet"),
        description=N_("The sheet of a workbook that is read."),
    )
    area: str = Field(
        "",
        pattern=AREA,
        title=N_("Range"),
        description=N_("The cells of the sheet that are read, such as B2:F40; empty for all of them."),
    )
    separator: Separator = Field(
        "comma",
        title=N_("Separator"),
        description=N_("What stands between two cells of a line."),
        json_schema_extra=choices(
            comma=N_("comma ,"), semicolon=N_("semicolon ;"), tab=N_("tabulator"), pipe=N_("bar |"),
            blank=N_("one blank"), blanks=N_("blanks and tabs"), tabs=N_("tabs, any number"), other=N_("another sign"),
        ),
    )  # fmt: skip
    other: str = Field(
        "",
        pattern=r'^[^\s"]?$',
        title=N_("Other sign"),
        description=N_("The sign between two cells, if the separator is “another sign”."),
    )
    decimal: Literal["point", "comma"] = Field(
        "point",
        title=N_("Decimal sign"),
        description=N_("What stands before the decimals of a number."),
        json_schema_extra=choices(point=N_("point 1.5"), comma=N_("comma 1,5")),
    )
    thousands: Literal["any", "point", "comma", "blank", "apostrophe", "none"] = Field(
        "any",
        title=N_("Thousands"),
        description=N_("What parts the thousands of a number, as in 1 234."),
        json_schema_extra=choices(
            any=N_("any sign"), point=N_("point 1.234"), comma=N_("comma 1,234"), blank=N_("blank 1 234"),
            apostrophe=N_("apostrophe 1'234"), none=N_("nothing 1234"),
        ),
    )  # fmt: skip
    dates: DayOrder = Field(
        "day",
        title=N_("Dates"),
        description=N_("What comes first in a date such as 31/12/2024; a year that comes first leaves no choice."),
        json_schema_extra=choices(day=N_("day 31/12"), month=N_("month 12/31")),
    )
    first: int = Field(
        1, ge=1, le=MOST_LINES,
        title=N_("First line"),
        description=N_("The line of the file with which the table begins; what stands above it is left out."),
        json_schema_extra=NO_SLIDER,
    )  # fmt: skip
    header: bool = Field(
        True, title=N_("Header"), description=N_("Whether the first line holds the names of the columns.")
    )
    below_header: Literal["values", "units", "kinds"] = Field(
        "values",
        title=N_("Below the header"),
        description=N_("What the line below the names holds; kinds and roles are the two lines that Orange writes."),
        json_schema_extra=choices(values=N_("values"), units=N_("units"), kinds=N_("kinds and roles")),
    )
    footer: int = Field(
        0, ge=0, le=1000,
        title=N_("Lines below"),
        description=N_("How many lines at the end of the file are no part of the table, such as footnotes."),
        json_schema_extra=NO_SLIDER,
    )  # fmt: skip
    comment: str = Field(
        "",
        max_length=3,
        title=N_("Comment sign"),
        description=N_("Lines that begin so are left out; empty if there are none."),
    )
    short: Literal["bad", "missing"] = Field(
        "bad",
        title=N_("Short lines"),
        description=N_("Whether a line with too few cells is a bad line, or its last cells are missing."),
        json_schema_extra=choices(bad=N_("bad lines"), missing=N_("cells are missing")),
    )
    bad: Literal["refuse", "drop"] = Field(
        "refuse",
        title=N_("Bad lines"),
        description=N_("Lines with too few or too many cells, or with a text where a number belongs."),
        json_schema_extra=choices(refuse=N_("allow none"), drop=N_("leave out")),
    )
    gaps: tuple[str, ...] = Field(
        tuple(sorted(GAPS)),
        title=N_("Gap markers"),
        description=N_("What stands in a cell that is missing."),
        json_schema_extra=HIDDEN,
    )
    in_cells: bool = Field(
        False,
        title=N_("Numbers in cells"),
        description=N_("Whether numbers are no texts, but values of cells, as in a workbook."),
        json_schema_extra=HIDDEN,
    )
    columns: tuple[ColumnPlan, ...] = Field(
        (),
        max_length=MOST_COLUMNS,
        title=N_("Columns"),
        description=N_("The name of each column and whether it holds numbers or categories."),
    )

    @field_validator("gaps", mode="before")
    @classmethod
    def _divided(cls, gaps: Any) -> Any:
        """Take texts with commas between them for several."""
        return tuple(part.strip() for part in gaps.split(",") if part.strip()) if isinstance(gaps, str) else gaps

    @model_validator(mode="before")
    @classmethod
    def _with_sign(cls, fields: Any) -> Any:
        """Take a sign itself for the name of a separator."""
        sign = fields.get("separator") if isinstance(fields, dict) else None
        if not isinstance(sign, str) or len(sign) != 1:
            return fields
        known = {mark: name for name, mark in SEPARATORS.items()} | {" ": "blank"}
        return fields | ({"separator": known[sign]} if sign in known else {"separator": "other", "other": sign})

    @property
    def mark(self) -> str:
        """The character between two cells."""
        return (self.other or ",") if self.separator == "other" else MARKS[self.separator]

    @property
    def extra(self) -> int:
        """How many lines below the header hold no values."""
        return {"values": 0, "units": 1, "kinds": 2}[self.below_header] if self.header else 0

    def number_in(self, cell: str, column: ColumnPlan) -> float:
        """Read a cell of a column as a number. Raises ValueError if it is none, or not finite."""
        return number_in(cell, column.decimal or self.decimal, column.affix, THOUSANDS[self.thousands])

    def gaps_of(self, column: ColumnPlan) -> frozenset[str]:
        """Return the texts, in small letters, that stand for a missing cell in a column.

        Among numbers a known marker can be nothing else.
        """
        chosen = frozenset(map(folded, self.gaps))
        if column.kind in ("number", "time"):
            return GAPS | chosen
        return chosen - frozenset(map(folded, column.words))


def codec(encoding: str, start: bytes) -> str:
    """Return what Python calls the encoding of a file that begins so."""
    if encoding == "utf-16" and not start.startswith(BYTE_ORDERS):
        # Without a mark of the order, Python's decoder gives up.
        return "utf-16-be" if start[:1] == b"\0" else "utf-16-le"
    return "utf-8-sig" if encoding == "utf-8" else encoding
