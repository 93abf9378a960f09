"""Saving and opening while something else is under way, or while somebody else changes the files."""

import errno
import os
import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.data.circles import Rings
from nnplayground.errors import UserError
from nnplayground.gui.run.session import Session, State
from nnplayground.project import atomic, document, recovery
from nnplayground.project.document import Document
from nnplayground.project.recovery import Autosave
from tests.helpers.sessions import SMALL, ready, train, trained

OTHER = SMALL.replace(hidden=(Dense(units=7),))


@pytest.fixture
def gate(monkeypatch):
    """Nothing is written to a disk before this is set."""
    may_write = threading.Event()
    write = atomic._write_through

    def slow(*arguments):
        may_write.wait(10)
        write(*arguments)

    monkeypatch.setattr(atomic, "_write_through", slow)
    yield may_write
    may_write.set()


def written(qtbot, project_manager):
    qtbot.waitUntil(lambda: not project_manager.is_writing)


def gone(*_):
    raise UserError("The data are not in their place.")


def question(window, name):
    return window.findChild(QMessageBox, name)


def press(box, role):
    button = next(b for b in box.buttons() if box.buttonRole(b) == role)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_title_tells_of_unsaved_work_until_it_is_on_the_disk(window, qtbot, tmp_path, gate):
    window.session.change(hidden=(Dense(units=3),))
    assert window.isWindowModified()
    window.project_manager.save(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: not window.project_manager.is_dirty)
    assert not (tmp_path / "a.nnplay").exists()
    assert window.isWindowModified()
    gate.set()
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert document.load(tmp_path / "a.nnplay").experiment.hidden == (Dense(units=3),)


def test_a_new_project_does_not_go_where_the_one_before_it_was_to_be_saved(project_manager, session, qtbot, tmp_path):
    session.change(hidden=(Dense(units=3),))
    project_manager.save(tmp_path / "a.nnplay")
    project_manager.new(OTHER)
    qtbot.waitUntil(lambda: session.experiment == OTHER)
    written(qtbot, project_manager)
    assert document.load(tmp_path / "a.nnplay").experiment.hidden == (Dense(units=3),)
    assert project_manager.path is None
    assert not project_manager.is_dirty


def test_a_project_is_opened_only_when_the_one_before_it_is_on_disk(project_manager, session, qtbot, tmp_path, gate):
    document_b = tmp_path / "b.nnplay"
    gate.set()
    document.save(document_b, Document(OTHER))
    gate.clear()
    train(qtbot, session)
    project_manager.save(tmp_path / "a.nnplay")
    project_manager.open(document_b)
    qtbot.waitUntil(lambda: not project_manager._reader.busy)
    assert session.experiment == SMALL
    with qtbot.waitSignal(project_manager.opened):
        gate.set()
    assert project_manager.path == document_b
    assert session.experiment == OTHER
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(project_manager.path)
    assert document.load(tmp_path / "a.nnplay").state.step == 3
    assert document.load(document_b).experiment == OTHER


@pytest.mark.parametrize("is_read", [False, True])
def test_what_was_asked_for_last_is_in_place(project_manager, session, qtbot, tmp_path, gate, is_read):
    gate.set()
    document.save(tmp_path / "b.nnplay", Document(OTHER.replace(batch_size=7)))
    if is_read:
        # It has been read, and waits for the one before it to be written.
        gate.clear()
        train(qtbot, session)
        project_manager.save(tmp_path / "a.nnplay")
    project_manager.open(tmp_path / "b.nnplay")
    if is_read:
        qtbot.waitUntil(lambda: not project_manager._reader.busy)
    project_manager.new(OTHER)
    gate.set()
    qtbot.waitUntil(lambda: session.experiment == OTHER and session.state is State.READY)
    written(qtbot, project_manager)
    qtbot.waitUntil(lambda: not project_manager._reader.busy)
    QTest.qWait(50)
    assert session.experiment == OTHER
    assert project_manager.path is None
    with qtbot.waitSignal(project_manager.opened):
        project_manager.open(tmp_path / "b.nnplay")
    assert session.experiment.batch_size == 7


def test_what_could_not_be_saved_is_not_replaced(project_manager, session, qtbot, tmp_path, monkeypatch):
    train(qtbot, session)

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic, "_write_through", full)
    project_manager.save(tmp_path / "a.nnplay")
    with qtbot.waitSignal(project_manager.save_failed):
        project_manager.new(OTHER)
    written(qtbot, project_manager)
    assert session.experiment == SMALL
    assert session.newest.step == 3
    assert project_manager.is_dirty


