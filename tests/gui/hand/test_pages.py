"""The pages of By hand: every shown number against plain loops, steps undone, and what cannot be used."""

import math
import random

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from nnplayground.analysis.hand.backward import BackwardStage
from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.mistakes import Mistake
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand_network import CHAIN, HOUSES, WINDOW, ChainSettings, HandNetwork
from nnplayground.analysis.stepper import Grain
from nnplayground.core.activations import Softmax
from nnplayground.core.addresses import NeuronId, ParameterId, parameter_ids
from nnplayground.core.costs import CategoricalCrossEntropy
from nnplayground.core.layers import Dense
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.hand.spec import LAB
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import number
from nnplayground.links import PageLink
from tests.helpers import loops, made, networks


@pytest.fixture
def session(qtbot):
    made_up = Session(made.small(hidden=(Dense(units=3), Dense(units=2))))
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


def open_page(lab, key):
    page = lab.open_page(key)
    assert page.isVisible()
    return page


def lists_of(trace):
    return (*loops.lists(trace.network), [float(v) for v in trace.a(1)], [float(v) for v in trace.y])


def backward_of(trace):
    weights, biases, kinds, x, y = lists_of(trace)
    return loops.backward(weights, biases, kinds, x, y, trace.cost.kind)


def click(page, button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# Forward.


@pytest.mark.parametrize("source", [WINDOW, HOUSES, CHAIN])
def test_every_product_and_sum_is_that_of_plain_loops(lab, source):
    page = open_page(lab, "forward")
    lab.model.choose(source=source)
    page.draw()
    page.bar.set_grain(Grain.PRODUCT)
    trace = lab.model.trace
    weights, biases, kinds, x, _ = lists_of(trace)
    zs, activations = loops.forward(weights, biases, kinds, x)
    while page.bar.forward.isEnabled():
        page.bar.forward.click()
        moment = lab.model.forward.now
        place, j = moment.layer - 2, moment.neuron.index
        shown = plain(page.text.rich())
        if moment.phase is ForwardPhase.PRODUCT:
            total = 0.0
            for k in range(moment.source + 1):
                total += weights[place][k][j] * activations[place][k]
            assert page.net.picture().sums[moment.neuron] == pytest.approx(total, rel=1e-12, abs=1e-12)
            assert number(total) in shown
            weight = weights[place][moment.source][j]
            assert any(number(weight, digits) in shown for digits in range(4, 18))
        elif moment.phase is ForwardPhase.BIAS:
            assert number(zs[place][j]) in shown
        else:
            assert f"= {number(activations[place + 1][j])}" in shown
    for layer, values in enumerate(activations, start=1):
        assert page.net.picture().values[layer] == pytest.approx(values)


def test_a_house_comes_back_in_its_units(lab):
    page = open_page(lab, "forward")
    lab.model.choose(source=HOUSES, example=4)
    page.draw()
    page.bar.to_end.click()
    problem, trace = lab.model.hand_network.problem, lab.model.trace
    scaled = float(trace.output[0])
    price = scaled * float(problem.target_scaler.width[0]) + float(problem.target_scaler.offset[0])
    shown = plain(page.units.rich())
    assert number(price, 6) in shown
    for value, x in zip(problem.raw.inputs[4], trace.a(1), strict=True):
        assert number(float(value), 6) in shown
        assert number(float(x)) in shown


def test_random_steps_are_undone(lab):
    rng = random.Random(5)
    for index in ("forward", "backward"):
        page = open_page(lab, index)
        trail = []
        for _ in range(60):
            if trail and rng.random() < 0.45:
                before, grain = trail.pop()
                page.bar.set_grain(grain)
                page.bar.back.click()
                assert [text.rich() for text in page.texts] == before
            elif page.bar.forward.isEnabled():
                grain = rng.choice(list(Grain))
                page.bar.set_grain(grain)
                page.draw()
                trail.append(([text.rich() for text in page.texts], grain))
                page.bar.forward.click()


def test_formula_and_drawing_light_each_other(lab):
    page = open_page(lab, "forward")
    page.bar.set_grain(Grain.PRODUCT)
    page.bar.forward.click()
    assert '<a href="w/2/0/0">' in page.text.rich()
    page.text.highlighted.emit(QUrl("w/2/0/0"))
    assert "w/2/0/0" in page.net._lit
    page.text.highlighted.emit(QUrl(""))
    assert not page.net._lit
    middle = (page.net.place(NeuronId(1, 0)) + page.net.place(NeuronId(2, 0))) / 2
    move(page.net, middle)
    assert "w/2/0/0" in page.text._lit
    assert "background" in page.text.document().toHtml()
    move(page.net, page.net.place(NeuronId(1, 1)))
    assert "a/1/1" in page.text._lit


def move(widget, place):
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def test_a_click_goes_to_the_neuron(lab):
    page = open_page(lab, "forward")
    QTest.mouseClick(page.net, Qt.MouseButton.LeftButton, pos=page.net.place(NeuronId(3, 1)).toPoint())
    page.bar.set_grain(Grain.PRODUCT)
    page.bar.forward.click()
    moment = lab.model.forward.now
    assert (moment.neuron, moment.source) == (NeuronId(3, 1), 0)


def test_arrow_keys_step(lab, qtbot):
    page = open_page(lab, "forward")
    lab.activateWindow()
    with qtbot.waitActive(lab):
        pass
    page.bar.forward.setFocus()
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    position = lab.model.forward.position
    assert position > 0
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Left)
    assert lab.model.forward.position < position


