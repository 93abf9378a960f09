"""Costs and gradients of whole networks, beside those of single examples."""

import numpy as np
import pytest

from nnplayground.analysis.network_cost import PIECE, MeanGradient, NetworkCost, chosen_rows, gathered
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer


@pytest.fixture
def trainer():
    return Trainer(Experiment(data=Circle(size=2500), hidden=(Dense(units=5), Dense(units=3))))


def test_cost_and_gradient_are_the_mean_of_those_of_the_examples(trainer):
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost, np.float64)
    rows = trainer.problem.parts.train[:7]
    single = [over.gradient(rows[i : i + 1]) for i in range(7)]
    mean = over.gradient(rows)
    assert mean.cost == pytest.approx(np.mean([one.cost for one in single]))
    np.testing.assert_allclose(mean.gradient, np.mean([one.gradient for one in single], axis=0), atol=1e-12)
    assert mean.square == pytest.approx(np.mean([one.length**2 for one in single]))
    covariance = np.cov(np.stack([one.gradient for one in single]).T)
    assert mean.scatter == pytest.approx(np.trace(covariance))
    assert single[0].scatter == 0


def test_many_examples_go_in_pieces(trainer):
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
    rows = trainer.problem.parts.train
    assert len(rows) > PIECE
    steps = over.gradient_in_pieces(rows)
    assert 0 < next(steps) < 1
    steps.close()
    figures = trainer.judge("train")
    assert over.value(rows) == pytest.approx(figures.cost, rel=1e-6)
    assert over.gradient(rows).cost == pytest.approx(figures.cost, rel=1e-6)


def test_the_network_itself_is_left_alone(trainer):
    before = trainer.network.parameters.copy()
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
    over.set_parameters(np.zeros_like(before))
    assert over.value(trainer.problem.parts.train) == pytest.approx(np.log(2), rel=1e-6)
    np.testing.assert_array_equal(trainer.network.parameters, before)


def test_digits_are_gathered_as_a_pass_gets_them():
    problem = EXAMPLES["mnist-nielsen"].build().prepare()
    x = gathered(problem, np.arange(3), np.float64)
    np.testing.assert_allclose(x, problem.inputs[:3] / 255)
    rows = chosen_rows(problem, 100)
    assert len(np.unique(rows)) == 100
    np.testing.assert_array_equal(rows, chosen_rows(problem, 100))
    assert len(chosen_rows(problem, 10**6)) == 50_000


def test_a_gradient_of_nothing_has_no_scatter():
    assert MeanGradient(0.0, np.zeros(2), 0.0, 1).scatter == 0
    assert np.isnan(MeanGradient(0.0, np.zeros(2), np.nan, 5).scatter)
