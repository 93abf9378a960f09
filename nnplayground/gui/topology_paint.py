"""The brush of the network drawing: edges, neurons, names and the read-out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from nnplayground.core.activations import Activation
from nnplayground.gui import theme
from nnplayground.gui.topology_layout import Column, Layout
from nnplayground.gui.topology_model import Sheet, finite, grouped
from nnplayground.gui.topology_places import Place

Array = npt.NDArray[np.floating]
Bytes = npt.NDArray[np.uint8]

TONES = 10
"""Steps of colour and width on either side of zero."""
THINNEST, THICKEST = 1.0, 4.5
"""Widths of edges. Up to 1 the painter has a much faster way to draw lines."""
CORNER = 5.0
BESIDE = 8.0
"""How far marks of a neuron reach over its square."""
FAN = 3
"""Lines from the picture of the inputs to each neuron: too many weights to draw each."""


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
class Scene:
    """All that is painted; the view fills it, the brush only reads it.

    `edge_tones[l]` and `bias_tones[l]` are −TONES … TONES, for the edges of a gap and the shown
    neurons behind it; `tiles[l]`, `curves[l]` (neurons, points) and `values[l]`, both −1 … 1, and
    `texts[l]` belong to the shown neurons of layer l, the inputs included; None where there are none.
    """

    sheet: Sheet
    layout: Layout
    lines: list[list[QLineF]] = field(default_factory=list)
    edge_tones: list[npt.NDArray[np.int64] | None] = field(default_factory=list)
    bias_tones: list[npt.NDArray[np.int64] | None] = field(default_factory=list)
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


def tones(shares: Array) -> npt.NDArray[np.int64]:
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


class Brush:
    """Paints a `Scene`. Pens and pictures that repeat are made once, for one theme and font."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.small = QFont(font)
        self.small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        self.tiny = QFont(font)
        self.tiny.setPointSizeF(max(6.0, font.pointSizeF() * 0.72))
        self.bold = QFont(self.small)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetricsF(self.small)
        self._pens = [_edge_pen(tone, 255) for tone in range(-TONES, TONES + 1)]
        self._faint = [_edge_pen(tone, 45) for tone in range(-TONES, TONES + 1)]
        self._tones = [theme.signed_color(tone / TONES) for tone in range(-TONES, TONES + 1)]
        self._surface = theme.color("surface")
        self._text, self._muted = theme.color("text"), theme.color("muted")
        self._border = QPen(_between(theme.color("line"), theme.color("muted"), 0.35), 1.25)
        self._hover = QPen(theme.color("accent"), 2.0)
        self._frames: dict[tuple[float, float], QPixmap] = {}
        self._dots: dict[tuple[int, float, float], QPixmap] = {}
        self._discs: dict[tuple[Activation, float, float], QPixmap] = {}
        self._symbols: dict[tuple[Activation, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, scene: Scene, exposed: QRectF, in_view: QRectF) -> None:
        """Paint the part of `scene` inside `exposed`; the read-out finds its place `in_view`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        columns = scene.layout.columns
        for gap in range(len(columns) - 1):
            if columns[gap].x <= exposed.right() and columns[gap + 1].x >= exposed.left():
                self._edges(painter, scene, gap)
        self._marked_edges(painter, scene)
        for layer, column in enumerate(columns):
            if column.x + column.half + BESIDE >= exposed.left() and column.x - column.half - BESIDE <= exposed.right():
                self._column(painter, scene, layer, column)
            if abs(exposed.center().x() - column.x) <= exposed.width() / 2 + scene.layout.spacing:
                self._names(painter, scene, layer, column, exposed)
        if scene.readout and scene.hovered is not None:
            self._readout(painter, scene, in_view)

    def _edges(self, painter: QPainter, scene: Scene, gap: int) -> None:
        hovered = scene.hovered
        pens = self._pens if hovered is None else self._faint
        if scene.layout.columns[gap].picture:
            self._fan(painter, scene, gap, hovered is None)
            return
        found = scene.edge_tones[gap]
        if found is None:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLines(scene.lines[gap])
            return
        order = np.argsort(np.abs(found), kind="stable")
        self._strokes(painter, pens, scene.lines[gap], found, order)
        if hovered is None:
            return
        edges = scene.layout.gaps[gap]
        if hovered.layer == gap + 1:
            mine = edges.target == hovered.neuron
            if hovered.source is not None:
                mine &= edges.source == hovered.source
            self._strokes(painter, self._pens, scene.lines[gap], found, order[mine[order]])
        elif hovered.layer == gap == 0:
            mine = edges.source == hovered.neuron
            self._strokes(painter, self._pens, scene.lines[gap], found, order[mine[order]])

    @staticmethod
    def _strokes(
        painter: QPainter,
        pens: list[QPen],
        lines: list[QLineF],
        found: npt.NDArray[np.int64],
        order: npt.NDArray[np.intp],
    ) -> None:
        """Draw the edges `order`, weakest first, all of one tone together."""
        groups: dict[int, list[QLineF]] = {}
        for tone, edge in zip(found[order].tolist(), order.tolist(), strict=True):
            groups.setdefault(tone, []).append(lines[edge])
        for tone, group in groups.items():
            painter.setPen(pens[tone + TONES])
            painter.drawLines(group)

    def _fan(self, painter: QPainter, scene: Scene, gap: int, strong: bool) -> None:
        left, right = scene.layout.columns[gap : gap + 2]
        top = left.y[0] - left.half * 0.9
        starts = [top + 1.8 * left.half * step / (FAN - 1) for step in range(FAN)]
        x0, x1 = left.x + left.half, right.x - right.half
        painter.setPen(QPen(theme.color("muted", 70 if strong else 30), 0))
        painter.drawLines([QLineF(x0, y0, x1, y1) for y1 in right.y.tolist() for y0 in starts])

    def _marked_edges(self, painter: QPainter, scene: Scene) -> None:
        """Lay a halo round the selected edge and the one under the mouse."""
        for place in (scene.selected if scene.focused else None, scene.hovered):
            if place is None or place.source is None or not place.layer:
                continue
            gap = place.layer - 1
            number = scene.layout.gaps[gap].find(place.source, place.neuron)
            if number is None:
                continue
            found = scene.edge_tones[gap]
            pen = self._pens[TONES if found is None else int(found[number]) + TONES]
            for color, extra in ((theme.color("accent"), 4.5), (self._surface, 2.0), (pen.color(), 0.0)):
                painter.setPen(QPen(color, pen.widthF() + extra))
                painter.drawLine(scene.lines[gap][number])

    def _column(self, painter: QPainter, scene: Scene, layer: int, column: Column) -> None:
        if column.ellipsis is not None:
            self._ellipsis(painter, scene, column, column.ellipsis)
        if column.picture:
            self._picture(painter, scene, column)
            return
        if layer == 0 and scene.sheet.planar:
            return  # the inputs of points on the plane are buttons of their own
        node = scene.layout.node
        shown, curves = scene.tiles[layer], scene.curves[layer]
        values, texts, biases = scene.values[layer], scene.texts[layer], self._biases(scene, layer)
        symbol = self._plain(scene.sheet.activations[layer - 1], node, _ratio(painter)) if layer else None
        for row, y in enumerate(column.y.tolist()):
            box = QRectF(column.x - node / 2, y - node / 2, node, node)
            if shown is not None:
                self._thumbnail(painter, box, shown, row)
            elif curves is not None:
                self._curve(painter, box, curves[row])
            else:
                value = None if values is None else float(values[row])
                if value is None and symbol is not None:
                    painter.drawPixmap(box.topLeft() - QPointF(1, 1), symbol)
                else:
                    self._disc(painter, box, value)
                if texts is not None and node >= 24:
                    self._inner_text(painter, box, texts[row], value or 0.0)
            if biases is not None:
                self._bias(painter, box, int(biases[row]), node)
        self._rings(painter, scene, layer, column, square=shown is not None or curves is not None)

    @staticmethod
    def _biases(scene: Scene, layer: int) -> npt.NDArray[np.int64] | None:
        return scene.bias_tones[layer - 1] if layer else None

    def _thumbnail(self, painter: QPainter, box: QRectF, shown: Tile, row: int) -> None:
        ratio = _ratio(painter)
        side = round(box.width() * ratio)
        painter.drawImage(box, shown.scaled(side), QRectF(0, row * side, side, side))
        painter.drawPixmap(QPointF(box.x() - 2, box.y() - 2), self._frame(box.width(), ratio))

    def paint_thumbnail(self, painter: QPainter, box: QRectF, shown: Tile, row: int) -> None:
        """Paint one field of a tile into `box`, framed as a neuron."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._thumbnail(painter, box, shown, row)

    def _curve(self, painter: QPainter, box: QRectF, heights: Array) -> None:
        """Draw what a neuron answers along a single input, 0 in the middle."""
        painter.setPen(self._border)
        painter.setBrush(self._surface)
        painter.drawRoundedRect(box, CORNER, CORNER)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QLineF(box.left() + 2, box.center().y(), box.right() - 2, box.center().y()))
        x = np.linspace(box.left() + 3, box.right() - 3, len(heights))
        y = box.center().y() - np.nan_to_num(heights) * (box.height() / 2 - 4)
        painter.setPen(QPen(theme.color("positive"), 1.5))
        painter.drawPolyline(QPolygonF([QPointF(*p) for p in zip(x.tolist(), y.tolist(), strict=True)]))

    def _frame(self, side: float, ratio: float) -> QPixmap:
        """Return the frame of a thumbnail: rounded, and the colour of the ground outside."""
        key = (side, ratio)
        if key not in self._frames:
            found, painter = _transparent(side + 4, ratio)
            inner = QRectF(2, 2, side, side)
            mask = QPainterPath()
            mask.addRect(inner.adjusted(-0.5, -0.5, 0.5, 0.5))
            hole = QPainterPath()
            hole.addRoundedRect(inner, CORNER, CORNER)
            painter.fillPath(mask - hole, self._surface)
            painter.setPen(self._border)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, CORNER, CORNER)
            painter.end()
            self._frames[key] = found
        return self._frames[key]

    def _disc(self, painter: QPainter, box: QRectF, value: float | None) -> None:
        painter.setPen(self._border)
        painter.setBrush(self._surface if value is None else theme.signed_color(value))
        painter.drawEllipse(box)

    def _inner_text(self, painter: QPainter, box: QRectF, text: str, value: float) -> None:
        fill = theme.signed_color(value)
        painter.setFont(self.tiny)
        painter.setPen(QColor("#ffffff" if fill.lightnessF() < 0.5 else "#15181d"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _bias(self, painter: QPainter, box: QRectF, tone: int, node: float) -> None:
        radius = max(3.0, round(node * 0.12))
        dot = self._dot(tone, radius, _ratio(painter))
        painter.drawPixmap(QPointF(box.left() - radius * 0.5 - 2, box.bottom() - radius * 1.5 - 2), dot)

    def _dot(self, tone: int, radius: float, ratio: float) -> QPixmap:
        """Return the dot that shows a bias."""
        key = (tone, radius, ratio)
        if key not in self._dots:
            found, painter = _transparent(2 * radius + 4, ratio)
            middle = QPointF(radius + 2, radius + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._surface)
            painter.drawEllipse(middle, radius + 1.5, radius + 1.5)
            painter.setPen(QPen(self._border.color(), 1))
            painter.setBrush(self._tones[tone + TONES])
            painter.drawEllipse(middle, radius, radius)
            painter.end()
            self._dots[key] = found
        return self._dots[key]

    def _plain(self, activation: Activation, node: float, ratio: float) -> QPixmap:
        """Return a neuron of which nothing is known but its activation, with a pixel around it."""
        key = (activation, node, ratio)
        if key not in self._discs:
            found, painter = _transparent(node + 2, ratio)
            self._disc(painter, QRectF(1, 1, node, node), None)
            painter.drawPixmap(QPointF(1, 1), self.symbol(activation, node, ratio))
            painter.end()
            self._discs[key] = found
        return self._discs[key]

    def symbol(self, activation: Activation, size: float, ratio: float) -> QPixmap:
        """Return the curve of an activation, for a neuron or a list."""
        key = (activation, size, ratio)
        if key not in self._symbols:
            found, painter = _transparent(size, ratio)
            z = np.linspace(-3, 3, 49)
            a = activation(z)
            low, high = min(float(a.min()), 0.0), max(float(a.max()), 0.0)
            span = max(high - low, 1e-9)
            inner = size * 0.5
            x = (size - inner) / 2 + inner * (z + 3) / 6
            y = (size + inner) / 2 - inner * (a - low) / span
            painter.setPen(QPen(self._muted, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(QPolygonF([QPointF(*p) for p in zip(x.tolist(), y.tolist(), strict=True)]))
            painter.end()
            self._symbols[key] = found
        return self._symbols[key]

    def _picture(self, painter: QPainter, scene: Scene, column: Column) -> None:
        half = column.half
        box = QRectF(column.x - half, float(column.y[0]) - half, 2 * half, 2 * half)
        if scene.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(box, scene.picture.image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        else:
            painter.fillRect(box, theme.color("raised"))
        painter.drawPixmap(QPointF(box.x() - 2, box.y() - 2), self._frame(2 * half, _ratio(painter)))
        shape = scene.sheet.image_shape
        if shape is not None:
            painter.setFont(self.small)
            painter.setPen(self._muted)
            under = QRectF(box.left() - 20, box.bottom() + 4, box.width() + 40, self.metrics.height() + 2)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, f"{shape[0]} × {shape[1]}")
        if scene.hovered is not None and scene.hovered.layer == 0:
            painter.setPen(self._hover)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, CORNER, CORNER)
        if scene.focused and scene.selected is not None and scene.selected.layer == 0:
            self._ring(painter, box, square=True)

    def _ellipsis(self, painter: QPainter, scene: Scene, column: Column, y: float) -> None:
        """Draw the band of a big layer: three dots and the count."""
        node = scene.layout.node
        rows = column.rows
        band = QRectF(column.x - node / 2 - 7, rows[0] - node / 2 - 7, node + 14, rows[-1] - rows[0] + node + 14)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("raised", 110))
        painter.drawRoundedRect(band, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._muted)
        for step in (-1, 0, 1):
            painter.drawEllipse(QPointF(column.x + step * 5.0, y - node * 0.24), 1.5, 1.5)
        painter.setFont(self.tiny)
        painter.setPen(self._text)
        text = QRectF(column.x - node, y - node * 0.2, 2 * node, node * 0.7)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, grouped(column.count))

    def _names(self, painter: QPainter, scene: Scene, layer: int, column: Column, exposed: QRectF) -> None:
        sheet, node = scene.sheet, scene.layout.node
        last = layer == len(scene.layout.columns) - 1
        names = sheet.inputs if layer == 0 else sheet.outputs if last else ()
        if not any(names) or (layer == 0 and sheet.planar):
            return
        if exposed.left() >= column.x if layer == 0 else exposed.right() <= column.x + node / 2 + BESIDE:
            return
        painter.setFont(self.small)
        height = self.metrics.height()
        for row, neuron in enumerate(column.shown.tolist()):
            y = float(column.y[row]) - height / 2
            if layer == 0:
                room = column.x - node / 2 - 10
                box = QRectF(4, y, room, height)
                align = Qt.AlignmentFlag.AlignRight
            else:
                left = column.x + node / 2 + 7
                room = scene.layout.width - left - 4
                box = QRectF(left, y, room, height)
                align = Qt.AlignmentFlag.AlignLeft
            if sheet.by_class and last:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.class_color(neuron))
                painter.drawEllipse(QPointF(box.left() + 3.5, box.center().y()), 3.5, 3.5)
                box.adjust(11, 0, 0, 0)
            painter.setPen(self._text)
            text = self.metrics.elidedText(names[neuron], Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, text)

    def _rings(self, painter: QPainter, scene: Scene, layer: int, column: Column, square: bool) -> None:
        node = scene.layout.node
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, focus in ((scene.hovered, False), (scene.selected if scene.focused else None, True)):
            if place is None or place.layer != layer or place.source is not None:
                continue
            row = column.row_of(place.neuron)
            if row is None:
                continue
            box = QRectF(column.x - node / 2, float(column.y[row]) - node / 2, node, node)
            if focus:
                self._ring(painter, box, square)
                continue
            painter.setPen(self._hover)
            painter.drawRoundedRect(box, CORNER, CORNER) if square else painter.drawEllipse(box)

    def _ring(self, painter: QPainter, box: QRectF, square: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._hover)
        grown = box.adjusted(-4, -4, 4, 4)
        painter.drawRoundedRect(grown, CORNER + 3, CORNER + 3) if square else painter.drawEllipse(grown)

    def _readout(self, painter: QPainter, scene: Scene, in_view: QRectF) -> None:
        place, layout = scene.hovered, scene.layout
        if place is None:
            return
        anchor = anchor_of(layout, place)
        bold = QFontMetricsF(self.bold)
        width = max(bold.horizontalAdvance(scene.readout[0]), *(
            self.metrics.horizontalAdvance(line) for line in scene.readout[1:]), 0.0) + 20  # fmt: skip
        line_height = self.metrics.height() + 1
        height = line_height * len(scene.readout) + 12
        x, y = anchor.x() + layout.node / 2 + 10, anchor.y() - height / 2
        if place.is_edge:
            # Above the edge, so that it stays in sight with both its neurons.
            x, y = anchor.x() - width / 2, anchor.y() - height - layout.node / 2
        if x + width > in_view.right() - 4:
            # Not over the inputs: they may be widgets, which would hide it.
            first = layout.columns[0]
            x = max(anchor.x() - layout.node / 2 - 10 - width, in_view.left() + 4, first.x + first.half + BESIDE)
        y = min(max(y, layout.top), layout.height - height - 4)
        box = QRectF(round(x) + 0.5, round(y) + 0.5, width, height)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface", 245))
        painter.drawRoundedRect(box, 6, 6)
        for number, text in enumerate(scene.readout):
            painter.setFont(self.small if number else self.bold)
            painter.setPen(self._text)
            row = QRectF(box.left() + 10, box.top() + 6 + number * line_height, width, line_height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, text)


