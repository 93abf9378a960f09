"""Where the examples of a problem stand in the picture of its answers, and in which colours."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from nnplayground.analysis import decision_field
from nnplayground.analysis.decision_field import ImageSample, InputPlane
from nnplayground.data.dataset import Quantity
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.playground.decision import colormaps
from nnplayground.gui.playground.decision.colormaps import ColorScale
from nnplayground.gui.plotting.overlay import Stamp
from nnplayground.i18n import tr

Rows = npt.NDArray[np.intp]
Values = npt.NDArray[np.floating]

CURVE_POINTS = 256
HEADROOM = 0.15
"""Share of the targets' range left free above and below a curve."""
SYMBOLS = ("o", "s", "t1", "d")
"""Shapes of points: colours repeat after `COLORS` classes, and then the next shape is taken."""
COLORS = 10
FILLS = 32
"""Colours into which targets are sorted."""
SIZES = ((20, 11.0), (200, 8.0), (500, 7.0), (float("inf"), 5.5))
"""Diameter of points in logical pixels, by how many there are at most."""
WRONG = 10.0
LARGEST = 6
"""Sizes of rings, and the share of the colour scale's length at which they are full-size."""
FULL = 0.4
ARGB = QColor.NameFormat.HexArgb


@dataclass(frozen=True, eq=False)
class DecisionScene:
    """A problem seen on a plane of its inputs."""

    problem: Problem
    plane: InputPlane
    sample: ImageSample

    @classmethod
    def of(cls, problem: Problem, across: int = 0, up: int | None = 1) -> "DecisionScene":
        """Return the usual view of `problem` with these two inputs as axes."""
        plane = decision_field.default_plane(problem, across, up)
        if plane.up is None and not problem.task.names_classes:
            plane = decision_field.default_plane(problem, across, None, CURVE_POINTS)
        return cls(problem, plane, decision_field.sample(problem))

    @property
    def shows_quantities(self) -> bool:
        """Whether the answers are quantities, not classes."""
        return not self.problem.task.names_classes

    @property
    def is_curve(self) -> bool:
        """Whether the answer is drawn as a curve: one quantity over another."""
        return self.plane.up is None and self.shows_quantities

    @property
    def is_square(self) -> bool:
        """Whether both axes have one scale."""
        up = self.plane.up
        inputs = self.problem.dataset.inputs
        return (
            up is not None and self.plane.is_square and inputs[self.plane.across.column].unit == inputs[up.column].unit
        )

    @property
    def across(self) -> Quantity:
        """What the level axis measures."""
        return self.problem.dataset.inputs[self.plane.across.column]

    @property
    def up(self) -> Quantity | None:
        """What the upright axis measures; None where it only separates the classes."""
        if self.plane.up is not None:
            return self.problem.dataset.inputs[self.plane.up.column]
        return self.problem.dataset.outputs[0] if self.is_curve else None

    @cached_property
    def target_scale(self) -> ColorScale:
        """The colours of the first quantity."""
        return colormaps.signed_scale(*decision_field.target_range(self.problem))

    @cached_property
    def region(self) -> QRectF:
        """The part of the plot that is shown."""
        across, up = self.plane.across, self.plane.up
        low, high = (up.low, up.high) if up is not None else (0.0, 1.0)
        if self.is_curve:
            low, high = decision_field.target_range(self.problem)
            margin = HEADROOM * (high - low) or 1.0
            low, high = low - margin, high + margin
        return QRectF(across.low, low, across.high - across.low, high - low)

    def places(self, rows: Rows) -> tuple[Values, Values]:
        """Return where the examples `rows` stand; with one input each class has a lane of its own."""
        inputs = self.problem.raw.inputs
        x = inputs[rows, self.plane.across.column].astype(np.float64)
        if self.plane.up is not None:
            return x, inputs[rows, self.plane.up.column].astype(np.float64)
        if self.problem.labels is not None:
            return x, (self.problem.labels[rows] + 0.5) / len(self.problem.dataset.classes)
        return x, decision_field.targets(self.problem, rows)[:, 0]

    def looks(self, rows: Rows, hollow: bool) -> tuple[Rows, list[Stamp]]:
        """Return how the examples `rows` are drawn: a place in a list of stamps for each, and the list."""
        size = diameter(len(self.sample.rows))
        kind, shapes, colours = self._kinds(rows)
        if hollow:
            paper = theme.colors().surface
            return kind, [Stamp(*look, paper, colour, 1.8) for look, colour in _sized(shapes, size - 0.5, colours)]
        return kind, _filled(shapes, colours, size, self.shows_quantities and not self.is_curve)

    def wrong_looks(self, rows: Rows) -> tuple[Rows, list[Stamp]]:
        """Return how wrongly classified examples are drawn, as `looks`: large, with a dark edge."""
        kind, shapes, colours = self._kinds(rows)
        text = theme.colors().text
        return kind, [Stamp(*look, colour, text, 1.6) for look, colour in _sized(shapes, WRONG, colours)]

    def residual_looks(self, residuals: Values) -> tuple[Rows, list[Stamp]]:
        """Return rings for `residuals`, as `looks`: larger for larger ones, in the colour of their sign."""
        share = np.nan_to_num(np.abs(residuals)) / (self.target_scale.high - self.target_scale.low)
        size = np.clip(np.ceil(LARGEST * share / FULL), 1, LARGEST).astype(np.intp) - 1
        stamps = [
            Stamp("o", 5.0 + 3.0 * number, theme.color(role, 70).name(ARGB), theme.color(role).name(ARGB), 1.4)
            for role in ("negative", "positive")
            for number in range(1, LARGEST + 1)
        ]
        return size + LARGEST * (residuals > 0), stamps

    def _kinds(self, rows: Rows) -> tuple[Rows, list[str], list[str]]:
        """Return a number for each of `rows`, and the shape and the colour of each number."""
        labels = self.problem.labels
        if labels is not None:
            return labels[rows], *_of_classes(len(self.problem.dataset.classes))
        if self.is_curve:
            return np.zeros(len(rows), np.intp), ["o"], [theme.colors().muted]
        coarse = _coarse(self.target_scale)
        return coarse.index(decision_field.targets(self.problem, rows)[:, 0]), *_of_heights(coarse)


