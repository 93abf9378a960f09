"""Long work step by step: reports arrive, a cancelled task is silent, threads and processes end."""

import threading
import time

import pytest
import shiboken6

from nnplayground.errors import UserError
from nnplayground.gui.run.step_job import StepJob, in_process


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


@pytest.fixture
def job(qtbot):
    job = StepJob()
    yield job
    job.close()


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


def test_an_error_is_handed_over(qtbot, job):
    with qtbot.waitSignal(job.failed) as failed:
        job.start(failing)
    assert str(failed.args[0]) == "It went wrong."
    assert not job.busy


def test_deleting_it_in_mid_work_leaves_no_thread(qtbot):
    job = StepJob()
    closed, begun = threading.Event(), threading.Event()
    job.start(endless, closed, begun)
    qtbot.waitUntil(begun.is_set)
    shiboken6.delete(job)
    assert closed.is_set()


def test_work_in_a_process_comes_back_and_can_be_ended(qtbot, job):
    with qtbot.waitSignal(job.done) as done:
        job.start(in_process, counting_job, 3)
    assert done.args == [3]
    job.start(in_process, waiting_job)
    qtbot.wait(100)
    start = time.perf_counter()
    job.close()
    assert time.perf_counter() - start < 5


def test_a_failing_process_gives_a_sentence(qtbot, job):
    with qtbot.waitSignal(job.failed) as failed:
        job.start(in_process, failing_job)
    assert "no such thing" in str(failed.args[0])


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
