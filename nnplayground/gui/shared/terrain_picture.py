"""What a map of a terrain and its picture in space have in common: what they keep, and how a path is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.terrain import Terrain, TerrainDrawing


class TerrainPicture(QWidget):
    """A picture of a cost over two variables, with what lies on it; its frames come from a clock.

    Signals: `hovered` with the racer and the step under the mouse, or None.
    """

    is_picture = True
    every = 1
    hovered = Signal(object)

    def __init__(self, clock: FrameClock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._terrain: Terrain | None = None
        self._drawing = TerrainDrawing()
        self._names = ("v₁", "v₂")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(210, 158)

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 320)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(None)
        super().leaveEvent(event)


def paint_lines(painter: QPainter, lines: Sequence[QLineF], role: str) -> None:
    """Draw the pieces of a path in the colour `role`, seen on any ground."""
    painter.setPen(QPen(theme.color("surface", 150), theme.line(3)))
    painter.drawLines(lines)
    painter.setPen(QPen(theme.color(role), theme.line(1.5)))
    painter.drawLines(lines)


def paint_head(painter: QPainter, place: QPointF, role: str) -> None:
    """Draw where a path has come to."""
    painter.setBrush(theme.color(role))
    painter.setPen(QPen(theme.color("surface"), theme.line(1.5)))
    painter.drawEllipse(place, 5, 5)


def paint_lit(painter: QPainter, place: QPointF) -> None:
    """Ring a step that is lit."""
    painter.setPen(QPen(theme.color("accent"), theme.line(2.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place, 8, 8)
