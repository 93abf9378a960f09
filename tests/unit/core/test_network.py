"""The network: its parameters, and one pass worked out by hand."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import Linear, Logistic, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, HalfSquares, SumSquares
from nnplayground.core.initializers import Equal, Normal
from nnplayground.core.layers import dense, parameter_count
from nnplayground.core.network import Network
from nnplayground.core.passes import InputBlock, Pass, predict, push


def sigma(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def test_parameter_count_of_the_course() -> None:
    network = Network.dense((784, 16, 16, 10), [Logistic()] * 3)
    assert parameter_count(network.shapes) == 13_002
    assert len(network.parameters) == 12_960 + 42


def test_layers_are_views_of_one_vector() -> None:
    network = Network.dense((2, 3, 1), [Tanh(), Logistic()])
    network.parameters[:] = np.arange(13)
    first, second = network.layers
    assert first.W.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert first.b.tolist() == [6, 7, 8]
    assert second.W.tolist() == [[9], [10], [11]]
    assert second.b.tolist() == [12]
    assert [m.shape for m in network.matrices(network.parameters)] == [(3, 3), (4, 1)] == list(network.shapes)
    assert network.weight_mask().tolist() == [1] * 6 + [0] * 3 + [1] * 3 + [0]


def test_one_neuron_a_layer_by_hand() -> None:
    w, b, x, y = (0.8, -1.2, 0.5), (0.1, 0.3, -0.2), 0.6, 1.0
    network = Network.dense((1, 1, 1, 1), [Logistic()] * 3, np.float64)
    network.parameters[:] = [w[0], b[0], w[1], b[1], w[2], b[2]]
    taken = Pass(network, 1)
    taken.inputs[0, 0] = x
    output = taken.forward()
    # Forward: 1-1-1-1, the chain of deck A.
    z1 = 0.8 * 0.6 + 0.1
    a1 = sigma(z1)
    z2 = -1.2 * a1 + 0.3
    a2 = sigma(z2)
    z3 = 0.5 * a2 - 0.2
    a3 = sigma(z3)
    assert [float(s.z[0, 0]) for s in taken.stages] == pytest.approx([z1, z2, z3], rel=1e-14)
    assert [float(s.a[0, 0]) for s in taken.stages] == pytest.approx([a1, a2, a3], rel=1e-14)
    assert output.item() == pytest.approx(a3, rel=1e-14)
    # Backward with C = (a − y)², deck B; deck A's ½ makes half of it.
    d3 = 2 * (a3 - y) * a3 * (1 - a3)
    d2 = d3 * 0.5 * a2 * (1 - a2)
    d1 = d2 * -1.2 * a1 * (1 - a1)
    expected = [d1 * x, d1, d2 * a1, d2, d3 * a2, d3]
    gradient = taken.backward(np.array([[y]]), SumSquares())
    np.testing.assert_allclose(gradient, expected, rtol=1e-13)
    half = taken.backward(np.array([[y]]), HalfSquares())
    np.testing.assert_allclose(half, np.divide(expected, 2), rtol=1e-13)


def test_a_batch_is_the_mean_of_its_examples() -> None:
    network = Network.dense((3, 4, 2), [Tanh(), Softmax()], np.float64)
    network.initialize(Normal(), np.random.default_rng(3))
    rng = np.random.default_rng(4)
    x = rng.normal(size=(6, 3))
    y = np.eye(2)[rng.integers(0, 2, 6)]
    together = push(network, x).backward(y, CategoricalCrossEntropy())
    single = Pass(network, 1)
    alone = []
    for row in range(6):
        single.inputs[:] = x[row]
        single.forward()
        alone.append(single.backward(y[row : row + 1], CategoricalCrossEntropy()).copy())
    np.testing.assert_allclose(together, np.mean(alone, axis=0), atol=1e-14)


def test_a_pass_changes_nothing_but_its_own_arrays() -> None:
    network = Network.dense((2, 3, 1), [Tanh(), Linear()])
    network.initialize(Normal(), np.random.default_rng(0))
    before = network.parameters.copy()
    x, y = np.ones((4, 2), np.float32), np.zeros((4, 1), np.float32)
    kept = push(network, x)
    trace = kept.stages[0].a.copy()
    push(network, 2 * x).backward(y, HalfSquares())
    assert (network.parameters == before).all()
    assert (kept.stages[0].a == trace).all()
    assert (kept.inputs == x).all()


def test_no_hidden_layer() -> None:
    network = Network.dense((2, 1), [Linear()], np.float64)
    network.parameters[:] = [2, 3, 5]
    assert predict(network, [[1, 1], [10, 100]]).tolist() == [[10], [325]]


def test_copies_are_independent_and_shared_parameters_are_not() -> None:
    network = Network.dense((2, 2), [Tanh()])
    network.initialize(Equal(weight=0.5), np.random.default_rng(0))
    twin = network.copy(np.float64)
    shared = Network(2, dense((2, 2), [Logistic()]), parameters=network.parameters)
    network.layers[0].W[:] = 7
    assert twin.dtype == np.float64
    assert twin.layers[0].W.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert shared.layers[0].W.tolist() == [[7, 7], [7, 7]]


def test_as_many_activations_as_layers() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Network.dense((2, 3, 1), [Tanh()])


def test_a_pass_reads_from_a_block_without_a_copy() -> None:
    network = Network.dense((2, 3, 1), [Tanh(), Linear()], np.float64)
    network.initialize(Normal(), np.random.default_rng(0))
    network.layers[0].b[:] = [0.5, -1, 2]
    block = InputBlock(10, 2, np.float64)
    block.values[:] = np.random.default_rng(1).normal(size=(10, 2))
    whole = predict(network, block.values)
    taken = Pass(network, 3)
    for first in (0, 7, 4):
        taken.read(block, first)
        assert np.shares_memory(taken.inputs, block.values)
        np.testing.assert_allclose(taken.forward(), whole[first : first + 3], rtol=1e-14)
        assert (taken.inputs == block.values[first : first + 3]).all()


def test_the_cost_of_a_pass_leaves_its_outputs_alone() -> None:
    network = Network.dense((2, 2), [Tanh()], np.float64)
    network.initialize(Normal(), np.random.default_rng(0))
    taken = push(network, [[1, -1], [0.5, 2]])
    y = np.array([[0.0, 1], [1, -1]])
    before = taken.output.a.copy()
    assert taken.cost(y, SumSquares()) == pytest.approx(((before - y) ** 2).sum() / 2, rel=1e-14)
    assert (taken.output.a == before).all()


def test_an_output_s_error_comes_back_to_the_inputs() -> None:
    network = Network.dense((3, 4, 2), [Tanh(), Logistic()], np.float64)
    network.initialize(Normal(), np.random.default_rng(5))
    x = np.array([[0.3, -0.8, 1.1]])
    found = push(network, x).back_to_inputs(1, np.array([[0.0, 1.0]]))[0]
    for k in range(3):
        ends = [push(network, x + side * np.eye(3)[[k]] * 1e-6).output.z[0, 1] for side in (1, -1)]
        assert found[k] == pytest.approx((ends[0] - ends[1]) / 2e-6, rel=1e-6)


def test_several_networks_in_one_pass_are_each_what_it_is_alone() -> None:
    rng = np.random.default_rng(8)
    layers = dense((3, 4, 2), [Tanh(), Softmax()])
    several = Network(3, layers, parameters=rng.normal(size=(5, 26)))
    own, y = rng.normal(size=(5, 6, 3)), np.eye(2)[rng.integers(0, 2, 6)]
    taken = Pass(several, 6)
    common = InputBlock(6, 3, np.float64)
    common.values[:] = own[0]
    for inputs in (own, np.broadcast_to(own[0], own.shape)):
        if inputs is own:
            taken.inputs[:] = own
        else:
            taken.read(common, 0)
        taken.forward()
        costs = taken.cost(y, CategoricalCrossEntropy())
        gradients = taken.backward(y, CategoricalCrossEntropy(), np.arange(5.0).reshape(5, 1, 1))
        for replica in range(5):
            alone = push(Network(3, layers, parameters=several.parameters[replica]), inputs[replica])
            np.testing.assert_allclose(taken.output.a[replica], alone.output.a, rtol=1e-13)
            assert costs[replica] == pytest.approx(alone.cost(y, CategoricalCrossEntropy()), rel=1e-13)
            expected = alone.backward(y, CategoricalCrossEntropy(), float(replica))
            np.testing.assert_allclose(gradients[replica], expected, rtol=1e-11, atol=1e-14)


def test_dropout_of_several_networks_is_each_one_s_own() -> None:
    layers = dense((2, 50, 1), [Linear(), Linear()])
    several = Pass(Network(2, layers, parameters=np.ones((2, 201))), 40)
    several.drop(np.array([0.2, 0.6]).reshape(2, 1, 1), *(np.random.default_rng(seed) for seed in (1, 2)))
    for replica, (probability, seed) in enumerate(((0.2, 1), (0.6, 2))):
        alone = Pass(Network(2, layers, np.float64), 40)
        alone.drop(probability, np.random.default_rng(seed))
        np.testing.assert_allclose(several.stages[0].mask[replica], alone.stages[0].mask)
