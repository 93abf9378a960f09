"""A sequence unrolled: every number against a loop of its own."""

import numpy as np
import pytest

from nnplayground.analysis.more_networks.unrolled import Unrolled, hidden_path, sequence_rows
from nnplayground.core.activations import Logistic, Tanh
from nnplayground.core.costs import HalfSquares, MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.core.recurrent import Elman

STEPS, INPUTS, UNITS, OUTPUTS = 5, 2, 3, 2
STEP = 1e-6


def made(truncation=0, seed=3):
    network = Network(INPUTS, [Elman(units=UNITS, truncation=truncation), Dense(units=OUTPUTS, activation=Logistic())])
    rng = np.random.default_rng(seed)
    network.parameters[:] = rng.normal(0, 0.8, len(network.parameters))
    x, y = rng.normal(size=(STEPS, INPUTS)), rng.uniform(size=(STEPS, OUTPUTS))
    return network, x, y


def cost_of(unrolled, changed_step=None, change=0, steps=None):
    """Return the cost, with the hidden state of one step changed, from a loop of its own; of `steps` alone."""
    W, U, b, V, c = unrolled.W(2), unrolled.U(2), unrolled.b(2), unrolled.W(3), unrolled.b(3)
    h, total = np.zeros(UNITS), 0.0
    for t in range(STEPS):
        h = np.tanh(unrolled.x[t] @ W + h @ U + b) + (change if t == changed_step else 0)
        answer = 1 / (1 + np.exp(-(h @ V + c)))
        if steps is None or t in steps:
            total += 0.5 * float(np.square(answer - unrolled.y[t]).sum())
    return total / STEPS


def test_the_products_of_a_neuron_add_up_to_its_sum():
    network, x, _ = made()
    unrolled = Unrolled(network, x)
    assert unrolled.steps == STEPS
    assert unrolled.recurrent == (2,)
    for layer, units in ((2, UNITS), (3, OUTPUTS)):
        for step in range(STEPS):
            for neuron in range(units):
                products = unrolled.products(layer, step, neuron)
                assert sum(part.product for part in products) == pytest.approx(unrolled.z(layer)[step, neuron])
    kinds = [part.source for part in unrolled.products(2, 1, 0)]
    assert kinds == ["input"] * INPUTS + ["memory"] * UNITS + ["bias"]
    assert [part.value for part in unrolled.products(2, 0, 0)][INPUTS:-1] == [0, 0, 0]
    assert [part.value for part in unrolled.products(2, 3, 1)][INPUTS:-1] == unrolled.a(2)[2].tolist()
    assert [part.source for part in unrolled.products(3, 1, 0)] == ["input"] * UNITS + ["bias"]


@pytest.mark.parametrize("of", [None, 0, 2, STEPS - 1])
@pytest.mark.parametrize("truncation", [0, 2])
def test_errors_of_each_step_are_what_the_cost_gains(truncation, of):
    network, x, y = made(truncation)
    unrolled = Unrolled(network, x, y, HalfSquares())
    errors, steps = unrolled.errors(2, of), None if of is None else [of]
    for t in range(STEPS):
        for j, unit in enumerate(np.eye(UNITS)):
            ends = [cost_of(unrolled, t, side * STEP * unit, steps) for side in (1, -1)]
            assert errors[t, j] == pytest.approx((ends[0] - ends[1]) / (2 * STEP), rel=1e-5, abs=1e-10)
    np.testing.assert_allclose(unrolled.lengths(2, of), np.linalg.norm(errors, axis=1))
    np.testing.assert_allclose(unrolled.deltas(2, of), errors * Tanh().slope(unrolled.z(2)))
    if of is not None:
        assert not errors[of + 1 :].any(), "no error comes from later steps"


def test_costs_of_the_steps_and_shares_of_the_gradient():
    network, x, y = made()
    unrolled = Unrolled(network, x, y, MeanSquares())
    wide = network.copy(np.float64)
    taken = Pass(wide, 1, steps=STEPS)
    taken.inputs[:] = x
    taken.forward()
    assert unrolled.costs().mean() == pytest.approx(taken.cost(y, MeanSquares()))
    gradients = wide.matrices(taken.backward(y, MeanSquares()))
    for layer, gradient in zip(unrolled.layers, gradients, strict=True):
        shares = unrolled.shares(layer)
        assert len(shares) == STEPS
        np.testing.assert_allclose(shares.sum(axis=0), gradient, rtol=1e-9, atol=1e-14)


def test_the_network_is_left_alone_and_so_is_the_sequence():
    network, x, y = made()
    before = network.parameters.copy(), x.copy(), y.copy()
    unrolled = Unrolled(network, x, y, HalfSquares())
    unrolled.errors(2)
    unrolled.errors(2, 1)
    for was, now in zip(before, (network.parameters, x, y), strict=True):
        assert (was == now).all()
    with pytest.raises(ValueError, match="desired"):
        Unrolled(network, x).errors(2)


def test_how_far_training_sends_errors():
    assert [Unrolled(made(k)[0], np.zeros((STEPS, INPUTS))).reach(2) for k in (0, 2, 9)] == [STEPS, 2, STEPS]
    assert Unrolled(made()[0], np.zeros((STEPS, INPUTS))).reach(3) == 1


@pytest.mark.parametrize("neurons", [1, 2, 3, 8])
def test_the_path_of_the_hidden_state(neurons):
    states = np.tanh(np.random.default_rng(1).normal(size=(20, neurons)))
    path, axes = hidden_path(states)
    assert path.shape == (20, 2)
    if neurons == 2:
        np.testing.assert_array_equal(path, states)
    elif neurons == 1:
        np.testing.assert_array_equal(path[:, 0], states[:, 0])
    else:
        np.testing.assert_allclose(axes @ axes.T, np.eye(2), atol=1e-12)
        middle = states - states.mean(axis=0)
        largest = np.sort(np.linalg.eigvalsh(middle.T @ middle))[::-1]
        np.testing.assert_allclose(np.square(path).sum(axis=0), largest[:2])


def test_the_rows_of_a_sequence():
    assert sequence_rows(4, 2).tolist() == [8, 9, 10, 11]
