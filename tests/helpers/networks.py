"""Small networks with ordinary weights, for tests."""

import numpy as np

from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.network import Network


def network(sizes=(2, 3, 2), kinds=("tanh", "logistic"), seed=1, dtype=np.float64):
    """Return a network with normal weights and biases."""
    made = Network.dense(sizes, [ACTIVATIONS[kind]() for kind in kinds], dtype)
    made.parameters[:] = np.random.default_rng(seed).normal(size=len(made.parameters))
    return made


def cost(kind):
    """Return the cost with that key."""
    return COSTS[kind]()


CASES = [
    ((2, 3, 2), ("tanh", "logistic"), "half_squares"),
    ((2, 3, 2), ("logistic", "logistic"), "cross_entropy"),
    ((3, 4, 2, 1), ("relu", "sine", "linear"), "sum_squares"),
    ((2, 2, 3), ("gaussian", "softmax"), "categorical_cross_entropy"),
    ((2, 2, 3), ("tanh", "softmax"), "half_squares"),
    ((1, 1, 1, 1), ("logistic", "logistic", "logistic"), "sum_squares"),
    ((3, 2), ("logistic",), "mean_squares"),
]
"""Sizes, activations and cost of networks that differ in everything that matters."""


def targets(sizes, cost_kind, seed=2):
    """Return inputs and desired outputs for a network of those sizes."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=sizes[0])
    if cost_kind == "categorical_cross_entropy":
        return x, np.eye(sizes[-1])[1]
    return x, rng.integers(0, 2, sizes[-1]).astype(float)
