"""Thousands of points as discs in the pixels of a picture, in the colours of their classes."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from nnplayground.gui import theme

MANY = 1500
"""Points from which on they are drawn smaller."""

Points = npt.NDArray[np.floating]
Labels = npt.NDArray[np.int64]
Pixels = npt.NDArray[np.uint32]


def point_color(label: int | None) -> QColor:
    """Return the colour of a class's points, or of those without a class."""
    return theme.color("accent") if label is None else theme.class_color(label)


def stamp_points(sheet: QImage, places: Points, area: QRectF, labels: Labels | None, ratio: float) -> None:
    """Put a disc for each place (points, 2) into the pixels of `sheet`: ten thousand take two milliseconds.

    `places` and the `area`, outside of which nothing is put, are in units of the widget; a unit has `ratio` pixels.
    """
    radius = (2.0 if len(places) > MANY else 3.5) * ratio
    reach = int(np.ceil(radius + 0.4))
    pixels = np.frombuffer(sheet.bits(), np.uint32).reshape(sheet.height(), -1)
    with np.errstate(invalid="ignore"):
        spots = np.rint(np.nan_to_num(places * ratio, nan=-1e6, posinf=1e6, neginf=-1e6)).astype(np.int64)
    left, top = int(area.left() * ratio) + reach, int(area.top() * ratio) + reach
    right, bottom = int(area.right() * ratio) - reach, int(area.bottom() * ratio) - reach
    x, y = spots.T
    inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    at = (y * pixels.shape[1] + x)[inside]
    soft, full = _disc_colors(labels)
    if labels is not None:
        soft, full = soft[labels[inside]], full[labels[inside]]
    flat = pixels.reshape(-1)
    span = range(-reach, reach + 1)
    discs = [(np.hypot(dx, dy), dy * pixels.shape[1] + dx) for dy in span for dx in span]
    for away, offset in discs:
        if radius - 0.5 < away <= radius + 0.3:
            flat[at + offset] = soft
    for away, offset in discs:
        if away <= radius - 0.5:
            flat[at + offset] = full


def _disc_colors(labels: Labels | None) -> tuple[Pixels, Pixels]:
    """Return the colours of edge and middle of each class's discs, as pixels."""
    if labels is None:
        found = [point_color(None)]
    else:
        found = [point_color(label) for label in range(max(1, int(labels.max(initial=0)) + 1))]
    paper = theme.color("surface")
    edges = [QColor(*((a + b) // 2 for a, b in zip(one.getRgb()[:3], paper.getRgb()[:3], strict=True)))  # type: ignore[index]
             for one in found]  # fmt: skip
    soft, full = (np.array([one.rgb() for one in kind], np.uint32) for kind in (edges, found))
    return (soft[0], full[0]) if labels is None else (soft, full)
