"""The border between two panels: dragged, or folding one of them away."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

THICKNESS, FOLDED = 7, 16
"""Pixels of a border, and of one whose panel is folded away: that is the handle to get it back."""
GRIP = 28
"""Length of the grip in its middle."""
ARROW = 4
"""Half the height of the arrow on a handle."""
BACK, ON = {Qt.Key.Key_Left, Qt.Key.Key_Up}, {Qt.Key.Key_Right, Qt.Key.Key_Down}


class PanelBorder(QWidget):
    """What `Panels` has between two panels.

    Signals: `dragged` with the pixels from where it is to where the mouse wants it; `drag_ended`; `step_wanted` with
    −1 or 1 for an arrow key; `fold_wanted` when its panel is to be folded away, or to come back.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Drag it to give one panel more room. A double click folds a panel away, and a click on what is left of it "
            "brings it back. All of this is remembered."
        ),
        N_("Border between panels"),
    )
    keys: ClassVar[Keys] = (
        N_("Borders between panels"),
        (
            (N_("Arrow keys"), N_("move the border")),
            (N_("Enter"), N_("fold the panel away, or bring it back")),
        ),
    )

    dragged = Signal(int)
    drag_ended = Signal()
    step_wanted = Signal(int)
    fold_wanted = Signal()

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(parent)
        self._orientation = orientation
        self._title, self._is_folded, self._folds_end = "", False, True
        self._grabbed: QPoint | None = None
        self._has_moved = False
        self._came_back = False
        """Whether the click before this one brought the panel back: a double click does not fold it again."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        is_upright = orientation is Qt.Orientation.Horizontal
        self.setCursor(Qt.CursorShape.SplitHCursor if is_upright else Qt.CursorShape.SplitVCursor)

    @property
    def thickness(self) -> int:
        """Pixels that it takes from the panels."""
        return FOLDED if self._is_folded else THICKNESS

    def describe(self, title: str, is_folded: bool, folds_end: bool) -> None:
        """Say which panel is folded by it, whether it is, and whether that lies behind the border."""
        if (title, is_folded, folds_end) == (self._title, self._is_folded, self._folds_end):
            return
        self._title, self._is_folded, self._folds_end = title, is_folded, folds_end
        if is_folded:
            self.setToolTip(as_tip(tr("Click to bring “{panel}” back.", panel=title)))
            self.setAccessibleName(tr("Border of “{panel}”, which is folded away", panel=title))
        else:
            self.setToolTip(as_tip(tr("Drag to give more room; double-click to fold “{panel}” away.", panel=title)))
            self.setAccessibleName(tr("Border of “{panel}”", panel=title))
        self.update()

    def _at(self, event: QMouseEvent) -> QPoint:
        return event.globalPosition().toPoint()

    def _paint_handle(self, painter: QPainter, middle: QPointF, ink: QColor) -> None:
        """Paint what is left of a panel: its title, and an arrow to where it will be drawn out to."""
        upright = self._orientation is Qt.Orientation.Horizontal
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        tip = -ARROW if self._folds_end else ARROW
        corners = [(-tip / 2, -ARROW), (tip / 2, 0), (-tip / 2, ARROW)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.8))
        points = [QPointF(x, y) if upright else QPointF(y, x) for x, y in corners]
        painter.drawPolyline(QPolygonF([middle + point for point in points]))
        font = painter.font()
        font.setPixelSize(FOLDED - 5)
        painter.setFont(font)
        length, room = self.rect().height() if upright else self.rect().width(), self.rect()
        painter.save()
        if upright:
            # From below upwards, as the name of an upright axis.
            painter.translate(0, length)
            painter.rotate(-90)
            room = QRect(0, 0, length, self.width())
        half = length // 2 + 2 * ARROW
        place = room.adjusted(half, 0, -8, 0) if upright else room.adjusted(8, 0, -half, 0)
        text = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if upright else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.restore()

    # Qt.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed, self._has_moved, self._came_back = self.mapFromGlobal(self._at(event)), False, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        moved = self.mapFromGlobal(self._at(event)) - self._grabbed
        along = moved.x() if self._orientation is Qt.Orientation.Horizontal else moved.y()
        if along:
            self._has_moved = True
            self.dragged.emit(along)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        self._grabbed = None
        if self._has_moved:
            self.drag_ended.emit()
        elif self._is_folded:
            self._came_back = True
            self.fold_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._came_back:
            self.fold_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in BACK | ON:
            self.step_wanted.emit(1 if event.key() in ON else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fold_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if wants(event, *BACK, *ON, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "accent" if self.underMouse() or self.hasFocus() else "muted" if self._is_folded else "line"
        middle = QRectF(self.rect()).center()
        upright = self._orientation is Qt.Orientation.Horizontal
        if self._is_folded:
            self._paint_handle(painter, middle, theme.color(role))
        else:
            width, height = (3, GRIP) if upright else (GRIP, 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(role))
            painter.drawRoundedRect(QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height), 1.5, 1.5)
        paint_focus(self, painter)
