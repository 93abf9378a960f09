"""A project without a window: trained, gone on with, exported, put into the start menu."""

import errno
import json
import os
import subprocess
import sys

import numpy as np
import pytest

from nnplayground.cli import main
from nnplayground.core.regularizers import Dropout
from nnplayground.project import document, recovery
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network
from nnplayground.training.stopping import EarlyStopping
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, small

EXPERIMENT = small(regularizers=(Dropout(),), stop=(EarlyStopping(patience=1000),))


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "my project.nnplay"
    document.save(path, Document(EXPERIMENT, notes="kept"))
    return path


def test_two_halves_are_one_whole(project, capsys, tmp_path):
    whole = tmp_path / "whole.nnplay"
    assert main(["train", str(project), "--epochs", "6", "--save", str(whole), "--json"]) == 0
    for _ in range(2):
        assert main(["train", str(project), "--epochs", "3"]) == 0
    one, other = document.load(whole), document.load(project)
    assert one.state.plain() == other.state.plain()
    np.testing.assert_array_equal(one.state.parameters, other.state.parameters)
    for name, column in one.history.to_columns().items():
        np.testing.assert_array_equal(other.history.to_columns()[name], column)
    assert other.notes == "kept"
    assert other.experiment == EXPERIMENT
    trainer = Trainer(EXPERIMENT)
    epochs(trainer, 6)
    np.testing.assert_array_equal(one.state.parameters, trainer.network.parameters)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert lines[-1]["event"] == "end"


def test_a_project_without_a_rule_ends_after_ten_epochs(tmp_path, capsys):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small()))
    assert main(["train", str(path)]) == 0
    assert document.load(path).state.epoch == 10
    assert "10 more epochs" in capsys.readouterr().out


def test_what_is_open_in_a_window_is_left_alone(project, capsys):
    before = project.read_bytes()
    with recovery.open_project(project):
        assert main(["train", str(project)]) == 2
        assert "open in a window" in capsys.readouterr().err
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train", "none.nnplay"], "There is no file"),
        (["train", "{project}", "--epochs", "x"], "--epochs"),
        (["train", "{project}", "--rate", "1"], "means nothing here"),
        (["export", "{project}"], "Say what to export"),
        (["export", "{project}", "poem", "x"], "“poem” cannot be exported"),
        (["gui", "none.nnplay"], "There is no project"),
        (["none.nnplay"], "There is no project"),
    ],
)
def test_misuse_is_one_sentence(project, capsys, words, said):
    assert main([word.format(project=project) for word in words]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


ODD = {
    "device": "/dev/zero",
    "long": "n" * 300,
    "very long": "n" * 10_000,
    "not UTF-8": os.fsdecode(b"\xff.nnplay"),
    "NUL": "a\0b",
    "folder": ".",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(
    "words", [["train"], ["export", "{}", "numpy", "x.py"], ["explain"], ["gui"], ["--screenshot", "x.png"]]
)
def test_what_is_no_file_is_said_in_one_short_sentence(capsys, words, name, monkeypatch, tmp_path):
    if (words, name) == (["gui"], "folder"):
        pytest.skip("the window opens a folder, which may hold images")
    monkeypatch.chdir(tmp_path)
    given = [word.format(ODD[name]) for word in words]
    assert main(given if given != words else [*words, ODD[name]]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert len(error) < 400
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")
@pytest.mark.parametrize("words", [["train"], ["explain"], ["gui"]])
def test_a_pipe_without_a_writer_is_not_waited_for(words, tmp_path):
    """In a process of its own, which an endless wait would not hold up."""
    os.mkfifo(tmp_path / "pipe.nnplay")
    done = subprocess.run(
        [sys.executable, "-m", "nnplayground", *words, str(tmp_path / "pipe.nnplay")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "no ordinary file" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["long", "very long", "NUL"])
def test_nothing_is_trained_for_a_name_that_is_none(project, capsys, name, tmp_path):
    before = sorted(path.name for path in tmp_path.iterdir())
    for words in (["train", str(project), "--save"], ["train", "--out"], ["gui", "--screenshot"]):
        assert main([*words, str(tmp_path / ODD[name])]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "too long" in told.err or "no name for a file" in told.err
        assert told.err.count("\n") == 1
        assert len(told.err) < 400
    assert main(["export", str(project), "numpy", str(tmp_path / ODD[name])]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_folder_that_may_not_be_searched_is_said(capsys, monkeypatch, tmp_path):
    """Root may search every folder: the system is made to refuse."""
    known = os.stat

    def refuse(path, *rest, **named):
        if not isinstance(path, int) and str(tmp_path) in os.fsdecode(path) and "a.nnplay" in os.fsdecode(path):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return known(path, *rest, **named)

    monkeypatch.setattr(os, "stat", refuse)
    for words in (["gui"], ["train"], ["explain"]):
        assert main([*words, str(tmp_path / "a.nnplay")]) == 2
        error = capsys.readouterr().err
        assert "Permission denied" in error
        assert error.count("\n") == 1


@pytest.mark.parametrize("command", ["train x", "export", "install-shortcut"])
def test_help(command, capsys):
    assert main([*command.split(), "--help"]) == 0
    assert "Usage: nnplayground" in capsys.readouterr().out


def test_everything_can_be_exported(project, tmp_path, capsys):
    main(["train", str(project), "--epochs", "2"])
    for kind in ("numpy", "torch", "keras", "weights", "history", "batches", "data", "report", "tested-report"):
        target = tmp_path / f"out of {kind}.py"
        assert main(["export", str(project), kind, str(target)]) == 0
        assert target.stat().st_size > 100
    state = document.load(project).state
    np.testing.assert_array_equal(load_network(tmp_path / "out of weights.py").network.parameters, state.parameters)
    done = subprocess.run(
        [sys.executable, tmp_path / "out of numpy.py"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.startswith("['")
    assert main(["export", str(project), "data", str(tmp_path / "no" / "folder.csv")]) == 1
    assert "There is no folder" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries are Linux's")
def test_install_shortcut(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["install-shortcut"]) == 0
    entry = tmp_path / "applications" / "nnplayground.desktop"
    assert str(entry) in capsys.readouterr().out
    assert entry.exists()
    assert main(["install-shortcut", "--remove"]) == 0
    assert not entry.exists()
    assert main(["install-shortcut", "--remove"]) == 0
    assert "was not in" in capsys.readouterr().out
