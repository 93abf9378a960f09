"""The backward pass as set mathematics: one computation, written as deck A and as deck B do.

Deck A multiplies errors δ = ∂C/∂z; deck B one partial derivative after the other, and calls them
EC (of a value), EP (of a weight) and EB (of a bias).
"""

import math
from collections.abc import Callable, Mapping
from functools import partial as partial_of

from nnplayground.analysis.hand.backward import BackwardMoment, BackwardPhase, BackwardStage, BackwardStepper
from nnplayground.analysis.hand.formulas import (
    DIGITS,
    Formula,
    Notation,
    as_written,
    factor,
    function_name,
    in_product,
    linked,
    parameter,
    parameter_reference,
    parameter_text,
    partial,
    reference,
    retraceable,
    shown,
    symbol,
)
from nnplayground.analysis.hand.mistakes import Mistake
from nnplayground.core.addresses import INPUTS, ParameterId
from nnplayground.core.costs import Cost, Huber
from nnplayground.i18n import N_, tr

TERMS = 12

CONVENTIONS: Mapping[str, str] = {
    "half_squares": N_("Convention: ½ and the mean over examples (deck A), so ∂C/∂a = a − y."),
    "sum_squares": N_("Convention: plain sum (deck B), so ∂C/∂a = 2(a − y), twice deck A's."),
    "mean_squares": N_("Convention: mean over the m outputs, so ∂C/∂a = 2(a − y)/m."),
    "cross_entropy": N_("Convention: sum over the outputs, so ∂C/∂a = (a − y)/(a(1 − a))."),
    "categorical_cross_entropy": N_("Convention: the logarithm of the right class, so ∂C/∂a = −y/a."),
    "mean_absolute": N_("Convention: mean over the m outputs, so ∂C/∂a = ±1/m."),
    "huber": N_("Convention: mean over the m outputs, so ∂C/∂a = (a − y)/m, cut off at ±d/m."),
}

CostSlope = Callable[[str, str, str, int], str]
COST_SLOPES: Mapping[str, CostSlope] = {
    "half_squares": lambda gap, a, y, m: gap,
    "sum_squares": lambda gap, a, y, m: f"2·({gap})",
    "mean_squares": lambda gap, a, y, m: f"2·({gap}){_over(m)}",
    "cross_entropy": lambda gap, a, y, m: f"({gap}) / ({a}·(1 − {a}))",
    "categorical_cross_entropy": lambda gap, a, y, m: f"−{y} / {a}",
    "mean_absolute": lambda gap, a, y, m: f"sign({gap}){_over(m)}",
    "huber": lambda gap, a, y, m: f"[{gap}]{_over(m)}",
}
"""∂C/∂a by cost, from the gap a − y, from a, y and the number of outputs m."""


def _over(count: int) -> str:
    return "" if count == 1 else f" / {count}"


def convention(cost: Cost) -> str:
    """Name the cost's convention, which changes every number."""
    return tr(CONVENTIONS[cost.kind]) if cost.kind in CONVENTIONS else tr(cost.summary)


