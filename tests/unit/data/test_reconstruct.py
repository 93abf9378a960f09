"""The task *reconstruct*: what is wanted are the inputs themselves, of any data."""

import json

import numpy as np
import pytest

from nnplayground.cli import main
from nnplayground.core.layers import Dense
from nnplayground.data import content
from nnplayground.data.augment import Shift
from nnplayground.data.circles import Circle
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.dataset import DATASETS, Family
from nnplayground.data.features import FEATURES
from nnplayground.data.mnist import Mnist
from nnplayground.data.own_table import dataset as own_table
from nnplayground.data.problem import Division
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.tasks import TASKS, Classify, Reconstruct, Regress
from nnplayground.errors import UserError
from nnplayground.training.batches import Batches, ExampleStream
from nnplayground.training.evaluation import Evaluator, judged_count, judged_rows
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport
from nnplayground.training.suitable import is_suited, suited
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs

MADE = [cls for cls in DATASETS if cls.family is not Family.OWN]
ready = pytest.mark.parametrize("cls", MADE, ids=[cls.key() for cls in MADE])
DIGITS = Mnist(train_images=60, validation_images=40)


def of(data, **changes):
    return Experiment(hidden=(Dense(units=3),)).fitted_to(data).with_task(Reconstruct()).replace(**changes)


@ready
def test_every_data_set_can_be_given_back(cls):
    experiment = of(cls())
    experiment.check()
    assert experiment.sizes[-1] == len(experiment.data.inputs)
    problem = experiment.prepare()
    rows = problem.parts.train[:7]
    given = np.empty((len(rows), problem.input_count), np.float32)
    problem.gather(rows, given)
    np.testing.assert_array_equal(problem.target_values(rows), given)
    assert problem.targets is problem.inputs
    assert problem.labels is None
    assert problem.coding is None
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    np.testing.assert_allclose(problem.answer(problem.target_values(rows)), raw, rtol=1e-5, atol=1e-5)
    task = problem.task
    assert len(task.quantities(problem.dataset)) == problem.output_count
    assert len(task.target_names(problem.dataset)) == len(task.target_cells(problem, rows)[0])
    outputs = np.zeros(problem.output_count, np.float32)
    for text in (task.truth_text(problem, 0), task.answer_text(problem, outputs, experiment.aim)):
        assert text
    assert task.error_text(problem, outputs, 0).startswith("squared error ")


@ready
def test_what_suits_it_is_narrow_and_trains(cls):
    experiment = suited(of(cls()))
    assert is_suited(experiment)
    experiment.check()
    if len(experiment.data.inputs) > 1:
        assert min(experiment.sizes) < experiment.sizes[0]


@pytest.mark.parametrize("output", ["linear", "logistic", "tanh", "relu"])
@pytest.mark.parametrize("data", [DIGITS, DATASETS["wine"](), Circle()], ids=["images", "table", "plane"])
def test_outputs_of_any_range_are_asked_for_what_they_can_say(data, output):
    experiment = of(data, output=output, cost="mean_squares")
    problem = experiment.prepare()
    rows = problem.parts.train
    values, aim = problem.target_values(rows), experiment.aim
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    np.testing.assert_allclose(problem.answer(values), raw, rtol=1e-4, atol=1e-3)
    if aim.bounded and output != "relu":
        assert (values.min(), values.max()) == pytest.approx((aim.low, aim.high), abs=1e-6)
    network = experiment.network()
    found = Evaluator(network, problem).judge(rows, experiment.cost)
    back = problem.answer(Evaluator(network, problem).outputs(rows))
    wanted = np.mean(np.sum(((back - raw) / problem.scaler.width) ** 2, axis=1))
    assert found.score == pytest.approx(wanted, rel=1e-4)


def test_engineered_inputs_are_not_given_back_but_the_data_are():
    experiment = of(Circle(size=60)).replace(features=tuple(FEATURES)[:5])
    problem = experiment.prepare()
    assert experiment.sizes[-1] == 2
    raw = problem.raw.inputs[:5]
    np.testing.assert_allclose(problem.answer(problem.target_values(np.arange(5))), raw, rtol=1e-4, atol=1e-5)
    assert np.isfinite(Evaluator(experiment.network(), problem).judge(problem.parts.train, experiment.cost).score)


def test_images_are_not_copied():
    problem = of(DIGITS).prepare()
    assert problem.targets is problem.inputs
    assert problem.targets.dtype == np.uint8
    assert problem.raw.targets is problem.raw.inputs


@pytest.mark.parametrize("augment", [(), (Shift(reach=2),)], ids=["plain", "shifted"])
def test_a_mini_batch_is_asked_for_the_very_images_that_it_shows(augment):
    trainer = Trainer(of(DIGITS, augment=augment, batch_size=8))
    batches = Batches(ExampleStream(trainer.problem, 1), dtype=np.float32)
    batches.augment(augment)
    batches.begin(0)
    taken = trainer._learner.pass_for(8)
    wanted = batches.feed(taken, 0)
    np.testing.assert_array_equal(wanted, taken.inputs)


