"""Sheets of workbooks (xlsx, xls, ods) as text, one line for each row.

They are read in a process of its own, whose time and memory are bounded: a few bytes may ask the library for endless
memory, and it ends whoever uses it then.
"""

import csv
import datetime
import io
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from nnplayground.data.table_plan import NAME
from nnplayground.data.workbook_bounds import COMPOUND, DAMAGED, LOCKED, MOST_CELLS, TOO_LARGE, ZIP, check_workbook
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.process_job import BrokenOffError, bound_memory, bound_work, result_of, say_nothing

WORKBOOK_BYTES = 1 << 26
"""Bytes of a workbook."""
MOST_SHEETS = 1000
TOLD_SHEETS = 50
"""Sheets that are named where there is none of a name."""
PIECE = 1 << 20
"""Letters of a sheet that are written at once."""
SHEET_BYTES = 1 << 28
"""Bytes of a sheet as text."""
MEGABYTES = 600
"""Memory that reading a workbook may take beside that of the process itself."""
WORK_SECONDS, SECONDS = 40.0, 90.0
"""How long it may work at one, where the system tells work from waiting, and how long it may take."""
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


class SheetText(NamedTuple):
    """The names of all sheets, one of them as text in UTF-8: tabs between the cells, one line for each row."""

    names: tuple[str, ...]
    sheet: str
    text: bytes


class SheetReader:
    """A workbook whose sheets are read one by one."""

    def __init__(self, content: bytes) -> None:
        """Raises UserError if it is none, or too large."""
        self._content = content
        found = _read(content, "", CellArea())
        self.names = found.names
        self._first = found.sheet
        self._latest = found, CellArea()

    def text(self, sheet: str, area: str) -> bytes:
        """Return a range of a sheet as text. Raises UserError if there is no such sheet, or it is too large."""
        if sheet not in self.names:
            raise UserError(NO_SHEET, name=sheet[:NAME], known=", ".join(self.names[:TOLD_SHEETS]))
        wanted = area_of(area)
        found, seen = self._latest
        if (found.sheet, seen) != (sheet, wanted):
            found = _read(self._content, sheet, wanted)
            self._latest = found, wanted
        return found.text

    def first_with_cells(self) -> str:
        """Return the first sheet with at least two rows of two cells, or else the first one. Raises UserError.

        Hidden sheets come last: nobody sees them in the program that has made the workbook.
        """
        if not self.names:
            raise UserError(NO_SHEETS)
        return self._first


def _read(content: bytes, sheet: str, area: CellArea) -> SheetText:
    """Read a sheet, the first with cells if it has no name, in another process. Raises UserError."""
    try:
        found: SheetText | UserError = result_of(read_in_process, content, sheet, area, seconds=SECONDS)
    except BrokenOffError as error:
        raise UserError(TOO_LARGE) from error
    if isinstance(found, UserError):
        raise found
    return found


def read_in_process(content: bytes, sheet: str, area: CellArea) -> Generator[float, None, SheetText | UserError]:
    """Read a sheet; in the process of its own. Returns it, or what is wrong with it."""
    say_nothing()
    bound_work(WORK_SECONDS)
    bound_memory(MEGABYTES)
    yield 0.0
    try:
        return read_sheet(content, sheet, area)
    except UserError as error:
        return error
    except MemoryError:
        return UserError(TOO_LARGE)


def read_sheet(content: bytes, sheet: str, area: CellArea) -> SheetText:
    """Return the first sheet with cells, or that of a name, as far as it lies in a range. Raises UserError."""
    check_workbook(content)
    book = _tried(_opened, content)
    sheets = _named(book.sheet_names[:MOST_SHEETS])
    names = tuple(sheets)
    hidden = _tried(_hidden_sheets, book)
    first = SheetText(names, "", b"")
    for name in [sheet] if sheet else sorted(names, key=lambda name: sheets[name] in hidden):
        text, is_table = _tried(_text_of, (book, sheets.get(name, name), area))
        found = SheetText(names, name, text)
        if sheet or is_table:
            return found
        if name == names[0]:
            first = found
    return first


def _named(sheets: Sequence[str]) -> dict[str, str]:
    """Return the names of sheets by what they are called here: none is too long to be shown and kept."""
    found: dict[str, str] = {}
    for number, name in enumerate(sheets, 1):
        found.setdefault(name if len(name) <= NAME else f"{name[: NAME - 9]}… ({number})", name)
    return found


def _text_of(asked: tuple[Any, str, CellArea]) -> tuple[bytes, bool]:
    """Return a range of a sheet of a workbook as text, and whether the sheet has two rows of two cells.

    Row by row: the cells of all rows are kept once, by the library. Raises UserError if there are too many.
    """
    book, name, area = asked
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise UserError(TOO_LARGE)
    left, right, full_rows = 1 << 24, -1, 0
    for number, row in enumerate(_rows(sheet), start=1):
        places = [place for place, value in enumerate(row) if _is_filled(value)]
        full_rows += len(places) > 1
        if area.top <= number <= area.bottom:
            places = [place for place in places if area.left <= place + 1 <= area.right]
            if places:
                left, right = min(left, places[0]), max(right, places[-1])
    return _as_text(_rows(sheet), area, left, right), full_rows > 1


def _rows(sheet: Any) -> Iterator[list[Any]]:
    """Yield the cells of each row, from the first row and column of the sheet on."""
    if sheet.start is not None:
        # The library fills up what stands above the cells, and not what stands before them.
        before = [None] * sheet.start[1]
        for row in sheet.iter_rows():
            yield before + row


def _as_text(rows: Iterable[Sequence[Any]], area: CellArea, left: int, right: int) -> bytes:
    """Write the cells of a range. Raises UserError if that is too long."""
    out, pieces, size = io.StringIO(newline=""), list[bytes](), 0
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for number, row in enumerate(rows, start=1):
        inside = area.top <= number <= area.bottom
        cells = [_text(value) for value in row[left : right + 1]] if inside else []
        size += writer.writerow(cells if any(cells) else [])
        if size > SHEET_BYTES:
            raise UserError(TOO_LARGE)
        if out.tell() > PIECE:
            pieces.append(out.getvalue().encode("utf-8", "replace"))
            out.seek(0)
            out.truncate()
    return b"".join([*pieces, out.getvalue().encode("utf-8", "replace")])


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


def _column(letters: str) -> int:
    """Return the number of a column by its letters; 0 without any."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _is_filled(value: Any) -> bool:
    """Whether a cell has any text."""
    return value is not None and not (isinstance(value, str) and (not value or value.isspace()))


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
