"""The live map in the window: it trains, is steered by mouse and keys, opens cells as the project, ends in order."""

import dataclasses
import json
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle
from nnplayground.data.functions import Function
from nnplayground.data.metrics import ACCURACY, RECONSTRUCTION
from nnplayground.data.mnist import Mnist
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.search import map_worker
from nnplayground.gui.search.cell_looks import ScoreScale
from nnplayground.gui.search.map_controls import offered
from nnplayground.gui.search.state import SearchLabState
from nnplayground.i18n import steady
from nnplayground.search.map_plan import MapPlan, MapSettings
from nnplayground.search.space import read_axis
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.windows import in_scheme, leave, open_page, window_over

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
BASE = Experiment(data=Circle(size=60), stop=(Epochs(epochs=500),))
SETTINGS = MapSettings(x=read_axis("optimizer.rate=0.03,0.3,3"), y=read_axis("l2=0.01..1 log 2"))
DIVERGING = Experiment(
    data=Circle(size=60), hidden=(Dense(units=5, activation="relu"),), output="linear", cost="mean_squares"
)


def opened(base=BASE, settings=SETTINGS):
    """Return a window at the page."""
    session = Session(base)
    session.lab_states.of(SearchLabState).map = settings
    window = window_over(session)
    window.resize(1100, 760)
    window.show()
    return window


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path, request):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    made = opened(*getattr(request, "param", ()))
    session = made.session
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    leave(made)
    session.close()


@pytest.fixture
def page(window, qtbot):
    shown = open_page(window, "search", "map")
    settle(qtbot, shown)
    return shown


def scale_of(scores, metric=RECONSTRUCTION):
    """Return the colours of such scores."""
    task = SimpleNamespace(metric=metric, names_classes=True)
    problem = SimpleNamespace(task=task, dataset=SimpleNamespace(classes=("a", "b")))
    return ScoreScale(problem, np.array(scores))


@pytest.mark.parametrize("exploded", [[9000.0], [1e12], [1e300] * 3, [np.inf, 5e5], [2e4] * 12])
def test_cells_that_explode_do_not_make_all_others_alike(qapp, exploded):
    errors = [0.2, 0.3, 0.4, 0.5, 0.7, 0.9]
    scale = scale_of([*errors, *exploded, np.nan])
    colors = [scale.color(error).name() for error in errors]
    assert len(set(colors)) == len(errors)
    assert scale.share(0.2) - scale.share(0.9) > 0.2
    assert scale.share(exploded[-1]) == 0.0
    key = scale.key(True)
    assert key.low.endswith((": ≥ 1", ": ≥ 3"))
    assert key.high == "0"


def test_the_ends_of_the_legend_are_short():
    assert scale_of([5000.0, 9000.0]).key(True).low.endswith(": ≥ 10,000")
    assert scale_of([0.02]).key(True).low.endswith(": ≥ 0.1")
    assert scale_of([np.nan]).key(True).high == "0"
    accuracy = scale_of([0.3, 0.9], ACCURACY).key(False)
    assert accuracy.low.endswith(": ≤ 50.0 %")
    assert accuracy.high == "100.0 %"


def settle(qtbot, page):
    """Wait until the map stands and all is drawn."""
    qtbot.waitUntil(lambda: not page.model.is_busy and (page.model.snapshot is not None or bool(page.model.fault)))
    clock = page._clock
    qtbot.waitUntil(lambda: not clock._timer.isActive())


def step(qtbot, page, epochs=1):
    for _ in range(epochs):
        page.bar.step.click()
        settle(qtbot, page)


def center(page, cell):
    return page.grid.place(cell).center().toPoint()


def report_after(experiment, epochs):
    for report in Trainer(experiment).run():
        if isinstance(report, EpochReport) and report.epoch == epochs:
            return report
    raise AssertionError


def test_it_stands_untrained_and_steps_by_epochs(page, qtbot):
    figures = page.model.snapshot.figures
    assert figures.steps.tolist() == [0] * 6
    assert np.isfinite(figures.validation_cost).all()
    step(qtbot, page, 2)
    figures = page.model.snapshot.figures
    assert figures.epochs.tolist() == [2] * 6
    for cell, trained in enumerate(page.model.plan.cells):
        assert trained.experiment.stop == ()
        wanted = report_after(trained.experiment, 2)
        assert figures.validation_cost[cell] == pytest.approx(wanted.validation_cost, rel=1e-4)
    page.bar.reset.click()
    settle(qtbot, page)
    assert page.model.snapshot.figures.steps.tolist() == [0] * 6


