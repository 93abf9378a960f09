"""Every plot, picture and table of every registered page has its context menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTableView

from nnplayground.gui.export import picture
from nnplayground.gui.plotting.plot import Plot
from nnplayground.gui.plotting.xy_plot import XYPlot
from tests.helpers.windows import every_page, open_page, small_window


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def entries(window, widget, place):
    menu = window.exports.context_menus.menu_of(widget, place)
    assert menu is not None, widget.accessibleName()
    found = [action for action in menu.actions() if not action.isSeparator()]
    for action in found:
        assert action.text()
        assert action.statusTip().endswith((".", "?")), action.text()
        assert action.toolTip() == action.statusTip()
    texts = [action.text() for action in found]
    assert len(texts) == len(set(texts)), texts
    menu.deleteLater()
    return set(texts)


def test_every_view_of_every_page_has_its_menu(window):
    for link in every_page():
        check_menus(window, open_page(window, *link))


def check_menus(window, page):
    for view in picture.views(page):
        assert {"Copy picture", "Save picture…"} <= entries(window, view.widget, QPoint(3, 3)), view.title
    for kind in (Plot, XYPlot):
        for plot in filter(kind.isVisible, page.findChildren(kind)):
            assert {"Copy data as CSV", "Copy picture"} <= entries(window, plot, plot.rect().center())
            plot.data_table()
    for table in filter(QTableView.isVisible, page.findChildren(QTableView)):
        assert {"Copy table", "Copy table as CSV"} <= entries(window, table, table.rect().center())
    tables = [widget for view in picture.views(page) if hasattr(widget := view.widget, "data_table")]
    for widget in tables:
        found = widget.data_table()
        assert all(len(row) == len(found.titles) for row in found.rows)


def test_the_drawing_of_the_network_has_menus_for_all_its_parts(window):
    open_page(window, "playground")
    view = window.labs.lab("playground").network_view
    view.draw()
    layout = view.canvas.scene.layout
    column = layout.column(2)
    line = layout.edges_into(3).line[0]
    places = {
        "neuron": QPoint(round(column.x), round(column.y[0])),
        "edge": QPoint(*((line[:2] + line[2:]) / 2).round().astype(int).tolist()),
        "layer": QPoint(round(column.x), 20),
        "network": QPoint(round(column.x + layout.spacing / 2), 4),
    }
    wanted = {
        "neuron": {"Set bias…", "Set bias to 0", "Copy bias", "Remove neuron", "Follow in By hand", "Remove layer"},
        "edge": {"Set weight…", "Set weight to 0", "Copy weight", "Follow in By hand"},
        "layer": {"Set all weights and biases to 0", "Copy weights as CSV", "Remove layer"},
        "network": {"Table of all weights and biases…"},
    }
    for target, place in places.items():
        assert wanted[target] | {"Copy picture", "Save picture…"} <= entries(window, view.canvas, place), target
