"""Cycles are collected in the window's thread, and in no other."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Qt

from nnplayground.gui import collector as module
from nnplayground.gui.collector import Collector
from nnplayground.gui.run.session import Session
from tests.helpers.sessions import SMALL, ready
from tests.helpers.windows import leave, window_over

MADE = 5000
"""Objects that a thread makes: Python would collect seven times, left to itself."""


@pytest.fixture
def collector(qapp):
    made = Collector()
    yield made
    made._timer.stop()
    made.deleteLater()


class Witness(QObject):
    """Notes in which thread things are destroyed."""

    def __init__(self):
        super().__init__()
        self.threads = []

    def note(self):
        self.threads.append(threading.current_thread())


def in_a_cycle(witness):
    thing = QObject()
    thing.itself = thing
    thing.destroyed.connect(witness.note, Qt.ConnectionType.DirectConnection)


def test_nothing_of_qt_is_destroyed_by_a_thread_that_computes(collector, qtbot):
    witness, kept = Witness(), []
    in_a_cycle(witness)
    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(MADE)))
    thread.start()
    thread.join()
    assert witness.threads == []
    qtbot.waitUntil(lambda: bool(witness.threads))
    assert witness.threads == [threading.main_thread()]


def test_old_generations_have_their_turn(collector, monkeypatch):
    collected = []
    monkeypatch.setattr(gc, "collect", collected.append)
    for counts, wanted in (((0, 0, 0), []), ((701, 0, 0), [0]), ((701, 11, 0), [1]), ((701, 3, 11), [2])):
        collected.clear()
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
        collector.look()
        assert collected == wanted


def test_nothing_is_left_of_a_window_in_whose_place_another_has_come(collector, qtbot):
    """Nor of the data that it showed: that the window at the start is left out of collecting is no reason."""
    window = window_over(Session(SMALL))
    window.show()
    program = window.program
    program.window_gone.connect(collector.renew, Qt.ConnectionType.QueuedConnection)
    ready(qtbot, program.session)
    gc.freeze()
    parts = [weakref.ref(part) for part in (window, window.test_set, window.labs, window.files)]
    problem = weakref.ref(program.session.problem)
    program.set_language("es")
    qtbot.waitUntil(lambda: program.window is not parts[0]())
    del window
    qtbot.waitUntil(lambda: not any(part() for part in parts))
    program.session.change(data=SMALL.data.model_copy(update={"noise": 0.3}))
    ready(qtbot, program.session)
    qtbot.waitUntil(lambda: bool(gc.collect()) or problem() is None)
    program.set_language("en")
    leave(program.window)


def test_what_was_left_out_has_its_turn_while_nobody_waits(qapp, monkeypatch):
    renewed, busy = [], [True]
    collector = Collector(is_busy=lambda: busy[0])
    collector._timer.stop()
    monkeypatch.setattr(collector, "renew", lambda: renewed.append(1))
    collector.look()
    monkeypatch.setattr(module, "RENEW_SECONDS", -1.0)
    collector.look()
    assert not renewed, "a run is watched"
    busy[0] = False
    collector.look()
    assert renewed == [1]
    collector.deleteLater()
