"""What every data set promises, tried on all of them."""

from collections.abc import Iterator
from unittest import mock

import numpy as np
import pytest

import nnplayground.data  # noqa: F401 - registers the data sets
from nnplayground.data.dataset import DATASETS, FAMILY_LABELS, Dataset, Examples, Family, Generated
from nnplayground.data.pen import signs
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.sequences import MadeSequences
from nnplayground.errors import UserError
from nnplayground.registry import limits, mark

every = pytest.mark.parametrize("cls", list(DATASETS), ids=DATASETS.keys())
MADE_HERE = (Generated, MadeSequences)
MADE = [cls for cls in DATASETS if cls.family is not Family.OWN]
"""Data sets that have examples at once; the user's own begin empty."""
ready = pytest.mark.parametrize("cls", MADE, ids=[cls.key() for cls in MADE])


@pytest.fixture(autouse=True, scope="module")
def images_are_made_once():
    """Keep what made-up hands write for all tests of this module: it takes long."""
    with mock.patch.object(signs, "KEPT_BYTES", 1 << 27):
        yield
    signs._kept.clear()


def make(dataset: Dataset, seed: int = 1) -> Examples:
    return dataset.generate(np.random.default_rng(seed))


def extremes(cls: type[Dataset]) -> Iterator[Dataset]:
    """Yield the data set with each of its parameters in turn at each end of its range."""
    # Of images that take long to make, only a few.
    images = cls.parameters().get("train_images")
    few = {} if images is None else {"train_images": limits(images)["ge"]}
    for name, field in cls.parameters().items():
        labelled = mark(field, "choices")
        bounds = limits(field)
        if not labelled and field.annotation not in (int, float):
            continue
        assert labelled or {"ge", "le"} <= bounds.keys(), f"{name} has no closed range"
        for value in labelled or (bounds["ge"], bounds["le"]):
            yield cls(**{**few, name: value})


def refused(dataset: Dataset) -> bool:
    """Whether the data set says itself that its parameters do not go together."""
    try:
        dataset.check()
    except UserError:
        return True
    return False


def check(dataset: Dataset) -> None:
    examples = make(dataset)
    inputs, targets = examples.inputs, examples.targets
    assert inputs.shape == (len(targets), len(dataset.inputs))
    if isinstance(dataset, MADE_HERE):
        assert len(inputs) == dataset.size * dataset.steps
    assert dataset.is_sequence or dataset.steps == 1
    for about in (examples.predictable, examples.allowed):
        assert about is None or len(about) == len(inputs)
    if examples.allowed is not None:
        assert examples.allowed[np.arange(len(inputs)), targets].all(), "what comes is allowed"
    if dataset.image_shape:
        assert inputs.dtype == np.uint8
        assert np.prod(dataset.image_shape) == inputs.shape[1]
        assert (inputs.min(), inputs.max()) == (0, 255)
    else:
        assert inputs.dtype == np.float64
        assert np.isfinite(inputs).all()
    if dataset.task.names_classes:
        assert not dataset.outputs
        assert targets.dtype == np.int64
        assert targets.ndim == 1
        assert set(np.unique(targets)) == set(range(len(dataset.classes)))
    else:
        assert not dataset.classes
        assert targets.dtype == np.float64
        assert targets.shape == (len(inputs), len(dataset.outputs))
        assert np.isfinite(targets).all()
    parts = dataset.fixed_parts()
    if parts is not None:
        rows = np.concatenate([parts.train, parts.validation, parts.test])
        assert len(np.unique(rows)) == len(rows)
        assert rows.min() >= 0
        assert rows.max() < len(inputs)
        assert min(len(parts.train), len(parts.validation), len(parts.test)) > 0


@ready
def test_examples_agree_with_the_declaration(cls: type[Dataset]) -> None:
    check(cls())


@ready
def test_each_end_of_each_range_works(cls: type[Dataset]) -> None:
    for dataset in extremes(cls):
        if not refused(dataset):
            check(dataset)


@ready
def test_the_same_seed_repeats_and_another_differs(cls: type[Dataset]) -> None:
    first, again, other = make(cls(), 1), make(cls(), 1), make(cls(), 2)
    np.testing.assert_array_equal(first.inputs, again.inputs)
    np.testing.assert_array_equal(first.targets, again.targets)
    assert np.array_equal(first.inputs, other.inputs) != issubclass(cls, MADE_HERE)


@every
def test_is_described_for_people(cls: type[Dataset]) -> None:
    dataset = cls()
    assert cls.label
    assert cls.summary.endswith(".")
    assert dataset.family in FAMILY_LABELS
    assert dataset.scaling in SCALINGS
    for names in ([q.name for q in dataset.inputs], [q.name for q in dataset.outputs], dataset.classes):
        assert all(names)
        assert len(set(names)) == len(names)
    for field in cls.parameters().values():
        assert field.title
        assert field.description
        assert field.description.endswith(".")


@pytest.mark.parametrize("cls", [cls for cls in DATASETS if cls.family is Family.OWN])
def test_own_data_begin_empty_and_say_what_to_do(cls: type[Dataset]) -> None:
    for refused in (cls().check, lambda: make(cls())):
        with pytest.raises(UserError) as caught:
            refused()
        assert str(caught.value).startswith("There ")


@every
def test_is_restored_from_its_own_dump(cls: type[Dataset]) -> None:
    for dataset in [cls(), *extremes(cls)]:
        assert cls.model_validate_json(dataset.model_dump_json()) == dataset


@ready
def test_points_lie_where_the_axes_are_drawn(cls: type[Dataset]) -> None:
    if cls.extent is None:
        return
    dataset = cls(noise=0)
    low, high = cls.extent
    inputs = make(dataset).inputs
    assert len(dataset.inputs) in (1, 2)
    assert low <= inputs.min() < inputs.max() <= high
    # They fill the axes: a picture that is mostly empty teaches nothing.
    assert np.ptp(inputs, axis=0).max() >= 0.5 * (high - low)


def test_nothing_that_was_promised_is_missing() -> None:
    assert set(DATASETS.keys()) >= {
        "and", "or", "nand", "xor",
        "circle", "rings", "xor_clouds", "gaussians", "spirals", "moons", "checkerboard",
        "plane", "gaussian_hills", "function", "house_prices",
        "echo", "letters", "parity", "reber", "temporal_xor", "wave",
        "iris", "wine", "breast_cancer", "digits_8x8", "diabetes", "mnist",
    }  # fmt: skip
