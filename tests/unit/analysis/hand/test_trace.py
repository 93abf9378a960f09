"""Core's float64 pass against plain loops, and what a trace refuses."""

import numpy as np
import pytest

from nnplayground.analysis.hand.trace import Trace, dense
from nnplayground.core.activations import ACTIVATIONS, Step
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import CASES, cost, network, targets

CLOSE = {"rtol": 1e-12, "atol": 1e-14}


@pytest.mark.parametrize(("sizes", "kinds", "cost_kind"), CASES)
def test_every_number_against_loops(sizes, kinds, cost_kind):
    net = network(sizes, kinds)
    x, y = targets(sizes, cost_kind)
    trace = Trace(net, x, y, cost(cost_kind))
    zs, values = loops.forward(*loops.lists(net), x)
    grads, deltas, for_weights, for_biases = loops.backward(*loops.lists(net), x, y, cost_kind)
    assert trace.cost_value == pytest.approx(loops.cost(cost_kind, values[-1], y), rel=1e-12)
    errors = trace.errors
    for layer in trace.layers:
        place = layer - 2
        np.testing.assert_allclose(trace.z(layer), zs[place], **CLOSE)
        np.testing.assert_allclose(trace.a(layer), values[place + 1], **CLOSE)
        np.testing.assert_allclose(errors.grad(layer), grads[place], **CLOSE)
        np.testing.assert_allclose(errors.delta(layer), deltas[place], **CLOSE)
        np.testing.assert_allclose(errors.weights(layer), for_weights[place], **CLOSE)
        np.testing.assert_allclose(errors.biases(layer), for_biases[place], **CLOSE)
        rows = loops.jacobian(kinds[place], zs[place])
        np.testing.assert_allclose(errors.slope(layer), np.diagonal(rows), **CLOSE)
        if kinds[place] == "softmax":
            np.testing.assert_allclose(errors.jacobian, rows, **CLOSE)
    np.testing.assert_array_equal(trace.a(1), x)


def test_a_trace_is_float64_and_keeps_its_own_copy():
    net = network(dtype=np.float32)
    trace = Trace(net, [0.1, 0.2])
    before = trace.output.copy()
    assert trace.network.dtype == np.float64
    assert trace.same_network(net)
    net.parameters[0] += 1
    assert not trace.same_network(net)
    np.testing.assert_array_equal(trace.output, before)


def test_the_cost_at_another_value_leaves_the_trace_alone():
    net = network()
    trace = Trace(net, [0.3, -0.4], [0, 1], cost("half_squares"))
    before = trace.a(3).copy()
    moved = net.parameters.copy()
    moved[4] += 0.5
    changed = net.copy()
    changed.parameters[:] = moved
    _, values = loops.forward(*loops.lists(changed), [0.3, -0.4])
    assert trace.cost_at(4, moved[4]) == pytest.approx(loops.cost("half_squares", values[-1], [0, 1]), rel=1e-12)
    np.testing.assert_array_equal(trace.a(3), before)
    assert trace.cost_at(4, net.parameters[4]) == trace.cost_value


@pytest.mark.parametrize("x", [[1], [1, 2, 3], [float("nan"), 1], [float("inf"), 1], ["a", 1]])
def test_bad_inputs_are_refused_in_words(x):
    with pytest.raises(UserError) as caught:
        Trace(network(), x)
    assert "{" not in str(caught.value)


def test_a_step_function_goes_forward_but_not_back():
    net = network((2, 2, 1), ("step", "logistic"))
    trace = Trace(net, [1, 0], [1], cost("half_squares"))
    _, values = loops.forward(*loops.lists(net), [1, 0])
    np.testing.assert_allclose(trace.output, values[-1])
    with pytest.raises(UserError, match="perceptron"):
        _ = trace.errors
    single = dense([[[0.9], [0.9]]], [[-0.5]], [Step()])
    assert Trace(single, [1, 1]).output == 1
    with pytest.raises(UserError, match="desired"):
        _ = Trace(single, [1, 1]).errors


def test_dense_builds_the_chain_of_deck_b():
    logistic = ACTIVATIONS["logistic"]()
    chain = dense([[[0.5]], [[-1.5]], [[2.0]]], [[0.1], [0.2], [0.3]], [logistic] * 3)
    assert chain.sizes == (1, 1, 1, 1)
    assert len(chain.parameters) == 6
    _, values = loops.forward([[[0.5]], [[-1.5]], [[2.0]]], [[0.1], [0.2], [0.3]], ["logistic"] * 3, [0.7])
    np.testing.assert_allclose(Trace(chain, [0.7]).output, values[-1], rtol=1e-14)


@pytest.mark.parametrize(
    ("kind", "cost_kind", "z", "y"),
    [
        ("logistic", "cross_entropy", [-46.0, 3.0], [1, 0]),
        ("softmax", "categorical_cross_entropy", [-46.0, 3.0], [1, 0]),
    ],
)
def test_a_saturated_output_still_multiplies_out_to_a_minus_y(kind, cost_kind, z, y):
    net = network((1, 2), (kind,))
    net.layers[0].W[:] = z
    net.layers[0].b[:] = 0
    trace = Trace(net, [1.0], y, cost(cost_kind))
    errors = trace.errors
    rows = loops.jacobian(kind, z)
    for j in range(2):
        total = sum(errors.grad(2)[i] * rows[i][j] for i in range(2))
        assert total == pytest.approx(errors.delta(2)[j], rel=1e-9)
        assert errors.delta(2)[j] == pytest.approx(trace.output[j] - y[j], rel=1e-12)
