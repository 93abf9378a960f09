"""The numbers on the drawing of a small network: all that have room, each clear of the others."""

import numpy as np
import pytest

from nnplayground.gui.hand.network_diagram import NetPicture, NetworkDiagram
from nnplayground.gui.run.frame_clock import FrameClock


def diagram(qtbot, sizes, width, height):
    clock, rng = FrameClock(), np.random.default_rng(1)
    made = NetworkDiagram(clock)
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(width, height)
    layers = dict(enumerate(sizes, start=1))
    later = {number: size for number, size in layers.items() if number > 1}
    made.set_picture(
        NetPicture(
            sizes=sizes,
            weights={number: rng.normal(size=(layers[number - 1], size)) for number, size in later.items()},
            values={number: rng.normal(size=size) for number, size in layers.items()},
            z={number: rng.normal(size=size) for number, size in later.items()},
            seconds={number: rng.normal(size=size) for number, size in later.items()},
            second_name="δ",
            y=np.zeros(sizes[-1]),
            all_weights=True,
        )
    )
    return made


@pytest.mark.parametrize("sizes", [(3, 4, 3, 1), (2, 4, 2, 1), (4, 3, 4, 1)])
def test_all_weights_have_numbers_where_there_is_room(qtbot, sizes):
    made = diagram(qtbot, sizes, 1340, 430)
    radius = made._radius()
    assert all(made._spread(layer, radius) is not None for layer in range(2, len(sizes) + 1))


@pytest.mark.parametrize("second", [-0.00063, 0.000137, -1.11e-16])
def test_what_stands_below_a_neuron_keeps_to_its_room(qtbot, second):
    made = diagram(qtbot, (2, 4, 2, 1), 700, 300)
    font = made._small(made.font())
    text = made._second_text(second, font)
    assert made.fontMetrics().horizontalAdvance(text) <= 1.3 * made._width_of_second(font)
    assert text.startswith("δ ")


def test_numbers_of_neurons_are_clear_of_what_stands_below_others(qtbot, monkeypatch):
    made = diagram(qtbot, (2, 29, 29, 1), 700, 300)
    radius, places = made._radius(), made._places()
    numbers, texts = [], made._texts_around(3, radius)
    monkeypatch.setattr(
        NetworkDiagram, "_paint_label",
        lambda view, painter, place, text, role="text": numbers.append((place, text)) if text.isdigit() else None,
    )  # fmt: skip
    made.grab()
    assert len(numbers) >= sum(neuron.layer in (2, 3) for neuron in places)
    half = made.fontMetrics().ascent() / 2 - 2
    for place, _text in numbers:
        assert not any(box.top() < place.y() + half and place.y() - half < box.bottom() and box.contains(place)
                       for box in texts)  # fmt: skip
