"""Every edit can be undone and done again, and a trained network that it replaced comes back."""

import gc
import threading

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.data import content
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.painting import painted
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.worker import TrainingWorker
from nnplayground.gui.undo import history as undo_history
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.links import PageLink
from nnplayground.project.document import KeptRun
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.layers import Bent, registered


@pytest.fixture
def session(qtbot):
    made = Session(Experiment(data=Circle(size=100)))
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()


@pytest.fixture
def history(session):
    return UndoHistory(session)


def ready(qtbot, session):
    qtbot.waitUntil(lambda: session.state in (State.READY, State.ENDED))


def train(qtbot, session, epochs=1):
    for _ in range(epochs):
        session.step_epoch()
        ready(qtbot, session)


def units(session):
    return tuple(layer.units for layer in session.experiment.hidden)


def test_a_setting_is_undone_and_redone_with_its_name(session, history, qtbot):
    before = session.experiment
    session.change(optimizer=GradientDescent(rate=0.3))
    assert history.stack.undoText() == "Learning rate η: 0.3"
    history.stack.undo()
    assert session.experiment == before
    history.stack.redo()
    assert session.experiment.optimizer.rate == 0.3
    assert history.stack.count() == 1, "undoing is no edit"


def test_it_is_told_where_what_is_undone_can_be_seen(session, history, qtbot):
    went, page = [], PageLink("more_networks", "recurrent")
    history.went.connect(went.append)
    session.edit(session.experiment.replace(optimizer=GradientDescent(rate=0.3)), place=page)
    session.edit(session.experiment.replace(optimizer=GradientDescent(rate=0.4)), place=page)
    assert history.stack.count() == 1, "one burst"
    history.undo()
    history.redo()
    session.change(batch_size=7)
    history.undo()
    assert went == [page, page, PageLink(LABS.of_run.key)]


def test_both_ways_say_what_is_next_and_can_be_gone_only_where_there_is_something(session, history):
    back, forth = history.undo_action(session), history.redo_action(session)

    def told():
        return [(action.text(), action.toolTip(), action.isEnabled()) for action in (back, forth)]

    at_first = [("&Undo", "Undo", False), ("&Redo", "Redo", False)]
    assert told() == at_first
    session.change(optimizer=GradientDescent(rate=0.3))
    named = "Learning rate η: 0.3"
    assert told() == [(f"&Undo {named}", f"Undo {named}", True), at_first[1]]
    back.trigger()
    assert told() == [at_first[0], (f"&Redo {named}", f"Redo {named}", True)]
    forth.trigger()
    assert told() == [(f"&Undo {named}", f"Undo {named}", True), at_first[1]]


def test_an_ampersand_in_a_name_is_told_as_one(session, history):
    back = history.undo_action(session)
    history.stack.undoTextChanged.emit("Keep “a && b”")
    assert back.toolTip() == "Undo Keep “a & b”"


def test_own_data_go_with_all_that_could_bring_them_back(session, history, qtbot):
    rng = np.random.default_rng(1)
    datas = [painted(rng.normal(size=(20, 2)), np.arange(20) % 2.0, classes=True) for _ in range(3)]
    for data in datas:
        session.edit(session.experiment.fitted_to(data))
        ready(qtbot, session)
        if data is datas[0]:
            session.set_kept((KeptRun("one", "#112233", session.experiment, session.history.copy()),), "Keep")
    history.clear()
    assert content.find(datas[0].digest).arrays
    assert content.find(datas[2].digest).arrays
    with pytest.raises(UserError):
        content.find(datas[1].digest)


def test_a_topology_edit_undone_brings_the_trained_network_back(session, history, qtbot):
    train(qtbot, session, 3)
    weights, figures = session.snapshot.parameters.copy(), session.last_epoch
    session.change(hidden=(Dense(units=5),))
    ready(qtbot, session)
    train(qtbot, session, 2)
    after = session.snapshot.parameters.copy()
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    assert units(session) == (4, 2)
    np.testing.assert_array_equal(session.snapshot.parameters, weights)
    assert session.last_epoch == figures
    assert session.history.batch_count == session.snapshot.step == 18
    with qtbot.waitSignal(session.started):
        history.stack.redo()
    np.testing.assert_array_equal(session.snapshot.parameters, after)
    assert session.snapshot.step == 12