class BackwardFormulas:
    """Formulas of one stepper's numbers in one notation."""

    def __init__(self, stepper: BackwardStepper, notation: Notation = Notation.DECK_A, digits: int = DIGITS) -> None:
        self.stepper = stepper
        self.trace = stepper.trace
        self.notation = notation
        self.digits = digits
        self._is_a = notation is Notation.DECK_A

    def moment(self, moment: BackwardMoment) -> Formula | None:
        """Return the formula that a tiny step fills in; None at the start."""
        layer, neuron = moment.layer, moment.neuron.index
        if moment.phase is BackwardPhase.START:
            return None
        if moment.phase is BackwardPhase.COST_SLOPE:
            return self.cost_slope(neuron)
        if moment.phase is BackwardPhase.SLOPE:
            return self.slope(layer, neuron)
        if moment.phase is BackwardPhase.TERM:
            return self.grad(layer, neuron, (moment.other or 0) + 1)
        if moment.phase is BackwardPhase.DELTA:
            return self.delta(layer, neuron)
        address = moment.address
        assert address is not None
        return self.update(address) if moment.stage is BackwardStage.UPDATE else self.gradient(address)

    def cost_slope(self, neuron: int) -> Formula:
        """Return ∂C/∂a of an output neuron, by the cost's own formula."""
        trace, layer = self.trace, self.trace.last
        assert trace.cost is not None and trace.y is not None  # noqa: PT018
        a, y = f"a<sub>{neuron + 1}</sub>", f"y<sub>{neuron + 1}</sub>"
        name, kind, m = self._grad_name(layer, neuron), trace.cost.kind, trace.sizes[-1]
        value = float(self.stepper.errors.grad(layer)[neuron])
        if kind not in COST_SLOPES or self.stepper.mistake is Mistake.OTHER_CONVENTION:
            return Formula(name, "", value, self.digits)
        turned = self.stepper.mistake is Mistake.WRONG_SIGN
        slope = COST_SLOPES[kind]
        desired, answer = float(trace.y[neuron]), float(trace.a(layer)[neuron])
        is_far = isinstance(trace.cost, Huber) and abs(answer - desired) > trace.cost.threshold

        def text(a_text: str, y_text: str) -> str:
            found = slope(f"{y_text} − {a_text}" if turned else f"{a_text} − {y_text}", a_text, y_text, m)
            # A formula without the gap turns its sign.
            return found.removeprefix("−") if turned and kind == "categorical_cross_entropy" else found

        def written(digits: int) -> str:
            if is_far and isinstance(trace.cost, Huber):
                return f"{shown(math.copysign(trace.cost.threshold, value), digits)}{_over(m)}"
            a_text = linked(reference("a", layer, neuron), factor(answer, digits))
            found = text(a_text, factor(desired, digits))
            return found.replace("[", "(").replace("]", ")")

        return Formula(f"{name} = {text(a, y)}", retraceable(written, value, self.digits), value, self.digits)

    def slope(self, layer: int, neuron: int) -> Formula:
        """Return σ′(z), deck B's ∂a/∂z; of a softmax its own diagonal entry."""
        z = self._name("z", layer, neuron)
        value = float(self.stepper.errors.slope(layer)[neuron])
        used = "σ" if self._value_for_slope(layer) else "σ′"
        if self._no_slope(layer):
            return Formula(tr("(slope left out)"), "", value, self.digits)
        if not self.trace.activation(layer).elementwise:
            name = partial(self._name("a", layer, neuron), z)
            a = float(self.trace.a(layer)[neuron])
            numbers = retraceable(lambda d: f"{factor(a, d)}·(1 − {factor(a, d)})", value, self.digits)
            return Formula(f"{name} = a<sub>{neuron + 1}</sub>(1 − a<sub>{neuron + 1}</sub>)", numbers, value)
        left = f"{used}({z})" if self._is_a else f"{partial(self._name('a', layer, neuron), z)} = {used}({z})"
        activation, ref, sum_ = self.trace.activation(layer), reference("z", layer, neuron), self.trace.z(layer)[neuron]
        function = activation if self._value_for_slope(layer) else activation.slope
        prime = used.removeprefix("σ")
        numbers = retraceable(
            lambda d: f"{function_name(activation)}{prime}({linked(ref, shown(sum_, d))})",
            value,
            self.digits,
            lambda d: float(function(as_written(sum_, d))),
        )
        return Formula(left, numbers, value, self.digits)

    def grad(self, layer: int, neuron: int, done: int | None = None) -> Formula:
        """Return ∂C/∂a of a hidden neuron as the sum over the layer above, or its first `done` terms."""
        errors, above = self.stepper.errors, layer + 1
        count = self.trace.size(above) if done is None else done
        terms = self.stepper.terms(layer, neuron)
        first = max(0, count - TERMS)
        names = ["…"] * bool(first)
        use_delta = self._is_a or not self.trace.activation(above).elementwise
        for j in range(first, count):
            address, ref = ParameterId(above, j, neuron), reference("w", above, j, neuron)
            if use_delta:
                names.append(linked(ref, parameter(address, self.notation)) + self._delta_name(above, j))
            else:
                names.append(" ".join([partial(self._name("z", above, j), self._name("a", layer, neuron)),
                                       *self._chain_names(above, j)]))  # fmt: skip

        def written(digits: int) -> str:
            numbers = []
            if first:
                left_out = shown(terms[:first].sum(), digits)
                numbers.append(tr("(sum of {count} products: {sum})", count=first, sum=left_out))
            for j in range(first, count):
                old = self.stepper.old(ParameterId(above, j, neuron))
                weight = linked(reference("w", above, j, neuron), factor(old, digits))
                delta = linked(reference("d", above, j), factor(errors.delta(above)[j], digits))
                numbers.append("·".join([weight, *([delta] if use_delta else self._chain_numbers(above, j, digits))]))
            return " + ".join(numbers)

        value = float(terms[:count].sum())
        ec = "" if self._is_a else "EC = "
        return Formula(
            f"{ec}{self._grad_name(layer, neuron)} = {' + '.join(names)}",
            retraceable(written, value, self.digits), value, self.digits,
        )  # fmt: skip

    def delta(self, layer: int, neuron: int) -> Formula:
        """Return δ = ∂C/∂z of a neuron."""
        errors = self.stepper.errors
        value = float(errors.delta(layer)[neuron])
        name = self._delta_name(layer, neuron)
        if errors.jacobian is not None and layer == self.trace.last and not self._no_slope(layer):
            return self._softmax_delta(name, neuron, value)
        grad, slope = float(errors.grad(layer)[neuron]), float(errors.slope(layer)[neuron])
        z = self._name("z", layer, neuron)
        sigma = "σ" if self._value_for_slope(layer) else "σ′"
        if self._no_slope(layer):
            numbers = factor(grad, self.digits)
            return Formula(f"{name} = {self._grad_name(layer, neuron)}", numbers, value, self.digits)
        first, second = (grad, slope) if self._is_a else (slope, grad)
        numbers = retraceable(lambda d: f"{factor(first, d)}·{factor(second, d)}", value, self.digits)
        chain = f"{self._grad_name(layer, neuron)} · {sigma}({z})"
        if not self._is_a:
            chain = " ".join(self._chain_names(layer, neuron))
        return Formula(f"{name} = {chain}", numbers, value, self.digits)

    def gradient(self, address: ParameterId) -> Formula:
        """Return ∂C/∂w or ∂C/∂b, with the factors of the notation."""
        layer, neuron = address.layer, address.index
        value = self.stepper.gradient(address)
        name = linked(parameter_reference(address), parameter(address, self.notation))
        left = f"{'' if self._is_a else ('EB = ' if address.is_bias else 'EP = ')}{partial(self._c, name)}"
        if address.is_bias and self.stepper.mistake is Mistake.BIAS_IS_ONE:
            return Formula(left, "1", value, self.digits)
        use_delta = self._is_a or not self.trace.activation(layer).elementwise
        names = [self._delta_name(layer, neuron)] if use_delta else self._chain_names(layer, neuron)
        source = None if self.stepper.mistake is Mistake.MISSING_INPUT else address.source
        if source is not None:
            below = self._value_name(layer - 1, source)
            names = [below if self._is_a else partial(self._name("z", layer, neuron), name), *names]
        elif address.source is None and not self._is_a:
            names = [partial(self._name("z", layer, neuron), name), *names]

        def written(digits: int) -> str:
            delta = linked(reference("d", layer, neuron), factor(self.stepper.errors.delta(layer)[neuron], digits))
            numbers = [delta] if use_delta else self._chain_numbers(layer, neuron, digits)
            if source is not None:
                entering = factor(self.trace.a(layer - 1)[source], digits)
                numbers = [linked(reference("a", layer - 1, source), entering), *numbers]
            elif address.source is None and not self._is_a:
                numbers = ["1", *numbers]
            return "·".join(numbers)

        return Formula(f"{left} = {' '.join(names)}", retraceable(written, value, self.digits), value, self.digits)

    def update(self, address: ParameterId) -> Formula:
        """Return w′ = w − η ∂C/∂w, the same in both notations."""
        name = linked(parameter_reference(address), parameter(address, self.notation))
        new = self.stepper.new(address)
        numbers = retraceable(partial_of(update_numbers, self.stepper, address), new, self.digits)
        return Formula(f"{name}′ = {name} − η {partial(self._c, name)}", numbers, new, self.digits)

    @property
    def _c(self) -> str:
        return "C" if self._is_a else "C₀"

    def _name(self, letter: str, layer: int, neuron: int) -> str:
        return linked(reference(letter, layer, neuron), symbol(letter, layer, self.notation, neuron))

    def _value_name(self, layer: int, neuron: int) -> str:
        if layer == INPUTS:
            return linked(reference("a", layer, neuron), f"x<sub>{neuron + 1}</sub>")
        return self._name("a", layer, neuron)

    def _grad_name(self, layer: int, neuron: int) -> str:
        return partial(self._c, self._name("a", layer, neuron))

    def _delta_name(self, layer: int, neuron: int) -> str:
        if self._is_a:
            return linked(reference("d", layer, neuron), symbol("δ", layer, self.notation, neuron))
        return partial(self._c, self._name("z", layer, neuron))

    def _chain_names(self, layer: int, neuron: int) -> list[str]:
        slope = [partial(self._name("a", layer, neuron), self._name("z", layer, neuron))]
        return [*(slope if not self._no_slope(layer) else []), self._grad_name(layer, neuron)]

    def _chain_numbers(self, layer: int, neuron: int, digits: int) -> list[str]:
        errors = self.stepper.errors
        slope = [factor(errors.slope(layer)[neuron], digits)]
        return [*(slope if not self._no_slope(layer) else []), factor(errors.grad(layer)[neuron], digits)]

    def _softmax_delta(self, name: str, neuron: int, value: float) -> Formula:
        errors, layer = self.stepper.errors, self.trace.last
        assert errors.jacobian is not None
        count = min(self.trace.sizes[-1], TERMS)
        z = self._name("z", layer, neuron)
        names = f"Σ<sub>i</sub> {partial(self._c, 'a<sub>i</sub>')} {partial('a<sub>i</sub>', z)}"
        slopes, row = errors.grad(layer), errors.jacobian[:, neuron]

        def written(digits: int) -> str:
            numbers = [f"{factor(slopes[i], digits)}·{factor(row[i], digits)}" for i in range(count)]
            left = self.trace.sizes[-1] - count
            if left:
                left_out = shown(float(slopes[count:] @ row[count:]), digits)
                numbers.append(tr("(sum of {count} products: {sum})", count=left, sum=left_out))
            return " + ".join(numbers)

        return Formula(f"{name} = {names}", retraceable(written, value, self.digits), value, self.digits)

    def _value_for_slope(self, layer: int) -> bool:
        return self.stepper.mistake is Mistake.VALUE_FOR_SLOPE and layer < self.trace.last

    def _no_slope(self, layer: int) -> bool:
        return self.stepper.mistake is Mistake.MISSING_SLOPE and layer == self.trace.last


