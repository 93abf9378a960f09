"""What lies on the desk of the perceptron lab: the task, the settings, the walk and the score. Free of widgets."""

import itertools
from dataclasses import dataclass, field

from nnplayground.analysis.perceptron_stepping import PerceptronGrain, PerceptronStepper
from nnplayground.analysis.perceptron_task import PerceptronTask, gate, table, truth_table
from nnplayground.analysis.prediction import Score
from nnplayground.core.perceptron import PerceptronSettings, shown
from nnplayground.errors import UserError
from nnplayground.i18n import N_

GATES = ("and", "or", "nand", "xor")
KINDS = {
    "and": N_("AND"),
    "or": N_("OR"),
    "nand": N_("NAND"),
    "xor": N_("XOR"),
    "table": N_("Your own truth table"),
    "points": N_("Your own points"),
}
FIRST_POINTS = (("0", "0", "0"), ("0.5", "1", "1"), ("1", "0.2", "0"), ("1", "1", "1"))
"""What stands in the table of points before anything is typed: one column more than inputs."""

FARTHEST = 1_000_000
"""How large an input may be."""


@dataclass
class PerceptronDesk:
    """One task in hand. `rows` are the own examples as typed, each with the desired output last."""

    kind: str = "and"
    settings: PerceptronSettings = field(default_factory=PerceptronSettings)
    rows: list[list[str]] = field(default_factory=list)
    grain: PerceptronGrain = PerceptronGrain.EXAMPLE
    predicting: bool = False
    score: Score = field(default_factory=Score)
    page: int = 0

    def __post_init__(self) -> None:
        self.stepper = PerceptronStepper(self.task(), self.settings)

    def task(self) -> PerceptronTask:
        """Return the task as it is typed. Raises UserError if it cannot be used."""
        if self.kind in GATES:
            return gate(self.kind)
        if self.kind == "table":
            return truth_table([row[-1] for row in self.rows])
        found = table([row[:-1] for row in self.rows], [row[-1] for row in self.rows])
        for number, x in enumerate(found.inputs, start=1):
            if any(abs(value) > FARTHEST for value in x):
                raise UserError(
                    N_("Row {row}: inputs must lie between −{limit} and {limit}."), row=number, limit=FARTHEST
                )
        return found

    @property
    def input_count(self) -> int:
        """How many inputs an example has, as typed."""
        return 2 if self.kind in GATES else len(self.rows[0]) - 1

    def choose(self, kind: str) -> None:
        """Take another task; own ones begin with what stood there before."""
        before = self.stepper.task
        self.kind = kind
        if kind == "table":
            self.set_inputs(min(before.input_count, 5))
            if before.input_count == self.input_count and len(before) == len(self.rows):
                for row, desired in zip(self.rows, before.desired, strict=True):
                    row[-1] = str(desired)
        elif kind == "points":
            self.rows = [list(row) for row in FIRST_POINTS]
        self.begin()

    def set_inputs(self, count: int) -> None:
        """Give own examples another number of inputs."""
        if self.kind == "table":
            self.rows = [[*map(str, x), "0"] for x in itertools.product((0, 1), repeat=count)]
            self.rows[-1][-1] = "1"
        else:
            self.rows = [[*(row[:-1] + ["0"] * count)[:count], row[-1]] for row in self.rows]

    def begin(self) -> None:
        """Start again with task and settings as they are. Raises UserError if that cannot be."""
        task = self.task()
        weights = (self.settings.weights + (0.9,) * task.input_count)[: task.input_count]
        self.settings = self.settings.model_copy(update={"weights": weights})
        self.stepper = PerceptronStepper(task, self.settings)
        self.score = Score()

    def shown_rows(self) -> list[list[str]]:
        """Return the examples for the table, as typed or as the gate has them."""
        if self.kind not in GATES:
            return self.rows
        task = self.stepper.task
        return [[*map(shown, x), str(d)] for x, d in zip(task.inputs, task.desired, strict=True)]
