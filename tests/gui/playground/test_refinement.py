"""At rest each pixel of a decision picture is what the network answers in the middle of that pixel."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from nnplayground.analysis.fine_field import WORK, affordable
from nnplayground.core.activations import Linear, Softmax
from nnplayground.core.addresses import NeuronId
from nnplayground.core.costs import CategoricalCrossEntropy, MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Rings
from nnplayground.data.functions import Function
from nnplayground.data.house_prices import HousePrices
from nnplayground.data.scaling import NoScaling
from nnplayground.gui.playground.decision.field import FieldComputer
from nnplayground.gui.playground.decision.view import DecisionView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared import colormaps
from nnplayground.training.experiment import Experiment

EDGE = 6
"""Pixels at the edge, on which the marks of the axes lie."""


@pytest.fixture
def view(qtbot):
    clock = FrameClock()
    view = DecisionView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(330, 425)
    with qtbot.waitExposed(view):
        view.show()
    return view


class Shower:
    """Shows networks in a view; waits until the picture is there."""

    def __init__(self, qtbot, view, experiment, spread=2.0):
        self.qtbot, self.view, self.experiment = qtbot, view, experiment
        self.problem = experiment.prepare()
        network = experiment.network()
        self.parameters = np.random.default_rng(3).normal(0, spread, network.parameters.shape).astype(np.float32)
        view.set_problem(self.problem)
        for button in view._groups:
            button.setChecked(False)
        self.computer = FieldComputer()
        self.step = 0

    def show(self):
        self.step += 1
        snapshot = Snapshot(self.experiment, self.parameters.copy(), 1, 0, self.step)
        self.view.set_result(self.computer.compute(snapshot, self.problem, self.view.plane()))
        self.frame()

    def frame(self):
        with self.qtbot.waitSignal(self.view._clock.frame):
            self.view._clock.request(self.view)

    def refined(self, change):
        """Do something that asks for a fine picture, and wait until it is on the screen."""
        with self.qtbot.waitSignal(self.view._fine.ready):
            change()
        self.frame()

    def screen(self):
        """Return the colours (rows, columns, 3) inside the axes, the lowest row first, and the places of the pixels."""
        field = self.view._field
        area = field.view.mapFromScene(field.box.mapRectToScene(field.box.rect())).boundingRect().adjusted(0, 0, -1, -1)
        image = field.view.viewport().grab().toImage()
        rows = range(area.bottom(), area.top() - 1, -1)
        columns = range(area.left(), area.right() + 1)
        seen = np.array([[image.pixelColor(x, y).getRgb()[:3] for x in columns] for y in rows], int)
        inverse = field.view.viewportTransform().inverted()[0]
        xs = [field.box.mapSceneToView(inverse.map(QPointF(x + 0.5, 0.0))).x() for x in columns]
        ys = [field.box.mapSceneToView(inverse.map(QPointF(0.0, y + 0.5))).y() for y in rows]
        return seen, xs, ys

    def answers(self, x, y):
        """Return the activations of each layer at a place, by loops in double precision; tanh, then the output's z."""
        a = [float(v) for v in self.problem.encode(np.array([[x, y]]))[0]]
        layers, place, sizes = [], 0, self.experiment.sizes
        for number, units in enumerate(sizes[1:]):
            weights = self.parameters[place : place + (len(a) + 1) * units].astype(float).reshape(len(a) + 1, units)
            place += weights.size
            z = []
            for j in range(units):
                total = weights[-1][j]
                for i, value in enumerate(a):
                    total += weights[i][j] * value
                z.append(total)
            a = [math.tanh(v) for v in z] if number < len(sizes) - 2 else z
            layers.append(a)
        return layers


@pytest.mark.parametrize("size", [(330, 425), (700, 640)])
def test_each_pixel_is_the_answer_at_its_own_place(qtbot, view, size):
    view.resize(*size)
    shower = Shower(qtbot, view, Experiment())
    view.set_resting(True)
    shower.refined(shower.show)
    seen, xs, ys = shower.screen()
    lut = colormaps.binary_lut().astype(int)
    assert seen.shape[0] == seen.shape[1] == round(view._field.box.width()) > size[0] // 2
    for row in range(EDGE, len(ys) - EDGE, 7):
        for column in range(EDGE, len(xs) - EDGE, 5):
            z = shower.answers(xs[column], ys[row])[-1][0]
            share = 1 / (1 + math.exp(-z))
            near = lut[max(0, math.floor(share * 255 - 0.05)) : math.ceil(share * 255 + 0.05) + 1]
            assert np.abs(near - seen[row, column]).max(axis=1).min() == 0, (row, column)


