"""Where the examples of a problem stand in the picture of its answers, and in which colours."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from nnplayground.analysis import decision_field
from nnplayground.analysis.decision_field import ImageSample, InputPlane
from nnplayground.data.dataset import Quantity
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.plotting.overlay import Stamp
from nnplayground.gui.shared import colormaps, point_looks
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.gui.shared.point_looks import ARGB
from nnplayground.i18n import N_

Rows = npt.NDArray[np.intp]
Values = npt.NDArray[np.floating]

DIRECTIONS = (Quantity(N_("main direction 1")), Quantity(N_("main direction 2")))
"""What the axes measure of a plane along which all inputs vary."""
CURVE_POINTS = 256
HEADROOM = 0.15
"""Share of the targets' range left free above and below a curve."""
WRONG = 10.0
LARGEST = 6
"""Sizes of rings, and the share of the colour scale's length at which they are full-size."""
FULL = 0.4


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
        if self.plane.directions is not None:
            return self.plane.is_square
        return (
            up is not None and self.plane.is_square and inputs[self.plane.across.column].unit == inputs[up.column].unit
        )

    @property
    def across(self) -> Quantity:
        """What the level axis measures."""
        if self.plane.directions is not None:
            return DIRECTIONS[0]
        return self.problem.dataset.inputs[self.plane.across.column]

    @property
    def up(self) -> Quantity | None:
        """What the upright axis measures; None where it only separates the classes."""
        if self.plane.directions is not None:
            return DIRECTIONS[1]
        if self.plane.up is not None:
            return self.problem.dataset.inputs[self.plane.up.column]
        return self.quantity if self.is_curve else None

    @property
    def quantity(self) -> Quantity:
        """What the first output measures, where it measures anything."""
        return self.problem.task.quantities(self.problem.dataset)[0]

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
        if self.plane.directions is not None:
            return self.plane.directions.projected(np.asarray(inputs[rows], np.float64))
        x = inputs[rows, self.plane.across.column].astype(np.float64)
        if self.plane.up is not None:
            return x, inputs[rows, self.plane.up.column].astype(np.float64)
        if self.problem.labels is not None:
            return x, (self.problem.labels[rows] + 0.5) / len(self.problem.dataset.classes)
        return x, decision_field.targets(self.problem, rows)[:, 0]

    def looks(self, rows: Rows, hollow: bool) -> tuple[Rows, list[Stamp]]:
        """Return how the examples `rows` are drawn: a place in a list of stamps for each, and the list."""
        size = point_looks.diameter(len(self.sample.rows))
        kind, shapes, colours = self._kinds(rows)
        if hollow:
            paper = theme.colors().surface
            return kind, [
                Stamp(*look, paper, colour, 1.8) for look, colour in point_looks.sized(shapes, size - 0.5, colours)
            ]
        return kind, point_looks.filled(shapes, colours, size, self.shows_quantities and not self.is_curve)

    def wrong_looks(self, rows: Rows) -> tuple[Rows, list[Stamp]]:
        """Return how wrongly classified examples are drawn, as `looks`: large, with a dark edge."""
        kind, shapes, colours = self._kinds(rows)
        text = theme.colors().text
        return kind, [Stamp(*look, colour, text, 1.6) for look, colour in point_looks.sized(shapes, WRONG, colours)]

    def residual_looks(self, residuals: Values) -> tuple[Rows, list[Stamp]]:
        """Return rings for `residuals`, as `looks`: larger for larger ones, in the colour of their sign."""
        share = np.nan_to_num(np.abs(residuals)) / (self.target_scale.high - self.target_scale.low)
        size = np.clip(np.ceil(LARGEST * share / FULL), 1, LARGEST).astype(np.intp) - 1
        stamps = [
            Stamp(
                "o",
                5.0 + 3.0 * number,
                theme.color(role, 70).name(ARGB),
                theme.color(role).name(ARGB),
                1.4,
            )
            for role in ("negative", "positive")
            for number in range(1, LARGEST + 1)
        ]
        return size + LARGEST * (residuals > 0), stamps

    def _kinds(self, rows: Rows) -> tuple[Rows, list[str], list[str]]:
        """Return a number for each of `rows`, and the shape and the colour of each number."""
        labels = self.problem.labels
        if labels is not None:
            return labels[rows], *point_looks.of_classes(len(self.problem.dataset.classes))
        if self.is_curve:
            return np.zeros(len(rows), np.intp), ["o"], [theme.colors().muted]
        scale = point_looks.coarse(self.target_scale)
        return scale.index(decision_field.targets(self.problem, rows)[:, 0]), *point_looks.of_heights(scale)
