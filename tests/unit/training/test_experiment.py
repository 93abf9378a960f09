"""The experiment: what it makes of its fields, what it refuses and why."""

import json
import re
import tracemalloc

import pydantic
import pytest

from nnplayground.core.activations import ACTIVATIONS, Activation, Linear, Logistic, ReLU, Softmax, Step, Tanh
from nnplayground.core.costs import COSTS, CategoricalCrossEntropy, Cost, CrossEntropy, HalfSquares, MeanSquares
from nnplayground.core.initializers import Zeros
from nnplayground.core.layers import Dense, parameter_count
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.data.augment import Shift
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.coding import BinaryCode, OneHot
from nnplayground.data.functions import Function
from nnplayground.data.gates import And
from nnplayground.data.mnist import Mnist
from nnplayground.data.plane import Plane
from nnplayground.errors import UserError
from nnplayground.training.experiment import MAX_SEED, SCHEMA, Experiment, Seeds
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer


def layers(*units: int) -> tuple[Dense, ...]:
    return tuple(Dense(units=n) for n in units)


def test_the_default_can_be_trained() -> None:
    Experiment().check()
    assert Experiment().sizes == (2, 4, 2, 1)


@pytest.mark.parametrize(
    ("experiment", "sizes"),
    [
        (Experiment(hidden=()), (2, 1)),
        (Experiment(features=("x", "y", "xx")), (3, 4, 2, 1)),
        (Experiment(data=Rings(rings=5)), (2, 4, 2, 5)),
        (Experiment(data=Rings(rings=5), coding=BinaryCode()), (2, 4, 2, 3)),
        (Experiment(data=Circle(), output=Softmax(), cost=CategoricalCrossEntropy()), (2, 4, 2, 2)),
        (Experiment(data=Plane(), output=Linear(), cost=MeanSquares()), (2, 4, 2, 1)),
        (Experiment(data=Function(), output=Linear(), cost=MeanSquares()), (1, 4, 2, 1)),
        (Experiment(data=Mnist(), hidden=layers(16, 16)), (784, 16, 16, 10)),
        (Experiment(data=Mnist(), hidden=layers(30), coding=BinaryCode()), (784, 30, 4)),
    ],
)
def test_inputs_and_outputs_follow_the_data(experiment: Experiment, sizes: tuple[int, ...]) -> None:
    experiment.check()
    assert experiment.sizes == sizes


