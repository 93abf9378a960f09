"""The dialog of one's own tables as a person uses it, and what its tests read off it."""

import numpy as np
from PySide6.QtCore import Qt

from nnplayground.gui.own_data.columns import CONTENT
from nnplayground.gui.run.private_data import PrivateData
from nnplayground.gui.widgets.combo import Combo
from nnplayground.training.experiment import Experiment

INPUT, TARGET, UNUSED, TIME, NUMBER, CATEGORY = range(1, 7)
"""Columns of the list of columns."""
LEFT = Qt.MouseButton.LeftButton


class LabState:
    """What the actions need of a session."""

    def __init__(self):
        self.experiment = Experiment()
        self.notice = None
        self.private_data = PrivateData()
        self.names = []
        self.notices = []
        self.pages = []

    def edit(self, experiment, name=""):
        self.experiment = experiment
        self.names.append(name)
        return True

    def open_page(self, link):
        self.pages.append(str(link))

    def say(self, notice):
        self.notices.append(notice)

    def tell(self, make):
        self.say(make())


def settle(qtbot, dialog):
    qtbot.waitUntil(lambda: "being" not in dialog.footer.text())


def written(path, *lines, encoding="utf-8"):
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def flowers(path, count=60, encoding="utf-8"):
    """Semicolons, decimal commas, accents: what a spreadsheet in Spain writes."""
    rng = np.random.default_rng(1)
    lines = ["sépalo;pétalo;flor"]
    for row in range(count):
        first, second = rng.normal(5, 1, 2)
        lines.append(f"{first:.2f};{second:.2f};".replace(".", ",") + ("azucena", "jazmín", "rosa")[row % 3])
    return written(path, *lines, encoding=encoding)


def press(qtbot, dialog, row, column):
    place = dialog.columns.visualRect(dialog.columns_model.index(row, column)).center()
    qtbot.mouseClick(dialog.columns.viewport(), LEFT, pos=place)
    settle(qtbot, dialog)


def is_on(dialog, row, column):
    index = dialog.columns_model.index(row, column)
    return index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def content_of(dialog, row):
    return dialog.columns_model.index(row, CONTENT).data()


def header(dialog, column):
    return dialog.preview_model.headerData(column, Qt.Orientation.Horizontal)


def cell(dialog, row, column, role=Qt.ItemDataRole.DisplayRole):
    return dialog.preview_model.index(row, column).data(role)


def pick(qtbot, form, name, value):
    combo = form.field(name).findChild(Combo)
    steps = combo.findData(value) - combo.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(combo, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def use(qtbot, dialog):
    assert dialog.footer.use.isEnabled(), dialog.footer.text()
    qtbot.mouseClick(dialog.footer.use, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.heard))
    return dialog.heard[0]
