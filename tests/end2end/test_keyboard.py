"""Every page can be used without a mouse, and every control has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.core.addresses import NeuronId
from nnplayground.gui.forms.forms import ComponentChooser
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.table.pages import OutputPages
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit, walk
from tests.helpers.flowers import flowers
from tests.helpers.windows import open_page


@pytest.fixture
def window(qtbot):
    window = open_window(qtbot, "es")
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    yield window
    close(window)


def collect(window, look):
    found = {}
    for path in fit.tour(window):
        for fault in look(window):
            found.setdefault(fault, " / ".join(path))
    return [f"{path}: {fault}" for fault, path in found.items()]


def test_tab_reaches_everything_once_in_the_order_of_reading(window):
    def look(window):
        seen = walk.walk(window)
        return [*walk.misses(window, seen), *walk.disorder(seen)]

    assert collect(window, look) == []


def test_back_tab_leads_back(window):
    assert collect(window, lambda window: walk.misses(window, walk.walk(window, backwards=True))) == []


def test_the_focus_can_be_seen_everywhere(window):
    assert collect(window, walk.unseen) == []


def test_everything_has_a_name_and_tells_its_value(window):
    def look(window):
        stops = walk.stops(window)
        return [*walk.unnamed(stops + walk.pictures(window)), *walk.voiceless(stops)]

    assert collect(window, look) == []


def test_what_answers_to_the_mouse_answers_to_keys(window):
    assert collect(window, walk.deaf) == []


def test_parameters_that_come_later_stand_where_they_are_seen(window):
    """Another component brings other fields: Tab finds them behind their choice, not at the end of the window."""
    controls = window.findChild(PlaygroundLab).controls
    controls.setCurrentIndex(1)
    fit.settle()
    for chooser in controls.currentWidget().findChildren(ComponentChooser):
        box = chooser.findChild(Combo)
        for index in range(box.count() - 1, -1, -1):
            box.setCurrentIndex(index)
            box.activated.emit(index)
    for tick in controls.currentWidget().findChildren(Tick):
        if not tick.isChecked():
            tick.click()
    fit.settle()
    seen = walk.walk(window)
    assert [*walk.misses(window, seen), *walk.disorder(seen)] == []


def test_terms_of_formulas_are_pointed_at_by_keys(window, qtbot):
    forward = open_page(window, "hand", "forward")
    forward.step()
    fit.settle()
    text = forward.text
    text.setFocus(Qt.FocusReason.TabFocusReason)
    terms = text.terms()
    assert len(terms) > 2
    pointed = []
    text.pointed.connect(pointed.append)
    position = forward.stepper().position
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Right)
    QTest.keyClick(text, Qt.Key.Key_Left)
    assert pointed == [terms[0], terms[1], terms[0]]
    assert text.accessibleDescription()
    assert forward.stepper().position == position, "the arrow keys belong to the text while it has the focus"
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert pointed[-1] == ""


def test_neurons_of_the_small_drawing_are_chosen_by_keys(window):
    forward = open_page(window, "hand", "forward")
    net = forward.net
    net.setFocus(Qt.FocusReason.TabFocusReason)
    pointed, picked = [], []
    net.pointed.connect(pointed.append)
    net.picked.connect(picked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(net, key)
    assert pointed[:2] == ["a/1/0", "a/1/1"]
    assert pointed[2].startswith("a/2/")
    assert picked == [NeuronId(*(int(part) for part in pointed[2].split("/")[1:]))]
    assert net.accessibleDescription()


def test_values_of_a_small_plot_are_read_by_keys(window):
    slow = open_page(window, "hand", "slow")
    plot = next(iter(slow.plots.values()))
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    first = plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert "=" in first
    assert plot.accessibleDescription() != first


def test_points_of_the_perceptron_are_set_by_keys(window):
    rule = open_page(window, "perceptron", "gates")
    rule.task.kind_chosen.emit("points")
    fit.settle()
    plane = rule.plane
    plane.setFocus(Qt.FocusReason.TabFocusReason)
    added, removed = [], []
    plane.point_added.connect(lambda *point: added.append(point))
    plane.point_removed.connect(removed.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_Delete):
        QTest.keyClick(plane, key)
    assert added == [(0.6, 0.7, 1), (0.6, 0.7, 0)]
    assert len(removed) == 1


def test_the_pages_of_a_table_can_be_used_without_a_mouse(window):
    """They stand behind tabs that are there for a table alone."""
    session, pages = window.session, window.findChild(OutputPages)
    session.edit(session.experiment.fitted_to(flowers()))
    fit.settle()
    found = []
    for page in range(pages.count()):
        pages.setCurrentIndex(page)
        fit.settle()
        seen = walk.walk(window)
        stops = walk.stops(window)
        faults = [*walk.misses(window, seen), *walk.disorder(seen), *walk.deaf(window), *fit.faults(pages)]
        faults += [*walk.unnamed(stops + walk.pictures(window)), *walk.voiceless(stops)]
        # A table of many columns is wider than its panel.
        found += [f"{pages.tabText(page)}: {fault}" for fault in faults if "moved sideways" not in fault]
    assert found == []
