"""A cost over a plane, ready to be drawn as a map and in space, and what is marked on it."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from nnplayground.analysis.descent.basins import ELSEWHERE
from nnplayground.analysis.descent.contours import ContourLines, contours, log_levels
from nnplayground.analysis.descent.surface3d import SurfaceMesh
from nnplayground.analysis.descent.surfaces import CostSurface, Region
from nnplayground.gui import theme

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int8]

FINE = 81
"""Points of the map along each axis."""
MESH = 41
"""Points of the surface in space along each axis, at most."""
DEEPEST, HIGHEST = 0.8, 0.04
"""How much of the colour of low and of high ground lies over the paper."""
BASIN = 0.5
"""How much of the colour of a basin lies over the paper."""
REACH = 9.0
"""Pixels around a point of a path in which the mouse lights it, on the map and in space."""
RACER_ROLES = ("validation", "text", "good")
"""The colours of the racers, in their order."""
BEYOND = 25.0
"""Lines are drawn that many extents of the picture beyond it, and no farther."""


@dataclass(frozen=True, eq=False)
class Terrain:
    """Costs `heights` (rows, columns) over `v1` (columns,) and `v2` (rows,); NaN where there is none."""

    v1: Floats
    v2: Floats
    heights: Floats

    @classmethod
    def of(cls, surface: CostSurface, points: int = FINE) -> "Terrain":
        """Return the heights of a surface over the region that it shows."""
        v1, v2 = surface.region.axes(points, points)
        return cls(v1, v2, surface.heights(v1, v2))

    @property
    def region(self) -> Region:
        """The part of the plane that is covered."""
        return Region(float(self.v1[0]), float(self.v1[-1]), float(self.v2[0]), float(self.v2[-1]))

    @cached_property
    def lines(self) -> ContourLines:
        """Lines of equal height, in equal steps of log(1 + C − C_min)."""
        return contours(self.v1, self.v2, self.heights, log_levels(self.heights))

    @cached_property
    def mesh(self) -> SurfaceMesh:
        """The surface in space, with fewer points where there are many."""
        every = max(1, (max(self.heights.shape) - 1) // (MESH - 1))
        return SurfaceMesh(self.v1[::every], self.v2[::every], self.heights[::every, ::every])

    def height_at(self, first: float, second: float) -> float:
        """Return the height between the grid's points, taken for linear there; NaN outside."""
        if not self.region.contains(first, second):
            return float("nan")
        places = []
        for axis, value in ((self.v1, first), (self.v2, second)):
            place = (value - axis[0]) / (axis[-1] - axis[0]) * (len(axis) - 1)
            low = min(int(place), len(axis) - 2)
            places.append((low, float(place) - low))
        (column, right), (row, up) = places
        cell = self.heights[row : row + 2, column : column + 2]
        return float(np.array([1 - up, up]) @ cell @ np.array([1 - right, right]))

    def image(self, basins: Labels | None = None) -> QImage:
        """Return the picture of the heights, or of the `basins` (rows, columns); the highest v₂ is at its top."""
        if basins is not None:
            return _as_image(basin_colors(basins))
        share = self.mesh.scale.apply(self.heights)
        colors = np.take(height_lut(), np.rint(255 * share).astype(np.intp), axis=0)
        colors[~np.isfinite(self.heights)] = _rgb(theme.color("raised"))
        return _as_image(colors)


@dataclass(frozen=True, eq=False)
class DrawnPath:
    """A descent: its points (points, 3) as v₁, v₂, C, the step of each, its colour, and where it is now."""

    steps: npt.NDArray[np.intp]
    points: Floats
    role: str

    @property
    def here(self) -> Floats:
        """Where it has come to: v₁, v₂, C."""
        found: Floats = self.points[-1]
        return found

    def at(self, step: int) -> Floats | None:
        """Return the point of a step, if it is drawn."""
        place = int(np.searchsorted(self.steps, step))
        found: Floats | None = self.points[place] if place < len(self.steps) and self.steps[place] == step else None
        return found


@dataclass(frozen=True, eq=False)
class Marking:
    """A place with a name beside it, and the tip of an arrow that begins there."""

    v: tuple[float, float]
    text: str = ""
    role: str = "text"
    tip: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class TerrainDrawing:
    """What lies on a terrain: paths, marked places, basins instead of heights, or fog over all of it."""

    paths: tuple[DrawnPath, ...] = ()
    markings: tuple[Marking, ...] = ()
    basins: Labels | None = None
    hidden: bool = False
    start: tuple[float, float] | None = None
    lit: tuple[int, int] | None = field(default=None)
    """The racer and the step that are lit."""


def height_lut(highest: float = HIGHEST) -> npt.NDArray[np.uint8]:
    """Return 256 colours (256, 3), from low ground to high, which has a share `highest` of the colour."""
    low, high = (np.array(_rgb(theme.mixed("positive", "surface", share))) for share in (DEEPEST, highest))
    place = np.linspace(0.0, 1.0, 256)[:, np.newaxis]
    found: npt.NDArray[np.uint8] = np.rint(low + (high - low) * place).astype(np.uint8)
    return found


def basin_colors(labels: Labels) -> npt.NDArray[np.uint8]:
    """Return the colours (rows, columns, 3) of the minima that are reached."""
    ground = np.array(_rgb(theme.color("surface")), np.float64)
    classes = [_rgb(theme.class_color(number)) for number in range(max(1, int(labels.max(initial=0)) + 1))]
    over = np.array([*classes, _rgb(theme.color("line")), _rgb(theme.color("muted"))], np.float64)
    # `ELSEWHERE` and `LOST` come behind the minima.
    index = np.where(labels >= 0, labels, len(classes) + (ELSEWHERE - labels))
    return np.rint(ground + BASIN * (over[index] - ground)).astype(np.uint8)


def bounded(points: Floats, region: Region) -> Floats:
    """Return (points, 2) shortened towards where they come from if they lie far outside; NaN beyond that."""
    middle = np.array([(region.left + region.right) / 2, (region.bottom + region.top) / 2])
    reach = BEYOND * max(region.size, 1e-300)
    found = np.array(points[:, :2], np.float64)
    far = ~(np.abs(found - middle).max(axis=1) <= reach)
    for place in np.nonzero(far)[0]:
        before = found[place - 1] if place else middle
        gap = points[place, :2] - before
        if not np.isfinite(gap).all() or np.isnan(before).any() or (place and far[place - 1]):
            found[place] = np.nan
        else:
            found[place] = before + gap * (reach / np.abs(gap).max())
    return found


def _as_image(colors: npt.NDArray[np.uint8]) -> QImage:
    rows, columns, _ = colors.shape
    data = np.ascontiguousarray(colors[::-1])
    return QImage(data.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
