"""Costs against numbers worked out by hand, and far out."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import ACTIVATIONS, Activation, Linear, Logistic, Softmax, Tanh
from nnplayground.core.costs import (
    COSTS,
    CategoricalCrossEntropy,
    Cost,
    CrossEntropy,
    HalfSquares,
    Huber,
    MeanAbsolute,
    MeanSquares,
    SumSquares,
)


def value(cost: Cost, z: list[list[float]], y: list[list[float]], activation: Activation) -> float:
    sums = np.array(z)
    return cost.value(sums, activation(sums), np.array(y), np.empty_like(sums), activation)


# Errors 0.5, −1 and 2, 0: squares 0.25, 1, 4, 0 in two examples of two outputs.
ANSWERS, WANTED = [[1.5, 2.0], [3.0, 4.0]], [[1.0, 3.0], [1.0, 4.0]]


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (HalfSquares(), 5.25 / 4),  # deck A: 1/(2n) Σ ‖y − a‖²
        (SumSquares(), 5.25 / 2),  # deck B: Σ (a − y)², averaged over the examples
        (MeanSquares(), 5.25 / 4),
        (MeanAbsolute(), 3.5 / 4),
        (Huber(threshold=1.0), (0.125 + 0.5 + 1.5 + 0.0) / 4),
        (Huber(threshold=1000.0), 5.25 / 8),
    ],
    ids=repr,
)
def test_distances_by_hand(cost: Cost, expected: float) -> None:
    assert value(cost, ANSWERS, WANTED, Linear()) == pytest.approx(expected, rel=1e-14)


def test_both_decks_differ_by_a_factor_of_two() -> None:
    deck_a, deck_b = (value(cost, ANSWERS, WANTED, Linear()) for cost in (HalfSquares(), SumSquares()))
    assert deck_b == 2 * deck_a


def test_cross_entropies_by_hand() -> None:
    z = [[math.log(3), -math.log(4)]]  # probabilities 3/4 and 1/5
    expected = -math.log(3 / 4) - math.log(4 / 5)
    assert value(CrossEntropy(), z, [[1, 0]], Logistic()) == pytest.approx(expected, rel=1e-14)
    assert value(CrossEntropy(), [[0.75, 0.2]], [[1, 0]], ACTIVATIONS["saturated_linear"]()) == pytest.approx(expected)
    z = [[0.75, 0.2], [0.5, 0.5]]
    expected = (expected + 2 * math.log(2)) / 2
    assert value(CrossEntropy(), z, [[1, 0], [0, 1]], ACTIVATIONS["saturated_linear"]()) == pytest.approx(expected)
    z = [[0.0, math.log(2), math.log(5)], [0.0, 0.0, 0.0]]  # shares 1/8, 2/8, 5/8 and thirds
    expected = (-math.log(5 / 8) - math.log(1 / 3)) / 2
    assert value(CategoricalCrossEntropy(), z, [[0, 0, 1], [1, 0, 0]], Softmax()) == pytest.approx(expected, rel=1e-14)


def test_categorical_cross_entropy_is_exact_where_a_probability_is_lost() -> None:
    sums = np.array([[0.0, 1e4], [0.0, 50.0]], np.float32)
    answers = np.empty_like(sums)
    Softmax().value(sums, answers)
    assert answers[0, 0] == 0
    cost = CategoricalCrossEntropy()
    wanted = np.array([[1, 0], [1, 0]], np.float32)
    assert cost.value(sums, answers, wanted, np.empty_like(sums), Softmax()) == pytest.approx(10_050 / 2)


def test_both_ways_of_categorical_cross_entropy_agree() -> None:
    rng = np.random.default_rng(0)
    z = rng.normal(0, 3, (200, 5))
    y = np.eye(5)[rng.integers(0, 5, 200)]
    together = value(CategoricalCrossEntropy(), z.tolist(), y.tolist(), Softmax())
    one_by_one = [value(CategoricalCrossEntropy(), [a], [b], Softmax()) for a, b in zip(z, y, strict=True)]
    assert together * 200 > 80 > max(one_by_one)
    assert together == pytest.approx(np.mean(one_by_one), rel=1e-12)


def single(cost: Cost, z: list[list[float]], y: list[list[float]], activation: Activation) -> float:
    """Return the cost as a mini-batch has it, in float32."""
    sums, wanted = np.array(z, np.float32), np.array(y, np.float32)
    answers = np.empty_like(sums)
    with np.errstate(all="ignore"):
        activation.value(sums, answers)
        return cost.value(sums, answers, wanted, np.empty_like(sums), activation)


@pytest.mark.parametrize("z", [0.0, 0.3, 5.0, 17.0, 20.0, 40.0, 80.0])
def test_a_tiny_cost_is_no_zero_in_float32(z: float) -> None:
    expected = math.log1p(math.exp(-z))
    assert single(CrossEntropy(), [[z], [-z]], [[1], [0]], Logistic()) == pytest.approx(expected, rel=1e-6, abs=0)
    assert single(CrossEntropy(), [[z], [-z]], [[0], [1]], Logistic()) == pytest.approx(z + expected, rel=1e-6, abs=0)
    rows = [[z, 0, -200], [-200, 0, z]]
    categorical = CategoricalCrossEntropy()
    assert single(categorical, rows, [[1, 0, 0], [0, 0, 1]], Softmax()) == pytest.approx(expected, rel=3e-5, abs=0)
    assert single(categorical, rows, [[0, 1, 0], [0, 1, 0]], Softmax()) == pytest.approx(z + expected, rel=3e-5, abs=0)


def test_equal_sums_share_the_probability() -> None:
    three = [[50.0, 50.0, 50.0, -100.0]]
    assert single(CategoricalCrossEntropy(), three, [[1, 0, 0, 0]], Softmax()) == pytest.approx(
        math.log(3), rel=1e-6, abs=0
    )
    assert single(CrossEntropy(), [[0.0]], [[0.25]], Logistic()) == pytest.approx(math.log(2), rel=1e-6, abs=0)
    soft = math.log1p(math.exp(3)) - 0.25 * 3
    assert single(CrossEntropy(), [[3.0]], [[0.25]], Logistic()) == pytest.approx(soft, rel=1e-6, abs=0)


@pytest.mark.parametrize("cost", [c() for c in COSTS], ids=lambda c: c.kind)
@pytest.mark.parametrize("replicas", [(), (3,)], ids=["one", "several"])
def test_no_cost_is_negative(cost: Cost, replicas: tuple[int, ...]) -> None:
    rng = np.random.default_rng(3)
    for spread in (0.1, 1.0, 5.0, 15.0, 30.0):
        z = rng.normal(0, spread, (*replicas, 40, 4)).astype(np.float32)
        # The right class wins by far in most rows, as after long training.
        y = np.eye(4, dtype=np.float32)[z.argmax(axis=-1)]
        for activation in (Logistic(), Softmax()):
            a = np.empty_like(z)
            with np.errstate(all="ignore"):
                activation.value(z, a)
                found = np.asarray(cost.value(z, a, y, np.empty_like(z), activation))
                exact = cost.value(z.astype(float), a.astype(float), y.astype(float), np.empty(z.shape), activation)
            assert (found >= 0).all()
            if cost.canonical == activation.kind:
                np.testing.assert_allclose(found, exact, rtol=1e-5)


@pytest.mark.parametrize("cost", [CrossEntropy(), CategoricalCrossEntropy()], ids=lambda c: c.kind)
def test_the_short_way_of_a_canonical_pair_is_the_long_way(cost: Cost) -> None:
    activation = ACTIVATIONS[cost.canonical]()
    rng = np.random.default_rng(1)
    z, y = rng.normal(size=(6, 3)), np.eye(3)[rng.integers(0, 3, 6)]
    a, grad, long, short = (np.empty_like(z) for _ in range(4))
    activation.value(z, a)
    cost.gradient(a, y, grad)
    activation.pull_back(z, a, grad, long)
    cost.delta(z, a, y, activation, grad, short)
    np.testing.assert_allclose(short, (a - y) / 6, rtol=1e-12)
    np.testing.assert_allclose(short, long, rtol=1e-9)


@pytest.mark.parametrize("cost", [c() for c in COSTS], ids=lambda c: c.kind)
def test_a_scale_multiplies_gradient_and_delta(cost: Cost) -> None:
    rng = np.random.default_rng(2)
    z, y = rng.normal(size=(4, 3)), np.eye(3)[[0, 1, 2, 0]]
    for activation in (Logistic(), Softmax()):
        a = activation(z)
        grad, once, scaled = (np.empty_like(z) for _ in range(3))
        cost.delta(z, a, y, activation, grad, once)
        cost.delta(z, a, y, activation, grad, scaled, scale=2.5)
        np.testing.assert_allclose(scaled, 2.5 * once, rtol=1e-12)


@pytest.mark.parametrize("cost", [c() for c in COSTS], ids=lambda c: c.kind)
def test_nothing_is_learnt_at_rate_zero(cost: Cost) -> None:
    """The rate of a schedule may come to its end."""
    a, y = np.array([[0.3, 0.7], [0.6, 0.4]]), np.array([[0.0, 1.0], [0.0, 1.0]])
    out = np.full_like(a, np.nan)
    cost.gradient(a, y, out, 0.0)
    np.testing.assert_array_equal(out, np.zeros_like(a))


@pytest.mark.parametrize(
    ("cost", "activation"),
    [(c(), a()) for c in COSTS for a in ACTIVATIONS if a.differentiable and not c().objection(a(), 2)],
    ids=lambda c: c.kind,
)
def test_finite_in_float32_however_wrong_the_answer(cost: Cost, activation: Activation) -> None:
    z = np.array([[-1e4, 1e4], [1e4, -1e4], [0, 0]], np.float32)
    y = np.array([[1, 0], [1, 0], [0, 1]], np.float32)
    a, grad, delta = (np.empty_like(z) for _ in range(3))
    with np.errstate(all="ignore"):
        activation.value(z, a)
        assert math.isfinite(cost.value(z, a, y, grad, activation))
        cost.delta(z, a, y, activation, grad, delta)
    assert np.isfinite(delta).all()


def test_what_makes_no_sense_is_objected_to() -> None:
    assert "between 0 and 1" in CrossEntropy().objection(Linear(), 1)
    assert "between 0 and 1" in CrossEntropy().objection(Tanh(), 1)
    assert not CrossEntropy().objection(Softmax(), 3)
    assert "softmax" in CategoricalCrossEntropy().objection(Logistic(), 3)
    assert not any(
        cost().objection(Linear(), 1) for cost in (HalfSquares, SumSquares, MeanSquares, MeanAbsolute, Huber)
    )
