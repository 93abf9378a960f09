import time

import numpy as np
import pytest

from nnplayground.analysis.digits import tsne
from nnplayground.analysis.process_job import Child, Done, Failed, Progress


def add_up(numbers):
    total = 0
    for place, number in enumerate(numbers):
        yield place / len(numbers)
        total += number
    return total


def fail():
    yield 0.5
    raise ValueError("three is no crowd")


def last_for_ever():
    yield 0.0
    while True:
        np.zeros(1000).sort()


def messages(child, seconds=60):
    """Return everything that `child` says until it ends."""
    end = time.monotonic() + seconds
    found = []
    while child.running and time.monotonic() < end:
        message = child.poll(0.5)
        if message is not None:
            found.append(message)
    assert not child.running
    return found


def test_work_reports_and_returns():
    said = messages(Child(add_up, [1, 2, 3, 4]))
    assert said[:-1] == [Progress(0.0), Progress(0.25), Progress(0.5), Progress(0.75)]
    assert isinstance(said[-1], Done)
    assert said[-1].result == 10


def test_an_error_is_told():
    assert messages(Child(fail))[-1] == Failed("three is no crowd")


def test_it_can_be_called_off_at_any_moment():
    for when in ("at once", "at work"):
        child = Child(last_for_ever)
        process = child._process
        if when == "at work":
            assert child.poll(60) == Progress(0.0)
        child.cancel()
        assert not child.running
        assert child.poll(1) is None
        with pytest.raises(ValueError, match="closed"):
            process.is_alive()
        child.cancel()


def test_a_process_that_vanishes_is_a_failure():
    child = Child(last_for_ever)
    assert child.poll(60) == Progress(0.0)
    child._process.kill()
    assert messages(child) == [Failed("")]


def test_tsne_keeps_clusters_together():
    rng = np.random.default_rng(0)
    labels = np.repeat([0, 1, 2], 30)
    values = 20 * np.eye(3, 12)[labels] + rng.standard_normal((90, 12))
    said = messages(Child(tsne.embed, values, 10.0, 1))
    assert isinstance(said[0], Progress)
    points = said[-1].result
    assert points.shape == (90, 2)
    centres = np.stack([points[labels == label].mean(axis=0) for label in range(3)])
    nearest = np.linalg.norm(points[:, np.newaxis] - centres, axis=2).argmin(axis=1)
    assert (nearest == labels).all()


def test_tsne_of_two_points_is_no_error():
    steps = tsne.embed(np.ones((2, 5)))
    assert next(steps) == 0
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value.shape == (2, 2)