def test_an_edit_between_the_request_and_the_answer_counts_as_unsaved(project_manager, session, qtbot, tmp_path):
    project_manager.save(tmp_path / "a.nnplay")
    session.change(optimizer=GradientDescent(rate=0.7))
    written(qtbot, project_manager)
    assert project_manager.is_dirty
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert not project_manager.is_dirty


def test_while_a_run_is_prepared_its_steps_are_known_to_be_saved_or_not(project_manager, session, qtbot, tmp_path):
    project_manager.save(tmp_path / "a.nnplay")
    written(qtbot, project_manager)
    train(qtbot, session)
    for is_unsaved in (True, False):
        session.edit(OTHER)
        ready(qtbot, session)
        project_manager._history.undo()
        assert session.state is State.PREPARING
        assert project_manager.is_dirty is is_unsaved
        ready(qtbot, session)
        assert (session.newest.step, project_manager.is_dirty) == (3, is_unsaved)
        project_manager.save(tmp_path / "a.nnplay")
        written(qtbot, project_manager)


def test_all_that_was_to_be_saved_is_on_disk_when_the_window_has_gone(window, qtbot, tmp_path):
    train(qtbot, window.session)
    names = ["a.nnplay", "b.nnplay", "gone/c.nnplay", "d.nnplay"]
    for name in names:
        window.files.save_to(tmp_path / name)
    window.leave()
    assert not window.isVisible()
    assert [document.load(tmp_path / name).state.step for name in names if "gone" not in name] == [3, 3, 3]


def test_saving_again_goes_where_the_project_is_on_its_way_to(window, qtbot, tmp_path, gate):
    project_manager = window.project_manager
    train(qtbot, window.session)
    window.files.save_to(tmp_path / "a.nnplay")
    train(qtbot, window.session)
    window.files.save.trigger()
    gate.set()
    written(qtbot, project_manager)
    assert window.session.notice is None, "it is open in no other window"
    assert project_manager.path == tmp_path / "a.nnplay"
    assert document.load(project_manager.path).state.step == 6
    assert not project_manager.is_dirty


