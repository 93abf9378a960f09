"""The letters that are no digits: each call makes up how one hand writes one of them.

Left out are those that a digit may look like: O, o and Q (0), I, i and l (1), Z and z (2), S and s (5), G and b (6),
B (8), g and q (9), y (4).
"""

from functools import partial

import numpy as np

from nnplayground.data.pen.curves import Path, arc, corner
from nnplayground.data.pen.digit_shapes import Shape


def _angular(*points: tuple[float, float]) -> Path:
    """Return a stroke with a corner at each inner point."""
    found: Path = [points[0]]
    for point in points[1:-1]:
        found += corner(*point)
    return [*found, points[-1]]


def _bar(x: float, top: float = 0.0, foot: float = 1.0) -> Path:
    return [(x, top), (x, foot)]


def _level(y: float, left: float, right: float) -> Path:
    return [(left, y), (right, y)]


def _bow(x: float, y: float, width: float, height: float) -> Path:
    """Return a bow that leaves a stem at (x, y) to the right and comes back `height` below."""
    return [*corner(x, y), *arc((x + width * 0.4, y + height / 2), (width * 0.6, height / 2), -90, 90), (x, y + height)]


def _hump(left: float, right: float, top: float, foot: float) -> Path:
    """Return an arch that begins at the foot of a stem at `left`."""
    middle, width = (left + right) / 2, (right - left) / 2
    return [(left, top + width), *arc((middle, top + width), (width, width), 200, 350), (right, foot)]


_SMALL = 0.4
"""Where small letters begin."""
_CUP = [(0.0, 0.0), (0.02, 0.7), *arc((0.3, 0.7), (0.28, 0.3), 170, 10), (0.58, 0.7), (0.6, 0.0)]
_BALL = arc((0.28, 0.7), (0.28, 0.3), -30, -380)

