"""Answers as colours: pictures (rows, columns, 3) uint8 in the theme in use."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from nnplayground.analysis import decision_field
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.gui import theme

Array = npt.NDArray[np.floating]
Colors = npt.NDArray[np.uint8]

STRENGTH = 0.72
"""How much of a class's colour a field has, so that points of that class stand out on it."""
BANDS = 11
"""Steps into which a discretised quantity is divided."""
FINER = 4
"""A discretised picture has that many times the pixels, so that its boundaries are smooth; fewer
for several outputs, which take longer."""


@dataclass(frozen=True, slots=True, eq=False)
class ColorScale:
    """The colours `lut` (colours, 3) of the values from `low` to `high`."""

    low: float
    high: float
    lut: Colors

    def index(self, values: Array, discrete: bool = False) -> npt.NDArray[np.intp]:
        """Return the place in `lut` of each value; what is not finite counts as the middle."""
        found = np.subtract(values, self.low, dtype=np.float32)
        found /= self.high - self.low
        np.nan_to_num(found, copy=False, nan=0.5, posinf=1.0, neginf=0.0)
        np.clip(found, 0.0, 1.0, out=found)
        if discrete:
            np.floor(found * BANDS, out=found)
            np.minimum(found, BANDS - 1, out=found)
            found /= BANDS - 1
        found *= len(self.lut) - 1
        np.rint(found, out=found)
        return found.astype(np.intp)

    def colors(self, values: Array, discrete: bool = False) -> Colors:
        """Return the colours (…, 3) of `values`."""
        return np.take(self.lut, self.index(values, discrete), axis=0)


def signed_scale(low: float, high: float) -> ColorScale:
    """Return orange for negative and blue for positive values, neutral at 0, covering `low` to `high`.

    Values of one sign only get that half of the colours, palest where they are nearest to 0.
    """
    if not low < high:
        low, high = low - 0.5, high + 0.5
    lut = theme.signed_lut()
    if low < 0 < high:
        reach = max(-low, high)
        return ColorScale(-reach, reach, lut)
    return ColorScale(low, high, lut[len(lut) // 2 :] if low >= 0 else lut[: len(lut) // 2])


def uncertainty_scale() -> ColorScale:
    """Return the scale from sure (paper) to undecided (ink)."""
    return ColorScale(0.0, 1.0, theme.ink_lut()[:208])


def class_scale(number: int) -> ColorScale:
    """Return the scale from 0, neutral, to 1, the colour of a class."""
    return ColorScale(0.0, 1.0, theme.class_lut(number))


def binary_lut() -> Colors:
    """Return 256 colours from class 0 through neutral to class 1, as strong as a field's."""
    return _pale(np.concatenate([theme.class_lut(0)[::-2], theme.class_lut(1)[1::2]]), STRENGTH)


def class_palette(count: int, strength: float = STRENGTH) -> Colors:
    """Return the colours (count + 1, 3) of a field of each class, the last for no class at all."""
    found = [_rgb(theme.class_color(number)) for number in range(count)]
    return _pale(np.array([*found, _rgb(theme.color("zero"))], np.float32), strength)


def class_picture(
    problem: Problem, aim: Aim, outputs: Array, discrete: bool, strength: float = STRENGTH, fine: bool = False
) -> Colors:
    """Show `outputs` (outputs, rows, columns) in the colours of the classes.

    They are mixed by the classes' shares or, if `discrete`, only that of the answer is shown; the boundaries of
    that picture are drawn with more pixels than there are outputs unless those are `fine` enough.
    """
    count = len(problem.dataset.classes)
    if discrete:
        answers = decision_field.decisions(problem, outputs if fine else finer(outputs, _factor(len(outputs))))
        palette = class_palette(count, strength)
        return np.asarray(np.take(palette, np.minimum(answers, count), axis=0), np.uint8)
    shares = problem.shares(outputs, aim)
    if len(outputs) == 1:
        lut = binary_lut() if strength == STRENGTH else _pale(binary_lut(), strength / STRENGTH)
        return np.asarray(np.take(lut, np.rint(shares[1] * 255).astype(np.intp), axis=0), np.uint8)
    return _mixed(shares, class_palette(count, strength))


def _factor(outputs: int) -> int:
    return FINER if outputs == 1 else FINER - 1 if outputs <= 5 else FINER - 2


def _mixed(shares: Array, palette: Colors) -> Colors:
    count, rows, columns = shares.shape
    neutral = palette[-1].astype(np.float32)
    mixed: Array = shares.reshape(count, -1).T @ (palette[:-1] - neutral)
    mixed += neutral
    np.clip(mixed, 0, 255, out=mixed)
    return np.asarray(mixed, np.uint8).reshape(rows, columns, 3)


def uncertainty_picture(problem: Problem, aim: Aim, outputs: Array) -> Colors:
    """Show how undecided `outputs` (outputs, rows, columns) are."""
    shares = problem.shares(outputs, aim)
    return uncertainty_scale().colors(decision_field.uncertainty(shares))


def scalar_picture(
    values: Array, scale: ColorScale, discrete: bool, strength: float = 1.0, fine: bool = False
) -> Colors:
    """Show `values` (rows, columns) in the colours of `scale`, or in bands of them, as `class_picture` does."""
    return _pale(scale.colors(finer(values, FINER) if discrete and not fine else values, discrete), strength)


def finer(field: Array, factor: int) -> Array:
    """Return `field` (…, rows, columns) with `factor` times the pixels, linear in between.

    A picture of one row keeps it.
    """
    wide = np.asarray(field @ _between(field.shape[-1], factor).T)
    return wide if field.shape[-2] == 1 else np.asarray(_between(field.shape[-2], factor) @ wide)


@cache
def _between(count: int, factor: int) -> npt.NDArray[np.float32]:
    """Return the matrix (count × factor, count) that interpolates between the middles of pixels."""
    places = np.clip((np.arange(count * factor) + 0.5) / factor - 0.5, 0, count - 1)
    matrix = 1 - np.abs(places[:, np.newaxis] - np.arange(count))
    return np.asarray(np.maximum(matrix, 0), np.float32)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _pale(colors: npt.NDArray[np.uint8] | npt.NDArray[np.float32], strength: float) -> Colors:
    """Move `colors` (…, 3) towards the paper, all the way at `strength` 0."""
    if strength == 1.0:
        return np.asarray(colors, np.uint8)
    paper = np.array(_rgb(theme.color("surface")), np.float32)
    return np.asarray((paper + strength * (colors - paper)).round(), np.uint8)
