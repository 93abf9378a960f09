"""The surfaces C(v₁, v₂) on which a descent can be watched: seven known ones, and one that is typed."""

from typing import ClassVar, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field, field_validator

from nnplayground.formula.formula import TypedFormula, parse
from nnplayground.formula.reading import LONGEST, PLANE
from nnplayground.i18n import N_, tr
from nnplayground.registry import LOG, Component, Registry, slider

Floats = npt.NDArray[np.float64]


class Region(NamedTuple):
    """The part of the plane that is shown: v₁ from `left` to `right`, v₂ from `bottom` to `top`."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """The longer of its sides."""
        return max(self.right - self.left, self.top - self.bottom)

    def contains(self, v1: float, v2: float) -> bool:
        """Whether a place lies in it."""
        return self.left <= v1 <= self.right and self.bottom <= v2 <= self.top

    def axes(self, columns: int, rows: int) -> tuple[Floats, Floats]:
        """Return that many values of v₁ and of v₂, from edge to edge."""
        return np.linspace(self.left, self.right, columns), np.linspace(self.bottom, self.top, rows)


def square(reach: float) -> Region:
    """Return the region from −reach to reach on both axes."""
    return Region(-reach, reach, -reach, reach)


class CostSurface(Component):
    """A cost of two variables. `start` and `rate` are what shows it well with plain descent."""

    written: ClassVar[str]
    """The formula, as it can be typed."""
    shown: ClassVar[Region]
    start: ClassVar[tuple[float, float]]
    rate: ClassVar[float]
    attribution: ClassVar[str] = ""
    """Who thought of it, where that is known."""

    @property
    def text(self) -> str:
        """The formula, as it can be typed."""
        return self.written

    @property
    def region(self) -> Region:
        """The part of the plane that is worth showing."""
        return self.shown

    @property
    def formula(self) -> TypedFormula:
        """The formula, ready to be evaluated. Raises UserError if what was typed is none."""
        return parse(self.text, PLANE)

    @property
    def title(self) -> str:
        """What the surface is called in the language in use."""
        return tr(self.label)

    def heights(self, v1: Floats, v2: Floats) -> Floats:
        """Return C (rows, columns) over the axes `v1` (columns,) and `v2` (rows,); NaN where it is not finite."""
        found = self.formula.value(v1[np.newaxis, :], v2[:, np.newaxis])
        found[~np.isfinite(found)] = np.nan
        return found


COST_SURFACES: Registry[CostSurface] = Registry(N_("surface"), CostSurface)


@COST_SURFACES.register
class Bowl(CostSurface):
    """Nielsen's valley: the same curvature in every direction, L = 2."""

    label: ClassVar[str] = N_("Bowl")
    summary: ClassVar[str] = N_("One minimum, equally steep on all sides: the gradient points straight at it.")
    written: ClassVar[str] = "v₁² + v₂²"
    shown: ClassVar[Region] = square(2)
    start: ClassVar[tuple[float, float]] = (1.0, 1.0)
    rate: ClassVar[float] = 0.1
    attribution: ClassVar[str] = "M. Nielsen: Neural Networks and Deep Learning, chapter 1."
    kind: Literal["bowl"] = "bowl"


@COST_SURFACES.register
class Ravine(CostSurface):
    """A valley 50 times as steep across as along: curvatures 1 and 50."""

    label: ClassVar[str] = N_("Ravine")
    summary: ClassVar[str] = N_(
        "Fifty times as steep across as along: plain descent zigzags and momentum helps; stable only below η = 0.04."
    )
    written: ClassVar[str] = "½ (v₁² + 50 v₂²)"
    shown: ClassVar[Region] = square(2)
    start: ClassVar[tuple[float, float]] = (1.0, 1.0)
    rate: ClassVar[float] = 0.039
    kind: Literal["ravine"] = "ravine"


@COST_SURFACES.register
class Saddle(CostSurface):
    """A mountain pass: a minimum along v₁, a maximum along v₂."""

    label: ClassVar[str] = N_("Saddle")
    summary: ClassVar[str] = N_(
        "A pass, not a minimum: descent from exactly the ridge v₂ = 0 stops there, from anywhere else it falls off."
    )
    written: ClassVar[str] = "v₁² - v₂²"
    shown: ClassVar[Region] = square(2)
    start: ClassVar[tuple[float, float]] = (1.0, 0.0)
    rate: ClassVar[float] = 0.1
    kind: Literal["saddle"] = "saddle"


