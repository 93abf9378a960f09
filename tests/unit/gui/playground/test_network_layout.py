import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import matrices, parameter_count
from nnplayground.gui.playground.network.hit_testing import Place, exists, first, moved, place_at
from nnplayground.gui.playground.network.layout import MOST_ROWS, Inputs, Room, distances, lay_out

ROOM = Room(width=620, height=390, top=94, left=50, right=20, controls=100)
SIZES = st.lists(st.integers(1, 600), min_size=2, max_size=12)


@given(SIZES, st.floats(200, 1600), st.floats(150, 1000))
def test_everything_stands_inside_and_nothing_overlaps(sizes, width, height):
    layout = lay_out(sizes, Room(width, height, 94, 40, 60, 100))
    assert layout.width >= width
    previous = -math.inf
    for column, count in zip(layout.columns, sizes, strict=True):
        assert column.x - layout.node / 2 > max(previous, 0)
        previous = column.x + layout.node / 2
        y = np.sort(column.rows)
        assert len(column.shown) + (column.counter is not None) == len(y) <= MOST_ROWS
        assert (column.counter is None) == (len(column.shown) == count)
        assert len(set(column.shown.tolist())) == len(column.shown)
        assert not len(column.shown) or column.shown.max() < count
        if height > 200:
            assert len(y) < 2 or np.diff(y).min() >= layout.node
            assert y[0] - layout.node / 2 >= layout.top - 1
            assert y[-1] + layout.node / 2 <= height
    assert previous < layout.width


def test_a_big_layer_shows_a_part_and_counts_below():
    column = lay_out((784, 512, 512, 10), ROOM, Inputs(picture=True)).columns[1]
    assert column.shown.tolist() == [*range(len(column.shown))]
    assert column.counter > column.y[-1]


