"""The page *Recurrent*: what it shows belongs to one snapshot, and equals a computation of its own."""

import json
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.analysis.hand.formulas import factor, plain, shown
from nnplayground.analysis.more_networks.continuation import Continuation
from nnplayground.analysis.more_networks.memory import MemoryPoint, TruncationPoint
from nnplayground.analysis.more_networks.time_walk import TimeGrain
from nnplayground.analysis.more_networks.unrolled import Unrolled, sequence_rows
from nnplayground.core.recurrent import Elman
from nnplayground.data.echo import Echo
from nnplayground.data.letters import Letters
from nnplayground.data.own_series import series
from nnplayground.data.own_text import OwnText
from nnplayground.data.tasks import Reconstruct
from nnplayground.data.waves import Waves
from nnplayground.gui.more_networks import memory_panels
from nnplayground.gui.more_networks.form import TruncationScores
from nnplayground.gui.more_networks.recurrent_page import RecurrentPage
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.i18n import number
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers.series import RIVER, read, tides
from tests.helpers.sessions import SMALL, ready, train

ECHO = suited(Experiment().fitted_to(Echo(size=40, delay=2, length=8)))


@pytest.fixture
def page(qtbot, lab):
    found = lab.open_page("recurrent")
    assert isinstance(found, RecurrentPage)
    qtbot.waitUntil(found.isVisible)
    return found


def follow(qtbot, session, page, experiment=ECHO):
    """Begin a run and wait until its newest weights are shown."""
    assert session.edit(experiment)
    ready(qtbot, session)
    settled(qtbot, session, page)


def settled(qtbot, session, page):
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.snapshot is session.snapshot)


def unrolled_by_hand(session, row=0):
    problem = session.problem
    rows = sequence_rows(problem.steps, row)
    x = np.empty((len(rows), problem.input_count))
    problem.gather(rows, x)
    return Unrolled(session.snapshot.network, x, problem.targets[rows], session.experiment.cost)


def test_data_without_time_steps_are_told_apart_and_a_button_begins_an_echo(qtbot, session, page):
    qtbot.waitUntil(lambda: "no time steps" in page.view._hint)
    assert page.shown is None
    assert not page.bar.forward.isEnabled()
    assert not page.bar.back.isEnabled()
    page.controls.echo.click()
    ready(qtbot, session)
    settled(qtbot, session, page)
    assert session.experiment == suited(SMALL.fitted_to(Echo(delay=5)))
    assert page.shown.unrolled.steps == 30
    assert page.controls.memory.isChecked()
    assert page.controls.truncation.isEnabled()


@pytest.mark.parametrize("button", ["echo", "wave", "letters"])
def test_a_button_begins_with_memory_after_an_autoencoder_too(qtbot, session, page, button):
    assert session.edit(suited(session.experiment.with_task(Reconstruct())))
    ready(qtbot, session)
    getattr(page.controls, button).click()
    assert session.experiment.task is None, "the task is the data set's own"
    assert page.controls.memory.isChecked()
    assert any(isinstance(layer, Elman) for layer in session.experiment.hidden)


def test_what_is_undone_is_seen_on_the_page(qtbot, session, page):
    edits = []
    session.edited.connect(edits.append)
    page.controls.echo.click()
    ready(qtbot, session)
    page.controls.memory.click()
    page.controls.memory.click()
    page.controls.truncation.edited.emit(3)
    assert [edit.place for edit in edits] == [PageLink("more_networks", "recurrent")] * 4


def test_it_shows_the_pass_of_the_newest_weights(qtbot, session, page):
    follow(qtbot, session, page)
    train(qtbot, session, 5)
    settled(qtbot, session, page)
    wanted, table = unrolled_by_hand(session), page.view.data_table()
    rows = list(table.rows)
    np.testing.assert_array_equal([row[4:12] for row in rows], wanted.a(2))
    np.testing.assert_array_equal([row[-1] for row in rows], wanted.lengths(2, 7))
    answers = session.problem.classify(wanted.a(3))
    assert [row[2] for row in rows] == [str(answer) for answer in answers]
    assert [row[3] for row in rows] == [str(int(label)) for label in session.problem.labels[:8]]
    np.testing.assert_array_equal([row[1:] for row in page.strip.data_table().rows], wanted.a(2))
    assert "after 5 mini-batches" in page.controls.said.text()


