"""Projects in the window: what is saved, asked about, copied, recovered."""

import errno
import os
import re
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from nnplayground.core.layers import Dense
from nnplayground.data.painting import painted
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.documents.files import sentence_of
from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo import history as undo_history
from nnplayground.project import atomic, document, recovery
from nnplayground.project.document import Document, digest_of
from nnplayground.project.own_file import UNKNOWN, locked
from nnplayground.project.recovery import Autosave
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.odd_files import odd_files
from tests.helpers.sessions import SMALL, ready, train, trained
from tests.helpers.windows import in_scheme, open_page, window_over


def question(window):
    return window.findChild(QMessageBox, "unsaved")


def press(window, role):
    box = question(window)
    button = next(b for b in box.buttons() if box.buttonRole(b) == role)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_saved_run_goes_on_bit_for_bit(project_manager, session, qtbot, tmp_path):
    train(qtbot, session, 9)
    assert project_manager.is_dirty
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a")
    assert project_manager.path == tmp_path / "a.nnplay"
    assert not project_manager.is_dirty
    project_manager.new(Experiment())
    ready(qtbot, session)
    assert project_manager.path is None
    assert session.newest.step == 0
    with qtbot.waitSignal(project_manager.opened):
        project_manager.open(tmp_path / "a.nnplay")
    ready(qtbot, session)
    assert session.newest.step == 9
    assert not project_manager.is_dirty
    train(qtbot, session, 5)
    np.testing.assert_array_equal(session.newest.parameters, trained(SMALL, 14).network.parameters)
    assert session.history.batch_count == 14


def test_saving_in_mid_training_keeps_a_sound_moment(project_manager, session, qtbot, tmp_path):
    session.run()
    qtbot.waitUntil(lambda: session.newest.step > 200)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert session.state is State.RUNNING
    found = document.load(tmp_path / "a.nnplay")
    assert found.state.step == found.history.batch_count > 200
    np.testing.assert_array_equal(found.state.parameters, trained(SMALL, found.state.step).network.parameters)


def test_what_counts_as_unsaved(project_manager, session, qtbot, tmp_path):
    assert not project_manager.is_dirty
    session.change(batch_size=5)
    assert project_manager.is_dirty
    project_manager._history.stack.undo()
    assert not project_manager.is_dirty, "undone is as it was"
    session.set_parameter(0, 1.0)
    assert project_manager.is_dirty
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert not project_manager.is_dirty
    train(qtbot, session, 1)
    assert project_manager.is_dirty


def test_an_edit_during_the_writing_stays_unsaved(project_manager, session, qtbot, tmp_path, monkeypatch):
    may_write = threading.Event()
    write = atomic._write_through

    def slow(*arguments):
        may_write.wait(10)
        write(*arguments)

    session.change(batch_size=5)
    monkeypatch.setattr(atomic, "_write_through", slow)
    project_manager.save(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: not project_manager.is_dirty)
    session.change(batch_size=6)
    with qtbot.waitSignal(project_manager.saved):
        may_write.set()
    assert project_manager.is_dirty
    assert document.load(tmp_path / "a.nnplay").experiment.batch_size == 5


def test_saves_in_a_row_are_all_written(project_manager, session, qtbot, tmp_path):
    called = []
    for name in "abc":
        project_manager.save(tmp_path / f"{name}.nnplay", lambda name=name: called.append(name))
    qtbot.waitUntil(lambda: len(called) == 3)
    assert called == ["a", "b", "c"]
    assert project_manager.path.name == "c.nnplay"
    assert all((tmp_path / f"{name}.nnplay").exists() for name in "abc")


def test_a_save_while_the_data_are_prepared_waits_for_them(project_manager, session, qtbot, tmp_path):
    session.change(hidden=(Dense(units=3),))
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert document.load(tmp_path / "a.nnplay").experiment.hidden[0].units == 3