def test_a_lock_that_is_still_needed_stays(project_manager, session, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(recovery, "user_folder", lambda: tmp_path / "user")
    for name in "aba":
        project_manager.save(tmp_path / f"{name}.nnplay")
    written(qtbot, project_manager)
    assert project_manager.path == tmp_path / "a.nnplay"
    assert recovery.open_project(tmp_path / "a.nnplay", tmp_path / "user") is None
    free = recovery.open_project(tmp_path / "b.nnplay", tmp_path / "user")
    assert free is not None
    free.release()


def test_a_project_that_cannot_go_on_leaves_the_present_one_in_place(
    project_manager, session, qtbot, tmp_path, monkeypatch
):
    other = SMALL.fitted_to(Rings(size=60))
    document.save(tmp_path / "b.nnplay", Document(other, trained(other, 5).state()))
    before = (tmp_path / "b.nnplay").read_bytes()
    train(qtbot, session)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    monkeypatch.setattr(Rings, "generate", gone)
    project_manager.open(tmp_path / "b.nnplay")
    qtbot.waitUntil(lambda: session.notice is not None)
    assert "not in their place" in session.notice.text
    ready(qtbot, session)
    assert project_manager.path == tmp_path / "a.nnplay"
    assert (session.experiment, session.newest.step) == (SMALL, 3)
    assert (tmp_path / "b.nnplay").read_bytes() == before


def test_a_project_put_in_place_whose_data_are_gone_is_saved_with_its_run(session, qtbot, monkeypatch):
    other = SMALL.fitted_to(Rings(size=60))
    state = trained(other, 5).state()
    monkeypatch.setattr(Rings, "generate", gone)
    broken = Session(other)
    broken.take_up(Document(other, state))
    qtbot.waitUntil(lambda: broken.state is State.BROKEN)
    found = []
    broken.request_document(found.append)
    broken.close()
    assert found[0].state.plain() == state.plain()


def test_work_that_cannot_go_on_stays_kept(project_manager, session, qtbot, tmp_path, monkeypatch):
    other = SMALL.fitted_to(Rings(size=60))
    dead = Autosave(tmp_path / "user")
    dead.save(Document(other, trained(other, 5).state()))
    dead._lock.release()
    found = recovery.recoverable(tmp_path / "user")[0]
    with monkeypatch.context() as patch:
        patch.setattr(Rings, "generate", gone)
        with pytest.raises(UserError, match="not in their place"):
            project_manager.recover(found)
    train(qtbot, session)
    project_manager.keep_copy()
    qtbot.waitUntil(
        lambda: not project_manager._copy._copier.busy and len(list(found.path.parent.glob("*.nnplay"))) == 2
    )
    again = [work for work in recovery.recoverable(tmp_path / "user") if work.path == found.path]
    project_manager.recover(again[0])
    ready(qtbot, session)
    assert session.newest.step == 5


def test_a_file_that_another_program_has_changed_is_asked_about(window, qtbot, tmp_path):
    path = tmp_path / "a.nnplay"
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save_to(path)
    os.utime(path, (1, 1))
    train(qtbot, window.session)
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save.trigger()
    document.save(path, Document(OTHER))
    train(qtbot, window.session)
    window.files.save.trigger()
    qtbot.waitUntil(lambda: question(window, "replace") is not None)
    assert "changed meanwhile" in question(window, "replace").text()
    assert document.load(path).experiment == OTHER, "nothing is replaced without being asked"
    assert window.project_manager.is_dirty
    with qtbot.waitSignal(window.project_manager.saved):
        press(question(window, "replace"), QMessageBox.ButtonRole.DestructiveRole)
    assert document.load(path).state.step == 6
    assert not window.project_manager.is_dirty


def test_a_project_of_another_name_replaces_no_other_unasked(window, qtbot, tmp_path):
    path, other = tmp_path / "a", tmp_path / "a.nnplay"
    document.save(path, Document(SMALL))
    document.save(other, Document(OTHER))
    with qtbot.waitSignal(window.project_manager.opened):
        window.project_manager.open(path)
    ready(qtbot, window.session)
    train(qtbot, window.session)
    window.files.save.trigger()
    qtbot.waitUntil(lambda: question(window, "replace") is not None)
    assert document.load(other).experiment == OTHER
    with qtbot.waitSignal(window.project_manager.saved):
        press(question(window, "replace"), QMessageBox.ButtonRole.DestructiveRole)
    assert document.load(other).state.step == 3
    with qtbot.waitSignal(window.project_manager.saved):
        window.files.save.trigger()


def test_closing_with_a_file_that_was_changed_elsewhere_asks_and_then_closes(window, qtbot, tmp_path):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(SMALL))
    with qtbot.waitSignal(window.project_manager.opened):
        window.project_manager.open(path)
    ready(qtbot, window.session)
    train(qtbot, window.session)
    path.write_bytes(b"no project any more")
    window.close()
    press(question(window, "unsaved"), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: question(window, "replace") is not None)
    assert window.isVisible()
    press(question(window, "replace"), QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert document.load(path).state.step == 3


def test_a_file_that_was_removed_is_written_again(project_manager, session, qtbot, tmp_path):
    path = tmp_path / "a.nnplay"
    for _ in range(2):
        with qtbot.waitSignal(project_manager.saved):
            project_manager.save(path)
        path.unlink()


def test_a_name_that_gets_its_ending_replaces_nothing_without_being_asked(window, qtbot, tmp_path, monkeypatch):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    document.save(tmp_path / "week.1.nnplay", Document(OTHER))
    window.files.save_as.trigger()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "week.1"))
    dialog.reject()
    qtbot.waitUntil(lambda: question(window, "replace") is not None)
    assert "week.1.nnplay" in question(window, "replace").text()
    QTest.keyClick(question(window, "replace"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question(window, "replace") is None)
    assert document.load(tmp_path / "week.1.nnplay").experiment == OTHER


@pytest.mark.parametrize("name", ["a 'b' \"c\" $d", "ñandú ∂", os.fsdecode(b"not utf-8 \xff")])
def test_odd_names_are_saved_opened_and_copied(project_manager, session, qtbot, tmp_path, name):
    train(qtbot, session)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / name)
    assert (tmp_path / f"{name}.nnplay").is_file()
    train(qtbot, session)
    project_manager.keep_copy()
    folder = tmp_path / "user" / "recovery"
    qtbot.waitUntil(lambda: list(folder.glob("*.nnplay")) != [])
    assert session.notice is None
    with qtbot.waitSignal(project_manager.opened):
        project_manager.open(tmp_path / f"{name}.nnplay")
    ready(qtbot, session)
    assert session.newest.step == 3


