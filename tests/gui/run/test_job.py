"""Work off the window's thread: the latest wins, reports arrive, the cancelled stay silent, nothing leaks."""

import gc
import multiprocessing
import threading
import time
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from nnplayground import process_job
from nnplayground.errors import UserError
from nnplayground.gui.run.job import Job, in_process


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


def counting(count, closed=None):
    try:
        for number in range(count):
            yield number / count
            yield f"result {number}"
    finally:
        if closed is not None:
            closed.set()
    return "all"


def endless(closed, begun):
    try:
        while True:
            begun.set()
            time.sleep(0.001)
            yield None
    finally:
        closed.set()


def failing():
    yield 0.5
    raise UserError("It went wrong.")


def counting_job(count):
    for number in range(count):
        yield number / count
    return count


def waiting_job():
    while True:
        time.sleep(0.05)
        yield 0.5


def failing_job():
    yield 0.0
    raise ValueError("no such thing {here}")


@pytest.fixture
def job(qtbot):
    job = Job()
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
    with qtbot.waitSignal(job.done):
        job.request(lambda: "next")
    assert listener.results == ["next"]


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
    job = Job(parent)
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


def test_results_arrive_in_order_and_then_the_end(qtbot, job):
    found = []
    job.found.connect(found.append)
    with qtbot.waitSignal(job.done) as done:
        job.start(counting, 5)
    assert found == [f"result {number}" for number in range(5)]
    assert done.args == ["all"]
    assert not job.busy


def test_shares_are_thinned_out(qtbot, job):
    shares = []
    job.progressed.connect(shares.append)
    with qtbot.waitSignal(job.done):
        job.start(counting, 5000)
    assert 1 <= len(shares) < 500


def test_after_cancel_nothing_arrives_and_the_generator_is_closed(qtbot, job):
    closed, begun, arrived = threading.Event(), threading.Event(), []
    job.done.connect(arrived.append)
    job.start(endless, closed, begun)
    qtbot.waitUntil(begun.is_set)
    assert job.busy
    job.cancel()
    assert not job.busy
    assert closed.wait(5)
    qtbot.wait(30)
    assert arrived == []


def test_another_start_calls_the_first_one_off(qtbot, job):
    closed, begun = threading.Event(), threading.Event()
    job.start(endless, closed, begun)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(job.done) as done:
        job.start(counting, 2)
    assert done.args == ["all"]
    assert closed.wait(5)


def test_what_was_called_off_is_never_run_beside_the_next(qtbot, job):
    listener, gate = Listener(job), Gate()
    job.start(gate, "called off")
    assert gate.entered.wait(10)
    begun = threading.Event()
    job.start(begun.set)
    assert job.busy
    assert not begun.wait(0.05)
    gate.open.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert begun.is_set()
    assert listener.results == [None]


def test_it_tells_when_work_begins_and_ends(qtbot, job):
    states, gate = [], Gate()
    job.state_changed.connect(lambda: states.append(job.busy))
    job.cancel()
    job.request(gate, 1)
    job.request(int, 2)
    job.cancel()
    job.cancel()
    assert states == [True, False]
    gate.open.set()
    job.start(counting, 3)
    qtbot.waitUntil(lambda: not job.busy)
    assert states == [True, False, True, False]


def test_finish_lets_work_end_and_refuses_more(qtbot, job):
    listener, ended, gate = Listener(job), [], Gate()
    job.start(lambda: (gate(None), ended.append(True)))
    job.request(ended.append, False)
    assert gate.entered.wait(10)
    threading.Timer(0.05, gate.open.set).start()
    job.finish()
    assert ended == [True]
    job.start(ended.append, False)
    qtbot.waitUntil(lambda: not job.busy)
    assert ended == [True]
    assert len(listener.results) == 1


def test_an_error_is_handed_over(qtbot, job):
    with qtbot.waitSignal(job.failed) as failed:
        job.start(failing)
    assert str(failed.args[0]) == "It went wrong."
    assert not job.busy


def test_deleting_it_in_mid_work_leaves_no_thread(qtbot):
    job = Job()
    closed, begun = threading.Event(), threading.Event()
    job.start(endless, closed, begun)
    qtbot.waitUntil(begun.is_set)
    shiboken6.delete(job)
    assert closed.is_set()


def test_work_in_a_process_comes_back_and_can_be_ended(qtbot, job):
    with qtbot.waitSignal(job.done) as done:
        job.start(in_process, counting_job, 3)
    assert done.args == [3]
    with qtbot.waitSignal(job.progressed):
        job.start(in_process, waiting_job)
    assert multiprocessing.active_children()
    job.close()
    assert multiprocessing.active_children() == []


def test_a_failing_process_gives_a_sentence(qtbot, job):
    with qtbot.waitSignal(job.failed) as failed:
        job.start(in_process, failing_job)
    assert "no such thing" in str(failed.args[0])


def test_one_that_is_gone_holds_no_thread_and_nothing_of_its_work(qtbot):
    job = Job()
    with qtbot.waitSignal(job.done):
        job.request(int, 3)
    thread = job._thread
    outlet = weakref.ref(thread._last.outlet)
    shiboken6.delete(job)
    gc.collect()
    assert not shiboken6.isValid(thread._pool)
    assert outlet() is None


def works_for_ever():
    yield 0.0
    while True:
        pass


def test_work_in_a_process_ends_when_it_is_called_off(qtbot, job, monkeypatch):
    began, processes, start = threading.Event(), [], process_job.ProcessJob.__init__

    def note(child, *arguments):
        start(child, *arguments)
        processes.append(child)
        began.set()

    monkeypatch.setattr(process_job.ProcessJob, "__init__", note)
    job.request(lambda: process_job.result_of(works_for_ever, seconds=60.0))
    qtbot.waitUntil(began.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: not processes[0].running)