def update_numbers(stepper: BackwardStepper, address: ParameterId, digits: int) -> str:
    """Return the working of a parameter's update with so many digits."""
    rate, gradient = shown(stepper.rate, digits), factor(stepper.gradient(address), digits)
    return f"{shown(stepper.old(address), digits)} − {in_product(rate)}·{gradient}"


def describe(
    stepper: BackwardStepper, moment: BackwardMoment, notation: Notation = Notation.DECK_A, digits: int = DIGITS
) -> str:
    """Say what a tiny step worked out, with its number."""
    if moment.phase is BackwardPhase.START:
        return tr("The forward pass is done; the error has not been sent back yet.")
    values = {
        "layer": moment.layer,
        "neuron": moment.neuron.number,
        "other": (moment.other or 0) + 1,
        "value": shown(moment.value, digits),
        "sum": shown(moment.sum, digits),
    }
    address = moment.address
    if address is not None:
        values["name"] = parameter_text(address, notation)
    if moment.stage is BackwardStage.UPDATE:
        assert address is not None
        numbers = retraceable(partial_of(update_numbers, stepper, address), moment.value, digits)
        return f"{values['name']}: {numbers} = {values['value']}."
    return tr(SAYINGS[moment.phase], **values)


def describe_upcoming(moment: BackwardMoment | None, notation: Notation = Notation.DECK_A) -> str:
    """Say what the next tiny step will work out, without its result."""
    if moment is None:
        return tr("The backward pass is done.")
    name = "" if moment.address is None else parameter_text(moment.address, notation)
    if moment.stage is BackwardStage.UPDATE:
        return tr("Next: {name} minus η times its gradient.", name=name)
    values = {"layer": moment.layer, "neuron": moment.neuron.number, "other": (moment.other or 0) + 1, "name": name}
    return tr(ANNOUNCEMENTS[moment.phase], **values)


