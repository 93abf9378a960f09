"""The names declared here are scikit-learn's, in its order."""

import subprocess
import sys

import numpy as np
import pytest
from sklearn import datasets

from nnplayground.data import tables
from nnplayground.data.dataset import Dataset
from nnplayground.data.tables import BreastCancer, Diabetes, Iris, SmallDigits, Wine


def plain(name: str) -> str:
    return name.lower().replace("_", " ").replace("colour", "color").removesuffix(" (cm)")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Iris(), datasets.load_iris()),
        (Wine(), datasets.load_wine()),
        (BreastCancer(), datasets.load_breast_cancer()),
    ],
    ids=["iris", "wine", "breast_cancer"],
)
def test_columns_and_classes_are_named_as_they_come(ours: Iris, theirs: object) -> None:
    assert [plain(quantity.name) for quantity in ours.inputs] == [plain(n) for n in theirs.feature_names]
    classes = {"variety 1": "class_0", "variety 2": "class_1", "variety 3": "class_2"}
    assert [classes.get(name, name) for name in ours.classes] == list(theirs.target_names)
    examples = ours.generate(np.random.default_rng(0))
    np.testing.assert_array_equal(examples.inputs, theirs.data)
    np.testing.assert_array_equal(examples.targets, theirs.target)


def test_diabetes_is_in_its_own_units() -> None:
    columns = datasets.load_diabetes().feature_names
    named = dict(zip(columns, (q.name for q in Diabetes().inputs), strict=True))
    assert named["bmi"] == "body mass index"
    assert named["s3"] == "HDL cholesterol"
    assert named["s6"] == "blood sugar"
    inputs = Diabetes().generate(np.random.default_rng(0)).inputs
    values = dict(zip(columns, inputs.T, strict=True))
    assert values["age"].min() == 19
    assert set(values["sex"]) == {1, 2}
    # tch is total cholesterol / HDL, which proves the order of three columns.
    np.testing.assert_allclose(values["s1"] / values["s3"], values["s4"], rtol=0.2, atol=0.6)


def test_digits_are_ink() -> None:
    examples = SmallDigits().generate(np.random.default_rng(0))
    counts = datasets.load_digits().data
    assert len(np.unique(examples.inputs)) == 17
    np.testing.assert_array_equal(np.rint(examples.inputs / 255 * 16), counts)


@pytest.mark.parametrize("made", [Iris, Wine, BreastCancer, SmallDigits, Diabetes])
def test_where_the_files_are_elsewhere_scikit_learn_is_asked(made: type[Dataset], monkeypatch) -> None:
    read = made().generate(np.random.default_rng(0))
    monkeypatch.setattr(tables, "find_spec", lambda _: None)
    asked = made().generate(np.random.default_rng(0))
    for mine, theirs in zip((read.inputs, read.targets), (asked.inputs, asked.targets), strict=True):
        assert (mine.dtype, mine.shape) == (theirs.dtype, theirs.shape)
        np.testing.assert_array_equal(mine, theirs)


def test_neither_declarations_nor_examples_import_scikit_learn() -> None:
    script = (
        "import sys, numpy, nnplayground.data as d\n"
        "from nnplayground.data.dataset import DATASETS\n"
        "for c in DATASETS: c().inputs, c().classes, c().outputs, c().formula\n"
        "for key in 'iris', 'wine', 'breast_cancer', 'digits_8x8', 'diabetes':\n"
        "    DATASETS[key]().generate(numpy.random.default_rng(0))\n"
        "sys.exit('sklearn' in sys.modules or 'scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