@given(SIZES, st.integers(0, 700), st.floats(150, 1000))
def test_each_part_of_a_long_layer_can_be_shown(sizes, start, height):
    room = Room(900, height, 94, 40, 60, 100)
    whole = lay_out(sizes, room)
    for layer, (column, count) in enumerate(zip(whole.columns, sizes, strict=True), 1):
        moved_on = lay_out(sizes, room, starts={layer: start}).column(layer)
        assert len(moved_on.shown) == len(column.shown)
        assert moved_on.rows.tolist() == column.rows.tolist()
        if column.counter is None:
            assert moved_on.shown.tolist() == column.shown.tolist()
            continue
        part = len(column.shown)
        assert moved_on.shown.tolist() == [min(start, count - part) + i for i in range(part)]
        for neuron in (0, count - 1, count // 2):
            found = lay_out(sizes, room, starts={layer: moved_on.start_for(neuron)}).column(layer)
            assert neuron in found.shown.tolist() or not part


def test_what_is_under_the_counter():
    layout = lay_out((2, 100, 1), ROOM)
    column = layout.columns[1]
    assert layout.counter_at(column.x - 40, column.counter) == (2, -1)
    assert layout.counter_at(column.x + 40, column.counter) == (2, 1)
    assert layout.counter_at(column.x, column.counter) == (2, 0)
    assert layout.counter_at(column.x, column.counter - 20) is None
    assert layout.scrolling_at(column.x + 30) == 2
    assert layout.scrolling_at(layout.columns[0].x) is None


def test_a_big_network_paints_few_edges():
    layout = lay_out((784, 512, 512, 10), Room(1000, 700, 94), Inputs(picture=True))
    assert len(layout.gaps[0].source) == 0
    assert sum(len(gap.source) for gap in layout.gaps) <= 400


def test_unused_inputs_have_a_row_but_no_edges():
    layout = lay_out((2, 3, 1), ROOM, Inputs(rows=7, used=(4, 0)))
    column = layout.columns[0]
    assert column.y.tolist() == [column.rows[4], column.rows[0]]
    assert len(column.rows) == 7
    assert len(layout.gaps[0].source) == 6
    assert layout.gaps[0].line[0, 1] == column.rows[4]


def test_many_layers_keep_their_distance_and_need_more_room():
    layout = lay_out((2, *[3] * 20, 1), ROOM)
    steps = np.diff([column.x for column in layout.columns])
    assert steps.min() > 90
    assert layout.width > 1800


@given(st.lists(st.integers(1, 9), min_size=2, max_size=5), st.data())
def test_an_edge_edits_the_weight_that_it_shows(sizes, data):
    layout = lay_out(sizes, ROOM)
    shapes = [(inputs + 1, units) for inputs, units in pairwise(sizes)]
    parameters = np.arange(parameter_count(shapes), dtype=np.float64)
    gap = data.draw(st.integers(0, len(sizes) - 2))
    edges = layout.gaps[gap]
    number = data.draw(st.integers(0, len(edges.source) - 1))
    source, target = int(edges.source[number]), int(edges.target[number])
    matrix = matrices(parameters, shapes)[gap]
    neuron = NeuronId(gap + 2, target)
    assert parameters[Place(neuron, source).parameter.flat_index(shapes)] == matrix[source, target]
    assert parameters[Place(neuron).parameter.flat_index(shapes)] == matrix[-1, target]


def test_inputs_have_no_parameter():
    assert Place(NeuronId(1, 1)).parameter is None


def test_distance_to_a_segment_ends_at_its_ends():
    line = np.array([[0.0, 0.0, 10.0, 0.0], [5.0, 5.0, 5.0, 5.0]])
    assert distances(line, 5, 3).tolist() == [3, 2]
    assert distances(line, 13, 4)[0] == 5


@pytest.mark.parametrize("share", [0.15, 0.5, 0.85])
def test_the_edge_under_the_mouse_is_found(share):
    layout = lay_out((2, 3, 2), ROOM)
    for layer, edges in enumerate(layout.gaps, 2):
        for number, (x0, y0, x1, y1) in enumerate(edges.line.tolist()):
            x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            found = layout.edge_at(x, y)
            # Where edges cross, either is right.
            assert found is not None
            assert found.layer == layer
            other = edges.find(found.source, found.index)
            assert other == number or distances(edges.line[other : other + 1], x, y)[0] < 1e-6
    assert layout.edge_at(layout.columns[0].x + 60, layout.top) is None


def test_a_neuron_lies_above_the_edges_that_end_there():
    layout = lay_out((2, 3, 1), ROOM)
    for layer, column in enumerate(layout.columns, 1):
        for neuron, y in zip(column.shown.tolist(), column.y.tolist(), strict=True):
            assert place_at(layout, column.x + layout.node * 0.4, y) == Place(NeuronId(layer, neuron))
    assert place_at(layout, layout.columns[1].x, layout.top - 40) is None


def test_arrows_lead_from_neuron_to_edge_to_neuron_and_back():
    layout = lay_out((2, 3, 1), ROOM)
    start = first(layout)
    assert start == Place(NeuronId(2, 0))
    edge = moved(layout, start, 1, 0)
    assert edge.same(Place(NeuronId(3, 0), 0))
    assert moved(layout, edge, 1, 0) == Place(NeuronId(3, 0))
    assert moved(layout, edge, -1, 0) == Place(NeuronId(2, 0))
    assert moved(layout, start, 0, 1) == Place(NeuronId(2, 1))
    assert moved(layout, start, 0, -1) == start
    assert moved(layout, start, -1, 0, skip_edges=True).layer == 1
    assert moved(layout, Place(NeuronId(3, 0)), 1, 0) == Place(NeuronId(3, 0))


def test_up_and_down_on_an_edge_move_the_end_away_from_the_start():
    layout = lay_out((2, 3, 2), ROOM)
    leaving = moved(layout, Place(NeuronId(2, 1)), 1, 0)
    assert moved(layout, leaving, 0, 1).source == 1
    coming = moved(layout, Place(NeuronId(2, 1)), -1, 0)
    assert moved(layout, coming, 0, 1).neuron == NeuronId(2, 1)


@given(SIZES, st.lists(st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]), max_size=40), st.booleans())
def test_arrows_never_leave_the_drawing(sizes, steps, picture):
    layout = lay_out(sizes, ROOM, Inputs(picture=picture))
    place = first(layout)
    for dx, dy in steps:
        place = moved(layout, place, dx, dy)
        assert exists(layout, place)


def test_every_engineered_input_keeps_its_row_however_low_the_drawing_is():
    room = Room(width=300, height=40, top=120, left=20, right=20, controls=100)
    layout = lay_out((2, 4, 1), room, Inputs(rows=7, used=(0, 6)))
    assert len(layout.columns[0].rows) == 7
