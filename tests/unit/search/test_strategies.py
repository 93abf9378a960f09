"""Strategies: what is proposed depends on seed, number and what is known, and on nothing else."""

import math
import subprocess
import sys

import numpy as np
import pytest

from nnplayground.errors import UserError
from nnplayground.search.axes import ChoiceAxis
from nnplayground.search.space import read_space
from nnplayground.search.strategies import (
    MOST_TRIALS,
    Grid,
    KnownPoint,
    Manual,
    Question,
    RandomSearch,
    TreeParzen,
    grid_size,
)
from nnplayground.training.experiment import Experiment

BASE = Experiment()
SPACE = read_space(["optimizer.rate=0.001..30 log", "hidden=5..60", "activation=relu,tanh"])


def points(strategy, space, count, seed=1, known=()):
    return [strategy.propose(Question(space, BASE, seed, number, known)) for number in range(count)]


def test_a_grid_is_every_combination_in_order():
    space = read_space(["activation=relu,tanh", "optimizer.rate=0.01..1 log", "hidden=2..4"])
    grid = Grid(points=3)
    found = points(grid, space, 19)
    assert found.pop() is None
    assert grid.cell_count(space, BASE) == grid_size(space, BASE, 3) == 18
    wanted = [
        {"activation": activation, "optimizer.rate": pytest.approx(rate), "hidden": units}
        for activation in ("relu", "tanh")
        for rate in (0.01, 0.1, 1)
        for units in (2, 3, 4)
    ]
    assert found == wanted
    assert found[0]["optimizer.rate"] == 0.01


def test_a_grid_has_no_cell_twice_where_parameters_depend_on_others():
    space = read_space(["layers=0..2", "hidden=2..9", "optimizer=adam,momentum", "optimizer.beta=0.5,0.9"])
    grid = Grid(points=3)
    cells = points(grid, space, 60)
    cells = cells[: cells.index(None)]
    # layers 0, 1, 2 with 1, 3 and 3 numbers of neurons; Adam, and momentum with two β.
    assert len(cells) == 7 * 3 == grid_size(space, BASE, 3)
    assert len({tuple(sorted(cell.items())) for cell in cells}) == len(cells)


def test_a_range_says_itself_how_many_values_a_grid_has():
    space = read_space(["optimizer.rate=0.01..1 log 5", "l2=1..2 linear"])
    assert grid_size(space, BASE, 2) == 10
    fitting = Grid.fitting(space, BASE, 23)
    assert fitting == Grid(points=4)
    assert Grid.fitting(read_space(["hidden=5..6"]), BASE, 100).cell_count(read_space(["hidden=5..6"]), BASE) == 2


def test_a_grid_that_is_too_large_is_refused_with_the_figure_at_once():
    space = read_space(["optimizer.rate=0.001..30 log 1000", "l2=0.001..100 log 1000", "l1=0.001..100 log 1000"])
    with pytest.raises(UserError, match=r"1,000,000,000 cells, and 10,000 is the limit"):
        Grid().check(space, BASE)
    Grid(points=100).check(read_space(["l1", "l2"]), BASE)
    assert MOST_TRIALS == 10_000


def test_random_points_depend_on_seed_and_number_alone():
    first = points(RandomSearch(), SPACE, 20)
    known = [KnownPoint(point, 1.0) for point in first]
    assert points(RandomSearch(), SPACE, 20, known=known) == first
    assert points(RandomSearch(), SPACE, 20, seed=2) != first
    assert len({point["optimizer.rate"] for point in first}) == 20
    # Sixteen trials try sixteen values of each parameter, where a grid of 4 by 4 tries 4.
    grid = points(Grid(points=4), read_space(["optimizer.rate", "l2"]), 16)
    assert len({cell["l2"] for cell in grid}) == 4


def test_by_hand_nothing_is_proposed():
    assert points(Manual(), SPACE, 2) == [None, None]


def loss_of(point):
    """Smallest at rate 1, 30 neurons, tanh."""
    return abs(math.log10(point["optimizer.rate"])) + abs(point["hidden"] - 30) / 30 + (point["activation"] == "relu")


def test_tpe_begins_by_chance_and_then_does_better():
    strategy, known = TreeParzen(), []
    for number in range(40):
        known.append(KnownPoint(found := strategy.propose(Question(SPACE, BASE, 3, number, known)), loss_of(found)))
    assert [point.values for point in known[:10]] == points(RandomSearch(), SPACE, 10, seed=3)
    chance = [loss_of(point) for point in points(RandomSearch(), SPACE, 40, seed=3)]
    assert np.mean([point.loss for point in known[20:]]) < 0.7 * np.mean(chance[20:])
    assert min(point.loss for point in known) < min(chance)
    for axis in SPACE.axes:
        assert all(axis.holds(point.values[axis.name]) for point in known)


def test_tpe_proposes_the_same_again_and_leaves_the_global_generator_alone():
    known = [KnownPoint(point, loss_of(point)) for point in points(RandomSearch(), SPACE, 15)]
    before = np.random.get_state()[1].tolist()  # noqa: NPY002
    first = TreeParzen().propose(Question(SPACE, BASE, 7, 15, known))
    assert TreeParzen().propose(Question(SPACE, BASE, 7, 15, known)) == first
    assert TreeParzen().propose(Question(SPACE, BASE, 7, 16, known)) != first
    assert np.random.get_state()[1].tolist() == before  # noqa: NPY002


def test_tpe_learns_from_pruned_and_diverged_trials_and_from_points_beyond_the_axes():
    space = read_space(["optimizer.rate=0.001..1000 log", "optimizer=adam,gradient_descent,momentum", "optimizer.beta"])
    known = []
    for number, point in enumerate(points(RandomSearch(), space, 30)):
        rate = point["optimizer.rate"]
        loss = math.inf if rate > 10 else abs(math.log10(rate) + 2)
        known.append(KnownPoint(point, loss, is_pruned=bool(number % 2) and rate <= 10, epochs=1 + number % 3))
    known.append(KnownPoint({"optimizer": "adam", "optimizer.rate": 1e-5}, 0.5))
    found = [TreeParzen().propose(Question(space, BASE, 1, number, known)) for number in range(20)]
    assert np.median([point["optimizer.rate"] for point in found]) < 1
    for point in found:
        assert ("optimizer.beta" in point) == (point["optimizer"] == "momentum")
        assert isinstance(space.axis("optimizer"), ChoiceAxis)


def test_optuna_is_imported_when_it_is_asked_and_not_before():
    code = (
        "import sys, nnplayground.search.trials, nnplayground.search.workers, nnplayground.search.runner\n"
        "import nnplayground.cli.search\n"
        "print({'optuna', 'distributed', 'dask', 'sqlalchemy', 'PySide6', 'sklearn'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
