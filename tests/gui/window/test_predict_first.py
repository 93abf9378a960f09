"""Predict first in the window: one choice for perceptron and descent as well, remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.predict_first import PredictMode
from nnplayground.gui.settings import Settings
from tests.end2end.test_fit import close, open_window
from tests.helpers.windows import open_page


@pytest.fixture
def window(qtbot):
    found = open_window(qtbot, "en")
    yield found
    close(found)


def test_the_choice_is_remembered_and_reaches_every_stepper(window):
    window.program.set_predict_mode("always")
    assert Settings().predict_mode is PredictMode.ALWAYS
    rule = open_page(window, "perceptron", "gates")
    assert rule.predict.isVisible()
    assert rule.predicting.isChecked()
    assert not rule.predicting.isEnabled()
    rule.bar.forward.click()
    assert rule._lab_state.stepper.position == 0
    rule.predict.skip.click()
    assert rule._lab_state.stepper.examples_done == 1
    assert rule._lab_state.score.asked == 0
    window.program.set_predict_mode("off")
    assert not rule.predict.isVisible()
    assert not rule.predicting.isChecked()
    rule.bar.forward.click()
    assert rule._lab_state.stepper.examples_done == 2


def test_the_next_point_of_a_descent_is_typed(window):
    page = open_page(window, "descent", "surface")
    window.program.set_predict_mode("always")
    page.draw()
    assert page.predict.is_open
    assert not page.bar.forward.isEnabled()
    for line in page.predict.inputs:
        line.setText("0.8")
    QTest.keyClick(page.predict.inputs[1], Qt.Key.Key_Return)
    assert page._lab_state.position == 1
    assert page._lab_state.guesses[0].points == 100
    page.predict.skip.click()
    assert page._lab_state.position == 2
    assert len(page._lab_state.guesses) == 1
    window.program.set_predict_mode("off")
    page.draw()
    assert not page.predict.isVisible()
    assert page.bar.forward.isEnabled()
