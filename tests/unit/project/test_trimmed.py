"""Of a project that is refused as it stands, a copy keeps what fits."""

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.project.document import LAB_STATES_LIMIT, TEXT_LIMIT, Document, KeptRun, load
from nnplayground.project.recovery import Autosave, recoverable
from nnplayground.project.trimmed import pack_what_fits
from nnplayground.training.history import History
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches, small


@pytest.fixture
def work():
    trainer = Trainer(small())
    mini_batches(trainer, 20)
    history = History()
    history.append_batches(np.arange(1.0, 1001.0), np.ones(1000))
    kept = KeptRun("one", "#123456", small(), history)
    return Document(small(), trainer.state(), notes="mine", kept=(kept,), lab_states={"hand": {"a": [1, 2]}})


def opened(content, tmp_path):
    path = tmp_path / "found.nnplay"
    path.write_bytes(b"".join(content))
    return load(path)


def same_run(found, work):
    return found.state.step == work.state.step and np.array_equal(found.state.parameters, work.state.parameters)


def test_nothing_is_missing_from_what_fits(work, tmp_path):
    content, refusal = pack_what_fits(work)
    found = opened(content, tmp_path)
    assert refusal is None
    assert (found.notes, found.lab_states, len(found.kept)) == ("mine", work.lab_states, 1)


def test_a_lab_that_holds_too_much_is_left_out_alone(work, tmp_path):
    labs = work.lab_states | {"digits": {"drawing": "x" * LAB_STATES_LIMIT}, "search": {"b": 1}}
    content, refusal = pack_what_fits(replace(work, lab_states=labs))
    found = opened(content, tmp_path)
    assert "too much in the labs" in str(refusal)
    assert found.lab_states == work.lab_states | {"search": {"b": 1}}
    assert same_run(found, work)


def test_labs_that_are_too_much_together_give_way_largest_first(work, tmp_path):
    labs = {f"lab{number}": {"a": "x" * (LAB_STATES_LIMIT * number // 8)} for number in range(6)}
    found = opened(pack_what_fits(replace(work, lab_states=labs))[0], tmp_path)
    assert set(found.lab_states) == {"lab0", "lab1", "lab2", "lab3"}


def test_notes_are_cut(work, tmp_path):
    content, refusal = pack_what_fits(replace(work, notes="n" * (TEXT_LIMIT + 7)))
    found = opened(content, tmp_path)
    assert "notes are too long" in str(refusal)
    assert len(found.notes) == TEXT_LIMIT
    assert same_run(found, work)


def test_kept_runs_give_way_to_the_own_one(work, tmp_path, monkeypatch):
    many = replace(work, kept=work.kept * 40)
    most = sum(map(len, document.pack(work))) + document.container.HEADER_LIMIT
    monkeypatch.setattr(document, "SIZE_LIMIT", most)
    with pytest.raises(UserError, match="limit"):
        document.pack(many)
    content, refusal = pack_what_fits(many)
    assert "limit" in str(refusal)
    assert same_run(opened(content, tmp_path), work)


def test_a_copy_keeps_what_fits_and_tells_why_not_all(work, tmp_path):
    autosave = Autosave(tmp_path)
    with pytest.raises(UserError, match="too much in the labs"):
        autosave.save(replace(work, lab_states={"digits": {"drawing": "x" * LAB_STATES_LIMIT}}))
    autosave.leave()
    found = recoverable(tmp_path)
    assert len(found) == 1
    assert same_run(load(found[0].path), work)
