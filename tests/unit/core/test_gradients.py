"""Backpropagation against central finite differences, in float64."""

import numpy as np
import pytest

from nnplayground.core.activations import ACTIVATIONS, Activation, Linear, Logistic, Softmax, Tanh
from nnplayground.core.costs import COSTS, CategoricalCrossEntropy, Cost, HalfSquares, Huber, MeanAbsolute
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.core.regularizers import L1, L2, Regularizer

ROWS, INPUTS, HIDDEN, OUTPUTS = 7, 3, 5, 3
EXAMPLES = 50
STEP = 1e-5
CLEARANCE = 2e-3
"""Distance that sums and errors keep from the corners of their functions."""

CORNERS = {"relu": (0.0,), "leaky_relu": (0.0,), "elu": (0.0,), "saturated_linear": (0.0, 1.0)}

SLOPED = [a for a in ACTIVATIONS if a.differentiable]
HIDDEN_KINDS = [a for a in SLOPED if not a.output_only]
COST_LIST = [Huber(threshold=0.3) if c is Huber else c() for c in COSTS]


def fitting_output(cost: Cost) -> Activation:
    """Return an output that `cost` accepts."""
    return next(a for a in (Linear(), Logistic(), Softmax()) if not cost.objection(a, OUTPUTS))


def away_from_corners(network: Network, taken: Pass, y: np.ndarray, cost: Cost) -> bool:
    for layer, stage in zip(network.layers, taken.stages, strict=True):
        for corner in CORNERS.get(layer.activation.kind, ()):
            if np.abs(stage.z - corner).min() < CLEARANCE:
                return False
    error = np.abs(taken.output.a - y)
    if isinstance(cost, MeanAbsolute):
        return bool(error.min() > CLEARANCE)
    if isinstance(cost, Huber):
        return bool(np.abs(error - cost.threshold).min() > CLEARANCE)
    return True


class Case:
    """A small network with examples at which every function involved is smooth."""

    def __init__(
        self,
        activations: list[Activation],
        cost: Cost,
        regularizers: tuple[Regularizer, ...] = (),
        dropout: float = 0.0,
    ) -> None:
        self.cost = cost
        self.regularizers = regularizers
        sizes = (INPUTS, *(HIDDEN for _ in activations[1:]), OUTPUTS)
        for seed in range(500):
            rng = np.random.default_rng(seed)
            self.network = Network.dense(sizes, activations, np.float64)
            self.network.parameters[:] = rng.normal(0.1, 0.6, len(self.network.parameters))
            self.taken = Pass(self.network, ROWS)
            self.taken.inputs[:] = rng.standard_normal((ROWS, INPUTS))
            self.y = np.eye(OUTPUTS)[rng.integers(0, OUTPUTS, ROWS)]
            if not isinstance(cost, CategoricalCrossEntropy):
                self.y = 0.1 + 0.7 * self.y
            if dropout:
                self.taken.drop(dropout, rng)
            self.taken.forward()
            if away_from_corners(self.network, self.taken, self.y, cost):
                return
        raise AssertionError("no example away from the corners")

    def total(self) -> float:
        """Return cost and penalties."""
        self.taken.forward()
        value = self.taken.cost(self.y, self.cost)
        weights = [layer.W for layer in self.network.layers]
        return value + sum(r.penalty(weights, EXAMPLES) for r in self.regularizers)

    def backpropagated(self) -> np.ndarray:
        self.taken.forward()
        gradient = self.taken.backward(self.y, self.cost)
        for regularizer in self.regularizers:
            for layer, part in zip(self.network.layers, self.network.weights(gradient), strict=True):
                regularizer.add_gradient(layer.W, part, EXAMPLES, np.empty_like(layer.W))
        return gradient.copy()

    def measured(self) -> np.ndarray:
        parameters = self.network.parameters
        slopes = np.empty_like(parameters)
        for i, value in enumerate(parameters.tolist()):
            ends = []
            for end in (value + STEP, value - STEP):
                parameters[i] = end
                ends.append(self.total())
            parameters[i] = value
            slopes[i] = (ends[0] - ends[1]) / (2 * STEP)
        return slopes

    def agrees(self) -> None:
        found, expected = self.backpropagated(), self.measured()
        assert np.linalg.norm(expected) > 1e-6, "nothing to compare"
        assert np.linalg.norm(found - expected) / np.linalg.norm(expected) < 1e-6


@pytest.mark.parametrize("cost", COST_LIST, ids=lambda c: c.kind)
@pytest.mark.parametrize("hidden", HIDDEN_KINDS, ids=lambda a: a.key())
def test_every_hidden_activation_with_every_cost(hidden: type[Activation], cost: Cost) -> None:
    Case([hidden(), fitting_output(cost)], cost).agrees()


@pytest.mark.parametrize(
    ("output", "cost"),
    [(a, c) for a in SLOPED for c in COST_LIST if not c.objection(a(), OUTPUTS)],
    ids=lambda c: c.kind if isinstance(c, Cost) else c.key(),
)
@pytest.mark.parametrize("depth", [0, 1])
def test_every_output_with_every_cost_that_accepts_it(output: type[Activation], cost: Cost, depth: int) -> None:
    Case([*[Tanh()] * depth, output()], cost).agrees()


@pytest.mark.parametrize("regularizers", [(L1(strength=3.0),), (L2(strength=3.0),), (L1(), L2())], ids=str)
@pytest.mark.parametrize("cost", COST_LIST, ids=lambda c: c.kind)
def test_penalties_add_their_own_gradient(cost: Cost, regularizers: tuple[Regularizer, ...]) -> None:
    Case([Tanh(), fitting_output(cost)], cost, regularizers).agrees()


@pytest.mark.parametrize("hidden", HIDDEN_KINDS, ids=lambda a: a.key())
def test_dropout_sends_errors_back_through_its_mask(hidden: type[Activation]) -> None:
    case = Case([hidden(), Tanh(), Logistic()], HalfSquares(), (L2(),), dropout=0.4)
    assert 0 < np.count_nonzero(case.taken.stages[0].mask == 0) < case.taken.stages[0].mask.size
    case.agrees()


def test_three_hidden_layers() -> None:
    Case([Tanh(), Logistic(), Tanh(), Linear()], HalfSquares()).agrees()


def test_a_scale_multiplies_the_whole_gradient() -> None:
    case = Case([Tanh(), Logistic()], HalfSquares())
    once = case.backpropagated()
    np.testing.assert_allclose(case.taken.backward(case.y, case.cost, scale=-3.0), -3 * once)
