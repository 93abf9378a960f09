"""A picture as large as fits, with frames around what was found in it, and a part that can be cut out."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_
from nnplayground.rich import as_tip

WHOLE = QRectF(0, 0, 1, 1)
LEAST = 0.03
"""Share of the picture's sides that a part has at least; less is a click."""
STEP = 0.02
"""Share of the picture's sides that an arrow key moves the part by."""


class PictureView(QWidget):
    """Shows a picture, `boxes` in it as shares of its sides, and where it can be cut, the part that is read.

    Signals: `cut` with the part (x, y, width, height as shares) when one was drawn by mouse or chosen by keys.
    """

    cut = Signal(object)

    keys: ClassVar[Keys] = (
        N_("A photo that can be cut"),
        (
            (N_("Arrow keys"), N_("move the part that is read (with Shift: its lower right corner)")),
            (N_("Enter"), N_("read that part")),
        ),
    )

    def __init__(self, name: str, tooltip: str, *, can_cut: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._boxes: tuple[QRectF, ...] = ()
        self._can_cut = can_cut
        self._from: QPointF | None = None
        self._drawn: QRectF | None = None
        self.part = QRectF(WHOLE)
        """The part that is read, as shares of the picture's sides."""
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tooltip))
        self.setMinimumSize(140, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if can_cut:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.CrossCursor)

    def show_picture(self, image: QImage, boxes: Sequence[QRectF] = (), part: QRectF | None = None) -> None:
        """Show a picture from now on."""
        self._image, self._boxes = image, tuple(boxes)
        self.part = QRectF(WHOLE if part is None else part)
        self._drawn = self._from = None
        self.update()

    def boxes(self) -> tuple[QRectF, ...]:
        """Return the frames in the picture."""
        return self._boxes

    def paper(self) -> QRectF:
        """Return where the picture is in this widget."""
        size = self._image.size().scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())

    def place_of(self, share: QPointF) -> QPointF:
        """Return where in this widget a place of the picture is."""
        paper = self.paper()
        return QPointF(paper.left() + share.x() * paper.width(), paper.top() + share.y() * paper.height())

    def _share_at(self, place: QPointF) -> QPointF:
        paper = self.paper()
        x = (place.x() - paper.left()) / max(paper.width(), 1)
        y = (place.y() - paper.top()) / max(paper.height(), 1)
        return QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))

    def _placed(self, part: QRectF) -> QRectF:
        return QRectF(self.place_of(part.topLeft()), self.place_of(part.bottomRight()))

    def _move_part(self, x: float, y: float, grows: bool) -> None:
        part = QRectF(self._drawn if self._drawn is not None else self.part)
        if grows or part == WHOLE:
            right, bottom = (min(1.0, max(0.0, edge)) for edge in (part.right() + x, part.bottom() + y))
            part.setRight(max(part.left() + LEAST, right))
            part.setBottom(max(part.top() + LEAST, bottom))
        else:
            part.moveLeft(min(1 - part.width(), max(0.0, part.left() + x)))
            part.moveTop(min(1 - part.height(), max(0.0, part.top() + y)))
        self._drawn = part
        self.update()

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(360, 270)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paper = self.paper()
        if self._image.isNull():
            painter.fillRect(self.rect(), theme.color("raised"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, self._image)
        painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
        for box in self._boxes:
            painter.drawRect(self._placed(box))
        part = self._drawn if self._drawn is not None else self.part
        if self._can_cut and part != WHOLE:
            place, around = self._placed(part), QPainterPath()
            around.addRect(paper)
            around.addRect(place)
            painter.fillPath(around, QColor(0, 0, 0, 110))
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5), Qt.PenStyle.DashLine))
            painter.drawRect(place)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawRect(paper)
        if self._can_cut:
            paint_focus(self, painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._can_cut and event.button() == Qt.MouseButton.LeftButton and not self._image.isNull():
            self._from = self._share_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._drawn = QRectF(self._from, self._share_at(event.position())).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn, self._from = self._drawn, None
        if event.button() != Qt.MouseButton.LeftButton or drawn is None:
            return
        self._drawn = None
        self.update()
        if min(drawn.width(), drawn.height()) >= LEAST:
            self.cut.emit(drawn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        key = Qt.Key(event.key())
        if self._can_cut and key in moves and not self._image.isNull():
            self._move_part(*moves[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif self._drawn is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            drawn, self._drawn = self._drawn, None
            self.cut.emit(drawn)
        else:
            super().keyPressEvent(event)
