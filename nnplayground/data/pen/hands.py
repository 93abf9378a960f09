"""Made-up hands: how each slants, turns, trembles and holds its pen, and what it writes.

A sign is written in three steps: its shape, which the hand keeps; what differs from one time to the
next; and what the pen makes of it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.data.pen.curves import Floats, Path, basis, is_corner

LEAN = 42.0
"""Degrees by which a sign's upright stroke may lean in all, slant and turn together."""


@dataclass(frozen=True, slots=True)
class Hand:
    """What a hand keeps from sign to sign.

    `slant` and `turn` are degrees, `width` stretches, `pen` is the width of the ink as a share of the sign's
    longer side; `jitter`, `wobble`, `tremor` and `shift` are distances, 1 being the height of a sign. A stroke
    is cut into `pieces` straight ones between two of its points; `lifts` is how often the pen leaves
    the paper in the midst of a stroke, and `pressure` by which share the width of the ink varies.
    """

    slant: float
    turn: float
    width: float
    pen: float
    jitter: float
    wobble: float
    tremor: float
    shift: float
    pieces: int
    lifts: float
    pressure: float


@dataclass(frozen=True, slots=True, eq=False)
class Strokes:
    """Signs as straight pieces of strokes, all of them in one list.

    `starts` and `ends` are (pieces, 2), `sign` (pieces,) says to which sign a piece belongs, `pen` (signs,) is the
    width of the ink as a share of the sign's longer side and `swell` (pieces,) by which factor it differs here.
    """

    starts: Floats
    ends: Floats
    sign: npt.NDArray[np.intp]
    pen: Floats
    swell: Floats


def hand(rng: np.random.Generator) -> Hand:
    """Make up a hand."""
    u, n = rng.uniform, rng.normal
    slant = n(6, 9) if rng.random() < 0.7 else u(-30, 30)
    turn = n(0, 5) if rng.random() < 0.55 else u(-25, 25)
    pen = np.exp(n(np.log(0.135), 0.36)) if rng.random() < 0.92 else u(0.18, 0.32)
    return Hand(
        slant=float(np.clip(slant, -30, 30)),
        turn=float(np.clip(turn, -25, 25)),
        width=float(np.exp(n(0.08, 0.16))),
        pen=float(np.clip(pen, 0.03, 0.32)),
        jitter=u(0.008, 0.032) if rng.random() < 0.85 else u(0.032, 0.055),
        wobble=u(0.004, 0.03),
        tremor=u(0, 0.004) if rng.random() < 0.8 else u(0.004, 0.014),
        shift=u(0, 0.03),
        # A fast hand is caught at few places by a mouse or a tablet.
        pieces=int(rng.choice([1, 2, 3, 5, 8], p=[0.04, 0.12, 0.24, 0.3, 0.3])),
        lifts=u(0.1, 0.5) if rng.random() < 0.15 else 0.0,
        pressure=u(0.05, 0.3) if rng.random() < 0.2 else 0.0,
    )


def written(shape: list[Path], by: Hand, count: int, rng: np.random.Generator) -> Strokes:
    """Return one sign, given as strokes through points, written `count` times; heights are about 1."""
    curves = [_curve(path, by, count, rng) for path in shape]
    points = np.concatenate(curves, axis=1)
    inked = np.ones(points.shape[1] - 1, bool)
    inked[np.cumsum([curve.shape[1] for curve in curves[:-1]], dtype=np.intp) - 1] = False
    low, high = points.min(axis=1, keepdims=True), points.max(axis=1, keepdims=True)
    points = points - (low + high) / 2
    points += _wobble(points, by, rng)
    points = points @ _matrices(by, count, rng)
    points += rng.normal(0, 1, points.shape) * by.tremor
    size = np.ptp(points, axis=1).max(axis=1)
    pen = np.clip(by.pen * np.exp(rng.normal(0, 0.08, count)), 0.03, 0.34)
    alive = np.broadcast_to(inked, (count, len(inked)))
    if by.lifts:
        alive = alive & ~_lifted(points, by, pen * size, rng)
    phase = rng.uniform(0, 2 * np.pi, (count, 1)) + np.linspace(0, rng.uniform(4, 14), len(inked))
    swell = 1 + by.pressure * np.sin(phase)
    sign, piece = np.nonzero(alive)
    return Strokes(points[sign, piece], points[sign, piece + 1], sign, pen, swell[sign, piece])


def joined(parts: list[Strokes]) -> Strokes:
    """Return all signs of `parts` as one."""
    before = np.cumsum([0] + [len(part.pen) for part in parts])
    return Strokes(
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.ends for part in parts]),
        np.concatenate([part.sign + first for part, first in zip(parts, before, strict=False)]),
        np.concatenate([part.pen for part in parts]),
        np.concatenate([part.swell for part in parts]),
    )


def _curve(path: Path, by: Hand, count: int, rng: np.random.Generator) -> Floats:
    """Return (count, places, 2) of a stroke, its points a little elsewhere each time."""
    corners = is_corner(path)
    # Both points of a corner move together.
    own = np.concatenate([[0], np.cumsum(~np.asarray(corners, bool))])
    moved = rng.normal(0, by.jitter, (count, int(own[-1]) + 1, 2))
    points = np.asarray(path) + moved[:, own] + rng.normal(0, by.shift, (count, 1, 2))
    found: Floats = np.matmul(basis(corners, by.pieces), points)
    return found


def _wobble(points: Floats, by: Hand, rng: np.random.Generator) -> Floats:
    """Return a smooth random displacement of points: a hand is no ruler."""
    count = len(points)
    waves, phases = rng.uniform(1.5, 7, (count, 2, 3)), rng.uniform(0, 2 * np.pi, (count, 1, 3))
    found: Floats = np.sin(points @ waves + phases) @ rng.normal(0, by.wobble, (count, 3, 2))
    return found


def _matrices(by: Hand, count: int, rng: np.random.Generator) -> Floats:
    """Return (count, 2, 2): points as rows times these are stretched, slanted and turned."""
    turn = np.clip(by.turn + rng.normal(0, 2.5, count), -25, 25)
    # A turn to the right, clockwise, leans a sign to the right as well.
    slant = np.clip(by.slant + rng.normal(0, 2.5, count), np.maximum(-30, -LEAN - turn), np.minimum(30, LEAN - turn))
    width = by.width * np.exp(rng.normal(0, 0.05, count))
    cosine, sine, tangent = np.cos(np.radians(turn)), np.sin(np.radians(turn)), np.tan(np.radians(slant))
    found = np.empty((count, 2, 2))
    # x' = width · x − tan(slant) · y, y' = y; then both are turned.
    found[:, 0, 0], found[:, 0, 1] = width * cosine, width * sine
    found[:, 1, 0], found[:, 1, 1] = -tangent * cosine - sine, -tangent * sine + cosine
    return found


def _lifted(points: Floats, by: Hand, ink: Floats, rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Return (signs, pieces): where the pen leaves the paper, for a gap that can be seen beside `ink`."""
    count = len(points)
    lengths = np.hypot(*np.moveaxis(np.diff(points, axis=1), -1, 0))
    along = np.cumsum(lengths, axis=1)
    place = rng.random((count, 1)) * along[:, -1:]
    gap = ink[:, np.newaxis] * rng.uniform(0.55, 0.9, (count, 1))
    here = rng.random((count, 1)) < by.lifts
    found: npt.NDArray[np.bool_] = here & (np.abs(along - lengths / 2 - place) < gap)
    return found