def test_what_comes_back_goes_on_bit_for_bit(session, history, qtbot):
    session.change(optimizer=Adam())
    train(qtbot, session, 2)
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    ready(qtbot, session)
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    train(qtbot, session, 2)
    plain = Trainer(session.experiment)
    reports = plain.run()
    while plain.step < session.snapshot.step:
        next(reports)
    np.testing.assert_array_equal(session.snapshot.parameters, plain.network.parameters)


def test_undo_in_mid_training_loses_no_mini_batch(session, history, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 300)
    session.change(hidden=(Dense(units=3),))
    qtbot.waitUntil(lambda: session.snapshot.network.sizes == (2, 3, 1) and session.snapshot.step > 100)
    history.stack.undo()
    qtbot.waitUntil(lambda: session.snapshot.network.sizes == (2, 4, 2, 1) and session.snapshot.step > 300)
    session.pause()
    ready(qtbot, session)
    assert session.history.batch_count == session.snapshot.step
    plain = Trainer(session.experiment)
    reports = plain.run()
    while plain.step < session.snapshot.step:
        next(reports)
    np.testing.assert_array_equal(session.snapshot.parameters, plain.network.parameters)


def test_a_typed_weight(session, history, qtbot):
    before = float(session.snapshot.parameters[3])
    session.set_parameter(3, 2.5)
    qtbot.waitUntil(lambda: session.snapshot.parameters[3] == 2.5)
    assert history.stack.undoText() == "w²₄₁: 2.5"
    history.stack.undo()
    qtbot.waitUntil(lambda: session.snapshot.parameters[3] == np.float32(before))
    history.stack.redo()
    qtbot.waitUntil(lambda: session.snapshot.parameters[3] == 2.5)


def test_a_typed_weight_survives_an_edit_that_is_undone(session, history, qtbot):
    session.set_parameter(3, 2.5)
    session.change(hidden=())
    ready(qtbot, session)
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    assert session.snapshot.parameters[3] == 2.5


def test_reset_and_new_start_can_be_undone(session, history, qtbot):
    train(qtbot, session, 2)
    trained = session.snapshot.parameters.copy()
    with qtbot.waitSignal(session.started):
        session.reset()
    assert session.snapshot.step == 0
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    np.testing.assert_array_equal(session.snapshot.parameters, trained)
    with qtbot.waitSignal(session.started):
        session.new_start()
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    np.testing.assert_array_equal(session.snapshot.parameters, trained)


def test_two_edits_in_one_breath_are_two_steps(session, history, qtbot):
    train(qtbot, session)
    trained = session.snapshot.parameters.copy()
    session.change(hidden=(Dense(units=5),))
    session.change(hidden=(Dense(units=5), Dense(units=5)))
    ready(qtbot, session)
    history.stack.undo()
    ready(qtbot, session)
    assert units(session) == (5,)
    history.stack.undo()
    ready(qtbot, session)
    assert units(session) == (4, 2)
    np.testing.assert_array_equal(session.snapshot.parameters, trained)


def test_undoing_faster_than_runs_begin(session, history, qtbot):
    train(qtbot, session)
    for count in (1, 2, 3, 4, 5):
        session.change(hidden=(Dense(units=count),))
    for _ in range(5):
        history.stack.undo()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert units(session) == (4, 2)
    for _ in range(5):
        history.stack.redo()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.network.sizes == (2, 5, 1))


def test_a_setting_that_is_moved_little_by_little_is_one_change(session, history):
    for rate in (0.1, 0.2, 0.3, 0.4):
        session.change(optimizer=GradientDescent(rate=rate))
    assert history.stack.count() == 1
    assert history.stack.undoText() == "Learning rate η: 0.4"
    session.change(batch_size=7)
    assert history.stack.count() == 2


