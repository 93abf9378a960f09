"""Several experiments trained side by side, so that they move together."""

import dataclasses
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from nnplayground.core.network import Network
from nnplayground.data.problem import Problem, rows_of
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import (
    BatchReport,
    EpochReport,
    Evaluation,
    Parameters,
    ReplicaBatchReport,
    ReplicaEnded,
    ReplicaEpochReport,
    Report,
    RunEnded,
)
from nnplayground.training.stacking import groups_alike, prepared
from nnplayground.training.trainer import Trainer

SLICE = 64
"""Mini-batches of one group before it is the next one's turn, at most."""


class RunReport(NamedTuple):
    """What one of the runs, counted from 0, tells."""

    run: int
    report: Report


class ManyRuns:
    """Runs of several experiments; those that train on the same data share them.

    Runs of one shape, which differ in seeds and numbers alone, learn in one pass (`ReplicaTrainer`). Each is what it
    would be alone, but for rounding.
    """

    def __init__(self, experiments: Sequence[Experiment], problems: Sequence[Problem] = ()) -> None:
        """Build all starting networks, on `problems` if they are given. Raises UserError if one makes no sense."""
        self.experiments = tuple(experiments)
        self._problems = tuple(problems) or _prepared(self.experiments)
        groups = groups_alike(self.experiments, self._problems)
        self._groups: list[_ShapeGroup] = []
        self._places: list[tuple[_ShapeGroup, int]] = [None] * len(self.experiments)  # type: ignore[list-item]
        for members in groups:
            chosen = [(self.experiments[run], self._problems[run]) for run in members]
            group = _Several(members, chosen) if len(members) > 1 else _Single(members, *chosen[0])
            self._groups.append(group)
            for place, run in enumerate(members):
                self._places[run] = group, place
        self._over = [False] * len(self.experiments)
        self._waiting: deque[RunReport] = deque()
        self._evaluators: dict[int, tuple[Evaluator, Network]] = {}

    def __len__(self) -> int:
        return len(self.experiments)

    def train(self, epochs: int | None = None) -> Generator[RunReport, None, None]:
        """Yield the reports of all runs, turn by turn, until every one has ended or has had `epochs`.

        It may be left at any report and taken up again by another call.
        """
        yield from self._tell(epochs)
        while not all(self._over):
            for group in self._groups:
                if not all(self._over[run] for run in group.members):
                    yield from self._turn(group, epochs)

    def stop(self, run: int) -> None:
        """Let a run tell nothing any more; where all of one shape are stopped, they are not trained on."""
        self._over[run] = True

    def over(self, run: int) -> bool:
        """Whether a run has told its last."""
        return self._over[run]

    def problem(self, run: int) -> Problem:
        """Return what a run is trained on."""
        return self._problems[run]

    def network(self, run: int) -> Network:
        """Return the network of a run as it is now, to be read between two reports."""
        group, place = self._places[run]
        return group.network(place)

    def parameters(self, run: int) -> Parameters:
        """Return a copy of a run's parameters."""
        return self.network(run).parameters.copy()

    def best(self, run: int) -> tuple[int, Parameters] | None:
        """Return the best epoch and its parameters, where a stop rule keeps them."""
        group, place = self._places[run]
        return group.best(place)

    def epochs(self, run: int) -> float:
        """Return how many epochs a run has had, as a fraction."""
        group, place = self._places[run]
        return group.epochs(place)

    def judge(self, run: int, part: str, parameters: Parameters | None = None) -> Evaluation:
        """Return the figures of all examples of a part, ``train``, ``validation`` or ``test``.

        With `parameters`, they are those of other weights than the run has now.
        """
        if run not in self._evaluators:
            network = self.network(run).copy()
            self._evaluators[run] = Evaluator(network, self._problems[run]), network
        evaluator, network = self._evaluators[run]
        network.parameters[:] = self.network(run).parameters if parameters is None else parameters
        return evaluator.judge(getattr(self._problems[run].parts, part), self.experiments[run].cost)

    def _turn(self, group: "_ShapeGroup", epochs: int | None) -> Generator[RunReport, None, None]:
        learnt = 0
        for told in group.reports():
            self._waiting.extend(told)
            yield from self._tell(epochs)
            report = told[0].report
            learnt += isinstance(report, BatchReport)
            is_epoch = isinstance(report, EpochReport) and report.epoch > 0
            if is_epoch or learnt >= SLICE or all(self._over[run] for run in group.members):
                return

    def _tell(self, epochs: int | None) -> Generator[RunReport, None, None]:
        """Yield what has been told at once and waits; who has ended tells nothing more."""
        while self._waiting:
            run, report = self._waiting.popleft()
            if self._over[run]:
                continue
            if isinstance(report, EpochReport):
                self._over[run] = epochs is not None and report.epoch >= epochs
            elif isinstance(report, RunEnded):
                self._over[run] = True
            yield RunReport(run, report)


