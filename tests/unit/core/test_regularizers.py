"""Regularisers: penalties by hand, and what dropout does on average."""

import numpy as np
import pytest

from nnplayground.core.activations import Linear
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.core.regularizers import L1, L2, Dropout

WEIGHTS = [np.array([[1.0, -2.0]]), np.array([[0.5], [0.0]])]


def test_penalties_by_hand() -> None:
    assert L2(strength=5.0).penalty(WEIGHTS, 50) == pytest.approx(5 / 100 * 5.25)
    assert L1(strength=5.0).penalty(WEIGHTS, 50) == pytest.approx(5 / 50 * 3.5)


def test_gradients_are_added() -> None:
    for regularizer, expected in ((L2(strength=5.0), [[10.1, 9.8]]), (L1(strength=5.0), [[10.1, 9.9]])):
        gradient = np.full((1, 2), 10.0)
        regularizer.add_gradient(WEIGHTS[0], gradient, 50, np.empty((1, 2)))
        assert gradient.tolist() == [pytest.approx(expected[0])]


def test_dropout_alone_silences_and_adds_no_penalty() -> None:
    assert [each.drop_probability for each in (L1(), L2(), Dropout(probability=0.3))] == [0, 0, 0.3]
    assert [each.penalizes for each in (L1(), L2(), Dropout())] == [True, True, False]


def test_dropout_keeps_the_expected_activation() -> None:
    network = Network.dense((1, 50, 1), [Linear(), Linear()])
    network.parameters[:] = 1
    taken = Pass(network, 2000)
    taken.inputs[:] = 1
    rng = np.random.default_rng(0)
    taken.drop(0.3, rng)
    output = taken.forward().copy()
    mask = taken.stages[0].mask
    assert set(np.unique(mask)) == {np.float32(0), np.float32(1 / 0.7)}
    assert (mask == 0).mean() == pytest.approx(0.3, abs=0.01)
    whole = Pass(network, 2000)
    whole.inputs[:] = 1
    assert output.mean() == pytest.approx(whole.forward().mean(), rel=0.01)


def test_the_output_is_never_dropped() -> None:
    network = Network.dense((1, 4, 3), [Linear(), Linear()])
    taken = Pass(network, 5)
    taken.drop(0.9, np.random.default_rng(0))
    assert taken.stages[-1].mask is None


def test_l2_as_printed_has_the_other_sign() -> None:
    right, printed = L2(strength=5.0), L2(strength=5.0, as_printed=True)
    assert printed.penalty(WEIGHTS, 50) == -right.penalty(WEIGHTS, 50)
    gradient = np.zeros((1, 2))
    printed.add_gradient(WEIGHTS[0], gradient, 50, np.empty((1, 2)))
    assert gradient.tolist() == [pytest.approx([-0.1, 0.2])]