def test_it_trains_until_it_is_paused(page, qtbot, window):
    QTest.keyClick(page.grid, Key.Key_Space)
    assert page.page_run.is_running
    assert page.bar.run.text() == "Pause"
    qtbot.waitUntil(lambda: page.model.snapshot.figures.epochs.min() > 5)
    assert not page.bar.step.isEnabled()
    page.bar.run.click()
    settle(qtbot, page)
    assert not page.page_run.is_running
    figures = page.model.snapshot.figures
    live = page.model._thread.worker._map
    for cell in range(6):
        assert figures.validation_cost[cell] == pytest.approx(live.judge(cell).cost, rel=1e-5)
    before = figures.steps.tolist()
    page.model.look("number", 1)
    qtbot.waitUntil(lambda: page.model.snapshot.watched == 1)
    assert page.model.snapshot.figures.steps.tolist() == before


def test_it_stands_still_while_nobody_sees_it(page, qtbot, window):
    page.bar.run.click()
    qtbot.waitUntil(lambda: page.model.snapshot.figures.epochs.min() > 1)
    open_page(window, "playground")
    qtbot.waitUntil(lambda: not page.model.is_busy)


def test_what_is_told_of_a_cell_is_what_it_reaches(page, qtbot):
    step(qtbot, page, 3)
    QTest.mouseMove(page.grid, center(page, 4))
    qtbot.waitUntil(lambda: page.model.snapshot.watched == 4)
    settle(qtbot, page)
    wanted = report_after(page.model.plan.cells[4].experiment, 3)
    told = page.cell.figures.text()
    assert f"validation cost {steady(page.model.snapshot.figures.validation_cost[4])}" in told
    assert page.model.snapshot.figures.validation_cost[4] == pytest.approx(wanted.validation_cost, rel=1e-4)
    assert "epoch 3.0" in told
    assert page.cell.title.text() == "Learning rate η = 0.3, λ (L2) = 1"
    assert [len(curve.x) for curve in page.cell.costs.curves()] == [4, 4]
    assert not page.cell.field.is_blank()


def test_pointing_moves_nothing(page, qtbot):
    step(qtbot, page)
    widgets = [page.grid, page.cell, page.bar, page.controls, page.legend, page.cell.field, page.cell.costs]
    before = [widget.geometry() for widget in widgets]
    for cell in range(6):
        QTest.mouseMove(page.grid, center(page, cell))
        settle(qtbot, page)
        assert [widget.geometry() for widget in widgets] == before


def test_a_click_makes_the_cell_the_project_and_undo_goes_back(page, qtbot, window):
    session = window.session
    step(qtbot, page, 3)
    state = page.model.snapshot
    QTest.mouseClick(page.grid, Left, pos=center(page, 5))
    qtbot.waitUntil(lambda: session.experiment != BASE and session.state is State.READY and session.step > 0)
    assert session.experiment.optimizer == GradientDescent(rate=3.0)
    assert session.experiment.regularizers == (L2(strength=1.0),)
    assert session.experiment.stop == ()
    assert session.step == state.figures.steps[5]
    assert session.history.epoch_count == 4
    assert session.notice.level == "good"
    assert "3" in session.notice.text
    trainer = Trainer(session.experiment)
    for report in trainer.run():
        if isinstance(report, EpochReport) and report.epoch == 3:
            break
    np.testing.assert_allclose(session.snapshot.parameters, trainer.network.parameters, rtol=1e-4, atol=1e-6)
    # The map is still that of the project before.
    settle(qtbot, page)
    assert page.model.snapshot.figures.epochs.tolist() == [3] * 6
    assert window.history.stack.undoText() == "Open a cell of the map"
    window.undo.trigger()
    qtbot.waitUntil(lambda: session.experiment == BASE)
    assert page.isVisible()
    settle(qtbot, page)
    assert page.model.snapshot.figures.epochs.tolist() == [3] * 6
    qtbot.waitUntil(lambda: session.state is State.READY)


def test_enter_opens_the_cell_that_the_arrows_have_reached(page, qtbot, window):
    page.grid.setFocus()
    QTest.keyClick(page.grid, Key.Key_Home)
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(page.grid, key)
    assert page.grid.current == 4
    QTest.keyClick(page.grid, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.experiment != BASE)
    assert window.session.experiment.optimizer.rate == 0.3
    qtbot.waitUntil(lambda: window.session.state is State.READY)


