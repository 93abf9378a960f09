"""A layer as a map of images, and where one more image belongs on it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits.black_box import Projection
from nnplayground.core.network import Network

NEIGHBOURS = 5
"""Nearest images amid which an image stands on a map that has no place of its own for it."""

Rows = npt.NDArray[np.intp]
Array = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class MapPlace:
    """Where an image stands: its point (2), and the numbers of the mapped ones that it was placed by, if any."""

    point: Array
    neighbours: Rows


@dataclass(frozen=True, slots=True, eq=False)
class LayerMap:
    """Points (examples, 2) of the examples `rows`, to which `layer` of `network` answers `values` (examples, neurons).

    `plane` is the principal plane they lie on; a map by t-SNE has none. `done` is the share of the work that has
    been done on it.
    """

    network: Network
    layer: int
    rows: Rows
    values: Array
    points: Array
    plane: Projection | None = None
    done: float = 1.0

    def place(self, answers: Array) -> MapPlace:
        """Return where an image stands to which the layer gives `answers` (neurons).

        A principal plane is a projection, which holds for every image. t-SNE arranges the images that it is given
        and no others: amid its nearest neighbours in the layer is a help to the eye, no result of it.
        """
        if self.plane is not None:
            return MapPlace(self.plane.place(answers), np.empty(0, np.intp))
        near = self.nearest(answers)
        return MapPlace(self.points[near].mean(axis=0), near)

    def nearest(self, answers: Array, count: int = NEIGHBOURS) -> Rows:
        """Return the numbers of the mapped images to which the layer answers most alike, the nearest first."""
        apart = self.values - np.asarray(answers, self.values.dtype)
        distances = np.einsum("ij,ij->i", apart, apart)
        return np.argsort(distances, kind="stable")[:count]