WAYS: dict[str, tuple[list[Path], ...]] = {
    "A": ([_angular((0.0, 1.0), (0.35, 0.0), (0.7, 1.0)), _level(0.62, 0.12, 0.6)],
          [[(0.35, 0.0), (0.0, 1.0)], [(0.35, 0.0), (0.72, 1.0)], _level(0.6, 0.1, 0.62)]),
    "C": ([arc((0.4, 0.5), (0.4, 0.5), -45, -315)], [arc((0.4, 0.5), (0.34, 0.5), -60, -290)]),
    "D": ([_bar(0.0), _bow(0.0, 0.0, 0.65, 1.0)], [[*_bar(0.0, 1.0, 0.0), *_bow(0.0, 0.0, 0.75, 1.0)]]),
    "E": ([_bar(0.0), _level(0.0, 0.0, 0.55), _level(0.5, 0.0, 0.45), _level(1.0, 0.0, 0.58)],
          [_angular((0.55, 0.0), (0.0, 0.0), (0.0, 1.0), (0.58, 1.0)), _level(0.5, 0.0, 0.48)],
          [[*arc((0.35, 0.25), (0.3, 0.25), -30, -250), *arc((0.35, 0.75), (0.34, 0.26), -100, -320)]]),
    "F": ([_bar(0.0), _level(0.0, 0.0, 0.55), _level(0.45, 0.0, 0.42)],
          [_angular((0.6, 0.0), (0.05, 0.0), (0.0, 1.0)), _level(0.48, 0.0, 0.45)]),
    "H": ([_bar(0.0), _bar(0.6), _level(0.5, 0.0, 0.6)],),
    "J": ([[(0.5, 0.0), (0.5, 0.7), *arc((0.27, 0.75), (0.23, 0.25), 0, 170)], _level(0.0, 0.2, 0.75)],
          [[(0.5, 0.0), (0.5, 0.75), *arc((0.25, 0.75), (0.25, 0.25), 10, 190)]]),
    "K": ([_bar(0.0), _angular((0.55, 0.0), (0.02, 0.55), (0.6, 1.0))],
          [_bar(0.0), [(0.52, 0.05), (0.02, 0.58)], [(0.15, 0.48), (0.58, 1.0)]]),
    "L": ([_angular((0.0, 0.0), (0.0, 1.0), (0.55, 1.0))],),
    "M": ([_angular((0.0, 1.0), (0.05, 0.0), (0.4, 0.65), (0.75, 0.0), (0.8, 1.0))],
          [_bar(0.0), _angular((0.0, 0.0), (0.4, 0.6), (0.8, 0.0), (0.8, 1.0))]),
    "N": ([_angular((0.0, 1.0), (0.0, 0.0), (0.6, 1.0), (0.6, 0.0))],),
    "P": ([_bar(0.0), _bow(0.0, 0.0, 0.55, 0.5)], [[*_bar(0.0, 1.0, 0.0), *_bow(0.0, 0.0, 0.5, 0.45)]]),
    "R": ([_bar(0.0), [*_bow(0.0, 0.0, 0.55, 0.5), (0.0, 0.5), (0.58, 1.0)]],),
    "T": ([_level(0.0, 0.0, 0.75), _bar(0.38)], [_bar(0.36), _level(0.02, 0.0, 0.72)]),
    "U": ([_CUP],),
    "V": ([_angular((0.0, 0.0), (0.34, 1.0), (0.68, 0.0))],),
    "W": ([_angular((0.0, 0.0), (0.22, 1.0), (0.45, 0.3), (0.68, 1.0), (0.9, 0.0))],
          [[(0.0, 0.0), (0.08, 0.85), (0.24, 0.98), (0.42, 0.35), (0.6, 0.98), (0.78, 0.85), (0.85, 0.0)]]),
    "X": ([[(0.0, 0.0), (0.65, 1.0)], [(0.65, 0.0), (0.0, 1.0)]],),
    "Y": ([_angular((0.0, 0.0), (0.33, 0.45), (0.33, 1.0)), [(0.68, 0.0), (0.33, 0.45)]],
          [[(0.0, 0.0), (0.33, 0.48)], [(0.7, 0.0), (0.28, 1.0)]]),
    "a": ([[*_BALL, *corner(0.56, 0.45), (0.56, 0.9), (0.68, 1.0)]],
          [[*arc((0.3, 0.6), (0.25, 0.2), 200, 360), (0.55, 0.98)], arc((0.28, 0.82), (0.27, 0.17), -20, -350)]),
    "c": ([arc((0.35, 0.7), (0.32, 0.3), -40, -310)],),
    "d": ([_BALL, _bar(0.56)], [[*_BALL, *corner(0.57, 0.0), (0.57, 0.9), (0.68, 1.0)]]),
    "e": ([[(0.06, 0.7), (0.5, 0.66), *arc((0.3, 0.7), (0.27, 0.3), -20, -315)]],
          [[(0.0, 0.78), (0.35, 0.68), *arc((0.28, 0.7), (0.22, 0.3), -20, -300), (0.62, 0.85)]]),
    "f": ([[*arc((0.4, 0.2), (0.2, 0.2), -20, -170), (0.2, 1.0)], _level(0.42, 0.0, 0.42)],),
    "h": ([_bar(0.0), _hump(0.0, 0.5, 0.42, 1.0)], [[*_bar(0.0), *corner(0.0, 1.0), *_hump(0.0, 0.48, 0.45, 1.0)]]),
    "k": ([_bar(0.0), _angular((0.42, 0.4), (0.02, 0.72), (0.46, 1.0))],),
    "m": ([_bar(0.0, _SMALL), _hump(0.0, 0.36, _SMALL, 1.0), _hump(0.36, 0.72, _SMALL, 1.0)],
          [[(0.0, _SMALL), *corner(0.0, 1.0), *_hump(0.0, 0.36, _SMALL, 0.98), *corner(0.36, 1.0),
            *_hump(0.36, 0.74, _SMALL, 1.0)]]),
    "n": ([_bar(0.0, _SMALL), _hump(0.0, 0.46, _SMALL, 1.0)],
          [[(0.0, _SMALL), *corner(0.0, 1.0), *_hump(0.0, 0.5, _SMALL, 1.0)]]),
    "p": ([_bar(0.0), arc((0.26, 0.28), (0.26, 0.28), 200, 520)], [_bar(0.0), _bow(0.0, 0.02, 0.5, 0.5)]),
    "r": ([_bar(0.0, _SMALL), [(0.0, 0.62), (0.16, 0.45), (0.38, 0.44)]],
          [[(0.0, _SMALL), *corner(0.0, 1.0), (0.02, 0.62), (0.2, 0.42), (0.4, 0.5)]]),
    "t": ([_bar(0.22), _level(0.32, 0.0, 0.46)], [[(0.2, 0.0), (0.2, 0.8), (0.3, 1.0), (0.5, 0.92)],
          _level(0.35, 0.0, 0.46)]),
    "u": ([[(0.0, _SMALL), (0.02, 0.82), (0.25, 1.0), (0.46, 0.85), *corner(0.5, _SMALL), (0.5, 0.9), (0.6, 1.0)]],
          [[(0.0, _SMALL), (0.03, 0.85), (0.25, 1.0), (0.48, 0.82), (0.5, _SMALL)]]),
    "v": ([_angular((0.0, _SMALL), (0.24, 1.0), (0.5, _SMALL))],),
    "w": ([_angular((0.0, _SMALL), (0.16, 1.0), (0.34, 0.5), (0.5, 1.0), (0.7, _SMALL))],
          [[(0.0, _SMALL), (0.06, 0.9), (0.2, 0.98), (0.34, 0.5), (0.48, 0.98), (0.62, 0.88), (0.68, _SMALL)]]),
    "x": ([[(0.0, _SMALL), (0.52, 1.0)], [(0.5, _SMALL), (0.0, 1.0)]],
          [[*arc((0.05, 0.7), (0.22, 0.3), -100, 100)], [*arc((0.5, 0.7), (0.22, 0.3), -80, -280)]]),
}  # fmt: skip
"""Some ways of writing each letter."""


def _letter(letter: str, rng: np.random.Generator) -> list[Path]:
    """Return one of the ways of writing a letter, in proportions of its own."""
    ways = WAYS[letter]
    way = ways[int(rng.integers(len(ways)))]
    own = rng.uniform(-0.05, 0.05, 4)
    found = []
    for path in way:
        # One smooth change for all strokes, so that they still meet.
        found.append([(x + own[0] * y + own[1] * y * y, y + own[2] * x + own[3] * x * x) for x, y in path])
    return found


LETTERS: dict[str, Shape] = {letter: partial(_letter, letter) for letter in WAYS}
"""How each letter may be written."""
