"""What is drawn when nothing is written: scrawls, zigzags, spirals, hatching, figures and signs.

Each call makes one up; lengths are about 1.
"""

import numpy as np

from nnplayground.data.pen.curves import Path, arc, corner
from nnplayground.data.pen.digit_shapes import Shape


def scrawl(rng: np.random.Generator) -> list[Path]:
    """Strokes that wander about."""
    strokes = []
    for _ in range(int(rng.choice([1, 2, 3], p=[0.6, 0.25, 0.15]))):
        points = rng.uniform(0, 1, (int(rng.integers(5, 15)), 2)) * (rng.uniform(0.5, 1.1), 1)
        strokes.append([(float(x), float(y)) for x, y in points])
    return strokes


def tangle(rng: np.random.Generator) -> list[Path]:
    """A line that turns and turns, never far at once."""
    count = int(rng.integers(12, 40))
    angles = rng.uniform(0, 6.3) + np.cumsum(rng.normal(rng.normal(0, 0.5), 0.9, count))
    steps = rng.uniform(0.08, 0.3, count)
    x, y = np.cumsum(np.cos(angles) * steps), np.cumsum(np.sin(angles) * steps)
    return [list(zip(x.tolist(), y.tolist(), strict=True))]


def zigzag(rng: np.random.Generator) -> list[Path]:
    """To and fro, with sharp or round turns."""
    count, sharp = int(rng.integers(5, 14)), rng.random() < 0.6
    across, down = rng.uniform(0.3, 1.2), rng.uniform(0.1, 1.2)
    turned = rng.random() < 0.5
    path: Path = []
    for number in range(count):
        x, y = across * (number % 2) + rng.normal(0, 0.06), down * number / (count - 1) + rng.normal(0, 0.03)
        point = (float(y), float(x)) if turned else (float(x), float(y))
        path += corner(*point) if sharp and 0 < number < count - 1 else [point]
    return [path]


def spiral(rng: np.random.Generator) -> list[Path]:
    """Round and round, inwards."""
    start, turns = rng.uniform(0, 360), rng.uniform(1.7, 4)
    way = 1 if rng.random() < 0.5 else -1
    return [arc((0.5, 0.5), (rng.uniform(0.3, 0.6), 0.5), start, start + way * 360 * turns, rng.uniform(0.6, 0.95))]


def coil(rng: np.random.Generator) -> list[Path]:
    """Loops side by side."""
    loops, radius, along = int(rng.integers(2, 6)), rng.uniform(0.15, 0.5), rng.uniform(0.1, 0.4)
    t = np.linspace(0, 2 * np.pi * loops, 12 * loops)
    x, y = along * t / 6.3 + radius * np.cos(t), 0.5 + 0.5 * rng.uniform(0.5, 1) * np.sin(t)
    return [list(zip(x.tolist(), y.tolist(), strict=True))]


def hatching(rng: np.random.Generator) -> list[Path]:
    """Strokes side by side, sometimes crossed by others."""
    strokes = []
    for crossed in range(int(rng.choice([1, 2], p=[0.5, 0.5]))):
        count = int(rng.integers(2 if crossed else 3, 6))
        for number in range(count):
            place = number / max(count - 1, 1) + rng.normal(0, 0.04)
            ends = [(place + rng.normal(0, 0.06), rng.normal(0, 0.08)), (place + rng.normal(0, 0.06), 1.0)]
            strokes.append([(float(b), float(a)) if crossed else (float(a), float(b)) for a, b in ends])
    return strokes


def star(rng: np.random.Generator) -> list[Path]:
    """Strokes through one middle."""
    count = int(rng.integers(2, 6))
    strokes = []
    for angle in rng.uniform(0, np.pi) + np.arange(count) * np.pi / count + rng.normal(0, 0.08, count):
        x, y = float(np.cos(angle)) / 2, float(np.sin(angle)) / 2
        strokes.append([(0.5 - x, 0.5 - y), (0.5 + x, 0.5 + y)])
    return strokes


def polygon(rng: np.random.Generator) -> list[Path]:
    """A triangle, a square or the star of five points; sometimes crossed out."""
    # Closed figures with more corners are zeros of an angular hand.
    corners, leap = ((3, 1), (4, 1), (5, 2))[int(rng.integers(3))]
    angles = rng.uniform(0, 6.3) + np.arange(corners + 1) * leap * 2 * np.pi / corners
    wide = rng.uniform(0.4, 0.65)
    points = [(0.5 + wide * float(np.cos(a)), 0.5 + 0.5 * float(np.sin(a))) for a in angles]
    path: Path = [points[0]]
    for point in points[1:-1]:
        path += corner(*point)
    strokes: list[Path] = [[*path, points[-1]]]
    if rng.random() < 0.25:
        strokes += star(rng)
    return strokes


def wave(rng: np.random.Generator) -> list[Path]:
    """Waves one above the other, or only one."""
    strokes = []
    count, swings, height = int(rng.integers(1, 4)), rng.uniform(1.2, 3.5), rng.uniform(0.1, 0.3)
    x = np.linspace(0, 1, 16)
    for number in range(count):
        y = 0.35 * number + height * np.sin(2 * np.pi * swings * x)
        strokes.append(list(zip(x.tolist(), y.tolist(), strict=True)))
    return strokes


def figure(rng: np.random.Generator) -> list[Path]:
    """A heart, an arrow, a tick, a question mark, a face, a house, a smile, equals, plus."""
    u = rng.uniform
    heart = [
        (0.5, 0.25), (0.3, 0.0), (0.05, 0.12), (0.05, 0.4), *corner(0.5, 1.0), (0.95, 0.4), (0.95, 0.12), (0.7, 0.0),
        (0.5, 0.25),
    ]  # fmt: skip
    arrow = [[(0.0, 0.5), (1.0, 0.5)], [(0.7, u(0.1, 0.3)), *corner(1.0, 0.5), (0.7, u(0.7, 0.9))]]
    upright = [[(y, x) for x, y in path] for path in arrow]
    tick = [(0.0, u(0.5, 0.7)), *corner(0.3, 1.0), (1.0, 0.0)]
    asking = [*arc((0.3, 0.25), (0.28, 0.25), 180, 420), (0.3, 0.6), (0.3, 0.75)]
    dot = arc((0.3, 0.97), (0.02, 0.02), 0, 360)
    smile = arc((0.5, 0.5), (0.28, 0.25), 20, 160)
    eyes = [arc((0.35, 0.35), (0.03, 0.04), 0, 360), arc((0.65, 0.35), (0.03, 0.04), 0, 360)]
    ring = arc((0.5, 0.5), (0.5, 0.5), -90, 280)
    walls = [(0.0, 0.4), *corner(0.0, 1.0), *corner(0.9, 1.0), *corner(0.9, 0.4), *corner(0.45, 0.0), (0.0, 0.4)]
    found: list[list[Path]] = [
        [heart], arrow, upright, [tick], [asking, dot], [ring, smile, *eyes], [smile, *eyes], [walls],
        [ring, [(0.5, 0.0), (0.5, 1.0)], [(0.0, 0.5), (1.0, 0.5)]],
        [[(0.0, 0.3), (1.0, 0.3)], [(0.0, 0.7), (1.0, 0.7)]],
        [[(0.5, 0.0), (0.5, 1.0)], [(0.0, 0.5), (1.0, 0.5)]],
    ]  # fmt: skip
    return found[int(rng.integers(len(found)))]


SCRIBBLES: tuple[Shape, ...] = (
    scrawl, tangle, zigzag, spiral, coil, hatching, star, polygon, wave, figure,
)  # fmt: skip
"""Kinds of scribbles."""
