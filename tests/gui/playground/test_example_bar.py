"""The row below the drawing: which example goes through the network, what is right for it and what is answered."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import DATASETS
from nnplayground.data.house_prices import HousePrices
from nnplayground.data.letters import Letters
from nnplayground.data.problem import Division
from nnplayground.data.tables import SmallDigits
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import fitted

Key = Qt.Key


@pytest.fixture
def lab(qtbot, request):
    data, division = request.param
    session = Session(Experiment(hidden=(Dense(units=4),), division=division).fitted_to(data))
    made = PlaygroundLab(session, clock := FrameClock())
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    made.session = session
    settle(made)
    yield made
    for job in made.findChildren(Job):
        job.close()
    session.close()


def settle(lab):
    lab.example_bar.draw()
    lab.draw()
    lab.network_view.draw()


def with_data(data, division=Division()):  # noqa: B008  # frozen
    return pytest.mark.parametrize("lab", [(data, division)], indirect=True)


def answers(lab):
    problem = lab.session.problem
    rows = lab.example.rows
    x = np.empty((len(rows), problem.input_count), np.float32)
    problem.gather(rows, x)
    return problem.classify(predict(lab.session.snapshot.network, x))


@with_data(SmallDigits())
def test_it_walks_through_training_and_validation_and_never_the_test(lab, qtbot):
    bar, choice, parts = lab.example_bar, lab.example, lab.session.problem.parts
    assert not set(choice.rows) & set(parts.test)
    assert len(parts.test)
    assert (choice.row, choice.part) == (parts.train[0], (True, 1, len(parts.train)))
    bar.after.click()
    assert choice.row == parts.train[1]
    settle(lab)
    assert bar.text.text().startswith(f"Training example 2 of {len(parts.train):,}")
    bar.before.click()
    bar.before.click()
    assert (choice.row, choice.part) == (parts.validation[-1], (False, len(parts.validation), len(parts.validation)))
    settle(lab)
    assert bar.text.text().startswith("Validation example")
    places = {choice.place}
    for _ in range(5):
        bar.any.click()
        places.add(choice.place)
    assert len(places) > 3


@with_data(SmallDigits())
def test_the_true_label_stands_beside_the_answer_and_the_drawing_shows_the_same_example(lab):
    bar, problem = lab.example_bar, lab.session.problem
    found = answers(lab)
    for _ in range(4):
        bar.any.click()
        settle(lab)
        true, answer = int(problem.labels[lab.example.row]), int(found[lab.example.place])
        sign = "✓" if true == answer else "✗"
        assert f"true: class {true}\nanswer: class {answer}: " in bar.text.text()
        assert bar.text.text().endswith(sign)
        shown = lab.network_view.canvas.example
        np.testing.assert_allclose(shown.x * 255, problem.inputs[lab.example.row], atol=1e-4)


@with_data(SmallDigits())
def test_the_next_wrong_one_is_wrong_and_the_nearest(lab, qtbot):
    bar, problem = lab.example_bar, lab.session.problem
    wrong = np.flatnonzero(answers(lab) != problem.raw.targets[lab.example.rows])
    for _ in range(2):
        before = lab.example.place
        with qtbot.waitSignal(lab.example.changed):
            bar.wrong.click()
        behind = wrong[wrong > before]
        assert lab.example.place == (behind[0] if len(behind) else wrong[0])


@with_data(SmallDigits())
def test_keys_walk_too(lab, qtbot):
    lab.window().activateWindow()
    qtbot.waitUntil(lab.window().isActiveWindow)
    lab.network_view.canvas.setFocus()
    QTest.keyClick(lab.network_view.canvas, Key.Key_Period)
    QTest.keyClick(lab.network_view.canvas, Key.Key_Period)
    QTest.keyClick(lab.network_view.canvas, Key.Key_Comma)
    assert lab.example.place == 1
    with qtbot.waitSignal(lab.example.changed):
        QTest.keyClick(lab.network_view.canvas, Key.Key_A)
    with qtbot.waitSignal(lab.example.changed):
        QTest.keyClick(lab.network_view.canvas, Key.Key_W)


@with_data(SmallDigits())
def test_a_click_shows_the_image_large_and_keys_walk_on(lab, qtbot):
    bar, small = lab.example_bar, lab.example_bar.picture.size()
    assert not bar.picture.is_blank()
    QTest.mouseClick(bar.picture, Qt.MouseButton.LeftButton)
    assert bar.picture.enlarger.is_large
    assert bar.picture.width() > 4 * small.width()
    QTest.keyClick(bar.picture.enlarger.button, Key.Key_Period)
    assert lab.example.place == 1
    QTest.keyClick(bar.picture.enlarger.button, Key.Key_Escape)
    qtbot.waitUntil(lambda: not bar.picture.enlarger.is_large)
    assert bar.picture.size() == small


@with_data(SmallDigits())
def test_a_large_image_goes_with_the_data(lab, qtbot):
    lab.example_bar.picture.enlarger.enlarge()
    with qtbot.waitSignal(lab.session.problem_changed):
        lab.session.edit(lab.session.experiment.fitted_to(Circle(size=50)), "circle")
    lab.example_bar.draw()
    assert not lab.example_bar.picture.enlarger.is_large
    assert not lab.example_bar.picture.isVisible()


@with_data(Circle(size=40), Division(train=50, wrong_labels=100))
def test_a_label_that_is_wrong_on_purpose_is_told_apart_from_the_true_one(lab):
    problem, row = lab.session.problem, lab.example.row
    names = problem.dataset.classes
    taught, true = (names[int(labels[row])] for labels in (problem.labels, problem.raw.targets))
    assert taught != true
    assert f"true: class {true} (taught as class {taught})\nanswer: " in lab.example_bar.text.text()
    assert not lab.example_bar.picture.isVisible()


@with_data(HousePrices())
def test_quantities_are_told_with_their_units_and_none_is_wrong(lab):
    text = lab.example_bar.text.text()
    assert not lab.example_bar.wrong.isEnabled()
    assert "✓" not in text
    assert "✗" not in text
    problem = lab.session.problem
    unit = problem.dataset.outputs[0].unit
    assert text.count(f" {unit}") == 2
    lab.session.edit(lab.session.experiment.fitted_to(DATASETS["circle"]()), "other data")
    height = lab.example_bar.height()
    settle(lab)
    assert lab.example_bar.height() == height


@with_data(SmallDigits())
def test_other_data_begin_with_the_first_example_and_other_settings_keep_it(lab, qtbot):
    session, choice = lab.session, lab.example
    choice.choose(7)
    with qtbot.waitSignal(session.problem_changed):
        session.change(division=session.experiment.division.model_copy(update={"train": 50}))
    assert choice.place == 7
    with qtbot.waitSignal(session.problem_changed):
        session.edit(session.experiment.fitted_to(Circle(size=50)), "circle")
    assert choice.place == 0


@with_data(Circle())
def test_what_changed_unseen_is_told_when_it_is_seen_again(lab, qtbot):
    session, bar = lab.session, lab.example_bar
    before = bar.text.text()
    lab.hide()
    assert session.edit(fitted(session.experiment, Letters(size=20, length=7)))
    qtbot.waitUntil(lambda: session.state is State.READY)
    # The clock has let go of what nobody sees.
    qtbot.waitUntil(lambda: not lab._clock._stale)
    assert bar.text.text() == before
    lab.show()
    qtbot.waitUntil(lambda: "step 1 of 7" in bar.text.text())
    assert bar.text.text() != before
