"""A real scheduler and two real workers on the loopback interface; what they may suffer ends in a sentence."""

import json
import os
import platform
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

import nnplayground
from nnplayground import cli
from nnplayground.data import content
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.search import cluster as cluster_module
from nnplayground.search.certificates import Certificates
from nnplayground.search.cluster import ClusterWorkers, _check_versions
from nnplayground.search.runner import SearchRun, TrialBegan
from nnplayground.search.trials import Search
from nnplayground.search.workers import TrialLost
from tests.helpers.certificates import certificates_in
from tests.helpers.searches import comparable, finish, painted, small_base, small_plan

pytest.importorskip("distributed", reason="clusters need the extra nnplayground[cluster]")

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0
WORKER = "from distributed.cli.dask_worker import main; main()"
WITHOUT = f"import sys; sys.modules['nnplayground'] = None; {WORKER}"
OLD = "m = sys.modules['nnplayground'] = types.ModuleType('nnplayground'); m.__version__ = '0.0.1'"
OTHER = f"import sys, types; {OLD}; {WORKER}"


class Cluster:
    """A scheduler and its workers, all of them processes of the tests."""

    def __init__(self, folder, *options):
        self.folder, self.options = folder, options
        self.file = folder / "scheduler.json"
        self.workers = []
        self.scheduler = self._start(
            "from distributed.cli.dask_scheduler import main; main()",
            "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", self.file,
        )  # fmt: skip
        end = time.monotonic() + PATIENCE
        while not self._is_told() and time.monotonic() < end:
            with pytest.raises(subprocess.TimeoutExpired):
                self.scheduler.wait(0.1)
        self.address = json.loads(self.file.read_text())["address"]

    def add_worker(self, code=WORKER):
        words = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0", "--death-timeout", "60"]
        self.workers.append(self._start(code, self.address, *words))

    def close(self):
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _is_told(self):
        try:
            return bool(json.loads(self.file.read_text())["address"])
        except (OSError, ValueError):
            return False

    def _start(self, code, *words):
        return subprocess.Popen(
            [sys.executable, "-c", code, *map(str, words), *self.options],
            cwd=self.folder, env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


@contextmanager
def cluster_of(folder, *codes, options=()):
    found = Cluster(folder, *options)
    try:
        for code in codes:
            found.add_worker(code)
        yield found
    finally:
        found.close()


def connect(cluster, count, certificates=None):
    """Return the workers of a cluster once so many are there."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            workers = ClusterWorkers(cluster.address, certificates)
        except UserError as error:
            if "has no workers" not in str(error) or time.monotonic() > end:
                raise
            continue
        if workers.count >= count:
            return workers
        workers.close()
        assert time.monotonic() < end


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with cluster_of(tmp_path_factory.mktemp("cluster"), WORKER, WORKER) as found:
        yield found


@pytest.fixture
def two(cluster):
    workers = connect(cluster, 2)
    yield workers
    workers.close()


def test_a_cluster_does_what_is_done_here(two):
    plan = small_plan(seeds=2, prune=True, trials=8)
    here, _ = finish(Search(plan=small_plan(seeds=2, trials=8)))
    there, _ = finish(Search(plan=plan.model_copy(update={"prune": False})), two)
    assert [comparable(trial) for trial in there.trials] == [comparable(trial) for trial in here.trials]


def test_the_end_of_a_trial_is_heard_and_not_slept_over(two, monkeypatch):
    import distributed

    heard, wait = [], distributed.wait
    monkeypatch.setattr(distributed, "wait", lambda *words, **named: heard.append(wait(*words, **named)))
    finish(Search(plan=small_plan(trials=2)), two)
    assert heard


def test_own_data_are_given_to_workers_that_lack_them(two):
    data = painted()
    plan = small_plan(experiment=small_base().fitted_to(data), trials=6)
    here, _ = finish(Search(plan=plan))
    given = []
    give = two._give
    two._give = lambda digests: given.append(digests) or give(digests)
    there, _ = finish(Search(plan=plan), two)
    assert [comparable(trial) for trial in there.trials] == [comparable(trial) for trial in here.trials]
    # Both trials that were under way may have asked; nobody does again.
    assert 1 <= len(given) <= 2
    assert given[0] == [data.digest]
    assert content.is_known(data.digest)
    finish(Search(plan=plan), two)
    assert len(given) <= 2


def test_the_command_goes_on_there_and_back(cluster, tmp_path, capsys):
    connect(cluster, 2).close()
    out = tmp_path / "a.nnplay"
    words = [
        "--data",
        "circle",
        "--data.size",
        "60",
        "--epochs",
        "2",
        "--space",
        "optimizer.rate",
        "--strategy",
        "random",
    ]
    assert cli.main(["search", *words, "--trials", "2", "--jobs", "1", "--out", str(out)]) == 0
    assert cli.main(["search", "--resume", str(out), "--trials", "5", "--cluster", cluster.address, "--json"]) == 0
    *trials, best = map(json.loads, capsys.readouterr().out.splitlines()[-4:])
    assert sorted(trial["number"] for trial in trials) == [2, 3, 4]
    assert best["trials"] == 5
    assert cli.main(["search", "--resume", str(out), "--trials", "6", "--jobs", "1"]) == 0
    assert len(document.load(out).search.trials) == 6


def test_a_lost_worker_costs_nothing_and_a_lost_scheduler_ends_in_a_sentence(tmp_path):
    with cluster_of(tmp_path, WORKER, WORKER) as lost:
        workers = connect(lost, 2)
        try:
            plan = small_plan(experiment=small_base(200), trials=8)
            whole, _ = finish(Search(plan=plan))
            run = SearchRun(Search(plan=plan), workers)
            for event in run.run():
                if isinstance(event, TrialBegan) and event.number == 3:
                    lost.workers[0].kill()
            assert [comparable(trial) for trial in run.search.trials] == [comparable(trial) for trial in whole.trials]
            kept = []
            run = SearchRun(Search(plan=plan), workers, kept.append)
            steps = run.run()
            while len(run.search.trials) < 3:
                next(steps)
            lost.scheduler.kill()
            with pytest.raises(UserError, match="is gone"):
                list(steps)
            assert 3 <= len(kept[-1].trials) < 8
        finally:
            workers.close()
        again, _ = finish(kept[-1])
        assert [comparable(trial) for trial in again.trials] == [comparable(trial) for trial in whole.trials]


@pytest.mark.parametrize(
    ("code", "said"),
    [(WITHOUT, "has no nnplayground: install version"), (OTHER, "has nnplayground 0.0.1, and this is")],
    ids=["without", "other"],
)
def test_workers_that_cannot_do_it_are_refused(tmp_path, code, said):
    with cluster_of(tmp_path, code) as wrong, pytest.raises(UserError, match=said):
        connect(wrong, 1)


class Told:
    """A client whose workers answer so."""

    def __init__(self, python, package):
        self.answers = {"python_version": {"tcp://w": python}, "resolve_name": {"tcp://w": package}}

    def run(self, function, *arguments, **options):
        return self.answers[function.__name__]


def test_other_minor_versions_of_python_are_refused():
    ours = platform.python_version()
    _check_versions(Told(ours, nnplayground.__version__), "tcp://s:1")
    with pytest.raises(UserError, match=r"runs Python 3\.99\.1, and this is"):
        _check_versions(Told("3.99.1", nnplayground.__version__), "tcp://s:1")
    with pytest.raises(UserError, match="has no nnplayground"):
        _check_versions(Told(ours, ModuleNotFoundError()), "tcp://s:1")


class Gone:
    """A result that a worker took with it, and the client that was to have it."""

    def __init__(self, status):
        self.status = status

    def result(self, timeout):
        raise TimeoutError

    def nthreads(self):
        return {"tcp://w": 1}


def test_a_result_that_goes_with_its_worker_is_trained_again(monkeypatch):
    client = Gone("running")
    monkeypatch.setattr(cluster_module, "_connected", lambda address, certificates: client)
    monkeypatch.setattr(cluster_module, "_check_versions", lambda client, address: None)
    workers = ClusterWorkers("tcp://s:1")
    workers._futures[3] = Gone("finished")
    monkeypatch.setattr(workers, "_wait", lambda seconds: None)
    assert workers.poll(0) == [TrialLost(3)]
    workers._futures[3], client.status = Gone("finished"), "closed"
    with pytest.raises(UserError, match="scheduler at tcp://s:1 is gone"):
        workers.poll(0)


@contextmanager
def answering(answer):
    """Listen on a port and answer whoever comes with these bytes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        is_over = threading.Event()

        def serve():
            while not is_over.is_set():
                try:
                    found, _ = server.accept()
                except TimeoutError:
                    continue
                with found:
                    found.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"tcp://127.0.0.1:{server.getsockname()[1]}"
        finally:
            is_over.set()
            thread.join()


def test_an_address_that_answers_with_something_else_or_not_at_all():
    garbage = b"HTTP/1.1 400 Bad Request\r\n\r\n"
    with answering(garbage) as address, pytest.raises(UserError, match="No Dask scheduler answers at"):
        ClusterWorkers(address)
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    with pytest.raises(UserError, match="No Dask scheduler answers at"):
        ClusterWorkers(f"tcp://127.0.0.1:{free}")


@pytest.mark.parametrize(
    "address", ["10.0.0.5", "http://10.0.0.5:80", "tcp://", "tcp://a b:1", "tcp://host", "inproc://x:1"]
)
def test_what_is_no_address_is_told_at_once(address):
    with pytest.raises(UserError, match="is no address of a scheduler"):
        ClusterWorkers(address)


def test_certificates_have_to_be_there(tmp_path):
    with pytest.raises(UserError, match="needs three files"):
        ClusterWorkers("tls://127.0.0.1:1")
    with pytest.raises(UserError, match="no file"):
        ClusterWorkers("tls://127.0.0.1:1", Certificates(*[str(tmp_path / "none")] * 3))


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UserError, match="nnplayground\\[cluster\\]"):
        ClusterWorkers("tcp://127.0.0.1:1")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cluster", "nowhere"], "is no address"),
        (["--cluster", "tcp://127.0.0.1:1", "--jobs", "2"], "--jobs is for this machine"),
        (["--cluster", "tls://127.0.0.1:1", "--tls-ca", "a"], "go together"),
        (["--cluster", "tls://127.0.0.1:1"], "say --tls-ca"),
        (
            ["--cluster", "tcp://127.0.0.1:1", "--tls-ca", "a", "--tls-cert", "b", "--tls-key", "c"],
            "are for an address tls://",
        ),
    ],
)
def test_the_command_refuses_in_one_line(capsys, words, said):
    assert cli.main(["search", "--space", "l2", *words]) == 2
    assert said in capsys.readouterr().err


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Return the certificates of an authority of our own, and those of another one."""
    return [certificates_in(tmp_path_factory.mktemp(name)) for name in ("ours", "theirs")]


def test_over_tls(tmp_path, certificates):
    ours, theirs = certificates
    options = ("--tls-ca-file", ours.authority, "--tls-cert", ours.own, "--tls-key", ours.key)
    with cluster_of(tmp_path, WORKER, options=options) as secure:
        assert secure.address.startswith("tls://")
        workers = connect(secure, 1, ours)
        try:
            search, _ = finish(Search(plan=small_plan(trials=2)), workers)
        finally:
            workers.close()
        assert {trial.state for trial in search.trials} == {"finished"}
        with pytest.raises(UserError, match="with these certificates"):
            ClusterWorkers(secure.address, theirs)
