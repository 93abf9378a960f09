"""The picture of a curve and of the sum that follows it, with handles to drag and a pen to draw."""

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF

from nnplayground.analysis.more_networks.handles import Handle
from nnplayground.gui import theme
from nnplayground.gui.plotting.xy_plot import XYPlot
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, number, tr

REACH = 10.0
"""How near the mouse has to be to a handle, in pixels."""
SIZE = 5.0
STEPS = 100
"""Steps in which a key moves a handle from one end of an axis to the other."""
HANDLE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down)
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
PART_NAMES = {
    "top": N_("Top of bump {number}"),
    "left": N_("Left edge of bump {number}"),
    "right": N_("Right edge of bump {number}"),
    "end": N_("Neuron {number}"),
}

Floats = npt.NDArray[np.float64]


class CurvePlot(XYPlot):
    """Curves with handles on them, or a sheet to draw on while `set_pen` is on.

    Signals: `grabbed` when a handle is about to be moved; `moved` with the handle as it was grabbed, and the x
    and y where it is now; `dropped` at the end; `drawn` with the points (n, 2) of a stroke of the pen.
    """

    grabbed = Signal()
    moved = Signal(object, float, float)
    dropped = Signal()
    drawn = Signal(object)
    keys: ClassVar[Keys] = (
        N_("Handles on a curve"),
        (
            (N_("Page Up, Page Down"), N_("choose the handle before or after")),
            (N_("Arrow keys"), N_("move the chosen handle (with Ctrl faster)")),
            (N_("Escape"), N_("let go of the handle")),
        ),
    )

    def __init__(self, name: str) -> None:
        super().__init__(name, "x", "y")
        self._handles: Sequence[Handle] = ()
        self._chosen: int | None = None
        self._held: tuple[Handle, QPointF] | None = None
        self._pen = False
        self._stroke: list[tuple[float, float]] | None = None
        self.setMinimumSize(240, 160)

    def show_handles(self, handles: Sequence[Handle]) -> None:
        """Show other handles; the chosen one stays chosen if it is still there."""
        self._handles = tuple(handles)
        if self._chosen is not None and self._chosen >= len(self._handles):
            self._chosen = None
        self.update()

    def handles(self) -> Sequence[Handle]:
        """Return the handles that are shown."""
        return self._handles

    def set_pen(self, on: bool) -> None:
        """Let the mouse draw instead of moving handles."""
        self._pen = on
        self._stroke = None
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def set_x_range(self, low: float, high: float) -> None:
        """Show that part of the x axis, whatever curves there are."""
        self._x = (low, high)

    @property
    def is_busy(self) -> bool:
        """Whether a handle is held or a stroke is being drawn."""
        return self._held is not None or self._stroke is not None

    def point_at(self, place: QPointF) -> tuple[float, float]:
        """Return x and y under a place of the widget, also beyond the axes."""
        across, up = share_of(self._area(), place)
        return self._x[0] + across * (self._x[1] - self._x[0]), self._y[0] + up * (self._y[1] - self._y[0])

    def handle_at(self, place: QPointF) -> int | None:
        """Return the handle under the mouse: the nearest one."""
        apart = [
            (math.hypot(spot.x() - place.x(), spot.y() - place.y()), index)
            for index, spot in enumerate(self.place_of(handle.x, handle.y) for handle in self._handles)
        ]
        nearest = min(apart, default=(math.inf, 0))
        return nearest[1] if nearest[0] <= REACH else None

    # What the user does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        # What is read would lie over what is drawn or moved.
        self._set_cursor(None)
        if self._pen:
            self._stroke = [self.point_at(event.position())]
            self.update()
            return
        found = self.handle_at(event.position())
        if found is None:
            self._chosen = None
            event.ignore()
        else:
            self._chosen = found
            handle = self._handles[found]
            self._held = handle, self.place_of(handle.x, handle.y) - event.position()
            self.grabbed.emit()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._stroke is not None:
            self._stroke.append(self.point_at(event.position()))
            self.update()
        elif self._held is not None:
            handle, apart = self._held
            self.moved.emit(handle, *self.point_at(event.position() + apart))
        else:
            if not self._pen:
                over = self.handle_at(event.position()) is not None
                self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def _end(self) -> None:
        if self._stroke is not None:
            stroke, self._stroke = self._stroke, None
            self.drawn.emit(np.array(stroke, np.float64))
        elif self._held is not None:
            self._held = None
            self.dropped.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end()

    def event(self, event: QEvent) -> bool:
        if wants(event, *HANDLE_KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self._handles:
            count, down = len(self._handles), key == Qt.Key.Key_PageDown
            if self._chosen is None:
                self._chosen = 0 if down else count - 1
            else:
                self._chosen = (self._chosen + (1 if down else -1)) % count
            self._say_chosen()
            self.update()
        elif key in ARROWS and self._chosen is not None:
            across, up = ARROWS[key]
            share = (10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1) / STEPS
            handle = self._handles[self._chosen]
            self.grabbed.emit()
            self.moved.emit(
                handle,
                handle.x + across * share * (self._x[1] - self._x[0]),
                handle.y + up * share * (self._y[1] - self._y[0]),
            )
            self.dropped.emit()
            self._say_chosen()
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self._chosen = None
            self.update()
        else:
            super().keyPressEvent(event)

    def _say_chosen(self) -> None:
        if self._chosen is not None:
            self.setAccessibleDescription(self.handle_text(self._handles[self._chosen]))

    @staticmethod
    def handle_text(handle: Handle) -> str:
        """Say which handle it is and where."""
        name = tr(PART_NAMES[handle.part], number=handle.number + 1)
        return f"{name}: x = {number(handle.x)}, y = {number(handle.y)}"

    # The picture.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        painter.setClipRect(area.adjusted(-SIZE - 2, -SIZE - 2, SIZE + 2, SIZE + 2))
        for index, handle in enumerate(self._handles):
            self._paint_handle(painter, handle, index == self._chosen)
        if self._stroke:
            painter.setClipRect(area)
            painter.setPen(
                QPen(theme.color("validation"), theme.line(3), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            )
            painter.drawPolyline(QPolygonF([self.place_of(x, y) for x, y in self._stroke]))

    def _paint_handle(self, painter: QPainter, handle: Handle, is_chosen: bool) -> None:
        middle = self.place_of(handle.x, handle.y)
        size = SIZE + 2 if is_chosen else SIZE
        painter.setPen(QPen(theme.color("surface"), theme.line(1.5)))
        painter.setBrush(theme.color("validation" if is_chosen else "accent"))
        box = QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size)
        if handle.part in ("left", "right"):
            painter.drawRect(box.adjusted(2, 0, -2, 0))
        else:
            painter.drawEllipse(box)
