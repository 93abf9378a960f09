"""What the user decides about a table's columns: what each is used for, and as what it is read. Free of Qt."""

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np

from nnplayground.data.cell_writing import CellWriting, writing_of
from nnplayground.data.csv_cells import MOST_CATEGORIES, Kind, folded, is_gap, kind_of_time
from nnplayground.data.dates import PARTS, DatePart, are_dates, time_in, varying_parts
from nnplayground.data.own_series import OwnSeries
from nnplayground.data.own_table import (
    NO_INPUTS,
    NO_ROWS,
    NO_TARGET,
    TABLES,
    KeptTable,
    OwnTable,
    Use,
    check_span,
    used_column,
)
from nnplayground.data.table import Table
from nnplayground.data.table_meaning import ColumnMeaning, ColumnNote, likely_targets, question, same_target, shown_unit
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.tasks import Task
from nnplayground.errors import UserError
from nnplayground.gui.own_data.sources import Look, Mask, TableFound, Words
from nnplayground.i18n import N_, OwnWord, number, tr

MISSING_FIELDS = ("missing_numbers", "missing_categories", "missing_targets")
"""The parameters of `OwnTable` that say what becomes of missing cells: they are decided in the dialog alone."""

TARGET_KINDS: dict[Task, Kind] = {table.tasks[0]: kind for kind, table in TABLES.items()}
"""The kind of target column that makes each task."""
LOST_CLASS = N_("No row of class “{name}” is left: choose something else for missing cells.")
UNDECIDED = N_("Choose what becomes of missing cells.")


@dataclass(frozen=True)
class Choices:
    """One kind and one use for every column. `guessed` until the user has chosen a target.

    `parts` is what the dates of each column become. `plan` is how the table is written, and `decided` says of gap
    markers, in small letters, whether they are classes of the target. `series` is how rows that follow one another in
    time are cut into sequences; None where each is an example. `kept` is how the cells of each column were written, if
    its file is not at hand any more.
    """

    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    uses: tuple[Use, ...]
    parts: tuple[tuple[DatePart, ...], ...]
    meanings: tuple[ColumnMeaning, ...]
    plan: TablePlan
    guessed: bool = True
    series: OwnSeries | None = None
    decided: Mapping[str, bool] = field(default_factory=dict)
    kept: tuple[CellWriting | None, ...] | None = None

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

    @cached_property
    def words(self) -> Words:
        """The gap markers that are words in each column: in a target, any that may be a class."""
        found = []
        for column, meaning, kind, use in zip(self.plan.columns, self.meanings, self.kinds, self.uses, strict=True):
            words = column.words
            if use == "target":
                words = tuple(w for w in meaning.markers if self.decided.get(folded(w), w in meaning.words))
            found.append(words if kind == "category" else ())
        return tuple(found)

    @cached_property
    def gaps(self) -> tuple[frozenset[str], ...]:
        """The texts, in small letters, that stand for a missing cell in each column."""
        columns = zip(self.plan.columns, self.kinds, self.words, strict=True)
        return tuple(
            self.plan.gaps_of(column.model_copy(update={"kind": kind, "words": words}))
            for column, kind, words in columns
        )

    @property
    def units(self) -> tuple[str, ...]:
        """What the numbers of each column are counted in, as far as the table tells."""
        return tuple(shown_unit(column) for column in self.plan.columns)

    @property
    def written(self) -> tuple[CellWriting | None, ...]:
        """How the cells of each column are written, as far as that is known."""
        if self.kept is not None:
            return self.kept
        columns = zip(self.plan.columns, self.words, strict=True)
        return tuple(writing_of(self.plan, column.model_copy(update={"words": words})) for column, words in columns)

    def notes(self, place: int) -> tuple[ColumnNote, ...]:
        """Return what is to be said beside a column."""
        return self.meanings[place].notes_of(self.uses[place], self.words[place])

    def with_parts(self, place: int, parts: Collection[DatePart]) -> "Choices":
        """Let the dates of a column become these parts; it is an input then, if there are any."""
        kept = list(self.parts)
        kept[place] = tuple(part for part in PARTS if part in parts)
        changed = replace(self, parts=tuple(kept))
        return changed.with_use(place, "input") if parts else changed.with_use(place, "unused")

    def with_class(self, marker: str, is_class: bool) -> "Choices":
        """Let a gap marker be a class of the target, or a gap there, too."""
        return replace(self, decided={**self.decided, folded(marker): is_class})

    def with_use(self, place: int, use: Use, time: Kind = "time") -> "Choices":
        """Use a column so. A second target stays beside the first only if both are numbers.

        A column that says when is read as `time`: as dates, or as numbers.
        """
        kinds, uses, parts = list(self.kinds), list(self.uses), list(self.parts)
        meaning = self.meanings[place]
        if use == "time":
            uses = ["unused" if other == "time" else other for other in uses]
            kinds[place] = time
        elif use == "input" and meaning.kind == "time" and self.series is None:
            kinds[place] = "time"
            parts[place] = parts[place] or meaning.parts or ("elapsed",)
        elif use != "unused" and kinds[place] in ("ignored", "time"):
            kinds[place] = "category"
        if use == "target" and uses[place] != "target":
            beside = not self.guessed and any(kinds[other] == "number" for other in self.targets)
            if kinds[place] == "number" and not beside:
                # Of few whole numbers, classes come first.
                kinds[place] = meaning.target_kind
            alone = self.guessed or kinds[place] == "category"
            for other in self.targets:
                if other != place and (alone or kinds[other] == "category"):
                    uses[other], kinds[other] = self._freed(other)
        elif use != "target" and uses[place] == "target" and use != "time":
            kinds[place] = kinds[place] if use == "unused" else self._freed(place)[1]
        uses[place] = use
        series = self.series or (OwnSeries() if use == "time" else None)
        guessed = self.guessed and use != "target"
        return replace(self, kinds=tuple(kinds), uses=tuple(uses), parts=tuple(parts), guessed=guessed, series=series)

    def _freed(self, place: int) -> tuple[Use, Kind]:
        """Return what becomes of a target when another one is chosen: what it would be if it had never been one."""
        meaning, kind = self.meanings[place], self.kinds[place]
        if kind == meaning.target_kind != "ignored" and meaning.kind != "ignored":
            kind = meaning.kind
        return ("unused" if meaning.left_out else "input"), kind

    def with_series(self, series: OwnSeries | None, look: Look) -> "Choices":
        """Let the rows follow one another in time, cut as `series` says, or, with None, be examples by themselves."""
        if series is None:
            uses: list[Use] = ["unused" if use == "time" else use for use in self.uses]
            return replace(self, uses=tuple(uses), series=None)
        dates = zip(self.uses, self.kinds, strict=True)
        uses = ["unused" if use == "input" and kind == "time" else use for use, kind in dates]
        changed = replace(self, uses=tuple(uses), series=series)
        if self.series is not None or "time" in self.uses:
            return changed
        when = likely_time(look)
        if when is None:
            return changed
        changed = changed.with_use(when, "time", time_kind(look, when))
        numbers = [place for place, kind in enumerate(changed.kinds) if kind == "number" and place != when]
        if self.guessed and numbers and changed.targets != numbers[-1:]:
            changed = replace(changed.with_use(numbers[-1], "target"), guessed=True)
        return changed

    def with_kind(self, place: int, kind: Kind) -> "Choices":
        """Read a column as numbers or as categories; a text that was left out becomes an input so."""
        uses, kinds = list(self.uses), list(self.kinds)
        was_date = kinds[place] == "time"
        if (kinds[place] == "ignored" or was_date) and uses[place] == "unused":
            uses[place] = "input"
        if uses[place] == "time" and (was_date or kind == "category"):
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
            old if old in ("target", "time") or kind == "ignored" or (kind == "time" and not parts) else use
            for old, kind, parts in zip(self.uses, self.kinds, self.parts, strict=True)
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
    """Return what is most likely meant: what each column is, and one of them learnt."""
    found = look.meanings
    targets = likely_targets(look.names, found)
    uses: list[Use] = ["input" if meaning.is_input else "unused" for meaning in found]
    kinds = [meaning.kind for meaning in found]
    for place in targets:
        uses[place], kinds[place] = "target", found[place].target_kind if len(targets) == 1 else found[place].kind
    return Choices(look.names, tuple(kinds), tuple(uses), tuple(m.parts for m in found), found, look.plan)


