"""Of a layer with 100 neurons each can be seen, reached by keyboard and typed, and little is drawn at a time."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.analysis.decision_field import PictureMaker, default_plane
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.gui.playground.network.layout import MOST_ROWS
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.training.experiment import Experiment

Key = Qt.Key
MANY = Experiment(hidden=(Dense(units=100), Dense(units=100)))


@pytest.fixture
def view(qtbot):
    clock = FrameClock()
    view = NetworkView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(640, 420)
    view.set_experiment(MANY, None)
    view.set_snapshot(Snapshot(MANY, MANY.network().parameters.copy(), 1, 0, 0))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.canvas.clearFocus()
    view.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def column(view, layer=2):
    return view.canvas.scene.layout.column(layer)


def wheel(view, layer, notches):
    found = column(view, layer)
    place = QPointF(found.x, float(found.y[0]))
    event = QWheelEvent(
        place,
        QPointF(view.canvas.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, event)


def test_the_arrow_keys_reach_each_neuron(view):
    seen = []
    for _ in range(100):
        place = view.canvas.selected
        seen.append(place.neuron)
        assert column(view).row_of(place.neuron.index) is not None
        QTest.keyClick(view.canvas, Key.Key_Down)
    assert seen == [NeuronId(2, index) for index in range(100)]
    for index in range(98, -1, -1):
        QTest.keyClick(view.canvas, Key.Key_Up)
        assert view.canvas.selected.neuron == NeuronId(2, index)
    assert column(view).first == 0


def test_leaps_and_ends(view):
    QTest.keyClick(view.canvas, Key.Key_End)
    assert view.canvas.selected.neuron.index == 99
    assert column(view).shown[-1] == 99
    QTest.keyClick(view.canvas, Key.Key_PageUp)
    assert 80 < view.canvas.selected.neuron.index < 99
    QTest.keyClick(view.canvas, Key.Key_Home)
    assert view.canvas.selected.neuron.index == 0
    QTest.keyClick(view.canvas, Key.Key_PageDown)
    assert view.canvas.selected.neuron.index == len(column(view).shown) - 1


def test_bias_and_weight_of_the_last_neuron_are_typed(qtbot, view):
    network = MANY.network()
    QTest.keyClick(view.canvas, Key.Key_End)
    QTest.keyClick(view.canvas, Key.Key_Return)
    assert view.canvas.editor.isVisible()
    for text, expected in (("7", NeuronId(2, 99).bias), ("-3", NeuronId(3, 99).weight_from(99))):
        field = QApplication.focusWidget()
        field.selectAll()
        QTest.keyClicks(field, text)
        with qtbot.waitSignal(view.parameter_edited) as edited:
            QTest.keyClick(field, Key.Key_Return)
        assert edited.args == [expected.flat_index(MANY.shapes), float(text)]
        network.parameters[edited.args[0]] = edited.args[1]
        # On to the edge that leads from there to the last neuron of the next layer.
        view.canvas.setFocus()
        if text == "7":
            QTest.keyClick(view.canvas, Key.Key_Right)
            QTest.keyClick(view.canvas, Key.Key_End)
            QTest.keyClick(view.canvas, Key.Key_Return)
    assert column(view, 3).shown[-1] == 99
    matrix = network.matrices(network.parameters)[1]
    assert matrix[99, 99] == -3


def test_the_wheel_and_the_counter_scroll_their_own_layer(view):
    part = len(column(view).shown)
    wheel(view, 2, 3)
    assert (column(view, 2).first, column(view, 3).first) == (3, 0)
    wheel(view, 2, -10)
    assert column(view).first == 0
    found = column(view, 3)
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(found.x + 38), round(found.counter)))
    assert (column(view, 2).first, column(view, 3).first) == (0, part - 1)
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(found.x - 38), round(found.counter)))
    assert column(view, 3).first == 0
    wheel(view, 3, 500)
    assert column(view, 3).shown[-1] == 99


def test_each_neuron_has_its_own_field_and_its_own_weights(view):
    problem, network = MANY.prepare(), MANY.network()
    picture = PictureMaker().make(network, problem, default_plane(problem, resolution=8))
    view.set_fields(picture.layers)
    QTest.keyClick(view.canvas, Key.Key_End)
    view.draw()
    scene = view.canvas.scene
    assert scene.tiles[2] is not None
    layout = scene.layout
    edges = layout.edges_into(2)
    assert set(edges.target.tolist()) == set(range(int(column(view).first), 100))
    weights = network.matrices(network.parameters)[0]
    found = weights[edges.source, edges.target]
    strong = np.abs(found) > 0.1 * np.abs(weights).max()
    assert strong.any()
    assert (np.sign(scene.edge_tones[2]) == np.sign(found))[strong].all()


def test_few_edges_are_drawn(view):
    assert all(len(gap.line) <= MOST_ROWS**2 for gap in view.canvas.scene.layout.gaps)


def test_fewer_neurons_leave_no_gap_and_other_layers_start_anew(view):
    QTest.keyClick(view.canvas, Key.Key_End)
    fewer = MANY.replace(hidden=(Dense(units=20), Dense(units=100)))
    view.set_experiment(fewer, None)
    view.draw()
    assert column(view).shown[-1] == 19
    view.set_experiment(MANY.replace(hidden=(Dense(units=100),)), None)
    view.draw()
    assert column(view).first == 0
