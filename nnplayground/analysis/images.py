"""Weights on pixels as pictures, and many pictures side by side on one sheet."""

import math

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]
Colors = npt.NDArray[np.uint8]

GAP = 1
"""Pixels between two pictures of a sheet."""


def weight_pictures(weights: Array, shape: tuple[int, int], joint: bool = False) -> Array:
    """Return `weights` (rows × columns, neurons) as pictures (neurons, rows, columns) from −1 to 1.

    Each is divided by its own largest absolute weight, or all by the largest of all if `joint`;
    row 0 is the upper one. Weights that are not finite count as 0.
    """
    pictures = np.array(weights.T, dtype=np.float32, order="C")
    if not np.isfinite(pictures).all():
        pictures[~np.isfinite(pictures)] = 0
    largest = np.maximum(pictures.max(axis=1), -pictures.min(axis=1))
    if joint:
        largest[:] = largest.max(initial=0)
    largest[largest == 0] = 1
    pictures /= largest[:, np.newaxis]
    return pictures.reshape(-1, *shape)


def colored(pictures: Array, lut: Colors) -> Colors:
    """Return `pictures` with values from −1 to 1 in the 256 colours of `lut`: (…, 3)."""
    index = np.multiply(pictures, 127.5)
    index += 127.5
    np.clip(index, 0, 255, out=index)
    np.rint(index, out=index)
    return np.take(lut, index.astype(np.uint8), axis=0)


def sheet_columns(count: int, shape: tuple[int, int], width: float, height: float) -> int:
    """Return how many of `count` pictures to put side by side so that they are largest in a box."""
    rows, columns = shape
    best, largest = 1, 0.0
    for across in range(1, count + 1):
        down = math.ceil(count / across)
        scale = min(width / (across * (columns + GAP)), height / (down * (rows + GAP)))
        if scale > largest * 1.0001:
            best, largest = across, scale
    return best


def contact_sheet(pictures: Colors, across: int, paper: tuple[int, int, int]) -> Colors:
    """Put `pictures` (count, rows, columns, 3) on one sheet, `across` in a row, GAP pixels apart.

    The sheet is (height, width, 3); what no picture covers is `paper`.
    """
    count, rows, columns, _ = pictures.shape
    down = max(1, math.ceil(count / across))
    cells = np.empty((down * across, rows + GAP, columns + GAP, 3), np.uint8)
    cells[count:] = paper
    cells[:, rows:] = paper
    cells[:, :, columns:] = paper
    cells[:count, :rows, :columns] = pictures
    sheet = cells.reshape(down, across, rows + GAP, columns + GAP, 3).transpose(0, 2, 1, 3, 4)
    height, width = down * (rows + GAP), across * (columns + GAP)
    return np.ascontiguousarray(sheet.reshape(height, width, 3)[: height - GAP, : width - GAP])
