"""Weights as pictures: the right pixel in the right place."""

import numpy as np
import pytest

from nnplayground.analysis import images


def test_each_picture_has_its_own_scale_or_all_have_one():
    weights = np.zeros((6, 2), np.float32)
    weights[:, 0] = [0, 1, -2, 0.5, 0, 0]
    weights[:, 1] = [8, 0, 0, 0, 0, -4]
    own = images.weight_pictures(weights, (2, 3))
    assert own[0].tolist() == [[0, 0.5, -1], [0.25, 0, 0]]
    assert own[1].tolist() == [[1, 0, 0], [0, 0, -0.5]]
    joint = images.weight_pictures(weights, (2, 3), joint=True)
    assert np.abs(joint[0]).max() == 0.25
    assert np.abs(joint[1]).max() == 1


@pytest.mark.parametrize("order", ["C", "F"])
def test_weights_are_not_touched_and_bad_ones_count_as_nothing(order):
    weights = np.array([[3.0], [np.nan], [np.inf], [-1.5]], np.float32, order=order)
    before = weights.copy()
    found = images.weight_pictures(weights, (2, 2))
    assert found[0].tolist() == [[1, 0], [0, -0.5]]
    assert np.array_equal(weights, before, equal_nan=True)
    assert not images.weight_pictures(np.zeros((4, 3)), (2, 2)).any()


def test_colours_run_from_one_end_to_the_other():
    lut = np.repeat(np.arange(256, dtype=np.uint8)[:, np.newaxis], 3, axis=1)
    found = images.colored(np.array([-1.0, 0.0, 1.0, 5.0], np.float32), lut)
    assert found[:, 0].tolist() == [0, 128, 255, 255]


def test_a_sheet_has_every_picture_in_its_place_and_paper_between():
    pictures = np.arange(5, dtype=np.uint8)[:, None, None, None] * np.ones((5, 2, 3, 3), np.uint8) + 10
    sheet = images.contact_sheet(pictures, 2, (200, 201, 202))
    assert sheet.shape == (3 * 3 - 1, 2 * 4 - 1, 3)
    for index in range(5):
        row, column = divmod(index, 2)
        assert (sheet[3 * row : 3 * row + 2, 4 * column : 4 * column + 3] == 10 + index).all()
    assert sheet[2].tolist() == [[200, 201, 202]] * 7
    assert (sheet[:, 3] == [200, 201, 202]).all()
    assert (sheet[6:, 4:] == [200, 201, 202]).all()


def test_as_many_pictures_side_by_side_as_make_them_largest():
    assert images.sheet_columns(100, (28, 28), 300, 300) == 10
    assert images.sheet_columns(10, (28, 28), 1000, 50) == 10
    assert images.sheet_columns(10, (28, 28), 50, 1000) == 1
    assert images.sheet_columns(1, (28, 28), 300, 300) == 1
