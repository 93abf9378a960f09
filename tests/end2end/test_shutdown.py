"""Ends that nobody clicked for: real signals to real windows, displays that die. Nothing unsaved is lost."""

import os
import shutil
import signal
import time
from pathlib import Path

import numpy as np
import pytest

from nnplayground.project import document, recovery
from tests.helpers.desktop import Desktop, missing, wait_for
from tests.helpers.driven import Driven
from tests.helpers.made import mini_batches, small
from tests.helpers.sessions import trained

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and displays are those of Unix")


def kept(program):
    """Return the only work that is offered after the end of a program."""
    (found,) = recovery.recoverable(program.user)
    work = found.claim()
    found.give_back()
    return work


def assert_goes_on(work, learnt):
    """Whether a run is whole: it has learnt what was told, and goes on as if nothing had been."""
    state = work.state
    assert state.step == work.history.batch_count >= learnt
    plain = trained(work.experiment, state.step)
    np.testing.assert_array_equal(state.parameters, plain.network.parameters)
    again = work.trainer()
    for trainer in (plain, again):
        mini_batches(trainer, 30)
    np.testing.assert_array_equal(again.network.parameters, plain.network.parameters)


def test_work_that_knows_no_end_holds_no_signal_up(tmp_path):
    with Driven(tmp_path, "work_without_end") as program:
        learnt = int(program.hears("learnt"))
        program.hears("works")
        begun = time.monotonic()
        program.send(signal.SIGTERM)
        assert program.ends() == 143
        assert time.monotonic() - begun < 20
        assert_goes_on(kept(program), learnt)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_run_without_a_pause_is_kept_when_the_program_has_to_end(tmp_path, name):
    number = getattr(signal, name)
    with Driven(tmp_path, "train") as program:
        learnt = int(program.hears("learnt"))
        assert not list(program.user.rglob("*.nnplay")), "no copy was due yet"
        program.send(number)
        assert program.ends() == 128 + number
        assert_goes_on(kept(program), learnt)
        assert not list(program.user.rglob("*.lock"))
    with Driven(tmp_path, "nothing") as again:
        assert again.hears("offers") == "1"
        again.send(signal.SIGTERM)
        assert again.ends() == 143
        assert_goes_on(kept(again), learnt)


@pytest.mark.parametrize("names", [["SIGHUP"] * 3, ["SIGHUP", "SIGTERM", "SIGINT"], ["SIGTERM", "SIGHUP"] * 3])
def test_all_the_signals_of_a_session_that_ends_are_one_request(tmp_path, names):
    with Driven(tmp_path, "train") as program:
        learnt = int(program.hears("learnt"))
        for name in names:
            program.send(getattr(signal, name))
        assert program.ends() in {128 + getattr(signal, name) for name in names}
        assert_goes_on(kept(program), learnt)


@pytest.mark.skipif(missing() != [], reason=f"needs {' and '.join(missing())}")
def test_the_work_outlives_the_display(tmp_path):
    with Desktop() as desktop, Driven(tmp_path, "train", platform=desktop.name) as program:
        learnt = int(program.hears("learnt"))
        desktop.crash()
        assert program.ends() == 1
        assert_goes_on(kept(program), learnt)


def test_the_work_outlives_a_display_that_takes_the_process_along(tmp_path):
    with Driven(tmp_path, "lose_display") as program:
        learnt = int(program.hears("learnt"))
        assert program.ends() == 1
        assert_goes_on(kept(program), learnt)


def test_a_session_that_ends_finds_the_copy_made(tmp_path):
    with Driven(tmp_path, "end_session") as program:
        learnt = int(program.hears("learnt"))
        assert program.ends() == -signal.SIGKILL
        assert_goes_on(kept(program), learnt)


def test_an_event_loop_that_ends_leaves_a_copy(tmp_path):
    with Driven(tmp_path, "quit_at_once") as program:
        learnt = int(program.hears("learnt"))
        assert program.ends() == 0
        assert_goes_on(kept(program), learnt)


def test_an_edit_is_kept_while_its_run_is_being_prepared(tmp_path):
    with Driven(tmp_path, "edit_and_end") as program:
        assert program.ends() == 143
        assert [layer.units for layer in kept(program).experiment.hidden] == [3]