def anchor_of(layout: Layout, place: Place) -> QPointF:
    """Return the middle of a neuron or an edge."""
    if place.source is not None:
        edges = layout.gaps[place.layer - 1]
        number = edges.find(place.source, place.neuron)
        if number is not None:
            x0, y0, x1, y1 = edges.line[number].tolist()
            return QPointF((x0 + x1) / 2, (y0 + y1) / 2)
    column = layout.columns[place.layer]
    row = column.row_of(place.neuron)
    y = column.y[row] if row is not None else column.rows.mean()
    return QPointF(column.x, float(y))


def _edge_pen(tone: int, alpha: int) -> QPen:
    share = abs(tone) / TONES
    color = theme.signed_color(0.0 if tone == 0 else np.sign(tone) * (0.3 + 0.7 * share))
    if tone == 0:
        color = theme.color("line")
    color.setAlpha(alpha)
    # Flat caps: the painter draws such lines several times faster, and neurons hide their ends.
    return QPen(color, max(THINNEST, THICKEST * share), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _between(first: QColor, second: QColor, share: float) -> QColor:
    ends = zip((first.red(), first.green(), first.blue()), (second.red(), second.green(), second.blue()), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in ends))


def _transparent(size: float, ratio: float) -> tuple[QPixmap, QPainter]:
    """Return an empty square pixmap and a painter on it, to be ended by the caller."""
    found = QPixmap(round(size * ratio), round(size * ratio))
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return found, painter


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatio() if device is not None else 1.0
