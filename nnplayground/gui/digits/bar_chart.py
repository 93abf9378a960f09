"""Named bars on one scale, with single values as dots and a spread where there are several."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.i18n import percent

ROW = 30.0
AXIS = 22.0
VALUE = 96.0
NAME_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Rung:
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


class RungsView(QWidget):
    """Bars below each other; the scale stands at the foot."""

    is_picture = True

    def __init__(self, clock: FrameClock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rungs: tuple[Rung, ...] = ()
        self._low, self._high = 0.0, 1.0
        self._hint = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_rungs(self, rungs: tuple[Rung, ...], low: float = 0.0, high: float = 1.0, hint: str = "") -> None:
        """Show these bars on a scale from `low` to `high`, both shares; `hint` where there are none."""
        self._rungs, self._low, self._high, self._hint = rungs, low, high, hint
        self.setAccessibleDescription("; ".join(f"{rung.name} {rung.text}" for rung in rungs))
        self.updateGeometry()
        self._clock.request(self)

    def rungs(self) -> tuple[Rung, ...]:
        """Return the bars."""
        return self._rungs

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def bar(self, index: int) -> QRectF:
        """Return the bar's place at its full length."""
        left = self.width() * NAME_SHARE
        high = self._row()
        return QRectF(left, index * high + high * 0.2, self.width() - left - VALUE, high * 0.6)

    def x_of(self, value: float) -> float:
        """Return where on the scale a share is."""
        bar = self.bar(0)
        share = (value - self._low) / (self._high - self._low)
        return bar.left() + min(1.0, max(0.0, share)) * bar.width()

    def _row(self) -> float:
        return min(ROW * 1.3, (self.height() - AXIS) / max(1, len(self._rungs)))

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(520, round(ROW * max(1, len(self._rungs)) + AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, round(18 * max(1, len(self._rungs)) + AXIS))

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = int(event.pos().y() // self._row()) if self._rungs else -1
            if 0 <= index < len(self._rungs):
                QToolTip.showText(event.globalPos(), f"<p>{self._rungs[index].help}</p>", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        if not self._rungs:
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
            return
        for index, rung in enumerate(self._rungs):
            self._paint_rung(painter, index, rung)
        foot = self._row() * len(self._rungs)
        painter.setPen(theme.color("muted"))
        decimals = 0 if self._high - self._low > 0.1 else 1
        for step in range(5):
            value = self._low + (self._high - self._low) * step / 4
            box = QRectF(self.x_of(value) - 40, foot + 2, 80, AXIS - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(value, decimals))

    def _paint_rung(self, painter: QPainter, index: int, rung: Rung) -> None:
        bar, middle = self.bar(index), Qt.AlignmentFlag.AlignVCenter
        high = self._row()
        painter.setPen(theme.color("text" if rung.value is not None else "muted"))
        name = QRectF(0, index * high, bar.left() - 10, high)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(rung.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, middle | Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(bar, 3, 3)
        if rung.value is not None:
            painter.setBrush(theme.color(rung.role, 120 if rung.dots else 255))
            painter.drawRoundedRect(QRectF(bar.topLeft(), QPointF(self.x_of(rung.value), bar.bottom())), 3, 3)
        for dot in rung.dots:
            painter.setBrush(theme.color(rung.role))
            painter.drawEllipse(QPointF(self.x_of(dot), bar.center().y()), 3.2, 3.2)
        if rung.spread and rung.value is not None:
            painter.setPen(QPen(theme.color("text"), 1.5))
            y = bar.center().y()
            ends = [self.x_of(rung.value - rung.spread), self.x_of(rung.value + rung.spread)]
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
            for end in ends:
                painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))
        painter.setPen(theme.color("text" if rung.value is not None else "muted"))
        value = QRectF(bar.right() + 8, index * high, VALUE - 8, high)
        painter.drawText(value, middle | Qt.AlignmentFlag.AlignLeft, rung.text)


def _preview() -> None:
    """Show a short ladder."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = RungsView(FrameClock(application), "ladder")
    view.set_rungs((Rung("low", 0.2, "20 %"), Rung("high", 0.9, "90 %", "good", (0.88, 0.9, 0.92), 0.02)))
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
