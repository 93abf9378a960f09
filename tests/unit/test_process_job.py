import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from nnplayground.analysis.digits import tsne
from nnplayground.process_job import JobDone, JobFailed, JobProgress, ProcessJob


def add_up(numbers):
    total = 0
    for place, number in enumerate(numbers):
        yield place / len(numbers)
        total += number
    return total


def fail():
    yield 0.5
    raise ValueError("three is no crowd")


def last_for_ever():
    yield 0.0
    while True:
        np.zeros(1000).sort()


def messages(job, seconds=60):
    """Return everything that `job` says until it ends."""
    end = time.monotonic() + seconds
    found = []
    while job.running and time.monotonic() < end:
        message = job.poll(0.5)
        if message is not None:
            found.append(message)
    assert not job.running
    return found


def test_work_reports_and_returns():
    said = messages(ProcessJob(add_up, [1, 2, 3, 4]))
    assert said[:-1] == [JobProgress(0.0), JobProgress(0.25), JobProgress(0.5), JobProgress(0.75)]
    assert isinstance(said[-1], JobDone)
    assert said[-1].result == 10


def test_no_code_is_taken_from_the_folder(tmp_path, monkeypatch):
    """Beside a project that somebody has sent may lie anything, and Python begins such a process by a command."""
    trap = tmp_path / "trapped"
    for name in ("multiprocessing", "numpy", "pickle"):
        (tmp_path / f"{name}.py").write_text(f"open({str(trap)!r}, 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    last = messages(ProcessJob(add_up, [1, 2]))[-1]
    assert isinstance(last, JobDone)
    assert last.result == 3
    assert not trap.exists()


def tell_and_last(path):
    """Write this process's number into a file, and work for ever without a word."""
    Path(path).write_text(str(os.getpid()))
    yield 0.0
    while True:
        np.zeros(1000).sort()


@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals")
def test_work_ends_with_the_program_that_began_it(tmp_path):
    told = tmp_path / "number"
    code = (
        "import sys\n"
        "from nnplayground.process_job import ProcessJob\n"
        "from tests.unit.test_process_job import tell_and_last\n"
        "if __name__ == '__main__':\n"
        f"    job = ProcessJob(tell_and_last, {str(told)!r})\n"
        "    while job.poll(1) is None: pass\n"
        "    print('begun', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    script = tmp_path / "program.py"
    script.write_text(code)
    root = str(Path(__file__).resolve().parents[2])
    program = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": root},
    )
    assert program.stdout.readline() == b"begun\n"
    program.kill()
    program.communicate()
    number, end = int(told.read_text()), time.monotonic() + 30
    while is_alive(number) and time.monotonic() < end:
        time.sleep(0.05)  # there is no signal of a process that is not ours
    assert not is_alive(number)


def is_alive(number):
    """Whether a process is there that is not over and only waits to be asked about."""
    stat = Path(f"/proc/{number}/stat")
    if not Path("/proc").exists():
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        return True
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_an_error_is_told():
    assert messages(ProcessJob(fail))[-1] == JobFailed("three is no crowd")


def test_it_can_be_called_off_at_any_moment():
    for when in ("at once", "at work"):
        job = ProcessJob(last_for_ever)
        process = job._process
        if when == "at work":
            assert job.poll(60) == JobProgress(0.0)
        job.cancel()
        assert not job.running
        assert job.poll(1) is None
        with pytest.raises(ValueError, match="closed"):
            process.is_alive()
        job.cancel()


def test_a_process_that_vanishes_is_a_failure():
    job = ProcessJob(last_for_ever)
    assert job.poll(60) == JobProgress(0.0)
    job._process.kill()
    assert messages(job) == [JobFailed("")]


def test_tsne_keeps_clusters_together():
    rng = np.random.default_rng(0)
    labels = np.repeat([0, 1, 2], 30)
    values = 20 * np.eye(3, 12)[labels] + rng.standard_normal((90, 12))
    said = messages(ProcessJob(tsne.embed, values, 10.0, 1))
    assert isinstance(said[0], JobProgress)
    points = said[-1].result
    assert points.shape == (90, 2)
    centres = np.stack([points[labels == label].mean(axis=0) for label in range(3)])
    nearest = np.linalg.norm(points[:, np.newaxis] - centres, axis=2).argmin(axis=1)
    assert (nearest == labels).all()


def test_tsne_of_two_points_is_no_error():
    steps = tsne.embed(np.ones((2, 5)))
    assert next(steps) == 0
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value.shape == (2, 2)
