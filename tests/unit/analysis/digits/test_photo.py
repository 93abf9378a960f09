"""Digits are found in photos that make trouble, and the trouble is named."""

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits.paper import brightness, printed_lines
from nnplayground.analysis.digits.photo import TROUBLE_TEXTS, Trouble, find_ink, read_photo
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.passes import predict
from nnplayground.project.network_file import load_network
from tests.helpers import strokes
from tests.helpers.photos import COLUMNS, ROWS, TROUBLES, light, shadowed, taken, written


@pytest.fixture(scope="module")
def best():
    return load_network(assets.path("models", "digits.safetensors")).network


def read_by(network, images):
    return predict(network, np.stack([image.pixels.ravel() for image in images])).argmax(axis=1)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_digit_is_read_in_spite_of(trouble, best):
    rng = np.random.default_rng(4)
    images = [from_drawing(find_ink(TROUBLES[trouble](digit, rng))) for digit in range(10)]
    assert np.count_nonzero(read_by(best, images) == np.arange(10)) >= 9


@pytest.mark.parametrize("pen", [0.09, 0.2, 0.3])
def test_bold_ink_keeps_its_middle(pen):
    ink = written(3, np.random.default_rng(1), 260, pen)
    found = find_ink(taken(light(np.random.default_rng(1)), ink, np.random.default_rng(2)))
    assert found[ink > 0.9].mean() > 0.97
    assert found[ink < 0.01].mean() < 0.01


def test_paper_follows_slopes_and_hard_edges():
    y, x = np.mgrid[:300, :400]
    paper = (0.9 - 0.3 * x / 400 - 0.2 * (y > 170)).astype(np.float32)
    ink = strokes.paint([np.array([[60.0, 40.0], [330.0, 260.0]])], 50, 400)[:300]
    found = brightness(paper * (1 - 0.7 * ink))
    assert np.abs(found - paper).max() < 0.16
    assert np.abs(found - paper).mean() < 0.02


def test_printed_lines_go_and_strokes_across_them_stay():
    mask = np.zeros((300, 400), bool)
    for row in (40, 100, 160, 220, 280):
        mask[row : row + 3] = True
    mask[:, 50::60] = True
    upright = np.zeros_like(mask)
    upright[60:250, 185:205] = True
    found = printed_lines(mask | upright)
    assert not (found & upright).any()
    rest = (mask | upright) & ~found
    assert np.count_nonzero(rest & ~upright) < 30


def test_a_long_stroke_alone_is_no_printed_line():
    mask = np.zeros((300, 400), bool)
    mask[150:154, 60:340] = True
    assert not printed_lines(mask).any()
    mask[150:154] = True
    assert printed_lines(mask).sum() == 4 * 400


def placed(digits, rng, height=110):
    """Return ink (ROWS, COLUMNS) with rows of `digits`."""
    ink = np.zeros((ROWS, COLUMNS), np.float32)
    for row, some in enumerate(digits):
        for column, digit in enumerate(some):
            ways = strokes.draw(digit, rng, 400)
            points = np.concatenate(ways)
            factor = height / np.ptp(points, axis=0).max()
            corner = np.array([40 + column * 145, 40 + row * 220])
            one = [(way - points.min(axis=0)) * factor + corner for way in ways]
            ink = np.maximum(ink, strokes.paint(one, 10, COLUMNS)[:ROWS])
    return ink


def test_several_digits_are_cut_and_each_is_read_in_order(best):
    rng = np.random.default_rng(5)
    digits = [(3, 1, 4, 5), (9, 2, 6)]
    reading = read_photo(taken(light(rng), placed(digits, rng), rng))
    assert reading.troubles == (Trouble.SEVERAL,)
    assert list(read_by(best, [digit.image for digit in reading.digits])) == [3, 1, 4, 5, 9, 2, 6]
    for digit in reading.digits:
        top, bottom, left, right = digit.box
        assert reading.ink[top:bottom, left:right].max() > 0.9
        assert digit.image.finding is None


def test_digits_on_either_side_of_a_hard_shadow_are_all_found(best):
    rng = np.random.default_rng(8)
    for digits in ((7, 3, 2, 9), (2, 6, 2, 8), (5, 1, 0, 4)):
        ink = np.roll(placed([digits], rng), 120, axis=0)
        reading = read_photo(taken(light(rng, fall=0.15) * shadowed(rng), ink, rng))
        assert list(read_by(best, [digit.image for digit in reading.digits])) == list(digits)


@pytest.mark.parametrize("margin", [2, 6, 20])
def test_a_bold_digit_may_fill_the_picture(best, margin):
    rng = np.random.default_rng(7)
    images = []
    for number in range(10):
        ink = written(number, rng, 300, 0.2)
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        photo = taken(light(rng, fall=0.2), ink, rng)[
            max(rows[0] - margin, 0) : rows[-1] + 1 + margin, max(columns[0] - margin, 0) : columns[-1] + 1 + margin
        ]
        reading = read_photo(photo)
        images.append(reading.digits[0].image if len(reading.digits) == 1 else None)
    right = [image is not None and read_by(best, [image])[0] == number for number, image in enumerate(images)]
    assert sum(right) >= 9


def test_one_digit_of_several_strokes_is_one():
    rng = np.random.default_rng(6)
    for number in range(30):
        assert len(read_photo(taken(light(rng), written(number % 10, rng), rng)).digits) == 1, number


def shifted(ink, rows):
    return (
        np.roll(ink, -int(np.flatnonzero(ink.any(axis=1))[0]) - rows, axis=0) * (np.arange(ROWS) < 300)[:, np.newaxis]
    )


def test_each_trouble_is_named():
    rng = np.random.default_rng(7)
    ink, paper = written(3, rng), light(rng)
    photos = {
        Trouble.NO_INK: taken(paper, 0 * ink, rng),
        Trouble.TOO_DARK: taken(0.05 * paper, 0 * ink, rng),
        Trouble.FAINT: taken(light(rng, fall=0), ink, rng, 0.91),
        Trouble.SMALL: taken(paper, written(5, rng, 18, 0.2), rng),
        Trouble.CUT_OFF: taken(paper, shifted(ink, 40), rng),
        Trouble.SEVERAL: taken(paper, placed([(1, 2)], rng), rng),
    }
    for trouble, photo in photos.items():
        assert read_photo(photo).troubles == (trouble,), trouble
    assert read_photo(taken(paper, ink, rng)).troubles == ()
    assert set(TROUBLE_TEXTS) == set(Trouble)