# What is typed.


def test_typed_inputs_in_units(lab, qtbot):
    page = open_page(lab, "forward")
    lab.model.choose(source=HOUSES)
    lab.source.typing.click()
    assert len(lab.source.lines) == 4
    for line, text in zip(lab.source.lines, ["100", "3", "2", "250"], strict=True):
        line.setText(text)
        line.editingFinished.emit()
    scaler = lab.model.hand_network.problem.scaler
    expected = [(v - float(o)) / float(w) for v, o, w in zip((100, 3, 2), scaler.offset, scaler.width, strict=True)]
    assert lab.model.trace.a(1) == pytest.approx(expected)
    page.draw()
    assert "100 m²" in plain(page.units.rich())


def test_typing_that_begins_while_the_network_becomes_another_waits_for_it(lab, session, qtbot):
    lab.model.choose(source=WINDOW)
    session.change(hidden=session.experiment.hidden[:-1])
    assert session.state is State.PREPARING
    lab.source.typing.click()
    assert lab.source.lines == []
    qtbot.waitUntil(lambda: session.state is State.READY and lab.source.lines != [])
    assert [line.text() for line in lab.source.lines] == [*lab.model.lab_state.typed, *lab.model.lab_state.desired]


def test_a_line_that_is_left_as_another_network_comes_says_nothing(lab):
    open_page(lab, "forward")
    lab.model.choose(source=HOUSES)
    lab.source.typing.click()
    line = lab.source.lines[-1]
    lab.model.lab_state.take_plain({"source": CHAIN})
    line.setText("7")
    line.editingFinished.emit()
    assert lab.model.lab_state.source == CHAIN
    assert lab.model.lab_state.desired == []


@pytest.mark.parametrize("typed", ["abc", "nan", "inf", "", "1e999"])
def test_what_is_no_number_is_said_and_the_last_trace_stays(lab, typed):
    lab.model.choose(source=HOUSES, typing=True)
    lab.model.choose(typing=True)
    before = lab.model.trace
    lab.source.lines[0].setText(typed)
    lab.source.lines[0].editingFinished.emit()
    assert "number" in plain(lab.source.fault.text())
    assert lab.model.trace is before


def test_inputs_of_the_wrong_length(lab):
    lab.model.choose(source=HOUSES)
    hand_network = lab.model.hand_network
    from nnplayground.errors import UserError

    with pytest.raises(UserError):
        hand_network.typed(np.array([1.0, 2.0]), np.array([1.0]))


def test_an_example_that_is_not_there(lab):
    lab.model.choose(source=WINDOW)
    field = lab.source.example
    field._line.setFocus()
    field._line.selectAll()
    QTest.keyClicks(field._line, "41")
    QTest.keyClick(field._line, Qt.Key.Key_Return)
    assert lab.model.lab_state.example == 0
    assert "41" in field.fault()


def test_a_class_that_is_not_there(lab):
    lab.model.choose(source=WINDOW, typing=True)
    lab.model.choose(desired=["7"])
    assert "class" in lab.model.fault


# The network changes.


def test_a_change_ends_the_step_and_says_so(lab, session, qtbot):
    page = open_page(lab, "forward")
    page.bar.forward.click()
    assert lab.model.forward.position > 0
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step > 0)
    qtbot.waitUntil(lambda: "changed" in page.notice.text())
    assert lab.model.forward.position == 0
    assert lab.model.trace.same_network(session.snapshot.network)
    page.bar.forward.click()
    assert page.notice.text() == ""


