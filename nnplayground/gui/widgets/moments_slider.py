"""A slider over the moments of a run that are remembered."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_

KNOB = 6.0
"""Radius of the knob, in pixels."""
INSET = KNOB + 2
NEAREST = 3.0
"""Marks closer together than this, in pixels, would run into one another."""


class MomentsSlider(QAbstractSlider):
    """A line with a mark for every moment; its value is the number of a moment, the last one is now."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The run as it was at earlier moments. Drag back to see weights, pictures and figures of then, and train "
            "on from there if you like."
        ),
        N_("Timeline"),
    )

    keys: ClassVar[Keys] = (
        N_("Timeline"),
        (
            (N_("Left, Right"), N_("the moment before or after")),
            (N_("Page Up, Page Down"), N_("several moments")),
            (N_("Home, End"), N_("the first moment; now")),
        ),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._places: Sequence[float] = ()

    def set_places(self, places: Sequence[float]) -> None:
        """Show moments at these places (from 0 to 1, rising)."""
        self._places = places
        self.setRange(0, max(0, len(places) - 1))
        self.update()

    def x_of(self, number: int) -> float:
        """Return where the moment with that number is, in pixels."""
        place = self._places[number] if number < len(self._places) else 1.0
        return INSET + place * (self.width() - 2 * INSET)

    def moment_at(self, x: float) -> int:
        """Return the number of the moment nearest to the horizontal coordinate `x`."""
        numbers = range(len(self._places))
        return min(numbers, key=lambda number: abs(self.x_of(number) - x), default=0)

    def sizeHint(self) -> QSize:
        return QSize(200, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, knob = self.height() / 2, self.x_of(self.value())
        painter.setPen(_round(theme.color("line")))
        painter.drawLine(QPointF(INSET, middle), QPointF(self.width() - INSET, middle))
        able = self.isEnabled() and len(self._places) > 1
        painter.setPen(QPen(theme.color("muted", 150), theme.line(1)))
        last = -NEAREST
        for number in range(len(self._places)):
            x = self.x_of(number)
            if x - last >= NEAREST:
                painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))
                last = x
        colour = theme.color("accent" if able else "muted")
        painter.setPen(_round(colour))
        painter.drawLine(QPointF(INSET, middle), QPointF(knob, middle))
        painter.setPen(QPen(colour, theme.line(2)))
        painter.setBrush(colour if self.isSliderDown() else theme.color("surface"))
        painter.drawEllipse(QPointF(knob, middle), KNOB - 1, KNOB - 1)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.line(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setSliderPosition(self.moment_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self.moment_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _round(colour: QColor) -> QPen:
    return QPen(colour, theme.line(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
