"""Folders of IDX files: pairs are found, named, checked, and remembered by what they hold."""

import gzip
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.data import idx
from nnplayground.data.idx_folder import FASHION, IdxFolder, choose, variants
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches
from tests.helpers.mutants import mutated


def fill(folder, classes=3, count=60, variant="", test="t10k", end="", first=0, side=28):
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(classes)
    for part, size in (("train", count), (test, count // 3)):
        if part:
            images = rng.integers(0, 256, (size, side, side), dtype=np.uint8)
            idx.write(folder / f"{variant}{part}-images-idx3-ubyte{end}", images)
            idx.write(
                folder / f"{variant}{part}-labels-idx1-ubyte{end}", (np.arange(size) % classes + first).astype(np.uint8)
            )
    return folder


@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_folder_becomes_a_data_set(tmp_path, end):
    data = choose(fill(tmp_path / "own", end=end))
    assert data.title == "own"
    assert data.classes == ("0", "1", "2")
    examples = data.generate(np.random.default_rng(1))
    assert examples.inputs.shape == (80, 784)
    parts = data.fixed_parts()
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (50, 10, 20)
    np.testing.assert_array_equal(examples.targets[parts.test], np.arange(20) % 3)
    trainer = Trainer(Experiment().fitted_to(data.model_copy(update={"training": 20})))
    assert len(trainer.problem.parts.train) == 20
    mini_batches(trainer, 2)


def test_letters_are_named_and_turned(tmp_path):
    folder = fill(tmp_path / "EMNIST", classes=26, count=260, variant="emnist-letters-", test="test", first=1)
    fill(folder, classes=62, count=620, variant="emnist-byclass-", test="test")
    (folder / "emnist-letters-mapping.txt").write_text("".join(f"{n} {64 + n} {96 + n}\n" for n in range(1, 27)))
    assert variants(folder) == ["emnist-byclass-", "emnist-letters-"]
    data = choose(folder, "emnist-letters-")
    assert data.classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert (data.title, data.turned) == ("emnist-letters", True)
    raw = idx.read(folder / "emnist-letters-train-images-idx3-ubyte", idx.IMAGES)
    examples = data.generate(np.random.default_rng(1))
    np.testing.assert_array_equal(examples.inputs[5].reshape(28, 28), raw[5].T)
    assert examples.targets[:3].tolist() == [0, 1, 2]
    back = data.model_copy(update={"turned": False}).generate(np.random.default_rng(1))
    np.testing.assert_array_equal(back.inputs[5].reshape(28, 28), raw[5])
    assert len(choose(folder).classes) == 62


def test_letters_without_their_file_and_other_labels_are_named_by_what_they_are(tmp_path):
    folder = fill(tmp_path / "own", classes=26, count=260, variant="emnist-letters-", test="test", first=1)
    assert choose(folder).classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert choose(fill(tmp_path / "some", classes=3, first=5)).classes == ("5", "6", "7")


def test_files_may_be_packed_or_not_and_written_with_a_point(tmp_path):
    folder = fill(tmp_path / "own", end=".gz")
    for what in ("images-idx3", "labels-idx1"):
        packed = folder / f"t10k-{what}-ubyte.gz"
        (folder / f"t10k-{what.replace('-', '.')}-ubyte").write_bytes(gzip.decompress(packed.read_bytes()))
        packed.unlink()
    labels = folder / "train-labels-idx1-ubyte.gz"
    (folder / "train-labels-idx1-ubyte").write_bytes(gzip.decompress(labels.read_bytes()))
    labels.unlink()
    (folder / "train-images-idx3-ubyte.gz").rename(folder / "train-images.idx3-ubyte.gz")
    assert variants(folder) == [""]
    assert len(choose(folder).fixed_parts().test) == 20


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_folder_whose_name_cannot_be_kept_is_refused(tmp_path):
    folder = fill(Path(os.fsdecode(os.fsencode(tmp_path) + b"/im\xe4genes")))
    with pytest.raises(UserError, match=r"im\?genes” holds letters"):
        choose(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems have no such names")
def test_files_whose_names_are_no_text_are_refused_in_a_sentence(tmp_path):
    folder = fill(tmp_path / "own", variant=os.fsdecode(b"im\xe4genes-"))
    with pytest.raises(UserError, match=r"names of the files “.*genes-…” hold letters that cannot be kept"):
        choose(folder)


def test_clothes_have_names(tmp_path):
    assert choose(fill(tmp_path / "Fashion-MNIST", classes=10)).classes == FASHION


def test_without_test_files_nothing_is_tested(tmp_path):
    data = choose(fill(tmp_path / "own", test=""))
    assert len(data.fixed_parts().test) == 0


def test_other_images_under_the_same_name_are_noticed(tmp_path):
    data = choose(fill(tmp_path / "own"))
    again = IdxFolder.model_validate_json(data.model_dump_json())
    assert again == data
    fill(tmp_path / "own", count=90)
    with pytest.raises(UserError, match="no longer those"):
        data.generate(np.random.default_rng(1))


def test_what_does_not_belong_together_is_refused(tmp_path):
    with pytest.raises(UserError, match="no pair"):
        choose(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        choose(tmp_path / "none")
    with pytest.raises(UserError, match="20 × 20"):
        choose(fill(tmp_path / "a", side=20))
    with pytest.raises(UserError, match="name 1 classes"):
        choose(fill(tmp_path / "b", classes=1))
    with pytest.raises(UserError, match="classes"):
        choose(fill(tmp_path / "c", classes=201, count=402))
    folder = fill(tmp_path / "d")
    idx.write(folder / "train-labels-idx1-ubyte", np.zeros(59, np.uint8))
    with pytest.raises(UserError, match="do not belong together"):
        choose(folder)


@settings(max_examples=100)
@given(st.data())
def test_a_mutant_is_read_or_refused(tmp_path_factory, data):
    folder = fill(
        tmp_path_factory.mktemp("mutants") / "own", test="", count=12, end=data.draw(st.sampled_from(["", ".gz"]))
    )
    path = data.draw(st.sampled_from(sorted(folder.iterdir())))
    path.write_bytes(mutated(path.read_bytes(), data))
    try:
        choose(folder)
    except UserError:
        return
