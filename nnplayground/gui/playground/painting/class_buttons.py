"""The classes that one can paint, as chips in their colours."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

EDGE = 24.0
GAP = 5.0
"""Edge of a chip, and the space between two, in logical pixels."""
LIGHT = 150
"""Brightness from which on a colour is written on in black."""


class ClassButtons(QWidget):
    """A chip for each class in one row, which slides where they are too many; one is chosen.

    Arrow keys, Home and End choose, and so does a click.

    Signals: `picked` with the number of the class that the user has chosen.
    """

    picked = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Painting points"),
        ((N_("Left, Right"), N_("on the classes: choose one")),),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[int] = []
        self._chosen = 0
        self._slid = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Class to paint"))
        self.setToolTip(tr("Click the class to paint, or press its digit on the plane."))

    def show_classes(self, counts: list[int], chosen: int) -> None:
        """Show classes with so many points each."""
        if (counts, chosen) == (self._counts, self._chosen):
            return
        self._counts, self._chosen = counts, chosen
        self.setAccessibleDescription(self._about(chosen))
        self._reveal()
        self.update()

    def chip(self, number: int) -> QRectF:
        """Return where the chip of a class is, seen or not."""
        return QRectF(2 + number * (EDGE + GAP) - self._slid, (self.height() - EDGE) / 2, EDGE, EDGE)

    def _reveal(self) -> None:
        """Slide the row until the chosen chip is in sight, with a part of the next."""
        before = 2 + self._chosen * (EDGE + GAP)
        room = max(0.0, 2 + len(self._counts) * (EDGE + GAP) - self.width())
        low, high = before + 1.5 * EDGE - self.width(), before - 0.5 * EDGE
        self._slid = min(room, max(0.0, min(high, max(low, self._slid))))

    def _about(self, number: int) -> str:
        return tr("Class {name}: points: {count}", name=number, count=self._counts[number])

    def _at(self, place: QPointF) -> int | None:
        return next((k for k in range(len(self._counts)) if self.chip(k).adjusted(-2, -4, 2, 4).contains(place)), None)

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._counts):
            self.picked.emit(number)

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(round(4 * (EDGE + GAP)), round(EDGE + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(2 * (EDGE + GAP)), round(EDGE + 6))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            if number is not None:
                QToolTip.showText(event.globalPos(), as_tip(self._about(number)), self)
                return True
        return super().event(event)

    def resizeEvent(self, event: QEvent) -> None:
        self._reveal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number is not None:
            self._pick(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        room = max(0.0, 2 + len(self._counts) * (EDGE + GAP) - self.width())
        delta = event.angleDelta()
        self._slid = min(room, max(0.0, self._slid - (delta.y() or delta.x()) / 4))
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._counts) - 1
        targets = {
            Qt.Key.Key_Left: self._chosen - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        number = targets.get(Qt.Key(key))
        if number is None:
            super().keyPressEvent(event)
        else:
            self._pick(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, count in enumerate(self._counts):
            box = self.chip(number)
            if not box.intersects(QRectF(self.rect())):
                continue
            colour = theme.class_color(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)
            if number == self._chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "text"), theme.line(2)))
                painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 6, 6)
            brightness = (299 * colour.red() + 587 * colour.green() + 114 * colour.blue()) / 1000
            painter.setPen(Qt.GlobalColor.black if brightness >= LIGHT else Qt.GlobalColor.white)
            font = self.font()
            font.setBold(count > 0)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