def test_a_full_disk_is_said_and_nothing_is_lost(project_manager, session, qtbot, tmp_path, monkeypatch):
    train(qtbot, session)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    before = (tmp_path / "a.nnplay").read_bytes()
    train(qtbot, session)

    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(atomic, "_write_through", full)
    with qtbot.waitSignal(project_manager.save_failed) as failed:
        project_manager.save(tmp_path / "a.nnplay")
    assert "disk is full" in failed.args[1]
    assert project_manager.is_dirty
    assert (tmp_path / "a.nnplay").read_bytes() == before
    monkeypatch.undo()
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert not project_manager.is_dirty


def test_a_vanished_drive_is_said(project_manager, session, qtbot, tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(folder / "a.nnplay")
    train(qtbot, session)
    (folder / "a.nnplay").unlink()
    folder.rmdir()
    with qtbot.waitSignal(project_manager.save_failed) as failed:
        project_manager.save(project_manager.path)
    assert "folder" in failed.args[1]
    assert project_manager.is_dirty


def test_saving_again_asks_a_drive_that_may_never_answer_nothing_in_the_windows_thread(
    project_manager, session, qtbot, tmp_path, monkeypatch
):
    path, asked = tmp_path / "a.nnplay", []
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    train(qtbot, session)

    def watched(ask):
        def called(name, *given, **named):
            if threading.current_thread() is threading.main_thread() and str(name).startswith(str(path)):
                asked.append(name)
            return ask(name, *given, **named)

        return called

    for name in ("stat", "lstat", "open"):
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    assert asked == []
    assert not project_manager.is_dirty


@pytest.fixture
def silent(tmp_path, monkeypatch):
    """A folder of a drive that does not answer once this has been called, until the end of the test."""
    share, answers, stat = tmp_path / "share", threading.Event(), os.stat
    share.mkdir()

    def hangs(name, *given, **named):
        if str(name).startswith(str(share)):
            answers.wait()
        return stat(name, *given, **named)

    def begin():
        monkeypatch.setattr(os, "stat", hangs)
        monkeypatch.setattr(os, "lstat", hangs)

    yield share, begin
    answers.set()


def test_work_of_a_project_whose_drive_does_not_answer_is_gone_on_with(window, qtbot, tmp_path, silent):
    share, begin = silent
    document.save(share / "a.nnplay", Document(SMALL, notes="begun"))
    dead = Autosave(tmp_path / "other")
    dead.save(Document(SMALL, notes="kept"), share / "a.nnplay", digest_of(share / "a.nnplay"))
    dead._lock.release()
    (found,) = recovery.recoverable(tmp_path / "other")
    begin()
    window.project_manager.recover(found)
    assert window.session.notes == "kept"
    assert window.project_manager.path is None
    assert window.project_manager.is_dirty
    assert "save this work under another name" in window.session.notice.text


def test_a_project_whose_drive_does_not_answer_is_not_waited_for(window, qtbot, tmp_path, silent):
    share, begin = silent
    document.save(share / "a.nnplay", Document(SMALL))
    window.settings.add_recent(share / "a.nnplay")
    window.files._fill_recent()
    begin()
    window.files.recent.actions()[0].trigger()
    window.files.save_to(share / "b.nnplay")
    assert "does not answer" in window.session.notice.text
    assert not window.project_manager.is_writing
    # What is asked for next does not wait for it either.
    window.project_manager.new(SMALL)
    ready(qtbot, window.session)


def test_a_project_whose_drive_does_not_answer_is_saved_elsewhere(window, qtbot, tmp_path, silent):
    share, begin = silent
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(share / "a.nnplay")
    window.settings.folder = share
    train(qtbot, window.session)
    begin()
    window.files.save_as.trigger()
    dialog = window.findChild(QFileDialog)
    assert not dialog.directory().path().startswith(str(share))
    with qtbot.waitSignal(window.project_manager.saved):
        dialog.fileSelected.emit(str(tmp_path / "b.nnplay"))
    assert document.load(tmp_path / "b.nnplay").state.step == 3
    assert not window.project_manager.is_dirty


def test_the_copy_follows_pauses_and_goes_when_saved(project_manager, session, qtbot, tmp_path):
    folder = tmp_path / "user" / "recovery"
    train(qtbot, session)
    qtbot.waitUntil(lambda: list(folder.glob("*.nnplay")) != [])
    copy = next(folder.glob("*.nnplay"))
    assert document.load(copy).state.step == 3
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: not copy.exists())


