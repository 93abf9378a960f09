"""The network drawn with what it makes of one image: every neuron lit, and the connections that carry most."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen

from nnplayground.analysis.digits.connections import LitConnections, strongest
from nnplayground.core.addresses import INPUTS, NeuronId
from nnplayground.core.network import Network
from nnplayground.data.digit_pixels import SIDE
from nnplayground.gui import theme
from nnplayground.gui.digits.activation_grid import ActivationGrid, LayerBlock, arranged
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import ink_colors, to_image
from nnplayground.i18n import N_, grouped, tr

Array = npt.NDArray[np.floating]

MOST = 40
"""Connections that are drawn into each layer."""
NARROW, WIDE = 3.0, 24.0
"""Pixels between two layers, at least and at most."""
INSET = 4.0
"""Pixels at the edge that are left to the mark of the focus."""
SMALLEST, LARGEST = 42.0, 168.0
"""Pixels of the image's edge at the top."""
IMAGE_SHARE, GAP_SHARE = 0.2, 0.03
"""Shares of the height that the image and each gap may take."""


class LitNetwork(ActivationGrid):
    """The image, all neurons below it layer by layer, and lines for the connections that carry most.

    While the mouse is on a neuron, the lines are those that begin or end there.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The network that reads your drawing: each neuron lights with its answer. Lines are the connections "
            "with the largest a · w that lead to lit neurons; there are far too many to draw them all. Point at a "
            "neuron to see its own, click it to look inside."
        )
    )

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(clock)
        self._network: Network | None = None
        self._pixels: Array = np.empty(0)
        self._image = QImage()
        self._connections: list[LitConnections] | None = None
        self.setAccessibleName(tr("Network"))
        self.setToolTip(tr("Each neuron lights with its answer; lines are the strongest connections. Click a neuron."))

    def set_reading(self, network: Network, pixels: Array, layers: tuple[Array, ...]) -> None:
        """Show what `network` makes of the `pixels` (28, 28): the activations `layers` (neurons) behind the inputs."""
        self._network, self._pixels = network, pixels
        self._image, self._connections = QImage(), None
        self.set_layers(layers)

    def set_nothing(self) -> None:
        """Show no network, as nothing is read."""
        self._network, self._connections, self._image = None, None, QImage()
        self.set_layers(())

    def connections(self) -> list[LitConnections]:
        """Return those that are drawn, by the layer into which they lead."""
        if self._connections is None and self._network is not None and self._layers:
            self._connections = strongest(self._network, self._pixels.ravel(), self._layers, MOST, self._looked_at())
        return self._connections or []

    def _looked_at(self) -> NeuronId | None:
        return self._hovered if self._hovered is not None and self._has(self._hovered) else None

    def caption(self) -> str:
        """Say which connections are drawn."""
        lines = self.connections()
        if not lines:
            return ""
        drawn, count = sum(len(line.products) for line in lines), sum(line.count for line in lines)
        return _caption(self._looked_at() is not None, drawn, count)

    def draw(self) -> None:
        """Paint the newest activations with their connections."""
        self.setAccessibleDescription(self.caption())
        super().draw()

    def place(self, neuron: NeuronId) -> QRectF:
        """Return the square of a neuron, or of a pixel of the image."""
        if not neuron.is_input:
            return super().place(neuron)
        box = self._image_box()
        row, column = divmod(neuron.index, SIDE)
        cell = box.width() / SIDE
        return QRectF(box.left() + column * cell, box.top() + row * cell, cell, cell)

    def _image_box(self) -> QRectF:
        side = min(max(SMALLEST, IMAGE_SHARE * self.height()), LARGEST * (2 if self.enlarger.is_large else 1))
        return QRectF(INSET, INSET + self._line(), side, side)

    def _caption_height(self) -> float:
        """Return the room of the longest caption, so that nothing moves when another one stands there."""
        longest = self.fontMetrics().horizontalAdvance(_caption(False, self._network_size(), self._network_size()))
        return float((2 + longest // max(1, self.width())) * self.fontMetrics().lineSpacing())

    def _network_size(self) -> int:
        return 0 if self._network is None else sum(layer.W.size for layer in self._network.layers)

    def _arrange(self, counts: list[int]) -> list[LayerBlock]:
        gap = min(max(NARROW, GAP_SHARE * self.height()), WIDE)
        top = self._image_box().bottom() + gap
        room = QRectF(INSET, top, self.width() - 2 * INSET, self.height() - top - self._caption_height() - INSET)
        return arranged(counts, room, self._line(), self._largest(), gap)

    def _hover(self, neuron: NeuronId | None) -> None:
        super()._hover(neuron)
        self._connections = None
        self._clock.request(self)

    # What is painted.

    def _paint_between(self, painter: QPainter) -> None:
        if self._network is None or not self._layers:
            return
        if self._image.isNull():
            self._image = to_image(ink_colors(self._pixels))
        painter.drawImage(self._image_box(), self._image)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawRect(self._image_box())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self.connections():
            self._paint_connections(painter, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._layers:
            painter = QPainter(self)
            painter.setPen(theme.color("muted"))
            box = QRectF(self.rect()).adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, tr("Draw a digit, and the network lights up here."))

    def _paint_connections(self, painter: QPainter, line: LitConnections) -> None:
        largest = float(np.abs(line.products).max(initial=0.0))
        for source, target, product in zip(line.sources, line.targets, line.products, strict=True):
            share = abs(float(product)) / largest
            colour = theme.color("positive" if product > 0 else "negative", round(60 + 160 * share))
            painter.setPen(QPen(colour, 0.6 + 1.4 * share))
            ends = [self.place(NeuronId(line.layer - 1, int(source))), self.place(NeuronId(line.layer, int(target)))]
            painter.drawLine(ends[0].center(), ends[1].center())

    def _paint_titles(self, painter: QPainter, blocks: list[LayerBlock]) -> None:
        super()._paint_titles(painter, blocks)
        if not blocks or self._network is None:
            return
        title = tr("Input")
        box = QRectF(0, INSET, self.width(), self._line())
        self._paint_title(painter, box, f"{title} · {self._pixels.size}")
        self._paint_digits(painter, len(self._layers[-1]))
        high = self._caption_height()
        box = QRectF(INSET, self.height() - high - INSET, self.width() - 2 * INSET, high)
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self.caption())

    def _paint_title(self, painter: QPainter, box: QRectF, text: str) -> None:
        box = box.translated(INSET, 0)
        behind = QRectF(box.topLeft(), QSizeF(painter.fontMetrics().horizontalAdvance(text) + 4, box.height()))
        painter.fillRect(behind.adjusted(0, 1, 0, -1), theme.color("window", 200))
        super()._paint_title(painter, box, text)

    def _paint_digits(self, painter: QPainter, outputs: int) -> None:
        """Write its digit into each output, where ten outputs stand for ten digits."""
        last = INPUTS + len(self._layers)
        if outputs != 10 or self.place(NeuronId(last, 0)).width() < painter.fontMetrics().height() - 2:
            return
        best = int(np.argmax(self._layers[-1]))
        for digit in range(10):
            painter.setPen(theme.color("on_accent" if digit == best else "text"))
            painter.drawText(self.place(NeuronId(last, digit)), Qt.AlignmentFlag.AlignCenter, str(digit))


def _caption(of_one: bool, drawn: int, count: int) -> str:
    """Say how many connections are drawn: `of_one` neuron, or of all."""
    if of_one:
        return tr("The strongest {drawn} connections of this neuron: blue +, orange −", drawn=grouped(drawn))
    return tr(
        "The strongest {drawn} of {count} connections: blue +, orange −", drawn=grouped(drawn), count=grouped(count)
    )
