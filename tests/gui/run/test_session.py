"""The session and its worker: every command reaches the run, every report reaches the session."""

import threading

import numpy as np
import pytest

from nnplayground.core.activations import Logistic, Softmax
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.core.schedules import Cosine
from nnplayground.data.circles import Circle, Rings
from nnplayground.gui.run import session as session_module
from nnplayground.gui.run.session import Session, State
from nnplayground.project.document import Document
from nnplayground.training.experiment import MAX_SEED, Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.sessions import ready, train, trained


@pytest.fixture
def session(qtbot):
    made = Session(Experiment(data=Circle(size=100)))
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()


def test_starts_ready_with_the_figures_of_the_untrained_network(session, qtbot):
    qtbot.waitUntil(lambda: session.last_epoch is not None)
    assert session.last_epoch.epoch == 0
    assert session.problem is not None
    np.testing.assert_array_equal(session.snapshot.parameters, session.experiment.network().parameters)


def test_runs_and_pauses_without_losing_a_mini_batch(session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 500)
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.history.batch_count == session.snapshot.step
    np.testing.assert_array_equal(
        session.snapshot.parameters, trained(session.experiment, session.snapshot.step).network.parameters
    )


def test_pausing_in_the_same_breath_as_running_leaves_it_ready(session, qtbot):
    for _ in range(20):
        session.run()
        session.pause()
        qtbot.waitUntil(lambda: session.state is State.READY)


def test_single_steps(session, qtbot):
    session.step_batch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.snapshot.step == 1
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.snapshot.step == 6
    assert session.last_epoch.epoch == 1
    for _ in range(6):
        session.step_batch()
        qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.last_epoch.epoch == 2, "the last mini-batch of an epoch shows what it came to"


def test_reset_brings_the_same_start_and_new_start_another(session, qtbot):
    first = session.snapshot.parameters
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    with qtbot.waitSignal(session.started):
        session.reset()
    np.testing.assert_array_equal(session.snapshot.parameters, first)
    assert session.history.batch_count == 0
    with qtbot.waitSignal(session.started):
        session.new_start()
    assert not np.array_equal(session.snapshot.parameters, first)