def test_a_drag_zooms_and_the_button_goes_back(page, qtbot, window):
    lab_state = page._lab_state
    axis = read_axis("optimizer.rate=0.001..10 log 5")
    lab_state.set_map(SETTINGS.model_copy(update={"x": axis}), "another axis", "x")
    settle(qtbot, page)
    step(qtbot, page)
    assert not page.bar.zoom_out.isEnabled()
    QTest.mousePress(page.grid, Left, pos=center(page, 1))
    QTest.mouseMove(page.grid, center(page, 7) - QPoint(4, 0))
    QTest.mouseMove(page.grid, center(page, 7))
    QTest.mouseRelease(page.grid, Left, pos=center(page, 7))
    settle(qtbot, page)
    inner = lab_state.map.x
    assert (inner.low, inner.high) == pytest.approx((10**-2.5, 10**-0.5), rel=1e-3)
    assert page.model.plan.x[0] == inner.low
    assert page.controls.axes["x"].range.field("low").value() == inner.low
    assert page.model.snapshot.figures.steps.max() == 0
    page.bar.zoom_out.click()
    settle(qtbot, page)
    assert lab_state.map.x == axis
    assert not page.bar.zoom_out.isEnabled()
    window.history.stack.undo()
    settle(qtbot, page)
    assert lab_state.map.x == inner
    assert window.session.experiment == BASE


def test_the_keys_frame_a_part_and_zoom(page, qtbot):
    page.grid.setFocus()
    QTest.keyClick(page.grid, Key.Key_Home)
    QTest.keyClick(page.grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.grid, Key.Key_Plus)
    settle(qtbot, page)
    assert page.model.plan.x == (0.03, 0.3)
    QTest.keyClick(page.grid, Key.Key_Minus)
    settle(qtbot, page)
    assert page.model.plan.x == (0.03, 0.3, 3)


def test_axes_are_chosen_and_what_cannot_be_is_refused(page, qtbot, window):
    form = page.controls.axes["x"]
    names = [form.parameter.itemData(place) for place in range(form.parameter.count())]
    assert {"optimizer.rate", "hidden", "batch", "data.noise", "l2", "activation"} <= set(names)
    assert "optimizer.beta" not in names
    form.parameter.setCurrentIndex(names.index("hidden"))
    form.parameter.activated.emit(names.index("hidden"))
    settle(qtbot, page)
    assert page.model.plan.settings.x.name == "hidden"
    form.range.field("low")._propose(1)
    form.range.field("high")._propose(3)
    settle(qtbot, page)
    assert page.model.plan.x == (1, 2, 3)
    form.range.field("high")._propose(0)
    assert "upside down" in form.range.field("high").fault()
    assert page._lab_state.map.x.high == 3
    names = [form.parameter.itemData(place) for place in range(form.parameter.count())]
    form.parameter.activated.emit(names.index("l2"))
    assert "“λ (L2)”: choose two different parameters" in window.session.notice.text
    assert page._lab_state.map.x.name == "hidden"
    assert form.parameter.currentData() == "hidden"


def test_what_the_project_has_not_is_said_and_gone_with_the_next_choice(page, qtbot, window):
    page._lab_state.set_map(SETTINGS.model_copy(update={"x": read_axis("optimizer.beta")}), "momentum", "x")
    settle(qtbot, page)
    assert "means nothing here" in page.model.fault
    assert not page.bar.run.isEnabled()
    window.session.change(optimizer="momentum")
    settle(qtbot, page)
    assert not page.model.fault
    assert page.model.plan.settings.x.name == "optimizer.beta"
    assert page.bar.run.isEnabled()
    qtbot.waitUntil(lambda: window.session.state is State.READY)


@pytest.mark.parametrize(
    "window",
    [(DIVERGING, MapSettings(x=read_axis("optimizer.rate=1e7,1e8"), y=read_axis("batch=5,10")))],
    indirect=True,
)
def test_when_all_diverge_it_ends_and_says_so(page, qtbot):
    page.bar.run.click()
    qtbot.waitUntil(lambda: page.model.snapshot.is_over)
    settle(qtbot, page)
    assert page.model.snapshot.figures.diverged.tolist() == [1] * 4
    assert "all cells have diverged" in page.bar.status.text()
    assert not page.page_run.is_running
    assert not page.bar.run.isEnabled()
    assert "Diverged" in page.cell.figures.text()


