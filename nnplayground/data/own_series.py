"""A table of the user's own whose rows follow one another in time: predict what comes."""

from collections.abc import Sequence
from typing import Any, ClassVar, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.dataset import DATASETS, Examples, Parts, Quantity
from nnplayground.data.dates import time_text
from nnplayground.data.own_table import (
    DATES,
    MOST_INPUTS,
    NO_INPUTS,
    NO_TABLE,
    NO_TARGET,
    NOTHING_TO_LEARN,
    TOO_MANY_INPUTS,
    KeptTable,
    Use,
    UsedColumn,
    check_span,
)
from nnplayground.data.sequences import LENGTH
from nnplayground.data.series import RowsInTime, rows_in_time, starts_in
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.table import Column, Table
from nnplayground.data.tasks import Classify, ContinueSymbols, ContinueValues, Regress, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord
from nnplayground.registry import choices, course, slider, unit

MOST_NUMBERS = 30_000_000
"""Numbers of all sequences together, at most: 240 MB."""

NO_ROWS = N_("No row of the table has a time and all the values that are used.")
ONE_TIME = N_("All {count} rows have the same time: there is no order in them. Choose another column for the time.")
REPEATED = N_(
    "Rows with the same time as the row before: {count}. If all belong to one series, let them keep the table's order; "
    "else take the rows of the others out of the file."
)
MIXED = N_("Several columns can be learnt together only where all are numbers.")
TWO_TIMES = N_("Only one column can say when a row was measured.")
TOO_SHORT = N_(
    "Rows of the longest stretch without a gap: {count}. A sequence of {steps} time steps with a horizon of {horizon} "
    "needs {needed}: use fewer time steps or a smaller horizon, or let sequences go across gaps."
)
TOO_FEW = N_(
    "Rows: {count}. A sequence of {steps} time steps with a horizon of {horizon} needs {needed}: use fewer time steps "
    "or a smaller horizon."
)
NONE_TRAINS = N_(
    "Rows of the training part: {count}, but no stretch of {needed}, which a sequence of {steps} time steps with a "
    "horizon of {horizon} needs: use fewer time steps or a smaller horizon, or make the training part larger."
)
TOO_MANY = N_("The sequences would hold more than {limit} million numbers: let them begin further apart.")


class Cut(NamedTuple):
    """Where sequences begin, in the order of time, and the number of the part in which each lies."""

    order: RowsInTime
    starts: npt.NDArray[np.intp]
    parts: npt.NDArray[np.intp]


