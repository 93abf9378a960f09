"""Runs on sequences: whole ones are gathered, learnt, judged and kept."""

import dataclasses

import numpy as np
import pytest

from nnplayground.analysis.mistakes import next_mistake
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, GradientDescent, Momentum
from nnplayground.core.passes import push
from nnplayground.core.recurrent import Elman
from nnplayground.core.regularizers import L2, Clipping, Dropout
from nnplayground.data.echo import Echo
from nnplayground.data.problem import Division
from nnplayground.data.reber import Reber
from nnplayground.data.temporal_xor import TemporalXor
from nnplayground.data.waves import Waves
from nnplayground.errors import UserError
from nnplayground.i18n import tr
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training import evaluation
from nnplayground.training.batches import Batches, ExampleStream
from nnplayground.training.evaluation import Evaluator, judged_rows
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.suitable import fitted, suited
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, mini_batches, small

STEPS = 7


def sequences(**changes) -> Experiment:
    """Return a small experiment on sequences."""
    base = suited(Experiment().fitted_to(Echo(size=30, length=STEPS, delay=2)))
    return base.replace(hidden=(Elman(units=4),), batch_size=4).replace(**changes)


def test_parts_hold_whole_sequences_and_none_twice():
    problem = sequences().prepare()
    parts = [problem.parts.train, problem.parts.validation, problem.parts.test]
    assert problem.part_sizes == (18, 6, 6)
    for part in parts:
        assert (part.reshape(-1, STEPS) == part[::STEPS, np.newaxis] + np.arange(STEPS)).all()
        assert not (part[::STEPS] % STEPS).any()
    assert len(np.unique(np.concatenate(parts))) == 30 * STEPS


def test_a_mini_batch_is_whole_sequences_in_the_order_of_time():
    experiment = sequences()
    problem, trainer = experiment.prepare(), Trainer(experiment)
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    batches.begin(3)
    taken, rest = trainer._learner.pass_for(4), trainer._learner.pass_for(2)
    assert len(batches) == 18
    order = np.random.default_rng((1, 3)).permutation(problem.parts.train[::STEPS])
    for position, some in ((0, taken), (4, taken), (4, rest), (16, rest), (8, taken)):
        y = batches.feed(some, position)
        x = some.inputs.reshape(STEPS, some.examples)
        for place in range(some.examples):
            rows = order[position + place] + np.arange(STEPS)
            np.testing.assert_array_equal(x[:, place], problem.inputs[rows, 0])
            np.testing.assert_array_equal(y.reshape(STEPS, -1)[:, place], problem.targets[rows, 0])


def test_of_sequences_of_two_steps_too_each_mini_batch_holds_whole_ones():
    experiment = suited(Experiment().fitted_to(Echo(size=30, length=2, delay=1))).replace(hidden=(Elman(units=4),))
    problem, trainer = experiment.prepare(), Trainer(experiment)
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    batches.begin(0)
    order = np.random.default_rng((1, 0)).permutation(problem.parts.train[::2])
    taken = trainer._learner.pass_for(4)
    for position in (0, 4, 8):
        batches.feed(taken, position)
        rows = order[position : position + 4] + np.arange(2)[:, np.newaxis]
        np.testing.assert_array_equal(taken.inputs.reshape(2, 4), problem.inputs[rows, 0])


def test_epochs_count_sequences():
    trainer = Trainer(sequences())
    reports = mini_batches(trainer, 5)
    assert [report.epochs for report in reports] == pytest.approx([4 / 18, 8 / 18, 12 / 18, 16 / 18, 1])
    assert trainer.batch_size == 4


@pytest.mark.parametrize("piece", [1000, STEPS * 2, 3])
def test_figures_in_pieces_are_those_of_each_sequence_by_itself(piece, monkeypatch):
    monkeypatch.setattr(evaluation, "PIECE", piece)
    experiment = sequences()
    trainer = Trainer(experiment)
    epochs(trainer, 2)
    network, problem = trainer.network.copy(np.float64), trainer.problem
    found = Evaluator(network, problem).judge(problem.parts.train, experiment.cost)
    outputs, right, counted = [], 0, 0
    for first in problem.parts.train[::STEPS]:
        rows = first + np.arange(STEPS)
        a = push(network, problem.inputs[rows], STEPS).output.a[:, 0]
        outputs.append(a)
        answers = (a > 0.5)[2:] == problem.raw.targets[rows][2:]
        right, counted = right + answers.sum(), counted + len(answers)
    a, y = np.concatenate(outputs), problem.targets[problem.parts.train, 0]
    assert found.cost == pytest.approx(float(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))), rel=1e-6)
    assert found.score == right / counted
    assert found.examples == 18
    some = np.random.default_rng(1).permutation(problem.parts.train)[:20]
    places = [int(np.flatnonzero(problem.parts.train == row)[0]) for row in some]
    np.testing.assert_allclose(Evaluator(network, problem).outputs(some)[:, 0], a[places], rtol=1e-6)


