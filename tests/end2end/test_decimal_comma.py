"""In Spanish every number is written with a comma, and typed with a comma or a point."""

from datetime import UTC, datetime

import pytest
import shiboken6
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from nnplayground import i18n
from nnplayground.gui.documents import recovery_dialog
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.widgets.keys import Tick
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit
from tests.helpers.windows import open_page

CANDIDATES = (0.5, 0.25, 1.5, 2.5, 12.5, 60.5, -0.5)


@pytest.fixture
def window(qtbot):
    window = open_window(qtbot, "es")
    yield window
    close(window)


def type_into(line: QLineEdit, text: str) -> None:
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_every_number_field_takes_both_and_shows_a_comma(window):
    for tick in window.findChild(PlaygroundLab).findChildren(Tick):
        if not tick.isChecked():
            tick.click()  # its parameters unfold
    tried, wrong = set(), []
    for path in fit.tour(window):
        for field in window.findChildren(NumberField):
            if not shiboken6.isValid(field) or not field.isVisible() or not field.isEnabled():
                continue
            line = field.focusProxy()
            # The end of a range lies above its beginning.
            candidates = sorted(CANDIDATES, reverse=True) if field.name == "high" else CANDIDATES
            value = next((v for v in candidates if v != field.value() and not field._objection(v)), None)
            key = (path, field.name, field.title)
            if key in tried or value is None or line.isReadOnly():
                continue
            tried.add(key)
            for sign in (",", "."):
                type_into(line, i18n.number(value).replace(",", sign))
                if field.value() != value or line.text() != i18n.number(value):
                    wrong.append((*key, sign, field.value(), line.text()))
                field.set_value(type(value)(0 if not field._objection(0.0) else 1))
    assert wrong == []
    assert len({name for _path, name, _title in tried}) > 20


def test_whole_numbers_take_no_comma(window):
    field = next(
        field
        for field in window.findChildren(NumberField)
        if field.isVisible() and field.declared.annotation is int and not field.focusProxy().isReadOnly()
    )
    before = field.value()
    type_into(field.focusProxy(), "7,5")
    assert field.fault()
    assert field.value() == before


def test_a_weight_is_typed_with_a_comma(window, qtbot):
    canvas = window.findChild(PlaygroundLab).network_view.canvas
    accepted = []
    canvas.parameter_edited.connect(lambda _index, value: accepted.append(value))
    qtbot.waitUntil(lambda: canvas.parameters is not None)
    for text in ("0,5", "-0.25"):
        canvas.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        QTest.keyClick(canvas, Qt.Key.Key_Return)
        assert canvas.editor.isVisible()
        shown = canvas.editor.field.text()
        assert "." not in shown
        type_into(canvas.editor.field, text)
    assert accepted == [0.5, -0.25]


def test_inputs_of_an_example_are_typed_with_a_comma(window):
    lab = open_page(window, "hand")
    lab.source.typing.click()
    fit.settle()
    written = []
    for text in ("0,5", "0.25", "0.5"):
        type_into(lab.source.lines[0], text)
        fit.settle()
        assert lab.model.fault == ""
        lab.page("forward").draw()
        written.append(lab.page("forward").units.rich())
    assert written[0] == written[2] != written[1]
    assert "0,5" in written[0]


def test_table_and_guesses_of_the_perceptron_take_a_comma(window):
    rule = open_page(window, "perceptron", "gates")
    rule.task.kind_chosen.emit("points")
    fit.settle()
    table = rule.task.table
    for text, value in (("0,5", 0.5), ("0.25", 0.25)):
        table.item(0, 0).setText(text)
        fit.settle()
        assert rule._lab_state.stepper.task.inputs[0][0] == value
    rule.predicting.click()
    fit.settle()
    guesses = rule.predict.lines()
    for line, text in zip(guesses, ["1", "0,5", "0.25", "0,5"], strict=False):
        line.setText(text)
    rule.reveal()
    assert rule._lab_state.score.asked == 1


def test_a_point_that_is_clicked_stands_in_the_table_with_a_comma(window):
    rule = open_page(window, "perceptron", "gates")
    rule.task.kind_chosen.emit("points")
    fit.settle()
    rule.plane.point_added.emit(0.65, -0.25, 1)
    fit.settle()
    last = rule.task.table.rowCount() - 1
    assert rule.task.table.item(last, 0).text() == "0,65"
    assert [float(x) for x in rule._lab_state.stepper.task.inputs[last]] == [0.65, -0.25]


@pytest.mark.parametrize(("code", "shown"), [("en", "3 Feb 2026, 16:05"), ("es", "3 feb 2026, 16:05")])
def test_a_date_tells_day_and_month_apart(code, shown):
    i18n.use(code)
    moment = QDateTime(QDate(2026, 2, 3), QTime(16, 5))
    assert recovery_dialog._when(datetime.fromtimestamp(moment.toSecsSinceEpoch(), UTC)) == shown
