"""The plane as a surface to paint on, by mouse, pen, finger or keys."""

from typing import ClassVar

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from nnplayground.data.point_brush import Place
from nnplayground.gui import theme
from nnplayground.gui.playground.form import Tool
from nnplayground.gui.playground.painting.points_item import PointsItem
from nnplayground.gui.playground.painting.state import EXTENT, PaintingEdit, PaintingState
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, fixed, tr

Key = Qt.Key
STEP = 0.5
"""How far an arrow key moves the cross-hair, in units of the plane; with Shift it is a fifth of that."""
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}
PAINTS = (Key.Key_Return, Key.Key_Enter)
ERASES = (Key.Key_Delete, Key.Key_Backspace)
TOOLS = {Key.Key_B: Tool.BRUSH, Key.Key_S: Tool.SPRAY, Key.Key_E: Tool.ERASER}
TICK_MS = 33
"""Milliseconds between two puffs of the spray."""
BURST = 0.25
"""Seconds that a key lets the spray work."""
HAIR = 9.0
"""Half the length of the cross-hair."""


class PaintingSurface(QWidget):
    """Shows the points of a sheet at once, and tells it what mouse and keys do.

    Arrow keys move a cross-hair (a fifth as far with Shift), Enter paints there, Delete
    erases, digits choose the class, B, S and E the tool.

    Signals: `edited` with an `PaintingEdit` that can be trained on; `changed` whenever the points or the
    means of painting have changed; `hovered` with the point (x, y) under the mouse or cross-hair, or
    None; `left` on Escape.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Paint points of several classes, or of heights: the network learns them at once."), N_("Plane to paint on")
    )

    edited = Signal(object)
    changed = Signal()
    hovered = Signal(object)
    left = Signal()

    keys: ClassVar[Keys] = (
        N_("Painting points"),
        (
            (N_("Arrow keys"), N_("move the cross (with Shift in small steps)")),
            (N_("Enter"), N_("paint")),
            (N_("Delete"), N_("erase")),
            ("B, S, E", N_("brush, spray, eraser")),
            ("0 … 9", N_("choose a class")),
            (N_("Page Up, Page Down"), N_("the class before or after")),
            (N_("Escape"), N_("stop painting")),
        ),
    )

    def __init__(self, sheet: PaintingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._ink = PointsItem()
        self._ground = (QRectF(), 0.0)
        self._mouse: QPointF | None = None
        self._button = Qt.MouseButton.NoButton
        self.cross: Place = (0.0, 0.0)
        """Where the cross-hair of the keyboard stands."""
        self._by_key = False
        self._since = QElapsedTimer()
        self._spraying = QTimer(self)
        self._spraying.setInterval(TICK_MS)
        self._spraying.timeout.connect(self._on_tick)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Plane to paint on"))
        self.setToolTip(
            tr(
                "Paint with the mouse; or by keyboard: arrow keys move, Enter paints, Delete erases, digits choose the "
                "class, Escape leaves."
            )
        )
        self.setAccessibleDescription(self.toolTip())
        self.setCursor(Qt.CursorShape.CrossCursor)

    def set_area(self, area: QRectF) -> None:
        """Have the plane lie over `area` of the parent."""
        outer = area.toAlignedRect()
        self.setGeometry(outer)
        self._lay(area.translated(-outer.left(), -outer.top()))

    def show_marks(self, scale: ColorScale | None) -> None:
        """Draw all points anew if they are others; `scale` has the colours of heights."""
        ink = self._ink
        if ink.marks is not self._sheet.marks or not same_scale(ink.scale, scale):
            ink.renew(self._sheet.marks, scale)
            self.update()

    def _lay(self, area: QRectF) -> None:
        ground = area, self.devicePixelRatioF()
        if ground != self._ground:
            self._ground = ground
            self._ink.set_ground(self.size(), *ground)

    # Strokes.

    def _begin(self, place: Place, erases: bool) -> None:
        # What an undo has changed may wait for its frame, and what is added is drawn on what stands there.
        self.show_marks(self._ink.scale)
        self._sheet.begin(place, erases)
        self._show_change(place, place)
        if not self._sheet.is_erasing and self._sheet.tool is Tool.SPRAY:
            self._since.start()
            self._spraying.start()

    def _move(self, start: Place, end: Place) -> None:
        self._sheet.move(end)
        self._show_change(start, end)

    def _end(self) -> None:
        self._spraying.stop()
        self._button = Qt.MouseButton.NoButton
        edit = self._sheet.end()
        self.update()
        self.changed.emit()
        self._hand(edit)

    def _hand(self, edit: PaintingEdit | None) -> None:
        if edit is not None:
            self.edited.emit(edit)

    def _cancel(self) -> bool:
        self._spraying.stop()
        self._button = Qt.MouseButton.NoButton
        if not self._sheet.cancel():
            return False
        self.changed.emit()
        return True

    def _show_change(self, start: Place, end: Place) -> None:
        """Show what a piece of a stroke has changed, and nothing else anew."""
        sheet = self._sheet
        if sheet.marks is self._ink.marks:
            return
        if not sheet.is_busy:
            # An undo has ended the stroke: these are not the points before it and a few more or less.
            self.show_marks(self._ink.scale)
            return
        if sheet.is_erasing:
            dirty = self._ink.shrink(sheet.marks, start, end, sheet.sizes.eraser)
        else:
            dirty = self._ink.grow(sheet.marks)
        self.update(dirty.toAlignedRect())
        self.changed.emit()

    def _on_tick(self) -> None:
        self._sheet.linger(self._since.restart() / 1000)
        self._show_change(self.cross, self.cross)

    # The pointer.

    def _ring(self) -> QRectF:
        """Return the circle around the pointer that tells how far the tool reaches; empty if it has none."""
        sheet = self._sheet
        tool = Tool.ERASER if sheet.is_erasing else sheet.tool
        middle = self._pointer()
        if middle is None or tool is Tool.BRUSH:
            return QRectF()
        radius = self._ink.length(sheet.sizes.eraser if tool is Tool.ERASER else sheet.sizes.spray)
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

    def _pointer(self) -> QPointF | None:
        if self._by_key:
            return self._ink.place(*self.cross) if self.hasFocus() else None
        return self._mouse

    def _repaint_pointer(self) -> None:
        middle = self._pointer()
        if middle is not None:
            hair = QRectF(middle.x() - HAIR, middle.y() - HAIR, 2 * HAIR, 2 * HAIR)
            self.update(self._ring().united(hair).adjusted(-2, -2, 2, 2).toAlignedRect())

    def _point_at(self, mouse: QPointF | None) -> None:
        self._repaint_pointer()
        self._mouse, self._by_key = mouse, False
        self._repaint_pointer()
        self.hovered.emit(self._ink.point(mouse) if mouse is not None else None)

    # Keys.

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it means nothing here."""
        key = Key(event.key())
        if key in ARROWS:
            # The cross is where the mouse is until it lets go.
            if self._button is Qt.MouseButton.NoButton:
                self._step(*ARROWS[key], fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in PAINTS or key in ERASES:
            if not event.isAutoRepeat() and not self._sheet.is_busy:
                self._by_key = True
                self._begin(self.cross, erases=key in ERASES)
                self._sheet.linger(BURST)
                self._show_change(self.cross, self.cross)
                self._end()
        elif key == Key.Key_Escape:
            if self._cancel():
                self.show_marks(self._ink.scale)
            else:
                self.left.emit()
        elif key in TOOLS:
            self._repaint_pointer()
            self._sheet.tool = TOOLS[key]
            self._repaint_pointer()
            self.changed.emit()
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self._choose(self._sheet.chosen + (1 if key == Key.Key_PageDown else -1))
        elif Key.Key_0 <= key <= Key.Key_9:
            self._choose(key - Key.Key_0)
        else:
            return False
        return True

    def _choose(self, number: int) -> None:
        if self._sheet.marks.classes and self._sheet.choose(number):
            self.changed.emit()

    def _step(self, right: int, up: int, fine: bool) -> None:
        """Move the cross-hair; it begins where the mouse was last."""
        if not self._by_key and self._mouse is not None:
            self.cross = _clipped(*self._ink.point(self._mouse))
        self._repaint_pointer()
        self._by_key = True
        step = STEP / 5 if fine else STEP
        self.cross = _clipped(self.cross[0] + right * step, self.cross[1] + up * step)
        self._repaint_pointer()
        self.hovered.emit(self.cross)
        x, y = (fixed(value, 1) for value in self.cross)
        self.setAccessibleDescription(f"x₁ = {x}, x₂ = {y}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the surface, whatever shortcut of the window it is."""
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        key = Key(event.key())
        own = (*ARROWS, *PAINTS, *ERASES, *TOOLS, Key.Key_Escape, Key.Key_PageUp, Key.Key_PageDown)
        return not plain and (key in own or Key.Key_0 <= key <= Key.Key_9)

    # Qt.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip:
            # It would lie over what is being painted.
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._wants(event) or not self._act(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Rub out with the right button; the menu key opens what the window offers."""
        event.setAccepted(event.reason() is QContextMenuEvent.Reason.Mouse)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if event.button() not in buttons or self._button is not Qt.MouseButton.NoButton:
            return
        self._button = event.button()
        self._point_at(event.position())
        self.cross = self._ink.point(event.position())
        self._begin(self.cross, erases=event.button() == Qt.MouseButton.RightButton)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        before = self.cross
        self._point_at(event.position())
        if self._button is not Qt.MouseButton.NoButton:
            self.cross = self._ink.point(event.position())
            self._move(before, self.cross)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == self._button:
            self.cross = _clipped(*self.cross)
            self._end()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._button is Qt.MouseButton.NoButton:
            self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._by_key = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._button is not Qt.MouseButton.NoButton:
            self._end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay(self._ink.area)
        painter = QPainter(self)
        ratio = self._ink.pixmap.devicePixelRatio()
        exposed = QRectF(event.rect())
        source = QRectF(exposed.topLeft() * ratio, exposed.size() * ratio)
        painter.drawPixmap(exposed, self._ink.pixmap, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        self._paint_pointer(painter)

    def _paint_pointer(self, painter: QPainter) -> None:
        ring = self._ring()
        for colour, width in ((theme.color("surface", 200), 3.0), (theme.color("text"), 1.2)):
            painter.setPen(QPen(colour, theme.line(width)))
            if not ring.isEmpty():
                painter.drawEllipse(ring)
            if self._by_key and self.hasFocus():
                middle = self._ink.place(*self.cross)
                painter.drawLine(middle - QPointF(HAIR, 0), middle + QPointF(HAIR, 0))
                painter.drawLine(middle - QPointF(0, HAIR), middle + QPointF(0, HAIR))


def same_scale(one: ColorScale | None, other: ColorScale | None) -> bool:
    """Whether two scales give the same heights the same colours."""
    if one is None or other is None:
        return one is other
    return (one.low, one.high) == (other.low, other.high)


def _clipped(x: float, y: float) -> Place:
    low, high = EXTENT
    return min(high, max(low, x)), min(high, max(low, y))
