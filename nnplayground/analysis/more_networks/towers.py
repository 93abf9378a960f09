"""The same in two dimensions: towers side by side follow a surface, two hidden layers built by hand.

The first hidden layer has a step at each border of the pieces, along both axes; a neuron of the second one adds four
of them up and answers 1 where all four speak for its piece; the output adds the towers up. After M. Nielsen, Neural
Networks and Deep Learning, chapter 4. Everything is float64, in the surface's own units.
"""

from dataclasses import dataclass
from typing import Annotated, NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.descent.surfaces import COST_SURFACES, CostSurface, FalseMinima
from nnplayground.analysis.more_networks.construction import Distance, Vector, distance
from nnplayground.core.activations import Linear, Logistic
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model

MOST_PIECES = 24
"""Towers along an axis, at most: 24 · 24 of them are as many neurons of the second hidden layer."""
CERTAINTY = 40.0
"""Weight between the hidden layers: that of a step that is half done is still beyond the threshold by 20."""
FINE = 8
"""Places along a tower's side at which the surface is averaged."""

Grid = npt.NDArray[np.float64]


class TowersSettings(Model):
    """Which surface is followed, and how."""

    surface: Annotated[CostSurface, COST_SURFACES] = Field(
        default_factory=FalseMinima,
        title=N_("Surface"),
        description=N_("What is to be approximated: a surface over two variables."),
    )
    pieces: int = Field(
        6,
        ge=1,
        le=MOST_PIECES,
        title=N_("Towers along an axis"),
        description=N_("How many towers stand along each axis: six make 36."),
    )
    steepness: float = Field(
        40.0,
        ge=1,
        le=1000,
        title=N_("Steepness w"),
        description=N_("The weight that makes a step, for towers that are 1 wide: large makes walls, small slopes."),
        json_schema_extra=LOG,
    )


class Towers(NamedTuple):
    """Towers over a surface: the `heights` (pieces along v₂, pieces along v₁), and the network that makes them."""

    heights: Grid
    network: Network


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A surface and the towers over the same places, and how far they are apart.

    The places are `v1` (columns) and `v2` (rows), in the middle of equal parts of the region; heights are
    (rows, columns).
    """

    v1: Vector
    v2: Vector
    wanted: Grid
    found: Grid
    distance: Distance


def towers(surface: CostSurface, pieces: int, steepness: float) -> Towers:
    """Return `pieces` · `pieces` towers, each as high as the mean of the surface over its piece.

    `steepness` is that of the steps, in units of a piece's side. Raises UserError for too many pieces.
    """
    if not 1 <= pieces <= MOST_PIECES:
        raise UserError(N_("Between 1 and {most} towers along an axis can be built."), most=MOST_PIECES)
    region = surface.region
    v1, v2 = (
        _middles(low, high, pieces * FINE) for low, high in ((region.left, region.right), (region.bottom, region.top))
    )
    fine = np.asarray(surface.heights(v1, v2), np.float64)
    finite = np.isfinite(fine)
    if not finite.any():
        raise UserError(N_("The surface has nowhere a value here."))
    fine = np.where(finite, fine, fine[finite].mean())
    heights = fine.reshape(pieces, FINE, pieces, FINE).mean(axis=(1, 3))

    borders = pieces + 1
    network = Network.dense((2, 2 * borders, pieces * pieces, 1), (Logistic(), Logistic(), Linear()), np.float64)
    first, second, last = network.layers
    for axis, (low, high) in enumerate(((region.left, region.right), (region.bottom, region.top))):
        side = (high - low) / pieces
        own = slice(axis * borders, (axis + 1) * borders)
        first.W[axis, own] = steepness / side
        first.b[own] = -steepness / side * (low + side * np.arange(borders))
    for row in range(pieces):
        for column in range(pieces):
            tower = row * pieces + column
            second.W[[column, borders + row], tower] = CERTAINTY
            second.W[[column + 1, borders + row + 1], tower] = -CERTAINTY
    # Inside its piece a tower hears 2, beside it 1 or less.
    second.b[:] = -1.5 * CERTAINTY
    last.W[:, 0] = heights.ravel()
    return Towers(heights, network)


def compared(surface: CostSurface, built: Towers, across: int) -> Compared:
    """Evaluate both over `across` · `across` places in the middle of equal parts of the region."""
    region = surface.region
    v1, v2 = (_middles(low, high, across) for low, high in ((region.left, region.right), (region.bottom, region.top)))
    first, second = np.meshgrid(v1, v2)
    wanted = np.asarray(surface.heights(v1, v2), np.float64)
    places = np.column_stack([first.ravel(), second.ravel()])
    found = np.asarray(predict(built.network, places)[:, 0], np.float64).reshape(wanted.shape)
    wanted = np.where(np.isfinite(wanted), wanted, np.nan)
    return Compared(v1, v2, wanted, found, distance(found, wanted))


def compare(settings: TowersSettings, across: int) -> tuple[Towers, Compared]:
    """Build the towers and compare them. Raises UserError as `towers` does."""
    built = towers(settings.surface, settings.pieces, settings.steepness)
    return built, compared(settings.surface, built, across)


def _middles(low: float, high: float, count: int) -> Vector:
    return low + (high - low) * (np.arange(count) + 0.5) / count
