"""A run: a network, its optimiser and a place in the data, moved on one mini-batch at a time."""

import math
from collections.abc import Iterator

import numpy as np

from nnplayground.core.network import Network, weight_mask
from nnplayground.core.regularizers import Dropout
from nnplayground.core.workspace import Workspace
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_
from nnplayground.training.batches import Batches
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import PIECE, Experiment
from nnplayground.training.reports import (
    BatchReport,
    EpochReport,
    Evaluation,
    Parameters,
    Report,
    RunEnded,
    Working,
)
from nnplayground.training.stopping import Memory

EVALUATED = 10_000
"""Training and validation examples judged after an epoch, at most; a fixed choice of them."""

NOT_FINITE = N_(
    "The cost is no longer a finite number after mini-batch {step}: the steps were too large. "
    "The last good weights are back in place; a smaller learning rate helps."
)


class Trainer:
    """One run of an experiment. Nothing else may touch `network` while it is being trained."""

    def __init__(self, experiment: Experiment, problem: Problem | None = None) -> None:
        """Build the starting network. Raises UserError if the experiment makes no sense."""
        experiment.check()
        self.experiment = experiment
        self.problem = problem if problem is not None else experiment.prepare()
        self.network = experiment.network()
        self.epoch = 0
        self.position = 0
        """Training examples of this epoch that have been learnt."""
        self.step = 0
        self.stop_memories: dict[str, Memory] = {}
        self.best: Parameters | None = None
        self.best_epoch: int | None = None
        self._good = self.network.parameters.copy()
        self._copy_every = 1 + len(self._good) // 4096
        self._batches = Batches(self.problem, experiment.seeds.training, self.network.dtype)
        self._batches.begin(0)
        self._dropout_rng = np.random.default_rng((experiment.seeds.training, 2**32))
        self._decayed = weight_mask(self.network.sizes, self.network.dtype)
        self._judged = (self._sample(self.problem.parts.train), self._sample(self.problem.parts.validation))
        self._evaluated_epoch = -1
        self._reports: Iterator[Report] | None = None
        self._start_optimizer()
        self._take_up()

    def run(self) -> Iterator[Report]:
        """Yield reports for as long as training goes on; may be left and taken up at any report.

        There is one such generator at a time; after a `RunEnded` a new one goes on from there.
        """
        if self._reports is None:
            self._reports = self._run()
        return self._reports

    def apply(self, experiment: Experiment) -> None:
        """Go on with changed settings, from the next mini-batch on.

        Weights, optimiser memory and place in the data are kept; another optimiser starts with an
        empty memory. Raises UserError if it makes no sense, ValueError if it needs a new start.
        """
        if not self.experiment.same_start(experiment):
            raise ValueError("these changes need a new run")
        experiment.check()
        before, self.experiment = self.experiment, experiment
        if before.activations != experiment.activations:
            parameters = self.network.parameters
            self.network = Network(experiment.sizes, experiment.activations)
            self.network.parameters[:] = parameters
        if type(before.optimizer) is not type(experiment.optimizer):
            self._start_optimizer()
        if before.stop != experiment.stop:
            self.stop_memories.clear()
            self.best, self.best_epoch = None, None
        self._take_up()

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter, by its place in the flat vector, between two mini-batches."""
        self.network.parameters[index] = value
        self._good[index] = value

    def set_parameters(self, parameters: Parameters) -> None:
        """Replace all parameters, between two mini-batches."""
        self.network.parameters[:] = parameters
        self._good[:] = parameters

    def judge(self, part: str) -> Evaluation:
        """Return the figures of all examples of a part: ``train``, ``validation`` or ``test``."""
        return self._evaluator.judge(getattr(self.problem.parts, part), self.experiment.cost)

    @property
    def batch_size(self) -> int:
        """Examples in a full mini-batch; never more than there are."""
        return min(self.experiment.batch_size or len(self._batches), len(self._batches))

    @property
    def at_epoch_end(self) -> bool:
        """Whether every example of the epoch has been learnt and its figures come next."""
        return self.position >= len(self._batches)

    @property
    def rate(self) -> float:
        """The learning rate of the next step, after the schedule."""
        passed = self.epoch + self.position / len(self._batches)
        return self.experiment.optimizer.rate * self.experiment.schedule.factor(passed)

    @property
    def penalty(self) -> float:
        """What the regularisers add to the cost now."""
        weights = [layer.W for layer in self.network.layers]
        return sum(r.penalty(weights, len(self._batches)) for r in self._penalties)

    def _start_optimizer(self) -> None:
        self.optimizer_state = self.experiment.optimizer.start(len(self.network.parameters), self.network.dtype)

    def _take_up(self) -> None:
        """Prepare what a mini-batch needs from the experiment."""
        self._penalties = [r for r in self.experiment.regularizers if not isinstance(r, Dropout)]
        self._evaluator = Evaluator(self.network, self.problem)
        self._spaces: dict[int, Workspace] = {}
        self._gradient = np.empty_like(self.network.parameters)
        self._dropout = self.experiment.dropout
        self._batches.augment(self.experiment.augment)

    def _sample(self, rows: np.ndarray) -> np.ndarray:
        if len(rows) <= EVALUATED:
            return rows
        rng = np.random.default_rng(self.experiment.seeds.data)
        return np.sort(rng.choice(rows, EVALUATED, replace=False))

    def _run(self) -> Iterator[Report]:
        if self._evaluated_epoch < 0:
            yield from self._end_epoch()
        while True:
            while self.position < len(self._batches):
                if self.batch_size <= PIECE:
                    report = self._learn()
                else:
                    report = yield from self._learn_in_pieces()
                if not math.isfinite(report.cost):
                    self.network.parameters[:] = self._good
                    self._reports = None
                    yield report
                    yield RunEnded(
                        "not_finite", NOT_FINITE, {"step": report.step}, self.epoch, report.step, self.best_epoch
                    )
                    return
                yield report
            ended = yield from self._end_epoch()
            if ended is not None:
                self._reports = None
                yield ended
                return

    def _learn(self) -> BatchReport:
        """Learn the next mini-batch."""
        x, y = self._batches.take(self.position, self.batch_size)
        with np.errstate(all="ignore"):
            space = self._space(len(x))
            cost = self._backpropagate(space, x, y)
            self._keep_good(cost)
            self._update(space.gradient)
        return self._advance(len(x), cost)

    def _learn_in_pieces(self) -> "Iterator[Report]":
        """Learn a large mini-batch piece by piece: the same step with less memory, and interruptible."""
        size = min(self.batch_size, len(self._batches) - self.position)
        total = np.zeros_like(self._gradient)
        cost = 0.0
        for start in range(0, size, PIECE):
            if start:
                yield Working()
            x, y = self._batches.take(self.position + start, min(PIECE, size - start))
            with np.errstate(all="ignore"):
                space = self._space(len(x))
                share = len(x) / size
                cost += share * self._backpropagate(space, x, y)
                np.multiply(space.gradient, share, space.gradient)
                total += space.gradient
        with np.errstate(all="ignore"):
            self._keep_good(cost)
            self._update(total)
        return self._advance(size, cost)

    def _space(self, rows: int) -> Workspace:
        space = self._spaces.get(rows)
        if space is None:
            if len(self._spaces) > 3:
                self._spaces.clear()
            space = self._spaces[rows] = Workspace(self.network, rows, self._gradient)
        return space

    def _backpropagate(self, space: Workspace, x: np.ndarray, y: np.ndarray) -> float:
        network, cost = self.network, self.experiment.cost
        if self._dropout or (len(space.stages) > 1 and space.stages[0].mask is not None):
            space.drop(self._dropout, self._dropout_rng)
        output = network.forward(space, x)
        top = space.stages[-1]
        value = cost.value(top.z, output, y, top.grad, network.layers[-1].activation)
        network.backward(space, x, y, cost)
        return value

    def _keep_good(self, cost: float) -> None:
        if self.step % self._copy_every == 0 and math.isfinite(cost):
            np.copyto(self._good, self.network.parameters)

    def _update(self, gradient: np.ndarray) -> None:
        for regularizer in self._penalties:
            for layer, stage in zip(self.network.layers, self._gradient_views(gradient), strict=True):
                regularizer.add_gradient(layer.W, stage[:-1], len(self._batches))
        self.experiment.optimizer.step(
            self.network.parameters, gradient, self.optimizer_state, self.rate, self._decayed
        )

    def _gradient_views(self, gradient: np.ndarray) -> list[np.ndarray]:
        from nnplayground.core.network import matrices

        return matrices(gradient, self.network.sizes)

    def _advance(self, examples: int, cost: float) -> BatchReport:
        self.position += examples
        self.step += 1
        return BatchReport(self.step, self.epoch + self.position / len(self._batches), cost)

    def _end_epoch(self) -> "Iterator[Report]":
        """Judge the network and look at the stop rules; return the end of the run, if it is one."""
        finished = self.epoch + 1 if self._evaluated_epoch >= 0 else 0
        figures: list[Evaluation] = []
        for rows in self._judged:
            for found in self._evaluator.pieces(rows, self.experiment.cost):
                if found is None:
                    yield Working()
                else:
                    figures.append(found)
        train, validation = figures
        report = EpochReport(finished, self.step, train.cost, train.score, validation.cost, validation.score)
        self._evaluated_epoch = finished
        if finished:
            self.epoch = finished
            self.position = 0
            self._batches.begin(finished)
        ended = self._check_stop(report)
        yield report
        return ended

    def _check_stop(self, report: EpochReport) -> RunEnded | None:
        ended: RunEnded | None = None
        for rule in self.experiment.stop:
            memory = self.stop_memories.setdefault(rule.kind, {})
            reason = rule.check(report, memory)
            if rule.keeps_best and memory.get("epoch") == report.epoch:
                self.best = self.network.parameters.copy()
                self.best_epoch = report.epoch
            if reason is not None and ended is None and report.epoch:
                ended = RunEnded(rule.kind, *reason, report.epoch, report.step, self.best_epoch)
        if ended is not None and self.best is not None:
            self.set_parameters(self.best)
        return ended
