"""Examples and defaults learn whatever the seed, and what they have learnt they keep."""

import pytest

from nnplayground.core.costs import MeanSquares
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.data.dataset import DATASETS
from nnplayground.training.examples import EXAMPLES, course_house, first
from tests.helpers.steadiness import train


@pytest.mark.parametrize(
    ("name", "seed"), [("houses", seed) for seed in range(1, 6)] + [("xor", 2), ("xor", 5), ("spiral", 5)]
)
def test_an_example_learns_steadily(name, seed):
    found = train(EXAMPLES[name].build(), seed, 300)
    assert found.is_stable, found
    assert found.median > 0.95


def test_the_house_of_the_course_keeps_its_large_steps():
    house = course_house()
    assert house.optimizer == GradientDescent(rate=0.1)
    assert house.initializer.kind == "he"
    assert not train(house, 4, 100).learns, "so the example needs a start and a rate of its own"


@pytest.mark.parametrize(("kind", "seed"), [("gaussian_hills", 4), ("house_prices", 3), ("house_prices", 4)])
def test_quantities_are_learnt_steadily_with_the_network_that_is_there(kind, seed):
    assert train(first().fitted_to(DATASETS[kind]()), seed, 400).is_stable


def test_a_rate_that_is_usual_follows_the_data_and_one_of_ones_own_stays():
    houses = first().fitted_to(DATASETS["house_prices"]())
    assert houses.cost == MeanSquares()
    assert houses.optimizer.rate == 0.03
    assert houses.fitted_to(DATASETS["circle"]()).optimizer.rate == 0.1
    assert first().fitted_to(DATASETS["iris"]()).optimizer.rate == 0.03
    for own in (GradientDescent(rate=0.2), Adam(rate=0.1)):
        assert first().replace(optimizer=own).fitted_to(DATASETS["house_prices"]()).optimizer == own
