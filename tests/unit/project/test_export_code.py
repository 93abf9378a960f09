"""Exported programs answer what the program answers."""

import ast
import dataclasses
import importlib.util
import runpy

import numpy as np
import pytest

from nnplayground.analysis.more_networks.autoencoder import Autoencoder
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.code import Code
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.core.recurrent import Elman
from nnplayground.data.coding import BinaryCode
from nnplayground.data.dataset import DATASETS
from nnplayground.data.features import FEATURES
from nnplayground.data.mnist import Mnist
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.tasks import Classify, Reconstruct
from nnplayground.i18n import OwnWord
from nnplayground.project import export_code
from nnplayground.project.outputs import OUTPUTS
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers.flowers import flowers
from tests.helpers.series import tides

HAS_TORCH = importlib.util.find_spec("torch") is not None
# Keras computes with PyTorch here: it is told so before it is imported.
HAS_KERAS = HAS_TORCH and importlib.util.find_spec("keras") is not None
needs_torch = pytest.mark.skipif(not HAS_TORCH, reason="PyTorch is not installed")
needs_keras = pytest.mark.skipif(not HAS_KERAS, reason="Keras or PyTorch is not installed")
# Keras 3.15 converts tensors of PyTorch in a way of which NumPy 2 disapproves.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning:keras")
RUN = [pytest.param("numpy"), pytest.param("torch", marks=needs_torch), pytest.param("keras", marks=needs_keras)]


@pytest.fixture(autouse=True)
def keras_uses_torch(monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "torch")


def made(experiment, seed=1):
    problem = experiment.prepare()
    network = Network.dense(experiment.sizes, experiment.activations)
    network.parameters[:] = np.random.default_rng(seed).normal(size=len(network.parameters))
    return network, problem


def exported(folder, kind, network, problem):
    path = folder / "net.py"
    files = export_code.write(path, kind, network, problem)
    return runpy.run_path(str(path)), files


def check(folder, kind, experiment):
    network, problem = made(experiment)
    program, _ = exported(folder, kind, network, problem)
    raw = np.asarray(problem.raw.inputs[:50], np.float64)
    wanted = predict(network, problem.encode(raw))
    np.testing.assert_allclose(program["outputs"](raw), wanted, rtol=2e-5, atol=2e-5)
    answer = program["answer"](raw)
    if problem.labels is None:
        np.testing.assert_allclose(answer, problem.answer(wanted), rtol=1e-4, atol=1e-3)
    else:
        names = [*problem.dataset.classes, *("?" for _ in range(64))]
        assert answer == [names[number] for number in problem.classify(wanted)]


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("activation", list(ACTIVATIONS), ids=ACTIVATIONS.keys())
def test_every_activation(tmp_path, kind, activation):
    base = Experiment().fitted_to(DATASETS["rings"]())
    layer = Dense(units=3, activation="tanh" if activation.output_only else activation())
    check(tmp_path, kind, base.replace(hidden=(layer, layer), output=activation()))


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("activation", ["leaky_relu", "elu"])
def test_parameters_of_activations(tmp_path, kind, activation):
    layer = Dense(units=3, activation={"kind": activation, "alpha": 0.3})
    check(tmp_path, kind, Experiment(hidden=(layer,)))


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("scaling", SCALINGS.keys())
@pytest.mark.parametrize("data", ["house_prices", "wine", "function"])
def test_every_scaling(tmp_path, kind, scaling, data):
    check(tmp_path, kind, Experiment().fitted_to(DATASETS[data]()).replace(scaling=scaling))