def test_steps_go_forward_and_back_with_their_numbers(qtbot, session, page):
    follow(qtbot, session, page)
    page.bar.to_start.click()
    assert page.shown.walk.at_start
    assert not page.bar.back.isEnabled()
    page.bar.set_grain(TimeGrain.NEURON)
    page.bar.forward.click()
    unrolled = unrolled_by_hand(session)
    assert f"<b>{shown(unrolled.a(2)[0, 0])}</b>" in page.text.rich()
    page.bar.back.click()
    assert page.shown.walk.at_start
    page.bar.to_end.click()
    assert f"<b>{shown(unrolled.lengths(2, 7)[0])}</b>" in page.text.rich()
    # Other weights, and one stands where one stood.
    page.bar.to_start.click()
    page.bar.forward.click()
    before, position = page.text.rich(), page.shown.walk.position
    train(qtbot, session, 2)
    settled(qtbot, session, page)
    assert page.shown.walk.position == position
    assert page.text.rich() != before
    assert f"<b>{shown(unrolled_by_hand(session).a(2)[0, 0])}</b>" in page.text.rich()


def test_truncation_is_changed_while_the_run_goes_on_and_ends_the_bars(qtbot, session, page):
    follow(qtbot, session, page)
    train(qtbot, session, 3)
    run = session.run_number
    page.controls.truncation._choose(3)
    ready(qtbot, session)
    assert [layer.truncation for layer in session.experiment.hidden] == [3]
    assert session.run_number == run
    assert session.step == 3
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.walk.reach == 3)
    assert [np.isfinite(length) for length in page.shown.errors] == [False] * 5 + [True] * 3
    assert "k = 3" in page.text.rich()


def test_a_click_chooses_the_step_whose_error_is_sent_back(qtbot, session, page):
    follow(qtbot, session, page)
    places = [page.view._open_column(step).center().toPoint() for step in range(8)]
    QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=QPoint(places[4].x(), 30))
    qtbot.waitUntil(lambda: page.shown.walk.of == 4)
    state = session.lab_states.of(MoreNetworksState)
    assert state.recurrent.cost_step == 5
    assert state.last_edit.field == "recurrent.cost_step"
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.shown.walk.of == 5)
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: page.shown.walk.of == 4)
    np.testing.assert_array_equal(page.shown.errors[:5], unrolled_by_hand(session).lengths(2, 4)[:5])
    assert np.isnan(page.shown.errors[5:]).all()


def test_another_sequence_is_shown_and_the_last_one_beyond_it(qtbot, session, page):
    follow(qtbot, session, page)
    state = session.lab_states.of(MoreNetworksState)
    page.controls.form.field("sequence")._choose(3)
    qtbot.waitUntil(lambda: page.shown.number == 2)
    np.testing.assert_array_equal(page.shown.unrolled.a(2), unrolled_by_hand(session, 2).a(2))
    page.controls.form.field("sequence")._choose(1000)
    qtbot.waitUntil(lambda: page.shown.number == 39)
    assert state.recurrent.sequence == 1000


def test_it_folds_in_motion_unless_motion_is_reduced(qtbot, session, page):
    follow(qtbot, session, page)
    flash = QApplication.cursorFlashTime()
    try:
        QApplication.setCursorFlashTime(0)
        page.controls.folded.click()
        assert session.lab_states.of(MoreNetworksState).folded
        assert page.view._open == 0.0
        QApplication.setCursorFlashTime(1000)
        page.controls.folded.click()
        assert not page.view.is_folded
        assert page.view._motion.state() is QVariantAnimation.State.Running
        qtbot.waitUntil(lambda: page.view._open == 1.0)
    finally:
        QApplication.setCursorFlashTime(flash)
    assert session.lab_states.of(MoreNetworksState).folded is False


