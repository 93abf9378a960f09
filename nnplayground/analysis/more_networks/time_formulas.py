"""The passes through a chain in time as set mathematics, in both decks' symbols; [t] is the time step, from 1."""

import math
from collections.abc import Callable

import numpy as np

from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage
from nnplayground.analysis.hand.backward_formulas import COST_SLOPES
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
    partial,
    reference,
    retraceable,
    shown,
    symbol,
)
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.more_networks.time_chain import Term, TimeChain
from nnplayground.analysis.more_networks.time_steps import TimeBackwardMoment, TimeBackwardStepper, TimeForwardMoment
from nnplayground.analysis.more_networks.unrolled import Floats
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId
from nnplayground.core.costs import Huber


def at_step(text: str, step: int | str) -> str:
    """Write a symbol with its time step, which counts from 0 if it is a number."""
    return f"{text}[{step if isinstance(step, str) else step + 1}]"


def answer_letter(chain: TimeChain, layer: int) -> str:
    """Return how the values that leave a layer are called: h in a layer that remembers."""
    return "x" if layer == INPUTS else "h" if chain.remembers(layer) else "a"


class TimeFormulas:
    """Formulas of one chain's numbers in one notation; `stepper` goes back in it, where that is possible."""

    def __init__(
        self,
        chain: TimeChain,
        notation: Notation = Notation.DECK_A,
        stepper: TimeBackwardStepper | None = None,
        digits: int = DIGITS,
    ) -> None:
        self.chain = chain
        self.notation = notation
        self.stepper = stepper
        self.digits = digits
        self._is_a = notation is Notation.DECK_A
        self._c = "C" if self._is_a else "C₀"

    def forward(self, moment: TimeForwardMoment) -> Formula | None:
        """Return the formula that a tiny step forward fills in; None at the start."""
        if moment.phase is ForwardPhase.START:
            return None
        if moment.phase is ForwardPhase.ACTIVATION:
            return self.activation(moment.neuron)
        return self.sum(moment.neuron, moment.done)

    def backward(self, moment: TimeBackwardMoment) -> Formula | None:
        """Return the formula that a tiny step back fills in; None at the start."""
        if moment.phase is BackwardPhase.COST_SLOPE:
            return self.cost_slope(moment.neuron)
        if moment.phase is BackwardPhase.TERM:
            return self.grad(moment.neuron, moment.done)
        if moment.phase is BackwardPhase.SLOPE:
            return self.slope(moment.neuron)
        if moment.phase is BackwardPhase.DELTA:
            return self.delta(moment.neuron)
        if moment.parameter is None:
            return None
        is_update = moment.stage is BackwardStage.UPDATE
        return self.update(moment.parameter) if is_update else self.gradient(moment.parameter)

    def sum(self, neuron: NeuronId, done: int | None = None) -> Formula:
        """Return z = Σ w x + Σ u h + b of a neuron, or its first `done` terms."""
        terms = self.chain.terms(neuron)[:done]
        names = [self._weight(neuron, term) + self._entering(neuron, term) for term in terms]

        def written(digits: int) -> str:
            return " + ".join(self._product(neuron, term, digits) for term in terms)

        total = float(self.chain.running_sums(neuron)[len(terms) - 1])
        whole = len(terms) == len(self.chain.terms(neuron))
        value = float(self.chain.z(neuron.layer)[neuron.index]) if whole else total
        return self._formula(f"{self._name('z', neuron)} = {' + '.join(names)}", written, value)

    def activation(self, neuron: NeuronId) -> Formula:
        """Return a = σ(z), of a layer that remembers h = σ(z)."""
        chain, layer = self.chain, self.chain.layer(neuron.layer)
        activation, sums, place = chain.activation(layer), chain.z(neuron.layer), neuron.index
        value = float(chain.a(neuron.layer)[neuron.index])
        one = activation.elementwise
        if one:
            sums, place = sums[neuron.index : neuron.index + 1], 0
        name = function_name(activation) if one else f"{activation.kind}<sub>{neuron.number}</sub>"
        applied = f"σ({self._name('z', neuron)})" if one else activation.formula
        return self._formula(
            f"{self._answer(neuron)} = {applied}",
            lambda d: f"{name}({'; '.join(shown(each, d) for each in sums)})",
            value,
            lambda d: float(activation(np.array([as_written(each, d) for each in sums]))[place]),
        )

    def cost(self) -> Formula:
        """Return the cost of the sequence, the mean of those of its steps."""
        costs = self.chain.costs
        terms = " + ".join(at_step(self._c, step) for step in range(len(costs)))

        def written(digits: int) -> str:
            return f"({' + '.join(factor(cost, digits) for cost in costs)}) / {len(costs)}"

        return self._formula(f"{self._c} = ({terms}) / {len(costs)}", written, self.chain.cost_value)

    def cost_slope(self, neuron: NeuronId) -> Formula:
        """Return ∂C/∂a of an output at a step, by the cost's own formula; each step has its share 1/T of the cost."""
        chain, cost = self.chain, self.chain.cost
        step, steps, count = chain.step(neuron.layer), chain.steps, chain.size(chain.depth)
        answer, desired = float(chain.a(neuron.layer)[neuron.index]), float(chain.y[step][neuron.index])
        value = float(chain.grad(neuron.layer)[neuron.index])
        name = self._grad_name(neuron)
        if cost.kind not in COST_SLOPES:
            return Formula(name, "", value, self.digits)
        is_far = isinstance(cost, Huber) and abs(answer - desired) > cost.threshold

        def share(text: str) -> str:
            return text if steps == 1 else f"({text}) / {steps}"

        def text(a: str, y: str) -> str:
            return share(COST_SLOPES[cost.kind](f"{a} − {y}", a, y, count))

        def written(digits: int) -> str:
            if is_far and isinstance(cost, Huber):
                cut = shown(math.copysign(cost.threshold, value), digits)
                return share(cut if count == 1 else f"{cut} / {count}")
            found = text(linked(reference("a", *_place(neuron)), factor(answer, digits)), factor(desired, digits))
            return found.replace("[", "(").replace("]", ")")

        a, y = at_step(f"a<sub>{neuron.number}</sub>", step), at_step(f"y<sub>{neuron.number}</sub>", step)
        return self._formula(f"{name} = {text(a, y)}", written, value)

    def slope(self, neuron: NeuronId) -> Formula:
        """Return σ′(z), deck B's ∂a/∂z; of a softmax its own diagonal entry."""
        chain, z_name = self.chain, self._name("z", neuron)
        activation = chain.activation(chain.layer(neuron.layer))
        value = float(chain.slope(neuron.layer)[neuron.index])
        if not activation.elementwise:
            a, name = float(chain.a(neuron.layer)[neuron.index]), self._answer(neuron)
            return self._formula(
                f"{partial(name, z_name)} = {name}(1 − {name})",
                lambda d: f"{factor(a, d)}·(1 − {factor(a, d)})",
                value,
            )
        z, ref = float(chain.z(neuron.layer)[neuron.index]), reference("z", *_place(neuron))
        left = f"σ′({z_name})" if self._is_a else f"{partial(self._answer(neuron), z_name)} = σ′({z_name})"
        return self._formula(
            left,
            lambda d: f"{function_name(activation)}′({linked(ref, shown(z, d))})",
            value,
            lambda d: float(activation.slope(as_written(z, d))),
        )

    def grad(self, neuron: NeuronId, done: int | None = None) -> Formula:
        """Return ∂C/∂a of a hidden neuron: what comes from the layer above, then from the next step through U."""
        terms = self.chain.sent_back(neuron)[:done]
        names = [self._sent_name(neuron, term) for term in terms]

        def written(digits: int) -> str:
            return " + ".join(self._sent_numbers(term, digits) for term in terms) or "0"

        ec = "" if self._is_a else "EC = "
        value = float(sum(term.product for term in terms))
        return self._formula(f"{ec}{self._grad_name(neuron)} = {' + '.join(names) or '0'}", written, value)

    def delta(self, neuron: NeuronId) -> Formula:
        """Return δ = ∂C/∂z of a neuron at a step."""
        chain, column = self.chain, neuron.layer
        value = float(chain.delta(column)[neuron.index])
        name = self._delta_name(neuron)
        if not chain.activation(chain.layer(column)).elementwise:
            return self._softmax_delta(name, neuron, value)
        grad, slope = float(chain.grad(column)[neuron.index]), float(chain.slope(column)[neuron.index])
        first, second = (grad, slope) if self._is_a else (slope, grad)
        right = f"{self._grad_name(neuron)} · σ′({self._name('z', neuron)})"
        if not self._is_a:
            right = " ".join(self._chain_names(neuron))
        return self._formula(f"{name} = {right}", lambda d: f"{factor(first, d)}·{factor(second, d)}", value)

    def gradient(self, address: ParameterId) -> Formula:
        """Return ∂C/∂w, ∂C/∂u or ∂C/∂b: the sum over the steps, since every step has the same weight."""
        chain, shares = self.chain, self.chain.shares(address)
        name = linked(parameter_reference(address), parameter(address, self.notation))
        neurons = [NeuronId(chain.column(step, address.layer), address.index) for step in range(chain.steps)]
        names = []
        for neuron, (term, _delta) in zip(neurons, shares, strict=True):
            value = [] if address.is_bias else [self._entering(neuron, term)]
            if self._is_a:
                names.append(" ".join([*value, self._delta_name(neuron)]))
            else:
                names.append(" ".join([partial(self._name("z", neuron), name), *self._after(neuron)]))

        def written(digits: int) -> str:
            numbers = []
            for neuron, (term, _delta) in zip(neurons, shares, strict=True):
                entering = factor(term.value, digits)
                if term.origin is not None:
                    entering = linked(reference("a", *_place(term.origin)), entering)
                behind = [self._delta_number(neuron, digits)] if self._is_a else self._after_numbers(neuron, digits)
                numbers.append("·".join(behind if address.is_bias and self._is_a else [entering, *behind]))
            return " + ".join(numbers)

        start = "" if self._is_a else "EB = " if address.is_bias else "EP = "
        left = f"{start}{partial(self._c, name)}"
        return self._formula(f"{left} = {' + '.join(names)}", written, chain.gradient(address))

    def update(self, address: ParameterId) -> Formula:
        """Return w′ = w − η ∂C/∂w."""
        assert self.stepper is not None
        name = linked(parameter_reference(address), parameter(address, self.notation))
        new = self.stepper.new(address)
        return self._formula(
            f"{name}′ = {name} − η {partial(self._c, name)}", lambda d: self.update_numbers(address, d), new
        )

    def update_numbers(self, address: ParameterId, digits: int) -> str:
        """Write the working of an update."""
        assert self.stepper is not None
        rate = in_product(shown(self.stepper.rate, digits))
        return f"{shown(self.chain.value(address), digits)} − {rate}·{factor(self.chain.gradient(address), digits)}"

    def _formula(
        self,
        symbols: str,
        written: Callable[[int], str],
        value: float,
        again: Callable[[int], float] | None = None,
    ) -> Formula:
        return Formula(symbols, retraceable(written, value, self.digits, again), value, self.digits)

    def _name(self, letter: str, neuron: NeuronId) -> str:
        layer, step = self.chain.layer(neuron.layer), self.chain.step(neuron.layer)
        ref = "a" if letter in "hx" else "d" if letter == "δ" else letter
        written = (
            f"x<sub>{neuron.number}</sub>" if letter == "x" else symbol(letter, layer, self.notation, neuron.index)
        )
        return linked(reference(ref, *_place(neuron)), at_step(written, step))

    def _answer(self, neuron: NeuronId) -> str:
        return self._name(answer_letter(self.chain, self.chain.layer(neuron.layer)), neuron)

    def _weight(self, neuron: NeuronId, term: Term) -> str:
        return linked(edge_reference(neuron, term.parameter), parameter(term.parameter, self.notation))

    def _entering(self, neuron: NeuronId, term: Term) -> str:
        """Return the name of the value that a term takes; before the first step it is h[0]."""
        if term.origin is not None:
            return self._answer(term.origin)
        if term.parameter.is_bias:
            return ""
        layer = self.chain.layer(neuron.layer)
        return at_step(symbol("h", layer, self.notation, term.parameter.source or 0), "0")

    def _product(self, neuron: NeuronId, term: Term, digits: int) -> str:
        weight = linked(edge_reference(neuron, term.parameter), factor(term.weight, digits))
        if term.parameter.is_bias:
            return weight
        value = factor(term.value, digits)
        return f"{weight}·{value if term.origin is None else linked(reference('a', *_place(term.origin)), value)}"

    def _grad_name(self, neuron: NeuronId) -> str:
        return partial(self._c, self._answer(neuron))

    def _delta_name(self, neuron: NeuronId) -> str:
        return self._name("δ", neuron) if self._is_a else partial(self._c, self._name("z", neuron))

    def _delta_number(self, neuron: NeuronId, digits: int) -> str:
        value = float(self.chain.delta(neuron.layer)[neuron.index])
        return linked(reference("d", *_place(neuron)), factor(value, digits))

    def _chain_names(self, neuron: NeuronId) -> list[str]:
        return [partial(self._answer(neuron), self._name("z", neuron)), self._grad_name(neuron)]

    def _whole(self, neuron: NeuronId) -> bool:
        """Whether deck B, too, writes ∂C/∂z of a neuron: each output of a softmax depends on all sums."""
        return self._is_a or not self.chain.activation(self.chain.layer(neuron.layer)).elementwise

    def _after(self, neuron: NeuronId) -> list[str]:
        return [self._delta_name(neuron)] if self._whole(neuron) else self._chain_names(neuron)

    def _after_numbers(self, neuron: NeuronId, digits: int) -> list[str]:
        if self._whole(neuron):
            return [self._delta_number(neuron, digits)]
        values: tuple[Floats, Floats] = self.chain.slope(neuron.layer), self.chain.grad(neuron.layer)
        return [factor(float(value[neuron.index]), digits) for value in values]

    def _sent_name(self, neuron: NeuronId, term: Term) -> str:
        above = term.origin
        assert above is not None
        if self._whole(above):
            return self._weight(above, term) + self._after(above)[0]
        return " ".join([partial(self._name("z", above), self._answer(neuron)), *self._chain_names(above)])

    def _sent_numbers(self, term: Term, digits: int) -> str:
        assert term.origin is not None
        weight = linked(edge_reference(term.origin, term.parameter), factor(term.weight, digits))
        return "·".join([weight, *self._after_numbers(term.origin, digits)])

    def _softmax_delta(self, name: str, neuron: NeuronId, value: float) -> Formula:
        grads, row = self.chain.grad(neuron.layer), self.chain.jacobian(neuron.layer)[:, neuron.index]
        names = f"Σ<sub>i</sub> {partial(self._c, 'a<sub>i</sub>')} {partial('a<sub>i</sub>', self._name('z', neuron))}"

        def written(digits: int) -> str:
            return " + ".join(
                f"{factor(float(grad), digits)}·{factor(float(slope), digits)}"
                for grad, slope in zip(grads, row, strict=True)
            )

        return self._formula(f"{name} = {names}", written, value)


def _place(neuron: NeuronId) -> tuple[int, int]:
    return neuron.layer, neuron.index


def edge_reference(neuron: NeuronId, address: ParameterId) -> str:
    """Return the reference to the edge of a weight, or to the bias, into a neuron of the chain."""
    return parameter_reference(ParameterId(neuron.layer, neuron.index, address.source, address.memory))
