"""Functions of one variable, to be approximated."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family, Generated, Quantity
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import Regress, Task
from nnplayground.i18n import N_
from nnplayground.registry import choices

Values = npt.NDArray[np.float64]


def _polynomial(x: Values) -> Values:
    # Zeros at −5, 0 and 5, and both humps about 1 high.
    return x * (x * x - 25.0) / 48.0


FUNCTIONS: Mapping[str, Callable[[Values], Values]] = {
    "sine": np.sin,
    "sines": lambda x: 0.6 * np.sin(x) + 0.4 * np.sin(3.0 * x),
    "step": lambda x: (x > 0).astype(np.float64),
    "bump": lambda x: (np.abs(x) < 2.0).astype(np.float64),
    "absolute": lambda x: np.abs(x) / 3.0 - 1.0,
    "polynomial": _polynomial,
    "sinc": lambda x: np.sinc(x / 1.5),
    "sawtooth": lambda x: 2.0 * np.mod(x / 4.0, 1.0) - 1.0,
}
"""The functions by key, for −6 ≤ x ≤ 6; values mostly between −1 and 1."""

FORMULAS: Mapping[str, str] = {
    "sine": "y = sin x",
    "sines": "y = (3 sin x + 2 sin 3x) / 5",
    "step": "y = [x &gt; 0]",
    "bump": "y = [|x| &lt; 2]",
    "absolute": "y = |x| / 3 − 1",
    "polynomial": "y = x (x² − 25) / 48",
    "sinc": "y = sin(u) / u, u = 2πx / 3",
    "sawtooth": "y = 2 (x/4 − ⌊x/4⌋) − 1",
}


FUNCTION_LABELS: Mapping[str, str] = {
    "sine": N_("Sine"),
    "sines": N_("Sum of sines"),
    "step": N_("Step"),
    "bump": N_("Box"),
    "absolute": N_("Absolute value"),
    "polynomial": N_("Cubic"),
    "sinc": N_("Sinc"),
    "sawtooth": N_("Sawtooth"),
}


class CurveOfX(Dataset):
    """A data set of one input and one output, with a curve between them."""

    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((16, 16))

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (Quantity("x"),)

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity("y"),)


@DATASETS.register
class Function(CurveOfX, Generated):
    """One input, one output: the curve is the whole picture."""

    family: ClassVar[Family] = Family.REGRESSION
    extent: ClassVar[tuple[float, float] | None] = (-6.0, 6.0)
    label: ClassVar[str] = N_("Function of x")
    summary: ClassVar[str] = N_("A curve y(x): with enough hidden neurons a network can follow any of them.")
    kind: Literal["function"] = "function"
    function: Literal["sine", "sines", "step", "bump", "absolute", "polynomial", "sinc", "sawtooth"] = Field(
        "sine",
        title=N_("Function"),
        description=N_("The curve that the examples lie on."),
        json_schema_extra=choices(**FUNCTION_LABELS),
    )

    @property
    def formula(self) -> str:
        return FORMULAS[self.function]

    def generate(self, rng: np.random.Generator) -> Examples:
        x = rng.uniform(-6.0, 6.0, (self.size, 1))
        y = FUNCTIONS[self.function](x)
        return Examples(x, y + self.noise * rng.standard_normal(y.shape))
