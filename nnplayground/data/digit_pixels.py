"""Crop a drawing to its ink and fit it into 28 × 28 pixels, as MNIST's digits were (LeCun, Cortes and Burges).

The longer side of the ink becomes 20 pixels, with grey edges, and the centre of mass moves by whole
pixels to pixel 14 (counted from 0).
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

SIDE = 28
BOX = 20
"""Pixels of the longer side of a digit."""
CENTRE = 14
"""Where the centre of mass goes, to the nearest whole pixel."""
VISIBLE = 0.05
"""Ink fainter than this does not count when the drawing is cropped."""


def ink_box(ink: Floats) -> tuple[int, int, int, int] | None:
    """Return where the ink is: first row, end row, first column, end column; None if there is none."""
    visible = ink > VISIBLE
    rows, columns = np.flatnonzero(visible.any(axis=1)), np.flatnonzero(visible.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def fitted(cut: Floats) -> Floats:
    """Return (28, 28) pixels from 0 to 1 of a drawing that is cropped to its ink."""
    pixels = np.zeros((SIDE, SIDE), np.float32)
    longer = max(cut.shape)
    down, across = (_averaging(length, longer) for length in cut.shape)
    small = (down @ cut @ across.T).astype(np.float32, copy=False)
    np.clip(small, 0, 1, out=small)
    top, left = _place(small)
    pixels[top : top + small.shape[0], left : left + small.shape[1]] = small
    return pixels


def resized(images: npt.NDArray[np.uint8], side: int) -> npt.NDArray[np.uint8]:
    """Return images (images, side²) as (images, 784), ink from 0 to 255.

    Small ones, of at most 20 pixels a side, go where a drawing goes; others are stretched over the whole.
    """
    if side == SIDE:
        return images
    found = np.empty((len(images), SIDE * SIDE), np.uint8)
    whole = _averaging(side, side, SIDE)
    for image, place in zip(images.reshape(-1, side, side).astype(np.float32) / 255, found, strict=True):
        pixels = fitted(image) if side <= BOX else whole @ image @ whole.T
        place[:] = np.rint(255 * np.clip(pixels, 0, 1)).ravel()
    return found


@lru_cache(maxsize=256)
def _averaging(length: int, longer: int, box: int = BOX) -> Floats:
    """Return the matrix (n, length) that resamples one side, the longer one becoming `box` pixels.

    Shrinking averages over the area that a pixel covers; enlarging interpolates linearly. A
    shorter side that does not fill whole pixels lies in their middle.
    """
    step = longer / box
    count = min(box, int(np.ceil(length / step - 1e-9)))
    start = (length - count * step) / 2
    edges = start + step * np.arange(count)[:, np.newaxis]
    source = np.arange(length)
    if step >= 1:
        weights: npt.NDArray[np.float64] = (np.minimum(edges + step, source + 1) - np.maximum(edges, source)) / step
    else:
        weights = 1 - np.abs(np.clip(edges + step / 2 - 0.5, 0, length - 1) - source)
    found = np.asarray(np.maximum(weights, 0), np.float32)
    found.flags.writeable = False
    return found


def _place(small: Floats) -> tuple[int, int]:
    """Return the top left corner that brings the centre of mass to the centre."""
    mass = float(small.sum())
    found = []
    for axis, length in enumerate(small.shape):
        along = small.sum(axis=1 - axis)
        centre = float(along @ np.arange(length)) / mass if mass else (length - 1) / 2
        found.append(int(np.clip(np.floor(CENTRE - centre + 0.5), 0, SIDE - length)))
    return found[0], found[1]