def test_parameter_count_of_the_course() -> None:
    assert parameter_count(Experiment(data=Mnist(), hidden=layers(16, 16)).shapes) == 13_002


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"output": Linear()}, "every output must lie between 0 and 1"),
        ({"output": Tanh()}, "every output must lie between 0 and 1"),
        ({"cost": CategoricalCrossEntropy()}, "choose the softmax output"),
        ({"hidden": (Dense(activation=Step()),)}, "backpropagation gets a gradient of 0"),
        ({"output": Step(), "cost": HalfSquares()}, "backpropagation gets a gradient of 0"),
        ({"hidden": (Dense(activation=Softmax()),)}, "Softmax belongs to the output layer"),
        ({"data": Plane(), "output": Softmax(), "cost": HalfSquares()}, "Softmax of a single output is always 1"),
        (
            {"data": Rings(), "output": Softmax(), "coding": BinaryCode(), "cost": HalfSquares()},
            "cannot write a binary code",
        ),
        ({"features": ()}, "no input"),
        ({"features": ("x", "tan")}, "no input called “tan”"),
        ({"augment": (Shift(),)}, "these data are none"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(changes: dict[str, object], reason: str) -> None:
    experiment = Experiment().replace(**changes)
    with pytest.raises(UserError, match=re.escape(reason)):
        experiment.check()
    with pytest.raises(UserError, match=re.escape(reason)):
        Trainer(experiment)


@pytest.mark.parametrize("cost", COSTS, ids=lambda c: c.key())
@pytest.mark.parametrize("output", ACTIVATIONS, ids=lambda a: a.key())
def test_every_pair_is_refused_in_a_sentence_or_trains(output: type[Activation], cost: type[Cost]) -> None:
    experiment = Experiment(data=Rings(size=30), output=output(), cost=cost(), hidden=layers(3))
    sensible = (
        output.differentiable
        and (cost is not CategoricalCrossEntropy or output is Softmax)
        and (cost is not CrossEntropy or output().is_probability)
    )
    if not sensible:
        with pytest.raises(UserError, match=r"^[A-Z][^{}]*\.$"):
            experiment.check()
        return
    run = Trainer(experiment).run()
    for _ in range(4):
        next(run)


@pytest.mark.parametrize("units", [100_000, 10**9, 10**30, 10**400])
def test_absurd_widths_are_refused_at_once_with_the_figure(units: int) -> None:
    experiment = Experiment(hidden=layers(units, units))
    with pytest.raises(UserError, match=r"would need [\d.·⁰¹²³⁴⁵⁶⁷⁸⁹]+ GB of memory; 2 GB is the limit"):
        experiment.check()
    with pytest.raises(UserError, match="GB"):
        Trainer(experiment)


def test_a_single_huge_layer_is_refused_and_a_large_one_is_not() -> None:
    with pytest.raises(UserError, match=r"GB of memory; 2(\.0)? GB is the limit"):
        Experiment(hidden=layers(10**9)).check()
    Experiment(data=Mnist(), hidden=layers(2500, 2000, 1500, 1000, 500), optimizer=Adam()).check()


@pytest.mark.parametrize("seed", ["weights", "training", "data"])
def test_seeds_are_whole_numbers_that_generators_and_files_take(seed):
    for right in (0, MAX_SEED):
        assert getattr(Seeds(**{seed: right}), seed) == right
    for wrong in (MAX_SEED + 1, -1, 0.5):
        with pytest.raises(pydantic.ValidationError):
            Seeds(**{seed: wrong})


def test_other_seeds_stay_in_their_range_and_0_changes_nothing() -> None:
    last = Experiment(seeds=Seeds(data=MAX_SEED, weights=MAX_SEED, training=MAX_SEED - 1))
    assert last.reseeded(0) == last
    assert last.reseeded(1).seeds == Seeds(data=MAX_SEED, weights=0, training=MAX_SEED)
    assert last.reseeded(3).seeds == Seeds(data=MAX_SEED, weights=2, training=1)


def test_memory_covers_what_a_run_really_takes() -> None:
    for changes in ({"batch_size": 500, "optimizer": Adam()}, {"batch_size": 0, "regularizers": (L2(),)}):
        experiment = Experiment(data=Circle(size=10_000), hidden=layers(1000, 1000, 500)).replace(**changes)
        problem = experiment.prepare()
        tracemalloc.start()
        trainer = Trainer(experiment, problem)
        for report in trainer.run():
            if isinstance(report, EpochReport) and report.epoch:
                break
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert 0.5 * experiment.memory() < peak < experiment.memory()


def test_no_layer_without_neurons_and_not_too_many_layers() -> None:
    for wrong in (layers(*[1] * 65), ({"units": 0},), ({"units": -3},), ({"units": "1e99"},), ({"units": 2.5},)):
        with pytest.raises(pydantic.ValidationError):
            Experiment(hidden=wrong)


def test_two_classes_need_one_output_except_under_softmax() -> None:
    assert Experiment(coding=OneHot()).used_coding == BinaryCode()
    assert Experiment(output=Softmax(), cost=CategoricalCrossEntropy()).used_coding == OneHot()
    assert Experiment(data=And()).sizes[-1] == 1


def test_replace_validates() -> None:
    with pytest.raises(pydantic.ValidationError):
        Experiment().replace(batch_size=-1)
    with pytest.raises(pydantic.ValidationError):
        Experiment().replace(no_such_field=1)
    assert Experiment().replace(batch_size=3).batch_size == 3
    assert Experiment().batch_size == 10


def test_what_can_go_on_as_the_same_run() -> None:
    base = Experiment()
    for change in (
        {"cost": HalfSquares()},
        {"optimizer": Adam()},
        {"regularizers": (L2(), Dropout())},
        {"batch_size": 0},
        {"hidden": (Dense(units=4, activation=ReLU()), Dense(units=2))},
    ):
        assert base.same_start(base.replace(**change)), change
    for change in (
        {"hidden": layers(4, 3)},
        {"features": ("x",)},
        {"initializer": Zeros()},
        {"seeds": Seeds(training=2)},
        {"data": Circle(noise=0.2)},
    ):
        assert not base.same_start(base.replace(**change)), change


def test_dropout_is_the_strongest_asked_for() -> None:
    assert Experiment().dropout == 0
    assert Experiment(regularizers=(L2(), Dropout(probability=0.3), Dropout(probability=0.1))).dropout == 0.3


def test_json_round_trip() -> None:
    experiment = Experiment(
        data=Rings(rings=4), hidden=layers(7, 5), regularizers=(L2(), Dropout()), optimizer=GradientDescent(rate=1e-9)
    )
    text = experiment.model_dump_json()
    assert Experiment.model_validate_json(text) == experiment
    assert json.loads(text)["schema_number"] == SCHEMA
    assert json.loads(text)["data"]["kind"] == "rings"


def test_a_newer_format_is_named_and_nonsense_is_refused() -> None:
    with pytest.raises(UserError, match=rf"format {SCHEMA + 1}, known up to {SCHEMA}"):
        Experiment.model_validate({"schema_number": SCHEMA + 1})
    for wrong in (0, -1, "1", 1.0, None, float("nan")):
        with pytest.raises(pydantic.ValidationError):
            Experiment.model_validate({"schema_number": wrong})


@pytest.mark.parametrize("text", ['{"batch_size": NaN}', '{"optimizer": {"kind": "adam", "rate": 1e999}}', "[]", "{"])
def test_damaged_json_is_refused(text: str) -> None:
    with pytest.raises(pydantic.ValidationError):
        Experiment.model_validate_json(text)


def test_other_data_get_an_output_and_a_cost_that_suit() -> None:
    base = Experiment()
    for data in (Rings(rings=3), Plane(), Function(), Mnist(), And()):
        fitted = base.fitted_to(data)
        fitted.check()
        assert fitted.data == data
        back = fitted.fitted_to(Circle())
        back.check()
        assert isinstance(back.output, Logistic)
        assert isinstance(back.cost, CrossEntropy)


def test_targets_lie_where_the_outputs_can_reach() -> None:
    for output, low, high in ((Logistic(), 0, 1), (Tanh(), -1, 1), (ReLU(), 0, 1)):
        problem = Experiment(data=Plane(size=100), output=output, cost=MeanSquares()).prepare()
        reached = problem.targets[problem.parts.train]
        assert (reached.min(), reached.max()) == (pytest.approx(low, abs=1e-6), pytest.approx(high, abs=1e-6))
    problem = Experiment(data=Plane(size=100), output=Linear(), cost=MeanSquares()).prepare()
    assert problem.targets[problem.parts.train].std() == pytest.approx(1, rel=1e-5)