def test_a_copy_that_cannot_be_made_is_said_once(project_manager, session, qtbot, monkeypatch):
    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(atomic, "_write_through", full)
    train(qtbot, session)
    qtbot.waitUntil(lambda: session.notice is not None)
    assert "automatic copy" in session.notice.text
    session.say(None)
    train(qtbot, session)
    project_manager.keep_copy()
    qtbot.waitUntil(lambda: not project_manager._copy._copier.busy)
    assert session.notice is None


def test_recovered_work_goes_on_and_is_unsaved(project_manager, session, qtbot, tmp_path):
    other = Trainer(SMALL)
    reports = other.run()
    while other.step < 7:
        next(reports)
    dead = Autosave(tmp_path / "user")
    dead.save(Document(SMALL, other.state()), tmp_path / "a.nnplay")
    dead._lock.release()
    found = recovery.recoverable(tmp_path / "user")
    assert [work.step for work in found] == [7]
    project_manager.recover(found[0])
    ready(qtbot, session)
    assert session.newest.step == 7
    assert project_manager.is_dirty
    assert project_manager.path == tmp_path / "a.nnplay", "saving goes where the work came from"
    qtbot.waitUntil(lambda: not found[0].path.exists())
    assert len(list((tmp_path / "user" / "recovery").glob("*.nnplay"))) == 1
    train(qtbot, session, 2)
    np.testing.assert_array_equal(session.newest.parameters, trained(SMALL, 9).network.parameters)


def recover_older(project_manager, session, qtbot, path, base):
    """Have work recovered that was begun from the project in `path` when that had the digest `base`."""
    dead = Autosave(path.parent / "user")
    other = Trainer(SMALL)
    reports = other.run()
    while other.step < 5:
        next(reports)
    dead.save(Document(SMALL, other.state()), path, base)
    dead._lock.release()
    (found,) = recovery.recoverable(path.parent / "user")
    project_manager.recover(found)
    ready(qtbot, session)
    return found


@pytest.mark.parametrize("is_base", [True, False, None])
def test_recovered_work_replaces_unasked_only_what_it_was_begun_from(
    project_manager, session, qtbot, tmp_path, is_base
):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(SMALL, notes="begun"))
    base = digest_of(path)
    if not is_base:
        document.save(path, Document(SMALL, notes="newer work"))
    recover_older(project_manager, session, qtbot, path, None if is_base is None else base)
    asked = []
    project_manager.changed_elsewhere.connect(lambda path, then, sentence: asked.append(path))
    with qtbot.waitSignal(project_manager.saved if is_base else project_manager.changed_elsewhere):
        project_manager.save(path)
    assert asked == ([] if is_base else [path])
    assert (document.load(path).notes == "newer work") is (not is_base)
    # Once it has been answered, it is written.
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path, replaces=True)
    assert document.load(path).state.step == 5


def test_the_kept_copy_knows_what_it_was_begun_from(project_manager, session, qtbot, tmp_path):
    path = tmp_path / "a.nnplay"
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    train(qtbot, session, 3)
    copies = tmp_path / "user" / "recovery"
    qtbot.waitUntil(lambda: any(copies.glob("*.nnplay")))
    (copy,) = copies.glob("*.nnplay")
    assert document.peek(copy)["base"] == digest_of(path)
    assert "base" not in document.peek(path)


