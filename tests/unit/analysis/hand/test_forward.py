import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.analysis.hand.announcing import next_forward
from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand.forward import ForwardPhase, ForwardStepper
from nnplayground.analysis.hand.forward_formulas import (
    activation_formula,
    describe,
    describe_upcoming,
    moment_formula,
    sum_formula,
)
from nnplayground.analysis.hand.trace import dense
from nnplayground.analysis.stepper import Grain
from nnplayground.core.activations import Logistic
from tests.helpers import loops
from tests.helpers.networks import CASES, network, targets


@pytest.mark.parametrize(("sizes", "kinds", "cost_kind"), CASES)
def test_every_tiny_step_against_loops(sizes, kinds, cost_kind):
    net = network(sizes, kinds)
    x, _ = targets(sizes, cost_kind)
    weights, biases, _ = loops.lists(net)
    zs, values = loops.forward(weights, biases, kinds, x)
    stepper = ForwardStepper(net, x)
    products = biases_seen = answers = 0
    for _ in range(stepper.length):
        assert stepper.step(Grain.PRODUCT)
        moment = stepper.now
        place = moment.layer - 2
        if moment.phase is ForwardPhase.PRODUCT:
            products += 1
            running = 0.0
            for k in range(moment.source + 1):
                running += weights[place][k][moment.neuron.index] * values[place][k]
            assert moment.weight == weights[place][moment.source][moment.neuron.index]
            assert moment.value == pytest.approx(values[place][moment.source], rel=1e-12)
            assert moment.product == pytest.approx(moment.weight * moment.value)
            assert moment.sum == pytest.approx(running, rel=1e-12, abs=1e-14)
        else:
            assert moment.sum == pytest.approx(zs[place][moment.neuron.index], rel=1e-12, abs=1e-14)
            if moment.phase is ForwardPhase.ACTIVATION:
                answers += 1
                assert moment.a == pytest.approx(values[place + 1][moment.neuron.index], rel=1e-12)
            else:
                biases_seen += 1
                assert moment.bias == biases[place][moment.neuron.index]
    assert stepper.at_end
    assert not stepper.step(Grain.PRODUCT)
    assert products == sum(a * b for a, b in itertools.pairwise(sizes))
    assert biases_seen == answers == sum(sizes[1:])


def test_grains_stop_at_neurons_and_layers():
    stepper = ForwardStepper(network((2, 3, 2)), [1, 2])
    stops = []
    for grain in (Grain.NEURON, Grain.NEURON, Grain.LAYER, Grain.LAYER, Grain.WHOLE):
        if stepper.step(grain):
            stops.append(stepper.position)
    assert stops == [4, 8, 12, 22]
    assert stepper.upcoming is None


def test_a_softmax_answers_only_when_all_sums_are_there():
    stepper = ForwardStepper(network((2, 3), ("softmax",)), [1, 2])
    stepper.jump(9)
    assert np.isnan(stepper.known_values(2)).all()
    assert stepper.now.phase is ForwardPhase.BIAS
    stepper.step(Grain.NEURON)
    assert stepper.now.phase is ForwardPhase.ACTIVATION
    assert np.isnan(stepper.known_values(2)).tolist() == [False, True, True]


def test_values_become_known_neuron_by_neuron():
    stepper = ForwardStepper(network((2, 2, 1)), [1, 2])
    stepper.jump(5)
    assert np.isnan(stepper.known_values(2)).tolist() == [False, True]
    assert not np.isnan(stepper.known_values(1)).any()
    stepper.jump(99)
    np.testing.assert_array_equal(stepper.known_values(3), stepper.trace.output)


@settings(max_examples=60)
@given(st.integers(0, 60), st.lists(st.sampled_from(list(Grain)), max_size=30), st.booleans())
def test_step_and_step_back_are_inverses(start, grains, softmax):
    stepper = ForwardStepper(network((2, 3, 3), ("tanh", "softmax" if softmax else "tanh")), [0.5, -0.5])
    stepper.jump(start)
    taken = []
    for grain in grains:
        state = (stepper.position, stepper.now, stepper.upcoming)
        if stepper.step(grain):
            taken.append((grain, state))
    for grain, state in reversed(taken):
        assert stepper.step_back(grain)
        assert (stepper.position, stepper.now, stepper.upcoming) == state


