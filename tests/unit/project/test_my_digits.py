"""Drawn digits are kept in order, whole or not at all, and come back as data."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from nnplayground.data import idx
from nnplayground.data import my_digits as kept
from nnplayground.data.mnist import LEARNING, TRAINING, Mnist
from nnplayground.errors import UserError
from nnplayground.project import my_digits
from nnplayground.project.locks import FileLock
from nnplayground.training.experiment import Experiment


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def image(seed):
    return np.random.default_rng(seed).integers(0, 256, (28, 28)).astype(np.uint8)


def test_they_come_back_in_order():
    assert [my_digits.add(image(n), n) for n in range(3)] == [1, 2, 3]
    ink, labels = kept.load(kept.store())
    assert labels.tolist() == [0, 1, 2]
    np.testing.assert_array_equal(ink[2].reshape(28, 28), image(2))
    assert my_digits.remove_last() == 2
    assert kept.load(kept.store())[1].tolist() == [0, 1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_they_are_for_the_user_alone():
    my_digits.add(image(1), 3)
    kept.store().chmod(0o644)
    my_digits.add(image(2), 3)
    assert stat.S_IMODE(kept.store().stat().st_mode) == 0o600


def test_two_programs_that_add_at_once_lose_nothing():
    def add_some(first):
        for n in range(first, first + 15):
            my_digits.add(image(n), n % 10)

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(add_some, first) for first in (0, 15, 30)]:
            done.result()
    assert sorted(kept.load(kept.store())[1]) == sorted(n % 10 for n in range(45))
    assert [path.name for path in kept.store().parent.iterdir()] == [kept.store().name]


def test_a_program_that_never_lets_go_is_told_of(monkeypatch):
    monkeypatch.setattr(my_digits, "WAIT_SECONDS", 0.05)
    my_digits.add(image(1), 1)
    with FileLock(kept.store().with_suffix(".lock")) as lock:
        assert lock.acquire()
        with pytest.raises(UserError, match="Another program"):
            my_digits.add(image(2), 2)
    assert my_digits.add(image(2), 2) == 2


def test_they_are_part_of_the_data_set_oldest_first():
    for n in range(4):
        my_digits.add(image(n), n)
    examples = kept.MyDigits(own=3, added=100).generate(np.random.default_rng(1))
    assert examples.inputs.shape == (143, 784)
    np.testing.assert_array_equal(examples.inputs[2].reshape(28, 28), image(2))
    assert examples.targets[:3].tolist() == [0, 1, 2]


def test_few_are_all_learnt_and_of_many_some_judge():
    for n in range(60):
        my_digits.add(image(n), n % 10)
        if n not in (0, 48, 59):
            continue
        problem = Experiment().fitted_to(kept.MyDigits(added=1000)).prepare()
        own = np.arange(n + 1)
        learnt, judging = np.intersect1d(own, problem.parts.train), np.intersect1d(own, problem.parts.validation)
        assert len(learnt) + len(judging) == n + 1
        assert len(judging) == kept.held_back(n + 1) == (12 if n == 59 else 0)


def test_validation_and_test_are_of_images_that_networks_of_mnist_have_not_learnt():
    my_digits.add(image(1), 1)
    problem = Experiment().fitted_to(kept.MyDigits(added=1000)).prepare()
    whole = Mnist().generate(np.random.default_rng(1)).inputs
    parts = problem.parts
    assert [len(part) for part in (parts.train, parts.validation, parts.test)] == [1001, 200, 200]
    assert parts.train[-1] == 0
    np.testing.assert_array_equal(problem.raw.inputs[parts.train[:-1]], whole[:1000])
    np.testing.assert_array_equal(problem.raw.inputs[parts.validation], whole[TRAINING : TRAINING + 200])
    np.testing.assert_array_equal(problem.raw.inputs[parts.test], whole[LEARNING : LEARNING + 200])


def test_a_file_of_another_shape_is_refused():
    kept.store().parent.mkdir(parents=True)
    idx.write(kept.store(), np.zeros((2, 10), np.uint8))
    with pytest.raises(UserError, match="drawn digits"):
        my_digits.add(image(1), 1)


def test_names_of_labels_follow_those_of_images(tmp_path):
    assert my_digits.labels_path(tmp_path / "a-images-idx3-ubyte.gz").name == "a-labels-idx1-ubyte.gz"
    assert my_digits.labels_path(tmp_path / "a.idx").name == "labels-a.idx"


def test_a_folder_that_cannot_be_made_is_reported(monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(blocked / "below"))
    with pytest.raises(UserError, match="folder"):
        my_digits.add(image(1), 1)


def test_labels_of_other_images_are_not_replaced(tmp_path):
    my_digits.add(image(1), 1)
    (tmp_path / "labels-mine").write_bytes(b"of others")
    with pytest.raises(UserError, match="labels-mine"):
        my_digits.export_idx(tmp_path / "mine")
    assert not (tmp_path / "mine").exists()
    (tmp_path / "labels-mine").unlink()
    my_digits.export_idx(tmp_path / "mine")
    my_digits.add(image(2), 2)
    my_digits.export_idx(tmp_path / "mine")
    assert idx.read(tmp_path / "labels-mine", 1).tolist() == [1, 2]


def test_what_a_killed_program_left_goes_at_once():
    my_digits.add(image(1), 1)
    draft = kept.store().with_name(f".{kept.store().name}.0123abcd.tmp")
    draft.write_bytes(b"half")
    my_digits.add(image(2), 2)
    assert not draft.exists()
