"""The copy that outlives a crash: when it is renewed, in what order, and what becomes of it at the end."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QTimer

from nnplayground.gui.documents import autosave as module
from nnplayground.gui.documents import manager
from nnplayground.gui.documents.manager import ProjectManager
from nnplayground.gui.run.session import State
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.project import document, recovery
from nnplayground.project.recovery import Autosave
from tests.helpers.sessions import SMALL, train, trained

NEVER_MS = 24 * 3600 * 1000


def manager_of(session, folder):
    return ProjectManager(session, UndoHistory(session), Autosave(folder))


def copies(tmp_path):
    return list((tmp_path / "user" / "recovery").glob("*.nnplay"))


def steps_kept(tmp_path):
    """Return how many mini-batches the copy has learnt; 0 if there is none."""
    found = copies(tmp_path)
    return document.load(found[0]).state.step if found else 0


def test_a_run_without_a_pause_is_copied_again_and_again(session, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "AUTOSAVE_MS", 20)
    monkeypatch.setattr(module, "PAUSE_MS", NEVER_MS)
    project_manager = manager_of(session, tmp_path / "user")
    states = []
    session.run()
    session.state_changed.connect(lambda: states.append(session.state))
    seen = []
    for _ in range(3):
        qtbot.waitUntil(lambda: steps_kept(tmp_path) > (seen[-1] if seen else 0))
        seen.append(steps_kept(tmp_path))
    assert states == [], "it has not paused"
    assert seen == sorted(set(seen))
    found = document.load(copies(tmp_path)[0])
    np.testing.assert_array_equal(found.state.parameters, trained(SMALL, found.state.step).network.parameters)
    project_manager.close()


def test_it_is_looked_after_once_a_minute_whatever_happens(project_manager):
    timers = [timer for timer in project_manager.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    assert [timer.interval() for timer in timers] == [60_000]


def test_nothing_is_looked_after_once_it_is_closed(session, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "AUTOSAVE_MS", 20)
    monkeypatch.setattr(module, "PAUSE_MS", 20)
    project_manager = manager_of(session, tmp_path / "user")
    train(qtbot, session)
    project_manager.close()
    with qtbot.assertNotEmitted(project_manager._copy.due, wait=200):
        train(qtbot, session)
    assert copies(tmp_path) == []


def test_the_old_copy_stands_until_the_new_one_is_on_the_disk(session, project_manager, qtbot, tmp_path, monkeypatch):
    train(qtbot, session)
    qtbot.waitUntil(lambda: steps_kept(tmp_path) == 3)
    seen, write = [], recovery.atomic.write

    def watched(*given):
        seen.append(steps_kept(tmp_path))
        write(*given)

    monkeypatch.setattr(recovery.atomic, "write", watched)
    train(qtbot, session, 2)
    qtbot.waitUntil(lambda: steps_kept(tmp_path) == 5)
    assert set(seen) <= {3, 4}


def test_a_copy_made_at_once_is_newer_than_the_one_that_is_being_made(
    session, project_manager, qtbot, tmp_path, monkeypatch
):
    begun, may_go_on = threading.Event(), threading.Event()
    save = Autosave.save

    def slow(*given):
        if threading.current_thread() is not threading.main_thread():
            begun.set()
            may_go_on.wait(60)
        save(*given)

    monkeypatch.setattr(Autosave, "save", slow)
    train(qtbot, session)
    qtbot.waitUntil(begun.is_set)
    train(qtbot, session, 2)
    threading.Timer(0.1, may_go_on.set).start()
    project_manager.keep_now()
    assert steps_kept(tmp_path) == 5
    assert project_manager._copy._copier.busy is False


def test_what_is_being_written_into_its_file_is_kept_as_well(session, project_manager, qtbot, tmp_path, monkeypatch):
    may_write, write = threading.Event(), manager.write_beside

    def slow(*given):
        may_write.wait(60)
        return write(*given)

    monkeypatch.setattr(manager, "write_beside", slow)
    train(qtbot, session)
    project_manager.save(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: not project_manager.is_dirty)
    project_manager.keep_now()
    assert steps_kept(tmp_path) == 3
    may_write.set()
    qtbot.waitUntil(lambda: copies(tmp_path) == [])
    assert document.load(tmp_path / "a.nnplay").state.step == 3


def test_the_copy_stays_until_the_file_is_there(session, project_manager, qtbot, tmp_path, monkeypatch):
    """A file may be long on its way to a slow drive, and the program be killed before it has come."""
    may_write, write = threading.Event(), manager.write_beside

    def slow(*given):
        may_write.wait(60)
        return write(*given)

    monkeypatch.setattr(manager, "write_beside", slow)
    train(qtbot, session)
    qtbot.waitUntil(lambda: steps_kept(tmp_path) == 3)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
        qtbot.waitUntil(lambda: not project_manager.is_dirty)
        project_manager.keep_copy()
        project_manager._on_copied()
        assert steps_kept(tmp_path) == 3
        may_write.set()
    qtbot.waitUntil(lambda: copies(tmp_path) == [])


@pytest.mark.parametrize("is_left", [True, False])
def test_a_copy_is_left_only_where_that_is_wanted(session, qtbot, tmp_path, is_left):
    project_manager = manager_of(session, tmp_path / "user")
    train(qtbot, session)
    project_manager.keep_now()
    if is_left:
        project_manager.leave_copy()
    project_manager.close()
    assert [work.step for work in recovery.recoverable(tmp_path / "user")] == ([3] if is_left else [])


def test_a_copy_of_what_is_in_its_file_is_not_left(session, qtbot, tmp_path):
    project_manager = manager_of(session, tmp_path / "user")
    train(qtbot, session)
    project_manager.keep_now()
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    project_manager.leave_copy()
    project_manager.close()
    assert recovery.recoverable(tmp_path / "user") == []
    assert session.state is State.READY


def test_a_copy_of_what_fits_goes_once_all_of_it_has_a_file(session, project_manager, qtbot, tmp_path):
    train(qtbot, session)
    session.set_notes("n" * (document.TEXT_LIMIT + 1))
    qtbot.waitUntil(lambda: session.notice is not None and "renewed" in session.notice.text)
    assert steps_kept(tmp_path) == session.step
    session.set_notes("short")
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "all.nnplay")
    qtbot.waitUntil(lambda: copies(tmp_path) == [])
