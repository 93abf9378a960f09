"""All that a picture of a network's cost over a plane shows: the plane, the costs, and real costs of marked points."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.descent.network_surface import (
    EXAMPLES,
    SIZES,
    CostPicture,
    ParameterPlane,
    PathPoint,
    PlaneCost,
    cost_pictures,
    project_path,
    random_plane,
    steepest_weights,
    weight_plane,
)
from nnplayground.analysis.descent.surfaces import Region
from nnplayground.analysis.network_cost import NetworkCost, chosen_rows
from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, choices
from nnplayground.training.experiment import MAX_SEED

Array = npt.NDArray[np.floating]

LISTED = 300
"""Parameters that can be chosen from: of larger networks the steepest."""


class NetworkMapSettings(Model):
    """Over which plane of its parameters a network's cost is shown. `first` and `second` are None for the steepest."""

    plane: Literal["weights", "directions"] = Field(
        "weights",
        title=N_("Over"),
        description=N_("Two weights, or two random directions in the space of all weights."),
        json_schema_extra=choices(weights=N_("two weights"), directions=N_("two random directions")),
    )
    first: int | None = Field(None, ge=0, title=N_("Across"), description=N_("The weight that changes to the right."))
    second: int | None = Field(None, ge=0, title=N_("Up"), description=N_("The weight that changes upwards."))
    seed: int = Field(
        1, ge=0, le=MAX_SEED, title=N_("Seed of the directions"), description=N_("Chooses the two directions.")
    )
    reach: float = Field(
        4.0,
        ge=1e-3,
        le=1e4,
        title=N_("Reach"),
        description=N_("How far the picture goes from its middle to each side."),
        json_schema_extra=LOG,
    )

    @property
    def pair(self) -> tuple[int, int] | None:
        """The chosen parameters, by their places in the flat vector; None for the steepest."""
        return None if self.first is None or self.second is None else (self.first, self.second)


@dataclass(frozen=True, slots=True, eq=False)
class MapRequest:
    """What is to be drawn. `marked` are parameters (flat) whose real costs are wanted; `region` None: around `network`.

    `epochs` tell how old the network was with each of the marked ones. `pair` are the two parameters by their places
    in the flat vector; None for the steepest.
    """

    network: Network
    problem: Problem
    cost: Cost
    settings: NetworkMapSettings
    marked: tuple[Array, ...] = ()
    pair: tuple[int, int] | None = None
    region: Region | None = None
    sizes: tuple[int, ...] = SIZES
    epochs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MapPlane:
    """The plane of a picture, before the picture itself is there.

    `listed` are the parameters that can be chosen from, with ∂C/∂w of each; `examples` is how many the cost is of.
    `epochs` are those of the `points`.
    """

    plane: ParameterPlane
    region: Region
    points: tuple[PathPoint, ...]
    listed: tuple[tuple[int, float], ...]
    examples: int
    epochs: tuple[int, ...] = ()


def network_map(request: MapRequest) -> Generator[float | MapPlane | CostPicture, None, CostPicture]:
    """Yield the plane, then pictures from coarse to fine, with the share done between; return the last picture.

    Raises UserError if a layer is no dense one.
    """
    network, settings = request.network, request.settings
    rows = chosen_rows(request.problem, EXAMPLES)
    whole = NetworkCost(network, request.problem, request.cost)
    gradient = whole.gradient(rows).gradient
    count = len(gradient)
    if settings.plane == "directions":
        plane = random_plane(network, settings.seed)
    else:
        plane = weight_plane(network, *(pair_within(request.pair, count) or steepest_weights(network, gradient)))
    over = PlaneCost(network, plane, whole.inputs(rows), whole.targets(rows), request.cost)
    points = []
    for parameters in request.marked:
        whole.set_parameters(parameters)
        points.append((parameters, whole.value(rows)))
    region = request.region or plane.around(settings.reach)
    yield MapPlane(
        plane,
        region,
        tuple(project_path(over, points)),
        listed_parameters(gradient),
        len(rows),
        request.epochs,
    )
    return (yield from cost_pictures(over, region, request.sizes))


def listed_parameters(gradient: Array) -> tuple[tuple[int, float], ...]:
    """Return the parameters that can be chosen from, with ∂C/∂w of each: all, or of many the steepest."""
    count = len(gradient)
    listed = np.arange(count) if count <= LISTED else np.argsort(-np.abs(gradient), kind="stable")[:LISTED]
    return tuple((int(index), float(gradient[index])) for index in listed)


def pair_within(chosen: tuple[int, int] | None, count: int) -> tuple[int, int] | None:
    """Return the chosen parameters if a network with `count` has them and they are two; else None."""
    if chosen is None or max(chosen) >= count or chosen[0] == chosen[1]:
        return None
    return chosen
