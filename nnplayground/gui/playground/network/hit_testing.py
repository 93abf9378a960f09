"""What can be pointed at in the network drawing, and how the arrow keys move between it. Free of Qt."""

from dataclasses import dataclass, replace

import numpy as np

from nnplayground.core.addresses import FIRST, INPUTS, NeuronId, ParameterId
from nnplayground.gui.playground.network.layout import LayerColumn, Layout


@dataclass(frozen=True, slots=True)
class Place:
    """A neuron or an input, or, with `source`, the edge that comes to it from there.

    `pivot` says which end of an edge stays when the selection moves up or down.
    """

    neuron: NeuronId
    source: int | None = None
    pivot: str = "source"

    @property
    def layer(self) -> int:
        """The number of its layer."""
        return self.neuron.layer

    @property
    def is_edge(self) -> bool:
        """Whether this is a weight, not a neuron."""
        return self.source is not None

    @property
    def parameter(self) -> ParameterId | None:
        """The weight, or the neuron's bias; None for inputs, which have none."""
        if self.neuron.is_input:
            return None
        return self.neuron.bias if self.source is None else self.neuron.weight_from(self.source)

    def same(self, other: "Place | None") -> bool:
        """Whether both mean the same thing, however they were reached."""
        return other is not None and (self.neuron, self.source) == (other.neuron, other.source)


def place_at(layout: Layout, x: float, y: float) -> Place | None:
    """Return what is drawn at a point; neurons lie above edges."""
    neuron = layout.neuron_at(x, y)
    if neuron is not None:
        return Place(neuron)
    edge = layout.edge_at(x, y)
    return None if edge is None else Place(edge.neuron, edge.source)


def layer_at(layout: Layout, x: float) -> int | None:
    """Return the number of the layer whose column is at `x`."""
    found = min(range(len(layout.columns)), key=lambda place: abs(layout.columns[place].x - x))
    column = layout.columns[found]
    return INPUTS + found if abs(column.x - x) <= max(column.half, layout.spacing / 3) else None


def exists(layout: Layout, place: Place) -> bool:
    """Whether `place` is drawn."""
    if not 1 <= place.layer <= len(layout.columns):
        return False
    if place.source is None:
        return layout.column(place.layer).row_of(place.neuron.index) is not None
    return (
        not place.neuron.is_input and layout.edges_into(place.layer).find(place.source, place.neuron.index) is not None
    )


def first(layout: Layout) -> Place | None:
    """Return where the selection starts: the first neuron behind the inputs."""
    behind = enumerate(layout.columns[1:], FIRST)
    return next((Place(NeuronId(layer, int(c.shown[0]))) for layer, c in behind if len(c.shown)), None)


def moved(layout: Layout, place: Place, dx: int, dy: int, skip_edges: bool = False) -> Place:
    """Return where an arrow key leads: across to edges and layers, up and down within them.

    Up and down it may lead to a neuron that has to be scrolled to.
    """
    if dy:
        return _along(layout, place, dy)
    if place.source is not None:
        return Place(place.neuron) if dx > 0 else Place(NeuronId(place.layer - 1, place.source))
    target = place.layer + dx
    if not 1 <= target <= len(layout.columns) or not len(layout.column(target).shown):
        return place
    here, there = layout.column(place.layer), layout.column(target)
    nearest = int(there.shown[_nearest(there, _y(here, place.neuron.index))])
    if skip_edges or not len(layout.edges_into(max(place.layer, target)).source):
        return Place(NeuronId(target, nearest))
    if dx > 0:
        return Place(NeuronId(target, nearest), place.neuron.index, "source")
    return Place(place.neuron, nearest, "target")


def _along(layout: Layout, place: Place, dy: int) -> Place:
    if place.source is None or place.pivot == "source":
        index = _next(layout.column(place.layer), place.neuron.index, dy)
        return replace(place, neuron=NeuronId(place.layer, index))
    return replace(place, source=_next(layout.column(place.layer - 1), place.source, dy))


def _next(column: LayerColumn, neuron: int, dy: int) -> int:
    if column.counter is not None:
        return min(max(neuron + dy, 0), column.count - 1)
    row = column.row_of(neuron)
    order = np.argsort(column.y, kind="stable")
    rank = 0 if row is None else int(np.flatnonzero(order == row)[0])
    return int(column.shown[order[min(max(rank + dy, 0), len(order) - 1)]])


def _nearest(column: LayerColumn, y: float) -> int:
    return int(np.argmin(np.abs(column.y - y)))


def _y(column: LayerColumn, neuron: int) -> float:
    row = column.row_of(neuron)
    return float(column.y[row]) if row is not None else float(column.rows.mean())
