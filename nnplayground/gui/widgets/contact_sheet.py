"""Small pictures side by side, one for each neuron, to look at and to choose from."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis import images
from nnplayground.gui import theme
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr

LARGEST = 12.0
"""Logical pixels an edge of a picture's pixel takes, at most."""
TITLE = 18
"""Height of a title under a picture in logical pixels."""


class ContactSheet(QWidget):
    """Pictures side by side; the mouse and the arrow keys choose among them.

    Signals: `pointed` when another picture is under the mouse or framed; `picked` with the number
    of the neuron that was clicked or reached by an arrow key.
    """

    pointed = Signal()
    picked = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Pictures side by side"),
        ((N_("Arrow keys"), N_("choose a picture")),),
    )

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered: int | None = None
        self.framed: int | None = None
        self._pictures: npt.NDArray[np.uint8] | None = None
        self._image = QImage()
        self._first = 0
        self._titles: tuple[str, ...] = ()
        self._across = 1
        self._layout_of: tuple[int, int, int, int, int] | None = None
        self.setAccessibleName(name)
        self.setToolTip(tr("One picture for each neuron: what it looks for. Click to choose one."))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pictures(self, pictures: npt.NDArray[np.uint8] | None, first: int, titles: tuple[str, ...]) -> None:
        """Show `pictures` (neurons, rows, columns, 3); the first is neuron `first`. None clears the sheet."""
        self._pictures, self._first, self._titles = pictures, first, titles
        if pictures is not None:
            self._compose(pictures)
        self.update()

    def place(self, index: int) -> QRectF:
        """Return where the picture of neuron `index` is."""
        scale, gap = self._scale(), images.GAP
        rows, columns = self._shape()
        row, column = divmod(index - self._first, self._across)
        return QRectF(
            self._left() + column * (columns + gap) * scale,
            row * ((rows + gap) * scale + self._title_height()),
            columns * scale,
            rows * scale,
        )

    def index_at(self, point: QPointF) -> int | None:
        """Return the neuron whose picture is at `point`."""
        for index in range(self._first, self._first + self._count()):
            if self.place(index).contains(point):
                return index
        return None

    def _count(self) -> int:
        return 0 if self._pictures is None else len(self._pictures)

    def _shape(self) -> tuple[int, int]:
        return (1, 1) if self._pictures is None else (self._pictures.shape[1], self._pictures.shape[2])

    def _title_height(self) -> int:
        return TITLE if self._titles else 0

    def _down(self) -> int:
        return -(-self._count() // self._across)

    def _scale(self) -> float:
        """Return how many logical pixels a weight is wide: as many as fit, and not absurdly many."""
        rows, columns = self._shape()
        down = max(1, self._down())
        wide = self.width() / (self._across * (columns + images.GAP))
        high = (self.height() - down * self._title_height()) / (down * (rows + images.GAP))
        return max(0.1, min(wide, high, LARGEST))

    def _left(self) -> float:
        return max(0.0, (self.width() - self._across * (self._shape()[1] + images.GAP) * self._scale()) / 2)

    def _compose(self, pictures: npt.NDArray[np.uint8]) -> None:
        layout = (*pictures.shape[:3], self.width(), self.height())
        if layout != self._layout_of:
            self._layout_of = layout
            self._across = images.sheet_columns(len(pictures), pictures.shape[1:3], self.width(), self.height())
        paper = theme.color("window")
        sheet = images.contact_sheet(pictures, self._across, (paper.red(), paper.green(), paper.blue()))
        height, width, _ = sheet.shape
        self._image = QImage(sheet.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()

    def _choose(self, index: int) -> None:
        self.framed = index
        self.pointed.emit()
        self.picked.emit(index)

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._pictures is None:
            paint_focus(self, painter)
            return
        # Pixels keep their edges unless there are more of them than the screen has.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale() < 1)
        scale, gap = self._scale(), images.GAP
        rows, columns = self._shape()
        if self._titles:
            painter.setPen(theme.color("muted"))
            for number_, title in enumerate(self._titles):
                place = self.place(self._first + number_)
                left, top = number_ % self._across * (columns + gap), number_ // self._across * (rows + gap)
                # A part of its own: in an SVG picture Qt would draw the whole sheet.
                painter.drawImage(place, self._image.copy(left, top, columns, rows))
                under = QRectF(place.left(), place.bottom(), place.width(), TITLE)
                text = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()))
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, text)
        else:
            size = QRectF(self._left(), 0, self._image.width() * scale, self._image.height() * scale)
            painter.drawImage(size, self._image)
        self._frame(painter, self.framed, "text", 2)
        self._frame(painter, self.hovered, "accent", 2)
        paint_focus(self, painter)

    def _frame(self, painter: QPainter, index: int | None, role: str, width: int) -> None:
        if index is not None and 0 <= index - self._first < self._count():
            painter.setPen(QPen(theme.color(role), theme.line(width)))
            painter.drawRect(self.place(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pictures is not None:
            self._compose(self._pictures)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        if index != self.hovered:
            self.hovered = index
            self.update()
            self.pointed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._across,
            Qt.Key.Key_Down: self._across,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._count():
            super().keyPressEvent(event)
            return
        index = self._first if self.framed is None else self.framed + step
        if 0 <= index - self._first < self._count():
            self._choose(index)
