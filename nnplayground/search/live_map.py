"""A map of networks, all trained at once: what two hyperparameters do becomes regions that one sees."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.search.figure_curves import FIGURES, FigureCurves, NetworkCurve
from nnplayground.search.map_fields import FieldMaker, MapFields
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment, check_memory
from nnplayground.training.history import History
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import (
    Evaluation,
    Figures,
    ReplicaEnded,
    ReplicaEpochReport,
    ReplicaReport,
)
from nnplayground.training.stacking import groups_alike, prepared
from nnplayground.training.state import TrainerState


@dataclass(frozen=True, slots=True)
class MapCell:
    """What a cell trains: an experiment for each seed, or none and a `refusal`, the sentence that says why."""

    experiments: tuple[Experiment, ...]
    refusal: str = ""

    @property
    def experiment(self) -> Experiment:
        """The experiment of the first seed, which is the one that is drawn and opened."""
        return self.experiments[0]


class MapReport(NamedTuple):
    """What some networks, by their numbers among all, tell together."""

    networks: npt.NDArray[np.intp]
    report: ReplicaReport


class CellFigures(NamedTuple):
    """The newest figures of all cells, arrays (cells,): means over the seeds that go on, NaN where there is none.

    `epochs` are fractions, of the seed that is drawn; `diverged` counts the seeds whose cost is no finite number.
    """

    steps: npt.NDArray[np.int64]
    epochs: Figures
    train_cost: Figures
    train_score: Figures
    validation_cost: Figures
    validation_score: Figures
    diverged: npt.NDArray[np.int64]


MEANS = "train_cost", "train_score", "validation_cost", "validation_score"


class LiveMap:
    """Cells that are trained side by side, each network as a `Trainer` would train it alone, but for rounding.

    Networks of one shape learn in one pass; groups of different shapes take turns, so that all are equally many
    epochs old. Stop rules hold. A network whose cost is no number any more keeps its last good weights and leaves the
    others alone.
    """

    def __init__(self, cells: Sequence[MapCell], problems: Sequence[Problem] | None = None) -> None:
        """Build the starting networks, on `problems` (one a network) if they are given.

        Raises UserError if all of them together take too much memory, or their data cannot be had.
        """
        self.cells = tuple(cells)
        numbers = iter(range(sum(len(cell.experiments) for cell in self.cells)))
        self._networks = [tuple(next(numbers) for _ in cell.experiments) for cell in self.cells]
        """The numbers of the networks of each cell."""
        self.experiments = tuple(experiment for cell in self.cells for experiment in cell.experiments)
        together = len(self.experiments)
        check_memory(sum(experiment.memory(together) for experiment in self.experiments))
        self.problems = prepared(self.experiments) if problems is None else tuple(problems)
        self._groups = [
            _MapGroup(members, [self.experiments[n] for n in members], [self.problems[n] for n in members])
            for members in groups_alike(self.experiments, self.problems)
        ]
        self._places = {n: (group, place) for group in self._groups for place, n in enumerate(group.members.tolist())}
        self.curves = FigureCurves(together)
        self._fields: list[FieldMaker] | None = None

    @property
    def problem(self) -> Problem | None:
        """What the first cell that can be trained learns; None if there is no such cell."""
        return self.problems[0] if self.problems else None

    @property
    def is_judged(self) -> bool:
        """Whether figures of all networks are known."""
        return all(group.is_judged for group in self._groups)

    @property
    def is_over(self) -> bool:
        """Whether no network goes on any more."""
        return not any(group.trainer.running for group in self._groups)

    @property
    def epochs(self) -> float:
        """Epochs of the networks that go on and are least far; of those that got farthest if none goes on."""
        going = [group.trainer.epochs for group in self._groups if group.trainer.running]
        return min(going) if going else max((group.trainer.epochs for group in self._groups), default=0.0)

    @property
    def groups(self) -> int:
        """How many groups of one shape there are."""
        return len(self._groups)

    def run(self) -> Iterator[MapReport]:
        """Yield reports for as long as training goes on, first those of the untrained networks.

        It may be left at any report and taken up again.
        """
        yield from self._run(math.inf)

    def run_epochs(self, epochs: int) -> Iterator[MapReport]:
        """Yield reports until every network has had so many epochs since its start, or is over."""
        yield from self._run(epochs)

    def judge_now(self) -> Iterator[MapReport]:
        """Judge all networks as they stand within an epoch; `figures` tells of it until they go on.

        The costs over the epochs stay as they are.
        """
        for group in self._groups:
            if group.trainer.running and group.trainer.examples_seen:
                for report in group.trainer.judge_now():
                    if isinstance(report, ReplicaEpochReport):
                        group.now = report
                    yield MapReport(group.members, report)

    @property
    def finished_epochs(self) -> int:
        """How many epochs every network that goes on has had whole."""
        return min((group.finished for group in self._groups if not group.is_done), default=0)

    def cost_table(self, points: int) -> tuple[Figures, Figures]:
        """Return epochs (points,) and the validation costs (points, cells) of first networks, about so many points.

        Where there is no validation part they are training costs. Values are NaN where there are none.
        """
        name = "validation_cost" if self.problem is not None and len(self.problem.parts.validation) else "train_cost"
        firsts = [networks[0] if networks else -1 for networks in self._networks]
        epochs, values = self.curves.table(name, points)
        found = values[:, firsts]
        found[:, [number for number, first in enumerate(firsts) if first < 0]] = math.nan
        return epochs, found

    def figures(self) -> CellFigures:
        """Return the newest figures of all cells."""
        newest = dict(zip(FIGURES, self._newest(), strict=True))
        steps = np.zeros(len(self.cells), np.int64)
        epochs = np.zeros(len(self.cells))
        diverged = np.zeros(len(self.cells), np.int64)
        means = np.full((len(MEANS), len(self.cells)), math.nan)
        for cell, networks in enumerate(self._networks):
            if not networks:
                continue
            group, place = self._places[networks[0]]
            steps[cell], epochs[cell] = group.age(place)
            good = [n for n in networks if not self.has_diverged(n)]
            diverged[cell] = len(networks) - len(good)
            if good:
                means[:, cell] = [newest[name][good].mean() for name in MEANS]
        return CellFigures(steps, epochs, **dict(zip(MEANS, means, strict=True)), diverged=diverged)

    def _newest(self) -> Figures:
        """Return the newest figures (figures, networks)."""
        found = self.curves.newest
        for group in self._groups:
            now = group.now
            if now is not None and now.step == group.trainer.step and group.trainer.examples_seen:
                found = found.copy()
                places = group.trainer.running
                found[:, group.members[places]] = np.array(now[2:])[:, places]
        return found

    def has_diverged(self, network: int) -> bool:
        """Whether the cost of a network, by its number among all, has become no finite number."""
        group, place = self._places[network]
        ended = group.trainer.ended.get(place)
        return ended is not None and ended.reason == "not_finite"

    def networks(self, cell: int) -> tuple[int, ...]:
        """Return the numbers of a cell's networks, seed by seed."""
        return self._networks[cell]

    def parameters(self, cell: int, seed: int = 0) -> npt.NDArray[np.floating]:
        """Return a copy of the parameters of one of a cell's networks."""
        group, place = self._places[self._networks[cell][seed]]
        return group.trainer.parameters(place)

    def judge(self, cell: int, seed: int = 0, part: str = "validation") -> Evaluation:
        """Return the figures of all examples of a part, ``train`` or ``validation``, by one of a cell's networks."""
        number = self._networks[cell][seed]
        experiment, problem = self.experiments[number], self.problems[number]
        network = Network(experiment.sizes[0], experiment.layers, parameters=self.parameters(cell, seed))
        return Evaluator(network, problem).judge(getattr(problem.parts, part), experiment.cost)

    def state(self, cell: int, seed: int = 0) -> TrainerState:
        """Return all that a `Trainer` needs to go on from one of a cell's networks."""
        group, place = self._places[self._networks[cell][seed]]
        return group.trainer.state(place)

    def curve(self, cell: int, seed: int = 0) -> NetworkCurve:
        """Return the figures of one of a cell's networks over its epochs."""
        return self.curves.of(self._networks[cell][seed])

    def history(self, cell: int, seed: int = 0) -> History:
        """Return the history of the run of one of a cell's networks, without the costs of its mini-batches."""
        network = self._networks[cell][seed]
        return self.curves.history(network, self._places[network][0].steps_an_epoch)

    def fields(self, resolution: int) -> MapFields | None:
        """Return what each cell's first network answers over the plane of the data; None where there is no plane."""
        problem = self.problem
        if problem is None or not has_plane(problem):
            return None
        if self._fields is None or self._fields[0].plane.resolution != resolution:
            firsts = {networks[0]: cell for cell, networks in enumerate(self._networks) if networks}
            self._fields = []
            for group in self._groups:
                chosen = [(place, firsts[n]) for place, n in enumerate(group.members.tolist()) if n in firsts]
                if chosen:
                    self._fields.append(FieldMaker(group.trainer, chosen, resolution))
        outputs = np.full((len(self.cells), problem.output_count, resolution, resolution), np.nan, np.float32)
        for maker in self._fields:
            maker.write(outputs)
        return MapFields(self._fields[0].plane, outputs)

    def _run(self, epochs: float) -> Iterator[MapReport]:
        for group in self._groups:
            while not group.is_judged:
                yield from self._advance(group)
        while going := [group for group in self._groups if not group.is_done and group.finished < epochs]:
            yield from self._advance(min(going, key=_MapGroup.order))

    def _advance(self, group: "_MapGroup") -> Iterator[MapReport]:
        """Let a group go on to its next report, if there is one, and note what it tells."""
        report = next(group.reports, None)
        if report is None:
            group.is_done = True
            return
        if isinstance(report, ReplicaEpochReport):
            group.finished, group.is_judged = report.epoch, True
            # Those that are over are told as no numbers, and keep what they had.
            told = [place for place in range(len(group.members)) if place not in group.trainer.ended]
            self.curves.append(report.epoch, group.members[told], np.array(report[2:])[:, told])
        elif isinstance(report, ReplicaEnded):
            group.ages[report.replica] = group.trainer.step, group.trainer.epochs
        yield MapReport(group.members, report)