@pytest.mark.parametrize("shown", ["field", "curve", "number"])
def test_each_way_of_drawing_paints_the_cells(page, qtbot, shown):
    step(qtbot, page, 2)
    index = page.controls.shown.findData(shown)
    page.controls.shown.setCurrentIndex(index)
    page.controls.shown.activated.emit(index)
    qtbot.waitUntil(lambda: (page.model.snapshot.costs is not None) == (shown == "curve"))
    settle(qtbot, page)
    picture = page.grid.grab().toImage()
    place = page.grid.place(1)
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(round(place.left()), round(place.right()))
        for y in range(round(place.top()), round(place.bottom()))
    }
    assert len(seen) > 3
    assert page._lab_state.form().view.shown == shown


@pytest.mark.parametrize(
    "data", [Mnist(train_images=60, validation_images=20), Function(size=60)], ids=lambda one: one.kind
)
def test_data_without_a_plane_have_numbers_and_curves(page, qtbot, window, data):
    window.session.edit(BASE.fitted_to(data).replace(hidden=(Dense(units=3),)))
    settle(qtbot, page)
    step(qtbot, page)
    assert page.model.snapshot.fields is None
    assert page.controls.shown.currentData() == "number"
    assert page.cell.picture.currentWidget() is page.cell.scores
    for cell in (1, 2):
        QTest.mouseMove(page.grid, center(page, cell))
        qtbot.waitUntil(lambda cell=cell: page.model.snapshot.watched == cell)
    settle(qtbot, page)
    assert page.cell.scores.curves()
    qtbot.waitUntil(lambda: window.session.state is State.READY)


def test_the_state_is_saved_and_comes_back(page, qtbot):
    lab_state = page._lab_state
    lab_state.set_map(SETTINGS.model_copy(update={"seeds": 2}), "seeds", "seeds")
    lab_state.zoom((0, 1), (0, 1))
    plain = json.loads(json.dumps(lab_state.to_plain()))
    lab_state.take_plain({})
    assert lab_state.map == MapSettings()
    lab_state.take_plain(plain)
    assert lab_state.map.seeds == 2
    assert len(lab_state.outer) == 1
    settle(qtbot, page)


def test_another_data_set_begins_another_map(page, qtbot, window):
    step(qtbot, page)
    window.session.edit(BASE.replace(data=Circle(size=80)))
    settle(qtbot, page)
    assert page.model.plan.base.data.size == 80
    assert page.model.snapshot.figures.steps.max() == 0
    qtbot.waitUntil(lambda: window.session.state is State.READY)


def test_of_other_data_nothing_is_kept_where_nobody_sees_it(page, qtbot, window):
    """The networks of a map may take a gigabyte."""
    step(qtbot, page)
    session, worker = window.session, page.model._thread.worker
    window.labs.open_lab("playground")
    session.edit(BASE.replace(hidden=(Dense(units=3),)), "Another network")
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert worker._map is not None
    session.edit(BASE.replace(data=Function()), "Other data")
    qtbot.waitUntil(lambda: session.state is State.READY and worker._map is None)
    assert page.model.snapshot is page.model.problem is page.model.plan is None
    assert not page.model.is_begun
    assert not page.model.is_busy
    open_page(window, "search", "map")
    settle(qtbot, page)
    assert page.model.plan.base.data == Function()
    assert page.model.snapshot.figures.steps.tolist() == [0] * 6


def test_augmentation_is_offered_for_images_alone():
    assert "rotate" not in offered(BASE)
    assert "rotate" in offered(BASE.fitted_to(Mnist()))


def test_numbers_in_cells_keep_their_size_while_they_change(page, qtbot):
    page.controls.shown_changed.emit("number")
    qtbot.waitUntil(lambda: page.grid._drawn is not None)
    grid, snapshot = page.grid, page.model.snapshot
    scores = snapshot.figures.validation_score
    sizes = set()
    for score in (0.08, 1.0, 0.5):
        figures = snapshot.figures._replace(validation_score=np.full_like(scores, score))
        grid.show_snapshot(dataclasses.replace(snapshot, figures=figures), "number")
        grid.draw()
        sizes.add(grid.number_font(30.0).pointSizeF())
        longest = grid._scale.metric.text(1.0)
        assert QFontMetricsF(grid.number_font(30.0)).horizontalAdvance(longest) <= 31
    assert len(sizes) == 1


