"""Texts of the user's own: their characters, their sequences, and what cannot be used."""

import os
from pathlib import Path

import numpy as np
import pytest

from nnplayground.data import content
from nnplayground.data.own_text import MOST, OwnText, characters_of, shown, used_of
from nnplayground.data.text_file import text_of_file
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import fitted
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs

VERSE = "el perro come y el gato duerme.\n" * 20


def on(text, **changes):
    return fitted(Experiment(), OwnText.of(text, **changes))


def test_inputs_are_characters_and_targets_those_one_step_on():
    data = OwnText.of(VERSE, length=10)
    examples = data.generate(np.random.default_rng(0))
    count = len(VERSE) - 1
    assert len(examples.inputs) == count - count % 10
    read = "".join(data.characters[int(np.argmax(row))] for row in examples.inputs)
    said = "".join(data.characters[number] for number in examples.targets)
    assert read == VERSE[: len(read)]
    assert said == VERSE[1 : len(read) + 1]
    assert (examples.inputs.sum(axis=1) == 1).all()
    assert len(data.classes) == len(set(data.classes)) == len(set(VERSE))


def test_parts_are_cut_in_time():
    problem = on(VERSE, length=10).prepare()
    train, validation, test = problem.parts.train, problem.parts.validation, problem.parts.test
    assert train[0] == 0
    assert train[-1] + 1 == validation[0]
    assert validation[-1] + 1 == test[0]
    assert not any(len(part) % 10 for part in (train, validation, test))
    assert problem.part_sizes == (38, 13, 12)


@pytest.mark.parametrize(
    "text", ["Привет, мир! " * 9, "こんにちは世界。" * 9, "😀😃 👨‍👩‍👧 नमस्ते " * 9, "ab\r\ncd\re\tf " * 9], ids=ascii
)
def test_any_script_is_learnt(text):
    experiment = on(text, length=5)
    trainer = Trainer(experiment)
    reports = epochs(trainer, 3)
    assert np.isfinite(reports[-1].train_cost)
    assert experiment.data.text() == used_of(text)
    assert "\r" not in experiment.data.text()
    assert all(name.isprintable() for name in experiment.data.classes)


def test_a_character_that_only_the_test_part_has_is_no_fault():
    assert on("abcabcab" * 10 + "z", length=4).prepare().part_sizes[0] > 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no text yet"),
        (" \n\t ", "There is no text yet"),
        ("a" * 50, "only one character"),
        ("ab" * 12, "needs 26"),
        ("".join(map(chr, range(200, 400))), "200 different characters"),
    ],
)
def test_what_cannot_be_learnt_is_refused(text, sentence):
    with pytest.raises(UserError, match=sentence):
        Trainer(on(text))


def test_only_the_beginning_of_a_long_text_is_used():
    data = OwnText.of("ab" * MOST)
    assert data.count == len(data.text()) == MOST


def test_signs_stand_for_what_cannot_be_seen():
    assert [shown(symbol) for symbol in (" ", "\n", "\t", "a", "\x07", "␣")] == ["␣", "↵", "⇥", "a", "U+0007", "U+2423"]
    assert characters_of("b a\n") == ("\n", " ", "a", "b")


def test_halves_of_a_character_are_no_text():
    assert OwnText.of("ab\ud83dab").text() == "ab?ab"


@pytest.mark.parametrize("characters", [("ab", "c"), ("", "c")])
def test_a_character_is_one_letter(characters):
    with pytest.raises(ValueError, match="characters"):
        OwnText(digest="0" * 64, characters=characters, count=100)


def test_it_is_known_by_its_digest_alone():
    data = OwnText.of(VERSE)
    assert OwnText.model_validate_json(data.model_dump_json()) == data
    assert VERSE not in data.model_dump_json()
    content.keep_only(())
    data.check()
    with pytest.raises(UserError, match="not here"):
        data.generate(np.random.default_rng(0))
    OwnText.of(VERSE)
    lost = data.model_copy(update={"count": data.count - 1})
    other = data.model_copy(update={"characters": ("q", "z", *data.characters[2:])})
    for damaged in (lost, other):
        with pytest.raises(UserError, match="damaged"):
            damaged.generate(np.random.default_rng(0))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_in_any_encoding(encoding, tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes("Él comió.\n".encode(encoding))
    assert used_of(text_of_file(path)) == "Él comió.\n"


def test_what_is_no_text_is_refused(tmp_path):
    binary = tmp_path / "binary"
    binary.write_bytes(b"a\0b")
    sentences = {tmp_path: "folder", binary: "no file with a text", tmp_path / "missing": "There is no file"}
    for path, sentence in sentences.items():
        with pytest.raises(UserError, match=sentence):
            text_of_file(path)
    with pytest.raises(UserError, match="no ordinary file"):
        text_of_file(Path("/dev/zero"))


def test_a_cut_character_at_the_end_is_left_out(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes("aé".encode() * 3 + "é".encode()[:1])
    assert text_of_file(path) == "aéaéaé"


def test_a_project_carries_its_text(tmp_path):
    experiment = on(VERSE, length=10)
    path = tmp_path / "verse.nnplay"
    document.save(path, Document(experiment))
    content.keep_only(())
    found = document.load(path)
    assert found.experiment == experiment
    assert found.experiment.data.text() == VERSE


@pytest.mark.parametrize(
    "broken", [np.array([-5, 70], np.int32), np.array([70.0, 71.0]), np.array([[70, 71]], np.int32)]
)
def test_a_damaged_text_is_refused(broken):
    data = OwnText.of("ab" * 30)
    digest = content.keep(content.Content({"text": broken}))
    with pytest.raises(UserError, match="damaged"):
        data.model_copy(update={"digest": digest, "count": 2, "length": 1}).generate(np.random.default_rng(0))


def test_a_text_from_a_file_whose_name_is_none_is_kept(tmp_path):
    data = OwnText.of(VERSE, os.fsdecode(b"caf\xe9.txt"), 10)
    assert data.file == "caf?.txt"
    document.save(tmp_path / "verse.nnplay", Document(on(VERSE, length=10).fitted_to(data)))
    assert document.load(tmp_path / "verse.nnplay").experiment.data == data