def test_an_edit_that_cannot_be_carried_out_is_not_in_the_menu(session, history, qtbot, monkeypatch):
    def refuse(*_):
        raise UserError("no")

    monkeypatch.setattr(Rings, "generate", refuse)
    before = session.experiment
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.experiment == before
    assert history.stack.count() == 0


def test_kept_runs(session, history):
    run = KeptRun("one", "#112233", session.experiment, session.history)
    session.set_kept((run,), "Keep a run")
    assert history.stack.undoText() == "Keep a run"
    history.stack.undo()
    assert session.kept == ()
    history.stack.redo()
    assert session.kept == (run,)


def test_replaced_runs_take_bounded_memory(session, history, qtbot, monkeypatch):
    def replace_runs(counts):
        for count in counts:
            train(qtbot, session)
            session.change(hidden=(Dense(units=count),))
            ready(qtbot, session)

    replace_runs(range(1, 5))
    points = sum(change.back.point.size for change in history._known())
    monkeypatch.setattr(undo_history, "MEMORY", 2 * points)
    replace_runs(range(5, 12))
    held = [change.back is not None for change in history._known()]
    assert held == sorted(held), "the oldest are let go first"
    assert not held[0]
    assert sum(change.back.size for change in history._known() if change.back is not None) <= 2 * points
    assert held[-1], "the newest is kept"
    while history.stack.canUndo():
        history.stack.undo()
        ready(qtbot, session)
    assert units(session) == (4, 2)


def test_another_kind_of_data_is_a_step_of_its_own(session, history):
    session.change(data=Circle(size=60))
    session.change(data=Rings(size=60))
    assert history.stack.count() == 2


def test_own_data_are_a_step_of_their_own(session, history):
    rng = np.random.default_rng(1)
    for _ in range(3):
        session.change(data=painted(rng.normal(size=(20, 2)), np.arange(20) % 2.0, classes=True))
    assert history.stack.count() == 3


def test_the_size_of_the_data_is_moved_little_by_little(session, history):
    for size in (60, 70, 80):
        session.change(data=Circle(size=size))
    assert history.stack.count() == 1


def test_looking_back_and_going_on_from_there(session, history, qtbot):
    for _ in range(12):
        session.step_batch()
        ready(qtbot, session)
    newest = session.snapshot.parameters.copy()
    steps = [moment.step for moment in session.timeline.moments]
    assert steps[0] == 0
    assert steps[-1] == 12
    with qtbot.waitSignal(session.moment_changed):
        session.look_back(7)
    assert session.snapshot.step == 7
    assert session.last_epoch.epoch == 1
    session.look_back(None)
    np.testing.assert_array_equal(session.snapshot.parameters, newest)
    session.look_back(7)
    session.step_batch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step == 8)
    assert session.moment is None
    assert session.history.batch_count == 8
    plain = Trainer(session.experiment)
    reports = plain.run()
    while plain.step < 8:
        next(reports)
    np.testing.assert_array_equal(session.snapshot.parameters, plain.network.parameters)
    assert history.stack.undoText() == "Back to epoch 1"
    with qtbot.waitSignal(session.started):
        history.stack.undo()
    np.testing.assert_array_equal(session.snapshot.parameters, newest)
    assert session.history.batch_count == 12
    assert session.timeline.moments[-1].step == 12


def test_running_on_from_a_moment_trains_until_paused(session, history, qtbot):
    session.run()
    qtbot.waitUntil(lambda: len(session.timeline) > 5)
    session.look_back(session.timeline.moments[2].step)
    ready(qtbot, session)
    past = session.snapshot.step
    session.run()
    assert session.state is State.RUNNING
    qtbot.waitUntil(lambda: session.moment is None and session.snapshot.step > past + 50)
    assert session.state is State.RUNNING
    QCoreApplication.processEvents()
    session.pause()
    ready(qtbot, session)
    assert session.history.batch_count == session.snapshot.step


def test_an_optimiser_changed_since_the_moment_begins_with_an_empty_memory(session, history, qtbot):
    for _ in range(4):
        session.step_batch()
        ready(qtbot, session)
    session.change(optimizer=Adam())
    session.look_back(2)
    session.step_batch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step == 3)
    assert session.notice is None


