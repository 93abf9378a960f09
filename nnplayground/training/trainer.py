"""A run: a network, its optimiser and a place in the data, moved on one mini-batch at a time."""

import dataclasses
import math
from collections.abc import Generator, Iterator
from contextvars import copy_context
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import Indexes
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_
from nnplayground.training.batches import Batches, ExampleStream
from nnplayground.training.evaluation import Evaluator, added_penalty, bearable_piece, judged_rows
from nnplayground.training.experiment import PIECE, Experiment
from nnplayground.training.freezing import indexes_of
from nnplayground.training.learner import Learner, Method
from nnplayground.training.reports import (
    BatchReport,
    EpochReport,
    Evaluation,
    Parameters,
    Report,
    RunEnded,
    Working,
)
from nnplayground.training.state import TrainerState
from nnplayground.training.stopping import Memory, check_rules

DIVERGENCE_FACTOR = 10.0
"""A run whose cost is that many times the cost at the start diverges: its weights are not worth keeping."""

ASIDE = 3
"""Settings whose memory is kept while others are tried at the same mini-batch, at most."""

NOT_FINITE = N_(
    "The cost is no longer a finite number after mini-batch {step}: the steps were too large. "
    "The last good weights are back in place; a smaller learning rate helps."
)
EXPLODED = N_(
    "The cost is no longer a finite number after mini-batch {step}: errors grew on their way back through time. "
    "The last good weights are back in place; clipping the gradient helps, or a smaller learning rate."
)


