"""Classes that are clouds of points."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Planar, class_sizes, labels_of, scatter
from nnplayground.data.suitable import LINE, SuitableNetwork
from nnplayground.i18n import N_

_SIGNS = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, 1.0], [1.0, -1.0]])
"""The quadrants in turn, so that neighbours in the list belong to different classes."""


@DATASETS.register
class XorClouds(Planar):
    """Four square clouds; those that face each other over the centre share a class."""

    label: ClassVar[str] = N_("XOR clouds")
    summary: ClassVar[str] = N_("Four clouds, one a quadrant; opposite ones belong to the same class.")
    kind: Literal["xor_clouds"] = "xor_clouds"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((4,))

    def generate(self, rng: np.random.Generator) -> Examples:
        quadrant = labels_of(class_sizes(self.size, 4))
        points = _SIGNS[quadrant] * rng.uniform(0.5, 5.0, (self.size, 2))
        return Examples(scatter(points, self.noise, rng), quadrant % 2)


@DATASETS.register
class Gaussians(Planar):
    """Normal clouds around centres on a circle, one class each."""

    label: ClassVar[str] = N_("Gaussian clouds")
    summary: ClassVar[str] = N_("Two to six round clouds, one class each; noise makes them overlap.")
    kind: Literal["gaussians"] = "gaussians"
    clouds: int = Field(2, ge=2, le=6, title=N_("Clouds"), description=N_("How many clouds, and so how many classes."))

    @property
    def suitable(self) -> SuitableNetwork:
        return LINE

    @property
    def class_count(self) -> int:
        return self.clouds

    def generate(self, rng: np.random.Generator) -> Examples:
        labels = labels_of(class_sizes(self.size, self.clouds))
        angle = 2.0 * np.pi * labels / self.clouds + np.pi / 4
        centres = 3.0 * np.column_stack([np.cos(angle), np.sin(angle)])
        points = centres + 0.5 * rng.standard_normal(centres.shape)
        return Examples(scatter(points, self.noise, rng), labels)