def test_memory_can_be_taken_away_and_given_back(qtbot, session, page):
    follow(qtbot, session, page)
    page.controls.memory.click()
    ready(qtbot, session)
    assert not any(layer.remembers for layer in session.experiment.hidden)
    settled(qtbot, session, page)
    assert page.shown.unrolled.recurrent == ()
    assert not page.controls.truncation.isEnabled()
    assert np.isfinite(page.shown.errors).tolist() == [False] * 7 + [True]
    page.controls.memory.click()
    ready(qtbot, session)
    assert session.experiment == ECHO


def test_scores_with_and_without_memory_and_by_truncation(qtbot, session, page, monkeypatch):
    monkeypatch.setattr(memory_panels, "BATCHES", 20)
    follow(qtbot, session, page)
    page.twin.work.button.click()
    assert page.twin.job.busy
    qtbot.waitUntil(lambda: not page.twin.job.busy, timeout=60_000)
    last = {has: score for has, step, score in page.twin.points() if step == 20}
    metric = ECHO.used_task.metric
    assert (
        f"with memory: {metric.text(last[True])}; without memory: {metric.text(last[False])}" in page.twin.said.text()
    )
    page.truncation._tries = page.truncation.key(session.experiment)
    page._lab_state.scores["truncation"] = TruncationScores(of=page.truncation._tries)
    page.truncation.job.found.emit(TruncationPoint(1, 0.5))
    page.truncation.job.found.emit(TruncationPoint(2, math.nan))
    assert page.truncation.points() == [(1.0, 0.5), (2.0, pytest.approx(math.nan, nan_ok=True))]
    page.controls.truncation._choose(2)
    ready(qtbot, session)
    # Another k changes nothing of what each k reaches; another network does, and ends what was found.
    assert page.truncation.points()
    assert not page.twin.points()
    assert session.edit(ECHO.replace(hidden=(Elman(units=3),)))
    ready(qtbot, session)
    assert not page.truncation.points()


@pytest.mark.parametrize(
    ("key", "point"),
    [("memory", [1, 2]), ("memory", []), ("memory", [1, None, 0.5]), ("memory", [1, 1e308, 0.5]),
     ("memory", [1, 20, 1e308]), ("truncation", [None, 0.5]), ("truncation", [1, 2, 3]), ("found", [1, 1, 1e308]),
     ("found", [10**30, 1, 0.5])],
)  # fmt: skip
def test_points_that_are_none_are_not_taken_from_a_project(qtbot, session, page, key, point):
    follow(qtbot, session, page)
    state = page._lab_state
    plain = state.to_plain()
    panel = {"memory": page.twin, "truncation": page.truncation}.get(key)
    points = [point] if panel is None else {"of": panel.key(session.experiment), "points": [point]}
    with qtbot.waitSignal(session.lab_states.refused):
        session.lab_states.take_plain({state.KEY: plain | {"view": plain["view"] | {key: points}}})
    session.experiment_changed.emit()
    assert not page.twin.points()
    assert not page.truncation.points()
    assert not state.found


def test_scores_are_kept_with_the_project(qtbot, session, page, monkeypatch):
    follow(qtbot, session, page)
    for panel, point in ((page.twin, MemoryPoint(True, 20, 0.75)), (page.truncation, TruncationPoint(3, 0.5))):
        monkeypatch.setattr(panel.job, "start", lambda *_given: None)
        panel.start()
        panel.job.found.emit(point)
    kept = json.loads(json.dumps(page._lab_state.to_plain(), allow_nan=False))
    page._lab_state.take_plain({})
    assert not page.twin.points()
    assert not page.truncation.points()
    # What comes of work that was begun before belongs to no other project.
    page.truncation.job.found.emit(TruncationPoint(4, 0.5))
    assert not page.truncation.points()
    page._lab_state.take_plain(kept)
    metric = ECHO.used_task.metric
    assert f"with memory: {metric.text(0.75)}" in page.twin.said.text()
    assert f"k = 3: {metric.text(0.5)}" in page.truncation.said.text()
    assert session.edit(ECHO.replace(hidden=(Elman(units=3),)))
    assert not page.twin.points()


