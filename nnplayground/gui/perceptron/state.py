"""The state of the perceptron lab: the task, the settings, the stepper and the score. Free of widgets."""

import itertools
from collections.abc import Sequence
from time import perf_counter
from typing import Annotated, Literal

from pydantic import Field
from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.analysis.perceptron.prediction import Score
from nnplayground.analysis.perceptron.step_sigmoid import HIGHEST_SCALE, LOWEST_SCALE
from nnplayground.analysis.perceptron.stepping import MAX_EXAMPLES, PerceptronGrain, PerceptronStepper
from nnplayground.analysis.perceptron.task import PerceptronTask, gate, gate_start, table, truth_table
from nnplayground.core.perceptron import MAX_INPUTS, Form, PerceptronSettings, shown
from nnplayground.errors import UserError
from nnplayground.gui.perceptron.spec import LAB as SPEC
from nnplayground.gui.run.lab_state import REFUSED, TEXT, LabState, LabView
from nnplayground.i18n import N_, localised, tr, unmistakable
from nnplayground.registry import LOG, Model

Kind = Literal["and", "or", "nand", "xor", "table", "points"]
GATES = ("and", "or", "nand", "xor")
KINDS: dict[Kind, str] = {
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
MAX_ROWS = 200
MOMENT = 0.03
"""Seconds for which a long stepper may be walked again at a time."""

Cell = Annotated[str, Field(max_length=TEXT)]
Row = Annotated[tuple[Cell, ...], Field(min_length=2, max_length=MAX_INPUTS + 1)]


class SteepSettings(Model):
    """A neuron of two inputs, one example, how steep it is, and a small change."""

    w1: float = Field(0.9, ge=-10, le=10, title=N_("Weight w₁"), description=N_("The first weight."))
    w2: float = Field(0.9, ge=-10, le=10, title=N_("Weight w₂"), description=N_("The second weight."))
    b: float = Field(-0.5, ge=-10, le=10, title=N_("Bias b"), description=N_("What is added to the sum."))
    scale: float = Field(
        1.0,
        ge=LOWEST_SCALE,
        le=HIGHEST_SCALE,
        title=N_("Scale c"),
        description=N_("What weights and bias are multiplied by: the larger, the steeper."),
        json_schema_extra=LOG,
    )
    x1: float = Field(0.0, ge=-2, le=2, title=N_("Input x₁"), description=N_("The first input of the example."))
    x2: float = Field(1.0, ge=-2, le=2, title=N_("Input x₂"), description=N_("The second input of the example."))
    change_1: float = Field(0.1, ge=-2, le=2, title=N_("Δw₁"), description=N_("A change of the first scaled weight."))
    change_2: float = Field(-0.2, ge=-2, le=2, title=N_("Δw₂"), description=N_("A change of the second scaled weight."))
    change_b: float = Field(0.1, ge=-2, le=2, title=N_("Δb"), description=N_("A change of the scaled bias."))


class Typed(Model):
    """A task and how it is learnt, as typed; it may be one that cannot be used."""

    kind: Kind = "and"
    rows: Annotated[tuple[Row, ...], Field(max_length=MAX_ROWS)] = ()
    settings: PerceptronSettings = Field(default_factory=PerceptronSettings)

    @property
    def is_regular(self) -> bool:
        """Whether its rows have the shape that the lab gives them."""
        if self.kind in GATES:
            return True
        lengths = {len(row) for row in self.rows}
        return len(lengths) == 1 and (self.kind == "points" or len(self.rows) == 2 ** (lengths.pop() - 1))

    def task(self) -> PerceptronTask:
        """Return the task. Raises UserError if it cannot be used."""
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


class KeptScore(Model):
    """How many guesses there were, and how many of them were right."""

    asked: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)
    outputs_right: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)
    weights_right: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)


class PerceptronView(LabView):
    """What of the lab is looked at."""

    grain: PerceptronGrain = PerceptronGrain.EXAMPLE


class PerceptronForm(Model):
    """All that is kept of the lab. `last_valid` is the task in use while the one that is typed cannot be used."""

    typed: Typed = Field(default_factory=Typed)
    last_valid: Typed | None = None
    position: int = Field(0, ge=0, le=MAX_EXAMPLES * (MAX_INPUTS + 3))
    predicting: bool = False
    score: KeptScore = Field(default_factory=KeptScore)
    steep: SteepSettings = Field(default_factory=SteepSettings)
    view: PerceptronView = Field(default_factory=PerceptronView)


