"""The backward stepper against plain loops, in both notations, right and with planted mistakes."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.analysis.hand.announcing import next_backward
from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage, BackwardStepper
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas, convention, describe, describe_upcoming
from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.mistakes import MISTAKES, Mistake, bites, plant
from nnplayground.analysis.hand.trace import Trace, dense
from nnplayground.analysis.stepper import Grain
from nnplayground.core.activations import Logistic, ReLU
from nnplayground.core.addresses import ParameterId, parameter_ids
from nnplayground.core.costs import COSTS
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import CASES, cost, network, targets


def trace_of(case=CASES[0], seed=1):
    sizes, kinds, cost_kind = case
    x, y = targets(sizes, cost_kind)
    return Trace(network(sizes, kinds, seed), x, y, cost(cost_kind))


def chain(cost_kind="sum_squares"):
    net = dense([[[0.5]], [[-1.5]], [[2.0]]], [[0.1], [0.2], [0.3]], [Logistic()] * 3)
    return Trace(net, [0.7], [1], cost(cost_kind))


@pytest.mark.parametrize("case", CASES)
def test_every_tiny_step_against_loops(case):
    trace = trace_of(case)
    lists = loops.lists(trace.network)
    grads, deltas, for_weights, for_biases = loops.backward(*lists, trace.a(1), trace.y, case[2])
    zs, _ = loops.forward(*lists, trace.a(1))
    stepper = BackwardStepper(trace, rate=0.25)
    seen = {}
    for _ in range(stepper.length):
        stepper.step(Grain.PRODUCT)
        moment = stepper.now
        place, j = moment.layer - 2, moment.neuron.index
        if moment.phase is BackwardPhase.COST_SLOPE:
            expected = grads[place][j]
        elif moment.phase is BackwardPhase.SLOPE:
            expected = loops.jacobian(case[1][place], zs[place])[j][j]
        elif moment.phase is BackwardPhase.TERM:
            expected = lists[0][place + 1][j][moment.other] * deltas[place + 1][moment.other]
            running = 0.0
            for above in range(moment.other + 1):
                running += lists[0][place + 1][j][above] * deltas[place + 1][above]
            assert moment.sum == pytest.approx(running, rel=1e-10, abs=1e-13)
        elif moment.phase is BackwardPhase.DELTA:
            expected = deltas[place][j]
        else:
            is_bias = moment.phase is BackwardPhase.BIAS
            gradient = for_biases[place][j] if is_bias else for_weights[place][moment.other][j]
            old = lists[1][place][j] if is_bias else lists[0][place][moment.other][j]
            expected = gradient if moment.stage is BackwardStage.GRADIENT else old - 0.25 * gradient
        assert moment.value == pytest.approx(expected, rel=1e-10, abs=1e-13)
        seen[moment.stage] = seen.get(moment.stage, 0) + 1
    count = len(trace.network.parameters)
    assert seen[BackwardStage.GRADIENT] == seen[BackwardStage.UPDATE] == count
    assert seen[BackwardStage.OUTPUT_ERROR] == 3 * case[0][-1]
    assert stepper.at_end
    moved = [stepper.new(address) for address in parameter_ids(trace.network.shapes)]
    np.testing.assert_allclose(moved, trace.network.parameters - 0.25 * stepper.errors.gradient)


def test_the_chain_of_deck_b_has_three_weights_and_three_biases():
    stepper = BackwardStepper(chain())
    names = []
    while stepper.step(Grain.PRODUCT):
        if stepper.now.stage is BackwardStage.GRADIENT:
            names.append(stepper.now.address.text)
    assert names == ["w⁴₁₁", "b⁴₁", "w³₁₁", "b³₁", "w²₁₁", "b²₁"]


@pytest.mark.parametrize("case", CASES)
def test_both_notations_come_to_the_same_numbers(case):
    trace = trace_of(case)
    stepper = BackwardStepper(trace)
    deck_a, deck_b = (BackwardFormulas(stepper, notation, digits=12) for notation in Notation)
    while stepper.step(Grain.PRODUCT):
        a, b = deck_a.moment(stepper.now), deck_b.moment(stepper.now)
        assert a.value == pytest.approx(b.value, rel=1e-12)
        for formula in (a, b):
            shown = arithmetic(formula)
            if shown is not None:
                assert shown == pytest.approx(formula.value, rel=1e-8, abs=1e-10), formula.html
            if stepper.now.phase not in (BackwardPhase.TERM, BackwardPhase.DELTA):
                expected = stepper.now.value
            else:
                expected = stepper.now.sum if stepper.now.phase is BackwardPhase.TERM else stepper.now.value
            assert formula.value == pytest.approx(expected, rel=1e-12)


def arithmetic(formula):
    """Work out the numbers as they stand on screen; None where a function's name stands among them."""
    text = plain(formula.numbers).replace("−", "-").replace("·", "*")
    if not text or re.search(r"[a-zσ′]", text.replace("e-", "").replace("e+", "")) or "…" in text:
        return None
    assert re.fullmatch(r"[0-9.e+*/() -]+", text), text
    return eval(text)  # noqa: S307 - only digits and operators, checked above


