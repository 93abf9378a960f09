"""Read the strokes of a pen as ink of MNIST's width, however large they are and whatever brush drew them.

MNIST's digits were written by hand and then brought to one size, so that their lines are about as wide beside
the digit everywhere. A digit of 60 pixels under a brush of 60 is a blob on the screen, but the way of the pen still
tells what was meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits.narrow import widening
from nnplayground.analysis.digits.preprocessing import DigitImage, Finding, from_drawing

Array = npt.NDArray[np.floating]
Floats = npt.NDArray[np.float32]
Way = tuple[Floats, npt.NDArray[np.bool_]]
"""Points of a stroke (points, 3), x, y and width, and which of them are still there."""

PEN = 0.13
"""Width of the ink, where the longer side of the digit is 1, ink included: MNIST's strokes measure 2.7 of 20 pixels."""
RASTER = 100
"""Pixels of the longer side at which the strokes become ink."""
MARGIN = 3
DOT = 12.0
"""Strokes that keep within so many pixels of the sheet are a dot."""
FULL = 0.9
"""Share of the sheet under ink from which nothing is told apart any more."""
COARSE = 3
"""Pixels a side of the cells in which it is looked whether the strokes tell what is seen."""
LOST = 0.15
"""Share of the ink on the sheet that may belong to no stroke, as crumbs beside the eraser do."""


ACROSS = np.linspace(-0.9, 0.9, 9, dtype=np.float32)
"""Where it is looked across a stroke, in halves of its width, whether an eraser has cut it."""
SLIVER = 0.35
"""Share of a stroke's width under ink from which it still holds together."""
MOST = 8000
"""Points along the strokes from which they are no digit, and too many to look at while the pen moves."""
SOME = 500
"""Points that are worked on at once."""


@dataclass(frozen=True, slots=True, eq=False)
class PenStroke:
    """The way of a pen: `points` (points, 2) as x and y on the sheet, and the `widths` (points,) of the brush there."""

    points: Floats
    widths: Floats
    erases: bool = False


def from_sheet(ink: Floats, strokes: Sequence[PenStroke] | None) -> DigitImage:
    """Prepare what is on a square sheet `ink` (side, side), by its strokes where they are known and tell it."""
    if strokes is None or _effort(strokes) > MOST:
        return from_drawing(ink)
    ways = _ways(strokes, ink)
    lines, whole = _remaining(ways, len(ink))
    if not len(lines) or float(np.ptp(lines[:, :2], axis=0).max()) < DOT or float(ink.mean()) > FULL:
        return from_drawing(ink)
    if not whole and _lost(ink, lines) > LOST:
        return from_drawing(ink)
    if all(stays.all() for _, stays in ways):
        return from_lines(lines[:, :2], _widening(ways))
    shown, _ = _remaining(_shortened(ways, lines), len(ink))
    return from_lines(
        (shown if len(shown) and float(np.ptp(shown[:, :2], axis=0).max()) >= DOT else lines)[:, :2], _widening(ways)
    )


def _widening(ways: Sequence[Way]) -> float:
    return widening([points[stays, :2] for points, stays in ways if stays.any()])


def from_lines(lines: Floats, wider: float = 1.0) -> DigitImage:
    """Prepare closely placed points (points, 2), not all in one place, as if a fitting pen had been there.

    What is too narrow for its kind is made `wider` by that factor.
    """
    edge = float(lines[:, 0].min())
    if wider != 1:
        lines = np.column_stack([edge + (lines[:, 0] - edge) * np.float32(wider), lines[:, 1]])
    lines = lines[:: max(1, int(np.ptp(lines, axis=0).max() / RASTER))]
    low, size = lines.min(axis=0), np.ptp(lines, axis=0)
    found, scale, start = _inked(lines, low, float(size.max()))
    image = from_drawing(found)
    finding = image.finding
    if size[0] > size[1] and finding in (None, Finding.SEVERAL):
        # Beside a row of digits the pen would be broad enough to close the gaps.
        apart = from_drawing(_inked(lines, low, float(size[1]))[0]).finding
        finding = Finding.SEVERAL if apart is Finding.SEVERAL else None
    top, bottom, left, right = (round(place / scale) for place in image.crop)
    x, y = (round(float(place)) for place in start)
    left, right = (round(edge + (place + x - edge) / wider) for place in (left, right))
    return DigitImage(image.pixels, finding, (top + y, bottom + y, left, right))


