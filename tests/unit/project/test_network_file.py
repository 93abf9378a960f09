"""What is saved comes back; what is damaged is refused in one sentence."""

import json

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nnplayground import data
from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.project import container, network_file
from nnplayground.project.network_file import load_network, save_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer

assert data, "the data sets are registered by their import"
FIGURES = {"test_accuracy": 0.9375, "reason": "epochs", "test_cost": float("nan")}


def trained(kind="circle", **changes):
    experiment = Experiment().fitted_to(DATASETS[kind]()).replace(**changes)
    trainer = Trainer(experiment)
    reports = trainer.run()
    while trainer.step < 3:
        next(reports)
    return trainer


def saved(path, trainer):
    save_network(path, trainer.experiment, trainer.network, trainer.problem, FIGURES)
    return path


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """The bytes of a sound file."""
    return saved(tmp_path_factory.mktemp("sound") / "net", trained()).read_bytes()


def parts(content):
    """Take a file apart into tensors and metadata."""
    length = int.from_bytes(content[:8], "little")
    return safetensors.numpy.load(content), json.loads(content[8 : 8 + length])["__metadata__"]


def remade(path, tensors, metadata):
    """Put a file together with a digest that is right, as only malice would."""
    metadata = {name: text for name, text in metadata.items() if name != "sha256"}
    metadata["sha256"] = container.digest(tensors, metadata)
    path.write_bytes(safetensors.numpy.save(tensors, metadata))
    return path


@pytest.mark.parametrize("kind", ["circle", "house_prices", "rings", "xor"])
@pytest.mark.parametrize("hidden", [(), (Dense(units=3), Dense(units=2))])
def test_what_is_saved_comes_back(tmp_path, kind, hidden):
    trainer = trained(kind, hidden=hidden)
    found = load_network(saved(tmp_path / "net", trainer))
    assert found.experiment == trainer.experiment
    np.testing.assert_array_equal(found.network.parameters, trainer.network.parameters)
    np.testing.assert_array_equal(found.scaler.offset, trainer.problem.scaler.offset)
    np.testing.assert_array_equal(found.scaler.width, trainer.problem.scaler.width)
    assert (found.target_scaler is None) == (trainer.problem.target_scaler is None)
    assert found.figures == FIGURES | {"test_cost": None}


def test_a_stranger_can_use_the_file(tmp_path):
    """The tensors alone reproduce the network's answers, as the module says."""
    trainer = trained("house_prices", hidden=(Dense(units=3),))
    tensors, metadata = parts(saved(tmp_path / "net", trainer).read_bytes())
    raw = np.asarray(trainer.problem.raw.inputs[:5], float)
    a = (raw - tensors["input.offset"]) / tensors["input.width"]
    a = np.tanh(a @ tensors["layers.0.weights"] + tensors["layers.0.biases"])
    a = a @ tensors["layers.1.weights"] + tensors["layers.1.biases"]
    prices = a * tensors["target.width"] + tensors["target.offset"]
    wanted = trainer.problem.answer(predict(trainer.network, trainer.problem.inputs[:5]))
    np.testing.assert_allclose(prices, wanted, rtol=1e-4)
    assert json.loads(metadata["experiment"])["data"]["kind"] == "house_prices"


@settings(max_examples=300)
@given(st.data())
def test_a_mutant_is_opened_unchanged_or_refused(tmp_path_factory, content, data):
    mutant = bytearray(content)
    for _ in range(data.draw(st.integers(1, 3))):
        kind = data.draw(st.sampled_from(["flip", "cut", "insert"]))
        place = data.draw(st.integers(0, max(0, len(mutant) - 1)))
        if kind == "flip" and mutant:
            mutant[place] ^= data.draw(st.integers(1, 255))
        elif kind == "cut":
            del mutant[place : place + data.draw(st.integers(1, 40))]
        else:
            mutant[place:place] = data.draw(st.binary(min_size=1, max_size=9))
    path = tmp_path_factory.getbasetemp() / "mutant"
    path.write_bytes(mutant)
    try:
        found = load_network(path)
    except UserError:
        return
    path.write_bytes(content)
    np.testing.assert_array_equal(found.network.parameters, load_network(path).network.parameters)


@given(st.binary(max_size=200))
@example(b"")
@example(b"\x02\0\0\0\0\0\0\0{}")
@example(b"\x02\0\0\0\0\0\0\0[]")
@example((10**5).to_bytes(8, "little") + b"[" * 10**5)
@example((2**63).to_bytes(8, "little"))
def test_rubbish_is_refused(tmp_path_factory, rubbish):
    path = tmp_path_factory.getbasetemp() / "rubbish"
    path.write_bytes(rubbish)
    with pytest.raises(UserError) as caught:
        load_network(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tensors: tensors.pop("layers.1.biases"),
        lambda tensors: tensors.update({"layers.9.biases": np.zeros(1, np.float32)}),
        lambda tensors: tensors.update({"layers.0.weights": np.zeros((3, 4), np.float32)}),
        lambda tensors: tensors.update({"layers.0.biases": np.zeros(4, np.float64)}),
        lambda tensors: tensors["layers.0.biases"].__setitem__(0, np.nan),
        lambda tensors: tensors["input.width"].__setitem__(0, 0.0),
    ],
)
def test_wrong_tensors_are_refused_though_the_digest_is_right(tmp_path, content, spoil):
    tensors, metadata = parts(content)
    tensors = {name: array.copy() for name, array in tensors.items()}
    spoil(tensors)
    with pytest.raises(UserError, match="damaged"):
        load_network(remade(tmp_path / "net", tensors, metadata))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "something else"}, "not a network of nnplayground"),
        ({"schema": "2"}, "newer"),
        ({"schema": "x"}, "damaged"),
        ({"experiment": '{"schema_number": 2}'}, "newer"),
        ({"experiment": "[" * 100_000}, "damaged"),
        ({"experiment": '{"schema_number": 1, "surprise": 1}'}, "damaged"),
        ({"experiment": '{"schema_number": 1, "optimizer": {"kind": "adam", "rate": NaN}}'}, "damaged"),
        ({"experiment": '{"schema_number": 1, "hidden": [{"units": 1000000000}]}'}, "GB of memory"),
        ({"figures": "[]"}, "damaged"),
    ],
)
def test_wrong_metadata_is_refused_though_the_digest_is_right(tmp_path, content, change, said):
    tensors, metadata = parts(content)
    with pytest.raises(UserError, match=said):
        load_network(remade(tmp_path / "net", tensors, metadata | change))


def test_what_cannot_be_read_is_refused(tmp_path, monkeypatch, content):
    with pytest.raises(UserError, match="There is no file"):
        load_network(tmp_path / "none")
    with pytest.raises(UserError, match="not a network"):
        load_network(tmp_path)
    path = tmp_path / "large"
    path.write_bytes(content)
    monkeypatch.setattr(network_file, "SIZE_LIMIT", len(content) - 1)
    with pytest.raises(UserError, match="larger than"):
        load_network(path)