SAYINGS: Mapping[BackwardPhase, str] = {
    BackwardPhase.COST_SLOPE: N_("Output {neuron}: the cost changes by {value} for each unit of its value a."),
    BackwardPhase.SLOPE: N_("Layer {layer}, neuron {neuron}: the slope of its activation is {value}."),
    BackwardPhase.TERM: N_(
        "Layer {layer}, neuron {neuron}: neuron {other} of the next layer sends back {value} through {name}; "
        "sum so far {sum}."
    ),
    BackwardPhase.DELTA: N_("Layer {layer}, neuron {neuron}: its error is δ = {value}."),
    BackwardPhase.WEIGHT: N_("Layer {layer}, neuron {neuron}: the weight {name} has the gradient {value}."),
    BackwardPhase.BIAS: N_("Layer {layer}, neuron {neuron}: the bias {name} has the gradient {value}."),
}
ANNOUNCEMENTS: Mapping[BackwardPhase, str] = {
    BackwardPhase.COST_SLOPE: N_("Next: how the cost changes with output {neuron}."),
    BackwardPhase.SLOPE: N_("Next: the slope of the activation of neuron {neuron} in layer {layer}."),
    BackwardPhase.TERM: N_(
        "Next: the error that neuron {other} of the next layer sends back to layer {layer}, neuron {neuron}."
    ),
    BackwardPhase.DELTA: N_("Next: the error δ of layer {layer}, neuron {neuron}."),
    BackwardPhase.WEIGHT: N_("Next: the gradient of the weight {name}."),
    BackwardPhase.BIAS: N_("Next: the gradient of the bias {name}."),
}
