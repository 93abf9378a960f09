"""Editors of declared parameters: what is typed, stepped and slid, and what is refused."""

from typing import Literal

import pytest
from pydantic import Field as Declared
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nnplayground import i18n
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.core.recurrent import Elman
from nnplayground.data.circles import Circle, Rings
from nnplayground.gui.forms.error_bubble import ErrorBubble
from nnplayground.gui.forms.fields import make_field
from nnplayground.gui.forms.number_field import UnitLabel, shown
from nnplayground.gui.forms.slider import Slider
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick
from nnplayground.registry import LOG, Model, choices, slider, unit
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.stopping import Epochs


class Things(Model):
    """One parameter of each kind that the components above do not have."""

    shape: Literal["round", "square"] = Declared(
        "round",
        title="Shape",
        description="What it looks like.",
        json_schema_extra=choices(round="Round", square="Square"),
    )
    happy: bool = Declared(False, title="Happy", description="Whether it smiles.")
    length: float = Declared(2.0, gt=0, le=50, title="Length", description="How long.", json_schema_extra=unit("cm"))
    zeroable: float = Declared(0.1, ge=0, le=1e6, title="Penalty", json_schema_extra=LOG | slider(1e-4, 100))


@pytest.fixture
def window(qtbot):
    """Show a window that has the focus, and give a function that puts a field into it."""
    window = QWidget()
    window.resize(360, 300)
    rows = QVBoxLayout(window)
    rows.addWidget(QLineEdit())
    rows.addStretch(1)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def put(model, name):
        field = make_field(model.model_fields[name], name)
        rows.insertWidget(0, field)
        field.show()
        field.heard = []
        field.edited.connect(field.heard.append)
        return field

    yield put
    window.close()


def line_of(field):
    return field.findChild(QLineEdit)


def slider_of(field):
    return field.findChild(Slider)


def write(qtbot, field, text):
    line = line_of(field)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    return line


def leave(field):
    field.window().findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1].setFocus()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1e-3", 0.001), ("0,25", 0.25), (" .5 ", 0.5), ("1e−2", 0.01), ("8.39·10⁻⁵", 8.39e-5), ("3", 3.0), ("+2", 2.0)],
)
def test_takes_over_typed_numbers_on_enter(window, qtbot, typed, value):
    field = window(GradientDescent, "rate")
    line = line_of(field)
    line.setFocus()
    line.setText(typed)
    line.setModified(True)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.heard == [value]
    assert field.value() == value
    assert field.fault() == ""


def test_typing_alone_changes_nothing_and_leaving_takes_it_over(window, qtbot):
    field = window(GradientDescent, "rate")
    write(qtbot, field, "0.5")
    assert field.heard == []
    leave(field)
    assert field.heard == [0.5]