def diameter(count: int) -> float:
    """Return the diameter of points in logical pixels where there are `count` of them."""
    return next(size for most, size in SIZES if count <= most)


def class_looks(classes: int, size: float) -> list[Stamp]:
    """Return how points of each class are drawn."""
    return _filled(*_of_classes(classes), on_surface=False, size=size)


def height_looks(heights: Values, scale: ColorScale, size: float) -> tuple[Rows, list[Stamp]]:
    """Return how points with these `heights` are drawn: a place in a list of stamps for each, and the list."""
    coarse = _coarse(scale)
    return coarse.index(heights), _filled(*_of_heights(coarse), on_surface=True, size=size)


def _of_classes(count: int) -> tuple[list[str], list[str]]:
    """Return shape and colour of each class."""
    shapes = [SYMBOLS[number // COLORS % len(SYMBOLS)] for number in range(count)]
    return shapes, [theme.class_color(number).name() for number in range(count)]


def _of_heights(coarse: ColorScale) -> tuple[list[str], list[str]]:
    """Return shape and colour for each colour of a coarse scale."""
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in coarse.lut.tolist()]
    return ["o"] * len(colours), colours


def _coarse(full: ColorScale) -> ColorScale:
    return ColorScale(full.low, full.high, full.lut[:: max(1, len(full.lut) // FILLS)])


def _filled(shapes: list[str], colours: list[str], size: float, on_surface: bool) -> list[Stamp]:
    # On a surface a right answer has the colour of its point, which needs a visible edge.
    edge = theme.color("text", 150).name(ARGB) if on_surface else theme.colors().surface
    return [Stamp(*look, colour, edge, 1.0) for look, colour in _sized(shapes, size, colours)]


def _sized(shapes: list[str], size: float, colours: list[str]) -> Iterator[tuple[tuple[str, float], str]]:
    return (((shape, size), colour) for shape, colour in zip(shapes, colours, strict=True))


def named(quantity: Quantity) -> str:
    """Return the name of a quantity with its unit, as it stands at an axis."""
    return f"{tr(quantity.name)} ({tr(quantity.unit)})" if quantity.unit else tr(quantity.name)
