"""The timeline under the plots: looking back, and training on from there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnplayground.data.circles import Circle
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import window_over


@pytest.fixture
def window(qtbot):
    session = Session(Experiment(data=Circle(size=100)))
    made = window_over(session)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    with qtbot.waitExposed(made):
        pass
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    made.leave()


def view_of(window):
    return window.labs.lab("playground").timeline


def train(qtbot, window, batches):
    for _ in range(batches):
        window.session.step_batch()
        qtbot.waitUntil(lambda: window.session.state is State.READY)
    qtbot.waitUntil(lambda: view_of(window).slider.maximum() == len(window.session.timeline) - 1)


def drag_to(view, number):
    point = QPoint(round(view.slider.x_of(number)), view.slider.height() // 2)
    QTest.mousePress(view.slider, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(view.slider, point)
    QTest.mouseRelease(view.slider, Qt.MouseButton.LeftButton, pos=point)


def test_before_training_there_is_nothing_to_look_back_at(window):
    view = view_of(window)
    assert not view.slider.isEnabled()
    assert not view.now.isEnabled()


def test_dragging_back_shows_the_run_as_it_was(window, qtbot):
    train(qtbot, window, 8)
    view, session = view_of(window), window.session
    drag_to(view, 3)
    assert session.moment.state.step == 3
    assert session.snapshot.step == 3
    qtbot.waitUntil(lambda: "3" in view.text.text())
    assert view.now.isEnabled()
    QTest.mouseClick(view.now, Qt.MouseButton.LeftButton)
    assert session.moment is None
    assert session.snapshot.step == 8


def test_arrow_keys_walk_and_end_comes_back(window, qtbot):
    train(qtbot, window, 5)
    view, session = view_of(window), window.session
    view.slider.setFocus()
    QTest.keyClick(view.slider, Qt.Key.Key_Left)
    assert session.snapshot.step == 4
    QTest.keyClick(view.slider, Qt.Key.Key_Left)
    assert session.snapshot.step == 3
    QTest.keyClick(view.slider, Qt.Key.Key_Home)
    assert session.snapshot.step == 0
    QTest.keyClick(view.slider, Qt.Key.Key_End)
    assert session.moment is None


def test_training_on_from_there_and_undoing_that(window, qtbot):
    train(qtbot, window, 8)
    view, session = view_of(window), window.session
    drag_to(view, 4)
    window.actions_of_run.step_batch.trigger()
    qtbot.waitUntil(lambda: session.state is State.READY and session.newest.step == 5)
    qtbot.waitUntil(lambda: view.slider.maximum() == 5)
    assert not view.now.isEnabled()
    assert session.history.epochs == pytest.approx(5 / 6)
    window.undo.trigger()
    qtbot.waitUntil(lambda: session.newest.step == 8)
    qtbot.waitUntil(lambda: view.slider.maximum() == 8)


def test_the_train_button_goes_on_from_what_is_shown(window, qtbot):
    train(qtbot, window, 8)
    view, session = view_of(window), window.session
    drag_to(view, 2)
    QTest.mouseClick(view.train, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.newest.step > 100)
    assert session.state is State.RUNNING
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.history.batch_count == session.newest.step


def test_dragging_while_it_trains_pauses_it(window, qtbot):
    session, view = window.session, view_of(window)
    session.run()
    qtbot.waitUntil(lambda: view.slider.maximum() > 4)
    drag_to(view, 1)
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.moment is not None
    assert session.snapshot.step < session.newest.step
