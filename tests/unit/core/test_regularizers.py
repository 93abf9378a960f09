"""Regularisers: penalties by hand, and what dropout does on average."""

import numpy as np
import pytest

from nnplayground.core.activations import Linear
from nnplayground.core.network import Network
from nnplayground.core.regularizers import L1, L2
from nnplayground.core.workspace import Workspace

WEIGHTS = [np.array([[1.0, -2.0]]), np.array([[0.5], [0.0]])]


def test_penalties_by_hand() -> None:
    assert L2(strength=5.0).penalty(WEIGHTS, 50) == pytest.approx(5 / 100 * 5.25)
    assert L1(strength=5.0).penalty(WEIGHTS, 50) == pytest.approx(5 / 50 * 3.5)


def test_gradients_are_added() -> None:
    for regularizer, expected in ((L2(strength=5.0), [[10.1, 9.8]]), (L1(strength=5.0), [[10.1, 9.9]])):
        gradient = np.full((1, 2), 10.0)
        regularizer.add_gradient(WEIGHTS[0], gradient, 50, np.empty((1, 2)))
        assert gradient.tolist() == [pytest.approx(expected[0])]


def test_dropout_keeps_the_expected_activation() -> None:
    network = Network((1, 50, 1), [Linear(), Linear()])
    network.parameters[:] = 1
    space = Workspace(network, 2000)
    x = np.ones((2000, 2), np.float32)
    rng = np.random.default_rng(0)
    space.drop(0.3, rng)
    output = network.forward(space, x).copy()
    mask = space.stages[0].mask
    assert set(np.unique(mask)) == {np.float32(0), np.float32(1 / 0.7)}
    assert (mask == 0).mean() == pytest.approx(0.3, abs=0.01)
    space.drop(0, rng)
    whole = network.forward(space, x)
    assert output.mean() == pytest.approx(whole.mean(), rel=0.01)
    assert space.stages[0].mask is None


def test_the_output_is_never_dropped() -> None:
    network = Network((1, 4, 3), [Linear(), Linear()])
    space = Workspace(network, 5)
    space.drop(0.9, np.random.default_rng(0))
    assert space.stages[-1].mask is None
