"""The page *Autoencoder*: what it shows belongs to one snapshot, and equals a computation of its own."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from nnplayground.core.layers import Dense
from nnplayground.core.passes import push
from nnplayground.data.dataset import DATASETS
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.errors import UserError
from nnplayground.gui.digits.state import objection
from nnplayground.gui.more_networks.autoencoder_model import CodeMapper
from nnplayground.gui.more_networks.code_map import beside
from nnplayground.gui.more_networks.lab import MoreNetworksLab
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import State
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers.sessions import SMALL, ready, train

DIGITS = Mnist(train_images=60, validation_images=40)


def autoencoder(data, *units):
    hidden = tuple(Dense(units=count, activation="tanh") for count in units)
    return Experiment(hidden=hidden).fitted_to(data).with_task(Reconstruct())


@pytest.fixture
def page(lab):
    return lab.open_page("autoencoder")


def shown(qtbot, session, page, experiment):
    """Begin a run and wait until its map and figures are there."""
    assert session.edit(experiment)
    ready(qtbot, session)
    settled(qtbot, session, page)


def settled(qtbot, session, page):
    follower = page.follower
    qtbot.waitUntil(
        lambda: (
            follower.mapped is not None
            and follower.mapped.snapshot is session.snapshot
            and follower.figures is not None
            and follower.figures.mapped is follower.mapped
        ),
        timeout=60_000,
    )


def test_while_it_trains_a_map_is_asked_for_when_it_is_due(qtbot, monkeypatch, session, page):
    shown(qtbot, session, page, autoencoder(SMALL.data, 5, 2, 5))
    follower, mapped, steps = page.follower, CodeMapper.mapped, []

    def noted(self, snapshot, problem):
        steps.append(snapshot.step)
        return mapped(self, snapshot, problem)

    monkeypatch.setattr(CodeMapper, "mapped", noted)
    # It is not due before the test says so.
    follower._pause.start(10**8)
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 50)
    assert steps == []
    follower._pause.stop()
    follower.map_due.emit()
    qtbot.waitUntil(lambda: bool(steps) and follower.mapped.snapshot.step >= steps[0] > 50)
    follower._pause.start(10**8)
    session.pause()
    ready(qtbot, session)
    settled(qtbot, session, page)


def test_examples_that_are_shown_no_more_are_not_kept(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 20, 2, 20))
    examples = weakref.ref(page.follower.mapped.shown)
    assert session.edit(SMALL)
    ready(qtbot, session)
    qtbot.waitUntil(lambda: page.follower.mapped is None)

    def are_gone():
        gc.collect()
        return examples() is None

    qtbot.waitUntil(are_gone)


def test_a_map_that_fails_is_told_and_asked_for_again(qtbot, monkeypatch, session, page):
    shown(qtbot, session, page, autoencoder(SMALL.data, 5, 2, 5))
    mapped = CodeMapper.mapped

    def failing(self, *given):
        monkeypatch.setattr(CodeMapper, "mapped", mapped)
        raise UserError("no room")

    monkeypatch.setattr(CodeMapper, "mapped", failing)
    with qtbot.waitSignal(page.follower._mapping.failed):
        session.step_batch()
    ready(qtbot, session)
    page.follow()
    settled(qtbot, session, page)


def codes_of(session, page, layer):
    """Return the codes of the map's examples by a pass of their own."""
    problem, mapped = session.problem, page.follower.mapped
    x = np.empty((len(mapped.shown.rows), problem.input_count), np.float32)
    problem.gather(mapped.shown.rows, x)
    return push(session.snapshot.network, x).stages[layer].a


def test_another_network_is_told_apart_and_one_click_begins_an_autoencoder(qtbot, session, page):
    assert page.map.count() == 0
    assert "no autoencoder" in page.map._hint
    assert "Circle" in page.settings.start_here.toolTip()
    page.settings.start_here.click()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    session.pause()
    ready(qtbot, session)
    assert session.experiment == suited(SMALL.with_task(Reconstruct()))
    settled(qtbot, session, page)
    assert page.map.count() == len(
        np.unique(np.concatenate([session.problem.parts.train, session.problem.parts.validation]))
    )
    assert not page.settings.start_here.isEnabled()


