"""Ctrl+C in the terminal asks each time anew, and a signal ends what hangs on a question."""

import os
import shutil
import signal
import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from nnplayground.gui.documents import manager
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.run.session import Session
from nnplayground.gui.window import shutdown as module
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.project import document, recovery
from tests.helpers.sessions import SMALL, ready
from tests.helpers.windows import leave, window_over

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of Unix")


@pytest.fixture
def window(qtbot, qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(recovery, "user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr(MainWindow, "asks", True)
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGINT, signal.SIGTERM)}
    made = window_over(Session(SMALL))
    made.show()
    ready(qtbot, made.session)
    # The event loop of the tests is not to end.
    made.exit_codes = []
    monkeypatch.setattr(module, "QCoreApplication", type("Loop", (), {"exit": made.exit_codes.append}))
    made.hard_ends = []
    monkeypatch.setattr(module.os, "_exit", made.hard_ends.append)
    last_moment = module.LastMoment()
    shutdown = module.Shutdown(made.program, qapp, last_moment)
    yield made
    shutdown.close()
    last_moment.cancel()
    for number, handler in before.items():
        assert signal.getsignal(number) == signal.SIG_DFL, "it was given back"
        signal.signal(number, handler)
    leave(made)


def question(window):
    return window.findChild(QMessageBox, "unsaved")


def answer_with_escape(qtbot, window):
    QTest.keyClick(question(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question(window) is None)


def test_ctrl_c_asks_again_after_the_question_was_answered(qtbot, window):
    window.session.change(batch_size=7)
    ready(qtbot, window.session)
    for _ in range(3):
        os.kill(os.getpid(), signal.SIGINT)
        qtbot.waitUntil(lambda: question(window) is not None)
        answer_with_escape(qtbot, window)
    assert window.isVisible()


def test_the_end_comes_whatever_keeping_the_work_runs_into(qtbot, window, monkeypatch, caplog):
    def fail():
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(window.project_manager, "keep_now", fail)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.exit_codes == [143]
    assert "could not be made" in caplog.text


def test_a_project_whose_folder_has_gone_is_kept_and_saved_elsewhere(qtbot, window, tmp_path, monkeypatch):
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    manager = window.project_manager
    with qtbot.waitSignal(manager.saved):
        manager.save(folder / "a.nnplay")
    shutil.rmtree(folder)
    window.session.change(batch_size=7)
    ready(qtbot, window.session)
    manager.keep_now()
    assert len(list((tmp_path / "user").rglob("*.nnplay"))) == 1
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "b.nnplay")
    assert document.load(tmp_path / "b.nnplay").experiment.batch_size == 7


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_open_question_holds_no_signal_up(qtbot, window, tmp_path, number):
    window.session.change(batch_size=7)
    ready(qtbot, window.session)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question(window) is not None)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.exit_codes == [128 + number]
    (found,) = recovery.recoverable(tmp_path / "user")
    assert found.claim().experiment.batch_size == 7
    found.discard()


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_long_handout_holds_no_signal_up(qtbot, window, tmp_path, monkeypatch, in_one_step):
    works, ends = threading.Event(), threading.Event()
    # The process would be gone.
    monkeypatch.setattr(module.os, "_exit", lambda code: ends.set())

    def steps():
        works.set()
        while not ends.wait(1e-3):
            if not in_one_step:
                yield None

    Writing(window.session, tmp_path / "handout.pdf", lambda: None).begin(steps)
    works.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.exit_codes == [128 + signal.SIGTERM]
    assert not (tmp_path / "handout.pdf").exists()


def test_a_window_that_is_closed_waits_for_no_work_without_end(qtbot, window, monkeypatch):
    close, seen = window.session.close, []

    def works_on():
        # What is kept is settled by then: no copy is offered, and the project is not locked.
        seen.append((recovery.recoverable(), window.project_manager._is_closed))
        qtbot.waitUntil(lambda: bool(window.hard_ends))
        close()

    monkeypatch.setattr(module, "WORK_SECONDS", 0.05)
    monkeypatch.setattr(window.session, "close", works_on)
    window.close()
    assert window.hard_ends == [0]
    assert seen == [([], True)]


def test_a_drive_that_never_answers_holds_no_signal_up(qtbot, window, tmp_path, monkeypatch):
    write, kept = manager.write_beside, []

    def write_late(*given):
        while not window.hard_ends:
            time.sleep(1e-3)
        kept.extend(document.load(copy) for copy in (tmp_path / "user" / "recovery").glob("*.nnplay"))
        return write(*given)

    monkeypatch.setattr(module, "WRITING_SECONDS", 0.05)
    monkeypatch.setattr(manager, "write_beside", write_late)
    window.session.change(batch_size=7)
    window.project_manager.save(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: not window.project_manager.is_dirty)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: bool(window.hard_ends))
    assert window.hard_ends[0] == 128 + signal.SIGTERM
    assert [work.experiment.batch_size for work in kept] == [7]
