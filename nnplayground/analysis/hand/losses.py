"""Loss of one output, cost of an example: told apart, and written out so that their digits can be traced."""

from collections.abc import Callable, Mapping

import numpy as np

from nnplayground.analysis.hand.formulas import (
    DIGITS,
    MOST_DIGITS,
    Formula,
    Notation,
    as_written,
    enough_digits,
    factor,
    linked,
    reference,
    retraceable,
    shown,
)
from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.core.costs import Cost, Huber

MOST = 12
"""Outputs whose losses are written out."""

Working = tuple[str, Callable[[float, float], float]]
"""A loss in symbols, with A and Y for answer and desired value, and what it comes to for two numbers."""

_SQUARE = "(A − Y)²"
_WORKINGS: Mapping[str, Callable[[int], Working]] = {
    "half_squares": lambda m: (f"½·{_SQUARE}", lambda a, y: 0.5 * (a - y) ** 2),
    "sum_squares": lambda m: (_SQUARE, lambda a, y: (a - y) ** 2),
    "mean_squares": lambda m: (f"{_SQUARE}{_over(m)}", lambda a, y: (a - y) ** 2 / m),
    "mean_absolute": lambda m: (f"|A − Y|{_over(m)}", lambda a, y: abs(a - y) / m),
}


def losses(trace: Trace) -> Vector:
    """Return what each output (outputs,) adds to the cost of the example. Raises UserError if nothing is desired."""
    total, y, cost = trace.cost_value, trace.y, trace.cost
    assert y is not None and cost is not None  # noqa: PT018 - the cost value has asked for both
    activation = trace.activation(trace.last)
    if activation.names_one_class and np.count_nonzero(y) == 1:
        return np.where(y != 0, total, 0.0)
    z, a = trace.z(trace.last), trace.a(trace.last)

    def of(columns: list[int]) -> float:
        parts = [np.asarray(values[columns])[np.newaxis] for values in (z, a, y)]
        with np.errstate(all="ignore"):
            return float(cost.value(parts[0], parts[1], parts[2], np.empty_like(parts[0]), activation))

    found = np.array([of([j]) for j in range(len(y))])
    # Two equal outputs cost as much as one where their mean is taken.
    is_mean = of([0, 0]) < 1.5 * of([0])
    return found / len(y) if is_mean else found


def loss_formulas(trace: Trace, notation: Notation = Notation.DECK_A, digits: int = DIGITS) -> list[Formula]:
    """Return the loss of each output, of the first ones of many, and the cost of the example as their sum."""
    values, last = losses(trace), trace.last
    names = [linked(reference("c", last, j), f"C<sub>{j + 1}</sub>") for j in range(min(len(values), MOST))]
    found = [_loss(trace, j, name, float(values[j]), digits) for j, name in enumerate(names)]
    whole = "C" if notation is Notation.DECK_A else "C₀"
    if len(values) > 1:
        left = float(values[MOST:].sum())

        def written(more: int) -> str:
            rest = [shown(left, more)] if len(values) > MOST else []
            return " + ".join([*(shown(float(value), more) for value in values[:MOST]), *rest])

        dots = ["…"] if len(values) > MOST else []
        total = trace.cost_value
        numbers = retraceable(written, total, digits)
        found.append(Formula(f"{whole} = {' + '.join([*names, *dots])}", numbers, total, digits))
    elif found:
        found = [Formula(f"{whole} = {found[0].symbols}", found[0].numbers, found[0].value, digits)]
    return found


def _loss(trace: Trace, neuron: int, name: str, value: float, digits: int) -> Formula:
    assert trace.y is not None and trace.cost is not None  # noqa: PT018
    answer, desired = float(trace.a(trace.last)[neuron]), float(trace.y[neuron])
    working = _working(trace.cost, answer, desired, trace.sizes[-1])
    if working is None:
        return Formula(name, "", value, digits)
    text, again = working
    symbols = f"{name} = {text.replace('A', f'a<sub>{neuron + 1}</sub>').replace('Y', f'y<sub>{neuron + 1}</sub>')}"
    used = enough_digits(lambda more: again(as_written(answer, more), as_written(desired, more)), value, digits)
    if used == MOST_DIGITS:
        # An answer that is 0 or 1 to its last digit: its logarithm is not to be had from what is printed.
        return Formula(symbols, "", value, digits)
    a_text = linked(reference("a", trace.last, neuron), factor(answer, used))
    return Formula(symbols, text.replace("A", a_text).replace("Y", factor(desired, used)), value, digits)


def _working(cost: Cost, answer: float, desired: float, outputs: int) -> Working | None:
    """Return how a loss is worked out; None for a cost that is not known here."""
    if cost.kind in _WORKINGS:
        return _WORKINGS[cost.kind](outputs)
    if isinstance(cost, Huber):
        d = cost.threshold
        if abs(answer - desired) <= d:
            return f"½·{_SQUARE}{_over(outputs)}", lambda a, y: 0.5 * (a - y) ** 2 / outputs
        far = f"{factor(d, MOST_DIGITS)}·(|A − Y| − ½·{factor(d, MOST_DIGITS)}){_over(outputs)}"
        return far, lambda a, y: d * (abs(a - y) - 0.5 * d) / outputs
    if cost.kind == "categorical_cross_entropy":
        return ("−Y·ln(A)", lambda a, y: -y * _ln(a)) if desired else None
    if cost.kind == "cross_entropy" and desired in (0.0, 1.0):
        return ("−ln(A)", lambda a, y: -_ln(a)) if desired else ("−ln(1 − A)", lambda a, y: -_ln(1.0 - a))
    if cost.kind == "cross_entropy":
        return "−(Y·ln(A) + (1 − Y)·ln(1 − A))", lambda a, y: -(y * _ln(a) + (1.0 - y) * _ln(1.0 - a))
    return None


def _ln(value: float) -> float:
    return float(np.log(value)) if value > 0 else float("nan")


def _over(count: int) -> str:
    return "" if count == 1 else f" / {count}"