class Trainer:
    """One run of an experiment. Nothing else may touch `network` while it is being trained."""

    def __init__(
        self, experiment: Experiment, problem: Problem | None = None, dtype: npt.DTypeLike = np.float32
    ) -> None:
        """Build the starting network. Raises UserError if the experiment makes no sense."""
        experiment.check()
        self.experiment = experiment
        self.problem = problem if problem is not None else experiment.prepare()
        self.network = experiment.network(dtype)
        self.epoch = 0
        self.examples_seen = 0
        """Training examples of this epoch that have been learnt."""
        self.step = 0
        self.stop_memories: dict[str, Memory] = {}
        self.best: Parameters | None = None
        self.best_epoch: int | None = None
        self._last_finite = self.network.parameters.copy()
        self._copy_every = 8 + len(self._last_finite) // 4096
        self._divergence_limit = math.inf
        self._batches = Batches(ExampleStream(self.problem, experiment.seeds.training), dtype=dtype)
        self._batches.begin(0)
        self._count = len(self._batches)
        self._dropout_rng = np.random.default_rng((experiment.seeds.training, 2**32))
        # A context in which NumPy keeps quiet about overflow; entering it takes a tenth of np.errstate.
        self._quietly = copy_context()
        self._quietly.run(np.seterr, all="ignore")
        parts, steps = self.problem.parts, self.problem.steps
        self._piece = max(1, bearable_piece(PIECE, len(self._last_finite)) // steps)
        """Examples that are pushed through the network at once."""
        chosen_by = experiment.seeds.data, self.problem.output_count, steps
        self._judged = judged_rows(parts.train, *chosen_by), judged_rows(parts.validation, *chosen_by)
        self._evaluated_epoch = -1
        self._ending: RunEnded | None = None
        """Why the run is over, as long as nobody has been told."""
        self._begun: dict[str, Any] | None = None
        """State of `_dropout_rng` before a mini-batch that is learnt in pieces, while it is."""
        self._reports: Iterator[Report] | None = None
        self._aside: tuple[tuple[Experiment, TrainerState], ...] = ()
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

        A mini-batch that has been begun is finished with the old settings. Weights, optimiser memory
        and place in the data are kept; another optimiser starts with an empty memory, unless these
        same settings were in use at this same mini-batch before. Raises UserError if it makes no
        sense, ValueError if it needs a new start.
        """
        if not self.experiment.same_start(experiment):
            raise ValueError("these changes need a new run")
        experiment.check()
        before, known = self.experiment, self._put_aside(experiment)
        self.experiment = experiment
        if before.layers != experiment.layers:
            shared = self.network.parameters
            self.network = Network(experiment.sizes[0], experiment.layers, parameters=shared)
        if type(before.optimizer) is not type(experiment.optimizer):
            self._start_optimizer()
        if before.cost != experiment.cost:
            self._divergence_limit = math.inf
        if before.stop != experiment.stop:
            self.stop_memories.clear()
            self.best, self.best_epoch = None, None
        if known is not None:
            self._remember(known)
        self._take_up()

    def set_parameter(self, index: int | Indexes, value: float | Parameters) -> None:
        """Set one parameter or several, by their places in the flat vector, between two mini-batches."""
        self.network.parameters[index] = value
        self._last_finite[index] = value
        self._hold_frozen()

    def set_parameters(self, parameters: Parameters) -> None:
        """Replace all parameters, between two mini-batches."""
        self.network.parameters[:] = parameters
        self._last_finite[:] = parameters
        self._hold_frozen()

    def state(self) -> TrainerState:
        """Return all that a new trainer of the same experiment needs to go on bit for bit.

        In the midst of a mini-batch or of judging, it is what stood before. Weights that have overflowed
        are left out: the last good ones stand in for them, with an empty memory of the optimiser.
        """
        optimizer, parameters, best = self.optimizer_state, self.network.parameters, self.best
        if not np.isfinite(parameters).all():
            parameters = self._last_finite
            optimizer = self.experiment.optimizer.start(len(parameters), self.network.dtype)
        if best is not None and not np.isfinite(best).all():
            best = None
        return TrainerState(
            parameters=parameters.copy(),
            last_finite=self._last_finite.copy(),
            best=None if best is None else best.copy(),
            best_epoch=None if best is None else self.best_epoch,
            slots=optimizer.slots.copy(),
            optimizer_steps=optimizer.steps,
            shares=optimizer.shares,
            epoch=self.epoch,
            examples_seen=self.examples_seen,
            step=self.step,
            evaluated_epoch=self._evaluated_epoch,
            divergence_limit=self._divergence_limit,
            stop_memories={kind: dict(memory) for kind, memory in self.stop_memories.items()},
            dropout=self._begun or dict(self._dropout_rng.bit_generator.state),
            ending=self._ending,
            aside=self._still_aside(),
        )

    def restore(self, state: TrainerState) -> None:
        """Go on from `state` as if there had been no break.

        Raises UserError if it does not belong to this experiment; the trainer is then as it was.
        """
        state.check(len(self.network.parameters), self._count, self.experiment.optimizer)
        self._dropout_rng.bit_generator.state = state.dropout
        self.network.parameters[:] = state.parameters
        self._last_finite[:] = state.last_finite
        self._start_optimizer()
        self._remember(state)
        self.epoch, self.examples_seen, self.step = state.epoch, state.examples_seen, state.step
        self._evaluated_epoch, self._aside = state.evaluated_epoch, state.aside
        self._ending, self._begun, self._reports = state.ending, None, None
        self._batches.begin(self.epoch)
        self._take_up()

    def judge(self, part: str) -> Evaluation:
        """Return the figures of all examples of a part: ``train``, ``validation`` or ``test``."""
        return self._evaluator.judge(getattr(self.problem.parts, part), self.experiment.cost)

    @property
    def batch_size(self) -> int:
        """Examples in a full mini-batch; never more than there are."""
        return min(self.experiment.batch_size or self._count, self._count)

    @property
    def at_epoch_end(self) -> bool:
        """Whether every example of the epoch has been learnt and its figures come next."""
        return self.examples_seen >= self._count

    @property
    def epochs(self) -> float:
        """Epochs since the start, as a fraction."""
        return self.epoch + self.examples_seen / self._count

    @property
    def rate(self) -> float:
        """The learning rate of the next step, after the schedule."""
        return self.experiment.optimizer.rate * self.experiment.schedule.factor(self.epochs)

    @property
    def penalty(self) -> float:
        """What the regularisers add to the cost now."""
        return added_penalty(self.network, self.experiment.regularizers, self._count)

    def _remember(self, state: TrainerState) -> None:
        """Take over what the optimiser and the stop rules had in memory."""
        self.optimizer_state.slots[:] = state.slots
        self.optimizer_state.steps, self.optimizer_state.shares = state.optimizer_steps, state.shares
        self.best = None if state.best is None else state.best.copy()
        self.best_epoch, self._divergence_limit = state.best_epoch, state.divergence_limit
        self.stop_memories = {kind: dict(memory) for kind, memory in state.stop_memories.items()}

    def _still_aside(self) -> tuple[tuple[Experiment, TrainerState], ...]:
        return tuple(one for one in self._aside if one[1].step == self.step)

    def _put_aside(self, wanted: Experiment) -> TrainerState | None:
        """Keep what `wanted` would make the run forget; return what it had in memory here, if it was in use before."""
        before = self.experiment
        if type(before.optimizer) is type(wanted.optimizer) and (before.cost, before.stop) == (
            wanted.cost,
            wanted.stop,
        ):
            return None
        nothing = self.network.parameters[:0]
        state = dataclasses.replace(self.state(), parameters=nothing, last_finite=nothing, aside=())
        others = [one for one in self._still_aside() if one[0] != before]
        self._aside = (*others[-ASIDE + 1 :], (before, state))
        return next((found for experiment, found in others if experiment == wanted), None)

    def _start_optimizer(self) -> None:
        self.optimizer_state = self.experiment.optimizer.start(len(self.network.parameters), self.network.dtype)

    def _take_up(self) -> None:
        """Prepare what a mini-batch needs from the experiment."""
        self._learner = Learner(
            self.network, Method.of(self.experiment), self.optimizer_state, self._count, (self._dropout_rng,),
            self.problem.steps,
        )  # fmt: skip
        self._hold_frozen()
        self._evaluator = Evaluator(self.network, self.problem)
        self._size = self.batch_size
        self._steady_rate = self.rate if self.experiment.schedule.is_constant else None
        self._batches.augment(self.experiment.augment)

    def _hold_frozen(self) -> None:
        """Let the weights that may come back, the last good ones and the best, have what is frozen as it is now."""
        frozen = indexes_of(self.experiment.frozen)
        if len(frozen):
            frozen = frozen[np.isfinite(self.network.parameters[frozen])]
            for kept in (self._last_finite, self.best):
                if kept is not None:
                    kept[frozen] = self.network.parameters[frozen]

    def _run(self) -> Iterator[Report]:
        if self._evaluated_epoch < 0:
            yield from self._end_epoch()
        while self._ending is None:
            while self.examples_seen < self._count:
                if self._size <= self._piece:
                    report = self._quietly.run(self._learn)
                else:
                    report = yield from self._learn_in_pieces()
                if not math.isfinite(report.cost):
                    self._ending = self._end_not_finite()
                    yield report
                    break
                yield report
            else:
                yield from self._end_epoch()
        ended, self._ending, self._reports = self._ending, None, None
        yield ended

    def _learn(self) -> BatchReport:
        """Learn the next mini-batch."""
        size = min(self._size, self._count - self.examples_seen)
        learner, rate = self._learner, self._steady_rate or self.rate
        taken = learner.pass_for(size)
        cost = learner.forward_backward(taken, self._batches.feed(taken, self.examples_seen), rate)
        if self.step % self._copy_every == 0:
            self._keep_finite(cost)
        learner.step(rate)
        self.step += 1
        self.examples_seen += size
        return BatchReport(self.step, self.epoch + self.examples_seen / self._count, cost)

    def _learn_in_pieces(self) -> Generator[Report, None, BatchReport]:
        """Learn a large mini-batch piece by piece: the same step with less memory, and interruptible."""
        size = min(self._size, self._count - self.examples_seen)
        learner, rate = self._learner, self.rate
        self._begun = dict(self._dropout_rng.bit_generator.state)
        cost = 0.0
        for start in range(0, size, self._piece):
            if start:
                yield Working()
            taken = learner.pass_for(min(self._piece, size - start))
            y = self._batches.feed(taken, self.examples_seen + start)
            cost += self._quietly.run(learner.forward_backward_piece, taken, y, rate, size, first=not start)
        self._quietly.run(self._keep_finite, cost)
        self._quietly.run(learner.step, rate)
        self._begun = None
        self.step += 1
        self.examples_seen += size
        return BatchReport(self.step, self.epoch + self.examples_seen / self._count, cost)

    def _keep_finite(self, cost: float) -> None:
        """Copy the weights with which a mini-batch cost `cost`, if they are worth it."""
        parameters = self.network.parameters
        # An infinite weight can hide behind a saturated neuron; the sum of squares shows it.
        if cost < self._divergence_limit and math.isfinite(np.dot(parameters, parameters)):
            np.copyto(self._last_finite, parameters)

    def _end_not_finite(self) -> RunEnded:
        """Bring the last good weights back; the optimiser's memory is spoilt and starts anew."""
        self.network.parameters[:] = self._last_finite
        self._start_optimizer()
        self._take_up()
        template = not_finite(self.experiment)
        return RunEnded("not_finite", template, {"step": self.step}, self.epoch, self.step, self.best_epoch)

    def _end_epoch(self) -> Iterator[Report]:
        """Judge the network and look at the stop rules; note the end of the run, if it is one."""
        finished = self.epoch + 1 if self._evaluated_epoch >= 0 else 0
        evaluator, cost = self._evaluator, self.experiment.cost
        figures: list[Evaluation] = []
        for rows in self._judged:
            for found in evaluator.pieces(rows, cost):
                if found is None:
                    yield Working()
                else:
                    figures.append(found)
        train, validation = figures
        report = EpochReport(
            finished, self.step, train.cost, train.score, validation.cost, validation.score, self.penalty
        )  # fmt: skip
        self._evaluated_epoch = finished
        if finished:
            self.epoch = finished
            self.examples_seen = 0
            self._batches.begin(finished)
        if not math.isfinite(train.cost):
            self._ending = self._end_not_finite() if finished else None
        else:
            if math.isinf(self._divergence_limit):
                self._divergence_limit = DIVERGENCE_FACTOR * train.cost
            self._ending = self._check_stop(report)
        yield report

    def _check_stop(self, report: EpochReport) -> RunEnded | None:
        rules, metric = self.experiment.stop, self.problem.task.metric
        stopped, is_best = check_rules(rules, report, self.stop_memories, metric)
        if is_best:
            self.best = self.network.parameters.copy()
            self.best_epoch = report.epoch
        if stopped is None:
            return None
        if self.best is not None:
            self.set_parameters(self.best)
        # Whoever goes on after the end gives the rules a fresh start.
        self.stop_memories.clear()
        return RunEnded(*stopped, report.epoch, report.step, self.best_epoch)


def not_finite(experiment: Experiment) -> str:
    """Return the marked sentence about a run whose cost is no number any more."""
    explodes = experiment.remembers and not math.isfinite(experiment.longest_gradient)
    return EXPLODED if explodes else NOT_FINITE
