"""How the room of a row of panels is shared out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.gui.widgets.panel_room import PanelRoom, divided

BOUNDLESS = 16_777_215


def fixed(wanted: float, least: int = 0, most: int = BOUNDLESS) -> PanelRoom:
    return PanelRoom(wanted, False, least, most)


def growing(weight: float, least: int = 0, most: int = BOUNDLESS) -> PanelRoom:
    return PanelRoom(weight, True, least, most)


FOLDED = PanelRoom(0, False, 0, 0)


@pytest.mark.parametrize(
    ("room", "rooms", "sizes"),
    [
        (1000, [fixed(300), growing(1)], [300, 700]),
        (1000, [fixed(300), growing(10), growing(4)], [300, 500, 200]),
        (2000, [fixed(300), growing(1), growing(1)], [300, 850, 850]),
        (1000, [growing(1), growing(1, least=700)], [300, 700]),
        (1000, [growing(1), growing(1, most=100)], [900, 100]),
        (500, [fixed(300, least=200), growing(1, least=250)], [250, 250]),
        (400, [fixed(300, least=200), growing(1, least=250)], [200, 250]),
        (1000, [fixed(300), FOLDED, growing(1)], [300, 0, 700]),
        (1000, [fixed(300), FOLDED, fixed(200)], [300, 0, 700]),
        (1001, [growing(1), growing(1)], [500, 501]),
    ],
)
def test_sizes_are_as_wanted_and_the_rest_goes_by_weight(room, rooms, sizes):
    assert divided(room, rooms) == sizes


ROOMS = st.lists(
    st.builds(
        lambda wanted, grows, least: PanelRoom(wanted, grows, least, BOUNDLESS),
        st.integers(1, 2000),
        st.booleans(),
        st.integers(0, 400),
    ),
    min_size=1,
    max_size=5,
)


@given(st.integers(0, 4000), ROOMS)
def test_all_of_the_room_is_given_and_nobody_gets_less_than_the_least(room, rooms):
    sizes = divided(room, rooms)
    least = sum(one.least for one in rooms)
    assert sum(sizes) == max(room, least)
    assert all(size >= one.least - 1 for size, one in zip(sizes, rooms, strict=True))


@given(st.integers(400, 4000), ROOMS)
def test_what_was_given_is_given_again(room, rooms):
    sizes = divided(room, rooms)
    again = [PanelRoom(max(1, size), one.grows, one.least, one.most) for size, one in zip(sizes, rooms, strict=True)]
    assert all(abs(a - b) <= len(rooms) + 1 for a, b in zip(divided(room, again), sizes, strict=True))