def test_the_button_for_digits_trains_on_mnist(qtbot, session, page):
    page.settings.start_digits.click()
    qtbot.waitUntil(lambda: session.state is State.RUNNING, timeout=30_000)
    session.pause()
    ready(qtbot, session)
    assert session.experiment.sizes == (784, 128, 2, 128, 784)
    assert session.experiment.data == Mnist(train_images=10_000)


@pytest.mark.parametrize(
    "experiment",
    [autoencoder(SMALL.data, 5, 1, 5), autoencoder(DATASETS["wine"](), 6, 2), autoencoder(DIGITS, 8, 3, 8)],
    ids=["plane", "table", "images"],
)
def test_map_and_figures_are_those_of_the_snapshot(qtbot, session, page, experiment):
    shown(qtbot, session, page, experiment)
    train(qtbot, session, 3)
    settled(qtbot, session, page)
    mapped, figures, problem = page.follower.mapped, page.follower.figures, session.problem
    size = mapped.network.size
    codes = codes_of(session, page, 1 if len(experiment.hidden) > 1 else 0)
    np.testing.assert_allclose(mapped.codes, codes, rtol=1e-5, atol=1e-6)
    points = page.map._points
    np.testing.assert_allclose(points[:, 0], codes[:, 0], rtol=1e-5, atol=1e-6)
    if size > 1:
        np.testing.assert_allclose(points[:, 1], codes[:, 1], rtol=1e-5, atol=1e-6)
    rows = mapped.shown.rows
    x = np.asarray(problem.raw.inputs[rows], np.float64)
    scaled = (x - problem.scaler.offset) / problem.scaler.width
    back = push(session.snapshot.network, mapped.shown.inputs).output.a.astype(np.float64)
    assert figures.error == pytest.approx(np.sum((back - scaled) ** 2, axis=1).mean(), rel=1e-5)
    assert page.settings.cells["error", "network"].text() == f"{figures.error:.3f}"
    train_rows = np.unique(problem.parts.train)
    given = (np.asarray(problem.raw.inputs[train_rows], np.float64) - problem.scaler.offset) / problem.scaler.width
    mean = given.mean(axis=0)
    axes = np.linalg.svd(given - mean, full_matrices=False)[2][:size]
    left = (scaled - mean) - (scaled - mean) @ axes.T @ axes
    assert figures.pca_error == pytest.approx(np.sum(left**2, axis=1).mean(), rel=1e-4)
    assert page.settings.cells["error", "pca"].text() == f"{figures.pca_error:.3f}"
    assert f"{session.snapshot.step}" in page.settings.remark.text()


def test_a_code_of_many_numbers_stands_beside_as_many_components(qtbot, session, page):
    for size in (2, 45):
        shown(qtbot, session, page, autoencoder(DIGITS, 50, size, 50))
        figures, problem = page.follower.figures, session.problem
        x = np.asarray(problem.raw.inputs, np.float64) / 255
        middle = x[problem.parts.train].mean(axis=0)
        axes = np.linalg.svd(x[problem.parts.train] - middle, full_matrices=False)[2][:size]
        left = x[figures.mapped.shown.rows] - middle
        left -= left @ axes.T @ axes
        assert figures.pca_error == pytest.approx(np.sum(left**2, axis=1).mean(), rel=1e-4)


def test_an_example_that_is_pointed_at_is_shown_with_its_reconstruction(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 2, 8))
    index = 7
    page.map.pointed.emit(index)
    row = page.follower.mapped.shown.rows[index]
    pixels = session.problem.inputs[row] / 255
    qtbot.waitUntil(lambda: page.pair._given is not None and np.allclose(page.pair._given, pixels))
    back = push(session.snapshot.network, pixels[np.newaxis].astype(np.float32)).output.a[0]
    np.testing.assert_allclose(page.pair._back, back, rtol=1e-4, atol=1e-5)
    assert f"{np.sum((back - pixels) ** 2):.3f}"[:-1] in page.caption.text()
    label = int(session.problem.known_classes[row])
    assert f"“{label}”" in page.caption.text()


