"""Paint strokes as the canvas does, and prepare them as every drawing is prepared."""

import numpy as np
import numpy.typing as npt

from nnplayground.data.digit_pixels import SIDE, VISIBLE, fitted, ink_box
from nnplayground.data.pen.hands import Strokes

Floats = npt.NDArray[np.float32]

SHEET = 40
"""Pixels of the longer side of a painted sign: two for each of those that it is prepared to."""
MARGIN = 3
"""Pixels around it, for ink that swells."""
TOGETHER = 64
"""Signs painted at once, of about the same width of ink."""


def images(strokes: Strokes, soft: npt.NDArray[np.intp]) -> npt.NDArray[np.uint8]:
    """Return (signs, 784) of ink from 0 to 255, prepared as drawings are.

    `soft` (signs,) says through how many cells a side a sign is seen, as in a small picture; 0 for none.
    """
    count = len(strokes.pen)
    found = np.zeros((count, SIDE * SIDE), np.uint8)
    starts, ends, radius = _scaled(strokes)
    order = np.argsort(radius, kind="stable")
    rank = np.empty(count, np.intp)
    rank[order] = np.arange(count)
    pieces = np.argsort(rank[strokes.sign], kind="stable")
    place = rank[strokes.sign[pieces]]
    for first in range(0, count, TOGETHER):
        signs = order[first : first + TOGETHER]
        chosen = slice(*np.searchsorted(place, (first, first + TOGETHER)))
        rows = pieces[chosen]
        half = (radius[strokes.sign[rows]] * strokes.swell[rows]).astype(np.float32)
        sheets = _painted(starts[rows], ends[rows], half, place[chosen] - first, len(signs))
        for sheet, sign in zip(sheets, signs, strict=True):
            found[sign] = _prepared(sheet, int(soft[sign]))
    return found


def _prepared(sheet: Floats, cells: int) -> npt.NDArray[np.uint8]:
    if cells:
        sheet = _seen_through(sheet, cells)
    box = ink_box(sheet)
    if box is None:
        return np.zeros(SIDE * SIDE, np.uint8)
    pixels = fitted(sheet[box[0] : box[1], box[2] : box[3]])
    return np.rint(pixels * 255).astype(np.uint8).ravel()


def _seen_through(sheet: Floats, cells: int) -> Floats:
    """Return the sheet as a picture of few pixels shows it, enlarged again."""
    length = len(sheet)
    edges = np.linspace(0, length, cells + 1)[:, np.newaxis]
    source = np.arange(length)
    share = np.maximum(np.minimum(edges[1:], source + 1) - np.maximum(edges[:-1], source), 0)
    share /= share.sum(axis=1, keepdims=True)
    place = np.clip((source + 0.5) * cells / length - 0.5, 0, cells - 1)[:, np.newaxis]
    through = (np.maximum(1 - np.abs(place - np.arange(cells)), 0) @ share).astype(np.float32)
    found: Floats = through @ sheet @ through.T
    # The faint rim that enlarging makes is no ink.
    found[found < 2 * VISIBLE] = 0
    return found


def _scaled(strokes: Strokes) -> tuple[Floats, Floats, Floats]:
    """Return the pieces in pixels of the sheet, and half the width of each sign's ink."""
    count = len(strokes.pen)
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    for points in (strokes.starts, strokes.ends):
        np.minimum.at(low, strokes.sign, points)
        np.maximum.at(high, strokes.sign, points)
    longer = (high - low).max(axis=1)
    # Its edges are those of pixels, as nearly as if the sheet were large.
    scale = SHEET / (longer * (1 + strokes.pen))
    radius = strokes.pen * longer * scale / 2
    middle = (low + high) / 2
    centre = MARGIN + (SHEET - 1) / 2
    starts, ends = (
        ((points - middle[strokes.sign]) * scale[strokes.sign, np.newaxis] + centre).astype(np.float32)
        for points in (strokes.starts, strokes.ends)
    )
    return starts, ends, radius.astype(np.float32)


def _painted(starts: Floats, ends: Floats, half: Floats, sheet: npt.NDArray[np.intp], count: int) -> Floats:
    """Return (count, rows, columns): discs of radius `half`, close together along each piece, with smooth edges."""
    length = np.hypot(*(ends - starts).T)
    steps = 1 + np.ceil(length / np.maximum(0.8, half / 2)).astype(np.intp)
    piece = np.repeat(np.arange(len(steps)), steps)
    number = np.arange(len(piece)) - np.repeat(np.cumsum(steps) - steps, steps)
    share = (number / np.maximum(steps[piece] - 1, 1)).astype(np.float32)
    discs = starts[piece] + (ends - starts)[piece] * share[:, np.newaxis]
    reach = int(np.ceil(half.max(initial=0) + 0.5))
    side = SHEET + 2 * MARGIN + 2 * reach
    around = np.arange(-reach, reach + 1)
    whole = np.rint(discs).astype(np.intp)
    away = around.astype(np.float32) - (discs - whole).astype(np.float32)[:, :, np.newaxis]
    np.square(away, out=away)
    cover = away[:, 1, :, np.newaxis] + away[:, 0, np.newaxis, :]
    np.sqrt(cover, out=cover)
    np.subtract((half[piece] + np.float32(0.5))[:, np.newaxis, np.newaxis], cover, out=cover)
    np.clip(cover, 0, 1, out=cover)
    origin = (sheet[piece] * side + whole[:, 1] + reach) * side + whole[:, 0] + reach
    places = origin[:, np.newaxis, np.newaxis] + (around[:, np.newaxis] * side + around)
    ink = np.zeros(count * side * side, np.float32)
    np.maximum.at(ink, places.ravel(), cover.ravel())
    # The sheet is as large whatever else is painted at once.
    return ink.reshape(count, side, side)[:, reach:-reach, reach:-reach]
