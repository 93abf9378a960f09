"""The inputs of points on the plane, as switches on the network drawing."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from nnplayground.gui import theme
from nnplayground.gui.playground.network.renderer import NetworkRenderer
from nnplayground.gui.playground.network.scene import Tile
from nnplayground.gui.widgets.keys import ButtonKeys, Keys
from nnplayground.i18n import N_, tr
from nnplayground.rich import rich

ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class InputButton(ButtonKeys, QAbstractButton):
    """An input of points on the plane: its name and picture; a click switches it on or off.

    It never changes by itself: the experiment says what is on. Signals: `pointed` when the mouse or
    the focus comes (True) and goes (False); `moved` with the arrow keys: steps across, steps down.
    """

    course: ClassVar[str] = N_(
        "An input that bends, such as x₁², lets fewer neurons do; deeper networks make their own."
    )

    pointed = Signal(bool)
    moved = Signal(int, int)

    keys: ClassVar[Keys] = (
        N_("Drawing of the network"),
        ((N_("Enter"), N_("on an input: use it or leave it out")),),
    )

    def __init__(
        self, key: str, name: str, summary: str, renderer: NetworkRenderer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._renderer = renderer
        self._tile: Tile | None = None
        self._row = 0
        self._node = self._room = 30.0
        self._summary, self._symbol = summary, name
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Have the name that the data give this input."""
        if name == self.text():
            return
        self.setText(name)
        self.setAccessibleName(tr("Input {name}", name=name))
        own = "" if name == self._symbol else f"{self._symbol}: {name}."
        hint = tr("Click to switch this input on or off.")
        self.setToolTip(rich("<p>{own} {summary} {hint}</p>", own=own, summary=tr(self._summary), hint=hint))

    def show_field(self, tile: Tile | None, row: int) -> None:
        """Show picture number `row` of `tile`."""
        self._tile, self._row = tile, row
        self.update()

    def place(self, x: float, y: float, node: float, left: float, room: float) -> None:
        """Stand with the centre of the neuron at a point, the name in the room `left` of it; `room` is to the next."""
        self._node, self._room = node, room
        width, height = left + node + 1, node + 6
        self.setGeometry(round(x - node / 2 - left), round(y - height / 2), round(width), round(height))

    @property
    def shows_name(self) -> bool:
        """Whether the name stands there: where names would lie on each other, only that of the input in question."""
        letters = self._renderer.glyphs.metrics.capHeight() + 2
        return self._room >= letters or self.hasFocus() or self.underMouse()

    def nextCheckState(self) -> None:
        """Stay as it is: the experiment decides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is not None:
            self.moved.emit(*step)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        node = self._node
        box = QRectF(self.width() - node - 1, (self.height() - node) / 2, node, node)
        painter.setOpacity(1.0 if self.isChecked() else 0.62 if self.underMouse() else 0.34)
        if self._tile is not None:
            self._renderer.paint_thumbnail(painter, box, self._tile, self._row)
        else:
            painter.setPen(QPen(theme.color("muted"), theme.line(1.25)))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 5, 5)
        painter.setOpacity(1.0)
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        painter.setFont(self._renderer.glyphs.small)
        name = QRectF(0, 0, box.left() - 6, self.height())
        if self.shows_name:
            text = self._renderer.glyphs.metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, name.width())
            painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.line(2)))
            painter.drawRoundedRect(box.adjusted(0, 0, -0.5, 0), 5, 5)
        elif self.underMouse():
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.drawRoundedRect(box, 5, 5)