def test_the_same_value_is_never_told_twice(window, qtbot):
    field = window(GradientDescent, "rate")
    line = write(qtbot, field, "0.5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    write(qtbot, field, "5e-1")
    leave(field)
    assert field.heard == [0.5]
    assert line.text() == "0.5"


@pytest.mark.parametrize("typed", ["abc", "", "1e999", "nan", "-1", "0", "2e9"])
def test_what_is_impossible_is_marked_explained_and_then_forgotten(window, qtbot, typed):
    field = window(GradientDescent, "rate")
    line = write(qtbot, field, typed) if typed else line_of(field)
    if not typed:
        line.setFocus()
        line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.heard == []
    assert "Learning rate η" in field.fault()
    assert field.fault() in line.accessibleDescription()
    bubble = field.window().findChild(ErrorBubble)
    assert bubble.isVisible()
    assert bubble.text() == field.fault()
    assert line.text() == typed
    leave(field)
    assert line.text() == "0.1"
    assert field.fault() == ""
    assert not bubble.isVisible()
    assert field.heard == []


def test_the_range_stands_in_the_sentence(window, qtbot):
    field = window(Circle, "noise")
    qtbot.keyClick(write(qtbot, field, "7"), Qt.Key.Key_Return)
    assert "0 ≤ value ≤ 1" in field.fault()


def test_a_fraction_is_no_whole_number(window, qtbot):
    field = window(Rings, "rings")
    qtbot.keyClick(write(qtbot, field, "2.5"), Qt.Key.Key_Return)
    assert field.fault() == "Rings: 2.5 is not a whole number."
    qtbot.keyClick(write(qtbot, field, "4e0"), Qt.Key.Key_Return)
    assert field.heard == [4]
    assert type(field.value()) is int


def test_escape_brings_the_last_good_value_back(window, qtbot):
    field = window(GradientDescent, "rate")
    line = write(qtbot, field, "banana")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "0.1"
    assert field.heard == []


def test_an_unfinished_number_is_remarked_upon_only_after_a_while(window, qtbot):
    field = window(GradientDescent, "rate")
    write(qtbot, field, "1e-")
    assert field.fault() == ""
    qtbot.waitUntil(lambda: field.fault() != "")
    qtbot.keyClicks(line_of(field), "3")
    assert field.fault() == ""
    leave(field)
    assert field.heard == [0.001]


def test_set_value_is_silent_and_leaves_an_unchanged_line_to_the_typist(window, qtbot):
    field = window(GradientDescent, "rate")
    line = write(qtbot, field, "0.0")
    field.set_value(0.1)
    assert line.text() == "0.0"
    field.set_value(0.7)
    assert line.text() == "0.7"
    assert field.heard == []


def test_the_spanish_comma_is_shown_and_read(window, qtbot, monkeypatch):
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use("es")
    field = window(GradientDescent, "rate")
    assert line_of(field).text() == "0,1"
    qtbot.keyClick(write(qtbot, field, "0,35"), Qt.Key.Key_Return)
    assert field.heard == [0.35]


def test_what_may_be_thousands_is_refused_with_both_readings(window, qtbot):
    field = window(GradientDescent, "rate")
    qtbot.keyClick(write(qtbot, field, "1,000"), Qt.Key.Key_Return)
    assert field.heard == []
    assert field.fault() == "Learning rate η: “1,000” can be read as 1000 or as 1: type the one that you mean."
    qtbot.keyClick(write(qtbot, field, "1.000"), Qt.Key.Key_Return)
    assert field.heard == [1.0]
    assert field.fault() == ""


def test_arrow_keys_climb_the_ladder_and_pages_multiply_by_ten(window, qtbot):
    field = window(GradientDescent, "rate")
    line = line_of(field)
    line.setFocus()
    for key in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageDown,
    ):
        qtbot.keyClick(line, key)
    assert field.heard == pytest.approx([0.12, 0.15, 0.12, 1.2, 0.12, 0.012])
    assert line.text() == "0.012"


def test_steps_stay_within_the_range(window, qtbot):
    field = window(Circle, "noise")
    line = line_of(field)
    line.setFocus()
    for _ in range(20):
        qtbot.keyClick(line, Qt.Key.Key_PageUp)
    assert field.value() == 1.0
    assert len(field.heard) == len(set(field.heard))
    for _ in range(20):
        qtbot.keyClick(line, Qt.Key.Key_PageDown)
    assert field.value() == 0.0


def turn(widget, notches):
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, 120 * notches))


def test_the_wheel_does_nothing_before_the_field_has_the_focus(window):
    field = window(Circle, "noise")
    leave(field)
    turn(line_of(field), 1)
    turn(slider_of(field), 1)
    assert field.heard == []
    line_of(field).setFocus()
    turn(line_of(field), 1)
    turn(slider_of(field), 1)
    assert field.heard == pytest.approx([0.11, 0.12])