@pytest.mark.parametrize("kind", RUN)
def test_engineered_inputs_codes_of_bits_and_no_hidden_layer(tmp_path, kind):
    check(tmp_path, kind, Experiment(features=tuple(FEATURES)))
    rings = Experiment().fitted_to(DATASETS["spirals"](arms=5))
    check(tmp_path, kind, rings.replace(coding=BinaryCode(), output="logistic"))
    check(tmp_path, kind, rings.replace(hidden=()))


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize(
    "experiment",
    [
        Experiment(hidden=(Dense(units=5), Dense(units=1), Dense(units=4))),
        Experiment(features=tuple(FEATURES), hidden=(Dense(units=2),)),
        Experiment().fitted_to(DATASETS["wine"]()).replace(hidden=(Dense(units=3), Dense(units=2))),
        Experiment().fitted_to(Mnist(train_images=20, validation_images=10)).replace(hidden=(Dense(units=2),)),
    ],
    ids=["plane", "features", "table", "images"],
)
def test_autoencoders_encode_and_decode(tmp_path, kind, experiment):
    experiment = experiment.with_task(Reconstruct())
    check(tmp_path, kind, experiment)
    network, problem = made(experiment)
    program, _ = exported(tmp_path, kind, network, problem)
    raw = np.asarray(problem.raw.inputs[:30], np.float64)
    halves = Autoencoder.of(network)
    codes = halves.codes(problem.encode(raw))
    np.testing.assert_allclose(program["encode"](raw), codes, rtol=2e-5, atol=2e-5)
    wanted = problem.answer(halves.decoded(codes))
    np.testing.assert_allclose(program["decode"](codes), wanted, rtol=1e-4, atol=1e-3)
    np.testing.assert_allclose(program["decode"](program["encode"](raw)), program["answer"](raw), rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("kind", RUN)
def test_what_names_classes_has_no_code(tmp_path, kind):
    program, _ = exported(tmp_path, kind, *made(Experiment()))
    assert "encode" not in program


@pytest.mark.parametrize("kind", RUN)
def test_deep_networks_and_dropout_which_is_for_training_alone(tmp_path, kind):
    deep = (Dense(units=4),) * 6
    check(tmp_path, kind, Experiment(hidden=deep).replace(regularizers=({"kind": "dropout", "probability": 0.5},)))


@pytest.mark.parametrize("kind", RUN)
def test_large_networks_have_their_numbers_beside_them(tmp_path, kind):
    experiment = Experiment().fitted_to(Mnist(train_images=20, validation_images=10))
    network, problem = made(experiment)
    program, files = exported(tmp_path, kind, network, problem)
    assert [file.name for file in files] == ["net.py", "net.npz"]
    assert files[0].stat().st_size < 5000
    raw = problem.raw.inputs[:20]
    wanted = predict(network, problem.encode(raw.astype(float)))
    np.testing.assert_allclose(program["outputs"](raw), wanted, rtol=2e-4, atol=2e-4)


def test_a_file_of_numbers_that_is_not_its_own_is_left_alone(tmp_path):
    network, problem = made(Experiment().fitted_to(Mnist(train_images=20, validation_images=10)))
    (tmp_path / "net.npz").write_bytes(b"mine")
    for _ in range(2):
        files = export_code.write(tmp_path / "net.py", "numpy", network, problem)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["net.npz", "net.py", "net_.npz"]
    assert (tmp_path / "net.npz").read_bytes() == b"mine"
    assert files[1].name == "net_.npz"
    assert runpy.run_path(str(files[0]))["W1"].shape == (784, network.sizes[1])


def test_numbers_are_written_to_the_last_bit(tmp_path):
    network, problem = made(Experiment())
    program, files = exported(tmp_path, "numpy", network, problem)
    assert len(files) == 1
    for number, layer in enumerate(network.layers, start=1):
        np.testing.assert_array_equal(program[f"W{number}"], layer.W)
        assert program[f"W{number}"].dtype == np.float32
    np.testing.assert_array_equal(program["offset"], problem.scaler.offset)


def test_a_name_cannot_break_out_of_its_quotes():
    network, problem = made(Experiment())
    object.__setattr__(problem, "dataset", Odd())
    for kind in Code._fields:
        tree = ast.parse(export_code.program(kind, network, problem))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "oops"]


class Odd:
    label = title = '"""\noops()\n"""'
    classes = ("']; oops(); ['", "\\")
    class_heading = OwnWord("']; oops(); [\n'oops()")
    task = Classify()


def test_keras_code_is_python_and_names_every_weight():
    network, problem = made(Experiment(hidden=(Dense(units=3), Dense(units=2))))
    text = export_code.program("keras", network, problem)
    compile(text, "net.py", "exec")
    assert "set_weights([W1, b1, W2, b2, W3, b3])" in text
    assert text.count("keras.layers.Dense(") == 3


def test_keras_code_of_every_activation_is_python():
    for activation in ACTIVATIONS:
        ast.parse(activation().written("keras"))


def test_every_kind_of_program_can_be_exported():
    assert set(Code._fields) <= set(OUTPUTS)


@pytest.mark.parametrize("kind", ["numpy", "torch", "keras"])
def test_a_program_says_how_much_was_frozen(tmp_path, kind):
    network, problem = made(Experiment())
    files = export_code.write(tmp_path / "net.py", kind, network, problem, 7)
    assert f"7 of {len(network.parameters)} weights" in files[0].read_text()
    compile(files[0].read_text(), "net.py", "exec")
    plain = export_code.write(tmp_path / "plain.py", kind, network, problem)
    assert "rozen" not in plain[0].read_text()


