"""Data sets and experiments for tests; the data sets are not registered."""

from collections.abc import Generator
from typing import Any, ClassVar, Literal

import numpy as np

from nnplayground.core.activations import Linear
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import Dataset, Examples, Quantity
from nnplayground.data.tasks import Regress, Task
from nnplayground.training.batches import Batches
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.trainer import Trainer


class Given(Dataset):
    """Two raw inputs and a class or a quantity, as given."""

    label: ClassVar[str] = "Given"
    summary: ClassVar[str] = "Examples of a test."
    kind: Literal["given"] = "given"
    rows: tuple[tuple[float, ...], ...]
    wanted: tuple[float, ...]

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return tuple(Quantity(f"x{i}") for i in range(len(self.rows[0])))

    @property
    def classes(self) -> tuple[str, ...]:
        return ("no", "yes")

    @property
    def divisible(self) -> bool:
        return False

    def generate(self, rng: np.random.Generator) -> Examples:
        wanted = np.array(self.wanted)
        classes = self.task.names_classes
        return Examples(np.array(self.rows), wanted.astype(np.int64) if classes else wanted[:, np.newaxis])


class GivenQuantities(Given):
    """The same with a quantity to predict."""

    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)

    @property
    def classes(self) -> tuple[str, ...]:
        return ()

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity("y"),)


def small(**changes: Any) -> Experiment:
    """Return an experiment that trains in a moment: 40 points, 24 of them for training."""
    return Experiment(data=Circle(size=40), hidden=(Dense(units=3),)).replace(**changes)


def on(data: Dataset, **changes: Any) -> Experiment:
    """Return an experiment on data that are not registered; nothing is validated."""
    return Experiment().model_copy(update={"data": data} | changes)


def epochs(trainer: Trainer, count: int) -> list[EpochReport | RunEnded]:
    """Train until `count` epochs are over or the run ends; return the reports of epochs and end."""
    found: list[EpochReport | RunEnded] = []
    for report in trainer.run():
        if isinstance(report, EpochReport | RunEnded):
            found.append(report)
        if isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch >= count):
            return found
    raise AssertionError("run() ended without saying so")


def mini_batches(trainer: Trainer, count: int) -> list[BatchReport]:
    """Train `count` mini-batches and return their reports."""
    found: list[BatchReport] = []
    for report in trainer.run():
        if isinstance(report, BatchReport):
            found.append(report)
        if len(found) == count:
            return found
    raise AssertionError("the run ended too early")


def fed(batches: Batches, position: int, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return inputs and targets of the mini-batch at `position`, of that size or what is left of the epoch."""
    problem = batches.streams[0].problem
    network = Network.dense((problem.input_count, problem.output_count), [Linear()], batches.dtype)
    taken = Pass(network, min(size, len(batches) - position))
    y = batches.feed(taken, position)
    return taken.inputs, y


def finished(steps: Generator[Any, None, Any]) -> Any:
    """Run a generator to its end and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
