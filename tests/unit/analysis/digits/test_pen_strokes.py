"""Strokes are read alike, whatever their size and the brush on the screen."""

import zlib
from base64 import b64encode

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits.narrow import widening
from nnplayground.analysis.digits.pen_strokes import MOST, PEN, PenStroke, from_lines, from_sheet, sampled, stamped
from nnplayground.analysis.digits.preprocessing import Finding, from_drawing
from nnplayground.analysis.digits.stroke_text import MOST_POINTS, PREFIX, pack, unpack
from nnplayground.core.passes import predict
from nnplayground.project.network_file import load_network
from tests.helpers import strokes

SIDE = 420


@pytest.fixture(scope="module")
def best():
    return load_network(assets.path("models", "digits.safetensors")).network


def way(*places, width=20.0, erases=False):
    return PenStroke(np.array(places, np.float32), np.full(len(places), width, np.float32), erases)


def sheet(drawn):
    """Return what is seen of strokes on a sheet, later ones over earlier ones."""
    ink = np.zeros((SIDE, SIDE), np.float32)
    for stroke in drawn:
        points = sampled(stroke, 1.0)
        painted = stamped(points[:, :2], points[:, 2] / 2, ink.shape)
        ink = ink * (1 - painted) if stroke.erases else np.maximum(ink, painted)
    return ink


def written(digit, size, brush, rng, corner=None):
    """Return the strokes of `digit`, its longer side `size`, in whole pixels as a mouse reports them."""
    ways = strokes.draw(digit, rng, SIDE)
    low, extent = np.concatenate(ways).min(axis=0), np.ptp(np.concatenate(ways), axis=0).max()
    corner = (SIDE - size) / 2 if corner is None else corner
    return [way(*np.rint((points - low) * (size / extent) + corner), width=brush) for points in ways]


@pytest.mark.parametrize(("size", "brush"), [(30, 64), (45, 32), (60, 48), (100, 64), (380, 4), (380, 64)])
def test_size_and_brush_change_no_answer(size, brush, best):
    rng = np.random.default_rng(size)
    images = []
    for number in range(30):
        drawn = written(number % 10, size, brush, rng)
        images.append(from_sheet(sheet(drawn), drawn))
        assert images[-1].finding is None
    answers = predict(best, np.stack([image.pixels.ravel() for image in images])).argmax(axis=1)
    assert np.mean(answers == np.arange(30) % 10) >= 0.96


def test_the_brush_does_not_matter_at_all():
    drawn = [written(3, 200, brush, np.random.default_rng(3)) for brush in (4, 32, 64)]
    images = [from_sheet(sheet(each), each).pixels for each in drawn]
    for image in images[1:]:
        np.testing.assert_array_equal(image, images[0])


def test_the_ink_is_as_wide_as_told_and_twenty_pixels_long():
    bar = [way((100, 50), (100, 350), width=4.0)]
    pixels = from_sheet(sheet(bar), bar).pixels
    assert np.flatnonzero(pixels.any(axis=1)).size == 20
    assert pixels[10:18].sum(axis=1) == pytest.approx(PEN * 20, rel=0.05)


def test_where_the_ink_is_is_told_in_pixels_of_the_sheet():
    drawn = [way((100, 60), (100, 300), (180, 300))]
    top, bottom, left, right = from_sheet(sheet(drawn), drawn).crop
    pen = 240 * PEN / (1 - PEN)
    expected = np.array([60 - pen / 2, 300 + pen / 2, 100 - pen / 2, 180 + pen / 2])
    np.testing.assert_allclose((top, bottom, left, right), expected, atol=3)


def test_a_dot_is_a_dot_and_a_small_digit_is_none():
    for brush in (4, 32, 64):
        dot = [way((200, 200), (203, 201), width=brush)]
        assert from_sheet(sheet(dot), dot).finding is Finding.DOT
        small = written(3, 45, brush, np.random.default_rng(1))
        assert from_sheet(sheet(small), small).finding is None
    filled = [way(*[(200 + x, 200 + y) for y in range(0, 40, 4) for x in (0, 40)], width=6)]
    assert from_sheet(sheet(filled), filled).finding is Finding.DOT


