"""Fonts, pens and small pictures of the network drawing, made once for one theme and font."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from nnplayground.core.activations import Activation
from nnplayground.gui import theme
from nnplayground.gui.playground.network.scene import TONES

THINNEST, THICKEST = 1.0, 4.5
"""Widths of edges. Up to 1 the painter has a much faster way to draw lines."""
CORNER = 5.0
FAINT = 45
"""Opacity, of 255, of edges while others are pointed at."""

DASH, GAP = 7.0, 5.0
"""Pixels of a dash, and between two."""


class GlyphCache:
    """What the renderer uses again and again."""

    def __init__(self, font: QFont) -> None:
        self.small = QFont(font)
        self.small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        self.tiny = QFont(font)
        self.tiny.setPointSizeF(max(6.0, font.pointSizeF() * 0.72))
        self.bold = QFont(self.small)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetricsF(self.small)
        self.surface, self.text, self.muted = (theme.color(role) for role in ("surface", "text", "muted"))
        self.border = QPen(_between(theme.color("line"), self.muted, 0.35), theme.line(1.25))
        self.hover = QPen(theme.color("accent"), theme.line(2.0))
        self.edges = [_edge_pen(tone, 255) for tone in range(-TONES, TONES + 1)]
        self.faint_edges = [_edge_pen(tone, FAINT) for tone in range(-TONES, TONES + 1)]
        self._tones = [theme.signed_color(tone / TONES) for tone in range(-TONES, TONES + 1)]
        self._frames: dict[tuple[float, float], QPixmap] = {}
        self._locks: dict[tuple[float, float], QPixmap] = {}
        self._dots: dict[tuple[int, float, float], QPixmap] = {}
        self._plain: dict[tuple[Activation, float, float, bool], QPixmap] = {}
        self._symbols: dict[tuple[Activation, float, float], QPixmap] = {}

    def ink_on(self, ground: QColor) -> QColor:
        """Return the colour of text that is best read on `ground`."""
        light = ground.lightnessF()
        return max(self.text, self.surface, key=lambda ink: abs(ink.lightnessF() - light))

    def frame(self, side: float, ratio: float) -> QPixmap:
        """Return the frame of a thumbnail: rounded, and the colour of the ground outside."""
        key = (side, ratio)
        if key not in self._frames:
            found, painter = _transparent(side + 4, ratio)
            inner = QRectF(2, 2, side, side)
            mask = QPainterPath()
            mask.addRect(inner.adjusted(-0.5, -0.5, 0.5, 0.5))
            hole = QPainterPath()
            hole.addRoundedRect(inner, CORNER, CORNER)
            painter.fillPath(mask - hole, self.surface)
            painter.setPen(self.border)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, CORNER, CORNER)
            painter.end()
            self._frames[key] = found
        return self._frames[key]

    def body(self, painter: QPainter, box: QRectF, ground: QColor | None, square: bool = False) -> None:
        """Draw a neuron, plain or in a colour; a circle, or a square where fields belong."""
        painter.setPen(self.border)
        painter.setBrush(self.surface if ground is None else ground)
        if square:
            painter.drawRoundedRect(box, CORNER, CORNER)
        else:
            painter.drawEllipse(box)

    def dot(self, tone: int, radius: float, ratio: float) -> QPixmap:
        """Return the dot that shows a bias."""
        key = (tone, radius, ratio)
        if key not in self._dots:
            found, painter = _transparent(2 * radius + 4, ratio)
            middle = QPointF(radius + 2, radius + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.surface)
            painter.drawEllipse(middle, radius + 1.5, radius + 1.5)
            painter.setPen(QPen(self.border.color(), 1))
            painter.setBrush(self._tones[tone + TONES])
            painter.drawEllipse(middle, radius, radius)
            painter.end()
            self._dots[key] = found
        return self._dots[key]

    def lock(self, side: float, ratio: float) -> QPixmap:
        """Return the lock of a frozen bias on a ground of its own."""
        key = (side, ratio)
        if key not in self._locks:
            found, painter = _transparent(side, ratio)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.surface)
            painter.drawEllipse(QRectF(0, 0, side, side))
            painter.setPen(QPen(self.text, side * 0.1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(side * 0.34, side * 0.16, side * 0.32, side * 0.5), 0, 180 * 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.text)
            painter.drawRoundedRect(QRectF(side * 0.25, side * 0.43, side * 0.5, side * 0.38), 1, 1)
            painter.end()
            self._locks[key] = found
        return self._locks[key]

    def plain(self, activation: Activation, node: float, ratio: float, square: bool) -> QPixmap:
        """Return a neuron of which nothing is known but its activation, with a pixel around it."""
        key = (activation, node, ratio, square)
        if key not in self._plain:
            found, painter = _transparent(node + 2, ratio)
            self.body(painter, QRectF(1, 1, node, node), None, square)
            painter.drawPixmap(QPointF(1, 1), self.symbol(activation, node, ratio))
            painter.end()
            self._plain[key] = found
        return self._plain[key]

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
            painter.setPen(QPen(self.muted, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(QPolygonF([QPointF(*p) for p in zip(x.tolist(), y.tolist(), strict=True)]))
            painter.end()
            self._symbols[key] = found
        return self._symbols[key]


def dashed(pen: QPen) -> QPen:
    """Return a pen that draws frozen weights: the same in dashes of one length, however thick it is."""
    found = QPen(pen)
    width = max(1.0, pen.widthF())
    found.setDashPattern([DASH / width, GAP / width])
    return found


def paint_loop(painter: QPainter, middle: QPointF, radius: float) -> None:
    """Paint an arrow that comes back to where it began, in the pen of the painter."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawArc(box, -60 * 16, 290 * 16)
    tip, arm = QPointF(middle.x() - 0.64 * radius, middle.y() + 0.77 * radius), 0.75 * radius
    painter.drawLine(tip, tip + QPointF(-0.35 * arm, -arm))
    painter.drawLine(tip, tip + QPointF(-arm, 0.25 * arm))


def _edge_pen(tone: int, alpha: int) -> QPen:
    share = abs(tone) / TONES
    color = theme.signed_color(0.0 if tone == 0 else np.sign(tone) * (0.3 + 0.7 * share))
    if tone == 0:
        color = theme.color("line")
    color.setAlpha(alpha)
    # Flat caps: the painter draws such lines several times faster, and neurons hide their ends.
    return QPen(color, theme.line(max(THINNEST, THICKEST * share)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


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
