"""Cut the ink of a picture with several digits into digits, in the order in which they are read."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits.pieces import connected, in_cells, near
from nnplayground.analysis.digits.preprocessing import DigitImage, from_drawing

Floats = npt.NDArray[np.float32]
Box = tuple[int, int, int, int]
"""First row, end row, first column, end column."""

CELLS = 160
"""Cells a side in which connected pieces are looked for."""
INKED = 0.3
"""Ink fainter than that holds no pieces together."""
SPECK = 0.04
"""Pieces with less than this share of the ink of the largest are dirt."""
OVER = 0.4
"""Share of the narrower piece's width by which two pieces of one digit lie over each other."""
STACKED = 1.4
"""How many times the height of the taller piece both together have at most."""
SHORT = 0.6
"""Share of the usual height below which a piece is part of the digit beside it."""
BESIDE = 0.2
"""Share of the usual height that such a piece may be away."""
MOST = 60
"""Digits of one picture that are answered."""
PADDING = 2


@dataclass(frozen=True, slots=True, eq=False)
class PhotoDigit:
    """A digit of a picture: the `box` where it is, its `ink` (rows, columns) alone, and the `image` for a network."""

    box: Box
    ink: Floats
    image: DigitImage


def cut(ink: Floats) -> tuple[PhotoDigit, ...]:
    """Return the digits of `ink` (rows, columns), row by row and from left to right. Touching ones stay one."""
    cell = -(-max(ink.shape) // CELLS)
    mass = in_cells(np.where(ink > INKED, ink, 0), cell)
    labels = connected(mass > 0.05 * cell**2)
    masses = np.bincount(labels.ravel(), mass.ravel())
    masses[0] = 0
    pieces = [[int(label)] for label in np.flatnonzero(masses > SPECK * masses.max(initial=0.0))]
    groups = _merged([(_box(labels, piece), piece) for piece in pieces])
    return tuple(_digit(ink, labels, box, piece, cell) for box, piece in _in_order(groups)[:MOST])


def _box(labels: npt.NDArray[np.intp], piece: list[int]) -> Box:
    here = np.isin(labels, piece)
    rows, columns = np.flatnonzero(here.any(axis=1)), np.flatnonzero(here.any(axis=0))
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _merged(pieces: list[tuple[Box, list[int]]]) -> list[tuple[Box, list[int]]]:
    """Return the pieces, those of one digit together."""
    found = list(pieces)
    while True:
        usual = float(np.median([box[1] - box[0] for box, _piece in found])) if found else 0.0
        pair = next(
            (
                (i, j)
                for i in range(len(found))
                for j in range(i + 1, len(found))
                if _belong(found[i][0], found[j][0], usual)
            ),
            None,
        )
        if pair is None:
            return found
        (box, piece), (other, more) = found[pair[0]], found[pair[1]]
        whole = min(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), max(box[3], other[3])
        found[pair[0]] = whole, piece + more
        del found[pair[1]]


def _belong(one: Box, other: Box, usual: float) -> bool:
    """Whether two pieces are parts of one digit."""
    heights, widths = (one[1] - one[0], other[1] - other[0]), (one[3] - one[2], other[3] - other[2])
    together = max(one[1], other[1]) - min(one[0], other[0])
    aside = max(one[2], other[2]) - min(one[3], other[3])
    if together > STACKED * max(heights):
        return False
    if -aside > OVER * min(widths):
        return True
    return min(heights) < SHORT * usual and aside < BESIDE * usual


def _in_order(groups: list[tuple[Box, list[int]]]) -> list[tuple[Box, list[int]]]:
    """Return groups row by row: who begins a row takes in all whose middle is between its top and bottom."""
    left = sorted(groups, key=lambda group: group[0][0] + group[0][1])
    ordered = []
    while left:
        top, bottom = left[0][0][:2]
        row = [group for group in left if 2 * top <= group[0][0] + group[0][1] <= 2 * bottom]
        left = [group for group in left if group not in row]
        ordered += sorted(row, key=lambda group: group[0][2])
    return ordered


def _digit(ink: Floats, labels: npt.NDArray[np.intp], box: Box, piece: list[int], cell: int) -> PhotoDigit:
    """Return a digit with its ink alone; `box` is in cells."""
    mask = near(np.repeat(np.repeat(np.isin(labels, piece), cell, axis=0), cell, axis=1), 1)
    alone = np.where(mask[: ink.shape[0], : ink.shape[1]], ink, 0).astype(np.float32)
    top, bottom, left, right = (place * cell for place in box)
    pixels = top, min(bottom, ink.shape[0]), left, min(right, ink.shape[1])
    crop = np.pad(alone[max(top - cell, 0) : bottom + cell, max(left - cell, 0) : right + cell], PADDING)
    return PhotoDigit(pixels, crop, from_drawing(crop))
