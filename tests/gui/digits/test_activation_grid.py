"""Squares of neurons: each is its own, at every size."""

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.core.addresses import NeuronId
from nnplayground.gui import theme
from nnplayground.gui.digits.activation_grid import LARGEST, SMALLEST, ActivationGrid, scrolling
from nnplayground.gui.run.frame_clock import FrameClock


def shown(qtbot, size, layers):
    clock = FrameClock()
    grid = ActivationGrid(clock)
    clock.setParent(grid)
    qtbot.addWidget(grid)
    grid.resize(*size)
    grid.set_layers(layers)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def test_another_size_leaves_each_square_to_its_neuron(qtbot):
    layer = np.zeros(50)
    layer[37] = 1.0
    grid = shown(qtbot, (200, 240), (layer, np.array([0.0, 1.0])))
    grid.grab()
    for size in ((420, 240), (150, 300), (900, 500)):
        grid.resize(*size)
        seen = grid.grab().toImage()
        place = grid.place(NeuronId(2, 37)).center()
        assert grid.neuron_at(place) == NeuronId(2, 37)
        colour = seen.pixelColor(place.toPoint())
        assert colour.getRgb()[:3] == tuple(theme.signed_lut()[-1])
        dark = grid.place(NeuronId(2, 36)).center()
        assert seen.pixelColor(dark.toPoint()) != colour


def test_shown_large_the_squares_are_larger(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QVBoxLayout(ground)
    clock = FrameClock(ground)
    grid = ActivationGrid(clock)
    row.addWidget(grid)
    row.addWidget(QLabel("below"), 1)
    grid.set_layers((np.ones(20), np.ones(2)))
    ground.resize(900, 700)
    with qtbot.waitExposed(ground):
        ground.show()
    assert grid.place(NeuronId(2, 0)).width() == LARGEST
    grid.enlarger.enlarge()
    assert grid.place(NeuronId(2, 0)).width() > LARGEST
    grid.enlarger.go_back()
    assert grid.place(NeuronId(2, 0)).width() == LARGEST


def test_where_there_is_little_room_the_squares_stay_large_enough_and_scroll(qtbot):
    clock = FrameClock()
    grid = ActivationGrid(clock)
    area = scrolling(grid)
    clock.setParent(area)
    qtbot.addWidget(area)
    area.resize(280, 95)
    with qtbot.waitExposed(area):
        area.show()
    grid.set_layers((np.ones(1000), np.ones(750), np.ones(400), np.ones(10)))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    last = NeuronId(5, 9)
    for neuron in (NeuronId(2, 0), NeuronId(4, 399), last):
        assert grid.place(neuron).width() >= SMALLEST
        assert grid.rect().toRectF().contains(grid.place(neuron))
    grid._choose(last)
    assert grid.visibleRegion().boundingRect().toRectF().contains(grid.place(last))
    grid.set_layers((np.ones(20), np.ones(2)))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    area.resize(280, 400)
    grid.set_layers(())
    assert area.minimumSizeHint().height() <= 95
