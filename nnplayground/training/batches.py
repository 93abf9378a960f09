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


class ExampleStream:
    """The training examples of a problem in a fresh order every epoch.

    The order depends on the seed and the number of the epoch alone, so a run can go on from any place
    without replaying what went before.
    """

    def __init__(self, problem: Problem, seed: int) -> None:
        self.problem = problem
        self._seed = seed
        self._steps = problem.steps
        # An example is known by the first of its rows.
        self._rows = problem.parts.train[:: self._steps]
        self._order = self._rows
        self._epoch = 0
        self._augmenter: Augmenter | None = None
        self._ink: npt.NDArray[np.uint8] = np.empty((0, problem.input_count), np.uint8)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def is_augmented(self) -> bool:
        """Whether images are changed at random."""
        return self._augmenter is not None

    def augment(self, augmentations: Sequence[Augmentation]) -> bool:
        """Change images at random from now on; return whether they are changed in another way than before.

        The changes depend on the seed, the epoch and an image's place in its order alone.
        """
        shape = self.problem.dataset.image_shape
        active = tuple(augmentations) if shape is not None and self.problem.is_images else ()
        if active == (self._augmenter.augmentations if self._augmenter else ()):
            return False
        self._augmenter = Augmenter(active, shape) if shape is not None and active else None
        return True

    def begin(self, epoch: int) -> None:
        """Shuffle for the epoch with that number, counted from 0."""
        rng = np.random.default_rng((self._seed, epoch))
        self._order = rng.permutation(self._rows)
        self._epoch = epoch

    def gather(self, position: int, x: Array, y: Array) -> None:
        """Write the examples from `position` on into `x` (examples, inputs) and `y` (examples, outputs).

        Of sequences there is a row for each step of each of them, in the order in which a pass takes them.
        Where images are changed, `position` is a multiple of `SEGMENT`.
        """
        rows = self._order[position : position + len(x) // self._steps]
        if self._steps > 1:
            rows = (np.arange(self._steps)[:, np.newaxis] + rows).ravel()
        if self.problem.is_images and len(self._ink) < len(x):
            self._ink = np.empty((len(x), self.problem.input_count), np.uint8)
        ink = self._ink[: len(x)] if self.problem.is_images else None
        if self._augmenter is None:
            self.problem.gather(rows, x, ink)
        else:
            self._gather_augmented(rows, position, x, self._augmenter)
        if self.problem.gives_back:
            # Also of a changed image what it has become is wanted, not what it was.
            self.problem.make_targets(x, y)
        else:
            self.problem.gather_targets(rows, y)

    def _gather_augmented(self, rows: npt.NDArray[np.intp], position: int, x: Array, augmenter: Augmenter) -> None:
        """Gather the images of `rows`, which start at `position`, and change them segment by segment."""
        np.take(self.problem.inputs, rows, axis=0, out=self._ink[: len(rows)], mode="clip")
        for first in range(0, len(rows), SEGMENT):
            some = slice(first, min(first + SEGMENT, len(rows)))
            rng = np.random.default_rng((self._seed, self._epoch, position + first, 1))
            augmenter.apply(self._ink[some], x[some], rng)


class Batches:
    """Mini-batches of one stream of examples, or of one for each of several networks, side by side."""

    def __init__(self, *streams: ExampleStream, dtype: npt.DTypeLike) -> None:
        """Take streams of one length, of problems that have as many inputs and outputs."""
        self.streams = streams
        self.dtype = np.dtype(dtype)
        self._replicas = (len(streams),) if len(streams) > 1 else ()
        self._inputs, self._outputs = streams[0].problem.input_count, streams[0].problem.output_count
        self._steps = streams[0].problem.steps
        self._start = self._stop = 0
        self._x = InputBlock(0, self._inputs, self.dtype, self._replicas)
        self._y: Array = np.empty((*self._replicas, 0, self._outputs), self.dtype)

    def __len__(self) -> int:
        return len(self.streams[0])

    def augment(self, augmentations: Sequence[Augmentation]) -> None:
        """Change images at random from the next mini-batch on; with no augmentation they stay as they are."""
        changes = [stream.augment(augmentations) for stream in self.streams]
        if any(changes):
            self._start = self._stop = 0

    def begin(self, epoch: int) -> None:
        """Shuffle for the epoch with that number, counted from 0."""
        for stream in self.streams:
            stream.begin(epoch)
        self._start = self._stop = 0

    def feed(self, taker: Pass, position: int) -> Array:
        """Give a pass its inputs, the examples from `position` on, and return their targets (examples, outputs).

        Of several streams the targets are (streams, examples, outputs). They are valid until the next call,
        and so are the inputs. There have to be as many examples left as the pass takes.
        """
        end = position + taker.examples
        if position < self._start or end > self._stop:
            self._gather(position, taker.examples)
        first = position - self._start
        taker.read(self._x, first)
        return self._y[..., first : first + taker.rows, :]

    def _gather(self, position: int, size: int) -> None:
        # Several streams share four blocks: small pieces of many would cost more calls.
        room = BLOCK_BYTES * (4 if self._replicas else 1) // len(self.streams)
        end = position + max(1, room // (self._inputs * self.dtype.itemsize * size)) * size
        if self._steps > 1:
            # The rows of each mini-batch lie in an order of their own.
            end = position + size
        if self.streams[0].is_augmented:
            # A segment in which a mini-batch straddles the end is made twice: let that be rare.
            end = max(end, position + SEGMENTS * SEGMENT)
            position -= position % SEGMENT
            end += -end % SEGMENT
        count = min(end, len(self)) - position
        rows = count * self._steps
        if len(self._x) < rows:
            self._x = InputBlock(rows, self._inputs, self.dtype, self._replicas)
            self._y = np.empty((*self._replicas, rows, self._outputs), self.dtype)
        x, y = self._x.values[..., :rows, :], self._y[..., :rows, :]
        pairs = zip(x, y, strict=True) if self._replicas else [(x, y)]
        for stream, (own_x, own_y) in zip(self.streams, pairs, strict=True):
            stream.gather(position, own_x, own_y)
        self._start, self._stop = position, position + (count if self._steps == 1 else 0)