@pytest.fixture
def gate(monkeypatch):
    """Rings are not there before this is set."""
    may_come = threading.Event()
    generate = Rings.generate

    def slow(*arguments):
        may_come.wait(10)
        return generate(*arguments)

    monkeypatch.setattr(Rings, "generate", slow)
    yield may_come
    may_come.set()


def test_undoing_while_the_new_run_is_prepared_brings_the_trained_one_back(session, history, qtbot, gate):
    train(qtbot, session, 2)
    trained = session.snapshot.parameters.copy()
    before = session.experiment
    session.edit(before.fitted_to(Rings(size=60)))
    history.undo()
    gate.set()
    qtbot.waitUntil(lambda: session.state is State.READY and session.experiment == before)
    np.testing.assert_array_equal(session.snapshot.parameters, trained)
    assert session.history.batch_count == session.snapshot.step == 12
    train(qtbot, session)
    gate.clear()
    history.redo()
    history.undo()
    gate.set()
    qtbot.waitUntil(lambda: session.state is State.READY and session.experiment == before)
    assert session.history.batch_count == session.snapshot.step == 18, "what was learnt since is not lost"


def test_an_edit_in_the_place_of_an_undo_that_waits(session, history, qtbot, gate):
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    history.undo()
    session.change(hidden=(Dense(units=3),))
    gate.set()
    ready(qtbot, session)
    assert units(session) == (3,)
    assert history.stack.index() == history.stack.count() == 2


def changes():
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, undo_history.Change)]


def test_what_is_no_longer_on_the_stack_is_let_go(session, history, qtbot):
    others = changes()
    for count in (1, 2, 3):
        train(qtbot, session)
        session.change(hidden=(Dense(units=count),))
        ready(qtbot, session)
        history.undo()
        ready(qtbot, session)
    assert len(changes()) == len(others) + 1, "each took the place of the one before"


def test_of_several_edits_in_one_breath_none_is_left_if_the_last_cannot_be_carried_out(
    session, history, qtbot, monkeypatch
):
    train(qtbot, session)
    trained = session.snapshot.parameters.copy()

    def refuse(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(Rings, "generate", refuse)
    before = session.experiment
    session.change(hidden=(Dense(units=3),))
    session.change(batch_size=3)
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    ready(qtbot, session)
    assert "a bug" in session.notice.text
    if history.stack.index():
        # The first of them stood before the last was made.
        history.undo()
        history.undo()
        ready(qtbot, session)
    assert session.experiment == before
    assert history.stack.index() == 0
    np.testing.assert_array_equal(session.snapshot.parameters, trained)
    train(qtbot, session)
    assert session.snapshot.step == 12


def test_an_undo_that_cannot_be_carried_out_is_as_if_it_had_not_been(session, history, qtbot, monkeypatch):
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    ready(qtbot, session)
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)

    def refuse(*_):
        raise UserError("no")

    monkeypatch.setattr(Rings, "generate", refuse)
    monkeypatch.setattr(history._known()[0], "ahead", None)
    before = session.experiment
    history.redo()
    ready(qtbot, session)
    assert session.notice.text == "no"
    assert session.experiment == before
    assert history.stack.index() == 0


def test_an_edit_in_the_midst_of_a_step_does_not_set_it_running(session, history, qtbot):
    session.step_epoch()
    assert session.state is State.RUNNING
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    assert session.snapshot.step == 0


def test_pausing_while_a_run_is_prepared_holds_for_the_next_edit_too(session, history, qtbot):
    session.run()
    session.change(hidden=(Dense(units=3),))
    session.pause()
    session.change(hidden=(Dense(units=5),))
    ready(qtbot, session)
    assert units(session) == (5,)
    assert session.snapshot.step == 0


