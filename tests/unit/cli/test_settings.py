"""A command line becomes an experiment."""

import re

import pytest

from nnplayground import i18n
from nnplayground.cli import main
from nnplayground.cli.options import add_experiment, settings
from nnplayground.cli.parser import Parser, split_dotted
from nnplayground.cli.settings import build
from nnplayground.core.activations import LeakyReLU, Linear, Logistic, ReLU, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy, HalfSquares, MeanSquares
from nnplayground.core.optimizers import GradientDescent, Momentum
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.core.schedules import Cosine
from nnplayground.data.circles import Circle
from nnplayground.data.problem import Division
from nnplayground.errors import UserError
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.stopping import EarlyStopping, Epochs, Plateau


def experiment(line):
    plain, dotted = split_dotted(line.split())
    parser = Parser("test", "")
    add_experiment(parser)
    return build(parser.read(plain), dotted)


def test_nothing_said_is_the_usual_experiment_for_ten_epochs():
    assert experiment("") == Experiment(stop=(Epochs(epochs=10),))


EVERYTHING = (
    "--data circle --data.size 100 --data.noise 0.2 --division.train 70 --features x,xx,sin_y "
    "--scaling unit-range --hidden 8,4 --activation leaky-relu --activation.alpha 0.2 "
    "--initializer normal --initializer.deviation 2 --cost half_squares --optimizer momentum "
    "--optimizer.rate 1e-3 --schedule cosine --schedule.length 12 --l2 5 --regularizer dropout "
    "--batch 7 --epochs 3 --early_stopping 4 --seed 5 --seeds.data 6"
)


@pytest.mark.parametrize("line", [EVERYTHING, re.sub(r"(--\S+) (?!--)", r"\1=", EVERYTHING)])
def test_everything_said(line):
    found = experiment(line)
    assert found.data == Circle(size=100, noise=0.2)
    assert found.division == Division(train=70)
    assert found.features == ("x", "xx", "sin_y")
    assert found.scaling.kind == "unit_range"
    assert [layer.units for layer in found.hidden] == [8, 4]
    assert {layer.activation for layer in found.hidden} == {LeakyReLU(alpha=0.2)}
    assert found.initializer.model_dump() == {"kind": "normal", "deviation": 2.0}
    assert found.cost == HalfSquares()
    assert found.optimizer == Momentum(rate=1e-3)
    assert found.schedule == Cosine(length=12)
    assert set(found.regularizers) == {L2(strength=5), Dropout()}
    assert found.batch_size == 7
    assert found.stop == (Epochs(epochs=3), EarlyStopping(patience=4))
    assert found.seeds == Seeds(data=6, weights=5, training=5)


def test_a_parameter_alone_changes_the_component_that_is_there():
    assert experiment("--optimizer.rate 3").optimizer == GradientDescent(rate=3)
    assert experiment("--example mnist-nielsen --optimizer.rate 1").optimizer == GradientDescent(rate=1)
    assert experiment("--data.noise 0.5").data == Circle(noise=0.5)


def test_lists_can_be_said_in_three_ways():
    wanted = (Epochs(epochs=3), Plateau(patience=7))
    for line in (
        "--stop epochs,plateau --stop.epochs.epochs 3 --stop.plateau.patience 7",
        "--stop epochs --stop plateau --epochs 3 --plateau 7",
        "--epochs 3 --stop.plateau.patience 7",
    ):
        assert experiment(line).stop == wanted
    assert experiment("--regularizer l2").regularizers == (L2(),)


def test_an_own_stop_rule_replaces_the_ten_epochs_and_those_of_an_example():
    assert experiment("--early-stopping 4").stop == (EarlyStopping(patience=4),)
    assert experiment("--example mnist-nielsen").stop == (Epochs(epochs=30),)
    assert experiment("--example mnist-nielsen --epochs 2").stop == (Epochs(epochs=2),)


def test_an_example_is_a_start():
    found = experiment("--example xor --hidden 5")
    assert found.data.kind == "xor"
    assert found.initializer == EXAMPLES["xor"].build().initializer
    assert found.sizes == (2, 5, 1)


@pytest.mark.parametrize(
    "line",
    [
        "--optimizer.rate 1.250", "--division.train 1.250", "--plateau 1.000", "--epochs 1.000", "--batch 1.000",
        "--data.size 1.000", "--hidden 1.000", "--seed 1.000",
    ],
)  # fmt: skip
def test_a_number_that_may_be_thousands_is_refused(line):
    experiment(line.replace(".000", "").replace(".250", "").replace("train 1", "train 50").replace("size 1", "size 20"))
    i18n.use("es")
    with pytest.raises(UserError, match=r"1000|1250"):
        experiment(line)


