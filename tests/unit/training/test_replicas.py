"""Several runs at once are the runs that each experiment makes by itself."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.core.activations import ACTIVATIONS, Linear
from nnplayground.core.costs import COSTS, MeanSquares
from nnplayground.core.initializers import Normal
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS, Adam, GradientDescent, Momentum
from nnplayground.core.regularizers import L2, REGULARIZERS, Dropout
from nnplayground.core.schedules import SCHEDULES, Exponential
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.functions import Function
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.training import experiment as experiment_module
from nnplayground.training import replicas as module
from nnplayground.training import trainer as trainer_module
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import (
    BatchReport,
    EpochReport,
    ReplicaBatchReport,
    ReplicaEnded,
    ReplicaEpochReport,
    RunEnded,
    Working,
)
from nnplayground.training.stopping import EarlyStopping, Epochs, TargetCost
from nnplayground.training.trainer import Trainer
from tests.helpers.layers import Bent, registered
from tests.helpers.made import mini_batches, small

HIDDEN = [a for a in ACTIVATIONS if a.differentiable and not a.output_only]
OUTPUTS = [a for a in ACTIVATIONS if a.differentiable]


def until(trainer, steps):
    """Train until so many mini-batches are learnt, or all runs are over; return the reports."""
    found = []
    for report in trainer.run():
        found.append(report)
        if trainer.step >= steps:
            break
    return found


def alone(experiment, steps, dtype):
    trainer = Trainer(experiment, dtype=dtype)
    return trainer, until(trainer, steps)


def agrees(experiments, steps=100, dtype=np.float64, tolerance=1e-9):
    """Compare parameters, costs and figures of all with those of each by itself."""
    together = ReplicaTrainer(experiments, dtype=dtype)
    reports = until(together, steps)
    for replica, experiment in enumerate(experiments):
        one, expected = alone(experiment, steps, dtype)
        found = together.parameters(replica)
        size = np.abs(one.network.parameters).max()
        np.testing.assert_allclose(found, one.network.parameters, rtol=tolerance, atol=tolerance * size)
        costs = [r.costs[replica] for r in reports if isinstance(r, ReplicaBatchReport)]
        wanted = [r.cost for r in expected if isinstance(r, BatchReport)]
        np.testing.assert_allclose(costs[: len(wanted)], wanted, rtol=1e4 * tolerance, atol=1e-6)
        figures = [r.of(replica) for r in reports if isinstance(r, ReplicaEpochReport)]
        told = [r for r in expected if isinstance(r, EpochReport)]
        np.testing.assert_allclose(figures[: len(told)], told, rtol=1e4 * tolerance, atol=1e-6)


@st.composite
def experiments(draw):
    """Experiments of one shape with rates, penalties and seeds of their own."""
    output = draw(st.sampled_from(OUTPUTS))()
    data = draw(st.sampled_from([Circle(size=40), Rings(size=60), Function(size=40)]))
    classes = len(data.classes)
    outputs = 1 if classes <= 2 and not (output.names_one_class and classes) else classes
    costs = [cost() for cost in COSTS if not cost().objection(output, outputs)]
    if output.names_one_class and not classes:
        output, costs = Linear(), [MeanSquares()]
    base = Experiment(
        data=data,
        hidden=[Dense(units=draw(st.integers(1, 5)), activation=draw(st.sampled_from(HIDDEN))()) for _ in range(2)],
        output=output,
        cost=draw(st.sampled_from(costs)),
        optimizer=draw(st.sampled_from(list(OPTIMIZERS)))(rate=0.01),
        regularizers=[kind() for kind in draw(st.lists(st.sampled_from(list(REGULARIZERS)), unique=True))],
        schedule=draw(st.sampled_from(list(SCHEDULES)))(),
        batch_size=draw(st.sampled_from([0, 1, 7, 10])),
    )
    numbers = st.floats(0.001, 0.5)
    seeds = st.integers(1, 3)
    found = []
    for _ in range(draw(st.integers(1, 3))):
        regularizers = [
            kind.model_copy(update={"probability" if isinstance(kind, Dropout) else "strength": draw(numbers)})
            for kind in base.regularizers
        ]
        changed = {"rate": draw(st.floats(0.001, 0.05))}
        if base.optimizer.decays:
            changed["decay"] = draw(numbers)
        found.append(
            base.replace(
                optimizer=base.optimizer.model_copy(update=changed),
                regularizers=regularizers,
                seeds=Seeds(data=draw(seeds), weights=draw(seeds), training=draw(seeds)),
            )
        )
    return found


@settings(max_examples=100)
@given(experiments())
def test_each_is_what_it_is_alone(several):
    agrees(several)


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda cls: cls.key())
@pytest.mark.parametrize("output", ["logistic", "softmax", "linear"])
def test_in_single_precision_but_for_rounding(optimizer, output):
    base = small(data=Rings(size=60), batch_size=7).replace(
        output=output,
        cost={"logistic": "cross_entropy", "softmax": "categorical_cross_entropy", "linear": "huber"}[output],
    )
    several = [
        base.replace(
            optimizer=optimizer(rate=0.002 * number),
            regularizers=(L2(strength=0.1 * number), Dropout(probability=0.1 * number)),
            seeds=Seeds(data=number, weights=number, training=number),
        )
        for number in (1, 2, 3)
    ]
    agrees(several, steps=40, dtype=np.float32, tolerance=2e-4)


@pytest.mark.parametrize("steps", [0, 40])
def test_with_the_same_seeds_the_rates_alone_make_the_difference(steps):
    several = [small(optimizer=Momentum(rate=rate, beta=beta)) for rate, beta in ((0.1, 0.9), (0.1, 0.5), (0.3, 0.9))]
    agrees(several, max(1, steps))
    starts = ReplicaTrainer(several)
    assert (starts.parameters(0) == starts.parameters(2)).all()


def test_large_mini_batches_are_learnt_in_the_same_pieces(monkeypatch):
    for place in (module, trainer_module):
        monkeypatch.setattr(place, "PIECE", 9)
    agrees([small(batch_size=0, regularizers=(Dropout(),), seeds=Seeds(training=seed)) for seed in (1, 2)], steps=10)


def test_images_change_as_they_do_alone():
    base = small(data=Mnist(train_images=130, validation_images=20)).fitted_to(
        Mnist(train_images=130, validation_images=20)
    )
    several = [
        base.replace(augment=("rotate", "noise"), optimizer=Adam(rate=0.01), seeds=Seeds(training=seed))
        for seed in (1, 2)
    ]
    agrees(several, steps=20)


def test_another_kind_of_layer_is_trained_in_several_networks_too():
    with registered():
        hidden = (Bent(units=3), Dense(units=2))
        agrees([small(hidden=hidden, seeds=Seeds(data=seed, weights=seed)) for seed in (1, 2, 3)])


def test_a_run_that_overflows_leaves_the_others_alone():
    base = small(hidden=(Dense(units=5, activation="relu"),), output="linear", cost="mean_squares")
    rates = (0.01, 1e8, 0.02)
    several = [base.replace(optimizer=GradientDescent(rate=rate), seeds=Seeds(weights=3)) for rate in rates]
    together = ReplicaTrainer(several)
    reports = until(together, 60)
    (ended,) = [report for report in reports if isinstance(report, ReplicaEnded)]
    assert ended.replica == 1
    assert (ended.ended.reason, together.running, list(together.ended)) == ("not_finite", [0, 2], [1])
    kept = together.parameters(1)
    assert np.isfinite(kept).all()
    one = Trainer(several[1])
    last = next(report for report in one.run() if isinstance(report, RunEnded))
    assert last == ended.ended
    np.testing.assert_allclose(kept, one.network.parameters, rtol=1e-5)
    for replica in (0, 2):
        expected = Trainer(several[replica])
        mini_batches(expected, 60)
        np.testing.assert_allclose(together.parameters(replica), expected.network.parameters, rtol=1e-4, atol=1e-6)
    last = [report for report in reports if isinstance(report, ReplicaBatchReport)][-1]
    assert np.isnan(last.costs).tolist() == [False, True, False]
    assert together.network(1).sizes == (2, 5, 1)
    assert (together.network(1).parameters == kept).all()


def test_a_network_whose_figures_are_no_numbers_at_the_end_of_an_epoch_is_over():
    together = ReplicaTrainer([small(seeds=Seeds(weights=seed)) for seed in (1, 2)])
    for report in together.run():
        if isinstance(report, ReplicaBatchReport) and together.examples_seen == together._count:
            together._parameters[1] = np.nan
            learnt = together.step
        if isinstance(report, ReplicaEnded) or together.epoch > 1:
            break
    assert isinstance(report, ReplicaEnded)
    assert (report.replica, report.ended.reason, report.ended.epoch) == (1, "not_finite", 1)
    assert report.ended.step == learnt, "no mini-batch more"
    assert together.running == [0]
    assert np.isfinite(together.parameters(1)).all()


def test_good_weights_are_put_by_as_each_run_does_by_itself():
    several = [small(seeds=Seeds(weights=seed)) for seed in (1, 2)]
    together = ReplicaTrainer(several, dtype=np.float64)
    until(together, 30)
    for replica, experiment in enumerate(several):
        one, _ = alone(experiment, 30, np.float64)
        kept = together.state(replica).last_finite
        np.testing.assert_allclose(kept, one.state().last_finite, rtol=0, atol=1e-9)
        assert not np.allclose(kept, experiment.network(np.float64).parameters)


def test_each_has_its_own_measure_of_what_is_too_much():
    several = [small(seeds=Seeds(weights=seed)) for seed in (1, 2)]
    together = ReplicaTrainer(several, dtype=np.float64)
    until(together, 20)
    for replica, experiment in enumerate(several):
        one, _ = alone(experiment, 20, np.float64)
        np.testing.assert_allclose(together._limits[replica], one.state().divergence_limit, rtol=1e-9)


def test_each_stops_by_its_own_rules_with_its_best_weights():
    base = small(optimizer=Adam(rate=0.05))
    several = [
        base.replace(stop=(Epochs(epochs=4),)),
        base.replace(stop=(EarlyStopping(patience=3), Epochs(epochs=40)), seeds=Seeds(weights=2, data=2)),
        base.replace(stop=(TargetCost(cost=0.3), Epochs(epochs=60)), seeds=Seeds(training=5)),
    ]
    together = ReplicaTrainer(several, dtype=np.float64)
    reports = list(together.run())
    ended = {report.replica: report.ended for report in reports if isinstance(report, ReplicaEnded)}
    assert together.ended == ended
    assert together.running == []
    for replica, experiment in enumerate(several):
        one = Trainer(experiment, dtype=np.float64)
        (last,) = [report for report in one.run() if isinstance(report, RunEnded)]
        assert (ended[replica].reason, ended[replica].epoch, ended[replica].best_epoch) == (
            last.reason,
            last.epoch,
            last.best_epoch,
        )
        np.testing.assert_allclose(together.parameters(replica), one.network.parameters, rtol=1e-9, atol=1e-12)
        best = together.best(replica)
        assert (best is None) == (one.best is None) == (replica != 1)
        if best is not None:
            assert best[0] == one.best_epoch
            np.testing.assert_allclose(best[1], one.best, rtol=1e-9, atol=1e-12)
    assert len({report.epoch for report in ended.values()}) == 3


def test_figures_of_a_run_that_is_over_are_no_numbers():
    together = ReplicaTrainer([small(stop=(Epochs(epochs=1),)), small(stop=(Epochs(epochs=2),))])
    last = [report for report in together.run() if isinstance(report, ReplicaEpochReport)][-1]
    assert math.isnan(last.of(0).train_cost)
    assert last.of(1).train_cost > 0


@pytest.mark.parametrize(
    "changes",
    [
        {"hidden": (Dense(units=4),)},
        {"output": "tanh", "cost": "mean_squares"},
        {"optimizer": Adam(rate=0.1)},
        {"regularizers": (L2(),)},
        {"batch_size": 3},
        {"data": Circle(size=41)},
        {"schedule": Exponential(), "initializer": "he"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_other_shapes_and_methods_are_refused(changes):
    with pytest.raises(ValueError, match="differ in more"):
        ReplicaTrainer([small(), small(**changes)])


def test_what_no_array_can_be_is_refused():
    with pytest.raises(ValueError, match="differ in more"):
        ReplicaTrainer([small(optimizer=Adam(beta1=0.9)), small(optimizer=Adam(beta1=0.8))])
    with pytest.raises(ValueError, match="no experiment"):
        ReplicaTrainer([])
    with pytest.raises(UserError, match="always 1"):
        ReplicaTrainer([small(data=Function(), output="softmax", cost="mean_squares")])


def test_schedules_may_differ():
    agrees([small(), small(schedule=Exponential(half_life=2.0)), small(schedule="cosine")])


def test_too_many_networks_for_the_memory_are_refused(monkeypatch):
    one = small()
    monkeypatch.setattr(experiment_module, "MEMORY_LIMIT", 3 * one.memory())
    ReplicaTrainer([one] * 3)
    with pytest.raises(UserError, match="GB of memory"):
        ReplicaTrainer([one] * 4)


def test_starting_weights_and_noise_may_differ_in_size():
    base = small(data=Circle(size=60))
    several = [
        base.replace(initializer=Normal(deviation=deviation), data=Circle(size=60, noise=noise))
        for deviation, noise in ((0.1, 0.1), (2.0, 0.1), (2.0, 0.6))
    ]
    agrees(several)
    starts = ReplicaTrainer(several)
    assert starts.problems[0] is starts.problems[1]
    assert starts.problems[0] is not starts.problems[2]


@pytest.mark.parametrize("steps", [1, 7, 25])
@pytest.mark.parametrize("optimizer", [Adam(rate=0.01), Momentum(rate=0.1)], ids=lambda one: one.kind)
def test_a_trainer_goes_on_from_the_state_of_each(steps, optimizer):
    base = small(optimizer=optimizer, regularizers=(Dropout(probability=0.3),), stop=(EarlyStopping(patience=30),))
    several = [base.replace(seeds=Seeds(weights=seed, training=seed)) for seed in (1, 2)]
    together = ReplicaTrainer(several, dtype=np.float64)
    until(together, steps)
    for replica, experiment in enumerate(several):
        state = together.state(replica)
        expected, _ = alone(experiment, steps, np.float64)
        wanted = expected.state()
        for name in ("epoch", "examples_seen", "step", "evaluated_epoch", "best_epoch", "optimizer_steps", "dropout"):
            assert getattr(state, name) == getattr(wanted, name), name
        assert state.stop_memories == {k: pytest.approx(v) for k, v in wanted.stop_memories.items()}
        resumed = Trainer(experiment, dtype=np.float64)
        resumed.restore(state)
        until(resumed, steps + 20)
        until(expected, steps + 20)
        np.testing.assert_allclose(resumed.network.parameters, expected.network.parameters, rtol=1e-9, atol=1e-12)


def test_the_state_of_a_run_that_overflowed_is_that_of_its_trainer():
    base = small(hidden=(Dense(units=5, activation="relu"),), output="linear", cost="mean_squares")
    several = [base.replace(optimizer=Momentum(rate=rate)) for rate in (0.01, 1e8)]
    together = ReplicaTrainer(several)
    until(together, 60)
    one = Trainer(several[1])
    list(one.run())
    state, wanted = together.state(1), one.state()
    assert (state.epoch, state.step, state.examples_seen) == (wanted.epoch, wanted.step, wanted.examples_seen)
    np.testing.assert_allclose(state.parameters, wanted.parameters, rtol=1e-5)
    assert not state.slots.any()
    assert state.ending == together.ended[1]
    assert state.optimizer_steps == 0


def test_a_state_within_a_mini_batch_in_pieces_is_what_stood_before(monkeypatch):
    for place in (module, trainer_module):
        monkeypatch.setattr(place, "PIECE", 9)
    base = small(batch_size=0, regularizers=(Dropout(),))
    together = ReplicaTrainer([base, base.replace(seeds=Seeds(training=2))], dtype=np.float64)
    reports = together.run()
    before = None
    for report in reports:
        if isinstance(report, ReplicaBatchReport):
            before = together.state(0)
        elif isinstance(report, Working) and before is not None and together.examples_seen == 0:
            break
    within = together.state(0)
    assert within.step == before.step == 1
    assert within.dropout == before.dropout
    assert (within.parameters == before.parameters).all()


def test_many_networks_are_judged_on_fewer_examples_and_take_less_memory_each():
    one = small(hidden=(Dense(units=30),))
    assert one.memory(64) < one.memory() / 3
    assert one.memory(1) == one.memory()
