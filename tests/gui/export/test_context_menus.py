"""Menus under the right mouse button and the menu key: over plots, tables and the drawing of the network."""

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from nnplayground import i18n
from nnplayground.core.addresses import NeuronId
from nnplayground.gui.comparison.window import ComparisonDialog
from nnplayground.gui.perceptron.neuron_view import NeuronView
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.painting.surface import PaintingSurface
from nnplayground.gui.run.session import State
from nnplayground.gui.widgets.context_menu import (
    ContextMenu,
    DataTable,
    MenuEntry,
    MenuPart,
    csv_text,
    tab_text,
    table_part,
)
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.i18n import for_typing
from tests.helpers import fit
from tests.helpers.windows import open_page, small_window


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def entries(menu):
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def titles(menu):
    return [action.text() for action in menu.actions() if action.isSeparator() and action.text()]


def menu_at(window, widget, place):
    return window.exports.context_menus.menu_of(widget, place)


def of_place(window, place):
    canvas = window.labs.lab("playground").network_view.canvas
    window.labs.lab("playground").network_view.draw()
    canvas._menu_place = place
    try:
        return menu_at(window, canvas, QPoint(1, 1))
    finally:
        canvas._menu_place = None


def clipboard():
    return QGuiApplication.clipboard().text()


def test_a_disabled_entry_says_why_and_the_others_what_they_do(qtbot):
    done = []
    parts = [
        MenuPart("A & B", [MenuEntry("Do", "It does it.", lambda: done.append(1))]),
        MenuPart("A & B", [MenuEntry("Not", "It would.", lambda: done.append(2), "It cannot.")]),
        MenuPart("C", [MenuEntry("Tick", "Ticks.", lambda: done.append(3), checked=True)]),
    ]
    window = QWidget()
    qtbot.addWidget(window)
    menu = ContextMenu(parts, window)
    assert titles(menu) == ["A && B", "C"]
    found = entries(menu)
    assert [found[name].isEnabled() for name in ("Do", "Not", "Tick")] == [True, False, True]
    assert [found[name].statusTip() for name in ("Do", "Not", "Tick")] == ["It does it.", "It cannot.", "Ticks."]
    assert found["Tick"].isChecked()
    found["Do"].trigger()
    assert done == [1]
    menu.popup(QPoint(0, 0))
    place = menu.actionGeometry(found["Not"]).center()
    QApplication.sendEvent(menu, QHelpEvent(QHelpEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
    assert QToolTip.text() == "It cannot."
    QToolTip.hideText()
    menu.close()


def test_tables_are_written_for_programs_and_for_spreadsheets():
    table = DataTable(["a\tb", "c"], [[np.float32(0.1), "x,y"], [float("nan"), None], [2, 1e-7]])
    assert csv_text(table) == 'a\tb,c\n0.1,"x,y"\n,\n2,1e-07\n'
    assert tab_text(table) == "a b\tc\n0.1\tx,y\n\t\n2\t1e-07\n"
    i18n.use("es")
    try:
        assert tab_text(table).splitlines()[1] == "0,1\tx,y"
        assert csv_text(table).splitlines()[1].startswith("0.1")
        assert i18n.parse_number(for_typing(1.125)) == 1.125
    finally:
        i18n.use("en")


@pytest.mark.parametrize("value", [0.1, -1.2345678, 3.4e-9, 123456.789, 2.0])
def test_a_number_for_typing_gives_the_same_float_back(value):
    single = np.float32(value)
    assert np.float32(i18n.parse_number(for_typing(single))) == single


def test_the_menu_of_a_plot(window, qtbot):
    session = window.session
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and len(session.history.epoch_columns(10)["epoch"]) == 2)
    plot = window.labs.lab("playground").curves.cost
    qtbot.waitUntil(lambda: plot.data_table().rows[-1][0] == 1)
    menu = menu_at(window, plot, plot.rect().center())
    found = entries(menu)
    assert set(found) == {
        "Reset view", "Logarithmic y axis", "Copy data as CSV", "Copy picture", "Save picture…", "Show large",
    }  # fmt: skip
    assert not found["Reset view"].isEnabled()
    assert found["Reset view"].statusTip() == "Everything is shown already."
    found["Logarithmic y axis"].trigger()
    assert plot.is_logarithmic
    found["Copy data as CSV"].trigger()
    assert "clipboard" in session.notice.text
    last = list(csv.DictReader(io.StringIO(clipboard())))[-1]
    assert float(last["Epoch"]) == 1
    assert float(last["Training"]) == session.history.epoch_columns(10)["train_cost"][-1]
    plot.zoom_x(0.5, 1.0)
    found = entries(menu_at(window, plot, plot.rect().center()))
    assert found["Reset view"].isEnabled()
    found["Reset view"].trigger()
    assert not plot.is_zoomed


def test_the_menu_of_a_weight_sets_and_copies_it(window, qtbot):
    session = window.session
    place = Place(NeuronId(2, 1), 0)
    index = place.parameter.flat_index(session.experiment.shapes)
    before = session.snapshot.parameters[index]
    found = entries(of_place(window, place))
    found["Copy weight"].trigger()
    assert np.float32(clipboard()) == before
    found["Set weight to 0"].trigger()
    qtbot.waitUntil(lambda: session.snapshot.parameters[index] == 0)
    window.history.undo()
    qtbot.waitUntil(lambda: session.snapshot.parameters[index] == before)
    found = entries(of_place(window, place))
    found["Set weight…"].trigger()
    editor = window.labs.lab("playground").network_view.canvas.editor
    assert editor.isVisible()
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editor.isVisible())
    fit.settle()
    assert session.snapshot.parameters[index] == before, "what is not changed stays to its last digit"


