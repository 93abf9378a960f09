"""Checks about what is worked through by hand: each number of a pass forward and back, and how many there are."""

from typing import Literal

import numpy as np
from pydantic import Field

from nnplayground.analysis.hand.backward import BackwardStage, BackwardStepper
from nnplayground.analysis.hand.losses import losses
from nnplayground.analysis.hand.softmax import softmax_steps
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand_network import (
    CHAIN,
    HOUSES,
    WINDOW,
    ChainSettings,
    HandNetwork,
    Houses,
    chain,
    of_experiment,
)
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId
from nnplayground.core.layers import parameter_count
from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_
from nnplayground.lessons.checks import check
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model

NO_PLACE = N_("The network that is worked through has no layer {layer} with a neuron {neuron}.")
NO_MEAN = N_("There are {rows} rows and {means} means: each row needs its own.")
STEP = 1e-6
"""By how much a weight is changed to measure a slope."""

Quantity = Literal[
    "z",
    "a",
    "loss",
    "cost",
    "cost_slope",
    "slope",
    "delta",
    "weight",
    "ec",
    "ep",
    "eb",
    "new_weight",
    "new_bias",
    "cost_after",
    "answer",
]


class WorkedValueOf(Model):
    """Which number of a pass: layers from 1 (the inputs), 0 the last; neurons from 1.

    `source` is the neuron of the layer below from which a weight comes. ``ec``, ``ep`` and ``eb`` are deck B's ∂C/∂a,
    ∂C/∂w and ∂C/∂b, ``delta`` deck A's ∂C/∂z, ``weight`` the weight itself, which is ∂z/∂a.
    """

    quantity: Quantity
    layer: int = Field(0, ge=0, le=66)
    neuron: int = Field(1, ge=1, le=100_000)
    source: int = Field(1, ge=1, le=100_000)


class WorkedCountOf(Model):
    """What is counted, in layer `layer` (0 all of them), or from the last layer down to `down_to`."""

    what: Literal["products", "neurons", "weights", "biases", "parameters", "errors"]
    layer: int = Field(0, ge=0, le=66)
    down_to: int = Field(0, ge=0, le=66)


def worked_network(state: ResolvedState) -> HandNetwork:
    """Return the network that the lab *By hand* works through in that state."""
    source = state.lab_state("hand", "source", default=WINDOW)
    if source == CHAIN:
        return chain(ChainSettings.model_validate(state.lab_state("hand", "chain", default={})))
    if source == HOUSES:
        return Houses().hand_network
    return of_experiment(WINDOW, state.experiment, state.trainer.network, state.trainer.problem)


def worked_trace(state: ResolvedState) -> Trace:
    """Return the pass of the example that is worked through. Raises UserError if there is none."""
    network = worked_network(state)
    if state.lab_state("hand", "typing", default=False) and network.problem is not None:
        inputs, desired = (state.lab_state("hand", "texts", part, default=()) for part in ("typed", "desired"))
        return network.typed(*(np.array([read_number(text) for text in texts]) for texts in (inputs, desired)))
    return network.numbered(state.lab_state("hand", "example", default=0))


def worked_stepper(state: ResolvedState) -> BackwardStepper:
    """Return the stepper of the backward pass, as deck B goes: layer by layer."""
    rate = state.lab_state("hand", "rate") or worked_network(state).rate
    return BackwardStepper(worked_trace(state), rate, layer_by_layer=True)


@check("worked_value", WorkedValueOf)
def worked_value(state: ResolvedState, of: WorkedValueOf) -> float:
    """Compute a number of the pass that is worked through. Raises UserError if there is no such neuron."""
    trace = worked_trace(state)
    layer = of.layer or trace.last
    neuron = NeuronId.numbered(layer, of.neuron)
    if not neuron.in_layer(trace.sizes):
        raise UserError(NO_PLACE, layer=layer, neuron=of.neuron)
    if of.quantity in ("z", "a", "loss", "cost", "answer"):
        return _forward_value(state, trace, of.quantity, neuron)
    errors, j = trace.errors, neuron.index
    if of.quantity == "ec":
        # The inputs have no error of their own in the pass; it would be the same sum.
        return float(errors.grad(layer)[j] if layer > INPUTS else trace.W(2)[j] @ errors.delta(2))
    if of.quantity == "weight":
        return float(trace.W(layer)[of.source - 1, j])
    if of.quantity in ("cost_slope", "slope", "delta"):
        return float({"cost_slope": errors.grad, "slope": errors.slope, "delta": errors.delta}[of.quantity](layer)[j])
    stepper = worked_stepper(state)
    if of.quantity == "cost_after":
        return float(stepper.cost_after)
    is_bias = of.quantity in ("eb", "new_bias")
    address = neuron.bias if is_bias else neuron.weight_from(of.source - 1)
    return float((stepper.new if of.quantity.startswith("new") else stepper.gradient)(address))


def _forward_value(state: ResolvedState, trace: Trace, quantity: str, neuron: NeuronId) -> float:
    if quantity == "cost":
        return float(trace.cost_value)
    if quantity == "loss":
        return float(losses(trace)[neuron.index])
    if quantity == "answer":
        return worked_network(state).outputs_in_units(trace.output)[neuron.index].value
    return float((trace.z if quantity == "z" else trace.a)(neuron.layer)[neuron.index])