@pytest.mark.parametrize(("case", "said"), [
    ("none", "not been saved"), ("gone", "cannot be read"), ("same", "holds the same"), ("base", "It is newer"),
    ("newer", "Careful"),
])  # fmt: skip
def test_what_is_offered_is_compared_with_its_file(qtbot, tmp_path, case, said):
    path = tmp_path / "<b>a.nnplay"
    work = Document(SMALL, notes="kept")
    document.save(path, work if case == "same" else Document(SMALL, notes="begun"))
    dead = Autosave(tmp_path / "user")
    dead.save(work, None if case == "none" else path, digest_of(path))
    dead._lock.release()
    if case == "newer":
        document.save(path, Document(SMALL, notes="later"))
        os.utime(path, (time.time() + 60,) * 2)
    elif case == "gone":
        path.unlink()
    dialog = RecoveryDialog(recovery.recoverable(tmp_path / "user"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: said in dialog.comparison.text())
    if case in ("base", "newer"):
        assert dialog.comparison.text().endswith("What differs: notes.")
        assert "&lt;b&gt;a.nnplay" in dialog.comparison.text()


def test_what_can_be_done_with_what_is_offered_is_seen_in_a_row(qtbot, tmp_path):
    dead = Autosave(tmp_path / "user")
    dead.save(Document(SMALL))
    dead._lock.release()
    dialog = RecoveryDialog(recovery.recoverable(tmp_path / "user"))
    qtbot.addWidget(dialog)
    dialog.show()
    seen = sorted(filter(QPushButton.isVisible, dialog.findChildren(QPushButton)), key=lambda each: each.x())
    assert [button.text() for button in seen] == ["&Throw away", "&Later", "&Open"]
    assert len({button.geometry().center().y() for button in seen}) == 1
    assert [button for button in seen if button.isDefault()] == [dialog.open_button]


def test_what_is_offered_may_have_a_long_name(qtbot, tmp_path):
    path = tmp_path / f"{'x' * 200}.nnplay"
    document.save(path, Document(SMALL))
    dead = Autosave(tmp_path / "user")
    dead.save(Document(SMALL, notes="kept"), path, digest_of(path))
    dead._lock.release()
    dialog = RecoveryDialog(recovery.recoverable(tmp_path / "user"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "It is newer" in dialog.comparison.text())
    assert len(dialog.list.item(0).text()) < 200
    assert dialog.minimumSizeHint().width() < 700


def test_painted_data_come_along(project_manager, session, qtbot, tmp_path):
    rng = np.random.default_rng(1)
    points = rng.normal(size=(40, 2))
    session.edit(session.experiment.fitted_to(painted(points, (points[:, 0] > 0).astype(float), classes=True)))
    ready(qtbot, session)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    project_manager.new(SMALL)
    ready(qtbot, session)
    with qtbot.waitSignal(project_manager.opened):
        project_manager.open(tmp_path / "a.nnplay")
    ready(qtbot, session)
    np.testing.assert_array_equal(session.experiment.data.points()[0], points)


def test_a_second_window_opens_a_copy(window, qtbot, tmp_path, monkeypatch):
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "a.nnplay")
    session = Session(SMALL)
    second = window_over(session)
    qtbot.addWidget(second, before_close_func=lambda _: second.leave())
    ready(qtbot, session)
    with qtbot.waitSignal(second.project_manager.opened):
        second.project_manager.open(tmp_path / "a.nnplay")
    assert second.project_manager.path is None
    assert second.project_manager.is_dirty
    assert "another window" in session.notice.text
    second.files.save_to(tmp_path / "a.nnplay")
    assert "another name" in session.notice.text
    with qtbot.waitSignal(second.project_manager.saved):
        second.files.save_to(tmp_path / "b.nnplay")
    second.leave()
    window.leave()
    assert recovery.open_project(tmp_path / "a.nnplay", tmp_path / "user") is not None, "the lock went with the window"


def test_where_no_lock_can_be_kept_every_window_gets_one_and_the_log_tells(tmp_path, monkeypatch, caplog):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(recovery, "user_folder", lambda: tmp_path / "file")
    for _ in range(2):
        lock = locked(tmp_path / "a.nnplay")
        assert lock is not None
        lock.release()
    assert [record.getMessage() for record in caplog.records] == ["no lock can be kept for a.nnplay"] * 2


def test_what_nobody_expected_is_told_in_a_sentence_and_logged_with_its_way(caplog):
    error = ZeroDivisionError("division by zero")
    assert "division by zero" in sentence_of(error)
    assert [record.exc_info[1] for record in caplog.records] == [error]
    caplog.clear()
    assert sentence_of(UserError("The disk is full.")) == "The disk is full."
    assert "memory" in sentence_of(MemoryError())
    assert caplog.records == []


def test_a_damaged_file_is_refused_and_the_work_stays(window, qtbot, tmp_path):
    train(qtbot, window.session)
    (tmp_path / "bad.nnplay").write_bytes(b"nonsense" * 100)
    window.project_manager.open(tmp_path / "bad.nnplay")
    qtbot.waitUntil(lambda: window.session.notice is not None)
    assert "bad.nnplay" in window.session.notice.text
    assert window.session.newest.step == 3


def test_closing_asks_and_cancel_keeps_everything(window, qtbot):
    train(qtbot, window.session)
    window.close()
    assert window.isVisible()
    assert question(window).icon() is QMessageBox.Icon.Question
    QTest.keyClick(question(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question(window) is None)
    assert window.isVisible()
    assert window.session.newest.step == 3


def test_closing_without_saving(window, qtbot):
    train(qtbot, window.session)
    window.close()
    press(window, QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_with_saving(window, qtbot, tmp_path):
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "a.nnplay")
    window.session.run()
    qtbot.waitUntil(lambda: window.session.newest.step > 50)
    window.close()
    press(window, QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert document.load(tmp_path / "a.nnplay").state.step > 50


def test_closing_waits_for_what_is_being_written(window, qtbot, tmp_path, monkeypatch):
    may_write = threading.Event()
    write = atomic._write_through

    def slow(*arguments):
        may_write.wait(10)
        write(*arguments)

    train(qtbot, window.session)
    monkeypatch.setattr(atomic, "_write_through", slow)
    window.files.save_to(tmp_path / "a.nnplay")
    window.files.save_to(tmp_path / "b.nnplay")
    qtbot.waitUntil(lambda: window.project_manager.is_writing)
    window.close()
    assert window.isVisible()
    may_write.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert document.load(tmp_path / "a.nnplay").state.step == 3
    assert document.load(tmp_path / "b.nnplay").state.step == 3


def test_closing_after_a_failed_save_asks(window, qtbot, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, os.strerror(28))

    train(qtbot, window.session)
    monkeypatch.setattr(atomic, "_write_through", full)
    window.files.save_to(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: window.session.notice is not None)
    assert "disk is full" in window.session.notice.text
    assert "still here" in window.session.notice.text
    window.close()
    assert window.isVisible()
    assert question(window) is not None


def test_where_nothing_can_be_written_another_place_is_offered(window, qtbot, tmp_path, monkeypatch):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)

    def read_only(*_):
        raise OSError(30, os.strerror(30))

    train(qtbot, window.session)
    monkeypatch.setattr(atomic, "_write_through", read_only)
    window.files.save_to(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: window.session.notice is not None)
    assert "can only be read" in window.session.notice.text
    monkeypatch.undo()
    label, another_place = window.session.notice.action
    assert label == "Save somewhere else…"
    another_place()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "other.nnplay"))
    dialog.reject()
    qtbot.waitUntil(lambda: window.project_manager.path == tmp_path / "other.nnplay")
    assert not window.project_manager.is_dirty