def test_formulas_of_the_chain_as_the_decks_write_them():
    stepper = BackwardStepper(chain(), rate=0.5)
    deck_a, deck_b = (BackwardFormulas(stepper, notation) for notation in Notation)
    y = stepper.trace.output[0]
    error = 2 * (y - 1)
    assert plain(deck_b.cost_slope(0).symbols) == "∂C₀/∂a(4)1 = 2·(a1 − y1)"
    assert deck_b.cost_slope(0).value == pytest.approx(error)
    assert plain(deck_a.gradient(ParameterId(4, 0, 0)).symbols) == "∂C/∂w411 = a31 δ41"
    b_weight = plain(deck_b.gradient(ParameterId(4, 0, 0)).symbols)
    assert b_weight == "EP = ∂C₀/∂w(4)11 = ∂z(4)1/∂w(4)11 ∂a(4)1/∂z(4)1 ∂C₀/∂a(4)1"
    b_bias = deck_b.gradient(ParameterId(4, 0))
    assert plain(b_bias.symbols).startswith("EB = ∂C₀/∂b(4)1 = ∂z(4)1/∂b(4)1")
    assert plain(b_bias.numbers).startswith("1·")
    assert plain(deck_b.grad(3, 0).symbols).startswith("EC = ∂C₀/∂a(3)1 = ∂z(4)1/∂a(3)1")
    assert plain(deck_a.delta(4, 0).symbols) == "δ41 = ∂C/∂a41 · σ′(z41)"
    assert plain(deck_a.update(ParameterId(4, 0, 0)).numbers).startswith("2 − 0.5·")


def test_the_convention_is_named_for_every_cost():
    for kind in COSTS.keys():  # noqa: SIM118 - a registry iterates over its classes
        assert len(convention(cost(kind))) > 20
    assert "deck A" in convention(cost("half_squares"))
    assert "deck B" in convention(cost("sum_squares"))
    # The factor between the decks is exactly two.
    assert chain("sum_squares").errors.gradient == pytest.approx(2 * chain("half_squares").errors.gradient)


@pytest.mark.parametrize("case", CASES)
def test_the_gradient_check_passes_core(case):
    stepper = BackwardStepper(trace_of(case))
    checks = stepper.check_all()
    assert {check.mark for check in checks} == {CheckMark.RIGHT}
    assert max(check.error for check in checks) < 1e-4


