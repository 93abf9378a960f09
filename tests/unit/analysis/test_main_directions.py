"""The plane of the two main directions of a table's inputs."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnplayground.analysis.decision_field import FIRST_DIRECTION, SECOND_DIRECTION, default_plane, grid, position
from nnplayground.analysis.main_directions import main_directions
from nnplayground.data.tables import Iris, Wine
from nnplayground.training.experiment import Experiment


@pytest.mark.parametrize("data", [Iris(), Wine()])
def test_they_are_the_principal_components_of_the_training_part(data):
    problem = Experiment().fitted_to(data).prepare()
    found = main_directions(problem)
    train = problem.raw.inputs[problem.parts.train]
    measured = (train - train.mean(axis=0)) / train.std(axis=0)
    wanted = PCA(2).fit(measured)
    assert found.share == pytest.approx(wanted.explained_variance_ratio_.sum())
    for direction, component in zip((found.first, found.second), wanted.components_, strict=True):
        assert abs(np.dot(direction, component)) == pytest.approx(1)
        assert sum(direction) >= 0
    x, y = found.projected(train)
    np.testing.assert_allclose(np.abs(np.column_stack([x, y])), np.abs(wanted.transform(measured)), atol=1e-9)
    # A place of the plane falls onto itself.
    back = found.projected(found.inputs(x, y))
    np.testing.assert_allclose(back, (x, y), atol=1e-9)


def test_a_picture_over_them_varies_all_inputs_through_their_middle():
    problem = Experiment().fitted_to(Iris()).prepare()
    plane = default_plane(problem, FIRST_DIRECTION, SECOND_DIRECTION, resolution=8)
    train = problem.raw.inputs[problem.parts.train]
    x, y = plane.directions.projected(train)
    assert plane.across.low < x.min() < x.max() < plane.across.high
    assert plane.up.low < y.min() < y.max() < plane.up.high
    middle = problem.scaler.invert(position(problem, plane, 0.0, 0.0))[0]
    np.testing.assert_allclose(middle, train.mean(axis=0), rtol=1e-5)
    raw = problem.scaler.invert(grid(problem, plane))
    columns, rows = plane.columns(), plane.up.ticks(8)
    np.testing.assert_allclose(raw[8 * 3 + 5], plane.directions.inputs(columns[[5]], rows[[3]])[0], rtol=1e-4)
    part = grid(problem, plane, slice(2, 4))
    np.testing.assert_array_equal(part, grid(problem, plane)[16:32])
