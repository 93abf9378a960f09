"""The easiest regression: a tilted plane."""

from typing import ClassVar, Literal

import numpy as np

from nnplayground.data.dataset import DATASETS, Examples, Surface
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.i18n import N_

_SPREAD = 2.0
"""About the standard deviation of y without noise."""


@DATASETS.register
class Plane(Surface):
    """y depends linearly on both inputs."""

    label: ClassVar[str] = N_("Plane")
    summary: ClassVar[str] = N_("A tilted plane: a single linear neuron can learn it.")
    kind: Literal["plane"] = "plane"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((), optimizer="gradient_descent", rate=0.05)

    @property
    def formula(self) -> str:
        return "y = (2 x₁ − x₂) / 4 + 1"

    def generate(self, rng: np.random.Generator) -> Examples:
        points = rng.uniform(-6.0, 6.0, (self.size, 2))
        y = points @ [[0.5], [-0.25]] + 1.0
        return Examples(points, y + self.noise * _SPREAD * rng.standard_normal(y.shape))
