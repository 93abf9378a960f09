"""Rows of a table in the order of time: sorted, looked through for gaps, and cut into sequences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

WIDE_STEP = 1.5
"""A step that is more times as long as the usual one is a gap: months may differ, a month that is missing may not."""


@dataclass(frozen=True, slots=True, eq=False)
class RowsInTime:
    """The `rows` of a table that are used, in the order of their `times`; of equal times in that of the table.

    `was_sorted` says whether they stood so already. `untimed` rows without a time and `incomplete` ones with a missing
    cell are left out. `gaps` are the places behind which time makes a longer step than the `usual_step`.
    """

    rows: Places
    times: Floats
    was_sorted: bool
    untimed: int
    incomplete: int
    usual_step: float
    gaps: Places

    @property
    def repeated(self) -> int:
        """How many rows have the time of the row before."""
        return int((np.diff(self.times) == 0).sum())

    @property
    def longest_gap(self) -> float:
        """The longest step in time; 0 if there is no gap."""
        return float(np.diff(self.times)[self.gaps].max(initial=0.0))

    def stretches(self, borders: Places, across_gaps: bool) -> "Iterator[Stretch]":
        """Yield the stretches into which borders and, unless sequences may go across them, gaps cut the rows.

        `borders` are the places, in rising order, at which another part begins; a stretch lies in one part.
        """
        cuts = borders if across_gaps else np.concatenate([borders, self.gaps + 1])
        ends = np.unique(np.concatenate([np.clip(cuts, 0, len(self.rows)), [0, len(self.rows)]]))
        for begin, end in zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True):
            yield Stretch(begin, end, int(np.searchsorted(borders, begin, side="right")))


class Stretch(NamedTuple):
    """Rows from `begin` to before `end` that follow one another, all in the part with that number."""

    begin: int
    end: int
    part: int


def rows_in_time(times: Floats | None, timed: Mask, complete: Mask) -> RowsInTime:
    """Put the rows that are `timed` and `complete` (rows,) into the order of `times` (rows,).

    Without times the rows count as equally far apart, in the order of the table.
    """
    used = np.flatnonzero(timed & complete)
    given = np.arange(len(timed), dtype=np.float64) if times is None else times
    order = np.argsort(given[used], kind="stable")
    rows = used[order]
    ordered = given[rows]
    with np.errstate(over="ignore"):
        steps = np.diff(ordered)
    later = steps[steps > 0]
    usual = 1.0 if times is None else float(np.median(later)) if len(later) else 0.0
    return RowsInTime(
        rows=rows,
        times=ordered,
        was_sorted=bool((order == np.arange(len(order))).all()),
        untimed=int((~timed).sum()),
        incomplete=int((timed & ~complete).sum()),
        usual_step=usual,
        gaps=np.flatnonzero(steps > WIDE_STEP * usual),
    )


def starts_in(stretch: Stretch, span: int, stride: int) -> Places:
    """Return where sequences begin that use `span` rows each, all within the stretch, `stride` rows apart."""
    return np.arange(stretch.begin, stretch.end - span + 1, stride, dtype=np.intp)
