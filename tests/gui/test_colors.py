"""Colours that mean something are told apart by every kind of eyes, and text can be read on its ground."""

import itertools

import pytest

from nnplayground.gui.theme import DARK, LIGHT
from tests.helpers import sight

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
SIGHTS = pytest.mark.parametrize("eyes", sight.SIGHTS)

APART = 20.0
"""ΔE₀₀ of two colours between which the colour alone decides."""
NEARLY = 18.0
"""… of the first three classes, which most data sets have."""
BESIDE = 10.0
"""ΔE₀₀ where words, signs or places say the same again."""
TEXT, PARTS = 4.5, 3.0
"""Contrast of text, and of curves and parts of controls (WCAG 2.2, 1.4.3 and 1.4.11)."""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_paper(one, other, expected):
    """Sharma, Wu and Dalal, 2005, table 1."""
    assert sight.ciede2000(one, other) == pytest.approx(expected, abs=1e-4)


def test_contrast_goes_from_1_to_21():
    assert sight.contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert sight.contrast("#777777", "#777777") == pytest.approx(1.0)


@THEMES
@SIGHTS
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negative", "positive"),
        ("negative", "zero"),
        ("positive", "zero"),
        ("train", "validation"),
        ("accent", "validation"),
        ("accent", "warning"),
    ],
)
def test_pairs_are_apart(colors, eyes, one, other):
    assert sight.difference(getattr(colors, one), getattr(colors, other), eyes) >= APART


@THEMES
@SIGHTS
def test_good_and_bad_are_apart_beside_their_words(colors, eyes):
    assert sight.difference(colors.good, colors.warning, eyes) >= BESIDE


@THEMES
@SIGHTS
def test_classes_are_apart_the_first_ones_most(colors, eyes):
    close = {}
    for (i, one), (j, other) in itertools.combinations(enumerate(colors.classes), 2):
        least = NEARLY if max(i, j) < 3 else BESIDE
        if (found := sight.difference(one, other, eyes)) < least:
            close[i, j] = round(found, 1)
    assert close == {}


@THEMES
@SIGHTS
def test_classes_are_apart_from_where_they_fade_to(colors, eyes):
    faint = [number for number, each in enumerate(colors.classes) if sight.difference(each, colors.zero, eyes) < 18]
    assert faint == []


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface"])
@pytest.mark.parametrize("role", ["text", "muted", "accent", "warning", "good", "validation"])
def test_text_can_be_read(colors, role, ground):
    assert sight.contrast(getattr(colors, role), getattr(colors, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize(
    ("role", "ground"),
    [("text", "raised"), ("muted", "raised"), ("warning", "raised"), ("good", "raised"), ("on_accent", "accent")],
)
def test_text_on_buttons_can_be_read(colors, role, ground):
    assert sight.contrast(getattr(colors, role), getattr(colors, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface"])
@pytest.mark.parametrize("role", ["negative", "positive", "train", "validation", "accent"])
def test_curves_and_frames_can_be_seen(colors, role, ground):
    assert sight.contrast(getattr(colors, role), getattr(colors, ground)) >= PARTS