def true_and_planted(trace, mistake):
    """Work the mistake out with loops: which gradients does it really change?"""
    weights, biases, kinds = loops.lists(trace.network)
    zs, values = loops.forward(weights, biases, kinds, trace.a(1))
    grads, deltas, right_w, right_b = loops.backward(weights, biases, kinds, trace.a(1), trace.y, trace.cost.kind)
    last = len(weights) - 1
    delta = {
        Mistake.WRONG_SIGN: [-d for d in deltas[last]],
        Mistake.MISSING_SLOPE: grads[last],
        Mistake.OTHER_CONVENTION: [d * (2 if trace.cost.kind == "half_squares" else 0.5) for d in deltas[last]],
    }.get(mistake, deltas[last])
    planted = {}
    right = {}
    for layer in range(last, -1, -1):
        if layer < last:
            back = []
            for k in range(len(zs[layer])):
                total = 0.0
                for j in range(len(delta)):
                    total += weights[layer + 1][k][j] * delta[j]
                slope = loops.jacobian(kinds[layer], zs[layer])[k][k]
                back.append(total * (values[layer + 1][k] if mistake is Mistake.VALUE_FOR_SLOPE else slope))
            delta = back
        for j in range(len(delta)):
            planted[ParameterId(layer + 2, j)] = 1.0 if mistake is Mistake.BIAS_IS_ONE else delta[j]
            right[ParameterId(layer + 2, j)] = right_b[layer][j]
            for k in range(len(weights[layer])):
                entering = 1.0 if mistake is Mistake.MISSING_INPUT else values[layer][k]
                planted[ParameterId(layer + 2, j, k)] = entering * delta[j]
                right[ParameterId(layer + 2, j, k)] = right_w[layer][k][j]
    return right, planted


@pytest.mark.parametrize("mistake", list(Mistake))
@pytest.mark.parametrize("case", CASES)
def test_a_planted_mistake_turns_exactly_its_entries_red(case, mistake):
    trace = trace_of(case)
    stepper = BackwardStepper(trace, mistake=mistake)
    if not bites(trace, mistake):
        assert plant(trace, mistake) is trace.errors
        return
    right, planted = true_and_planted(trace, mistake)
    red = set()
    for address in parameter_ids(trace.network.shapes):
        assert stepper.gradient(address) == pytest.approx(planted[address], rel=1e-9, abs=1e-12)
        check = stepper.check(address)
        assert check.measured == pytest.approx(right[address], rel=1e-4, abs=1e-7)
        if check.mark is CheckMark.WRONG:
            red.add(address)
    expected = {a for a in right if abs(right[a] - planted[a]) > 1e-4 * max(abs(right[a]), abs(planted[a]))}
    assert red == expected
    if mistake in (Mistake.VALUE_FOR_SLOPE, Mistake.MISSING_INPUT, Mistake.BIAS_IS_ONE):
        assert red != set(right), "these mistakes spare something"
    if mistake is Mistake.VALUE_FOR_SLOPE:
        assert all(address.layer < trace.last for address in red)
    if mistake is Mistake.MISSING_INPUT:
        assert not any(address.is_bias for address in red if address.layer == trace.last)


@pytest.mark.parametrize("mistake", list(Mistake))
def test_the_formulas_show_the_mistake_and_its_numbers(mistake):
    for case in CASES:
        stepper = BackwardStepper(trace_of(case), mistake=mistake)
        for notation in Notation:
            formulas = BackwardFormulas(stepper, notation, digits=12)
            for position in range(stepper.length + 1):
                formula = formulas.moment(stepper.moment(position))
                shown = None if formula is None else arithmetic(formula)
                if shown is not None:
                    assert shown == pytest.approx(formula.value, rel=1e-8, abs=1e-10), formula.html
    assert MISTAKES[mistake].label != MISTAKES[mistake].explanation


def test_a_corner_is_no_mistake():
    net = dense([[[1.0]], [[1.0]]], [[0.0], [0.0]], [ReLU(), Logistic()])
    stepper = BackwardStepper(Trace(net, [0.0], [1], cost("half_squares")))
    assert stepper.check(ParameterId(2, 0)).mark is CheckMark.CORNER


