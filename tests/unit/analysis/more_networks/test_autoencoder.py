"""Codes, principal components, neighbours: against loops of their own."""

import numpy as np
import pytest

from nnplayground.analysis.more_networks import autoencoder
from nnplayground.analysis.more_networks.autoencoder import Autoencoder, code_place, is_narrow
from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.data.circles import Circle
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.errors import UserError
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment


def made(*units, data=None):
    hidden = tuple(Dense(units=count, activation="tanh") for count in units)
    return Experiment(hidden=hidden).fitted_to(data or Circle(size=50)).with_task(Reconstruct())


@pytest.mark.parametrize(
    ("sizes", "place"),
    [((4, 4), None), ((4, 2, 4), 1), ((9, 5, 2, 5, 9), 2), ((9, 2, 3, 2, 9), 1), ((9, 2, 2, 2, 9), 2), ((2, 8, 2), 1)],
)
def test_the_code_is_the_narrowest_hidden_layer(sizes, place):
    assert code_place(sizes) == place
    assert is_narrow(sizes) == (place is not None and sizes[place] < sizes[0])


@pytest.mark.parametrize("units", [(1,), (8, 2, 8), (3, 5)])
def test_both_halves_together_are_the_network(units):
    network = made(*units).network()
    halves = Autoencoder.of(network)
    x = np.random.default_rng(1).normal(size=(2300, 2)).astype(np.float32)
    np.testing.assert_array_equal(halves.decoded(halves.codes(x)), predict(network, x))
    assert halves.size == min(units)
    assert np.shares_memory(halves.encoder.parameters, network.parameters)


def test_without_a_hidden_layer_there_is_no_code():
    with pytest.raises(UserError, match="no hidden layer"):
        Autoencoder.of(made().network())


def test_the_error_is_the_score_of_the_run():
    experiment = made(4, 1, 4)
    problem, network = experiment.prepare(), experiment.network()
    rows = problem.parts.train
    halves = Autoencoder.of(network)
    codes = halves.codes(autoencoder.gathered(problem, rows))
    found = autoencoder.reconstruction_error(halves, problem, rows, codes)
    assert found == pytest.approx(Evaluator(network, problem).judge(rows, experiment.cost).score, rel=1e-6)


def loops_of_pca(x, size):
    """Principal components by deflation: the best direction again and again, by repeated multiplication."""
    left, axes = x - x.mean(axis=0), []
    for _ in range(size):
        way = left[np.argmax((left**2).sum(axis=1))]
        for _ in range(3000):
            way = left.T @ (left @ way)
            way /= np.linalg.norm(way)
        left = left - np.outer(left @ way, way)
        axes.append(way)
    return np.array(axes), float((left**2).sum(axis=1).mean())


def test_principal_components_are_those_of_repeated_multiplication():
    rng = np.random.default_rng(2)
    x = (rng.normal(size=(1500, 6)) * [5, 3, 2, 1, 0.5, 0.1]) @ rng.normal(size=(6, 6)) + 3
    axes, error = loops_of_pca(x, 2)
    found = autoencoder.principal_components(x.astype(np.float32), 4)
    np.testing.assert_allclose(np.abs(np.sum(found.axes[:2] * axes, axis=1)), 1, atol=1e-5)
    assert found.error(x, 2) == pytest.approx(error, rel=1e-5)
    assert found.total - found.variances[:2].sum() == pytest.approx(error, rel=1e-5)
    assert found.error(x, 0) == pytest.approx(np.mean(np.sum((x - x.mean(axis=0)) ** 2, axis=1)))
    back = found.decoded(found.codes(x, 2))
    assert np.mean(np.sum((back - x) ** 2, axis=1)) == pytest.approx(error, rel=1e-5)


def test_many_columns_give_the_same_components_by_products_of_examples(monkeypatch):
    x = np.random.default_rng(3).normal(size=(40, 60)) * np.linspace(4, 0.1, 60)
    usual = autoencoder.principal_components(x, 5)
    monkeypatch.setattr(autoencoder, "WIDEST", 50)
    other = autoencoder.principal_components(x, 5)
    np.testing.assert_allclose(other.variances, usual.variances, rtol=1e-9)
    np.testing.assert_allclose(np.abs(np.sum(other.axes * usual.axes, axis=1)), 1, atol=1e-9)
    assert other.total == pytest.approx(usual.total)


def test_components_of_constant_or_few_columns():
    found = autoencoder.principal_components(np.full((9, 1), 7.0), 30)
    assert found.axes.shape == (1, 1)
    assert found.error(np.full((9, 1), 7.0), 30) == 0
    assert found.codes(np.zeros((3, 1)), 2).shape == (3, 2)
    assert found.decoded(np.zeros((3, 2))).tolist() == [[7.0]] * 3


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("scale", [1.0, 1e-200, 1e200])
def test_neighbours_vote_without_the_example_itself(size, scale):
    rng = np.random.default_rng(4)
    count = autoencoder.NEAR_PIECE + 20
    codes, labels = rng.normal(3.0, size=(count, size)), rng.integers(0, 3, count)
    right = 0
    for i, code in enumerate(codes):
        away = [(float(np.sum((code - other) ** 2)), j) for j, other in enumerate(codes) if j != i]
        near = [int(labels[j]) for _, j in sorted(away)[:10]]
        right += max(range(3), key=lambda label: (near.count(label), -label)) == labels[i]
    codes *= scale
    assert autoencoder.neighbour_accuracy(codes, labels) == right / count
    assert autoencoder.neighbour_accuracy(np.zeros((count, size)), labels) > 0
    assert np.isnan(autoencoder.neighbour_accuracy(codes[:10], labels[:10]))
    codes[3] = np.nan
    assert np.isnan(autoencoder.neighbour_accuracy(codes, labels))


def test_the_way_between_two_codes_is_straight():
    found = autoencoder.interpolated(np.array([0.0, 4.0]), np.array([2.0, 0.0]), 5)
    assert found.tolist() == [[0, 4], [0.5, 3], [1, 2], [1.5, 1], [2, 0]]


def test_mnist_has_the_errors_that_are_known_of_it():
    """Of a hundred images for speed: the mean leaves all the spread, and each component less."""
    problem = made(2, data=Mnist(train_images=400, validation_images=100)).prepare()
    train, judged = (autoencoder.wanted(problem, rows) for rows in (problem.parts.train, problem.parts.validation))
    found = autoencoder.principal_components(train, 30)
    mean = sum(float(v) for v in ((judged.astype(np.float64) - train.mean(axis=0, dtype=np.float64)) ** 2).ravel())
    assert found.error(judged, 0) == pytest.approx(mean / len(judged), rel=1e-9)
    errors = [found.error(judged, size) for size in (0, 1, 2, 10, 30)]
    assert errors == sorted(errors, reverse=True)
    assert 45 < errors[0] < 60
    assert 38 < errors[2] < 48
