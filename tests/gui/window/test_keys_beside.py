"""Undo and redo by keys from the windows that stand beside the main one, or over it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.gui.comparison.window import ComparisonDialog
from nnplayground.gui.run.session import State
from nnplayground.gui.shared.parameter_dialog import ParameterDialog
from nnplayground.project.document import KeptRun
from nnplayground.training.history import History
from tests.helpers.windows import small_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    yield from small_window(qtbot)


def active(qtbot, window, kind):
    dialog = window.findChild(kind)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_typed_weight_is_undone_where_it_was_typed(window, qtbot):
    session = window.session
    before = float(session.parameters()[0])
    session.open_parameters()
    dialog = active(qtbot, window, ParameterDialog)
    session.set_parameter(0, 0.5)
    qtbot.waitUntil(lambda: session.parameters()[0] == 0.5)
    QTest.keyClick(dialog.table, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: float(session.parameters()[0]) == before)
    QTest.keyClick(dialog.table, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: session.parameters()[0] == 0.5)
    dialog.close()


def test_a_run_that_was_removed_comes_back_where_it_was_removed(window, qtbot):
    session = window.session
    session.set_kept((KeptRun("Run 1: a", "#112233", session.experiment, History()),), "Keep")
    window.comparison.open_comparison()
    dialog = active(qtbot, window, ComparisonDialog)
    dialog.table.selectColumn(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert session.kept == ()
    QTest.keyClick(dialog.table, Qt.Key.Key_Z, CTRL)
    assert [run.name for run in session.kept] == ["Run 1: a"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert session.kept == ()
    dialog.close()


def test_what_is_undone_while_it_trains_stands(window, qtbot):
    session = window.session
    before = session.parameters().copy()
    session.change(hidden=())
    qtbot.waitUntil(lambda: session.state is State.READY and not session.is_settling)
    session.run()
    qtbot.waitUntil(lambda: session.step > 50)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: session.state is State.READY and session.experiment.hidden != ())
    assert session.step == 0
    assert session.parameters().tolist() == before.tolist()
    assert "stands as it was" in window.notice_bar.text()
    session.notice.action[1]()
    qtbot.waitUntil(lambda: session.step > 5)
    assert session.state is State.RUNNING
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
