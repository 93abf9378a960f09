"""The renderer of the network drawing: edges, neurons, names and the read-out."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from nnplayground.core.addresses import FIRST, INPUTS, layers_of, of_layer
from nnplayground.gui import theme
from nnplayground.gui.playground.network.glyphs import CORNER, GlyphCache, dashed, paint_loop
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.layout import COUNTER, STEPPER, LayerColumn, Layout
from nnplayground.gui.playground.network.model import Array
from nnplayground.gui.playground.network.scene import TONES, NetworkScene, Tile
from nnplayground.i18n import grouped

BESIDE = 6.0
"""How far marks of a neuron reach over its square; its name begins behind them."""
CODE = 5.0
"""How far the frame around the neurons that write a code reaches over their squares."""
FAN = 3
"""Lines from the picture of the inputs to each neuron: too many weights to draw each."""


BAND = 7
"""Pixels around the neurons of a long layer that its band is wider."""
FROZEN = 1000
"""What is added to the tone of an edge whose weight is frozen."""


class NetworkRenderer:
    """Paints a `NetworkScene`. Pens and pictures that repeat are made once, for one theme and font."""

    def __init__(self, font: QFont) -> None:
        self.glyphs = GlyphCache(font)

    def paint(self, painter: QPainter, scene: NetworkScene, exposed: QRectF, in_view: QRectF) -> None:
        """Paint the part of `scene` inside `exposed`; the read-out finds its place `in_view`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        layout = scene.layout
        if scene.model.planar:
            # The slanting end of a thick line would reach over the inputs, which are not painted with it.
            painter.setClipRect(QRectF(inputs_end(layout), 0, layout.width, layout.height))
        for layer in layers_of(scene.model.sizes):
            if layout.column(layer - 1).x <= exposed.right() and layout.column(layer).x >= exposed.left():
                self._edges(painter, scene, layer)
        self._marked_edges(painter, scene)
        painter.setClipping(False)
        for layer, column in enumerate(layout.columns, INPUTS):
            if column.x + column.half + BESIDE >= exposed.left() and column.x - column.half - BESIDE <= exposed.right():
                self._column(painter, scene, layer, column)
            if abs(exposed.center().x() - column.x) <= exposed.width() / 2 + scene.layout.spacing:
                self._names(painter, scene, layer, column, exposed)
        if scene.readout and scene.hovered is not None:
            self._readout(painter, scene, in_view)

    def _edges(self, painter: QPainter, scene: NetworkScene, layer: int) -> None:
        hovered = scene.hovered
        pens = self.glyphs.edges if hovered is None else self.glyphs.faint_edges
        if scene.layout.column(layer - 1).picture:
            self._fan(painter, scene, layer, hovered is None)
            return
        found = scene.edge_tones[layer]
        if found is None:
            painter.setPen(QPen(theme.color("line"), theme.line(1)))
            painter.drawLines(scene.lines[layer])
            return
        order = np.argsort(np.abs(found), kind="stable")
        self._strokes(painter, pens, scene, layer, order)
        if hovered is None:
            return
        edges = scene.layout.edges_into(layer)
        if hovered.layer == layer:
            mine = edges.target == hovered.neuron.index
            if hovered.source is not None:
                mine &= edges.source == hovered.source
            self._strokes(painter, self.glyphs.edges, scene, layer, order[mine[order]])
        elif hovered.neuron.is_input and layer == FIRST:
            mine = edges.source == hovered.neuron.index
            self._strokes(painter, self.glyphs.edges, scene, layer, order[mine[order]])

    @staticmethod
    def _strokes(
        painter: QPainter,
        pens: list[QPen],
        scene: NetworkScene,
        layer: int,
        order: npt.NDArray[np.intp],
    ) -> None:
        """Draw the edges `order`, weakest first, all of one tone together; frozen ones are dashed."""
        lines, found, frozen = scene.lines[layer], scene.edge_tones[layer], scene.frozen_edges.get(layer)
        assert found is not None
        free = found if frozen is None else np.where(frozen, found + FROZEN, found)
        groups: dict[int, list[QLineF]] = {}
        for tone, edge in zip(free[order].tolist(), order.tolist(), strict=True):
            groups.setdefault(tone, []).append(lines[edge])
        for tone, group in groups.items():
            is_frozen = tone >= FROZEN - TONES
            pen = pens[tone + TONES - FROZEN * is_frozen]
            painter.setPen(dashed(pen) if is_frozen else pen)
            painter.drawLines(group)

    def _fan(self, painter: QPainter, scene: NetworkScene, layer: int, strong: bool) -> None:
        left, right = scene.layout.column(layer - 1), scene.layout.column(layer)
        top = left.y[0] - left.half * 0.9
        starts = [top + 1.8 * left.half * step / (FAN - 1) for step in range(FAN)]
        x0, x1 = left.x + left.half, right.x - right.half
        pen = QPen(theme.color("muted", 70 if strong else 30), theme.line(0))
        frozen = scene.frozen_edges.get(layer)
        painter.setPen(pen if frozen is None or not len(frozen) or not frozen.all() else dashed(pen))
        painter.drawLines([QLineF(x0, y0, x1, y1) for y1 in right.y.tolist() for y0 in starts])

    def _marked_edges(self, painter: QPainter, scene: NetworkScene) -> None:
        """Lay a halo round the selected edge and the one under the mouse."""
        for place in (scene.selected if scene.focused else None, scene.hovered):
            if place is None or place.source is None or place.neuron.is_input:
                continue
            layer = place.layer
            number = scene.layout.edges_into(layer).find(place.source, place.neuron.index)
            if number is None:
                continue
            found = scene.edge_tones[layer]
            pen = self.glyphs.edges[TONES if found is None else int(found[number]) + TONES]
            for color, extra in ((theme.color("accent"), 4.5), (self.glyphs.surface, 2.0), (pen.color(), 0.0)):
                painter.setPen(QPen(color, pen.widthF() + extra))
                painter.drawLine(scene.lines[layer][number])

    def _column(self, painter: QPainter, scene: NetworkScene, layer: int, column: LayerColumn) -> None:
        if column.counter is not None:
            self._counter(painter, scene, column, column.counter)
        if column.picture:
            self._picture(painter, scene, column)
            return
        if layer == INPUTS and scene.model.planar:
            return  # the inputs of points on the plane are buttons of their own
        node = scene.layout.node
        if layer == scene.model.code_layer and len(column.y):
            painter.setPen(QPen(theme.color("accent"), theme.line(1.4), Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            top, reach = float(column.y.min()), node / 2 + CODE
            painter.drawRoundedRect(
                QRectF(column.x - reach, top - reach, 2 * reach, float(column.y.max()) - top + 2 * reach), 6, 6
            )
        shown, curves = scene.tiles[layer], scene.curves[layer]
        values, texts, biases = scene.values[layer], scene.texts[layer], scene.bias_tones.get(layer)
        symbol = None if layer == INPUTS else self._plain(painter, scene, layer)
        for row, y in enumerate(column.y.tolist()):
            box = QRectF(column.x - node / 2, y - node / 2, node, node)
            if shown is not None:
                self._thumbnail(painter, box, shown, row)
            elif curves is not None:
                self._curve(painter, box, curves[row])
            else:
                ground = None if values is None else scene.ground(layer, int(column.shown[row]), float(values[row]))
                if ground is None and symbol is not None:
                    painter.drawPixmap(box.topLeft() - QPointF(1, 1), symbol)
                else:
                    self.glyphs.body(painter, box, ground)
                if texts is not None and ground is not None and node >= 24:
                    self._inner_text(painter, box, texts[row], ground)
            if biases is not None:
                self._bias(painter, box, int(biases[row]), node)
            if layer in scene.frozen_biases and scene.frozen_biases[layer][row]:
                self._lock(painter, box, node)
        if layer != INPUTS and of_layer(scene.model.remembers, layer):
            self._loops(painter, column, node)
        self._rings(painter, scene, layer, column, square=scene.model.planar or shown is not None or curves is not None)

    def _loops(self, painter: QPainter, column: LayerColumn, node: float) -> None:
        """Put an arrow that comes back to it beside each neuron of a layer that remembers."""
        radius = max(3.5, 0.2 * node)
        for y in column.y.tolist():
            middle = QPointF(column.x + 0.5 * node + 0.4 * radius, y - 0.5 * node)
            painter.setPen(QPen(self.glyphs.surface, 4))
            paint_loop(painter, middle, radius)
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            paint_loop(painter, middle, radius)

    def _plain(self, painter: QPainter, scene: NetworkScene, layer: int) -> QPixmap:
        # Where fields will come, neurons have their shape from the start.
        activation, square = of_layer(scene.model.activations, layer), scene.model.planar or scene.model.is_sequence
        return self.glyphs.plain(activation, scene.layout.node, _ratio(painter), square)

    def _thumbnail(self, painter: QPainter, box: QRectF, shown: Tile, row: int) -> None:
        ratio = _ratio(painter)
        side = round(box.width() * ratio)
        # A part of its own: in an SVG picture Qt would draw the whole strip.
        painter.drawImage(box, shown.scaled(side).copy(0, row * side, side, side))
        painter.drawPixmap(QPointF(box.x() - 2, box.y() - 2), self.glyphs.frame(box.width(), ratio))

    def paint_thumbnail(self, painter: QPainter, box: QRectF, shown: Tile, row: int) -> None:
        """Paint one field of a tile into `box`, framed as a neuron."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._thumbnail(painter, box, shown, row)

    def _curve(self, painter: QPainter, box: QRectF, heights: Array) -> None:
        """Draw what a neuron answers along a single input, 0 in the middle."""
        painter.setPen(self.glyphs.border)
        painter.setBrush(self.glyphs.surface)
        painter.drawRoundedRect(box, CORNER, CORNER)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawLine(QLineF(box.left() + 2, box.center().y(), box.right() - 2, box.center().y()))
        x = np.linspace(box.left() + 3, box.right() - 3, len(heights))
        y = box.center().y() - np.nan_to_num(heights) * (box.height() / 2 - 4)
        painter.setPen(QPen(theme.color("positive"), theme.line(1.5)))
        painter.drawPolyline(QPolygonF([QPointF(*p) for p in zip(x.tolist(), y.tolist(), strict=True)]))

    def _inner_text(self, painter: QPainter, box: QRectF, text: str, ground: QColor) -> None:
        painter.setFont(self.glyphs.tiny)
        painter.setPen(self.glyphs.ink_on(ground))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _bias(self, painter: QPainter, box: QRectF, tone: int, node: float) -> None:
        radius = max(3.0, round(node * 0.12))
        dot = self.glyphs.dot(tone, radius, _ratio(painter))
        painter.drawPixmap(QPointF(box.left() - radius * 0.5 - 2, box.bottom() - radius * 1.5 - 2), dot)

    def _lock(self, painter: QPainter, box: QRectF, node: float) -> None:
        """Put a small lock at the corner of a neuron whose bias is frozen."""
        side = max(10.0, round(node * 0.38))
        ratio = _ratio(painter)
        painter.drawPixmap(QPointF(box.left() - side * 0.45, box.top() - side * 0.4), self.glyphs.lock(side, ratio))

    def _picture(self, painter: QPainter, scene: NetworkScene, column: LayerColumn) -> None:
        half = column.half
        box = QRectF(column.x - half, float(column.y[0]) - half, 2 * half, 2 * half)
        if scene.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(box, scene.picture.image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        else:
            painter.fillRect(box, theme.color("raised"))
        painter.drawPixmap(QPointF(box.x() - 2, box.y() - 2), self.glyphs.frame(2 * half, _ratio(painter)))
        shape = scene.model.image_shape
        if shape is not None:
            painter.setFont(self.glyphs.small)
            painter.setPen(self.glyphs.muted)
            under = QRectF(box.left() - 20, box.bottom() + 4, box.width() + 40, self.glyphs.metrics.height() + 2)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, f"{shape[0]} × {shape[1]}")
        if scene.hovered is not None and scene.hovered.neuron.is_input:
            painter.setPen(self.glyphs.hover)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, CORNER, CORNER)
        if scene.focused and scene.selected is not None and scene.selected.neuron.is_input:
            self._ring(painter, box, square=True)

    def _counter(self, painter: QPainter, scene: NetworkScene, column: LayerColumn, y: float) -> None:
        """Draw the band of a long layer, and below which of its neurons are shown between what scrolls them."""
        node, rows = scene.layout.node, column.rows
        last = column.first + len(column.shown)
        across, first = node / 2 + BAND, rows[0] - node / 2 - BAND
        band = QRectF(column.x - across, first, 2 * across, rows[-1] - first)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(theme.color("raised", 110))
        painter.drawRoundedRect(band, 10, 10)
        wide, high = scene.layout.counter_width, COUNTER[1]
        pill = QRectF(column.x - wide / 2, y - high / 2, wide, high)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        for x, up, more in (
            (pill.left() + STEPPER / 2 + 1, -1.0, column.first > 0),
            (pill.right() - STEPPER / 2 - 1, 1.0, last < column.count),
        ):
            painter.setBrush(theme.color("text" if more else "line"))
            painter.drawPolygon(
                QPolygonF([QPointF(x - 4, y - 2 * up), QPointF(x + 4, y - 2 * up), QPointF(x, y + 3 * up)])
            )
        painter.setFont(self.glyphs.tiny)
        painter.setPen(self.glyphs.text)
        text = f"{grouped(column.first + 1)}–{grouped(last)} / {grouped(column.count)}"
        room = pill.adjusted(STEPPER - 3, 0, 3 - STEPPER, 0)
        if not len(column.shown) or QFontMetricsF(self.glyphs.tiny).horizontalAdvance(text) > room.width():
            text = grouped(column.count)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _names(self, painter: QPainter, scene: NetworkScene, layer: int, column: LayerColumn, exposed: QRectF) -> None:
        model, node = scene.model, scene.layout.node
        last = layer == len(scene.layout.columns)
        names = model.inputs if layer == INPUTS else model.outputs if last else ()
        if not any(names) or (layer == INPUTS and model.planar):
            return
        if exposed.left() >= column.x if layer == INPUTS else exposed.right() <= column.x + node / 2 + BESIDE:
            return
        painter.setFont(self.glyphs.small)
        height = self.glyphs.metrics.height()
        for row, neuron in enumerate(column.shown.tolist()):
            y = float(column.y[row]) - height / 2
            if layer == INPUTS:
                room = column.x - node / 2 - 10
                box = QRectF(4, y, room, height)
                align = Qt.AlignmentFlag.AlignRight
            else:
                left = column.x + node / 2 + 7
                room = scene.layout.width - left - 4
                box = QRectF(left, y, room, height)
                align = Qt.AlignmentFlag.AlignLeft
            if model.by_class and last:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.class_color(neuron))
                painter.drawEllipse(QPointF(box.left() + 3.5, box.center().y()), 3.5, 3.5)
                box.adjust(11, 0, 0, 0)
            painter.setPen(self.glyphs.text)
            # Categories of one column differ at their ends.
            text = self.glyphs.metrics.elidedText(names[neuron], Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, text)

    def _rings(self, painter: QPainter, scene: NetworkScene, layer: int, column: LayerColumn, square: bool) -> None:
        node = scene.layout.node
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, focus in ((scene.hovered, False), (scene.selected if scene.focused else None, True)):
            if place is None or place.layer != layer or place.source is not None:
                continue
            row = column.row_of(place.neuron.index)
            if row is None:
                continue
            box = QRectF(column.x - node / 2, float(column.y[row]) - node / 2, node, node)
            if focus:
                self._ring(painter, box, square)
                continue
            painter.setPen(self.glyphs.hover)
            painter.drawRoundedRect(box, CORNER, CORNER) if square else painter.drawEllipse(box)

    def _ring(self, painter: QPainter, box: QRectF, square: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.glyphs.hover)
        grown = box.adjusted(-4, -4, 4, 4)
        painter.drawRoundedRect(grown, CORNER + 3, CORNER + 3) if square else painter.drawEllipse(grown)

    def _readout(self, painter: QPainter, scene: NetworkScene, in_view: QRectF) -> None:
        place, layout = scene.hovered, scene.layout
        if place is None:
            return
        anchor = anchor_of(layout, place)
        bold = QFontMetricsF(self.glyphs.bold)
        width = max(bold.horizontalAdvance(scene.readout[0]), *(
            self.glyphs.metrics.horizontalAdvance(line) for line in scene.readout[1:]), 0.0) + 20  # fmt: skip
        line_height = self.glyphs.metrics.height() + 1
        height = line_height * len(scene.readout) + 12
        x, y = readout_corner(layout, place, anchor, QSizeF(width, height), in_view)
        box = QRectF(round(x) + 0.5, round(y) + 0.5, width, height)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(theme.color("surface", 245))
        painter.drawRoundedRect(box, 6, 6)
        for number, text in enumerate(scene.readout):
            painter.setFont(self.glyphs.small if number else self.glyphs.bold)
            painter.setPen(self.glyphs.text)
            row = QRectF(box.left() + 10, box.top() + 6 + number * line_height, width, line_height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, text)


def anchor_of(layout: Layout, place: Place) -> QPointF:
    """Return the middle of a neuron or an edge."""
    if place.source is not None:
        edges = layout.edges_into(place.layer)
        number = edges.find(place.source, place.neuron.index)
        if number is not None:
            x0, y0, x1, y1 = edges.line[number].tolist()
            return QPointF((x0 + x1) / 2, (y0 + y1) / 2)
    column = layout.column(place.layer)
    row = column.row_of(place.neuron.index)
    y = column.y[row] if row is not None else column.rows.mean()
    return QPointF(column.x, float(y))


def inputs_end(layout: Layout) -> int:
    """Return the first pixel behind the inputs."""
    return round(layout.column(INPUTS).x + layout.column(INPUTS).half) + 1


def fan_end(layout: Layout) -> int:
    """Return a pixel before which nothing of the first layer is painted but the lines that come from a picture."""
    return int(layout.column(FIRST).x - layout.node / 2 - BAND) - 2


def readout_corner(layout: Layout, place: Place, anchor: QPointF, size: QSizeF, in_view: QRectF) -> tuple[float, float]:
    """Return the corner of a read-out: in sight, and on neither what it speaks of nor the inputs."""
    # The inputs may be widgets, which would hide it.
    left = max(in_view.left() + 4, layout.column(INPUTS).x + layout.column(INPUTS).half + BESIDE)
    right = max(left, in_view.right() - 4 - size.width())
    top, bottom = layout.top, max(layout.top, layout.height - size.height() - 4)
    away = layout.node / 2
    beside = (anchor.x() + away + 10, anchor.x() - away - 10 - size.width())
    if not place.is_edge and (fitting := [x for x in beside if left <= x <= right]):
        return fitting[0], min(max(anchor.y() - size.height() / 2, top), bottom)
    # Above it, so that an edge stays in sight with both its neurons; below it where there is no room.
    y = anchor.y() - size.height() - away - 2
    if y < top:
        y = anchor.y() + away + 2
    return min(max(anchor.x() - size.width() / 2, left), right), min(max(y, top), bottom)


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatio() if device is not None else 1.0
