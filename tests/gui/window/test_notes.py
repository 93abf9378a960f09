"""Notes on a project: written, undone, saved, and shown by a quiet sign."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtTest import QTest

from nnplayground.data.circles import Circle
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo import stack
from nnplayground.gui.window.notes import LONG_LINE, NotesDialog, NotesEdit
from nnplayground.project import document, recovery
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import in_language, leave, window_over

SMALL = Experiment(data=Circle(size=60))


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(recovery, "user_folder", lambda: tmp_path / "user")
    session = Session(SMALL)
    made = window_over(session)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    leave(made)


def opened(window):
    window.notes.edit.trigger()
    return window.findChild(NotesDialog)


def test_what_is_typed_is_in_the_project_and_is_undone(window, monkeypatch):
    assert not window.notes.sign.isVisible()
    dialog = opened(window)
    QTest.keyClicks(dialog.text, "Try")
    assert window.session.notes == "Try"
    assert window.history.stack.count() == 1, "typed without a pause"
    assert window.project_manager.is_dirty
    assert window.notes.sign.isVisible()
    monkeypatch.setattr(stack, "BURST_SECONDS", -1.0)
    QTest.keyClicks(dialog.text, "!")
    assert window.undo.text().endswith("Notes")
    window.undo.trigger()
    assert dialog.text.toPlainText() == window.session.notes == "Try"
    window.undo.trigger()
    assert dialog.text.toPlainText() == ""
    assert not window.notes.sign.isVisible()
    assert not window.project_manager.is_dirty
    window.redo.trigger()
    assert dialog.text.toPlainText() == "Try"


def test_notes_are_saved_and_a_sign_says_that_there_are_some(window, qtbot, tmp_path):
    QTest.keyClicks(opened(window).text, "Class 7")
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "a.nnplay")
    assert document.load(tmp_path / "a.nnplay").notes == "Class 7"
    window.project_manager.new(SMALL)
    assert window.session.notes == ""
    assert window.findChild(NotesDialog).text.toPlainText() == "", "another project has other notes"
    window.findChild(NotesDialog).close()
    with qtbot.waitSignal(window.project_manager.opened):
        window.project_manager.open(tmp_path / "a.nnplay")
    assert window.notes.sign.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChild(NotesDialog) is None, "nothing comes up by itself"
    QTest.mouseClick(window.notes.sign, Qt.MouseButton.LeftButton)
    assert window.findChild(NotesDialog).text.toPlainText() == "Class 7"


def test_the_window_in_another_language_has_the_dialog_still(window, qtbot):
    window.session.take_up(Document(SMALL, notes="Hola"))
    opened(window)
    window = in_language(window, "es")
    (dialog,) = window.findChildren(NotesDialog)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == "Hola"
    qtbot.waitUntil(window.notes.sign.isVisible)
    opened(window)
    assert len(window.findChildren(NotesDialog)) == 1
    qtbot.waitUntil(lambda: window.session.state is State.READY)


@pytest.mark.parametrize("paste", [False, True])
def test_a_line_without_end_is_broken_anywhere(qtbot, paste):
    """Qt looks for words in it for minutes otherwise."""
    edit, long = NotesEdit(), "a" * (LONG_LINE + 1)
    qtbot.addWidget(edit)
    edit.setPlainText("words of a line\n" * LONG_LINE)
    assert edit.wordWrapMode() != QTextOption.WrapMode.WrapAnywhere
    if paste:
        data = QMimeData()
        data.setText(long)
        edit.insertFromMimeData(data)
    else:
        edit.setPlainText(long)
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert long in edit.toPlainText()