class PerceptronState(LabState[PerceptronForm]):
    """One task in hand. `rows` are the own examples as typed, each with the desired output last.

    Signals: `moved` when a long stepper, taken up again, has come farther.
    """

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = PerceptronForm

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = "and"
        self.settings = PerceptronSettings()
        self.rows: list[list[str]] = []
        self.grain = PerceptronGrain.EXAMPLE
        self.predicting = False
        self.score = Score()
        self.steep = SteepSettings()
        self.fault: UserError | None = None
        """Why what is typed cannot be used; the last good task then stays."""
        self._last_valid = self.typed()
        self.stepper = PerceptronStepper(self._last_valid.task(), self.settings)
        self._goal: int | None = None
        self._walker = QTimer(self)
        self._walker.setInterval(0)
        self._walker.timeout.connect(self._on_walker)

    def typed(self) -> Typed:
        """Return the task as it is typed."""
        return Typed(kind=self.kind, rows=tuple(map(tuple, self.rows)), settings=self.settings)

    @property
    def input_count(self) -> int:
        """How many inputs an example has, as typed."""
        return 2 if self.kind in GATES else len(self.rows[0]) - 1

    def choose(self, kind: Kind) -> None:
        """Take another task: a gate with a start that suits it; own ones begin with what stood there before."""
        before = self.stepper.task
        self.kind = kind
        if kind in GATES:
            start = gate_start(kind)
            self.settings = self.settings.model_copy(update={"weights": start.weights, "bias": start.bias})
        if kind == "table":
            self.set_inputs(min(before.input_count, MAX_INPUTS))
            if before.input_count == self.input_count and len(before) == len(self.rows):
                for row, desired in zip(self.rows, before.desired, strict=True):
                    row[-1] = str(desired)
        elif kind == "points":
            self.rows = [list(map(localised, row)) for row in FIRST_POINTS]
        self.begin()

    def write_with(self, form: Form) -> None:
        """Write it with a bias or with a threshold; the numbers are the same, so the steps stay where they are."""
        change = {"form": form}
        self.settings = self.settings.model_copy(update=change)
        self.stepper.settings = self.stepper.settings.model_copy(update=change)
        valid = self._last_valid
        self._last_valid = valid.model_copy(update={"settings": valid.settings.model_copy(update=change)})

    def set_inputs(self, count: int) -> None:
        """Give own examples another number of inputs."""
        if self.kind == "table":
            self.rows = [[*map(str, x), "0"] for x in itertools.product((0, 1), repeat=count)]
            self.rows[-1][-1] = "1"
        else:
            self.rows = [[*(row[:-1] + ["0"] * count)[:count], row[-1]] for row in self.rows]

    def type_cell(self, row: int, column: int, text: str) -> None:
        """Put another text into the table of own examples."""
        self.rows[row][column] = text[:TEXT]

    def add_row(self, row: Sequence[str] | None = None) -> None:
        """Append an own example, if there is room for more."""
        if len(self.rows) < MAX_ROWS:
            self.rows.append(["0"] * (self.input_count + 1) if row is None else list(row))

    def begin(self) -> None:
        """Start again with task and settings as they are; if that cannot be, `fault` says why."""
        self.stand()
        self.fault = None
        try:
            task = self.typed().task()
        except UserError as error:
            self.fault = error
            return
        weights = (self.settings.weights + (0.9,) * task.input_count)[: task.input_count]
        self.settings = self.settings.model_copy(update={"weights": weights})
        # Projects keep the texts, and the language may change.
        self.rows = [list(map(unmistakable, row)) for row in self.rows]
        self._last_valid = self.typed()
        self.stepper = PerceptronStepper(task, self.settings)
        self.score = Score()

    def stand(self) -> None:
        """Go no farther on a long stepper that was taken up again."""
        self._walker.stop()
        self._goal = None

    def shown_rows(self) -> list[list[str]]:
        """Return the examples for the table, as typed or as the gate has them."""
        if self.kind not in GATES:
            return self.rows
        task = self.stepper.task
        return [[*map(shown, x), str(d)] for x, d in zip(task.inputs, task.desired, strict=True)]

    def form(self) -> PerceptronForm:
        typed, score = self.typed(), self.score
        return PerceptronForm(
            typed=typed,
            last_valid=None if self.fault is None else self._last_valid,
            position=self.stepper.position if self._goal is None else self._goal,
            predicting=self.predicting,
            score=KeptScore(asked=score.asked, outputs_right=score.outputs_right, weights_right=score.weights_right),
            steep=self.steep,
            view=PerceptronView(page=self.page, grain=self.grain),
        )

    def take(self, form: PerceptronForm) -> None:
        typed, valid = form.typed, form.last_valid or form.typed
        stepper = PerceptronStepper(valid.task(), valid.settings)
        fault = _fault_of(typed) if form.last_valid is not None else None
        if not typed.is_regular:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        self.stand()
        self.kind, self.settings, self.rows = typed.kind, typed.settings, [list(row) for row in typed.rows]
        self.fault, self._last_valid, self.stepper = fault, valid, stepper
        self.predicting, self.steep = form.predicting, form.steep
        self.score = Score(**form.score.model_dump())
        self.page, self.grain = form.view.page, form.view.grain
        self._goal = form.position
        self._stepper()

    def _stepper(self) -> None:
        """Go on to where one stood; what takes longer than a moment goes on between the events of the window."""
        stepper, goal = self.stepper, self._goal
        until = perf_counter() + MOMENT
        while goal is not None and perf_counter() < until:
            before = stepper.position
            stepper.jump(min(goal, before + 20 * stepper.per_example))
            if stepper.position in (before, goal):
                self._goal = goal = None
        if goal is None:
            self._walker.stop()
        elif not self._walker.isActive():
            self._walker.start()

    def _on_walker(self) -> None:
        self._stepper()
        self.moved.emit()


def _fault_of(typed: Typed) -> UserError | None:
    """Return why a task cannot be used."""
    try:
        typed.task()
    except UserError as error:
        return error
    return None