def likely_time(look: Look) -> int | None:
    """Return the column that says when: the first one of dates, or else of numbers that rise from row to row."""
    places = range(len(look.names))
    dates = (place for place in places if holds_dates(look, place))
    rising = (p for p in places if look.kinds[p] == "number" and _rises(look, p))
    return next(dates, next(rising, None))


def holds_dates(look: Look, place: int) -> bool:
    """Whether the first rows have dates in a column, if only as numbers such as 20241231."""
    return are_dates([cell for cell in _cells(look, place) if not is_gap(cell)])


def parts_that_vary(look: Look, place: int, table: Table | None = None) -> tuple[DatePart, ...]:
    """Return the parts of a column's dates that are not always the same, as far as the table has been read."""
    if table is not None and look.names[place] in {c.name for c in table.columns if c.kind == "time"}:
        column = next(column for column in table.columns if column.name == look.names[place])
        return varying_parts(table.numbers[~table.missing(column), table.place(column.name)])
    times = []
    for cell in _cells(look, place):
        with contextlib.suppress(ValueError):
            times.append(time_in(cell, look.plan.dates))
    return varying_parts(np.array(times))


def time_kind(look: Look, place: int) -> Kind:
    """Return as what a column is read that says when."""
    return kind_of_time(_cells(look, place), look.plan.decimal)


def _cells(look: Look, place: int) -> list[str]:
    return [row[place] for row in look.rows if len(row) == len(look.names)]


def _rises(look: Look, place: int) -> bool:
    try:
        values = [look.plan.number_in(cell, look.plan.columns[place]) for cell in _cells(look, place)]
    except ValueError:
        return False
    return len(values) > 1 and all(later > earlier for earlier, later in pairwise(values))


