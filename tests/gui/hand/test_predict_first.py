"""Predict first on the pages of By hand: asked, judged, counted, by keyboard; nothing of it when it is off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.predict_first import PredictMode
from nnplayground.analysis.stepper import Grain
from nnplayground.core.layers import Dense
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from tests.helpers import made


@pytest.fixture
def session(qtbot):
    made_up = Session(made.small(hidden=(Dense(units=2),)))
    qtbot.waitUntil(lambda: made_up.state is State.READY)
    yield made_up
    made_up.close()


@pytest.fixture
def lab(qtbot, session):
    clock = FrameClock()
    found = HandLab(session, clock)
    clock.setParent(found)
    qtbot.addWidget(found)
    found.resize(1280, 700)
    found.show()
    return found


def fill(bar, question):
    for line, part in zip(bar.inputs, question.parts, strict=True):
        if part.options:
            line.setCurrentIndex(line.findData(part.option))
        else:
            line.setText(f"{part.number:.12g}")


@pytest.mark.parametrize("key", ["forward", "backward"])
def test_a_pass_is_gone_through_by_guesses_alone(lab, session, key):
    session.predict_first.set_mode(PredictMode.ALWAYS)
    page = lab.open_page(key)
    page.draw()
    stepper, bar = page.stepper(), page.predict
    assert bar.isVisible()
    page.bar.forward.click()
    assert stepper.position == 0, "the number is asked for first"
    asked = 0
    while not stepper.at_end:
        assert bar.is_open
        fill(bar, bar.question)
        QTest.keyClick(bar.inputs[0], Qt.Key.Key_Return)
        asked += 1
        assert "✓" in bar._result.text()
    guessed = session.lab_states.of(HandState).guessed
    assert (guessed.asked, guessed.right) == (asked, asked)
    assert not bar.is_open
    page.jump(0)
    page.draw()
    bar.inputs[0].setText("123456")
    bar.button.click()
    assert "✗" in bar._result.text()
    guessed = session.lab_states.of(HandState).guessed
    assert (guessed.asked, guessed.right) == (asked + 1, asked)
    bar.skip.click()
    assert session.lab_states.of(HandState).guessed == guessed, "what is shown anyway is not counted"
    kept = HandState()
    kept.take_plain(session.lab_states.of(HandState).to_plain())
    assert kept.guessed == guessed


def test_it_is_nothing_when_it_is_off_and_sometimes_asks_less(lab, session):
    page = lab.open_page("forward")
    page.draw()
    assert not page.predict.isVisible()
    assert "guessed" not in session.lab_states.of(HandState).to_plain()
    session.predict_first.set_mode(PredictMode.SOMETIMES)
    page.bar.set_grain(Grain.PRODUCT)
    page.draw()
    asked = 0
    while not page.stepper().at_end:
        if page.predict.is_open:
            asked += 1
            page.predict.skip.click()
        else:
            page.bar.forward.click()
    assert 0 < asked < page.stepper().length
    session.predict_first.set_mode(PredictMode.OFF)
    page.draw()
    assert not page.predict.isVisible()


def test_a_run_stops_at_a_question(lab, session):
    session.predict_first.set_mode(PredictMode.ALWAYS)
    page = lab.open_page("forward")
    page.draw()
    page.bar.run.click()
    page.step()
    assert not page.bar.is_running
    assert page.stepper().position == 0
    assert not page.bar.to_end.isEnabled()


def test_the_table_covers_what_the_step_comes_to(lab, session):
    page = lab.open_page("table")
    page.draw()
    columns = page.model.columnCount()
    shown = page.model.value(3, columns - 1)
    assert shown is not None
    session.predict_first.set_mode(PredictMode.ALWAYS)
    page.draw()
    assert page.model.value(3, columns - 1) is None
    assert page.model.value(2, 1) is None, "the costs behind the step"
    assert not page.copy.isEnabled()
    page.take_step()
    assert session.lab_states.of(HandState).table_steps == ()
    fill(page.predict, page.predict.question)
    page.predict.button.click()
    assert "✓" in page.predict._result.text()
    assert page.model.value(3, columns - 1) == shown
    page.bar.forward.click()
    assert len(session.lab_states.of(HandState).table_steps) == 1
    assert page.predict.is_open, "the next one is asked for"


@pytest.mark.parametrize("grain", [Grain.PRODUCT, Grain.NEURON])
@pytest.mark.parametrize("key", ["forward", "backward"])
def test_only_the_question_says_what_comes_next(lab, session, key, grain):
    page = lab.open_page(key)
    page.bar.set_grain(grain)
    page.draw()
    assert any("Next:" in text.toPlainText() for text in page.texts)
    session.predict_first.set_mode(PredictMode.ALWAYS)
    page.draw()
    assert page.predict.question.text.startswith("Next:")
    assert not any("Next:" in text.toPlainText() for text in page.texts)
    page.predict.skip.click()
    session.predict_first.set_mode(PredictMode.OFF)
    page.draw()
    assert any("Next:" in text.toPlainText() for text in page.texts)
