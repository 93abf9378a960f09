"""Contour lines by marching squares, all cells and all levels at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LEVELS = 12

# Corners of a cell: 0 (row, column), 1 (row, column + 1), 2 (row + 1, column + 1), 3 (row + 1, column). Edge k leads
# from corner k to corner k + 1. A case is the sum of 2^k over the corners above the level; the lines of a case lead
# from edge to edge, and −1 stands for none.
_NONE = ((-1, -1), (-1, -1))
_AROUND_0_AND_2 = ((3, 0), (1, 2))
_AROUND_1_AND_3 = ((0, 1), (2, 3))
_LINES = np.array(
    [
        _NONE, ((3, 0), (-1, -1)), ((0, 1), (-1, -1)), ((3, 1), (-1, -1)), ((1, 2), (-1, -1)), _AROUND_0_AND_2,
        ((0, 2), (-1, -1)), ((3, 2), (-1, -1)), ((2, 3), (-1, -1)), ((0, 2), (-1, -1)), _AROUND_1_AND_3,
        ((1, 2), (-1, -1)), ((3, 1), (-1, -1)), ((0, 1), (-1, -1)), ((3, 0), (-1, -1)), _NONE,
    ]
)  # fmt: skip
_OTHER_WAY = {5: np.array(_AROUND_1_AND_3), 10: np.array(_AROUND_0_AND_2)}
"""The two lines of a cell with opposite corners above the level, where its middle is above it, too."""
_DOWN = np.array([0, 0, 1, 1])
_ACROSS = np.array([0, 1, 1, 0])


@dataclass(frozen=True, slots=True, eq=False)
class ContourLines:
    """Lines of equal height: `segments` (lines, 2, 2) are pairs of (v₁, v₂), sorted by `level_of` (lines,).

    `level_of` counts the `levels` (levels,) from 0.
    """

    levels: Floats
    segments: Floats
    level_of: npt.NDArray[np.intp]

    def at(self, level: int) -> Floats:
        """Return the segments of one level."""
        first, last = np.searchsorted(self.level_of, [level, level + 1])
        return self.segments[first:last]


def log_levels(heights: Floats, count: int = LEVELS) -> Floats:
    """Return levels in equal steps of log(1 + C − C_min) between the lowest and the highest of `heights`."""
    finite = heights[np.isfinite(heights)]
    if not len(finite) or finite.min() == finite.max():
        return np.empty(0)
    lowest = float(finite.min())
    with np.errstate(over="ignore"):
        steps = np.linspace(0, np.log1p(min(float(finite.max()) - lowest, 1e300)), count + 2)[1:-1]
        return lowest + np.expm1(steps)


def contours(v1: Floats, v2: Floats, heights: Floats, levels: Floats) -> ContourLines:
    """Return the lines at `levels` of `heights` (rows, columns) over `v1` (columns,) and `v2` (rows,).

    Between two grid points the height is taken for linear; cells with a height that is not finite have no line.
    """
    with np.errstate(all="ignore"):
        above = heights > levels[:, np.newaxis, np.newaxis]
        case = above[:, :-1, :-1] + 2 * above[:, :-1, 1:] + 4 * above[:, 1:, 1:] + 8 * above[:, 1:, :-1]
        usable = np.isfinite(heights)
        whole = usable[:-1, :-1] & usable[:-1, 1:] & usable[1:, 1:] & usable[1:, :-1]
        level, row, column = np.nonzero((case > 0) & (case < 15) & whole)
        kind = case[level, row, column]
        lines = _LINES[kind]
        middle = (heights[:-1, :-1] + heights[:-1, 1:] + heights[1:, 1:] + heights[1:, :-1])[row, column] / 4
        for number, other in _OTHER_WAY.items():
            lines[(kind == number) & (middle > levels[level])] = other
        owner = np.repeat(np.arange(len(level)), 2)
        edges = lines.reshape(-1, 2)
        drawn = edges[:, 0] >= 0
        owner, edges = owner[drawn], edges[drawn]
        ends = [
            _crossing(v1, v2, heights, levels[level[owner]], row[owner], column[owner], edges[:, end]) for end in (0, 1)
        ]
    return ContourLines(levels, np.stack(ends, axis=1), level[owner])


def _crossing(
    v1: Floats,
    v2: Floats,
    heights: Floats,
    level: Floats,
    row: npt.NDArray[np.intp],
    column: npt.NDArray[np.intp],
    edge: npt.NDArray[np.intp],
) -> Floats:
    """Return where (lines, 2) the level crosses an edge of a cell."""
    after = (edge + 1) % 4
    rows = row + _DOWN[edge], row + _DOWN[after]
    columns = column + _ACROSS[edge], column + _ACROSS[after]
    low, high = heights[rows[0], columns[0]], heights[rows[1], columns[1]]
    share = np.clip((level - low) / (high - low), 0.0, 1.0)
    x = v1[columns[0]] + share * (v1[columns[1]] - v1[columns[0]])
    y = v2[rows[0]] + share * (v2[rows[1]] - v2[rows[0]])
    return np.stack([x, y], axis=1)
