"""The forward pass as set mathematics, filled with its numbers."""

import numpy as np

from nnplayground.analysis.hand.formulas import (
    DIGITS,
    Formula,
    Notation,
    as_written,
    enough_digits,
    factor,
    function_name,
    linked,
    reference,
    retraceable,
    shown,
    symbol,
)
from nnplayground.analysis.hand.forward import ForwardMoment, ForwardPhase
from nnplayground.analysis.hand.trace import Trace
from nnplayground.core.addresses import INPUTS
from nnplayground.i18n import N_, tr

TERMS = 12
"""Products that a sum writes out; the rest are counted."""


def sum_formula(
    trace: Trace,
    layer: int,
    neuron: int,
    notation: Notation = Notation.DECK_A,
    done: int | None = None,
    digits: int = DIGITS,
) -> Formula:
    """Return z = Σ w a + b of a neuron; of a running sum only the first `done` products."""
    inputs = trace.size(layer - 1)
    count = inputs if done is None else done
    weights, values = trace.W(layer)[:, neuron], trace.a(layer - 1)
    below = "x" if layer == 2 else "a"
    names: list[str] = []
    # Of a long sum the products at the hand of the reader: the last ones that were added.
    first = max(0, count - TERMS)
    for source in range(first, count):
        w_ref, a_ref = reference("w", layer, neuron, source), reference("a", layer - 1, source)
        a_name = f"x<sub>{source + 1}</sub>" if layer == 2 else symbol(below, layer - 1, notation, source)
        names.append(linked(w_ref, symbol("w", layer, notation, neuron, source)) + linked(a_ref, a_name))
    if first:
        names.insert(0, "…")
    total = _partial(trace, layer, neuron, count)
    if done is None:
        ref = reference("b", layer, neuron)
        names.append(linked(ref, symbol("b", layer, notation, neuron)))
        total = float(trace.z(layer)[neuron])
    z = linked(reference("z", layer, neuron), symbol("z", layer, notation, neuron))

    def written(digits: int) -> str:
        numbers = []
        if first:
            left_out = shown(_partial(trace, layer, neuron, first), digits)
            numbers.append(tr("(sum of {count} products: {sum})", count=first, sum=left_out))
        for source in range(first, count):
            weight = linked(reference("w", layer, neuron, source), factor(weights[source], digits))
            numbers.append(f"{weight}·{linked(reference('a', layer - 1, source), factor(values[source], digits))}")
        if done is None:
            numbers.append(linked(reference("b", layer, neuron), factor(trace.b(layer)[neuron], digits)))
        return " + ".join(numbers)

    return Formula(f"{z} = {' + '.join(names)}", retraceable(written, total, digits), total, digits)


def activation_formula(
    trace: Trace, layer: int, neuron: int, notation: Notation = Notation.DECK_A, digits: int = DIGITS
) -> Formula:
    """Return a = σ(z) of a neuron; what σ is, its activation says (`Activation.formula`)."""
    a = linked(reference("a", layer, neuron), symbol("a", layer, notation, neuron))
    z = linked(reference("z", layer, neuron), symbol("z", layer, notation, neuron))
    activation = trace.activation(layer)
    value = float(trace.a(layer)[neuron])
    sums, place = trace.z(layer), 0 if activation.elementwise else neuron
    if activation.elementwise:
        sums = sums[neuron : neuron + 1]
    name = function_name(activation) if activation.elementwise else f"{activation.kind}<sub>{neuron + 1}</sub>"
    numbers = retraceable(
        lambda digits: f"{name}({'; '.join(shown(each, digits) for each in sums)})",
        value,
        digits,
        lambda digits: float(activation(np.array([as_written(each, digits) for each in sums]))[place]),
    )
    return Formula(f"{a} = {f'σ({z})' if activation.elementwise else activation.formula}", numbers, value, digits)


def moment_formula(
    trace: Trace, moment: ForwardMoment, notation: Notation = Notation.DECK_A, digits: int = DIGITS
) -> Formula | None:
    """Return the formula that a tiny step fills in; None at the start."""
    if moment.phase is ForwardPhase.START:
        return None
    if moment.phase is ForwardPhase.ACTIVATION:
        return activation_formula(trace, moment.layer, moment.neuron.index, notation, digits)
    done = None if moment.source is None else moment.source + 1
    return sum_formula(trace, moment.layer, moment.neuron.index, notation, done, digits)


def describe(trace: Trace, moment: ForwardMoment, digits: int = DIGITS) -> str:
    """Say what a tiny step did, with its numbers."""
    if moment.phase is ForwardPhase.START:
        return tr("The inputs stand in layer 1; nothing is computed yet.")
    place = tr("Layer {layer}, neuron {neuron}", layer=moment.layer, neuron=moment.neuron.number)
    if moment.phase is ForwardPhase.PRODUCT:
        used = enough_digits(
            lambda d: as_written(moment.value, d) * as_written(moment.weight, d), moment.product, digits
        )
        action = tr(
            "input {source}: {value} × weight {weight} = {product}; sum so far {sum}.",
            source=(moment.source or 0) + 1, value=shown(moment.value, used), weight=shown(moment.weight, used),
            product=shown(moment.product, digits), sum=shown(moment.sum, digits),
        )  # fmt: skip
    elif moment.phase is ForwardPhase.BIAS:
        action = tr("add the bias {bias}: z = {sum}.", bias=shown(moment.bias, digits), sum=shown(moment.sum, digits))
    else:
        action = tr(
            "{activation} of z = {z} is a = {a}.",
            activation=tr(trace.activation(moment.layer).label), z=shown(moment.sum, digits),
            a=shown(moment.a if moment.a is not None else float("nan"), digits),
        )  # fmt: skip
    return f"{place}: {action}"


def describe_upcoming(trace: Trace, moment: ForwardMoment | None) -> str:
    """Say what the next tiny step will do, without its result."""
    if moment is None:
        return tr("The forward pass is done.")
    if moment.phase is ForwardPhase.PRODUCT:
        return tr(
            N_("Next: layer {layer}, neuron {neuron}: multiply input {source} by its weight.")
            if moment.layer == INPUTS + 1
            else N_("Next: layer {layer}, neuron {neuron}: multiply the answer of neuron {source} by its weight."),
            layer=moment.layer, neuron=moment.neuron.number, source=(moment.source or 0) + 1,
        )  # fmt: skip
    if moment.phase is ForwardPhase.BIAS:
        return tr(
            "Next: layer {layer}, neuron {neuron}: add the bias.", layer=moment.layer, neuron=moment.neuron.number
        )
    return tr(
        "Next: layer {layer}, neuron {neuron}: apply the activation ({activation}).",
        layer=moment.layer, neuron=moment.neuron.number, activation=tr(trace.activation(moment.layer).label),
    )  # fmt: skip


def _partial(trace: Trace, layer: int, neuron: int, count: int) -> float:
    return float(trace.W(layer)[:count, neuron] @ trace.a(layer - 1)[:count])
