"""The sheet on which digits are drawn, by mouse, pen, finger or keys."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.drawing import SIDE, Drawing
from nnplayground.gui.widgets.dropping import take_copy
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, tr

STEP = 6.0
"""Paper pixels that an arrow key moves the pen."""
LIGHTEST = 0.3
"""Part of the brush that the lightest pressure of a pen leaves."""


class DrawingCanvas(QWidget):
    """A square sheet of paper around a `Drawing`.

    Arrow keys move a cursor; with Shift they draw. Delete clears, Ctrl+V pastes. Ctrl+Z and
    Ctrl+Shift+Z are the window's; where it has none, they are asked for here.

    Signals: `pasted` when the clipboard is wanted, `dropped` with the mime data of what was let fall;
    `undo_asked` and `redo_asked`.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Draw one digit, large or small, by any brush: before the network reads it, it is centred, scaled and "
            "drawn as wide as MNIST's. Ink is 1, paper 0. Arrow keys move the pen, with Shift they draw."
        )
    )

    is_picture = True
    pasted = Signal()
    dropped = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()

    keys: ClassVar[Keys] = (
        N_("Sheet to draw a digit on"),
        (
            (N_("Arrow keys"), N_("move the pen (with Shift it draws)")),
            (N_("Delete"), N_("empty the sheet")),
            ("Ctrl+Z, Ctrl+Shift+Z", N_("undo and redo a stroke")),
            ("Ctrl+V", N_("read the picture on the clipboard")),
        ),
    )

    def __init__(
        self, clock: FrameClock, drawing: Drawing, parent: QWidget | None = None, *, takes_pictures: bool = True
    ) -> None:
        """Show `drawing`; where nobody `takes_pictures`, none can be pasted or dropped."""
        super().__init__(parent)
        self._clock, self._takes_pictures = clock, takes_pictures
        self._drawing = drawing
        self._inks = [QColor(*(int(c) for c in colour)).rgb() for colour in theme.ink_lut()]
        self.brush = 32.0
        """Width of the brush in pixels of the paper."""
        self.erasing = False
        self._cursor = QPointF(SIDE / 2, SIDE / 2)
        self._by_key = False
        self._by_tablet = False
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The right button rubs out.
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAcceptDrops(takes_pictures)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(tr("Sheet to draw a digit on"))
        self.enlarger = Enlarger(self, double_click=False)
        self.setToolTip(
            tr("Draw one digit, large or small; drop a picture here to have it read.")
            if takes_pictures
            else tr("Draw one digit, large or small; the right mouse button takes ink away.")
        )
        drawing.changed.connect(self._on_changed)

    def draw(self) -> None:
        """Nothing waits for a frame: ink shows at once."""

    def paper(self) -> QRectF:
        """Return where the sheet is in this widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)

    def on_paper(self, place: QPointF) -> QPointF:
        """Return the place on the sheet, in its pixels, that is shown at `place`."""
        across, up = share_of(self.paper(), place)
        return QPointF(across * SIDE, (1 - up) * SIDE)

    def place_of(self, point: QPointF) -> QPointF:
        """Return where in this widget a pixel of the sheet shows."""
        paper = self.paper()
        return QPointF(paper.left() + point.x() * paper.width() / SIDE, paper.top() + point.y() * paper.height() / SIDE)

    def _on_changed(self) -> None:
        """Repaint where the ink is different: the whole sheet takes as long as all the rest."""
        dirty = self._drawing.dirty
        if dirty.width() >= SIDE:
            self.update()
            return
        shown = QRectF(self.place_of(dirty.topLeft()), self.place_of(dirty.bottomRight()))
        self.update(shown.toAlignedRect().adjusted(-2, -2, 2, 2))

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        paper, image = self.paper(), self._drawing.image
        indexed = QImage(
            image.constBits(), image.width(), image.height(), image.bytesPerLine(), QImage.Format.Format_Indexed8
        )
        indexed.setColorTable(self._inks)
        painter.drawImage(paper, indexed.convertToFormat(QImage.Format.Format_RGB32))
        if self._drawing.is_empty:
            painter.setPen(theme.color("muted"))
            painter.drawText(
                paper.adjusted(24, 24, -24, -24),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                tr("Draw a digit here"),
            )
        focused = self.hasFocus()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if focused else "line"), theme.line(1.5 if focused else 1)))
        painter.drawRect(paper)
        if self._by_key and focused:
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            radius = self.brush / 2 * paper.width() / SIDE
            painter.drawEllipse(self.place_of(self._cursor), radius, radius)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Rub out with the right button; the menu key opens what the window offers."""
        event.setAccepted(event.reason() is QContextMenuEvent.Reason.Mouse)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        self._by_key = False
        erases = self.erasing or event.button() == Qt.MouseButton.RightButton
        self._drawing.begin(self.on_paper(event.position()), self.brush, erases)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drawing.move(self.on_paper(event.position()), self.brush)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drawing.end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        width = self.brush * (LIGHTEST + (1 - LIGHTEST) * min(1.0, event.pressure()))
        place = self.on_paper(event.position())
        if event.type() == QEvent.Type.TabletPress:
            eraser = event.pointerType() == event.pointerType().Eraser
            self._by_key, self._by_tablet = False, True
            self._drawing.begin(place, width, self.erasing or eraser)
        elif event.type() == QEvent.Type.TabletMove and self._by_tablet:
            self._drawing.move(place, width)
        elif event.type() == QEvent.Type.TabletRelease:
            self._by_tablet = False
            self._drawing.end()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            self._move_by_key(move, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        elif self._takes_pictures and event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self._drawing.clear()
        else:
            super().keyPressEvent(event)

    def _move_by_key(self, move: tuple[float, float], draws: bool) -> None:
        self._by_key = True
        before = QPointF(self._cursor)
        self._cursor = QPointF(min(SIDE, max(0.0, before.x() + move[0])), min(SIDE, max(0.0, before.y() + move[1])))
        if draws:
            if not self._key_stroke:
                self._drawing.begin(before, self.brush, self.erasing)
                self._key_stroke = True
            self._drawing.move(QPointF(self._cursor), self.brush)
        else:
            self._key_stroke = False
            self._drawing.end()
        self.update()

    _key_stroke = False

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Shift and self._key_stroke:
            self._key_stroke = False
            self._drawing.end()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._key_stroke:
            self._key_stroke = False
            self._drawing.end()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        # Where another window takes the place of this one, nobody will lift the pen.
        self._key_stroke = self._by_tablet = False
        self._drawing.end()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Delete or event.matches(QKeySequence.StandardKey.Paste)

    def _touch(self, event: QTouchEvent) -> bool:
        """Draw with the first finger; the others do nothing."""
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin and points:
            self._by_key = False
            self._drawing.begin(self.on_paper(points[0].position()), self.brush, self.erasing)
        elif event.type() == QEvent.Type.TouchUpdate and points:
            self._drawing.move(self.on_paper(points[0].position()), self.brush)
        else:
            self._drawing.end()
        event.accept()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_copy(event)
        self.dropped.emit(event.mimeData())


def _preview() -> None:
    """Draw and nothing else."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    drawing = Drawing(application)
    view = DrawingCanvas(FrameClock(application), drawing)
    view.undo_asked.connect(drawing.undo)
    view.redo_asked.connect(drawing.redo)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
