"""Each common mistake is noticed, told with a number, and fixed; a healthy run is left in peace."""

import math
from dataclasses import replace

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.analysis.diagnosis.findings import CHECKS, findings
from nnplayground.analysis.diagnosis.run import DiagnosedRun, Figures
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.activations import LeakyReLU, Linear, Logistic, ReLU, Tanh
from nnplayground.core.costs import MeanSquares
from nnplayground.core.initializers import Equal, He, Normal, Xavier, Zeros
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import DATASETS
from nnplayground.data.problem import Division
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.reports import EpochReport
from nnplayground.training.stopping import EarlyStopping
from nnplayground.training.trainer import Trainer
from tests.helpers.failures import FAILURES, Follower, constant_target, reseeded
from tests.helpers.made import Given, GivenQuantities, epochs, on, small


def run_of(experiment, count=0, problem=None):
    trainer, recorder = Trainer(experiment, problem), HistoryRecorder(History())
    for report in epochs(trainer, count):
        recorder.add(report)
    return DiagnosedRun(trainer.experiment, trainer.problem, trainer.network, Figures.of(recorder.history))


def with_costs(train, validation=None, score=0.6, experiment=None, judged_score=None, changed=None, steps=3):
    """Return a run that went as told, whatever its network says; it has moved away from its start.

    `steps` are the mini-batches of an epoch.
    """
    run = run_of(experiment or small())
    run.network.parameters[:] += 0.1
    history = History()
    if changed is not None:
        history.mark(changed, "changed", "Learning rate")
    judged_score = score if judged_score is None else judged_score
    validation = [math.nan] * len(train) if validation is None else validation
    for epoch, (cost, judged) in enumerate(zip(train, validation, strict=True)):
        history.append_epoch(EpochReport(epoch, steps * epoch, float(cost), score, float(judged), judged_score))
    return DiagnosedRun(run.experiment, run.problem, run.network, Figures.of(history))


def first(run, silenced=()):
    """Return the hint that matters most."""
    return next(findings(run, silenced), None)


def kinds(run):
    return [hint.kind for hint in findings(run)]


def fixed(run, kind):
    """Return the experiment after the fix of that hint, which has to make sense."""
    hint = next(hint for hint in findings(run) if hint.kind == kind)
    after = hint.fix(run.experiment)
    after.check()
    assert after != run.experiment
    assert "{" not in hint.text
    assert any(character.isdigit() for character in hint.text)
    return after


@pytest.mark.parametrize("name", ["circle", "spiral", "classes", "xor"])
def test_a_healthy_run_is_left_in_peace(name):
    for epoch in (5, 20):
        assert kinds(run_of(EXAMPLES[name].build(), epoch)) == []


@pytest.mark.parametrize(
    ("name", "epoch", "kind"),
    [
        ("overfitting", 30, "overfitting"),
        ("dead-relus", 5, "dead_neurons"),
        ("saturated", 5, "saturated_neurons"),
        ("xor-line", 100, "network_too_small"),
    ],
)
def test_the_examples_of_mistakes_are_recognised(name, epoch, kind):
    assert first(run_of(EXAMPLES[name].build(), epoch)).kind == kind


@pytest.mark.parametrize(
    ("name", "seed", "epoch"), [("circle", 0, 15), ("curve", 0, 42), ("spiral", 1, 45), ("spiral", 1, 60)]
)
def test_a_run_that_stands_still_at_first_and_goes_on_is_left_in_peace(name, seed, epoch):
    assert kinds(run_of(reseeded(EXAMPLES[name].build(), seed + 1), epoch)) == []


@pytest.mark.parametrize(("seed", "epoch"), [(1, 6), (1, 9), (2, 8), (2, 12)])
def test_a_run_that_swings_on_its_way_down_is_left_in_peace(seed, epoch):
    assert kinds(run_of(reseeded(Experiment().fitted_to(DATASETS["function"]()), seed + 1), epoch)) == []


