"""Handles move what they say, and nothing else."""

import numpy as np
import pytest

from nnplayground.analysis.more_networks.approximation import target_of
from nnplayground.analysis.more_networks.handles import ApproximationSettings, dragged, handles
from nnplayground.data import content
from nnplayground.data.drawn_function import COLUMNS
from nnplayground.errors import UserError


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


def made(**changes):
    settings = ApproximationSettings(steepness=10_000, **changes)
    target = target_of(settings.dataset())
    return settings, target, settings.construction(target.curve, target.span)


@pytest.mark.parametrize("shape", ["bumps", "steps", "hinges"])
def test_round_handles_lie_on_the_sum(shape):
    settings, target, construction = made(shape=shape, pieces=6)
    for handle in handles(settings, construction, target.span):
        x = handle.x + (1e-3 if handle.part == "end" and shape == "steps" else 0)
        if handle.part in ("top", "end"):
            assert construction.total(np.array([x]))[0] == pytest.approx(handle.y, abs=1e-3)


@pytest.mark.parametrize("shape", ["bumps", "steps", "hinges"])
def test_a_dragged_handle_is_where_the_mouse_is(shape):
    settings, target, construction = made(shape=shape, pieces=5)
    for number, handle in enumerate(handles(settings, construction, target.span)):
        x, y = handle.x + 0.01, handle.y + 0.3
        after = handles(settings, dragged(settings, construction, handle, x, y, target.span), target.span)[number]
        moves_up = handle.part in ("top", "end")
        if shape == "hinges":
            # The end of a ReLU's piece is the next one's place, which stays.
            assert after.y == pytest.approx(y, abs=0.1)
        else:
            assert after.x == pytest.approx(x)
            assert after.y == pytest.approx(y if moves_up else handle.y)


def test_a_bump_moves_alone():
    settings, target, construction = made(pieces=4)
    top = [handle for handle in handles(settings, construction, target.span) if handle.part == "top"][2]
    after = dragged(settings, construction, top, top.x, top.y + 0.5, target.span)
    x = np.array([0.125, 0.375, 0.625, 0.875])
    np.testing.assert_allclose(after.total(x) - construction.total(x), [0, 0, 0.5, 0], atol=1e-9)


def test_what_was_moved_is_kept_until_it_is_built_anew():
    settings, target, construction = made(pieces=3)
    moved = settings.by_hand(construction.moved(0, place=0.2, height=2.0))
    assert moved.construction(target.curve, target.span).bends[0] == (0.2, 2.0)
    again = ApproximationSettings.model_validate_json(moved.model_dump_json())
    assert again == moved
    with pytest.raises(ValueError, match="less than or equal"):
        settings.by_hand(construction.moved(0, place=1e12))
    with pytest.raises(ValueError, match="other neurons"):
        ApproximationSettings(pieces=3, bends=((0.0, 1.0),))


def test_drawn_curves_are_kept_with_their_holes():
    heights = np.sin(np.linspace(0, 6, COLUMNS))
    heights[40:60] = np.nan
    settings = ApproximationSettings(curve="drawn").with_heights(heights)
    again = ApproximationSettings.model_validate_json(settings.model_dump_json())
    np.testing.assert_array_equal(again.heights(), heights)
    assert target_of(again.dataset()).span == (0.0, 1.0)
    with pytest.raises(UserError, match="no curve yet"):
        target_of(ApproximationSettings(curve="drawn").dataset())
    with pytest.raises(ValueError, match="another size"):
        ApproximationSettings(drawn=(1.0, 2.0))
