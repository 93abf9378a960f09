"""An autoencoder's figures: errors on MNIST, pace beside PyTorch, and its live map while it trains.

Run by hand: ``python tests/benchmarks/autoencoder.py [errors|linear|pace|map]``; without a word, all of it. The pace
needs PyTorch, nnplayground itself does not. Ratios are medians of rounds that alternate in one run.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("autoencoder")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np

from nnplayground.analysis.more_networks import autoencoder as numbers
from nnplayground.core.layers import Dense
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer

TOLD = (1, 5, 10)
BATCH = 100
ROUNDS, STEPS = 9, 60
SECONDS = 6.0


def deep(images: int = 50_000, activation: str = "relu") -> Experiment:
    """Return 784-128-2-128-784."""
    found = suited(Experiment().fitted_to(Mnist(train_images=images)).with_task(Reconstruct()))
    if activation == "relu":
        return found
    outer = Dense.model_validate({"units": 128, "activation": activation})
    return found.replace(hidden=(outer, found.hidden[1], outer), initializer="xavier")


def errors() -> None:
    """Squared errors on the test images: the mean, principal components, networks after some epochs."""
    problem = deep().prepare()
    parts = problem.parts
    everything = np.concatenate([parts.train, parts.validation])
    components = numbers.principal_components(numbers.wanted(problem, everything), 30)
    test = numbers.wanted(problem, parts.test)
    for size, name in ((0, "mean image"), (2, "PCA, 2"), (30, "PCA, 30")):
        print(f"{name:24}{components.error(test, size):8.2f}")
    labels = problem.known_classes
    assert labels is not None
    print(f"{'10-NN, PCA 2':24}{numbers.neighbour_accuracy(components.codes(test, 2), labels[parts.test]):8.1%}")
    for activation in ("relu", "tanh"):
        trainer = Trainer(deep(activation=activation), problem)
        for told in trainer.run():
            if isinstance(told, EpochReport) and told.epoch in TOLD:
                print(f"{activation}, epoch {told.epoch:<12}{trainer.judge('test').score:8.2f}", flush=True)
            if isinstance(told, EpochReport) and told.epoch == TOLD[-1]:
                break
        codes = numbers.Autoencoder.of(trainer.network).codes(test)
        print(f"{'10-NN, ' + activation:24}{numbers.neighbour_accuracy(codes, labels[parts.test]):8.1%}")


def linear() -> None:
    """How near linear neurons come to as many principal components."""
    experiment = deep().replace(
        hidden=(Dense.model_validate({"units": 2, "activation": "linear"}),), output="linear", cost="mean_squares",
        initializer="xavier", optimizer={"kind": "adam", "rate": 0.002}, schedule={"kind": "cosine", "length": 12},
    )  # fmt: skip
    trainer = Trainer(experiment)
    problem = trainer.problem
    components = numbers.principal_components(numbers.wanted(problem, problem.parts.train), 2)
    for told in trainer.run():
        if isinstance(told, EpochReport) and told.epoch == 12:
            break
    wanted = components.error(numbers.wanted(problem, problem.parts.test), 2)
    print(f"784-2-784, linear: {trainer.judge('test').score:.2f}, PCA {wanted:.2f}")


def pace() -> None:
    """Mini-batches a second beside PyTorch's eager mode, each on one core, taken in turn."""
    try:
        import torch
    except ImportError:
        print("PyTorch is missing: the pace is not compared.")
        return
    torch.set_num_threads(1)
    trainer = Trainer(deep(10_000))
    images = torch.from_numpy(trainer.problem.inputs[trainer.problem.parts.train])
    layers: list[torch.nn.Module] = []
    sizes = trainer.network.sizes
    for place, (rows, units) in enumerate(pairwise(sizes)):
        layers.append(torch.nn.Linear(rows, units))
        if place in (0, 2):
            layers.append(torch.nn.ReLU())
    net, cost = torch.nn.Sequential(*layers), torch.nn.BCEWithLogitsLoss(reduction="sum")
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)
    order = torch.randperm(len(images))

    def ours() -> None:
        # Only learning is compared: judging after an epoch is left out.
        for _ in range(STEPS):
            if trainer.at_epoch_end:
                trainer.examples_seen = 0
                trainer._batches.begin(0)
            trainer._quietly.run(trainer._learn)

    def theirs() -> None:
        for step in range(STEPS):
            first = step * BATCH % (len(images) - BATCH)
            x = images[order[first : first + BATCH]].float() / 255
            optimizer.zero_grad()
            (cost(net(x), x) / BATCH).backward()
            optimizer.step()

    times: dict[str, list[float]] = {"nnplayground": [], "PyTorch": []}
    both: tuple[tuple[str, Callable[[], None]], ...] = (("nnplayground", ours), ("PyTorch", theirs))
    for _, run in both:
        run()
    for _ in range(ROUNDS):
        for name, run in both:
            start = time.process_time()
            run()
            times[name].append((time.process_time() - start) / STEPS)
    for name, found in times.items():
        print(f"{name:16}{1e3 * statistics.median(found):7.2f} ms a mini-batch of {BATCH} (processor time)")
    ratios = [b / a for a, b in zip(times["nnplayground"], times["PyTorch"], strict=True)]
    print(f"as fast as PyTorch: {statistics.median(ratios):.2f} times")


def live_map() -> None:
    """Frames a second of the map of 10,000 points while it trains, and how much of the pace is kept."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from nnplayground.gui import theme
    from nnplayground.gui.more_networks.code_map import CodeMap
    from nnplayground.gui.run.session import Session, State
    from nnplayground.links import PageLink
    from tests.helpers.windows import leave, window_over

    def wait(seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    session = Session(deep(10_000))
    window = window_over(session)
    window.resize(1280, 800)
    window.show()
    window.open_page(PageLink("more_networks", "autoencoder"))
    while session.state is not State.READY:
        wait(0.1)
    view = next(found for found in window.findChildren(CodeMap) if found._explores)
    frames = 0
    draw = view.draw

    def counted() -> None:
        nonlocal frames
        frames += 1
        draw()

    view.draw = counted  # type: ignore[method-assign]
    kept, rates = [], []
    trainer = Trainer(deep(10_000), session.problem)
    reports = trainer.run()
    for _ in range(3):
        start, steps = time.perf_counter(), 0
        while time.perf_counter() < start + SECONDS:
            steps += isinstance(next(reports), BatchReport)
        alone = steps / (time.perf_counter() - start)
        session.run()
        wait(1.0)
        before, frames, start = session.step, 0, time.perf_counter()
        wait(SECONDS)
        took = time.perf_counter() - start
        kept.append((session.step - before) / took / alone)
        rates.append(frames / took)
        session.pause()
        wait(1.5)
    print(
        f"map of {view.count()} points: {statistics.median(rates):.1f} frames/s, {statistics.median(kept):.0%} of pace"
    )
    leave(window)
    session.close()


PARTS: dict[str, Callable[[], None]] = {"pace": pace, "map": live_map, "linear": linear, "errors": errors}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what is measured")
    for part in parser.parse_args().part or PARTS:
        PARTS[part]()
