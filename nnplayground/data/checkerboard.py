"""A board of squares in two or three colours."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, Examples, Planar, class_sizes, labels_of, scatter
from nnplayground.data.suitable import WINDING, SuitableNetwork
from nnplayground.i18n import N_

_SIDE = 10.0
_MARGIN = 0.06
"""Empty rim of each square, as a share of its side, so that neighbours stay apart."""


@DATASETS.register
class Checkerboard(Planar):
    """Squares whose class changes from each to the next."""

    label: ClassVar[str] = N_("Checkerboard")
    summary: ClassVar[str] = N_("A board whose squares change class from each to the next.")
    kind: Literal["checkerboard"] = "checkerboard"
    squares: int = Field(
        4, ge=2, le=8, title=N_("Squares a side"), description=N_("How many squares stand along each side.")
    )
    colours: int = Field(
        2, ge=2, le=3, title=N_("Colours"), description=N_("How many colours, and so how many classes.")
    )

    @property
    def suitable(self) -> SuitableNetwork:
        return WINDING

    @property
    def class_count(self) -> int:
        return self.colours

    def generate(self, rng: np.random.Generator) -> Examples:
        sizes = class_sizes(self.size, self.colours)
        row, column = np.divmod(np.arange(self.squares**2), self.squares)
        colour = (row + column) % self.colours
        # Dealing the squares out in turn fills all of them alike.
        square = np.concatenate([np.resize(np.flatnonzero(colour == c), n) for c, n in enumerate(sizes)])
        corner = np.column_stack([column[square], row[square]])
        inside = rng.uniform(_MARGIN, 1.0 - _MARGIN, corner.shape)
        points = (corner + inside) * (_SIDE / self.squares) - _SIDE / 2
        return Examples(scatter(points, self.noise, rng), labels_of(sizes))
