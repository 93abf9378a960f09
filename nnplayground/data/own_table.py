"""Tables of the user's own as data sets: which column is the target, which are inputs, what of the gaps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.data import content
from nnplayground.data.cell_writing import CellWriting
from nnplayground.data.content import DIGEST
from nnplayground.data.csv_cells import Kind
from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family, Quantity
from nnplayground.data.dates import PARTS, DatePart, date_part, varying_parts
from nnplayground.data.table import NAME, Column, Table
from nnplayground.data.table_plan import UNIT
from nnplayground.data.tasks import Regress, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, tr
from nnplayground.registry import HIDDEN, choices

MOST_INPUTS = 4096
LARGEST = 1e100
"""Beyond it the squares that scaling needs could be infinite."""
MISSING = N_("missing")
"""The category of a missing cell."""

NO_TABLE = N_("There is no table yet: open a CSV or TSV file, or paste one.")
NO_TARGET = N_("Choose the column of the table that is to be learnt.")
NO_INPUTS = N_("Choose at least one column of the table to learn from.")
TOO_MANY_INPUTS = N_("These columns make {count} inputs, and {limit} is the limit: leave some out.")
DATES = N_("Column “{column}” holds dates: leave it out, or use it as the time of a series.")
GAPS = N_("Column “{column}” has missing cells ({count}): choose what becomes of them.")
OTHER_TABLE = N_("The table does not have the columns of this experiment: open its file again.")
TOO_LARGE = N_("Column “{column}” holds numbers beyond ±10¹⁰⁰, which are too large to learn: leave it out.")
NOTHING_TO_LEARN = N_("Every filled cell of the target column “{column}” says “{name}”: there is nothing to learn.")
NO_ROWS = N_("No row of the table is complete: choose something else for missing cells.")


Use = Literal["input", "target", "time", "unused"]


class UsedColumn(Column):
    """A column of the table and what it is used for.

    Numbers are counted in `unit`, if that is known. Dates that are inputs become `parts`, of which `elapsed` counts
    days from `since`. `filled` says that no cell is missing, so that there is no category for that either. `written` is
    how its cells were written, None if that is not known.
    """

    use: Use = "input"
    unit: str = Field("", max_length=UNIT)
    parts: tuple[DatePart, ...] = ()
    since: float = 0.0
    filled: bool = False
    written: CellWriting | None = None

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what is not used: files hold what they held before there was any of it."""
        found: dict[str, Any] = write(self)
        for name in ("unit", "parts", "since", "filled"):
            if not found.get(name):
                found.pop(name, None)
        found.pop("written", None)
        if self.written is not None:
            found["written"] = self.written.model_dump(mode="json", exclude_defaults=True)
        return found

    @property
    def quantity(self) -> Quantity:
        """What its numbers are."""
        return Quantity(OwnWord(self.name), OwnWord(self.unit) if self.unit else "")


class KeptTable(Dataset):
    """A table that is kept by its digest. `columns` repeats its declaration, so that sizes are known without it."""

    family: ClassVar[Family] = Family.OWN
    digest: str = Field(
        "",
        pattern=f"^({DIGEST})?$",
        title=N_("Table"),
        description=N_("Which table it is."),
        json_schema_extra=HIDDEN,
    )
    file: str = Field(
        "",
        max_length=NAME,
        title=N_("File"),
        description=N_("The name of the file that the table is from."),
        json_schema_extra=HIDDEN,
    )
    columns: tuple[UsedColumn, ...] = Field(
        (),
        title=N_("Columns"),
        description=N_("Which column is to be learnt, and from which others."),
        json_schema_extra=HIDDEN,
    )

    @property
    def own_name(self) -> str:
        return self.file

    def table(self) -> Table:
        """Return the table. Raises UserError if it is not at hand, or another one."""
        found = Table.from_content(content.find(self.digest))
        if tuple(Column(name=c.name, kind=c.kind, categories=c.categories) for c in self.columns) != found.columns:
            raise UserError(OTHER_TABLE)
        return found

    @property
    def class_heading(self) -> str:
        targets = self.of_use("target")
        return OwnWord(targets[0].name) if targets else super().class_heading

    def of_use(self, use: str) -> list[UsedColumn]:
        """Return the columns that are used so, in the order of the table."""
        return [column for column in self.columns if column.use == use]


