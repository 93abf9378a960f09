"""Named bars on one scale, with single values as dots and a spread where there are several."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.i18n import percent, tr
from nnplayground.rich import rich

ROW = 30.0
AXIS = 22.0
APART = 6
"""Pixels between two of the shares below the bars."""
VALUE = 96.0
NAME_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value (None: not known), what is written behind it, its colour's role.

    `dots` are the single values behind a mean, `spread` their deviation; `help` is its tooltip.
    """

    name: str
    value: float | None
    text: str = ""
    role: str = "accent"
    dots: tuple[float, ...] = ()
    spread: float = 0.0
    help: str = ""


class BarChart(QWidget):
    """Bars below each other; the scale stands at the foot. Where it does not begin at 0, the bars are broken."""

    is_picture = True

    def __init__(self, clock: FrameClock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._bars: tuple[Bar, ...] = ()
        self._low, self._high = 0.0, 1.0
        self._hint = ""
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: tuple[Bar, ...], low: float = 0.0, high: float = 1.0, hint: str = "") -> None:
        """Show these bars on a scale from `low` to `high`, both shares; `hint` where there are none."""
        self._bars, self._low, self._high, self._hint = bars, low, high, hint
        self.setAccessibleDescription(
            "; ".join([*(f"{bar.name} {bar.text}" for bar in bars), *filter(None, [self.beginning()])])
        )
        self.updateGeometry()
        self._clock.request(self)

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars."""
        return self._bars

    def data_table(self) -> DataTable:
        """Return what the bars say."""
        return DataTable((tr("name"), tr("value")), [(bar.name, bar.value) for bar in self._bars])

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def area_of(self, index: int) -> QRectF:
        """Return the bar's place at its full length."""
        left = self.width() * NAME_SHARE
        high = self._row()
        return QRectF(left, index * high + high * 0.2, self.width() - left - VALUE, high * 0.6)

    def x_of(self, value: float) -> float:
        """Return where on the scale a share is."""
        area = self.area_of(0)
        share = (value - self._low) / (self._high - self._low)
        return area.left() + min(1.0, max(0.0, share)) * area.width()

    def ticks(self, metrics: QFontMetrics) -> list[float]:
        """Return the shares that are written below the bars: as many as stand beside each other."""
        for steps in (4, 2, 1):
            values = [self._low + (self._high - self._low) * step / steps for step in range(steps + 1)]
            widest = max(metrics.horizontalAdvance(percent(value, self._decimals())) for value in values)
            if self.area_of(0).width() >= steps * (widest + APART):
                return values
        return values[-1:]

    def _row(self) -> float:
        most = ROW * (2.6 if self.enlarger.is_large else 1.3)
        return min(most, (self.height() - AXIS) / max(1, len(self._bars)))

    def beginning(self) -> str:
        """Say where the bars begin if that is not 0, so that nobody compares their lengths."""
        if not self._bars or self._low <= 0:
            return ""
        return tr("The bars begin at {share}", share=percent(self._low, self._decimals()))

    def _decimals(self) -> int:
        return 0 if self._high - self._low > 0.1 else 1

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(520, round(ROW * max(1, len(self._bars)) + AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, round(18 * max(1, len(self._bars)) + AXIS))

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = int(event.pos().y() // self._row()) if self._bars else -1
            if 0 <= index < len(self._bars):
                QToolTip.showText(event.globalPos(), rich("<p>{help}</p>", help=self._bars[index].help), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        if not self._bars:
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
            return
        for index, bar in enumerate(self._bars):
            self._paint_bar(painter, index, bar)
        foot = self._row() * len(self._bars)
        painter.setPen(theme.color("muted"))
        begins = QRectF(0, foot + 2, self.x_of(self._low) - 26, AXIS - 4)
        text = painter.fontMetrics().elidedText(self.beginning(), Qt.TextElideMode.ElideRight, int(begins.width()))
        painter.drawText(begins, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for value in self.ticks(painter.fontMetrics()):
            box = QRectF(self.x_of(value) - 40, foot + 2, 80, AXIS - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(value, self._decimals()))

    def _paint_bar(self, painter: QPainter, index: int, bar: Bar) -> None:
        area, middle = self.area_of(index), Qt.AlignmentFlag.AlignVCenter
        high = self._row()
        painter.setPen(theme.color("text" if bar.value is not None else "muted"))
        name = QRectF(0, index * high, area.left() - 10, high)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, middle | Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(area, 3, 3)
        if bar.value is not None:
            painter.setBrush(theme.color(bar.role, 120 if bar.dots else 255))
            painter.drawRoundedRect(QRectF(area.topLeft(), QPointF(self.x_of(bar.value), area.bottom())), 3, 3)
        if self._low > 0:
            _paint_break(painter, area)
        for dot in bar.dots:
            painter.setBrush(theme.color(bar.role))
            painter.drawEllipse(QPointF(self.x_of(dot), area.center().y()), 3.2, 3.2)
        if bar.spread and bar.value is not None:
            painter.setPen(QPen(theme.color("text"), theme.line(1.5)))
            y = area.center().y()
            ends = [self.x_of(bar.value - bar.spread), self.x_of(bar.value + bar.spread)]
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
            for end in ends:
                painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))
        painter.setPen(theme.color("text" if bar.value is not None else "muted"))
        value = QRectF(area.right() + 8, index * high, VALUE - 8, high)
        painter.drawText(value, middle | Qt.AlignmentFlag.AlignLeft, bar.text)


def _paint_break(painter: QPainter, area: QRectF) -> None:
    """Cut through the beginning of a bar: what comes before it is left out."""
    painter.setPen(QPen(theme.color("window"), theme.line(2)))
    for x in (area.left() + 7, area.left() + 12):
        painter.drawLine(QPointF(x + 3, area.top() - 1), QPointF(x - 3, area.bottom() + 1))
    painter.setPen(Qt.PenStyle.NoPen)


def _preview() -> None:
    """Show a short ladder."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = BarChart(FrameClock(application), "ladder")
    view.set_bars((Bar("low", 0.2, "20 %"), Bar("high", 0.9, "90 %", "good", (0.88, 0.9, 0.92), 0.02)))
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
