"""Move the ink of many images at once: every pixel looks up where its ink comes from.

Images are (images, rows, columns), places are (row, column) in pixels.
"""

from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

KEPT = 0.999
"""The share of the variance of a smooth random field that its coefficients have to keep."""


class ImageTransform:
    """Where the pixels of `count` images come from.

    `matrix` (images, 2, 2) and `shift` (images, 2) lead from a pixel's (row, column), counted from
    the centre of the image, to where its ink is taken; `bends` are pairs of random coefficients
    (2, images, k) and the fields (k, pixels) that they weigh.
    """

    def __init__(self, count: int, shape: tuple[int, int]) -> None:
        self.shape = shape
        self.count = count
        self.matrix: Floats = np.broadcast_to(np.eye(2, dtype=np.float32), (count, 2, 2)).copy()
        self.shift: Floats = np.zeros((count, 2), np.float32)
        self.bends: list[tuple[Floats, Floats]] = []


class Resampler:
    """Working arrays for `count` images at a time, of 2²⁴ pixels together at most.

    `images` holds the result, `scratch` is free for other use.
    """

    def __init__(self, count: int, shape: tuple[int, int]) -> None:
        rows, columns = shape
        pixels = rows * columns
        self.images: Floats = np.empty((count, rows, columns), np.float32)
        self.scratch: Floats = np.empty_like(self.images)
        self._flat = self.images.reshape(count, pixels)
        self._work = self.scratch.reshape(count, pixels)
        self._paper = np.zeros((count, rows + 2, columns + 2), np.uint8)
        # The four neighbours that a place lies between, side by side: one look-up gets them all.
        self._corners = np.empty((count, rows + 1, columns + 1, 4), np.uint8)
        self._places: Floats = np.empty((2, count, pixels), np.float32)
        self._floors: Floats = np.empty_like(self._places)
        self._index = np.empty((count, pixels), np.intp)
        self._found = np.empty((count, pixels), np.uint32)
        self._first = (np.arange(count, dtype=np.float32) * ((rows + 1) * (columns + 1)))[:, np.newaxis]

    def resample(self, ink: npt.NDArray[np.uint8], transform: ImageTransform) -> None:
        """Write into `images` the ink found where `transform` leads, between pixels by bilinear interpolation."""
        count, rows, columns = self.images.shape
        paper, corners, places, floors = self._paper, self._corners, self._places, self._floors
        paper[:, 1:-1, 1:-1] = ink.reshape(self.images.shape)
        for number, (down, right) in enumerate(((0, 0), (0, 1), (1, 0), (1, 1))):
            corners[..., number] = paper[:, down : down + rows + 1, right : right + columns + 1]
        self._find_places(transform)
        np.floor(places, out=floors)
        places -= floors
        np.multiply(floors[0], columns + 1, out=floors[0])
        floors[0] += floors[1]
        floors[0] += self._first
        np.copyto(self._index, floors[0], casting="unsafe")
        np.take(corners.view(np.uint32).reshape(-1), self._index, out=self._found, mode="clip")
        four = self._found.view(np.uint8).reshape(count, -1, 4)
        upper, lower, left = self._flat, floors[0], floors[1]
        self._between(four, 0, upper, left)
        self._between(four, 2, lower, left)
        lower -= upper
        lower *= places[0]
        upper += lower
        upper *= np.float32(1 / 255)

    def _between(self, four: npt.NDArray[np.uint8], pair: int, out: Floats, left: Floats) -> None:
        """Interpolate along the row between corners `pair` and `pair` + 1; `left` is scratch."""
        np.copyto(left, four[..., pair])
        np.subtract(four[..., pair + 1], left, out=out)
        out *= self._places[1]
        out += left

    def _find_places(self, transform: ImageTransform) -> None:
        """Write the source (row, column) of every pixel, within a margin of one pixel of paper."""
        rows, columns = transform.shape
        grid = _grid(transform.shape)
        centre = ((rows - 1) / 2, (columns - 1) / 2)
        weights = np.empty((transform.count, 3), np.float32)
        for axis, place in enumerate(self._places):
            weights[:, :2] = transform.matrix[:, axis]
            weights[:, 2] = transform.shift[:, axis] + (centre[axis] + 1)
            np.matmul(weights, grid, out=place)
            for coefficients, fields in transform.bends:
                np.matmul(coefficients[axis], fields, out=self._work)
                place += self._work
            # The margin itself is paper, so everything beyond it is too.
            np.clip(place, 0, transform.shape[axis] + 1 - 1e-3, out=place)


def transformed(ink: npt.NDArray[np.uint8], transform: ImageTransform) -> Floats:
    """Return images (images, rows, columns) of ink from 0 to 255, resampled as `transform` says, from 0 to 1."""
    arrays = Resampler(transform.count, transform.shape)
    arrays.resample(ink, transform)
    return arrays.images


@cache
def _grid(shape: tuple[int, int]) -> Floats:
    """Return (3, pixels): row and column of each pixel, counted from the centre, and 1."""
    rows, columns = shape
    row, column = np.mgrid[:rows, :columns].reshape(2, -1)
    return np.stack([row - (rows - 1) / 2, column - (columns - 1) / 2, np.ones(rows * columns)]).astype(np.float32)


@lru_cache(maxsize=8)
def smooth_fields(shape: tuple[int, int], sigma: float) -> Floats:
    """Return fields (k, pixels) whose sum, weighed by k standard normal numbers, is a smooth random field.

    Its deviation is 1 everywhere and its covariance exp(−d²/4σ²), that of white noise smoothed by a
    gaussian of deviation σ: the eigenvectors of the covariance along rows and columns, combined.
    """
    down, across = (_eigenfields(length, sigma) for length in shape)
    fields = np.einsum("ir,jc->ijrc", down, across)
    return np.ascontiguousarray(fields.reshape(len(down) * len(across), -1), dtype=np.float32)


def _eigenfields(length: int, sigma: float) -> npt.NDArray[np.float64]:
    """Return the (k, length) fields of one direction, those that matter."""
    place = np.arange(length)
    values, vectors = np.linalg.eigh(np.exp(-((place[:, np.newaxis] - place) ** 2) / (4 * sigma**2)))
    values, vectors = values[::-1], vectors[:, ::-1]
    count = 1 + int(np.searchsorted(np.cumsum(values), KEPT * values.sum()))
    kept: npt.NDArray[np.float64] = (vectors[:, :count] * np.sqrt(np.maximum(values[:count], 0))).T
    # What was left out is made up for, pixel by pixel.
    kept /= np.sqrt(np.square(kept).sum(axis=0))
    return kept
