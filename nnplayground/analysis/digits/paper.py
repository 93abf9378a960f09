"""The paper of a photo without what is written on it: its brightness everywhere, and its printed lines."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

SOLID = 0.4
"""Share of the shorter side: what is dark over a square of that size is a shadow or a table, and no ink."""
BROAD = 0.2
"""Share of the shorter side that strokes are wide at most, and that is left free around a digit."""
AROUND = 0.6
"""Share of the shorter side over which paper is looked for around a place."""
SOFTENED = 5
"""Pixels a side over which the grain is evened out, so that it does not pass for the brightness of paper."""
HALVED = 2
"""Every so many pixels are enough to tell which is ink and which is paper."""
DISPUTED = 0.3
"""Share of the strongest filling that a place may be filled by and still be paper."""
LEAST_PAPER = 0.02
"""Share of the picture that has to be paper for it to tell anything."""
TWO_TONES = 0.85
"""Share of the variance that lies between dark and light where a picture is nothing but ink and paper."""
FILLING = (0.2, 0.75)
"""Shares of the picture from which on and up to which ink fills it."""
BOLD = 0.36
"""Share of the shorter side that the strokes of a digit are wide at most that fills the picture."""
RIM = 0.6
"""Share of the picture's rim that is paper around such a digit, at least."""
TILT = 0.22
"""Pixels to the side for each pixel along a printed line, at most."""
LONG = 0.6
"""Share of the picture's length that a printed line has at least."""
THIN = 0.02
"""Share of the shorter side that a printed line is wide at most."""
REACHES = 0.06
"""Share of the length within which a printed line comes up to either edge of the picture, if it is alone."""
ROW = 3
"""So many parallel lines are printed ones, wherever they end."""


def brightness(grey: Floats) -> Floats:
    """Return the brightness of the paper (rows, columns) under dark ink, with the edges of shadows where they are.

    What is narrower than a square of SOLID is filled from around it; what goes on beyond the edge of the picture
    is taken as going on.
    """
    return _filled(_softened(grey), _share(grey, SOLID))


def has_light_ink(grey: Floats) -> bool:
    """Whether what is written is lighter than the paper.

    What survives filling dark and light places alike is paper; ink is what differs from the paper around, while
    the paper that letters enclose does not.
    """
    small = _softened(grey)[::HALVED, ::HALVED]
    if _is_filled(small):
        return False
    size = _share(small, BROAD)
    dark, light = _filled(small, size) - small, small + _filled(-small, size)
    paper = np.maximum(dark, light) < DISPUTED * max(float(dark.max()), float(light.max()), 1e-6)
    if np.count_nonzero(paper) < LEAST_PAPER * paper.size:
        return float(np.mean((small - np.median(small)) ** 3)) > 0
    wide = _share(small, AROUND)
    share = _around(paper.astype(np.float32), wide)
    around = _around(np.where(paper, small, 0), wide) / np.maximum(share, 1e-6)
    told = ~paper & (share > LEAST_PAPER)
    return float(np.sum((small - around)[told] ** 3)) > 0


def _is_filled(grey: Floats) -> bool:
    """Whether a dark digit fills the picture: its rim is paper, and the strokes are bold.

    A light digit that does so looks like a sheet on a table.
    """
    level = _between_tones(grey)
    if level is None:
        return False
    ink = grey <= level
    rim = float(np.concatenate([ink[0], ink[-1], ink[:, 0], ink[:, -1]]).mean())
    if rim > 1 - RIM or not FILLING[0] < float(ink.mean()) < FILLING[1]:
        return False
    solid = -ink.astype(np.float32)
    for axis in (0, 1):
        solid = _highest(solid, _share(grey, BOLD), axis)
    # A shadow is broader than any stroke.
    return float(solid.min(initial=0.0)) >= 0


def _between_tones(grey: Floats) -> float | None:
    """Return the brightness that parts dark and light best (Otsu 1979), or None where it parts nothing."""
    counts, edges = np.histogram(grey, 64)
    middles = (edges[1:] + edges[:-1]) / 2
    below = np.cumsum(counts)[:-1]
    above = counts.sum() - below
    sums = np.cumsum(counts * middles)
    means = sums[:-1] / np.maximum(below, 1), (sums[-1] - sums[:-1]) / np.maximum(above, 1)
    between = below * above * (means[1] - means[0]) ** 2 / float(counts.sum()) ** 2
    best = int(between.argmax())
    return float(edges[best + 1]) if between[best] > TWO_TONES * float(grey.var()) else None


def _share(grey: Floats, share: float) -> int:
    """Return that share of the shorter side, in pixels."""
    return max(3, int(share * min(grey.shape)))


def _filled(values: Floats, size: int) -> Floats:
    """Return `values` with everything dark filled into which no square of `size` fits (grey closing, Serra 1982)."""
    wide = np.pad(values, size, mode="edge")
    for axis in (0, 1):
        wide = _highest(wide, size, axis)
    for axis in (0, 1):
        wide = -_highest(-wide, size, axis)
    # Each pass looks ahead only: both have moved the picture by size − 1.
    return wide[1 : 1 + values.shape[0], 1 : 1 + values.shape[1]]