def test_the_languages_decimal_sign_is_read():
    i18n.use("es")
    assert experiment("--optimizer.rate 1,250 --division.train 62,5") == experiment(
        "--optimizer.rate 1,25 --division.train 62.5"
    )
    assert experiment("--optimizer.rate 1,250").optimizer == GradientDescent(rate=1.25)
    assert experiment("--seed 2147483647").seeds.data == 2147483647


@pytest.mark.parametrize("nothing", ["--hidden none", "--hidden="])
def test_no_hidden_layer(nothing):
    assert experiment(nothing).sizes == (2, 1)


def test_the_layers_of_a_start_can_get_another_activation():
    assert [layer.activation for layer in experiment("--activation relu").hidden] == [ReLU(), ReLU()]


@pytest.mark.parametrize(
    ("line", "output", "cost"),
    [
        ("", Logistic(), CrossEntropy()),
        ("--data rings", Softmax(), CategoricalCrossEntropy()),
        ("--data house_prices", Linear(), MeanSquares()),
        ("--data rings --output logistic", Logistic(), CrossEntropy()),
        ("--output tanh", Tanh(), MeanSquares()),
        ("--cost categorical_cross_entropy", Softmax(), CategoricalCrossEntropy()),
        ("--data rings --output logistic --cost half_squares", Logistic(), HalfSquares()),
    ],
)
def test_output_and_cost_follow_the_data_and_each_other(line, output, cost):
    found = experiment(line)
    found.check()
    assert (found.output, found.cost) == (output, cost)


def test_every_field_of_an_experiment_can_be_said():
    options = {setting.name for setting in settings()} | {"hidden", "seeds", "division"}
    # What is frozen are places in one network, chosen in the window; a project brings it along.
    assert options - {"activation"} == set(Experiment.model_fields) - {"schema_number", "frozen"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--bach 3", "Did you mean --batch?"),
        ("surprise", "“surprise” means nothing here"),
        ("--batch", "--batch: its value is missing"),
        ("--optimizer.rate", "--optimizer.rate: its value is missing"),
        ("--batch abc", "Mini-batch: abc is not allowed; it must be 0 ≤ value"),
        ("--optimizer momentun", "There is no optimiser called “momentun”. Known: gradient_descent, momentum"),
        ("--optimizer.rat 3", "Gradient descent has no parameter “rat”. Known: rate."),
        ("--optimizer.rate -1", "Learning rate η: −1 is not allowed; it must be 0 < value"),
        ("--optimizer.rate nan", "Learning rate η: nan is not allowed"),
        ("--optimizer.rate.x 1", "“rate” has no parameters of its own"),
        ("--optimizer.rate 1 --optimizer.rate.x 1", "“rate” has no parameters of its own"),
        ("--batch.x 3", "“batch” has no parameters of its own"),
        ("--surprise.x 3", "“--surprise” means nothing here"),
        ("--hidden 3,x", "Neurons: x is not allowed"),
        ("--hidden 0", "Neurons: 0 is not allowed"),
        ("--hidden 3,3 --activation relu,tanh,relu", "There are 2 hidden layers and 3 activations"),
        ("--l2 x", "λ (L2): x is not allowed"),
        ("--stop.patience 3", "Say which one: --stop.KIND.patience"),
        ("--stop.nope.x 3", "There is no stop rule called “nope”"),
        ("--example nope", "There is no example called “nope”. Known: circle"),
        ("--data function --data.function x", "Function: there is no “x”. Known: sine"),
        ("--division.train 200", "Training part: 200 is not allowed"),
        ("--seed -1", "-1 is not allowed"),
    ],
)
def test_what_cannot_be_used_is_named(line, said):
    with pytest.raises(UserError) as caught:
        experiment(line)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "words",
    [
        "map --threads",
        "continue FILE --length",
        "continue FILE --seed",
        "explain FILE --example",
        "train FILE --epochs",
    ],
)
def test_a_whole_number_of_thousands_of_digits_is_refused_in_a_sentence(tmp_path, monkeypatch, capsys, words):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "a.nnplay"
    path.touch()
    option = words.split()[-1]
    assert main([*words.replace("FILE", str(path)).split(), "9" * 5000]) == 2
    assert f"{option} must be a whole number" in capsys.readouterr().err
