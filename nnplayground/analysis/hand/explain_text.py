"""An explained pass as plain text for a terminal."""

from collections.abc import Iterator

from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.backward_formulas import convention
from nnplayground.analysis.hand.explanation import Explanation
from nnplayground.analysis.hand.formulas import factor, shown
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.trace import Vector
from nnplayground.core.addresses import ParameterId
from nnplayground.i18n import tr

DIGITS = 6
TERMS = 12
"""Products that a sum writes out."""
ROWS = 2_000
"""Weights and biases that are listed; JSON has them all."""


def text(found: Explanation) -> str:
    """Return the whole pass, a line for every number."""
    return "\n".join([*_heading(found), *_forward(found), *_backward(found)])


def heading(found: Explanation) -> list[str]:
    """Return what is known about the example, a line each."""
    trace = found.trace
    shape = " – ".join(str(size) for size in trace.sizes)
    labels = ", ".join(tr(trace.activation(layer).label) for layer in trace.layers)
    lines = [tr("Network {shape}: {activations}", shape=shape, activations=labels)]
    if found.example is not None:
        lines.append(tr("Example {number}", number=found.example))
    for v in found.inputs:
        name, value, offset = tr(v.name), _with_unit(_n(v.value), v.unit), factor(v.offset, DIGITS)
        lines.append(f"{name} = {value}; ({_n(v.value)} − {offset}) / {_n(v.width)} = {_n(v.scaled)}")
    return [*lines, *found.notes]


def result_lines(found: Explanation) -> list[str]:
    """Return what the network answers and what was desired."""
    trace = found.trace
    lines = [tr("Output: {values}", values=_vector(trace.output))]
    for output, desired in zip(found.outputs, found.desired, strict=True):
        working = f"{_n(output.scaled)}·{_n(output.width)} + {factor(output.offset, DIGITS)}"
        answer, wanted = (_with_unit(_n(v.value), v.unit) for v in (output, desired))
        lines.append(f"{tr(output.name)}: {working} = {answer}; " + tr("desired: {value}", value=wanted))
    if found.right:
        lines.append(tr("Answer: {answer}; right: {right}", answer=found.answer, right=found.right))
    if trace.y is not None:
        lines.append(tr("Desired: {values}", values=_vector(trace.y)))
    return lines


def _heading(found: Explanation) -> Iterator[str]:
    lines = heading(found)
    yield lines[0]
    yield from (f"  {line}" for line in lines[1:])


def _forward(found: Explanation) -> Iterator[str]:
    trace = found.trace
    yield ""
    yield tr("FORWARD")
    for layer in trace.layers:
        yield tr("Layer {layer} ({activation})", layer=layer, activation=tr(trace.activation(layer).label))
        entering, weights = trace.a(layer - 1), trace.W(layer)
        whole = trace.activation(layer).output_only
        for j in range(trace.size(layer)):
            written = f"{_products(weights[:, j], entering)} + {factor(trace.b(layer)[j], DIGITS)}"
            yield f"  z{j + 1} = {written} = {_n(trace.z(layer)[j])}"
            function = f"softmax{j + 1}(z)" if whole else f"σ(z{j + 1})"
            yield f"  a{j + 1} = {function} = {_n(trace.a(layer)[j])}"
    yield from result_lines(found)


def _backward(found: Explanation) -> Iterator[str]:
    yield ""
    yield tr("BACKWARD")
    stepper, trace = found.backward, found.trace
    if stepper is None or trace.cost is None:
        yield found.refusal
        return
    yield tr("Cost ({name}): C = {cost}", name=tr(trace.cost.label), cost=_n(trace.cost_value))
    yield convention(trace.cost)
    listed = 0
    for layer in reversed(trace.layers):
        yield tr("Layer {layer}", layer=layer)
        yield from _deltas(stepper, layer)
        for j in range(trace.size(layer)):
            for source in (*range(trace.size(layer - 1)), None):
                listed += 1
                if listed <= ROWS:
                    yield _parameter(found, stepper, ParameterId(layer, j, source))
    if listed > ROWS:
        yield tr("({count} more weights and biases; JSON lists all.)", count=listed - ROWS)


def _deltas(stepper: BackwardStepper, layer: int) -> Iterator[str]:
    errors = stepper.errors
    for j in range(stepper.trace.size(layer)):
        grad, slope = _n(errors.grad(layer)[j]), factor(errors.slope(layer)[j], DIGITS)
        delta = _n(errors.delta(layer)[j])
        if layer < stepper.trace.last:
            weights, above = stepper.trace.W(layer + 1)[j], errors.delta(layer + 1)
            yield f"  ∂C/∂a{j + 1} = {_products(weights, above)} = {grad}"
        else:
            yield f"  ∂C/∂a{j + 1} = {grad}"
        if layer == stepper.trace.last and errors.jacobian is not None:
            products = _products(errors.grad(layer), errors.jacobian[:, j])
            yield f"  δ{j + 1} = Σi ∂C/∂ai ∂ai/∂z{j + 1} = {products} = {delta}"
        else:
            yield f"  δ{j + 1} = ∂C/∂a{j + 1}·σ′(z{j + 1}) = {factor(errors.grad(layer)[j], DIGITS)}·{slope} = {delta}"


def _products(left: Vector, right: Vector) -> str:
    """Write out a sum of products, the first ones of a long one."""
    terms = [f"{factor(p, DIGITS)}·{factor(q, DIGITS)}" for p, q in zip(left[:TERMS], right[:TERMS], strict=True)]
    if len(left) > TERMS:
        rest = float(left[TERMS:] @ right[TERMS:])
        terms.append(tr("({count} more: {sum})", count=len(left) - TERMS, sum=_n(rest)))
    return " + ".join(terms)


def _parameter(found: Explanation, stepper: BackwardStepper, address: ParameterId) -> str:
    name, gradient = address.text, stepper.gradient(address)
    line = f"  ∂C/∂{name} = "
    if address.source is not None:
        entering = stepper.trace.a(address.layer - 1)[address.source]
        line += f"{factor(entering, DIGITS)}·{factor(stepper.errors.delta(address.layer)[address.index], DIGITS)} = "
    line += _n(gradient)
    if found.checked:
        check = stepper.check(address)
        sign = "≠" if check.mark is CheckMark.WRONG else "✓"
        line += "   " + tr("measured {value} {sign}", value=_n(check.measured), sign=sign)
    step = f"{_n(stepper.old(address))} − {_n(found.rate)}·{factor(gradient, DIGITS)} = {_n(stepper.new(address))}"
    return f"{line}   {name} ← {step}"


def _with_unit(value: str, unit: str) -> str:
    return f"{value} {tr(unit)}" if unit else value


def _vector(values: Vector) -> str:
    return "(" + "; ".join(_n(value) for value in values) + ")"


def _n(value: float) -> str:
    return shown(value, DIGITS)
