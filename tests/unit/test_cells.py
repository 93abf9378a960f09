"""Cells for spreadsheets: what would be computed there is text, and comes back."""

import pytest

from nnplayground.cells import guarded, unguarded


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+a", "-", "-x", "@sum", "\tx", "\rx", "\nx", "'=1", "''-x", "-1-2", "+inf", " =1", "\xa0=1", "\x00=1",
        "\u200b=1", '"=1"', "' \"=1", "＝1", "＋a", "－a", "＠a", " ﹦1", "=cmd|' /C calc'!A0",
    ],
)  # fmt: skip
def test_a_formula_gets_an_apostrophe_and_comes_back(text):
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "value", ["-1", "+0.5", "-0,5", "-1e-05", "it's", "'quoted'", "a=b", " a", '"a"', " -1", "", -1, 0.5, None]
)
def test_numbers_and_other_texts_stay(value):
    assert guarded(value) == value
    assert value is None or unguarded(str(value)) == str(value)