def test_dragging_over_the_map_decodes_the_place(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 2, 8))
    qtbot.waitUntil(lambda: not page.map._is_other)
    area = page.map._area()
    start, end = area.center().toPoint(), QPointF(area.left() + 30, area.top() + 40).toPoint()
    QTest.mousePress(page.map, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.map, end)
    place = page.map._at(QPointF(end))
    qtbot.waitUntil(lambda: page.follower.subject == ("place", *place))
    QTest.mouseRelease(page.map, Qt.MouseButton.LeftButton, pos=end)
    stages = page.follower.mapped.network.decoder
    wanted = push(stages, np.array([place], np.float32)).output.a[0]
    qtbot.waitUntil(lambda: page.pair._given is None and np.allclose(page.pair._back, wanted, atol=1e-5))
    assert page.map.marks["+"] == place


def test_a_way_from_a_to_b_begins_and_ends_at_their_reconstructions(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 2, 8))
    assert "press A" in page.strip._hint
    for place, index in ((0, 3), (1, 11)):
        page.map.picked.emit(index)
        page.ends[place].click()
    qtbot.waitUntil(lambda: page.strip._steps is not None)
    back = push(session.snapshot.network, page.follower.mapped.shown.inputs[[3, 11]]).output.a
    np.testing.assert_allclose(page.strip._steps[[0, -1]], back, rtol=1e-4, atol=1e-5)
    assert set(page.map.marks) >= {"A", "B"}
    state = session.lab_states.of(MoreNetworksState)
    assert state.ends == tuple(page.follower.mapped.shown.rows[[3, 11]].tolist())
    assert state.last_edit.name == "Example B"


def test_a_drawn_digit_gets_its_code_and_reconstruction(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 2, 8))
    middle = page.canvas.paper().center().toPoint()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(8):
        QTest.mouseMove(page.canvas, middle + QPointF(4, 9 * step).toPoint())
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: page.caption.text().startswith("Your drawing"))
    code = page.follower.mapped.network.codes(page.pair._given[np.newaxis].astype(np.float32))[0]
    np.testing.assert_allclose(page.map.marks["✎"], code, rtol=1e-5)
    plain = session.lab_states.to_plain()["more_networks"]
    assert plain["autoencoder"]["drawing"]
    page.clear.click()
    qtbot.waitUntil(lambda: page.caption.text().startswith("Example "))


def test_more_numbers_than_two_are_chosen_as_axes(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 4, 8))
    across, up = page.settings.axes
    assert across.isEnabled()
    across.setCurrentIndex(3)
    across.activated.emit(3)
    np.testing.assert_array_equal(page.map._points, page.follower.mapped.codes[:, [3, 1]])
    up.setCurrentIndex(3)
    up.activated.emit(3)
    assert session.lab_states.of(MoreNetworksState).axes == (1, 3)
    np.testing.assert_array_equal(page.map._points, page.follower.mapped.codes[:, [1, 3]])
    assert (across.currentData(), up.currentData()) == (1, 3)


def test_another_size_of_the_code_is_an_edit_of_the_network(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DIGITS, 8, 2, 8))
    page.settings.size_form.edited.emit(page.settings.size_form.component().model_copy(update={"size": 1}))
    ready(qtbot, session)
    assert session.experiment.sizes == (784, 8, 1, 8, 784)
    settled(qtbot, session, page)
    assert page.map._axes[1] == ""
    labels = page.follower.mapped.shown.labels
    np.testing.assert_array_equal(np.rint(page.map._points[:, 1]), labels)


def test_a_wide_code_and_a_missing_one_are_said(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(SMALL.data, 4))
    assert "nothing has to be left out" in page.settings.remark.text()
    session.change(hidden=())
    ready(qtbot, session)
    assert "no hidden layer" in page.map._hint
    assert page.settings.cells["error", "network"].text() == "—"
    assert page.settings.start_here.isEnabled()


def test_another_task_clears_the_map_and_undo_brings_the_autoencoder_back(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(SMALL.data, 5, 1, 5))
    before = session.experiment
    session.edit(SMALL)
    ready(qtbot, session)
    assert page.map.count() == 0
    assert page.follower.mapped is None
    session.go_to(before, None, True)
    ready(qtbot, session)
    settled(qtbot, session, page)
    assert page.map.count()


