"""Bring inputs of different units to one size, visibly and reversibly."""

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_
from nnplayground.registry import Component, Registry


@dataclass(frozen=True, slots=True, eq=False)
class Scaler:
    """The fitted line ``scaled = (value − offset) / width``, one per column, both ways."""

    offset: npt.NDArray[np.float64]
    width: npt.NDArray[np.float64]

    def apply(self, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Scale `values`, shaped (…, columns)."""
        return (np.asarray(values, dtype=np.float64) - self.offset) / self.width

    def invert(self, scaled: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return scaled values to their own units."""
        return np.asarray(scaled, dtype=np.float64) * self.width + self.offset


class Scaling(Component):
    """A way of choosing offset and width from the training examples alone."""

    def fit(self, values: npt.NDArray[np.float64]) -> Scaler:
        """Return the scaler for training `values`, shaped (examples, columns)."""
        raise NotImplementedError


SCALINGS: Registry[Scaling] = Registry(N_("scaling"), Scaling)


@SCALINGS.register
class NoScaling(Scaling):
    """Take the values as they are."""

    label: ClassVar[str] = N_("None")
    summary: ClassVar[str] = N_("The network gets the values as they are.")
    kind: Literal["none"] = "none"

    def fit(self, values: npt.NDArray[np.float64]) -> Scaler:
        columns = values.shape[1]
        return Scaler(np.zeros(columns), np.ones(columns))


@SCALINGS.register
class Standard(Scaling):
    """Mean 0 and standard deviation 1."""

    label: ClassVar[str] = N_("Standard")
    summary: ClassVar[str] = N_("Each input gets mean 0 and standard deviation 1 over the training examples.")
    kind: Literal["standard"] = "standard"

    def fit(self, values: npt.NDArray[np.float64]) -> Scaler:
        # The mean of many equal values may miss them by a rounding error, which would be the width then.
        constant = values.min(axis=0) == values.max(axis=0)
        return Scaler(
            np.where(constant, values[0], values.mean(axis=0)), _safe(np.where(constant, 0.0, values.std(axis=0)))
        )


@SCALINGS.register
class UnitRange(Scaling):
    """Smallest value to 0, largest to 1."""

    label: ClassVar[str] = N_("0 to 1")
    summary: ClassVar[str] = N_("The smallest training value of each input becomes 0, the largest 1.")
    kind: Literal["unit_range"] = "unit_range"

    def fit(self, values: npt.NDArray[np.float64]) -> Scaler:
        low = values.min(axis=0)
        return Scaler(low, _safe(values.max(axis=0) - low))


@SCALINGS.register
class SymmetricRange(Scaling):
    """Smallest value to −1, largest to 1."""

    label: ClassVar[str] = N_("−1 to 1")
    summary: ClassVar[str] = N_("The smallest training value of each input becomes −1, the largest 1.")
    kind: Literal["symmetric_range"] = "symmetric_range"

    def fit(self, values: npt.NDArray[np.float64]) -> Scaler:
        low, high = values.min(axis=0), values.max(axis=0)
        return Scaler((low + high) / 2, _safe((high - low) / 2))


def _safe(width: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Replace the width of a constant column by 1: it becomes 0, not a division by zero."""
    return np.where(width > 0, width, 1.0)
