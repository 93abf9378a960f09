"""The network: its parameters, and one pass worked out by hand."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import Linear, Logistic, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, HalfSquares, SumSquares
from nnplayground.core.initializers import Equal, Normal
from nnplayground.core.network import Network, matrices, parameter_count, weight_mask
from nnplayground.core.workspace import Workspace


def sigma(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def test_parameter_count_of_the_course() -> None:
    assert parameter_count((784, 16, 16, 10)) == 13_002
    assert len(Network((784, 16, 16, 10), [Logistic()] * 3).parameters) == 12_960 + 42
    assert parameter_count((2, 1)) == 3


def test_layers_are_views_of_one_vector() -> None:
    network = Network((2, 3, 1), [Tanh(), Logistic()])
    network.parameters[:] = np.arange(13)
    first, second = network.layers
    assert first.W.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert first.b.tolist() == [6, 7, 8]
    assert second.W.tolist() == [[9], [10], [11]]
    assert second.b.tolist() == [12]
    assert [m.shape for m in matrices(network.parameters, network.sizes)] == [(3, 3), (4, 1)]
    assert weight_mask((2, 3, 1), np.float32).tolist() == [1] * 6 + [0] * 3 + [1] * 3 + [0]


def test_one_neuron_a_layer_by_hand() -> None:
    w, b, x, y = (0.8, -1.2, 0.5), (0.1, 0.3, -0.2), 0.6, 1.0
    network = Network((1, 1, 1, 1), [Logistic()] * 3, np.float64)
    network.parameters[:] = [w[0], b[0], w[1], b[1], w[2], b[2]]
    inputs = np.array([[x, 1.0]])
    space = Workspace(network, 1)
    output = network.forward(space, inputs)
    # Forward: 1-1-1-1, the chain of deck A.
    z1 = 0.8 * 0.6 + 0.1
    a1 = sigma(z1)
    z2 = -1.2 * a1 + 0.3
    a2 = sigma(z2)
    z3 = 0.5 * a2 - 0.2
    a3 = sigma(z3)
    assert [float(s.z[0, 0]) for s in space.stages] == pytest.approx([z1, z2, z3], rel=1e-14)
    assert [float(s.a[0, 0]) for s in space.stages] == pytest.approx([a1, a2, a3], rel=1e-14)
    assert output.item() == pytest.approx(a3, rel=1e-14)
    # Backward with C = (a − y)², deck B; deck A's ½ makes half of it.
    d3 = 2 * (a3 - y) * a3 * (1 - a3)
    d2 = d3 * 0.5 * a2 * (1 - a2)
    d1 = d2 * -1.2 * a1 * (1 - a1)
    expected = [d1 * x, d1, d2 * a1, d2, d3 * a2, d3]
    gradient = network.backward(space, inputs, np.array([[y]]), SumSquares())
    np.testing.assert_allclose(gradient, expected, rtol=1e-13)
    half = network.backward(space, inputs, np.array([[y]]), HalfSquares())
    np.testing.assert_allclose(half, np.divide(expected, 2), rtol=1e-13)


def test_a_batch_is_the_mean_of_its_examples() -> None:
    network = Network((3, 4, 2), [Tanh(), Softmax()], np.float64)
    network.initialize(Normal(), np.random.default_rng(3))
    rng = np.random.default_rng(4)
    x = np.ones((6, 4))
    x[:, :3] = rng.normal(size=(6, 3))
    y = np.eye(2)[rng.integers(0, 2, 6)]
    space = Workspace(network, 6)
    network.forward(space, x)
    together = network.backward(space, x, y, CategoricalCrossEntropy()).copy()
    single = Workspace(network, 1)
    alone = []
    for row in range(6):
        network.forward(single, x[row : row + 1])
        alone.append(network.backward(single, x[row : row + 1], y[row : row + 1], CategoricalCrossEntropy()).copy())
    np.testing.assert_allclose(together, np.mean(alone, axis=0), atol=1e-14)


def test_a_pass_changes_nothing_but_its_workspace() -> None:
    network = Network((2, 3, 1), [Tanh(), Linear()])
    network.initialize(Normal(), np.random.default_rng(0))
    before = network.parameters.copy()
    x, y = np.ones((4, 3), np.float32), np.zeros((4, 1), np.float32)
    kept = Workspace(network, 4)
    network.forward(kept, x)
    trace = kept.stages[0].a.copy()
    other = Workspace(network, 4)
    network.forward(other, 2 * x)
    network.backward(other, 2 * x, y, HalfSquares())
    assert (network.parameters == before).all()
    assert (kept.stages[0].a == trace).all()
    assert (kept.stages[0].extended[:, -1] == 1).all()


def test_no_hidden_layer() -> None:
    network = Network((2, 1), [Linear()], np.float64)
    network.parameters[:] = [2, 3, 5]
    assert network.predict([[1, 1], [10, 100]]).tolist() == [[10], [325]]


def test_copies_are_independent_and_shared_parameters_are_not() -> None:
    network = Network((2, 2), [Tanh()])
    network.initialize(Equal(weight=0.5), np.random.default_rng(0))
    twin = network.copy(np.float64)
    shared = Network((2, 2), [Logistic()], parameters=network.parameters)
    network.layers[0].W[:] = 7
    assert twin.dtype == np.float64
    assert twin.layers[0].W.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert shared.layers[0].W.tolist() == [[7, 7], [7, 7]]


def test_as_many_activations_as_layers() -> None:
    with pytest.raises(ValueError, match="one activation"):
        Network((2, 3, 1), [Tanh()])
