"""Engineered inputs."""

import numpy as np

from nnplayground.data.features import FEATURES, engineer


def test_columns_by_hand() -> None:
    points = np.array([[2.0, -3.0], [0.0, 0.5]])
    columns = engineer(points, tuple(FEATURES))
    expected = [
        [2, -3, 4, 9, -6, np.sin(2), np.sin(-3)],
        [0, 0.5, 0, 0.25, 0, 0, np.sin(0.5)],
    ]
    np.testing.assert_allclose(columns, expected)
    assert engineer(points, ("xy",)).tolist() == [[-6], [0]]
