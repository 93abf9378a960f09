"""Activations: their values, slopes and behaviour far out."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import (
    ACTIVATIONS,
    ELU,
    Activation,
    LeakyReLU,
    Logistic,
    ReLU,
    SaturatedLinear,
    Softmax,
    Step,
    row_maxima,
    row_sums,
)
from nnplayground.errors import UserError

E = math.e
VALUES = {
    "logistic": {0.0: 0.5, math.log(3): 0.75, -math.log(3): 0.25},
    "tanh": {0.0: 0.0, 0.5 * math.log(3): 0.5},
    "relu": {-2.0: 0.0, 0.0: 0.0, 3.0: 3.0},
    "leaky_relu": {-2.0: -0.02, 3.0: 3.0},
    "softplus": {0.0: math.log(2), -1.0: math.log(1 + 1 / E)},
    "elu": {-1.0: 1 / E - 1, 2.0: 2.0},
    "silu": {0.0: 0.0, math.log(3): 0.75 * math.log(3)},
    "linear": {-7.5: -7.5},
    "saturated_linear": {-0.5: 0.0, 0.3: 0.3, 1.7: 1.0},
    "gaussian": {0.0: 1.0, 1.0: 1 / E, -1.0: 1 / E},
    "sine": {0.0: 0.0, math.pi / 2: 1.0, -math.pi / 6: -0.5},
    "step": {-0.1: 0.0, 0.0: 0.0, 1e-9: 1.0},
    "softmax": {5.0: 1.0},
}
elementwise = pytest.mark.parametrize("cls", [a for a in ACTIVATIONS if a is not Softmax], ids=lambda a: a.key())


def test_every_activation_has_values_to_hold() -> None:
    assert set(VALUES) == set(ACTIVATIONS.keys())


@pytest.mark.parametrize("kind", VALUES)
def test_values(kind: str) -> None:
    for z, a in VALUES[kind].items():
        assert float(ACTIVATIONS[kind]()(z)) == pytest.approx(a, abs=1e-12)


@elementwise
def test_slope_is_that_of_the_curve(cls: type[Activation]) -> None:
    activation = cls()
    z = np.linspace(-3.05, 3.05, 48)
    if not cls.differentiable:
        with pytest.raises(UserError, match="flat on both sides"):
            activation.slope(z)
        return
    h = 1e-6
    np.testing.assert_allclose(activation.slope(z), (activation(z + h) - activation(z - h)) / (2 * h), atol=1e-8)


@elementwise
def test_values_stay_within_their_span(cls: type[Activation]) -> None:
    values = cls()(np.linspace(-30, 30, 2001))
    low, high = cls.span
    assert values.min() >= low - 1e-12
    assert values.max() <= high + 1e-12
    assert cls().finite_range == (math.isfinite(low) and math.isfinite(high))


def test_step_is_strict_at_zero() -> None:
    assert Step()([[0.0, -0.0, 1e-300]]).tolist() == [[0.0, 0.0, 1.0]]


def test_relu_lets_the_tiniest_positive_sum_learn_and_no_other() -> None:
    z = np.array([[-1.0, -0.0, 0.0, 1e-38, 1e-3, 0.7, 3e38]], np.float32)
    a, out = np.empty_like(z), np.empty_like(z)
    ReLU().value(z, a)
    ReLU().pull_back(z, a, np.full_like(z, 5), out)
    assert out.tolist() == [[0, 0, 0, 5, 5, 5, 5]]


def test_saturated_linear_is_flat_from_its_corners_on() -> None:
    assert SaturatedLinear().slope([-1.0, 0.0, 1e-9, 1 - 1e-9, 1.0, 2.0]).tolist() == [0, 0, 1, 1, 0, 0]


def test_parameters_shape_the_curve() -> None:
    assert float(LeakyReLU(alpha=0.25)(-8.0)) == -2.0
    assert float(ELU(alpha=3.0)(-50.0)) == pytest.approx(-3.0)


def test_softmax_is_a_distribution_whatever_the_shift() -> None:
    z = np.array([[1.0, 2.0, 3.0], [1001.0, 1002.0, 1003.0], [-1e4, 0.0, 1e4]])
    a = Softmax()(z)
    np.testing.assert_allclose(a.sum(axis=1), 1)
    np.testing.assert_allclose(a[0], a[1])
    np.testing.assert_allclose(a[0], np.exp([1, 2, 3]) / np.exp([1, 2, 3]).sum())
    assert a[2].tolist() == [0, 0, 1]


def test_softmax_of_two_is_the_logistic_of_the_difference() -> None:
    assert Softmax()([[0.3, 1.7]])[0, 1] == pytest.approx(float(Logistic()(1.4)))


@pytest.mark.parametrize("cls", ACTIVATIONS, ids=lambda a: a.key())
@pytest.mark.parametrize("size", [0.0, 90.0, 1e4])
def test_finite_in_float32_far_out(cls: type[Activation], size: float) -> None:
    z = np.array([[-size, size], [size, -size], [size, size], [-size, -size]], np.float32)
    a, out = np.empty_like(z), np.empty_like(z)
    with np.errstate(all="ignore"):
        cls().value(z, a)
        assert np.isfinite(a).all()
        if cls.differentiable:
            cls().pull_back(z, a, np.ones_like(z), out)
            assert np.isfinite(out).all()


def test_rows_are_reduced_one_by_one() -> None:
    values = np.arange(12.0).reshape(4, 3)
    assert row_maxima(values).tolist() == [[2], [5], [8], [11]]
    assert row_sums(values).tolist() == [[3], [12], [21], [30]]
    assert row_sums(values.astype(np.float32)).dtype == np.float32


@pytest.mark.parametrize("kind", ["relu", "leaky_relu"])
def test_rectifiers_have_their_corner_at_0(kind: str) -> None:
    assert ACTIVATIONS[kind]().corners == (0.0,)


@pytest.mark.parametrize("kind", ACTIVATIONS.keys())
def test_classes_are_answered_by_values_that_it_can_come_near(kind: str) -> None:
    activation = ACTIVATIONS[kind]()
    (low, high), (least, most) = activation.targets, activation.span
    assert least <= low < high <= most
    z = np.array([0.3, 1.0, 4.0])
    above, below = np.empty(3), np.empty(3)
    try:
        activation.value(z, above)
        activation.value(-z, below)
    except (NotImplementedError, ValueError):
        return  # Softmax is of several neurons.
    if math.isfinite(most) and np.array_equal(above, -below):
        assert low == -high
