"""Curves through points, many slightly different ones at once.

Points are (x, y), x to the right and y downwards; a sign fills about 0 to 1 in height.
"""

import itertools
import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Path = list[tuple[float, float]]
"""Points that a stroke runs through; a point given twice is a corner, or an end without swing."""


def arc(centre: tuple[float, float], radii: tuple[float, float], start: float, end: float, shrink: float = 0.0) -> Path:
    """Return points of an ellipse from `start` to `end` degrees: 0 right, 90 down, 180 left, 270 up.

    Towards its end it becomes smaller by the share `shrink`: a spiral.
    """
    count = max(4, math.ceil(abs(end - start) / 30) + 1)
    found = []
    for number in range(count):
        share = number / (count - 1)
        angle, size = math.radians(start + (end - start) * share), 1 - shrink * share
        found.append((centre[0] + radii[0] * size * math.cos(angle), centre[1] + radii[1] * size * math.sin(angle)))
    return found


def corner(x: float, y: float) -> Path:
    """Return a point at which the pen turns sharply."""
    return [(x, y), (x, y)]


def is_corner(path: Path) -> tuple[bool, ...]:
    """Return for each piece between two points of `path` whether it is but a corner's place."""
    return tuple(a == b for a, b in itertools.pairwise(path))


@lru_cache(maxsize=2048)
def basis(corners: tuple[bool, ...], pieces: int) -> Floats:
    """Return the matrix (places, points) of the smooth curve through points (Catmull and Rom, 1974).

    `corners` says of each piece between two points that it has no length, and `pieces` into how many straight
    ones the others are cut.
    """
    count = len(corners) + 1
    rows: list[Floats] = []
    eye = np.eye(count)
    t = np.arange(pieces)[:, np.newaxis] / pieces
    for piece in (number for number in range(count - 1) if not corners[number]):
        start, end = eye[piece], eye[piece + 1]
        # The curve does not swing past a corner; at an end it simply begins or stops.
        leaving, arriving = end - start, end - start
        if piece:
            leaving = start * 0 if corners[piece - 1] else (end - eye[piece - 1]) / 2
        if piece < count - 2:
            arriving = start * 0 if corners[piece + 1] else (eye[piece + 2] - start) / 2
        rows.append(
            (2 * t**3 - 3 * t**2 + 1) * start
            + (t**3 - 2 * t**2 + t) * leaving
            + (3 * t**2 - 2 * t**3) * end
            + (t**3 - t**2) * arriving
        )
    rows.append(eye[-1:])
    found = np.concatenate(rows)
    found.flags.writeable = False
    return found
