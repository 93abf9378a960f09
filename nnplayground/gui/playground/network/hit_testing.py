"""What can be pointed at in the network drawing, and how the arrow keys move between it. Free of Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.core.layers import Shape, parameter_count
from nnplayground.gui.playground.network.layout import LayerColumn, Layout


@dataclass(frozen=True, slots=True)
class Place:
    """A neuron of a layer (0: the inputs), or, with `source`, the edge that comes to it from there.

    `pivot` says which end of an edge stays when the selection moves up or down.
    """

    layer: int
    neuron: int
    source: int | None = None
    pivot: str = "source"

    @property
    def is_edge(self) -> bool:
        """Whether this is a weight, not a neuron."""
        return self.source is not None

    def same(self, other: "Place | None") -> bool:
        """Whether both mean the same thing, however they were reached."""
        return other is not None and (self.layer, self.neuron, self.source) == (
            other.layer, other.neuron, other.source,
        )  # fmt: skip


def place_at(layout: Layout, x: float, y: float) -> Place | None:
    """Return what is drawn at a point; neurons lie above edges."""
    neuron = layout.neuron_at(x, y)
    if neuron is not None:
        return Place(*neuron)
    edge = layout.edge_at(x, y)
    if edge is None:
        return None
    gap, number = edge
    edges = layout.gaps[gap]
    return Place(gap + 1, int(edges.target[number]), int(edges.source[number]))


def exists(layout: Layout, place: Place) -> bool:
    """Whether `place` is drawn."""
    if not 0 <= place.layer < len(layout.columns):
        return False
    if place.source is None:
        return layout.columns[place.layer].row_of(place.neuron) is not None
    return place.layer > 0 and layout.gaps[place.layer - 1].find(place.source, place.neuron) is not None


def first(layout: Layout) -> Place | None:
    """Return where the selection starts: the first neuron behind the inputs."""
    return next(
        (Place(layer, int(c.shown[0])) for layer, c in enumerate(layout.columns) if layer and len(c.shown)), None
    )


def flat_index(shapes: Sequence[Shape], place: Place) -> int | None:
    """Return the place of a weight, or of a neuron's bias, in the flat parameters; inputs have none."""
    if place.layer == 0:
        return None
    rows, units = shapes[place.layer - 1]
    row = rows - 1 if place.source is None else place.source
    return parameter_count(shapes[: place.layer - 1]) + row * units + place.neuron


def moved(layout: Layout, place: Place, dx: int, dy: int, skip_edges: bool = False) -> Place:
    """Return where an arrow key leads: across to edges and layers, up and down within them."""
    if dy:
        return _along(layout, place, dy)
    if place.source is not None:
        return Place(place.layer, place.neuron) if dx > 0 else Place(place.layer - 1, place.source)
    target = place.layer + dx
    if not 0 <= target < len(layout.columns) or not len(layout.columns[target].shown):
        return place
    here, there = layout.columns[place.layer], layout.columns[target]
    nearest = int(there.shown[_nearest(there, _y(here, place.neuron))])
    gap = layout.gaps[min(place.layer, target)]
    if skip_edges or not len(gap.source):
        return Place(target, nearest)
    if dx > 0:
        return Place(target, nearest, place.neuron, "source")
    return Place(place.layer, place.neuron, nearest, "target")


def _along(layout: Layout, place: Place, dy: int) -> Place:
    if place.source is None:
        return replace(place, neuron=_next(layout.columns[place.layer], place.neuron, dy))
    if place.pivot == "source":
        return replace(place, neuron=_next(layout.columns[place.layer], place.neuron, dy))
    return replace(place, source=_next(layout.columns[place.layer - 1], place.source, dy))


def _next(column: LayerColumn, neuron: int, dy: int) -> int:
    row = column.row_of(neuron)
    order = np.argsort(column.y, kind="stable")
    rank = 0 if row is None else int(np.flatnonzero(order == row)[0])
    return int(column.shown[order[min(max(rank + dy, 0), len(order) - 1)]])


def _nearest(column: LayerColumn, y: float) -> int:
    return int(np.argmin(np.abs(column.y - y)))


def _y(column: LayerColumn, neuron: int) -> float:
    row = column.row_of(neuron)
    return float(column.y[row]) if row is not None else float(column.rows.mean())