def test_a_new_network_is_left_in_peace():
    for kind in ("circle", "spirals", "house_prices", "iris", "function", "xor", "and"):
        assert kinds(run_of(Experiment().fitted_to(DATASETS[kind]()))) == []


def test_inputs_that_are_not_scaled():
    run = run_of(Experiment().fitted_to(DATASETS["house_prices"]()).replace(scaling="none"))
    assert first(run).kind == "inputs_not_scaled"
    assert kinds(run_of(fixed(run, "inputs_not_scaled"))) == []


@pytest.mark.parametrize("activation", [Logistic(), Tanh()])
def test_saturated_neurons(activation):
    layer = Dense(units=6, activation=activation)
    run = run_of(small(hidden=(layer,), initializer=Normal(deviation=100.0)))
    assert kinds(run) == ["saturated_neurons"]
    assert float(next(findings(run)).values["share"]) >= 50
    assert kinds(run_of(fixed(run, "saturated_neurons"))) == []


def test_dead_neurons():
    run = run_of(small(hidden=(Dense(units=4, activation=ReLU()), Dense(units=2, activation=Tanh()))))
    run.network.layers[0].b[:2] = -100
    run.network.parameters.flags.writeable = False
    assert kinds(run) == ["dead_neurons"]
    assert next(findings(run)).text.startswith("Dead ReLU neurons: 2 of 4;")
    after = fixed(run, "dead_neurons")
    assert [layer.activation for layer in after.hidden] == [LeakyReLU(), Tanh()]
    assert run.experiment.same_start(after), "the run goes on with the weights it has"


def test_a_rate_that_is_too_high():
    run = with_costs([1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9])
    assert kinds(run) == ["rate_too_high"]
    assert fixed(run, "rate_too_high").optimizer.rate == pytest.approx(0.033)
    assert kinds(with_costs(0.5 ** np.arange(9))) == []
    noisy = 0.01 * np.random.default_rng(1).random(9)
    assert kinds(with_costs([1, *noisy])) == [], "noise at the bottom is no swinging"
    worse = with_costs([1, 2.5, 2.2, 2.4, 1.9, 1.8, 1.7, 1.6, 1.5, 1.5])
    assert next(findings(worse)).text.startswith("The cost is 1.5 times what it was at the start")


def test_a_rate_that_is_too_low():
    run = run_of(small(optimizer=GradientDescent(rate=1e-4)), 16)
    assert kinds(run) == ["rate_too_low"]
    hint = first(run)
    assert hint.button == "10 times the learning rate", "far from what the curvature allows"
    assert fixed(run, "rate_too_low").optimizer.rate == pytest.approx(1e-3)
    adaptive = run_of(small(optimizer=Adam(rate=1e-6)), 16)
    assert first(adaptive).button == "3 times the learning rate", "the curvature says nothing of its steps"


def test_steps_that_do_not_move_the_weights_are_too_small_whatever_the_cost_does():
    run = run_of(small(optimizer=GradientDescent(rate=1e-7)), 45)
    assert kinds(run) == ["rate_too_low"], "not a network that is too small"


def test_overfitting_has_one_fix_after_another():
    falling, rising = 0.8 ** np.arange(30), np.r_[1.0, 0.6, 0.5, np.linspace(0.5, 1.2, 27)]

    def run(experiment=None, judged_score=0.8):
        return with_costs(falling, rising, 0.99, experiment, judged_score)

    assert kinds(run()) == ["overfitting"]
    assert kinds(run(judged_score=0.97)) == [], "the score does not suffer"
    first = fixed(run(), "overfitting")
    assert first.regularizers == (L2(strength=1.0),)
    assert run().experiment.same_start(first), "the run goes on, and is held back"
    second = fixed(run(first), "overfitting")
    assert second.regularizers == (L2(strength=3.0),)
    assert kinds(run(small(stop=(EarlyStopping(),)))) == [], "that ends the run at its best"
    assert kinds(with_costs(falling, falling + 0.1, score=0.99, judged_score=0.8)) == []


FLAT = np.r_[np.linspace(1, 0.65, 10), np.full(105, 0.65)]
BOLD = GradientDescent(rate=2.0)
"""Steps as long as the curvature of these small networks allows."""


