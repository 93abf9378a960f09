"""A file that claims much is refused before it is held in memory; one that has much is read as any other."""

import json
import tracemalloc

import numpy as np
import pytest

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.project import container, document, network_file
from nnplayground.project.document import Document
from nnplayground.training.history import History
from nnplayground.training.trainer import Trainer
from tests.unit.project.test_document import same_columns, small

MEGABYTES = 400
KINDS = {
    "project": (document.load, document.FORMAT),
    "network": (network_file.load_network, network_file.FORMAT),
}


def claims(path, form, length, places=None, shape=None):
    """Write a file that takes no room on the disk, whose header claims an array of `length` bytes."""
    one = {"dtype": "U8", "shape": shape or [length], "data_offsets": places or [0, length]}
    metadata = {"format": form, "schema": "2", "sha256": "0" * 64}
    header = json.dumps({"__metadata__": metadata, "run.parameters": one}).encode()
    with path.open("wb") as file:
        file.write(len(header).to_bytes(8, "little") + header)
        file.truncate(8 + len(header) + length)
    return path


@pytest.fixture
def large(tmp_path):
    trainer = Trainer(small())
    history = History()
    history.append_batches(np.arange(9.0), np.arange(9.0))
    document.save(tmp_path / "a.nnplay", Document(trainer.experiment, trainer.state(), history, "notes"))
    return tmp_path / "a.nnplay"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [["9" * 4300] * 1000, [1] * 100_000, [-1, -5], [10**18] * 5000])
def test_a_shape_that_takes_long_to_multiply_is_refused_before_it_is(tmp_path, kind, shape, monkeypatch):
    multiplied = []
    monkeypatch.setattr(container.math, "prod", lambda sides: multiplied.append(sides) or 5)
    load, form = KINDS[kind]
    path = claims(tmp_path / "large", form, MEGABYTES << 20, shape=shape)
    with pytest.raises(UserError, match="is damaged"):
        load(path)
    assert not multiplied


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", ["nothing", "zeros", "gaps", "more", "other"])
def test_what_is_made_of_nothing_is_refused_before_it_is_read(tmp_path, kind, what):
    load, form = KINDS[kind]
    length = MEGABYTES << 20
    path = tmp_path / "large"
    if what == "nothing":
        with path.open("wb") as file:
            file.truncate(length)
    else:
        places = {"gaps": [0, length - 1], "more": [1, length + 1]}.get(what)
        claims(path, "another" if what == "other" else form, length, places)
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match="is not a" if what == "other" else "is damaged"):
            load(path)
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()


def test_a_sound_one_is_read(large, monkeypatch):
    before = document.load(large)
    monkeypatch.setattr(container, "LARGE", 0)
    found = document.load(large)
    assert found.notes == "notes"
    assert found.state.plain() == before.state.plain()
    same_columns(found.history, before.history)


def test_every_byte_of_it_counts(large, monkeypatch):
    sound = large.read_bytes()
    monkeypatch.setattr(container, "LARGE", 0)
    monkeypatch.setattr(container.safetensors.numpy, "load", lambda _: pytest.fail("it was taken for sound"))
    for place in range(8, len(sound), 7):
        large.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        with pytest.raises(UserError):
            document.load(large)
    large.write_bytes(sound + b"\0")
    with pytest.raises(UserError, match="is damaged"):
        document.load(large)


def test_one_that_grows_meanwhile_is_not_held_in_memory(large, monkeypatch):
    def grow_and_read(path, limit):
        with path.open("r+b") as file:
            file.truncate(MEGABYTES << 20)
        return read(path, limit)

    read = files.read
    monkeypatch.setattr(files, "read", grow_and_read)
    tracemalloc.start()
    try:
        with pytest.raises(UserError):
            document.load(large)
        assert tracemalloc.get_traced_memory()[1] < container.LARGE
    finally:
        tracemalloc.stop()