def remembering(data, *hidden, seed=2):
    """Return a network on sequences with random parameters, and its problem."""
    experiment = suited(Experiment().fitted_to(DATASETS[data]())).replace(hidden=hidden)
    network, problem = experiment.network(), experiment.prepare()
    network.parameters[:] = np.random.default_rng(seed).normal(0, 0.5, len(network.parameters))
    return network, problem


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("data", ["echo", "reber", "wave"])
@pytest.mark.parametrize(
    "hidden",
    [
        (Elman(units=4),),
        (Dense(units=3), Elman(units=4, activation="relu"), Dense(units=3)),
        (Elman(units=3, truncation=2), Elman(units=2, activation="logistic")),
    ],
    ids=lambda layers: "-".join(layer.kind for layer in layers),
)
def test_networks_that_remember(tmp_path, kind, data, hidden):
    network, problem = remembering(data, *hidden)
    program, _ = exported(tmp_path, kind, network, problem)
    assert program["examples"].shape == (problem.steps, problem.input_count)
    for first in (0, 3 * problem.steps):
        raw = np.asarray(problem.raw.inputs[first : first + problem.steps], np.float64)
        wanted = predict(network, problem.encode(raw), problem.steps)
        np.testing.assert_allclose(program["outputs"](raw), wanted, rtol=2e-5, atol=2e-5)
        answer = program["answer"](raw)
        if problem.labels is None:
            np.testing.assert_allclose(answer, problem.answer(wanted), rtol=1e-4, atol=1e-3)
        else:
            assert answer == [problem.dataset.classes[number] for number in problem.classify(wanted)]


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize(
    "hidden",
    [(Dense(units=5), Dense(units=2), Dense(units=5)), (Elman(units=4), Dense(units=2), Elman(units=3))],
    ids=["dense", "elman"],
)
def test_sequences_that_are_given_back(tmp_path, kind, hidden):
    experiment = Experiment().fitted_to(DATASETS["letters"]()).with_task(Reconstruct()).replace(hidden=hidden)
    network, problem = experiment.network(), experiment.prepare()
    network.parameters[:] = np.random.default_rng(3).normal(0, 0.5, len(network.parameters))
    program, _ = exported(tmp_path, kind, network, problem)
    raw = np.asarray(problem.raw.inputs[: problem.steps], np.float64)
    wanted = predict(network, problem.encode(raw), problem.steps)
    np.testing.assert_allclose(program["outputs"](raw), wanted, rtol=2e-5, atol=2e-5)
    np.testing.assert_allclose(program["answer"](raw), problem.answer(wanted), rtol=1e-4, atol=1e-3)
    codes = program["encode"](raw)
    assert codes.shape == (problem.steps, 2)
    np.testing.assert_allclose(program["decode"](codes), program["answer"](raw), rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("targets", [("level",), ("level", "wind")])
def test_series_of_ones_own(tmp_path, kind, targets):
    experiment = suited(Experiment().fitted_to(tides(*targets))).replace(hidden=(Elman(units=3),))
    network, problem = experiment.network(), experiment.prepare()
    program, _ = exported(tmp_path, kind, network, problem)
    raw = np.asarray(problem.raw.inputs[:6], np.float64)
    wanted = problem.answer(predict(network, problem.encode(raw), 6))
    np.testing.assert_allclose(program["answer"](raw), wanted, rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("kind", RUN)
def test_networks_without_memory_on_sequences(tmp_path, kind):
    network, problem = remembering("echo", Dense(units=3))
    program, _ = exported(tmp_path, kind, network, problem)
    raw = np.asarray(problem.raw.inputs[:9], np.float64)
    np.testing.assert_allclose(program["outputs"](raw), predict(network, problem.encode(raw)), rtol=2e-5, atol=2e-5)


def test_many_numbers_that_remember_go_into_a_file(tmp_path):
    network, problem = remembering("reber", Elman(units=60))
    _, files = exported(tmp_path, "numpy", network, problem)
    assert [file.suffix for file in files] == [".py", ".npz"]
    with np.load(files[1]) as numbers:
        np.testing.assert_array_equal(numbers["U1"], network.layers[0].matrix[7:-1])


@pytest.mark.parametrize("kind", RUN)
@pytest.mark.parametrize("name", ["size", 'kind "of" it', "'''\\", "clase", "{size}\N{RIGHT-TO-LEFT OVERRIDE}"])
def test_what_is_answered_has_the_name_of_its_column(tmp_path, kind, name):
    network, problem = made(Experiment().fitted_to(flowers()))
    columns = [c.model_copy(update={"name": name if c.use == "target" else c.name}) for c in problem.dataset.columns]
    renamed = problem.dataset.model_copy(update={"columns": tuple(columns)})
    problem = dataclasses.replace(problem, dataset=renamed)
    program, files = exported(tmp_path, kind, network, problem)
    assert program["answered"] == [name]
    ast.parse(files[0].read_text(encoding="utf-8"))


def test_what_is_answered_is_named_for_every_task():
    def answered(experiment):
        text = export_code.program("numpy", *made(experiment))
        (line,) = (line for line in text.splitlines() if line.startswith("answered = "))
        return ast.literal_eval(line.removeprefix("answered = "))

    assert answered(Experiment()) == ["class"]
    assert answered(Experiment().fitted_to(DATASETS["house_prices"]())) == ["price"]
    assert answered(Experiment().fitted_to(flowers("width"))) == ["width"]
    iris = Experiment().fitted_to(DATASETS["iris"]())
    assert answered(iris.with_task(Reconstruct())) == [str(quantity.name) for quantity in iris.data.inputs]
    images = Experiment().fitted_to(Mnist(train_images=20, validation_images=10))
    assert answered(images.with_task(Reconstruct())) == []
