"""What is dropped on the window is taken as a copy: another program may remove what is moved."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

import nnplayground
from nnplayground.gui.forms.line_edit import LineEdit
from nnplayground.gui.widgets.dropping import take_copy
from nnplayground.gui.window.notes import NotesEdit

SOURCES = sorted((Path(nnplayground.__file__).parent / "gui").rglob("*.py"))
HANDLERS = re.compile(r"def (dragEnterEvent|dragMoveEvent|dropEvent)\b.*?(?=\n    def |\nclass |\Z)", re.DOTALL)


def test_no_module_accepts_what_another_program_proposes():
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "acceptProposedAction" not in text, path
        assert ".DropAction.Move" not in text, path
        for found in HANDLERS.finditer(text):
            assert "event.accept()" not in found[0], path
            assert "take_copy(event)" in found[0] or "event.ignore()" in found[0], path


@pytest.mark.parametrize("kind", [QDragEnterEvent, QDropEvent])
def test_a_proposed_move_becomes_a_copy(qapp, kind):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a.csv")])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    place = QPoint(9, 9) if kind is QDragEnterEvent else QPointF(9, 9)
    event = kind(place, both, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    take_copy(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction


@pytest.mark.parametrize("build", [LineEdit, NotesEdit])
def test_an_editor_of_text_takes_no_files(qtbot, build):
    editor = build()
    qtbot.addWidget(editor)
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    receiver = editor.viewport() if isinstance(editor, NotesEdit) else editor
    for text, files in (("a word", []), ("/a.csv", [QUrl.fromLocalFile("/a.csv")])):
        data = QMimeData()
        data.setText(text)
        if files:
            data.setUrls(files)
        event = QDragEnterEvent(QPoint(3, 3), both, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(receiver, event)
        assert event.isAccepted() == (not files)