def test_a_rate_changed_while_running_keeps_the_run(session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    assert session.change(optimizer=GradientDescent(rate=0.01), schedule=Cosine(length=1e6))
    assert session.change(batch_size=0)
    qtbot.waitUntil(lambda: session.snapshot.experiment.batch_size == 0)
    assert session.state is State.RUNNING
    assert session.snapshot.step > 100
    assert session.rate == pytest.approx(0.01, rel=0.1)
    assert {mark.kind for mark in session.history.marks} == {"changed"}


def test_a_topology_edit_starts_anew_and_goes_on_running(session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    assert session.change(hidden=(Dense(units=7),))
    qtbot.waitUntil(lambda: session.snapshot.network.sizes == (2, 7, 1) and session.snapshot.step > 10)
    assert session.state is State.RUNNING


def test_edits_faster_than_runs_begin_leave_it_running(session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    for count in (3, 5, 7):
        session.change(hidden=(Dense(units=count),))
    qtbot.waitUntil(lambda: session.snapshot.network.sizes == (2, 7, 1) and session.snapshot.step > 10)
    assert session.state is State.RUNNING


def test_an_optimiser_and_activation_change_keep_the_weights(session, qtbot):
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    before = session.snapshot.parameters.copy()
    session.change(optimizer=Adam())
    session.change(hidden=tuple(Dense(units=h.units, activation=Logistic()) for h in session.experiment.hidden))
    qtbot.waitUntil(lambda: session.snapshot.experiment == session.experiment)
    np.testing.assert_array_equal(session.snapshot.parameters, before)


def test_what_makes_no_sense_is_refused_with_a_remedy(session, qtbot):
    before = session.experiment
    with qtbot.waitSignal(session.experiment_changed):
        assert not session.change(cost="categorical_cross_entropy")
    assert session.experiment == before
    assert "softmax" in session.notice.text
    with qtbot.waitSignal(session.started):
        session.change(data=Rings(), output=Softmax())
    session.change(cost="categorical_cross_entropy")
    assert not session.change(output=Logistic())
    label, mend = session.notice.action
    assert label
    mend()
    assert session.experiment.output == Logistic()
    assert session.notice is None


def test_other_data_while_running(session, qtbot):
    session.run()
    with qtbot.waitSignal(session.problem_changed):
        session.edit(session.experiment.fitted_to(Rings(size=60)))
    qtbot.waitUntil(lambda: session.snapshot.step > 10)
    assert session.snapshot.network.sizes[-1] == 3
    assert session.problem.dataset == Rings(size=60)


def test_stop_rules_say_why(session, qtbot):
    session.change(stop=(Epochs(epochs=3),))
    session.run()
    qtbot.waitUntil(lambda: session.state is State.ENDED)
    assert "3" in session.notice.text
    assert session.last_epoch.epoch == 3


def test_whoever_trains_on_past_a_number_of_epochs_is_told_what_stops_it_and_can_go_on(session, qtbot):
    session.change(stop=(Epochs(epochs=3), EarlyStopping(patience=10_000)))
    for epoch in (3, 4, 5):
        session.run()
        qtbot.waitUntil(lambda epoch=epoch: session.state is State.ENDED and session.last_epoch.epoch == epoch)
        said = session.notice.text
        assert said.startswith("Done: 3" if epoch == 3 else f"Stopped at epoch {epoch}: “Stop when”")
    label, go_on = session.notice.action
    assert label == "Train on without this rule"
    go_on()
    qtbot.waitUntil(lambda: session.last_epoch.epoch > 40)
    assert session.state is State.RUNNING
    assert [rule.kind for rule in session.experiment.stop] == ["early_stopping"]


def test_early_stopping_marks_the_best_epoch(session, qtbot):
    session.change(stop=(EarlyStopping(patience=2),), optimizer=GradientDescent(rate=5.0))
    session.run()
    qtbot.waitUntil(lambda: session.state is State.ENDED)
    assert [mark.kind for mark in session.history.marks if mark.kind == "best"]


def test_a_cost_that_is_not_finite_pauses_and_offers_half_the_rate(session, qtbot):
    plane = session.experiment.replace(
        hidden=(Dense(units=8, activation="relu"),),
        output="linear",
        cost="mean_squares",
        optimizer=GradientDescent(rate=1e9),
    )
    assert session.edit(plane)
    with qtbot.waitSignal(session.started):
        pass
    session.run()
    qtbot.waitUntil(lambda: session.state is State.ENDED)
    assert np.isfinite(session.snapshot.parameters).all()
    assert session.notice.action is not None
    session.notice.action[1]()
    assert session.experiment.optimizer.rate == 5e8
    qtbot.waitUntil(lambda: session.state is State.ENDED)
    assert np.isfinite(session.snapshot.parameters).all()


def test_a_typed_weight_reaches_the_running_network(session, qtbot):
    session.set_parameter(3, 12.5)
    qtbot.waitUntil(lambda: session.snapshot.parameters[3] == 12.5)


def test_an_absurd_width_is_refused_with_the_figure(session):
    assert not session.change(hidden=(Dense(units=10**9),))
    assert "GB" in session.notice.text


def test_data_that_cannot_be_prepared_leave_the_old_run_in_place(session, qtbot):
    from nnplayground.data.problem import Division

    before = session.experiment
    session.change(data=Circle(size=10), division=Division(train=1, validation=0))
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.experiment == before
    assert session.notice is not None
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 10)


def test_other_data_do_not_wait_for_those_that_were_chosen_before(session, qtbot, monkeypatch):
    prepare, has_begun, may_end = Experiment.prepare, threading.Event(), threading.Event()

    def slow(experiment):
        if experiment.data.size == 60:
            has_begun.set()
            may_end.wait()
        return prepare(experiment)

    monkeypatch.setattr(Experiment, "prepare", slow)
    try:
        session.edit(session.experiment.replace(data=Circle(size=60)))
        assert has_begun.wait(30)
        session.edit(session.experiment.replace(data=Circle(size=80)))
        qtbot.waitUntil(lambda: session.state is State.READY)
        assert len(session.problem.raw.inputs) == 80
        train(qtbot, session, 3)
    finally:
        may_end.set()
    assert session.experiment.data.size == 80
    assert session.snapshot.experiment == session.experiment


def test_closing_in_mid_run_ends_the_thread(qtbot):
    session = Session(Experiment())
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    session.close()
    assert not session._controller._thread.is_running


def test_a_change_between_two_new_starts_is_not_applied_to_the_old_run(session, qtbot):
    for units in (3, 5, 6):
        session.change(hidden=(Dense(units=units),))
        session.change(batch_size=units)
    qtbot.waitUntil(lambda: session.snapshot.experiment == session.experiment)
    assert session.snapshot.network.sizes == (2, 6, 1)


def test_a_project_goes_on_where_it_stands(session, qtbot):
    trainer = Trainer(Experiment(data=Circle(size=100), optimizer=Adam()))
    reports = trainer.run()
    recorder = HistoryRecorder(History())
    while trainer.step < 40:
        recorder.add(next(reports))
    recorder.flush()
    document = Document(trainer.experiment, trainer.state(), recorder.history)
    with qtbot.waitSignal(session.started):
        session.take_up(document)
    assert session.last_epoch == recorder.history.newest
    np.testing.assert_array_equal(session.snapshot.parameters, trainer.network.parameters)
    session.step_batch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    while trainer.step < 41:
        next(reports)
    assert session.snapshot.step == 41
    np.testing.assert_array_equal(session.snapshot.parameters, trainer.network.parameters)


def test_a_document_knows_every_edit_that_was_made_before_it_was_asked_for(session, qtbot):
    ready(qtbot, session)
    before, after = [], []
    session.request_document(before.append)
    session.change(batch_size=7)
    session.request_document(after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert after[0].experiment.batch_size == 7


def test_a_document_is_told_without_the_event_loop(session, qtbot):
    ready(qtbot, session)
    session.run()
    qtbot.waitUntil(lambda: session.step > 20)
    session.pause()
    found = session.document_now()
    assert found.state.step == found.history.batch_count > 20
    assert session.step == found.state.step, "all that was told on the way has been taken in"
    plain = trained(found.experiment, found.state.step)
    np.testing.assert_array_equal(found.state.parameters, plain.network.parameters)


def test_a_run_that_tells_nothing_in_time_is_known_by_its_last_moment(session, qtbot, monkeypatch):
    ready(qtbot, session)
    train(qtbot, session, 5)
    monkeypatch.setattr(session_module, "TELLING_SECONDS", 0.0)
    monkeypatch.setattr(session._controller._thread.worker, "report", lambda run, asked: None)
    found = session.document_now()
    assert found.state.step == found.history.batch_count == 5
    monkeypatch.undo()


def test_after_the_last_seed_a_new_start_takes_the_first(session):
    seeds = session.experiment.seeds.model_copy(update={"weights": MAX_SEED, "training": MAX_SEED})
    assert session.edit(session.experiment.replace(seeds=seeds))
    session.new_start()
    assert (session.experiment.seeds.weights, session.experiment.seeds.training) == (0, 0)
    assert Experiment.model_validate_json(session.experiment.model_dump_json()) == session.experiment