def break_fsync(patch, path):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    patch.setattr(os, "fsync", full)


def break_replace(patch, path):
    def denied(*_):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    patch.setattr(os, "replace", denied)


def make_folder(patch, path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("fault", "said"),
    [(break_fsync, "disk is full"), (break_replace, "may not write"), (make_folder, "is a folder")],
)
def test_faults_at_the_end_of_a_save(project_manager, session, qtbot, tmp_path, monkeypatch, fault, said):
    path = tmp_path / "a.nnplay"
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    train(qtbot, session)
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        fault(patch, path)
        with qtbot.waitSignal(project_manager.save_failed) as failed:
            project_manager.save(path)
    assert said in failed.args[1]
    assert project_manager.is_dirty
    assert list(tmp_path.glob(".*.tmp")) == [], "no draft is left over"
    assert path.is_dir() or path.read_bytes() == before
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "elsewhere.nnplay")
    np.testing.assert_array_equal(document.load(project_manager.path).state.parameters, session.newest.parameters)


def test_a_full_disk_at_the_copy_is_said_once_and_told_again_after_it_worked(
    project_manager, session, qtbot, monkeypatch
):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def copied():
        project_manager.keep_copy()
        qtbot.waitUntil(lambda: not session._waiting and not project_manager._copy._copier.busy)

    project_manager._copy._after_pause.setInterval(10_000_000)
    said = []
    session.notice_changed.connect(lambda: said.append(session.notice) if session.notice else None)
    for expected in (1, 2):
        train(qtbot, session)
        with monkeypatch.context() as patch:
            patch.setattr(atomic, "_write_through", full)
            for _ in range(3):
                copied()
        assert len(said) == expected
        assert "disk is full" in said[-1].text
        session.say(None)
        copied()
        assert session.notice is None


@pytest.fixture
def may_read(monkeypatch):
    """Until this is set, no project comes from its drive."""
    may, load = threading.Event(), document.load

    def slow(path):
        may.wait(60)
        return load(path)

    monkeypatch.setattr(document, "load", slow)
    yield may
    may.set()


def test_an_edit_while_another_project_is_read_is_asked_about(window, qtbot, tmp_path, may_read):
    document.save(tmp_path / "b.nnplay", Document(OTHER))
    session = window.session
    window.files.open_path(tmp_path / "b.nnplay")
    assert question(window, "unsaved") is None
    session.set_notes("typed meanwhile")
    may_read.set()
    qtbot.waitUntil(lambda: question(window, "unsaved") is not None)
    assert (session.experiment, session.notes) == (SMALL, "typed meanwhile")
    press(question(window, "unsaved"), QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: session.experiment == OTHER)
    assert session.notes == ""
    assert not window.project_manager.is_dirty


def test_training_after_work_was_given_up_is_asked_about(window, qtbot, tmp_path, may_read):
    document.save(tmp_path / "b.nnplay", Document(OTHER))
    session, manager = window.session, window.project_manager
    train(qtbot, session, 3)
    window.files.open_path(tmp_path / "b.nnplay")
    press(question(window, "unsaved"), QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: question(window, "unsaved") is None)
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "a.nnplay")
    train(qtbot, session, 3)
    may_read.set()
    qtbot.waitUntil(lambda: question(window, "unsaved") is not None)
    assert session.experiment == SMALL
    assert session.step == 6
    press(question(window, "unsaved"), QMessageBox.ButtonRole.RejectRole)
    # What is given up as it stands makes way at once.
    may_read.clear()
    window.files.open_path(tmp_path / "b.nnplay")
    press(question(window, "unsaved"), QMessageBox.ButtonRole.DestructiveRole)
    may_read.set()
    qtbot.waitUntil(lambda: session.experiment == OTHER)


def test_an_edit_while_it_is_saved_before_the_end_is_asked_about(window, qtbot, tmp_path, gate):
    session, manager = window.session, window.project_manager
    gate.set()
    manager.save(tmp_path / "a.nnplay")
    written(qtbot, manager)
    gate.clear()
    session.set_notes("first")
    window.close()
    press(question(window, "unsaved"), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: manager.is_writing and not manager.is_dirty and question(window, "unsaved") is None)
    session.set_notes("second")
    gate.set()
    qtbot.waitUntil(lambda: question(window, "unsaved") is not None)
    assert window.isVisible()
    press(question(window, "unsaved"), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert document.load(tmp_path / "a.nnplay").notes == "second"
