"""Optimisers against their formulas, written out for single numbers."""

import math
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from nnplayground.core import optimizers
from nnplayground.core.activations import Linear
from nnplayground.core.network import Network
from nnplayground.core.optimizers import (
    DUST,
    OPTIMIZERS,
    SWEEP,
    Adam,
    AdamW,
    Momentum,
    Nesterov,
    Optimizer,
    RMSProp,
)

RATE = 0.07
GRADIENTS = [0.5, -1.25, 0.125, 2.0, 0.0, -0.75, 0.3]


def plain(w: float) -> Iterator[float]:
    for g in GRADIENTS:
        w = w - RATE * g
        yield w


def momentum(w: float) -> Iterator[float]:
    v = 0.0
    for g in GRADIENTS:
        v = 0.9 * v - RATE * g
        w = w + v
        yield w


def nesterov(w: float) -> Iterator[float]:
    v = 0.0
    for g in GRADIENTS:
        v = 0.9 * v - RATE * g
        w = w + 0.9 * v - RATE * g
        yield w


def rmsprop(w: float) -> Iterator[float]:
    s = 0.0
    for g in GRADIENTS:
        s = 0.9 * s + 0.1 * g**2
        w = w - RATE * g / (math.sqrt(s) + 1e-7)
        yield w


def adam(w: float, decay: float = 0.0) -> Iterator[float]:
    m = v = 0.0
    for t, g in enumerate(GRADIENTS, start=1):
        w = w - RATE * decay * w
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - RATE * (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8)
        yield w


def adamw(w: float) -> Iterator[float]:
    return adam(w, decay=0.01)


FORMULAS: dict[str, Callable[[float], Iterator[float]]] = {
    "gradient_descent": plain,
    "momentum": momentum,
    "nesterov": nesterov,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adamw,
}
every = pytest.mark.parametrize("cls", OPTIMIZERS, ids=lambda c: c.key())


@every
def test_formula(cls: type[Optimizer]) -> None:
    optimizer = cls()
    w = np.array([1.5])
    state = optimizer.start(1, np.float64)
    for g, expected in zip(GRADIENTS, FORMULAS[cls.key()](1.5), strict=True):
        optimizer.step(w, np.array([g]), state, RATE, np.ones(1))
        assert w[0] == pytest.approx(expected, rel=1e-13)
    assert state.steps == len(GRADIENTS)


@every
def test_in_pieces_as_in_one(cls: type[Optimizer], monkeypatch: pytest.MonkeyPatch) -> None:
    count, found = 1000, []
    for chunk in (count, 37):
        monkeypatch.setattr(optimizers, "CHUNK", chunk)
        rng = np.random.default_rng(0)
        w = rng.standard_normal(count).astype(np.float32)
        optimizer = cls()
        state = optimizer.start(count, np.float32)
        for _ in range(SWEEP + 3):
            optimizer.step(w, rng.standard_normal(count).astype(np.float32), state, RATE, np.ones(count, np.float32))
        found.append(w)
    assert (found[0] == found[1]).all()
    assert np.isfinite(found[0]).all()


def test_adamw_shrinks_weights_and_leaves_biases_alone() -> None:
    mask = Network.dense((2, 2, 1), [Linear(), Linear()], np.float64).weight_mask()
    w = np.ones_like(mask)
    optimizer = AdamW(decay=0.5)
    optimizer.step(w, np.zeros_like(w), optimizer.start(len(w), np.float64), 0.1, mask)
    assert w.tolist() == pytest.approx([0.95] * 4 + [1, 1] + [0.95] * 2 + [1])


def test_without_decay_adamw_is_adam() -> None:
    found = []
    for optimizer in (Adam(), AdamW(decay=0)):
        w, state = np.ones(3), optimizer.start(3, np.float64)
        for g in GRADIENTS:
            optimizer.step(w, np.full(3, g), state, RATE, np.ones(3))
        found.append(w.tolist())
    assert found[0] == found[1]


def test_averages_keep_their_size_when_adams_decays_change() -> None:
    w, state = np.ones(1), Adam().start(1, np.float64)
    for g in GRADIENTS:
        Adam().step(w, np.array([g]), state, RATE)
    means = [0.1 * state.slots[0, 0], 0.001 * state.slots[1, 0]]
    Adam(beta1=0.5, beta2=0.9).step(w, np.zeros(1), state, RATE)
    assert [0.5 * state.slots[0, 0], 0.1 * state.slots[1, 0]] == pytest.approx([0.5 * means[0], 0.9 * means[1]])


@every
def test_the_rate_may_be_folded_into_the_gradient_where_it_says_so(cls: type[Optimizer]) -> None:
    found = []
    for share, rate in ((1.0, RATE), (RATE, 1.0)):
        w, state = np.array([1.5]), cls().start(1, np.float64)
        for g in GRADIENTS:
            cls().step(w, np.array([share * g]), state, rate)
        found.append(w[0])
    assert (abs(found[0] - found[1]) < 1e-12) == cls.folds


@pytest.mark.parametrize("optimizer", [Momentum(), Nesterov(), RMSProp(), Adam()], ids=lambda o: o.kind)
def test_memories_of_idle_parameters_become_0_and_not_denormal(optimizer: Optimizer) -> None:
    w, state = np.ones(4, np.float32), optimizer.start(4, np.float32)
    with np.errstate(under="ignore"):
        optimizer.step(w, np.full(4, 1e-3, np.float32), state, 0.01)
        seen = []
        for _ in range(12 * SWEEP):
            optimizer.step(w, np.zeros(4, np.float32), state, 0.01)
            seen.append(state.slots.copy())
    fading = np.abs(np.array(seen))
    assert not ((fading > 0) & (fading < np.finfo(np.float32).tiny)).any()
    assert (state.slots[0] == 0).all()
    assert DUST < 1e-3**2
