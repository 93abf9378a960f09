"""What each line at the beginning of a file is for its table."""

from typing import Literal, NamedTuple

from nnplayground.data.csv_file import RAGGED
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.table_rows import FileRow, RowSplitter, fitted, lines_of
from nnplayground.errors import UserError

LineRole = Literal["out", "classes", "names", "units", "kinds", "values", "bad"]


class FileLine(NamedTuple):
    """A line of a file: its number from 1, what it is, its text, and what is wrong with it, or None."""

    number: int
    role: LineRole
    text: str
    fault: UserError | None = None


def file_lines(text: str, plan: TablePlan, most: int, whole: bool) -> list[FileLine]:
    """Return at most so many lines of the beginning of a file, each with what it is in a table read by `plan`.

    If `text` is the `whole` file, the lines below the table are known.
    """
    lines = lines_of(text)
    count = min(most, len(lines))
    roles: list[LineRole] = ["out"] * len(lines)
    faults: dict[int, UserError] = {}
    end = len(lines) - (plan.footer if whole else 0)
    splitter = RowSplitter(lines[:end], plan)
    while splitter.line < count:
        before = splitter.line
        try:
            if not before:
                _mark_classes(roles, lines, plan)
                splitter.head()
                _mark_head(roles, splitter, plan)
            row = splitter.next()
        except UserError as error:
            _mark(roles, FileRow(before + 1, splitter.line, []), "bad")
            faults[splitter.line] = error
            continue
        if row is None:
            break
        wanted = len(plan.columns)
        fits = fitted(row.cells, wanted, plan.short) is not None
        _mark(roles, row, "values" if fits else "bad")
        if not fits:
            faults[row.line] = UserError(RAGGED, line=row.line, found=len(row.cells), wanted=wanted)
    return [FileLine(n, roles[n - 1], lines[n - 1].rstrip("\r\n"), faults.get(n)) for n in range(1, count + 1)]


def _mark_classes(roles: list[LineRole], lines: list[str], plan: TablePlan) -> None:
    """Mark the line above the table that names the classes, if one does."""
    above = [number for number, line in enumerate(lines[: plan.first - 1], start=1) if line.strip()]
    if above and any(column.classes for column in plan.columns):
        _mark(roles, FileRow(above[-1], above[-1], []), "classes")


def _mark_head(roles: list[LineRole], splitter: RowSplitter, plan: TablePlan) -> None:
    if splitter.names is not None:
        _mark(roles, splitter.names, "names")
        below: LineRole = "kinds" if plan.below_header == "kinds" else "units"
        _mark(roles, FileRow(splitter.names.line + 1, splitter.names.line + plan.extra, []), below)


def _mark(roles: list[LineRole], row: FileRow, role: LineRole) -> None:
    for line in range(row.begin, min(row.line, len(roles)) + 1):
        roles[line - 1] = role
