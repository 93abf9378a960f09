"""Hundreds of random acts: nothing is raised, nothing breaks, nothing is left over."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from nnplayground.gui import theme
from nnplayground.gui.run.checkpoint import RunCheckpoint
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo.commands import KeptCommand, SearchCommand
from nnplayground.gui.undo.history import EditCommand
from nnplayground.gui.undo.lab_commands import LabStateCommand
from nnplayground.gui.window.app import use_language
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.training.experiment import Experiment
from tests.helpers import census
from tests.helpers.monkey import Monkey, live
from tests.helpers.windows import window_over

ACTS = 150
"""In each of the three parts of the test."""
ONCE = {"_Outlet", "_Thumbnail", "QSettings", "QSvgRenderer"}
"""Made when something is first done, and kept: for each job its last, for each picture its own.

Settings tell themselves that they have changed, and so a filter of events meets those that Qt has for itself.
"""
PATIENCE = 60.0
"""Seconds that a thread may take to come to its end."""
GONE = [EditCommand, KeptCommand, LabStateCommand, RunCheckpoint, SearchCommand]
"""Nothing of what could be undone is left in a new project, nor the runs that it held."""


def live_threads():
    """Threads of Python's own; Qt's pools keep idle ones for a while."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def timers_of(owner):
    return [timer for timer in owner.findChildren(QTimer) if timer.isActive()]


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    """The window of a person who works in a folder of their own; it leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    threads = live_threads()
    session = Session(Experiment())
    window = window_over(session)
    window.show()
    with qtbot.waitExposed(window):
        pass
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield window
    window = window.program.window
    window.leave()
    for thread in live_threads() - threads:
        thread.join(PATIENCE)
    assert live_threads() <= threads
    assert not session._controller._thread.is_running
    assert timers_of(session) == []
    window.deleteLater()
    qtbot.waitUntil(lambda: not any(isinstance(w, MainWindow) for w in QApplication.topLevelWidgets()))
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []
    session.deleteLater()
    use_language(QApplication.instance(), "en")
    theme.apply(QApplication.instance(), theme.Scheme.LIGHT)


@pytest.fixture
def monkey(window, tmp_path, request, monkeypatch):
    monkey = Monkey(window, request.param, tmp_path)
    hook = sys.excepthook

    def tell(kind, error, trace):
        error.add_note(monkey.story())
        hook(kind, error, trace)

    # What is raised in a slot comes here, and is told at the end of the test only.
    monkeypatch.setattr(sys, "excepthook", tell)
    yield monkey
    monkey.close()


def use(monkey):
    """Act for a while; return what there is afterwards, back at the beginning."""
    for _ in range(ACTS):
        monkey.act()
    monkey.home()
    return census.take()


def see_every_page(monkey):
    """Look at every page once: some things are made when they are first seen, and stay."""
    for lab in LABS:
        monkey.window.labs.open_lab(lab.key)
        live(20)


@pytest.mark.parametrize("monkey", [1], indirect=True)
def test_random_use_leaves_nothing(monkey):
    see_every_page(monkey)
    use(monkey)
    before = use(monkey)
    after = use(monkey)
    assert sum(monkey.done.values()) == 3 * ACTS
    told = monkey.story()
    assert census.grown(before.tops, after.tops) == {}, told
    assert census.grown(before.widgets, after.widgets) == {}, told
    more = census.grown(before.wrappers, after.wrappers)
    assert set(more) <= ONCE, f"{more}, {told}"
    assert {census.title(kind): after.ours[census.title(kind)] for kind in GONE} == {
        census.title(kind): 0 for kind in GONE
    }, told
    assert after.timers <= before.timers, told
    assert after.python_threads <= before.python_threads, told


def test_closing_in_mid_training(qtbot):
    session = Session(Experiment())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    window.close()
    assert not session._controller._thread.is_running
    window.deleteLater()
