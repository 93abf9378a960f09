"""What the user decides about a table's columns: what each is used for, and as what it is read. Free of Qt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from nnplayground.data.csv_sniff import MOST_CATEGORIES, Kind
from nnplayground.data.own_table import (
    NO_INPUTS,
    NO_ROWS,
    NO_TARGET,
    TABLES,
    OwnTable,
    UsedColumn,
    check_span,
)
from nnplayground.data.tasks import Task
from nnplayground.errors import UserError
from nnplayground.gui.own_data.sources import Look, Mask, TableFound
from nnplayground.i18n import N_, tr

Use = Literal["input", "target", "unused"]
MISSING_FIELDS = ("missing_numbers", "missing_categories", "missing_targets")
"""The parameters of `OwnTable` that say what becomes of missing cells: they are decided in the dialog alone."""
FEW = 10
"""A target with no more different whole numbers than that is most likely a class."""

TARGET_KINDS: dict[Task, Kind] = {table.tasks[0]: kind for kind, table in TABLES.items()}
"""The kind of target column that makes each task."""
LOST_CLASS = N_("No row of class “{name}” is left: choose something else for missing cells.")
UNDECIDED = N_("Choose what becomes of missing cells.")


@dataclass(frozen=True)
class Choices:
    """One kind and one use for every column. `guessed` until the user has chosen a target."""

    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    uses: tuple[Use, ...]
    guessed: bool = True

    @property
    def targets(self) -> list[int]:
        """The columns that are to be learnt."""
        return [place for place, use in enumerate(self.uses) if use == "target"]

    @property
    def inputs(self) -> list[int]:
        """The columns that are learnt from."""
        return [place for place, use in enumerate(self.uses) if use == "input"]

    @property
    def task(self) -> Task | None:
        """What the target makes of it, if there is one."""
        return self.table_class.tasks[0] if self.targets else None

    @property
    def table_class(self) -> type[OwnTable]:
        """The data set that a table becomes."""
        category = bool(self.targets) and self.kinds[self.targets[0]] == "category"
        return TABLES["category" if category else "number"]

    @property
    def used(self) -> tuple[bool, ...]:
        """Whether each column is used."""
        return tuple(use != "unused" for use in self.uses)

    def with_use(self, place: int, use: Use) -> "Choices":
        """Use a column so. A second target stays beside the first only if both are numbers."""
        kinds, uses = list(self.kinds), list(self.uses)
        if use != "unused" and kinds[place] == "ignored":
            kinds[place] = "category"
        if use == "target":
            alone = self.guessed or kinds[place] == "category"
            for other in self.targets:
                if alone or kinds[other] == "category":
                    uses[other] = "input"
        uses[place] = use
        return replace(self, kinds=tuple(kinds), uses=tuple(uses), guessed=self.guessed and use != "target")

    def with_kind(self, place: int, kind: Kind) -> "Choices":
        """Read a column as numbers or as categories; a text that was left out becomes an input so."""
        uses, kinds = list(self.uses), list(self.kinds)
        if kinds[place] == "ignored" and uses[place] == "unused":
            uses[place] = "input"
        kinds[place] = kind
        if uses[place] == "target":
            for other in self.targets:
                if other != place and "category" in (kind, kinds[other]):
                    uses[other] = "input"
        return replace(self, kinds=tuple(kinds), uses=tuple(uses))

    def with_task(self, task: Task) -> "Choices":
        """Learn what makes such a task."""
        changed, kind = self, TARGET_KINDS[task]
        for place in self.targets[:1] if kind == "category" else self.targets:
            changed = changed.with_kind(place, kind)
        return changed

    def all_used(self, use: Use) -> "Choices":
        """Use every column that can be read so, except the targets."""
        kept = [
            old if old == "target" or kind == "ignored" else use
            for old, kind in zip(self.uses, self.kinds, strict=True)
        ]
        return replace(self, uses=tuple(kept))

    def task_objection(self, task: Task, look: Look) -> str:
        """Say why the targets do not make such a task, or return ``""``."""
        seen, kind = [look.columns[place] for place in self.targets], TARGET_KINDS[task]
        if kind == "number" and not all(column.numeric for column in seen):
            return tr("The target does not hold numbers.")
        if kind == "category" and any(column.different > MOST_CATEGORIES for column in seen):
            return tr("The target has more than {limit} different values.", limit=MOST_CATEGORIES)
        return ""


def guess(look: Look) -> Choices:
    """Return what is most likely meant: the last category is learnt, or else the last number."""
    kinds = list(look.kinds)
    uses: list[Use] = ["unused" if kind == "ignored" else "input" for kind in kinds]
    likely = [place for place, kind in enumerate(kinds) if kind == "category" and look.columns[place].different > 1]
    likely = likely or [place for place, kind in enumerate(kinds) if kind == "number"]
    if likely and len(kinds) > 1:
        place = likely[-1]
        uses[place] = "target"
        seen = look.columns[place]
        whole = all(text.lstrip("+-").isdigit() for text in seen.texts)
        if kinds[place] == "number" and whole and 1 < seen.different <= min(FEW, len(look.rows) / 5):
            kinds[place] = "category"
    return Choices(look.names, tuple(kinds), tuple(uses))


def of_data(data: OwnTable) -> Choices:
    """Return how `data` uses its table."""
    columns = data.columns
    return Choices(
        tuple(c.name for c in columns), tuple(c.kind for c in columns), tuple(c.use for c in columns), guessed=False
    )


def is_current(found: TableFound | None, choices: Choices) -> bool:
    """Whether `found` was read as `choices` want it, as far as columns are used."""
    return found is not None and all(
        not used or kind == read for used, kind, read in zip(choices.used, choices.kinds, found.kinds, strict=True)
    )


def declared(
    choices: Choices, found: TableFound, missing: Mapping[str, str], digest: str = "0" * 64, file: str = ""
) -> OwnTable:
    """Return the data set, from a file of that name.

    With another `digest` than that of its content it is only good to be checked.
    """
    uses = dict(zip(choices.names, choices.uses, strict=True))
    columns = tuple(
        UsedColumn(name=column.name, kind=column.kind, categories=column.categories, use=uses[column.name])
        for column in found.table.columns
    )
    asked = set(gap_fields(choices, found).values())
    decided = {field: choice for field, choice in missing.items() if field in asked}
    given: dict[str, Any] = {"digest": digest, "file": file, "columns": columns} | decided
    return choices.table_class(**given)


def gap_fields(choices: Choices, found: TableFound) -> dict[str, str]:
    """Return for each used column with gaps the parameter that says what becomes of them."""
    fields = {}
    for name, kind, use in zip(choices.names, choices.kinds, choices.uses, strict=True):
        if use != "unused" and name in found.missing:
            fields[name] = (
                "missing_targets" if use == "target" else
                "missing_numbers" if kind == "number" else "missing_categories"
            )  # fmt: skip
    return fields


def gap_sentence(choices: Choices, found: TableFound) -> str:
    """Say how many cells are missing in used columns, or return ``""``."""
    names = list(gap_fields(choices, found))
    count = sum(int(found.missing[name].sum()) for name in names)
    if not names:
        return ""
    if count == 1:
        return tr("1 cell is missing, in column “{column}”.", column=names[0])
    if len(names) == 1:
        return tr("{count} cells are missing in column “{column}”.", count=count, column=names[0])
    return tr("{count} cells are missing in {columns} columns.", count=count, columns=len(names))


def first_objection(choices: Choices) -> str:
    """Say what is left to be decided before the table is read to its end, or return ``""``."""
    if not choices.targets:
        return tr(NO_TARGET)
    return "" if choices.inputs else tr(NO_INPUTS)


def objection(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> str:
    """Say what is left to be decided now that all of it is known, or return ``""``."""
    try:
        declared(choices, found, missing).check()
        for name, kind, used, seen in zip(choices.names, choices.kinds, choices.used, found.columns, strict=True):
            if used and kind == "number":
                check_span(name, *np.nan_to_num([seen.low, seen.high]))
    except UserError as error:
        return str(error)
    fields = gap_fields(choices, found)
    if any(missing.get(field, "refuse") == "refuse" for field in fields.values()):
        return tr(UNDECIDED)
    left_out = _left_out(choices, found, missing)
    if left_out.all():
        return tr(NO_ROWS)
    lost = _lost_class(choices, found, left_out) if left_out.any() else ""
    return tr(LOST_CLASS, name=lost) if lost else ""


def rows_left(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> int:
    """Return how many rows are used."""
    return len(found.table) - int(_left_out(choices, found, missing).sum())


def _left_out(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> Mask:
    left_out = np.zeros(len(found.table), np.bool_)
    for name, field in gap_fields(choices, found).items():
        if missing.get(field) == "drop":
            left_out |= found.missing[name]
    return left_out


def _lost_class(choices: Choices, found: TableFound, left_out: Mask) -> str:
    """Return a class all of whose rows are left out, or ``""``."""
    if choices.task is None or not choices.task.names_classes:
        return ""
    name = choices.names[choices.targets[0]]
    classes = next(column.categories for column in found.table.columns if column.name == name)
    codes = found.table.codes[:, found.table.place(name)][~left_out]
    counts = np.bincount(codes[codes >= 0], minlength=len(classes))
    return "" if counts.all() else classes[int(counts.argmin())]


def wanted_fields(choices: Choices, found: TableFound | None) -> Collection[str]:
    """Return the parameters about missing cells that have to be decided."""
    return set() if found is None else set(gap_fields(choices, found).values())
