"""Several runs of one shape at once: as many networks as there are experiments, in one pass each step."""

import math
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextvars import copy_context
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.core.layers import parameter_count
from nnplayground.core.network import Network
from nnplayground.core.optimizers import OptimizerState
from nnplayground.data.problem import Problem
from nnplayground.training.batches import Batches, ExampleStream
from nnplayground.training.evaluation import ReplicaEvaluator, added_penalty, bearable_piece, judged_rows
from nnplayground.training.experiment import PIECE, Experiment, check_memory
from nnplayground.training.learner import Learner
from nnplayground.training.reports import (
    EpochReport,
    Figures,
    Parameters,
    ReplicaBatchReport,
    ReplicaEnded,
    ReplicaEpochReport,
    ReplicaReport,
    RunEnded,
    Working,
)
from nnplayground.training.stacking import check_alike, prepared, stacked, stacked_method
from nnplayground.training.state import TrainerState
from nnplayground.training.stopping import Memory, check_rules
from nnplayground.training.trainer import DIVERGENCE_FACTOR, not_finite

Array = npt.NDArray[np.floating]


class ReplicaTrainer:
    """Runs of several experiments that have one shape, and differ in numbers and seeds alone.

    They may differ in their seeds, schedule, stop rules, and where a parameter of optimiser, regularisers,
    starting weights or data is declared so (`PER_NETWORK`). Each run is the one that a `Trainer` makes of its
    experiment, but for rounding. A run that is over leaves the others alone, and keeps its weights.
    """

    def __init__(
        self,
        experiments: Sequence[Experiment],
        problems: Sequence[Problem] | None = None,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        """Build the starting networks.

        Raises UserError if an experiment makes no sense or all take too much memory, ValueError if they
        or their data have not the same shape.
        """
        self.experiments = tuple(experiments)
        check_alike(self.experiments)
        for experiment in self.experiments:
            experiment.check()
        together = len(self.experiments)
        needed = sum(experiment.memory(together) for experiment in self.experiments)
        check_memory(needed * np.dtype(dtype).itemsize // 4)
        self.problems = prepared(self.experiments) if problems is None else tuple(problems)
        self.dtype = np.dtype(dtype)
        self.epoch = self.examples_seen = self.step = 0
        self.running = list(range(len(self.experiments)))
        """The numbers of the runs that go on; the others are in `ended`."""
        self.ended: dict[int, RunEnded] = {}
        self._over: dict[int, TrainerState] = {}
        self._evaluated_epoch = -1
        self._begun: list[Mapping[str, Any]] | None = None
        """States of the generators of dropout before a mini-batch that is learnt in pieces, while it is."""
        self._runs = [ReplicaRun(*pair) for pair in zip(self.experiments, self.problems, strict=True)]
        if len({run.sizes for run in self._runs}) != 1:
            raise ValueError("the parts of the data differ in size")
        self._count = self.problems[0].training_examples
        self._steps = self.problems[0].steps
        self._piece = max(1, bearable_piece(PIECE, parameter_count(self.experiments[0].shapes)) // self._steps)
        batch = self.experiments[0].batch_size
        self._size = min(batch or self._count, self._count)
        # A context in which NumPy keeps quiet about overflow.
        self._quietly = copy_context()
        self._quietly.run(np.seterr, all="ignore")
        parameters = np.stack([experiment.network(dtype).parameters for experiment in self.experiments])
        self._copy_every = 8 + parameters.size // 4096
        self._last_finite = parameters.copy()
        self._limits: Figures = np.full(len(parameters), math.inf)
        keys = {(id(problem), e.seeds.training) for problem, e in zip(self.problems, self.experiments, strict=True)}
        self._streams = [
            ExampleStream(run.problem, run.experiment.seeds.training)
            for run in (self._runs if len(keys) > 1 else self._runs[:1])
        ]
        self._take_up(parameters, self.experiments[0].optimizer.start(parameters.shape, dtype))
        self._batches.begin(0)

    def parameters(self, replica: int) -> Parameters:
        """Return a copy of the parameters (parameters) of one network."""
        if replica in self._over:
            return np.array(self._over[replica].parameters)
        return np.array(self._parameters[self.running.index(replica)])

    @property
    def parameter_count(self) -> int:
        """How many parameters each network has."""
        return int(self._last_finite.shape[-1])

    def copy_parameters(self, replicas: Sequence[int], out: Parameters) -> None:
        """Write the parameters of some networks into `out` (some replicas, parameters)."""
        if len(self.running) == len(self.experiments):
            np.copyto(out, self._parameters[list(replicas)])
            return
        places = {replica: place for place, replica in enumerate(self.running)}
        for row, replica in zip(out, replicas, strict=True):
            row[:] = self._parameters[places[replica]] if replica in places else self._over[replica].parameters

    def state(self, replica: int) -> TrainerState:
        """Return all that a `Trainer` of one of the experiments needs to go on from here, as its own `state` does."""
        if replica in self._over:
            return self._over[replica]
        return self._state_at(self.running.index(replica), None)

    def best(self, replica: int) -> tuple[int, Parameters] | None:
        """Return the best epoch of one of the runs and its parameters, where a stop rule keeps them."""
        run = self._runs[replica]
        return None if run.best is None or run.best_epoch is None else (run.best_epoch, run.best)

    @property
    def epochs(self) -> float:
        """Epochs since the start, as a fraction, of the runs that go on."""
        return self.epoch + self.examples_seen / self._count

    def network(self, replica: int) -> Network:
        """Return one of the networks, for itself."""
        experiment = self.experiments[replica]
        return Network(experiment.sizes[0], experiment.layers, parameters=self.parameters(replica))

    def run(self) -> Iterator[ReplicaReport]:
        """Yield reports for as long as training goes on; there is one such generator."""
        yield from self._end_epoch(0)
        while self.running:
            while self.running and self.examples_seen < self._count:
                yield from self._learn()
            if self.running:
                yield from self._end_epoch(self.epoch + 1)

    def judge_now(self) -> Iterator[Working | ReplicaEpochReport]:
        """Judge the networks that go on as they are between two mini-batches, as after an epoch; nothing is changed.

        The report comes last; its epoch is the last that was finished.
        """
        judged = yield from self._judged()
        yield ReplicaEpochReport(self.epoch, self.step, *map(self._spread, judged))

    def _take_up(self, parameters: Parameters, state: OptimizerState) -> None:
        """Prepare what the runs that go on need; `parameters` are (replicas, parameters)."""
        some = [self._runs[replica] for replica in self.running]
        first, count = some[0].experiment, len(some)
        self._parameters, self._state = parameters, state
        network = self._network = Network(first.sizes[0], first.layers, parameters=parameters)
        method = stacked_method([run.experiment for run in some], self.dtype)
        self._learner = Learner(network, method, state, self._count, [run.dropout_rng for run in some], self._steps)
        self._evaluator = ReplicaEvaluator(network, [run.problem for run in some])
        self._batches = Batches(*self._streams, dtype=self.dtype)
        self._batches.augment(first.augment)
        self._base_rates = np.array([run.experiment.optimizer.rate for run in some]).reshape(count, 1)
        steady = all(run.experiment.schedule.is_constant for run in some)
        self._steady = self._base_rates.astype(self.dtype) if steady else None

    def _rates(self) -> Array:
        """Return the learning rates (replicas, 1) of the next step."""
        if self._steady is not None:
            return self._steady
        epochs = self.epochs
        schedules = [self.experiments[replica].schedule for replica in self.running]
        known = {schedule: schedule.factor(epochs) for schedule in set(schedules)}
        factors = np.array([known[schedule] for schedule in schedules])[:, np.newaxis]
        rates: Array = (self._base_rates * factors).astype(self.dtype)
        return rates

    def _learn(self) -> Iterator[ReplicaReport]:
        """Learn the next mini-batch, a large one piece by piece; end the runs whose cost is no number."""
        size = min(self._size, self._count - self.examples_seen)
        learner, rates, quietly = self._learner, self._rates(), self._quietly.run
        if size > self._piece:
            self._begun = [self._runs[replica].dropout_state for replica in self.running]
        costs: Figures = np.zeros(len(self.running))
        for start in range(0, size, self._piece):
            if start:
                yield Working()
            taken = learner.pass_for(min(self._piece, size - start))
            y = self._batches.feed(taken, self.examples_seen + start)
            if size <= self._piece:
                costs += quietly(learner.forward_backward, taken, y, rates)
            else:
                costs += quietly(learner.forward_backward_piece, taken, y, rates, size, first=not start)
        if self.step % self._copy_every == 0:
            quietly(self._keep_finite, costs)
        quietly(learner.step, rates)
        self._begun = None
        self.step += 1
        self.examples_seen += size
        yield ReplicaBatchReport(self.step, self.epochs, self._spread(costs))
        finite = np.isfinite(costs)
        if not finite.all():
            yield from self._end(self._end_not_finite(finite))

    def _keep_finite(self, costs: Figures) -> None:
        """Copy the weights with which a mini-batch had these costs, where they are worth it."""
        parameters = self._parameters
        # An infinite weight can hide behind a saturated neuron; the sum of squares shows it.
        worth = (costs < self._limits) & np.isfinite(np.einsum("ij,ij->i", parameters, parameters))
        np.copyto(self._last_finite, parameters, where=worth[:, np.newaxis])

    def _end_not_finite(self, finite: npt.NDArray[np.bool_]) -> dict[int, RunEnded]:
        """Bring the last good weights back where a cost is no number."""
        ended = {}
        for place in np.flatnonzero(~finite).tolist():
            self._parameters[place] = self._last_finite[place]
            best = self._runs[self.running[place]].best_epoch
            template = not_finite(self.experiments[self.running[place]])
            ended[place] = RunEnded("not_finite", template, {"step": self.step}, self.epoch, self.step, best)
        return ended

    def _end_epoch(self, finished: int) -> Iterator[ReplicaReport]:
        """Judge the networks and look at their stop rules."""
        judged = yield from self._judged()
        report = ReplicaEpochReport(finished, self.step, *map(self._spread, judged))
        self._evaluated_epoch = finished
        if finished:
            self.epoch, self.examples_seen = finished, 0
            self._batches.begin(finished)
        finite = np.isfinite(judged[0])
        first = np.isinf(self._limits) & finite
        self._limits[first] = DIVERGENCE_FACTOR * judged[0][first]
        ended = self._end_not_finite(finite) if finished else {}
        for place in np.flatnonzero(finite).tolist():
            run = self._runs[self.running[place]]
            if not run.experiment.stop:
                continue
            stopped = run.look(report.of(self.running[place]), self._parameters[place])
            if stopped is not None:
                ended[place] = stopped
                if run.best is not None:
                    self._parameters[place] = self._last_finite[place] = run.best
        yield report
        yield from self._end(ended)

    def _judged(self) -> Generator[Working, None, list[Figures]]:
        """Judge the networks that go on; return their figures in the order of a report."""
        judged: list[Figures] = []
        cost = self.experiments[0].cost
        for part in (0, 1):
            rows = [self._runs[replica].judged[part] for replica in self.running]
            for found in self._evaluator.pieces(rows, cost):
                if found is None:
                    yield Working()
                else:
                    judged += found
        return [*judged, self._penalties()]

    def _penalties(self) -> Figures:
        """Return what the regularisers add to the costs of the runs that go on."""
        chosen = [self.experiments[replica].regularizers for replica in self.running]
        kinds = [stacked(several, (-1,), np.float64) for several in zip(*chosen, strict=True) if several[0].penalizes]
        return added_penalty(self._network, kinds, self._count) + np.zeros(len(chosen))

    def _end(self, ended: dict[int, RunEnded]) -> Iterator[ReplicaEnded]:
        """Take runs, by their place among those that go on, out of the others' way; they keep their weights."""
        if not ended:
            return
        told = [ReplicaEnded(self.running[place], ended[place]) for place in sorted(ended)]
        for place, reason in ended.items():
            self.ended[self.running[place]] = reason
            self._over[self.running[place]] = self._state_at(place, reason)
        kept = [place for place in range(len(self.running)) if place not in ended]
        self.running = [self.running[place] for place in kept]
        if len(self._streams) > 1:
            self._streams = [self._streams[place] for place in kept]
        self._last_finite, self._limits = self._last_finite[kept], self._limits[kept]
        if kept:
            before = self._state
            state = self.experiments[0].optimizer.start(self._last_finite.shape, self.dtype)
            state.slots[:] = before.slots[:, kept]
            state.steps, state.shares = before.steps, before.shares
            self._take_up(self._parameters[kept], state)
        yield from told

    def _state_at(self, place: int, ending: RunEnded | None) -> TrainerState:
        """Return the state of one of the runs that go on, by its place among them, or of one that ends now."""
        run, parameters, slots = self._runs[self.running[place]], self._parameters[place], self._state.slots[:, place]
        steps, shares, best = self._state.steps, self._state.shares, run.best
        if not np.isfinite(parameters).all() or (ending is not None and ending.reason == "not_finite"):
            # The memory of the optimiser is spoilt.
            parameters = self._last_finite[place]
            slots, steps, shares = np.zeros_like(slots), 0, None
        if best is not None and not np.isfinite(best).all():
            best = None
        return TrainerState(
            parameters=parameters.copy(),
            last_finite=self._last_finite[place].copy(),
            best=None if best is None else best.copy(),
            best_epoch=None if best is None else run.best_epoch,
            slots=slots.copy(),
            optimizer_steps=steps,
            shares=shares,
            epoch=self.epoch,
            examples_seen=self.examples_seen,
            step=self.step,
            evaluated_epoch=self._evaluated_epoch,
            divergence_limit=float(self._limits[place]),
            stop_memories={} if ending is not None else {kind: dict(memory) for kind, memory in run.memories.items()},
            dropout=run.dropout_state if self._begun is None else self._begun[place],
            ending=ending,
        )

    def _spread(self, figures: Figures) -> Figures:
        """Return the figures of the runs that go on at their numbers among all (replicas)."""
        if len(figures) == len(self.experiments):
            return figures
        found: Figures = np.full(len(self.experiments), math.nan)
        found[self.running] = figures
        return found


class ReplicaRun:
    """What one of several runs has for itself."""

    def __init__(self, experiment: Experiment, problem: Problem) -> None:
        self.experiment, self.problem = experiment, problem
        self.dropout_rng = np.random.default_rng((experiment.seeds.training, 2**32))
        self.best: Parameters | None = None
        self.best_epoch: int | None = None
        self.memories: dict[str, Memory] = {}
        """What the stop rules remember."""
        parts, chosen_by = problem.parts, (experiment.seeds.data, problem.output_count, problem.steps)
        self.judged = judged_rows(parts.train, *chosen_by), judged_rows(parts.validation, *chosen_by)
        """The examples of the training and the validation part that are judged after an epoch."""

    @property
    def dropout_state(self) -> Mapping[str, Any]:
        """A copy of the state of the generator of dropout."""
        return dict(self.dropout_rng.bit_generator.state)

    @property
    def sizes(self) -> tuple[int, int, int, int]:
        """Examples of the parts, inputs and outputs."""
        parts, problem = self.problem.parts, self.problem
        return len(parts.train), len(parts.validation), problem.input_count, problem.output_count

    def look(self, report: EpochReport, parameters: Parameters) -> RunEnded | None:
        """Look at the stop rules after an epoch that ended with these `parameters`; return why the run is over."""
        rules, metric = self.experiment.stop, self.problem.task.metric
        stopped, is_best = check_rules(rules, report, self.memories, metric)
        if is_best:
            self.best, self.best_epoch = parameters.copy(), report.epoch
        return None if stopped is None else RunEnded(*stopped, report.epoch, report.step, self.best_epoch)
