import numpy as np
import pytest

from nnplayground.analysis.digits import black_box
from nnplayground.core.activations import ACTIVATIONS, Linear, Softmax
from nnplayground.core.addresses import NeuronId
from nnplayground.core.initializers import Xavier
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.mnist import Mnist
from nnplayground.training.examples import EXAMPLES


def network(*sizes, kinds=("tanh", "logistic"), output="softmax", dtype=np.float64):
    hidden = [ACTIVATIONS[kinds[i % len(kinds)]]() for i in range(len(sizes) - 2)]
    made = Network.dense(sizes, [*hidden, ACTIVATIONS[output]()], dtype)
    rng = np.random.default_rng(3)
    made.initialize(Xavier(), rng)
    made.parameters += 0.1 * rng.standard_normal(len(made.parameters))
    return made


def numerical(function, x, step=1e-6):
    found = np.empty_like(x)
    for index in range(len(x)):
        ahead, behind = x.copy(), x.copy()
        ahead[index] += step
        behind[index] -= step
        found[index] = (function(ahead) - function(behind)) / (2 * step)
    return found


@pytest.mark.parametrize(("layer", "neuron"), [(2, 2), (3, 1), (4, 0)])
def test_slope_is_the_numerical_one(layer, neuron):
    net = network(6, 5, 4, 3)
    x = np.random.default_rng(1).random((2, 6))

    def z(one):
        a = one
        for index in range(layer - 1):
            z_ = a @ net.layers[index].W + net.layers[index].b
            a = net.layers[index].activation(z_[np.newaxis])[0]
        return z_[neuron]

    found = black_box.slope(net, x, NeuronId(layer, neuron))
    for one, given in zip(x, found, strict=True):
        assert given == pytest.approx(numerical(z, one), abs=1e-7)


@pytest.mark.parametrize("output", ["softmax", "logistic"])
def test_saliency_is_the_numerical_one(output):
    net = network(6, 5, 3, output=output)
    x = np.random.default_rng(2).random(6)
    expected = numerical(lambda one: predict(net, one[np.newaxis])[0, 1], x)
    assert black_box.saliency(net, x, 1) == pytest.approx(expected, abs=1e-7)


def test_the_best_input_of_a_linear_neuron_follows_its_weights():
    net = Network.dense((8, 3), [Linear()], np.float64)
    net.layers[0].W[:] = np.random.default_rng(1).standard_normal((8, 3))
    weights = np.maximum(net.layers[0].W[:, 1], 0)
    *_, last = black_box.maximise(net, NeuronId(2, 1), 0.9, steps=200)
    assert last.x == pytest.approx(0.9 * weights / np.linalg.norm(weights), abs=0.01)
    assert last.value == pytest.approx(0.9 * np.linalg.norm(weights), rel=1e-3)


@pytest.mark.parametrize("layer", [2, 3, 4])
def test_the_search_climbs_within_its_bounds(layer):
    net = network(20, 9, 7, 4, kinds=("relu",), dtype=np.float32)
    steps = list(black_box.maximise(net, NeuronId(layer, 2), 2.5, steps=60))
    values = [step.value for step in steps]
    assert len(steps) == 61
    assert values == sorted(values)
    assert values[-1] > values[0] + 0.1
    for x, _ in steps:
        assert np.linalg.norm(x) <= 2.5 + 1e-5
        assert x.min() >= 0
        assert x.max() <= 1
    again = list(black_box.maximise(net, NeuronId(layer, 2), 2.5, steps=60))
    assert (again[-1].x == steps[-1].x).all()


def test_the_search_survives_a_dead_neuron():
    net = network(5, 4, 2, kinds=("relu",))
    net.layers[0].b[:] = -100
    steps = list(black_box.maximise(net, NeuronId(3, 0), 1.0, steps=10))
    assert np.isfinite(steps[-1].x).all()


def test_occlusion_covers_each_place_in_turn():
    net = network(35, 6, 3)
    image = np.random.default_rng(4).random((5, 7)) * (np.random.default_rng(5).random((5, 7)) > 0.8)
    found = black_box.occlusion(net, image.ravel(), 2, (5, 7), patch=3)
    before = predict(net, image.reshape(1, -1))[0, 2]
    for r in range(5):
        for c in range(7):
            covered = image.copy()
            covered[max(0, r - 1) : r + 2, max(0, c - 1) : c + 2] = 0
            assert found[r, c] == pytest.approx(before - predict(net, covered.reshape(1, -1))[0, 2], abs=1e-12)
    assert not black_box.occlusion(net, np.zeros(35), 0, (5, 7)).any()


def test_a_neuron_switched_off_or_scaled():
    net = network(6, 5, 4, 3)
    x = np.random.default_rng(1).random((7, 6))
    before = net.parameters.copy()
    for factor in (0.0, 0.5, -1.0):
        twin = black_box.with_neuron_scaled(net, NeuronId(2, 3), factor)
        a = black_box.activations(net, x)[0]
        a[:, 3] *= factor
        z = a @ net.layers[1].W + net.layers[1].b
        rest = net.layers[1].activation(z) @ net.layers[2].W + net.layers[2].b
        assert predict(twin, x) == pytest.approx(Softmax()(rest), abs=1e-12)
    assert (net.parameters == before).all()
    with pytest.raises(ValueError, match="hidden"):
        black_box.with_neuron_scaled(net, NeuronId(4, 0), 0)


def test_activations_of_many_examples_come_in_pieces():
    data = Mnist(train_images=1200, validation_images=10)
    experiment = EXAMPLES["mnist-relu"].build().replace(data=data)
    problem, net = experiment.prepare(), experiment.network()
    rows = problem.parts.train[100:]
    for layer in range(2, 5):
        pieces = list(black_box.layer_activations(net, problem, rows, layer))
        assert [len(piece) for piece in pieces] == [500, 500, 100]
        expected = black_box.activations(net, problem.inputs[rows] / np.float32(255))[layer - 2]
        assert np.concatenate(pieces) == pytest.approx(expected, abs=1e-4)


def test_extremes_are_in_order():
    values = np.array([3.0, -1.0, 7.0, 7.0, 0.5])
    found = black_box.extremes(values, np.arange(100, 105), 2)
    assert sorted(found.most.tolist()) == [102, 103]
    assert found.least.tolist() == [101, 104]
    assert found.least_values.tolist() == [-1.0, 0.5]
    assert found.most_values.tolist() == [7.0, 7.0]
    assert len(black_box.extremes(values, np.arange(5), 9).most) == 5


def test_the_principal_plane_is_that_of_the_singular_values():
    values = np.random.default_rng(0).standard_normal((60, 8)) * np.arange(1, 9)
    found = black_box.principal_plane(values)
    u, s, _ = np.linalg.svd(values - values.mean(axis=0), full_matrices=False)
    assert np.abs(found.points) == pytest.approx(np.abs(u[:, :2] * s[:2]), abs=1e-9)
    assert found.shares == pytest.approx(tuple(s[:2] ** 2 / (s**2).sum()))
    assert (black_box.principal_plane(values).points == found.points).all()


@pytest.mark.parametrize("values", [np.ones((5, 3)), np.arange(4.0)[:, np.newaxis], np.zeros((1, 2))])
def test_the_principal_plane_of_little(values):
    found = black_box.principal_plane(values)
    assert found.points.shape == (len(values), 2)
    assert np.isfinite(found.points).all()
    assert np.isfinite(found.shares).all()
