"""Where one more image belongs on the map of a layer."""

import numpy as np
import pytest
from sklearn.manifold import TSNE

from nnplayground.analysis.digits import black_box, tsne
from nnplayground.analysis.digits.layer_map import NEIGHBOURS, LayerMap


@pytest.fixture
def values():
    rng = np.random.default_rng(3)
    centres = 6 * rng.standard_normal((4, 20))
    return np.repeat(centres, 30, axis=0) + rng.standard_normal((120, 20))


def a_map(values, points, plane=None):
    return LayerMap(None, 2, np.arange(len(values)), values, points, plane)


def test_on_a_principal_plane_an_image_stands_where_it_is_projected(values):
    plane = black_box.principal_plane(values)
    found = a_map(values, plane.points, plane)
    for number in (0, 57, 119):
        np.testing.assert_allclose(found.place(values[number]).point, plane.points[number])
    between = found.place((values[0] + values[90]) / 2)
    np.testing.assert_allclose(between.point, (plane.points[0] + plane.points[90]) / 2)
    assert not len(between.neighbours)


def test_the_plane_of_a_single_neuron_is_a_line():
    values = np.arange(5.0)[:, np.newaxis]
    plane = black_box.principal_plane(values)
    assert a_map(values, plane.points, plane).place(np.array([3.0])).point.tolist() == [1, 0]


def test_elsewhere_it_stands_amid_its_nearest_and_says_which(values):
    points = np.random.default_rng(1).standard_normal((120, 2))
    place = a_map(values, points).place(values[40] + 0.01)
    apart = np.linalg.norm(values - values[40] - 0.01, axis=1)
    assert place.neighbours.tolist() == np.argsort(apart)[:NEIGHBOURS].tolist()
    assert place.neighbours[0] == 40
    np.testing.assert_allclose(place.point, points[place.neighbours].mean(axis=0))


def walked(values, **settings):
    steps, yielded = tsne.embed(values, **settings), []
    try:
        while True:
            yielded.append(next(steps))
    except StopIteration as end:
        return end.value, yielded


def test_tsne_comes_as_low_as_that_of_scikit_learn(values):
    points, yielded = walked(values, perplexity=15.0)
    other = TSNE(perplexity=15.0, init="pca", random_state=1, method="exact").fit_transform(values)
    # To which hollow it comes hangs on the last digit, and so on the release of NumPy: 2 or 4 per cent above.
    assert tsne.cost(values, points, 15.0) <= 1.05 * tsne.cost(values, other, 15.0)
    shares = [found for found in yielded if isinstance(found, float)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    np.testing.assert_array_equal(points, walked(values, perplexity=15.0)[0])


def test_tsne_lets_itself_be_watched(values, monkeypatch):
    monkeypatch.setattr(tsne, "LOOK", 0.0)
    looks = [found for found in walked(values, iterations=30)[1] if not isinstance(found, float)]
    assert len(looks) == 30
    assert np.ptp(looks[-1], axis=0).min() > 10 * np.ptp(looks[0], axis=0).max()


@pytest.mark.parametrize("values", [np.zeros((6, 4)), np.eye(5)[:, :1], np.repeat(np.eye(3), 4, axis=0)])
def test_tsne_of_images_that_are_alike_ends_in_numbers(values):
    assert np.isfinite(walked(values, iterations=300)[0]).all()
