"""The trainer: what a step is, that runs repeat, and what may change on the way."""

import itertools
import math

import numpy as np
import pytest

from nnplayground.core.activations import Activation, Linear, Logistic, ReLU, SiLU, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy, HalfSquares, MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS, Adam, GradientDescent, Momentum, Optimizer
from nnplayground.core.passes import Pass
from nnplayground.core.regularizers import L1, L2, Dropout, Regularizer
from nnplayground.core.schedules import Exponential, StepDecay
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.gates import And, Xor
from nnplayground.training import evaluation
from nnplayground.training import trainer as module
from nnplayground.training.batches import Batches, ExampleStream
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.reports import BatchReport, EpochReport, Report, RunEnded, Working
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, mini_batches, small

EVERYTHING = {"optimizer": Adam(), "regularizers": (L1(), L2(), Dropout()), "schedule": Exponential(), "batch_size": 7}


def by_the_book(experiment: Experiment, steps: int) -> np.ndarray:
    """Train in float64 with nothing but the formulas, from the trainer's start and in its order."""
    problem = experiment.prepare()
    network = experiment.network().copy(np.float64)
    batches = Batches(ExampleStream(problem, experiment.seeds.training), dtype=np.float64)
    count, size = len(batches), min(experiment.batch_size or len(batches), len(batches))
    state = experiment.optimizer.start(len(network.parameters), np.float64)
    position = epoch = 0
    batches.begin(0)
    for _ in range(steps):
        taken = Pass(network, min(size, count - position))
        y = batches.feed(taken, position)
        rate = experiment.optimizer.rate * experiment.schedule.factor(epoch + position / count)
        taken.forward()
        gradient = taken.backward(y, experiment.cost)
        for regularizer in experiment.regularizers:
            for layer, part in zip(network.layers, network.weights(gradient), strict=True):
                regularizer.add_gradient(layer.W, part, count, np.empty_like(layer.W))
        experiment.optimizer.step(network.parameters, gradient, state, rate)
        position += taken.examples
        if position == count:
            position, epoch = 0, epoch + 1
            batches.begin(epoch)
    return network.parameters


@pytest.mark.parametrize("batch_size", [1, 7, 10, 24, 1000, 0])
@pytest.mark.parametrize("optimizer", [GradientDescent(), Momentum(rate=0.02), Adam()], ids=lambda o: o.kind)
@pytest.mark.parametrize("regularizers", [(), (L2(strength=1.0), L1(strength=0.5))], ids=["free", "regularised"])
def test_every_step_is_the_formula(
    batch_size: int, optimizer: Optimizer, regularizers: tuple[Regularizer, ...]
) -> None:
    experiment = small(
        batch_size=batch_size, optimizer=optimizer, regularizers=regularizers, schedule=StepDecay(every=1, drop=0.9)
    )
    trainer = Trainer(experiment)
    steps = 2 * math.ceil(24 / trainer.batch_size) + 1
    reports = mini_batches(trainer, steps)
    np.testing.assert_allclose(trainer.network.parameters, by_the_book(experiment, steps), rtol=2e-4, atol=2e-6)
    assert [r.step for r in reports] == list(range(1, steps + 1))
    assert reports[-1].epochs == pytest.approx(2 + min(trainer.batch_size, 24) / 24)


def test_a_report_tells_the_cost_before_its_step() -> None:
    trainer = Trainer(small(batch_size=0))
    start = next(trainer.run())
    assert isinstance(start, EpochReport)
    assert start.epoch == 0
    assert mini_batches(trainer, 1)[0].cost == pytest.approx(start.train_cost, rel=1e-6)


@pytest.mark.parametrize("changes", [{}, EVERYTHING], ids=["plain", "everything"])
def test_a_run_repeats_bit_for_bit(changes: dict[str, object]) -> None:
    first, second = Trainer(small(**changes)), Trainer(small(**changes))
    assert epochs(first, 5) == epochs(second, 5)
    assert (first.network.parameters == second.network.parameters).all()