def test_nothing_unsaved_is_no_question(window):
    window.close()
    assert not window.isVisible()
    assert question(window) is None


def test_opening_another_asks_first(window, qtbot, tmp_path):
    document.save(tmp_path / "b.nnplay", Document(SMALL.replace(batch_size=3)))
    train(qtbot, window.session)
    window.files.open_path(tmp_path / "b.nnplay")
    assert question(window) is not None
    assert window.session.experiment == SMALL
    press(window, QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: window.session.experiment.batch_size == 3)
    assert window.settings.recent == [tmp_path / "b.nnplay"]
    assert not window.project_manager.is_dirty


def test_a_dropped_project_is_opened(window, qtbot, tmp_path):
    document.save(tmp_path / "b.nnplay", Document(SMALL.replace(batch_size=3)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "b.nnplay"))])
    actions = Qt.DropAction.CopyAction
    how = actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), *how)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), *how))
    qtbot.waitUntil(lambda: window.session.experiment.batch_size == 3)


def test_the_title_shows_name_and_unsaved_mark(window, qtbot, tmp_path):
    assert window.windowTitle() == "Untitled[*]"
    assert not window.isWindowModified()
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "class 7.nnplay")
    assert window.windowTitle() == "class 7[*]"
    window.session.change(batch_size=4)
    assert window.isWindowModified()
    window.undo.trigger()
    assert not window.isWindowModified()


