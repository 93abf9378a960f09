"""Starting weights: their statistics."""

import numpy as np
import pytest

from nnplayground.core.activations import Tanh
from nnplayground.core.initializers import (
    INITIALIZERS,
    Equal,
    He,
    Initializer,
    Normal,
    ScaledNormal,
    Uniform,
    Xavier,
    Zeros,
)
from nnplayground.core.network import Network

INPUTS, OUTPUTS = 400, 600


def drawn(initializer: Initializer, seed: int = 0) -> np.ndarray:
    return initializer.weights(INPUTS, OUTPUTS, np.random.default_rng(seed))


@pytest.mark.parametrize(
    ("initializer", "deviation"),
    [
        (Xavier(), (2 / 1000) ** 0.5),
        (He(), (2 / 400) ** 0.5),
        (ScaledNormal(), 1 / 20),
        (Normal(), 1.0),
        (Normal(deviation=0.25), 0.25),
        (Uniform(reach=0.5), 0.5 / 3**0.5),
    ],
    ids=repr,
)
def test_mean_and_deviation(initializer: Initializer, deviation: float) -> None:
    weights = drawn(initializer) / deviation
    # 240,000 draws: the mean is known to 0.002, the deviation to 0.0015.
    assert abs(weights.mean()) < 0.01
    assert weights.std() == pytest.approx(1, abs=0.01)


def test_normal_and_uniform_have_their_shapes() -> None:
    within = np.abs(drawn(Normal())) < 1
    assert within.mean() == pytest.approx(0.6827, abs=0.01)
    uniform = drawn(Uniform(reach=2.0))
    assert 1.99 < uniform.max() <= 2
    assert (np.abs(uniform) < 1).mean() == pytest.approx(0.5, abs=0.01)


def test_equal_and_zero() -> None:
    assert (drawn(Equal(weight=-0.25)) == -0.25).all()
    assert (drawn(Zeros()) == 0).all()


@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda c: c.key())
def test_biases_start_at_0_and_seeds_decide(cls: type[Initializer]) -> None:
    networks = [Network.dense((3, 5, 2), [Tanh(), Tanh()]) for _ in range(3)]
    for network, seed in zip(networks, (1, 1, 2), strict=True):
        network.parameters[:] = 9
        network.initialize(cls(), np.random.default_rng(seed))
        assert all((layer.b == 0).all() for layer in network.layers)
    first, again, other = (network.parameters for network in networks)
    assert (first == again).all()
    assert (first == other).all() == (cls in (Equal, Zeros))


@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda c: c.key())
def test_what_starts_neurons_alike_says_so(cls: type[Initializer]) -> None:
    weights = cls().weights(4, 3, np.random.default_rng(1))
    assert (weights != weights[:, :1]).any() == cls.breaks_symmetry
