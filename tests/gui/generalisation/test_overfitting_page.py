"""The page on overfitting: its figures against a trainer's, kept weights that become the project, the sealed test."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.generalisation.overfitting import (
    BY_COST,
    BY_SCORE,
    NEWEST,
    OverfittingNews,
    overfitting_run,
    patience_stops,
)
from nnplayground.analysis.generalisation.tasks import TASKS, overfitting_task
from nnplayground.core.layers import Dense
from nnplayground.data.problem import Division
from nnplayground.errors import UserError
from nnplayground.gui.export import picture
from nnplayground.gui.generalisation.lab import GeneralisationLab
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.training.reports import EpochReport
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.sessions import SMALL, ready
from tests.helpers.windows import leave, open_page, window_over

SHORT = overfitting_task("moons").replace(stop=(Epochs(epochs=25),))


def run_of(experiment):
    """Return the epochs of a run, and its parameters after each."""
    trainer = Trainer(experiment)
    return [
        (report, trainer.network.parameters.copy()) for report in trainer.run() if isinstance(report, EpochReport)
    ], trainer


@pytest.fixture
def page(qtbot, lab):
    """The page after a short run."""
    shown = lab.open_page("overfitting")
    lab.lab_state.set_overfitting(SHORT)
    train(qtbot, shown)
    return shown


def train(qtbot, page):
    page.start()
    settle(qtbot, page)


def settle(qtbot, page):
    model = page._lab_state.overfitting_model
    qtbot.waitUntil(lambda: not model.job.busy and not model.test_job.busy)


@pytest.mark.parametrize("kind", TASKS)
def test_every_task_can_be_trained_and_has_classes(kind):
    task = overfitting_task(kind)
    task.check()
    assert task.data.key() == kind
    assert task.data.classes
    assert task.stop == (Epochs(epochs=task.stop[0].epochs),)


def test_the_news_of_a_run_are_those_of_a_trainer():
    epochs, trainer = run_of(SHORT)
    news = [one for one in overfitting_run(SHORT) if isinstance(one, OverfittingNews)]
    assert [report for one in news for report in one.reports] == [report for report, _ in epochs]
    assert sum(len(one.batches[1]) for one in news) == trainer.step
    assert news[-1].ended is not None
    moments = news[-1].moments
    known = epochs[1:]
    best = {
        BY_COST: min(known, key=lambda pair: pair[0].validation_cost),
        BY_SCORE: max(known, key=lambda pair: pair[0].validation_score),
        NEWEST: known[-1],
    }
    for key, (report, parameters) in best.items():
        assert moments[key].report == report
        np.testing.assert_array_equal(moments[key].state.parameters, parameters)


def test_a_run_goes_on_bit_for_bit_from_a_moment():
    *_, last = (one for one in overfitting_run(SHORT) if isinstance(one, OverfittingNews))
    moment = last.moments[BY_COST]
    again = Trainer(SHORT)
    again.restore(moment.state)
    reports = [report for report in again.run() if isinstance(report, EpochReport)]
    assert reports == [report for report, _ in run_of(SHORT)[0] if report.epoch > moment.report.epoch]


def test_without_a_validation_part_only_the_newest_weights_are_kept():
    alone = SHORT.replace(division=Division(train=100, validation=0))
    *_, last = (one for one in overfitting_run(alone) if isinstance(one, OverfittingNews))
    assert set(last.moments) == {NEWEST}


def test_a_run_that_overflows_keeps_weights_and_figures_together():
    wild = SHORT.replace(optimizer=SMALL.optimizer.model_copy(update={"rate": 1e30}))
    *_, last = (one for one in overfitting_run(wild) if isinstance(one, OverfittingNews))
    assert last.ended.reason == "not_finite"
    for moment in last.moments.values():
        assert np.isfinite(moment.state.parameters).all()
        assert moment.state.epoch == moment.report.epoch


def test_curves_stops_and_sentences_are_those_of_the_run(page):
    reports = [report for report, _ in run_of(SHORT)[0]]
    for plot, name in ((page.cost, "cost"), (page.score, "score")):
        plot.draw()
        for part in ("train", "validation"):
            scale = 100 if name == "score" else 1
            wanted = [scale * getattr(report, f"{part}_{name}") for report in reports]
            np.testing.assert_allclose(plot._curves[part].y, wanted)
    stops = patience_stops(reports)
    page.moments.draw()
    assert page.moments.patience.text().splitlines() == [stop.sentence() for stop in stops]
    assert all(button.isEnabled() for button in page.moments.buttons.values())
    words = {mark.text: mark.x for mark in page.cost._marks()}
    for stop in stops:
        assert words.get(f"P {stop.patience}") == stop.stopped
    assert words["best"] == stops[-1].best.epoch


def test_nothing_can_be_opened_before_a_run(lab):
    page = lab.open_page("overfitting")
    page.moments.draw()
    page.cost.draw()
    assert not any(button.isEnabled() for button in page.moments.buttons.values())
    assert not page.test.isEnabled()
    assert page.cost._hint.text()
    page.open_moment(BY_COST)
    assert page._session.experiment == SMALL


def test_kept_weights_become_the_project_and_that_is_undone(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    session = Session(SMALL)
    window = window_over(session)
    window.show()
    ready(qtbot, session)
    session.step_epoch()
    ready(qtbot, session)
    before = session.newest.parameters.copy()
    page = open_page(window, "generalisation", "overfitting")
    state = session.lab_states.of(GeneralisationState)
    state.set_overfitting(SHORT)
    train(qtbot, page)
    moment = state.overfitting_model.moments[BY_COST]
    page.moments.draw()
    QTest.mouseClick(page.moments.buttons[BY_COST], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.is_settling)
    assert session.experiment == SHORT
    assert window.labs.key == "playground"
    np.testing.assert_array_equal(session.newest.parameters, moment.state.parameters)
    assert session.last_epoch == moment.report
    window.undo.trigger()
    qtbot.waitUntil(lambda: session.experiment == SMALL and session.state is State.READY)
    np.testing.assert_array_equal(session.newest.parameters, before)
    window.redo.trigger()
    qtbot.waitUntil(lambda: session.experiment == SHORT and session.state is State.READY)
    np.testing.assert_array_equal(session.newest.parameters, moment.state.parameters)
    state.close()
    leave(window)


def test_the_test_set_is_sealed_and_openings_are_counted(qtbot, page):
    model, openings = page._lab_state.overfitting_model, page._openings
    assert openings.count(SHORT.data) == 0
    assert "never" in page.sealed.text()
    assert not model.tested
    QTest.mouseClick(page.test, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert openings.count(SHORT.data) == 1
    assert "once" in page.sealed.text()
    trainer = Trainer(SHORT)
    for key, (report, found) in model.tested.items():
        trainer.set_parameters(model.moments[key].state.parameters)
        assert report == model.moments[key].report
        assert found == trainer.judge("test")
    page.moments.draw()
    assert "test" in page.moments.texts[BY_COST].text()
    train(qtbot, page)
    page.moments.draw()
    assert not model.tested
    assert "test" not in page.moments.texts[BY_COST].text()


def test_an_edit_trains_anew_and_can_be_taken_back(qtbot, page):
    state, model = page._lab_state, page._lab_state.overfitting_model
    plain = state.to_plain()
    names = []
    state.edited.connect(names.append)
    page.form.division.field("wrong_labels").edited.emit(40.0)
    settle(qtbot, page)
    assert state.overfitting.division.wrong_labels == 40
    assert model.settings == state.overfitting
    assert model.history.newest == run_of(state.overfitting)[0][-1][0]
    assert len(names) == 1
    state.take_plain(plain)
    settle(qtbot, page)
    assert page.form.division.field("wrong_labels").value() == 0
    assert model.settings == SHORT
    assert model.history.newest == run_of(SHORT)[0][-1][0]


def test_other_settings_without_a_run_train_nothing(lab):
    lab.open_page("overfitting")
    lab.lab_state.set_overfitting(SHORT)
    assert lab.lab_state.overfitting_model.settings is None
    assert not lab.lab_state.overfitting_model.job.busy


@pytest.mark.parametrize("kind", TASKS)
def test_every_data_set_can_be_chosen(lab, kind):
    page = lab.open_page("overfitting")
    page.form.data.setCurrentIndex(page.form.data.findData(kind))
    page.form.data.activated.emit(page.form.data.currentIndex())
    assert lab.lab_state.overfitting == overfitting_task(kind)
    layer = page.form.layer.component()
    page.form.layer.edited.emit(layer.model_copy(update={"units": 7}))
    assert {one.units for one in lab.lab_state.overfitting.hidden} == {7}


def test_a_run_that_is_called_off_leaves_no_thread_and_what_it_found(qtbot, lab):
    page = lab.open_page("overfitting")
    lab.lab_state.set_overfitting(SHORT.replace(stop=(Epochs(epochs=1_000_000),)))
    page.start()
    model = lab.lab_state.overfitting_model
    qtbot.waitUntil(lambda: model.history.epoch_count > 3)
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    assert not model.job.busy
    count = model.history.epoch_count
    page.moments.draw()
    assert page.moments.buttons[NEWEST].isEnabled()
    model.close()
    qtbot.wait(1)
    assert model.history.epoch_count == count


def test_the_state_comes_back_and_nonsense_is_refused(lab):
    state = lab.lab_state
    state.set_overfitting(SHORT)
    plain = json.loads(json.dumps(state.to_plain()))
    state.take_plain({})
    assert state.overfitting == overfitting_task(TASKS[0])
    state.take_plain(plain)
    assert state.overfitting == SHORT
    other = plain | {"overfitting": plain["overfitting"] | {"data": {"kind": "iris"}}}
    endless = plain | {"overfitting": plain["overfitting"] | {"stop": []}}
    shallow = plain | {"overfitting": plain["overfitting"] | {"hidden": []}}
    for bad in (other, endless, shallow, plain | {"overfitting": 3}):
        with pytest.raises(UserError):
            state.take_plain(bad)
        assert state.overfitting == SHORT


def test_both_plots_are_exported(page):
    titles = [view.title for view in picture.views(page)]
    assert len(titles) == len(set(titles)) >= 2


def test_the_run_fills_a_page_that_is_built_after_it(page, session, qtbot):
    ends = page.cost._ranges.x_end
    clock = FrameClock()
    other = GeneralisationLab(session, clock)
    clock.setParent(other)
    qtbot.addWidget(other)
    rebuilt = other.open_page("overfitting")
    rebuilt.cost.draw()
    assert rebuilt.cost._ranges.x_end == ends


def test_after_calling_off_before_the_first_epoch_it_is_said_how_to_begin(page):
    page.start()
    page._lab_state.overfitting_model.job.cancel()
    page.cost.draw()
    assert page.cost._hint.isVisible()
    assert "Press “Train”" in page.cost._hint.text()


def test_a_click_that_ends_the_typing_of_a_number_does_not_call_off_what_that_begins(page, qtbot):
    model = page._model
    typed = page._lab_state.overfitting.replace(stop=(Epochs(epochs=1_000_000),))
    page._on_edited(typed, "", "")
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    assert model.job.busy
    assert model.settings == typed
    qtbot.wait(600)
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    assert not model.job.busy


def test_a_network_of_any_size_may_be_typed_undone_and_kept(qtbot, lab, session):
    history, state = UndoHistory(session), lab.lab_state
    huge = SHORT.replace(hidden=(Dense(units=10**9), Dense(units=10**9)))
    state.set_overfitting(huge)
    state.set_overfitting(SHORT)
    history.stack.undo()
    assert state.overfitting == huge
    plain = state.to_plain()
    history.stack.undo()
    state.take_plain(plain)
    assert state.overfitting == huge
    page = lab.open_page("overfitting")
    page.start()
    settle(qtbot, page)
    assert "memory" in state.overfitting_model.fault
    history.close()