@settings(max_examples=50)
@given(st.integers(0, 80), st.lists(st.sampled_from(list(Grain)), max_size=30), st.sampled_from(CASES))
def test_step_and_step_back_are_inverses(start, grains, case):
    stepper = BackwardStepper(trace_of(case))
    stepper.jump(start)
    taken = []
    for grain in grains:
        state = (stepper.position, stepper.now, stepper.upcoming)
        if stepper.step(grain):
            taken.append((grain, state))
    for grain, state in reversed(taken):
        assert stepper.step_back(grain)
        assert (stepper.position, stepper.now, stepper.upcoming) == state
    while stepper.step_back(Grain.LAYER):
        pass
    assert stepper.now.phase is BackwardPhase.START


def test_layer_grain_follows_the_stages():
    stepper = BackwardStepper(trace_of(((2, 3, 2), ("tanh", "logistic"), "half_squares")))
    stops = []
    while stepper.step(Grain.LAYER):
        stops.append((stepper.now.stage, stepper.now.layer))
    assert stops == [
        (BackwardStage.OUTPUT_ERROR, 3), (BackwardStage.LAYER_ERROR, 2),
        (BackwardStage.GRADIENT, 3), (BackwardStage.GRADIENT, 2),
        (BackwardStage.UPDATE, 3), (BackwardStage.UPDATE, 2),
    ]  # fmt: skip


def test_what_is_known_grows_from_the_output():
    stepper = BackwardStepper(trace_of(((2, 3, 2), ("tanh", "logistic"), "half_squares")))
    stepper.jump(3)
    assert np.isnan(stepper.known_deltas(3)).tolist() == [False, True]
    assert np.isnan(stepper.known_deltas(2)).all()
    assert np.isnan(stepper.known_gradients(3)).all()
    stepper.jump(6 + 3 * 4 + 2)
    assert not np.isnan(stepper.known_deltas(2)).any()
    assert np.isnan(stepper.known_gradients(3)).sum() == 6
    stepper.jump(10_000)
    np.testing.assert_array_equal(stepper.known_gradients(2), stepper.errors.parts[0])


def test_words_for_each_kind_of_step():
    stepper = BackwardStepper(chain(), rate=0.5)
    said, announced = [describe(stepper, stepper.now)], []
    while stepper.upcoming is not None:
        announced.append(describe_upcoming(stepper.upcoming))
        stepper.step(Grain.PRODUCT)
        said.append(describe(stepper, stepper.now))
    assert all("{" not in text for text in said + announced)
    assert said[3].startswith("Layer 4, neuron 1: its error is δ = ")
    assert re.fullmatch(r"w⁴₁₁: 2 − 0.5·\(?−?[\d.]+\)? = [\d.]+\.", said[-6])
    assert announced[-1] == "Next: b²₁ minus η times its gradient."


def test_the_next_step_back_is_announced_as_large_as_it_is():
    stepper = BackwardStepper(trace_of(), rate=0.5)
    for grain in Grain:
        stepper.jump(0)
        while not stepper.at_end:
            said, position = next_backward(stepper, grain), stepper.position
            tiny = describe_upcoming(stepper.upcoming)
            stepper.step(grain)
            if stepper.position - position == 1:
                assert said == tiny
            else:
                assert said.startswith("Next: ")
                assert said.endswith("in one step.") or said == "Next: the whole pass."
                assert "what is left" not in said, "each step begins where a part does"
    stepper.jump(0)
    begin = f"Output error · layer {stepper.trace.last}, neuron 1"
    assert next_backward(stepper, Grain.NEURON) == f"Next: {begin}, in one step."
    stepper.jump(1)
    assert next_backward(stepper, Grain.NEURON) == f"Next: what is left of {begin}, in one step."


def test_a_step_network_is_refused_with_the_perceptron_offered():
    trace = Trace(network((2, 2, 1), ("step", "logistic")), [1, 0], [1], cost("half_squares"))
    with pytest.raises(UserError, match="perceptron lab"):
        BackwardStepper(trace)