def test_what_was_erased_is_gone():
    upright, bar = way((150, 60), (150, 340)), way((150, 340), (300, 340))
    gone = way((180, 340), (320, 340), width=60, erases=True)
    expected = from_sheet(sheet([upright]), [upright]).pixels
    erased = [upright, bar, gone]
    assert np.abs(from_sheet(sheet(erased), erased).pixels - expected).max() < 0.3
    again = [upright, bar, gone, bar]
    np.testing.assert_allclose(
        from_sheet(sheet(again), again).pixels, from_sheet(sheet([upright, bar]), [upright, bar]).pixels, atol=0.1
    )
    everything = [upright, way((150, 40), (150, 360), width=60, erases=True)]
    assert from_sheet(sheet(everything), everything).finding is Finding.EMPTY


def test_what_an_eraser_carved_is_read_as_it_is_seen():
    carved = [way((100, 210), (320, 210), width=80), way((60, 210), (360, 210), width=30, erases=True)]
    ink = sheet(carved)
    assert ink.max() > 0.9
    np.testing.assert_array_equal(from_sheet(ink, carved).pixels, from_drawing(ink).pixels)


def eight(width):
    turn = np.linspace(0, 2 * np.pi, 200)
    points = np.stack([210 + 100 * np.sin(2 * turn) * 0.9, 210 + 150 * np.cos(turn)], axis=1)
    return way(*points, width=width)


def parts_of_paper(pixels):
    """Return in how many parts the strokes divide the paper of an image (28, 28)."""
    paper = np.pad(pixels < 0.35, 1, constant_values=True)
    parts = 0
    while paper.any():
        parts += 1
        left = [tuple(np.argwhere(paper)[0])]
        while left:
            row, column = left.pop()
            if 0 <= row < paper.shape[0] and 0 <= column < paper.shape[1] and paper[row, column]:
                paper[row, column] = False
                left += [(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)]
    return parts


@pytest.mark.parametrize("brush", [6, 10, 20, 32, 48])
def test_a_loop_that_an_eraser_has_cut_is_open_for_the_network(brush):
    drawn = [eight(brush)]
    assert parts_of_paper(from_sheet(sheet(drawn), drawn).pixels) == 3
    cut = [*drawn, way((60, 300), (170, 300), width=brush, erases=True)]
    assert parts_of_paper(from_sheet(sheet(cut), cut).pixels) == 2
    mended = [*cut, eight(brush)]
    assert parts_of_paper(from_sheet(sheet(mended), mended).pixels) == 3


@pytest.mark.parametrize("brush", [10, 32])
def test_what_an_eraser_only_touches_holds_together(brush):
    drawn = [eight(brush)]
    # Its lower loop is leftmost at x = 120.
    for x in (118 - 1.3 * brush, 118 - 0.9 * brush, 119 - 0.6 * brush):
        nicked = [*drawn, way((x, 240), (x, 360), width=brush, erases=True)]
        assert parts_of_paper(from_sheet(sheet(nicked), nicked).pixels) == 3


def test_ink_ends_where_an_eraser_has_cut_it():
    bar = way((210, 40), (210, 380), width=20)
    cut = [bar, way((150, 300), (270, 300), width=20, erases=True), way((210, 300), (210, 400), width=30, erases=True)]
    assert from_sheet(sheet(cut), cut).crop[1] == pytest.approx(285, abs=4)


def squeezed(digit, rng, width=60, height=400):
    ways = strokes.draw(digit, rng, SIDE)
    points = np.concatenate(ways)
    size = np.array([width, height]) / np.ptp(points, axis=0)
    return [way(*((each - points.min(axis=0)) * size + [180, 10])) for each in ways]


def test_narrow_digits_are_no_ones(best):
    seven = [way((180, 25), (240, 10), (200, 410)), way((185, 205), (238, 200))]
    image = from_sheet(sheet(seven), seven)
    assert predict(best, image.pixels.ravel()[np.newaxis]).argmax() == 7
    pen = 400 * PEN / (1 - PEN)
    assert image.crop[3] - image.crop[2] == pytest.approx(60 + pen / widening([s.points for s in seven]), abs=6)
    rng = np.random.default_rng(4)
    digits = [2, 3, 6, 8] * 5
    drawn = [squeezed(digit, rng) for digit in digits]
    images = [from_sheet(sheet(each), each).pixels.ravel() for each in drawn]
    assert np.mean(predict(best, np.stack(images)).argmax(axis=1) == digits) >= 0.9


@pytest.mark.parametrize(("digit", "least"), [(0, 0.95), (4, 0.6), (7, 0.5)])
def test_what_goes_around_or_has_a_level_bar_is_no_one(best, digit, least):
    rng = np.random.default_rng(9)
    drawn = [squeezed(digit, rng, width) for width in (48, 60, 80) for _ in range(8)]
    images = np.stack([from_sheet(sheet(each), each).pixels.ravel() for each in drawn])
    assert np.mean(predict(best, images).argmax(axis=1) == digit) >= least


