import dataclasses
import itertools
import threading

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.data import mnist
from nnplayground.data.digit_pixels import SIDE, fitted
from nnplayground.data.pen import hands, ink, signs
from nnplayground.data.pen.curves import arc, basis, corner, is_corner
from nnplayground.data.pen.digit_shapes import DIGITS
from nnplayground.data.pen.letter_shapes import LETTERS
from nnplayground.data.pen.scribbles import SCRIBBLES
from nnplayground.data.pen_digits import JUDGING, DigitOrNot, MnistAndPen, PenDigits
from nnplayground.process_job import CalledOffError
from nnplayground.slow_call import SlowCall
from tests.helpers.strokes import paint

RULER = hands.Hand(
    slant=0, turn=0, width=1, pen=0.1, jitter=0, wobble=0, tremor=0, shift=0, pieces=8, lifts=0, pressure=0
)  # fmt: skip
"""A hand that writes as if with a ruler."""
ALL_PARTS = (signs.TRAINING_HANDS, signs.VALIDATION_HANDS, signs.TEST_HANDS)
KINDS = pytest.mark.parametrize("kind", [signs.digits, signs.letters, signs.scribbles])


def test_signs_are_prepared_as_the_canvas_prepares_drawings():
    away = []
    for digit, shape in enumerate(DIGITS):
        rng = np.random.default_rng(digit)
        strokes = hands.written(shape(rng), dataclasses.replace(RULER, jitter=0.02, slant=8), 1, rng)
        pixels = ink.images(strokes, np.zeros(1, np.intp)).reshape(SIDE, SIDE) / 255
        # The same pieces, five times as large and painted in another way: as lines, not as discs.
        points = np.concatenate([strokes.starts, strokes.ends])
        low, scale = points.min(axis=0), 200 / np.ptp(points, axis=0).max()
        lines = [(np.stack(ends) - low) * scale + 40 for ends in zip(strokes.starts, strokes.ends, strict=True)]
        drawing = from_drawing(paint(lines, float(strokes.pen[0]) * 200, 280))
        # A centre of mass between two pixels may go to either, and a shorter side begin in either half of one.
        moved = [np.roll(pixels, move, (0, 1)) for move in itertools.product((-1, 0, 1), repeat=2)]
        away.append(min(np.abs(image - drawing.pixels).mean() for image in moved))
    assert np.median(away) < 0.004
    assert max(away) < 0.04


@KINDS
def test_a_hand_writes_the_same_each_time_and_no_hand_writes_for_two_parts(kind):
    signs._kept.clear()
    first = [kind(start, 70)[0].copy() for start in ALL_PARTS]
    signs._kept.clear()
    for start, images in zip(ALL_PARTS, first, strict=True):
        np.testing.assert_array_equal(kind(start, 140)[0][:70], images)
    for one, other in itertools.combinations(first, 2):
        assert not (one[:, np.newaxis] == other).all(axis=2).any()


def test_what_nobody_waits_for_any_more_is_not_written_to_its_end(monkeypatch):
    signs._kept.clear()
    pages, page = [], signs._page

    def counted(*given):
        pages.append(given)
        call.leave()
        return page(*given)

    monkeypatch.setattr(signs, "_page", counted)
    begin = threading.Event()
    call = SlowCall(lambda: begin.wait() and signs.digits(signs.TRAINING_HANDS, 60_000))
    begin.set()
    assert call.ends_within(60)
    with pytest.raises(CalledOffError):
        call.result()
    assert len(pages) == 1


@KINDS
def test_every_sign_is_ink_of_the_size_of_a_digit(kind):
    images, numbers = kind(signs.TRAINING_HANDS, 140)
    assert images.dtype == np.uint8
    assert images.max(axis=1).min() > 100
    assert len(np.unique(images, axis=0)) == len(images)
    assert np.ptp(np.bincount(numbers)) == 0
    sheets = images.reshape(-1, SIDE, SIDE) > 40
    longer = np.array([max(map(np.ptp, np.nonzero(sheet))) + 1 for sheet in sheets])
    assert longer.max() <= 20
    assert np.mean(longer >= 18) > 0.9


def test_hands_differ_as_far_as_was_said():
    many = [hands.hand(np.random.default_rng(number)) for number in range(2000)]
    slants, turns, pens = (np.array([getattr(by, name) for by in many]) for name in ("slant", "turn", "pen"))
    assert np.abs(slants).max() <= 30
    assert np.abs(turns).max() <= 25
    assert (np.mean(slants < -15), np.mean(slants > 20)) > (0.02, 0.02)
    assert (np.mean(turns < -12), np.mean(turns > 12)) > (0.05, 0.05)
    assert pens.min() < 0.05
    assert pens.max() > 0.3
    assert any(by.lifts for by in many)
    assert any(by.pressure for by in many)


def test_a_slant_and_a_turn_lean_the_way_they_say():
    for name in ("slant", "turn"):
        by = dataclasses.replace(RULER, **{name: 20.0})
        found = hands.written([[(0.0, 0.0), (0.0, 1.0)]], by, 400, np.random.default_rng(1))
        top, foot = found.starts[0::8], found.ends[7::8]
        angles = np.degrees(np.arctan2((top - foot)[:, 0], (foot - top)[:, 1]))
        assert angles.mean() == pytest.approx(20, abs=0.5), name


