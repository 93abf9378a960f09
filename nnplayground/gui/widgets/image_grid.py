"""Many small pictures with a line of text under each, to look through and to choose from."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.ink_image import to_image
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_
from nnplayground.rich import as_tip

Colors = npt.NDArray[np.uint8]

GAP = 6
LARGE = 2.5
"""How many times as large the pictures are while the grid is shown large."""


class ImageGrid(QWidget):
    """Pictures in rows, as many side by side as fit; it grows downwards.

    Signals: `picked` with the number of the picture that was clicked or reached by an arrow key.
    """

    picked = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Pictures side by side"),
        ((N_("Arrow keys"), N_("choose a picture")),),
    )

    def __init__(self, name: str, tooltip: str, side: int = 56, across: int = 0, parent: QWidget | None = None) -> None:
        """Put `across` pictures in a row, or as many as fit; each is `side` pixels wide and high."""
        super().__init__(parent)
        self._fixed = across
        self._images: list[QImage] = []
        self._captions: tuple[str, ...] = ()
        self._small = self._side = side
        self.chosen: int | None = None
        self._hovered: int | None = None
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.enlarger.changed.connect(self._on_enlarged)
        self.setToolTip(as_tip(tooltip))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        font = QFont(self.font())
        font.setPointSizeF(max(6.5, 0.85 * font.pointSizeF()))
        self.setFont(theme.tabular(font))

    def show_pictures(self, colors: Sequence[Colors] | Colors, captions: Sequence[str] = ()) -> None:
        """Show `colors` (count, rows, columns, 3) and a caption for each, or none."""
        self._images = [to_image(picture) for picture in colors]
        self._captions = tuple(captions)
        self.chosen = self._hovered = None
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def count(self) -> int:
        """Return how many pictures there are."""
        return len(self._images)

    def captions(self) -> tuple[str, ...]:
        """Return what is written under the pictures."""
        return self._captions

    def place(self, index: int) -> QRectF:
        """Return where a picture is, without its caption."""
        row, column = divmod(index, self._across(self.width()))
        return QRectF(column * (self._side + GAP) + 1, row * self._step() + 1, self._side, self._side)

    def index_at(self, place: QPointF) -> int | None:
        """Return the picture at a place."""
        column = int(place.x() // (self._side + GAP))
        index = int(place.y() // self._step()) * self._across(self.width()) + column
        inside = 0 <= column < self._across(self.width()) and 0 <= index < len(self._images)
        return index if inside and place.y() >= 0 else None

    def _on_enlarged(self, large: bool) -> None:
        self._side = round(LARGE * self._small) if large else self._small
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def _across(self, width: int) -> int:
        return self._fixed or max(1, (width + GAP - 2) // (self._side + GAP))

    def _step(self) -> int:
        return self._side + GAP + (self.fontMetrics().height() if self._captions else 0)

    def _choose(self, index: int) -> None:
        self.chosen = index
        self.update()
        self.picked.emit(index)

    # Qt.

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._images) // self._across(max(1, width)))
        return max(self._step(), rows * self._step())

    def sizeHint(self) -> QSize:
        return QSize(4 * (self._side + GAP), self.heightForWidth(max(self.width(), self._side)))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(1, self._fixed) * (self._side + GAP), self._step())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self.fontMetrics()
        seen = QRect(event.rect())
        for index, image in enumerate(self._images):
            place = self.place(index)
            if not seen.intersects(place.toAlignedRect().adjusted(0, 0, 0, self._step() - self._side)):
                continue
            painter.drawImage(place, image)
            if index < len(self._captions):
                painter.setPen(theme.color("muted"))
                box = QRectF(place.left(), place.bottom() + 1, self._side, metrics.height())
                text = metrics.elidedText(self._captions[index], Qt.TextElideMode.ElideRight, self._side)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            chosen = index == self.chosen
            painter.setBrush(Qt.BrushStyle.NoBrush)
            role = "accent" if chosen or index == self._hovered else "line"
            painter.setPen(QPen(theme.color(role), theme.line(2 if chosen else 1)))
            painter.drawRect(place)
        paint_focus(self, painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.index_at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = self._across(self.width())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._images:
            super().keyPressEvent(event)
            return
        index = 0 if self.chosen is None else self.chosen + step
        if 0 <= index < len(self._images):
            self._choose(index)


def scrolling(grid: ImageGrid) -> QScrollArea:
    """Put a grid on a page that scrolls."""
    page = QScrollArea()
    page.setWidget(grid)
    page.setWidgetResizable(True)
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return page
