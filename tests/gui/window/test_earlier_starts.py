"""What earlier starts left is looked for beside the window, which goes on meanwhile."""

import threading

import pytest

from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
from nnplayground.gui.run.session import Session
from nnplayground.gui.window import app
from nnplayground.project import recovery
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import come_to_rest, leave, window_over

PATIENCE = 20.0


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    made = window_over(Session(Experiment()))
    made.show()
    come_to_rest(made)
    yield made
    leave(made)


def test_the_window_does_not_wait_for_what_lies_there(qtbot, window, monkeypatch, tmp_path):
    left = recovery.Autosave(tmp_path / "user")
    left.save(Document(Experiment(), notes="left"))
    left.leave()
    found, may_look = recovery.recoverable(tmp_path / "user"), threading.Event()
    assert len(found) == 1
    monkeypatch.setattr(recovery, "recoverable", lambda: found if may_look.wait(PATIENCE) else [])
    app._look_around(window.program)
    assert not may_look.is_set()
    assert not window.findChildren(RecoveryDialog)
    may_look.set()
    qtbot.waitUntil(lambda: bool(window.findChildren(RecoveryDialog)))
    (dialog,) = window.findChildren(RecoveryDialog)
    assert dialog.list.count() == 1
    dialog.later_button.click()


def test_the_window_closes_while_it_is_looked_for(qtbot, window, monkeypatch):
    may_look = threading.Event()
    monkeypatch.setattr(recovery, "recoverable", lambda: may_look.wait(PATIENCE) and ["of no use"])
    app._look_around(window.program)
    window.leave()
    assert not may_look.is_set()
    may_look.set()
    come_to_rest(window)
    assert not window.findChildren(RecoveryDialog)


def test_what_goes_wrong_there_is_logged_and_all_else_is_told(qtbot, window, monkeypatch, caplog):
    def fail():
        raise OSError("the drive has gone")

    monkeypatch.setattr(recovery, "recoverable", fail)
    monkeypatch.setattr(type(window.program.settings), "unkept_in", property(lambda _: "/read/only"))
    app._look_around(window.program)
    qtbot.waitUntil(lambda: window.session.notice is not None)
    assert "/read/only" in window.session.notice.text
    assert "cannot be looked for" in caplog.text


def test_a_table_is_opened_once_it_was_asked_what_becomes_of_earlier_work(qtbot, window, monkeypatch, tmp_path):
    left = recovery.Autosave(tmp_path / "user")
    left.save(Document(Experiment(), notes="left"))
    left.leave()
    found, opened = recovery.recoverable(tmp_path / "user"), []
    monkeypatch.setattr(recovery, "recoverable", lambda: found)
    app._look_around(window.program, lambda: opened.append(window.findChildren(RecoveryDialog)))
    qtbot.waitUntil(lambda: bool(window.findChildren(RecoveryDialog)))
    come_to_rest(window)
    assert not opened
    window.findChildren(RecoveryDialog)[0].later_button.click()
    qtbot.waitUntil(lambda: len(opened) == 1)
    monkeypatch.setattr(recovery, "recoverable", list)
    app._look_around(window.program, lambda: opened.append([]))
    qtbot.waitUntil(lambda: len(opened) == 2)