def test_what_is_waited_for_is_said_before_there_is_anything(page, qtbot):
    page.grid.show_map(page.model.plan, page.model.problem)
    empty = page.grid.grab().toImage()
    page.model.is_preparing = True
    # What is over at once is not told.
    page.model._patience.start()
    page.model.state_changed.emit()
    assert page.grid.grab().toImage() == empty
    page.model._patience.stop()
    page.model.state_changed.emit()
    assert page.grid.grab().toImage() != empty
    assert page.bar.status.text().startswith("The networks are judged")
    page.model._wanted = None
    page.bar.show_progress()
    assert page.bar.status.text() == "The networks are being made ready."
    page.model.is_preparing = False
    page.bar.show_progress()
    assert page.bar.status.text().startswith("epoch")


def test_the_table_has_the_figures_of_all_cells(page, qtbot):
    step(qtbot, page)
    table = page.grid.data_table()
    rows = list(table.rows)
    assert table.titles[:2] == ("Learning rate η", "λ (L2)")
    assert [row[0] for row in rows] == [0.03, 0.3, 3] * 2
    assert [row[2] for row in rows] == page.model.snapshot.figures.validation_cost.tolist()


def test_another_window_over_the_session_shows_the_same_map(page, qtbot, window):
    step(qtbot, page, 2)
    told, snapshot = page.cell.figures.text(), page.model.snapshot
    other = open_page(in_scheme(window, theme.Scheme.DARK), "search", "map")
    settle(qtbot, other)
    assert other is not page
    assert other.model.snapshot.figures.epochs.tolist() == snapshot.figures.epochs.tolist()
    assert other.cell.figures.text() == told
    assert not other.cell.field.is_blank()


def test_what_is_told_while_nobody_looks_is_shown_when_somebody_does(page, qtbot, window):
    step(qtbot, page, 2)
    page._lab_state.set_map(SETTINGS.model_copy(update={"y": read_axis("l2=0.02,2")}), "another axis", "y")
    page.hide()
    settle(qtbot, page)
    page.show()
    settle(qtbot, page)
    assert "epoch 0.0" in page.cell.figures.text()
    assert steady(page.model.snapshot.figures.validation_cost[page.grid.subject]) in page.cell.figures.text()


def test_a_window_that_closes_in_mid_training_leaves_no_thread(qtbot):
    window = opened()
    session = window.session
    qtbot.waitUntil(lambda: session.state is State.READY)
    page = open_page(window, "search", "map")
    settle(qtbot, page)
    page.bar.run.click()
    qtbot.waitUntil(lambda: page.model.snapshot.figures.epochs.min() > 1)
    thread = page.model._thread._thread
    assert thread.isRunning()
    leave(window)
    session.close()
    assert not thread.isRunning()


def test_a_failure_of_the_worker_is_said(page, qtbot, monkeypatch):
    monkeypatch.setattr(MapPlan, "cells", property(lambda self: 1 / 0))
    with qtbot.captureExceptions() as raised:
        page.bar.reset.click()
        qtbot.waitUntil(lambda: bool(page.model.fault))
    assert "unexpected" in page.model.fault
    assert raised
    monkeypatch.undo()
    page.bar.reset.click()
    settle(qtbot, page)
    assert not page.model.fault


def test_a_map_of_other_data_does_not_wait_for_the_one_before(window, qtbot, monkeypatch):
    open_page(window, "search", "map")
    model = window.session.lab_states.of(SearchLabState).model
    qtbot.waitUntil(lambda: model.snapshot is not None and not model.is_busy)
    made, has_begun, may_end = map_worker.LiveMap, threading.Event(), threading.Event()

    def slow(cells):
        if cells[0].experiments[0].data.size == 70:
            has_begun.set()
            may_end.wait()
        return made(cells)

    monkeypatch.setattr(map_worker, "LiveMap", slow)
    try:
        model.follow(BASE.replace(data=Circle(size=70)), SETTINGS)
        assert has_begun.wait(30)
        model.follow(BASE.replace(data=Circle(size=80)), SETTINGS)
        qtbot.waitUntil(lambda: model.problem is not None and len(model.problem.raw.inputs) == 80)
    finally:
        may_end.set()
    qtbot.waitUntil(lambda: not model.is_busy)
    assert model.plan.base.data.size == 80