def test_each_truncation_is_tried_in_a_process(qtbot, session, page):
    follow(qtbot, session, page)
    page.truncation.start()
    qtbot.waitUntil(lambda: len(page.truncation.points()) > 0, timeout=60_000)
    assert page.truncation.points()[0][0] == 1
    page.truncation.work.button.click()
    assert not page.truncation.job.busy


def test_a_wave_goes_on_beside_the_true_one(qtbot, session, page):
    follow(qtbot, session, page, suited(Experiment().fitted_to(Waves(size=20, length=20))))
    train(qtbot, session, 2)
    page.tabs.setCurrentWidget(page.continuation)
    qtbot.waitUntil(
        lambda: page.continuation.shown is not None and page.continuation.shown.snapshot is session.snapshot
    )
    found, problem = page.continuation.shown, session.problem
    raw = problem.raw.inputs[:20, 0]
    np.testing.assert_array_equal(found.given, raw[:10])
    np.testing.assert_array_equal(found.true[:-1], raw[10:])
    ahead = Continuation(session.snapshot.network, problem, session.experiment.aim)
    for value in raw[:10]:
        ahead.hear([value])
    wanted = np.array([float(value[0]) for value in ahead.go_on(40)])
    np.testing.assert_array_equal(found.found, wanted)
    off = np.sqrt(np.mean((wanted[:11] - found.true) ** 2))
    assert f"over 11 steps: {number(off, 3)}" in page.continuation.said.text()


def test_a_series_goes_on_with_all_its_quantities_where_all_are_predicted(qtbot, session, page):
    follow(qtbot, session, page, suited(Experiment().fitted_to(tides("level", "wind", length=12))))
    page.tabs.setCurrentWidget(page.continuation)
    panel = page.continuation
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.snapshot is session.snapshot)
    problem = session.problem
    ahead = Continuation(session.snapshot.network, problem, session.experiment.aim)
    for values in problem.raw.inputs[:10]:
        ahead.hear(values)
    np.testing.assert_array_equal(panel.shown.found, [float(values[0]) for values in ahead.go_on(40)])
    assert "Shown is the first of 2 quantities." in panel.said.text()
    assert panel.plot._y_label == "level"
    assert "are given" not in panel.said.text()
    assert session.edit(suited(Experiment().fitted_to(tides("level", "wind", length=6))))
    ready(qtbot, session)
    qtbot.waitUntil(lambda: "All 6 steps of the sequence are given." in panel.said.text())
    assert session.edit(suited(Experiment().fitted_to(tides("level"))))
    ready(qtbot, session)
    qtbot.waitUntil(lambda: "set the horizon to 1 and leave other inputs out" in panel.said.text())
    assert panel.plot._y_label == "x"
    assert panel.shown is None


def test_a_series_of_classes_goes_on_with_their_names(qtbot, session, page):
    data = series(read(RIVER), ["gate"], unused=["date", "level", "rain"], length=3)
    follow(qtbot, session, page, suited(Experiment().fitted_to(data)))
    page.tabs.setCurrentWidget(page.continuation)
    panel = page.continuation
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.snapshot is session.snapshot)
    beginning, after = panel.shown.text
    assert beginning == "shut "
    assert len(after.split()) == 40
    assert set(after.split()) <= {"open", "shut"}


def test_text_goes_on_from_what_is_typed(qtbot, session, page):
    follow(qtbot, session, page, suited(Experiment().fitted_to(Letters(size=20))))
    train(qtbot, session, 2)
    page.tabs.setCurrentWidget(page.continuation)
    panel = page.continuation
    state = session.lab_states.of(MoreNetworksState)
    for field, value in (("beginning", "dii"), ("length", 7), ("temperature", 0.5)):
        edited = state.recurrent.model_copy(update={field: value})
        panel._on_edited(edited)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.settings == state.recurrent)
    ahead = Continuation(session.snapshot.network, session.problem, session.experiment.aim, 0.5, 1)
    for letter in (1, 4, 4):
        ahead.hear(letter)
    shares = ahead.shares.copy()
    after = "".join("bdgaiu"[int(letter)] for letter in ahead.go_on(7))
    assert panel.text.rich() == f'<p style="white-space: pre-wrap">dii<b>{after}</b></p>'
    told = dict(panel.next.data_table().rows)
    np.testing.assert_array_equal([told[letter] for letter in "bdgaiu"], shares)
    panel._on_edited(state.recurrent.model_copy(update={"beginning": "xyz"}))
    qtbot.waitUntil(lambda: "“x”" in panel.said.text())
    assert panel.text.rich() == ""
    assert not list(panel.next.data_table().rows)


