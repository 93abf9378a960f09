"""Digits that are drawn so narrow that a network takes all of them for a 1: how far they have to be widened.

A network that learnt from MNIST has hardly seen such digits, other than 1. A 1 is told by its strokes: its pen goes
across once or twice, that of most other digits more often, if the foot on which a 1 may stand is left out.
"""

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
LOOKED_AT = 200
"""Points of a stroke that are looked at, about."""


def widening(strokes: Sequence[Points]) -> float:
    """Return the factor by which strokes, each (points, 2), are to be widened; 1 where they are not."""
    points = np.concatenate(strokes)
    width, height = np.ptp(points, axis=0)
    if not STRAIGHT * height <= width < NARROW * height:
        return 1.0
    foot = points[:, 1].max() - FOOT * height
    above = (stroke[:: 1 + len(stroke) // LOOKED_AT, 0] for stroke in strokes if stroke[:, 1].min() < foot)
    across = sum(_way(places, TREMOR * width) for places in above)
    return float(WIDENED * height / width) if across >= ACROSS * width else 1.0


def _way(places: Points, least: float) -> float:
    """Return how far `places` (points,) go back and forth, turns by less than `least` left out."""
    turns, direction = [float(places[0])], 0.0
    for place in map(float, places):
        if direction * (place - turns[-1]) > 0:
            turns[-1] = place
        elif abs(place - turns[-1]) > least:
            direction = place - turns[-1]
            turns.append(place)
    return float(np.abs(np.diff(turns)).sum())
