"""An explained pass as one page of HTML that needs nothing else: no scripts, no pictures, no links out."""

import re
from collections.abc import Iterator

from nnplayground.analysis.hand.backward_formulas import BackwardFormulas, convention
from nnplayground.analysis.hand.explain_text import DIGITS, heading, result_lines
from nnplayground.analysis.hand.explanation import Explanation
from nnplayground.analysis.hand.formulas import Formula, Notation, shown
from nnplayground.analysis.hand.forward_formulas import activation_formula, sum_formula
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.trace import Trace
from nnplayground.core.addresses import ParameterId
from nnplayground.i18n import tr
from nnplayground.templates import render

ROWS = 1_000
"""Weights and biases that are listed; JSON has them all."""


def page(found: Explanation) -> str:
    """Return the page."""
    return render(
        "explain.html",
        title=tr("A forward and a backward pass by hand"),
        words={"forward": tr("Forward"), "backward": tr("Backward")},
        heading=heading(found),
        forward=list(_forward(found)),
        results=result_lines(found),
        refusal=found.refusal,
        **_backward(found),
    )


def _forward(found: Explanation) -> Iterator[dict[str, object]]:
    """Yield each layer with its title and the formulas of its neurons."""
    trace = found.trace
    for layer in trace.layers:
        yield {
            "title": tr("Layer {layer} ({activation})", layer=layer, activation=tr(trace.activation(layer).label)),
            "formulas": [
                _unlinked(formula(trace, layer, j, digits=DIGITS))
                for j in range(trace.size(layer))
                for formula in (sum_formula, activation_formula)
            ],
        }


def _backward(found: Explanation) -> dict[str, object]:
    stepper, trace = found.backward, found.trace
    if stepper is None or trace.cost is None:
        return {}
    notations = [BackwardFormulas(stepper, notation, DIGITS) for notation in Notation]
    parameters = list(_parameters(trace))
    more = len(parameters) - ROWS
    listed = parameters[:ROWS]
    return {
        "cost": tr("Cost ({name}): C = {cost}", name=tr(trace.cost.label), cost=shown(trace.cost_value, DIGITS)),
        "convention": convention(trace.cost),
        "columns": (tr("Deck A: δ"), tr("Deck B: EC, EP, EB"), tr("Measured"), tr("Update")),
        "backward": [
            {
                "title": tr("Layer {layer}", layer=layer),
                "errors": [
                    [[_unlinked(f) for f in _error_formulas(formulas, layer, j)] for formulas in notations]
                    for j in range(trace.size(layer))
                ],
                "parameters": [_parameter(found, notations, one) for one in listed if one.layer == layer],
            }
            for layer in reversed(trace.layers)
        ],
        "more": tr("({count} more weights and biases; JSON lists all.)", count=more) if more > 0 else "",
    }


def _parameters(trace: Trace) -> Iterator[ParameterId]:
    """Yield every weight and bias, the last layer's first."""
    for layer in reversed(trace.layers):
        for j in range(trace.size(layer)):
            for source in (*range(trace.size(layer - 1)), None):
                yield ParameterId(layer, j, source)


def _error_formulas(formulas: BackwardFormulas, layer: int, neuron: int) -> list[Formula]:
    first = formulas.cost_slope(neuron) if layer == formulas.trace.last else formulas.grad(layer, neuron)
    return [first, formulas.slope(layer, neuron), formulas.delta(layer, neuron)]


def _parameter(found: Explanation, notations: list[BackwardFormulas], address: ParameterId) -> dict[str, object]:
    check = found.backward.check(address) if found.checked and found.backward is not None else None
    return {
        "gradients": [_unlinked(formulas.gradient(address)) for formulas in notations],
        "measured": shown(check.measured, DIGITS) if check is not None else "",
        "is_right": check is not None and check.mark is not CheckMark.WRONG,
        "updated": _unlinked(notations[0].update(address)),
    }


def _unlinked(formula: Formula) -> str:
    """Return a formula without the links into the drawing, which a page has not got."""
    return re.sub(r"</?a\b[^>]*>", "", formula.html)