def test_a_pen_that_lifts_leaves_a_gap():
    stroke = [[(0.0, 0.1 * number) for number in range(11)]]
    whole, broken = (
        hands.written(stroke, dataclasses.replace(RULER, lifts=lifts), 50, np.random.default_rng(1))
        for lifts in (0.0, 1.0)
    )
    assert len(whole.starts) == 50 * 80
    assert np.bincount(broken.sign, minlength=50).max() < 80


def test_a_curve_runs_through_its_points_and_is_sharp_at_corners():
    path = [(0.0, 0.0), (0.5, 0.3), *corner(1.0, 0.0), (1.0, 1.0)]
    curve = basis(is_corner(path), 4) @ np.array(path)
    np.testing.assert_allclose(curve[[0, 4, 8, 12]], [(0, 0), (0.5, 0.3), (1, 0), (1, 1)], atol=1e-12)
    # Straight down behind the corner, without swing.
    np.testing.assert_allclose(curve[8:, 0], 1, atol=1e-12)


def test_an_arc_starts_and_ends_where_it_says():
    points = arc((1, 2), (0.5, 1.0), 180, 360)
    np.testing.assert_allclose([points[0], points[-1]], [(0.5, 2), (1.5, 2)], atol=1e-12)
    assert min(y for _, y in points) == pytest.approx(1, abs=0.05)
    spiral = arc((0, 0), (1, 1), 0, 360, shrink=0.5)
    assert spiral[-1] == pytest.approx((0.5, 0))


def test_letters_that_look_like_digits_are_left_out():
    assert not set("OoQIilZzSsGbBgqy") & LETTERS.keys()
    assert len(LETTERS) == 35
    assert len(SCRIBBLES) == 10


def test_parts_are_those_of_the_hands():
    data = PenDigits(train_images=50)
    examples, parts = data.generate(np.random.default_rng(0)), data.fixed_parts()
    for rows, first in zip((parts.train, parts.validation, parts.test), ALL_PARTS, strict=True):
        np.testing.assert_array_equal(examples.inputs[rows], signs.digits(first, len(rows))[0])
    assert (len(parts.validation), len(parts.test)) == (JUDGING, JUDGING)


def test_the_mixed_digits_keep_the_parts_of_both():
    data = MnistAndPen(train_images=20, pen_images=30)
    examples, parts = data.generate(np.random.default_rng(0)), data.fixed_parts()
    known = mnist.load(assets.path("datasets", "mnist"))
    pen = PenDigits(train_images=30)
    own, own_parts = pen.generate(np.random.default_rng(0)), pen.fixed_parts()
    for name, first in (("train", 0), ("validation", mnist.TRAINING), ("test", mnist.LEARNING)):
        rows, of_pen = getattr(parts, name), getattr(own_parts, name)
        count = len(rows) - len(of_pen)
        np.testing.assert_array_equal(examples.inputs[rows[:count]], known.inputs[first : first + count])
        np.testing.assert_array_equal(examples.inputs[rows[count:]], own.inputs[of_pen])
        np.testing.assert_array_equal(examples.targets[rows[count:]], own.targets[of_pen])


def test_half_of_what_may_be_a_digit_is_one_in_every_part():
    data = DigitOrNot(train_images=83)
    examples, parts = data.generate(np.random.default_rng(0)), data.fixed_parts()
    assert len(parts.train) == 80
    for rows in (parts.train, parts.validation, parts.test):
        assert examples.targets[rows].mean() == 0.5
    digits = mnist.load(assets.path("datasets", "mnist")).inputs
    for rows, first in ((parts.train, 0), (parts.validation, mnist.TRAINING), (parts.test, mnist.LEARNING)):
        quarter = len(rows) // 4
        np.testing.assert_array_equal(examples.inputs[rows[:quarter]], digits[first : first + quarter])


def test_a_drawing_of_any_size_fits():
    for length in (3, 20, 28, 300):
        pixels = fitted(np.ones((length, max(1, length // 3)), np.float32))
        rows, columns = np.nonzero(pixels)
        assert np.ptp(rows) + 1 == 20
        assert pixels.max() == pytest.approx(1)
        assert len(columns)


def test_what_hands_wrote_is_kept_within_bounds(monkeypatch):
    monkeypatch.setattr(signs, "KEPT_BYTES", 100 * 784)
    monkeypatch.setattr(signs, "_kept", {})
    assert signs.digits(7, 40)[0] is signs.digits(7, 40)[0]
    for count in range(20, 90, 10):
        signs.letters(7, count)
        signs.scribbles(7, count)
        assert sum(pixels.nbytes for pixels, _ in signs._kept.values()) <= signs.KEPT_BYTES
    assert len(signs.digits(7, 200)[0]) == 200


@pytest.mark.parametrize("made", [signs.digits, signs.letters, signs.scribbles])
def test_fewer_images_are_the_first_of_more_whatever_was_made_before(monkeypatch, made):
    monkeypatch.setattr(signs, "_kept", {})
    monkeypatch.setattr(signs, "_TOGETHER", 200)
    counts = (37, 410, 60)
    alone = []
    for count in counts:
        signs._kept.clear()
        alone.append(made(7, count))
    signs._kept.clear()
    together = [made(7, count) for count in counts]
    assert len(signs._kept) == 1
    assert [len(pixels) for pixels, _ in together] == list(counts)
    for first, again in zip(alone, together, strict=True):
        for one, other in zip(first, again, strict=True):
            np.testing.assert_array_equal(one, other)
            assert not other.flags.writeable
    np.testing.assert_array_equal(alone[1][0][:60], alone[2][0])
