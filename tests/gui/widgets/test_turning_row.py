"""A row that becomes a column where it is narrow."""

import pytest
from PySide6.QtWidgets import QWidget

from nnplayground.gui.widgets.turning_row import TurningRow
from tests.helpers import fit


@pytest.mark.parametrize(("width", "is_row"), [(400, True), (208, True), (207, False), (100, False)])
def test_it_turns_where_there_is_no_room(qtbot, width, is_row):
    parts = [QWidget(), QWidget()]
    for part in parts:
        part.setMinimumSize(100, 20)
    ground = QWidget()
    qtbot.addWidget(ground)
    row = TurningRow(parts, (0, 1))
    row.setParent(ground)
    assert row.minimumSizeHint().width() == 100
    row.resize(width, 60)
    ground.show()
    fit.settle()
    assert (parts[0].y() == parts[1].y()) is is_row
