"""Where everything of the network drawing stands, and what is under a point. Free of Qt.

Lengths are in logical pixels. Layers are numbered as in `core.addresses`: the inputs are layer 1.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import FIRST, INPUTS, NeuronId, ParameterId, of_column, of_layer

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]

MIN_NODE, MAX_NODE = 16.0, 44.0
"""Side of the square that holds a neuron."""
MAX_PICTURE = 112.0
"""Side of the picture that stands for the inputs of images."""
MIN_PITCH, MAX_PITCH = 27.0, 66.0
"""From one neuron to the next of its layer."""
MIN_SPACING, MAX_SPACING = 96.0, 250.0
"""From one layer to the next."""
MOST_ROWS = 12
"""Rows of a layer, that of its counter included; what does not fit is scrolled to."""
COUNTER = (88.0, 18.0)
"""Width, at most, and height of the counter below a layer of which only a part is shown."""
STEPPER = 20.0
"""Width of either end of it, which scrolls."""
MARGIN = 12.0
REACH = 5.0
"""How far from an edge the mouse still finds it."""


@dataclass(frozen=True, slots=True)
class Room:
    """The space for the drawing; `top` is kept for the controls, `left` and `right` for names."""

    width: float
    height: float
    top: float = 0.0
    left: float = 0.0
    right: float = 0.0
    controls: float = 76.0
    """Width of the controls above a layer, at least."""
    spacing: float = MIN_SPACING
    """From one layer to the next, at least."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """How the inputs are drawn: one picture, or `rows` rows of which the network uses `used`."""

    picture: bool = False
    rows: int | None = None
    used: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LayerColumn:
    """A layer: its neurons `shown`, their centres (`x`, `y`), and the counter if there are others."""

    x: float
    count: int
    shown: Numbers
    y: Floats
    rows: Floats
    """Centres of all rows, those of unused inputs included."""
    counter: float | None
    """Centre of the row that tells which neurons are shown, below them; None where all are."""
    half: float
    """Half the width of what stands here."""
    picture: bool = False

    @property
    def first(self) -> int:
        """The first neuron that is shown."""
        return int(self.shown[0]) if len(self.shown) else 0

    def start_for(self, neuron: int) -> int:
        """Return which neuron has to be the first so that `neuron` is shown: as it is, if it is shown already."""
        last = self.first + len(self.shown) - 1
        if self.counter is None or self.first <= neuron <= last:
            return self.first
        return neuron if neuron < self.first else neuron - len(self.shown) + 1

    def row_of(self, neuron: int) -> int | None:
        """Return where in `shown` a neuron is, or None if it is not drawn."""
        found = np.flatnonzero(self.shown == neuron)
        return int(found[0]) if len(found) else None


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """The drawn weights between two layers, strictly those of shown neurons.

    `source` and `target` are row and column of the layer's matrix, `line` (edges, 4) their ends x₀ y₀ x₁ y₁.
    """

    source: Numbers
    target: Numbers
    line: Floats

    def find(self, source: int, target: int) -> int | None:
        """Return the number of the edge between two neurons, or None if it is not drawn."""
        found = np.flatnonzero((self.source == source) & (self.target == target))
        return int(found[0]) if len(found) else None


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The whole drawing; `node` is a neuron's side. `columns` begin with the inputs, `gaps` behind them."""

    width: float
    height: float
    top: float
    node: float
    spacing: float
    columns: tuple[LayerColumn, ...]
    gaps: tuple[Edges, ...]

    @property
    def counter_width(self) -> float:
        """Width of a counter: those of neighbours do not touch."""
        return min(COUNTER[0], self.spacing - 4)

    def column(self, layer: int) -> LayerColumn:
        """Return how a layer stands."""
        return of_column(self.columns, layer)

    def edges_into(self, layer: int) -> Edges:
        """Return the drawn weights into a layer."""
        return of_layer(self.gaps, layer)

    def neuron_at(self, x: float, y: float) -> NeuronId | None:
        """Return the neuron under a point; a picture of all inputs counts as the first of them."""
        for layer, column in enumerate(self.columns, INPUTS):
            if abs(x - column.x) > column.half + 2 or not len(column.y):
                continue
            row = int(np.argmin(np.abs(column.y - y)))
            reach = column.half if column.picture else self.node / 2
            if abs(column.y[row] - y) <= reach + 2:
                return NeuronId(layer, int(column.shown[row]))
        return None

    def counter_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the layer whose counter is under a point and which way it scrolls there: −1, 1, or 0 in between."""
        for layer, column in enumerate(self.columns, INPUTS):
            if column.counter is not None and abs(y - column.counter) <= COUNTER[1] / 2:
                across = x - column.x
                half = self.counter_width / 2
                if abs(across) <= half:
                    return layer, 0 if abs(across) < half - STEPPER else -1 if across < 0 else 1
        return None

    def scrolling_at(self, x: float) -> int | None:
        """Return the layer at a place across, if only a part of it is shown."""
        for layer, column in enumerate(self.columns, INPUTS):
            if column.counter is not None and abs(x - column.x) <= self.counter_width / 2:
                return layer
        return None

    def edge_at(self, x: float, y: float, reach: float = REACH) -> ParameterId | None:
        """Return the weight whose edge is nearest to a point, if within `reach`."""
        for layer, edges in enumerate(self.gaps, FIRST):
            if self.column(layer - 1).x <= x <= self.column(layer).x and len(edges.line):
                away = distances(edges.line, x, y)
                nearest = int(np.argmin(away))
                if away[nearest] > reach:
                    return None
                return ParameterId(layer, int(edges.target[nearest]), int(edges.source[nearest]))
        return None


def distances(line: Floats, x: float, y: float) -> Floats:
    """Return how far a point is from each of the segments `line` (edges, 4)."""
    ax, ay, bx, by = line.T
    dx, dy = bx - ax, by - ay
    along = ((x - ax) * dx + (y - ay) * dy) / np.maximum(dx * dx + dy * dy, 1e-12)
    np.clip(along, 0.0, 1.0, out=along)
    found: Floats = np.hypot(ax + along * dx - x, ay + along * dy - y)
    return found


def lay_out(
    sizes: Sequence[int], room: Room, inputs: Inputs = Inputs(), starts: Mapping[int, int] | None = None
) -> Layout:
    """Place every layer of `sizes`; as wide as `room`, or wider where that is too narrow.

    Of a layer that is too long a part is shown, from the neuron on that `starts` says for it.
    """
    height = max(room.height - room.top - MARGIN, MIN_PITCH)
    most = int(np.clip(height // MIN_PITCH, 1, MOST_ROWS))
    counts = [inputs.rows if inputs.rows is not None else sizes[0], *sizes[1:]]
    drawn = [min(count, most) for count in counts]
    if inputs.picture:
        drawn[0] = 1
    elif inputs.rows is not None:
        drawn[0] = inputs.rows  # each row is a switch of its own: none may be left out
    pitches = [min(MAX_PITCH, height / rows) for rows in drawn]
    # Whole even sizes and whole places: what is drawn there stays sharp, and copying it is fast.
    node = 2.0 * round(np.clip(0.8 * min(pitches[1:] if inputs.picture else pitches), MIN_NODE, MAX_NODE) / 2)
    side = 2.0 * round(np.clip(0.5 * height, node, MAX_PICTURE) / 2) if inputs.picture else node
    xs, spacing, width = _places(len(sizes), room, side, node)
    middle = room.top + height / 2
    columns: list[LayerColumn] = []
    starts = starts or {}
    for layer, (x, count, shown, pitch) in enumerate(zip(xs, sizes, drawn, pitches, strict=True), INPUTS):
        first = not columns
        steps = np.arange(shown, dtype=np.float64) - (shown - 1) / 2
        rows: Floats = np.rint(middle + steps * pitch)
        used = inputs.used if first else None
        half = (side if first else node) / 2
        columns.append(_column(x, count, rows, used, half, inputs.picture and first, starts.get(layer, 0)))
    return Layout(width, room.height, room.top, node, spacing, tuple(columns), _edges(columns))


def _places(layers: int, room: Room, side: float, node: float) -> tuple[list[float], float, float]:
    """Return the x of every layer, their distance and the width of the whole."""
    first = MARGIN + max(room.left + side / 2, room.controls / 2)
    last = MARGIN + max(room.right + node / 2, room.controls / 2)
    # A picture is wider than a neuron: the next layer keeps its distance.
    extra = (side - node) / 2
    spacing = (room.width - first - last - extra) / max(layers - 1, 1)
    spacing = min(max(spacing, room.spacing), max(MAX_SPACING, room.spacing))
    needed = first + last + extra + spacing * (layers - 1)
    width = max(needed, room.width)
    start = first + (width - needed) / 2
    return (
        [float(round(start + (extra if layer else 0.0) + spacing * layer)) for layer in range(layers)],
        spacing,
        width,
    )


def _column(
    x: float, count: int, rows: Floats, used: tuple[int, ...] | None, half: float, picture: bool, start: int
) -> LayerColumn:
    if used is not None:
        # Unused inputs have a row, but no neuron.
        return LayerColumn(x, count, np.arange(len(used)), rows[list(used)], rows, None, half)
    if picture or count <= len(rows):
        return LayerColumn(x, count, np.arange(len(rows)), rows, rows, None, half, picture)
    part = len(rows) - 1
    shown = np.arange(part) + min(max(start, 0), count - part)
    return LayerColumn(x, count, shown, rows[:-1], rows, float(rows[-1]), half)


def _edges(columns: Sequence[LayerColumn]) -> tuple[Edges, ...]:
    found: list[Edges] = []
    for left, right in itertools.pairwise(columns):
        shown = np.arange(0) if left.picture else left.shown
        source, target = (grid.ravel() for grid in np.meshgrid(shown, right.shown, indexing="ij"))
        line = np.empty((len(source), 4))
        # Ends lie a little under the neurons, but not under the inputs: those may be widgets.
        line[:, 0], line[:, 2] = left.x + left.half + (-1 if found else 1), right.x - right.half + 1
        line[:, 1] = np.repeat(left.y[: len(shown)], len(right.shown))
        line[:, 3] = np.tile(right.y, len(shown))
        found.append(Edges(source, target, line))
    return tuple(found)