def test_a_network_that_is_too_small():
    def run(costs=FLAT, score=0.6, steps=10, **changes):
        return with_costs(costs, score=score, steps=steps, experiment=small(optimizer=BOLD, **changes))

    assert kinds(run(FLAT[:90])) == [], "it may go on"
    assert kinds(run(steps=1)) == [], "a hundred epochs of one step are no patience"
    assert kinds(run()) == ["network_too_small"]
    assert [layer.units for layer in fixed(run(), "network_too_small").hidden] == [6]
    assert [layer.units for layer in fixed(run(steps=1, hidden=()), "network_too_small").hidden] == [8]
    assert kinds(run(score=0.97)) == []
    assert kinds(run(initializer=Equal())) == ["equal_neurons"], "twins, however many"


@pytest.mark.parametrize("units", [2, 40])
def test_linear_neurons_that_get_no_further_are_bent_not_doubled(units):
    straight = (Dense(units=units, activation=Linear()), Dense(units=2, activation=Linear()))
    run = run_of(Experiment(data=Circle(size=200), hidden=straight, optimizer=BOLD), 120)
    assert kinds(run) == ["linear_neurons"], "neither more neurons nor another start helps"
    assert first(run).text.startswith(f"Linear hidden neurons: all {units + 2}.")
    after = fixed(run, "linear_neurons")
    assert after.hidden == (Dense(units=units, activation=Tanh()), Dense(units=2, activation=Tanh()))
    assert "linear_neurons" not in kinds(run_of(after, 120))
    mixed = run.experiment.replace(hidden=(straight[0], Dense(units=2, activation=Tanh())))
    assert "linear_neurons" not in kinds(run_of(mixed, 120))


def test_a_network_with_neurons_enough_that_stands_still_begins_anew():
    hidden = (Dense(units=40),)
    run = with_costs(FLAT, score=0.6, steps=10, experiment=small(optimizer=BOLD, hidden=hidden))
    assert kinds(run) == ["poor_valley"]
    after = fixed(run, "poor_valley")
    assert after.hidden == hidden
    assert after.seeds.weights == run.experiment.seeds.weights + 1


def test_a_plateau_at_small_steps_asks_for_longer_steps_not_for_more_neurons():
    run = with_costs(FLAT, score=0.6, steps=10, experiment=small(optimizer=GradientDescent(rate=0.05)))
    assert kinds(run)[0] == "rate_too_low"
    assert fixed(run, "rate_too_low").optimizer.rate >= 0.25


def test_equal_neurons_are_said_to_be_so_when_they_get_no_further():
    equal = small(initializer=Equal(), optimizer=BOLD)
    assert kinds(run_of(equal, 3)) == [], "many a task needs no different neurons"
    run = with_costs(FLAT, score=0.6, steps=10, experiment=equal)
    assert first(run).text.startswith("The 3 neurons of a hidden layer are equal")
    assert fixed(run, "equal_neurons").initializer == Xavier()
    dropout = small(initializer=Equal(), optimizer=BOLD, regularizers=(Dropout(),))
    assert "equal_neurons" not in kinds(with_costs(FLAT, score=0.6, steps=10, experiment=dropout))


@pytest.mark.parametrize(("activation", "start"), [(ReLU(), He()), (Tanh(), Xavier())])
def test_weights_of_0_that_no_gradient_reaches_ask_for_a_random_start(activation, start):
    run = run_of(small(initializer=Zeros(), hidden=(Dense(units=4, activation=activation),)))
    assert first(run).kind == "equal_neurons"
    assert fixed(run, "equal_neurons").initializer == start
    logistic = small(initializer=Zeros(), hidden=(Dense(units=4, activation=Logistic()),))
    assert kinds(run_of(logistic)) == [], "these do begin to learn"


