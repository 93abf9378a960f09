"""Images of what made-up hands write: numbered hands, the same ones each time."""

from collections.abc import Sequence
from threading import Lock

import numpy as np
import numpy.typing as npt

from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.pen import hands, ink
from nnplayground.data.pen.digit_shapes import DIGITS, Shape
from nnplayground.data.pen.letter_shapes import LETTERS
from nnplayground.data.pen.scribbles import SCRIBBLES
from nnplayground.process_job import check_wanted

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.int64]

TRAINING_HANDS, VALIDATION_HANDS, TEST_HANDS = 0, 1_000_000, 2_000_000
"""The number of the first hand of each part: no hand of one part writes for another."""
SOFT = 0.2
"""The share of images that are seen as in a small picture."""
CELLS = (7, 18)
"""Into how many cells a side such a picture is divided: the fewest, and one more than the most."""
_TOGETHER = 4000
KEPT_BYTES = 24 << 20
"""Of images that are kept, the newest last: whoever changes something else about the data does not wait again."""
_kept: dict[tuple[tuple[Shape, ...], int], tuple[Bytes, Numbers]] = {}
_lock = Lock()


def digits(first: int, count: int) -> tuple[Bytes, Numbers]:
    """Return (count, 784) of ink from 0 to 255 and the digits (count,), by the hands from number `first` on.

    The arrays are shared and cannot be written to.
    """
    return _shared(DIGITS, 2, first, count)


def letters(first: int, count: int) -> tuple[Bytes, Numbers]:
    """Return (count, 784) of ink from 0 to 255 and the numbers of the letters (count,), as `digits` does."""
    return _shared(tuple(LETTERS.values()), 1, first, count)


def scribbles(first: int, count: int) -> tuple[Bytes, Numbers]:
    """Return (count, 784) of ink from 0 to 255 and the kinds of the scribbles (count,), as `digits` does."""
    return _shared(SCRIBBLES, 1, first, count)


def _shared(shapes: tuple[Shape, ...], times: int, first: int, count: int) -> tuple[Bytes, Numbers]:
    """Return what hands write, as it was made before if it is still at hand: fewer images are the first of more."""
    key = shapes, first
    with _lock:
        found = _kept.pop(key, None)
    if found is None or len(found[0]) < count:
        found = _made(shapes, times, first, count)
    with _lock:
        _kept[key] = found
        while sum(pixels.nbytes for pixels, _ in _kept.values()) > KEPT_BYTES:
            del _kept[next(iter(_kept))]
    pixels, numbers = found
    return found if len(pixels) == count else (pixels[:count], numbers[:count])


def _made(shapes: Sequence[Shape], times: int, first: int, count: int) -> tuple[Bytes, Numbers]:
    """Return what hands write that write all of `shapes` in turn, and all of it `times` times."""
    pixels = np.empty((count, SIDE**2), np.uint8)
    each = times * len(shapes)
    together = max(1, _TOGETHER // each)
    for start in range(0, count, together * each):
        check_wanted()
        wanted = min(together * each, count - start)
        number = first + start // each
        found = _page(shapes, times, range(number, number + -(-wanted // each)))
        pixels[start : start + wanted] = found[:wanted]
    numbers = np.arange(count) % len(shapes)
    pixels.flags.writeable = numbers.flags.writeable = False
    return pixels, numbers


def _page(shapes: Sequence[Shape], times: int, numbers: range) -> Bytes:
    """Return all that these hands write, hand by hand, all signs once and then again."""
    parts, soft = [], []
    for number in numbers:
        by = hands.hand(np.random.default_rng(number))
        rng = np.random.default_rng([number, len(shapes)])
        parts += [hands.written(shape(rng), by, times, rng) for shape in shapes]
        cells = rng.integers(*CELLS, (len(shapes), times))
        soft.append(np.where(rng.random(cells.shape) < SOFT, cells, 0))
    found = ink.images(hands.joined(parts), np.concatenate(soft).ravel().astype(np.intp))
    return found.reshape(len(numbers), len(shapes), times, -1).swapaxes(1, 2).reshape(len(found), -1)