def test_what_is_in_its_file_is_not_kept_twice(tmp_path):
    project = tmp_path / "a.nnplay"
    with Driven(tmp_path, "save", project) as program:
        program.hears("saved")
        program.send(signal.SIGTERM)
        assert program.ends() == 143
        assert recovery.recoverable(program.user) == []
        assert_goes_on(document.load(project), 1)


def test_ctrl_c_asks_in_an_idle_window_and_the_second_one_leaves(tmp_path):
    with Driven(tmp_path, "edit") as program:
        program.hears("stands")
        # That is the last thing that it does by itself.
        wait_for(lambda: list(program.user.rglob("*.nnplay")), "the automatic copy")
        program.send(signal.SIGINT)
        program.complains("asks about unsaved work")
        assert program.process.poll() is None
        program.send(signal.SIGINT)
        assert program.ends() == 130
        assert [layer.units for layer in kept(program).experiment.hidden] == [3]


def test_ctrl_c_closes_a_window_in_which_nothing_is_unsaved(tmp_path):
    with Driven(tmp_path, "nothing") as program:
        program.hears("stands")
        program.send(signal.SIGINT)
        assert program.ends() == 0
        assert recovery.recoverable(program.user) == []


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="needs a system that tells of pending signals")
@pytest.mark.parametrize("names", [["SIGTERM"], ["SIGHUP"], ["SIGINT", "SIGINT"]])
def test_runs_of_several_seeds_are_kept_that_nobody_has_decided_about(tmp_path, names):
    with Driven(tmp_path, "several_seeds") as program:
        assert program.hears("through") == "2"
        for place, name in enumerate(names):
            program.send(getattr(signal, name))
            if place + 1 < len(names):
                program.complains("asks about unsaved work")
        assert program.ends() == 128 + getattr(signal, names[-1])
        runs = kept(program).kept
    assert [run.name.rpartition(" ")[2] for run in runs] == ["1", "2"]
    assert all(run.history.newest.epoch == 1 for run in runs)


@pytest.mark.parametrize("act", ["hang", "hang_in_qt"])
def test_a_program_that_hears_nothing_any_more_ends_at_the_third(tmp_path, act):
    with Driven(tmp_path, act) as program:
        program.hears("hangs")
        for _ in range(3):
            program.send(signal.SIGINT)
            wait_for(lambda: program.process.poll() or not pending(program), "the signal to be taken")
        assert program.ends() == 130


def pending(program):
    """Whether a signal waits for a process; two of one kind at once are one."""
    with open(f"/proc/{program.process.pid}/status") as lines:
        found = dict(line.split(":", 1) for line in lines)
    return int(found["SigPnd"], 16) | int(found["ShdPnd"], 16)


def test_what_is_ignored_on_purpose_remains_ignored(tmp_path):
    with Driven(tmp_path, "train", ignored=[signal.SIGHUP]) as program:
        program.hears("learnt")
        program.send(signal.SIGHUP)
        program.send(signal.SIGTERM)
        assert program.ends() == 143


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make a file")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_work_that_its_folder_does_not_take_is_kept_beside_the_project(tmp_path, name):
    project = tmp_path / "class" / "a.nnplay"
    project.parent.mkdir()
    document.save(project, document.Document(small()))
    with Driven(tmp_path, "train", project) as program:
        learnt = int(program.hears("learnt"))
        shutil.rmtree(program.user / "recovery", ignore_errors=True)
        # Not even the system's own user may write there.
        (program.user / "recovery").symlink_to("/proc")
        program.send(getattr(signal, name))
        program.complains(str(project.parent / ".a.nnplay."))
        program.ends()
    (found,) = recovery.left_beside([project])
    assert found.step >= learnt
    for words in ([project], []):
        with Driven(tmp_path, "nothing", *words) as again:
            assert again.hears("offers") == "1"
            again.send(signal.SIGTERM)
            again.ends()
    (found,) = recovery.left_beside([project])
    assert_goes_on(found.claim(), learnt)
    found.give_back()
