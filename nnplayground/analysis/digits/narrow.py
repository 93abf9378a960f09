"""Digits that are drawn so narrow that a network takes all of them for a 1: how far they have to be widened.

A network that learnt from MNIST has hardly seen such digits, other than 1. A 1 is told by its strokes: its pen goes
across once or twice, that of most other digits more often, if the foot on which a 1 may stand is left out. No 1 has a
bar either, as 4 and 7 have, for its upstroke rises, and none goes around anything, as 0 does.
"""

import itertools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.floating]

STRAIGHT, NARROW, WIDENED = 0.1, 0.25, 0.33
"""Width beside the height: of what is a line, of what is narrow, and to what that is widened."""
ACROSS = 2.1
"""How often the pen goes across, at least, where it is no 1."""
TREMOR = 0.3
"""Share of the width by which a pen has to turn back for it to count."""
FOOT = 0.2
"""Share of the height, at the bottom, in which a stroke is the foot of a 1."""
BAR, LEVEL, FALL = 0.75, 0.1, 0.6
"""Share of the width that a bar goes across, and of the height by which it rises or falls at most; to the right it may
fall more where there are several strokes: no upstroke does, and a stem that wavers is a stroke by itself.
"""
AROUND, ROUND = 0.35, 0.7
"""Share of the box that a loop surrounds, at least, and of the height that it has."""
LOOKED_AT = 200
"""Points of a stroke that are looked at, about."""


def widening(strokes: Sequence[Points]) -> float:
    """Return the factor by which strokes, each (points, 2), are to be widened; 1 where they are not."""
    points = np.concatenate(strokes)
    width, height = np.ptp(points, axis=0)
    if not STRAIGHT * height <= width < NARROW * height:
        return 1.0
    foot = points[:, 1].max() - FOOT * height
    above = [stroke[:: 1 + len(stroke) // LOOKED_AT] for stroke in strokes if stroke[:, 1].min() < foot]
    turns = [_turns(stroke[:, 0], TREMOR * width) for stroke in above]
    across = sum(float(np.abs(np.diff(stroke[at, 0])).sum()) for stroke, at in zip(above, turns, strict=True))
    fall = (FALL if len(above) > 1 else 2 * LEVEL) * height
    bars = (_has_bar(stroke, at, width, height, foot, fall) for stroke, at in zip(above, turns, strict=True))
    is_one = across < ACROSS * width and not any(bars)
    if is_one and not any(_goes_around(stroke, width, height) for stroke in above):
        return 1.0
    return float(WIDENED * height / width)


def _has_bar(stroke: Points, turns: Sequence[int], width: float, height: float, foot: float, fall: float) -> bool:
    """Whether a stroke (points, 2) that turns at the places `turns` goes across as no 1 does, above the foot.

    To the right it may `fall` so far.
    """
    for start, end in itertools.pairwise(turns):
        (across, down), downs = stroke[end] - stroke[start], stroke[start : end + 1, 1]
        falls = across > 0 and down >= 0 and np.ptp(downs) <= fall
        level = abs(down) <= LEVEL * height and np.ptp(downs) <= FALL * height
        # An upstroke rises from the left, and the stem behind it may lean on to the right.
        rises = downs[0 if across > 0 else -1] - downs.min() > LEVEL * height
        if abs(across) >= BAR * width and (falls or level) and not rises and downs.min() < foot:
            return True
    return False


def _goes_around(stroke: Points, width: float, height: float) -> bool:
    """Whether a stroke (points, 2) that is closed surrounds what a 0 does (area by the shoelace formula)."""
    if np.ptp(stroke[:, 1]) < ROUND * height:
        return False
    x, y = (stroke - stroke[0]).T
    area = 0.5 * abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1)))
    return area >= AROUND * width * height and abs(float(y[-1])) < AROUND * height


def _turns(places: Points, least: float) -> list[int]:
    """Return where `places` (points,) turn back, and their ends; turns by less than `least` are left out."""
    turns, direction = [0], 0.0
    for number, place in enumerate(map(float, places)):
        step = place - float(places[turns[-1]])
        if direction * step > 0:
            turns[-1] = number
        elif abs(step) > least:
            direction = step
            turns.append(number)
    return turns