def test_what_is_judged_of_many_is_whole(monkeypatch):
    monkeypatch.setattr(evaluation, "EVALUATED", 20)
    rows = np.arange(70, 140)
    found = judged_rows(rows, 1, steps=STEPS)
    assert len(found) == 14
    assert (found.reshape(-1, STEPS) == found[::STEPS, np.newaxis] + np.arange(STEPS)).all()
    assert not (found[::STEPS] % STEPS).any()


@pytest.mark.parametrize("regularizers", [(), (Clipping(length=0.1), Dropout(), L2())], ids=["plain", "all"])
@pytest.mark.parametrize("batch", [4, 0])
def test_a_run_goes_on_bit_for_bit(regularizers, batch, tmp_path, monkeypatch):
    monkeypatch.setattr("nnplayground.training.trainer.PIECE", 3 * STEPS)
    experiment = sequences(regularizers=regularizers, batch_size=batch, optimizer=Adam(rate=0.02))
    whole = Trainer(experiment)
    mini_batches(whole, 7)
    path = tmp_path / "one.nnplay"
    document.save(path, Document(experiment, state=whole.state()))
    mini_batches(whole, 7)
    found = document.load(path)
    assert found.experiment == experiment
    again = Trainer(found.experiment)
    again.restore(found.state)
    mini_batches(again, 7)
    assert (again.network.parameters == whole.network.parameters).all()


def test_a_large_mini_batch_in_pieces_makes_the_same_step(monkeypatch):
    experiment = sequences(batch_size=0, optimizer=GradientDescent(rate=0.5))
    whole = Trainer(experiment, dtype=np.float64)
    mini_batches(whole, 3)
    monkeypatch.setattr("nnplayground.training.trainer.PIECE", 5 * STEPS)
    pieces = Trainer(experiment, dtype=np.float64)
    mini_batches(pieces, 3)
    np.testing.assert_allclose(pieces.network.parameters, whole.network.parameters, rtol=1e-10)


@pytest.mark.parametrize("lengths", [(0.05, 0.5, 1e6), (None, 0.1, 2.0)])
def test_runs_at_once_are_each_their_own(lengths):
    """Seeds of weights, data and order, and the longest gradient, differ."""
    runs = [
        sequences(
            regularizers=(Clipping(length=1e6 if length is None else length),),
            optimizer=Momentum(rate=0.3),
            seeds=Seeds(data=number, weights=number + 1, training=number),
        )
        for number, length in enumerate(lengths)
    ]
    together = ReplicaTrainer(runs, dtype=np.float64)
    reports = together.run()
    while together.step < 8:
        next(reports)
    for place, run in enumerate(runs):
        alone = Trainer(run, dtype=np.float64)
        mini_batches(alone, 8)
        np.testing.assert_allclose(together.parameters(place), alone.network.parameters, rtol=1e-8, atol=1e-10)
        judged = alone.judge("train")
        assert np.isfinite(judged.cost)


@pytest.mark.parametrize("optimizer", [GradientDescent(rate=0.5), Momentum(rate=0.5)], ids=lambda o: o.kind)
def test_a_long_gradient_is_shortened_and_a_short_one_stays(optimizer):
    free = sequences(regularizers=(), optimizer=optimizer)
    steps = []
    for regularizers in ((), (Clipping(length=1e5),), (Clipping(length=0.01),)):
        trainer = Trainer(free.replace(regularizers=regularizers), dtype=np.float64)
        before = trainer.network.parameters.copy()
        mini_batches(trainer, 1)
        steps.append(trainer.network.parameters - before)
    np.testing.assert_allclose(steps[1], steps[0], rtol=1e-10)
    lengths = [float(np.linalg.norm(step)) for step in steps]
    assert lengths[0] > 0.005 == pytest.approx(lengths[2])
    np.testing.assert_allclose(steps[2] / lengths[2], steps[0] / lengths[0], rtol=1e-9, atol=1e-12)


def test_what_is_frozen_does_not_count_in_the_length():
    experiment = sequences(regularizers=(Clipping(length=0.01),), optimizer=GradientDescent(rate=1.0))
    trainer = Trainer(experiment.with_frozen(np.arange(10), True), dtype=np.float64)
    before = trainer.network.parameters.copy()
    mini_batches(trainer, 1)
    step = trainer.network.parameters - before
    assert not step[:10].any()
    assert np.linalg.norm(step) == pytest.approx(0.01)


