"""Asking for a file: nothing that lies where Qt keeps what its dialogs remember holds it up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SECONDS = 60.0
ASK = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.file_dialog import file_dialog
application = QApplication([])
for _ in range(2):
    settings = Settings()
    settings.language = "es"
    settings._store.sync()
    dialog = file_dialog(None, "Open a project")
    dialog.show()
    QTest.qWait(50)
    dialog.reject()
    QTest.qWait(50)
    settings.folder
print(settings._store.fileName())
"""


def pipe(file):
    os.mkfifo(file)


def linked_pipe(file):
    # To no device: were Qt to write, it would replace what the link leads to.
    pipe(file.with_name("far"))
    file.symlink_to("far")


def folder(file):
    file.mkdir()


def pipe_for_a_lock(file):
    os.mkfifo(file.with_name(f"{file.name}.lock"))


def large(file):
    with file.open("wb") as opened:
        opened.truncate(1 << 31)


def asked(home):
    """Ask for a file in a process of its own; return what it says."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA")}
    environment = os.environ | folders | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", ASK]
    said = subprocess.run(command, env=environment, timeout=SECONDS, check=True, capture_output=True, text=True)
    return said.stdout.strip()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt keeps its settings in no such file there")
@pytest.mark.parametrize("lies", [pipe, linked_pipe, folder, pipe_for_a_lock, large])
def test_nothing_in_the_place_of_what_qt_remembers_holds_a_dialog_up(tmp_path, lies):
    file = tmp_path / "config" / "QtProject.conf"
    file.parent.mkdir()
    lies(file)
    before = file.lstat() if file.exists() else None
    own = file.parent / "nnplayground" / "nnplayground.conf"
    assert asked(tmp_path) == str(own), "settings of the program stay where they were"
    assert "language=es" in own.read_text()
    assert (file.parent / "nnplayground" / "QtProject-1" / "QtProject.conf").is_file(), "it remembers all the same"
    if before is not None:
        assert (file.lstat().st_mode, file.lstat().st_size) == (before.st_mode, before.st_size)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt keeps its settings in no such file there")
def test_usually_qt_remembers_where_it_does(tmp_path):
    (tmp_path / "config").mkdir()
    asked(tmp_path)
    assert (tmp_path / "config" / "QtProject.conf").is_file()
    assert not (tmp_path / "config" / "nnplayground" / "QtProject-1").exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system keeps its folders in no such file there")
@pytest.mark.parametrize("lies", [pipe, linked_pipe, folder, large])
def test_nothing_in_the_place_of_the_names_of_folders_holds_a_dialog_up(tmp_path, lies):
    (tmp_path / "config").mkdir()
    lies(tmp_path / "config" / "user-dirs.dirs")
    asked(tmp_path)
