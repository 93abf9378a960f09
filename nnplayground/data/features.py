"""Engineered inputs: functions of the two coordinates of a point on the plane."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_

Column = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Feature:
    """One input of the network, computed from the coordinates x₁ and x₂."""

    name: str
    summary: str
    compute: Callable[[Column, Column], Column]
    code: str
    """The same in exported programs, of the points ``x`` (examples, 2), in NumPy."""


FEATURES: Mapping[str, Feature] = {
    "x": Feature("x₁", N_("The horizontal coordinate."), lambda x, y: x, "x[:, 0]"),
    "y": Feature("x₂", N_("The vertical coordinate."), lambda x, y: y, "x[:, 1]"),
    "xx": Feature("x₁²", N_("The square of the horizontal coordinate."), lambda x, y: x * x, "x[:, 0] ** 2"),
    "yy": Feature("x₂²", N_("The square of the vertical coordinate."), lambda x, y: y * y, "x[:, 1] ** 2"),
    "xy": Feature("x₁x₂", N_("The product of both coordinates."), lambda x, y: x * y, "x[:, 0] * x[:, 1]"),
    "sin_x": Feature("sin x₁", N_("The sine of the horizontal coordinate."), lambda x, y: np.sin(x), "np.sin(x[:, 0])"),
    "sin_y": Feature("sin x₂", N_("The sine of the vertical coordinate."), lambda x, y: np.sin(y), "np.sin(x[:, 1])"),
}
PLAIN = ("x", "y")


def engineer(points: npt.NDArray[np.float64], keys: Sequence[str]) -> npt.NDArray[np.float64]:
    """Return the features `keys` of `points` (examples, 2) as columns (examples, features)."""
    return np.column_stack([FEATURES[key].compute(points[:, 0], points[:, 1]) for key in keys])
