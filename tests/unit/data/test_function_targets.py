"""Curves that are typed or drawn, as data sets."""

import math

import numpy as np
import pytest

from nnplayground.data import content
from nnplayground.data.drawn_function import COLUMNS, DrawnFunction, drawn, holes, stroke, without_holes
from nnplayground.data.typed_function import TypedFunction
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment

BLANK = np.full(COLUMNS, np.nan)
X = np.linspace(0, 1, COLUMNS)


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


def test_the_curve_of_the_book():
    typed = TypedFunction()
    np.testing.assert_allclose(typed.values(np.array([0.0, 0.5, 1.0])), [0.25, 0.490260, 0.843335], atol=5e-7)
    examples = typed.generate(np.random.default_rng(1))
    x = examples.inputs[:, 0]
    own = 0.2 + 0.4 * x * x + 0.3 * x * np.sin(15 * x) + 0.05 * np.cos(50 * x)
    np.testing.assert_allclose(examples.targets[:, 0], own, rtol=1e-12)
    assert 0 <= x.min() < x.max() <= 1


def test_noise_is_in_units_of_y():
    exact, noisy = (TypedFunction(size=5000, noise=n).generate(np.random.default_rng(2)) for n in (0.0, 0.25))
    np.testing.assert_array_equal(exact.inputs, noisy.inputs)
    assert np.std(noisy.targets - exact.targets) == pytest.approx(0.25, rel=0.05)


@pytest.mark.parametrize("typed", ["2x^", "y", "__import__('os')", "", "x" * 1000])
def test_what_is_no_formula_is_refused(typed):
    with pytest.raises(ValueError, match=r"\S"):
        TypedFunction(typed=typed)


def test_either_end_may_be_the_first():
    assert TypedFunction(first=3, last=-2).span == (-2, 3)
    with pytest.raises(UserError, match="same x"):
        TypedFunction(first=2, last=2).check()


def test_examples_lie_where_the_formula_has_a_value():
    x = TypedFunction(typed="ln x", first=-1, last=1).generate(np.random.default_rng(1)).inputs
    assert len(x) == 400
    assert (x > 0).all()
    with pytest.raises(UserError, match="almost nowhere"):
        TypedFunction(typed="sqrt(x)", first=-2, last=-1).generate(np.random.default_rng(1))


def test_a_stroke_gives_one_height_at_each_x():
    there = stroke(BLANK, np.array([[0.25, 1.0], [0.75, 3.0]]))
    inside = (X >= 0.25) & (X <= 0.75)
    np.testing.assert_array_equal(np.isfinite(there), inside)
    np.testing.assert_allclose(there[inside], 1 + 4 * (X[inside] - 0.25))
    back = stroke(there, np.array([[0.5, 7.0], [0.25, 7.0]]))
    np.testing.assert_array_equal(back[(X >= 0.25) & (X <= 0.5)], 7.0)
    np.testing.assert_array_equal(back[X > 0.51], there[X > 0.51])
    assert np.isfinite(stroke(BLANK, np.array([[0.5, 2.0]]))).sum() == 1
    assert not np.isfinite(stroke(BLANK, np.array([[-3.0, 2.0], [-1.0, 2.0], [math.nan, 1.0]]))).any()


def test_random_strokes_stay_a_function_and_on_their_lines():
    rng = np.random.default_rng(5)
    for _ in range(50):
        points = rng.uniform(-0.2, 1.2, (rng.integers(1, 12), 2))
        found = stroke(BLANK, points)
        known = np.isfinite(found)
        if known.any():
            assert points[:, 1].min() - 1e-9 <= found[known].min() <= found[known].max() <= points[:, 1].max() + 1e-9
        if len(points) > 1:
            low, high = np.clip([points[:, 0].min(), points[:, 0].max()], 0, 1)
            assert known[(low <= X) & (high >= X)].all()


def test_a_hole_has_no_examples_and_can_be_bridged():
    heights = np.where((X < 0.25) | (X > 0.75), X, np.nan)
    data = drawn(heights)
    x = data.generate(np.random.default_rng(1)).inputs[:, 0]
    assert not ((x > 0.25) & (x < 0.75)).any()
    assert (x < 0.25).any()
    assert (x > 0.75).any()
    (hole,) = holes(heights)
    assert hole == (pytest.approx(0.25, abs=0.01), pytest.approx(0.75, abs=0.01))
    np.testing.assert_allclose(without_holes(heights), X, atol=1e-12)
    assert holes(without_holes(heights)) == []


def test_values_lie_on_straight_lines_between_the_places():
    rng = np.random.default_rng(3)
    heights = rng.normal(size=COLUMNS)
    x = np.concatenate([rng.uniform(0, 1, 500), X])
    np.testing.assert_allclose(drawn(heights).values(x), np.interp(x, X, heights), atol=1e-10)
    assert np.isnan(drawn(heights).values(np.array([-0.01, 1.01]))).all()


@pytest.mark.parametrize("heights", [BLANK, np.where(X == 0.5, 1.0, np.nan)])
def test_no_curve_is_said(heights):
    with pytest.raises(UserError, match="no curve yet"):
        drawn(heights).generate(np.random.default_rng(1))
    with pytest.raises(UserError, match="no curve yet"):
        DrawnFunction().check()


def test_damaged_curves_are_said():
    for arrays in (
        {"places": np.array([0, COLUMNS]), "values": np.zeros(2)},
        {"places": np.array([0, 1]), "values": np.zeros(3)},
        {"places": np.array([0, 1]), "values": np.array([0, np.inf])},
        {"values": np.zeros(3)},
    ):
        digest = content.keep(content.Content(arrays))
        with pytest.raises(UserError, match="damaged"):
            DrawnFunction(digest=digest).generate(np.random.default_rng(1))


def test_it_travels_with_its_project(tmp_path):
    experiment = Experiment().fitted_to(drawn(np.sin(6 * X)))
    document.save(tmp_path / "a.nnplay", Document(experiment))
    before = experiment.prepare()
    content.keep_only([])
    with pytest.raises(UserError, match="not here"):
        experiment.prepare()
    opened = document.load(tmp_path / "a.nnplay").experiment
    np.testing.assert_array_equal(opened.prepare().inputs, before.inputs)
