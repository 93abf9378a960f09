"""Networks built by hand follow a curve, as near as loops of our own say."""

import math

import numpy as np
import pytest

from nnplayground.analysis.more_networks.approximation import (
    FoundPoint,
    found_by_descent,
    network_distance,
    network_experiment,
    shares,
    target_of,
    weights_of,
)
from nnplayground.analysis.more_networks.construction import built, bumps, distance, grid, hinges, steps
from nnplayground.core.activations import Logistic, Sine, Step, Tanh
from nnplayground.data.circles import Circle
from nnplayground.data.functions import Function
from nnplayground.data.typed_function import TypedFunction
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer

BOOK = TypedFunction()
UNIT = (0.0, 1.0)


def logit(p):
    return np.log(p / (1 - p))


def sigmoid(z):
    return 0.5 * (1 + math.tanh(z / 2))


@pytest.mark.parametrize(("count", "mean"), [(5, 0.379), (10, 0.284), (20, 0.129), (50, 0.044), (100, 0.016)])
def test_bumps_come_as_near_the_curve_of_the_book_as_is_known(count, mean):
    made = bumps(lambda x: logit(BOOK.values(x)), count, UNIT, Logistic(), 1000.0)
    x = grid(UNIT, count)
    assert distance(made.total(x), logit(BOOK.values(x))).mean == pytest.approx(mean, abs=0.0015)


def test_a_sum_is_what_a_loop_finds():
    made = bumps(BOOK.values, 7, UNIT, Logistic(), 60.0)
    for x in (0.0, 0.13, 0.5, 0.99):
        own = made.bias
        for place, height in made.bends:
            own += height * sigmoid(60.0 * (x - place))
        assert made.total(np.array([x]))[0] == pytest.approx(own, abs=1e-12)


@pytest.mark.parametrize("count", [1, 4, 25])
def test_steps_of_a_straight_line(count):
    made = steps(lambda x: x, count, UNIT, Step(), 1.0)
    x = grid(UNIT, count)
    apart = distance(made.total(x), x)
    assert apart.largest == pytest.approx(1 / (2 * count), rel=0.01)
    assert apart.rms == pytest.approx(1 / (2 * count * math.sqrt(3)), rel=0.01)


def test_two_relus_are_an_absolute_value():
    made = hinges(lambda x: np.abs(x - 0.5), 2, UNIT)
    x = np.linspace(0, 1, 1001)
    assert distance(made.total(x), np.abs(x - 0.5)).largest < 1e-15


@pytest.mark.parametrize("activation", [Logistic(), Tanh(), Step()])
@pytest.mark.parametrize("make", [bumps, steps])
def test_more_neurons_come_nearer(activation, make):
    x = grid(UNIT)
    found = [
        distance(make(BOOK.values, n, UNIT, activation, 5000.0).total(x), BOOK.values(x)).mean for n in (4, 16, 64)
    ]
    assert found == sorted(found, reverse=True)
    assert found[-1] < 0.02


def test_a_moved_bend_leaves_the_others():
    made = steps(BOOK.values, 4, UNIT, Logistic(), 100.0)
    moved = made.moved(2, place=0.9)
    assert moved.bends[2] == (0.9, made.bends[2].height)
    assert moved.moved(2, place=made.bends[2].place).bends == made.bends


def test_holes_are_bridged_and_no_curve_is_said():
    made = steps(lambda x: np.where(x < 0.5, np.nan, x), 4, UNIT, Step(), 1.0)
    assert np.isfinite(made.heights).all()
    with pytest.raises(UserError, match="nowhere"):
        steps(lambda x: np.full_like(x, np.nan), 4, UNIT, Step(), 1.0)
    for count, span, activation in ((0, UNIT, Step()), (501, UNIT, Step()), (2, (1.0, 1.0), Step()), (2, UNIT, Sine())):
        with pytest.raises(UserError, match=r"\S"):
            steps(BOOK.values, count, span, activation, 1.0)


@pytest.mark.parametrize("data", [BOOK, Function(function="sinc"), TypedFunction(typed="x³ - x", first=-2, last=5)])
@pytest.mark.parametrize("activation", [Logistic(), Tanh()])
def test_a_construction_becomes_the_weights_of_a_network_and_is_found_in_it(data, activation):
    curve, span = target_of(data)
    made = built(curve, 12, span, activation, 20.0)
    experiment = network_experiment(Experiment().fitted_to(data), 12, activation)
    trainer = Trainer(experiment)
    trainer.network.parameters[:] = weights_of(made, trainer.problem)
    x = np.linspace(*span, 60)
    found = shares(trainer.network, trainer.problem, x)
    scale = np.abs(made.heights).max()
    np.testing.assert_allclose(found.each, made.shares(x), atol=2e-4 * scale)
    np.testing.assert_allclose(found.kinks, made.places, atol=1e-5 * (span[1] - span[0]))
    np.testing.assert_allclose(found.total(), made.total(x), atol=1e-3 * scale)
    np.testing.assert_allclose(found.answers, found.total(), atol=1e-9 * scale)
    chosen = np.arange(12) % 2 == 0
    np.testing.assert_allclose(found.total(chosen), found.bias + found.each[::2].sum(axis=0))
    apart = network_distance(trainer.network, trainer.problem, target_of(data))
    assert apart.mean == pytest.approx(distance(made.total(grid(span)), curve(grid(span))).mean, rel=0.01)


def test_shares_are_those_of_one_layer_and_one_input():
    two = Trainer(Experiment().fitted_to(BOOK))
    two = Trainer(two.experiment.replace(hidden=two.experiment.hidden * 2)) if len(two.experiment.hidden) < 2 else two
    with pytest.raises(UserError, match="one hidden layer"):
        shares(two.network, two.problem, np.zeros(1))
    circle = Trainer(Experiment(data=Circle(), hidden=Experiment().hidden[:1]))
    with pytest.raises(UserError, match="function of x"):
        shares(circle.network, circle.problem, np.zeros(1))
    with pytest.raises(UserError, match="function of x"):
        target_of(Circle())


def test_descent_finds_what_a_run_of_its_own_finds():
    experiment = network_experiment(Experiment().fitted_to(TypedFunction(size=60)), 3, Tanh())
    told = list(found_by_descent(experiment, (2, 3), 2, 4))
    points = [one for one in told if isinstance(one, FoundPoint)]
    told_shares = [one for one in told if isinstance(one, float)]
    assert [(point.neurons, point.seed) for point in points] == [(2, 0), (2, 1), (3, 0), (3, 1)]
    assert told_shares == sorted(told_shares)
    assert told_shares[-1] == pytest.approx(1)
    own = Trainer(experiment)
    for report in own.run():
        if own.epoch == 4:
            break
        assert report is not None
    wanted = network_distance(own.network, own.problem, target_of(experiment.data))
    assert points[2].distance.mean == pytest.approx(wanted.mean, rel=1e-3)
