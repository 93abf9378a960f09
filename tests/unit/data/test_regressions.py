"""Generated quantities: without noise they follow the formula that is shown."""

from typing import get_args

import numpy as np
import pytest

from nnplayground.data.dataset import Examples, Generated
from nnplayground.data.functions import FORMULAS, FUNCTIONS, Function
from nnplayground.data.gaussian_hills import GaussianHills
from nnplayground.data.house_prices import HousePrices
from nnplayground.data.plane import Plane
from nnplayground.registry import mark


def make(dataset: Generated) -> Examples:
    return dataset.generate(np.random.default_rng(5))


def test_plane_is_its_formula() -> None:
    examples = make(Plane(noise=0))
    x1, x2 = examples.inputs.T
    np.testing.assert_allclose(examples.targets[:, 0], (2 * x1 - x2) / 4 + 1)


@pytest.mark.parametrize("hills", [1, 2, 5])
def test_hills_are_their_formula(hills: int) -> None:
    examples = make(GaussianHills(noise=0, hills=hills))
    expected = np.zeros(len(examples.inputs))
    for k in range(hills):
        angle = 2 * np.pi * k / hills + np.pi / 4
        away = np.hypot(examples.inputs[:, 0] - 3.5 * np.cos(angle), examples.inputs[:, 1] - 3.5 * np.sin(angle))
        expected += (-1) ** k * np.exp(-(away**2) / 4)
    np.testing.assert_allclose(examples.targets[:, 0], expected)


def test_every_function_is_declared_once_everywhere() -> None:
    field = Function.model_fields["function"]
    keys = list(get_args(field.annotation))
    assert keys == list(FUNCTIONS) == list(FORMULAS) == list(mark(field, "choices"))


@pytest.mark.parametrize("key", FUNCTIONS)
def test_functions_stay_in_a_window(key: str) -> None:
    examples = make(Function(function=key, noise=0, size=2000))
    assert -1.5 < examples.targets.min() < examples.targets.max() < 1.5
    assert np.ptp(examples.targets) >= 0.99


@pytest.mark.parametrize(
    ("key", "x", "y"),
    [
        ("sine", np.pi / 2, 1.0),
        ("sines", np.pi / 2, 0.2),
        ("step", 0.0, 0.0),
        ("step", 1e-6, 1.0),
        ("bump", 1.9, 1.0),
        ("bump", -2.1, 0.0),
        ("absolute", -3.0, 0.0),
        ("polynomial", 5.0, 0.0),
        ("polynomial", -1.0, 0.5),
        ("sinc", 0.0, 1.0),
        ("sinc", 1.5, 0.0),
        ("sawtooth", -4.0, -1.0),
        ("sawtooth", 1.0, -0.5),
    ],
)
def test_known_values(key: str, x: float, y: float) -> None:
    assert FUNCTIONS[key](np.array([x]))[0] == pytest.approx(y, abs=1e-12)


@pytest.mark.parametrize("dataset", [Plane(), GaussianHills(), Function()], ids=repr)
def test_full_noise_drowns_the_shape(dataset: Generated) -> None:
    large = dataset.model_copy(update={"size": 5000})
    clean, noisy = (make(large.model_copy(update={"noise": noise})) for noise in (0, 1))
    np.testing.assert_array_equal(clean.inputs, noisy.inputs)
    assert np.std(noisy.targets - clean.targets) >= 0.9 * np.std(clean.targets)


def test_house_prices_are_their_formula() -> None:
    examples = make(HousePrices(noise=0))
    area, rooms, bathrooms = examples.inputs.T
    assert HousePrices().formula == "price = 20 + area + 8 · rooms + area · bathrooms / 2"
    np.testing.assert_allclose(examples.targets[:, 0], 20 + area + 8 * rooms + area * bathrooms / 2)


def test_houses_are_plausible() -> None:
    examples = make(HousePrices(size=5000))
    area, rooms, bathrooms = examples.inputs.T
    assert 30 <= area.min() < area.max() <= 320
    np.testing.assert_array_equal(examples.inputs, np.rint(examples.inputs))
    assert rooms.min() == bathrooms.min() == 1
    together = np.corrcoef(examples.inputs.T)
    assert together[np.triu_indices(3, 1)].min() > 0.6
    assert together[np.triu_indices(3, 1)].max() < 0.95


def test_house_noise_is_a_share_of_the_price_and_keeps_it_positive() -> None:
    clean, noisy, wild = (make(HousePrices(size=5000, noise=noise)).targets for noise in (0, 0.1, 1))
    assert np.std(noisy / clean) == pytest.approx(0.1, rel=0.05)
    assert np.mean(noisy / clean) == pytest.approx(1, abs=0.01)
    assert wild.min() > 0
