"""An explained pass as one page of HTML that needs nothing else: no scripts, no pictures, no links out."""

import html
import re
from collections.abc import Iterator

from nnplayground.analysis.hand.addresses import Address
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas, convention
from nnplayground.analysis.hand.explain_text import DIGITS, heading, result_lines
from nnplayground.analysis.hand.explanation import Explanation
from nnplayground.analysis.hand.formulas import Formula, Notation, shown
from nnplayground.analysis.hand.forward_formulas import activation_formula, sum_formula
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.i18n import language, tr

ROWS = 1_000
"""Weights and biases that are listed; JSON has them all."""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #8884; padding: .3rem .6rem; text-align: left; vertical-align: top; }
td.n { text-align: right; white-space: nowrap; }
sup, sub { font-size: .7em; line-height: 0; }
.right { color: #1a6fb3; } .wrong { color: #c04a00; font-weight: bold; }
@media (prefers-color-scheme: dark) { .right { color: #6db8f2; } .wrong { color: #ff9a52; } }
.note { opacity: .8; }
"""


def page(found: Explanation) -> str:
    """Return the page."""
    title = tr("A forward and a backward pass by hand")
    body = "\n".join([*_head(found), *_forward(found), *_backward(found)])
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{_text(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{_text(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _head(found: Explanation) -> Iterator[str]:
    for line in heading(found):
        yield f"<p>{_text(line)}</p>"


def _forward(found: Explanation) -> Iterator[str]:
    trace = found.trace
    yield "<h2>" + _text(tr("Forward")) + "</h2>"
    for layer in trace.layers:
        title = tr("Layer {layer} ({activation})", layer=layer, activation=tr(trace.activation(layer).label))
        yield f"<h3>{_text(title)}</h3>\n<table>"
        for j in range(trace.sizes[layer - 1]):
            for formula in (
                sum_formula(trace, layer, j, digits=DIGITS), activation_formula(trace, layer, j, digits=DIGITS)
            ):  # fmt: skip
                yield f"<tr><td>{_unlinked(formula)}</td></tr>"
        yield "</table>"
    for line in result_lines(found):
        yield f"<p>{_text(line)}</p>"


def _backward(found: Explanation) -> Iterator[str]:
    stepper, trace = found.backward, found.trace
    yield "<h2>" + _text(tr("Backward")) + "</h2>"
    if stepper is None or trace.cost is None:
        yield f'<p class="note">{_text(found.refusal)}</p>'
        return
    cost = tr("Cost ({name}): C = {cost}", name=tr(trace.cost.label), cost=shown(trace.cost_value, DIGITS))
    yield f'<p>{_text(cost)}</p>\n<p class="note">{_text(convention(trace.cost))}</p>'
    notations = [BackwardFormulas(stepper, notation, DIGITS) for notation in Notation]
    listed = 0
    for layer in reversed(trace.layers):
        title = tr("Layer {layer}", layer=layer)
        yield f"<h3>{_text(title)}</h3>\n<table>"
        names = (tr("Deck A: δ"), tr("Deck B: EC, EP, EB"), tr("Measured"), tr("Update"))
        yield "<tr>" + "".join(f"<th>{_text(name)}</th>" for name in names) + "</tr>"
        for j in range(trace.sizes[layer - 1]):
            cells = ["<br>".join(_unlinked(f) for f in _error_formulas(formulas, layer, j)) for formulas in notations]
            yield f"<tr><td>{cells[0]}</td><td>{cells[1]}</td><td></td><td></td></tr>"
        for j in range(trace.sizes[layer - 1]):
            for source in (*range(trace.sizes[layer - 2]), None):
                listed += 1
                if listed <= ROWS:
                    yield _parameter(found, notations, Address(layer, j, source))
        yield "</table>"
    if listed > ROWS:
        more = tr("({count} more weights and biases; JSON lists all.)", count=listed - ROWS)
        yield f'<p class="note">{_text(more)}</p>'


def _error_formulas(formulas: BackwardFormulas, layer: int, neuron: int) -> list[Formula]:
    first = formulas.cost_slope(neuron) if layer == formulas.trace.last else formulas.grad(layer, neuron)
    return [first, formulas.slope(layer, neuron), formulas.delta(layer, neuron)]


def _parameter(found: Explanation, notations: list[BackwardFormulas], address: Address) -> str:
    measured = ""
    if found.checked and found.backward is not None:
        check = found.backward.check(address)
        kind, sign = ("wrong", "≠") if check.mark is CheckMark.WRONG else ("right", "✓")
        measured = f'<span class="{kind}">{shown(check.measured, DIGITS)} {sign}</span>'
    cells = [_unlinked(formulas.gradient(address)) for formulas in notations]
    update = _unlinked(notations[0].update(address))
    return f'<tr><td>{cells[0]}</td><td>{cells[1]}</td><td class="n">{measured}</td><td>{update}</td></tr>'


def _unlinked(formula: Formula) -> str:
    """Return a formula without the links into the drawing, which a page has not got."""
    return re.sub(r"</?a\b[^>]*>", "", formula.html)


def _text(text: str) -> str:
    return html.escape(text, quote=False)