def test_a_gradient_that_vanishes_on_its_way_through_logistic_layers():
    layers = tuple(Dense(units=4, activation=Logistic()) for _ in range(5))
    deep = small(data=Circle(size=400), hidden=layers)
    run = run_of(deep, 10)
    assert run.gradient_of_layers[0] < run.gradient_of_layers[-1] / 100
    assert first(run).kind == "vanishing_gradient"
    after = fixed(run, "vanishing_gradient")
    assert {layer.activation for layer in after.hidden} == {ReLU()}
    assert after.initializer == He()
    assert "vanishing_gradient" not in kinds(run_of(deep.replace(hidden=layers[:2]), 10))


def test_a_penalty_that_holds_the_weights_too_small():
    held = small(data=Circle(size=200), optimizer=GradientDescent(rate=0.3), regularizers=(L2(strength=100.0),))
    run = run_of(held, 60)
    assert first(run).kind == "held_too_small"
    assert fixed(run, "held_too_small").regularizers == (L2(strength=10.0),)


def test_a_target_that_is_the_same_everywhere_is_said_before_training():
    run = run_of(constant_target())
    hint = first(run)
    assert hint.kind == "constant_target"
    assert hint.text == "“sum” is 1041 in every training example: there is nothing to learn."
    after = fixed(run, "constant_target")
    assert [quantity.name for quantity in after.data.outputs] == ["x"]
    assert [quantity.name for quantity in after.data.inputs] == ["y"]
    assert kinds(run_of(after)) == []


def test_a_constant_target_without_another_column_has_no_fix():
    data = GivenQuantities(rows=((0.0, 1.0), (1.0, 0.0), (1.0, 1.0)), wanted=(2.0, 2.0, 2.0))
    hint = first(run_of(on(data, output=Linear(), cost=MeanSquares())))
    assert hint.kind == "constant_target"
    assert (hint.fix, hint.button, hint.why) == (None, "", "")


def test_the_curvature_is_the_largest_eigenvalue_of_the_hessian():
    run = run_of(small(hidden=()))
    cost = NetworkCost(run.network, run.problem, run.experiment.cost, np.float64)
    here, width = cost.network.parameters.copy(), 1e-5
    rows = []
    for axis in np.eye(len(here)):
        ends = []
        for sign in (1, -1):
            cost.set_parameters(here + sign * width * axis)
            ends.append(cost.gradient(run.rows).gradient)
        rows.append((ends[0] - ends[1]) / (2 * width))
    assert run.curvature == pytest.approx(np.linalg.eigvalsh(np.array(rows)).max(), rel=0.05)


def test_examples_that_cannot_be_told_apart_ask_for_no_larger_network():
    rng = np.random.default_rng(1)
    rows = tuple(map(tuple, rng.normal(size=(80, 2)).tolist()))
    data = Given(rows=rows, wanted=tuple(map(float, rng.integers(0, 2, 80))))
    assert kinds(with_costs(FLAT, score=0.6, steps=10, experiment=on(data))) == []


def test_what_came_before_a_change_of_the_settings_does_not_count():
    swinging = [1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9]
    assert kinds(with_costs(swinging, changed=0.5)) == ["rate_too_high"]
    assert kinds(with_costs(swinging, changed=6.2)) == []
    assert kinds(with_costs([*swinging, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3], changed=8.0)) == []


def test_a_network_that_has_learnt_may_be_saturated_and_swing():
    layer = Dense(units=6, activation=Tanh())
    saturated = small(hidden=(layer,), initializer=Normal(deviation=100.0))
    stuck = [1.0] * 10
    assert kinds(with_costs(stuck, score=0.5, experiment=saturated)) == ["saturated_neurons"]
    assert kinds(with_costs(stuck, score=0.99, experiment=saturated)) == []
    swinging = [1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9]
    assert kinds(with_costs(swinging, score=0.95)) == []


def test_neurons_that_were_driven_into_saturation_need_other_weights_not_another_initialiser():
    run = with_costs([1.0] * 10, score=0.5)
    run.network.parameters[:] *= 1e3
    after = fixed(run, "saturated_neurons")
    assert after.initializer == run.experiment.initializer
    assert after.seeds.weights == run.experiment.seeds.weights + 1
    assert after.optimizer.rate < run.experiment.optimizer.rate, "what drove them there is made smaller"
    learning = with_costs([1.0, *[0.5] * 9], score=0.8)
    learning.network.parameters[:] *= 1e3
    assert kinds(learning) == []