def test_boundaries_of_classes_are_where_the_answer_changes(qtbot, view):
    data = Rings(rings=4, noise=0)
    shower = Shower(qtbot, view, Experiment(data=data, output=Softmax(), cost=CategoricalCrossEntropy()))
    view._discrete.setChecked(True)
    view.set_resting(True)
    shower.refined(shower.show)
    seen, xs, ys = shower.screen()
    palette = colormaps.class_palette(4).astype(int)
    for row in range(EDGE, len(ys) - EDGE, 7):
        for column in range(EDGE, len(xs) - EDGE, 5):
            z = shower.answers(xs[column], ys[row])[-1]
            first, second = sorted(z)[-2:][::-1]
            if first - second > 1e-4:
                assert (seen[row, column] == palette[z.index(first)]).all()


def test_a_surface_of_oblong_axes_is_fine_both_ways(qtbot, view):
    experiment = Experiment(data=HousePrices(), output=Linear(), cost=MeanSquares(), hidden=())
    shower = Shower(qtbot, view, experiment)
    view.set_resting(True)
    shower.refined(shower.show)
    rows, columns = view._field.pixels()
    assert view._field._image.image.shape == (rows, columns, 3)
    assert rows != columns


def test_a_neuron_is_refined_in_its_own_colours_and_the_output_comes_back_fine(qtbot, view):
    shower = Shower(qtbot, view, Experiment(scaling=NoScaling()))
    view.set_resting(True)
    shower.refined(shower.show)
    output = view._field._image.image
    shower.refined(lambda: view.show_neuron(NeuronId(2, 1)))
    seen, xs, ys = shower.screen()
    scale = colormaps.signed_scale(-1, 1)
    for row, column in [(20, 30), (100, 60), (60, 180), (170, 170)]:
        a = np.array([shower.answers(xs[column], ys[row])[0][1]])
        near = scale.colors(a + np.array([-2e-3, -1e-3, 0, 1e-3, 2e-3])).astype(int)
        assert np.abs(near - seen[row, column]).max(axis=1).min() == 0
    shower.refined(lambda: view.show_neuron(NeuronId(1, 0)))
    assert view._field._image.image.shape == output.shape
    view.show_output()
    shower.frame()
    assert np.array_equal(view._field._image.image, output)


def test_a_curve_has_a_point_for_each_column(qtbot, view):
    shower = Shower(qtbot, view, Experiment(data=Function(), output=Linear(), cost=MeanSquares()))
    view.resize(700, 600)
    view.set_resting(True)
    shower.refined(shower.show)
    assert len(view._field.curve.x) == view._field.pixels()[1] > 500


def test_while_it_trains_the_picture_is_coarse_and_follows(qtbot, view):
    shower = Shower(qtbot, view, Experiment())
    shower.show()
    assert view._field._image.image.shape == (64, 64, 3)
    shower.refined(lambda: view.set_resting(True))
    assert view._field._image.image.shape[0] > 200
    view.set_resting(False)
    shower.parameters = -shower.parameters
    shower.show()
    assert view._field._image.image.shape == (64, 64, 3)
    assert not view._fine._job.busy


def test_another_network_is_never_shown_by_the_fine_picture_of_the_last(qtbot, view):
    shower = Shower(qtbot, view, Experiment())
    view.set_resting(True)
    shower.refined(shower.show)
    before = view._field._image.image
    shower.parameters = -shower.parameters
    shower.show()
    assert view._field._image.image is not before
    # What was asked for and is out of date never comes.
    shower.parameters = 3 * shower.parameters
    shower.refined(shower.show)
    late = view._result.snapshot
    assert {key[0] for key in view._fine._pictures} == {late}


def test_a_picture_stays_fine_while_its_size_changes(qtbot, view):
    shower = Shower(qtbot, view, Experiment())
    view.set_resting(True)
    shower.refined(shower.show)
    before = view._field.pixels()
    shower.refined(lambda: view.resize(500, 600))
    assert view._field._image.image.shape[:2] == view._field.pixels() != before


def test_a_very_big_network_is_not_computed_for_each_pixel(qtbot, view):
    shower = Shower(qtbot, view, Experiment(hidden=(Dense(units=700), Dense(units=700))), spread=0.05)
    view.set_resting(True)
    shower.refined(shower.show)
    rows, columns = view._field._image.image.shape[:2]
    assert 64 < columns < view._field.pixels()[1]
    assert rows * columns * len(shower.parameters) <= WORK
    huge = (1000, 1000)
    assert affordable(huge, 1000) == huge
    assert affordable(huge, 10**6)[0] == affordable(huge, 10**6)[1] < 200
    assert affordable((1, 500), 10**12) == (1, 1)


def test_the_fine_picture_looks_like_the_coarse_one(qtbot, view):
    shower = Shower(qtbot, view, Experiment(), spread=0.5)
    shower.show()
    coarse = shower.screen()[0]
    shower.refined(lambda: view.set_resting(True))
    fine = shower.screen()[0]
    assert np.abs(fine - coarse).mean() < 3
