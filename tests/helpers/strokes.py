"""Digits drawn by no one: strokes of our own making, varied and painted as the canvas would paint them.

Points are (x, y), x to the right and y downwards; a skeleton fills about 0 to 1 in height.
"""

import itertools
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Path = list[tuple[float, float]]

CANVAS = 280


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> Path:
    """Return points of an ellipse from `start` to `end` degrees: 0 right, 90 down, 180 left, 270 up."""
    angles = np.radians(np.linspace(start, end, max(4, int(abs(end - start) / 20))))
    return [(float(cx + rx * np.cos(a)), float(cy + ry * np.sin(a))) for a in angles]


SKELETONS: dict[int, list[list[Path]]] = {
    0: [
        [arc(0.35, 0.5, 0.33, 0.5, -90, -450)],
        [arc(0.3, 0.5, 0.27, 0.5, -70, -440)],
        [arc(0.42, 0.5, 0.42, 0.5, -110, 250)],
        [arc(0.35, 0.5, 0.33, 0.5, -60, -400)],
    ],
    1: [
        [[(0.3, 0.0), (0.3, 1.0)]],
        [[(0.1, 0.25), (0.3, 0.0), (0.3, 0.02), (0.3, 1.0)]],
        [[(0.12, 0.2), (0.3, 0.0), (0.3, 0.02), (0.3, 1.0)], [(0.08, 1.0), (0.52, 1.0)]],
        [[(0.4, 0.0), (0.3, 1.0)]],
    ],
    2: [
        [[*arc(0.33, 0.28, 0.3, 0.28, 190, 370), (0.5, 0.55), (0.02, 1.0), (0.02, 1.0), (0.68, 1.0)]],
        [[*arc(0.33, 0.25, 0.28, 0.25, 200, 400), (0.3, 0.72), (0.0, 0.98), (0.0, 0.98), (0.66, 0.96)]],
        [[
            *arc(0.35, 0.27, 0.28, 0.27, 195, 390), (0.35, 0.75), (0.12, 0.97), (0.02, 0.88), (0.12, 0.8),
            (0.35, 0.92), (0.7, 0.97),
        ]],
        [[(0.03, 0.2), (0.2, 0.02), (0.45, 0.0), (0.62, 0.18), (0.55, 0.45), (0.3, 0.7), (0.0, 1.0), (0.0, 1.0),
          (0.35, 0.97), (0.7, 1.0)]],
    ],
    3: [
        [[*arc(0.28, 0.25, 0.28, 0.25, 200, 440), (0.24, 0.49), *arc(0.28, 0.74, 0.32, 0.26, -80, 150)]],
        [[(0.02, 0.0), (0.02, 0.0), (0.58, 0.0), (0.58, 0.0), (0.25, 0.4), (0.25, 0.4),
          *arc(0.25, 0.7, 0.35, 0.3, -70, 140)]],
        [[*arc(0.25, 0.26, 0.27, 0.26, 210, 430), (0.15, 0.5)],
         [(0.15, 0.5), *arc(0.27, 0.75, 0.34, 0.25, -75, 160)]],
        [[(0.05, 0.1), (0.3, 0.0), (0.52, 0.18), (0.4, 0.4), (0.18, 0.47), (0.45, 0.55), (0.6, 0.75), (0.42, 0.97),
          (0.0, 0.92)]],
    ],
    4: [
        [[(0.12, 0.0), (0.02, 0.55), (0.02, 0.55), (0.68, 0.55)], [(0.52, 0.1), (0.5, 1.0)]],
        [[(0.48, 1.0), (0.48, 0.0), (0.48, 0.0), (0.0, 0.62), (0.0, 0.62), (0.7, 0.62)]],
        [[(0.1, 0.0), (0.05, 0.4), (0.2, 0.5), (0.55, 0.45)], [(0.6, 0.0), (0.5, 1.0)]],
        [[(0.45, 0.0), (0.0, 0.6), (0.0, 0.6), (0.65, 0.6)], [(0.45, 0.3), (0.42, 1.0)]],
    ],
    5: [
        [[(0.58, 0.0), (0.1, 0.0), (0.1, 0.0), (0.06, 0.44), (0.06, 0.44), *arc(0.25, 0.68, 0.36, 0.31, -110, 140)]],
        [[(0.1, 0.02), (0.06, 0.45), (0.06, 0.45), *arc(0.25, 0.7, 0.33, 0.3, -100, 150)], [(0.1, 0.02), (0.6, 0.0)]],
        [[(0.6, 0.02), (0.15, 0.05), (0.15, 0.05), (0.08, 0.4), (0.3, 0.4), (0.55, 0.6), (0.5, 0.88), (0.25, 1.0),
          (0.0, 0.92)]],
    ],
    6: [
        [[(0.5, 0.0), (0.22, 0.2), (0.05, 0.5), *arc(0.32, 0.7, 0.3, 0.3, 180, -190)]],
        [[(0.35, 0.0), (0.1, 0.35), *arc(0.3, 0.74, 0.28, 0.26, 190, -180)]],
        [[(0.55, 0.05), (0.3, 0.05), (0.05, 0.4), (0.05, 0.75), (0.25, 1.0), (0.52, 0.88), (0.52, 0.62), (0.3, 0.5),
          (0.07, 0.68)]],
    ],
    7: [
        [[(0.0, 0.0), (0.62, 0.0), (0.62, 0.0), (0.22, 1.0)]],
        [[(0.0, 0.02), (0.6, 0.0), (0.6, 0.0), (0.2, 1.0)], [(0.15, 0.5), (0.58, 0.48)]],
        [[(0.0, 0.16), (0.03, 0.02), (0.03, 0.02), (0.62, 0.02), (0.62, 0.02), (0.4, 0.45), (0.3, 1.0)]],
        [[(0.0, 0.05), (0.3, 0.0), (0.6, 0.03), (0.58, 0.1), (0.35, 0.5), (0.25, 1.0)]],
    ],
    8: [
        [[(0.55, 0.12), (0.3, 0.0), (0.08, 0.14), (0.15, 0.38), (0.48, 0.58), (0.56, 0.84), (0.3, 1.0), (0.05, 0.84),
          (0.14, 0.58), (0.47, 0.36), (0.55, 0.12)]],
        [arc(0.3, 0.24, 0.24, 0.24, 90, 460), arc(0.3, 0.74, 0.3, 0.26, -90, 280)],
        [[(0.5, 0.1), (0.25, 0.0), (0.06, 0.2), (0.28, 0.45), (0.52, 0.7), (0.4, 0.97), (0.15, 0.95), (0.06, 0.72),
          (0.3, 0.45), (0.55, 0.15), (0.5, 0.06)]],
    ],
    9: [
        [[*arc(0.28, 0.27, 0.27, 0.27, -20, -370), (0.54, 0.3), (0.54, 0.3), (0.5, 1.0)]],
        [[*arc(0.3, 0.26, 0.28, 0.26, -10, -365), (0.57, 0.6), (0.4, 0.95), (0.1, 0.95)]],
        [[(0.52, 0.12), (0.3, 0.0), (0.05, 0.15), (0.08, 0.4), (0.3, 0.48), (0.52, 0.3), (0.53, 0.1), (0.5, 0.55),
          (0.42, 1.0)]],
    ],
}  # fmt: skip
"""Some ways of writing each digit: strokes of points; a point given twice is a corner."""


