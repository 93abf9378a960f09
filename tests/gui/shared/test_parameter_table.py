"""The table of all weights and biases: order, filter, typing, and that many thousands are no burden."""

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from nnplayground import i18n
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.shared.parameter_dialog import ParameterDialog, ParameterTable
from nnplayground.gui.shared.parameter_table import (
    FROZEN,
    NAME,
    NEURON,
    SOURCE,
    VALUE,
    ParameterModel,
    parameters_table,
)
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.training.experiment import Experiment
from tests.helpers import fit

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
EXPERIMENT = Experiment(data=Circle(size=60), hidden=(Dense(units=3), Dense(units=2)))


@pytest.fixture
def session(qtbot):
    made = Session(EXPERIMENT)
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, session):
    window = QWidget()
    qtbot.addWidget(window)
    made = ParameterDialog(session, FrameClock(window), window)
    made.show()
    yield made
    window.close()


@pytest.fixture
def model():
    made = ParameterModel()
    made.show_experiment(EXPERIMENT)
    made.show_parameters(EXPERIMENT.network().parameters)
    return made


def column(model, place):
    return [model.index(row, place).data() for row in range(model.rowCount())]


def values(model):
    return [float(model._parameters[model.index_at(row)]) for row in range(model.rowCount())]


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_every_layer_can_be_read_whole_in_the_list(qtbot, session, language):
    i18n.use(language)
    window = QWidget()
    qtbot.addWidget(window)
    made = ParameterDialog(session, FrameClock(window), window)
    made.show()
    assert fit.faults(made.layers) == []
    made.close()


def test_every_parameter_has_a_row_with_its_name(model):
    names = column(model, NAME)
    assert names[:4] == ["w²₁₁", "w²₂₁", "w²₃₁", "w²₁₂"]
    assert names[6:9] == ["b²₁", "b²₂", "b²₃"]
    assert len(names) == 9 + 8 + 3
    assert column(model, SOURCE)[:9] == ["x₁"] * 3 + ["x₂"] * 3 + ["bias"] * 3
    assert column(model, NEURON)[:3] == ["1", "2", "3"]
    network = EXPERIMENT.network()
    shown = [np.float32(i18n.parse_number(text)) for text in column(model, VALUE)]
    assert shown == network.parameters.tolist(), "all digits"


def test_a_layer_alone_can_be_listed(model):
    model.filter(3)
    assert {name[:2] for name in column(model, NAME)} == {"w³", "b³"}
    assert model.rowCount() == 8
    model.filter(0)
    assert model.rowCount() == 20


@pytest.mark.parametrize("order", [UP, DOWN])
def test_rows_are_sorted_by_value_and_stay_there_while_values_change(model, order):
    model.sort(VALUE, order)
    found = values(model)
    assert found == sorted(found, reverse=order is DOWN)
    places = [model.index_at(row) for row in range(model.rowCount())]
    rng = np.random.default_rng(1)
    model.show_parameters(rng.normal(size=20).astype(np.float32))
    assert [model.index_at(row) for row in range(model.rowCount())] == places
    model.sort(VALUE, order)
    found = values(model)
    assert found == sorted(found, reverse=order is DOWN)


def test_what_is_chosen_stays_chosen_when_rows_are_sorted(dialog):
    model, table = dialog.model, dialog.table
    place = model.index_at(5)
    table.setCurrentIndex(model.index(5, VALUE))
    model.sort(VALUE, DOWN)
    assert model.index_at(table.currentIndex().row()) == place


def test_a_typed_value_is_set_and_undone(dialog, session, qtbot):
    history = UndoHistory(session)
    before = session.snapshot.parameters.copy()
    index = dialog.model.index(4, VALUE)
    assert dialog.model.setData(index, "-1.25e-3")
    qtbot.waitUntil(lambda: session.snapshot.parameters[4] == np.float32(-1.25e-3))
    qtbot.waitUntil(lambda: index.data() == i18n.number(-1.25e-3))
    history.undo()
    qtbot.waitUntil(lambda: np.array_equal(session.snapshot.parameters, before))
    history.close()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("abc", "not a number"), ("<b>", "not a number"), ("1,000", "can be read"), ("-1e39", "No weight can be that")],
)
def test_what_is_no_number_is_refused_with_a_sentence(dialog, session, typed, said):
    edits = []
    session.edited.connect(edits.append)
    assert not dialog.model.setData(dialog.model.index(0, VALUE), typed)
    assert said in dialog.note.text()
    assert "<b>" not in dialog.note.text()
    assert not edits


def test_a_value_that_is_left_as_it_is_changes_nothing(dialog, session):
    edits = []
    session.edited.connect(edits.append)
    index = dialog.model.index(0, VALUE)
    dialog.model.setData(index, index.data(Qt.ItemDataRole.EditRole))
    assert not edits


