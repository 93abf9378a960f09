"""Measure what a search takes: processes against one, overhead, TPE against chance, suggestions, kills.

Run by hand: ``python tests/benchmarks/search.py [jobs|overhead|tpe|suggest|kills|cluster …] [--seeds N]``. The task is
MNIST's first 1,000 images, a hidden layer, 8 epochs, over learning rate, λ, neurons and mini-batch.
``overhead`` trains almost nothing, so that what is left is the search itself, with a file written after each trial.
``kills`` ends the program with SIGKILL at random moments and looks whether every trial that was told is in its file,
and whether the search goes on. ``cluster`` starts a scheduler and two workers on the loopback interface.
"""

# ruff: noqa: E402  (where the package is has to be known before it is imported)

import argparse
import contextlib
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["PYTHONPATH"] = str(ROOT)

import numpy as np

from nnplayground import data
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.data.mnist import Mnist
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.search.runner import SearchRun
from nnplayground.search.space import read_space
from nnplayground.search.strategies import RandomSearch, Strategy, TreeParzen
from nnplayground.search.trials import Curve, Search, SearchPlan, Trial
from nnplayground.search.workers import LocalWorkers, Workers
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs

assert data, "the data sets are registered by their import"

SPACE = ("optimizer.rate=0.001..30 log", "l2=0.001..100 log", "hidden=5..60", "batch=1..100 log")
KILLS = 50


def plan(strategy: Strategy, trials: int = 30, seed: int = 1, prune: bool = False) -> SearchPlan:
    """Return the search that is measured."""
    base = Experiment(stop=(Epochs(epochs=8),)).fitted_to(Mnist(train_images=1000, validation_images=10_000))
    base = base.replace(hidden=(Dense(units=30, activation="logistic"),), initializer="scaled_normal")
    return SearchPlan(
        experiment=base, space=read_space(SPACE), strategy=strategy, trials=trials, seed=seed, prune=prune
    )


def tiny_plan(trials: int) -> SearchPlan:
    """Return a search whose trials train almost nothing."""
    base = Experiment(data=Circle(size=20), stop=(Epochs(epochs=1),), batch_size=0)
    return SearchPlan(experiment=base, space=read_space(SPACE[:3]), strategy=TreeParzen(), trials=trials)


def finished(chosen: SearchPlan, workers: Workers, folder: Path | None = None) -> tuple[Search, float]:
    """Run a search to its end; return it and the seconds that it took, the start of the processes included."""
    begun = time.perf_counter()

    def keep(search: Search) -> None:
        if folder is not None:
            document.save(folder / "search.nnplay", Document(chosen.experiment, search=search))

    run = SearchRun(Search(plan=chosen), workers, keep)
    for _ in run.run():
        pass
    return run.search, time.perf_counter() - begun


def warm(workers: Workers) -> Workers:
    """Have every process at work once, with its data prepared."""
    finished(plan(RandomSearch(), trials=4), workers)
    return workers


def jobs() -> None:
    """Thirty trials in two processes against one, rounds in turn, processes and data ready."""
    ratios = []
    for round_ in range(3):
        seconds = []
        for count in (1, 2):
            workers = warm(LocalWorkers(count))
            search, spent = finished(plan(RandomSearch()), workers)
            workers.close()
            seconds.append(spent)
        ratios.append(seconds[0] / seconds[1])
        best = max(trial.mean()[1] or 0 for trial in search.trials)
        print(
            f"jobs, round {round_}: 1 job {seconds[0]:.2f} s, 2 jobs {seconds[1]:.2f} s, {ratios[-1]:.2f} times; {best}"
        )
    print(f"jobs: {statistics.median(ratios):.2f} times (aim 1.7), load {os.getloadavg()[0]:.1f}")


def overhead() -> None:
    """Milliseconds a trial beside the training, with TPE, one process, and the file written each time."""
    workers = LocalWorkers(1)
    with tempfile.TemporaryDirectory() as name:
        finished(tiny_plan(12), workers)
        cpu = time.process_time()
        search, spent = finished(tiny_plan(60), workers, Path(name))
        cpu = time.process_time() - cpu
    workers.close()
    training = sum(trial.seconds for trial in search.trials)
    wall, own = 1000 * (spent - training) / 60, 1000 * cpu / 60
    print(f"overhead: {wall:.1f} ms a trial (aim 30), {own:.1f} ms of this process, load {os.getloadavg()[0]:.1f}")


def tpe(seeds: int) -> None:
    """Best and mean accuracy of random search and TPE over seeds; pruned TPE beside them."""
    workers = warm(LocalWorkers(2))
    kinds = {"random": (RandomSearch(), False), "tpe": (TreeParzen(), False), "tpe, pruned": (TreeParzen(), True)}
    found: dict[str, list[tuple[float, float, int, float]]] = {name: [] for name in kinds}
    for seed in range(1, seeds + 1):
        for name, (strategy, prune) in kinds.items():
            search, spent = finished(plan(strategy, seed=seed, prune=prune), workers)
            scores = [trial.mean()[1] or 0.0 for trial in search.trials]
            pruned = sum(trial.state == "pruned" for trial in search.trials)
            best = 0.0 if search.best is None else search.best.mean()[1] or 0.0
            found[name].append((best, statistics.fmean(scores), pruned, spent))
            figures = f"best {best:.4f}, mean {statistics.fmean(scores):.3f}, pruned {pruned}, {spent:.1f} s"
            print(f"tpe, seed {seed}, {name}: {figures}", flush=True)
    workers.close()
    for name, rows in found.items():
        best, means, pruned, seconds = (np.array(column) for column in zip(*rows, strict=True))
        spread = f"{100 * best.mean():.2f} ± {100 * best.std():.2f}"
        figures = f"means {means.min():.2f} to {means.max():.2f}, pruned {pruned.mean():.1f}, {seconds.mean():.1f} s"
        print(f"tpe: {name}: best {spread}, {figures}")
    ahead = sum(one[0] > other[0] for one, other in zip(found["tpe"], found["random"], strict=True))
    print(f"tpe: ahead in {ahead} of {seeds}, load {os.getloadavg()[0]:.1f}")