@COST_SURFACES.register
class Himmelblau(CostSurface):
    """Four minima, all with C = 0 (Himmelblau, 1972)."""

    label: ClassVar[str] = N_("Himmelblau")
    summary: ClassVar[str] = N_("Four minima of the same depth: the start decides which of them is reached.")
    written: ClassVar[str] = "(v₁² + v₂ - 11)² + (v₁ + v₂² - 7)²"
    shown: ClassVar[Region] = square(5)
    start: ClassVar[tuple[float, float]] = (0.0, 0.0)
    rate: ClassVar[float] = 0.01
    attribution: ClassVar[str] = "D. Himmelblau: Applied Nonlinear Programming, 1972."
    kind: Literal["himmelblau"] = "himmelblau"


@COST_SURFACES.register
class Rosenbrock(CostSurface):
    """A bent valley with an almost level floor (Rosenbrock, 1960)."""

    label: ClassVar[str] = N_("Rosenbrock")
    summary: ClassVar[str] = N_(
        "A bent valley: its floor is found at once, its end only after tens of thousands of steps."
    )
    written: ClassVar[str] = "(1 - v₁)² + 100 (v₂ - v₁²)²"
    shown: ClassVar[Region] = Region(-2, 2, -1, 3)
    start: ClassVar[tuple[float, float]] = (-1.2, 1.0)
    rate: ClassVar[float] = 0.001
    attribution: ClassVar[str] = "H. Rosenbrock: An automatic method for finding the greatest or least value, 1960."
    kind: Literal["rosenbrock"] = "rosenbrock"


@COST_SURFACES.register
class Beale(CostSurface):
    """Nearly level in the middle, walls at the corners (Beale, 1958)."""

    label: ClassVar[str] = N_("Beale")
    summary: ClassVar[str] = N_("Nearly level in the middle and very steep at the corners: one rate cannot suit both.")
    written: ClassVar[str] = "(1.5 - v₁ + v₁ v₂)² + (2.25 - v₁ + v₁ v₂²)² + (2.625 - v₁ + v₁ v₂³)²"
    shown: ClassVar[Region] = square(4.5)
    start: ClassVar[tuple[float, float]] = (1.0, 1.0)
    rate: ClassVar[float] = 0.01
    attribution: ClassVar[str] = "E. Beale: On an iterative method for finding a local minimum, 1958."
    kind: Literal["beale"] = "beale"


@COST_SURFACES.register
class FalseMinima(CostSurface):
    """A tilted field of hollows: every one is a minimum, and each is lower than its neighbour to the right."""

    label: ClassVar[str] = N_("False minima")
    summary: ClassVar[str] = N_(
        "Many hollows of several depths: the start decides where descent ends, which is seldom the lowest."
    )
    written: ClassVar[str] = "sin v₁ sin v₂ + 0.2 v₁"
    shown: ClassVar[Region] = square(6)
    start: ClassVar[tuple[float, float]] = (0.0, 0.0)
    rate: ClassVar[float] = 0.1
    attribution: ClassVar[str] = "M. Nielsen: Neural Networks and Deep Learning."
    kind: Literal["false_minima"] = "false_minima"


@COST_SURFACES.register
class TypedSurface(CostSurface):
    """Whatever is typed."""

    label: ClassVar[str] = N_("Your own formula")
    summary: ClassVar[str] = N_("A formula that you type: C(v₁, v₂), or of x and y.")
    start: ClassVar[tuple[float, float]] = (1.0, 1.0)
    rate: ClassVar[float] = 0.1
    kind: Literal["typed"] = "typed"
    typed: str = Field(
        "v₁² + ¼ v₂⁴",
        max_length=LONGEST,
        title=N_("C(v₁, v₂)"),
        description=N_("The formula: + − · / ^, sin, cos, exp, ln, sqrt, |x|; with v₁ and v₂, or x and y."),
    )
    reach: float = Field(
        3.0,
        gt=0,
        le=1e6,
        title=N_("Shown from −r to r"),
        description=N_("How far the picture reaches on both axes."),
        json_schema_extra=LOG | slider(0.1, 100),
    )

    @field_validator("typed")
    @classmethod
    def _is_formula(cls, text: str) -> str:
        parse(text, PLANE)
        return text

    @property
    def text(self) -> str:
        return self.typed

    @property
    def region(self) -> Region:
        return square(self.reach)
