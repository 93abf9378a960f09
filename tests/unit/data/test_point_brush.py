"""Brush, spray and eraser: what is painted lies where it was painted, and only that goes which was rubbed out."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nnplayground.data.point_brush import PaintedPoints, cloud, near, trail, within

coordinates = st.floats(-6, 6, allow_subnormal=False)
places = st.tuples(coordinates, coordinates)
sizes = st.floats(0.1, 3)
clouds = arrays(np.float64, st.tuples(st.integers(0, 40), st.just(2)), elements=coordinates)


@given(st.lists(places, min_size=2, max_size=12), sizes)
def test_a_trail_has_a_point_every_so_often_however_the_mouse_is_sampled(corners, spacing):
    """Going straight in several pieces sets the same points as in one."""
    for start, end in itertools.pairwise(corners):
        whole, left = trail(start, end, spacing, 0.0)
        cut = tuple(0.3 * np.array(start) + 0.7 * np.array(end))
        first, walked = trail(start, cut, spacing, 0.0)
        second, rest = trail(cut, end, spacing, walked)
        pieces = np.concatenate([first, second])
        length = float(np.hypot(*np.subtract(end, start)))
        assert 0 <= left <= spacing
        assert 0 <= rest <= spacing
        assert len(whole) * spacing + left == pytest.approx(length, abs=1e-9)
        assert len(pieces) * spacing + rest == pytest.approx(length, abs=1e-9)
        # A point at the very end may fall to either side of it by rounding.
        common = min(len(whole), len(pieces))
        assert abs(len(whole) - len(pieces)) <= 1
        np.testing.assert_allclose(whole[:common], pieces[:common], atol=1e-6)
        gaps = np.hypot(*np.diff(np.vstack([start, whole]), axis=0).T)
        np.testing.assert_allclose(gaps, spacing, rtol=1e-6)


@given(st.lists(places, min_size=2, max_size=12), sizes)
def test_the_points_of_a_trail_lie_on_it(corners, spacing):
    walked = 0.0
    for start, end in itertools.pairwise(corners):
        points, walked = trail(start, end, spacing, walked)
        assert near(points, start, end, 1e-6).all()


@given(places, sizes, st.integers(0, 200), st.integers(0, 9))
def test_a_cloud_stays_in_its_circle_and_is_repeatable(middle, radius, count, seed):
    points = cloud(np.random.default_rng(seed), middle, radius, count)
    assert points.shape == (count, 2)
    assert near(points, middle, middle, radius * (1 + 1e-9) + 1e-9).all()
    np.testing.assert_array_equal(points, cloud(np.random.default_rng(seed), middle, radius, count))


def test_a_cloud_is_as_dense_in_the_middle_as_at_its_edge():
    points = cloud(np.random.default_rng(1), (1.0, -2.0), 2.0, 20_000)
    inner = near(points, (1.0, -2.0), (1.0, -2.0), 1.0).mean()
    assert inner == pytest.approx(0.25, abs=0.01)
    np.testing.assert_allclose(points.mean(axis=0), (1.0, -2.0), atol=0.03)


@given(clouds, places, places, sizes)
def test_the_eraser_takes_what_its_circle_has_passed_and_nothing_else(points, start, end, radius):
    marks = PaintedPoints(points, np.arange(float(len(points))), classes=False)
    left = marks.minus(near(points, start, end, radius))
    kept = set(left.values.tolist())
    way = np.linspace(start, end, 200)
    for number, point in enumerate(points):
        closest = float(np.hypot(*(way - point).T).min())
        # The way was sampled, so that the true distance is at most that, and hardly less; both are rounded.
        if closest <= radius - 1e-9:
            assert number not in kept
        elif closest > radius + 0.1:
            assert number in kept
    assert not near(left.points, start, end, radius).any()
    np.testing.assert_array_equal(left.points, points[left.values.astype(int)])


@given(clouds, places, places, sizes)
def test_it_makes_no_difference_which_way_the_eraser_goes(points, start, end, radius):
    there, back = near(points, start, end, radius), near(points, end, start, radius)
    doubtful = near(points, start, end, radius + 1e-9) & ~near(points, start, end, radius - 1e-9)
    np.testing.assert_array_equal(there[~doubtful], back[~doubtful])


@given(clouds, st.floats(0.5, 6))
def test_what_lies_outside_is_told(points, edge):
    inside = within(points, (-edge, edge))
    assert all(flag == (np.abs(point).max() <= edge) for flag, point in zip(inside, points, strict=True))


@given(st.lists(st.integers(0, 12), min_size=1, max_size=60))
def test_without_gaps_the_classes_stay_the_same_groups_in_the_same_order(numbers):
    labels = np.array(numbers, np.float64)
    marks = PaintedPoints(np.zeros((len(labels), 2)), labels, classes=True)
    found = marks.gapless()
    assert found.present() == list(range(len(set(numbers))))
    assert (np.sign(np.subtract.outer(labels, labels)) == np.sign(np.subtract.outer(found.values, found.values))).all()
    assert found.gapless() is found


@given(st.lists(st.integers(0, 9), min_size=1, max_size=60))
def test_classes_become_heights_and_classes_again(numbers):
    marks = PaintedPoints(np.zeros((len(numbers), 2)), np.array(numbers, np.float64), classes=True).gapless()
    heights = marks.as_heights()
    assert not heights.classes
    assert -1 <= heights.values.min() <= heights.values.max() <= 1
    np.testing.assert_array_equal(heights.as_classes().values, marks.values)


def test_many_heights_become_two_classes():
    marks = PaintedPoints(np.zeros((50, 2)), np.linspace(-3, 7, 50), classes=False).as_classes()
    assert marks.present() == [0, 1]
    np.testing.assert_array_equal(marks.values, np.linspace(-3, 7, 50) > 2)


def test_what_changes_nothing_is_the_same_thing():
    marks = PaintedPoints.none().plus(np.ones((3, 2)), 1.0)
    assert marks.plus(np.empty((0, 2)), 0.0) is marks
    assert marks.minus(np.zeros(3, bool)) is marks
    assert len(marks) == 3
    assert len(marks.minus(np.array([True, False, True]))) == 1


@given(clouds, st.booleans())
def test_packed_and_unpacked_it_is_the_same(points, classes):
    points = points.astype(np.float32).astype(np.float64)
    marks = PaintedPoints(points, np.arange(float(len(points))) if classes else points[:, 0] / 3, classes)
    found = PaintedPoints.unpacked(marks.packed(), classes)
    np.testing.assert_array_equal(found.points, marks.points)
    np.testing.assert_array_equal(found.values, marks.values)
    assert found.classes is classes


@pytest.mark.parametrize("text", ["x", "AAAA", "*" * 24, "AADAfwAAAAAAAAAAAAAAAA=="])
def test_what_was_never_packed_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        PaintedPoints.unpacked(text, classes=True)