@pytest.mark.parametrize("seeds", [Seeds(data=2), Seeds(weights=2), Seeds(training=2)], ids=repr)
def test_every_seed_matters(seeds: Seeds) -> None:
    one, other = Trainer(small()), Trainer(small(seeds=seeds))
    epochs(one, 1)
    epochs(other, 1)
    assert (one.network.parameters != other.network.parameters).any()


@pytest.mark.parametrize("changes", [{}, EVERYTHING, {"batch_size": 0}], ids=["plain", "everything", "full batch"])
def test_pausing_anywhere_changes_nothing(changes: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 9)
    straight, halting = Trainer(small(**changes)), Trainer(small(**changes))
    expected = list(itertools.islice(straight.run(), 60))
    found = []
    for _ in range(60):
        for report in halting.run():
            found.append(report)
            break
    assert repr(found) == repr(expected)
    assert (straight.network.parameters == halting.network.parameters).all()


def test_a_large_mini_batch_in_pieces_is_the_same_step(monkeypatch: pytest.MonkeyPatch) -> None:
    for changes in ({}, {"regularizers": (L2(),)}, {"optimizer": Adam()}):
        whole = Trainer(small(batch_size=0, **changes))
        mini_batches(whole, 3)
        monkeypatch.setattr(module, "PIECE", 7)
        pieces = Trainer(small(batch_size=0, **changes))
        reports: list[Report] = []
        for report in pieces.run():
            reports.append(report)
            if isinstance(report, BatchReport) and report.step == 3:
                break
        monkeypatch.undo()
        np.testing.assert_allclose(pieces.network.parameters, whole.network.parameters, rtol=1e-5, atol=1e-6)
        # 24 examples in pieces of 7 leave three places to pause in each step.
        assert sum(isinstance(report, Working) for report in reports) == 3 * 3


def test_changes_apply_from_the_next_mini_batch() -> None:
    slow, fast = small(optimizer=GradientDescent(rate=0.1)), small(optimizer=GradientDescent(rate=0.2))
    trainer = Trainer(slow)
    mini_batches(trainer, 1)
    before = trainer.network.parameters.copy()
    trainer.apply(fast)
    assert (trainer.network.parameters == before).all()
    mini_batches(trainer, 1)
    twice = trainer.network.parameters - before
    plain = Trainer(slow)
    mini_batches(plain, 1)
    mini_batches(plain, 1)
    np.testing.assert_allclose(twice, 2 * (plain.network.parameters - before), rtol=1e-4, atol=1e-7)


def test_a_mini_batch_in_pieces_is_finished_with_the_old_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 9)
    experiment = small(batch_size=0)
    changed, unchanged = Trainer(experiment), Trainer(experiment)
    for trainer in (changed, unchanged):
        run = trainer.run()
        assert isinstance(next(run), EpochReport)
        assert isinstance(next(run), Working)
    changed.apply(
        experiment.replace(
            optimizer=Adam(), hidden=(Dense(units=3, activation=ReLU()),), regularizers=(L2(), Dropout())
        )
    )
    assert mini_batches(changed, 1) == mini_batches(unchanged, 1)
    assert (changed.network.parameters == unchanged.network.parameters).all()
    assert changed.network.layers[0].activation == ReLU()


def test_applying_keeps_weights_place_and_what_memory_fits() -> None:
    trainer = Trainer(small(optimizer=Momentum(rate=0.1)))
    mini_batches(trainer, 2)
    kept, velocity = trainer.network.parameters.copy(), trainer.optimizer_state.slots.copy()
    changes: list[dict[str, object]] = [
        {"hidden": (Dense(units=3, activation=SiLU()),)},
        {"cost": HalfSquares()},
        {"optimizer": Momentum(rate=0.5, beta=0.5)},
        {"regularizers": (L1(), Dropout())},
        {"batch_size": 3},
    ]
    for change in changes:
        trainer.apply(trainer.experiment.replace(**change))
        assert (trainer.network.parameters == kept).all()
        assert (trainer.optimizer_state.slots == velocity).all()
    trainer.apply(trainer.experiment.replace(optimizer=Adam()))
    assert (trainer.network.parameters == kept).all()
    assert not trainer.optimizer_state.slots.any()
    assert (trainer.step, trainer.examples_seen) == (2, 20)
    mini_batches(trainer, 1)
    assert trainer.examples_seen == 23


