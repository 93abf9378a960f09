"""What sentences of the declarations say is what the program does."""

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.analysis.descent.stationary import minima
from nnplayground.analysis.descent.stepper import DescentSettings, DescentStepper
from nnplayground.analysis.descent.surfaces import FalseMinima, Saddle
from nnplayground.analysis.descent.verdict import Ending
from nnplayground.analysis.generalisation.learning_curve import LearningCurveSettings, rungs
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.spirals import Spirals
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer


def trained(**settings) -> Network:
    given = {"data": {"kind": "and"}, "hidden": [{"units": 3, "activation": {"kind": "logistic"}}]}
    trainer = Trainer(Experiment.model_validate(given | settings))
    for report in trainer.run():
        if isinstance(report, EpochReport) and report.epoch == 30:
            break
    return trainer.network


@pytest.mark.parametrize(("hidden", "learns"), [("logistic", True), ("tanh", False), ("relu", False)])
def test_from_zeros_only_neurons_that_answer_something_to_zero_learn(hidden, learns):
    layers = [{"units": 3, "activation": {"kind": hidden}}]
    network = trained(hidden=layers, initializer={"kind": "zeros"}, optimizer={"kind": "adam"})
    assert all(bool(layer.weights.any()) == learns for layer in network.layers)


@pytest.mark.parametrize(("share", "twins"), [(0.0, True), (0.5, False)])
def test_equal_weights_stay_twins_without_dropout(share, twins):
    network = trained(initializer={"kind": "equal"}, regularizers=[{"kind": "dropout", "probability": share}])
    first = network.layers[0].weights
    assert bool((first == first[:, :1]).all()) == twins


def test_dropout_silences_other_neurons_for_each_example():
    taken = Pass(trained(hidden=[{"units": 40}]), 50)
    taken.drop(0.5, np.random.default_rng(1))
    assert len(np.unique(taken.stages[0].mask, axis=0)) == 50


def test_spirals_begin_a_tenth_of_the_way_out():
    shape = Spirals(arms=2, turns=2, noise=0, size=2000)
    found = shape.generate(np.random.default_rng(1))
    radius = np.hypot(*found.inputs.T) / 5
    assert radius.min() == pytest.approx(0.1, abs=0.03)
    assert radius.max() == pytest.approx(1.0, abs=0.03)


def test_no_formula_is_english_in_spanish():
    i18n.use("es")
    try:
        for kind in (*ACTIVATIONS, *COSTS):
            for name in ("formula", "derivative_formula"):
                text = i18n.tr(getattr(kind, name, "") or "0")
                assert not {" if ", " else ", "mean"} & {word for word in (" if ", " else ", "mean") if word in text}
    finally:
        i18n.use("en")


def test_false_minima_have_several_depths_and_none_of_its_own():
    depths = [round(point.cost, 9) for point in minima(FalseMinima())]
    assert 1 < len(set(depths)) < len(depths)


def test_a_learning_curve_has_seven_numbers_of_examples_if_none_are_given():
    assert len(rungs(LearningCurveSettings(), 50_000)) == 7
    assert {1000, 2000, 5000, 50_000} <= set(rungs(LearningCurveSettings(), 50_000))


def test_the_saddle_is_left_from_anywhere_but_its_ridge():
    ends = {}
    for start in ((1.0, 0.0), (1.0, 1e-6)):
        settings = DescentSettings.of(Saddle()).model_copy(update={"start": start})
        run = DescentStepper(settings).run()
        try:
            while True:
                next(run)
        except StopIteration as end:
            ends[start] = end.value.ending
    assert ends == {(1.0, 0.0): Ending.SADDLE, (1.0, 1e-6): Ending.BOTTOMLESS}
