"""Searches for tests: small ones, and workers that train here and now."""

from typing import Any

import numpy as np

from nnplayground.data import painting
from nnplayground.data.circles import Circle
from nnplayground.data.painting import Painting
from nnplayground.search.runner import SearchEvent, SearchRun, TrialEnded
from nnplayground.search.space import read_space
from nnplayground.search.strategies import RandomSearch
from nnplayground.search.task import TrialTask, TrialWork
from nnplayground.search.trials import Search, SearchPlan, Trial, TrialResult
from nnplayground.search.workers import LocalWorkers, TrialDone, TrialLost, TrialTold, WorkerMessage
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs

SPACE = ("optimizer.rate=0.001..30 log", "l2=0.001..100 log", "hidden=2..8", "activation=relu,tanh")


def small_base(epochs: int = 2, **changes: Any) -> Experiment:
    """Return an experiment that is trained in milliseconds."""
    return Experiment(data=Circle(size=60), stop=(Epochs(epochs=epochs),)).replace(**changes)


def small_plan(*space: str, **changes: Any) -> SearchPlan:
    """Return a plan of random search with twelve trials over that experiment."""
    fields = {"experiment": small_base(), "space": read_space(space or SPACE), "strategy": RandomSearch(), "trials": 12}
    return SearchPlan(**fields | changes)


def painted() -> Painting:
    """Return some points of two classes that are kept as the user's own."""
    points = np.random.default_rng(3).uniform(-5, 5, (40, 2))
    return painting.painted(points, (points[:, 0] > 0).astype(float), classes=True)


class InlineWorkers:
    """Trains in this process, one trial at a time; `task_of` are the tasks by number.

    The trials in `doomed` are lost that many times.
    """

    ends_at_once = True

    def __init__(self, doomed: dict[int, int] | None = None) -> None:
        self.count = 1
        self.task_of: dict[int, TrialTask] = {}
        self.ended: list[int] = []
        self._doomed = dict(doomed or {})
        self._messages: list[WorkerMessage] = []
        self._work = TrialWork()

    def submit(self, number: int, task: TrialTask) -> None:
        self.task_of[number] = task
        if self._doomed.get(number, 0):
            self._doomed[number] -= 1
            self._messages.append(TrialLost(number))
            return
        steps = self._work.train(task)
        while True:
            try:
                self._messages.append(TrialTold(number, next(steps)))
            except StopIteration as end:
                self._messages.append(TrialDone(number, end.value))
                return

    def poll(self, seconds: float) -> list[WorkerMessage]:
        found, self._messages = self._messages, []
        return found

    def end(self, number: int) -> None:
        self.ended.append(number)

    def close(self) -> None:
        """Nothing is left behind."""


def process_ids(workers: LocalWorkers) -> dict[int, int]:
    """Return the processes that are at work, as the system knows them, by the numbers of their trials."""
    return {process.number: process._process.pid or 0 for process in workers._processes if process.number is not None}


def finish(search: Search, workers: Any = None, count: int | None = None) -> tuple[Search, list[SearchEvent]]:
    """Go on with a search to its end, or until so many more trials have ended; return it and what happened."""
    run = SearchRun(search, workers or InlineWorkers())
    events, ended = [], 0
    for event in run.run():
        events.append(event)
        ended += isinstance(event, TrialEnded)
        if ended == count:
            break
    return run.search, events


def comparable(trial: Trial | TrialResult) -> dict[str, Any]:
    """Return all of a trial that does not depend on the clock."""
    return trial.model_dump(exclude={"seconds"})