def of_data(data: KeptTable, look: Look) -> Choices:
    """Return how `data` uses its table, which looks so."""
    columns = data.columns
    return Choices(
        tuple(c.name for c in columns), tuple(c.kind for c in columns), tuple(c.use for c in columns),
        tuple(c.parts for c in columns), look.meanings, look.plan, guessed=False,
        series=data if isinstance(data, OwnSeries) else None, kept=tuple(c.written for c in columns),
    )  # fmt: skip


def is_current(found: TableFound | None, choices: Choices) -> bool:
    """Whether `found` was read as `choices` want it, as far as columns are used."""
    if found is None:
        return False
    wanted = zip(choices.kinds, choices.words, strict=True)
    read = zip(found.kinds, found.words, strict=True)
    return all(not used or one == other for used, one, other in zip(choices.used, wanted, read, strict=True))


def declared(
    choices: Choices, found: TableFound, missing: Mapping[str, str], digest: str = "0" * 64, file: str = ""
) -> KeptTable:
    """Return the data set, from a file of that name.

    With another `digest` than that of its content it is only good to be checked.
    """
    places = {name: place for place, name in enumerate(choices.names)}
    table = found.table
    written = choices.written
    columns = tuple(
        used_column(
            table, column, choices.uses[place], choices.parts[place], missing, choices.units[place], written[place]
        )
        for column, place in ((column, places[column.name]) for column in table.columns)
    )
    if choices.series is not None:
        return choices.series.model_copy(update={"digest": digest, "file": file, "columns": columns})
    asked = set(gap_fields(choices, found).values())
    decided = {name: choice for name, choice in missing.items() if name in asked}
    given: dict[str, Any] = {"digest": digest, "file": file, "columns": columns, "mean_of": "train"} | decided
    return choices.table_class(**given)


def gap_fields(choices: Choices, found: TableFound) -> dict[str, str]:
    """Return for each used column with gaps the parameter that says what becomes of them; a series has none."""
    fields: dict[str, str] = {}
    if choices.series is not None:
        return fields
    for name, kind, use in zip(choices.names, choices.kinds, choices.uses, strict=True):
        if use != "unused" and name in found.missing:
            fields[name] = (
                "missing_targets" if use == "target" else
                "missing_categories" if kind == "category" else "missing_numbers"
            )  # fmt: skip
    return fields


def gap_sentence(choices: Choices, found: TableFound) -> str:
    """Say how many cells are missing in used columns, or return ``""``."""
    names = list(gap_fields(choices, found))
    count = sum(int(found.missing[name].sum()) for name in names)
    if not names:
        return ""
    if count == 1:
        return tr("1 cell is missing, in column “{column}”.", column=OwnWord(names[0]))
    if len(names) == 1:
        return tr("{count} cells are missing in column “{column}”.", count=count, column=OwnWord(names[0]))
    return tr("{count} cells are missing in {columns} columns.", count=count, columns=len(names))


def target_question(choices: Choices, found: TableFound | None) -> str:
    """Ask what a target of few whole numbers is, or say that it is always the same, or return ``""``."""
    if len(choices.targets) != 1:
        return ""
    place = choices.targets[0]
    seen = found.columns[place] if found is not None else None
    if seen is not None and choices.kinds[place] == "number" and seen.low == seen.high:
        return same_target(choices.names[place], number(seen.low))
    return question(choices.names[place], choices.meanings[place])


def first_objection(choices: Choices) -> str:
    """Say what is left to be decided before the table is read to its end, or return ``""``."""
    if not choices.targets:
        return tr(NO_TARGET)
    told = choices.inputs or (choices.series is not None and choices.series.horizon and choices.series.past)
    return "" if told else tr(NO_INPUTS)


def objection(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> str:
    """Say what is left to be decided now that all of it is known, or return ``""``."""
    try:
        data = declared(choices, found, missing)
        data.check()
        for name, kind, used, seen in zip(choices.names, choices.kinds, choices.used, found.columns, strict=True):
            if used and kind == "number":
                check_span(name, *np.nan_to_num([seen.low, seen.high]))
        if isinstance(data, OwnSeries):
            data.cut(table=found.table)
    except UserError as error:
        return str(error)
    fields = gap_fields(choices, found)
    if any(missing.get(one, "refuse") == "refuse" for one in fields.values()):
        return tr(UNDECIDED)
    left_out = _left_out(choices, found, missing)
    if left_out.all():
        return tr(NO_ROWS)
    lost = _lost_class(choices, found, left_out) if left_out.any() else ""
    return tr(LOST_CLASS, name=OwnWord(lost)) if lost else ""


def rows_left(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> int:
    """Return how many rows are used."""
    return len(found.table) - int(_left_out(choices, found, missing).sum())


def _left_out(choices: Choices, found: TableFound, missing: Mapping[str, str]) -> Mask:
    left_out = np.zeros(len(found.table), np.bool_)
    for name, asked in gap_fields(choices, found).items():
        if missing.get(asked) == "drop":
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