class _ShapeGroup:
    """Runs that go together; `members` are their numbers among all."""

    def __init__(self, members: Sequence[int]) -> None:
        self.members = tuple(members)

    def reports(self) -> Iterator[list[RunReport]]:
        """Go on: yield what the members tell at once."""
        raise NotImplementedError

    def network(self, place: int) -> Network:
        """Return the network of a member, by its place among them."""
        raise NotImplementedError

    def best(self, place: int) -> tuple[int, Parameters] | None:
        """Return the best epoch of a member and its parameters, if they are kept."""
        raise NotImplementedError

    def epochs(self, place: int) -> float:
        """Return how many epochs a member has had."""
        raise NotImplementedError


class _Single(_ShapeGroup):
    def __init__(self, members: Sequence[int], experiment: Experiment, problem: Problem) -> None:
        super().__init__(members)
        self._trainer = Trainer(experiment, problem)

    def reports(self) -> Iterator[list[RunReport]]:
        (run,) = self.members
        for report in self._trainer.run():
            yield [RunReport(run, report)]

    def network(self, place: int) -> Network:
        return self._trainer.network

    def best(self, place: int) -> tuple[int, Parameters] | None:
        trainer = self._trainer
        return None if trainer.best is None or trainer.best_epoch is None else (trainer.best_epoch, trainer.best)

    def epochs(self, place: int) -> float:
        return self._trainer.epochs


class _Several(_ShapeGroup):
    def __init__(self, members: Sequence[int], chosen: Sequence[tuple[Experiment, Problem]]) -> None:
        super().__init__(members)
        self._trainer = ReplicaTrainer([experiment for experiment, _ in chosen], [problem for _, problem in chosen])
        self._run = self._trainer.run()

    def reports(self) -> Iterator[list[RunReport]]:
        members = self.members
        for told in self._run:
            # Whoever ends after this report is still among those that go on.
            running = self._trainer.running
            if isinstance(told, ReplicaBatchReport):
                costs = told.costs.tolist()
                yield [RunReport(members[i], BatchReport(told.step, told.epochs, costs[i])) for i in running]
            elif isinstance(told, ReplicaEpochReport):
                yield [RunReport(members[i], told.of(i)) for i in running]
            elif isinstance(told, ReplicaEnded):
                yield [RunReport(members[told.replica], told.ended)]
            else:
                yield [RunReport(members[running[0]], told)]

    def network(self, place: int) -> Network:
        return self._trainer.network(place)

    def best(self, place: int) -> tuple[int, Parameters] | None:
        return self._trainer.best(place)

    def epochs(self, place: int) -> float:
        ended = self._trainer.ended.get(place)
        return self._trainer.epochs if ended is None else float(ended.epoch)


def _prepared(experiments: Sequence[Experiment]) -> tuple[Problem, ...]:
    """Prepare the data of each experiment, the same data once."""
    for experiment in experiments:
        experiment.check()
    return prepared(experiments)


def subset(problem: Problem, size: int, seed: int) -> Problem:
    """Return `problem` with only `size` of its training examples; smaller choices are part of larger ones.

    Data that come divided keep their order, so that the first 1,000 digits are those of everybody else; of others
    the choice is random. Scales and targets stay as they are.
    """
    # An example of several rows is known by its first one.
    rows, steps = problem.parts.train[:: problem.steps], problem.steps
    if size >= len(rows):
        return problem
    in_order = problem.dataset.keeps_order or problem.dataset.fixed_parts() is not None
    ordered = rows if in_order else np.random.default_rng(seed).permutation(rows)
    chosen = np.sort(ordered[:size])
    parts = dataclasses.replace(problem.parts, train=rows_of(chosen // steps, steps))
    return dataclasses.replace(problem, parts=parts)