def smooth(path: Path, per_piece: int = 8) -> Floats:
    """Return a curve (points, 2) through the points of `path` (Catmull and Rom, 1974), sharp at doubled points."""
    p = np.asarray(path, dtype=np.float64)
    p = np.concatenate([p[:1], p, p[-1:]])
    t = np.linspace(0, 1, per_piece, endpoint=False)[:, np.newaxis]
    pieces = []
    for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True):
        m, n = (c - a) / 2, (d - b) / 2
        # At a corner the pen stops; the curve does not swing past it.
        m = m * 0 if (a == b).all() else m
        n = n * 0 if (c == d).all() else n
        pieces.append(
            (2 * t**3 - 3 * t**2 + 1) * b + (t**3 - 2 * t**2 + t) * m + (3 * t**2 - 2 * t**3) * c + (t**3 - t**2) * n
        )
    return np.concatenate([*pieces, p[-1:]])


def draw(digit: int, rng: np.random.Generator, canvas: int = CANVAS) -> list[Floats]:
    """Return strokes (points, 2) in canvas pixels: a random way, hand, size and place of writing `digit`."""
    variant = SKELETONS[digit][int(rng.integers(len(SKELETONS[digit])))]
    points = np.concatenate([np.asarray(path) for path in variant])
    centre = (points.min(axis=0) + points.max(axis=0)) / 2
    slant, angle = np.tan(np.radians(rng.normal(6, 8))), np.radians(rng.normal(0, 4))
    width = rng.uniform(0.8, 1.35)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.array([[width, -slant], [0, 1]])
    size = canvas * rng.uniform(0.35, 0.8)
    wobble = _wobble(rng)
    strokes = []
    for path in variant:
        curve = smooth(path)
        curve = (curve - centre + wobble(curve)) @ matrix.T * size
        strokes.append(_sampled(curve, rng, canvas))
    ends = np.concatenate(strokes)
    low, high = ends.min(axis=0), ends.max(axis=0)
    margin = 0.05 * canvas
    free = np.maximum(canvas - 2 * margin - (high - low), 0)
    offset = margin + rng.random(2) * free - low
    return [stroke + offset for stroke in strokes]