@pytest.mark.parametrize("grain", list(Grain))
def test_step_back_reaches_the_beginning_from_anywhere(grain):
    stepper = ForwardStepper(network((2, 3, 2)), [1, 2])
    stepper.jump(17)
    positions = [stepper.position]
    while stepper.step_back(grain):
        positions.append(stepper.position)
    assert positions[-1] == 0
    assert positions == sorted(set(positions), reverse=True)
    assert stepper.now.phase is ForwardPhase.START


def test_formulas_show_the_numbers_of_the_pass():
    net = dense([[[0.5, 2], [-1, 0.25]], [[1], [1]]], [[0.1, 0.2], [0.0]], [Logistic(), Logistic()])
    stepper = ForwardStepper(net, [2, 3])
    first = sum_formula(stepper.trace, 2, 0)
    assert plain(first.html) == "z21 = w211x1 + w212x2 + b21 = 0.5·2 + (−1)·3 + 0.1 = −1.9"
    assert plain(sum_formula(stepper.trace, 2, 0, Notation.DECK_B).symbols).startswith("z(2)1 = w(2)11x1")
    assert 'href="w/2/0/1"' in first.numbers
    assert plain(sum_formula(stepper.trace, 2, 0, done=1).html).endswith("0.5·2 = 1")
    answer = activation_formula(stepper.trace, 2, 0)
    assert plain(answer.html).endswith("σ(−1.9) = 0.1301")
    assert answer.value == pytest.approx(loops.act("logistic", [-1.9])[0])
    assert moment_formula(stepper.trace, stepper.now) is None
    stepper.step(Grain.PRODUCT)
    assert moment_formula(stepper.trace, stepper.now).value == 1.0


def test_long_sums_are_shortened_but_keep_their_value():
    net = network((40, 1), ("linear",))
    x = np.arange(40) / 10
    formula = sum_formula(ForwardStepper(net, x).trace, 2, 0)
    zs, _ = loops.forward(*loops.lists(net), x)
    assert formula.value == pytest.approx(zs[0][0], rel=1e-12)
    assert plain(formula.numbers).count("·") == 12
    assert "28 products" in plain(formula.numbers)


def test_words_for_each_kind_of_step():
    stepper = ForwardStepper(dense([[[0.5], [-1]]], [[0.1]], [Logistic()]), [2, 3])
    said = [describe(stepper.trace, stepper.now)]
    announced = []
    while stepper.upcoming is not None:
        announced.append(describe_upcoming(stepper.trace, stepper.upcoming))
        stepper.step(Grain.PRODUCT)
        said.append(describe(stepper.trace, stepper.now))
    assert said[1:] == [
        "Layer 2, neuron 1: input 1: 2 × weight 0.5 = 1; sum so far 1.",
        "Layer 2, neuron 1: input 2: 3 × weight −1 = −3; sum so far −2.",
        "Layer 2, neuron 1: add the bias 0.1: z = −1.9.",
        "Layer 2, neuron 1: Logistic of z = −1.9 is a = 0.1301.",
    ]
    assert announced[-1] == "Next: layer 2, neuron 1: apply the activation (Logistic)."
    assert describe_upcoming(stepper.trace, None) == "The forward pass is done."


def test_the_next_step_is_announced_as_large_as_it_is():
    network = dense([[[0.5], [-1]], [[1.0, 2.0]]], [[0.1], [0.0, 0.0]], [Logistic(), Logistic()])
    stepper = ForwardStepper(network, [2, 3])
    first = describe_upcoming(stepper.trace, stepper.upcoming)
    assert next_forward(stepper, Grain.PRODUCT) == first == "Next: layer 2, neuron 1: multiply input 1 by its weight."
    assert next_forward(stepper, Grain.NEURON) == "Next: layer 2, neuron 1, in one step."
    assert next_forward(stepper, Grain.WHOLE) == "Next: the whole pass."
    stepper.step(Grain.PRODUCT)
    assert next_forward(stepper, Grain.NEURON) == "Next: what is left of layer 2, neuron 1, in one step."
    assert next_forward(stepper, Grain.WHOLE) == "Next: all that is left, in one step."
    stepper.step(Grain.LAYER)
    assert next_forward(stepper, Grain.LAYER) == "Next: layer 3, in one step."
    below = "Next: layer 3, neuron 1: multiply the answer of neuron 1 by its weight."
    assert next_forward(stepper, Grain.PRODUCT) == below
    while stepper.step(Grain.NEURON):
        pass
    assert next_forward(stepper, Grain.NEURON) == "The forward pass is done."
