"""What an older program wrote is brought up to date step by step."""

import json

import numpy as np
import pytest

from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.project import container, document, migrations
from nnplayground.project.container import DamagedError
from nnplayground.project.document import Document, load
from nnplayground.project.migrations import NewerError, Raw, migrate
from tests.helpers.made import small


def test_steps_are_taken_in_order():
    steps = {0: lambda text: text + "a", 1: lambda text: text + "b", 2: lambda text: text + "c"}
    assert migrate("", 0, 3, steps) == "abc"
    assert migrate("", 2, 3, steps) == "c"
    assert migrate("", 3, 3, steps) == ""
    with pytest.raises(NewerError):
        migrate("", 4, 3, steps)
    for unknown in (-1, -(10**9)):
        with pytest.raises(DamagedError):
            migrate("", unknown, 3, steps)


def test_a_project_of_an_older_layout_is_opened(tmp_path, monkeypatch):
    """As if number 0 had called the notes “comment”, the history “curves”, and the mini-batch “batch”."""

    def rename(raw):
        texts, tensors = dict(raw.texts), dict(raw.tensors)
        texts["notes"] = texts.pop("comment")
        return Raw(texts, {name.replace("curves.", "history."): array for name, array in tensors.items()})

    def reword(experiment):
        return {{"batch": "batch_size"}.get(name, name): value for name, value in experiment.items()}

    texts = {
        "format": document.FORMAT, "schema": "0", "program": "nnplayground 0", "comment": "old", "run": "null",
        "kept": "[]", "data": "{}", "experiment": '{"schema_number": 0, "batch": 7}',
    }  # fmt: skip
    columns = Document(small()).history.to_columns()
    path = tmp_path / "old.nnplay"
    path.write_bytes(b"".join(container.pack({f"curves.{k}": np.asarray(v) for k, v in columns.items()}, texts)))
    with pytest.raises(UserError, match="damaged"):
        load(path)
    monkeypatch.setattr(migrations, "FILE_STEPS", {0: rename, **migrations.FILE_STEPS})
    monkeypatch.setattr(migrations, "EXPERIMENT_STEPS", {0: reword})
    found = load(path)
    assert found.notes == "old"
    assert found.experiment.batch_size == 7


def test_lab_states_get_the_keys_of_labs_pages_and_fields():
    """Number 1 had them as “desks”, counted the pages of a lab, and called some fields otherwise."""
    desks = {
        "by_hand": {
            "twins": {"units": 3},
            "twins_epoch": 5,
            "good": None,
            "view": {"page": 6, "forward_grain": "layer"},
        },
        "perceptron": {"good": None, "view": {"page": 1}},
        "digits": {"codes": {"runs": 2}, "view": {"page": 99}},
        "painting": {"view": {"page": 0, "tool": "spray"}},
        "of tomorrow": {"good": 1, "view": {"page": 3}},
    }  # fmt: skip
    raw = migrations.FILE_STEPS[1](Raw({"desks": json.dumps(desks), "notes": "n"}, {}))
    assert json.loads(raw.texts.pop("lab_states")) == {
        "hand": {
            "symmetry": {"units": 3}, "symmetry_epoch": 5, "last_valid": None,
            "view": {"page": "symmetry", "forward_grain": "layer"},
        },
        "perceptron": {"last_valid": None, "view": {"page": "step_sigmoid"}},
        "digits": {"output_coding": {"runs": 2}, "view": {}},
        "painting": {"view": {"tool": "spray"}},
        "of tomorrow": {"good": 1, "view": {"page": 3}},
    }  # fmt: skip
    assert raw.texts == {"notes": "n"}
    assert migrations.FILE_STEPS[1](Raw({"notes": "n"}, {})).texts == {"notes": "n"}


@pytest.mark.parametrize("desks", ["[]", '{"digits": []}'])
def test_lab_states_that_are_none_are_refused(desks):
    with pytest.raises(DamagedError):
        migrations.FILE_STEPS[1](Raw({"desks": desks}, {}))


def test_the_keys_of_old_pages_are_still_known():
    assert any(migrations.PAGES_1.values())
    for key, pages in migrations.PAGES_1.items():
        assert not pages or LABS[key].page_keys[: len(pages)] == pages
