import math

import numpy as np
import pytest

from nnplayground.analysis.hand.demon import Demon
from nnplayground.analysis.hand.trace import Trace, dense
from nnplayground.core.activations import Linear, Logistic
from nnplayground.core.addresses import NeuronId
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import CASES, cost, network, targets


def pushed(trace, layer, neuron, target, change):
    """Push the change through the layers with loops; return z and a by layer and the cost."""
    weights, biases, kinds = loops.lists(trace.network)
    zs, values = loops.forward(weights, biases, kinds, trace.a(1))
    zs, values = [list(z) for z in zs], [list(a) for a in values]
    for place in range(layer - 2, len(weights)):
        if place > layer - 2:
            zs[place] = [
                sum(weights[place][k][j] * values[place][k] for k in range(len(values[place]))) + biases[place][j]
                for j in range(len(biases[place]))
            ]
        elif target == "z":
            zs[place][neuron] += change
        values[place + 1] = loops.act(kinds[place], zs[place])
        if place == layer - 2 and target == "a":
            values[place + 1][neuron] += change
    return zs, values, loops.cost(trace.cost.kind, values[-1], trace.y)


@pytest.mark.parametrize("target", ["z", "a"])
@pytest.mark.parametrize("case", CASES)
def test_pushes_against_loops(case, target):
    sizes, kinds, cost_kind = case
    x, y = targets(sizes, cost_kind)
    trace = Trace(network(sizes, kinds), x, y, cost(cost_kind))
    grads, deltas, _, _ = loops.backward(*loops.lists(trace.network), x, y, cost_kind)
    for layer in trace.layers:
        for neuron in range(sizes[layer - 1]):
            demon = Demon(trace, NeuronId(layer, neuron), target)
            slope = (deltas if target == "z" else grads)[layer - 2][neuron]
            assert demon.slope == pytest.approx(slope, rel=1e-9, abs=1e-13)
            for change in (-0.01, 0.003):
                zs, values, after = pushed(trace, layer, neuron, target, change)
                found = demon.push(change)
                for above in range(layer, trace.last + 1):
                    np.testing.assert_allclose(found.z[above], zs[above - 2], rtol=1e-10, atol=1e-13)
                    np.testing.assert_allclose(found.a[above], values[above - 1], rtol=1e-10, atol=1e-13)
                assert found.real == pytest.approx(after - trace.cost_value, rel=1e-7, abs=1e-12)
                assert found.predicted == pytest.approx(slope * change, rel=1e-9, abs=1e-13)
            assert demon.push(0).real == 0


def test_prediction_is_good_near_zero_and_parts_further_out():
    sizes, kinds, cost_kind = CASES[1]
    x, y = targets(sizes, cost_kind)
    demon = Demon(Trace(network(sizes, kinds), x, y, cost(cost_kind)), NeuronId(2, 0))
    curve = demon.curve(reach=6, points=121)
    assert len(curve.changes) == 121
    for place in (0, 40, 60, 99):
        assert curve.real[place] == pytest.approx(demon.push(curve.changes[place]).real, rel=1e-10, abs=1e-13)
    left, right = curve.parting()
    for limit in (left, right):
        inside = np.abs(curve.changes) < abs(limit) - 1e-9
        side = inside & (np.sign(curve.changes) == np.sign(limit))
        assert (np.abs(curve.real - curve.predicted)[side] <= 0.1 * np.abs(curve.predicted)[side]).all()
    assert left < 0 < right


def test_a_linear_network_with_a_wide_reach_never_parts_on_one_side():
    net = dense([[[1.0]]], [[0.0]], [Linear()])
    demon = Demon(Trace(net, [2.0], [0.0], cost("mean_absolute")), NeuronId(2, 0))
    assert demon.curve(reach=1.5).parting() == (None, None)


def test_the_advice_lowers_the_cost_and_the_dead_zone_says_so():
    net = dense([[[1.0]]], [[0.0]], [Logistic()])
    for y in (0.0, 1.0):
        demon = Demon(Trace(net, [0.5], [y], cost("half_squares")), NeuronId(2, 0))
        assert demon.direction == (1 if y else -1)
        assert demon.push(0.1 * demon.direction).real < 0
        assert ("increase" if y else "decrease") in demon.advice()
    dead = Demon(Trace(net, [12.0], [0.0], cost("half_squares")), NeuronId(2, 0))
    assert dead.dead
    assert dead.direction == 0
    assert "hardly" in dead.advice()
    assert abs(dead.push(1.0).real) < 1e-4
    awake = Demon(Trace(net, [12.0], [0.0], cost("cross_entropy")), NeuronId(2, 0))
    assert not awake.dead


def test_an_output_pushed_out_of_the_range_of_the_cost():
    for kinds, cost_kind, y in (
        (("logistic",), "cross_entropy", [1, 0]),
        (("softmax",), "categorical_cross_entropy", [1, 0]),
    ):
        trace = Trace(network((2, 2), kinds), [0.3, 0.4], y, cost(cost_kind))
        demon = Demon(trace, NeuronId(2, 0), "a")
        assert math.isnan(demon.push(-1.0).real)
        assert not math.isnan(demon.push(-0.01).real)


def test_a_step_network_has_no_demon():
    with pytest.raises(UserError):
        Demon(Trace(network((2, 1), ("step",)), [1, 1], [1], cost("half_squares")), NeuronId(2, 0))