class OwnTable(KeptTable):
    """A table whose rows are examples, each by itself."""

    target_kind: ClassVar[Kind]
    missing_numbers: Literal["refuse", "drop", "mean"] = Field(
        "refuse",
        title=N_("Missing numbers"),
        description=N_("What becomes of a row in which the number of an input is missing."),
        json_schema_extra=choices(
            refuse=N_("allow none"), drop=N_("leave the row out"), mean=N_("take the column's mean")
        ),
    )
    mean_of: Literal["all", "train"] = Field(
        "all",
        title=N_("Mean of"),
        description=N_("Which rows a column's mean is of: all of them, as in old files, or those that are learnt."),
        json_schema_extra=HIDDEN,
    )
    missing_categories: Literal["refuse", "drop", "category"] = Field(
        "refuse",
        title=N_("Missing categories"),
        description=N_("What becomes of a row in which the category of an input is missing."),
        json_schema_extra=choices(
            refuse=N_("allow none"), drop=N_("leave the row out"), category=N_("a category of its own")
        ),
    )
    missing_targets: Literal["refuse", "drop"] = Field(
        "refuse",
        title=N_("Missing targets"),
        description=N_("What becomes of a row in which the value that is to be learnt is missing."),
        json_schema_extra=choices(refuse=N_("allow none"), drop=N_("leave the row out")),
    )

    @model_serializer(mode="wrap")
    def _as_before(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what old files do not have."""
        found: dict[str, Any] = write(self)
        if self.mean_of == "all":
            found.pop("mean_of", None)
        return found

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        for column in self.of_use("input"):
            if column.kind == "number":
                found.append(column.quantity)
            elif column.kind == "time":
                found += [Quantity(OwnWord(f"{column.name}: {tr(PARTS[part])}")) for part in column.parts]
            else:
                found += [Quantity(OwnWord(f"{column.name} = {text}")) for text in self._categories(column)]
        return tuple(found)

    @property
    def columns_of_inputs(self) -> list[int]:
        """Return for each input the place of its column among those that are inputs."""
        return [place for place, column in enumerate(self.of_use("input")) for _ in range(self._width(column))]

    def _width(self, column: UsedColumn) -> int:
        """Return how many inputs a column becomes."""
        if column.kind == "time":
            return len(column.parts)
        return len(self._categories(column)) if column.kind == "category" else 1

    def used_rows(self) -> npt.NDArray[np.intp]:
        """Return which rows of the table the examples are."""
        table = self.table()
        rows = self._rows(table)
        return np.arange(len(table)) if rows is None else rows

    def check(self) -> None:
        """Raise UserError if the table has not been chosen yet, or no use can be made of its columns."""
        if not self.digest:
            raise UserError(NO_TABLE)
        targets = self.of_use("target")
        if not targets or any(column.kind != self.target_kind for column in targets):
            raise UserError(NO_TARGET)
        dates = [column for column in self.of_use("input") if column.kind == "time" and not column.parts]
        if dates:
            raise UserError(DATES, column=dates[0].name)
        count = len(self.inputs)
        if not count:
            raise UserError(NO_INPUTS)
        if count > MOST_INPUTS:
            raise UserError(TOO_MANY_INPUTS, count=count, limit=MOST_INPUTS)

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        table = self.table()
        rows = self._rows(table)
        if rows is not None and not len(rows):
            raise UserError(NO_ROWS)
        for column in self.columns:
            if column.kind == "number" and column.use != "unused":
                values = table.numbers[:, table.place(column.name)]
                check_span(column.name, values.min(initial=0), values.max(initial=0))
        return Examples(self._inputs(table, rows, self.means(table)), self._targets(table, rows))

    def learnt_from(self, given: Examples, train: npt.NDArray[np.intp]) -> Examples:
        if self.missing_numbers != "mean" or self.mean_of == "all":
            return given
        table = self.table()
        return replace(given, inputs=self._inputs(table, self._rows(table), self.means(table, train)))

    def means(self, table: Table, train: npt.NDArray[np.intp] | None = None) -> dict[str, float]:
        """Return the mean of each input, by its column, where means stand for its missing numbers.

        It is that of the examples `train` alone, unless this is of an old file.
        """
        rows: npt.NDArray[np.intp] | slice = slice(None)
        if train is not None and self.mean_of == "train" and self.missing_numbers == "mean":
            rows = self.used_rows()[np.unique(train)]
        found: dict[str, float] = {}
        if self.missing_numbers == "mean":
            for column in self.of_use("input"):
                if column.kind != "category":
                    known = table.numbers[rows, table.place(column.name)][~table.missing(column)[rows]]
                    found[column.name] = float(known.mean()) if len(known) else 0.0
        return found

    def encoded(self, table: Table, means: Mapping[str, float]) -> npt.NDArray[np.float64]:
        """Return the inputs (rows, inputs) of other rows, in a table with the same columns.

        `means` are those of the table that was learnt; a gap without one must not be there.
        """
        return self._inputs(table, None, means)

    def gaps(self, table: Table) -> dict[str, int]:
        """Return how many cells are missing in each used column that has any."""
        counts = {column.name: int(table.missing(column).sum()) for column in self.columns if column.use != "unused"}
        return {name: count for name, count in counts.items() if count}

    def marked(self, table: Table) -> "OwnTable":
        """Return this with the columns of its `table` marked in which no category is missing."""
        choice = {"missing_categories": self.missing_categories}
        columns = tuple(
            column.model_copy(update={"filled": used_column(table, column, column.use, (), choice).filled})
            for column in self.columns
        )
        return self.model_copy(update={"columns": columns})

    def _categories(self, column: UsedColumn) -> tuple[str, ...]:
        own = self.missing_categories == "category" and not column.filled
        return (*column.categories, tr(MISSING)) if own else column.categories

    def _rows(self, table: Table) -> npt.NDArray[np.intp] | None:
        """Return the rows that are used, or None for all. Raises UserError if a gap was not decided on."""
        left_out = np.zeros(len(table), np.bool_)
        for column in self.columns:
            if column.use == "unused":
                continue
            missing = table.missing(column)
            count = int(missing.sum())
            choice = self.missing_numbers if column.kind != "category" else self.missing_categories
            choice = self.missing_targets if column.use == "target" else choice
            if count and choice == "refuse":
                raise UserError(GAPS, column=column.name, count=count)
            if choice == "drop":
                left_out |= missing
        return np.flatnonzero(~left_out) if left_out.any() else None

    def _inputs(
        self, table: Table, rows: npt.NDArray[np.intp] | None, means: Mapping[str, float]
    ) -> npt.NDArray[np.float64]:
        used = self.of_use("input")
        places = [table.place(column.name) for column in used]
        wanted = slice(None) if rows is None else rows
        plain = all(column.kind == "number" for column in used) and not self.gaps(table)
        if plain and rows is None and places == list(range(places[0], places[-1] + 1)):
            return table.numbers[:, places[0] : places[-1] + 1]
        out = np.zeros((len(table) if rows is None else len(rows), len(self.inputs)))
        start = 0
        for column, place in zip(used, places, strict=True):
            missing = table.missing(column)
            if column.kind != "category":
                values = table.numbers[:, place]
                if column.name in means:
                    values = np.where(missing, means[column.name], values)
                parts = [date_part(values, part, column.since) for part in column.parts]
                for one in parts if column.kind == "time" else [values]:
                    out[:, start] = one[wanted]
                    start += 1
            else:
                count = len(self._categories(column))
                codes = table.codes[wanted, place]
                filled = np.where(codes < 0, count - 1, codes)
                out[np.arange(len(out)), start + filled] = 1
                start += count
        return out

    def _targets(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[Any]:
        raise NotImplementedError


@DATASETS.register
class OwnClasses(OwnTable):
    """A table with a category to be learnt."""

    label: ClassVar[str] = N_("Own table: classes")
    summary: ClassVar[str] = N_("A table from a CSV or TSV file of yours, with a category to be learnt.")
    target_kind: ClassVar[Kind] = "category"
    kind: Literal["table"] = "table"

    @property
    def classes(self) -> tuple[str, ...]:
        return next((tuple(map(OwnWord, column.categories)) for column in self.of_use("target")), ())

    def check(self) -> None:
        super().check()
        if len(self.of_use("target")) != 1:
            raise UserError(NO_TARGET)
        if len(self.classes) < 2:
            raise UserError(NOTHING_TO_LEARN, column=self.of_use("target")[0].name, name="".join(self.classes))

    def _targets(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[Any]:
        codes = table.codes[:, table.place(self.of_use("target")[0].name)]
        return (codes if rows is None else codes[rows]).astype(np.int64)


@DATASETS.register
class OwnQuantities(OwnTable):
    """A table with one or more numbers to be learnt."""

    label: ClassVar[str] = N_("Own table: quantities")
    summary: ClassVar[str] = N_("A table from a CSV or TSV file of yours, with numbers to be learnt.")
    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)
    target_kind: ClassVar[Kind] = "number"
    kind: Literal["table_values"] = "table_values"

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return tuple(column.quantity for column in self.of_use("target"))

    def _targets(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[Any]:
        values = table.numbers[:, [table.place(column.name) for column in self.of_use("target")]]
        return values if rows is None else values[rows]


TABLES: dict[Kind, type[OwnTable]] = {cls.target_kind: cls for cls in (OwnClasses, OwnQuantities)}
"""What a table becomes, by the kind of its target column: that chooses the task."""


def dataset(
    table: Table,
    targets: Sequence[str],
    unused: Sequence[str] = (),
    parts: Mapping[str, tuple[DatePart, ...]] | None = None,
    units: Mapping[str, str] | None = None,
    written: Mapping[str, CellWriting] | None = None,
    **choice: Any,
) -> OwnTable:
    """Keep `table` and return the data set that learns the columns `targets` from all but `unused`.

    One category makes a classification, numbers a regression. `parts` says what dates become and `units` what numbers
    are counted in, by column, and `written` how the cells were. `choice` says what becomes of missing cells. Raises
    UserError if that makes no sense.
    """
    for name in (*targets, *unused):
        table.place(name)
    columns = tuple(
        used_column(
            table,
            column,
            "target" if column.name in targets else "unused" if column.name in unused else "input",
            (parts or {}).get(column.name, ()),
            choice,
            (units or {}).get(column.name, ""),
            (written or {}).get(column.name),
        )
        for column in table.columns
    )
    classes = any(column.use == "target" and column.kind == "category" for column in columns)
    made = TABLES["category" if classes else "number"](
        digest=content.keep(table.to_content()), columns=columns, **{"mean_of": "train", **choice}
    )
    made.check()
    return made


def used_column(
    table: Table,
    column: Column,
    use: Use,
    parts: Sequence[DatePart] = (),
    choice: Mapping[str, Any] | None = None,
    unit: str = "",
    written: CellWriting | None = None,
) -> UsedColumn:
    """Return a column of `table` with what it is used for; parts of its dates that are always the same are left out.

    `choice` says what becomes of missing cells, `unit` what numbers are counted in, `written` how cells are.
    """
    unit = unit if column.kind == "number" else ""
    used = UsedColumn(
        name=column.name, kind=column.kind, categories=column.categories, use=use, unit=unit, written=written
    )
    if use != "input" or column.kind == "number":
        return used
    missing = table.missing(column)
    if column.kind == "category":
        own = (choice or {}).get("missing_categories") == "category" and not missing.any()
        return used.model_copy(update={"filled": True}) if own else used
    times = table.numbers[~missing, table.place(column.name)]
    varying = varying_parts(times)
    kept = tuple(part for part in parts if part in varying)
    since = float(times.min()) if "elapsed" in kept else 0.0
    return used.model_copy(update={"parts": kept, "since": since})


def check_span(name: str, low: float, high: float) -> None:
    """Raise UserError if the numbers of a used column are too large to be scaled, or are none."""
    if not (low >= -LARGEST and high <= LARGEST):
        raise UserError(TOO_LARGE, column=name)