def test_a_hidden_lab_catches_up_when_it_is_shown(lab, session, qtbot):
    page = open_page(lab, "forward")
    page.bar.forward.click()
    before = lab.model.trace
    lab.hide()
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step > 0)
    assert lab.model.trace is before
    lab.show()
    assert lab.model.trace.same_network(session.snapshot.network)
    qtbot.waitUntil(lambda: "changed" in page.notice.text())


def test_another_shape_in_mid_step(lab, session, qtbot):
    page = open_page(lab, "backward")
    page.bar.forward.click()
    session.change(hidden=(Dense(units=5),))
    qtbot.waitUntil(lambda: lab.model.trace.sizes == (2, 5, 1))
    assert lab.model.backward.position == 0
    qtbot.waitUntil(lambda: "changed" in page.notice.text())


def test_the_chain_does_not_mind_training(lab, session, qtbot):
    page = open_page(lab, "forward")
    lab.model.choose(source=CHAIN)
    page.draw()
    page.bar.forward.click()
    position = lab.model.forward.position
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step > 0)
    assert lab.model.forward.position == position
    assert page.notice.text() == ""


# Backward.


@pytest.mark.parametrize("source", [WINDOW, HOUSES, CHAIN])
def test_every_backward_number_is_that_of_plain_loops(lab, source):
    page = open_page(lab, "backward")
    lab.model.choose(source=source)
    page.draw()
    page.bar.set_grain(Grain.PRODUCT)
    trace = lab.model.trace
    _, deltas, for_weights, for_biases = backward_of(trace)
    while page.bar.forward.isEnabled():
        page.bar.forward.click()
        moment = lab.model.backward.now
        if moment.stage is not BackwardStage.GRADIENT:
            continue
        place, j = moment.layer - 2, moment.neuron.index
        expected = for_biases[place][j] if moment.other is None else for_weights[place][moment.other][j]
        for notation in Notation:
            shown = page.written[notation].rich()
            assert f"<b>{number(expected)}</b>" in shown
    for layer in trace.layers:
        assert page.net.picture().seconds[layer] == pytest.approx(deltas[layer - 2])
    checks = page.model.checks()
    assert [check.address for check in checks] == list(parameter_ids(trace.network.shapes))
    assert all(check.mark is not CheckMark.WRONG for check in checks)
    rate = lab.model.hand_network.rate
    first = ParameterId(2, 0, 0)
    assert lab.model.backward.new(first) == pytest.approx(
        lab.model.backward.old(first) - rate * for_weights[0][0][0], rel=1e-12
    )


@pytest.mark.parametrize("mistake", list(Mistake))
def test_planted_mistakes_turn_red(lab, mistake):
    page = open_page(lab, "backward")
    lab.model.choose(source=CHAIN)
    page.draw()
    page.bar.to_end.click()
    assert all(check.mark is CheckMark.RIGHT for check in page.model.checks())
    index = page.mistakes.findData(mistake.value)
    page.mistakes.setCurrentIndex(index)
    page.mistakes.activated.emit(index)
    wrong = {check.address.text for check in page.model.checks() if check.mark is CheckMark.WRONG}
    assert wrong
    if mistake is Mistake.VALUE_FOR_SLOPE:
        assert "b⁴₁" not in wrong
    assert page.mistake_text.text()
    page.mistakes.setCurrentIndex(0)
    page.mistakes.activated.emit(0)
    assert all(check.mark is CheckMark.RIGHT for check in page.model.checks())


def test_notations_are_switched(lab):
    page = open_page(lab, "backward")
    assert all(text.isVisible() for text in page.written.values())
    index = page.notations.findData(Notation.DECK_B.value)
    page.notations.setCurrentIndex(index)
    page.notations.activated.emit(index)
    assert [notation for notation, text in page.written.items() if text.isVisible()] == [Notation.DECK_B]


def test_the_convention_is_named(lab):
    page = open_page(lab, "backward")
    for cost, word in (("half_squares", "½"), ("sum_squares", "twice")):
        lab.model.choose(source=CHAIN, chain=ChainSettings(cost=cost))
        page.draw()
        assert word in page.convention.text()


