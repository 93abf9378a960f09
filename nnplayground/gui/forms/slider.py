"""A thin, flat slider."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from nnplayground.gui import theme

KNOB = 5.5
"""Radius of the knob, in pixels."""
USEFUL = 40
"""A slider that is given less room, in pixels, stays away."""


class Slider(QAbstractSlider):
    """A horizontal slider whose knob jumps to where it is pressed.

    It takes no keyboard focus: the field beside it does the same by keys. The wheel is left to
    whoever holds it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hovered = False

    def position_at(self, x: float) -> int:
        """Return the position under the horizontal coordinate `x`."""
        reach = max(1.0, self.width() - 2 * KNOB - 2)
        share = min(1.0, max(0.0, (x - KNOB - 1) / reach))
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def knob(self) -> QPointF:
        """Return the centre of the knob."""
        span = max(1, self.maximum() - self.minimum())
        share = (self.sliderPosition() - self.minimum()) / span
        return QPointF(KNOB + 1 + share * (self.width() - 2 * KNOB - 2), self.height() / 2)

    def sizeHint(self) -> QSize:
        return QSize(80, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < USEFUL:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        knob = self.knob()
        groove = QRectF(1, knob.y() - 1.5, self.width() - 2, 3)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(groove, 1.5, 1.5)
        painter.setBrush(theme.color("accent" if self.isEnabled() else "muted", 255 if self.isEnabled() else 140))
        painter.drawRoundedRect(QRectF(1, knob.y() - 1.5, knob.x(), 3), 1.5, 1.5)
        painter.drawEllipse(knob, KNOB, KNOB)
        if not self.isSliderDown() and not self._hovered:
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(knob, KNOB - 2, KNOB - 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.width() < USEFUL:
            event.ignore()
            return
        self.setSliderDown(True)
        self.setSliderPosition(self.position_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self.position_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
