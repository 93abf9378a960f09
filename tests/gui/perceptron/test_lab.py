"""The perceptron lab: what is on screen, clicks and keys, tables, points, and what cannot be used."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from nnplayground import i18n
from nnplayground.analysis.hand.formulas import plain
from nnplayground.analysis.perceptron.stepping import Outcome, PerceptronGrain
from nnplayground.core.perceptron import PerceptronSettings, shown
from nnplayground.gui.perceptron.lab import PerceptronRulePage
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.perceptron.step_sigmoid import StepSigmoidPage
from nnplayground.gui.run.frame_clock import FrameClock


@pytest.fixture
def page(qtbot):
    clock = FrameClock()
    made = PerceptronRulePage(PerceptronState(), clock)
    made.resize(1280, 650)
    qtbot.addWidget(made)
    clock.setParent(made)
    made.show()
    return made


def text(page):
    return plain(page.text.rich())


def choose(page, kind):
    page.task.kinds.setCurrentIndex(page.task.kinds.findData(kind))
    page.task.kinds.activated.emit(page.task.kinds.currentIndex())


def type_into(field, value):
    field._line.setFocus()
    field._line.selectAll()
    QTest.keyClicks(field._line, value)
    QTest.keyClick(field._line, Qt.Key.Key_Return)


def test_a_product_at_a_time(page):
    page.bar.set_grain(PerceptronGrain.PRODUCT)
    seen = []
    for _ in range(10):
        page.bar.forward.click()
        seen.append(page.unit.sum_text())
    # Example 00: two products, bias, output, correction; the same of 01.
    assert seen == ["0", "0", "−0.5", "−0.5", "−0.5", "0", "0.9", "0.4", "0.4", "0.4"]
    assert "w₂ = 0.9 + 0.5·(−1)·1 = 0.4" in text(page)


def test_nothing_is_told_before_its_step(page):
    page.bar.set_grain(PerceptronGrain.PRODUCT)
    for _ in range(7):
        page.bar.forward.click()
    assert "output =" not in text(page)
    assert "after" not in text(page)
    page.bar.forward.click()
    page.bar.forward.click()
    assert "output = 1" in text(page)
    assert "after" not in text(page)


def test_random_walk_is_undone(page):
    rng = random.Random(3)
    trail = []
    for _ in range(80):
        if trail and rng.random() < 0.45:
            before, grain = trail.pop()
            page.bar.set_grain(grain)
            page.bar.back.click()
            assert (text(page), page.unit.sum_text(), page.history.count()) == before
        else:
            grain = rng.choice(list(PerceptronGrain))
            page.bar.set_grain(grain)
            state = (text(page), page.unit.sum_text(), page.history.count())
            if page.bar.forward.isEnabled():
                page.bar.forward.click()
                trail.append((state, grain))


def test_xor_never_converges_and_says_why(page):
    choose(page, "xor")
    page.bar.to_end.click()
    assert page.verdict_outcome() is Outcome.NEVER
    said = plain(page.verdict.text())
    assert "never" in said
    assert "straight line" in said
    cycle = page._lab_state.stepper.verdict.cycle
    assert all(f"z = {shown(record.z)}" in said for record in cycle)


def test_history_jumps(page):
    page.bar.to_end.click()
    assert page.history.count() == 9
    page._on_past(2)
    page.history.setCurrentRow(2)
    assert "z = 0.4 > 0" in text(page)
    assert page.history.count() == 3


def test_keys_step_and_reveal(page, qtbot):
    page.activateWindow()
    with qtbot.waitActive(page):
        pass
    page.bar.forward.setFocus()
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    assert page.history.count() == 3
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Left)
    assert page.history.count() == 2
    page.predicting.click()
    for line, guess in zip(page.predict.lines(), ["1", "0.9", "0,4"], strict=True):
        line.setText(guess)
    QTest.keyClick(page.predict.lines()[0], Qt.Key.Key_Return)
    assert page.history.count() == 3
    score = page._lab_state.score
    assert (score.asked, score.outputs_right, score.weights_right) == (1, 1, 1)
    assert "✓" in page.predict._result.text(), "Enter reveals once, not again with nothing typed"


def test_enter_in_a_field_takes_no_step(page):
    type_into(page.start.fields[0], "2")
    assert page._lab_state.stepper.position == 0


def test_a_guess_that_is_no_number_is_refused(page):
    page.predicting.click()
    page.bar.forward.click()
    assert "guess" in plain(page.predict._result.text()).lower()
    for line in page.predict.lines():
        line.setText("abc")
    page.predict.button.click()
    assert "number" in plain(page.predict._result.text())
    assert page._lab_state.score.asked == 0
    assert page.history.count() == 1


def test_wrong_guess_is_shown_right(page):
    page.predicting.click()
    for line in page.predict.lines():
        line.setText("7")
    page.predict.button.click()
    assert "✗" in page.predict._result.text()
    assert (page._lab_state.score.asked, page._lab_state.score.outputs_right) == (1, 0)


def test_the_last_verdict_goes_as_the_next_guess_is_typed(page):
    page.predicting.click()
    for line in page.predict.lines():
        line.setText("7")
    page.predict.button.click()
    assert "Your guess" in plain(page.predict._result.text())
    QTest.keyClicks(page.predict.lines()[0], "0")
    assert page.predict._result.text() == ""


def test_a_field_for_a_guess_shows_all_of_it(page):
    page.predicting.click()
    for line in page.predict.lines():
        assert line.width() >= line.fontMetrics().horizontalAdvance("-0.1255") + 8


@pytest.mark.parametrize("typed", ["abc", "nan", "1e99", ""])
def test_fields_refuse_what_is_no_weight(page, typed):
    type_into(page.start.fields[0], typed)
    assert page._lab_state.settings.weights == (0.9, 0.9)


def test_own_table_of_five_inputs(page):
    choose(page, "table")
    type_into(page.task.inputs, "5")
    assert page.task.table.rowCount() == 32
    assert len(page.start.fields) == 6
    assert not page.plane.isVisible()
    page.bar.to_end.click()
    assert page.verdict_outcome() is not Outcome.RUNNING


@pytest.mark.parametrize("typed", ["maybe", "2", "nan", ""])
def test_a_desired_output_is_0_or_1(page, typed):
    choose(page, "table")
    before = page._lab_state.stepper.task
    page.task.table.item(1, 2).setText(typed)
    assert plain(page.task.fault.text())
    assert page._lab_state.stepper.task == before
    page.task.table.item(1, 2).setText("1")
    assert plain(page.task.fault.text()) == ""
    assert page._lab_state.stepper.task.desired[1] == 1


def test_contradiction_is_told(page):
    choose(page, "points")
    for row, desired in ((0, "0"), (1, "1")):
        for column, value in enumerate(("0.5", "0.5", desired)):
            page.task.table.item(row, column).setText(value)
    assert "nothing can give both" in plain(page.task.fault.text())
    page.bar.to_end.click()
    assert page.verdict_outcome() is Outcome.NEVER


def test_points_by_clicking(page, qtbot):
    choose(page, "points")
    count = len(page._lab_state.rows)
    place = page.plane.place_of(0.25, 0.75).toPoint()
    QTest.mouseClick(page.plane, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(page.plane, Qt.MouseButton.RightButton, pos=page.plane.place_of(0.75, 0.25).toPoint())
    assert len(page._lab_state.rows) == count + 2
    assert [row[-1] for row in page._lab_state.rows[-2:]] == ["1", "0"]
    assert [float(v) for v in page._lab_state.rows[-2][:2]] == pytest.approx([0.25, 0.75], abs=0.02)
    QTest.mouseClick(page.plane, Qt.MouseButton.LeftButton, pos=place)
    assert len(page._lab_state.rows) == count + 1


def test_plane_shows_the_line(page, qtbot):
    page.bar.forward.click()
    page.bar.forward.click()
    line = page.plane.line()
    for x, y in line.ends:
        assert 0.9 * x + 0.4 * y - 0.5 == pytest.approx(0, abs=1e-9)
    page.plane.draw()
    image = page.plane.grab().toImage()
    lit = image.pixelColor(page.plane.place_of(1.3, 1.3).toPoint())
    dark = image.pixelColor(page.plane.place_of(-0.3, -0.3).toPoint())
    assert lit != dark
    assert image.rect().contains(QPoint(5, 5))


def test_running_stops_at_the_end(page, qtbot):
    page.bar.speed.set_value(100.0)
    page.bar.run.click()
    qtbot.waitUntil(lambda: page.verdict_outcome() is Outcome.CONVERGED)
    assert not page.bar.is_running


def test_hiding_stops_the_run(page):
    page.bar.run.click()
    page.hide()
    assert not page.bar.is_running


def test_switches_change_the_rule(page):
    page.rules.edited.emit("train_bias", True)
    page.bar.to_end.click()
    here = page._lab_state.stepper.perceptron
    assert [shown(w) for w in here.weights] == ["0.9", "0.4"]
    assert shown(here.bias) == "−1"
    assert page._lab_state.settings == PerceptronSettings(train_bias=True)


def test_every_control_has_a_name_and_a_tip(page):
    page.predicting.click()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert name, widget
            assert widget.toolTip(), widget


def test_points_typed_in_one_language_are_the_same_in_another(qtbot):
    i18n.use("es")
    lab_state = PerceptronState()
    lab_state.kind, lab_state.rows = "points", [["1,250", "0", "1"], ["−2,125", "1", "0"]]
    lab_state.begin()
    assert lab_state.fault is None
    i18n.use("en")
    again = PerceptronState()
    again.take(lab_state.form())
    assert again.stepper.task == lab_state.stepper.task
    again.begin()
    assert again.fault is None
    assert again.stepper.task == lab_state.stepper.task
    again.type_cell(0, 0, "1,250")
    again.begin()
    assert "1250 or as 1.25" in str(again.fault)


def test_step_becomes_sigmoid(qtbot):
    page = StepSigmoidPage(PerceptronState())
    qtbot.addWidget(page)
    page.show()
    type_into(page.forms[0].field("scale"), "1000")
    step, sigmoid = page.curve.curves()
    assert abs(step.y - sigmoid.y).max() < 0.51
    assert abs(step.y - sigmoid.y)[abs(step.x) > 0.02].max() < 1e-6


def test_predicted_change_is_the_product_of_slopes(qtbot):
    import math

    page = StepSigmoidPage(PerceptronState())
    qtbot.addWidget(page)
    page.show()
    type_into(page.forms[0].field("scale"), "3")
    z = 3 * (0.9 * 0 + 0.9 * 1 - 0.5)
    a = 1 / (1 + math.exp(-z))
    predicted = a * (1 - a) * (0 * 0.1 + 1 * -0.2 + 0.1)
    moved = z + 0 * 0.1 + 1 * -0.2 + 0.1
    assert page.change().predicted == pytest.approx(predicted, rel=1e-12)
    assert page.change().measured == pytest.approx(1 / (1 + math.exp(-moved)) - a, rel=1e-12)


@pytest.mark.parametrize(("typed", "taken"), [("1e6", True), ("-250000", True), ("1e300", False), ("x", False)])
def test_far_points(page, qtbot, typed, taken):
    choose(page, "points")
    page.task.table.item(0, 0).setText(typed)
    assert (plain(page.task.fault.text()) == "") is taken
    page.plane.draw()
    page.plane.grab()
    page.bar.to_end.click()
    assert page.verdict_outcome() is not Outcome.RUNNING or page._finisher.isActive()
    # Whatever is not settled in a moment goes on by itself, until something else is wanted.
    if page.verdict_outcome() is Outcome.RUNNING:
        done = page._lab_state.stepper.examples_done
        qtbot.waitUntil(lambda: page._lab_state.stepper.examples_done > done)
        page.bar.back.click()
        assert not page._finisher.isActive()
