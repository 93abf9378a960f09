"""Classes around a common centre."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Planar, class_sizes, labels_of, scatter
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.i18n import N_


@DATASETS.register
class Circle(Planar):
    """A disc inside a ring: no straight line parts them."""

    label: ClassVar[str] = N_("Circle")
    summary: ClassVar[str] = N_("A disc inside a ring: no straight line parts them.")
    kind: Literal["circle"] = "circle"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((4, 2))

    def generate(self, rng: np.random.Generator) -> Examples:
        inner, outer = class_sizes(self.size, 2)
        radius = np.concatenate([2.5 * np.sqrt(rng.random(inner)), rng.uniform(3.5, 5.0, outer)])
        return _around(radius, labels_of([inner, outer]), self.noise, rng)


@DATASETS.register
class Rings(Planar):
    """Rings around one centre, one class each."""

    label: ClassVar[str] = N_("Rings")
    summary: ClassVar[str] = N_("Two to five rings around one centre, one class each.")
    kind: Literal["rings"] = "rings"
    rings: int = Field(3, ge=2, le=5, title=N_("Rings"), description=N_("How many rings, and so how many classes."))

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((8,))

    @property
    def class_count(self) -> int:
        return self.rings

    def generate(self, rng: np.random.Generator) -> Examples:
        sizes = class_sizes(self.size, self.rings)
        labels = labels_of(sizes)
        width = 5.0 / self.rings
        radius = width * (labels + 0.3 + 0.55 * rng.random(self.size))
        return _around(radius, labels, self.noise, rng)


def _around(radius: np.ndarray, labels: np.ndarray, noise: float, rng: np.random.Generator) -> Examples:
    angle = rng.uniform(0.0, 2.0 * np.pi, len(radius))
    points = radius[:, np.newaxis] * np.column_stack([np.cos(angle), np.sin(angle)])
    return Examples(scatter(points, noise, rng), labels)