def test_a_step_function_has_no_way_back(lab, session, qtbot):
    page = open_page(lab, "backward")
    lab.model.choose(source=CHAIN, chain=ChainSettings(activation="step"))
    page.draw()
    assert "step function" in plain(page.written[Notation.DECK_A].rich())
    assert page.to_perceptron.isVisible()
    assert not page.bar.forward.isEnabled()
    with qtbot.waitSignal(session.page_wanted) as wanted:
        click(page, page.to_perceptron)
    assert wanted.args == [PageLink("perceptron", "gates")]
    lab.model.choose(chain=ChainSettings())
    page.draw()
    assert not page.to_perceptron.isVisible()
    assert page.bar.forward.isEnabled()


def test_of_a_large_network_only_what_is_seen_is_drawn(lab):
    rng = np.random.default_rng(1)
    big = networks.network((784, 16, 16, 10), ("logistic",) * 3)
    assert len(big.parameters) == 13_002
    lab_state = lab.model.lab_state
    lab_state.hand_network = HandNetwork(
        WINDOW, big, networks.cost("half_squares"), 1.0, x=rng.random(784), y=np.eye(10)[3]
    )
    lab_state.trace = lab_state.hand_network.numbered(0)
    lab_state.forward = lab_state.backward = None
    for index in ("forward", "backward"):
        page = open_page(lab, index)
        page.jump(0)
        page.bar.set_grain(Grain.PRODUCT)
        page.bar.forward.click()
        page.net.repaint()
        assert len(page.net.visible(1)) < 10
    lab.model.neuron_asked.emit(NeuronId(2, 13))
    page.bar.forward.click()
    assert lab.model.backward.now.neuron.index == 13
    assert page.net.place(NeuronId(2, 13)) is not None


# The gradient table.


def test_table_is_that_of_plain_loops(lab):
    page = open_page(lab, "table")
    table, hand_network = page.table(), lab.model.hand_network
    weights, biases, kinds = loops.lists(hand_network.network)
    means = {}
    for column, row in enumerate(page._rows):
        trace = hand_network.numbered(int(row))
        _, _, for_weights, for_biases = backward_of(trace)
        for index, address in enumerate(parameter_ids(trace.network.shapes)):
            layer = address.layer - 2
            expected = (
                for_biases[layer][address.index]
                if address.source is None
                else for_weights[layer][address.source][address.index]
            )
            assert table.columns[index, column] == pytest.approx(expected, rel=1e-9, abs=1e-12)
            means.setdefault(index, []).append(expected)
    for index, values in means.items():
        mean = math.fsum(values) / len(values)
        row = 3 + index
        last = page.model.columnCount()
        shown = [page.model.data(page.model.index(row, c)) for c in range(last - 4, last)]
        old = float(table.old[index])
        assert shown[0] == number(float(table.mean[index]))
        assert table.mean[index] == pytest.approx(mean, rel=1e-9, abs=1e-12)
        assert float(table.new[index]) == pytest.approx(old - table.rate * mean, rel=1e-9, abs=1e-12)
    assert weights
    assert biases
    assert kinds


def test_ticks_choose_the_mini_batch(lab):
    page = open_page(lab, "table")
    index = page.model.index(0, 2)
    box = page.view.visualRect(index)
    page.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert page.chosen == [0, 2, 3, 4]
    assert page.table().columns.shape[1] == 4
    assert not box.isEmpty()
    for place in (0, 2, 3):
        page.model.ticked.emit(place)
    page.model.ticked.emit(4)
    assert page.chosen == [4]
    assert "at least one" in plain(page.facts.text())


def test_sorting_and_csv(lab):
    page = open_page(lab, "table")
    page.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    values = [page.model.value(row, 1) for row in range(3, page.model.rowCount())]
    assert values == sorted(values, reverse=True)
    assert page.model.data(page.model.index(1, 0)) == "cost before"
    click(page, page.copy)
    rows = QGuiApplication.clipboard().text().splitlines()
    assert len(rows) == 1 + len(values) + 2
    assert float(rows[1].split(",")[2 if '"' in rows[1] else 1]) == pytest.approx(values[0])
    click(page, page.unsort)
    assert list(page.model.order()) == list(range(len(values)))


def test_angle_against_the_full_gradient(lab):
    page = open_page(lab, "table")
    hand_network = lab.model.hand_network
    total = None
    train = hand_network.problem.parts.train
    for row in train:
        gradient = np.array(hand_network.numbered(int(row)).errors.gradient)
        total = gradient if total is None else total + gradient
    full, mean = total / len(train), page.table().mean
    cosine = float(full @ mean) / (math.sqrt(float(full @ full)) * math.sqrt(float(mean @ mean)))
    assert page.table().full.angle == pytest.approx(math.degrees(math.acos(cosine)), abs=1e-4)
    assert f"{page.table().full.angle:.2f}" in page.facts.text()


