"""Processes on this machine: what one of them does or suffers concerns one trial."""

import math
import os
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.i18n import N_
from nnplayground.search import task
from nnplayground.search.runner import SearchRun, TrialRequeued
from nnplayground.search.task import MISSING_DATA, TrialTask, pack_content, take_content, train_text
from nnplayground.search.trials import Search, TrialResult
from nnplayground.search.workers import THREADS, LocalWorkers, TrialDone, TrialLost, TrialTold, usual_count
from nnplayground.training.stopping import Epochs
from tests.helpers.searches import InlineWorkers, comparable, finish, painted, process_ids, small_base, small_plan

PATIENCE = 60.0
LONG = TrialTask(experiment=small_base(1_000_000))


@pytest.fixture
def two():
    workers = LocalWorkers(2)
    yield workers
    workers.close()


def wait_for(workers, wanted):
    """Return the first message that `wanted` accepts, and all before it."""
    end, found = time.monotonic() + PATIENCE, []
    while time.monotonic() < end:
        for message in workers.poll(0.5):
            found.append(message)
            if wanted(message):
                return found
    raise AssertionError(f"nothing of the kind came, only {found[:5]}")


def test_two_processes_do_what_one_does_here(two):
    plan = small_plan(seeds=2)
    whole, _ = finish(Search(plan=plan))
    search, _ = finish(Search(plan=plan), two)
    assert [comparable(trial) for trial in search.trials] == [comparable(trial) for trial in whole.trials]


def test_a_process_that_is_killed_takes_one_trial_with_it(two):
    two.submit(7, LONG)
    two.submit(8, LONG)
    wait_for(two, lambda message: isinstance(message, TrialTold) and message.number == 8)
    assert sorted(process_ids(two)) == [7, 8]
    os.kill(process_ids(two)[7], signal.SIGKILL)
    assert wait_for(two, lambda message: isinstance(message, TrialLost))[-1] == TrialLost(7)
    assert list(process_ids(two)) == [8]
    later = wait_for(two, lambda message: isinstance(message, TrialTold))
    assert {message.number for message in later} == {8}
    two.submit(9, TrialTask(experiment=small_base()))
    assert wait_for(two, lambda message: isinstance(message, TrialDone))[-1].number == 9


def test_one_trial_is_ended_at_once_and_nothing_more_is_told_of_it(two):
    two.submit(1, LONG)
    two.submit(2, LONG)
    wait_for(two, lambda message: message.number == 1)
    process = process_ids(two)[1]
    two.end(1)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    two.submit(3, TrialTask(experiment=small_base()))
    told = wait_for(two, lambda message: isinstance(message, TrialDone))
    assert told[-1].number == 3
    assert 1 not in {message.number for message in told}


def test_a_search_goes_on_when_a_process_is_killed(two):
    plan = small_plan(experiment=small_base(300), trials=6)
    whole, _ = finish(Search(plan=plan))
    run, killed, again = SearchRun(Search(plan=plan), two), set(), []
    for event in run.run():
        if isinstance(event, TrialRequeued):
            again.append(event.number)
        for number, process in process_ids(two).items():
            if number in (0, 4) and number not in killed:
                killed.add(number)
                os.kill(process, signal.SIGKILL)
    assert sorted(again) == sorted(killed) == [0, 4]
    for trial, wanted in zip(run.search.trials, whole.trials, strict=True):
        # What a process that was killed had computed, if anything, counts as well.
        assert trial.evaluations >= wanted.evaluations
        assert trial.number in killed or trial.evaluations == wanted.evaluations
        assert comparable(trial) | {"evaluations": 0} == comparable(wanted) | {"evaluations": 0}


def test_own_data_are_sent_once_to_each_process(two, monkeypatch):
    packed = []
    monkeypatch.setattr(
        "nnplayground.search.workers.pack_content", lambda found: packed.append(1) or pack_content(found)
    )
    plan = small_plan(experiment=small_base().fitted_to(painted()))
    search, _ = finish(Search(plan=plan), two)
    assert {trial.state for trial in search.trials} == {"finished"}
    assert len(packed) == 2
    here, _ = finish(Search(plan=plan), InlineWorkers())
    assert [comparable(trial) for trial in search.trials] == [comparable(trial) for trial in here.trials]


def test_a_process_has_one_thread_for_products_and_the_environment_stays(monkeypatch):
    monkeypatch.setenv(THREADS[0], "7")
    monkeypatch.delenv(THREADS[1], raising=False)
    before = dict(os.environ)
    workers = LocalWorkers(1)
    try:
        assert dict(os.environ) == before
        workers.submit(0, LONG)
        wait_for(workers, lambda message: isinstance(message, TrialTold))
        environment = f"/proc/{process_ids(workers)[0]}/environ"
        if os.path.exists(environment):
            with open(environment, "rb") as file:
                told = file.read().decode().split("\0")
            assert {f"{name}=1" for name in THREADS} <= set(told)
    finally:
        workers.close()


def test_workers_end_with_the_program_however_it_ends():
    code = (
        "import sys, time\n"
        "from nnplayground.search.workers import LocalWorkers\n"
        "from tests.unit.search.test_workers import LONG\n"
        "from tests.helpers.searches import process_ids\n"
        "if __name__ == '__main__':\n"
        "    workers = LocalWorkers(1); workers.submit(0, LONG)\n"
        "    while not workers.poll(1): pass\n"
        "    print(process_ids(workers)[0], flush=True)\n"
        "    while True: workers.poll(1)\n"
    )
    program = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    worker = int(program.stdout.readline())
    os.kill(worker, 0)
    program.kill()
    program.wait()
    program.stdout.close()
    end = time.monotonic() + PATIENCE
    while _is_running(worker) and time.monotonic() < end:
        threading.Event().wait(0.05)
    assert not _is_running(worker)


def _is_running(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_closing_twice_is_no_harm():
    workers = LocalWorkers(1)
    workers.close()
    workers.close()
    assert usual_count() == max(1, (os.cpu_count() or 1) - 1)


def test_text_goes_in_and_text_comes_out():
    two_seeds = TrialTask(experiment=small_base(), seeds=2)
    found = TrialResult.model_validate_json(train_text(two_seeds.model_dump_json()))
    assert found.state == "finished"
    assert len(found.curves) == 2
    with pytest.raises(ValueError, match="no task of this version"):
        train_text('{"experiment": 3}')


def test_a_trial_whose_end_names_an_infinite_figure_says_so(monkeypatch):
    def check(rule, report, memory, metric):
        return (N_("The cost is {cost}, after {epochs} epochs."), {"cost": math.inf, "epochs": report.epoch})

    monkeypatch.setattr(Epochs, "check", check)
    monkeypatch.setattr(task, "as_figure", lambda value: None)
    found = TrialResult.model_validate_json(train_text(TrialTask(experiment=small_base()).model_dump_json()))
    assert found.state == "diverged"
    assert str(found.reason) == "The cost is ∞, after 1 epochs."


def test_data_that_are_missing_are_asked_for_and_taken():
    data = painted()
    packed = pack_content(content.find(data.digest))
    text = TrialTask(experiment=small_base().fitted_to(data)).model_dump_json()
    content.keep_only([])
    assert train_text(text) == f"{MISSING_DATA} {data.digest}"
    assert take_content(packed) == data.digest
    assert TrialResult.model_validate_json(train_text(text)).state == "finished"


def test_contents_come_back_from_bytes():
    found = Content({"a": np.arange(6).reshape(2, 3), "about": np.zeros(2, np.float32)}, '{"x": "é"}')
    again = take_content(pack_content(found))
    assert again == found.digest
