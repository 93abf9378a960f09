"""Recurrent networks from the command line: `train` and `continue`."""

import json

import pytest

from nnplayground import cli
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.data import content
from nnplayground.data.reber import is_legal
from nnplayground.i18n import parse_number
from nnplayground.project.network_file import load_network


@pytest.fixture(scope="module")
def reber(tmp_path_factory):
    path = tmp_path_factory.mktemp("networks") / "reber.safetensors"
    assert cli.main(["train", "--data", "reber", "--epochs", "12", "--out", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def verse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    text = folder / "verse.txt"
    text.write_text("el perro come y el gato duerme. " * 40)
    path = folder / "verse.safetensors"
    assert cli.main(["train", "--text", str(text), "--recurrent", "24", "--epochs", "40", "--optimizer.rate", "0.01",
                     "--out", str(path)]) == 0  # fmt: skip
    return path


def test_layers_and_truncation_are_asked_for(capsys):
    words = ["train", "--data", "echo", "--data.delay", "2", "--data.size", "40", "--recurrent", "5,3", "--truncation",
             "4", "--hidden", "2", "--optimizer", "adam", "--clip", "0.5", "--epochs", "2", "--json"]  # fmt: skip
    assert cli.main(words) == 0
    start, *_, end = map(json.loads, capsys.readouterr().out.splitlines())
    assert start["examples"] == {"train": 24, "validation": 8, "test": 8}
    assert start["layers"] == [1, 5, 3, 2, 1]
    hidden = start["experiment"]["hidden"]
    assert [layer.get("kind") for layer in hidden] == ["elman", "elman", None]
    assert [layer.get("truncation") for layer in hidden] == [4, 4, None]
    assert start["experiment"]["regularizers"] == [{"kind": "clip", "length": 0.5}]
    assert end["reason"] == "epochs"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--data", "circle", "--truncation", "3"], "no recurrent layer"),
        (["--data", "echo", "--recurrent", "4", "--truncation", "-1"], "Truncation k"),
        (["--data", "echo", "--recurrent", "many"], "Neurons"),
        (["--data", "echo", "--data.length", "3"], "make them longer or the delay shorter"),
        (["--data", "echo", "--division.balanced", "true"], "balanced"),
        (["--text", "no such file"], "There is no file"),
    ],
)
def test_what_cannot_be_trained_is_said_in_a_sentence(words, sentence, capsys):
    assert cli.main(["train", *words, "--epochs", "1"]) == 2
    assert sentence in capsys.readouterr().err


def test_a_legal_string_goes_on(reber, capsys):
    words = ["continue", str(reber), "--start", "B", "--length", "200", "--temperature", "0.3", "--seed", "2"]
    assert cli.main(words) == 0
    text = capsys.readouterr().out.strip()
    assert len(text) == 201
    strings = [f"{part}E" for part in text.split("E")[:-1]]
    assert len(strings) > 10
    assert all(map(is_legal, strings))
    assert cli.main(words) == 0
    assert capsys.readouterr().out.strip() == text


def test_a_text_goes_on_without_its_text(verse, capsys):
    content.keep_only(())
    assert cli.main(["continue", str(verse), "--start", "el g", "--length", "40", "--temperature", "0"]) == 0
    found = capsys.readouterr().out.rstrip("\n")
    assert found == ("el gato duerme. el perro come y el gato duerme.")[:44]


def test_quantities_go_on(tmp_path, capsys):
    path = tmp_path / "wave.safetensors"
    assert cli.main(["train", "--data", "wave", "--data.size", "30", "--epochs", "2", "--out", str(path)]) == 0
    capsys.readouterr()
    assert cli.main(["continue", str(path), "--start", "0 0.25 0.48", "--length", "3"]) == 0
    assert len([parse_number(line) for line in capsys.readouterr().out.split()]) == 3


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ([], "beginning"),
        (["--start", "Bq"], "none of the symbols"),
        (["--start", "B", "--length", "0"], "--length"),
        (["--start", "B", "--length", "many"], "--length"),
        (["--start", "B", "--temperature", "-1"], "--temperature"),
        (["--start", "B", "--temperature", "warm"], "--temperature"),
        (["--start", "B", "--seed", "-3"], "--seed"),
    ],
)
def test_what_cannot_be_continued_is_said_in_a_sentence(reber, more, sentence, capsys):
    assert cli.main(["continue", str(reber), *more]) == 2
    assert sentence in capsys.readouterr().err


def test_other_networks_are_refused(tmp_path, capsys):
    path = tmp_path / "circle.safetensors"
    assert cli.main(["train", "--data.size", "40", "--epochs", "1", "--out", str(path)]) == 0
    assert cli.main(["continue", str(path), "--start", "B"]) == 2
    assert "not taught to continue" in capsys.readouterr().err
    assert cli.main(["continue"]) == 2
    assert cli.main(["continue", str(tmp_path / "missing"), "--start", "B"]) == 2


def test_a_network_file_keeps_what_the_layers_remember(reber):
    saved = load_network(reber)
    assert saved.network.remembers
    assert saved.network.layers[0].matrix[7:-1].any()


@pytest.mark.parametrize("is_terminal", [True, False])
def test_no_character_of_a_text_gives_orders_to_a_terminal(tmp_path, capsys, monkeypatch, is_terminal):
    text, path = tmp_path / "text", tmp_path / "net.safetensors"
    text.write_text("a\x1b]0;b" * 40)
    assert cli.main(["train", "--text", str(text), "--recurrent", "3", "--epochs", "1", "--out", str(path)]) == 0
    capsys.readouterr()
    monkeypatch.setattr(TerminalOutput, "is_terminal", property(lambda self: is_terminal))
    assert cli.main(["continue", str(path), "--start", "a\x1b", "--length", "20"]) == 0
    shown = capsys.readouterr().out
    assert ("\x1b" in shown) is not is_terminal
    assert ("‹U+001B›" in shown) is is_terminal