def test_a_one_with_a_long_upstroke_is_left_as_it_is():
    rng = np.random.default_rng(5)
    for _ in range(200):
        width, rise, lean = 300 * rng.uniform(0.1, 0.25), 300 * rng.uniform(0.15, 0.6), rng.uniform(-0.1, 0.5)
        stem = way((0, rise), (width, 0), (width * (1 - lean), 300))
        foot = way((width * (0.6 - lean), 300), (width * (1.4 - lean), 300))
        assert widening([stem.points]) == widening([stem.points, foot.points]) == 1.0


def test_ones_and_digits_of_usual_width_are_left_as_they_are():
    rng = np.random.default_rng(6)
    factors = [widening(strokes.draw(number % 10, rng, SIDE)) for number in range(300)]
    assert factors == [1.0] * 300
    european = [np.array([(0, 40), (30, 0), (20, 200)], np.float32), np.array([(0, 200), (40, 198)], np.float32)]
    assert widening(european) == 1.0
    assert widening([np.zeros((1, 2), np.float32)]) == 1.0


def test_what_leaves_the_sheet_is_not_read():
    inside, outside = way((150, 60), (150, 340)), way((150, 340), (150, 900))
    drawn = [inside, outside]
    image = from_sheet(sheet(drawn), drawn)
    assert image.finding is None
    assert image.crop[1] < SIDE + 40


def test_a_picture_under_strokes_or_a_full_sheet_is_read_as_it_is_seen():
    ink = sheet([way((150, 60), (150, 340))])
    np.testing.assert_array_equal(from_sheet(ink, None).pixels, from_drawing(ink).pixels)
    assert from_sheet(np.zeros((SIDE, SIDE), np.float32), []).finding is Finding.EMPTY
    full = [way(*[(x, y) for y in range(0, 421, 40) for x in (0, 420)], width=90)]
    assert from_sheet(sheet(full), full).finding is Finding.FULL
    scribble = [way(*np.random.default_rng(0).integers(0, SIDE, (MOST // 50, 2)), width=4)]
    ink = sheet(scribble)
    np.testing.assert_array_equal(from_sheet(ink, scribble).pixels, from_drawing(ink).pixels)


@pytest.mark.parametrize("brush", [4, 30])
def test_several_digits_are_named(brush):
    rng = np.random.default_rng(3)
    drawn = [*written(4, 150, brush, rng, 20), *written(2, 150, brush, rng, np.array([190, 20]))]
    assert from_sheet(sheet(drawn), drawn).finding is Finding.SEVERAL


def test_single_digits_are_not_called_several():
    rng = np.random.default_rng(8)
    for number in range(100):
        lines = [sampled(way(*points), 1.0)[:, :2] for points in strokes.draw(number % 10, rng, 300)]
        assert from_lines(np.concatenate(lines)).finding is None


# As text.


def same(first, second):
    return all(
        (a.points == b.points).all() and (a.widths == b.widths).all() and a.erases == b.erases
        for a, b in zip(first, second, strict=True)
    )


def test_strokes_come_back_from_text():
    drawn = [way((10.0625, -3), (400, 500.5), width=7.5), way((1, 2), erases=True)]
    text = pack(drawn)
    assert text.startswith(PREFIX)
    assert same(unpack(text), drawn)
    assert pack(unpack(text)) == text


def test_too_many_points_are_no_text():
    assert not pack([way(*np.zeros((MOST_POINTS + 1, 2)))])
    assert pack([way(*np.zeros((MOST_POINTS, 2)))])


@pytest.mark.parametrize(
    "numbers",
    [[], [0], [0, 1, 5, 5], [0, 0], [2, 1, 5, 5, 5], [0, -1], [0, 1, 5, 5, 0], [0, 1, 1 << 30, 5, 5],
     [0, 1, 5, 5, 5, 0], [0, MOST_POINTS + 1, *[16] * (3 * MOST_POINTS + 3)]],
)  # fmt: skip
def test_what_is_no_strokes_is_refused(numbers):
    packed = zlib.compress(np.array(numbers, "<i4").tobytes())
    with pytest.raises(ValueError, match=r"."):
        unpack(PREFIX + b64encode(packed).decode())


@pytest.mark.parametrize("text", [PREFIX, PREFIX + "ab!", PREFIX + b64encode(b"no zlib").decode()])
def test_what_is_no_text_of_strokes_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        unpack(text)
