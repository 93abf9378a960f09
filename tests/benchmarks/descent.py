"""Print reference figures of descent and generalisation, and their cost: ``python tests/benchmarks/descent.py``.

Names of sections as arguments choose among them: ``surfaces pictures network noise work overfitting families sizes``;
the last one takes minutes. Times are processor time on one thread.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from nnplayground.analysis.descent.basins import basins
from nnplayground.analysis.descent.contours import contours, log_levels
from nnplayground.analysis.descent.equal_work import EqualWorkSettings, equal_work
from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings, gradient_noise, trained
from nnplayground.analysis.descent.network_step import network_steps
from nnplayground.analysis.descent.network_surface import (
    CostPicture,
    PlaneCost,
    cost_pictures,
    random_plane,
    steepest_weights,
    weight_plane,
)
from nnplayground.analysis.descent.stepper import DescentSettings, DescentStepper
from nnplayground.analysis.descent.surface3d import Camera, SurfaceMesh
from nnplayground.analysis.descent.surfaces import Himmelblau
from nnplayground.analysis.generalisation.families import FamilyComparison, FamilySettings
from nnplayground.analysis.generalisation.overfitting import BestWeights, overfitting_lesson, patience_stops
from nnplayground.analysis.many_runs import ManyRuns
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.initializers import Normal
from nnplayground.core.optimizers import GradientDescent, Momentum, Optimizer
from nnplayground.core.regularizers import L2
from nnplayground.data.mnist import Mnist
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer


def finish(steps: Generator[Any, None, Any]) -> tuple[Any, float, list[tuple[float, Any]]]:
    """Return what `steps` return, the seconds they took, and what they yielded with the second at which it came."""
    start, told = process_time(), []
    while True:
        try:
            told.append((process_time() - start, next(steps)))
        except StopIteration as end:
            return end.value, process_time() - start, told


def milliseconds(work: Callable[[], object], times: int = 20) -> float:
    """Return the least time of `work`."""
    found = []
    for _ in range(times):
        start = process_time()
        work()
        found.append(process_time() - start)
    return 1000 * min(found)


def digits(rate: float = 0.5) -> Experiment:
    """Return 784-30-10 with cross-entropy and 1/√n weights on 50,000 digits."""
    return EXAMPLES["mnist-cross-entropy"].build().replace(
        regularizers=(), optimizer=GradientDescent(rate=rate), stop=()
    )  # fmt: skip


def surfaces() -> None:
    """Steps that descents take."""
    plain = [
        ("bowl", (1, 1), 0.1), ("ravine", (1, 1), 0.039), ("ravine", (1, 1), 2 / 51), ("himmelblau", (0, 0), 0.01),
        ("beale", (1, 1), 0.01), ("beale", (3, 3), 0.01), ("false_minima", (0, 0), 0.1), ("saddle", (1, 0), 0.1),
        ("rosenbrock", (-1.2, 1), 0.001),
    ]  # fmt: skip
    cases: list[tuple[str, tuple[float, float], Optimizer]] = [
        (name, start, GradientDescent(rate=rate)) for name, start, rate in plain
    ]
    cases.append(("ravine", (1, 1), Momentum(rate=0.061404, beta=0.565807)))
    for name, start, optimizer in cases:
        settings = DescentSettings.model_validate({"surface": name, "start": start, "optimizer": optimizer})
        verdict, seconds, _ = finish(DescentStepper(settings).run())
        print(f"{name:13}{start!s:11} {optimizer.rate:<9.4g}{verdict.steps:6} steps {seconds:6.2f} s  {verdict.ending}")
    found, seconds, _ = finish(basins(Himmelblau(), GradientDescent(rate=0.005)))
    ends = zip(found.minima, found.shares, strict=True)
    shares = {tuple(round(x, 2) for x in point.v): round(share, 4) for point, share in ends}
    print(f"basins of Himmelblau, 101 × 101, 400 steps: {seconds:.2f} s  {shares}")


def pictures() -> None:
    """What a frame of a surface costs before it is painted."""
    surface = Himmelblau()
    for points in (31, 41, 51):
        v1, v2 = surface.region.axes(points, points)
        heights = surface.heights(v1, v2)
        mesh, levels = SurfaceMesh(v1, v2, heights), log_levels(heights)
        figures = (
            milliseconds(partial(surface.heights, v1, v2)),
            milliseconds(partial(contours, v1, v2, heights, levels)),
            milliseconds(partial(mesh.picture, Camera())),
        )
        print(f"{points}²: heights {figures[0]:.2f} ms, 12 contours {figures[1]:.2f} ms, quads {figures[2]:.2f} ms")


def network() -> None:
    """Steps of the whole network, and its cost over planes."""
    experiment = digits()
    problem, net = experiment.prepare(), experiment.network()
    rows = problem.parts.train[:1000]
    over = NetworkCost(net, problem, experiment.cost, np.float64)
    steps, _, _ = finish(network_steps(over, rows, [0.001, 0.01, 0.1, 0.5, 1, 5]))
    print("real/predicted ΔC:", "  ".join(f"η {step.rate:g}: {step.ratio:.4f}" for step in steps))
    single = NetworkCost(net, problem, experiment.cost)
    x, y = single.inputs(rows), single.targets(rows)
    pair = steepest_weights(net, single.gradient(rows).gradient)
    planes = {
        "two steepest weights": weight_plane(net, *pair),
        "two weights of the first layer": weight_plane(net, 400 * 30 + 3, 410 * 30 + 7),
        "two random directions": random_plane(net, 1),
    }
    for name, plane in planes.items():
        start = process_time()
        costs = PlaneCost(net, plane, x, y, experiment.cost)
        prepared = process_time() - start
        _, seconds, told = finish(cost_pictures(costs, plane.around(1)))
        first = next(second for second, one in told if isinstance(one, CostPicture))
        print(f"{name}: first picture {1000 * (prepared + first):.0f} ms, 13² + 26² + 51² {prepared + seconds:.2f} s")


def noise() -> None:
    """Angles between mini-batches' gradients and the full one."""
    for after, rate in ((0, 0.5), (1, 0.1), (1, 0.25), (1, 0.5)):
        trainer = Trainer(digits(rate))
        finish(trained(after, trainer))
        over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
        settings = GradientNoiseSettings(sizes=(1, 10, 100, 1000, 10_000))
        curve, seconds, _ = finish(gradient_noise(over, trainer.problem.parts.train, settings))
        figures = "  ".join(f"{p.size}: {p.angle.median:.1f}° (law {p.law_angle:.1f}°)" for p in curve.points)
        print(f"after {after} epochs, η {rate}: {seconds:.2f} s  {figures}")


