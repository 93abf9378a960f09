"""A few small curves side by side, each over its own axis, all on one scale of accuracy."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, number, percent, tr
from nnplayground.rich import as_tip

LEFT, RIGHT, TOP, FOOT = 42.0, 10.0, 22.0, 34.0


@dataclass(frozen=True, slots=True)
class SmallCurve:
    """A title, the axis' label and range, and the points (amount, accuracy) known so far."""

    title: str
    label: str
    low: float
    high: float
    points: tuple[tuple[float, float], ...]


class SmallCurves(QWidget):
    """Panels of one height; the accuracy goes from 0 to 100 % in all of them."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("How fast accuracy falls as the images get noisier, turn or move: what the network has really understood.")
    )

    is_picture = True

    def __init__(self, clock: FrameClock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._curves: tuple[SmallCurve, ...] = ()
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Accuracy over the strength of a disturbance; point at a dot to read it."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_curves(self, curves: tuple[SmallCurve, ...]) -> None:
        """Show these curves, one a panel."""
        self._curves = curves
        words = [f"{c.title}: " + ", ".join(f"{number(x)} {percent(y)}" for x, y in c.points) for c in curves]
        self.setAccessibleDescription("; ".join(words))
        self._clock.request(self)

    def data_table(self) -> DataTable:
        """Return the points of all panels."""
        rows = [(curve.title, *point) for curve in self._curves for point in curve.points]
        return DataTable((tr("name"), "x", tr("accuracy")), rows)

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def area(self, panel: int) -> QRectF:
        """Return the plot area of a panel."""
        width = self.width() / max(1, len(self._curves))
        left, top, foot = map(theme.scaled, (LEFT, TOP, FOOT))
        return QRectF(panel * width + left, top, width - left - RIGHT, self.height() - top - foot)

    def place(self, panel: int, point: tuple[float, float]) -> QPointF:
        """Return where a point of a panel's curve is."""
        area, curve = self.area(panel), self._curves[panel]
        share = (point[0] - curve.low) / (curve.high - curve.low)
        return QPointF(area.left() + share * area.width(), area.bottom() - point[1] * area.height())

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(600, 170)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 112)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPointSizeF(max(6.5, 0.85 * small.pointSizeF()))
        painter.setFont(theme.tabular(small))
        for panel in range(len(self._curves)):
            self._paint_panel(painter, panel)

    def _paint_panel(self, painter: QPainter, panel: int) -> None:
        area, curve = self.area(panel), self._curves[panel]
        painter.fillRect(area, theme.color("surface"))
        painter.setPen(theme.color("text"))
        line = painter.fontMetrics().height()
        title = QRectF(area.left(), 0, area.width(), area.top() - 2)
        text = painter.fontMetrics().elidedText(curve.title, Qt.TextElideMode.ElideRight, round(title.width()))
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(QPen(theme.color("line"), theme.line(1)))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            left = theme.scaled(LEFT)
            box = QRectF(area.left() - left, y - line / 2, left - 4, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share, 0))
        for value in (curve.low, (curve.low + curve.high) / 2, curve.high):
            x = self.place(panel, (value, 0)).x()
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(x - 40, area.bottom() + 2, 80, line), Qt.AlignmentFlag.AlignCenter, number(value))
        below = QRectF(area.left() - 20, area.bottom() + line + 3, area.width() + 30, line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, curve.label)
        places = [self.place(panel, point) for point in curve.points]
        painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(theme.color("accent"))
        for place in places:
            painter.drawEllipse(place, 2.6, 2.6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for panel, curve in enumerate(self._curves):
            for point in curve.points:
                away = self.place(panel, point) - event.position()
                if abs(away.x()) < 8 and abs(away.y()) < 12:
                    text = f"{curve.title} {number(point[0])}: {percent(point[1])}"
                    QToolTip.showText(event.globalPosition().toPoint(), as_tip(text), self)
                    return


def _preview() -> None:
    """Show two falling curves."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = SmallCurves(FrameClock(application), "curves")
    points = tuple((x / 10, 1 - x**2 / 120) for x in range(11))
    view.set_curves((SmallCurve("Noise", "deviation", 0, 1, points), SmallCurve("Shift", "pixels", 0, 1, points[:6])))
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
