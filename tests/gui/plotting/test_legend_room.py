"""How the names of curves share the room of a small plot."""

import pytest

from nnplayground.gui.plotting.xy_plot import shared_out


@pytest.mark.parametrize(
    ("widths", "room", "found"),
    [
        ([60, 90], 200, [60, 90]),
        ([50, 90], 120, [50, 70]),
        ([90, 50], 120, [70, 50]),
        ([90, 90, 90], 150, [50, 50, 50]),
        ([90, 90], 20, [40, 40]),
        ([], 100, []),
    ],
)
def test_short_names_are_whole_and_long_ones_share_the_rest(widths, room, found):
    assert shared_out(widths, room) == found
