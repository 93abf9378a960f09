"""Numbers as people type them: never another one than was meant."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground import i18n
from nnplayground.errors import UserError, read_number

READ = [
    ("0.125", 0.125), ("0,125", 0.125), ("1,5", 1.5), ("1.5", 1.5), ("−2,75e-3", -2.75e-3), (" +1,2500 ", 1.25),
    ("1234,567", 1234.567), ("1234.567", 1234.567), ("0,000", 0.0), (",500", 0.5), (".500", 0.5), ("1000", 1000.0),
]  # fmt: skip


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("text", "value"), READ)
def test_either_decimal_sign_is_read(language, text, value):
    i18n.use(language)
    assert i18n.parse_number(text) == value


@pytest.mark.parametrize(
    ("language", "text", "whole", "decimal"),
    [
        ("en", "1,000", "1000", "1"),
        ("en", "-12,345", "−12345", "−12.345"),
        ("en", "999,999e-3", "999.999", "0.999999"),
        ("es", "1.000", "1000", "1"),
        ("es", " 1.250", "1250", "1,25"),
    ],
)
def test_what_may_be_thousands_is_refused_with_both_readings(language, text, whole, decimal):
    i18n.use(language)
    with pytest.raises(i18n.AmbiguousNumberError) as refused:
        i18n.parse_number(text)
    assert whole in str(refused.value).split()
    assert f"{decimal}:" in str(refused.value).split()
    with pytest.raises(UserError) as told:
        read_number(text)
    assert str(told.value) == str(refused.value)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("text", ["1,000,000", "1.000.000", "1,000.5", "1.000,5", "1 000", "1_000", "", "nan", "1e999"])
def test_what_has_no_one_decimal_sign_is_no_number(language, text):
    i18n.use(language)
    with pytest.raises(ValueError) as refused:
        i18n.parse_number(text)
    assert not isinstance(refused.value, i18n.AmbiguousNumberError)
    with pytest.raises(UserError, match="“"):
        read_number(text)


def test_the_languages_own_sign_is_always_the_decimal_one():
    assert i18n.parse_number("1.000") == 1
    i18n.use("es")
    assert i18n.parse_number("1,000") == 1


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(sorted(i18n.LANGUAGES)))
def test_what_is_written_is_read_again(value, language):
    i18n.use(language)
    assert math.isclose(i18n.parse_number(i18n.localised(repr(value))), value)


@given(st.integers(-999_999, 999_999), st.integers(0, 4), st.sampled_from(sorted(i18n.LANGUAGES)))
def test_an_unmistakable_number_is_the_same_in_every_language(digits, decimals, language):
    i18n.use(language)
    text = i18n.localised(f"{digits / 10**decimals:.{decimals}f}")
    plain = i18n.unmistakable(text)
    for other in i18n.LANGUAGES:
        i18n.use(other)
        assert i18n.parse_number(plain) == digits / 10**decimals


@pytest.mark.parametrize(
    ("value", "short", "long"),
    [
        (0.0, "0", "0"), (-0.0, "0", "0"), (0.25, "0.25", "0.2500"), (556.0, "556", "556.0"), (1e3, "1000", "1000"),
        (8.39e-5, "8.39·10⁻⁵", "8.390·10⁻⁵"), (0.000123456, "0.0001235", "0.0001235"), (1e-5, "10⁻⁵", "1.000·10⁻⁵"),
        (-1e-5, "−10⁻⁵", "−1.000·10⁻⁵"), (9.99996e-5, "0.0001", "0.0001000"), (123456.7, "123457", "123457"),
        (9999999.0, "10⁷", "1.000·10⁷"), (1.2345e-300, "1.234·10⁻³⁰⁰", "1.234·10⁻³⁰⁰"), (math.inf, "∞", "∞"),
    ],
)  # fmt: skip
def test_one_number_has_one_form(value, short, long):
    assert (i18n.number(value), i18n.steady(value)) == (short, long)
    if math.isfinite(value):
        assert i18n.parse_number(short) == pytest.approx(value, rel=1e-3)


# Rounded up, the largest floats are none any more.
@given(st.floats(-9e307, 9e307), st.integers(2, 12), st.sampled_from(["en", "es"]))
def test_what_is_written_can_be_typed(value, digits, code):
    i18n.use(code)
    try:
        text = i18n.steady(value, digits)
        assert i18n.parse_number(text) == pytest.approx(value, rel=0.5 * 10.0 ** (1 - digits), abs=1e-307)
        assert "e" not in text
    finally:
        i18n.use("en")
