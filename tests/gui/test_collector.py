"""Cycles are collected in the window's thread, and in no other."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt

from nnplayground.gui.collector import Collector

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
