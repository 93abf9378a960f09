"""How strongly every neuron answers to one image: a square for each, layer under layer."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from nnplayground.core.addresses import FIRST, INPUTS, NeuronId, hidden_number, of_layer, place_of
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import MenuPart
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import to_image
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import as_tip

Array = npt.NDArray[np.floating]

GAP = 8.0
LARGEST, LARGE = 18.0, 48.0
"""Pixels of a square's edge, at most, in its place and shown large."""
SMALLEST = 5.0
"""Pixels of a square's edge, at least, where it can be scrolled to."""


@dataclass(slots=True)
class LayerBlock:
    """Where a layer is drawn, and how many squares it has in a row."""

    box: QRectF
    across: int
    cell: float


class ActivationGrid(QWidget):
    """All neurons behind the inputs; bright is a strong answer within its layer.

    Signals: `neuron_picked` with the `NeuronId`.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Every neuron as a square that lights with its answer, layer under layer. Click one to look inside.")
    )

    is_picture = True
    neuron_picked = Signal(object)

    keys: ClassVar[Keys] = (
        N_("Neurons lit"),
        ((N_("Arrow keys"), N_("choose a neuron")),),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._layers: tuple[Array, ...] = ()
        self._blocks: list[LayerBlock] = []
        self._pictures: list[QImage] = []
        self._crossed: Collection[NeuronId] = ()
        self.parts_of: Callable[[NeuronId], list[MenuPart]] | None = None
        """What the context menu offers for a neuron."""
        self.least = 0.0
        """Pixels of a square's edge at least: what that needs is asked for as minimum height."""
        self.picked: NeuronId | None = None
        self._hovered: NeuronId | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Neurons lit"))
        self.enlarger = Enlarger(self, double_click=False)
        self.setToolTip(
            tr("One square for each neuron: the brighter, the stronger its answer. Click one to look inside.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_layers(self, layers: tuple[Array, ...]) -> None:
        """Show the activations of each layer behind the inputs, arrays (neurons)."""
        other = [len(layer) for layer in layers] != [len(layer) for layer in self._layers]
        self._layers = layers
        self._pictures = []
        if other:
            self._blocks = []
            self._ask_for_room()
        self._clock.request(self)

    def cross(self, neurons: Collection[NeuronId]) -> None:
        """Cross out these neurons, and no others: their answers are changed on their way."""
        if set(neurons) != set(self._crossed):
            self._crossed = tuple(neurons)
            self.update()

    def pick(self, neuron: NeuronId) -> None:
        """Frame a neuron."""
        self.picked = neuron
        self.update()

    def place(self, neuron: NeuronId) -> QRectF:
        """Return the square of a neuron."""
        block = of_layer(self._arranged(), neuron.layer)
        row, column = divmod(neuron.index, block.across)
        corner = block.box.topLeft() + QPointF(column * block.cell, row * block.cell)
        return QRectF(corner.x(), corner.y(), block.cell, block.cell)

    def neuron_at(self, place: QPointF) -> NeuronId | None:
        """Return the neuron at a place in this widget."""
        for layer, block in enumerate(self._arranged(), FIRST):
            if block.box.contains(place) and block.cell > 0:
                column = int((place.x() - block.box.left()) / block.cell)
                row = int((place.y() - block.box.top()) / block.cell)
                neuron = NeuronId(layer, row * block.across + column)
                if column < block.across and self._has(neuron):
                    return neuron
        return None

    def draw(self) -> None:
        """Paint the newest activations."""
        self.update()

    def context_parts(self, place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers for the neuron at a point, or the one that is framed."""
        neuron = self.neuron_at(QPointF(place)) or self.picked
        return [] if neuron is None or self.parts_of is None or not self._has(neuron) else self.parts_of(neuron)

    def _arranged(self) -> list[LayerBlock]:
        if not self._blocks:
            self._blocks = self._arrange([len(layer) for layer in self._layers])
        return self._blocks

    def _arrange(self, counts: list[int]) -> list[LayerBlock]:
        """Place the layers, as large as fits."""
        return arranged(counts, QRectF(self.rect()), self._line(), self._largest())

    def _ask_for_room(self) -> None:
        if self.least:
            counts = [len(layer) for layer in self._layers]
            self.setMinimumHeight(needed_height(counts, self.width(), self._line(), self.least))

    def _largest(self) -> float:
        return LARGE if self.enlarger.is_large else LARGEST

    def _has(self, neuron: NeuronId) -> bool:
        return place_of(neuron.layer) < len(self._layers) and neuron.index < len(of_layer(self._layers, neuron.layer))

    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + 2

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(230, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    def resizeEvent(self, event: QEvent) -> None:
        # The pictures have the rows of the blocks.
        self._blocks, self._pictures = [], []
        self._ask_for_room()

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        blocks = self._arranged()
        if not self._pictures:
            self._pictures = [_picture(layer, block.across) for layer, block in zip(self._layers, blocks, strict=True)]
        for block, picture in zip(blocks, self._pictures, strict=True):
            height = picture.height() * block.cell
            painter.drawImage(QRectF(block.box.left(), block.box.top(), block.across * block.cell, height), picture)
            if block.cell >= 7:
                self._paint_lines(painter, block, picture.height())
        self._paint_between(painter)
        self._paint_titles(painter, blocks)
        self._paint_crosses(painter)
        for role, chosen in (("text", self.picked), ("accent", self._hovered)):
            if chosen is not None and self._has(chosen):
                painter.setPen(QPen(theme.color(role), theme.line(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.place(chosen).adjusted(-1, -1, 1, 1))
        paint_focus(self, painter)

    def _paint_between(self, painter: QPainter) -> None:
        """Paint what lies over the layers and below their titles; here nothing."""

    def _paint_titles(self, painter: QPainter, blocks: list[LayerBlock]) -> None:
        line, last = self._line(), INPUTS + len(self._layers)
        for layer, block in enumerate(blocks, FIRST):
            title = tr("Output") if layer == last else tr("Hidden layer {layer}", layer=hidden_number(layer))
            text = f"{title} · {len(of_layer(self._layers, layer))}"
            self._paint_title(painter, QRectF(0, block.box.top() - line, self.width(), line), text)

    def _paint_title(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_crosses(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.color("warning"), theme.line(1.5)))
        for neuron in self._crossed:
            if self._has(neuron):
                box = self.place(neuron).adjusted(-1, -1, 1, 1)
                painter.drawLine(box.topLeft(), box.bottomRight())
                painter.drawLine(box.topRight(), box.bottomLeft())

    def _paint_lines(self, painter: QPainter, block: LayerBlock, rows: int) -> None:
        painter.setPen(QPen(theme.color("surface"), theme.line(1)))
        for column in range(1, block.across):
            x = block.box.left() + column * block.cell
            painter.drawLine(QPointF(x, block.box.top()), QPointF(x, block.box.top() + rows * block.cell))
        for row in range(1, rows):
            y = block.box.top() + row * block.cell
            painter.drawLine(QPointF(block.box.left(), y), QPointF(block.box.left() + block.across * block.cell, y))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.neuron_at(event.position())
        if found == self._hovered:
            return
        self._hover(found)
        if found is not None:
            value = float(of_layer(self._layers, found.layer)[found.index])
            text = tr("Neuron {index}: {value}", index=found.number, value=number(value, 3))
            QToolTip.showText(event.globalPosition().toPoint(), as_tip(text), self)

    def _hover(self, neuron: NeuronId | None) -> None:
        self._hovered = neuron
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.neuron_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: None, Qt.Key.Key_Down: None}
        key = Qt.Key(event.key())
        if key not in steps or not self._layers:
            super().keyPressEvent(event)
            return
        picked, last = self.picked or NeuronId(FIRST, -1), INPUTS + len(self._layers)
        layer, index, step = min(picked.layer, last), picked.index, steps[key]
        if step is None:
            across = of_layer(self._arranged(), layer).across
            index += across if key == Qt.Key.Key_Down else -across
        else:
            index += step
        if index >= len(of_layer(self._layers, layer)) and layer < last:
            layer, index = layer + 1, 0
        elif index < 0 and layer > FIRST:
            layer, index = layer - 1, len(of_layer(self._layers, layer - 1)) - 1
        self._choose(NeuronId(layer, min(max(index, 0), len(of_layer(self._layers, layer)) - 1)))

    def _choose(self, neuron: NeuronId) -> None:
        self.pick(neuron)
        self.neuron_picked.emit(neuron)


def scrolling(grid: ActivationGrid) -> QScrollArea:
    """Let a grid scroll whose squares would be too small to be clicked; a chosen one comes into sight."""
    area = QScrollArea()
    area.setWidget(grid)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumHeight(grid.minimumSizeHint().height())
    grid.least = SMALLEST

    def show(neuron: NeuronId) -> None:
        place = grid.place(neuron).center().toPoint()
        area.ensureVisible(place.x(), place.y(), 0, round(LARGEST))

    grid.neuron_picked.connect(show)
    return area


def needed_height(counts: list[int], width: float, line: int, least: float, gap: float = GAP) -> int:
    """Return the height at which the squares of layers below each other are `least` pixels wide."""
    if not counts:
        return 0
    across = max(1, int(width / least))
    rows = sum(-(-count // across) for count in counts[:-1])
    return round(len(counts) * (line + gap) + LARGEST + rows * least) + 1


def arranged(counts: list[int], room: QRectF, line: int, largest: float, gap: float = GAP) -> list[LayerBlock]:
    """Place layers below each other in `room`, with squares as large as fit, the outputs in one row."""
    if not counts:
        return []
    width = room.width()
    outputs = max(1.0, min(largest, width / counts[-1]))
    high = room.height() - len(counts) * (line + gap) - outputs
    size = largest
    while size > 1 and sum(-(-count // max(1, int(width / size))) for count in counts[:-1]) * size > high:
        size -= 0.5 if size > 4 else 0.25
    blocks, top = [], room.top()
    for number_, count in enumerate(counts):
        cell = outputs if number_ == len(counts) - 1 else size
        across = max(1, min(count, int(width / cell)))
        rows = -(-count // across)
        blocks.append(LayerBlock(QRectF(room.left(), top + line, across * cell, rows * cell), across, cell))
        top += line + rows * cell + gap
    return blocks


def _picture(layer: Array, across: int) -> QImage:
    """Return one pixel a neuron, by its share of the largest answer of the layer."""
    values = np.nan_to_num(np.asarray(layer, np.float64))
    top = float(np.abs(values).max(initial=0.0))
    rows = -(-len(values) // across)
    index = np.full(rows * across, -1, np.intp)
    index[: len(values)] = np.rint(127.5 + 127.5 * (values / top if top else values)).astype(np.intp)
    colors = theme.signed_lut()[np.clip(index, 0, 255)]
    surface = theme.color("window")
    colors[index < 0] = (surface.red(), surface.green(), surface.blue())
    return to_image(colors.reshape(rows, across, 3))


def _preview() -> None:
    """Show three layers of random activity."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = ActivationGrid(FrameClock(application))
    rng = np.random.default_rng(1)
    view.set_layers(tuple(np.maximum(rng.normal(size=count), 0) for count in (1000, 400, 10)))
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
