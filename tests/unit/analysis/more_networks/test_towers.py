"""Towers over a surface are as high as its mean over their piece."""

import math

import numpy as np
import pytest

from nnplayground.analysis.descent.surfaces import COST_SURFACES, FalseMinima, TypedSurface
from nnplayground.analysis.more_networks.towers import compared, towers
from nnplayground.core.passes import predict
from nnplayground.errors import UserError


def sigmoid(z):
    return 0.5 * (1 + math.tanh(z / 2))


@pytest.mark.parametrize("cls", list(COST_SURFACES), ids=COST_SURFACES.keys())
def test_in_the_middle_of_its_piece_each_tower_has_its_height(cls):
    surface = cls()
    made = towers(surface, 6, 200.0)
    region = surface.region
    v1 = region.left + (region.right - region.left) * (np.arange(6) + 0.5) / 6
    v2 = region.bottom + (region.top - region.bottom) * (np.arange(6) + 0.5) / 6
    places = np.array([(x, y) for y in v2 for x in v1])
    np.testing.assert_allclose(
        predict(made.network, places)[:, 0], made.heights.ravel(), atol=1e-6 * np.abs(made.heights).max()
    )


def test_the_network_is_the_one_of_a_loop():
    surface, pieces, steep = TypedSurface(typed="x y", reach=2.0), 3, 9.0
    made = towers(surface, pieces, steep)
    side = 4 / pieces
    for x, y in ((0.1, -0.7), (-1.9, 1.9), (0.667, 0.2)):
        total = 0.0
        for row in range(pieces):
            for column in range(pieces):
                ups = 0.0
                for value, place in ((x, column), (y, row)):
                    ups += sigmoid(steep / side * (value + 2 - side * place))
                    ups -= sigmoid(steep / side * (value + 2 - side * (place + 1)))
                total += made.heights[row, column] * sigmoid(40.0 * (ups - 1.5))
        assert predict(made.network, np.array([[x, y]]))[0, 0] == pytest.approx(total, abs=1e-9)


def test_more_towers_come_nearer():
    means = [compared(FalseMinima(), towers(FalseMinima(), n, 200.0), 96).distance.mean for n in (2, 6, 24)]
    assert means == sorted(means, reverse=True)
    assert means[-1] < 0.2 * means[0]


def test_holes_and_too_many_are_no_trouble():
    holed = TypedSurface(typed="ln x", reach=2.0)
    assert np.isfinite(towers(holed, 4, 50.0).heights).all()
    assert np.isnan(compared(holed, towers(holed, 4, 50.0), 8).wanted).any()
    with pytest.raises(UserError, match="Between 1 and 24"):
        towers(holed, 25, 50.0)
    with pytest.raises(UserError, match="nowhere"):
        towers(TypedSurface(typed="ln(0 - x² - 1)"), 4, 50.0)
