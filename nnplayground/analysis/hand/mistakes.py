"""Find the error: plant one of the slides' mistakes into a backward pass.

Everything before the mistake is core's own; what follows from it is worked out again with the
mistake in it, so that the gradient check turns orange exactly where it bites.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from nnplayground.analysis.hand.trace import Errors, Trace
from nnplayground.core.addresses import place_of
from nnplayground.core.costs import HalfSquares, SumSquares
from nnplayground.i18n import N_


class Mistake(StrEnum):
    """What is done wrong."""

    VALUE_FOR_SLOPE = "value_for_slope"
    MISSING_INPUT = "missing_input"
    WRONG_SIGN = "wrong_sign"
    MISSING_SLOPE = "missing_slope"
    BIAS_IS_ONE = "bias_is_one"
    OTHER_CONVENTION = "other_convention"


@dataclass(frozen=True, slots=True)
class MistakeText:
    """What a mistake is called, and what is wrong with it."""

    label: str
    explanation: str


MISTAKES: Mapping[Mistake, MistakeText] = {
    Mistake.VALUE_FOR_SLOPE: MistakeText(
        N_("σ instead of σ′"),
        N_(
            "The error of the hidden layers is multiplied by σ(z) instead of its slope σ′(z): step 4 of the slide "
            "“en la práctica”."
        ),
    ),
    Mistake.MISSING_INPUT: MistakeText(
        N_("x left out"),
        N_("∂C/∂w is taken as δ alone, without the value that enters through the weight: the slide's worked update."),
    ),
    Mistake.WRONG_SIGN: MistakeText(
        N_("Wrong sign"), N_("The output error starts from y − a instead of a − y, so every step goes uphill.")
    ),
    Mistake.MISSING_SLOPE: MistakeText(
        N_("No slope at the output"), N_("The output error is ∂C/∂a alone, without the slope of the activation.")
    ),
    Mistake.BIAS_IS_ONE: MistakeText(
        N_("∂C/∂b = 1"), N_("∂z/∂b is 1, but ∂C/∂b is that 1 times δ: the slide of the partial derivatives.")
    ),
    Mistake.OTHER_CONVENTION: MistakeText(
        N_("The other deck's factor"),
        N_("The slope of ½(a − y)² is a − y and that of (a − y)² is 2(a − y); here they are exchanged."),
    ),
}


def bites(trace: Trace, mistake: Mistake) -> bool:
    """Return whether the mistake can be made in that network at all."""
    if mistake is Mistake.VALUE_FOR_SLOPE:
        return trace.last > 2
    if mistake is Mistake.OTHER_CONVENTION:
        return isinstance(trace.cost, HalfSquares | SumSquares)
    return True


def plant(trace: Trace, mistake: Mistake | None) -> Errors:
    """Return the backward pass of `trace` with the mistake in it; without one, core's own."""
    right = trace.errors
    if mistake is None or not bites(trace, mistake):
        return right
    slopes, grads, deltas = list(right.slopes), list(right.grads), list(right.deltas)
    if mistake is Mistake.WRONG_SIGN:
        grads[-1], deltas[-1] = -grads[-1], -deltas[-1]
    elif mistake is Mistake.MISSING_SLOPE:
        slopes[-1], deltas[-1] = np.ones_like(slopes[-1]), grads[-1]
    elif mistake is Mistake.OTHER_CONVENTION:
        scale = 2.0 if isinstance(trace.cost, HalfSquares) else 0.5
        grads[-1], deltas[-1] = scale * grads[-1], scale * deltas[-1]
    gradient = np.empty_like(right.gradient)
    parts = tuple(np.asarray(part, np.float64) for part in trace.network.matrices(gradient))
    for layer in reversed(trace.layers):
        place = place_of(layer)
        if layer < trace.last:
            if mistake is Mistake.VALUE_FOR_SLOPE:
                slopes[place] = trace.a(layer)
            grads[place] = trace.W(layer + 1) @ deltas[place + 1]
            deltas[place] = grads[place] * slopes[place]
        entering = np.ones(trace.size(layer - 1)) if mistake is Mistake.MISSING_INPUT else trace.a(layer - 1)
        np.multiply.outer(entering, deltas[place], out=parts[place][:-1])
        parts[place][-1] = 1.0 if mistake is Mistake.BIAS_IS_ONE else deltas[place]
    return replace(
        right,
        slopes=tuple(slopes),
        grads=tuple(grads),
        deltas=tuple(deltas),
        gradient=gradient,
        parts=parts,
    )
