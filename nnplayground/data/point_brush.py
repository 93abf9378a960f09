"""What brush, spray and eraser do to points on the plane."""

import base64
import binascii
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bits = npt.NDArray[np.bool_]
Place = tuple[float, float]

MANY_HEIGHTS = 10
"""Points of at most that many heights become classes one by one, those of more two classes."""

ROW = np.dtype([("point", "<f4", 2), ("value", "<f8")])
"""A packed point."""


@dataclass(frozen=True, slots=True, eq=False)
class PaintedPoints:
    """Points (n, 2) on the plane with the class number or the height of each (n). Immutable."""

    points: Floats
    values: Floats
    classes: bool

    @classmethod
    def none(cls, classes: bool = True) -> "PaintedPoints":
        """Return an empty plane."""
        return cls(np.empty((0, 2)), np.empty(0), classes)

    def __len__(self) -> int:
        return len(self.values)

    def plus(self, points: Floats, value: float) -> "PaintedPoints":
        """Return these and `points` (k, 2), all of one value; itself if there are none."""
        if not len(points):
            return self
        values = np.full(len(points), value)
        return replace(self, points=np.concatenate([self.points, points]), values=np.concatenate([self.values, values]))

    def minus(self, gone: Bits) -> "PaintedPoints":
        """Return these without the ones that are `gone` (n); itself if none is."""
        if not gone.any():
            return self
        rows = np.flatnonzero(~gone)
        return replace(self, points=self.points.take(rows, axis=0), values=self.values.take(rows))

    def packed(self) -> str:
        """Return it all as a text, with places as exact as they can be painted (float32)."""
        table = np.empty(len(self), ROW)
        table["point"], table["value"] = self.points, self.values
        return base64.b64encode(table.tobytes()).decode()

    @classmethod
    def unpacked(cls, text: str, classes: bool) -> "PaintedPoints":
        """Return what `packed` made a text of. Raises ValueError if it makes no sense."""
        try:
            table = np.frombuffer(base64.b64decode(text, validate=True), ROW)
        except binascii.Error as error:
            raise ValueError("points") from error
        points, values = table["point"].astype(np.float64), table["value"].astype(np.float64)
        whole = not classes or (values == np.floor(values)).all()
        if not (np.isfinite(points).all() and np.isfinite(values).all() and whole):
            raise ValueError("points")
        return cls(points, values, classes)

    def present(self) -> list[int]:
        """Return the classes that have points, in order."""
        if not self.classes:
            return []
        found: list[int] = np.flatnonzero(np.bincount(self.values.astype(np.intp))).tolist()
        return found

    def gapless(self) -> "PaintedPoints":
        """Return these with the classes counted anew from 0; itself if none of them is empty."""
        present = self.present()
        if present == list(range(len(present))):
            return self
        return replace(self, values=np.searchsorted(np.array(present), self.values).astype(np.float64))

    def as_heights(self) -> "PaintedPoints":
        """Return the same points with heights, evenly from −1 for the first class to 1 for the last."""
        last = max(1.0, float(self.values.max(initial=0.0)))
        return PaintedPoints(self.points, 2.0 * self.values / last - 1.0, classes=False)

    def as_classes(self) -> "PaintedPoints":
        """Return the same points with a class for each height, or of many heights low and high ones."""
        heights, numbers = np.unique(self.values, return_inverse=True)
        if len(heights) > MANY_HEIGHTS:
            numbers = self.values > self.values.mean()
        return PaintedPoints(self.points, numbers.astype(np.float64).reshape(-1), classes=True)


def trail(start: Place, end: Place, spacing: float, walked: float) -> tuple[Floats, float]:
    """Return points (k, 2) on the way from `start` to `end`, and the distance walked since the last.

    A point is set whenever `spacing` has been walked; `walked` of it were before `start`.
    """
    first, way = np.array(start, np.float64), np.subtract(end, start, dtype=np.float64)
    length = float(np.hypot(*way))
    count = int((walked + length) / spacing)
    if not count:
        return np.empty((0, 2)), walked + length
    along = np.maximum(spacing * np.arange(1.0, count + 1.0) - walked, 0.0)
    return first + along[:, np.newaxis] * (way / length), max(0.0, walked + length - count * spacing)


def cloud(rng: np.random.Generator, middle: Place, radius: float, count: int) -> Floats:
    """Return `count` points (count, 2), evenly spread over the disc around `middle`."""
    reach = radius * np.sqrt(rng.random(count))
    angle = rng.uniform(0.0, 2.0 * np.pi, count)
    return np.asarray(np.add(middle, np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])), np.float64)


def within(points: Floats, extent: tuple[float, float]) -> Bits:
    """Return which of `points` (n, 2) lie on the square whose two axes reach over `extent`."""
    return np.asarray(((points >= extent[0]) & (points <= extent[1])).all(axis=1))


def near(points: Floats, start: Place, end: Place, radius: float) -> Bits:
    """Return which of `points` (n, 2) are passed at most `radius` away on the straight way from `start` to `end`."""
    first, way = np.array(start, np.float64), np.subtract(end, start, dtype=np.float64)
    # Nearly all points lie far from the way: the box around it tells as much in a tenth of the time.
    (left, bottom), (right, top) = np.minimum(start, end) - radius, np.maximum(start, end) + radius
    x, y = points.T
    found: Bits = (x >= left) & (x <= right) & (y >= bottom) & (y <= top)
    square, ahead = float(way @ way), points[found] - first
    share = np.clip(ahead @ way / square, 0.0, 1.0) if square > 0 else np.zeros(len(ahead))
    gap = ahead - share[:, np.newaxis] * way
    found[found] = np.einsum("ij,ij->i", gap, gap) <= radius * radius
    return found
