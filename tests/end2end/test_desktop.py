"""A day in the life of the program on a desktop, by real keys and clicks: installed, started from the start
menu, painted on, trained, saved, killed, recovered, and gone on with."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nnplayground
from nnplayground.project import document
from nnplayground.training.trainer import Trainer
from tests.helpers.desktop import Desktop, exec_line, missing, wait_for

TRAIN = (60, 38)
"""Where the button that trains and pauses is, in a window in the corner of the screen."""
PLACES = {"0": ("Left", "Up"), "1": ("Right", "Down")}


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    # The same program that is being tested, installed or not.
    monkeypatch.setenv("PYTHONPATH", str(Path(nnplayground.__file__).parents[1]))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def paint(program):
    """Paint five points of each of two classes with the keyboard."""
    program.keys("p")
    for digit, (across, along) in PLACES.items():
        program.keys(digit)
        for _ in range(5):
            program.keys(across, across, "Return", along)


def trained_plainly(found):
    trainer = Trainer(found.experiment)
    reports = trainer.run()
    while trainer.step < found.state.step:
        next(reports)
    return trainer.network.parameters


def recovery_files(home):
    return list((home / "data" / "nnplayground" / "recovery").glob("*.nnplay"))


@pytest.mark.skipif(missing() != [], reason=f"needs {' and '.join(missing())}")
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_day_on_the_desktop(home, language):
    subprocess.run([sys.executable, "-m", "nnplayground", "install-shortcut"], check=True, cwd=home)
    command = exec_line(home / "data" / "applications" / "nnplayground.desktop")
    settings = home / "config" / "nnplayground" / "nnplayground.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[General]\nlanguage={language}\n")
    project = home / "points.nnplay"
    with Desktop() as desktop:
        program = desktop.start(command)
        program.focus()
        paint(program)
        program.click(*TRAIN)
        program.keys("ctrl+s")
        program.focus(2)
        program.type(str(project))
        program.keys("Return")
        wait_for(project.exists, "the saved project")
        saved = document.load(project)
        points, classes = saved.experiment.data.points()
        assert saved.experiment.data.kind == "painted"
        assert sorted(classes) == [0] * 5 + [1] * 5

        program.focus()
        program.click(*TRAIN)
        copy = wait_for(lambda: recovery_files(home), "the automatic copy")[0]
        program.click(*TRAIN)
        kept = document.load(copy)
        assert kept.state.step > 0
        program.kill()

        program = desktop.start(command)
        program.focus(2)
        program.keys("Return")
        wait_for(lambda: not copy.exists(), "the copy to be taken over")
        before = project.stat().st_mtime_ns
        program.focus()
        program.keys("ctrl+s")
        wait_for(lambda: project.stat().st_mtime_ns != before, "the recovered work to be saved")
        again = document.load(project)
        assert again.state.step >= kept.state.step
        np.testing.assert_array_equal(again.experiment.data.points()[0], points)

        before = project.stat().st_mtime_ns
        program.click(*TRAIN)
        wait_for(lambda: len(program.windows()) == 1, "the window alone")
        program.click(*TRAIN)
        program.keys("ctrl+s")
        wait_for(lambda: project.stat().st_mtime_ns != before, "the project to be saved once more")
        last = document.load(project)
        assert last.state.step > again.state.step
        np.testing.assert_array_equal(last.state.parameters, trained_plainly(last))

        program.keys("ctrl+q")
        assert program.process.wait(30) == 0
        assert recovery_files(home) == []