def test_what_is_set_is_kept_with_the_project(session, page):
    state = session.lab_states.of(MoreNetworksState)
    plain = state.to_plain()
    assert plain["recurrent"]["sequence"] == 1
    plain["recurrent"] |= {"sequence": 4, "temperature": 0.25}
    plain["view"]["folded"] = True
    state.take_plain(plain)
    assert (state.recurrent.sequence, state.recurrent.temperature) == (4, 0.25)
    assert page.view.is_folded
    assert page.controls.folded.isChecked()


@pytest.mark.parametrize("data", [Echo(size=40, delay=2, length=8), Waves(size=20, length=8)], ids=lambda one: one.kind)
def test_a_sequence_that_is_given_back_wants_what_is_heard(qtbot, session, page, data):
    follow(qtbot, session, page, suited(Experiment().fitted_to(data)).with_task(Reconstruct()))
    assert page.shown.wanted == page.shown.told == tuple(session.problem.raw.inputs[:8, 0].tolist())


def test_a_text_is_looked_at_and_continued(qtbot, session, page):
    text = OwnText.of("abra cadabra <b>\n" * 30)
    follow(qtbot, session, page, suited(Experiment().fitted_to(text.model_copy(update={"length": 10}))))
    page.tabs.setCurrentWidget(page.continuation)
    panel = page.continuation
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.snapshot is session.snapshot)
    assert panel.shown.text[0] == "a"
    assert len(panel.shown.text[1]) == 40
    assert sum(share for _, share in panel.next.data_table().rows) == pytest.approx(1)


@pytest.mark.parametrize("changes", [{"length": 1}, {"length": 200}])
def test_one_step_and_many_steps_are_shown(qtbot, session, page, changes):
    follow(qtbot, session, page, suited(Experiment().fitted_to(Echo(size=20, delay=0, **changes))))
    assert page.shown.unrolled.steps == changes["length"]
    page.view.grab()
    page.bar.to_start.click()
    page.bar.forward.click()
    page.view.grab()


def test_overflown_numbers_are_shown_as_such(qtbot, session, page):
    follow(qtbot, session, page)
    session.set_parameters(np.arange(8, dtype=np.intp), np.full(8, np.inf, np.float32), "a test")
    ready(qtbot, session)
    page.draw()
    for picture in (page.view, page.strip, page.path):
        picture.grab()


def test_what_is_multiplied_is_the_input_of_the_picture_or_its_scaling(qtbot, session, page):
    follow(qtbot, session, page)
    page.bar.to_start.click()
    page.bar.set_grain(TimeGrain.NEURON)
    page.bar.forward.click()
    heard, scaled = page.shown.told[0], float(page.shown.unrolled.x[0, 0])
    assert heard != scaled
    assert f"x[1]: input {number(heard)}, scaled for the network: " in plain(page.text.rich())
    assert f"·{factor(scaled)} = " in plain(page.text.rich())


@pytest.mark.parametrize("width", range(900, 940))
def test_an_arrow_leads_to_each_next_step(qtbot, session, page, width, monkeypatch):
    follow(qtbot, session, page, suited(Experiment().fitted_to(Echo(size=40, delay=2, length=30))))
    page.view.resize(width, 300)
    drawn = []
    monkeypatch.setattr(QPainter, "drawPolygon", lambda painter, polygon: drawn.append(polygon), raising=False)
    page.view.grab()
    assert len(drawn) == 29
