"""Gradients of mini-batches over two parameters, as arrows beside that of all examples."""

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.ticks import round_ticks
from nnplayground.gui import theme
from nnplayground.gui.plotting.hint import paint_hint
from nnplayground.gui.widgets.arrow import draw_arrow
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.i18n import number, tr
from nnplayground.rich import as_tip

Floats = npt.NDArray[np.float64]

PAD = 0.12
"""Room around the arrows, as a share of their extent."""


class ArrowPlot(QWidget):
    """Arrows from the origin, in one scale for both axes: thin ones for mini-batches, a thick one for all examples."""

    is_picture = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._names = ("∂C/∂w", "∂C/∂w")
        self._drawn: Floats = np.empty((0, 2))
        self._full: Floats | None = None
        self._size = 0
        self._hint = ""
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.setToolTip(as_tip(name))
        self.setMinimumSize(200, 130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_arrows(self, names: tuple[str, str], size: int, drawn: Floats, full: Floats) -> None:
        """Show gradients `drawn` (draws, 2) of mini-batches of `size`, and that of all examples, `full` (2,)."""
        self._names, self._size, self._drawn, self._full = names, size, drawn, full
        self.setAccessibleDescription(f"{names[0]} = {number(float(full[0]))}, {names[1]} = {number(float(full[1]))}")
        self.update()

    def show_nothing(self) -> None:
        """Show no arrows: nothing has been measured."""
        self._drawn, self._full = np.empty((0, 2)), None
        self.setAccessibleDescription("")
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say this as long as there are no arrows."""
        self._hint = hint

    def arrows(self) -> tuple[Floats, Floats | None]:
        """Return the gradients that are shown: those of mini-batches, and that of all examples."""
        return self._drawn, self._full

    def place_of(self, across: float, up: float) -> QPointF:
        """Return where the tip of an arrow lies; both axes have one scale."""
        area, (middle, half) = self._area(), self._extent()
        scale = min(area.width(), area.height()) / (2 * half)
        centre = area.center()
        return QPointF(centre.x() + (across - middle[0]) * scale, centre.y() - (up - middle[1]) * scale)

    def _extent(self) -> tuple[Floats, float]:
        """Return the middle of what is shown, and how far it goes from there; the origin is always in it."""
        ends = [np.zeros((1, 2)), self._drawn]
        if self._full is not None:
            ends.append(self._full[None])
        points = np.concatenate(ends)
        points = points[np.isfinite(points).all(axis=1)]
        low, high = points.min(axis=0), points.max(axis=0)
        half = float((high - low).max()) / 2 * (1 + PAD)
        return (low + high) / 2, half or 1.0

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("−0.0005") + 8.0
        top, below = 1.5 * metrics.height() + 4, 2.2 * metrics.height() + 2
        right = 0.5 * metrics.horizontalAdvance("−0.000") + 2
        return QRectF(left, top, max(10.0, self.width() - left - right), max(10.0, self.height() - top - below))

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, theme.color("surface"))
        if self._full is not None:
            self._paint_ticks(painter, area)
        else:
            paint_hint(painter, area, self._hint)
        metrics = painter.fontMetrics()
        painter.setPen(theme.color("text"))
        wide = metrics.horizontalAdvance(self._names[0])
        painter.drawText(QPointF(area.center().x() - wide / 2, self.height() - metrics.descent() - 1), self._names[0])
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        middle, half = self._extent()
        scale = min(area.width(), area.height()) / (2 * half)
        across, up = area.width() / 2 / scale, area.height() / 2 / scale
        for tick in round_ticks(middle[0] - across, middle[0] + across, max(2, int(area.width() // 90)))[1]:
            x = self.place_of(tick, 0).x()
            painter.setPen(theme.color("line", 230 if tick == 0 else 90))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            text = number(tick, 3)
            painter.setPen(theme.color("muted"))
            place = QPointF(x - metrics.horizontalAdvance(text) / 2, area.bottom() + metrics.ascent() + 2)
            painter.drawText(place, text)
        for tick in round_ticks(middle[1] - up, middle[1] + up, max(2, int(area.height() // 36)))[1]:
            y = self.place_of(0, tick).y()
            painter.setPen(theme.color("line", 230 if tick == 0 else 90))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            text = number(tick, 3)
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(area.left() - metrics.horizontalAdvance(text) - 5, y + metrics.ascent() / 2), text)

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        base = metrics.ascent() + 3.0
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(4, base), self._names[1])
        if self._full is None:
            return
        left = 4.0 + metrics.horizontalAdvance(self._names[1]) + 14
        for text, role, width in ((f"m = {number(self._size)}", "accent", 1.5), (tr("all"), "validation", 3.0)):
            painter.setPen(QPen(theme.color(role), theme.line(width)))
            painter.drawLine(
                QPointF(left, base - metrics.ascent() / 3), QPointF(left + 14, base - metrics.ascent() / 3)
            )
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(left + 18, base), text)
            left += 18 + metrics.horizontalAdvance(text) + 14

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(300, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        area = self._area()
        self._paint_axes(painter, area)
        self._paint_legend(painter)
        painter.setClipRect(area)
        origin = self.place_of(0, 0)
        painter.setPen(QPen(theme.color("accent", 150), theme.line(1.2)))
        painter.setBrush(theme.color("accent", 150))
        for across, up in self._drawn.tolist():
            if math.isfinite(across) and math.isfinite(up):
                draw_arrow(painter, origin, self.place_of(across, up), 6)
        if self._full is not None and np.isfinite(self._full).all():
            painter.setPen(QPen(theme.color("validation"), theme.line(3)))
            painter.setBrush(theme.color("validation"))
            draw_arrow(painter, origin, self.place_of(*self._full.tolist()), 11)


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = ArrowPlot("gradients")
    draws = np.random.default_rng(1).normal((1.0, 0.4), 0.5, (40, 2))
    view.show_arrows(("∂C/∂w²₁₁", "∂C/∂w²₂₁"), 10, draws, np.array([1.0, 0.4]))
    view.show()
    application.exec()