# The little demon.


@pytest.mark.parametrize("target", ["z", "a"])
def test_the_demon_against_plain_loops(lab, target):
    page = open_page(lab, "demon")
    lab.model.choose(source=CHAIN)
    page._on_edited(page._settings.model_copy(update={"target": target, "layer": 3, "neuron": 1, "change": 0.7}))
    trace = lab.model.trace
    weights, biases, kinds, x, y = lists_of(trace)
    zs, activations = loops.forward(weights, biases, kinds, x)
    here = loops.act(kinds[1], [zs[1][0] + 0.7])[0] if target == "z" else activations[2][0] + 0.7
    after = loops.act(kinds[2], [weights[2][0][0] * here + biases[2][0]])
    real = loops.cost(trace.cost.kind, after, y) - loops.cost(trace.cost.kind, activations[3], y)
    grads, deltas, _, _ = backward_of(trace)
    slope = deltas[1][0] if target == "z" else grads[1][0]
    push = page.push()
    assert push.real == pytest.approx(real, rel=1e-9)
    assert push.predicted == pytest.approx(slope * 0.7, rel=1e-9)
    shown = plain(page.text.rich())
    assert number(real) in shown
    assert number(slope * 0.7) in shown
    assert ("increase" if slope < 0 else "decrease") in page.advice.text() or "close to 0" in page.advice.text()


def test_the_demon_moves_to_a_clicked_neuron(lab):
    page = open_page(lab, "demon")
    QTest.mouseClick(page.net, Qt.MouseButton.LeftButton, pos=page.net.place(NeuronId(3, 1)).toPoint())
    assert (page._settings.layer, page._settings.neuron) == (3, 2)
    QTest.mouseClick(page.plot, Qt.MouseButton.LeftButton, pos=page.plot.place_of(-2.0, 0.0).toPoint())
    assert page._settings.change == pytest.approx(-2.0, abs=0.05)


def test_the_dead_zone_is_told(lab):
    page = open_page(lab, "demon")
    lab.model.choose(source=CHAIN, chain=ChainSettings(b1=50.0))
    page._on_edited(page._settings.model_copy(update={"layer": 2, "neuron": 1}))
    assert "hardly moves" in page.advice.text()


def test_the_demon_in_a_step_network(lab):
    page = open_page(lab, "demon")
    lab.model.choose(source=CHAIN, chain=ChainSettings(activation="step"))
    page.draw()
    assert "step function" in page.advice.text()
    assert page.push() is None


# Slow learning, softmax, twins.


def test_slow_learning_against_plain_loops(lab):
    page = open_page(lab, "slow")
    for quadratic, curve in zip((True, False), page.curves, strict=True):
        w = b = 2.0
        for epoch in range(51):
            a = 1 / (1 + math.exp(-(w + b)))
            gradient = a * a * (1 - a) if quadratic else a
            assert curve.a[epoch] == pytest.approx(a, rel=1e-12)
            assert curve.gradient[epoch] == pytest.approx(gradient, rel=1e-12)
            w, b = w - 0.15 * gradient, b - 0.15 * gradient
    page._on_picked(20.4)
    shown = plain(page.text.rich())
    assert "Epoch 20" in shown
    assert number(float(page.curves[0].gradient[20])) in shown


def test_softmax_against_plain_loops(lab):
    page = open_page(lab, "softmax")
    page._on_sum(1, -1.5)
    page._on_edited(page._settings.model_copy(update={"temperature": 2.0, "right": 2}))
    z = [2.0 / 2, -1.5 / 2, 0.1 / 2]
    a = loops.act("softmax", z)
    rows = loops.jacobian("softmax", z)
    found = page.steps()
    assert list(found.a) == pytest.approx(a)
    for i in range(3):
        assert list(found.jacobian[i]) == pytest.approx([v / 2 for v in rows[i]])
    desired = [0, 1, 0]
    assert list(found.delta) == pytest.approx([(p - t) / 2 for p, t in zip(a, desired, strict=True)])
    shown = plain(page.text.rich())
    for value in a:
        assert number(value) in shown


def test_softmax_says_each_stage_on_one_line_however_narrow_it_is(lab):
    page = open_page(lab, "softmax")
    page.text.resize(430, 700)
    page.text.document().setTextWidth(420)
    block, stages = page.text.document().begin(), 0
    while block.isValid():
        if any(block.text().startswith(stage.title) for stage in page.steps().stages()):
            stages += 1
            assert block.layout().lineCount() == 1, block.text()
        block = block.next()
    assert stages >= len(page.steps().stages())


