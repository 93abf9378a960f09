"""Real tables that come with scikit-learn.

Names are declared here, in the order of scikit-learn's columns, and examples are read from its files, so that
nothing needs scikit-learn itself: it takes a second and 90 MB to import.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt

from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family, Quantity, pixels
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import Regress, Task
from nnplayground.i18n import N_

Table = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]


def read_table(name: str, *files: str, header: int = 0, delimiter: str | None = ",", **options: Any) -> Table:
    """Return inputs (examples, columns) and targets (examples,), which stand last, of a table of scikit-learn.

    A version that keeps them elsewhere is asked by its own function of that `name`, with `options`.
    """
    found = find_spec("sklearn")
    folder = Path(next(iter((found and found.submodule_search_locations) or ("",)))) / "datasets" / "data"
    if not all((folder / file).is_file() for file in files):
        from sklearn import datasets

        inputs, targets = getattr(datasets, f"load_{name}")(return_X_y=True, **options)
        return np.asarray(inputs, np.float64), np.asarray(targets, np.float64)
    columns = np.column_stack([np.loadtxt(folder / file, delimiter=delimiter, skiprows=header) for file in files])
    return np.ascontiguousarray(columns[:, :-1]), columns[:, -1]


class BundledTable(Dataset):
    """A table of scikit-learn."""

    family: ClassVar[Family] = Family.TABLE


@DATASETS.register
class Iris(BundledTable):
    """Three species of iris told apart by four lengths."""

    label: ClassVar[str] = N_("Iris")
    summary: ClassVar[str] = N_("150 flowers of three species, told apart by the size of sepals and petals.")
    attribution: ClassVar[str] = "R. A. Fisher (1936); E. Anderson. UCI Machine Learning Repository."
    kind: Literal["iris"] = "iris"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (
            Quantity(N_("sepal length"), "cm"),
            Quantity(N_("sepal width"), "cm"),
            Quantity(N_("petal length"), "cm"),
            Quantity(N_("petal width"), "cm"),
        )

    @property
    def classes(self) -> tuple[str, ...]:
        return ("setosa", "versicolor", "virginica")

    def generate(self, rng: np.random.Generator) -> Examples:
        inputs, targets = read_table("iris", "iris.csv", header=1)
        return Examples(inputs, targets.astype(np.int64))


@DATASETS.register
class Wine(BundledTable):
    """Three cultivars told apart by a chemical analysis of their wine."""

    label: ClassVar[str] = N_("Wine")
    summary: ClassVar[str] = N_("178 Italian wines of three grape varieties, told apart by chemical analysis.")
    attribution: ClassVar[str] = "M. Forina et al., PARVUS (1988). UCI Machine Learning Repository."
    kind: Literal["wine"] = "wine"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (
            Quantity(N_("alcohol")),
            Quantity(N_("malic acid")),
            Quantity(N_("ash")),
            Quantity(N_("alcalinity of ash")),
            Quantity(N_("magnesium")),
            Quantity(N_("total phenols")),
            Quantity(N_("flavanoids")),
            Quantity(N_("nonflavanoid phenols")),
            Quantity(N_("proanthocyanins")),
            Quantity(N_("colour intensity")),
            Quantity(N_("hue")),
            Quantity(N_("OD280/OD315 of diluted wines")),
            Quantity(N_("proline")),
        )

    @property
    def classes(self) -> tuple[str, ...]:
        return (N_("variety 1"), N_("variety 2"), N_("variety 3"))

    def generate(self, rng: np.random.Generator) -> Examples:
        inputs, targets = read_table("wine", "wine_data.csv", header=1)
        return Examples(inputs, targets.astype(np.int64))


@DATASETS.register
class BreastCancer(BundledTable):
    """Tumours told apart by their cell nuclei under the microscope."""

    label: ClassVar[str] = N_("Breast cancer")
    summary: ClassVar[str] = N_("569 tumours, malignant or benign, described by the cell nuclei in a picture.")
    attribution: ClassVar[str] = (
        "W. H. Wolberg, W. N. Street, O. L. Mangasarian (1995). UCI Machine Learning Repository."
    )
    kind: Literal["breast_cancer"] = "breast_cancer"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (
            Quantity(N_("mean radius")),
            Quantity(N_("mean texture")),
            Quantity(N_("mean perimeter")),
            Quantity(N_("mean area")),
            Quantity(N_("mean smoothness")),
            Quantity(N_("mean compactness")),
            Quantity(N_("mean concavity")),
            Quantity(N_("mean concave points")),
            Quantity(N_("mean symmetry")),
            Quantity(N_("mean fractal dimension")),
            Quantity(N_("radius error")),
            Quantity(N_("texture error")),
            Quantity(N_("perimeter error")),
            Quantity(N_("area error")),
            Quantity(N_("smoothness error")),
            Quantity(N_("compactness error")),
            Quantity(N_("concavity error")),
            Quantity(N_("concave points error")),
            Quantity(N_("symmetry error")),
            Quantity(N_("fractal dimension error")),
            Quantity(N_("worst radius")),
            Quantity(N_("worst texture")),
            Quantity(N_("worst perimeter")),
            Quantity(N_("worst area")),
            Quantity(N_("worst smoothness")),
            Quantity(N_("worst compactness")),
            Quantity(N_("worst concavity")),
            Quantity(N_("worst concave points")),
            Quantity(N_("worst symmetry")),
            Quantity(N_("worst fractal dimension")),
        )

    @property
    def classes(self) -> tuple[str, ...]:
        return (N_("malignant"), N_("benign"))

    def generate(self, rng: np.random.Generator) -> Examples:
        inputs, targets = read_table("breast_cancer", "breast_cancer.csv", header=1)
        return Examples(inputs, targets.astype(np.int64))


@DATASETS.register
class SmallDigits(Dataset):
    """Handwritten digits of 8 × 8 pixels."""

    family: ClassVar[Family] = Family.IMAGES
    scaling: ClassVar[str] = "none"
    image_shape: ClassVar[tuple[int, int] | None] = (8, 8)
    label: ClassVar[str] = N_("Digits 8×8")
    summary: ClassVar[str] = N_("1,797 handwritten digits in 8 × 8 pixels: quick to learn.")
    attribution: ClassVar[str] = "E. Alpaydin, C. Kaynak (1998). UCI Machine Learning Repository."
    kind: Literal["digits_8x8"] = "digits_8x8"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return pixels(8, 8)

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple("0123456789")

    def generate(self, rng: np.random.Generator) -> Examples:
        counts, targets = read_table("digits", "digits.csv.gz")
        # Pixels count the dark ones among 4 × 4 finer pixels, 0 to 16.
        return Examples(np.rint(counts * (255.0 / 16.0)).astype(np.uint8), targets.astype(np.int64))


@DATASETS.register
class Diabetes(BundledTable):
    """How far diabetes advances within a year."""

    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)
    label: ClassVar[str] = N_("Diabetes")
    summary: ClassVar[str] = N_("442 patients: how far the illness advances in a year, from ten measurements.")
    attribution: ClassVar[str] = "B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, Least Angle Regression (2004)."
    kind: Literal["diabetes"] = "diabetes"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((), rate=0.01)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (
            Quantity(N_("age"), N_("years")),
            Quantity(N_("sex (1 or 2)")),
            Quantity(N_("body mass index"), "kg/m²"),
            Quantity(N_("blood pressure"), "mmHg"),
            Quantity(N_("total cholesterol"), "mg/dl"),
            Quantity(N_("LDL cholesterol"), "mg/dl"),
            Quantity(N_("HDL cholesterol"), "mg/dl"),
            Quantity(N_("total / HDL cholesterol")),
            Quantity(N_("logarithm of triglycerides")),
            Quantity(N_("blood sugar"), "mg/dl"),
        )

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity(N_("progression of the illness")),)

    def generate(self, rng: np.random.Generator) -> Examples:
        files = "diabetes_data_raw.csv.gz", "diabetes_target.csv.gz"
        inputs, targets = read_table("diabetes", *files, delimiter=None, scaled=False)
        return Examples(inputs, targets[:, np.newaxis])
