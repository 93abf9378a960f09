"""Typed formulas: what is understood, what is refused in a sentence, and derivatives that are exact."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.errors import UserError
from nnplayground.formula.formula import parse
from nnplayground.formula.functions import FUNCTIONS
from nnplayground.formula.reading import DEEPEST, LINE, LONGEST, PLANE, FormulaError

UNDERSTOOD = [
    ("sin(x)*sin(y)+0.2*x", lambda x, y: math.sin(x) * math.sin(y) + 0.2 * x),
    ("sin v₁ sin v₂ + 0.2 v₁", lambda x, y: math.sin(x) * math.sin(y) + 0.2 * x),
    ("sen v1 · sen v2 + 0,2 v1", lambda x, y: math.sin(x) * math.sin(y) + 0.2 * x),
    ("½(v₁² + 50 v₂²)", lambda x, y: 0.5 * (x**2 + 50 * y**2)),
    ("C(v1, v2) = 0.4x^2 - y**3", lambda x, y: 0.4 * x**2 - y**3),
    ("-x^2", lambda x, y: -(x**2)),
    ("2^-x", lambda x, y: 2**-x),
    ("x^2^3", lambda x, y: x**8),
    ("xy/2y", lambda x, y: x * y / 2 * y),
    ("3x⁻¹ − 2·3", lambda x, y: 3 / x - 6),
    ("sen² x + cos^2 y", lambda x, y: math.sin(x) ** 2 + math.cos(y) ** 2),
    ("x sin 15y + cos x/2", lambda x, y: x * math.sin(15 * y) + math.cos(x) / 2),
    ("ln|y| + log(x) + √x", lambda x, y: math.log(abs(y)) + math.log(x) + math.sqrt(x)),
    ("|x - |y||", lambda x, y: abs(x - abs(y))),
    ("2πx + e^y", lambda x, y: 2 * math.pi * x + math.exp(y)),
    ("max(x, y) + min(0,5; x)", lambda x, y: max(x, y) + min(0.5, x)),
    ("exp -x tanh y", lambda x, y: math.exp(-x) * math.tanh(y)),
    ("senx cosy", lambda x, y: math.sin(x) * math.cos(y)),
    ("1e-3x + .5y", lambda x, y: 1e-3 * x + 0.5 * y),
    ("X + SIN(Y)", lambda x, y: x + math.sin(y)),
]


@pytest.mark.parametrize(("text", "meant"), UNDERSTOOD, ids=[text for text, _ in UNDERSTOOD])
def test_what_people_type_is_understood(text, meant):
    formula = parse(text, PLANE)
    for x, y in ((0.7, -1.3), (2.5, 0.4)):
        assert formula.value(x, y) == pytest.approx(meant(x, y), rel=1e-14)
        assert parse(str(formula), PLANE).value(x, y) == formula.value(x, y), str(formula)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Type a formula"),
        ("C = ", "Type a formula"),
        ("x+", "something is missing at its end"),
        ("sin", "something is missing at its end"),
        ("(x", "a “)” is missing"),
        ("|x", "a “|” is missing"),
        ("x y)", "“)” cannot stand behind “x y”"),
        (")", "cannot begin with “)”"),
        ("2 3", "“3” cannot stand behind “2”"),
        ("1.5.2", "“.2” cannot stand behind “1.5”"),
        ("foo(x)", "“foo” is not known here"),
        ("z", "“z” is not known here"),
        ("__import__('os')", "“_” has no meaning"),
        ("x@y", "“@” has no meaning"),
        ("x = y = 1", "“=” has no meaning"),
        ("max(x)", "max compares two things"),
        ("max(1,5,x)", "max compares two things"),
        ("max x", "“x” cannot stand behind “max”"),
        ("sin(1, 2)", "cannot stand behind"),
        ("1,000x", "“1,000” can be read as 1000 or as 1"),
        ("x" * (LONGEST + 1), f"may have {LONGEST} characters"),
        ("(" * 100 + "x", f"{DEEPEST} levels"),
        ("-" * 250 + "x", f"{DEEPEST} levels"),
        ("sin " * 60 + "x", f"{DEEPEST} levels"),
        ("x" + "^x" * 100, f"{DEEPEST} levels"),
    ],
)
def test_what_is_no_formula_is_told_in_a_sentence(text, said):
    with pytest.raises(FormulaError) as error:
        parse(text, PLANE)
    assert said in str(error.value)
    assert isinstance(error.value, UserError)


def test_a_formula_of_one_variable():
    f = parse("f(x) = 0.2 + 0.4x² + 0.3x sin 15x + 0.05 cos 50x", LINE)
    assert f.value([0, 0.5, 1]) == pytest.approx([0.25, 0.490260, 0.843335], abs=1e-6)
    with pytest.raises(FormulaError, match="“y” is not known here"):
        parse("y", LINE)
    assert f.used == {0}
    assert parse("3", LINE).used == frozenset()


EXPRESSIONS = st.recursive(
    st.sampled_from(["x", "y", "0.5", "3", "v₁", "v₂", "π"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda part: f"({part[0]} {part[1]} {part[2]})"),
        st.tuples(st.sampled_from(sorted({known.name for known in FUNCTIONS.values()})), inner).map(
            lambda part: f"{part[0]}({part[1]})"
        ),
        st.tuples(inner, st.sampled_from(["2", "3", "-1", "0.5", "1.5", "0", "1"])).map(
            lambda part: f"({part[0]})^({part[1]})"
        ),
        st.tuples(inner, inner).map(lambda part: f"(1 + ({part[0]})²)^({part[1]})"),
        inner.map(lambda part: f"-{part}"),
        st.tuples(st.sampled_from(["max", "min"]), inner, inner).map(lambda part: f"{part[0]}({part[1]}; {part[2]})"),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS)
def test_a_formula_written_out_is_the_same_formula(text):
    if len(text) > LONGEST:
        return
    formula = parse(text, PLANE)
    written = str(formula)
    if len(written) <= LONGEST:
        np.testing.assert_array_equal(parse(written, PLANE).value(0.7, -0.4), formula.value(0.7, -0.4))


@given(EXPRESSIONS, st.floats(-2, 2), st.floats(-2, 2))
def test_derivatives_are_those_of_complex_and_central_differences(text, x, y):
    """The gradient agrees with differences of values, the second derivatives with differences of the gradient."""
    if len(text) > LONGEST:
        return
    formula = parse(text, PLANE)
    h = 1e-5
    value, gradient, second = formula.hessian(x, y)
    value_again, gradient_again = formula.gradient(x, y)
    np.testing.assert_array_equal(value, value_again)
    np.testing.assert_array_equal(gradient, gradient_again)
    plain_value, plain_gradient = formula.slope_at(x, y)
    np.testing.assert_array_equal([plain_value, *plain_gradient], [value, *gradient])
    steps = np.array([[x + h, y], [x - h, y], [x, y + h], [x, y - h]]).T
    values, gradients, seconds = formula.hessian(*steps)
    everything = [*values, *gradients.ravel(), *seconds.ravel(), value, *gradient, *second.ravel()]
    if not np.isfinite(everything).all() or np.max(np.abs(everything)) > 1e3:
        return
    # Where the slope jumps between the places, as max does, differences tell nothing.
    if np.ptp(gradients, axis=1).max() > 0.1 or np.ptp(seconds, axis=2).max() > 0.1:
        return
    by_values = [(values[0] - values[1]) / (2 * h), (values[2] - values[3]) / (2 * h)]
    np.testing.assert_allclose(gradient, by_values, atol=1e-4)
    by_gradients = np.array([gradients[:, 0] - gradients[:, 1], gradients[:, 2] - gradients[:, 3]]) / (2 * h)
    np.testing.assert_allclose(second, by_gradients, atol=1e-4)


def test_the_curvature_of_the_ravine():
    _, gradient, second = parse("½ (x² + 50 y²)", PLANE).hessian(np.zeros((3, 2)) + 1, 2.0)
    assert gradient.shape == (2, 3, 2)
    np.testing.assert_array_equal(gradient[1], np.full((3, 2), 100.0))
    np.testing.assert_array_equal(second[:, :, 0, 0], [[1, 0], [0, 50]])


@pytest.mark.parametrize(
    ("text", "place"),
    [("|x|", (0, 1)), ("√x + y", (0, 1)), ("max(x; -x)", (0, 1)), ("√(x² + y²)", (0, 0))],
)
def test_an_edge_has_no_gradient(text, place):
    value, gradient = parse(text, PLANE).gradient(*place)
    assert np.isfinite(value)
    assert not np.isfinite(gradient).all()


def test_powers_of_0_have_their_gradient():
    _, gradient, second = parse("x² + y³ + x + x⁰", PLANE).hessian(0, 0)
    assert gradient.tolist() == [1, 0]
    assert second.tolist() == [[2, 0], [0, 0]]


def test_huge_numbers_are_no_error():
    assert parse("9^9^9^9^9", PLANE).value(1, 1) == np.inf
    assert np.isnan(parse("0/0 + x", PLANE).value(1, 1))
