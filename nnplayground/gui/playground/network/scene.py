"""What the renderer paints: the layout, and the colours, pictures and texts that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QImage

from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.layout import Layout
from nnplayground.gui.playground.network.model import Array, NetworkModel, finite

Bytes = npt.NDArray[np.uint8]
Tones = npt.NDArray[np.int64]

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

    `edge_tones[l]` and `bias_tones[l]` are −TONES … TONES, for the edges of a gap and the shown
    neurons behind it; `tiles[l]`, `curves[l]` (neurons, points) and `values[l]`, both −1 … 1, and
    `texts[l]` belong to the shown neurons of layer l, the inputs included; None where there are none.
    """

    model: NetworkModel
    layout: Layout
    lines: list[list[QLineF]] = field(default_factory=list)
    edge_tones: list[Tones | None] = field(default_factory=list)
    bias_tones: list[Tones | None] = field(default_factory=list)
    tiles: list[Tile | None] = field(default_factory=list)
    curves: list[Array | None] = field(default_factory=list)
    values: list[Array | None] = field(default_factory=list)
    texts: list[list[str] | None] = field(default_factory=list)
    picture: Tile | None = None
    hovered: Place | None = None
    selected: Place | None = None
    focused: bool = False
    readout: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare what depends on the layout alone."""
        layers = len(self.layout.columns)
        self.lines = [[QLineF(*line) for line in gap.line.tolist()] for gap in self.layout.gaps]
        self.edge_tones = [None] * (layers - 1)
        self.bias_tones = [None] * (layers - 1)
        self.tiles = [None] * layers
        self.curves = [None] * layers
        self.values = [None] * layers
        self.texts = [None] * layers


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
