"""A landscape of hills and hollows."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Surface
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.i18n import N_

_DISTANCE = 3.5
"""How far the summits lie from the centre."""
_SPREAD = 0.4
"""Standard deviation of y at noise 1: about as much as the landscape itself varies."""


@DATASETS.register
class GaussianHills(Surface):
    """Round hills and hollows by turns around the centre."""

    label: ClassVar[str] = N_("Hills")
    summary: ClassVar[str] = N_("Round hills and hollows by turns: a curved surface for hidden neurons.")
    kind: Literal["gaussian_hills"] = "gaussian_hills"
    hills: int = Field(4, ge=1, le=6, title=N_("Hills"), description=N_("How many hills and hollows there are."))

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((16, 8))

    @property
    def formula(self) -> str:
        return "y = Σ<sub>k</sub> (−1)<sup>k</sup> exp(−‖x − c<sub>k</sub>‖² / 4), k = 0, 1, …"

    def generate(self, rng: np.random.Generator) -> Examples:
        number = np.arange(self.hills)
        angle = 2.0 * np.pi * number / self.hills + np.pi / 4
        centres = _DISTANCE * np.column_stack([np.cos(angle), np.sin(angle)])
        points = rng.uniform(-6.0, 6.0, (self.size, 2))
        squared = ((points[:, np.newaxis, :] - centres) ** 2).sum(axis=2)
        y = np.exp(-squared / 4.0) @ ((-1.0) ** number)[:, np.newaxis]
        return Examples(points, y + self.noise * _SPREAD * rng.standard_normal(y.shape))