def test_the_menu_of_a_neuron_zeroes_and_removes_it(window, qtbot):
    session = window.session
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.step > 0)
    before = session.snapshot.network
    menu = of_place(window, Place(NeuronId(2, 1)))
    assert titles(menu)[:2] == ["Neuron 2 of hidden layer 1", "Hidden layer 1"]
    entries(menu)["Remove neuron"].trigger()
    qtbot.waitUntil(lambda: session.experiment.sizes == (2, 3, 2, 1) and session.state is State.READY)
    qtbot.waitUntil(lambda: session.snapshot.experiment.sizes == (2, 3, 2, 1))
    after = session.snapshot.network
    kept = [0, 2, 3]
    assert np.array_equal(after.layers[0].matrix, before.layers[0].matrix[:, kept])
    assert np.array_equal(after.layers[1].matrix, before.layers[1].matrix[[*kept, 4]])
    assert np.array_equal(after.layers[2].matrix, before.layers[2].matrix)
    window.history.undo()
    qtbot.waitUntil(lambda: session.snapshot.experiment.sizes == (2, 4, 2, 1))
    assert np.array_equal(session.snapshot.parameters, before.parameters)
    entries(of_place(window, Place(NeuronId(2, 1))))["Set all its weights and bias to 0"].trigger()
    qtbot.waitUntil(lambda: not session.snapshot.network.layers[0].matrix[:, 1].any())
    others = [0, 2, 3]
    assert np.array_equal(session.snapshot.network.layers[0].matrix[:, others], before.layers[0].matrix[:, others])
    window.history.undo()
    qtbot.waitUntil(lambda: np.array_equal(session.snapshot.parameters, before.parameters))


def test_the_menu_of_a_layer(window, qtbot):
    session = window.session
    canvas = window.labs.lab("playground").network_view.canvas
    column = canvas.scene.layout.column(2)
    menu = menu_at(window, canvas, QPoint(round(column.x), round(column.y[-1]) + 60))
    assert titles(menu)[0] == "Hidden layer 1"
    found = entries(menu)
    found["Copy weights as CSV"].trigger()
    rows = list(csv.DictReader(io.StringIO(clipboard())))
    matrix = session.snapshot.network.layers[0].matrix
    assert [np.float32(row["Value"]) for row in rows] == matrix.ravel().tolist()
    assert rows[0]["Parameter"] == "w²₁₁"
    assert rows[-1]["Parameter"] == "b²₄"
    found["Set all weights and biases to 0"].trigger()
    qtbot.waitUntil(lambda: not session.snapshot.network.layers[0].matrix.any())
    entries(menu_at(window, canvas, QPoint(round(column.x), round(column.y[-1]) + 60)))["Remove layer"].trigger()
    qtbot.waitUntil(lambda: session.experiment.sizes == (2, 2, 1))


def test_what_cannot_be_done_is_disabled_with_its_reason(window):
    output = entries(of_place(window, Place(NeuronId(4, 0))))
    assert not output["Remove neuron"].isEnabled()
    assert "follow the data" in output["Remove neuron"].statusTip()
    assert not output["Remove layer"].isEnabled()
    others = {"Copy picture", "Save picture…", "Show large"}
    (only,) = entries(of_place(window, Place(NeuronId(1, 0)))).keys() - others
    assert only == "Remove input"