def test_what_is_being_typed_stays_while_the_network_trains(dialog, session, qtbot):
    table = dialog.table
    table.setCurrentIndex(dialog.model.index(2, NAME))
    QTest.keyClick(table, Qt.Key.Key_Return)
    (line,) = table.findChildren(QLineEdit)
    line.setText("7.5")
    for _ in range(3):
        step = session.step
        session.step_batch()
        qtbot.waitUntil(lambda step=step: session.step > step and session.state is State.READY)
        dialog.draw()
    assert line.text() == "7.5"
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.parameters[2] == 7.5)


def test_it_follows_training_and_other_layers(dialog, session, qtbot):
    session.step_epoch()
    qtbot.waitUntil(lambda: session.step > 0 and session.state is State.READY)
    qtbot.waitUntil(lambda: values(dialog.model) == session.snapshot.parameters.tolist())
    session.change(hidden=(Dense(units=5),))
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 21)
    assert [dialog.layers.itemText(place) for place in range(dialog.layers.count())] == [
        "All layers", "Hidden layer 1", "Output",
    ]  # fmt: skip
    dialog.layers.setCurrentIndex(2)
    dialog.layers.activated.emit(2)
    assert dialog.model.rowCount() == 6
    assert "6" in dialog.note.text()


def test_the_rows_shown_are_copied_with_all_digits(dialog, session):
    dialog.show_layer(2)
    dialog.table.sortByColumn(VALUE, DOWN)
    dialog.copy.click()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    wanted = sorted(session.snapshot.parameters[:9].tolist(), reverse=True)
    assert [float(np.float32(row["Value"])) for row in rows] == wanted


def test_the_menu_of_the_table(dialog):
    menu = dialog.menus.menu_of(dialog.table, dialog.table.rect().center())
    assert "Copy table as CSV" in [action.text() for action in menu.actions()]


def test_a_large_network_has_no_widgets_for_its_rows(qtbot):
    experiment = EXPERIMENT.replace(hidden=(Dense(units=784), Dense(units=100), Dense(units=10)))
    model = ParameterModel()
    model.show_experiment(experiment)
    parameters = experiment.network().parameters
    model.show_parameters(parameters)
    assert model.rowCount() == len(parameters) > 79_510
    asked = []
    real = model.data
    model.data = lambda index, role=0: asked.append(index.row()) or real(index, role)
    window = QWidget()
    qtbot.addWidget(window)
    table = ParameterTable(model)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    fit.settle()
    asked.clear()
    model.show_parameters(parameters * 2)
    fit.settle()
    assert 0 < len(set(asked)) < 60, "a frame asks for what is in sight"
    model.sort(VALUE, UP)
    found = [model._parameters[model.index_at(row)] for row in range(0, model.rowCount(), 5000)]
    assert found == sorted(found)


def test_a_table_of_the_command_of_a_layer_has_its_parameters():
    network = EXPERIMENT.network()
    table = parameters_table(EXPERIMENT, network.parameters, 4)
    assert [row[0] for row in table.rows] == ["w⁴₁₁", "w⁴₁₂", "b⁴₁"]
    assert [row[VALUE] for row in table.rows] == network.parameters[-3:].tolist()


def test_the_dialog_goes_when_it_is_closed(dialog, session):
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session.set_parameter(0, 1.0)
    fit.settle()


def test_a_ticked_box_freezes_and_is_undone(dialog, session, qtbot):
    history = UndoHistory(session)
    index = dialog.model.index(3, FROZEN)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    dialog.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    dialog.model.setData(dialog.model.index(4, FROZEN), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert session.experiment.frozen == ((3, 5),)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
    before = session.snapshot.parameters.copy()
    session.step_epoch()
    qtbot.waitUntil(lambda: session.step > 0 and session.state is State.READY)
    moved = session.snapshot.parameters != before
    assert moved[:3].all()
    assert not moved[3:5].any()
    history.undo()
    assert session.experiment.frozen == ((3, 4),)
    history.undo()
    assert session.experiment.frozen == ()
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked)
    history.close()


def test_frozen_ones_can_be_brought_together(model):
    model.show_experiment(EXPERIMENT.replace(frozen=((4, 6), (19, 20))))
    model.sort(FROZEN, DOWN)
    assert [model.index_at(row) for row in range(4)] == [4, 5, 19, 0]
    assert [row[FROZEN] for row in model.data_table().rows][:4] == [1, 1, 1, 0]


def test_the_space_bar_trains_the_network_but_in_the_column_of_frozen_ones(dialog, qtbot, session):
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, FROZEN))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert session.state is State.READY
    assert session.experiment.frozen
    dialog.table.setCurrentIndex(dialog.model.index(0, VALUE))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert session.state is State.RUNNING
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.state is State.READY)
