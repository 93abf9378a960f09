import math

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits import preprocessing
from nnplayground.analysis.digits.photo import WORKING, find_ink
from nnplayground.analysis.digits.pieces import connected
from nnplayground.analysis.digits.preprocessing import FINDING_TEXTS, Finding, from_drawing
from nnplayground.data.digit_pixels import CENTRE
from nnplayground.data.mnist import load
from tests.helpers import strokes


def reference(ink):
    """Prepare a drawing pixel by pixel: crop, area average into 20 × 20, whole-pixel move of the centre of mass."""
    rows = [r for r in range(len(ink)) if any(v > preprocessing.VISIBLE for v in ink[r])]
    columns = [c for c in range(len(ink[0])) if any(row[c] > preprocessing.VISIBLE for row in ink)]
    cut = [row[columns[0] : columns[-1] + 1] for row in ink[rows[0] : rows[-1] + 1]]
    height, width = len(cut), len(cut[0])
    step = max(height, width) / 20
    down, across = math.ceil(height / step - 1e-9), math.ceil(width / step - 1e-9)
    y0, x0 = (height - down * step) / 2, (width - across * step) / 2
    small = [[0.0] * across for _ in range(down)]
    for i in range(down):
        for j in range(across):
            total = 0.0
            top, left = y0 + i * step, x0 + j * step
            for r in range(max(0, math.floor(top)), min(height, math.ceil(top + step))):
                for c in range(max(0, math.floor(left)), min(width, math.ceil(left + step))):
                    high = min(top + step, r + 1) - max(top, r)
                    wide = min(left + step, c + 1) - max(left, c)
                    total += cut[r][c] * max(high, 0) * max(wide, 0)
            small[i][j] = total / step**2
    mass = sum(map(sum, small))
    y = sum(i * sum(row) for i, row in enumerate(small)) / mass
    x = sum(j * v for row in small for j, v in enumerate(row)) / mass
    top, left = math.floor(14 - y + 0.5), math.floor(14 - x + 0.5)
    out = np.zeros((28, 28))
    for i, row in enumerate(small):
        for j, v in enumerate(row):
            out[top + i, left + j] = v
    return out