def test_save_as_through_the_dialog(window, qtbot, tmp_path, monkeypatch):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window.files.save.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    assert dialog.selectedFiles()[0].endswith(".nnplay")
    dialog.fileSelected.emit(str(tmp_path / "c.nnplay"))
    dialog.reject()
    qtbot.waitUntil(lambda: window.project_manager.path == tmp_path / "c.nnplay")
    assert window.settings.folder == tmp_path


@pytest.mark.parametrize("name", ["n" * 300, f"{'n' * 249}.nnplay", "n" * 10_000, "a\0b", "n\nb", "n\u202eb.nnplay"])
def test_a_name_that_is_none_is_refused_and_nothing_is_lost(window, qtbot, tmp_path, name):
    train(qtbot, window.session, 3)
    window.files._save_to_chosen(tmp_path / name, None)
    qtbot.waitUntil(lambda: window.session.notice is not None and not window.project_manager.is_writing)
    assert re.search(r"too long|no name for a file|cannot be seen", window.session.notice.text)
    assert "Your work is still here" in window.session.notice.text
    assert len(window.session.notice.text) < 300
    assert window.project_manager.is_dirty
    assert window.project_manager.path is None
    assert list(tmp_path.glob("n*")) == []
    with qtbot.waitSignal(window.project_manager.saved):
        window.files._save_to_chosen(tmp_path / ("n" * 248), None)
    assert document.load(tmp_path / f"{'n' * 248}.nnplay").state.step == 3


def test_a_folder_that_may_not_be_searched_is_said_and_nothing_is_lost(window, qtbot, tmp_path, monkeypatch):
    """Root may search every folder: the system is made to refuse."""
    train(qtbot, window.session, 3)
    closed = tmp_path / "closed"
    closed.mkdir()
    known = os.stat

    def refuse(path, *rest, **named):
        if not isinstance(path, int) and Path(os.fspath(path)).parent == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return known(path, *rest, **named)

    monkeypatch.setattr(os, "stat", refuse)
    window.files._save_to_chosen(closed / "a.nnplay", None)
    qtbot.waitUntil(lambda: window.session.notice is not None and not window.project_manager.is_writing)
    assert "may not write “a.nnplay”" in window.session.notice.text
    assert window.project_manager.is_dirty
    window.settings.add_recent(closed / "b.nnplay")
    window.files._open_recent(closed / "b.nnplay")
    assert "Permission denied" in window.session.notice.text
    assert window.settings.recent == [closed / "b.nnplay"], "it may be searched again tomorrow"


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")
@pytest.mark.parametrize("kind", ["device", "pipe", "socket", "folder"])
def test_what_is_no_ordinary_file_is_not_opened_as_a_project(window, qtbot, tmp_path, kind):
    with odd_files(tmp_path, ".nnplay") as odd:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(odd[kind]))])
        actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drop = QDropEvent(QPointF(9, 9), actions, data, buttons, keys)
        for way in (lambda: window.open_project(odd[kind]), lambda: window.dropEvent(drop)):
            window.session.say(None)
            way()
            qtbot.waitUntil(lambda: window.session.notice is not None)
            assert re.search(r"no ordinary file|is not a project", window.session.notice.text)
            assert window.session.state is State.READY