def _wobble(rng: np.random.Generator) -> Callable[[Floats], Floats]:
    """Return a smooth random displacement of points: a hand is no ruler."""
    waves = rng.uniform(2, 7, (3, 2))
    phases = rng.uniform(0, 2 * np.pi, 3)
    amounts = rng.normal(0, 0.022, (3, 2))
    return lambda points: np.sin(points @ waves.T + phases) @ amounts


def _sampled(curve: Floats, rng: np.random.Generator, canvas: int) -> Floats:
    """Return the places that a mouse would report: far apart where the hand is fast, rounded to pixels."""
    lengths = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])
    speed = canvas * rng.uniform(0.01, 0.06)
    count = max(2, int(lengths[-1] / speed))
    stops = np.sort(np.concatenate([[0, 1], rng.random(count - 2)])) * 0.4 + np.linspace(0, 1, count) * 0.6
    places = np.stack([np.interp(stops * lengths[-1], lengths, curve[:, axis]) for axis in (0, 1)], axis=1)
    return np.rint(places + rng.normal(0, 0.002 * canvas, places.shape))


def paint(strokes: list[Floats], brush: float, canvas: int = CANVAS) -> npt.NDArray[np.float32]:
    """Return the drawing (canvas, canvas), ink 1: round brush of `brush` pixels, anti-aliased."""
    ink = np.zeros((canvas, canvas), np.float32)
    reach = brush / 2 + 1
    for stroke in strokes:
        for start, end in itertools.pairwise(stroke):
            low = np.clip(np.floor(np.minimum(start, end) - reach), 0, canvas).astype(int)
            high = np.clip(np.ceil(np.maximum(start, end) + reach) + 1, 0, canvas).astype(int)
            y, x = np.mgrid[low[1] : high[1], low[0] : high[0]]
            along = end - start
            share = ((x - start[0]) * along[0] + (y - start[1]) * along[1]) / max(float(along @ along), 1e-9)
            share = np.clip(share, 0, 1)
            away = np.hypot(x - start[0] - share * along[0], y - start[1] - share * along[1])
            part = ink[low[1] : high[1], low[0] : high[0]]
            np.maximum(part, np.clip(brush / 2 + 0.5 - away, 0, 1), out=part, casting="unsafe")
    return ink


def drawing(digit: int, rng: np.random.Generator, canvas: int = CANVAS) -> npt.NDArray[np.float32]:
    """Return a random painted drawing of `digit`, with a brush that suits its size."""
    strokes = draw(digit, rng, canvas)
    points = np.concatenate(strokes)
    height = float(np.ptp(points[:, 1]))
    return paint(strokes, max(2.0, height * rng.uniform(0.06, 0.16)), canvas)
