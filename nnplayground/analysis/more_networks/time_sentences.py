"""What a tiny step through an unrolled network is, in rich text with its numbers."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape

from nnplayground.analysis.hand.formulas import factor, function_name, retraceable, shown
from nnplayground.analysis.hand.units import ScaledValue
from nnplayground.analysis.more_networks.time_formulas import at_step
from nnplayground.analysis.more_networks.time_walk import TimeWalk, WalkPlace
from nnplayground.analysis.more_networks.unrolled import Product
from nnplayground.core.addresses import INPUTS, of_layer
from nnplayground.i18n import number as in_digits
from nnplayground.i18n import subscript, tr

MOST = 9
"""Terms of a sum that are written out; the others are told by what they come to."""


FEW = 3
"""Inputs whose scaling is written out."""


def told(walk: TimeWalk, inputs: Callable[[int], Sequence[ScaledValue]] = lambda step: ()) -> list[str]:
    """Return paragraphs of rich text about the tiny step that was taken last.

    `inputs` returns those of a time step with their scaling. Time steps stand in brackets, neurons below the line.
    """
    if walk.at_start:
        start = tr("At the start: nothing is computed yet, and h = 0.")
        return [
            f"<b>{escape(start)}</b>",
            escape(tr("A step goes forward in time, product by product; then back from the cost of one time step.")),
        ]
    place = walk.place(walk.position - 1)
    lines = [f"<b>{escape(title(walk, place))}</b>"]
    if place.forward and place.neuron.layer == INPUTS + 1:
        lines += _scaling(inputs(place.step), place.step)
    lines += _forward(walk, place) if place.forward else _backward(walk, place)
    if walk.at_end:
        lines.append(escape(_ending(walk)))
        start = tr("To the start")
        hint = tr("All steps are taken and shown. “{start}” (|◁) begins them again, one by one.", start=start)
        lines.insert(0, f'<span class="muted">{escape(hint)}</span>')
    return lines


def title(walk: TimeWalk, place: WalkPlace) -> str:
    """Say in plain text where a tiny step is."""
    form = tr("Time step {step}, layer {layer}, neuron {neuron}")
    text = form if place.forward else tr("Back at time step {step}, layer {layer}, neuron {neuron}")
    return text.format(step=place.step + 1, layer=place.neuron.layer, neuron=place.neuron.number)


def _ending(walk: TimeWalk) -> str:
    if not walk.remembers:
        return tr("Nothing is remembered: no error comes back to an earlier step.")
    if walk.is_cut:
        return tr("Here truncation k = {k} ends: training sends the error no further back.", k=walk.reach)
    return tr("The error has come to the first time step.")


def _scaling(inputs: Sequence[ScaledValue], step: int) -> Iterator[str]:
    """Say how the numbers that the network multiplies come from the inputs, where they are others."""
    scaled = [(place, one) for place, one in enumerate(inputs) if one.scaled != one.value]
    if len(scaled) > FEW:
        yield escape(tr("The inputs are scaled for the network: x is not what stands in the picture."))
        return
    for place, one in scaled:
        name = at_step("x" if len(inputs) == 1 else f"x{subscript(place + 1)}", step)
        working = retraceable(partial(_scaled, one), one.scaled)
        words = escape(tr("input {value}, scaled for the network", value=in_digits(one.value, 6)))
        yield f"{name}: {words}: {working} = <b>{shown(one.scaled)}</b>"


def _scaled(one: ScaledValue, digits: int) -> str:
    return f"({shown(one.value, digits)} − {factor(one.offset, digits)}) / {factor(one.width, digits)}"


def _forward(walk: TimeWalk, place: WalkPlace) -> Iterator[str]:
    unrolled, layer, index = walk.unrolled, place.neuron.layer, place.neuron.index
    products = unrolled.products(layer, place.step, index)
    count = len(products)
    done = min(place.number + 1, count)
    remembers = of_layer(unrolled.kinds, layer).remembers
    below = "x" if layer == INPUTS + 1 else "h" if of_layer(unrolled.kinds, layer - 1).remembers else "a"
    names = {
        "input": f"W {at_step(below, place.step)}", "memory": f"U {at_step('h', place.step - 1)}", "bias": "b"
    }  # fmt: skip
    yield f"{at_step('z', place.step)} = " + " + ".join(
        name for source, name in names.items() if remembers or source != "memory"
    )
    for source, name in names.items():
        own = [(number, product) for number, product in enumerate(products) if product.source == source]
        if own and own[0][0] < done:
            yield f"{name}: {_sum(own, done)}"
    if place.number >= count:
        kind = of_layer(unrolled.kinds, layer).activation
        z, a = unrolled.z(layer)[place.step, index], unrolled.a(layer)[place.step, index]
        letter = "h" if remembers else "a" if layer < unrolled.layers[-1] else "y"
        own_sum, answer = (at_step(f"{one}{subscript(index + 1)}", place.step) for one in ("z", letter))
        yield f"{own_sum} = <b>{shown(z)}</b>, {answer} = {escape(function_name(kind))}({shown(z)}) = <b>{shown(a)}</b>"
    else:
        so_far = sum(product.product for product in products[:done])
        words = tr("so far")
        yield f"{escape(words)}: <b>{shown(so_far)}</b>"


def _sum(own: Sequence[tuple[int, Product]], done: int) -> str:
    """Write the products that are done; the newest is bold, and of many the first are told by their sum."""
    taken = [(number, product) for number, product in own if number < done]
    hidden, seen = (taken[:-MOST], taken[-MOST:]) if len(taken) > MOST else ([], taken)
    parts = []
    if hidden:
        rest = shown(sum(product.product for _, product in hidden))
        parts.append(escape(tr("({count} before: {sum})", count=len(hidden), sum=rest)))
    for number, product in seen:
        is_bias = product.source == "bias"
        text = shown(product.weight) if is_bias else f"{factor(product.weight)}·{factor(product.value)}"
        parts.append(f"<b>{text}</b>" if number == done - 1 else text)
    total = sum(product.product for _, product in taken)
    return " + ".join(parts) + (f" = {shown(total)}" if len(taken) > 1 or taken[0][1].source != "bias" else "")


def _backward(walk: TimeWalk, place: WalkPlace) -> Iterator[str]:
    unrolled, layer, index = walk.unrolled, place.neuron.layer, place.neuron.index
    kind, of = of_layer(unrolled.kinds, layer), walk.of
    letter = "h" if kind.remembers else "a" if layer < unrolled.layers[-1] else "y"
    error = float(unrolled.errors(layer, of)[place.step, index])
    delta = float(unrolled.deltas(layer, of)[place.step, index])
    name = f"{at_step('∂C', of)}/{at_step(f'∂{letter}', place.step)}"
    terms: list[tuple[float, float]] = []
    if layer < unrolled.layers[-1]:
        above = unrolled.deltas(layer + 1, of)[place.step]
        if above.any():
            terms += zip(unrolled.W(layer + 1)[index].tolist(), above.tolist(), strict=True)
    if kind.remembers and place.step < of:
        then = unrolled.deltas(layer, of)[place.step + 1]
        terms += zip(unrolled.U(layer)[index].tolist(), then.tolist(), strict=True)
        yield f"{name} = U<sup>T</sup> {at_step('δ', place.step + 1)}" + (
            f" + W<sup>T</sup> {at_step('δ', place.step)}" if len(terms) > kind.units else ""
        )
    elif terms:
        yield f"{name} = W<sup>T</sup> {at_step('δ', place.step)}"
    written = ""
    if terms:
        seen = terms[:MOST]
        parts = [f"{factor(weight)}·{factor(value)}" for weight, value in seen]
        if len(terms) > MOST:
            rest = shown(sum(weight * value for weight, value in terms[MOST:]))
            parts.append(escape(tr("({count} more: {sum})", count=len(terms) - MOST, sum=rest)))
        written = " + ".join(parts) + " = "
    whose = tr("neuron {number}", number=index + 1)
    yield f"{name}, {escape(whose)}: {written}<b>{shown(error)}</b>"
    if kind.activation.output_only:
        yield f"δ = <b>{shown(delta)}</b>"
    else:
        slope = float(kind.activation.slope(unrolled.z(layer)[place.step, index]))
        yield f"δ = {factor(error)} · σ′(z) = {factor(error)}·{factor(slope)} = <b>{shown(delta)}</b>"
    if kind.remembers and index == kind.units - 1:
        yield f"‖{name}‖ = <b>{shown(float(unrolled.lengths(layer, of)[place.step]))}</b>"