def test_a_neuron_is_followed_by_hand(window, qtbot):
    entries(of_place(window, Place(NeuronId(3, 1))))["Follow in By hand"].trigger()
    fit.settle()
    lab = window.labs.lab("hand")
    assert window.labs.key == "hand"
    assert lab.lab_state.source == "window"
    stepper = lab.model.forward
    assert stepper.position == lab.open_page("forward").block_of(stepper, NeuronId(3, 1)).stop


@pytest.mark.parametrize("target", [Place(NeuronId(3, 1)), Place(NeuronId(2, 2), 1)])
def test_the_menu_key_asks_about_what_is_selected(window, target):
    canvas = window.labs.lab("playground").network_view.canvas
    window.activateWindow()
    canvas.setFocus()
    canvas.select(target)
    asked = []
    real, canvas.parts_of = canvas.parts_of, lambda place: asked.append(place) or []
    centre = canvas.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, centre, canvas.mapToGlobal(centre))
    QApplication.sendEvent(canvas, event)
    canvas.parts_of = real
    assert asked == [target]
    for menu in window.findChildren(ContextMenu):
        menu.close()


def test_the_right_button_rubs_out_while_points_are_painted(window):
    lab = window.labs.lab("playground")
    lab.start_painting()
    fit.settle()
    surface = lab.decision.findChild(PaintingSurface)
    centre = surface.rect().center()
    for reason, menus in ((QContextMenuEvent.Reason.Mouse, 0), (QContextMenuEvent.Reason.Keyboard, 1)):
        QApplication.sendEvent(surface, QContextMenuEvent(reason, centre, surface.mapToGlobal(centre)))
        found = [menu for menu in window.findChildren(ContextMenu) if menu.isVisible()]
        assert len(found) == menus
        for menu in found:
            menu.close()


def test_a_table_copies_cells_and_all_of_it(window):
    open_page(window, "hand", "backward")
    page = window.labs.lab("hand").open_page("backward")
    page.jump(page.stepper().length)
    fit.settle()
    table = page.checks
    first = table.model().index(0, 1)
    place = table.viewport().mapTo(table, table.visualRect(first).center())
    found = entries(menu_at(window, table, place))
    found["Copy cell"].trigger()
    check = table.model().checks()[0]
    assert float(clipboard()) == pytest.approx(check.gradient, rel=1e-3)
    found["Copy table as CSV"].trigger()
    rows = list(csv.reader(io.StringIO(clipboard())))
    assert len(rows) == 1 + table.model().rowCount()
    assert rows[1][0] == table.model().index(0, 0).data()
    assert float(rows[1][1]) == check.gradient
    found["Copy table"].trigger()
    assert clipboard().splitlines()[1].split("\t") == [
        for_typing(float(v)) if i in (1, 2) else v for i, v in enumerate(rows[1])
    ]


def test_a_table_without_a_chosen_cell_says_so(qtbot):
    table = FocusedTable()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(0, 2, table))
    part = table_part(table, QPoint(5, 5))
    assert [entry.reason for entry in part.entries] == ["No cell is chosen here.", *["The table is empty."] * 2]


def test_diagrams_copy_what_they_show(window):
    open_page(window, "hand", "forward")
    page = window.labs.lab("hand").open_page("forward")
    page.jump(page.stepper().length)
    fit.settle()
    net = page.net
    neuron = NeuronId(2, 1)
    found = entries(menu_at(window, net, net.place(neuron).toPoint()))
    found["Copy a"].trigger()
    assert float(clipboard()) == net.picture().values[2][1]
    open_page(window, "perceptron")
    view = window.labs.lab("perceptron").findChild(NeuronView)
    assert {"Copy w₁", "Copy w₂", "Copy b"} <= set(entries(menu_at(window, view, view.rect().center())))


def test_another_window_has_menus_of_its_own(window, qtbot):
    dialog = ComparisonDialog(window.session, window)
    dialog.open()
    plot = dialog.plots.cost
    found = entries(dialog.menus.menu_of(plot, plot.rect().center()))
    assert {"Copy picture", "Copy data as CSV"} <= set(found)
    assert {"Copy table as CSV"} <= set(entries(dialog.menus.menu_of(dialog.table, QPoint(4, 4))))
    dialog.close()


