"""The shapes on the plane: clean without noise, lost at full noise."""

from itertools import pairwise

import numpy as np
import pytest

from nnplayground.data.checkerboard import Checkerboard
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.clouds import Gaussians, XorClouds
from nnplayground.data.dataset import Examples, Planar
from nnplayground.data.moons import Moons
from nnplayground.data.spirals import Spirals

SHAPES = [
    Circle(),
    Rings(rings=2),
    Rings(rings=5),
    XorClouds(),
    Gaussians(clouds=2),
    Gaussians(clouds=6),
    Spirals(arms=2, turns=0.25),
    Spirals(arms=2),
    Spirals(arms=5),
    Moons(),
    Checkerboard(squares=2, colours=3),
    Checkerboard(),
    Checkerboard(squares=5, colours=3),
]
every = pytest.mark.parametrize("shape", SHAPES, ids=repr)


def make(shape: Planar, seed: int = 3, **changes: float) -> Examples:
    return shape.model_copy(update=changes).generate(np.random.default_rng(seed))


def accuracy(known: Examples, asked: Examples) -> float:
    """Return how often the nearest known point has the class of the point asked about."""
    gaps = asked.inputs[:, np.newaxis] - known.inputs
    nearest = np.square(gaps).sum(axis=2).argmin(axis=1)
    return float(np.mean(known.targets[nearest] == asked.targets))


@every
def test_classes_are_apart_without_noise_and_mixed_at_full_noise(shape: Planar) -> None:
    ideal = make(shape, noise=0, size=1500)
    assert accuracy(ideal, make(shape, seed=4, noise=0)) >= 0.98
    little, much = (accuracy(ideal, make(shape, seed=4, noise=noise)) for noise in (0.05, 1.0))
    assert little >= 0.9
    assert much < 0.95
    assert much < little


@every
def test_classes_are_balanced(shape: Planar) -> None:
    counts = np.bincount(make(shape, size=401).targets, minlength=len(shape.classes))
    assert len(counts) == len(shape.classes)
    assert counts.max() - counts.min() <= 1


@pytest.mark.parametrize(
    "shape", [s for s in SHAPES if not isinstance(s, (Spirals, Gaussians, Moons)) and s.class_count == 2], ids=repr
)
def test_no_straight_line_parts_them(shape: Planar) -> None:
    examples = make(shape, noise=0, size=1000)
    columns = np.column_stack([examples.inputs, np.ones(len(examples.inputs))])
    line = np.linalg.lstsq(columns, 2.0 * examples.targets - 1.0, rcond=None)[0]
    assert np.mean((columns @ line > 0) == examples.targets) < 0.8


def test_xor_clouds_follow_the_signs() -> None:
    examples = make(XorClouds(), noise=0)
    horizontal, vertical = (examples.inputs > 0).T
    np.testing.assert_array_equal(examples.targets, horizontal ^ vertical)
    assert np.abs(examples.inputs).min() >= 0.5


def test_checkerboard_colours_follow_the_squares() -> None:
    examples = make(Checkerboard(squares=4, colours=3), noise=0)
    square = np.floor((examples.inputs + 5) / 2.5).astype(int)
    np.testing.assert_array_equal(examples.targets, square.sum(axis=1) % 3)
    assert len(np.unique(square, axis=0)) == 16


def test_spiral_arms_are_one_arm_turned() -> None:
    shape = Spirals(arms=3, turns=2, noise=0, size=300)
    examples = shape.generate(np.random.default_rng(0))
    radius = np.hypot(*examples.inputs.T)
    turned = np.arctan2(*examples.inputs.T) / (2 * np.pi) - 2 * radius / 5 - examples.targets / 3
    np.testing.assert_allclose(turned - np.rint(turned), 0, atol=1e-9)
    assert 0.5 <= radius.min() < radius.max() <= 5


def test_rings_do_not_overlap() -> None:
    examples = make(Rings(rings=4), noise=0)
    radius = np.hypot(*examples.inputs.T)
    edges = [(radius[examples.targets == c].min(), radius[examples.targets == c].max()) for c in range(4)]
    assert all(inner[1] < outer[0] for inner, outer in pairwise(edges))