def test_tables_are_shown_in_numbers_and_units(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DATASETS["iris"](), 3, 1, 3))
    page.map.pointed.emit(2)
    row = int(page.follower.mapped.shown.rows[2])
    raw = session.problem.raw.inputs[row]
    qtbot.waitUntil(lambda: page.pair._given is not None and page.pair.data_table().rows[0][1] == pytest.approx(raw[0]))
    names = [quantity.name for quantity in session.problem.dataset.inputs]
    assert [line[0] for line in page.pair.data_table().rows] == names


def test_one_column_and_weights_beyond_all_bounds_are_borne(qtbot, session, page):
    shown(qtbot, session, page, autoencoder(DATASETS["function"](), 3, 1, 3))
    assert "nothing has to be left out" in page.settings.remark.text()
    places = np.arange(len(session.snapshot.parameters))
    session.set_parameters(places, np.full(len(places), 3e38, np.float32), "wild")
    qtbot.waitUntil(lambda: session.snapshot.parameters[0] > 1e38)
    settled(qtbot, session, page)
    page.map.draw()
    page.map.grab()
    page.points.grab()
    assert page.settings.cells["error", "network"].text() == "—"


def test_the_lab_of_digits_says_that_it_names_none():
    assert "not trained to name classes" in objection(autoencoder(DIGITS, 8, 2, 8))


def test_ranges_of_the_map_stay_while_the_points_fit(qtbot, session, page):
    view = page.map
    rng = np.random.default_rng(1)
    points = rng.uniform(-1, 1, (400, 2))
    view.set_points(points, None, (), ("a", "b"))
    view.draw()
    before = list(view._ranges)
    view.set_points(points * 0.9, None, (), ("a", "b"))
    view.draw()
    assert view._ranges == before
    view.set_points(points * 3, None, (), ("a", "b"))
    view.draw()
    wide = list(view._ranges)
    assert wide[0][1] > 2.5
    view.set_points(points * 0.5, None, (), ("a", "b"))
    view.draw()
    assert view._ranges[0][1] < 1


def test_points_are_found_by_keys_and_where_they_are(qtbot, session, page):
    view = page.map
    points = np.array([[0.0, 0.0], [1.0, 1.0], [0.2, 0.9]])
    view.set_points(points, np.array([0, 1, 0]), ("no", "yes"), ("a", "b"))
    view.draw()
    for index, (x, y) in enumerate(points.tolist()):
        assert view.nearest(view.place_of(x, y)) == index
        assert view._at(view.place_of(x, y)) == pytest.approx((x, y))
    told = []
    view.picked.connect(told.append)
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert told == [1, 0]
    walked = []
    view.explored.connect(lambda x, y: walked.append((x, y)))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert len(walked) == 1
    assert view.data_table().rows[1] == [1.0, 1.0, "yes"]


def test_what_was_found_outlives_the_window(qtbot, monkeypatch, session, lab, page):
    shown(qtbot, session, page, autoencoder(SMALL.data, 5, 2, 5))
    page._on_picked(7)
    qtbot.waitUntil(lambda: page.follower.found.decoded is not None and page.follower.found.decoded.subject[1] == 7)
    found, asked = page.follower.found, []
    monkeypatch.setattr(CodeMapper, "mapped", lambda *_: asked.append(1))
    clock = FrameClock()
    other = MoreNetworksLab(session, clock)
    clock.setParent(other)
    qtbot.addWidget(other)
    later = other.open_page("autoencoder")
    # In the first frame of the new window nothing is missing.
    assert later.follower.found is found
    assert later.follower.kept == ("example", 7)
    assert later.caption.text() == page.caption.text() != ""
    assert len(later.map._points) == len(page.map._points) > 0
    assert len(later.principal._points) == len(page.principal._points) > 0
    other.show()
    later.follow()
    assert not asked
    other._on_quitting()
    session.lab_states.of(MoreNetworksState).let_go()
    assert page.follower.mapped is None


def test_names_of_classes_do_not_lie_on_each_other():
    area, written = QRectF(0, 0, 300, 200), []
    for _ in range(10):
        written.append(beside(QRectF(140, 92, 16, 16), written, area))
    assert written[0] == QRectF(140, 92, 16, 16)
    assert not any(one.intersects(other) for place, one in enumerate(written) for other in written[:place])
    assert all(area.contains(box) for box in written)