def _around(values: Floats, size: int) -> Floats:
    """Return the mean over size × size pixels around each; beyond the edge there is nothing."""
    for axis in (0, 1):
        padding = [(size - size // 2, size // 2) if axis == along else (0, 0) for along in (0, 1)]
        sums = np.cumsum(np.pad(values, padding), axis=axis, dtype=np.float64)
        ahead, behind = (np.take(sums, np.arange(start, start + values.shape[axis]), axis) for start in (size, 0))
        values = ((ahead - behind) / size).astype(np.float32)
    return values


def _softened(grey: Floats) -> Floats:
    """Return the mean over SOFTENED × SOFTENED pixels around each."""
    for axis in (0, 1):
        if grey.shape[axis] > SOFTENED:
            half = SOFTENED // 2
            padded = np.pad(grey, [(half, half) if axis == along else (0, 0) for along in (0, 1)], mode="edge")
            grey = np.lib.stride_tricks.sliding_window_view(padded, SOFTENED, axis).mean(axis=-1, dtype=np.float32)
    return grey


def _highest(values: Floats, size: int, axis: int) -> Floats:
    """Return the highest of `size` values from each on, fewer values along `axis` by size − 1."""
    values = np.moveaxis(values, axis, 0)
    reach = 1
    while reach < size:
        step = min(reach, size - reach)
        values = np.maximum(values[: len(values) - step], values[step:])
        reach += step
    return np.moveaxis(values, 0, axis)


def printed_lines(mask: Mask) -> Mask:
    """Return which pixels of `mask` (rows, columns) belong to ruled or squared lines and to no stroke across them."""
    level = _across(mask)
    rest = mask & ~level
    return level | _across(np.ascontiguousarray(rest.T)).T


def _across(mask: Mask) -> Mask:
    """Return the pixels of lines that go from left to right."""
    rows, columns = mask.shape
    thin = max(3, round(THIN * min(mask.shape)))
    runs = _runs(mask)
    runs[runs > thin] = 0
    found = np.zeros_like(mask)
    y, x = np.nonzero(runs)
    lines: list[tuple[int, float, int]] = []
    margin = int(TILT * columns) + 1
    for slope in np.linspace(-TILT, TILT, 2 * int(TILT * columns / 4) + 1):
        places = np.rint(y - slope * (x - columns / 2)).astype(np.intp) + margin
        counts = np.bincount(places, minlength=rows + 2 * margin)
        enough = np.flatnonzero(counts > LONG * columns)
        lines += [(int(counts[place]), float(slope), int(place) - margin) for place in enough]
    kept: list[tuple[float, int]] = []
    for _count, slope, place in sorted(lines, reverse=True):
        if all(abs(place - other) > thin for _slope, other in kept):
            kept.append((slope, place))
    for slope, place in kept:
        _mark(found, runs, slope, place, alone=len(kept) < ROW)
    return found


def _runs(mask: Mask) -> npt.NDArray[np.intp]:
    """Return for each pixel of `mask` how many pixels go on above and below it, itself included; 0 outside."""
    padded = np.pad(mask.T, ((0, 0), (1, 1))).ravel()
    edges = np.flatnonzero(padded[1:] != padded[:-1]) + 1
    lengths = np.zeros(len(padded), np.intp)
    starts, ends = edges[::2], edges[1::2]
    lengths[starts] = ends - starts
    lengths[ends] = starts - ends
    return np.cumsum(lengths).reshape(mask.shape[1], mask.shape[0] + 2)[:, 1:-1].T


def _mark(found: Mask, runs: npt.NDArray[np.intp], slope: float, place: int, alone: bool) -> None:
    """Mark in `found` the pixels of one line, if it may be a printed one; `runs` are as `_runs` returns them."""
    rows, columns = runs.shape
    x = np.arange(columns)
    middle = np.rint(place + slope * (x - columns / 2)).astype(np.intp)
    reach = np.arange(-2, 3)[:, np.newaxis]
    near = middle + reach
    here = np.where((near >= 0) & (near < rows), runs[np.clip(near, 0, rows - 1), x], 0)
    at = np.flatnonzero(here.any(axis=0))
    if alone and (at[0] > REACHES * columns or at[-1] < (1 - REACHES) * columns):
        return
    wide = float(np.median(here[here > 0]))
    reach = np.arange(-int(wide / 2) - 2, int(wide / 2) + 3)[:, np.newaxis]
    near = middle + reach
    here = np.where((near >= 0) & (near < rows), runs[np.clip(near, 0, rows - 1), x], 0)
    row, column = np.nonzero((here > 0) & (here <= 1.6 * wide + 1))
    found[near[row, column], x[column]] = True
