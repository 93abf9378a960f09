"""The perceptron lab: the form with a threshold, the start of each gate, the row and the loss of the step shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground import i18n
from nnplayground.analysis.hand.formulas import plain
from nnplayground.analysis.perceptron.stepping import Outcome, PerceptronGrain
from nnplayground.core.perceptron import PerceptronSettings, exact
from nnplayground.gui.perceptron.lab import PerceptronRulePage
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.combo import Combo
from tests.gui.perceptron.test_lab import choose, text, type_into


@pytest.fixture
def page(qtbot):
    clock = FrameClock()
    made = PerceptronRulePage(PerceptronState(), clock)
    made.resize(1280, 650)
    qtbot.addWidget(made)
    clock.setParent(made)
    made.show()
    return made


def write_with(page, form):
    combo = page.start.form.field("form").findChild(Combo)
    combo.setCurrentIndex(combo.findData(form))
    combo.activated.emit(combo.currentIndex())


def run(page, qtbot, outcome):
    page.bar.to_end.click()
    qtbot.waitUntil(lambda: page.verdict_outcome() is outcome)


def outcomes(page):
    table = page.task.table
    return [tuple(table.item(row, column).text() for column in (3, 4)) for row in range(table.rowCount())]


def lit(page):
    table = page.task.table
    plain_brush = Qt.BrushStyle.NoBrush
    return [r for r in range(table.rowCount()) if table.item(r, 0).background().style() != plain_brush]


def test_the_row_and_the_loss_of_the_step_are_lit(page):
    assert (lit(page), outcomes(page)) == ([], [("", "")] * 4)
    page.bar.set_grain(PerceptronGrain.PRODUCT)
    for _ in range(8):
        page.bar.forward.click()
    # The sum of 01 is there, its output is not.
    assert (lit(page), outcomes(page)) == ([1], [("0", "0"), ("", ""), ("", ""), ("", "")])
    assert (page.unit.loss_text(), "Loss" in text(page)) == ("", False)
    page.bar.forward.click()
    assert outcomes(page)[1] == ("1", "1")
    assert page.unit.loss_text() == "(d − y)² = 1"
    assert "Loss of this neuron: e² = (0 − 1)² = 1" in text(page)
    page.bar.back.click()
    assert outcomes(page)[1] == ("", "")
    page.bar.set_grain(PerceptronGrain.PASS)
    page.bar.forward.click()
    assert outcomes(page) == [("0", "0"), ("1", "1"), ("1", "1"), ("1", "0")]
    assert lit(page) == [3]
    page.bar.to_start.click()
    assert (lit(page), outcomes(page)) == ([], [("", "")] * 4)


def test_only_the_task_can_be_typed_into(page):
    choose(page, "points")
    editable = [bool(page.task.table.item(0, c).flags() & Qt.ItemFlag.ItemIsEditable) for c in range(5)]
    assert editable == [True, True, True, False, False]
    choose(page, "table")
    editable = [bool(page.task.table.item(0, c).flags() & Qt.ItemFlag.ItemIsEditable) for c in range(5)]
    assert editable == [False, False, True, False, False]


def test_a_lit_row_far_down_is_scrolled_to(page):
    choose(page, "table")
    type_into(page.task.inputs, "5")
    page._jump(30 * page._lab_state.stepper.per_example)
    table = page.task.table
    assert lit(page) == [29]
    assert table.viewport().rect().contains(table.visualItemRect(table.item(29, 0)).center())


def test_the_switch_keeps_the_step_and_shows_the_threshold(page):
    page.bar.forward.click()
    page.bar.forward.click()
    before = outcomes(page)
    write_with(page, "threshold")
    assert page._lab_state.stepper.examples_done == 2
    assert outcomes(page) == before
    assert "Σ = 0.9 > 0.5 = θ" in text(page)
    assert "z =" not in text(page)
    assert (page.unit.sum_text(), page.unit.weight_text(2)) == ("0.9", "θ = 0.5")
    assert "θ = 0.5" in page.history.item(2).text()
    assert page.start.fields[2].title == "Threshold θ"
    type_into(page.start.fields[2], "0.7")
    assert page._lab_state.settings == PerceptronSettings(bias=-0.7, form="threshold")
    write_with(page, "bias")
    assert "θ" not in page.history.item(0).text()
    assert page.start.fields[2].title == "Bias"


def test_a_threshold_that_learns_is_predicted(page):
    write_with(page, "threshold")
    page.rules.edited.emit("train_bias", True)
    page.bar.forward.click()
    page.predicting.click()
    assert [line.objectName() for line in page.predict.lines()] == ["y", "w1", "w2", "θ"]
    for line, guess in zip(page.predict.lines(), ["1", "0.9", "0.4", "1"], strict=True):
        line.setText(guess)
    page.predict.button.click()
    assert page._lab_state.score.weights_right == 1
    assert "θ ✓" in plain(page.predict._result.text())


def test_a_threshold_of_zero_has_no_sign(page):
    type_into(page.start.fields[2], "0")
    write_with(page, "threshold")
    assert page.start.fields[2]._line.text() == "0"
    type_into(page.start.fields[2], "0")
    assert str(page._lab_state.settings.bias) == "0.0"


@pytest.mark.parametrize(("kind", "start"), [("or", (0.2, 0.2, -0.5)), ("nand", (-0.9, -0.9, 0.5))])
def test_a_gate_begins_unsolved_and_is_learnt_with_the_bias_frozen(page, qtbot, kind, start):
    choose(page, kind)
    settings = page._lab_state.settings
    assert (*settings.weights, settings.bias) == start
    page.bar.forward.click()
    page.bar.forward.click()
    assert outcomes(page)[1][1] == "1"
    run(page, qtbot, Outcome.CONVERGED)
    choose(page, "and")
    assert page._lab_state.settings == PerceptronSettings()


def test_one_click_trains_the_bias_where_it_goes_round_in_circles(page, qtbot):
    choose(page, "nand")
    type_into(page.start.fields[2], "-0.5")
    assert not page.mend.isVisible()
    run(page, qtbot, Outcome.NEVER)
    places = page.plane.geometry(), page.verdict.parentWidget().geometry()
    assert page.mend.isVisible()
    QTest.mouseClick(page.mend, Qt.MouseButton.LeftButton)
    assert not page.mend.isVisible()
    assert places == (page.plane.geometry(), page.verdict.parentWidget().geometry())
    assert page._lab_state.settings.train_bias
    run(page, qtbot, Outcome.CONVERGED)
    choose(page, "xor")
    run(page, qtbot, Outcome.NEVER)
    assert not page.mend.isVisible(), "nothing mends XOR"


def test_a_project_keeps_the_form(page):
    write_with(page, "threshold")
    again = PerceptronState()
    again.take_plain(page._lab_state.to_plain())
    assert again.settings.form == "threshold"
    assert "form" not in PerceptronState().to_plain()["typed"]["settings"]


def test_the_first_points_are_written_as_the_language_does(qapp):
    i18n.use("es")
    state = PerceptronState()
    state.choose("points")
    assert [row[:2] for row in state.shown_rows()][1:3] == [["0,5", "1"], ["1", "0,2"]]
    assert state.stepper.task.inputs[1][0] == exact("0.5")
