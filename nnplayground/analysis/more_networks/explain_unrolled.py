"""A sequence's way through a network that remembers, forward and back through time: as text, as JSON or as a page."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.analysis.hand.formulas import Notation, factor, parameter_text, shown
from nnplayground.analysis.more_networks.unrolled import Floats, Unrolled, sequence_rows
from nnplayground.core.addresses import ParameterId, of_layer
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.templates import render
from nnplayground.training.experiment import Experiment

DIGITS = 6
TERMS = 12
"""Products that a sum writes out."""

MISSING = N_("There is no sequence {number}: the data have {count}, counted from 0.")


@dataclass(frozen=True, eq=False)
class Passage:
    """A title, and what stands below it, a line each."""

    title: str
    lines: tuple[str, ...]


def explain_sequence(experiment: Experiment, network: Network, problem: Problem, number: int, form: str) -> str:
    """Return the way of the sequence with that number, counted from 0, as ``text``, ``json`` or ``html``.

    Raises UserError if there is no such sequence.
    """
    count = len(problem.raw.inputs) // problem.steps
    if not 0 <= number < count:
        raise UserError(MISSING, number=number, count=count)
    rows = sequence_rows(problem.steps, number)
    x: Floats = np.empty((len(rows), problem.input_count))
    problem.gather(rows, x)
    unrolled = Unrolled(network, x, problem.targets[rows], experiment.cost)
    if form == "json":
        return json.dumps({"example": number} | to_object(unrolled), ensure_ascii=False, allow_nan=False)
    heading = _heading(experiment, unrolled, number)
    forward, backward = list(_forward(unrolled)), list(_backward(unrolled, Notation.DECK_A))
    if form == "html":
        parts = (
            (tr("Forward through time"), forward),
            (tr("Back through time, in deck A’s symbols: δ"), backward),
            (tr("Back through time, in deck B’s symbols: EC, EP, EB"), list(_backward(unrolled, Notation.DECK_B))),
        )
        title = tr("A sequence, forward and back through time")
        return render("unrolled.html", title=title, heading=heading, parts=parts)
    lines = [*heading, "", tr("FORWARD THROUGH TIME"), *_written(forward)]
    return "\n".join([*lines, "", tr("BACK THROUGH TIME"), *_written(backward)])


def to_object(unrolled: Unrolled) -> dict[str, Any]:
    """Return every number as plain lists; those that are not finite become None."""
    layers = unrolled.layers
    with np.errstate(all="ignore"):
        costs = unrolled.costs()
    return {
        "sizes": list(unrolled.network.sizes),
        "steps": unrolled.steps,
        "recurrent": list(unrolled.recurrent),
        "truncation": {str(layer): unrolled.reach(layer) for layer in unrolled.recurrent},
        "inputs": _plain(unrolled.x),
        "desired": _plain(unrolled.y),
        "costs": _plain(costs),
        "cost": _number(float(costs.mean())),
        "layers": [
            {
                "layer": layer,
                "activation": of_layer(unrolled.kinds, layer).activation.kind,
                "W": _plain(unrolled.W(layer)),
                "U": _plain(unrolled.U(layer)),
                "b": _plain(unrolled.b(layer)),
                "z": _plain(unrolled.z(layer)),
                "a": _plain(unrolled.a(layer)),
                "dC_da": _plain(unrolled.errors(layer)),
                "delta": _plain(unrolled.deltas(layer)),
                "gradient": _plain(unrolled.shares(layer).sum(axis=0)),
            }
            for layer in layers
        ],
    }


def _heading(experiment: Experiment, unrolled: Unrolled, number: int) -> list[str]:
    sizes = " – ".join(map(str, unrolled.network.sizes))
    labels = ", ".join(tr(kind.activation.label) for kind in unrolled.kinds)
    lines = [
        tr("Network {shape}: {activations}", shape=sizes, activations=labels),
        tr("Sequence {number}: {steps} time steps", number=number, steps=unrolled.steps),
    ]
    for layer in unrolled.recurrent:
        reach = unrolled.reach(layer)
        if reach < unrolled.steps:
            lines.append(tr("Training sends errors of layer {layer} back through {reach} steps only; here they go "
                            "through all.", layer=layer, reach=reach))  # fmt: skip
    if experiment.regularizers:
        lines.append(tr("Penalties and dropout are left out: this is the cost of the example alone."))
    return lines


def _forward(unrolled: Unrolled) -> Iterator[Passage]:
    for step in range(unrolled.steps):
        lines = []
        for layer in unrolled.layers:
            kind = of_layer(unrolled.kinds, layer)
            answer = "h" if kind.remembers else "a"
            lines.append(tr("Layer {layer} ({activation})", layer=layer, activation=tr(kind.activation.label)))
            for j in range(kind.units):
                products = unrolled.products(layer, step, j)
                terms = [f"{factor(p.weight, DIGITS)}·{factor(p.value, DIGITS)}" for p in products[:-1]]
                written = _sum(terms, [p.product for p in products[:-1]])
                lines.append(
                    f"  z{j + 1} = {written} + {factor(products[-1].weight, DIGITS)} = {_n(unrolled.z(layer)[step, j])}"
                )
                lines.append(f"  {answer}{j + 1} = σ(z{j + 1}) = {_n(unrolled.a(layer)[step, j])}")
        yield Passage(tr("Step {number} of {count}", number=step + 1, count=unrolled.steps), tuple(lines))


def _backward(unrolled: Unrolled, notation: Notation) -> Iterator[Passage]:
    assert unrolled.cost is not None
    costs, is_a = unrolled.costs(), notation is Notation.DECK_A
    form = tr("Cost ({name}): C = {cost}") if is_a else tr("Cost ({name}): C₀ = {cost}")
    title = form.format(name=tr(unrolled.cost.label), cost=_n(float(costs.mean())))
    yield Passage(title, ("; ".join(_n(float(cost)) for cost in costs),))
    for step in reversed(range(unrolled.steps)):
        lines = []
        for layer in reversed(unrolled.layers):
            lines.append(tr("Layer {layer}", layer=layer))
            lines += _errors(unrolled, layer, step) if is_a else _errors_b(unrolled, layer, step)
            if of_layer(unrolled.kinds, layer).remembers:
                lines.append(f"  ‖∂{'C' if is_a else 'C₀'}/∂h‖ = {_n(float(unrolled.lengths(layer)[step]))}")
        yield Passage(tr("Step {number} of {count}", number=step + 1, count=unrolled.steps), tuple(lines))
    for layer in unrolled.layers:
        yield Passage(
            tr("Gradient of layer {layer}: the sum over all steps", layer=layer),
            tuple(_sums(unrolled, layer, notation)),
        )


def _errors(unrolled: Unrolled, layer: int, step: int) -> Iterator[str]:
    """Write ∂C/∂a and δ of each neuron at a step, with what comes from above and what from the next step."""
    kind = of_layer(unrolled.kinds, layer)
    name = "h" if kind.remembers else "a"
    for j in range(kind.units):
        parts = []
        if layer < unrolled.layers[-1]:
            parts.append((unrolled.W(layer + 1)[j], unrolled.deltas(layer + 1)[step]))
        if kind.remembers and step + 1 < unrolled.steps:
            parts.append((unrolled.U(layer)[j], unrolled.deltas(layer)[step + 1]))
        terms = [
            f"{factor(weight, DIGITS)}·{factor(delta, DIGITS)}"
            for weights, deltas in parts
            for weight, delta in zip(weights.tolist(), deltas.tolist(), strict=True)
        ]
        products = [p for weights, deltas in parts for p in (weights * deltas).tolist()]
        error, delta = unrolled.errors(layer)[step, j], unrolled.deltas(layer)[step, j]
        written = f"{_sum(terms, products)} = " if terms else ""
        yield f"  ∂C/∂{name}{j + 1} = {written}{_n(error)}"
        if kind.activation.output_only:
            yield f"  δ{j + 1} = {_n(delta)}"
        else:
            slope = float(kind.activation.slope(unrolled.z(layer)[step, j]))
            written = f"{factor(error, DIGITS)}·{factor(slope, DIGITS)}"
            yield f"  δ{j + 1} = ∂C/∂{name}{j + 1}·σ′(z{j + 1}) = {written} = {_n(delta)}"


def _errors_b(unrolled: Unrolled, layer: int, step: int) -> Iterator[str]:
    """As `_errors`, as a chain of derivatives: each weight, then σ′ and the error of the value that it leads to."""
    kind = of_layer(unrolled.kinds, layer)
    name = "h" if kind.remembers else "a"
    for j in range(kind.units):
        terms, products = [], []
        for weights, above, at in _ways_back(unrolled, layer, step, j):
            for i, (weight, delta) in enumerate(
                zip(weights.tolist(), unrolled.deltas(above)[at].tolist(), strict=True)
            ):
                terms.append(f"{factor(weight, DIGITS)}·{_behind(unrolled, above, at, i)}")
                products.append(weight * delta)
        error, delta = unrolled.errors(layer)[step, j], unrolled.deltas(layer)[step, j]
        start = "" if layer == unrolled.layers[-1] else "EC = "
        written = f"{_sum(terms, products)} = " if terms else ""
        yield f"  {start}∂C₀/∂{name}{j + 1} = {written}{_n(error)}"
        working = "" if kind.activation.output_only else f" = {_behind(unrolled, layer, step, j)}"
        chained = "" if kind.activation.output_only else f" = ∂{name}{j + 1}/∂z{j + 1}·∂C₀/∂{name}{j + 1}"
        yield f"  ∂C₀/∂z{j + 1}{chained}{working} = {_n(delta)}"


def _ways_back(unrolled: Unrolled, layer: int, step: int, neuron: int) -> Iterator[tuple[Floats, int, int]]:
    """Yield the weights from a neuron to what hears it, with the layer and the step of that."""
    if layer < unrolled.layers[-1]:
        yield unrolled.W(layer + 1)[neuron], layer + 1, step
    if of_layer(unrolled.kinds, layer).remembers and step + 1 < unrolled.steps:
        yield unrolled.U(layer)[neuron], layer, step + 1


def _behind(unrolled: Unrolled, layer: int, step: int, neuron: int) -> str:
    """Write ∂C₀/∂z of a neuron as σ′ times ∂C₀/∂a; of a softmax, whose outputs depend on all sums, as a whole."""
    kind = of_layer(unrolled.kinds, layer)
    if kind.activation.output_only:
        return factor(float(unrolled.deltas(layer)[step, neuron]), DIGITS)
    slope = float(kind.activation.slope(unrolled.z(layer)[step, neuron]))
    return f"{factor(slope, DIGITS)}·{factor(float(unrolled.errors(layer)[step, neuron]), DIGITS)}"


def _sums(unrolled: Unrolled, layer: int, notation: Notation) -> Iterator[str]:
    total = unrolled.shares(layer).sum(axis=0)
    inputs, rows = len(unrolled.W(layer)), len(total)
    for j in range(total.shape[1]):
        for row in range(rows):
            memory = inputs <= row < rows - 1
            source = None if row == rows - 1 else row - inputs if memory else row
            address, value = ParameterId(layer, j, source, memory), _n(float(total[row, j]))
            if notation is Notation.DECK_A:
                yield f"  ∂C/∂{address.text} = {value}"
            else:
                yield f"  {'EB' if address.is_bias else 'EP'} = ∂C₀/∂{parameter_text(address, notation)} = {value}"


def _sum(terms: list[str], products: list[float]) -> str:
    if len(terms) <= TERMS:
        return " + ".join(terms)
    rest = tr("({count} more: {sum})", count=len(terms) - TERMS, sum=_n(float(sum(products[TERMS:]))))
    return " + ".join([*terms[:TERMS], rest])


def _written(passages: list[Passage]) -> Iterator[str]:
    for passage in passages:
        yield passage.title
        yield from (f"  {line}" for line in passage.lines)


def _plain(values: Floats | None) -> Any:
    if values is None:
        return None
    return [_plain(row) if isinstance(row, np.ndarray) else _number(float(row)) for row in values]


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _n(value: float) -> str:
    return shown(value, DIGITS)