def test_the_slider_reaches_both_ends_and_tells_each_value_once(window, qtbot):
    field = window(Circle, "noise")
    slider = slider_of(field)
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, middle))
    assert line_of(field).hasFocus()
    for x in (*range(slider.width() // 2, slider.width() + 20, 2), *range(slider.width(), -20, -2)):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(-20, middle))
    assert max(field.heard) == 1.0
    assert field.heard[-1] == 0.0
    assert all(a != b for a, b in zip(field.heard, field.heard[1:], strict=False))
    assert line_of(field).text() == "0"


def test_a_value_beyond_the_slider_is_kept(window):
    field = window(Adam, "beta2")
    assert field.value() == 0.999
    assert line_of(field).text() == "0.999"
    assert field.heard == []


def test_a_penalty_can_be_slid_to_nothing(window):
    field = window(Things, "zeroable")
    slider_of(field).setValue(0)
    assert field.heard == [0.0]


def test_huge_ranges_have_no_even_slider(window):
    assert slider_of(window(Seeds, "data")) is None
    slider = slider_of(window(Epochs, "epochs"))
    assert slider.maximum() < 100


def test_choices_show_their_labels(window, qtbot):
    field = window(Things, "shape")
    combo = field.findChild(Combo)
    assert [combo.itemText(i) for i in range(combo.count())] == ["Round", "Square"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert field.heard == ["square"]
    field.set_value("round")
    assert combo.currentText() == "Round"
    assert field.heard == ["square"]


def test_a_switch_carries_its_title(window, qtbot):
    field = window(Things, "happy")
    box = field.findChild(Tick)
    assert field.titled
    assert box.text() == "Happy"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert field.heard == [True]


@pytest.mark.parametrize("name", Things.model_fields)
def test_controls_are_named_and_explained(window, name):
    field = window(Things, name)
    control = field.focusProxy()
    assert control.accessibleName() == field.title
    assert (Things.model_fields[name].description or "") in control.toolTip()


def test_the_tooltip_gives_range_and_unit(window):
    assert "0 &lt; value ≤ 50 cm" in window(Things, "length").focusProxy().toolTip()


def test_a_zero_says_what_it_stands_for(window, qtbot):
    """Behind a 0 that means something else than none stands what, and nothing moves for it."""
    field = window(Elman, "truncation")
    label = field.findChild(UnitLabel)
    words, room = [label.text()], label.sizeHint()
    qtbot.keyClick(line_of(field), Qt.Key.Key_Up)
    words.append(label.text())
    field.set_value(0)
    words.append(label.text())
    assert words == ["all", "time steps", "all"]
    assert label.sizeHint() == room
    assert room.width() > label.fontMetrics().horizontalAdvance("time steps")
    bare = window(RecurrentSettings, "cost_step").findChild(UnitLabel)
    assert bare.text() == "last"
    assert window(GradientDescent, "rate").findChild(UnitLabel) is None


def test_read_only_values_cannot_be_changed(window, qtbot):
    field = window(GradientDescent, "rate")
    field.set_read_only(True)
    line = write(qtbot, field, "5")
    qtbot.keyClick(line, Qt.Key.Key_Up)
    turn(line, 1)
    assert field.heard == []
    assert not slider_of(field).isEnabled()
    assert line.text() == "0.1"


def test_space_in_a_number_is_left_to_the_window(window, qtbot):
    field = window(GradientDescent, "rate")
    shortcut = QShortcut(QKeySequence("Space"), field.window())
    line = write(qtbot, field, "0.3")
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(line, Qt.Key.Key_Space)
    assert field.heard == [0.3]


def test_a_box_is_ticked_by_enter_and_leaves_the_space_bar_to_the_window(window, qtbot):
    field = window(Things, "happy")
    shortcut = QShortcut(QKeySequence("Space"), field.window())
    box = field.findChild(Tick)
    box.setFocus()
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert field.heard == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert field.heard == [True]


def test_a_click_on_a_box_takes_over_what_was_being_typed(window, qtbot):
    number, switch = window(GradientDescent, "rate"), window(Things, "happy")
    write(qtbot, number, "0.4")
    qtbot.mouseClick(switch.findChild(Tick), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert number.heard == [0.4]
    assert switch.heard == [True]
    assert not switch.findChild(Tick).hasFocus()


@pytest.mark.parametrize(("value", "text"), [(1e-8, "10⁻⁸"), (1.5e12, "1.5·10¹²"), (20000, "20000"), (-0.25, "−0.25")])
def test_numbers_are_written_short(value, text):
    assert shown(value) == text


def test_a_kind_without_editor_is_a_mistake_of_the_programmer(qtbot):
    with pytest.raises(TypeError, match="no editor for names"):
        make_field(Experiment.model_fields["features"], "names")
