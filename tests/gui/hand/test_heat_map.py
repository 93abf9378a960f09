"""The numbers of a matrix stay within their cells."""

import numpy as np
from PySide6.QtGui import QFontMetricsF, QPainter

from nnplayground.gui.hand.heat_map import HeatMap
from nnplayground.gui.run.frame_clock import FrameClock


def test_each_number_fits_its_cell(qtbot, monkeypatch):
    view = HeatMap(FrameClock(), "Jacobian")
    qtbot.addWidget(view)
    view.resize(300, 200)
    cells = np.full((6, 6), -0.000556)
    view.set_cells(cells, [f"a{i}" for i in range(6)], [f"z{i}" for i in range(6)])
    widths, draw = [], QPainter.drawText

    def noted(painter, box, flags, text):
        if text.startswith("−"):
            widths.append((QFontMetricsF(painter.font()).horizontalAdvance(text), box.width()))
        draw(painter, box, flags, text)

    monkeypatch.setattr(QPainter, "drawText", noted)
    view.grab()
    assert len(widths) == cells.size
    assert all(wide <= room + 1 for wide, room in widths)