def test_clipping_and_truncation_may_change_while_a_run_goes_on():
    trainer = Trainer(sequences())
    mini_batches(trainer, 2)
    before = trainer.network.parameters.copy()
    changed = sequences(hidden=(Elman(units=4, truncation=2),), regularizers=(Clipping(length=0.5), L2()))
    assert trainer.experiment.same_start(changed)
    trainer.apply(changed)
    assert (trainer.network.parameters == before).all()
    assert trainer.network.kinds[0].truncation == 2
    mini_batches(trainer, 2)


def test_layers_that_remember_and_layers_that_do_not_are_other_networks():
    assert not sequences().same_start(sequences(hidden=(Dense(units=4),)))


def test_another_data_set_of_the_kind_keeps_the_network():
    experiment = sequences(hidden=(Elman(units=3), Dense(units=2)))
    assert fitted(experiment, TemporalXor()).hidden == experiment.hidden
    found = fitted(Experiment(), Waves())
    assert [layer.kind for layer in found.hidden] == ["elman"]
    assert found.regularizers == (Clipping(length=1.0),)
    back = fitted(found, Experiment().data)
    assert {layer.kind for layer in back.hidden} == {"dense"}
    assert back.regularizers == ()


def test_a_wave_has_noise_where_it_is_asked_for():
    exact, noisy = (Waves(size=200, noise=n).generate(np.random.default_rng(2)) for n in (0.0, 0.25))
    strayed = noisy.inputs - exact.inputs
    assert float(strayed.std()) == pytest.approx(0.25, rel=0.05)
    # What comes next is one and the same value, as it is heard one step later.
    np.testing.assert_array_equal(noisy.inputs.reshape(200, -1)[:, 1:], noisy.targets.reshape(200, -1)[:, :-1])
    assert "noise" not in Waves().model_dump()
    assert Waves.model_validate(Waves(noise=0.25).model_dump()).noise == 0.25


def test_classes_of_sequences_are_not_balanced():
    balanced = Division(balanced=True)
    with pytest.raises(UserError, match="balanced"):
        sequences(division=balanced).check()
    assert not Experiment(division=balanced).fitted_to(Echo()).division.balanced


def test_an_echo_after_the_end_is_refused():
    with pytest.raises(UserError, match="longer or the delay shorter"):
        Trainer(sequences(data=Echo(length=5, delay=5)))


@pytest.mark.parametrize("hidden", [(Elman(units=3),), (Elman(units=3, truncation=9),), (Dense(units=3),)], ids=str)
def test_a_single_step_is_an_example_like_any_other(hidden):
    trainer = Trainer(suited(Experiment().fitted_to(Waves(size=40, length=1))).replace(hidden=hidden))
    first, *_, last = epochs(trainer, 20)
    assert last.train_cost < first.train_cost


def test_exploding_gradients_are_caught():
    experiment = sequences(
        data=Waves(size=20, length=60), output="linear", cost="mean_squares", regularizers=(),
        hidden=(Elman(units=6, activation="linear"),), optimizer=GradientDescent(rate=20.0),
        stop=(Epochs(epochs=50),),
    )  # fmt: skip
    trainer = Trainer(experiment)
    last = epochs(trainer, 50)[-1]
    assert isinstance(last, RunEnded)
    assert last.reason == "not_finite"
    assert "clipping" in tr(last.template, **last.values)
    assert np.isfinite(trainer.network.parameters).all()


def test_old_experiments_hold_nothing_new():
    assert "truncation" not in small().model_dump_json()
    assert "length" not in small().model_dump_json()


def test_where_several_symbols_may_come_any_of_them_is_right():
    problem = suited(Experiment().fitted_to(Reber(size=10))).prepare()
    both = np.flatnonzero(problem.raw.allowed.sum(axis=1) == 2)[:5]
    for row in both:
        for number in np.flatnonzero(problem.raw.allowed[row]):
            outputs = np.eye(7, dtype=np.float32)[[number]]
            assert problem.task.right(problem, outputs, np.array([row])) == [True]
        wrong = np.flatnonzero(~problem.raw.allowed[row])[0]
        assert problem.task.right(problem, np.eye(7, dtype=np.float32)[[wrong]], np.array([row])) == [False]
        assert " or " in problem.task.truth_text(problem, int(row))


def test_what_cannot_be_known_is_no_mistake():
    """Only the first two steps of each echo, which nobody can know, are answered wrongly."""
    problem = sequences().prepare()
    known = problem.raw.predictable
    flipped = dataclasses.replace(problem, raw=dataclasses.replace(problem.raw, predictable=~known))
    network = sequences(hidden=()).network()
    network.parameters[:] = [0, -5]  # it always says 0, which is right at the first two steps
    rows = problem.parts.train
    place = _found(next_mistake(network, problem, rows, -1))
    assert place >= 0
    assert known[rows[place]]
    assert _found(next_mistake(network, flipped, rows, -1)) == -1


def _found(steps):
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