def test_recent_projects_that_are_gone(window, qtbot, tmp_path):
    window.settings.add_recent(tmp_path / "gone.nnplay")
    window.files.recent.aboutToShow.emit()
    window.files.recent.actions()[0].trigger()
    assert "gone.nnplay" in window.session.notice.text
    assert window.settings.recent == []


def test_work_of_a_killed_program_is_offered(window, qtbot, tmp_path):
    dead = Autosave(tmp_path / "user")
    trainer = Trainer(SMALL)
    next(trainer.run())
    dead.save(Document(SMALL, trainer.state()))
    dead._lock.release()
    window.offer(recovery.recoverable(tmp_path / "user"))
    dialog = window.findChild(RecoveryDialog)
    assert "Untitled" in dialog.list.item(0).text()
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.project_manager.is_dirty)
    ready(qtbot, window.session)


def test_work_that_is_not_wanted_is_thrown_away(window, qtbot, tmp_path):
    dead = Autosave(tmp_path / "user")
    dead.save(Document(SMALL))
    dead._lock.release()
    found = recovery.recoverable(tmp_path / "user")
    window.offer(found)
    dialog = window.findChild(RecoveryDialog)
    QTest.mouseClick(dialog.discard_button, Qt.MouseButton.LeftButton)
    assert not found[0].path.exists()
    assert recovery.recoverable(tmp_path / "user") == []


def test_the_offer_stays_until_the_last_work_is_thrown_away(qtbot, tmp_path):
    for notes in ("one", "two"):
        dead = Autosave(tmp_path / "user")
        dead.save(Document(SMALL, notes=notes))
        dead._lock.release()
    dialog = RecoveryDialog(recovery.recoverable(tmp_path / "user"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.discard_button.click()
    assert dialog.isVisible()
    assert len(recovery.recoverable(tmp_path / "user")) == dialog.list.count() == 1
    with qtbot.waitSignal(dialog.rejected):
        dialog.discard_button.click()


def test_undoing_turns_to_the_lab_where_it_can_be_seen(window, qtbot):
    window.session.change(batch_size=4)
    open_page(window, "perceptron")
    window.undo.trigger()
    assert window.labs.key == "playground"
    assert window.session.experiment.batch_size == 10
    open_page(window, "hand")
    window.redo.trigger()
    assert window.labs.key == "playground"


def test_the_offer_of_another_place_outlives_a_change_of_colours(qtbot, window, tmp_path):
    window.project_manager.save(tmp_path / "gone" / "a.nnplay")
    qtbot.waitUntil(lambda: window.session.notice is not None)
    before = window.files
    window = in_scheme(window, theme.Scheme.DARK)
    assert not shiboken6.isValid(before)
    window.notice_bar.action.emit("mend")
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_trained_file_is_not_replaced_unasked_by_a_run_that_undo_no_longer_had(window, qtbot, tmp_path, monkeypatch):
    manager, session, history = window.project_manager, window.session, window.history
    path = tmp_path / "a.nnplay"
    train(qtbot, session, 5)
    with qtbot.waitSignal(manager.saved):
        manager.save(path)
    trained = digest_of(path)
    monkeypatch.setattr(undo_history, "MEMORY", 0)
    session.change(hidden=(Dense(units=3),))
    ready(qtbot, session)
    assert not manager.has_lost_training
    history.undo()
    ready(qtbot, session)
    assert "no longer kept" in session.notice.text
    train(qtbot, session, 1)
    window.files.save.trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "replace") is not None)
    box = window.findChild(QMessageBox, "replace")
    assert "holds a trained network" in box.text()
    assert digest_of(path) == trained
    manager.keep_now()
    (copy,) = (recovery.user_folder() / "recovery").glob("*.nnplay")
    assert document.peek(copy)["base"] == UNKNOWN
    replace = next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.DestructiveRole)
    with qtbot.waitSignal(manager.saved):
        replace.click()
    assert not manager.has_lost_training
    # What is edited from there on is that file's own.
    session.change(batch_size=7)
    with qtbot.waitSignal(manager.saved):
        window.files.save.trigger()
