"""Find the ink in a picture of any kind: a screenshot, a scan, a photo of pencil on paper.

The picture is reduced first, so that its size does not matter; then transparency, uneven light,
white ink on black and specks are dealt with.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits.paper import brightness, has_light_ink, printed_lines
from nnplayground.analysis.digits.photo_digits import PhotoDigit, cut
from nnplayground.analysis.digits.pieces import connected, in_cells, near
from nnplayground.i18n import N_

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

WORKING = 640
"""Pixels of the longer side after reduction."""
SAMPLES = 4
"""Pixels a side that are averaged into one when a picture is reduced; more would not be seen."""
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
"""Shares of red, green and blue in brightness (Rec. 601)."""
EVEN = 64
"""Pictures smaller than this have paper of one brightness."""
DARKEST = 0.15
"""Paper is taken as no darker than that, or grain would pass for ink."""
CONTRAST = 0.06
"""Least difference between ink and paper, out of 1."""
CERTAIN = 5.0
"""Ink differs from paper by so many times the usual grain of the paper."""
FAINT = 0.25
"""Share of the strength of most ink below which nothing is ink."""
SLOPING = 0.1
"""Share of the picture in the middle between dark and bright from which it is a slope of light, and no edge."""
NIGHT = 0.15
"""A picture whose lightest places are darker than that is too dark."""
PALE = 0.12
"""Ink that swallows less of the light than that is faint."""
TINY = 0.04
"""Share of the picture's longer side below which a digit is tiny."""
VISIBLE = 0.5
CELLS = 96
"""Cells a side in which connected pieces are looked for."""
FILLED = 0.2
"""Share of a cell that has to be ink."""
ALIKE = 0.5
"""Share of the strength of ink on the lit sheet from which ink in the dark is as good: a shadow lies on it."""
SIMILAR = (0.2, 4.0)
"""How much of it there is at least and at most, beside the largest piece on the sheet."""
SPECK = 0.04
"""Pieces with less than this share of the ink of the largest piece are dirt."""


class Trouble(StrEnum):
    """What is wrong with a picture."""

    NO_INK = "no ink"
    TOO_DARK = "too dark"
    FAINT = "faint"
    SMALL = "small"
    CUT_OFF = "cut off"
    SEVERAL = "several"


TROUBLE_TEXTS = {
    Trouble.NO_INK: N_("No ink was found in this picture: use one with dark strokes on plain paper."),
    Trouble.TOO_DARK: N_("The picture is too dark for a digit to be found: take it in more light."),
    Trouble.FAINT: N_("The ink hardly differs from the paper: a darker pen or more light is read better."),
    Trouble.SMALL: N_("The digit is tiny in the picture: take it from nearer."),
    Trouble.CUT_OFF: N_("The ink goes on to the edge of the picture: the digit may be cut off."),
    Trouble.SEVERAL: N_("There are several digits in the picture: each is answered, and a click chooses one."),
}


