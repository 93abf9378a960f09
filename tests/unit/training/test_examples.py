"""Examples show what they say that they show."""

import numpy as np
import pytest

from nnplayground.core.activations import Logistic
from nnplayground.core.costs import CrossEntropy, HalfSquares
from nnplayground.core.initializers import Normal, ScaledNormal
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.core.regularizers import L2
from nnplayground.core.schedules import Cosine
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer


def figures(name, epochs):
    """Return how a run of an example ended, or None, and its reports of epochs, the start included."""
    found = []
    for report in Trainer(EXAMPLES[name].build()).run():
        if isinstance(report, RunEnded):
            return report, found
        if isinstance(report, EpochReport):
            found.append(report)
            if report.epoch == epochs:
                break
    return None, found


@pytest.mark.parametrize(("name", "epochs", "least", "most"), [
    ("xor-line", 100, 0.25, 0.75), ("xor", 150, 1, 1), ("spiral", 150, 0.97, 1), ("curve", 200, 0.9, 1),
    ("houses", 100, 0.95, 1), ("classes", 300, 0.9, 1),
])  # fmt: skip
def test_what_is_learnt_is_learnt_and_what_cannot_be_is_not(name, epochs, least, most):
    _, found = figures(name, epochs)
    assert least <= found[-1].train_score <= most


def test_validation_gets_worse_as_training_gets_better_and_l2_holds_that_back():
    _, wild = figures("overfitting", 100)
    costs = [report.validation_cost for report in wild]
    assert wild[-1].train_cost < 0.01
    assert costs[-1] > 2 * min(costs)
    _, held = figures("regularised", 100)
    costs = [report.validation_cost for report in held]
    assert costs[-1] < 1.1 * min(costs)


def test_the_same_network_and_data_overfit_with_and_without_l2():
    wild, held = (EXAMPLES[name].build() for name in ("overfitting", "regularised"))
    assert held.replace(regularizers=()) == wild
    assert isinstance(wild.optimizer, Adam)


def test_saturated_neurons_have_flat_slopes_from_the_start_and_learn_little():
    experiment = EXAMPLES["saturated"].build()
    trainer = Trainer(experiment)
    (layer,) = experiment.hidden
    assert isinstance(layer.activation, Logistic)
    inputs = trainer.problem.encode(trainer.problem.raw.inputs)
    first = trainer.network.layers[0]
    a = 1 / (1 + np.exp(-(inputs @ first.W + first.b)))
    assert np.median(a * (1 - a)) < 0.05
    _, found = figures("saturated", 10)
    assert found[-1].train_cost > 0.9 * found[0].train_cost


def test_digits_are_trained_as_nielsen_trains_them():
    plain, better = (EXAMPLES[name].build() for name in ("mnist-nielsen", "mnist-cross-entropy"))
    assert plain.sizes == better.sizes == (784, 30, 10)
    assert (plain.cost, plain.initializer, plain.regularizers) == (HalfSquares(), Normal(deviation=1.0), ())
    assert (better.cost, better.initializer, better.regularizers) == (
        CrossEntropy(), ScaledNormal(), (L2(strength=5.0),),
    )  # fmt: skip
    assert [each.optimizer for each in (plain, better)] == [GradientDescent(rate=3.0), GradientDescent(rate=0.1)]
    assert plain.batch_size == better.batch_size == 10
    assert plain.stop == better.stop == (Epochs(epochs=30),)


@pytest.mark.parametrize(("name", "epochs"), [("digits-best", 200), ("digit-or-not", 30)])
def test_bundled_networks_are_trained_for_as_long_as_their_rate_falls(name, epochs):
    recipe = EXAMPLES[name].build()
    assert recipe.schedule == Cosine(length=epochs)
    assert recipe.stop[0] == Epochs(epochs=epochs)


def test_too_high_a_rate_explodes():
    ended, _ = figures("high-rate", 5)
    assert ended is not None
    assert ended.reason == "not_finite"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_makes_sense_as_it_is(name):
    experiment = EXAMPLES[name].build()
    experiment.check()
    assert Experiment.model_validate(experiment.model_dump(mode="json")) == experiment