@check("worked_count", WorkedCountOf)
def worked_count(state: ResolvedState, of: WorkedCountOf) -> int:
    """Count products, neurons, weights, biases, both, or errors of values (EC) of the network worked through."""
    sizes = worked_network(state).network.sizes
    last = len(sizes)
    chosen = [of.layer] if of.layer else list(range(of.down_to or 2, last + 1))
    pairs = [(sizes[layer - 2], sizes[layer - 1]) for layer in chosen if INPUTS < layer <= last]
    if of.what == "errors":
        # One for each neuron that stands below the outputs: what is right for these is known.
        return sum(units for layer, (_, units) in zip(chosen, pairs, strict=True) if layer < last)
    if of.what in ("products", "weights"):
        return sum(below * units for below, units in pairs)
    if of.what == "parameters":
        return sum((below + 1) * units for below, units in pairs)
    return sum(units for _, units in pairs)


@check("layer_of_stage")
def first_layer(state: ResolvedState, _: Model) -> str:
    """Return the layer whose error is worked out first: l2, l3, ….

    Raises UserError where no pass back can be.
    """
    return f"l{worked_stepper(state).blocks[0].layer}"


@check("layers_with_errors")
def layers_with_errors(state: ResolvedState, _: Model) -> str:
    """Return the lowest layer whose values get an error in the pass back: l1, l2, …."""
    stages = (BackwardStage.OUTPUT_ERROR, BackwardStage.LAYER_ERROR)
    return f"l{min(block.layer for block in worked_stepper(state).blocks if block.stage in stages)}"


class WeightOf(Model):
    """A weight, as in `WorkedValueOf`; it is made larger or smaller."""

    layer: int = Field(0, ge=0, le=66)
    neuron: int = Field(1, ge=1, le=100_000)
    source: int = Field(1, ge=1, le=100_000)
    larger: bool = True


@check("cost_with_weight", WeightOf)
def cost_with_weight(state: ResolvedState, of: WeightOf) -> str:
    """Return whether the cost of the example goes up or down when a weight is made a little larger or smaller."""
    trace = worked_trace(state)
    place = ParameterId(of.layer or trace.last, of.neuron - 1, of.source - 1)
    index = place.flat_index(trace.network.shapes)
    old = float(trace.network.parameters[index])
    change = trace.cost_at(index, old + (STEP if of.larger else -STEP)) - trace.cost_value
    return _direction(change)


@check("cost_of_update")
def cost_of_update(state: ResolvedState, _: Model) -> str:
    """Return whether the cost of the example goes up or down by the whole update."""
    return _direction(worked_stepper(state).cost_after - worked_trace(state).cost_value)


def _direction(change: float) -> str:
    return "same" if change == 0 else "up" if not change < 0 else "down"


class FactorOf(Model):
    """A neuron of a hidden layer, as in `WorkedValueOf`."""

    layer: int = Field(ge=2, le=65)
    neuron: int = Field(1, ge=1, le=100_000)


@check("factor_of_bias_error", FactorOf)
def factor_of_bias_error(state: ResolvedState, of: FactorOf) -> str:
    """Return what times σ′(z) is the *measured* ∂C/∂b of a hidden neuron: ``ec``, ``gap`` or ``one``."""
    trace = worked_trace(state)
    j = of.neuron - 1
    index = NeuronId(of.layer, j).bias.flat_index(trace.network.shapes)
    old = float(trace.network.parameters[index])
    measured = (trace.cost_at(index, old + STEP) - trace.cost_at(index, old - STEP)) / (2 * STEP)
    slope, y = float(trace.errors.slope(of.layer)[j]), trace.y
    assert y is not None, "a pass back has one"
    factors = {
        "ec": float(trace.W(of.layer + 1)[j] @ trace.errors.delta(of.layer + 1)),
        "gap": 2 * (float(trace.a(of.layer)[j]) - float(y[0])),
        "one": 1.0,
    }
    return min(factors, key=lambda name: abs(factors[name] * slope - measured))


@check("softmax_error")
def softmax_error(state: ResolvedState, _: Model) -> float:
    """Compute δ of the right output on the page *Softmax*: its share less 1, over the temperature."""
    right = int(state.lab_state("hand", "softmax", "right", default=1)) - 1
    sums = state.lab_state("hand", "sums", default=())
    temperature = float(state.lab_state("hand", "softmax", "temperature", default=1.0))
    return float(softmax_steps(sums, right, temperature).delta[right])


class ListedOf(Model):
    """Numbers as they stand in a row."""

    values: tuple[float, ...] = Field(min_length=1, max_length=100)


@check("mean_of_row", ListedOf)
def mean_of_row(_: ResolvedState, of: ListedOf) -> float:
    """Compute the mean of a row of the table."""
    return float(np.mean(of.values))


class PrintedOf(Model):
    """Rows of numbers as they are printed, and the mean that is printed of each, to so many decimals."""

    rows: tuple[tuple[float, ...], ...] = Field(min_length=1, max_length=100)
    means: tuple[float, ...] = Field(min_length=1, max_length=100)
    decimals: int = Field(2, ge=0, le=15)


@check("means_that_follow", PrintedOf)
def means_that_follow(_: ResolvedState, of: PrintedOf) -> int:
    """Count the printed means that follow from their rows. Raises UserError if not every row has one."""
    if len(of.rows) != len(of.means):
        raise UserError(NO_MEAN, rows=len(of.rows), means=len(of.means))
    near = 0.5 * 10**-of.decimals + 1e-9
    return sum(abs(float(np.mean(row)) - mean) <= near for row, mean in zip(of.rows, of.means, strict=True))


@check("last_parameter")
def last_parameter(state: ResolvedState, _: Model) -> int:
    """Return the number of the last weight or bias where the first is number 0."""
    return parameter_count(state.experiment.shapes) - 1
