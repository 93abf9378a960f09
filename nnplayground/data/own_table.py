"""Tables of the user's own as data sets: which column is the target, which are inputs, what of the gaps."""

from collections.abc import Sequence
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import DIGEST
from nnplayground.data.csv_sniff import Kind
from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family, Quantity
from nnplayground.data.table import NAME, Column, Table
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
GAPS = N_("Column “{column}” has {count} missing cells: choose what becomes of them.")
OTHER_TABLE = N_("The table does not have the columns of this experiment: open its file again.")
TOO_LARGE = N_("Column “{column}” holds numbers beyond ±10¹⁰⁰, which are too large to learn: leave it out.")
NO_ROWS = N_("No row of the table is complete: choose something else for missing cells.")


class UsedColumn(Column):
    """A column of the table and what it is used for."""

    use: Literal["input", "target", "unused"] = "input"


class OwnTable(Dataset):
    """A table that is kept by its digest. `columns` repeats its declaration, so that sizes are known without it."""

    family: ClassVar[Family] = Family.OWN
    target_kind: ClassVar[Kind]
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
    missing_numbers: Literal["refuse", "drop", "mean"] = Field(
        "refuse",
        title=N_("Missing numbers"),
        description=N_("What becomes of a row in which the number of an input is missing."),
        json_schema_extra=choices(
            refuse=N_("allow none"), drop=N_("leave the row out"), mean=N_("take the column's mean")
        ),
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

    @property
    def own_name(self) -> str:
        return self.file

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        for column in self._used("input"):
            if column.kind == "number":
                found.append(Quantity(OwnWord(column.name)))
            else:
                found += [Quantity(OwnWord(f"{column.name} = {text}")) for text in self._categories(column)]
        return tuple(found)

    def check(self) -> None:
        """Raise UserError if the table has not been chosen yet, or no use can be made of its columns."""
        if not self.digest:
            raise UserError(NO_TABLE)
        targets = self._used("target")
        if not targets or any(column.kind != self.target_kind for column in targets):
            raise UserError(NO_TARGET)
        count = len(self.inputs)
        if not count:
            raise UserError(NO_INPUTS)
        if count > MOST_INPUTS:
            raise UserError(
                N_("These columns make {count} inputs, and {limit} is the limit: leave some out."),
                count=count, limit=MOST_INPUTS,
            )  # fmt: skip

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        table = Table.from_content(content.find(self.digest))
        declared = tuple(Column(name=c.name, kind=c.kind, categories=c.categories) for c in self.columns)
        if declared != table.columns:
            raise UserError(OTHER_TABLE)
        rows = self._rows(table)
        if rows is not None and not len(rows):
            raise UserError(NO_ROWS)
        for column in self.columns:
            if column.kind == "number" and column.use != "unused":
                values = table.numbers[:, table.place(column.name)]
                check_span(column.name, values.min(initial=0), values.max(initial=0))
        return Examples(self._inputs(table, rows), self._targets(table, rows))

    def gaps(self, table: Table) -> dict[str, int]:
        """Return how many cells are missing in each used column that has any."""
        counts = {column.name: int(table.missing(column).sum()) for column in self.columns if column.use != "unused"}
        return {name: count for name, count in counts.items() if count}

    def _used(self, use: str) -> list[UsedColumn]:
        return [column for column in self.columns if column.use == use]

    def _categories(self, column: Column) -> tuple[str, ...]:
        return (*column.categories, tr(MISSING)) if self.missing_categories == "category" else column.categories

    def _rows(self, table: Table) -> npt.NDArray[np.intp] | None:
        """Return the rows that are used, or None for all. Raises UserError if a gap was not decided on."""
        left_out = np.zeros(len(table), np.bool_)
        for column in self.columns:
            if column.use == "unused":
                continue
            missing = table.missing(column)
            count = int(missing.sum())
            numbers = column.kind == "number"
            choice = self.missing_numbers if numbers else self.missing_categories
            choice = self.missing_targets if column.use == "target" else choice
            if count and choice == "refuse":
                raise UserError(GAPS, column=column.name, count=count)
            if choice == "drop":
                left_out |= missing
        return np.flatnonzero(~left_out) if left_out.any() else None

    def _inputs(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[np.float64]:
        used = self._used("input")
        places = [table.place(column.name) for column in used]
        wanted = slice(None) if rows is None else rows
        plain = all(column.kind == "number" for column in used) and not self.gaps(table)
        if plain and rows is None and places == list(range(places[0], places[-1] + 1)):
            return table.numbers[:, places[0] : places[-1] + 1]
        out = np.zeros((len(table) if rows is None else len(rows), len(self.inputs)))
        start = 0
        for column, place in zip(used, places, strict=True):
            missing = table.missing(column)
            if column.kind == "number":
                values = table.numbers[:, place]
                if missing.any() and self.missing_numbers == "mean":
                    known = values[~missing]
                    values = np.where(missing, known.mean() if len(known) else 0.0, values)
                out[:, start] = values[wanted]
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
        return next((tuple(map(OwnWord, column.categories)) for column in self._used("target")), ())

    def check(self) -> None:
        super().check()
        if len(self._used("target")) != 1:
            raise UserError(NO_TARGET)
        if len(self.classes) < 2:
            raise UserError(N_("All rows of the target column say the same: there is nothing to learn."))

    def _targets(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[Any]:
        codes = table.codes[:, table.place(self._used("target")[0].name)]
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
        return tuple(Quantity(OwnWord(column.name)) for column in self._used("target"))

    def _targets(self, table: Table, rows: npt.NDArray[np.intp] | None) -> npt.NDArray[Any]:
        values = table.numbers[:, [table.place(column.name) for column in self._used("target")]]
        return values if rows is None else values[rows]


TABLES: dict[Kind, type[OwnTable]] = {cls.target_kind: cls for cls in (OwnClasses, OwnQuantities)}
"""What a table becomes, by the kind of its target column: that chooses the task."""


def dataset(table: Table, targets: Sequence[str], unused: Sequence[str] = (), **choice: Any) -> OwnTable:
    """Keep `table` and return the data set that learns the columns `targets` from all but `unused`.

    One category makes a classification, numbers a regression. `choice` says what becomes of missing
    cells. Raises UserError if that makes no sense.
    """
    for name in (*targets, *unused):
        table.place(name)
    columns = tuple(
        UsedColumn(
            name=column.name,
            kind=column.kind,
            categories=column.categories,
            use="target" if column.name in targets else "unused" if column.name in unused else "input",
        )
        for column in table.columns
    )
    classes = any(column.use == "target" and column.kind == "category" for column in columns)
    made = TABLES["category" if classes else "number"](
        digest=content.keep(table.to_content()), columns=columns, **choice
    )
    made.check()
    return made


def check_span(name: str, low: float, high: float) -> None:
    """Raise UserError if the numbers of a used column are too large to be scaled, or are none."""
    if not (low >= -LARGEST and high <= LARGEST):
        raise UserError(TOO_LARGE, column=name)
