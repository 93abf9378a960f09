"""A function of one variable that is typed."""

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import AfterValidator, Field

from nnplayground.data.dataset import DATASETS, NOISE, Examples, Family, Generated
from nnplayground.data.functions import CurveOfX, Values
from nnplayground.errors import UserError
from nnplayground.formula.formula import TypedFormula, parse
from nnplayground.formula.reading import LINE, LONGEST
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, slider

FARTHEST = 1000.0
LARGEST = 1e30
"""Values beyond are taken for none: the network's precision ends at 3e38."""
DRAWS = 200
"""How often examples are drawn anew where the formula has no value, at most."""


def _readable(text: str) -> str:
    parse(text, LINE)
    return text


FormulaOfX = Annotated[
    str,
    Field(
        max_length=LONGEST,
        title=N_("y(x)"),
        description=N_("The formula: + − · / ^, sin, cos, exp, ln, sqrt, |x|; with x."),
    ),
    AfterValidator(_readable),
]
"""A formula of a curve, wherever one is typed."""
FirstX = Annotated[
    float,
    Field(
        ge=-FARTHEST,
        le=FARTHEST,
        title=N_("From x ="),
        description=N_("Where the curve begins."),
        json_schema_extra=slider(-10, 10),
    ),
]
LastX = Annotated[
    float,
    Field(
        ge=-FARTHEST,
        le=FARTHEST,
        title=N_("To x ="),
        description=N_("Where the curve ends."),
        json_schema_extra=slider(-10, 10),
    ),
]


@DATASETS.register
class TypedFunction(CurveOfX, Generated):
    """One input, one output, and a formula in between.

    Examples lie where the formula has a value. Raises UserError if that is nowhere, or almost.
    """

    family: ClassVar[Family] = Family.REGRESSION
    label: ClassVar[str] = N_("Typed function")
    summary: ClassVar[str] = N_("A curve y(x) of your own: type its formula.")
    attribution: ClassVar[str] = "M. Nielsen: Neural Networks and Deep Learning (the formula that is there at first)."
    kind: Literal["typed_function"] = "typed_function"
    typed: FormulaOfX = "0.2 + 0.4x² + 0.3x sin 15x + 0.05 cos 50x"
    first: FirstX = 0.0
    last: LastX = 1.0
    noise: float = Field(
        0.0,
        ge=0,
        le=1,
        title=N_("Noise"),
        description=N_("How far the examples stray from the curve: their standard deviation, in units of y."),
        json_schema_extra=NOISE | HIDDEN,
    )

    @property
    def span(self) -> tuple[float, float]:
        """The smallest and the largest x."""
        return min(self.first, self.last), max(self.first, self.last)

    @property
    def function(self) -> TypedFormula:
        """The formula, ready to be evaluated."""
        return parse(self.typed, LINE)

    def values(self, x: Values) -> Values:
        """Return y at `x`; NaN where the formula has no value, or one that is too large."""
        y = self.function.value(x)
        with np.errstate(invalid="ignore"):
            return np.where(np.abs(y) <= LARGEST, y, np.nan)

    def check(self) -> None:
        if self.first == self.last:
            raise UserError(N_("The curve begins and ends at the same x: give it some length."))

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        x = rng.uniform(*self.span, self.size)
        for _ in range(DRAWS):
            y = self.values(x)
            missing = np.flatnonzero(np.isnan(y))
            if not len(missing):
                return Examples(x[:, np.newaxis], (y + self.noise * rng.standard_normal(y.shape))[:, np.newaxis])
            x[missing] = rng.uniform(*self.span, len(missing))
        raise UserError(
            N_("The formula “{formula}” has almost nowhere a value between {first} and {last}."),
            formula=self.typed,
            first=self.span[0],
            last=self.span[1],
        )
