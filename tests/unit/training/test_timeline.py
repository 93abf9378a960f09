"""Moments are found again; there are ever fewer of them the older they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.training.timeline import Timeline


def filled(steps, most=20, memory=10**9, size=1):
    timeline = Timeline(most, memory)
    for step in steps:
        timeline.add(step, step / 10, f"at {step}", size)
    return timeline


@given(st.lists(st.integers(1, 50), max_size=300), st.integers(3, 30))
def test_it_is_bounded_in_order_and_keeps_both_ends(distances, most):
    steps = np.cumsum(distances).tolist()
    timeline = filled(steps, most)
    kept = [moment.step for moment in timeline.moments]
    assert len(kept) == min(most, len(steps))
    assert kept == sorted(set(kept) & set(steps))
    if steps:
        assert (kept[0], kept[-1]) == (steps[0], steps[-1])
    assert all(moment.kept == f"at {moment.step}" for moment in timeline.moments)


def test_distances_grow_with_age():
    timeline = filled(range(10_000), most=50)
    steps = np.array([moment.step for moment in timeline.moments])
    ages, gaps = steps[-1] - steps[1:-1], np.diff(steps)[1:]
    assert gaps[-3:].max() <= 10
    assert len(steps[steps > 9000]) >= 15
    assert (gaps <= 0.7 * ages + 10).all(), "no age is without a moment for long"


@given(st.integers(0, 120))
def test_the_moment_at_a_step_is_the_last_before_it(step):
    timeline = filled(range(10, 100, 7))
    wanted = max((s for s in range(10, 100, 7) if s <= step), default=10)
    assert timeline.at(step).step == wanted
    assert timeline.nearest(wanted / 10).step == wanted


def test_memory_is_bounded_but_for_a_few():
    timeline = filled(range(100), most=50, memory=70, size=10)
    assert len(timeline) == 7
    assert timeline.size == 70
    huge = filled(range(100), memory=70, size=1000)
    assert [len(huge), huge.at(10**9).step, huge.at(0).step] == [3, 99, 0]


def test_going_on_from_an_earlier_moment_forgets_what_came_after():
    timeline = filled(range(0, 50, 5))
    timeline.cut(22)
    assert timeline.at(100).step == 20
    timeline.add(21, 2.1, "new", 1)
    timeline.add(20, 2.0, "again", 1)
    assert [moment.step for moment in timeline.moments] == [0, 5, 10, 15, 20]
    assert timeline.at(20).kept == "again"
    assert timeline.size == 5
    timeline.clear()
    assert (len(timeline), timeline.size) == (0, 0)
    for look in (timeline.at, timeline.nearest):
        with pytest.raises(LookupError):
            look(1)
    with pytest.raises(ValueError, match="at least"):
        Timeline(2)