class _MapGroup:
    """Networks of one shape, by their numbers among all."""

    def __init__(self, members: Sequence[int], experiments: Sequence[Experiment], problems: Sequence[Problem]) -> None:
        self.members = np.array(members, np.intp)
        self.trainer = ReplicaTrainer(experiments, problems)
        self.reports = self.trainer.run()
        self.is_judged = self.is_done = False
        self.now: ReplicaEpochReport | None = None
        """Its figures within an epoch, if it was judged there."""
        self.finished = 0
        """Epochs that have been judged."""
        self.ages: dict[int, tuple[int, float]] = {}
        """Mini-batches and epochs of those that are over, by their places."""
        count = problems[0].training_examples
        size = min(experiments[0].batch_size or count, count)
        self.steps_an_epoch = -(-count // size)

    def order(self) -> tuple[float, int]:
        """Return what decides whose turn it is: who is least far."""
        return self.trainer.epochs, self.finished

    def age(self, place: int) -> tuple[int, float]:
        """Return mini-batches and epochs of one of them."""
        return self.ages.get(place, (self.trainer.step, self.trainer.epochs))


def has_plane(problem: Problem) -> bool:
    """Whether the answers can be drawn over a plane of two inputs."""
    return len(problem.dataset.inputs) > 1 and not problem.is_images and problem.steps == 1
