"""Frozen weights and biases: bit for bit the same after any training, and no trace in files without any."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.addresses import NeuronId, indexes_of_layer, indexes_of_neuron
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS, Adam, AdamW, GradientDescent, Momentum
from nnplayground.core.regularizers import L2, REGULARIZERS
from nnplayground.data.circles import Circle
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from nnplayground.training.freezing import are_ranges, changed, count_of, indexes_of, mask_of, ranges_of
from nnplayground.training.pruning import without_neuron
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import BatchReport, RunEnded
from nnplayground.training.stopping import EarlyStopping
from nnplayground.training.trainer import Trainer

EXPERIMENT = Experiment(data=Circle(size=60), hidden=(Dense(units=4), Dense(units=2)))
COUNT = 25


def steps(trainer, count):
    """Learn so many mini-batches; return why the run ended, if it did."""
    for report in trainer.run():
        if isinstance(report, RunEnded):
            return report
        count -= isinstance(report, BatchReport)
        if not count:
            return None
    return None


def some(seed, count=COUNT):
    return np.flatnonzero(np.random.default_rng(seed).random(count) < 0.4)


@given(st.sets(st.integers(0, 200)))
def test_ranges_hold_just_these_places_and_are_written_in_one_way(places):
    ranges = ranges_of(np.array(sorted(places, reverse=True), np.intp))
    assert set(indexes_of(ranges).tolist()) == places
    assert count_of(ranges) == len(places)
    assert are_ranges(ranges)
    assert set(np.flatnonzero(mask_of(ranges, 201)).tolist()) == places


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_places_are_frozen_and_freed(before, some_places):
    ranges = ranges_of(np.array(sorted(before), np.intp))
    indexes = np.array(sorted(some_places), np.intp)
    assert set(indexes_of(changed(ranges, indexes, True)).tolist()) == before | some_places
    assert set(indexes_of(changed(ranges, indexes, False)).tolist()) == before - some_places


WRONG = [((3, 3),), ((4, 2),), ((0, 3), (2, 5)), ((0, 3), (3, 5)), ((5, 6), (0, 1)), ((-1, 2),)]


@pytest.mark.parametrize("ranges", WRONG)
def test_what_are_no_ranges_is_refused(ranges):
    with pytest.raises(ValueError, match="out of order"):
        EXPERIMENT.replace(frozen=ranges)


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS), ids=lambda kind: kind.key())
@pytest.mark.parametrize("regularizer", [None, *REGULARIZERS], ids=lambda kind: kind.key() if kind else "none")
@pytest.mark.parametrize("batch", [7, 0])
def test_nothing_frozen_moves_whatever_trains(optimizer, regularizer, batch):
    frozen = some(1)
    experiment = EXPERIMENT.replace(
        optimizer=optimizer(), regularizers=() if regularizer is None else (regularizer(),), batch_size=batch
    ).with_frozen(frozen, True)
    trainer = Trainer(experiment)
    trainer.set_parameter(frozen, np.linspace(-2, 2, len(frozen)))
    before = trainer.network.parameters.copy()
    steps(trainer, 60)
    after = trainer.network.parameters
    assert after[frozen].tobytes() == before[frozen].tobytes()
    free = np.setdiff1d(np.arange(COUNT), frozen)
    assert (after[free] != before[free]).any()


@given(st.data())
def test_nothing_frozen_moves_while_freezing_typing_and_settings_change_on_the_way(data):
    trainer = Trainer(EXPERIMENT)
    draw = data.draw
    for _ in range(draw(st.integers(1, 5))):
        experiment = trainer.experiment
        indexes = some(draw(st.integers(0, 50)))
        kind = draw(st.sampled_from(["freeze", "free", "optimizer", "type", "save"]))
        if kind in ("freeze", "free"):
            trainer.apply(experiment.with_frozen(indexes, kind == "freeze"))
        elif kind == "optimizer":
            optimizer = draw(st.sampled_from([*OPTIMIZERS]))
            trainer.apply(experiment.replace(optimizer=optimizer(rate=draw(st.floats(0.01, 5)))))
        elif kind == "type":
            trainer.set_parameter(indexes, np.full(len(indexes), draw(st.floats(-3, 3))))
        else:
            other = Trainer(experiment, trainer.problem)
            other.restore(trainer.state())
            trainer = other
        frozen = indexes_of(trainer.experiment.frozen)
        before = trainer.network.parameters[frozen].tobytes()
        steps(trainer, draw(st.integers(1, 30)))
        assert trainer.network.parameters[frozen].tobytes() == before


def test_what_overflows_comes_back_without_moving_what_is_frozen():
    trainer = Trainer(EXPERIMENT.replace(optimizer=GradientDescent(rate=0.1)))
    steps(trainer, 30)
    frozen = some(3)
    trainer.set_parameter(frozen, np.full(len(frozen), 0.75))
    trainer.network.parameters[frozen] += np.float32(0.125)
    trainer.apply(
        trainer.experiment.with_frozen(frozen, True).replace(
            optimizer=GradientDescent(rate=1e9),
            regularizers=(L2(strength=1e6, as_printed=True),),
        )
    )
    assert steps(trainer, 500).reason == "not_finite"
    assert (trainer.network.parameters[frozen] == np.float32(0.875)).all()


def test_early_stopping_brings_the_best_back_but_for_what_is_frozen():
    experiment = EXPERIMENT.replace(
        stop=(EarlyStopping(patience=3),), optimizer=GradientDescent(rate=3.0), batch_size=1
    )
    trainer = Trainer(experiment)
    steps(trainer, 40)
    frozen = some(4)
    trainer.set_parameter(frozen, np.full(len(frozen), 0.5))
    trainer.apply(trainer.experiment.with_frozen(frozen, True))
    ended = steps(trainer, 100_000)
    assert ended is not None
    assert ended.best_epoch is not None
    assert (trainer.network.parameters[frozen] == 0.5).all()


@pytest.mark.parametrize("optimizer", [Momentum(), Adam(), AdamW()])
def test_what_is_freed_again_has_not_gathered_speed(optimizer):
    frozen = some(5)
    trainer = Trainer(EXPERIMENT.replace(optimizer=optimizer).with_frozen(frozen, True))
    steps(trainer, 50)
    assert not trainer.optimizer_state.slots[:, frozen].any()


def test_without_anything_frozen_the_run_is_bit_for_bit_the_same():
    plain, thawed = Trainer(EXPERIMENT), Trainer(EXPERIMENT.with_frozen(some(6), True))
    thawed.apply(EXPERIMENT)
    steps(plain, 50)
    steps(thawed, 50)
    assert np.array_equal(plain.network.parameters, thawed.network.parameters)


def test_several_networks_at_once_hold_what_is_frozen():
    frozen = some(7)
    experiments = [
        EXPERIMENT.replace(
            seeds=EXPERIMENT.seeds.model_copy(update={"weights": seed}), regularizers=(L2(strength=1.0),)
        ).with_frozen(frozen, True)
        for seed in (1, 2, 3)
    ]
    replicas = ReplicaTrainer(experiments)
    starts = [experiment.network().parameters[frozen] for experiment in experiments]
    for _, _report in zip(range(60), replicas.run(), strict=False):
        pass
    for number, start in enumerate(starts):
        assert replicas.parameters(number)[frozen].tobytes() == start.tobytes()
    single = Trainer(experiments[1])
    steps(single, replicas.step)
    assert np.allclose(single.network.parameters, replicas.parameters(1), atol=1e-5)


def test_experiments_that_freeze_different_weights_are_not_trained_at_once():
    with pytest.raises(ValueError, match="differ"):
        ReplicaTrainer([EXPERIMENT, EXPERIMENT.with_frozen(np.array([1]), True)])


def test_files_without_anything_frozen_hold_what_they_held():
    assert "frozen" not in json.loads(EXPERIMENT.model_dump_json())
    frozen = EXPERIMENT.with_frozen(indexes_of_layer(EXPERIMENT.shapes, 2), True)
    plain = json.loads(frozen.model_dump_json())
    assert plain["frozen"] == [[0, 12]]
    assert Experiment.model_validate(plain) == frozen
    assert frozen.with_frozen(np.arange(COUNT), False) == EXPERIMENT


def test_another_shape_has_nothing_frozen_and_too_much_is_refused():
    frozen = EXPERIMENT.with_frozen(np.array([0, 24]), True)
    assert frozen.replace(batch_size=5).frozen
    assert frozen.replace(hidden=(Dense(units=3),)).frozen == ()
    with pytest.raises(UserError, match="frozen"):
        EXPERIMENT.replace(frozen=((24, 26),)).check()


def test_a_neuron_that_is_taken_out_takes_its_own_along():
    neuron = NeuronId(2, 1)
    kept = indexes_of_neuron(EXPERIMENT.shapes, NeuronId(2, 2))
    both = np.union1d(indexes_of_neuron(EXPERIMENT.shapes, neuron), kept)
    experiment = EXPERIMENT.with_frozen(both, True)
    fewer, _state = without_neuron(experiment, Trainer(experiment).state(), neuron)
    assert set(indexes_of(fewer.frozen)) == set(indexes_of_neuron(fewer.shapes, NeuronId(2, 1)))


def test_mini_batches_in_pieces_hold_what_is_frozen(monkeypatch):
    monkeypatch.setattr("nnplayground.training.trainer.PIECE", 8)
    frozen = some(8)
    trainer = Trainer(EXPERIMENT.replace(batch_size=0, optimizer=AdamW()).with_frozen(frozen, True))
    before = trainer.network.parameters.copy()
    steps(trainer, 12)
    moved = trainer.network.parameters != before
    assert not moved[frozen].any()
    assert moved.any()