@DATASETS.register
class OwnSeries(KeptTable):
    """A table whose rows are put in the order of a time column, or stay in their own, and cut into sequences.

    Sequences lie in one part each: the earliest rows train, the last are kept for the test. A sequence uses the
    rows of its steps and, with a horizon, as many more from which its last targets are.
    """

    tasks: ClassVar[tuple[Task, ...]] = (Regress(), ContinueValues(), ContinueSymbols(), Classify())
    is_sequence: ClassVar[bool] = True
    keeps_order: ClassVar[bool] = True
    label: ClassVar[str] = N_("Own table: series")
    summary: ClassVar[str] = N_(
        "A table from a CSV or TSV file of yours whose rows follow one another in time: predict what comes."
    )
    kind: Literal["own_series"] = "own_series"
    horizon: int = Field(
        1,
        ge=0,
        le=1000,
        title=N_("Horizon"),
        description=N_("How many rows ahead the target is: 1 the next one, 0 the same row."),
        json_schema_extra=slider(0, 20) | unit(N_("rows")),
    )
    past: bool = Field(
        True,
        title=N_("Targets so far"),
        description=N_("Whether the network is also told the target's own values so far; with horizon 0 it never is."),
    )
    length: int = Field(
        25,
        ge=1,
        le=200,
        title=N_("Time steps"),
        description=N_("How many rows each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )
    stride: int = Field(
        0,
        ge=0,
        le=1000,
        title=N_("Stride"),
        description=N_(
            "How many rows after a sequence the next one begins, counted from its beginning; with 0 it follows it "
            "without overlap."
        ),
        json_schema_extra=slider(0, 50) | unit(N_("rows")),
    )
    across_gaps: bool = Field(
        False,
        title=N_("Across gaps"),
        description=N_("Whether a sequence may go across a gap in time; else those that would are left out."),
        json_schema_extra=course(N_("To the network, every step is one step, however long it was.")),
    )
    repeated: Literal["refuse", "keep"] = Field(
        "refuse",
        title=N_("Repeated times"),
        description=N_("What becomes of rows that have the same time as another one."),
        json_schema_extra=choices(refuse=N_("allow none"), keep=N_("keep the table's order")),
    )

    @property
    def steps(self) -> int:
        return self.length

    @property
    def span(self) -> int:
        """How many rows a sequence uses, those of its last targets included."""
        return self.length + self.horizon

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((8,), layer="elman", rate=0.01, batch_size=8, clip=1.0)

    @property
    def task(self) -> Task:
        """Classes or quantities: the next ones where an answer can be the next input, else those that are asked for."""
        quantities, next_values, next_class, classes = self.tasks
        goes_on = self.horizon == 1 and self.told == self.targets != []
        if self.classes:
            return next_class if goes_on else classes
        return next_values if goes_on else quantities

    @property
    def targets(self) -> list[UsedColumn]:
        """The columns that are to be learnt."""
        return self.of_use("target")

    @property
    def told(self) -> list[UsedColumn]:
        """The columns whose values the network is told, in the order of the table."""
        uses = ("input", "target") if self.past and self.horizon else ("input",)
        return [column for column in self.columns if column.use in uses]

    @property
    def time(self) -> UsedColumn | None:
        """The column that says when; None where the order of the table does."""
        return next(iter(self.of_use("time")), None)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        for column in self.told:
            if column.kind == "category":
                found += [Quantity(OwnWord(f"{column.name} = {text}")) for text in column.categories]
            else:
                found.append(column.quantity)
        return tuple(found)

    @property
    def classes(self) -> tuple[str, ...]:
        return next((tuple(map(OwnWord, c.categories)) for c in self.targets if c.kind == "category"), ())

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return () if self.classes else tuple(column.quantity for column in self.targets)

    @property
    def last_values(self) -> tuple[int, ...]:
        found: list[int] = []
        place = 0
        for column in self.told:
            width = len(column.categories) if column.kind == "category" else 1
            if column.use == "target":
                found += range(place, place + width)
            place += width
        return tuple(found)

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        return np.eye(len(self.classes))[numbers]

    def check(self) -> None:
        """Raise UserError if the table has not been chosen yet, or no use can be made of its columns."""
        if not self.digest:
            raise UserError(NO_TABLE)
        targets = self.targets
        kinds = {column.kind for column in targets}
        if kinds not in ({"number"}, {"category"}) or (self.classes and len(targets) > 1):
            raise UserError(MIXED if len(targets) > 1 else NO_TARGET)
        if self.classes and len(self.classes) < 2:
            raise UserError(NOTHING_TO_LEARN, column=targets[0].name, name="".join(self.classes))
        if len(self.of_use("time")) > 1:
            raise UserError(TWO_TIMES)
        count = len(self.inputs)
        if not count:
            raise UserError(NO_INPUTS)
        for column in self.told:
            if column.kind == "time":
                raise UserError(DATES, column=column.name)
        if count > MOST_INPUTS:
            raise UserError(TOO_MANY_INPUTS, count=count, limit=MOST_INPUTS)

    def generate(self, rng: np.random.Generator) -> Examples:
        return self._examples(self.cut())

    def divided(self, rng: np.random.Generator, train: float, validation: float) -> tuple[Examples, Parts]:
        """Cut the rows where the parts begin before sequences are cut, so that none lies in two of them."""
        cut = self.cut(train, validation)
        rows = np.arange(len(cut.starts) * self.length).reshape(-1, self.length)
        return self._examples(cut), Parts(*(rows[cut.parts == part].ravel() for part in range(3)))

    def moment(self, time: float) -> str:
        column = self.time
        return time_text(time) if column is not None and column.kind == "time" else super().moment(time)

    def order(self, table: Table | None = None) -> RowsInTime:
        """Return the rows of its `table`, if not kept yet, in the order of time. Raises UserError if there is none."""
        self.check()
        table = self.table() if table is None else table
        for column in self.columns:
            if column.kind != "category" and column.use != "unused":
                values = table.numbers[:, table.place(column.name)]
                check_span(column.name, values.min(initial=0), values.max(initial=0))
        found = _order(table, self.columns)
        if not len(found.rows):
            raise UserError(NO_ROWS)
        if len(found.rows) > 1 and not found.usual_step:
            raise UserError(ONE_TIME, count=len(found.rows))
        if found.repeated and self.repeated == "refuse":
            raise UserError(REPEATED, count=found.repeated)
        return found

    def cut(self, train: float = 100.0, validation: float = 0.0, table: Table | None = None) -> Cut:
        """Return the sequences of all parts, whose sizes are in %. Raises UserError if there is none to learn from."""
        order = self.order(table)
        count, stride = len(order.rows), self.stride or self.length
        first = round(count * train / 100)
        borders = np.array([first, min(count, first + round(count * validation / 100))], np.intp)
        stretches = list(order.stretches(borders, self.across_gaps))
        pieces = [starts_in(stretch, self.span, stride) for stretch in stretches]
        starts = np.concatenate(pieces)
        parts = np.repeat([stretch.part for stretch in stretches], list(map(len, pieces)))
        if not (parts == 0).any():
            self._refuse(order, first)
        if len(starts) * self.length * (len(self.inputs) + len(self.targets)) > MOST_NUMBERS:
            raise UserError(TOO_MANY, limit=MOST_NUMBERS // 1_000_000)
        return Cut(order, starts, parts)

    def _refuse(self, order: RowsInTime, first: int) -> None:
        """Raise UserError with why no sequence can be learnt from, `first` rows being those of the training part."""
        count, facts = len(order.rows), {"steps": self.length, "horizon": self.horizon, "needed": self.span}
        if count < self.span:
            raise UserError(TOO_FEW, count=count, **facts)
        whole = order.stretches(np.array([count]), self.across_gaps)
        longest = max(stretch.end - stretch.begin for stretch in whole)
        if longest < self.span:
            raise UserError(TOO_SHORT, count=longest, **facts)
        raise UserError(NONE_TRAINS, count=first, **facts)

    def _examples(self, cut: Cut) -> Examples:
        table = self.table()
        steps = cut.starts[:, np.newaxis] + np.arange(self.length)
        now = cut.order.rows[steps.ravel()]
        then = cut.order.rows[(steps + self.horizon).ravel()]
        times = None if self.time is None else cut.order.times[steps.ravel()]
        inputs = np.zeros((len(now), len(self.inputs)))
        place = 0
        for column in self.told:
            if column.kind == "category":
                inputs[np.arange(len(now)), place + table.codes[now, table.place(column.name)]] = 1
                place += len(column.categories)
            else:
                inputs[:, place] = table.numbers[now, table.place(column.name)]
                place += 1
        places = [table.place(column.name) for column in self.targets]
        if self.classes:
            return Examples(inputs, table.codes[then, places[0]].astype(np.int64), times=times)
        return Examples(inputs, table.numbers[np.ix_(then, places)], times=times)


def _order(table: Table, columns: tuple[UsedColumn, ...]) -> RowsInTime:
    timed = complete = np.ones(len(table), np.bool_)
    times: npt.NDArray[np.float64] | None = None
    for column in columns:
        if column.use == "time":
            times, timed = table.numbers[:, table.place(column.name)], ~table.missing(column)
        elif column.use != "unused":
            complete = complete & ~table.missing(column)
    return rows_in_time(times, timed, complete)


def series(
    table: Table, targets: Sequence[str], time: str = "", unused: Sequence[str] = (), **choice: Any
) -> OwnSeries:
    """Keep `table` and return the series that predicts the columns `targets`, in the order of the column `time`.

    Every other column is an input, but for those `unused`; without a `time` the order is that of the table. `choice`
    are other parameters. Raises UserError if that makes no sense.
    """
    for name in (*targets, *unused, *([time] if time else [])):
        table.place(name)

    def use(column: Column) -> Use:
        if column.name == time:
            return "time"
        if column.name in targets:
            return "target"
        return "unused" if column.name in unused or column.kind == "time" else "input"

    columns = tuple(
        UsedColumn(name=column.name, kind=column.kind, categories=column.categories, use=use(column))
        for column in table.columns
    )
    made = OwnSeries(digest=content.keep(table.to_content()), columns=columns, **choice)
    made.check()
    return made
