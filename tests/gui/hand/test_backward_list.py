"""The backward pass as a list that grows, with σ's tangent, a learning rate, and the cost after the update."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage
from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand_network import CHAIN, HOUSES, WINDOW
from nnplayground.analysis.stepper import Grain
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.hand.settings import BackwardSettings
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.i18n import number
from tests.helpers.hand_pages import opened_page, ready_session


@pytest.fixture
def session(qtbot):
    made_up = ready_session(qtbot)
    yield made_up
    made_up.close()


@pytest.fixture
def page(qtbot, session):
    return opened_page(qtbot, session, "backward")


def choose(page, notation):
    index = page.notations.findData(notation.value)
    page.notations.setCurrentIndex(index)
    page.notations.activated.emit(index)


def places(page):
    return {id(w): (w.geometry(), w.isVisible()) for w in page.findChildren(QWidget) if "scroll" not in w.objectName()}


def equations(text):
    return [line for line in text.lines() if line.position is not None]


@pytest.mark.parametrize("source", [WINDOW, HOUSES, CHAIN])
def test_the_list_grows_and_nothing_else_moves(page, source, qtbot):
    page.lab.model.choose(source=source)
    page.draw()
    text = page.written[Notation.DECK_A]
    page.bar.set_grain(Grain.PRODUCT)
    page.bar.forward.click()
    before = places(page)
    seen = 1
    while page.bar.forward.isEnabled():
        page.bar.forward.click()
        found = equations(text)
        assert len(found) >= seen
        assert found[-1].position == page.lab.model.backward.position
        seen = len(found)
        below = text.document().size().height() - text.viewport().height()
        assert text.verticalScrollBar().value() == pytest.approx(max(0, below), abs=1)
    assert places(page) == before


def test_a_click_on_a_line_shows_its_step(page, qtbot):
    page.bar.to_end.click()
    text = page.written[Notation.DECK_A]
    everything = text.lines()
    wanted = next(place for place, line in enumerate(everything) if line.position is not None) + 2
    text.verticalScrollBar().setValue(0)
    block = text.document().findBlockByNumber(wanted)
    middle = text.document().documentLayout().blockBoundingRect(block).center()
    with qtbot.waitSignal(text.chosen):
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, round(middle.y())))
    assert page.lab.model.backward.position == everything[wanted].position
    assert text.lines() == everything
    assert text.rich().count("background-color") == 1
    assert f"▸ </span>{everything[wanted].html}" in text.rich()
    assert page.slope.tangent() is not None


def test_the_line_at_hand_is_seen(page):
    page.bar.to_end.click()
    text = page.written[Notation.DECK_A]
    for line in equations(text)[::3]:
        page.jump(line.position)
        place = [one.position for one in text.lines()].index(line.position)
        rect = text.document().documentLayout().blockBoundingRect(text.document().findBlockByNumber(place))
        top = text.verticalScrollBar().value()
        assert top - 1 <= rect.top()
        assert rect.bottom() <= top + text.viewport().height() + 1


def test_up_and_down_go_from_line_to_line(page):
    page.jump(20)
    text = page.written[Notation.DECK_A]
    positions = [line.position for line in equations(text)]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert page.lab.model.backward.position == positions[-2]
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert page.lab.model.backward.position == positions[-3]
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert page.lab.model.backward.position == positions[-2]


def test_all_lines_are_copied_as_plain_text(page):
    page.lab.model.choose(source=CHAIN)
    page.draw()
    page.bar.to_end.click()
    choose(page, Notation.DECK_A)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert len(copied.splitlines()) == len(page.written[Notation.DECK_A].lines()) + 1
    gradient = page.lab.model.backward.gradient(page.lab.model.backward.moment(10).address)
    assert f"BP4 ∂C/∂w⁴₁₁ = a³₁ δ⁴₁ = 0.47222·(−0.10653) = {number(gradient)}" in copied
    choose(page, Notation.DECK_B)
    page.written[Notation.DECK_B].setFocus()
    QTest.keyClick(page.written[Notation.DECK_B], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "EP = ∂C₀/∂w⁽⁴⁾₁₁ = " in QGuiApplication.clipboard().text()


def test_another_notation_stands_at_the_same_step_in_its_own_order(page):
    page.bar.set_grain(Grain.NEURON)
    for _ in range(5):
        page.bar.forward.click()
    moment = page.lab.model.backward.now
    before = page.lab.lab_state.to_plain()
    with_lines = equations(page.written[Notation.DECK_A])
    choose(page, Notation.DECK_B)
    stepper = page.lab.model.backward
    assert stepper.layer_by_layer
    assert (stepper.now.stage, stepper.now.neuron, stepper.now.value) == (moment.stage, moment.neuron, moment.value)
    choose(page, Notation.DECK_A)
    assert equations(page.written[Notation.DECK_A]) == with_lines
    page.lab.lab_state.take_plain(before)
    assert page.lab.model.backward.now == moment


def test_lists_name_weights_as_the_deck_in_use_does(page):
    page.bar.to_end.click()
    assert page.model.data(page.model.index(0, 0)) == "w²₁₁"
    assert "b²₃" in page.headline.text()
    choose(page, Notation.DECK_B)
    assert page.model.data(page.model.index(0, 0)) == "w⁽²⁾₁₁"
    assert "b⁽²⁾₃" in page.headline.text()


def test_the_learning_rate_is_set_undone_and_kept(page, qtbot):
    model, lab_state = page.lab.model, page.lab.lab_state
    page.bar.to_end.click()
    own = model.hand_network.rate
    assert "rate" not in lab_state.to_plain()
    assert page.rate.component().rate == own
    before = lab_state.to_plain()
    with qtbot.waitSignal(lab_state.edited) as edited:
        page.rate.edited.emit(BackwardSettings(rate=0.25))
    assert "0.25" in edited.args[0]
    page.draw()
    stepper = model.backward
    assert (stepper.rate, stepper.position) == (0.25, stepper.length)
    assert page.net.picture().eta == 0.25
    moment = stepper.now
    expected = stepper.old(moment.address) - 0.25 * stepper.gradient(moment.address)
    assert f"<b>{number(expected)}</b>" in page.written[Notation.DECK_A].rich()
    assert "0.25·" in plain(page.written[Notation.DECK_A].rich())
    kept = lab_state.to_plain()
    assert kept["rate"] == 0.25
    lab_state.take_plain(before)
    assert model.backward.rate == own
    lab_state.take_plain(kept)
    assert model.backward.rate == 0.25
    assert page.rate.component().rate == 0.25
    model.choose(source=CHAIN)
    assert model.backward.rate == 0.5
    assert lab_state.rate is None


def test_the_cost_after_the_update_shows_when_it_is_done(page):
    page.bar.to_end.click()
    stepper = page.lab.model.backward
    shown = page.convention.text()
    assert f"{number(stepper.trace.cost_value)} → {number(stepper.cost_after)}" in shown
    page.bar.back.click()
    assert "→" not in page.convention.text()
    assert number(stepper.trace.cost_value) in page.convention.text()


def test_the_drawing_tells_y_z_w_and_eta(page):
    picture, trace = page.net.picture(), page.lab.model.trace
    assert picture.y is trace.y
    assert picture.eta == page.lab.model.hand_network.rate
    assert picture.all_weights
    for layer in trace.layers:
        assert picture.z[layer] == pytest.approx(trace.z(layer))


@pytest.mark.parametrize("size", [(450, 230), (720, 330), (1100, 420)])
def test_no_weight_is_written_over_the_error_of_a_neuron(page, monkeypatch, size):
    page._on_end()
    net, labels = page.net, []
    monkeypatch.setattr(net, "_paint_label", lambda painter, place, text, role="text": labels.append((place, text)))
    net.setFixedSize(*size)
    net.grab()
    assert labels
    metrics, height = QFontMetricsF(net.font()), 0.85 * QFontMetricsF(net.font()).height()
    for (place, text), (neuron, middle) in itertools.product(labels, net._places().items()):
        if neuron.is_input:
            continue
        wide = metrics.horizontalAdvance(text) + 0.85 * metrics.horizontalAdvance("δ −0.00")
        aside = abs(place.x() - middle.x()) >= wide / 2
        below = middle.y() + net._radius() + 0.55 * height
        assert aside or abs(place.y() - below) >= 0.75 * height, (text, neuron)


def test_the_measured_gradients_have_room_for_their_digits(page):
    page._on_end()
    metrics, longest = page.checks.fontMetrics(), "−0.0001774"
    for column in (1, 2):
        assert metrics.horizontalAdvance(longest) + 20 <= page.checks.columnWidth(column)


def test_the_tangent_is_that_of_the_neuron_in_hand(page):
    assert page.slope.tangent() is None
    page.bar.set_grain(Grain.PRODUCT)
    while page.bar.forward.isEnabled():
        page.bar.forward.click()
        moment, trace = page.lab.model.backward.now, page.lab.model.trace
        found = page.slope.tangent()
        assert found.z == trace.z(moment.layer)[moment.neuron.index]
        if moment.phase is BackwardPhase.SLOPE:
            step = 1e-6
            sides = [float(found.activation(np.array(found.z + side))) for side in (step, -step)]
            assert found.slope == pytest.approx(moment.value)
            assert found.slope == pytest.approx((sides[0] - sides[1]) / (2 * step), abs=1e-6)
            assert number(moment.value) in page.slope.text()
        if moment.stage is BackwardStage.UPDATE:
            break


def test_the_loss_of_an_output_the_cost_of_the_example_and_of_all_are_told_apart(page, session):
    """The loss is lit in the step that begins with it; deck B's or deck A's, its sum is the cost."""
    page.lab.model.choose(source=WINDOW, example=3)
    page.draw()
    trace, text = page.lab.model.trace, page.written[Notation.DECK_A]
    lines = [plain(line.html) for line in text.lines() if line.position is None]
    assert any(line.startswith("C = C1 = ") and line.endswith(number(trace.cost_value)) for line in lines)
    assert "c/4/0" not in page.net.picture().active
    page.bar.set_grain(Grain.PRODUCT)
    page.bar.forward.click()
    assert "c/4/0" in page.net.picture().active
    assert text.rich().count('<a href="c/4/0">') == 1
    page.bar.forward.click()
    assert "c/4/0" not in page.net.picture().active
    train = session.problem.parts.train
    every = np.mean([page.lab.model.hand_network.numbered(int(row)).cost_value for row in train])
    assert f"{len(train)} training examples: {number(float(every))}" in page.convention.text()
    assert f"<b>Cost of this example: {number(trace.cost_value)}.</b>" in page.convention.text()


def test_what_is_no_number_is_said_in_another_window_too(page, session, qtbot):
    model = page.lab.model
    model.choose(source=HOUSES, typing=True)
    model.choose(typing=True)
    lab_state = page.lab.lab_state
    model.choose(typed=["abc", *lab_state.typed[1:]])
    said, trace = model.fault, model.trace
    assert "number" in said
    clock = FrameClock()
    again = HandLab(session, clock)
    clock.setParent(again)
    qtbot.addWidget(again)
    again.show()
    assert again.model.fault == said
    assert said in again.source.fault.text()
    assert again.model.trace is trace
    model.choose(typed=["100", *lab_state.typed[1:]])
    third = HandLab(session, clock)
    qtbot.addWidget(third)
    assert third.model.fault == ""
