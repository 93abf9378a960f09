"""The cell that the keyboard is on, in a chosen row."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication

from nnplayground import gui
from nnplayground.gui import theme
from nnplayground.gui.widgets.table import FocusedTable

PACKAGE = Path(gui.__file__).parent


@pytest.fixture(params=[theme.Scheme.LIGHT, theme.Scheme.DARK])
def scheme(request, qapp):
    theme.apply(QApplication.instance(), request.param)
    yield
    theme.apply(QApplication.instance(), theme.Scheme.LIGHT)


@pytest.mark.usefixtures("scheme")
def test_the_cells_of_a_chosen_row_look_alike(qtbot):
    model = QStandardItemModel(4, 5)
    for row in range(4):
        for column in range(5):
            model.setItem(row, column, QStandardItem("8"))
    table = FocusedTable()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.resize(560, 200)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentIndex(model.index(1, 1))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    shown = table.viewport().grab().toImage()
    rooms = [table.visualRect(model.index(2, column)) for column in (1, 2, 3)]
    cells = [shown.copy(room.adjusted(3, 3, -4, -4)) for room in rooms]
    assert cells[0] == cells[1] == cells[2]
    assert cells[0].pixelColor(60, 10) == theme.color("accent")
    edges = [shown.pixelColor(room.left() + 1, room.center().y()) for room in rooms]
    assert edges[0] != edges[1] == edges[2], "a frame shows where the keyboard is"


def test_every_table_has_such_cells():
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "(QTableView)" in text or "QTableWidget(" in text.replace("class QTableWidget(", ""):
            assert "EvenDelegate" in text, path.name


def test_what_ctrl_c_copies_is_no_formula(qtbot):
    model = QStandardItemModel(2, 2)
    for row, texts in enumerate([["=1+1", "a"], ["@b", "2.5"]]):
        for column, text in enumerate(texts):
            model.setItem(row, column, QStandardItem(text))
    table = FocusedTable()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().rstrip() == "'=1+1"
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().split() == ["'=1+1", "a", "'@b", "2.5"]


def test_every_table_with_texts_of_others_copies_so():
    found = {path.name for path in PACKAGE.rglob("*.py") if "(QTableView)" in path.read_text("utf-8")}
    assert found == {"table.py"}
    assert "(QTableView)" not in (PACKAGE / "comparison" / "table.py").read_text("utf-8")