def test_shift_f10_opens_the_menu_of_what_the_keyboard_is_on(window, qtbot):
    plot = window.labs.lab("playground").curves.cost
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = (menu for menu in window.findChildren(ContextMenu) if menu.isVisible())
    assert "Copy data as CSV" in entries(menu)
    menu.close()


@pytest.mark.parametrize(
    ("target", "kind", "places"),
    [
        (Place(NeuronId(2, 1), 0), "weight", [1]),
        (Place(NeuronId(2, 1)), "bias", [9]),
        (Place(NeuronId(2, 1)), "neuron", [1, 5, 9]),
        (Place(NeuronId(3, 0)), "layer", list(range(12, 22))),
    ],
)
def test_what_is_frozen_from_the_menu_stays_and_is_marked(window, qtbot, target, kind, places):
    session = window.session
    entries(of_place(window, target))[f"Freeze {kind}"].trigger()
    frozen = [index for start, stop in session.experiment.frozen for index in range(start, stop)]
    assert frozen == places
    before = session.snapshot.parameters.copy()
    session.step_epoch()
    qtbot.waitUntil(lambda: session.step > 0 and session.state is State.READY)
    moved = np.flatnonzero(session.snapshot.parameters == before)
    assert moved.tolist() == places
    view = window.labs.lab("playground").network_view
    view.draw()
    scene = view.canvas.scene
    assert sum(map(np.sum, [*scene.frozen_edges.values(), *scene.frozen_biases.values()])) == len(places)
    view.canvas.select(target)
    view.canvas.grab()
    assert ("(frozen)" in view.canvas.accessibleDescription()) is (kind != "neuron" or 9 in places)
    found = entries(of_place(window, target))
    assert f"Freeze {kind}" not in found
    found[f"Unfreeze {kind}"].trigger()
    assert session.experiment.frozen == ()
    window.history.undo()
    assert session.experiment.frozen
    window.history.undo()
    assert session.experiment.frozen == ()


def test_all_is_freed_at_once(window):
    session, view = window.session, window.labs.lab("playground").network_view
    view.draw()
    assert entries(menu_at(window, view.canvas, QPoint(1, 1)))["Unfreeze all"].statusTip() == "Nothing is frozen."
    session.change(frozen=((0, 3), (7, 9)))
    assert "5 frozen" in view.accessibleDescription()
    view.draw()
    entries(menu_at(window, view.canvas, QPoint(1, 1)))["Unfreeze all"].trigger()
    assert session.experiment.frozen == ()
    assert "frozen" not in view.accessibleDescription()
    window.history.undo()
    assert session.experiment.frozen == ((0, 3), (7, 9))


def test_frozen_weights_are_dashed_and_a_frozen_bias_has_a_lock(window, qtbot):
    view = window.labs.lab("playground").network_view
    view.draw()
    before = view.canvas.grab().toImage()
    entries(of_place(window, Place(NeuronId(3, 1), 3)))["Freeze weight"].trigger()
    view.draw()
    after = view.canvas.grab().toImage()
    layout = view.canvas.scene.layout
    x0, y0, x1, y1 = layout.edges_into(3).line[layout.edges_into(3).find(3, 1)].tolist()
    along = [(round(x0 + (x1 - x0) * s), round(y0 + (y1 - y0) * s)) for s in np.linspace(0.3, 0.7, 60)]
    inked = [before.pixelColor(*place).lightness() for place in along]
    dashes = [after.pixelColor(*place).lightness() for place in along]
    assert max(dashes) - min(dashes) > max(inked) - min(inked) + 20
    entries(of_place(window, Place(NeuronId(3, 1))))["Freeze bias"].trigger()
    view.draw()
    column = layout.column(3)
    corner = QRect(round(column.x - layout.node / 2) - 6, round(column.y[1] - layout.node / 2) - 5, 12, 12)
    assert view.canvas.grab(corner).toImage() != after.copy(corner)


def test_what_is_shown_large_keeps_its_menu(window):
    plot = window.labs.lab("playground").curves.cost
    small = plot.width()
    entries(menu_at(window, plot, plot.rect().center()))["Show large"].trigger()
    fit.settle()
    assert plot.width() > small
    found = entries(menu_at(window, plot, plot.rect().center()))
    assert {"Copy picture", "Copy data as CSV", "Reset view"} <= set(found)
    found["Back to the page"].trigger()
    fit.settle()
    assert plot.width() == small
