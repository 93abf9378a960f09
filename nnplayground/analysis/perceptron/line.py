"""Where a perceptron of two inputs draws its line on the plane."""

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class BoundaryLine:
    """The line w · x + b = 0 inside a square: its two ends, the foot of the normal, the weight vector."""

    ends: tuple[Point, Point]
    foot: Point
    normal: Point


def boundary_line(weights: Sequence[float], bias: float, low: float, high: float) -> BoundaryLine | None:
    """Return the line within the square from `low` to `high`; None if it does not cross it.

    The foot is the point of the visible piece's middle, where the weight vector is drawn from; it
    points to the side that fires. With both weights 0 there is no line.
    """
    w1, w2 = (float(w) for w in weights)
    b = float(bias)
    crossings: list[Point] = []
    if w2:
        crossings += [(x, -(w1 * x + b) / w2) for x in (low, high)]
    if w1:
        crossings += [(-(w2 * y + b) / w1, y) for y in (low, high)]
    slack = 1e-9 * (high - low)
    inside = sorted({p for p in crossings if all(low - slack <= value <= high + slack for value in p)})
    if len(inside) < 2 or _gap(inside[0], inside[-1]) <= slack:
        return None
    first, last = inside[0], inside[-1]
    return BoundaryLine((first, last), ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2), (w1, w2))


def _gap(first: Point, last: Point) -> float:
    return max(abs(first[0] - last[0]), abs(first[1] - last[1]))
