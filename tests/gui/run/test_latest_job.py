"""Jobs off the GUI thread: the latest wins, the cancelled stay silent, nothing leaks."""

import threading

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from nnplayground.analysis.decision_field import default_plane
from nnplayground.gui.run.latest_job import FieldComputer, LatestJob
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.training.experiment import Experiment


class Gate:
    """A function that waits until it is let go."""

    def __init__(self):
        self.entered = threading.Event()
        self.open = threading.Event()

    def __call__(self, result):
        self.entered.set()
        assert self.open.wait(10)
        return result


class Listener(QObject):
    def __init__(self, job):
        super().__init__()
        self.results, self.errors, self.threads = [], [], []
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)

    def _on_done(self, result):
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def _on_failed(self, error):
        self.errors.append(error)


@pytest.fixture
def job(qtbot):
    job = LatestJob()
    yield job
    job.close()


def test_the_latest_of_many_requests_wins(qtbot, job):
    listener, gate = Listener(job), Gate()
    job.request(gate, "first")
    assert gate.entered.wait(10)
    ran = []
    for number in range(1000):
        job.request(lambda n: ran.append(n) or n, number)
    gate.open.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert listener.results == ["first", 999]
    assert ran == [999]


def test_the_function_runs_elsewhere_and_delivers_here(qtbot, job):
    listener = Listener(job)
    with qtbot.waitSignal(job.done):
        job.request(threading.get_ident)
    assert listener.results != [threading.get_ident()]
    assert listener.threads == [threading.get_ident()]


def test_cancelled_jobs_do_not_deliver(qtbot, job):
    listener, gate = Listener(job), Gate()
    job.request(gate, "wrong")
    job.request(lambda: "waiting")
    assert gate.entered.wait(10)
    job.cancel()
    job.request(lambda: "right")
    gate.open.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert listener.results == ["right"]


def test_a_result_on_its_way_is_cancelled_too(qtbot, job):
    listener = Listener(job)
    computed = threading.Event()
    job.request(computed.set)
    assert computed.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: not job.busy)
    assert listener.results == []


def test_exceptions_come_back_as_failures_and_the_next_job_runs(qtbot, job):
    listener, gate = Listener(job), Gate()

    def fail():
        gate(None)
        raise ValueError("no such plane")

    job.request(fail)
    job.request(lambda: 1)
    gate.open.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert [str(error) for error in listener.errors] == ["no such plane"]
    assert listener.results == [1]


def test_close_waits_and_silences(qtbot, job):
    listener, gate, ended = Listener(job), Gate(), []
    job.request(lambda: (gate(None), ended.append(True)))
    assert gate.entered.wait(10)
    threading.Timer(0.05, gate.open.set).start()
    job.close()
    assert ended == [True]
    job.request(ended.append, False)
    QCoreApplication.processEvents()
    assert listener.results == []
    assert ended == [True]


@pytest.mark.parametrize("at_once", [True, False])
def test_deleting_the_parent_in_mid_job_waits_for_it(qtbot, at_once):
    parent = QObject()
    job = LatestJob(parent)
    gate, ended = Gate(), []
    job.request(lambda: (gate(None), ended.append(True)))
    assert gate.entered.wait(10)
    threading.Timer(0.05, gate.open.set).start()
    if at_once:
        shiboken6.delete(parent)
    else:
        parent.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ended == [True]
    assert not shiboken6.isValid(job)
    QCoreApplication.processEvents()


def test_many_short_jobs(qtbot, job):
    listener = Listener(job)
    for number in range(300):
        job.request(int, number)
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: not job.busy)
    assert listener.results[-1] == 299
    assert listener.results == sorted(listener.results)


def test_field_computer_gives_results_of_their_own(qtbot):
    experiment = Experiment()
    problem, network = experiment.prepare(), experiment.network()
    plane = default_plane(problem)
    computer = FieldComputer()
    first = computer.compute(Snapshot(experiment, network.parameters.copy(), 3, 0, 7), problem, plane)
    kept = [field.copy() for field in first.fields]
    computer.compute(Snapshot(experiment, network.parameters + 1, 3, 0, 8), problem, plane)
    assert [field.shape for field in first.fields] == [(4, 64, 64), (2, 64, 64), (1, 64, 64)]
    assert all(np.array_equal(a, b) for a, b in zip(first.fields, kept, strict=True))
    assert (first.run, first.step, first.plane) == (3, 7, plane)
