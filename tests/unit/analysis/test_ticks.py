"""Round numbers: near what was asked for, written with one digit, and no ticks outside."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.analysis.ticks import decimals, round_down, round_step, round_ticks, round_up, tick_text
from nnplayground.i18n import grouped, number, parse_number

values = st.floats(1e-12, 1e12)


def is_round(value):
    mantissa, _ = f"{value:.12e}".split("e")
    return float(mantissa) in (1, 2, 5)


@given(values)
def test_round_numbers_enclose_a_value(value):
    low, high = round_down(value), round_up(value)
    assert is_round(low)
    assert is_round(high)
    assert low <= value * (1 + 1e-8)
    assert high >= value * (1 - 1e-8)
    assert high <= 2.5 * low * (1 + 1e-8)


@given(st.sampled_from([1, 2, 5]), st.integers(-12, 12))
def test_a_round_number_stays(factor, power):
    value = float(f"{factor}e{power}")
    assert round_up(value) == round_down(value) == value
    assert round_up(value * (1 + 1e-12)) == round_down(value * (1 - 1e-12)) == value


def test_other_factors():
    assert [round_up(value, (1.0, 1.5, 3.0)) for value in (1.2, 1.6, 3.1, 0.04)] == [1.5, 3.0, 10.0, 0.1]


@pytest.mark.parametrize(("low", "high"), [(0, 1), (-1, 1), (0, 3e9), (0, 1.5e-7), (0.4321, 0.4329), (0, 640)])
def test_ticks_are_round_inside_and_few(low, high):
    step, ticks = round_ticks(low, high, 6)
    assert 2 <= len(ticks) <= 7
    assert low <= min(ticks)
    assert max(ticks) <= high * (1 + 1e-9)
    assert np.diff(ticks) == pytest.approx(step)
    assert is_round(step)


def test_ticks_are_the_numbers_that_are_written():
    assert round_ticks(-0.3, 0.3, 6) == (0.1, [-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3])
    assert math.copysign(1, round_ticks(-1, 1, 2)[1][1]) == 1


@pytest.mark.parametrize(("low", "high"), [(1, 1), (2, 1), (0, math.inf), (0, math.nan)])
def test_nothing_between_two_ends_has_no_ticks(low, high):
    assert round_ticks(low, high, 5) == (1.0, [])
    assert round_step(low, high, 5) == 0


def test_decimals_of_a_step():
    assert [decimals(step) for step in (50, 1, 0.5, 0.1, 0.02, 1e-7)] == [0, 0, 1, 1, 2, 7]


@given(st.integers(-9, 12), st.sampled_from((1, 2, 5)), st.integers(-40, 40))
def test_ticks_are_written_as_numbers_are(power, factor, times):
    """The same powers of ten, but for the zeros at the end that keep the digits of an axis below each other."""
    step = float(f"{factor}e{power}")
    value = times * step
    told = tick_text(value, step)
    assert parse_number(told) == pytest.approx(value, rel=1e-9)
    wanted = number(value)
    assert ("10" in told and "·" in told) == ("·" in wanted)
    assert told in (wanted, wanted + "0") or told.rstrip("0").rstrip(".") == wanted
    assert tick_text(value, step, counts=True) == (grouped(round(value)) if step >= 1 else told)


def test_ticks_are_never_written_with_an_e():
    assert [tick_text(value, 1e-5) for value in (0.0, 2e-5, 1e-4, 1.2e-4)] == ["0", "2·10⁻⁵", "0.00010", "0.00012"]
    assert [tick_text(value, 1e6) for value in (9e6, 1e7, 1.1e7)] == ["9000000", "10⁷", "1.1·10⁷"]
