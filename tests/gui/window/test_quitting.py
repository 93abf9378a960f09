"""The window closes although a file, on a drive that has gone for example, never answers whoever reads it."""

import os
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox

from nnplayground.data import idx
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from tests.helpers import made
from tests.helpers.windows import leave, open_page, projected, window_over

TOO_LONG_SECONDS = 20.0
"""After this the file answers, so that a window that waits for it fails the test and does not hang."""


class SlowFile:
    """A file that keeps whoever opens it waiting, but for the test itself."""

    def __init__(self, folder):
        self.path = folder / "slow-train-images-idx3-ubyte"
        self.is_asked, self.answers = threading.Event(), threading.Event()

    def held(self, opened):
        def wait(path, *rest, **named):
            is_main = threading.current_thread() is threading.main_thread()
            if not isinstance(path, int) and Path(os.fspath(path)).resolve() == self.path and not is_main:
                self.is_asked.set()
                self.answers.wait()
            return opened(path, *rest, **named)

        return wait


@pytest.fixture
def slow(monkeypatch, tmp_path):
    file = SlowFile(tmp_path)
    monkeypatch.setattr(os, "open", file.held(os.open))
    monkeypatch.setattr(Path, "open", file.held(Path.open))
    release = threading.Timer(TOO_LONG_SECONDS, file.answers.set)
    release.start()
    yield file
    file.answers.set()
    release.cancel()


@pytest.fixture
def window(qtbot):
    session = Session(made.small())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield window
    leave(window)
    session.close()
    session.deleteLater()


def open_project(window, path):
    document.save(path, Document(made.small()))
    window.project_manager.open(path)


def open_network(window, path):
    path.write_bytes(b"")
    window.session.lab_states.of(DigitsState).open_file(path)


def read_picture(window, path):
    path.write_bytes(b"")
    open_page(window, "digits", "draw").read_file(path)


def open_table(window, path):
    path.with_suffix(".csv").symlink_to(path)
    path.write_bytes(b"x,y\n1,2\n")
    window.imports._open_table_file(path)


def prepare_data(window, path):
    path.write_bytes(idx.content(np.zeros((20, 28, 28), np.uint8)))
    labels = path.with_name("slow-train-labels-idx1-ubyte")
    labels.write_bytes(idx.content(np.arange(20, dtype=np.uint8) % 2))
    data = IdxFolder(folder=str(path.parent), variant="slow-", digest="0" * 64, names=("a", "b"))
    window.session.edit(window.session.experiment.fitted_to(data))


@pytest.mark.parametrize("read", [open_project, open_network, read_picture, open_table, prepare_data])
def test_the_window_closes_while_a_file_is_waited_for(qtbot, window, slow, read):
    read(window, slow.path)
    qtbot.waitUntil(slow.is_asked.is_set)
    window.leave()
    assert not window.isVisible()
    assert not slow.answers.is_set(), "the window waited for the file"


def test_another_file_is_read_while_the_first_never_answers(qtbot, window, slow, tmp_path):
    open_project(window, slow.path)
    qtbot.waitUntil(slow.is_asked.is_set)
    other = tmp_path / "other.nnplay"
    with qtbot.waitSignal(window.project_manager.opened):
        open_project(window, other)
    assert window.project_manager.path == other
    assert not slow.answers.is_set()


def begin_long_writing(window, path):
    """Have something written to `path` that comes to its end once the event that is returned is set."""
    goes = threading.Event()

    def steps():
        while not goes.wait(1e-3):
            yield None
        atomic.write(path, b"whole")

    Writing(window.session, path, lambda: None).begin(steps)
    return goes


def test_the_window_closes_once_a_file_is_written(window, qtbot, tmp_path):
    goes = begin_long_writing(window, tmp_path / "handout.pdf")
    for _ in range(3):
        assert not window.close()
    assert window.isVisible()
    assert "closes after that" in window.session.notice.text
    goes.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (tmp_path / "handout.pdf").read_bytes() == b"whole"


def test_the_window_stays_if_the_file_cannot_be_written(window, qtbot, tmp_path, monkeypatch):
    goes = begin_long_writing(window, tmp_path / "handout.pdf")
    window.close()

    def refuse(path, content):
        raise OSError("no disk")

    monkeypatch.setattr(atomic, "write", refuse)
    goes.set()
    qtbot.waitUntil(lambda: "no disk" in window.session.notice.text)
    assert window.isVisible()
    window.close()
    assert not window.isVisible()


def test_what_is_being_written_may_be_called_off_to_close(window, qtbot, tmp_path):
    begin_long_writing(window, tmp_path / "handout.pdf")
    window.close()
    _, cancel = window.session.notice.action
    cancel()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not (tmp_path / "handout.pdf").exists()


def test_the_window_that_has_taken_its_place_closes_once_a_file_is_written(window, qtbot, tmp_path):
    goes = begin_long_writing(window, tmp_path / "handout.pdf")
    program = window.program
    window.close()
    new = projected(window, True)
    assert new.isVisible()
    goes.set()
    qtbot.waitUntil(lambda: not new.isVisible())
    assert program.windows() == [new]
    assert (tmp_path / "handout.pdf").read_bytes() == b"whole"


@pytest.fixture
def held_save(window, monkeypatch, tmp_path, qtbot):
    """Have a project on its way to a file until the event that is returned is set."""
    begun, goes, write = threading.Event(), threading.Event(), atomic._write_through

    def slow(*given):
        begun.set()
        goes.wait(TOO_LONG_SECONDS)
        write(*given)

    monkeypatch.setattr(atomic, "_write_through", slow)
    window.files.save_to(tmp_path / "a.nnplay")
    qtbot.waitUntil(begun.is_set)
    yield goes
    goes.set()


def test_it_is_asked_once_however_often_the_window_is_closed_meanwhile(window, qtbot, held_save, monkeypatch):
    monkeypatch.setattr(MainWindow, "asks", True)
    window.session.step_epoch()
    qtbot.waitUntil(lambda: window.project_manager.is_dirty)
    for _ in range(3):
        window.close()
    held_save.set()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox, "unsaved")))
    qtbot.wait(50)
    (box,) = window.findChildren(QMessageBox, "unsaved")
    window.close()
    assert window.findChildren(QMessageBox, "unsaved") == [box]
    box.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "unsaved"))
    assert window.isVisible()
    window.close()
    assert window.findChildren(QMessageBox, "unsaved"), "it is asked anew"
    window.leave()


def test_a_window_that_closes_once_the_project_is_written_has_no_successor(window, qtbot, held_save, tmp_path):
    window.close()
    window.program.set_projected(True)
    held_save.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.program.windows() == [window]
    assert document.load(tmp_path / "a.nnplay")
