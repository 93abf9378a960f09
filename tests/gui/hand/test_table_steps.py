"""The gradient table: take this step, repeat; a whole training by hand, exactly back, kept and undone."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QWidget

from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand_network import CHAIN, WINDOW, ChainSettings
from nnplayground.gui.hand.settings import MOST_STEPS, Then
from nnplayground.gui.hand.table_page import _facts
from nnplayground.i18n import number
from tests.helpers.hand_pages import opened_page, ready_session


@pytest.fixture
def session(qtbot):
    made_up = ready_session(qtbot)
    yield made_up
    made_up.close()


@pytest.fixture
def page(qtbot, session):
    return opened_page(qtbot, session, "table")


def state(page):
    table, lab_state = page.table(), page.lab.lab_state
    return table.old.tolist(), table.examples, lab_state.table, lab_state.ticked, list(page.history.steps())


def test_the_next_table_begins_with_the_trained_network(page):
    new = page.table().new.tolist()
    after = page.table().cost_after
    page.bar.forward.click()
    assert page.table().old.tolist() == new
    assert page.table().cost_before == after
    (taken,) = page.history.steps()
    assert taken.after == after
    assert taken.examples == page.table().examples
    row = [page.history.data(page.history.index(0, column)) for column in range(5)]
    assert row[0] == "1"
    assert row[3:] == [number(taken.before), number(taken.after)]


def test_a_whole_training_by_hand_with_one_mini_batch_after_another(page, session):
    page.bar.set_grain(Then.NEXT)
    train = session.problem.parts.train
    weights = page.table().old.copy()
    seen = []
    for _ in range(2 * (len(train) // 5) + 3):
        table = page.table()
        seen += table.examples
        total = np.zeros(len(weights))
        for example in table.examples:
            trace = page.lab.model.hand_network.numbered(example - 1)
            twin = trace.network.copy()
            twin.parameters[:] = weights
            total += Trace(twin, trace.a(1), trace.y, trace.cost).errors.gradient
        weights = weights - table.rate * total / len(table.examples)
        page.bar.forward.click()
        assert page.table().old == pytest.approx(weights, rel=1e-9, abs=1e-12)
    assert seen[: len(train)] == [int(row) + 1 for row in train]
    assert seen[len(train) : 2 * len(train)] == seen[: len(train)]


def test_steps_back_are_exact(page):
    page.bar.set_grain(Then.NEXT)
    trail = []
    for turn in range(7):
        trail.append(state(page))
        page.bar.forward.click()
        if turn == 3:
            page.model.ticked.emit(1)
            page.bar.set_grain(Then.SAME)
    while trail:
        page.bar.back.click()
        before = trail.pop()
        assert state(page)[0] == before[0]
        assert state(page)[1:3] == before[1:3]
        assert state(page)[4] == before[4]
    assert not page.bar.back.isEnabled()
    assert page.history.rowCount() == 0


def test_shuffled_examples_are_all_there_and_steps_keep_their_order(page, session):
    first = page.table().examples
    page.bar.set_grain(Then.NEXT)
    page.bar.forward.click()
    page.shuffled.click()
    seen = []
    train = session.problem.parts.train
    page.lab.lab_state.change("from the first", table=page.lab.lab_state.table.model_copy(update={"first": 1}))
    page.draw()
    while len(seen) < len(train):
        seen += page.table().examples
        page.bar.forward.click()
    assert sorted(seen) == [int(row) + 1 for row in train]
    assert seen != sorted(seen)
    assert page.history.steps()[0].examples == first
    while page.bar.back.isEnabled():
        page.bar.back.click()
    assert page.table().examples == first
    assert not page.shuffled.isChecked()


def test_ticked_columns_alone_make_the_step(page):
    page.model.ticked.emit(0)
    page.model.ticked.emit(3)
    examples = page.table().examples
    assert len(examples) == 3
    page.bar.forward.click()
    assert page.history.steps()[0].examples == examples
    assert page.lab.lab_state.ticked == (1, 2, 4)


def test_keys_step_and_arrows_move_in_the_table(page, qtbot):
    page.lab.activateWindow()
    with qtbot.waitActive(page.lab):
        pass
    page.bar.forward.setFocus()
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Right)
    assert page.history.rowCount() == 2
    QTest.keyClick(page.bar.forward, Qt.Key.Key_Left)
    assert page.history.rowCount() == 1
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(4, 1))
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.currentIndex().column() == 2
    assert page.history.rowCount() == 1


def test_steps_are_kept_undone_and_new_in_old_files_only_when_taken(page, session):
    lab_state = page.lab.lab_state
    fresh = lab_state.to_plain()
    assert not {"table_steps", "then", "rate", "shuffled"} & set(fresh)
    page.bar.forward.click()
    one = lab_state.to_plain()
    page.bar.forward.click()
    two, expected = lab_state.to_plain(), state(page)
    lab_state.take_plain(one)
    assert page.history.rowCount() == 1
    lab_state.take_plain(two)
    assert state(page) == expected
    lab_state.take_plain(fresh)
    assert page.history.rowCount() == 0


def test_another_network_ends_the_training_and_says_so(page, session, qtbot):
    page.bar.forward.click()
    session.step_batch()
    qtbot.waitUntil(lambda: page.lab.lab_state.table_steps == ())
    qtbot.waitUntil(lambda: "changed" in page.notice.text())
    assert page.history.rowCount() == 0


def test_the_chain_trains_too_until_it_is_another(page):
    page.lab.model.choose(source=CHAIN)
    page.draw()
    costs = [page.table().cost_before]
    for _ in range(20):
        page.bar.forward.click()
        costs.append(page.table().cost_before)
    assert costs == sorted(costs, reverse=True)
    page.lab.model.choose(example=0)
    assert len(page.lab.lab_state.table_steps) == 20
    page.lab.model.choose(chain=ChainSettings(w1=0.5))
    assert page.lab.lab_state.table_steps == ()


def test_one_example_is_not_compared_with_itself(page):
    page.lab.model.choose(source=CHAIN)
    page.draw()
    said = page.facts.text()
    assert number(page.table().cost_before) in said
    assert "<br>" not in said


def test_many_examples_are_counted_in_thousands(page):
    assert _facts(page.table(), 12_000, 0.5).count("12,000 training examples") == 2


def test_there_is_an_end_and_a_step_function_has_no_step(page):
    lab_state = page.lab.lab_state
    page.bar.forward.click()
    lab_state.table_steps = lab_state.table_steps * MOST_STEPS
    page.draw()
    assert not page.bar.forward.isEnabled()
    page.take_step()
    assert len(lab_state.table_steps) == MOST_STEPS
    page.lab.model.choose(source=CHAIN, chain=ChainSettings(activation="step"))
    page.draw()
    assert not page.bar.forward.isEnabled()


def test_no_panel_moves_while_steps_are_taken(page):
    page.bar.forward.click()

    def places():
        inner = {id(c) for w in (page.view, page.steps) for c in w.findChildren(QWidget)}
        return {id(w): w.geometry() for w in page.findChildren(QWidget) if id(w) not in inner and w.isVisible()}

    before = places()
    page.bar.set_grain(Then.NEXT)
    for _ in range(25):
        page.bar.forward.click()
    assert places() == before


def test_the_table_takes_the_learning_rate_that_its_network_has_now(page, session, qtbot):
    old = page.lab.lab_state.table.rate
    assert session.edit(
        session.experiment.replace(optimizer=session.experiment.optimizer.model_copy(update={"rate": 0.2}))
    )
    qtbot.waitUntil(lambda: page.lab.model.hand_network.rate == 0.2)
    page.draw()
    assert old != page.table().rate == page.forms[2].component().rate == page.lab.model.rate == 0.2
    np.testing.assert_allclose(page.table().step, 0.2 * page.table().mean)
    page.forms[2].edited.emit(page.lab.lab_state.table.model_copy(update={"rate": 0.5}))
    session.edit(session.experiment.replace(optimizer=session.experiment.optimizer.model_copy(update={"rate": 0.3})))
    qtbot.waitUntil(lambda: page.lab.model.hand_network.rate == 0.3)
    page.draw()
    assert page.table().rate == 0.5, "it was set in the table"


def test_the_rate_follows_while_another_network_is_worked_through(page, session, qtbot):
    page.lab.model.choose(source=CHAIN)
    session.edit(session.experiment.replace(optimizer=session.experiment.optimizer.model_copy(update={"rate": 0.2})))
    qtbot.waitUntil(lambda: session.snapshot.experiment == session.experiment)
    page.lab.model.choose(source=WINDOW)
    page.draw()
    assert page.table().rate == 0.2


@pytest.mark.parametrize("scale", [1.0, -1e-11, 1e-30, -3e-200, 1e9, -1e14, 1e40])
def test_no_number_of_the_table_is_cut(page, scale):
    table, everything = page.model.table, page.model.all
    columns = everything.columns * scale
    wide = replace(everything, columns=columns, costs_before=everything.costs_before * abs(scale))
    page.model.show_table(replace(table, mean=table.mean * scale, step=table.step * scale), wide, page.chosen)
    page._fit_columns()
    margin = 2 * (page.view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    for column in range(1, page.model.columnCount()):
        for row in range(page.model.rowCount()):
            text = page.model.data(page.model.index(row, column))
            room = page.view.columnWidth(column) - 1 - margin
            assert page.view.fontMetrics().horizontalAdvance(text) <= room, text
