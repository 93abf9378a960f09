"""Connected pieces of a picture, told apart in cells of several pixels."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


def in_cells(values: Floats, cell: int) -> Floats:
    """Return the sums over squares of cell × cell pixels."""
    rows, columns = (-(-length // cell) for length in values.shape)
    padded = np.zeros((rows * cell, columns * cell), np.float32)
    padded[: values.shape[0], : values.shape[1]] = values
    sums: Floats = padded.reshape(rows, cell, columns, cell).sum(axis=(1, 3))
    return sums


def near(mask: Mask, reach: int = 2) -> Mask:
    """Return `mask` grown by `reach` pixels in every direction."""
    padded = np.pad(mask, reach)
    rows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=0).any(axis=-1)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(rows, 2 * reach + 1, axis=1).any(axis=-1))


def connected(mask: Mask) -> npt.NDArray[np.intp]:
    """Return the pieces of `mask` (rows, columns), neighbours by side or corner: 0 outside, then 1, 2, …"""
    labels = np.zeros((mask.shape[0] + 2, mask.shape[1] + 2), np.intp)
    inner = labels[1:-1, 1:-1]
    inner[mask] = np.arange(1, np.count_nonzero(mask) + 1)
    while True:
        across = np.maximum(np.maximum(labels[:, :-2], labels[:, 1:-1]), labels[:, 2:])
        grown = np.maximum(np.maximum(across[:-2], across[1:-1]), across[2:])
        grown[~mask] = 0
        if np.array_equal(grown, inner):
            break
        inner[:] = grown
    found, numbers = np.unique(inner, return_inverse=True)
    return numbers.reshape(mask.shape) + int(found[0] > 0)