@pytest.mark.parametrize(
    "change",
    [
        {"hidden": (Dense(units=4),)},
        {"data": Circle(size=50)},
        {"seeds": Seeds(weights=2)},
        {"output": Tanh(), "cost": MeanSquares()},
    ],
    ids=repr,
)
def test_other_changes_need_a_new_run(change: dict[str, object]) -> None:
    trainer = Trainer(small())
    with pytest.raises(ValueError, match="new run"):
        trainer.apply(small(**change))


def test_set_parameters_go_on_from_there() -> None:
    trainer = Trainer(small())
    next(trainer.run())
    trainer.set_parameter(0, 0.25)
    assert trainer.network.layers[0].W[0, 0] == 0.25
    chosen = np.linspace(-1, 1, len(trainer.network.parameters), dtype=np.float32)
    trainer.set_parameters(chosen)
    assert (trainer.network.parameters == chosen).all()
    assert trainer.network.parameters is not chosen


def test_dropout_changes_training_and_not_judging() -> None:
    with_it, without = Trainer(small(regularizers=(Dropout(probability=0.5),))), Trainer(small())
    assert with_it.judge("train") == without.judge("train")
    mini_batches(with_it, 1)
    mini_batches(without, 1)
    assert (with_it.network.parameters != without.network.parameters).any()
    with_it.apply(with_it.experiment.replace(regularizers=()))
    learnt = with_it.judge("train")
    with_it.set_parameters(without.network.parameters)
    assert with_it.judge("train") != learnt
    assert with_it.judge("train") == without.judge("train")


def test_the_schedule_sets_the_rate() -> None:
    trainer = Trainer(small(optimizer=GradientDescent(rate=0.8), schedule=StepDecay(every=2, drop=0.25)))
    rates = []
    for _ in range(5):
        rates.append(trainer.rate)
        epochs(trainer, trainer.epoch + 1)
    assert rates == [0.8, 0.8, 0.2, 0.2, 0.05]


def test_the_penalty_is_told_apart() -> None:
    trainer = Trainer(small(regularizers=(L2(strength=2.0), L1(strength=3.0), Dropout())))
    weights = np.concatenate([layer.W.ravel() for layer in trainer.network.layers]).astype(float)
    expected = 2 / (2 * 24) * np.sum(weights**2) + 3 / 24 * np.abs(weights).sum()
    assert trainer.penalty == pytest.approx(expected, rel=1e-6)


def test_without_a_hidden_layer_and_is_learnt_and_xor_is_not() -> None:
    for data, learnt in ((And(), 1.0), (Xor(), 0.75)):
        trainer = Trainer(Experiment(data=data, hidden=(), optimizer=GradientDescent(rate=1.0), batch_size=0))
        last = epochs(trainer, 300)[-1]
        assert isinstance(last, EpochReport)
        assert last.train_score == 1.0 if learnt == 1.0 else last.train_score <= learnt


def test_softmax_with_two_classes_and_with_five() -> None:
    for data in (Circle(size=200), Rings(size=300, rings=5)):
        trainer = Trainer(
            Experiment(
                data=data,
                hidden=(Dense(units=12), Dense(units=12)),
                output=Softmax(),
                cost=CategoricalCrossEntropy(),
                optimizer=Adam(rate=0.02),
            )
        )
        assert trainer.network.sizes[-1] == len(data.classes)
        last = epochs(trainer, 60)[-1]
        assert isinstance(last, EpochReport)
        assert last.train_score > 0.9