def alike(one, other):
    """Return the correlation of two images, one of them moved by up to a pixel.

    The move to the centre of mass is a whole number of pixels: a trifle can make it one more.
    """
    moved = [np.roll(other, (down, right), (0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return max(np.corrcoef(one.ravel(), image.ravel())[0, 1] for image in moved)


@pytest.mark.parametrize("digit", range(10))
def test_agrees_with_a_straightforward_reference(digit):
    ink = strokes.drawing(digit, np.random.default_rng(digit), 120)
    prepared = from_drawing(ink)
    assert prepared.finding is None
    assert np.abs(prepared.pixels - reference(ink.tolist())).max() < 1 / 255


@pytest.mark.parametrize("digit", range(10))
def test_looks_like_mnist(digit):
    pixels = from_drawing(strokes.drawing(digit, np.random.default_rng(digit))).pixels
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    assert max(np.ptp(rows), np.ptp(columns)) + 1 == 20
    for axis in (0, 1):
        centre = pixels.sum(axis=1 - axis) @ np.arange(28) / pixels.sum()
        assert CENTRE - 0.5 - 1e-4 <= centre <= CENTRE + 0.5 + 1e-4
    assert pixels.dtype == np.float32
    assert pixels.min() >= 0
    assert 0.8 < pixels.max() <= 1


def test_mnist_itself_changes_little():
    for image in load(assets.path("datasets", "mnist")).inputs[60_000:60_100].reshape(-1, 28, 28) / np.float64(255):
        assert np.abs(from_drawing(image).pixels - image).mean() < 0.02


def test_place_changes_nothing():
    ink = strokes.drawing(5, np.random.default_rng(1), 100)
    expected = from_drawing(ink).pixels
    for down, right in ((0, 0), (180, 0), (0, 180), (180, 180), (77, 31)):
        canvas = np.zeros((280, 280), np.float32)
        canvas[down : down + 100, right : right + 100] = ink
        assert (from_drawing(canvas).pixels == expected).all()


@pytest.mark.parametrize("digit", range(10))
def test_size_changes_little(digit):
    points = strokes.draw(digit, np.random.default_rng(digit))
    middle = from_drawing(strokes.paint(points, 16)).pixels
    for factor in (0.25, 4.0):
        canvas = int(280 * factor)
        other = from_drawing(strokes.paint([p * factor for p in points], 16 * factor, canvas)).pixels
        assert alike(middle, other) > (0.8 if factor < 1 else 0.9), factor


def test_odd_drawings_are_named():
    canvas = np.zeros((280, 280))
    assert from_drawing(canvas).finding is Finding.EMPTY
    assert not from_drawing(canvas).pixels.any()
    assert from_drawing(canvas + 1).finding is Finding.FULL
    for brush in (3, 20, 120):
        dot = strokes.paint([np.array([[140.0, 140.0], [140.5, 140.0]])], brush)
        assert from_drawing(dot).finding is Finding.DOT, brush
        assert not from_drawing(dot).is_digit
    assert set(FINDING_TEXTS) == set(Finding)


@pytest.mark.parametrize("pair", [(1, 0), (4, 2), (7, 7), (1, 1), (3, 8)])
def test_two_digits_side_by_side_are_named(pair):
    rng = np.random.default_rng(3)
    shown = []
    for digit, start in zip(pair, (10, 130), strict=True):
        points = strokes.draw(digit, rng, 100)
        low = np.concatenate(points).min(axis=0)
        high = np.concatenate(points).max(axis=0)
        shown += [(stroke - low) * (90 / (high - low)[1]) + (start, 20) for stroke in points]
    prepared = from_drawing(strokes.paint(shown, 9))
    assert prepared.finding is Finding.SEVERAL
    assert prepared.is_digit


def test_single_digits_are_not_called_several():
    rng = np.random.default_rng(8)
    found = [from_drawing(strokes.drawing(n % 10, rng, 140)).finding for n in range(200)]
    assert found.count(None) == 200


def paper(shape, rng, light=0.75):
    """Return grey paper (rows, columns) in uneven light, with grain."""
    rows, columns = shape
    shade = light - 0.3 * np.linspace(0, 1, columns) - 0.15 * np.linspace(0, 1, rows)[:, np.newaxis]
    return shade + rng.normal(0, 0.01, shape)


def as_bytes(values):
    return np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("digit", range(10))
def test_pencil_on_uneven_paper(digit):
    rng = np.random.default_rng(digit)
    points = strokes.draw(digit, rng, 400)
    ink = strokes.paint(points, 18, 400)
    photo = paper(ink.shape, rng) - 0.3 * ink
    # A crumb and the shadow at the edge of the table.
    photo[20:24, 370:374] -= 0.3
    photo[:, :6] = 0.1
    expected = from_drawing(ink).pixels
    prepared = from_drawing(find_ink(as_bytes(photo)))
    assert prepared.finding is None
    assert alike(prepared.pixels, expected) > 0.95


def test_colours_inversion_and_transparency_give_the_same_digit():
    ink = strokes.drawing(2, np.random.default_rng(2), 200)
    expected = from_drawing(ink).pixels
    grey = as_bytes(1 - ink)
    solid = np.full(ink.shape, 255, np.uint8)
    blue = np.stack([grey, grey, solid, solid], axis=2)
    pictures = {
        "black on white": grey,
        "white on black": 255 - grey,
        "blue on white": blue,
        "red on white, RGB": np.stack([solid, grey, grey], axis=2),
        "black on nothing": np.stack([0 * solid, 0 * solid, 0 * solid, as_bytes(ink)], axis=2),
        "white on nothing": np.stack([solid, solid, solid, as_bytes(ink)], axis=2),
        "grey and alpha": np.stack([0 * solid, as_bytes(ink)], axis=2),
    }
    for name, picture in pictures.items():
        found = from_drawing(find_ink(picture)).pixels
        assert alike(found, expected) > 0.97, name


def test_an_mnist_picture_comes_back():
    for image in load(assets.path("datasets", "mnist")).inputs[60_000:60_050].reshape(-1, 28, 28):
        for picture in (image, 255 - image):
            assert alike(from_drawing(find_ink(picture)).pixels, image) > 0.9


def test_pictures_without_ink():
    rng = np.random.default_rng(0)
    empty = {
        "white": np.full((50, 60), 255),
        "black": np.zeros((300, 300)),
        "paper": 255 * paper((300, 400), rng),
        "transparent": np.zeros((40, 40, 4)),
        "one pixel": np.zeros((1, 1, 3)),
        "a line of pixels": np.full((1, 3000), 9),
    }
    for name, picture in empty.items():
        assert from_drawing(find_ink(picture.astype(np.uint8))).finding is Finding.EMPTY, name


def test_a_huge_photo_is_reduced():
    side = 20_000
    photo = np.full((2_000, side), 230, np.uint8)
    photo[600:1400, 9_950:10_050] = 30
    ink = find_ink(photo)
    assert max(ink.shape) <= WORKING
    pixels = from_drawing(ink).pixels
    assert np.flatnonzero(pixels.any(axis=1)).size == 20
    assert np.flatnonzero(pixels.any(axis=0)).size <= 4


def test_pieces_connect_by_sides_and_corners():
    mask = np.array([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0], [1, 1, 0, 1]], bool)
    labels = connected(mask)
    assert (labels > 0).tolist() == mask.tolist()
    assert labels[0, 0] == labels[1, 1]
    assert labels[0, 3] == labels[1, 3]
    assert len(np.unique(labels)) == 5
    assert (connected(np.ones((3, 3), bool)) == 1).all()
    assert not connected(np.zeros((3, 3), bool)).any()
