"""Hand out mini-batches in a fresh order every epoch, gathered many at a time."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.core.passes import InputBlock, Pass
from nnplayground.data.augment import Augmentation, Augmenter
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]

BLOCK_BYTES = 1 << 18
"""Inputs gathered at once: enough to share the cost of a call, small enough for the cache."""

SEGMENT = 64
"""Images changed at random together. They lie on a grid in the epoch, so chance depends on the place alone."""
SEGMENTS = 8
"""Segments changed ahead, at least."""


class Batches:
    """Mini-batches of the training part.

    The order of an epoch depends on the seed and the number of the epoch alone, so a run can go on
    from any place without replaying what went before.
    """

    def __init__(self, problem: Problem, seed: int, dtype: npt.DTypeLike) -> None:
        self.problem = problem
        self._seed = seed
        self._rows = problem.parts.train
        self.dtype = np.dtype(dtype)
        self._order = self._rows
        self._start = self._stop = 0
        self._x = InputBlock(0, problem.input_count, self.dtype)
        self._y: Array = np.empty((0, problem.output_count), self.dtype)
        self._ink: npt.NDArray[np.uint8] | None = None
        self._augmenter: Augmenter | None = None
        self._epoch = 0

    def augment(self, augmentations: Sequence[Augmentation]) -> None:
        """Change images at random from the next mini-batch on; with no augmentation they stay as they are.

        The changes depend on the seed, the epoch and an image's place in its order alone.
        """
        shape = self.problem.dataset.image_shape
        active = tuple(augmentations) if shape is not None and self.problem.is_images else ()
        if active == (self._augmenter.augmentations if self._augmenter else ()):
            return
        self._augmenter = Augmenter(active, shape) if shape is not None and active else None
        self._start = self._stop = 0

    def __len__(self) -> int:
        return len(self._rows)

    def begin(self, epoch: int) -> None:
        """Shuffle for the epoch with that number, counted from 0."""
        rng = np.random.default_rng((self._seed, epoch))
        self._order = rng.permutation(self._rows)
        self._epoch = epoch
        self._start = self._stop = 0

    def feed(self, taker: Pass, position: int) -> Array:
        """Give a pass its inputs, the examples from `position` on, and return their targets (examples, outputs).

        Both are valid until the next call. There have to be as many examples left as the pass takes.
        """
        end = position + taker.examples
        if position < self._start or end > self._stop:
            self._gather(position, taker.examples)
        first = position - self._start
        taker.read(self._x, first)
        return self._y[first : end - self._start]

    def _gather(self, position: int, size: int) -> None:
        width = self.problem.input_count * self.dtype.itemsize
        batches = max(1, BLOCK_BYTES // (width * size))
        end = position + batches * size
        if self._augmenter is not None:
            # A segment in which a mini-batch straddles the end is made twice: let that be rare.
            end = max(end, position + SEGMENTS * SEGMENT)
            position -= position % SEGMENT
            end += -end % SEGMENT
        rows = self._order[position:end]
        if len(self._x) < len(rows):
            self._x = InputBlock(len(rows), self.problem.input_count, self.dtype)
            self._y = np.empty((len(rows), self.problem.output_count), self.dtype)
            if self.problem.is_images:
                self._ink = np.empty((len(rows), self.problem.input_count), np.uint8)
        count = len(rows)
        if self._augmenter is None:
            self.problem.gather(rows, self._x.values[:count], None if self._ink is None else self._ink[:count])
        else:
            self._gather_augmented(rows, position, self._augmenter)
        self.problem.gather_targets(rows, self._y[:count])
        self._start, self._stop = position, position + count

    def _gather_augmented(self, rows: npt.NDArray[np.intp], position: int, augmenter: Augmenter) -> None:
        """Gather the images of `rows`, which start at `position`, and change them segment by segment."""
        assert self._ink is not None, "only images are augmented"
        np.take(self.problem.inputs, rows, axis=0, out=self._ink[: len(rows)], mode="clip")
        for first in range(0, len(rows), SEGMENT):
            some = slice(first, min(first + SEGMENT, len(rows)))
            rng = np.random.default_rng((self._seed, self._epoch, position + first, 1))
            augmenter.apply(self._ink[some], self._x.values[some], rng)