@dataclass(frozen=True, slots=True, eq=False)
class PhotoReading:
    """What was found in a picture: its `ink` (rows, columns) from 0 to 1, the digits, and what is wrong."""

    ink: Floats
    digits: tuple[PhotoDigit, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def find_ink(picture: Bytes) -> Floats:
    """Return the ink (rows, columns), 0 paper and 1 ink, of a picture.

    `picture` is grey (rows, columns), or (rows, columns, channels) with grey and alpha, RGB or
    RGBA. The result is at most 640 pixels long; without any ink it is 0 everywhere.
    """
    return _found(_grey(_reduced(picture if picture.ndim == 3 else picture[..., np.newaxis])))[0]


def read_photo(picture: Bytes) -> PhotoReading:
    """Return what is found in a picture; see `find_ink`."""
    grey = _grey(_reduced(picture if picture.ndim == 3 else picture[..., np.newaxis]))
    ink, strength = _found(grey)
    digits = cut(ink)
    if not digits:
        dark = float(np.percentile(grey, 95)) < NIGHT
        return PhotoReading(ink, (), (Trouble.TOO_DARK if dark else Trouble.NO_INK,))
    inked = ink > VISIBLE
    is_photo = min(grey.shape) >= EVEN
    largest = max(max(digit.box[1] - digit.box[0], digit.box[3] - digit.box[2]) for digit in digits)
    troubles = {
        Trouble.FAINT: strength < PALE,
        Trouble.SMALL: is_photo and largest < TINY * max(grey.shape),
        Trouble.CUT_OFF: is_photo and any(side.any() for side in (inked[0], inked[-1], inked[:, 0], inked[:, -1])),
        Trouble.SEVERAL: len(digits) > 1,
    }
    return PhotoReading(ink, digits, tuple(trouble for trouble, is_so in troubles.items() if is_so))


def _found(grey: Floats) -> tuple[Floats, float]:
    """Return the ink of a picture from 0 to 1, and how much light it swallows."""
    small = min(grey.shape) < EVEN
    is_light = float(np.mean((grey - np.median(grey)) ** 3)) > 0 if small else has_light_ink(grey)
    if is_light:
        grey = 1 - grey
    paper = np.full_like(grey, np.median(grey)) if small else brightness(grey)
    # Where there is less light there is less between paper and dark ink.
    ink: Floats = ((paper - grey) / (1 if is_light else np.maximum(paper, DARKEST))).astype(np.float32)
    # Where most of it is ink, the rest is paper.
    most = float(np.percentile(ink, 99))
    blank = ink[ink < most / 2] if np.median(ink) > most / 2 > CONTRAST else ink
    middle = np.median(blank)
    grain = 1.4826 * float(np.median(np.abs(blank - middle)))
    ink -= middle
    mask = ink > max(CONTRAST / 2, 3 * grain)
    mask &= ~printed_lines(mask)
    mask &= ink > FAINT * _strength(ink[mask])
    mask &= _drawing(np.where(mask, ink**2, 0), _sheet(paper))
    most = _strength(ink[mask])
    if most < max(CONTRAST, CERTAIN * grain):
        return np.zeros_like(grey), most
    least = max(0.25 * most, 3 * grain)
    found = np.clip((ink - least) / max(0.8 * most - least, 1e-3), 0, 1)
    return np.where(near(mask), found, 0).astype(np.float32), most


def _reduced(picture: Bytes) -> Floats:
    """Return the picture (rows, columns, channels) from 0 to 1, at most WORKING pixels long, a row at a time."""
    factor = -(-max(picture.shape[:2]) // WORKING)
    if factor <= 1:
        return picture.astype(np.float32) / np.float32(255)
    rows, columns = (max(1, length // factor) for length in picture.shape[:2])
    out = np.empty((rows, columns, picture.shape[2]), np.float32)
    step = max(1, factor // SAMPLES)
    for row in range(rows):
        band = picture[row * factor : (row + 1) * factor : step, : columns * factor]
        pieces = [band[:, start::factor][:, :columns].sum(axis=0, dtype=np.float32) for start in range(0, factor, step)]
        np.divide(sum(pieces), np.float32(255 * len(band) * len(pieces)), out=out[row])
    return out


def _grey(picture: Floats) -> Floats:
    """Return the brightness (rows, columns); what shines through is white paper, or black under light ink."""
    channels = picture.shape[2]
    if channels in (2, 4):
        picture, alpha = picture[..., :-1], picture[..., -1]
    else:
        alpha = None
    bright = picture @ LUMA if picture.shape[2] == 3 else picture[..., 0]
    if alpha is None or alpha.min() > 0.99:
        return np.ascontiguousarray(bright)
    opaque = float(alpha.sum())
    light_ink = opaque > 0 and float((bright * alpha).sum()) / opaque > 0.6
    return bright * alpha + (0 if light_ink else 1) * (1 - alpha)


def _sheet(paper: Floats) -> Mask | None:
    """Return where the light paper lies if there is something much darker around it; None if there is not."""
    dark, bright = np.percentile(paper, (5, 95))
    between = (paper > dark + 0.35 * (bright - dark)) & (paper < dark + 0.65 * (bright - dark))
    if dark > 0.7 * bright or float(np.mean(between)) > SLOPING:
        return None
    return ~near(paper < (dark + bright) / 2, max(2, min(paper.shape) // 60))


def _strength(ink: Floats) -> float:
    """Return how dark ink is; much that is faint weighs little."""
    return float(np.sum(ink**3)) / max(float(np.sum(ink**2)), 1e-12)


def _drawing(weights: Floats, sheet: Mask | None) -> Mask:
    """Return where the drawing is: no specks, and if that leaves something, nothing at the edge or off the sheet."""
    cell = -(-max(weights.shape) // CELLS)
    mass, count = in_cells(weights, cell), in_cells((weights > 0).astype(np.float32), cell)
    labels = connected(count >= FILLED * cell**2)
    masses = np.bincount(labels.ravel(), mass.ravel())
    masses[0] = 0
    if sheet is not None:
        on_sheet = np.bincount(labels.ravel(), in_cells(np.where(sheet, weights, 0), cell).ravel())
        on_sheet = np.where(on_sheet > 0.2 * masses, masses, 0)
        if on_sheet.max() > 0.05 * masses.max():
            strengths = masses / np.maximum(np.bincount(labels.ravel(), count.ravel()), 1)
            first = int(on_sheet.argmax())
            alike = (strengths > ALIKE * strengths[first]) & (masses > SIMILAR[0] * masses[first])
            masses = np.where((on_sheet > 0) | (alike & (masses < SIMILAR[1] * masses[first])), masses, 0)
    inside = masses.copy()
    for side in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        inside[side] = 0
    if inside.max() > 0.1 * masses.max():
        masses = inside
    keep = (masses > SPECK * masses.max())[labels]
    return near(np.repeat(np.repeat(keep, cell, axis=0), cell, axis=1)[: weights.shape[0], : weights.shape[1]], cell)
