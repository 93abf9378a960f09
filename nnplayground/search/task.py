"""One trial as a piece of work for another process or machine: JSON text in, JSON text out.

`train_text` is all that a cluster is asked to call; local workers use `TrialWork` step by step.
"""

import math
import time
from collections.abc import Callable, Generator, Sequence

import numpy as np
import pydantic
import safetensors.numpy
from pydantic import Field

from nnplayground import data
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import Model
from nnplayground.search.trials import (
    MOST_SEEDS,
    PRUNED,
    Curve,
    Objective,
    TrialReason,
    TrialResult,
    as_figure,
    loss_of,
)
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

assert data, "the data sets are registered by their import"

BEAT = 64
"""Mini-batches between two looks at whether somebody still wants the result."""
NO_VALIDATION = N_("A search judges by validation examples, and these data have none: change how they are divided.")
MISSING_DATA = "missing data"


class TrialTask(Model):
    """What a worker has to do: an experiment, with how many seeds, and the losses beyond which it is pruned."""

    experiment: Experiment
    seeds: int = Field(1, ge=1, le=MOST_SEEDS)
    objective: Objective = "score"
    limits: tuple[tuple[float | None, ...], ...] = ()

    def loss(self, cost: float, score: float) -> float:
        """Return what is to be made small, as `SearchPlan.loss`."""
        return loss_of(cost, score, self.objective, self.experiment.used_task.metric)

    def limit(self, seed: int, epoch: int) -> float:
        """Return the loss beyond which the run with that seed is pruned after that epoch."""
        curve: Sequence[float | None] = self.limits[seed] if seed < len(self.limits) else ()
        found = curve[epoch] if epoch < len(curve) else None
        return math.inf if found is None else found


class EpochTold(Model):
    """An epoch of the run with the seed of that number has ended; the figures are those of the validation examples.

    `evaluations` are the gradients of single examples that the trial has computed so far.
    """

    seed: int
    epoch: int
    cost: float | None
    score: float | None
    evaluations: int = 0


class TrialWork:
    """Trains trials, one after the other; the data of the last one are kept for the next."""

    def __init__(self, beat: Callable[[], object] = lambda: None) -> None:
        """Have `beat` called now and then in the midst of the work."""
        self._beat = beat
        self._prepared: tuple[Experiment, Problem] | None = None

    def train(self, task: TrialTask) -> Generator[EpochTold, None, TrialResult]:
        """Train a trial, yielding each epoch, and return what came of it."""
        begun, curves, evaluations = time.perf_counter(), list[Curve](), 0
        state, reason = "finished", TrialReason()
        try:
            for seed in range(task.seeds):
                trainer = Trainer(task.experiment.reseeded(seed), self.problem(task.experiment))
                curve, ended, pruned = yield from self._train_seed(task, seed, trainer, evaluations)
                curves.append(curve)
                examples = trainer.problem.training_examples
                evaluations += trainer.epoch * examples + trainer.examples_seen
                if ended is not None and (ended.reason == "not_finite" or None in curve.final):
                    state, reason = "diverged", TrialReason.told(ended.template, ended.values)
                    break
                if pruned:
                    state, reason = "pruned", TrialReason(template=PRUNED, values={"epoch": trainer.epoch})
                    break
        except UserError as error:
            state, reason = "refused", TrialReason.of(error)
        return TrialResult.model_validate(
            {
                "state": state,
                "curves": tuple(curves),
                "evaluations": evaluations,
                "seconds": time.perf_counter() - begun,
                "reason": reason,
            }
        )

    def problem(self, experiment: Experiment) -> Problem:
        """Return the prepared data of an experiment. Raises UserError if there are none to judge by."""
        if self._prepared is None or not self._prepared[0].same_problem(experiment):
            self._prepared = experiment, experiment.prepare()
        problem = self._prepared[1]
        if not len(problem.parts.validation):
            raise UserError(NO_VALIDATION)
        return problem

    def _train_seed(
        self, task: TrialTask, seed: int, trainer: Trainer, before: int
    ) -> Generator[EpochTold, None, tuple[Curve, RunEnded | None, bool]]:
        """Train one run after so many gradients; return its curve, how it ended, and whether it was pruned."""
        costs, scores = list[float | None](), list[float | None]()
        best = math.inf
        for count, report in enumerate(trainer.run()):
            if not count % BEAT:
                self._beat()
            if isinstance(report, EpochReport):
                cost, score = report.validation_cost, report.validation_score
                costs.append(as_figure(cost))
                scores.append(as_figure(score))
                spent = before + report.epoch * trainer.problem.training_examples
                yield EpochTold(seed=seed, epoch=report.epoch, cost=costs[-1], score=scores[-1], evaluations=spent)
                if report.epoch:
                    best = min(best, task.loss(cost, score))
                    if best > task.limit(seed, report.epoch):
                        return Curve(costs=tuple(costs), scores=tuple(scores)), None, True
            elif isinstance(report, RunEnded):
                kept = report.best_epoch if any(rule.keeps_best for rule in task.experiment.stop) else None
                curve = Curve(costs=tuple(costs), scores=tuple(scores), best_epoch=kept)
                return curve, report, False
        raise AssertionError("a run ends with a report that says why")


_WORK = TrialWork()


def train_text(text: str) -> str:
    """Train the trial that `text` describes (JSON) and return its result (JSON).

    Data of the user's own that are not here are told as ``missing data`` with their digests.
    """
    try:
        task = TrialTask.model_validate_json(text)
    except pydantic.ValidationError as error:
        raise ValueError(f"no task of this version of nnplayground: {error.errors()[0]['type']}") from None
    absent = [digest for digest in content.digests_in(text) if not content.is_known(digest)]
    if absent:
        return " ".join([MISSING_DATA, *absent])
    steps = _WORK.train(task)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: TrialResult = end.value
            return found.model_dump_json()


def take_content(packed: bytes) -> str:
    """Have data of the user's own at hand from now on; return their digest."""
    return content.keep(unpack_content(packed))


def pack_content(found: Content) -> bytes:
    """Return data of the user's own as bytes, for a worker."""
    arrays = {f"array.{name}": np.ascontiguousarray(array) for name, array in found.arrays.items()}
    arrays["about"] = np.frombuffer(found.about.encode(), np.uint8)
    return safetensors.numpy.save(arrays)


def unpack_content(packed: bytes) -> Content:
    """Return the data that `pack_content` gave."""
    arrays = safetensors.numpy.load(packed)
    about = arrays.pop("about").tobytes().decode()
    return Content({name.removeprefix("array."): array for name, array in arrays.items()}, about)
