"""The network page: costs on screen against the whole network, the path of training, typed weights, bad networks."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.descent.network_surface import SIZES
from nnplayground.analysis.network_cost import NetworkCost, chosen_rows
from nnplayground.core.addresses import ParameterId
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.gui.descent.edge_picker import EdgePicker
from nnplayground.gui.descent.network_page import NetworkPage
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import number
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import ready, train

SMALL = Experiment(data=Circle(size=80), optimizer=Adam())


@pytest.fixture
def session(qtbot):
    made = Session(SMALL)
    ready(qtbot, made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, session):
    clock = FrameClock()
    made = NetworkPage(session, session.lab_states.of(DescentState), clock)
    made.resize(1000, 600)
    qtbot.addWidget(made)
    clock.setParent(made)
    made.show()
    whole(qtbot, made)
    yield made
    made.job.close()


def whole(qtbot, page):
    """Wait until the finest picture of what is on screen is there."""

    def is_whole():
        page.draw()
        return page.terrain is not None and len(page.terrain.v1) == SIZES[-1] and not page.job.busy

    qtbot.waitUntil(is_whole, timeout=30_000)
    page.draw()


def real_cost(session, parameters):
    snapshot = session.snapshot
    over = NetworkCost(snapshot.network, session.problem, snapshot.experiment.cost, np.float64)
    over.set_parameters(parameters)
    return over.value(chosen_rows(session.problem, 1000))


def test_the_steepest_two_weights_are_shown_with_their_cost(page, session):
    snapshot = session.snapshot
    over = NetworkCost(snapshot.network, session.problem, snapshot.experiment.cost)
    gradient = np.abs(over.gradient(chosen_rows(session.problem, 1000)).gradient)
    gradient[snapshot.network.weight_mask() == 0] = 0
    assert set(page.plane.plane.indices) == set(np.argsort(-gradient)[:2].tolist())
    real = real_cost(session, snapshot.parameters)
    assert page.plane.points[-1].real == pytest.approx(real, rel=1e-5)
    assert f"really C = {number(page.plane.points[-1].real)}" in page.facts.text()
    row, column = 10, 40
    moved = snapshot.parameters.astype(np.float64)
    moved[list(page.plane.plane.indices)] = page.terrain.v1[column], page.terrain.v2[row]
    assert page.terrain.heights[row, column] == pytest.approx(real_cost(session, moved), rel=1e-4)
    assert f"The other {len(moved) - 2} weights and biases stay as they are" in page.facts.text()


def test_a_weight_is_chosen_by_its_address_and_undone(page, session, qtbot):
    state = page._lab_state
    combo = page.chooser.lists[0]
    wanted = next(index for index in range(1, combo.count()) if combo.itemData(index) not in page.plane.plane.indices)
    chosen = combo.itemData(wanted)
    combo.setCurrentIndex(wanted)
    combo.activated.emit(wanted)
    assert state.network.first == chosen
    whole(qtbot, page)
    assert page.plane.plane.indices[0] == chosen
    assert page.plane.plane.names[0] == ParameterId.at(session.snapshot.network.shapes, chosen).text
    state.take_plain(state.last_edit.before)
    whole(qtbot, page)
    assert state.network.first is None
    assert page.plane.plane.indices[0] != chosen or page.plane.plane.indices[1] != chosen
    kept = DescentState()
    kept.take_plain(state.to_plain())
    assert kept.network == state.network


def test_dragging_the_point_types_the_weights(page, session, qtbot):
    edits = []
    session.edited.connect(edits.append)
    first, second = page.plane.plane.indices
    before = [float(session.snapshot.parameters[index]) for index in (first, second)]
    press = page.map.place_of(*before).toPoint()
    target = page.map.place_of(before[0] + 1, before[1] - 1).toPoint()
    QTest.mousePress(page.map, Qt.MouseButton.LeftButton, pos=press)
    QTest.mouseMove(page.map, target)
    page.map.dragged.emit(before[0] + 1, before[1] - 1)
    page.draw()
    assert "Let go" in page.facts.text()
    QTest.mouseRelease(page.map, Qt.MouseButton.LeftButton, pos=target)
    value = page.map.value_at(page.map.place_of(before[0] + 1, before[1] - 1))
    qtbot.waitUntil(lambda: abs(session.snapshot.parameters[first] - value[0]) < 0.05)
    qtbot.waitUntil(lambda: abs(session.snapshot.parameters[second] - value[1]) < 0.05)
    (edit,) = edits
    assert edit.place == PageLink("descent", "network"), "where undoing it can be seen"
    assert edit.indexes.tolist() == [first, second]
    assert edit.before.tolist() == [np.float32(value) for value in before]
    session.show_parameters(edit.indexes, edit.before)
    qtbot.waitUntil(lambda: session.snapshot.parameters[first] == np.float32(before[0]))
    page.draw()
    assert page._trail == [pytest.approx(before)], "nothing was trained: there is no path"


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.KeyboardModifier.NoModifier, 0), (Qt.KeyboardModifier.ShiftModifier, 1)]
)
def test_a_weight_is_picked_on_the_drawing(page, session, qtbot, key, place):
    shapes = session.snapshot.network.shapes
    wanted = next(i for i in range(12) if i not in page.plane.plane.indices and not ParameterId.at(shapes, i).is_bias)
    other = page.plane.plane.indices[1 - place]
    one = ParameterId.at(shapes, wanted)
    picker = page.picker
    start, end = picker.place_of(one.layer - 1, one.source), picker.place_of(one.layer, one.index)
    points = [start + (end - start) * share for share in np.linspace(0.1, 0.9, 33)]
    point = next(point for point in points if picker.parameter_at(point) == wanted)
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton, key, point.toPoint())
    whole(qtbot, page)
    assert page.plane.plane.indices[place] == wanted
    assert page.plane.plane.indices[1 - place] == other


def test_weights_are_picked_with_the_keyboard(page, session, qtbot):
    first, second = page.plane.plane.indices
    picker = page.picker
    wanted = next(index for index in range(12) if index not in (first, second))
    for _ in range(wanted + 1):
        QTest.keyClick(picker, Qt.Key.Key_Right)
    assert picker.accessibleDescription() == ParameterId.at(session.snapshot.network.shapes, wanted).text
    QTest.keyClick(picker, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    whole(qtbot, page)
    assert page.plane.plane.indices == (first, wanted)


def test_a_plane_that_comes_late_is_not_listed_over_another_network(page, session, qtbot):
    late = page.plane
    session.change(hidden=())
    qtbot.waitUntil(lambda: len(session.snapshot.parameters) == 3)
    page._take_plane(late)
    assert page._current_plane() is None


def test_a_bias_is_picked_by_its_neuron(page, session):
    neuron = ParameterId(2, 1)
    index = neuron.flat_index(session.snapshot.network.shapes)
    assert page.picker.parameter_at(page.picker.place_of(2, 1)) == index


def test_too_many_weights_are_not_drawn(qtbot):
    picker = EdgePicker()
    qtbot.addWidget(picker)
    picker.show_network([(785, 30), (31, 10)], None)
    assert not picker.is_drawn
    assert picker.parameter_at(picker.rect().center().toPointF()) is None


def test_the_path_grows_while_it_trains(page, session, qtbot):
    start = page.map.drawing().paths[0].points[0, :2].tolist()
    for _ in range(4):
        train(qtbot, session, 2)
        page.draw()
    path = page.map.drawing().paths[0]
    assert len(path.points) >= 5
    first, second = page.plane.plane.indices
    here = [float(session.snapshot.parameters[index]) for index in (first, second)]
    assert path.here[:2].tolist() == here
    assert path.points[0, :2].tolist() == start
    whole(qtbot, page)
    assert page.plane.points[-1].real == pytest.approx(real_cost(session, session.snapshot.parameters), rel=1e-4)
    assert path.here[2] == pytest.approx(page.plane.points[-1].real, rel=0.05)


def test_a_running_network_is_followed_and_drawn_finely_when_it_stands(page, session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    qtbot.waitUntil(lambda: len(page._trail) > 3, timeout=30_000)
    session.pause()
    ready(qtbot, session)
    whole(qtbot, page)
    assert page.plane.points[-1].real == pytest.approx(real_cost(session, session.snapshot.parameters), rel=1e-4)
    region = page.terrain.region
    assert region.contains(*page.plane.plane.project(session.snapshot.parameters))


def test_two_directions_change_all_weights(page, session, qtbot):
    page.form.field("plane")._propose("directions")
    whole(qtbot, page)
    assert page.plane.plane.indices is None
    assert "Two random directions" in page.facts.text()
    assert not page.chooser.lists[0].isEnabled()
    before = session.snapshot.parameters.copy()
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=page.map.rect().center())
    assert (session.snapshot.parameters == before).all()


@pytest.mark.parametrize("hidden", [(), (Dense(units=1),)])
def test_small_networks_are_shown(qtbot, hidden):
    session = Session(SMALL.replace(hidden=hidden))
    ready(qtbot, session)
    clock = FrameClock()
    page = NetworkPage(session, session.lab_states.of(DescentState), clock)
    qtbot.addWidget(page)
    clock.setParent(page)
    page.show()
    whole(qtbot, page)
    assert len(set(page.plane.plane.indices)) == 2
    page.job.close()
    session.close()


def test_another_network_begins_another_picture(page, session, qtbot):
    before = page.plane
    session.change(hidden=(Dense(units=5),))
    ready(qtbot, session)
    whole(qtbot, page)
    assert page.plane is not before
    assert len(page.plane.plane.origin) == len(session.snapshot.parameters)


def test_it_can_be_called_off_and_drawn_again(page, session, qtbot):
    page.form.field("reach")._propose(7.0)
    page.draw()
    assert page.job.busy
    page.work.button.click()
    assert not page.job.busy
    page.work.button.click()
    whole(qtbot, page)
    assert page.terrain.v1[-1] - page.terrain.v1[0] == pytest.approx(14)


def test_a_look_back_shortens_the_path(page, session, qtbot):
    train(qtbot, session, 40)
    page.draw()
    moments = session.timeline.moments
    session.look_back(moments[0].step)
    page.draw()
    back = page.map.drawing().paths[0]
    first, second = page.plane.plane.indices
    kept = moments[0].kept.state.parameters
    assert back.here[:2].tolist() == [float(kept[first]), float(kept[second])]
    assert len(back.points) <= 2
    session.look_back(None)
    page.draw()
    assert len(page.map.drawing().paths[0].points) > len(back.points) or len(moments) == 1


def test_an_edit_elsewhere_in_the_lab_leaves_the_picture(page, session, qtbot):
    before = page.plane
    with page._lab_state.editing("step"):
        page._lab_state.change(start=(0.5, 0.5))
    page._lab_state.take_plain(page._lab_state.last_edit.before)
    page.draw()
    assert page.plane is before


def test_the_plane_of_another_network_moves_nothing(qtbot, session, page):
    """A smaller network comes while the page is hidden: looking back and letting go of the point concern it no more."""
    session.change(hidden=(Dense(units=30), Dense(units=30)))
    ready(qtbot, session)
    whole(qtbot, page)
    indices = page.plane.plane.indices
    page.hide()
    session.change(hidden=())
    ready(qtbot, session)
    assert max(indices) >= len(session.snapshot.parameters)
    train(qtbot, session)
    before = session.snapshot.parameters.copy()
    session.moment_changed.emit()
    page._on_dragged(1.0, 1.0)
    page._on_released(1.0, 1.0)
    assert page.plane is None or page._current_plane() is None
    np.testing.assert_array_equal(session.snapshot.parameters, before)
