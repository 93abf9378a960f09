"""``--data table --data.file FILE …``: the table of a file, whose rows are examples."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, get_args

from nnplayground.cli.series_file import columns_named, read_telling, tell_doubts, tell_notes
from nnplayground.cli.terminal import complain
from nnplayground.data.csv_cells import Kind
from nnplayground.data.csv_sniff import ROWS
from nnplayground.data.own_table import TABLES, OwnTable
from nnplayground.data.table import NAME
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_meaning import Suggestion, suggest
from nnplayground.data.table_plan import TablePlan
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, grouped, tr

COLUMNS = ("file", "target", "inputs", "unused", "categories", "numbers")
"""What may be said of file and columns behind ``--data.``."""
NO_TARGET = N_("Say which column is to be learnt: --data.target COLUMN. The table has: {known}.")
READ_AS_CLASSES = N_(
    "The column “{column}” holds few whole numbers, which are taken for classes: say --data table_values to learn them "
    "as quantities."
)
LEFT_OUT = N_("Left out, as they are free text or empty: {columns}.")
ROWS_LEFT_OUT = N_("Rows with missing cells, left out: {count} of {total}.")
GAPS = N_("Column “{column}” has missing cells ({count}): say --data.{field} {choices}.")


def table_of_file(kind: str, words: Mapping[str, str], given: Mapping[str, Any]) -> OwnTable:
    """Return the table that `words` (`COLUMNS`) ask for, written as `given` says, else as it looks.

    `kind` is the key of a data set: that of quantities takes the targets for these, that of classes asks the target.
    Inputs are all other columns that can be read. Raises UserError if it cannot be.
    """
    path = Path(words["file"])
    file = TableFile(path)
    plan = file.sniff(**given)
    known = [column.name for column in plan.columns]
    named = [column.name for column in plan.columns if column.role == "target"]
    targets = columns_named(words["target"], known) if "target" in words else named
    if not targets:
        raise UserError(NO_TARGET, known=", ".join(known))
    unused = columns_named(words.get("unused", ""), known)
    inputs = columns_named(words["inputs"], known) if "inputs" in words else None
    kinds: dict[str, Kind] = dict.fromkeys(columns_named(words.get("categories", ""), known), "category")
    kinds |= dict.fromkeys(columns_named(words.get("numbers", ""), known), "number")
    if kind == TABLES["number"].key():
        kinds |= dict.fromkeys(targets, "number")
    rows = [row.cells for row in file.rows(plan)]
    found = suggest(plan, rows, file.whole and len(rows) < ROWS, targets, inputs, unused, kinds)
    _tell(plan, found, {*unused, *(() if inputs is None else known)}, kinds)
    tell_doubts(found.plan, rows, given)
    made = found.dataset(read_telling(file, found.plan))
    return made.model_copy(update={"file": path.name.encode("utf-8", "replace").decode()[:NAME]})


def _tell(plan: TablePlan, found: Suggestion, decided: Collection[str], kinds: Mapping[str, Kind]) -> None:
    """Say what was found out about columns of which nobody has `decided` what they are used for."""
    before = {column.name: column.kind for column in plan.columns}
    lost = []
    for column, use, notes in zip(found.plan.columns, found.uses, found.notes, strict=True):
        own = OwnWord(column.name)
        if use == "target" and column.kind == "category" and before[column.name] == "number":
            if column.name not in kinds:
                complain(tr(READ_AS_CLASSES, column=own))
        elif use == "unused" and not notes and column.name not in decided:
            lost.append(own)
    tell_notes(found, decided)
    if lost:
        complain(tr(LEFT_OUT, columns=", ".join(map(tr, lost))))


def with_gaps(data: OwnTable) -> OwnTable:
    """Return `data` as its gaps make it. Raises UserError, which names the option, if nothing was said of one."""
    table = data.table()
    for name, count in data.gaps(table).items():
        column = next(column for column in data.columns if column.name == name)
        kind = "categories" if column.kind == "category" else "numbers"
        field = "missing_targets" if column.use == "target" else f"missing_{kind}"
        if getattr(data, field) == "refuse":
            offered = [key for key in get_args(type(data).model_fields[field].annotation) if key != "refuse"]
            raise UserError(GAPS, column=OwnWord(name), count=count, field=field, choices=tr(" or ").join(offered))
    left = len(data.used_rows())
    if left < len(table):
        complain(tr(ROWS_LEFT_OUT, count=grouped(len(table) - left), total=grouped(len(table))))
    return data.marked(table)