def work() -> None:
    """Full batch and mini-batches of 10 at equal work."""
    settings = EqualWorkSettings(sizes=(0, 10), budget=500_000, points=16)
    curves, seconds, _ = finish(equal_work(digits(), settings))
    for curve in curves:
        print(f"m = {curve.size}:", "  ".join(f"{p.evaluations:,}: {100 * p.score:.1f} %" for p in curve.points))
    print(f"{seconds:.1f} s")


def run_through(experiment: Experiment, epochs: int) -> None:
    """Train and print where validation was best, and what the test says of best and last weights."""
    start, runs, best, reports = process_time(), ManyRuns([experiment]), BestWeights(), []
    for _, report in runs.train(epochs):
        if isinstance(report, EpochReport):
            reports.append(report)
            best.take(report, runs.parameters(0))
    end = runs.judge(0, "test").score
    print(f"  train {100 * reports[-1].train_score:.2f}, validation {100 * reports[-1].validation_score:.2f}, "
          f"test {100 * end:.2f} at the end ({process_time() - start:.1f} s)")  # fmt: skip
    for name, kept in (("cost", best.by_cost), ("score", best.by_score)):
        assert kept is not None
        print(f"  best {name} at epoch {kept.report.epoch}: validation {100 * kept.report.validation_score:.2f}, "
              f"test {100 * runs.judge(0, 'test', kept.parameters).score:.2f}")  # fmt: skip
    print("  stops:", {stop.patience: stop.stopped for stop in patience_stops(reports)})


def overfitting() -> None:
    """The lesson with wrong labels, and Nielsen's first 1,000 images with and without L2."""
    for seed in (1, 2, 3):
        print(f"30 % wrong labels, data seed {seed}")
        lesson = overfitting_lesson().replace(stop=())
        run_through(lesson.replace(seeds=lesson.seeds.model_copy(update={"data": seed})), 60)
    for strength in (0.0, 0.1):
        print(f"first 1,000 images, N(0, 1), 400 epochs, λ = {strength}")
        regularizers = (L2(strength=strength),) if strength else ()
        run_through(
            digits().replace(
                data=Mnist(train_images=1000), initializer=Normal(deviation=1.0), regularizers=regularizers
            ),
            400,
        )


def families() -> None:
    """The three families on the lesson and on a toy."""
    toy = EXAMPLES["overfitting"].build()
    cases = {
        "30 % wrong labels": (overfitting_lesson(), FamilySettings(seeds=3)),
        "moons, 5 seeds × 200 epochs": (toy, FamilySettings(l2=0.1, l1=0.03, epochs=200, patience=20)),
    }
    for name, (experiment, settings) in cases.items():
        table, seconds, _ = finish(FamilyComparison(experiment, settings).train())
        print(f"{name}: {seconds:.1f} s")
        for row in table:
            train, validation = row.train_score, row.validation_score
            print(f"  {row.variant.key:15} train {100 * train.mean:6.2f} ± {100 * train.deviation:4.2f}  validation "
                  f"{100 * validation.mean:6.2f} ± {100 * validation.deviation:4.2f}  C₀ {row.train_cost.mean:.4f}  "
                  f"penalty {row.penalty.mean:.4f}")  # fmt: skip


def sizes() -> None:
    """Nielsen's sizes of data, each with 150,000 updates and λ = n · 10⁻⁴."""
    for size in (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000):
        # Judged after every epoch, 10,000 images would take most of the time.
        data = Mnist(train_images=size, validation_images=10)
        experiment = digits().replace(data=data, regularizers=(L2(strength=size * 1e-4),))
        runs, start = ManyRuns([experiment]), process_time()
        finish(runs.train(1_500_000 // size))
        print(
            f"n = {size:6}: test {100 * runs.judge(0, 'test').score:.2f}  ({process_time() - start:.0f} s)", flush=True
        )


SECTIONS = {one.__name__: one for one in (surfaces, pictures, network, noise, work, overfitting, families, sizes)}


def main() -> None:
    """Print the sections that are named, or all but the longest."""
    for name in sys.argv[1:] or list(SECTIONS)[:-1]:
        print(f"\n{name}: {SECTIONS[name].__doc__}")
        SECTIONS[name]()


if __name__ == "__main__":
    main()
