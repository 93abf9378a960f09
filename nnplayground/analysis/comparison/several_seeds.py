"""One experiment with several seeds: how much of a result is chance.

The work is done by a generator that is meant for a process of its own (`analysis.process_job`): it
yields the share done and, whenever a run is through, the place of the run, its history and the
seconds that it took.
"""

import time
from collections.abc import Generator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model
from nnplayground.training.experiment import MAX_SEED, Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

MOST = 30
"""Runs at once."""
REPORT_SECONDS = 0.05

Columns = dict[str, npt.NDArray[np.generic]]
"""A history for the way between processes: `History.to_columns`."""


class SeedPlan(Model):
    """How many runs, how long, and what chance decides anew in each of them."""

    count: int = Field(
        5,
        ge=2,
        le=MOST,
        title=N_("Runs"),
        description=N_("How many runs there are, the one with the present seeds included."),
    )
    epochs: int = Field(
        100,
        ge=1,
        le=10_000,
        title=N_("Epochs"),
        description=N_("How long each of them is trained, unless a stop rule ends it before."),
        json_schema_extra=LOG,
    )
    weights: bool = Field(
        True, title=N_("Other starting weights"), description=N_("Whether each run begins with weights of its own.")
    )
    training: bool = Field(
        True,
        title=N_("Other order"),
        description=N_("Whether each run sees the examples in an order of its own; dropout changes with it."),
    )
    data: bool = Field(
        False,
        title=N_("Other data"),
        description=N_("Whether each run gets examples, and a division of them, of its own."),
    )

    @property
    def varies(self) -> bool:
        """Whether the runs differ at all."""
        return self.weights or self.training or self.data

    def experiments(self, experiment: Experiment) -> list[Experiment]:
        """Return the experiments to run; the first one is `experiment` itself."""
        return [experiment.replace(seeds=experiment.seeds.model_copy(update=self._seeds(experiment, place)))
                for place in range(self.count)]  # fmt: skip

    def _seeds(self, experiment: Experiment, place: int) -> dict[str, int]:
        chosen = [name for name in ("weights", "training", "data") if getattr(self, name)]
        return {name: (getattr(experiment.seeds, name) + place) % (MAX_SEED + 1) for name in chosen}


def train(
    declarations: Sequence[str], contents: Mapping[str, Content], epochs: int
) -> Generator[float | tuple[int, Columns, float], None, None]:
    """Train experiments, given as JSON, one after the other, and yield shares and (place, history, seconds).

    `contents` are the own data that they name. Raises UserError if one cannot be trained.
    """
    for data in contents.values():
        content.keep(data)
    before: tuple[Experiment, Problem] | None = None
    for place, declared in enumerate(declarations):
        experiment = Experiment.model_validate_json(declared)
        same = before is not None and before[0].same_problem(experiment)
        trainer = Trainer(experiment, before[1] if before is not None and same else None)
        before = experiment, trainer.problem
        steps, start = _train(trainer, epochs), time.perf_counter()
        while True:
            try:
                share = next(steps)
            except StopIteration as end:
                yield place, end.value.to_columns(), time.perf_counter() - start
                break
            yield (place + share) / len(declarations)


def _train(trainer: Trainer, epochs: int) -> Generator[float, None, History]:
    recorder, next_report = HistoryRecorder(History()), 0.0
    share = 0.0
    for report in trainer.run():
        if isinstance(report, BatchReport):
            # Curves are compared by epoch: their mini-batches would only be dear to carry.
            share = report.epochs / epochs
        else:
            recorder.add(report)
        if isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch >= epochs):
            break
        now = time.perf_counter()
        if now >= next_report:
            next_report = now + REPORT_SECONDS
            yield min(1.0, share)
    return recorder.history


def planned(plan: SeedPlan, experiment: Experiment) -> tuple[Any, ...]:
    """Return what `train` has to be given; everything in it can go to another process."""
    texts = [one.model_dump_json() for one in plan.experiments(experiment)]
    return texts, content.named_in(*texts), plan.epochs
