import gzip
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from nnplayground import assets
from nnplayground.data import mnist
from nnplayground.data.dataset import Examples
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError

FOLDER = assets.path("datasets", "mnist")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with links to the four files, to be tampered with."""
    for file in FOLDER.glob("*.gz"):
        (tmp_path / file.name).symlink_to(file)
    return tmp_path


def replace(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def test_holds_the_canonical_digits() -> None:
    examples = Mnist().generate(np.random.default_rng(0))
    assert examples.inputs.shape == (70_000, 784)
    assert examples.targets[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert examples.targets[60_000:60_005].tolist() == [7, 2, 1, 0, 4]
    assert np.bincount(examples.targets[60_000:]).tolist() == [
        980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
    ]  # fmt: skip
    # Ink is 255 and paper 0: no corner has ink.
    assert not examples.inputs[:, [0, 27, -28, -1]].any()
    assert examples.inputs[:60_000].mean() == pytest.approx(33.318, abs=0.001)


def test_is_read_once_and_cannot_be_overwritten() -> None:
    first = Mnist().generate(np.random.default_rng(0))
    second = Mnist(train_images=1000).generate(np.random.default_rng(1))
    assert first.inputs is second.inputs
    with pytest.raises(ValueError, match="read-only"):
        first.inputs[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        first.targets[0] = 1


def test_parts_are_taken_in_file_order() -> None:
    whole = Mnist().fixed_parts()
    assert (len(whole.train), len(whole.validation), len(whole.test)) == (50_000, 10_000, 10_000)
    small = Mnist(train_images=1000, validation_images=100).fixed_parts()
    assert (small.train[0], small.train[-1]) == (0, 999)
    assert (small.validation[0], small.validation[-1]) == (50_000, 50_099)
    assert (small.test[0], small.test[-1]) == (60_000, 69_999)


def test_no_more_than_there_are() -> None:
    with pytest.raises(ValidationError):
        Mnist(train_images=50_001)
    with pytest.raises(ValidationError):
        Mnist(validation_images=10_001)


def test_attribution_lies_beside_the_files() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for part in ("LeCun", "Cortes", "Burges", "Attribution-ShareAlike 3.0"):
        assert part in text
    for name, _, _, md5 in mnist._LABELS + mnist._IMAGES:
        assert f"`{name}`" in text
        assert md5 in text
    assert all(name in Mnist.attribution for name in ("LeCun", "Cortes", "Burges", "CC BY-SA 3.0"))


@pytest.mark.parametrize(
    "name", ["train-images-idx3-ubyte.gz", "t10k-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"]
)
def test_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(UserError, match=f"{name} is missing.*install nnplayground again"):
        mnist.load(copy)


def test_one_wrong_label_is_noticed(copy: Path) -> None:
    path = copy / "t10k-labels-idx1-ubyte.gz"
    content = bytearray(gzip.decompress(path.read_bytes()))
    content[-1] = (content[-1] + 1) % 10
    replace(path, gzip.compress(bytes(content)))
    with pytest.raises(UserError, match=r"t10k-labels-idx1-ubyte\.gz is not the original"):
        mnist.load(copy)


def test_cut_off_images_are_noticed(copy: Path) -> None:
    path = copy / "t10k-images-idx3-ubyte.gz"
    replace(path, path.read_bytes()[:1_000_000])
    with pytest.raises(UserError, match=r"t10k-images-idx3-ubyte\.gz is damaged or was cut off"):
        mnist.load(copy)


def test_swapped_files_are_noticed(copy: Path) -> None:
    path = copy / "train-images-idx3-ubyte.gz"
    replace(path, (copy / "train-labels-idx1-ubyte.gz").read_bytes())
    with pytest.raises(UserError, match="holds labels where images belong"):
        mnist.load(copy)


def test_training_and_test_swapped_are_noticed(copy: Path) -> None:
    path = copy / "train-labels-idx1-ubyte.gz"
    replace(path, (copy / "t10k-labels-idx1-ubyte.gz").read_bytes())
    with pytest.raises(UserError, match="announces 10000 values where 60000 belong"):
        mnist.load(copy)


def test_a_repaired_folder_loads_in_the_same_process(copy: Path) -> None:
    path = copy / "train-labels-idx1-ubyte.gz"
    path.unlink()
    with pytest.raises(UserError):
        mnist.load(copy)
    path.symlink_to(FOLDER / path.name)
    assert len(mnist.load(copy).inputs) == 70_000


def test_is_let_go_once_nobody_uses_it(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def read(folder: Path) -> Examples:
        made.append(folder)
        return Examples(np.zeros((2, 784), np.uint8), np.zeros(2, np.int64))

    monkeypatch.setattr(mnist, "_read", read)
    first = mnist.load(copy)
    assert mnist.load(copy) is first
    assert made == [copy]
    del first
    mnist.load(copy)
    assert made == [copy, copy]
