"""The commands for handouts: `perceptron` and `explain`."""

import json

import pytest

from nnplayground import cli
from nnplayground.project.network_file import load_network, save_network
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.trainer import Trainer
from tests.helpers import loops


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_deck_a_and_gate(capsys):
    assert cli.main(["perceptron", "and", "--json"]) == 0
    *steps, last = lines(capsys)
    assert [step["z"] for step in steps] == [-0.5, 0.4, 0.4, 0.3, -0.5, -0.1, -0.1, 0.3]
    assert [step["weights"] for step in steps[:4]] == [[0.9, 0.9], [0.9, 0.4], [0.4, 0.4], [0.4, 0.4]]
    assert set(steps[0]) == {"example", "z", "output", "desired", "error", "weights", "bias"}
    assert last == {"converged": True, "passes": 2, "weights": [0.4, 0.4], "bias": -0.5}


def test_options_of_the_perceptron(capsys):
    words = ["perceptron", "and", "--weights", "0.9,0.9", "--bias", "-0.5", "--rate", "0.5", "--train-bias", "--json"]
    assert cli.main(words) == 0
    assert lines(capsys)[-1] == {"converged": True, "passes": 2, "weights": [0.9, 0.4], "bias": -1}
    assert cli.main(["perceptron", "xor", "--rule", "slide", "--json"]) == 0
    last = lines(capsys)[-1]
    assert last["converged"] is False
    assert last["reason"] == "no_line"
    assert last["cycle"]


@pytest.mark.parametrize(
    "words",
    [
        ["perceptron"],
        ["perceptron", "maybe"],
        ["perceptron", "and", "--weights", "1"],
        ["perceptron", "and", "--weights", "a,b"],
        ["perceptron", "and", "--weights", "nan,1"],
        ["perceptron", "and", "--bias", "inf"],
        ["perceptron", "and", "--rate", "0"],
        ["perceptron", "and", "--rule", "other"],
        ["perceptron", "and", "--seed", "x"],
        ["perceptron", "and", "--nothing"],
        ["explain"],
        ["explain", "no such file"],
        ["explain", "x", "--example", "one"],
        ["explain", "x", "--format", "pdf"],
    ],
)
def test_bad_words_are_one_line(capsys, words):
    assert cli.main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1


@pytest.fixture
def house_file(tmp_path):
    trainer = Trainer(EXAMPLES["houses"].build())
    path = tmp_path / "houses.safetensors"
    save_network(path, trainer.experiment, trainer.network, trainer.problem, {})
    return path, trainer


def test_explained_numbers_are_those_of_plain_loops(capsys, house_file):
    path, trainer = house_file
    assert cli.main(["explain", str(path), "--example", "3", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    weights, biases, kinds = loops.lists(load_network(path).network)
    raw = trainer.problem.raw.inputs[3]
    scaler = trainer.problem.scaler
    x = [(float(v) - float(o)) / float(w) for v, o, w in zip(raw, scaler.offset, scaler.width, strict=True)]
    zs, activations = loops.forward(weights, biases, kinds, x)
    for layer, z, a in zip(found["forward"], zs, activations[1:], strict=True):
        assert [n["z"] for n in layer["neurons"]] == pytest.approx(z)
        assert [n["a"] for n in layer["neurons"]] == pytest.approx(a)
    y = found["desired"]
    _, deltas, for_weights, _ = loops.backward(weights, biases, kinds, x, y, found["cost_kind"])
    for layer in found["backward"]:
        place = layer["layer"] - 2
        assert [n["delta"] for n in layer["neurons"]] == pytest.approx(deltas[place])
        for j, neuron in enumerate(layer["neurons"]):
            shown = [weight["gradient"] for weight in neuron["weights"]]
            assert shown == pytest.approx([row[j] for row in for_weights[place]])


@pytest.mark.parametrize("form", ["text", "html"])
def test_other_formats(capsys, house_file, form):
    assert cli.main(["explain", str(house_file[0]), "--format", form]) == 0
    assert len(capsys.readouterr().out) > 500
    assert cli.main(["explain", str(house_file[0]), "--example", "100000"]) == 2
