"""How points are drawn: shapes, sizes and colours by class or by height."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from nnplayground.gui import theme
from nnplayground.gui.plotting.overlay import Stamp
from nnplayground.gui.shared.colormaps import ColorScale

Rows = npt.NDArray[np.intp]
Values = npt.NDArray[np.floating]

SYMBOLS = ("o", "s", "t1", "d")
"""Shapes of points: colours repeat after `COLORS` classes, and then the next shape is taken."""
COLORS = 10
FILLS = 32
"""Colours into which targets are sorted."""
SIZES = ((20, 11.0), (200, 8.0), (500, 7.0), (float("inf"), 5.5))
"""Diameter of points in logical pixels, by how many there are at most."""
ARGB = QColor.NameFormat.HexArgb


def diameter(count: int) -> float:
    """Return the diameter of points in logical pixels where there are `count` of them."""
    return next(size for most, size in SIZES if count <= most)


def class_looks(classes: int, size: float) -> list[Stamp]:
    """Return how points of each class are drawn."""
    return filled(*of_classes(classes), on_surface=False, size=size)


def height_looks(heights: Values, scale: ColorScale, size: float) -> tuple[Rows, list[Stamp]]:
    """Return how points with these `heights` are drawn: a place in a list of stamps for each, and the list."""
    coloured = coarse(scale)
    return coloured.index(heights), filled(*of_heights(coloured), on_surface=True, size=size)


def of_classes(count: int) -> tuple[list[str], list[str]]:
    """Return shape and colour of each class."""
    shapes = [SYMBOLS[number // COLORS % len(SYMBOLS)] for number in range(count)]
    return shapes, [theme.class_color(number).name() for number in range(count)]


def of_heights(scale: ColorScale) -> tuple[list[str], list[str]]:
    """Return shape and colour for each colour of a coarse scale."""
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in scale.lut.tolist()]
    return ["o"] * len(colours), colours


def coarse(full: ColorScale) -> ColorScale:
    """Return a scale with few colours: as many kinds of points as are drawn at once."""
    return ColorScale(full.low, full.high, full.lut[:: max(1, len(full.lut) // FILLS)])


def filled(shapes: list[str], colours: list[str], size: float, on_surface: bool) -> list[Stamp]:
    """Return full points of a `size` in logical pixels, with an edge that can be seen on their ground."""
    # On a surface a right answer has the colour of its point, which needs a visible edge.
    edge = theme.color("text", 150).name(ARGB) if on_surface else theme.colors().surface
    return [Stamp(*look, colour, edge, 1.0) for look, colour in sized(shapes, size, colours)]


def sized(shapes: list[str], size: float, colours: list[str]) -> Iterator[tuple[tuple[str, float], str]]:
    """Yield shape and size, and the colour, of each kind of point."""
    return (((shape, size), colour) for shape, colour in zip(shapes, colours, strict=True))
