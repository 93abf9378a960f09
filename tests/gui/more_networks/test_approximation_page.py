"""The page on approximation: handles, the pen, the run that goes on from what was built, errors by size."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.more_networks.approximation import FoundPoint
from nnplayground.analysis.more_networks.construction import Distance, distance, grid
from nnplayground.core.activations import Logistic
from nnplayground.core.layers import Dense
from nnplayground.data.drawn_function import COLUMNS, drawn
from nnplayground.data.tasks import Reconstruct, Regress
from nnplayground.data.typed_function import TypedFunction
from nnplayground.gui.more_networks import approximation_model
from nnplayground.gui.more_networks.state import TRAINED
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.playground.own_data_box import OwnDataBox
from nnplayground.gui.run.session import State
from nnplayground.i18n import number
from nnplayground.links import PageLink
from tests.helpers.sessions import ready


@pytest.fixture
def page(lab):
    return lab.open_page("approximation")


def choose(page, name, value):
    """Set a parameter as the forms do."""
    for form in (page.controls.curve, page.controls.formula, page.controls.build):
        if name in form._fields:
            form.edited.emit(form.component().model_copy(update={name: value}))
            break
    else:
        raise KeyError(name)
    page.draw()


def drag(plot, start, end):
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.25, 0.5, 0.75, 1.0):
        place = QPoint(*(round(a + share * (b - a)) for a, b in zip(start.toTuple(), end.toTuple(), strict=True)))
        QTest.mouseMove(plot, place)
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=end)


def shown(page, name):
    return {curve.name: curve for curve in page.plot.curves()}[name]


def test_the_sum_is_that_of_the_bumps(page):
    page.draw()
    x, y = shown(page, "network").x, shown(page, "network").y
    means = TypedFunction().values(grid((0.0, 1.0), 5)).reshape(5, -1).mean(axis=1)
    own = np.zeros(len(x))
    for place, height in enumerate(means):
        for edge, sign in ((place / 5, 1), ((place + 1) / 5, -1)):
            own += sign * height / (1 + np.exp(-200 * (x - edge)))
    np.testing.assert_allclose(y, own, atol=1e-9)
    wanted = TypedFunction().values(grid((0.0, 1.0)))
    apart = distance(page.model.construction.total(grid((0.0, 1.0))), wanted)
    assert all(number(one) in page.said.text() for one in apart)


def test_a_top_is_dragged_and_that_is_one_edit(page, lab):
    page.draw()
    edits = []
    lab.lab_state.edited.connect(edits.append)
    handle = page.plot.handles()[7]
    assert handle.part == "top"
    start = page.plot.place_of(handle.x, handle.y).toPoint()
    drag(page.plot, start, start - QPoint(0, 30))
    page.draw()
    moved = page.plot.handles()[7]
    assert moved.y > handle.y + 0.05
    assert moved.x == pytest.approx(handle.x)
    assert len(edits) == 1
    assert page.controls.again.isEnabled()
    page.controls.again.click()
    page.draw()
    assert page.plot.handles()[7] == handle


def test_keys_choose_a_handle_and_move_it(page):
    page.draw()
    page.plot.setFocus()
    first = page.plot.handles()[0]
    QTest.keyClick(page.plot, Qt.Key.Key_PageDown)
    assert "Left edge of bump 1" in page.plot.accessibleDescription()
    QTest.keyClick(page.plot, Qt.Key.Key_Right)
    page.draw()
    assert page.plot.handles()[0].x == pytest.approx(first.x + 0.01)


@pytest.mark.parametrize("shape", ["bumps", "steps", "hinges"])
def test_the_run_goes_on_from_what_was_built(qtbot, page, session, shape):
    choose(page, "shape", shape)
    built = page.model.construction
    edits = []
    session.edited.connect(edits.append)
    with qtbot.waitSignal(session.snapshot_changed):
        page.controls.train.click()
    # Undone, it is seen on this page.
    assert [edit.place for edit in edits] == [PageLink("more_networks", "approximation")]
    qtbot.waitUntil(lambda: session.state is State.RUNNING and session.step > 0)
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.experiment.sizes == (1, len(built.bends), 1)
    first = session.timeline.at(0).kept.state.parameters
    exact = built.heights * built.activation(built.steepness * (0.3 - built.places))
    session.look_back(0)
    page.draw()
    assert len(first) == 3 * len(built.bends) + 1
    total = page.model.shown_sum().parts
    place = int(np.argmin(np.abs(total.x - 0.3)))
    own = built.bias + (built.heights * built.activation(built.steepness * (total.x[place] - built.places))).sum()
    assert total.answers[place] == pytest.approx(own, abs=2e-3 * max(1.0, np.abs(exact).max()))
    session.look_back(None)


def test_a_run_that_gives_its_input_back_follows_no_curve_until_the_built_network_is_trained(qtbot, page, session):
    assert session.edit(session.experiment.fitted_to(TypedFunction()).with_task(Reconstruct()).replace(
        hidden=(Dense(units=2),)))  # fmt: skip
    ready(qtbot, session)
    page.shown.setCurrentIndex(1)
    page.shown.activated.emit(1)
    page.draw()
    assert not page.plot.curves()
    assert "gives its input back" in page.said.text()
    assert page.model._experiment(4, Logistic()).used_task == Regress()
    with qtbot.waitSignal(session.snapshot_changed):
        page.controls.train.click()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    session.pause()
    ready(qtbot, session)
    assert session.experiment.used_task == Regress()
    page.draw()
    assert len(page.plot.curves()) == 2


def test_neurons_are_switched_off(page):
    page.draw()
    page.switches._buttons[4].click()
    page.draw()
    left = shown(page, "without those off").y
    gone = page.model.construction.shares(shown(page, "network").x)[4]
    np.testing.assert_allclose(left + gone, shown(page, "network").y, atol=1e-12)
    assert "neuron 5" not in {curve.name for curve in page.parts.curves()}


def test_a_curve_is_drawn_and_its_hole_closed(page, lab):
    choose(page, "curve", "drawn")
    assert page.controls.pen.isChecked()
    assert "draw" in page.said.text()
    for begin, end in ((0.1, 0.4), (0.6, 0.9)):
        drag(page.plot, page.plot.place_of(begin, 0.5).toPoint(), page.plot.place_of(end, -0.5).toPoint())
        page.draw()
    heights = lab.lab_state.approximation.heights()
    assert np.isfinite(heights).sum() > 100
    assert "hole" in page.said.text()
    page.controls.bridge.click()
    page.draw()
    assert "hole" not in page.said.text()
    assert not page.controls.bridge.isEnabled()
    page.controls.clear.click()
    page.draw()
    assert not lab.lab_state.approximation.drawn


@pytest.mark.parametrize(("name", "value", "said"), [("typed", "ln(0 - x² - 1)", "nowhere"), ("last", 0.0, "same x")])
def test_a_curve_without_values_is_said(page, name, value, said):
    choose(page, name, value)
    assert said in page.said.text()
    assert not page.controls.train.isEnabled()
    assert page.plot.curves() == ()


def test_a_run_that_follows_no_curve_is_told_apart_with_the_way_back(session, page, lab):
    assert session.experiment.data.kind == "circle"
    lab.lab_state.shown = TRAINED
    page.draw()
    assert not page.plot.curves()
    assert page.shown.itemText(0) in page.said.text(), "what shows the curve again"


def test_errors_by_size_are_found_by_descent(qtbot, page, monkeypatch):
    for name, value in (("COUNTS", (1, 3)), ("SEEDS", 2), ("EPOCHS", 2)):
        monkeypatch.setattr(approximation_model, name, value)
    with qtbot.waitSignal(page.model.job.done, timeout=60_000):
        page.work.button.click()
    found = page.model.found()
    assert [(neurons, seed) for neurons, seed, _ in found] == [(1, 0), (1, 1), (3, 0), (3, 1)]
    assert all(0 < error < 1 for *_, error in found)
    choose(page, "typed", "x")
    assert page.model.found() == ()


def test_errors_that_come_after_another_project_was_opened_are_not_its_own(page, lab, monkeypatch):
    monkeypatch.setattr(page.model.job, "start", lambda *_given: None)
    page.model.start_errors()
    page.model.job.found.emit(FoundPoint(1, 0, Distance(0.5, 0.5, 0.5)))
    assert page.model.found() == ((1, 0, 0.5),)
    kept = lab.lab_state.to_plain()
    choose(page, "typed", "x^2")
    page.model.start_errors()
    lab.lab_state.take_plain(kept)
    page.model.job.found.emit(FoundPoint(2, 0, Distance(0.25, 0.25, 0.25)))
    assert page.model.found() == ((1, 0, 0.5),)


def test_errors_that_are_being_worked_out_end_when_others_take_their_place(page, lab):
    page.model.start_errors()
    assert page.model.job.busy
    lab.lab_state.take_plain(lab.lab_state.to_plain())
    assert not page.model.job.busy


def test_the_network_of_the_run_needs_one_hidden_layer(page, lab):
    lab.lab_state.shown = "run"
    page._show_settings()
    page.draw()
    assert "function of x" in page.said.text() or "hidden layer" in page.said.text()
    choose(page, "pieces", 6)
    assert lab.lab_state.shown == "hand"


def test_all_of_it_is_saved(lab, page):
    choose(page, "shape", "steps")
    page.model.update()
    page.model.grab()
    page.model.move(page.plot.handles()[1] if page.plot.handles() else page.model.handles()[1], 0.33, 0.7)
    page.model.drop()
    plain = lab.lab_state.to_plain()
    before = lab.lab_state.approximation
    lab.lab_state.take_plain({})
    assert lab.lab_state.approximation != before
    lab.lab_state.take_plain(plain)
    assert lab.lab_state.approximation == before


def test_a_drawn_curve_of_the_playground_is_drawn_on_this_page(qtbot, session):
    window = QWidget()
    qtbot.addWidget(window)
    box = OwnDataBox(ImportActions(session, window))
    qtbot.addWidget(box)
    data = drawn(np.linspace(0, 1, COLUMNS))
    assert session.edit(session.experiment.fitted_to(data))
    box.set_data(data)
    assert "400" in box.about.text()
    with qtbot.waitSignal(session.page_wanted, check_params_cb=lambda link: link.page == "approximation"):
        box.edit.click()
