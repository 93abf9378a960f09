"""A window with the panel of lessons, and a course of one's own."""

import pytest

from nnplayground.data.circles import Circle
from nnplayground.gui.run.session import Session, State
from nnplayground.lessons import checks
from nnplayground.training.experiment import Experiment
from tests.helpers.lessons import ready, write_course
from tests.helpers.windows import leave, window_over


@pytest.fixture(autouse=True)
def a_check(monkeypatch):
    """Register checks that answer with an option, and with a place."""
    known = dict(checks.all_checks())
    known["parameter_count_word"] = checks.DeclaredCheck(
        "parameter_count_word", checks.NoParameters, lambda state, of: checks.Answer("three")
    )
    known["strongest"] = checks.DeclaredCheck(
        "strongest", checks.NoParameters, lambda state, of: checks.Answer("weight=2,1,2", ("neuron=1,2",))
    )
    monkeypatch.setattr(checks, "all_checks", lambda: known)


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    session = Session(Experiment(data=Circle(size=60)))
    made = window_over(session)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    leave(made)


@pytest.fixture
def folder(tmp_path):
    return write_course(tmp_path / "mine", choice=True)


@pytest.fixture
def player(window, folder, qtbot):
    """Return the player, with the panel open and the user's own course read."""
    found = window.program.lessons
    window.lessons.panel.trigger()
    found.library.open_folder(folder)
    qtbot.waitUntil(lambda: found.library.own is not None and not found.library.is_busy)
    return found


@pytest.fixture
def lesson(player, qtbot):
    """Open the first of the own lessons; return it."""
    player.open(player.library.own, player.library.own.lessons[0])
    ready(qtbot, player)
    return player.lesson