def test_every_seeded_part_is_judged_and_a_sample_of_large_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = Trainer(small())
    start = next(trainer.run())
    assert isinstance(start, EpochReport)
    assert (start.train_cost, start.train_score) == trainer.judge("train")[:2]
    assert (start.validation_cost, start.validation_score) == trainer.judge("validation")[:2]
    assert [trainer.judge(part).examples for part in ("train", "validation", "test")] == [24, 8, 8]
    monkeypatch.setattr(evaluation, "EVALUATED", 10)
    sampled = [next(Trainer(small()).run()) for _ in range(2)]
    assert sampled[0] == sampled[1] != start


def test_numpys_error_state_is_left_alone() -> None:
    before = np.geterr()
    mini_batches(Trainer(small()), 2)
    assert np.geterr() == before


def test_after_the_end_a_new_run_goes_on() -> None:
    trainer = Trainer(small(stop=(Epochs(epochs=2),)))
    first = epochs(trainer, 9)
    assert [type(r) for r in first] == [EpochReport] * 3 + [RunEnded]
    trainer.apply(trainer.experiment.replace(stop=(Epochs(epochs=4),)))
    again = epochs(trainer, 9)
    assert [r.epoch for r in again] == [3, 4, 4]
    straight = Trainer(small(stop=(Epochs(epochs=4),)))
    assert epochs(straight, 9)[-1] == again[-1]
    assert (straight.network.parameters == trainer.network.parameters).all()


@pytest.mark.parametrize("optimizer", [cls() for cls in OPTIMIZERS], ids=lambda o: o.kind)
@pytest.mark.parametrize("output", [Logistic(), Linear()], ids=lambda a: a.kind)
def test_costs_fall(output: Activation, optimizer: Optimizer) -> None:
    cost = CrossEntropy() if isinstance(output, Logistic) else MeanSquares()
    trainer = Trainer(Experiment(data=Circle(size=200), output=output, cost=cost, optimizer=optimizer))
    first, *_, last = epochs(trainer, 40)
    assert isinstance(first, EpochReport)
    assert isinstance(last, EpochReport)
    assert last.train_cost < 0.97 * first.train_cost


def test_a_rule_that_is_put_back_at_once_knows_its_best_still() -> None:
    ruled = small(optimizer=Adam(), stop=(EarlyStopping(patience=5),))
    trainer = Trainer(ruled)
    epochs(trainer, 3)
    before = trainer.state()
    assert before.stop_memories
    trainer.apply(ruled.replace(stop=()))
    trainer.apply(ruled)
    assert trainer.state().plain() == before.plain()


def test_settings_that_come_back_at_once_find_what_they_had_in_memory() -> None:
    adam = small(optimizer=Adam(), stop=(EarlyStopping(patience=5),))
    trainer = Trainer(adam)
    for report in trainer.run():
        if trainer.step == 20 and isinstance(report, BatchReport):
            break
    before = trainer.state()
    other = adam.replace(optimizer=Momentum(), stop=())
    trainer.apply(other)
    assert not trainer.optimizer_state.slots.any()
    trainer.apply(adam)
    assert trainer.state().plain() == before.plain()
    np.testing.assert_array_equal(trainer.state().slots, before.slots)
    assert before.best is not None
    np.testing.assert_array_equal(trainer.best, before.best)
    trainer.apply(other)
    for _ in range(3):
        next(trainer.run())
    trainer.apply(adam)
    assert not trainer.optimizer_state.slots.any(), "memory of other weights would mislead it"
    learnt = trainer.state()
    assert [one for one, _ in learnt.aside] == [other]
    twin = Trainer(adam)
    twin.restore(learnt)
    twin.apply(other)
    trainer.apply(other)
    assert trainer.optimizer_state.slots.any()
    np.testing.assert_array_equal(twin.optimizer_state.slots, trainer.optimizer_state.slots)
