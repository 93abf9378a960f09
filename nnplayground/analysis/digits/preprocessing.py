"""Make of a drawing or a photo what MNIST made of its digits, and say what is odd about it.

In MNIST the centre of mass is pixel 14 (counted from 0) and the move a whole number of pixels: its
centres of mass fill 13.5 to 14.5 evenly, and its longer sides measure exactly 20. The same is done here.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from nnplayground.data.digit_pixels import SIDE, VISIBLE, fitted, ink_box
from nnplayground.i18n import N_

Floats = npt.NDArray[np.float32]

COARSE = 64
"""Cells a side for the questions that need no detail."""
COLUMN = 0.1
"""Share of the height that an empty band between two digits has to be wide."""
TALL = 0.6
"""Share of the height that either side of the band has to have, to be a digit of its own."""
SLANTS = (0.0, 0.2, -0.2, 0.4, -0.4)
"""Columns per row by which the empty band may lean."""


class Finding(StrEnum):
    """What is odd about a drawing."""

    EMPTY = "empty"
    DOT = "dot"
    FULL = "full"
    SEVERAL = "several"


FINDING_TEXTS = {
    Finding.EMPTY: N_("Nothing is drawn: draw a digit with the pen."),
    Finding.DOT: N_("This is a dot: draw the strokes of a digit."),
    Finding.FULL: N_("Everything is ink: erase it, or draw on empty paper."),
    Finding.SEVERAL: N_("There seem to be several digits: the network knows one at a time."),
}


@dataclass(frozen=True, slots=True, eq=False)
class DigitImage:
    """`pixels` (28, 28) from 0 (paper) to 1 (ink), as a network gets them, and what is odd, if anything.

    With an empty or full drawing there is nothing to recognise. `crop` tells where the ink was
    found: first row, end row, first column, end column of the drawing.
    """

    pixels: Floats
    finding: Finding | None = None
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def is_digit(self) -> bool:
        """Whether it makes sense to ask a network."""
        return self.finding not in (Finding.EMPTY, Finding.FULL, Finding.DOT)


def from_drawing(ink: npt.NDArray[np.floating]) -> DigitImage:
    """Prepare a drawing (rows, columns) of any size, ink 1 and paper 0."""
    # Neighbouring drawings may differ in type; one type keeps the products fast.
    values = np.asarray(ink, np.float32)
    crop = ink_box(values)
    if crop is None:
        return DigitImage(np.zeros((SIDE, SIDE), np.float32), Finding.EMPTY)
    cut = values[crop[0] : crop[1], crop[2] : crop[3]]
    return DigitImage(fitted(cut), _judge(cut, cut.shape == values.shape), crop)


def _judge(cut: Floats, whole: bool) -> Finding | None:
    """Return what is odd about the cropped drawing; `whole` if nothing was cropped away."""
    filled = float(cut.mean())
    if whole and filled > 0.9:
        return Finding.FULL
    shorter, longer = sorted(cut.shape)
    if filled > 0.7 and longer < 1.7 * shorter:
        return Finding.DOT
    return Finding.SEVERAL if _several(cut) else None


def _several(cut: Floats) -> bool:
    """Whether a straight empty band, upright or leaning, parts the ink into two tall pieces."""
    step = max(cut.shape) / COARSE
    row, column = (
        np.minimum((np.arange(int(np.ceil(length / step))) + 0.5) * step, length - 1).astype(np.intp)
        for length in cut.shape
    )
    ys, xs = np.nonzero(cut[np.ix_(row, column)] > VISIBLE)
    height = len(row)
    for slant in SLANTS:
        place = np.rint(xs + slant * ys).astype(np.intp)
        place -= place.min()
        used = np.flatnonzero(np.bincount(place))
        gaps = np.flatnonzero(np.diff(used) > 1 + COLUMN * height)
        for gap in gaps:
            left = place <= used[gap]
            if min(np.ptp(ys[left]), np.ptp(ys[~left])) + 1 >= TALL * height:
                return True
    return False