def _inked(lines: Floats, low: Floats, longer: float) -> tuple[Floats, float, Floats]:
    """Return the ink of a pen that suits a digit of size `longer`, its pixels per pixel, and where it begins."""
    pen = longer * PEN / (1 - PEN)
    scale = RASTER * (1 - PEN) / float(np.ptp(lines, axis=0).max())
    start = low - pen / 2 - MARGIN / scale
    places = (lines - start) * scale
    columns, rows = np.ceil(places.max(axis=0) + pen / 2 * scale + MARGIN).astype(int)
    return stamped(places, pen / 2 * scale, (int(rows), int(columns))), scale, start


def stamped(places: Array, radius: Array | float, shape: tuple[int, int]) -> Floats:
    """Return ink (rows, columns) where discs of `radius` stand around `places` (points, 2), with grey edges."""
    reach = int(np.ceil(np.max(radius))) + 1
    ink = np.zeros((shape[0] + 2 * reach, shape[1] + 2 * reach), np.float32)
    around = np.arange(-reach, reach + 1)
    radii = np.broadcast_to(np.asarray(radius, np.float32), len(places))
    for start in range(0, len(places), SOME):
        some, radius_here = places[start : start + SOME], radii[start : start + SOME, np.newaxis, np.newaxis]
        whole = np.floor(some).astype(np.intp)
        x, y = (some - whole - 0.5).T[..., np.newaxis].astype(np.float32)
        away = np.sqrt((around - y)[:, :, np.newaxis] ** 2 + (around - x)[:, np.newaxis, :] ** 2)
        column, row = (np.clip(whole, 0, np.array(shape[::-1]) - 1) + reach).T
        corner = (row * ink.shape[1] + column)[:, np.newaxis, np.newaxis]
        places_of = corner + around[:, np.newaxis] * ink.shape[1] + around
        np.maximum.at(ink.reshape(-1), places_of, np.clip(radius_here + np.float32(0.5) - away, 0, 1))
    return ink[reach:-reach, reach:-reach]


def sampled(stroke: PenStroke, step: float) -> Floats:
    """Return points of a stroke (points, 3), x, y and width, at most `step` apart."""
    way = np.column_stack([stroke.points, stroke.widths]).astype(np.float32)
    lengths = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(way[:, :2], axis=0).T))])
    stops = np.linspace(0, lengths[-1], int(lengths[-1] / step) + 2)
    return np.stack([np.interp(stops, lengths, column) for column in way.T], axis=1).astype(np.float32)


def _pen_step(strokes: Sequence[PenStroke]) -> float:
    """Return how many pixels apart the pen is looked at."""
    drawn = [stroke.points for stroke in strokes if not stroke.erases]
    return min(1.0, max(DOT, float(np.ptp(np.concatenate(drawn), axis=0).max())) / RASTER) if drawn else 1.0


def _eraser_step(eraser: PenStroke) -> float:
    return max(1.0, float(eraser.widths.min()) / 8)


def _effort(strokes: Sequence[PenStroke]) -> float:
    """Return along how many points the strokes have to be looked at."""
    step = _pen_step(strokes)
    ways = (float(np.hypot(*np.diff(stroke.points, axis=0).T).sum()) for stroke in strokes)
    return sum(
        2 + way / (_eraser_step(stroke) if stroke.erases else step) for stroke, way in zip(strokes, ways, strict=True)
    )


def _ways(strokes: Sequence[PenStroke], ink: Floats) -> list[Way]:
    """Return the points of each stroke of the pen on the sheet `ink`, and which of them no eraser has taken."""
    step = _pen_step(strokes)
    ways: list[Way] = []
    for stroke in strokes:
        if stroke.erases:
            ways = [(lines, stays & ~_erased(lines, stroke)) for lines, stays in ways]
        else:
            lines = sampled(stroke, step)
            ways.append((lines, np.ones(len(lines), np.bool_)))
    # An eraser that took the middle of a stroke, but not its edge, has not cut it.
    return [(lines, stays if stays.all() else stays | _inked_across(lines, ink)) for lines, stays in ways]


