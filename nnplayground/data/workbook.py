"""Sheets of workbooks (xlsx, xls, ods) as text, one line for each row."""

import csv
import datetime
import io
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from nnplayground.data.workbook_bounds import COMPOUND, DAMAGED, LOCKED, MOST_CELLS, TOO_LARGE, ZIP, check_workbook
from nnplayground.errors import UserError
from nnplayground.i18n import N_

WORKBOOK_BYTES = 1 << 26
"""Bytes of a workbook."""
MOST_SHEETS = 1000
NO_SHEET = N_("The workbook has no sheet “{name}”. It has: {known}.")
NO_SHEETS = N_("The workbook has no sheet with cells.")
NO_AREA = N_("“{area}” is no range of a sheet: write it as B2:F40.")
_CORNER = re.compile(r"([A-Za-z]{0,3})([0-9]{0,7})")


class CellArea(NamedTuple):
    """Rows and columns of a sheet, counted from 1, both ends included."""

    top: int = 1
    left: int = 1
    bottom: int = 1 << 24
    right: int = 1 << 24


class SheetReader:
    """A workbook in memory."""

    def __init__(self, content: bytes) -> None:
        """Raises UserError if it is none, or too large."""
        check_workbook(content)
        self._book = _tried(_opened, content)
        self.names: tuple[str, ...] = tuple(self._book.sheet_names)[:MOST_SHEETS]

    def text(self, sheet: str, area: str) -> bytes:
        """Return a sheet as text in UTF-8 with tabs between the cells and one line for each row.

        Raises UserError if there is no such sheet, or it is too large.
        """
        if sheet not in self.names:
            raise UserError(NO_SHEET, name=sheet, known=", ".join(self.names))
        rows = _tried(self._rows, sheet)
        wanted = area_of(area)
        left, right = _used_columns(rows, wanted)
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        for number, row in enumerate(rows, start=1):
            cells = row[left : right + 1] if wanted.top <= number <= wanted.bottom else []
            writer.writerow(cells if any(cells) else [])
        return out.getvalue().encode("utf-8", "replace")

    def first_with_cells(self) -> str:
        """Return the first sheet with at least two rows of two cells, or else the first one. Raises UserError.

        Hidden sheets come last: nobody sees them in the program that has made the workbook.
        """
        hidden = _tried(_hidden_sheets, self._book)
        for name in sorted(self.names, key=lambda name: name in hidden):
            rows: list[list[str]] = _tried(self._rows, name)
            if sum(sum(map(bool, row)) > 1 for row in rows) > 1:
                return name
        if not self.names:
            raise UserError(NO_SHEETS)
        return self.names[0]

    def _rows(self, sheet: str) -> list[list[str]]:
        """Return the cells as text, from the first row and column of the sheet on."""
        found = self._book.get_sheet_by_name(sheet)
        if found.total_height * found.total_width > MOST_CELLS:
            raise UserError(TOO_LARGE)
        return [[_text(value) for value in row] for row in found.to_python(skip_empty_area=False)]


def is_workbook(start: bytes) -> bool:
    """Whether a file begins as a workbook does."""
    return start.startswith((ZIP, COMPOUND))


def area_of(text: str) -> CellArea:
    """Return the range that is written so. Raises UserError if it is none."""
    first, _, last = text.strip().partition(":")
    begin, end = _CORNER.fullmatch(first.strip()), _CORNER.fullmatch(last.strip())
    if begin is None or end is None:
        raise UserError(NO_AREA, area=text[:40])
    usual = CellArea()
    found = CellArea(
        int(begin[2] or 1), _column(begin[1]) or 1, int(end[2] or usual.bottom), _column(end[1]) or usual.right
    )
    if found.bottom < found.top or found.right < found.left:
        raise UserError(NO_AREA, area=text[:40])
    return found


def _opened(content: bytes) -> Any:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def _hidden_sheets(book: Any) -> set[str]:
    """Return the names of the sheets that are hidden, as far as the workbook tells."""
    return {sheet.name for sheet in book.sheets_metadata if not str(sheet.visible).endswith("Visible")}


def _tried(work: Any, argument: Any) -> Any:
    """Do something with the library. Raises UserError for whatever it stumbles over."""
    from python_calamine import PasswordError

    try:
        return work(argument)
    except (UserError, KeyboardInterrupt, MemoryError):
        raise
    except PasswordError as error:
        raise UserError(LOCKED) from error
    # What panics in the library is no Exception.
    except BaseException as error:
        raise UserError(DAMAGED) from error


def _used_columns(rows: Sequence[Sequence[str]], area: CellArea) -> tuple[int, int]:
    """Return the first and last column with a cell in the range, from 0."""
    first, last = 1 << 24, -1
    for row in rows[area.top - 1 : area.bottom]:
        places = [place for place in range(area.left - 1, min(len(row), area.right)) if row[place]]
        if places:
            first, last = min(first, places[0]), max(last, places[-1])
    return first, last


def _column(letters: str) -> int:
    """Return the number of a column by its letters; 0 without any."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _text(value: Any) -> str:
    """Return the value of a cell as it is read again."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return "" if value is None else " ".join(str(value).split())
