"""What the renderer paints: the layout, and the colours, pictures and texts that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QImage

from nnplayground.core.addresses import INPUTS, layers_of, of_layer
from nnplayground.core.layers import matrices, parameter_count
from nnplayground.gui import theme
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.layout import Layout
from nnplayground.gui.playground.network.model import Array, NetworkModel, finite
from nnplayground.training.freezing import mask_of

Bytes = npt.NDArray[np.uint8]
Tones = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

TONES = 10
"""Steps of colour and width on either side of zero."""


@dataclass
class Tile:
    """What one layer's neurons show: an image of stacked fields, one for each of `shown`."""

    image: QImage
    rows: int
    columns: int
    data: Bytes
    """The pixels behind `image`, which does not own them."""
    _scaled: tuple[int, QImage] | None = None

    def scaled(self, side: int) -> QImage:
        """Return the image with all fields made squares of `side` pixels."""
        if self._scaled is None or self._scaled[0] != side:
            count = len(self.data)
            smooth = Qt.TransformationMode.SmoothTransformation
            image = self.image.scaled(side, count * side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = side, image
        return self._scaled[1]


@dataclass
class NetworkScene:
    """All that is painted; the view fills it, the renderer only reads it.

    All is by the number of its layer. `edge_tones` and `bias_tones` are −TONES … TONES, for the edges
    into a layer and its shown neurons; `tiles`, `curves` (neurons, points) and `values`, both −1 … 1 (of classes
    0 … 1), and `texts` belong to the shown neurons, the inputs included; None where there are none. `frozen_edges` and
    `frozen_biases` tell which of them training leaves as they are; empty where it leaves none.
    """

    model: NetworkModel
    layout: Layout
    lines: dict[int, list[QLineF]] = field(default_factory=dict)
    edge_tones: dict[int, Tones | None] = field(default_factory=dict)
    bias_tones: dict[int, Tones | None] = field(default_factory=dict)
    tiles: dict[int, Tile | None] = field(default_factory=dict)
    curves: dict[int, Array | None] = field(default_factory=dict)
    values: dict[int, Array | None] = field(default_factory=dict)
    texts: dict[int, list[str] | None] = field(default_factory=dict)
    picture: Tile | None = None
    hovered: Place | None = None
    selected: Place | None = None
    focused: bool = False
    readout: list[str] = field(default_factory=list)
    frozen_edges: dict[int, Flags] = field(default_factory=dict)
    frozen_biases: dict[int, Flags] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare what depends on the layout alone."""
        weighted = layers_of(self.model.sizes)
        self.lines = {
            layer: [QLineF(*line) for line in self.layout.edges_into(layer).line.tolist()] for layer in weighted
        }
        self.edge_tones, self.bias_tones = dict.fromkeys(weighted), dict.fromkeys(weighted)
        if self.model.frozen:
            self._mark_frozen()
        drawn = (INPUTS, *weighted)
        self.tiles, self.curves, self.values, self.texts = (
            dict.fromkeys(drawn), dict.fromkeys(drawn), dict.fromkeys(drawn), dict.fromkeys(drawn),
        )  # fmt: skip

    def _mark_frozen(self) -> None:
        """Note which of the drawn weights and biases are frozen."""
        shapes = self.model.shapes
        mask = mask_of(self.model.frozen, parameter_count(shapes))
        flags = [matrix > 0 for matrix in matrices(mask.astype(np.float32), shapes)]
        for layer in layers_of(self.model.sizes):
            matrix, edges = of_layer(flags, layer), self.layout.edges_into(layer)
            self.frozen_edges[layer] = matrix[edges.source, edges.target]
            self.frozen_biases[layer] = matrix[-1, self.layout.column(layer).shown]

    def has_classes(self, layer: int) -> bool:
        """Whether each neuron of a layer stands for a class."""
        return self.model.by_class and layer == len(self.model.sizes)

    def ground(self, layer: int, neuron: int, value: float) -> QColor:
        """Return the colour of a neuron with a value: signed, or from neutral (“no”) to that of its class (“yes”)."""
        if not self.has_classes(layer):
            return theme.signed_color(value)
        return QColor(*map(int, theme.class_lut(neuron)[round(255 * value)]))


def tones(shares: Array) -> Tones:
    """Round shares −1 … 1 to tones; what is not finite is 0."""
    return np.rint(np.clip(finite(shares), -1, 1) * TONES).astype(np.int64)


def tile(indices: Bytes, lut: Bytes | Sequence[Bytes]) -> Tile:
    """Colour `indices` (neurons, n, n) with one table, or one table a neuron."""
    neurons, rows, columns = indices.shape
    pixels = np.empty((neurons, rows, columns, 4), np.uint8)
    if isinstance(lut, np.ndarray):
        np.take(_bgra(lut), indices, axis=0, out=pixels)
    else:
        for number, table in enumerate(lut):
            np.take(_bgra(table), indices[number], axis=0, out=pixels[number])
    image = QImage(pixels.data, columns, neurons * rows, columns * 4, QImage.Format.Format_RGB32)
    return Tile(image, rows, columns, pixels)


def _bgra(lut: Bytes) -> Bytes:
    table = np.full((256, 4), 255, np.uint8)
    table[:, :3] = lut[:, ::-1]
    return table
