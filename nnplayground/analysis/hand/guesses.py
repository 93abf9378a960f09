"""What a student is asked before a step by hand is shown: its number, or what comes of all of it."""

from collections.abc import Callable
from typing import Any

import numpy as np

from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage, BackwardStepper
from nnplayground.analysis.hand.backward_formulas import describe_upcoming as announced_back
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardMoment, ForwardPhase, ForwardStepper
from nnplayground.analysis.hand.forward_formulas import describe_upcoming as announced
from nnplayground.analysis.hand.gradient_table import GradientTable
from nnplayground.analysis.hand.trace import Vector
from nnplayground.analysis.predict_first import GuessPart, GuessQuestion
from nnplayground.analysis.stepper import BlockStepper, Grain
from nnplayground.i18n import N_, number, tr

ROUNDED = 1e-3
"""What the rounding of the numbers on screen may come to, as a share of the terms of a sum."""
OUTPUTS = 20
"""Outputs among which the largest is asked for, at most."""
WHICH = N_("Which number comes out?")
SAME_COST = 1e-9
COST_WAYS = {"falls": N_("it falls"), "rises": N_("it rises"), "stays": N_("it stays")}


def forward_guess(stepper: ForwardStepper, grain: Grain) -> GuessQuestion | None:
    """Return what is asked before the next step of a forward pass; None at its end."""
    if stepper.at_end:
        return None
    trace = stepper.trace
    if grain is Grain.WHOLE:
        return answer_guess(trace.output)
    moment = stepper.moment(position_asked(stepper, grain))
    inputs, weights = trace.a(moment.layer - 1), trace.W(moment.layer)[:, moment.neuron.index]
    size = float(np.abs(inputs * weights).sum())
    return neuron_question(announced(trace, moment), moment.phase, value_of(moment), size)


def neuron_question(text: str, phase: ForwardPhase, value: float, size: float) -> GuessQuestion:
    """Ask for what a tiny step forward comes to; `size` is that of the terms of the neuron's sum."""
    name = {ForwardPhase.PRODUCT: tr("product"), ForwardPhase.BIAS: "z"}.get(phase, "a")
    floor = {ForwardPhase.PRODUCT: 0.0, ForwardPhase.BIAS: ROUNDED * size}.get(phase, ROUNDED)
    return number_question(text, value, name, floor)


def value_of(moment: ForwardMoment) -> float:
    """Return what a tiny step forward comes to."""
    if moment.phase is ForwardPhase.PRODUCT:
        return moment.product
    return moment.sum if moment.a is None else moment.a


def answer_guess(outputs: Vector) -> GuessQuestion:
    """Ask for the answer of a whole network: its number, or the largest of several outputs."""
    if not 1 < len(outputs) <= OUTPUTS:
        return number_question(tr("Next: the whole pass."), float(outputs[0]), tr("first output"), ROUNDED)
    options = {str(index): tr("output {number}", number=index + 1) for index in range(len(outputs))}
    part = GuessPart(tr("the largest"), options=options, option=str(int(np.argmax(outputs))))
    return GuessQuestion(tr("Next: the whole pass. Which output is the largest?"), (part,))


def backward_guess(stepper: BackwardStepper, grain: Grain, notation: Notation) -> GuessQuestion | None:
    """Return what is asked before the next step of a backward pass; None at its end."""
    if stepper.at_end:
        return None
    if grain is Grain.WHOLE:
        return cost_guess(stepper.trace.cost_value, stepper.cost_after)
    moment = stepper.moment(position_asked(stepper, grain, moment_of=stepper.moment))
    floor = 0.0
    if moment.stage is BackwardStage.UPDATE and moment.address is not None:
        return update_question(announced_back(moment, notation), moment.value, stepper.old(moment.address))
    if moment.stage is BackwardStage.LAYER_ERROR and moment.phase is BackwardPhase.DELTA:
        slope = float(stepper.errors.slope(moment.layer)[moment.neuron.index])
        floor = ROUNDED * float(np.abs(stepper.terms(moment.layer, moment.neuron.index)).sum()) * abs(slope)
    return number_question(announced_back(moment, notation), moment.value, floor=floor)


def cost_guess(before: float, after: float) -> GuessQuestion:
    """Ask whether a cost falls or rises with the update."""
    text = tr("Cost {cost}: what becomes of it once the whole update is done?", cost=before)
    return GuessQuestion(text, (_way(before, after),))


def table_guess(table: GradientTable) -> GuessQuestion:
    """Ask what is taken from the parameter with the largest mean gradient, and what becomes of the cost."""
    row = int(np.argmax(np.abs(np.nan_to_num(table.mean))))
    text = tr(
        "{name}: the mean gradient is {mean}, η = {rate}. What is taken from it, and what becomes of the cost?",
        name=table.names()[row], mean=number(float(table.mean[row])), rate=number(table.rate),
    )  # fmt: skip
    return GuessQuestion(
        text, (GuessPart(tr("η × mean"), float(table.step[row])), _way(table.cost_before, table.cost_after))
    )


def _way(before: float, after: float) -> GuessPart:
    change = after - before
    option = "stays" if abs(change) <= SAME_COST * abs(before) else "falls" if change < 0 else "rises"
    return GuessPart(tr("cost"), options={key: tr(label) for key, label in COST_WAYS.items()}, option=option)


def number_question(text: str, value: float, name: str = "", floor: float = 0.0) -> GuessQuestion:
    """Ask for a number."""
    return GuessQuestion(f"{text} {tr(WHICH)}", (GuessPart(name, float(value), floor),))


def update_question(text: str, new: float, old: float) -> GuessQuestion:
    """Ask for a new weight: the old one is not near enough, unless it is the same on screen."""
    part = GuessPart("", new, max(0.02 * abs(new - old), ROUNDED * abs(new) / 2), is_exact=True)
    return GuessQuestion(f"{text} {tr(WHICH)}", (part,))


def position_asked(stepper: BlockStepper, grain: Grain, moment_of: Callable[[int], Any] | None = None) -> int:
    """Return the position behind the tiny step whose number is asked for, of those that a step takes.

    Of a neuron it is the last one, of a layer that of its first neuron; of gradients and updates the first weight.
    """
    position = stepper.position
    if grain is Grain.PRODUCT:
        return position + 1
    stop = stepper.block_at(position).stop
    if moment_of is not None and moment_of(stop).stage in (BackwardStage.GRADIENT, BackwardStage.UPDATE):
        return position + 1
    return stop
