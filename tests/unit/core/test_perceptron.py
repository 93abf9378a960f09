from fractions import Fraction

import numpy as np
import pydantic
import pytest

from nnplayground import i18n
from nnplayground.core.perceptron import Perceptron, PerceptronSettings, exact, shown


def tenths(*values: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(value, 10) for value in values)


def test_exact_reads_the_decimal_that_was_typed():
    assert exact(0.1) == Fraction(1, 10)
    assert exact("0,9") == Fraction(9, 10)
    with pytest.raises(ValueError, match=r"1250 or as 1\.25"):
        exact("1,250")
    assert exact("−1e-3") == Fraction(-1, 1000)
    assert exact(np.float32(0.1)) == Fraction(1, 10)
    assert exact(np.int64(3)) == 3
    assert exact(1e-7) == Fraction(1, 10**7)


@pytest.mark.parametrize("bad", ["", "abc", "1/3", "nan", "inf", float("nan"), float("inf")])
def test_exact_refuses_what_is_no_number(bad):
    with pytest.raises(ValueError):
        exact(bad)


def test_a_sum_of_exactly_zero_is_decided_exactly():
    # In float64 0.1 + 0.2 - 0.3 is 5.6e-17 and would fire.
    x = tenths(10, 10)
    strict = Perceptron(tenths(1, 2), exact(-0.3))
    assert strict.z(x) == 0
    assert strict.fires(strict.z(x)) == 0
    assert Perceptron(strict.weights, strict.bias, strict=False).fires(Fraction(0)) == 1


def test_the_correction_with_and_without_x():
    start = PerceptronSettings().perceptron()
    x = (Fraction(1), Fraction(0))
    assert start.corrected(x, -1, exact(0.5)).weights == tenths(4, 9)
    assert start.corrected(x, -1, exact(0.5)).bias == exact(-0.5)
    assert start.corrected(x, -1, exact(0.5), "slide").weights == tenths(4, 4)
    assert start.corrected(x, -1, exact(0.5), "slide", train_bias=True).bias == -1
    assert start.corrected(x, 0, exact(0.5), "slide", train_bias=True) == start


def test_shown_numbers_are_the_decimals_of_a_hand_calculation():
    assert shown(exact(0.9) - exact(0.5)) == "0.4"
    assert shown(Fraction(-1)) == "−1"
    assert shown(Fraction(-1, 20)) == "−0.05"
    assert shown(Fraction(0)) == "0"
    assert shown(Fraction(1, 3)) == "0.333333"
    assert shown(exact(12.000025)) == "12.000025"
    assert shown(Fraction(1, 10**12)) == "0.000000000001"
    assert shown(Fraction(1, 10**13)) == "10⁻¹³"


def test_shown_numbers_follow_the_language():
    i18n.use("es")
    try:
        assert shown(exact(-0.5)) == "−0,5"
    finally:
        i18n.use("en")


def test_small_rates_are_allowed():
    assert PerceptronSettings(rate=0.001).rate == 0.001


@pytest.mark.parametrize(
    "wrong", [{"rate": 0}, {"weights": ()}, {"weights": (1,) * 6}, {"weights": (1, float("nan"))}, {"rule": "other"}]
)
def test_settings_refuse_what_makes_no_sense(wrong):
    with pytest.raises(pydantic.ValidationError):
        PerceptronSettings(**wrong)
