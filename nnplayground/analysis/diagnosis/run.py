"""What is known of a run, and what can be measured of its network; nothing in it is changed."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.data.problem import Problem, rows_of
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import EPOCHS, History

LOOKED_AT = 500
"""Training examples that are pushed through the network."""
CURVED = 200
"""Examples of which the curvature is measured."""
POOR = 0.9
"""A score on the training examples, by its grade, below which they are not learnt well."""
NO_BETTER = 0.95
"""A share of the squared error of the mean above which giving back is hardly better than answering the mean."""
ROUNDS = 12
"""Products with the Hessian; the largest eigenvalue is known to some per cent by then."""
CALM = 20
"""Epochs over which a cost has to be the same to stand still, at least."""
FEWEST = 20
"""Training examples below which classes and neighbours are not counted: a truth table is what it is."""
NEIGHBOURS = 5

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Figures:
    """What was measured after each epoch since a setting was last changed: arrays (epochs,).

    `step` counts the mini-batches. `start` is the training cost before anything was learnt, NaN if it is not known;
    `newest` the last epoch. Of very many epochs, every 2nd, 4th, … is there: `epoch` says which.
    """

    epoch: Floats
    step: Floats
    train_cost: Floats
    train_score: Floats
    validation_cost: Floats
    validation_score: Floats
    start: float
    newest: int

    @classmethod
    def of(cls, history: History) -> Self:
        """Copy what matters of a history."""
        columns = history.epoch_columns(points=2 * EPOCHS)
        changes = [mark.epoch for mark in history.marks if mark.kind == "changed"]
        since = int(np.searchsorted(columns["epoch"], math.floor(max(changes, default=0.0))))
        known = len(columns["epoch"]) > 0
        return cls(
            epoch=columns["epoch"][since:].copy(),
            step=columns["step"][since:].copy(),
            train_cost=columns["train_cost"][since:].copy(),
            train_score=columns["train_score"][since:].copy(),
            validation_cost=columns["validation_cost"][since:].copy(),
            validation_score=columns["validation_score"][since:].copy(),
            start=float(columns["train_cost"][0]) if known else math.nan,
            newest=int(columns["epoch"][-1]) if known else 0,
        )

    @property
    def epochs(self) -> float:
        """Epochs that were trained with these settings."""
        return float(self.epoch[-1] - self.epoch[0]) if len(self.epoch) else 0.0

    @property
    def steps(self) -> float:
        """Mini-batches that were learnt with these settings."""
        return float(self.step[-1] - self.step[0]) if len(self.step) else 0.0

    def since(self, epochs: float, steps: float) -> Floats:
        """Return the training costs of the last so many epochs or steps, whichever goes farther back."""
        if not len(self.epoch):
            return self.train_cost
        inside = (self.epoch >= self.epoch[-1] - epochs) | (self.step >= self.step[-1] - steps)
        return self.train_cost[int(inside.argmax()) :]


@dataclass(frozen=True, eq=False)
class DiagnosedRun:
    """What is known of a run; nothing in it is changed."""

    experiment: Experiment
    problem: Problem
    network: Network
    figures: Figures

    @cached_property
    def rows(self) -> npt.NDArray[np.intp]:
        """Some training examples, sequences as wholes, in the order in which a pass takes them."""
        steps = self.problem.steps
        rows, most = self.problem.parts.train[::steps], max(1, LOOKED_AT // steps)
        chosen = rows[:: max(1, len(rows) // most)][:most]
        return self.problem.in_time(rows_of(chosen // steps, steps))

    @cached_property
    def inputs(self) -> npt.NDArray[np.floating]:
        """Inputs of the network (examples, inputs), of those examples."""
        out = np.empty((len(self.rows), self.problem.input_count), self.network.dtype)
        self.problem.gather(self.rows, out)
        return out

    def sums(self, network: Network) -> list[npt.NDArray[np.floating]]:
        """Return the weighted sums z (examples, neurons) of each hidden layer, for `inputs`."""
        return [stage.z for stage in push(network, self.inputs, self.problem.steps).stages[:-1]]

    @cached_property
    def beginning(self) -> Network:
        """The network as it was before training."""
        return self.experiment.network()

    @property
    def moved(self) -> float:
        """How far the parameters have come from where they began, as a share of their size there."""
        began = self.beginning.parameters
        with np.errstate(all="ignore"):
            size, way = np.linalg.norm(began), np.linalg.norm(self.network.parameters - began)
        return float(way / size) if size else math.inf

    @cached_property
    def gradient(self) -> Floats:
        """∂C/∂parameters (flat) of those examples, without penalties."""
        with np.errstate(all="ignore"):
            cost = NetworkCost(self.network, self.problem, self.experiment.cost, np.float64)
            return cost.gradient(self.rows).gradient

    @cached_property
    def gradient_of_layers(self) -> Floats:
        """‖∂C/∂b‖ of each layer behind the inputs: how fast it learns (Nielsen, chapter 5)."""
        return np.array([float(np.linalg.norm(matrix[-1])) for matrix in self.network.matrices(self.gradient)])

    @cached_property
    def curvature(self) -> float:
        """The largest eigenvalue of the cost's Hessian, by power iteration; NaN if it is no number.

        Steps of plain gradient descent are stable up to a rate of 2 divided by it. A product with the Hessian is the
        difference of two gradients (Pearlmutter, 1994, has it exactly).
        """
        cost = NetworkCost(self.network, self.problem, self.experiment.cost, np.float64)
        here = cost.network.parameters.copy()
        rows = self.rows[:: max(1, len(self.rows) // CURVED)][:CURVED]
        way = np.random.default_rng(1).standard_normal(len(here))
        found = math.nan
        with np.errstate(all="ignore"):
            slope = cost.gradient(rows).gradient
            small = 1e-5 * max(1.0, float(np.linalg.norm(here)))
            for _ in range(ROUNDS):
                length = float(np.linalg.norm(way))
                if not (math.isfinite(length) and length):
                    return math.nan
                way /= length
                cost.set_parameters(here + small * way)
                bent = (cost.gradient(rows).gradient - slope) / small
                found, way = float(way @ bent), bent
        return found if math.isfinite(found) else math.nan

    def grade(self, score: float) -> float:
        """Return how good a score is, 1 for perfect."""
        return self.problem.task.metric.grade(float(score))

    @property
    def is_new(self) -> bool:
        """Whether no epoch is over yet."""
        return self.figures.newest == 0

    @property
    def is_poor(self) -> bool:
        """Whether the training examples are not learnt well yet."""
        score = self.figures.train_score
        if self.problem.task.has_code and len(score):
            # Through a narrow code much may have to be left out: poor is what is hardly better than the mean.
            return bool(score[-1] > NO_BETTER * float(self.inputs.var(axis=0, dtype=np.float64).sum()))
        return bool(len(score)) and self.grade(score[-1]) < POOR

    @property
    def hardly_learns(self) -> bool:
        """Whether the cost, still far from well, has fallen by less than a tenth in the last ten epochs."""
        costs = self.figures.train_cost
        if len(costs) < 6 or not self.is_poor or not np.isfinite(costs[-10:]).all():
            return False
        half = min(5, len(costs) // 2)
        older, newer = np.median(costs[-2 * half : -half]), np.median(costs[-half:])
        return bool(newer > 0.9 * older)

    @property
    def twins(self) -> int:
        """Neurons of a hidden layer that are all equal, so that they learn the same; 0 if there are none."""
        if self.experiment.dropout:
            return 0
        with np.errstate(all="ignore"):
            equal = [
                np.ptp(layer.matrix, axis=1).max() <= 1e-5 * np.abs(layer.matrix).max()
                for layer in self.network.layers[:-1]
            ]
        counts = [len(layer.b) for layer, alike in zip(self.network.layers, equal, strict=False) if alike]
        return max(counts, default=0) if max(counts, default=0) > 1 else 0

    def stands_still(self, epochs: int, steps: int) -> bool:
        """Whether so many epochs and steps are over, in whose last third the cost, far from well, did not change."""
        figures = self.figures
        if figures.epochs < epochs or figures.steps < steps or not self.is_poor:
            return False
        costs = figures.since(max(CALM, figures.epochs / 3), steps / 3)
        if len(costs) < 4 or not np.isfinite(costs).all():
            return False
        half = len(costs) // 2
        older, newer = float(np.median(costs[:half])), float(np.median(costs[half:]))
        # A spike now and then of a noisy run is no way on.
        low, high = np.percentile(costs, (10, 90))
        return abs(older - newer) <= 0.005 * older and float(high - low) <= 0.1 * newer

    @cached_property
    def reachable(self) -> float:
        """Estimate the grade that the data allow: what each example's neighbours say of it."""
        count = len(self.inputs)
        if count < FEWEST:
            return 1.0
        if self.problem.steps > 1:
            # What is right at a step depends on those before it.
            return 0.0
        x = self.inputs.astype(np.float32)
        squares = np.einsum("ij,ij->i", x, x)
        distances = squares[:, np.newaxis] + squares - 2 * (x @ x.T)
        np.fill_diagonal(distances, np.inf)
        near = np.argpartition(distances, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        return self.grade(self.problem.task.reachable(self.problem, self.rows, near))

    @property
    def is_below_reach(self) -> bool:
        """Whether the data allow clearly better answers than there are."""
        return self.grade(float(self.figures.train_score[-1])) <= self.reachable - 0.05