def test_labels_have_no_say():
    data = Circle(size=100)
    plain = of(data)
    for division in (Division(wrong_labels=50), Division(balanced=True)):
        experiment = plain.replace(division=division)
        np.testing.assert_array_equal(experiment.prepare().parts.train, plain.prepare().parts.train)
    np.testing.assert_array_equal(plain.prepare().known_classes, Experiment(data=data).prepare().labels)


def test_it_learns_the_plane_of_a_table():
    """Two linear neurons between find what two principal components keep."""
    experiment = of(DATASETS["iris"](), hidden=(Dense(units=2, activation="linear"),), batch_size=0).replace(
        optimizer={"kind": "adam", "rate": 0.02}, division=Division(train=100, validation=0)
    )
    trainer = Trainer(experiment)
    *_, last = (told for told in epochs(trainer, 1500) if isinstance(told, EpochReport))
    x = trainer.problem.inputs.astype(np.float64)
    values = np.linalg.svd(x - x.mean(axis=0), compute_uv=False)
    assert last.train_score == pytest.approx(float((values[2:] ** 2).sum()) / len(x), rel=1e-3)


def test_the_choice_is_saved_only_where_it_is_one():
    plain = Experiment()
    assert "task" not in plain.model_dump()
    chosen = plain.with_task(Reconstruct())
    assert chosen.model_dump()["task"] == {"kind": "reconstruct"}
    assert Experiment.model_validate_json(chosen.model_dump_json()) == chosen
    assert chosen.with_task(Classify()) == plain
    assert chosen.with_task(None) == plain


def test_output_and_cost_follow_the_task_and_stay_where_they_suit():
    chosen = Experiment().with_task(Reconstruct())
    assert (chosen.output.kind, chosen.cost.kind) == ("linear", "mean_squares")
    digits = chosen.fitted_to(DIGITS)
    assert digits.used_task == Reconstruct()
    assert (digits.output.kind, digits.cost.kind) == ("logistic", "cross_entropy")


def test_other_tasks_are_for_data_made_for_them():
    for task, data in ((Classify(), DATASETS["function"]()), (Regress(), Circle())):
        with pytest.raises(UserError, match="cannot be used for the task"):
            Experiment().fitted_to(data).replace(task=task).check()
    assert {cls.key() for cls in TASKS if cls.suits_all} == {"reconstruct"}


def test_softmax_is_refused_in_a_sentence():
    with pytest.raises(UserError, match="give an example back"):
        of(Circle(), output="softmax", cost="mean_squares").check()


def test_the_command_trains_and_lists_it(capsys):
    words = ["train", "--task", "reconstruct", "--data", "circle", "--hidden", "8,1,8", "--epochs", "2", "--json"]
    assert main(words) == 0
    end = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert end["test_squared_error"] > 0
    assert main(["list", "task"]) == 0
    assert "reconstruct" in capsys.readouterr().out
    assert main(["train", "--task", "sort", "--epochs", "1"]) == 2
    assert "reconstruct" in capsys.readouterr().err


def test_fewer_examples_with_many_outputs_are_judged_after_an_epoch():
    rows = np.arange(9000)
    assert len(judged_rows(rows, 1, 10)) == 9000
    few = judged_rows(rows, 1, 784)
    assert len(few) == judged_count(9000, 784) == 2551
    assert len(np.unique(few)) == len(few)
    np.testing.assert_array_equal(few, judged_rows(rows, 1, 784))
    assert judged_count(9000, 10**9) == 1


@pytest.mark.parametrize("kind", SCALINGS.keys())
def test_every_scaling_is_given_back_as_it_is(kind):
    problem = of(DATASETS["wine"](), scaling=kind).prepare()
    assert problem.targets is problem.inputs
    assert problem.target_scaler is problem.scaler


GAPS = "size;colour;weight;kind\n" + "".join(
    f"{'' if i % 5 == 0 else i};{'red' if i % 3 else 'blue'};{10 * i};{'rose' if i % 2 else 'tulip'}\n"
    for i in range(1, 41)
)


def test_a_table_of_ones_own_with_gaps_is_given_back():
    text = GAPS.encode()
    try:
        data = own_table(read_table(text, sniff(text)), ["kind"])
        with pytest.raises(UserError, match="missing cells"):
            of(data).prepare()
        experiment = suited(of(data.model_copy(update={"missing_numbers": "mean"})))
        trainer = Trainer(experiment)
        *_, last = (told for told in epochs(trainer, 3) if isinstance(told, EpochReport))
        assert np.isfinite(last.train_score)
        assert np.isfinite(trainer.problem.inputs).all()
        assert trainer.problem.known_classes is not None
        assert trainer.problem.task.target_names(trainer.problem.dataset) == ["kind"]
    finally:
        content.keep_only([])
