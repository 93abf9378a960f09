"""A run that is broken off and taken up again is the same run, bit for bit."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS, Adam, GradientDescent
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.core.schedules import SCHEDULES, Cosine
from nnplayground.data.augment import Rotate, Shift
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.training import trainer as module
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded, Working
from nnplayground.training.state import TrainerState
from nnplayground.training.stopping import Divergence, EarlyStopping, Epochs, Plateau
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches, small

STOPS = [Epochs(epochs=2), Plateau(patience=2, improvement=50), EarlyStopping(patience=1), Divergence(times=1.5)]

experiments = st.builds(
    small,
    optimizer=st.sampled_from([cls() for cls in OPTIMIZERS] + [GradientDescent(rate=30.0)]),
    schedule=st.sampled_from([cls() for cls in SCHEDULES]),
    regularizers=st.sampled_from([(), (L2(),), (Dropout(probability=0.4),), (L2(), Dropout())]),
    batch_size=st.sampled_from([1, 7, 10, 0]),
    stop=st.lists(st.sampled_from(STOPS), unique_by=lambda rule: rule.kind, max_size=4).map(tuple),
)


def reports(trainer, count):
    """Return the next reports, through the end of a run if need be; NaN becomes text, which equals itself."""
    found = []
    while len(found) < count:
        for report in trainer.run():
            found.append(repr(report))
            if len(found) == count:
                break
    return found


def reopened(trainer):
    """Return another trainer that goes on from what a file would hold."""
    state = trainer.state()
    copies = {name: array.copy() for name, array in state.arrays().items()}
    twin = Trainer(trainer.experiment, trainer.problem)
    twin.restore(TrainerState.from_parts(copies, state.plain()))
    return twin


def assert_same(first, second, count=25):
    assert reports(first, count) == reports(second, count)
    assert first.network.parameters.tobytes() == second.network.parameters.tobytes()
    assert first.optimizer_state.slots.tobytes() == second.optimizer_state.slots.tobytes()
    assert first.state().plain() == second.state().plain()


@settings(max_examples=120)
@given(experiments, st.integers(0, 40))
@example(small(stop=(Epochs(epochs=1),)), 4)  # the end of the run is still to be told
@example(small(stop=(EarlyStopping(patience=1),), optimizer=Adam(rate=0.3)), 12)
def test_a_run_goes_on_bit_for_bit_from_any_report(experiment, count):
    trainer = Trainer(experiment)
    reports(trainer, count)
    assert_same(reopened(trainer), trainer)


@pytest.mark.parametrize("count", range(0, 14, 3))
def test_a_mini_batch_in_pieces_is_begun_again(monkeypatch, count):
    monkeypatch.setattr(module, "PIECE", 5)
    trainer = Trainer(small(batch_size=0, regularizers=(Dropout(probability=0.5),), optimizer=Adam()))
    reports(trainer, count)
    twin = reopened(trainer)
    if count == 3:
        assert trainer.state().dropout != trainer._dropout_rng.bit_generator.state
    # The begun mini-batch announces its pieces once more, so only what comes of it is compared.
    for _ in range(3):
        first, second = (mini_batches(one, 1) for one in (twin, trainer))
        assert first == second
    assert twin.network.parameters.tobytes() == trainer.network.parameters.tobytes()


def test_images_change_as_they_would_have_changed():
    data = Mnist(train_images=150, validation_images=20)
    experiment = Experiment().fitted_to(data).replace(
        hidden=(Dense(units=8),), augment=(Shift(), Rotate()), optimizer=Adam(), schedule=Cosine(length=3),
        regularizers=(Dropout(),),
    )  # fmt: skip
    trainer = Trainer(experiment)
    reports(trainer, 10)
    assert_same(reopened(trainer), trainer, 30)


def test_settings_that_changed_under_way_are_those_that_go_on():
    trainer = Trainer(small(optimizer=Adam(beta1=0.5)))
    reports(trainer, 9)
    trainer.apply(trainer.experiment.replace(optimizer=Adam(beta1=0.8), batch_size=3, regularizers=(Dropout(),)))
    reports(trainer, 4)
    assert_same(reopened(trainer), trainer)


def test_taking_the_state_changes_nothing():
    watched, alone = Trainer(small(regularizers=(Dropout(),))), Trainer(small(regularizers=(Dropout(),)))
    for _ in range(12):
        watched.state()
        assert reports(watched, 1) == reports(alone, 1)


def test_a_state_keeps_still_while_the_run_goes_on():
    trainer = Trainer(small(optimizer=Adam(), stop=(EarlyStopping(patience=5),)))
    reports(trainer, 10)
    state = trainer.state()
    before = {name: array.copy() for name, array in state.arrays().items()}, state.plain()
    reports(trainer, 30)
    assert state.plain() == before[1]
    for name, array in before[0].items():
        np.testing.assert_array_equal(state.arrays()[name], array)


def test_weights_that_overflowed_are_not_kept():
    trainer = Trainer(small(optimizer=Adam()))
    reports(trainer, 8)
    trainer.network.parameters[0] = np.inf
    state = trainer.state()
    assert np.isfinite(state.parameters).all()
    assert not state.slots.any()
    twin = reopened(trainer)
    assert np.isfinite([report.cost for report in mini_batches(twin, 10)]).all()


def test_another_kind_of_run_is_refused_and_nothing_changed():
    trainer = Trainer(small())
    mini_batches(trainer, 3)
    before = trainer.network.parameters.copy()
    for other in (small(hidden=(Dense(units=5),)), small(optimizer=Adam())):
        with pytest.raises(UserError, match="does not fit"):
            trainer.restore(Trainer(other).state())
    np.testing.assert_array_equal(trainer.network.parameters, before)


def parts():
    trainer = Trainer(small(optimizer=Adam(), stop=(EarlyStopping(),)))
    reports(trainer, 12)
    state = trainer.state()
    return state.arrays(), json.loads(state.plain())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda arrays, plain: arrays.pop("good"),
        lambda arrays, plain: arrays.update(parameters=arrays["parameters"].astype(np.float64)),
        lambda arrays, plain: arrays.update(good=arrays["good"][:-1]),
        lambda arrays, plain: arrays.update(slots=arrays["slots"][0]),
        lambda arrays, plain: arrays["best"].__setitem__(0, np.nan),
        lambda arrays, plain: plain.pop("epoch"),
        lambda arrays, plain: plain.update(epoch=-1),
        lambda arrays, plain: plain.update(epoch=1.5),
        lambda arrays, plain: plain.update(position=True),
        lambda arrays, plain: plain.update(step=10**30),
        lambda arrays, plain: plain.update(evaluated_epoch=7),
        lambda arrays, plain: plain.update(best_epoch=-2),
        lambda arrays, plain: plain.update(best_epoch=1.5),
        lambda arrays, plain: plain.update(wild=0),
        lambda arrays, plain: plain.update(shares=[0.1, "x"]),
        lambda arrays, plain: plain.update(shares=[0.1, 0]),
        lambda arrays, plain: plain.update(stop_memories={"early_stopping": {"best": "x"}}),
        lambda arrays, plain: plain.update(stop_memories=[]),
        lambda arrays, plain: plain.update(surprise=1),
        lambda arrays, plain: plain["dropout"].update(bit_generator="MT19937"),
        lambda arrays, plain: plain["dropout"]["state"].update(inc=2**200),
        lambda arrays, plain: plain["dropout"]["state"].update(state="x"),
        lambda arrays, plain: plain.update(dropout=None),
        lambda arrays, plain: plain.update(ending=ending(template="{x.__class__}", values={"x": 1})),
        lambda arrays, plain: plain.update(ending=ending(template="{x:>999999999}", values={"x": 1})),
        lambda arrays, plain: plain.update(ending=ending(template="{y}")),
        lambda arrays, plain: plain.update(ending=ending(template="{")),
        lambda arrays, plain: plain.update(ending=ending(reason="because")),
        lambda arrays, plain: plain.update(ending=ending(reason=["epochs"])),
        *(
            lambda arrays, plain, name=name: plain.update(
                ending=ending(template=f"{{{name}}}", values={"a": 1, name: 2})
            )
            for name in ("", "0", "a.x", "a[0]", "a.__class__.__mro__", "a.format", "a!r", "a:9")
        ),
        *(
            lambda arrays, plain, value=value: plain.update(ending=ending(template="{a}", values={"a": value}))
            for value in (None, True, [1], {"b": 1}, 10**300, "x" * 501)
        ),
        *(
            lambda arrays, plain, name=name, value=value: plain.update(ending=ending(**{name: value}))
            for name in ("best_epoch", "epoch", "step")
            for value in ("x", [1], -5, 1.5, True, 10**300)
        ),
        lambda arrays, plain: plain.update(best_epoch=10**300),
    ],
)
def test_nonsense_is_refused_in_a_sentence(spoil):
    arrays, plain = parts()
    TrainerState.from_parts(arrays, json.dumps(plain))
    spoil(arrays, plain)
    with pytest.raises(UserError, match="cannot be taken up"):
        TrainerState.from_parts(arrays, json.dumps(plain))


def ending(**changes):
    found = RunEnded("epochs", "Done: {epochs} epochs, as asked.", {"epochs": 2}, 2, 10)._asdict()
    return found | changes


def test_a_sentence_from_a_file_shows_every_letter():
    arrays, plain = parts()
    plain["ending"] = ending(template="\u202eDone: {epochs}")
    assert TrainerState.from_parts(arrays, json.dumps(plain)).ending.template == "‹U+202E›Done: {epochs}"


def test_an_end_that_was_not_told_yet_is_told_once():
    trainer = Trainer(small(stop=(Epochs(epochs=1),)))
    for report in trainer.run():
        if isinstance(report, EpochReport) and report.epoch == 1:
            break
    twin = reopened(trainer)
    ended = next(iter(twin.run()))
    assert isinstance(ended, RunEnded)
    assert str(ended.values["epochs"]) == "1"
    assert not isinstance(next(iter(twin.run())), RunEnded | Working)


def test_a_place_in_the_epoch_is_at_most_behind_its_last_example():
    trainer = Trainer(small())
    for _ in trainer.run():
        if trainer.step and trainer.at_epoch_end:
            break
    state = trainer.state()
    assert state.examples_seen == len(trainer.problem.parts.train)
    assert_same(trainer, reopened(trainer))
    beyond = replace(state, examples_seen=state.examples_seen + 1)
    with pytest.raises(UserError, match="does not fit"):
        Trainer(small()).restore(beyond)
