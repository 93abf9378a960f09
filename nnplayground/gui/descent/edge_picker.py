"""A small drawing of the network on which the two weights of a cost map are picked."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.core.addresses import ParameterId, parameter_ids
from nnplayground.core.layers import Shape
from nnplayground.gui import theme
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, tr

Floats = npt.NDArray[np.float64]

MOST = 600
"""Weights that can be told apart on a drawing of this size."""
MARGIN = 14.0
RADIUS = 5.0
"""Radius of a neuron in pixels, at most."""
NEAR = 6.0
"""Pixels from an edge or a neuron that still mean it."""
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
PUT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROLES = ("validation", "accent")
"""The colours of the weight across and of the one up."""


class EdgePicker(QWidget):
    """Shows the edges of a network; a click picks one, a click on a neuron its bias.

    Signals: `picked` with the place of the parameter in the flat vector, and 0 (across) or 1 (up).
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The weights of your network: click one for the axis across, with Shift held down one for the axis up. "
            "A neuron stands for its bias."
        )
    )
    keys: ClassVar[Keys] = (
        N_("Drawing of the weights"),
        (
            (N_("Left, Right"), N_("go to another weight or bias")),
            (N_("Enter"), N_("put it on the axis across, with Shift on the axis up")),
        ),
    )
    picked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._shapes: tuple[Shape, ...] = ()
        self._ids: list[ParameterId] = []
        self._pair: tuple[int, int] | None = None
        self._hovered: int | None = None
        self._lines: Floats = np.empty((0, 4))
        self.setAccessibleName(tr("Pick weights"))
        self.setToolTip(tr("Click a weight for the axis across, with Shift for the axis up; a neuron for its bias."))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(150)

    @property
    def is_drawn(self) -> bool:
        """Whether the network is small enough for its edges to be told apart."""
        return bool(self._ids)

    def show_network(self, shapes: Sequence[Shape], pair: tuple[int, int] | None) -> None:
        """Show a network by the shapes of its matrices; `pair` are the parameters in use."""
        if tuple(shapes) != self._shapes:
            self._shapes = tuple(shapes)
            small = sum(rows * columns for rows, columns in shapes) <= MOST
            self._ids = list(parameter_ids(shapes)) if small else []
            self._hovered = None
            self._place()
        self._pair = pair
        self.update()

    def place_of(self, layer: int, index: int) -> QPointF:
        """Return where a neuron, or an input, is drawn."""
        counts = self._counts()
        width, height = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        x = MARGIN + width * (layer - 1) / max(1, len(counts) - 1)
        return QPointF(x, MARGIN + height * (index + 0.5) / counts[layer - 1])

    def parameter_at(self, where: QPointF) -> int | None:
        """Return the parameter that a point of the widget means, by its place in the flat vector."""
        if not self._ids:
            return None
        start, along = self._lines[:, :2], self._lines[:, 2:] - self._lines[:, :2]
        away = np.array([where.x(), where.y()]) - start
        length = np.maximum((along**2).sum(axis=1), 1e-12)
        share = np.clip((away * along).sum(axis=1) / length, 0, 1)
        gaps = np.hypot(*(away - share[:, None] * along).T)
        # A neuron lies over the ends of its edges.
        gaps[[one.is_bias for one in self._ids]] -= RADIUS
        best = int(gaps.argmin())
        return best if gaps[best] <= NEAR else None

    def _counts(self) -> list[int]:
        return [self._shapes[0][0] - 1, *(columns for _, columns in self._shapes)] if self._shapes else []

    def _place(self) -> None:
        ends = []
        for one in self._ids:
            end = self.place_of(one.layer, one.index)
            start = end if one.source is None else self.place_of(one.layer - 1, one.source)
            ends.append((start.x(), start.y(), end.x(), end.y()))
        self._lines = np.array(ends).reshape(-1, 4)

    def _paint_chosen(self, painter: QPainter, index: int, role: str, width: float) -> None:
        painter.setPen(QPen(theme.color(role), theme.line(width)))
        x1, y1, x2, y2 = self._lines[index].tolist()
        if self._ids[index].is_bias:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x2, y2), RADIUS + 2.5, RADIUS + 2.5)
        else:
            painter.drawLine(QLineF(x1, y1, x2, y2))

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(260, 150)

    def resizeEvent(self, event: QEvent) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._ids:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            text = tr("Too many weights to pick one here: choose it from the lists.") if self._shapes else ""
            painter.drawText(self.rect().adjusted(8, 8, -8, -8), flags, text)
            paint_focus(self, painter)
            return
        painter.setPen(QPen(theme.color("muted", 120), theme.line(1)))
        weights = [not one.is_bias for one in self._ids]
        painter.drawLines([QLineF(*ends) for ends in self._lines[weights].tolist()])
        if self._pair is not None:
            for index, role in zip(self._pair, ROLES, strict=True):
                if index < len(self._ids):
                    self._paint_chosen(painter, index, role, 3)
        if self._hovered is not None:
            self._paint_chosen(painter, self._hovered, "text", 2)
        painter.setPen(QPen(theme.color("muted"), theme.line(1)))
        painter.setBrush(theme.color("surface"))
        for layer, count in enumerate(self._counts(), 1):
            radius = min(RADIUS, 0.4 * (self.height() - 2 * MARGIN) / count)
            for index in range(count):
                painter.drawEllipse(self.place_of(layer, index), radius, radius)
        if self._hovered is not None:
            metrics = painter.fontMetrics()
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(4, self.height() - metrics.descent() - 1), self._ids[self._hovered].text)
        paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        if self._ids and wants(event, *MOVES, *PUT):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._ids and key in MOVES:
            first = -1 if MOVES[key] > 0 else len(self._ids)
            self._hover(((first if self._hovered is None else self._hovered) + MOVES[key]) % len(self._ids))
        elif key in PUT and self._hovered is not None:
            self._pick(self._hovered, event.modifiers())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        """Mark a parameter as the one in question."""
        if index != self._hovered:
            self._hovered = index
            self.setAccessibleDescription("" if index is None else self._ids[index].text)
            self.update()

    def _pick(self, index: int, modifiers: Qt.KeyboardModifier) -> None:
        self.picked.emit(index, 1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.parameter_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor)
        self._hover(hovered)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.parameter_at(event.position())
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pick(index, event.modifiers())


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    picker = EdgePicker()
    picker.show_network([(3, 4), (5, 2), (3, 1)], (0, 7))
    picker.show()
    application.exec()
