"""“Test now…”: asks, judges what is shown, counts, and takes its figures back when another network is shown."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from nnplayground.core.costs import MeanSquares
from nnplayground.data.circles import Circle
from nnplayground.data.gates import And
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.i18n import steady
from nnplayground.project import document
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import leave, window_over


@pytest.fixture
def window(qtbot):
    made = window_over(Session(Experiment(data=Circle(size=100))))
    made.show()
    qtbot.waitUntil(lambda: made.session.state is State.READY)
    yield made
    leave(made)


def answer(window, text):
    (box,) = window.findChildren(QMessageBox)
    next(button for button in box.buttons() if button.text().replace("&", "") == text).click()
    QTest.qWait(1)


def test_it_asks_first_and_leaves_it_sealed_if_told_so(window):
    openings, data = window.session.lab_states.of(OpeningsState), window.session.experiment.data
    assert "never" in window.test_set.button.toolTip()
    window.test_set.button.click()
    (box,) = window.findChildren(QMessageBox)
    assert "counted" in box.informativeText()
    assert "never been opened" in box.informativeText()
    assert box.defaultButton().text().replace("&", "") == "Leave it sealed"
    answer(window, "Leave it sealed")
    assert openings.count(data) == 0
    assert window.session.notice is None
    assert not window.project_manager.is_dirty


def test_its_figures_are_those_of_what_is_shown_and_go_with_it(window, qtbot):
    session = window.session
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 20)
    window.test_set.button.click()
    answer(window, "Open the test set")
    qtbot.waitUntil(lambda: session.notice is not None)
    assert session.state is State.READY, "it stands still, so that the figures are of what is seen"
    problem, snapshot = session.problem, session.snapshot
    found = Evaluator(snapshot.network, problem).judge(problem.parts.test, session.experiment.cost)
    assert f"cost {steady(found.cost)}," in session.notice.text
    assert f"{found.examples} test examples, epoch {snapshot.epoch}:" in session.notice.text
    assert "(1)" in window.test_set.button.text()
    said = session.notice
    session.change(cost=MeanSquares())
    assert session.notice is not said
    window.test_set.open()
    qtbot.waitUntil(lambda: session.notice is not None)
    assert "opened 2 times" in session.notice.text
    session.step_batch()
    qtbot.waitUntil(lambda: session.notice is None)


def test_a_pause_that_takes_long_is_waited_for(window, qtbot, monkeypatch):
    session = window.session
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 20)
    asked = []
    with monkeypatch.context() as later:
        later.setattr(session, "pause", lambda: asked.append(session.snapshot.step))
        window.test_set.open()
        qtbot.waitUntil(lambda: session.snapshot.step > asked[0] + 200)
    assert session.notice is None, "while it trains there is no figure that stays"
    session.pause()
    qtbot.waitUntil(lambda: session.notice is not None)
    assert session.state is State.READY
    assert f"epoch {session.snapshot.epoch}:" in session.notice.text
    assert "opened once" in session.notice.text


def test_the_count_is_saved_with_the_project_and_a_new_one_has_none(window, qtbot, tmp_path):
    session, manager = window.session, window.project_manager
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "a.nnplay")
    assert "test_set" not in document.load(tmp_path / "a.nnplay").lab_states
    assert not manager.is_dirty
    window.test_set.open()
    qtbot.waitUntil(lambda: session.notice is not None)
    assert manager.is_dirty
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "a.nnplay")
    kept = document.load(tmp_path / "a.nnplay").lab_states["test_set"]
    assert kept == {"view": {"openings": {"circle": 1}}}
    manager.new(Experiment(data=Circle(size=100)))
    openings = session.lab_states.of(OpeningsState)
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert openings.count(session.experiment.data) == 0
    with qtbot.waitSignal(manager.opened):
        manager.open(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert openings.count(session.experiment.data) == 1
    assert "(1)" in window.test_set.button.text()


def test_data_without_test_examples_cannot_be_opened(window, qtbot):
    window.session.edit(window.session.experiment.fitted_to(And()))
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    assert not window.test_set.button.isEnabled()
    assert "division" in window.test_set.button.toolTip()
    window.test_set.open()
    assert window.session.lab_states.of(OpeningsState).count(And()) == 0
