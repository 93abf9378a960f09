"""Classes that wind around each other."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Planar, class_sizes, labels_of, scatter
from nnplayground.data.suitable import WINDING, SuitableNetwork
from nnplayground.i18n import N_


@DATASETS.register
class Spirals(Planar):
    """Archimedean spirals from the centre outwards, one class an arm."""

    label: ClassVar[str] = N_("Spirals")
    summary: ClassVar[str] = N_("Two to five arms wound around each other, one class each: the hardest shape.")
    kind: Literal["spirals"] = "spirals"
    arms: int = Field(2, ge=2, le=5, title=N_("Arms"), description=N_("How many arms, and so how many classes."))
    turns: float = Field(
        1.5,
        ge=0.25,
        le=3,
        title=N_("Turns"),
        description=N_(
            "How many turns an arm makes on its way out from the centre; its points begin a tenth of the way out."
        ),
    )

    @property
    def suitable(self) -> SuitableNetwork:
        return WINDING

    @property
    def class_count(self) -> int:
        return self.arms

    def generate(self, rng: np.random.Generator) -> Examples:
        labels = labels_of(class_sizes(self.size, self.arms))
        # The root spreads the points evenly along the arm; the arms start a little off the centre.
        along = np.sqrt(rng.uniform(0.01, 1.0, self.size))
        angle = 2.0 * np.pi * (self.turns * along + labels / self.arms)
        points = 5.0 * along[:, np.newaxis] * np.column_stack([np.sin(angle), np.cos(angle)])
        return Examples(scatter(points, self.noise, rng), labels)
