"""The plane of a perceptron's two inputs: the points, the line, the side that fires, the weight vector."""

import math
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.perceptron.line import BoundaryLine, boundary_line
from nnplayground.analysis.ticks import round_ticks
from nnplayground.core.perceptron import Perceptron
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.arrow import draw_arrow
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, number, tr

EDGE = 10
"""Free space around the axes, in pixels."""
REACH = 11.0
"""Pixels around a point in which a click means that point."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}

Point = tuple[float, float]


class PlaneView(QWidget):
    """Two inputs across and up; points that should fire are full, the others hollow.

    Signals: `point_added` (x, y, desired), `point_removed` (its number), while `set_editable`.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The plane of both inputs. The line is where w·x + b = 0, the tinted side fires, and the arrow points "
            "where the weight vector does. A single line cannot part the classes of XOR."
        )
    )

    is_picture = True
    every = 1
    point_added = Signal(float, float, int)
    point_removed = Signal(int)
    keys: ClassVar[Keys] = (
        N_("Plane of the perceptron, own points"),
        (
            (N_("Arrow keys"), N_("move the cross (with Shift in small steps)")),
            ("0, 1", N_("put a point there that should give 0 or 1")),
            (N_("Delete"), N_("take the nearest point away")),
        ),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._points: Sequence[Point] = ()
        self._desired: Sequence[int] = ()
        self._answers: Sequence[int] = ()
        self._here: Perceptron | None = None
        self._before: Perceptron | None = None
        self._active: int | None = None
        self._editable = False
        self._cross = (0.5, 0.5)
        self._low, self._high = -0.5, 1.5
        self.setAccessibleName(tr("The plane of the two inputs"))
        self.enlarger = Enlarger(self, double_click=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.scaled(160), 200)
        self.set_editable(False)

    def set_points(self, points: Sequence[Point], desired: Sequence[int]) -> None:
        """Show these examples, each desired to be 0 or 1; the plane grows to hold them."""
        self._points, self._desired = tuple(points), tuple(desired)
        values = [value for point in self._points for value in point]
        low, high = min([0.0, *values]), max([1.0, *values])
        margin = 0.5 if (low, high) == (0.0, 1.0) else 0.15 * (high - low)
        self._low, self._high = low - margin, high + margin
        self._clock.request(self)

    def set_perceptron(self, here: Perceptron, before: Perceptron | None, active: int | None) -> None:
        """Show the line as it is, where it was `before` (dashed), and mark the example in hand."""
        self._here, self._before, self._active = here, before, active
        self._answers = [self._fires(point) for point in self._points]
        self._clock.request(self)

    def set_editable(self, editable: bool) -> None:
        """Let clicks add and remove points."""
        self._editable = editable
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if editable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor if editable else Qt.CursorShape.ArrowCursor)
        self.setToolTip(
            tr("Click: a point that should give 1. Right click: one that should give 0. Click a point to take it away.")
            if editable
            else tr("Filled points should give 1, hollow ones 0; the tinted side of the line fires.")
        )

    @property
    def answers_clicks(self) -> bool:
        """Whether points can be added and taken away."""
        return self._editable

    def line(self) -> BoundaryLine | None:
        """Return the line that is drawn, if it crosses the plane."""
        return self._line_of(self._here)

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where a pair of inputs is drawn."""
        area, span = self._area(), self._high - self._low
        return QPointF(
            area.left() + (x - self._low) / span * area.width(), area.bottom() - (y - self._low) / span * area.height()
        )

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def _fires(self, point: Point) -> int:
        here = self._here
        if here is None or len(here.weights) != 2:
            return 0
        z = float(here.weights[0]) * point[0] + float(here.weights[1]) * point[1] + float(here.bias)
        return int(z > 0 if here.strict else z >= 0)

    def _line_of(self, perceptron: Perceptron | None) -> BoundaryLine | None:
        if perceptron is None or len(perceptron.weights) != 2:
            return None
        weights = [float(w) for w in perceptron.weights]
        return boundary_line(weights, float(perceptron.bias), self._low, self._high)

    def _area(self) -> QRectF:
        left, below = self._margins()
        right = EDGE + self.fontMetrics().horizontalAdvance("1.5") / 2
        side = max(10.0, min(self.width() - left - right, self.height() - below - EDGE))
        return QRectF(left + (self.width() - left - right - side) / 2, EDGE, side, side)

    def _margins(self) -> tuple[float, float]:
        """Return the room that the axes need at the left and below."""
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance("x₂ −0.5") + 8.0, 2.0 * metrics.height() + 4

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        for tick in round_ticks(self._low, self._high, 5)[1]:
            place = self.place_of(tick, tick)
            painter.setPen(theme.color("line", 120))
            painter.drawLine(QPointF(place.x(), area.top()), QPointF(place.x(), area.bottom()))
            painter.drawLine(QPointF(area.left(), place.y()), QPointF(area.right(), place.y()))
            painter.setPen(theme.color("muted"))
            text = number(tick)
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QPointF(place.x() - wide / 2, area.bottom() + metrics.ascent() + 2), text)
            painter.drawText(QPointF(area.left() - wide - 5, place.y() + metrics.ascent() / 2 - 1), text)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(area.center().x() - 6, area.bottom() + 1.85 * metrics.height()), "x₁")
        painter.drawText(QPointF(area.left() - self._margins()[0], area.center().y() - metrics.height()), "x₂")
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _paint_side(self, painter: QPainter) -> None:
        """Tint the half of the square that fires."""
        here = self._here
        if here is None or len(here.weights) != 2:
            return
        w1, w2, b = float(here.weights[0]), float(here.weights[1]), float(here.bias)
        corners = [(self._low, self._low), (self._high, self._low), (self._high, self._high), (self._low, self._high)]
        kept: list[QPointF] = []
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
            z0, z1 = w1 * x0 + w2 * y0 + b, w1 * x1 + w2 * y1 + b
            if z0 >= 0:
                kept.append(self.place_of(x0, y0))
            if (z0 > 0 > z1) or (z0 < 0 < z1):
                share = z0 / (z0 - z1)
                kept.append(self.place_of(x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
        if not w1 and not w2 and (b < 0 or (b == 0 and here.strict)):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("positive", 42))
        painter.drawPolygon(QPolygonF(kept))

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        before, line = self._line_of(self._before), self.line()
        painter.setClipRect(area)
        if before is not None and (line is None or before.ends != line.ends):
            painter.setPen(QPen(theme.color("muted"), theme.line(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(*(self.place_of(*end) for end in before.ends))
        if line is not None:
            painter.setPen(QPen(theme.color("accent"), theme.line(2.5)))
            painter.drawLine(*(self.place_of(*end) for end in line.ends))
            span = self._high - self._low
            length = math.hypot(*line.normal)
            scale = min(1.0, 0.4 * span / length)
            tip = (line.foot[0] + scale * line.normal[0], line.foot[1] + scale * line.normal[1])
            painter.setPen(QPen(theme.color("validation"), theme.line(2)))
            painter.setBrush(theme.color("validation"))
            draw_arrow(painter, self.place_of(*line.foot), self.place_of(*tip))
            arrow = QLineF(self.place_of(*line.foot), self.place_of(*tip))
            # Beside the arrow: beyond its tip there may be a point.
            side = QLineF.fromPolar(10.0, arrow.angle() - 90).p2()
            name = QRectF(0, 0, 20, 20)
            name.moveCenter(arrow.center() + side)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, "w")
        painter.setClipping(False)

    def _paint_points(self, painter: QPainter) -> None:
        for index, point in enumerate(self._points):
            place = self.place_of(*point)
            if index == self._active:
                painter.setPen(QPen(theme.color("accent"), theme.line(2.5)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, 13, 13)
            full = self._desired[index] == 1
            painter.setPen(QPen(theme.color("text"), theme.line(2)))
            painter.setBrush(theme.color("text") if full else theme.color("surface"))
            painter.drawEllipse(place, 7, 7)
            if self._answers[index] != self._desired[index]:
                painter.setPen(QPen(theme.color("warning"), theme.line(2.5)))
                for dx in (-1, 1):
                    corner = QPointF(dx * 4.5, 4.5)
                    painter.drawLine(place + QPointF(14, -14) - corner, place + QPointF(14, -14) + corner)

    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        painter.fillRect(area, theme.color("surface"))
        self._paint_side(painter)
        self._paint_axes(painter, area)
        self._paint_lines(painter, area)
        self._paint_points(painter)
        if self.hasFocus():
            place = self.place_of(*self._cross)
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.drawLine(place - QPointF(9, 0), place + QPointF(9, 0))
            painter.drawLine(place - QPointF(0, 9), place + QPointF(0, 9))
            paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        if wants(event, *ARROWS, Qt.Key.Key_Delete):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._editable:
            super().keyPressEvent(event)
        elif key in ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._move_cross(*ARROWS[key], 0.01 if fine else 0.1)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_1):
            self.point_added.emit(*self._cross, int(key == Qt.Key.Key_1))
        elif key == Qt.Key.Key_Delete and self._points:
            x, y = self._cross
            gaps = [math.hypot(px - x, py - y) for px, py in self._points]
            self.point_removed.emit(gaps.index(min(gaps)))
        else:
            super().keyPressEvent(event)

    def _move_cross(self, dx: int, dy: int, step: float) -> None:
        x, y = self._cross
        x, y = (round(min(max(v, self._low), self._high), 2) for v in (x + dx * step, y + dy * step))
        self._cross = (x, y)
        self.setAccessibleDescription(f"x₁ = {number(x)}, x₂ = {number(y)}")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        if not self._editable or not area.contains(event.position()):
            event.ignore()
            return
        for index, point in enumerate(self._points):
            gap = self.place_of(*point) - event.position()
            if math.hypot(gap.x(), gap.y()) <= REACH:
                self.point_removed.emit(index)
                return
        span = self._high - self._low
        x, y = (self._low + share * span for share in share_of(area, event.position()))
        self.point_added.emit(round(x, 2), round(y, 2), int(event.button() == Qt.MouseButton.LeftButton))


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.core.perceptron import PerceptronSettings

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = PlaneView(FrameClock())
    view.set_points([(0, 0), (0, 1), (1, 0), (1, 1)], [0, 0, 0, 1])
    view.set_perceptron(PerceptronSettings().perceptron(), None, 3)
    view.show()
    application.exec()
