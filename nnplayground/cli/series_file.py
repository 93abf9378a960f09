"""``--data own_series --data.file FILE …``: the table of a file as a series."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from nnplayground.cli.terminal import complain
from nnplayground.data.csv_cells import Kind, is_gap, kind_of_time
from nnplayground.data.csv_file import BadLines
from nnplayground.data.csv_sniff import ROWS
from nnplayground.data.dates import are_dates
from nnplayground.data.doubts import doubtful_date, doubtful_number
from nnplayground.data.own_series import TWO_TIMES, OwnSeries, series
from nnplayground.data.table import NAME, Table
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_meaning import Suggestion, suggest
from nnplayground.data.table_plan import TablePlan
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, tr

COLUMNS = ("file", "time", "target", "inputs")
"""What may be said of file and columns behind ``--data.``."""
HOW_IT_IS_WRITTEN = tuple(name for name in TablePlan.model_fields if name not in ("columns", "in_cells"))
"""Fields of `TablePlan` that may be given there too; the rest is found out."""
NOTHING = "none"

NO_TARGET = N_("Say which column is to be learnt: --data.target COLUMN. The table has: {known}.")
NO_COLUMN = N_("The table has no column “{name}”. It has: {known}.")
LEFT_OUT = N_("Bad lines left out: {count}. The first one: {what}")
NOTE = N_("Column “{column}”: {note}")
NOTE_LEFT_OUT = N_("Column “{column}” is left out. {note}")
DOUBTFUL = N_("“{cell}” is read as {date}: say --data.dates {other} if that is wrong.")
DOUBTFUL_NUMBER = N_("“{cell}” is read as {value}: say --data.decimal {other} if that is wrong.")


def series_of_file(words: Mapping[str, str], given: Mapping[str, Any]) -> OwnSeries:
    """Return the series that `words` (`COLUMNS`) ask for, of a table written as `given` says, else as it looks.

    Inputs are all columns that say something, dates aside, unless some are named. Raises UserError if it cannot be.
    """
    path = Path(words["file"])
    file = TableFile(path)
    plan = file.sniff(**given)
    known = [column.name for column in plan.columns]
    rows = [row.cells for row in file.rows(plan) if len(row.cells) == len(known)]
    whole = file.whole and len(rows) < ROWS
    cells = {name: [row[place] for row in rows if not is_gap(row[place])] for place, name in enumerate(known)}
    time = columns_named(words["time"], known) if words.get("time") else []
    if len(time) > 1:
        raise UserError(TWO_TIMES)
    targets = columns_named(words.get("target", ""), known)
    if not targets:
        raise UserError(NO_TARGET, known=", ".join(known))
    # A series of few whole numbers is one of quantities.
    kinds: dict[str, Kind] = {c.name: c.kind for c in plan.columns if c.name in targets and c.kind == "number"}
    for name in time:
        kinds[name] = kind_of_time(cells[name], plan.decimal)
    if "inputs" in words:
        inputs = [] if words["inputs"] == NOTHING else columns_named(words["inputs"], known)
    else:
        likely = suggest(plan, rows, whole, targets, unused=time)
        inputs = [name for name in likely.named("input") if not are_dates(cells[name])]
        tell_notes(likely, {*targets, *time})
    found = suggest(plan, rows, whole, targets, [*time, *inputs], kinds=kinds)
    tell_doubts(found.plan, rows, given)
    table = read_telling(file, found.plan)
    return series(table, targets, time="".join(time[:1]), file=path.name.encode("utf-8", "replace").decode()[:NAME])


def read_telling(file: TableFile, plan: TablePlan) -> Table:
    """Return the table in a file, and say which lines were left out. Raises UserError if it cannot be read."""
    bad = BadLines()
    table = file.read(plan, bad=bad)
    if bad.count:
        complain(tr(LEFT_OUT, count=bad.count, what=str(bad.told[0])))
    return table


def tell_notes(found: Suggestion, decided: Collection[str] = ()) -> None:
    """Say what was found out about columns; of those left out only if nobody has `decided` that."""
    for column, use, notes in zip(found.plan.columns, found.uses, found.notes, strict=True):
        if use != "unused" or column.name not in decided:
            for note in notes:
                complain(
                    tr(NOTE_LEFT_OUT if use == "unused" else NOTE, column=OwnWord(column.name), note=note.sentence)
                )


def columns_named(text: str, known: Sequence[str]) -> list[str]:
    """Return the columns that a text names, with commas between them; a name may have commas itself."""
    if text in known:
        return [text]
    names = [part.strip() for part in text.split(",") if part.strip()]
    for name in names:
        if name not in known:
            raise UserError(NO_COLUMN, name=name, known=", ".join(known))
    return names


def tell_doubts(plan: TablePlan, rows: Sequence[Sequence[str]], given: Mapping[str, Any]) -> None:
    """Say how numbers and dates in used columns are read that can be read in two ways, unless it was `given`."""
    of_kind = {kind: [p for p, c in enumerate(plan.columns) if c.kind == kind] for kind in ("number", "time")}
    if not {"decimal", "thousands"} & given.keys():
        cell, value = doubtful_number(plan, rows, of_kind["number"])
        if cell:
            other = "point" if plan.decimal == "comma" else "comma"
            complain(tr(DOUBTFUL_NUMBER, cell=OwnWord(cell), value=value, other=other))
    if "dates" not in given:
        cell, date = doubtful_date(plan, rows, of_kind["time"])
        if cell:
            complain(tr(DOUBTFUL, cell=OwnWord(cell), date=date, other="month" if plan.dates == "day" else "day"))
