"""The card of every activation: slopes against differences, declared corners and bounds, printed workings."""

import math
import re

import numpy as np
import pytest

from nnplayground.analysis.activation_card import curves, point, reach_for, tangent, values, working
from nnplayground.analysis.hand.formulas import function_name, plain
from nnplayground.core.activations import ACTIVATIONS, ELU, LeakyReLU, ReLU, Softmax, Step
from nnplayground.i18n import parse_number
from tests.helpers.calculator import calculator

EVERY = [cls() for cls in ACTIVATIONS] + [ELU(alpha=2.5), LeakyReLU(alpha=0.3)]
every = pytest.mark.parametrize("activation", EVERY, ids=lambda one: repr(one))
OTHERS = (0.5, -1.25, 2.0)
GAP = 1e-6


def answer(activation, z):
    return float(values(activation, [z], OTHERS)[0][0])


def one_sided(activation, z, side):
    """Return the slope at one side of z, by differences of the second order."""
    h = side * GAP
    a, b, c = (answer(activation, z + n * h) for n in (0.0, 1.0, 2.0))
    # At a jump the value on the corner belongs to one side only.
    return (-3 * a + 4 * b - c) / (2 * h)


@every
def test_slopes_are_those_of_the_curve(activation):
    for z in np.linspace(-4.13, 4.07, 83):
        if z in activation.corners:
            continue
        at = point(activation, float(z), OTHERS)
        assert at.a == answer(activation, z)
        assert at.slope == pytest.approx(one_sided(activation, float(z), 1), abs=2e-5)


@every
def test_corners_are_declared_where_the_sides_differ_and_nowhere_else(activation):
    for z in np.linspace(-2, 2, 401).round(2):
        left, right = (one_sided(activation, float(z), side) for side in (-1, 1))
        assert (abs(left - right) > 1e-3) is (float(z) in activation.corners), z
    for corner in activation.corners:
        assert math.isnan(point(activation, corner).slope)
    assert activation.differentiable or activation.corners
    assert ("except" in activation.smoothness_text()) is bool(activation.corners and activation.differentiable)


@every
def test_bounds_are_the_least_and_the_largest_values(activation):
    z = np.concatenate([np.linspace(-60, 60, 24_001), [-700.0, 700.0]])
    found, (low, high) = values(activation, z)[0], activation.bounds
    assert found.min() >= low - 1e-12
    assert found.max() <= high + 1e-12
    for bound, extreme in ((low, found.min()), (high, found.max())):
        assert abs(extreme) >= 5 if math.isinf(bound) else extreme == pytest.approx(bound, abs=1e-6)
    assert activation.finite_range is all(map(math.isfinite, activation.bounds))


@every
def test_curves_are_torn_apart_only_where_they_jump(activation):
    found = curves(activation, 6.0, OTHERS)
    gaps = found.z[np.isnan(found.a)]
    assert len(gaps) == (0 if activation.differentiable else 1)
    jumps = np.abs(np.diff(found.a))
    assert np.nanmax(jumps) < 0.2, "no slanted line across a jump"
    np.testing.assert_array_equal(np.isin(found.z, activation.corners), np.isnan(found.slope))


@every
@pytest.mark.parametrize("z", [-3.25, -0.4, 0.0, 0.37, 1.0, 2.718281828, 4.4])
def test_what_is_printed_can_be_worked_out_again(activation, z):
    lines = [plain(line) for line in working(activation, z, OTHERS)]
    at = point(activation, z, OTHERS)
    if activation.elementwise:
        name = re.escape(function_name(activation))
        found = re.fullmatch(rf"a = {name}\((.*)\) = (.*)", lines[0])
        assert found, lines[0]
        agrees(answer(activation, parse_number(found[1])), found[2])
        if math.isnan(at.slope):
            assert "No slope" in lines[-1]
            return
        found = re.fullmatch(rf"{name}′\((.*)\) = (.*)", lines[1])
        assert found, lines[1]
        agrees(point(activation, parse_number(found[1])).slope, found[2])
    else:
        power, rest, result = re.fullmatch(r"a = e(.*) / \(e.* \+ (.*)\) = (.*)", lines[0]).groups()
        ez = math.exp(parse_number(power))
        agrees(ez / (ez + parse_number(rest)), result)
        left, _, right = lines[2].removeprefix("∂a/∂z = a·(1 − a) = ").rpartition(" = ")
        agrees(calculator(left), right)
    touching = re.fullmatch(r"Tangent: t\(z\) = (.*) \+ (.*)·\(z ([+−]) (.*)\)", lines[-1])
    assert touching, lines[-1]
    a, slope, sign, away = touching.groups()
    line = calculator(a) + calculator(slope) * (z + (1 if sign == "+" else -1) * parse_number(away))
    assert line == pytest.approx(at.a, abs=5e-4 * max(1, abs(at.a)))


def agrees(found, printed):
    """Check against a printed result, within its last digit."""
    value = parse_number(printed)
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - 3) if value else 1e-12
    assert abs(found - value) <= 1.0001 * unit, (found, printed)


def test_softmax_is_one_of_a_layer():
    sums = np.array([0.7, *OTHERS])
    share = np.exp(sums[0]) / np.exp(sums).sum()
    at = point(Softmax(), 0.7, OTHERS)
    assert at.a == pytest.approx(share, rel=1e-12)
    assert at.slope == pytest.approx(share * (1 - share), rel=1e-12)
    # With one other sum at 0 it is the logistic function.
    assert point(Softmax(), 0.7).a == pytest.approx(1 / (1 + math.exp(-0.7)), rel=1e-12)
    assert Softmax().caution


def test_step_has_no_slope_to_learn_from():
    assert point(Step(), 0.5).slope == 0 == point(Step(), -0.5).slope
    assert math.isnan(point(Step(), 0.0).slope)
    assert (point(Step(), 0.0).a, point(Step(), 1e-300).a) == (0, 1)
    assert Step().smoothness_text() == "not differentiable"
    assert "gradient of 0" in Step().caution


def test_tangents_touch():
    at = point(ReLU(), 2.0)
    np.testing.assert_array_equal(tangent(at, np.array([-1.0, 2.0, 5.0])), [-1.0, 2.0, 5.0])
    assert np.isnan(tangent(point(ReLU(), 0.0), np.array([1.0]))).all()


@pytest.mark.parametrize(
    ("sums", "reach"), [((), 6), ((5.9, -6.0), 6), ((6.1,), 10), ((-300.0,), 50), ((math.inf,), 6)]
)
def test_the_axis_goes_as_far_as_a_sum_needs(sums, reach):
    assert reach_for(*sums) == reach
