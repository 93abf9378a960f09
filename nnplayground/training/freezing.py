"""Which weights and biases stay as they are while the others learn: places in the flat vector, as ranges.

Ranges are half open, in rising order and apart, so that equal sets are written alike and a whole layer is one range.
"""

import itertools

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import Indexes

Ranges = tuple[tuple[int, int], ...]


def ranges_of(indexes: Indexes) -> Ranges:
    """Return the ranges that hold just these places, given in any order."""
    places = np.unique(indexes)
    if not len(places):
        return ()
    breaks = np.flatnonzero(np.diff(places) > 1) + 1
    runs = np.split(places, breaks)
    return tuple((int(run[0]), int(run[-1]) + 1) for run in runs)


def indexes_of(ranges: Ranges) -> Indexes:
    """Return the places in these ranges, in rising order."""
    parts = [np.arange(start, stop) for start, stop in ranges]
    return np.concatenate(parts) if parts else np.empty(0, np.intp)


def mask_of(ranges: Ranges, count: int) -> npt.NDArray[np.bool_]:
    """Return a flat vector (parameters) of truth values: which of `count` parameters are frozen."""
    mask = np.zeros(count, bool)
    for start, stop in ranges:
        mask[start:stop] = True
    return mask


def count_of(ranges: Ranges) -> int:
    """Count the places in these ranges."""
    return sum(stop - start for start, stop in ranges)


def changed(ranges: Ranges, indexes: Indexes, frozen: bool) -> Ranges:
    """Return the ranges with some places frozen, or free again."""
    before = indexes_of(ranges)
    return ranges_of(np.union1d(before, indexes) if frozen else np.setdiff1d(before, indexes))


def are_ranges(ranges: Ranges) -> bool:
    """Whether these are ranges in rising order, apart, and none of them empty."""
    ends = [-1, *(end for span in ranges for end in span)]
    return all(after > before for before, after in itertools.pairwise(ends))
