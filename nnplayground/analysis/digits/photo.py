"""Find the ink in a picture of any kind: a screenshot, a scan, a photo of pencil on paper.

The picture is reduced first, so that its size does not matter; then transparency, uneven light,
white ink on black and specks are dealt with.
"""

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

WORKING = 640
"""Pixels of the longer side after reduction."""
SAMPLES = 4
"""Pixels a side that are averaged into one when a picture is reduced; more would not be seen."""
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
"""Shares of red, green and blue in brightness (Rec. 601)."""
TILES = 12
"""Tiles a side in which the brightness of the paper is measured."""
EVEN = 64
"""Pictures smaller than this have paper of one brightness."""
CONTRAST = 0.06
"""Least difference between ink and paper, out of 1."""
CERTAIN = 5.0
"""Ink differs from paper by so many times the usual grain of the paper."""
CELLS = 96
"""Cells a side in which connected pieces are looked for."""
FILLED = 0.2
"""Share of a cell that has to be ink."""
SPECK = 0.04
"""Pieces with less than this share of the ink of the largest piece are dirt."""


def find_ink(picture: Bytes) -> Floats:
    """Return the ink (rows, columns), 0 paper and 1 ink, of a picture.

    `picture` is grey (rows, columns), or (rows, columns, channels) with grey and alpha, RGB or
    RGBA. The result is at most 640 pixels long; without any ink it is 0 everywhere.
    """
    grey = _grey(_reduced(picture if picture.ndim == 3 else picture[..., np.newaxis]))
    difference = grey - _paper(grey)
    # Ink is what strays far, on one side: its cube outweighs the grain of the paper.
    ink = difference if float(np.mean(difference**3)) > 0 else -difference
    grain = 1.4826 * float(np.median(np.abs(difference)))
    mask = ink > max(CONTRAST / 2, 3 * grain)
    mask &= _drawing(mask)
    most = float(np.percentile(ink[mask], 75)) if mask.any() else 0.0
    if most < max(CONTRAST, CERTAIN * grain):
        return np.zeros_like(grey)
    paper = max(0.25 * most, 3 * grain)
    found = np.clip((ink - paper) / max(0.8 * most - paper, 1e-3), 0, 1)
    return np.where(_near(mask), found, 0).astype(np.float32)


def _reduced(picture: Bytes) -> Floats:
    """Return the picture (rows, columns, channels) from 0 to 1, at most WORKING pixels long, a row at a time."""
    factor = -(-max(picture.shape[:2]) // WORKING)
    if factor <= 1:
        return picture.astype(np.float32) / np.float32(255)
    rows, columns = (max(1, length // factor) for length in picture.shape[:2])
    out = np.empty((rows, columns, picture.shape[2]), np.float32)
    step = max(1, factor // SAMPLES)
    for row in range(rows):
        band = picture[row * factor : (row + 1) * factor : step, : columns * factor]
        pieces = [band[:, start::factor][:, :columns].sum(axis=0, dtype=np.float32) for start in range(0, factor, step)]
        np.divide(sum(pieces), np.float32(255 * len(band) * len(pieces)), out=out[row])
    return out


def _grey(picture: Floats) -> Floats:
    """Return the brightness (rows, columns); what shines through is white paper, or black under light ink."""
    channels = picture.shape[2]
    if channels in (2, 4):
        picture, alpha = picture[..., :-1], picture[..., -1]
    else:
        alpha = None
    bright = picture @ LUMA if picture.shape[2] == 3 else picture[..., 0]
    if alpha is None or alpha.min() > 0.99:
        return np.ascontiguousarray(bright)
    opaque = float(alpha.sum())
    light_ink = opaque > 0 and float((bright * alpha).sum()) / opaque > 0.6
    return bright * alpha + (0 if light_ink else 1) * (1 - alpha)


def _paper(grey: Floats) -> Floats | np.float32:
    """Return the brightness of the paper at every pixel: the median of tiles, evened out."""
    if min(grey.shape) < EVEN:
        return np.float32(np.median(grey))
    edges = [np.linspace(0, length, TILES + 1).astype(int) for length in grey.shape]
    tiles = np.empty((TILES, TILES), np.float32)
    for i in range(TILES):
        for j in range(TILES):
            tiles[i, j] = np.median(grey[edges[0][i] : edges[0][i + 1], edges[1][j] : edges[1][j + 1]])
    # A tile full of ink is outvoted by its neighbours.
    padded = np.pad(tiles, 2, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (5, 5)).reshape(TILES, TILES, 25)
    evened: Floats = np.median(windows, axis=2).astype(np.float32)
    down, across = (_stretching(length) for length in grey.shape)
    return (down @ evened @ across.T).astype(np.float32, copy=False)


def _stretching(length: int) -> Floats:
    """Return the matrix (length, TILES) that interpolates linearly between the middles of tiles."""
    place = np.clip((np.arange(length) + 0.5) * TILES / length - 0.5, 0, TILES - 1)[:, np.newaxis]
    weights: Floats = np.maximum(1 - np.abs(place - np.arange(TILES)), 0).astype(np.float32)
    return weights


def _drawing(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return where the drawing is, without specks, and without what comes in from the edge if there is more."""
    cell = -(-max(mask.shape) // CELLS)
    rows, columns = (-(-length // cell) for length in mask.shape)
    padded = np.zeros((rows * cell, columns * cell), np.float32)
    padded[: mask.shape[0], : mask.shape[1]] = mask
    mass = padded.reshape(rows, cell, columns, cell).sum(axis=(1, 3))
    labels = connected(mass >= FILLED * cell**2)
    masses = np.bincount(labels.ravel(), mass.ravel())
    masses[0] = 0
    inside = masses.copy()
    for side in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        inside[side] = 0
    if inside.max() > 0.1 * masses.max():
        masses = inside
    keep = (masses > SPECK * masses.max())[labels]
    return _near(np.repeat(np.repeat(keep, cell, axis=0), cell, axis=1)[: mask.shape[0], : mask.shape[1]], cell)


def _near(mask: npt.NDArray[np.bool_], reach: int = 2) -> npt.NDArray[np.bool_]:
    """Return `mask` grown by `reach` pixels in every direction."""
    padded = np.pad(mask, reach)
    rows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=0).any(axis=-1)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(rows, 2 * reach + 1, axis=1).any(axis=-1))


def connected(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
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
