"""Hand out mini-batches in a fresh order every epoch, gathered many at a time."""

import numpy as np
import numpy.typing as npt

from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]

BLOCK_BYTES = 1 << 18
"""Inputs gathered at once: enough to share the cost of a call, small enough for the cache."""


class Batches:
    """Mini-batches of the training part.

    The order of an epoch depends on the seed and the number of the epoch alone, so a run can go on
    from any place without replaying what went before.
    """

    def __init__(self, problem: Problem, seed: int, dtype: npt.DTypeLike) -> None:
        self._problem = problem
        self._seed = seed
        self._rows = problem.parts.train
        self._dtype = np.dtype(dtype)
        self._order = self._rows
        self._start = self._stop = 0
        self._x: Array = np.empty((0, problem.input_count + 1), self._dtype)
        self._y: Array = np.empty((0, problem.output_count), self._dtype)
        self._ink: npt.NDArray[np.uint8] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def begin(self, epoch: int) -> None:
        """Shuffle for the epoch with that number, counted from 0."""
        rng = np.random.default_rng((self._seed, epoch))
        self._order = rng.permutation(self._rows)
        self._start = self._stop = 0

    def take(self, position: int, size: int) -> tuple[Array, Array]:
        """Return inputs (size, features + 1) and targets (size, outputs) from `position` on.

        Fewer come at the end of the epoch. The arrays are valid until the next call.
        """
        end = min(position + size, len(self._order))
        if position < self._start or end > self._stop:
            self._gather(position, size)
        first, last = position - self._start, end - self._start
        return self._x[first:last], self._y[first:last]

    def _gather(self, position: int, size: int) -> None:
        width = (self._problem.input_count + 1) * self._dtype.itemsize
        batches = max(1, BLOCK_BYTES // (width * size))
        rows = self._order[position : position + batches * size]
        if len(self._x) < len(rows):
            self._x = np.ones((len(rows), self._problem.input_count + 1), self._dtype)
            self._y = np.empty((len(rows), self._problem.output_count), self._dtype)
            if self._problem.is_images:
                self._ink = np.empty((len(rows), self._problem.input_count), np.uint8)
        count = len(rows)
        self._problem.gather(rows, self._x[:count], None if self._ink is None else self._ink[:count])
        np.take(self._problem.targets, rows, axis=0, out=self._y[:count], mode="clip")
        self._start, self._stop = position, position + count
