"""Checks about a perceptron and its learning rule, and about the sigmoid that becomes a step."""

from typing import Literal

from pydantic import Field

from nnplayground.analysis.perceptron.step_sigmoid import neuron, output_change
from nnplayground.analysis.perceptron.stepping import ExampleRecord, PerceptronStepper
from nnplayground.analysis.perceptron.task import PerceptronTask, gate, table, truth_table
from nnplayground.core.perceptron import PerceptronSettings
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.checks import check
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model

LAB = "perceptron"
GATES = ("and", "or", "nand", "xor")
NO_GATE = "none"
NO_ROW = N_("The task has {rows} rows: there is no row {row}.")
NO_WEIGHT = N_("The perceptron has {inputs} weights: there is no weight {input}.")


def perceptron_task(state: ResolvedState) -> PerceptronTask:
    """Return the task that the state shows. Raises UserError if it cannot be used."""
    kind = state.lab_state(LAB, "typed", "kind", default="and")
    rows = state.lab_state(LAB, "typed", "rows", default=())
    if kind in GATES:
        return gate(kind)
    if kind == "table":
        return truth_table([row[-1] for row in rows])
    return table([row[:-1] for row in rows], [row[-1] for row in rows])


def stepper(state: ResolvedState) -> PerceptronStepper:
    """Return the perceptron of the state at its start."""
    settings = state.lab_state(LAB, "typed", "settings", default={})
    return PerceptronStepper(perceptron_task(state), PerceptronSettings.model_validate(settings))


class RowOf(Model):
    """A row of the task, from 1, in a pass, from 1, and what of it is asked for."""

    row: int = Field(1, ge=1, le=1000)
    passing: int = Field(1, ge=1, le=1000)
    what: Literal["weighted_sum", "z", "output", "error", "desired"] = "z"


@check("perceptron_row", RowOf)
def row_figure(state: ResolvedState, of: RowOf) -> float:
    """What the perceptron makes of a row when it comes to it, weights having been corrected on the way."""
    found = stepper(state)
    rows = len(found.task)
    if of.row > rows:
        raise UserError(NO_ROW, rows=rows, row=of.row)
    record: ExampleRecord = found.record((of.passing - 1) * rows + of.row - 1)
    return float(getattr(record, of.what))


class WeightAfterOf(Model):
    """A weight, by its input from 1, or the bias, 0, after so many examples."""

    examples: int = Field(0, ge=0, le=10_000)
    input: int = Field(0, ge=0, le=5)


@check("perceptron_weight_after", WeightAfterOf)
def weight_after(state: ResolvedState, of: WeightAfterOf) -> float:
    """A weight or the bias after so many examples."""
    found = stepper(state)
    here = found.record(of.examples - 1).after if of.examples else found.start
    if of.input > len(here.weights):
        raise UserError(NO_WEIGHT, inputs=len(here.weights), input=of.input)
    return float(here.weights[of.input - 1] if of.input else here.bias)


@check("perceptron_wrong_rows")
def wrong_rows(state: ResolvedState, _: Model) -> int:
    """How many rows the perceptron answers wrongly at its start."""
    found = stepper(state)
    rows = zip(found.task.inputs, found.task.desired, strict=True)
    return sum(found.start.fires(found.start.z(x)) != desired for x, desired in rows)


@check("perceptron_gate")
def gate_at_start(state: ResolvedState, _: Model) -> str:
    """Which gate the perceptron is at its start: its key, or ``none``."""
    start = stepper(state).start
    for key in GATES:
        task = gate(key)
        if all(start.fires(start.z(x)) == desired for x, desired in zip(task.inputs, task.desired, strict=True)):
            return key
    return NO_GATE


@check("perceptron_ends")
def ends(state: ResolvedState, _: Model) -> str:
    """Whether the rule comes to an end: ``converged``, ``never`` or ``given_up``."""
    return str(stepper(state).run().outcome)


@check("perceptron_passes")
def passes(state: ResolvedState, _: Model) -> int:
    """How many passes it takes, the last one without an error included."""
    return stepper(state).run().passes


@check("inseparable_gate")
def inseparable(state: ResolvedState, _: Model) -> str:
    """Which gate no perceptron can compute."""
    return next(key for key in GATES if not gate(key).separable())


class SteepOf(Model):
    """What is asked of the neuron of the page *Step ↔ sigmoid*."""

    what: Literal["z", "output", "step", "predicted", "measured", "direction"] = "output"


@check("steep_neuron", SteepOf)
def steep_figure(state: ResolvedState, of: SteepOf) -> float | str:
    """What the neuron answers, or how a small change of weights and bias changes that."""

    def typed(name: str, usual: float) -> float:
        return float(state.lab_state(LAB, "steep", name, default=usual))

    unit = neuron((typed("w1", 0.9), typed("w2", 0.9)), typed("b", -0.5), typed("scale", 1.0))
    x = typed("x1", 0.0), typed("x2", 1.0)
    if of.what in ("z", "output", "step"):
        return float(getattr(unit, of.what)(x))
    change = output_change(unit, x, (typed("change_1", 0.1), typed("change_2", -0.2)), typed("change_b", 0.1))
    if of.what == "direction":
        return direction(change.predicted)
    return float(getattr(change, of.what))


def direction(change: float, slack: float = 1e-9) -> str:
    """Return ``rises``, ``falls`` or ``stays``."""
    return "stays" if abs(change) <= slack else "rises" if change > 0 else "falls"
