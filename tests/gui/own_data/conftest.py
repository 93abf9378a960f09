"""Dialogs for data of one's own over a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nnplayground.data import content
from tests.helpers.table_dialogs import settle


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(qtbot, window):
    """Show a dialog and wait until it has read what it reads by itself."""
    dialogs = []

    def opened(build, what, *rest):
        dialog = build(what, *rest, window)
        dialog.heard = []
        dialog.chosen.connect(dialog.heard.append)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.open()
        dialogs.append(dialog)
        settle(qtbot, dialog)
        return dialog

    yield opened
    for dialog in dialogs:
        dialog.close()