def test_sums_of_the_network(lab, session, qtbot):
    page = open_page(lab, "softmax")
    assert not page.take.isEnabled()
    session.edit(session.experiment.replace(output=Softmax(), cost=CategoricalCrossEntropy()))
    qtbot.waitUntil(lambda: lab.model.trace.sizes[-1] == 2)
    qtbot.waitUntil(page.take.isEnabled)
    click(page, page.take)
    assert page._z == pytest.approx([float(z) for z in lab.model.trace.z(lab.model.trace.last)])


def test_twins_stay_until_there_is_noise(lab, qtbot):
    page = open_page(lab, "symmetry")
    qtbot.waitUntil(lambda: page.run is not None)
    assert "not learnt" in page.verdict.text()
    assert "stayed twins" in page.verdict.text()
    tints = page.net.picture().tints
    assert len({tint.name() for tint in tints.values()}) == 1
    before = page.run
    page._on_edited(page._settings.model_copy(update={"gate": "and"}))
    qtbot.waitUntil(lambda: page.run is not before)
    assert "AND: learnt" in plain(page.verdict.text())
    assert not page.run.distances.any()
    before = page.run
    page._on_edited(page._settings.model_copy(update={"gate": "xor", "noise": 0.5}))
    qtbot.waitUntil(lambda: page.run is not before)
    assert "parted" in page.verdict.text()
    tints = page.net.picture().tints
    assert len({tint.name() for tint in tints.values()}) > 1


# All pages.


def test_every_control_has_a_name_and_a_tip(lab):
    for key in LAB.page_keys:
        open_page(lab, key)
        seen = 0
        for widget in lab.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
                assert name, (key, widget)
                assert widget.toolTip(), (key, widget)
                seen += 1
        assert seen, key


def test_what_is_on_the_bench_outlives_the_page(lab, session, qtbot):
    page = open_page(lab, "backward")
    lab.model.choose(source=HOUSES)
    page.draw()
    page.bar.forward.click()
    position = lab.model.backward.position
    assert position
    clock = FrameClock()
    again = HandLab(session, clock)
    clock.setParent(again)
    qtbot.addWidget(again)
    again.show()
    assert again.lab_state.page == "backward"
    assert again.list.currentItem().text() == "Backward"
    assert again.model.backward.position == position
    assert isinstance(again.model.trace, Trace)


def test_enter_ticks_a_column(lab, qtbot):
    page = open_page(lab, "table")
    lab.activateWindow()
    with qtbot.waitActive(lab):
        pass
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 2))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.chosen == [0, 2, 3, 4]
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.chosen == [0, 1, 2, 3, 4]


def test_an_epoch_is_typed(lab):
    page = open_page(lab, "slow")
    page.at._line.setFocus()
    page.at._line.selectAll()
    QTest.keyClicks(page.at._line, "25")
    QTest.keyClick(page.at._line, Qt.Key.Key_Return)
    assert "Epoch 25" in plain(page.text.rich())
    QTest.keyClicks(page.at._line, "9999")
    QTest.keyClick(page.at._line, Qt.Key.Key_Return)
    assert page.epoch == 300


@pytest.mark.parametrize("key", ["slow", "symmetry"])
def test_the_slider_of_the_epochs_ends_where_the_run_does(lab, qtbot, key):
    page = open_page(lab, key)
    qtbot.waitUntil(lambda: key == "slow" or page.run is not None)
    last = page._start.epochs if key == "slow" else len(page.run.costs) - 1
    slider = page.at._slider
    slider.setValue(slider.maximum())
    assert page.epoch == last
    assert slider.value() == slider.maximum()
    slider.setValue(slider.maximum() // 2)
    assert page.epoch == pytest.approx(last / 2, rel=0.03)
    slider.setValue(0)
    assert page.epoch == 0


def test_a_long_run_of_slow_learning_leaves_the_window_free(lab, qtbot):
    page = open_page(lab, "slow")
    page.form.edited.emit(page._start.model_copy(update={"epochs": 3000, "rate": 1.0}))
    assert len(page.curves[0].a) != 3001, "it was computed while the window waited"
    qtbot.waitUntil(lambda: len(page.curves[0].a) == 3001)
    assert len(page.plots["a"].curves()[0].x) <= 1000
