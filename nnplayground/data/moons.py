"""Two half circles that reach into each other."""

from typing import ClassVar, Literal

import numpy as np

from nnplayground.data.dataset import DATASETS, Examples, Planar, class_sizes, labels_of, scatter
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.i18n import N_

_RADIUS = 3.0


@DATASETS.register
class Moons(Planar):
    """One half circle open below, the other open above, each with an end inside the other."""

    label: ClassVar[str] = N_("Moons")
    summary: ClassVar[str] = N_("Two half moons that reach into each other.")
    kind: Literal["moons"] = "moons"

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((8,))

    def generate(self, rng: np.random.Generator) -> Examples:
        labels = labels_of(class_sizes(self.size, 2))
        angle = rng.uniform(0.0, np.pi, self.size)
        side = 1.0 - 2.0 * labels
        points = side[:, np.newaxis] * (
            _RADIUS * np.column_stack([np.cos(angle), np.sin(angle)]) - [_RADIUS / 2, _RADIUS / 4]
        )
        return Examples(scatter(points, self.noise, rng), labels)