def test_a_fix_is_made_on_the_experiment_of_now():
    hint = first(with_costs(FLAT, score=0.6, steps=10, experiment=small(optimizer=BOLD)))
    now = small(hidden=(Dense(units=5), Dense(units=7)), batch_size=3)
    assert [layer.units for layer in hint.fix(now).hidden] == [10, 14]
    assert hint.fix(now).batch_size == 3


def test_figures_of_thinned_epochs_tell_true_numbers():
    run = with_costs([1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9])
    thin = replace(run.figures, epoch=4 * run.figures.epoch)
    hint = first(replace(run, figures=thin))
    assert hint.text.startswith("The cost rose 4 times in the last 32 epochs")


def unbalanced(rare=4, **changes):
    rng = np.random.default_rng(1)
    rows = tuple(map(tuple, rng.normal(size=(60, 3)).tolist()))
    data = Given(rows=rows, wanted=tuple(float(row < rare) for row in range(60)))
    return on(data, features=(), **changes)


def test_classes_that_are_unbalanced():
    run = run_of(unbalanced())
    hint = first(run)
    assert hint.kind == "classes_unbalanced"
    assert "93 %" in hint.text
    assert "“no”" in hint.text
    assert kinds(run_of(unbalanced(rare=20))) == []
    balanced = run_of(unbalanced(division=Division(balanced=True)))
    counts = np.bincount(balanced.problem.labels[balanced.problem.parts.train])
    assert counts.tolist() == [56, 56]
    assert kinds(balanced) == []
    after = CHECKS["classes_unbalanced"](run).fix(small())
    assert after.division == Division(balanced=True)


def test_what_was_silenced_is_not_said_again():
    run = with_costs([1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9])
    assert first(run, silenced=["rate_too_high"]) is None
    assert list(findings(run, silenced=CHECKS)) == []


def test_infinite_weights_and_figures_are_borne():
    run = with_costs([1, math.inf, math.nan, 2, 3, 1, math.inf])
    run.network.parameters[:] = np.inf
    list(findings(run))


def test_hints_are_told_in_the_language_in_use(monkeypatch):
    run = with_costs([1, 0.5, 0.9, 0.4, 1.1, 0.5, 1.2, 0.6, 0.9])
    hint = first(run)
    monkeypatch.setattr(i18n, "catalogue", lambda code: {hint.template: "{rises} de {epochs}"} if code == "es" else {})
    i18n.use("es")
    assert hint.text == "4 de 8"


def test_weights_too_large_for_their_numbers_are_judged_without_a_warning():
    run = with_costs([1.0, 2.0, 3.0])
    run.network.parameters[:] = 3e38
    assert run.moved == math.inf
    kinds(run)


@pytest.mark.parametrize(
    "name", ["xor-low-rate", "constant-target", "saturated", "dead", "too-small", "rate-too-low", "unscaled"]
)
def test_who_takes_every_hint_ends_well(name):
    outcome = Follower(FAILURES[name], 1).follow()
    assert outcome.well, outcome
    assert 1 <= len(outcome.taken) <= 3, outcome


def test_who_takes_the_hints_on_a_zero_start_learns_digits():
    outcome = Follower(replace(FAILURES["zero-start"], patience=8), 1).follow()
    assert outcome.well, outcome


def test_where_all_is_frozen_it_is_offered_to_free_it():
    experiment = small()
    count = len(experiment.network().parameters)
    hint = first(run_of(experiment.replace(frozen=((0, count),))))
    assert hint.kind == "all_frozen"
    assert str(count) in hint.text
    assert hint.fix(experiment.replace(frozen=((0, count),))) == experiment
    few = first(run_of(experiment.replace(frozen=((0, count - 1),))))
    assert few is None or few.kind != "all_frozen"