def suggest() -> None:
    """Seconds until the next suggestion with 1,000 stored trials."""
    chosen = plan(TreeParzen(), trials=1001)
    trials = []
    for number in range(1000):
        values, _ = Search(plan=chosen.model_copy(update={"strategy": RandomSearch()})).proposal(number) or ({}, "")
        curve = Curve(costs=(1.0,) * 9, scores=(number / 1000,) * 9)
        trials.append(
            Trial(number=number, values=values, by=TreeParzen.key(), seed=1, state="finished", curves=(curve,))
        )
    search = Search(plan=chosen, trials=tuple(trials))
    search.proposal(1000)
    walls, cpus = [], []
    for _ in range(7):
        wall, cpu = time.perf_counter(), time.process_time()
        search.proposal(1000)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    wall, cpu = statistics.median(walls), statistics.median(cpus)
    print(f"suggest: {wall:.3f} s, {cpu:.3f} s of the processor (aim 0.2), load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.nnplay"
        wall = time.perf_counter()
        document.save(path, Document(chosen.experiment, search=search))
        print(f"suggest: a file of {path.stat().st_size >> 10} kB is saved in {time.perf_counter() - wall:.3f} s")


def kills(count: int = KILLS) -> None:
    """Kill the program at random moments, and go on with what it left."""
    rng, lost, told_all = random.Random(1), 0, 0
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "search.nnplay"
        words = [
            "--data",
            "circle",
            "--data.size",
            "300",
            "--epochs",
            "20",
            "--space",
            "optimizer.rate",
            "--strategy",
            "random",
        ]
        known: dict[int, str] = {}
        for number in range(count):
            going_on = (
                ["--resume", str(path), "--trials", "9999"]
                if path.exists()
                else [*words, "--trials", "9999", "--out", str(path)]
            )
            program = subprocess.Popen(
                [sys.executable, "-m", "nnplayground", "search", *going_on, "--jobs", "2", "--json"],
                stdout=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True,
            )  # fmt: skip
            assert program.stdout is not None
            lines = [program.stdout.readline()]
            # From now on it writes its file all the time.
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(rng.uniform(0, 1.0))
            program.send_signal(signal.SIGKILL)
            lines += program.communicate()[0].splitlines()
            for line in lines:
                with contextlib.suppress(ValueError):
                    found = json.loads(line)
                    known[found["number"]] = json.dumps(found["values"])
            search = document.load(path).search
            assert search is not None
            kept = {trial.number: json.dumps(trial.values) for trial in search.trials}
            missing = [one for one in known if kept.get(one) != known[one]]
            lost += len(missing)
            told_all = len(kept)
            print(f"kills: {number + 1}: {len(kept)} trials in the file, {len(missing)} lost", end="\r")
    print(f"\nkills: {count} kills, {told_all} trials kept, {lost} lost (aim 0), load {os.getloadavg()[0]:.1f}")


@contextlib.contextmanager
def cluster_of_two() -> Iterator[str]:
    """Start a scheduler and two workers, and stop them."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "scheduler.json"
        processes = [
            _module(
                "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)
            )
        ]
        for _ in range(2):
            words = [
                "--scheduler-file",
                str(file),
                "--nthreads",
                "1",
                "--no-nanny",
                "--no-dashboard",
                "--memory-limit",
                "0",
            ]
            processes.append(_module("dask_worker", *words))
        try:
            while not file.exists() or not file.read_text():
                with contextlib.suppress(subprocess.TimeoutExpired):
                    processes[0].wait(0.1)
            yield json.loads(file.read_text())["address"]
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _module(name: str, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", f"from distributed.cli.{name} import main; main()", *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def cluster() -> None:
    """Thirty trials on two workers of a cluster against two processes of our own."""
    from nnplayground.errors import UserError
    from nnplayground.search.cluster import ClusterWorkers

    with cluster_of_two() as address:
        there: ClusterWorkers | None = None
        while there is None or there.count < 2:
            with contextlib.suppress(UserError):
                there = ClusterWorkers(address)
        warm(there)
        here = warm(LocalWorkers(2))
        ratios = []
        for _ in range(3):
            _, local = finished(plan(RandomSearch()), here)
            _, remote = finished(plan(RandomSearch()), there)
            ratios.append(remote / local)
            print(f"cluster: two processes {local:.2f} s, two workers {remote:.2f} s, {ratios[-1]:.2f} times")
        here.close()
        there.close()
    print(f"cluster: {statistics.median(ratios):.2f} times (aim 1.15), load {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    names = ["jobs", "overhead", "tpe", "suggest", "kills", "cluster"]
    parser.add_argument("what", nargs="*", default=names, help=", ".join(names))
    parser.add_argument("--seeds", type=int, default=15)
    options = parser.parse_args()
    for name in options.what:
        if name == "tpe":
            tpe(options.seeds)
        else:
            globals()[name]()


if __name__ == "__main__":
    main()
