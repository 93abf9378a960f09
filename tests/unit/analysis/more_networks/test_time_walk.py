"""A walk through an unrolled network: its order, its steps back, where truncation ends it, and its sentences."""

import re

import numpy as np
import pytest

from nnplayground.analysis.hand.formulas import plain, shown
from nnplayground.analysis.hand.units import ScaledValue
from nnplayground.analysis.more_networks.time_sentences import told
from nnplayground.analysis.more_networks.time_walk import TimeGrain, TimeWalk, WalkPlace
from nnplayground.analysis.more_networks.unrolled import Unrolled
from nnplayground.core.activations import Logistic
from nnplayground.core.addresses import NeuronId
from nnplayground.core.costs import CrossEntropy
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.recurrent import Elman

STEPS, UNITS, PER_NEURON = 4, 3, 2 + 3 + 2
"""Two inputs, three neurons that remember, one output; a neuron's products, bias and answer."""


def made(truncation=0):
    kinds = [Elman(units=UNITS, truncation=truncation), Dense(units=1, activation=Logistic())]
    network = Network(2, kinds)
    rng = np.random.default_rng(5)
    network.parameters[:] = rng.normal(size=len(network.parameters))
    return Unrolled(network, rng.normal(size=(STEPS, 2)), rng.integers(0, 2, (STEPS, 1)), CrossEntropy())


def test_it_goes_forward_through_every_product_and_then_back():
    walk = TimeWalk(made(), STEPS - 1)
    per_step = UNITS * PER_NEURON + UNITS + 2
    assert walk.forward_length == STEPS * per_step
    assert walk.length == walk.forward_length + 1 + STEPS * UNITS
    assert walk.place(0) == WalkPlace(True, 0, NeuronId(2, 0), 0)
    assert walk.place(PER_NEURON) == WalkPlace(True, 0, NeuronId(2, 1), 0)
    assert walk.place(per_step - 1) == WalkPlace(True, 0, NeuronId(3, 0), UNITS + 1)
    assert walk.place(walk.forward_length) == WalkPlace(False, STEPS - 1, NeuronId(3, 0), 0)
    assert walk.place(walk.length - 1) == WalkPlace(False, 0, NeuronId(2, UNITS - 1), 0)


@pytest.mark.parametrize("grain", TimeGrain)
def test_steps_lead_to_the_end_and_back_the_same_way(grain):
    walk = TimeWalk(made(), 2)
    positions = [0]
    while walk.step(grain):
        positions.append(walk.position)
    assert walk.at_end
    back = [walk.position]
    while walk.step_back(grain):
        back.append(walk.position)
    assert back == positions[::-1]
    walk.jump(walk.length)
    again = [walk.position]
    while walk.step_back(grain):
        again.append(walk.position)
    assert again == positions[::-1]


def test_a_time_step_is_one_step_of_its_grain():
    walk = TimeWalk(made(), STEPS - 1)
    for step in range(STEPS):
        walk.step(TimeGrain.TIME_STEP)
        assert [walk.done(2, t) for t in range(STEPS)] == [UNITS if t <= step else 0 for t in range(STEPS)]
    assert walk.position == walk.forward_length
    for step in range(STEPS):
        assert walk.steps_back() == step
        walk.step(TimeGrain.TIME_STEP)
    assert walk.at_end


def test_neurons_answer_one_after_the_other():
    walk = TimeWalk(made(), 0)
    walk.jump(2 * PER_NEURON)
    assert (walk.done(2, 0), walk.done(3, 0), walk.done(2, 1)) == (2, 0, 0)
    walk.jump(UNITS * PER_NEURON + UNITS + 2)
    assert (walk.done(2, 0), walk.done(3, 0), walk.done(2, 1)) == (UNITS, 1, 0)


def test_truncation_ends_the_way_back():
    walk = TimeWalk(made(truncation=2), STEPS - 1)
    assert (walk.reach, walk.is_cut) == (2, True)
    assert walk.place(walk.length - 1).step == STEPS - 2
    walk.jump(walk.length)
    assert "k = 2" in told(walk)[-1]
    assert not TimeWalk(made(truncation=2), 1).is_cut


def test_every_sentence_ends_in_the_number_of_the_pass():
    unrolled = made()
    walk = TimeWalk(unrolled, STEPS - 1)
    for position in range(1, walk.length + 1):
        walk.jump(position)
        place, text = walk.place(position - 1), plain(" ".join(told(walk)))
        layer, index = place.neuron.layer, place.neuron.index
        if not place.forward:
            error = unrolled.errors(layer, walk.of)[place.step, index]
            assert f"= {shown(error)}" in text or f": {shown(error)}" in text
            assert shown(unrolled.deltas(layer, walk.of)[place.step, index]) in text
        elif place.number == len(unrolled.products(layer, place.step, index)):
            assert shown(unrolled.a(layer)[place.step, index]) in text
        else:
            done = unrolled.products(layer, place.step, index)[: place.number + 1]
            assert f"so far: {shown(sum(one.product for one in done))}" in text


def test_lengths_of_errors_are_told_at_the_last_neuron():
    unrolled = made()
    walk = TimeWalk(unrolled, STEPS - 1)
    walk.jump(walk.length)
    assert re.search(re.escape(shown(unrolled.lengths(2, STEPS - 1)[0])), plain(" ".join(told(walk))))


def test_time_stands_in_brackets_and_the_neuron_below_the_line():
    unrolled = made()
    walk = TimeWalk(unrolled, STEPS - 1)
    walk.jump(2 * PER_NEURON)
    lines = [plain(line) for line in told(walk)]
    assert lines[1] == "z[1] = W x[1] + U h[0] + b"
    assert lines[-2] == f"b: {shown(unrolled.b(2)[1])}", "nothing is multiplied: no parentheses"
    assert lines[-1].startswith("z₂[1] = ")
    assert ", h₂[1] = Tanh(" in lines[-1]
    walk.jump(walk.forward_length + 2)
    assert "∂C[4]/∂h[4]" in plain(" ".join(told(walk)))
    walk.jump(walk.length - 1)
    assert "∂C[4]/∂h[1] = UT δ[2]" in plain(" ".join(told(walk)))


def test_an_input_that_is_scaled_is_told_with_its_scaling():
    unrolled = made()
    walk = TimeWalk(unrolled, 0)
    walk.jump(1)

    def inputs(step):
        first, second = unrolled.x[step]
        width = (3.0 - 1.0) / first
        return [ScaledValue("a", "", 3.0, 1.0, width, first), ScaledValue("b", "", second, 0.0, 1.0, second)]

    (line,) = [plain(one) for one in told(walk, inputs) if "scaled" in one]
    assert line.startswith("x₁[1]: input 3, scaled for the network: (3 − 1) / ")
    assert line.endswith(f" = {shown(unrolled.x[0, 0])}")
    walk.jump(UNITS * PER_NEURON + 1)
    assert not [one for one in told(walk, inputs) if "scaled" in one], "another layer has no inputs"


def test_at_its_end_it_is_said_how_to_begin():
    walk = TimeWalk(made(), 1)
    walk.jump(walk.length)
    assert "To the start" in told(walk)[0]
    walk.step_back(TimeGrain.NEURON)
    assert "To the start" not in " ".join(told(walk))