def test_a_run_that_was_passed_over_begins_again_if_the_one_after_it_cannot(session, history, qtbot, monkeypatch):
    def refuse(*_):
        raise UserError("no")

    monkeypatch.setattr(Rings, "generate", refuse)
    train(qtbot, session)
    stands = threading.Event()
    session._controller._thread.worker.started.connect(lambda _: stands.set(), Qt.ConnectionType.DirectConnection)
    session.change(hidden=(Dense(units=3),))
    assert stands.wait(10), "the window has not been told yet"
    session.edit(session.experiment.fitted_to(Rings(size=60)))
    ready(qtbot, session)
    assert units(session) == (3,)
    assert history.stack.index() == 1
    train(qtbot, session)
    assert session.history.batch_count == session.snapshot.step == 6
    history.undo()
    ready(qtbot, session)
    assert session.snapshot.step == 6
    assert units(session) == (4, 2)


def test_a_layer_of_another_kind_is_edited_trained_and_undone(qtbot):
    with registered():
        session = Session(Experiment(data=Circle(size=100), hidden=(Bent(units=3), Dense(units=2))))
        ready(qtbot, session)
        history = UndoHistory(session)
        train(qtbot, session, 2)
        weights = session.snapshot.parameters.copy()
        session.set_parameter(14, 2.5)
        assert history.stack.undoText() == "b²₃: 2.5"
        qtbot.waitUntil(lambda: session.snapshot.parameters[14] == 2.5)
        session.change(hidden=(Dense(units=3), Dense(units=2)))
        ready(qtbot, session)
        train(qtbot, session)
        assert len(session.snapshot.parameters) == len(weights) - 6
        with qtbot.waitSignal(session.started):
            history.stack.undo()
        history.stack.undo()
        qtbot.waitUntil(lambda: bool((session.snapshot.parameters == weights).all()))
        assert session.experiment.hidden[0] == Bent(units=3)
        session.close()


def test_moments_of_the_oldest_runs_go_before_their_training_does(session, history, qtbot, monkeypatch):
    train(qtbot, session, 3)
    trained = session.snapshot.parameters.copy()
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    (change,) = history._known()
    monkeypatch.setattr(undo_history, "MEMORY", 2 * change.back.point.size)
    train(qtbot, session)
    session.change(hidden=(Dense(units=2),))
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    np.testing.assert_array_equal(session.snapshot.parameters, trained)
    assert session.notice is None


def test_training_that_is_no_longer_kept_is_told(session, history, qtbot, monkeypatch):
    monkeypatch.setattr(undo_history, "MEMORY", 0)
    train(qtbot, session, 3)
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    assert session.notice is None
    history.undo()
    ready(qtbot, session)
    assert session.step == 0
    assert "no longer kept" in session.notice.text


def test_a_setting_moved_there_and_back_brings_the_trained_network_back(session, history, qtbot):
    train(qtbot, session, 3)
    trained = session.snapshot.parameters.copy()
    for size in (60, 70, 100):
        session.change(data=Circle(size=size))
        ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    np.testing.assert_array_equal(session.snapshot.parameters, trained)


def test_a_run_that_is_replaced_before_it_has_come_back_is_kept(session, history, qtbot):
    train(qtbot, session, 3)
    trained = session.snapshot.parameters.copy()
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    history.undo()
    session.change(hidden=(Dense(units=5),))
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    np.testing.assert_array_equal(session.snapshot.parameters, trained)


def test_a_run_that_came_to_an_unexpected_end_comes_back_as_it_was_at_its_last_moment(
    session, history, qtbot, monkeypatch
):
    for _ in range(12):
        session.step_batch()
        ready(qtbot, session)
    last = session.timeline.moments[-1]
    with monkeypatch.context() as patch, qtbot.capture_exceptions() as found:
        patch.setattr(TrainingWorker, "_train", lambda *_: 1 / 0)
        session.step_batch()
        qtbot.waitUntil(lambda: session.state is State.BROKEN)
    assert found[0][0] is ZeroDivisionError
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    history.undo()
    ready(qtbot, session)
    assert session.step == last.step > 0
    np.testing.assert_array_equal(session.snapshot.parameters, last.kept.state.parameters)
    assert session.history.batch_count == last.step
