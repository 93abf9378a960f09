"""Networks worked out once more in float64, for the tests: answers, costs, scores and gradients.

Nothing here is shared with the program's mathematics: layers are read off the flat vector, activations, costs and
their derivatives are written down anew, one loop over the layers. Arrays are (examples, neurons).
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.data.features import FEATURES
from nnplayground.i18n import steady
from tests.helpers.told import Told

Floats = npt.NDArray[np.float64]
NEAREST = 2.0**-23
"""How near to 0 and 1 the cross-entropy takes a probability to come, unless a logistic or softmax tells its sum."""


def _logistic(z: Floats) -> Floats:
    half = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + half), half / (1 + half))


def _softmax(z: Floats) -> Floats:
    powers = np.exp(z - z.max(1)[:, None])
    return powers / powers.sum(1)[:, None]


def answers(activation: Any, z: Floats) -> Floats:
    """Return σ(z)."""
    kind = activation.kind
    if kind == "leaky_relu":
        return np.where(z > 0, z, activation.alpha * z)
    if kind == "elu":
        return np.where(z > 0, z, activation.alpha * np.expm1(np.minimum(z, 0)))
    return {
        "logistic": _logistic,
        "softmax": _softmax,
        "tanh": np.tanh,
        "relu": lambda v: np.where(v > 0, v, 0.0),
        "softplus": lambda v: np.log1p(np.exp(-np.abs(v))) + np.maximum(v, 0),
        "silu": lambda v: v * _logistic(v),
        "linear": lambda v: v,
        "saturated_linear": lambda v: np.clip(v, 0, 1),
        "gaussian": lambda v: np.exp(-(v**2)),
        "sine": np.sin,
        "step": lambda v: np.where(v > 0, 1.0, 0.0),
    }[kind](z)


def slopes(activation: Any, z: Floats) -> Floats:
    """Return σ′(z) of an activation that works on each neuron by itself."""
    s = _logistic(z)
    kind = activation.kind
    if kind == "leaky_relu":
        return np.where(z > 0, 1.0, activation.alpha)
    if kind == "elu":
        return np.where(z > 0, 1.0, activation.alpha * np.exp(np.minimum(z, 0)))
    return {
        "logistic": lambda: s * (1 - s),
        "tanh": lambda: 1 / np.cosh(z) ** 2,
        "relu": lambda: np.where(z > 0, 1.0, 0.0),
        "softplus": lambda: s,
        "silu": lambda: s * (1 + z * (1 - s)),
        "linear": lambda: np.ones_like(z),
        "saturated_linear": lambda: np.where((z > 0) & (z < 1), 1.0, 0.0),
        "gaussian": lambda: -2 * z * np.exp(-(z**2)),
        "sine": lambda: np.cos(z),
    }[kind]()


class Reckoning:
    """Layers with float64 parameters, given the `sizes` of all columns and an activation a layer.

    `remembers` says which layers hear their own answers of the step before; `memories` are the weights of these.
    """

    def __init__(
        self, sizes: tuple[int, ...], activations: list[Any], parameters: Any, remembers: tuple[bool, ...] = ()
    ) -> None:
        self.activations = activations
        self.remembers = remembers or (False,) * len(activations)
        flat, self.weights, self.biases, start = np.asarray(parameters, np.float64), [], [], 0
        self.memories: list[Floats | None] = []
        for (inputs, units), has_memory in zip(pairwise(sizes), self.remembers, strict=True):
            stop = start + inputs * units
            self.weights.append(flat[start:stop].reshape(inputs, units))
            self.memories.append(flat[stop : stop + units * units].reshape(units, units) if has_memory else None)
            stop += units * units * has_memory
            self.biases.append(flat[stop : stop + units])
            start = stop + units
        assert start == len(flat), "the layers are others than those of these sizes"

    @classmethod
    def of(cls, experiment: Any, parameters: Any) -> "Reckoning":
        """Return the network of an experiment with these parameters."""
        layers = experiment.layers
        remembers = tuple(layer.remembers for layer in layers)
        return cls(experiment.sizes, [layer.activation for layer in layers], parameters, remembers)

    def flat(self) -> Floats:
        """Return all parameters, layer by layer, the biases of each behind its weights."""
        layers = zip(self.weights, self.memories, self.biases, strict=True)
        return np.concatenate([part.ravel() for layer in layers for part in layer if part is not None])

    def moved(self, change: Floats) -> "Reckoning":
        """Return the network after a `change` of all parameters, flat."""
        sizes = (len(self.weights[0]), *(len(biases) for biases in self.biases))
        return Reckoning(sizes, self.activations, self.flat() + change, self.remembers)

    def forward(self, x: Any, steps: int = 1) -> tuple[list[Floats], list[Floats]]:
        """Return the sums z and the answers a of each layer; of sequences each has so many rows in a row."""
        zs, found, below = [], [], np.asarray(x, np.float64)
        layers = zip(self.weights, self.memories, self.biases, self.activations, strict=True)
        for table, memory, bias, activation in layers:
            z = np.zeros((len(below), len(bias))) + bias
            for k in range(table.shape[0]):
                z += below[:, k, None] * table[k]
            below = answers(activation, z)
            if memory is not None:
                for step in range(1, steps):
                    for k in range(len(memory)):
                        z[step::steps] += below[step - 1 :: steps, k, None] * memory[k]
                    below[step::steps] = answers(activation, z[step::steps])
            zs.append(z)
            found.append(below)
        return zs, found

    def sizes_of_terms(self, x: Any, found: list[Floats], steps: int = 1) -> Floats:
        """Return Σ |a||w| + |b| of the output layer, and what layers below and steps before add to its roundings."""
        blur, below = np.zeros_like(np.asarray(x, np.float64)), np.abs(np.asarray(x, np.float64))
        for table, memory, bias, a in zip(self.weights, self.memories, self.biases, found, strict=True):
            blur = below @ np.abs(table) + np.abs(bias) + blur @ np.abs(table)
            below = np.abs(a)
            for step in range(1, steps if memory is not None else 1):
                blur[step::steps] += (below[step - 1 :: steps] + blur[step - 1 :: steps]) @ np.abs(memory)
        return blur

    def costs(self, x: Any, y: Any, cost: Any) -> Floats:
        """Return the cost of each example."""
        zs, found = self.forward(x)
        return costs_of(cost, self.activations[-1], zs[-1], found[-1], np.asarray(y, np.float64))

    def gradient(self, x: Any, y: Any, cost: Any) -> Floats:
        """Return ∂C/∂parameters (examples, parameters), flat as the parameters are."""
        zs, found = self.forward(x)
        inputs = np.asarray(x, np.float64)
        delta = output_error(cost, self.activations[-1], zs[-1], found[-1], np.asarray(y, np.float64))
        pieces: list[Floats] = []
        for layer in range(len(self.weights) - 1, -1, -1):
            below = found[layer - 1] if layer else inputs
            pieces[:0] = [(below[:, :, None] * delta[:, None, :]).reshape(len(inputs), -1), delta]
            if layer:
                delta = (delta @ self.weights[layer].T) * slopes(self.activations[layer - 1], zs[layer - 1])
        return np.concatenate(pieces, axis=1)


def costs_of(cost: Any, output: Any, z: Floats, a: Floats, y: Floats) -> Floats:
    """Return the cost of each example, given the sums z and the answers a of the output layer."""
    error, kind = np.abs(a - y), cost.kind
    if kind == "huber":
        d = cost.threshold
        return np.where(error <= d, error**2 / 2, d * (error - d / 2)).mean(1)
    if kind == "cross_entropy":
        if output.kind == "logistic":
            # −ln σ(z) = ln(1 + e^−z), −ln(1 − σ(z)) = ln(1 + e^z)
            yes, no = (np.log1p(np.exp(-np.abs(z))) + np.maximum(v, 0) for v in (-z, z))
            return (y * yes + (1 - y) * no).sum(1)
        inside = np.clip(a, NEAREST, 1 - NEAREST)
        return -(y * np.log(inside) + (1 - y) * np.log1p(-inside)).sum(1)
    if kind == "categorical_cross_entropy":
        right = y.argmax(1)
        above = z - z[np.arange(len(z)), right][:, None]
        above[np.arange(len(z)), right] = -np.inf
        high = np.maximum(above.max(1), 0)
        return np.where(
            high > 0,
            high + np.log(np.exp(-high) + np.exp(above - high[:, None]).sum(1)),
            np.log1p(np.exp(above).sum(1)),
        )
    return {
        "half_squares": lambda: (error**2).sum(1) / 2,
        "sum_squares": lambda: (error**2).sum(1),
        "mean_squares": lambda: (error**2).mean(1),
        "mean_absolute": lambda: error.mean(1),
    }[kind]()


def output_error(cost: Any, output: Any, z: Floats, a: Floats, y: Floats) -> Floats:
    """Return ∂C/∂z of the output layer for each example."""
    if (cost.kind, output.kind) in (("cross_entropy", "logistic"), ("categorical_cross_entropy", "softmax")):
        return a - y
    count = a.shape[1]
    inside = np.clip(a, NEAREST, 1 - NEAREST)
    pull = {
        "half_squares": lambda: a - y,
        "sum_squares": lambda: 2 * (a - y),
        "mean_squares": lambda: 2 * (a - y) / count,
        "mean_absolute": lambda: np.sign(a - y) / count,
        "huber": lambda: np.clip(a - y, -cost.threshold, cost.threshold) / count,
        "cross_entropy": lambda: (inside - y) / (inside * (1 - inside)),
    }[cost.kind]()
    if output.kind == "softmax":
        return a * (pull - (pull * a).sum(1)[:, None])
    return pull * slopes(output, z)


def inputs_of(problem: Any, rows: Any) -> Floats:
    """Return what the network is given for examples of a prepared problem."""
    taken = problem.inputs[rows]
    # A pixel's ink is divided in float32, as the network's inputs are.
    return taken * np.float64(np.float32(1 / 255)) if taken.dtype == np.uint8 else taken.astype(np.float64)


def exact_pairs(problem: Any, rows: Any) -> tuple[Floats, Floats]:
    """Return inputs and targets as the data have them, scaled in float64, as examples are followed by hand."""
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    if problem.features:
        raw = np.stack([FEATURES[key].compute(raw[:, 0], raw[:, -1]) for key in problem.features], axis=1)
    x = (raw - problem.scaler.offset) / problem.scaler.width
    if problem.target_scaler is None:
        return x, problem.targets[rows].astype(np.float64)
    y = np.asarray(problem.raw.targets[rows], np.float64).reshape(len(x), -1)
    return x, (y - problem.target_scaler.offset) / problem.target_scaler.width


class Judged(NamedTuple):
    """Cost and score of a part, and how far the roundings of a float32 pass may take each from there."""

    cost: float
    cost_slack: float
    score: float
    score_slack: float
    score_step: float = 0.0
    """The share of one example, where the score is a share."""

    def told_cost(self, form: Callable[[float], str] = steady) -> Told:
        """Return the cost as it has to be told."""
        return Told(self.cost, form, self.cost_slack)

    def told_score(self, form: Callable[[float], str]) -> Told:
        """Return the score as it has to be told."""
        return Told(self.score, form, self.score_slack, self.score_step)


ROUNDING = 5e-7
"""Rounding of a sum in float32, a share of the sizes of its terms."""


def judge(reckoning: Reckoning, problem: Any, rows: Any, cost: Any) -> Judged:
    """Return the mean cost of examples, and their share of right answers, R² or squared error; NaN without any."""
    if not len(rows):
        return Judged(float("nan"), 0.0, float("nan"), 0.0)
    x, y = inputs_of(problem, rows), problem.targets[rows].astype(np.float64)
    zs, found = reckoning.forward(x, problem.steps)
    z, a, output = zs[-1], found[-1], reckoning.activations[-1]
    costs = costs_of(cost, output, z, a, y)
    blur = ROUNDING * reckoning.sizes_of_terms(x, found, problem.steps)
    cost_slack = float((np.abs(output_error(cost, output, z, a, y)) * blur).sum(1).mean())
    if problem.task.has_code:
        own, given = problem.target_scaler.width, problem.scaler.width
        error = (a - y) * (own / given if own.shape == given.shape else 1.0)
        score, slack = float((error**2).sum(1).mean()), float((2 * np.abs(error) * blur).sum(1).mean())
        return Judged(float(costs.mean()), cost_slack, score, slack)
    if problem.labels is None:
        left, spread = float(((y - a) ** 2).sum()), float(((y - y.mean(0)) ** 2).sum())
        score = 1 - left / spread if spread else float(left == 0)
        slack = float(2 * (np.abs(y - a) * blur).sum() / spread) if spread else 0.0
        return Judged(float(costs.mean()), cost_slack, score, slack)
    if problem.coding.one_output_a_class:
        named, beside = a.argmax(1), np.sort(z, 1)
        doubtful = beside[:, -1] - beside[:, -2] < blur.max(1)
    else:
        named, doubtful = np.zeros(len(a), int), (np.abs(a - problem.middle) < blur).any(1)
        for bit in (a > problem.middle).T:
            named = 2 * named + bit
    known = problem.raw.predictable
    # Where nothing can be known yet, nothing is right or wrong.
    counts = np.ones(len(rows), bool) if known is None else known[rows]
    right = float((named == problem.labels[rows])[counts].mean())
    return Judged(float(costs.mean()), cost_slack, right, float(doubtful[counts].mean()), 1 / int(counts.sum()))
