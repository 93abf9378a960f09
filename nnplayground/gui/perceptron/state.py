"""The state of the perceptron lab: the task, the settings, the stepper and the score. Free of widgets."""

import itertools
from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.analysis.perceptron.prediction import Score
from nnplayground.analysis.perceptron.stepping import PerceptronGrain, PerceptronStepper
from nnplayground.analysis.perceptron.task import gate_start
from nnplayground.core.perceptron import MAX_INPUTS, Form, PerceptronSettings, shown
from nnplayground.errors import UserError
from nnplayground.gui.perceptron.form import (
    GATES,
    MAX_ROWS,
    KeptScore,
    Kind,
    PerceptronForm,
    PerceptronView,
    SteepSettings,
    Typed,
)
from nnplayground.gui.perceptron.spec import LAB as SPEC
from nnplayground.gui.run.lab_form import REFUSED, TEXT
from nnplayground.gui.run.lab_state import LabState
from nnplayground.i18n import localised, tr, unmistakable

FIRST_POINTS = (("0", "0", "0"), ("0.5", "1", "1"), ("1", "0.2", "0"), ("1", "1", "1"))
"""What stands in the table of points before anything is typed: one column more than inputs."""

MOMENT = 0.03
"""Seconds for which a long stepper may be walked again at a time."""


class PerceptronState(LabState[PerceptronForm]):
    """One task in hand. `rows` are the own examples as typed, each with the desired output last.

    Signals: `moved` when a long stepper, taken up again, has come farther.
    """

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = PerceptronForm
    LOOKS = ("position",)

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
            # Without what called this: a window that has gone by then.
            self.fault = error.with_traceback(None)
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