def _remaining(ways: Sequence[Way], side: int) -> tuple[Floats, bool]:
    """Return the points (points, 3) of the pen that are on the sheet and not erased, and whether these are all."""
    lines = np.concatenate([np.empty((0, 3), np.float32), *(points for points, _ in ways)])
    stays = np.concatenate([np.empty(0, np.bool_), *(stays for _, stays in ways)])
    inside = stays & ((lines[:, :2] >= 0) & (lines[:, :2] <= side)).all(axis=1)
    return lines[inside], bool(inside.all())


def _inked_across(lines: Floats, ink: Floats) -> npt.NDArray[np.bool_]:
    """Return at which points (points, 3) of a stroke some of its width is still ink on the sheet, on one side."""
    along = np.gradient(lines[:, :2], axis=0) if len(lines) > 1 else np.ones((len(lines), 2), np.float32)
    along /= np.maximum(np.hypot(*along.T), 1e-6)[:, np.newaxis]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    places = lines[:, np.newaxis, :2] + across[:, np.newaxis] * (lines[:, 2:] / 2 * ACROSS)[:, :, np.newaxis]
    column, row = np.clip(np.floor(places).astype(np.intp), 0, len(ink) - 1).transpose(2, 0, 1)
    seen = ink[row, column]
    half = len(ACROSS) // 2
    hollow = np.minimum(seen[:, :half].mean(axis=1), seen[:, -half:].mean(axis=1)) > SLIVER
    found: npt.NDArray[np.bool_] = (seen.mean(axis=1) > SLIVER) & ~(hollow & (seen[:, half] < 0.5))
    return found


def _shortened(ways: Sequence[Way], lines: Floats) -> list[Way]:
    """Return the ways without what the fitting pen along `lines` would ink beyond the cuts of an eraser.

    The ends of its ink are round and half a pen long. A gap that was wide beside the brush is made wide beside the pen.
    """
    pen = float(np.ptp(lines[:, :2], axis=0).max()) * PEN / (1 - PEN)
    return [(points, stays if stays.all() else _cut_back(points, stays, pen)) for points, stays in ways]


def _cut_back(points: Floats, stays: npt.NDArray[np.bool_], pen: float) -> npt.NDArray[np.bool_]:
    """Return which points stay after half a `pen` is taken from either side of each cut; of a piece always one."""
    step = float(np.hypot(*(points[1] - points[0])[:2])) if len(points) > 1 else 1.0
    edges = np.flatnonzero(np.diff(np.concatenate([[False], stays, [False]])))
    left = np.zeros_like(stays)
    back = np.zeros(len(edges), np.intp)
    for place, edge in enumerate(edges):
        if 0 < edge < len(stays):
            other = place + (1 if place % 2 else -1)
            gap = abs(int(edges[other] - edge)) * step if 0 <= other < len(edges) else pen
            wide = min(pen, gap * pen / max(float(points[edge, 2]), 1e-6))
            back[place] = round((pen + max(0.0, wide - gap)) / 2 / max(step, 1e-6))
    for start, end, first, last in zip(edges[::2], edges[1::2], back[::2], back[1::2], strict=True):
        if start + first < end - last:
            left[start + first : end - last] = True
        elif (end - start) * step > pen / 2:
            left[(start + end) // 2] = True
    return left


def _erased(lines: Floats, eraser: PenStroke) -> npt.NDArray[np.bool_]:
    """Return which points (points, 3) of the pen an eraser has gone over."""
    way = sampled(eraser, _eraser_step(eraser))
    reach = way[:, 2] / 2
    low, high = (way[:, :2] - reach[:, np.newaxis]).min(axis=0), (way[:, :2] + reach[:, np.newaxis]).max(axis=0)
    gone: npt.NDArray[np.bool_] = ((lines[:, :2] >= low) & (lines[:, :2] <= high)).all(axis=1)
    for some in np.array_split(np.flatnonzero(gone), 1 + np.count_nonzero(gone) // SOME):
        away = np.hypot(*(lines[some, np.newaxis, :2] - way[:, :2]).transpose(2, 0, 1))
        gone[some] = (away < reach).any(axis=1)
    return gone


def _lost(ink: Floats, lines: Floats) -> float:
    """Return the share of the ink on the sheet that is not under the brush along `lines` (points, 3)."""
    seen = ink[::COARSE, ::COARSE] > 0.5
    if not seen.any():
        return 0.0
    told = stamped(lines[:, :2] / COARSE, lines[:, 2] / 2 / COARSE + 0.5, (len(seen), len(seen)))
    return float(np.mean(told[seen] < 0.5))
