"""The means of painting: tools and their size, and the classes or heights to paint."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.playground.form import Sizes, Tool
from nnplayground.gui.playground.painting.class_buttons import ClassButtons
from nnplayground.gui.playground.painting.state import PaintingEdit, PaintingState
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip


class PaintingToolbar(QWidget):
    """Two rows of controls around a `PaintingState`.

    Signals: `edited` with an `PaintingEdit` that can be trained on; `changed` when something else is
    different; `used` after a click that leaves the keyboard to the plane; `left` on Escape.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Brush, spray, eraser, and the class or height that they paint."), N_("Painting tools"), is_backdrop=True
    )

    edited = Signal(object)
    changed = Signal()
    used = Signal()
    left = Signal()

    def __init__(self, sheet: PaintingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.tools = {
            Tool.BRUSH: self._tool(
                Tool.BRUSH,
                tr("Brush"),
                tr("Set a point by a click, a trail of points by dragging; the right mouse button erases. (B)"),
            ),
            Tool.SPRAY: self._tool(
                Tool.SPRAY,
                tr("Spray"),
                tr("Set more and more points while the mouse is held down; the right mouse button erases. (S)"),
            ),
            Tool.ERASER: self._tool(
                Tool.ERASER,
                tr("Eraser"),
                tr("Take points away; so does the right mouse button with every tool. (E)"),
            ),
        }
        self.sizes = {tool: self._number(str(tool)) for tool in Tool}
        self._size = QStackedWidget()
        for field in self.sizes.values():
            label = QLabel(as_tip(field.title))
            theme.mute(label)
            label.setBuddy(field)
            self._size.addWidget(_row(label, field))
        self._size.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clear = Button(
            tr("Clear the plane"), tr("take all points away; Ctrl+Z brings them back."), self._on_clear, "clear-sheet",
            bare=True,
        )  # fmt: skip
        self.kind = Combo()
        self.kind.setMinimumContentsLength(5)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kind.setAccessibleName(tr("What the points have"))
        self.kind.setToolTip(tr("Give each point a class, or a height that is to be learnt."))
        self.kind.add(tr("Classes"), True, tr("Points of several classes, to be told apart."))
        self.kind.add(tr("Heights"), False, tr("Points with heights: a surface is fitted to them."))
        self.kind.activated.connect(self._on_kind)
        self._values = QStackedWidget()
        self._values.addWidget(self._class_row())
        self._values.addWidget(self._height_row())
        self._values.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.refresh(None)

    def _tool(self, tool: Tool, text: str, tip: str) -> Button:
        button = Button(text, tip, symbol=str(tool), bare=True)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self._on_tool(tool))
        return button

    def _number(self, name: str) -> NumberField:
        field = NumberField(Sizes.model_fields[name], name)
        field.set_value(getattr(self._sheet.sizes, name))
        field.edited.connect(lambda value: self._on_number(name, value))
        return field

    def _class_row(self) -> QWidget:
        self.chips = ClassButtons()
        self.chips.picked.connect(self._on_chip)
        self.add = Button(
            tr("One more class"), tr("possible when all classes have points."), self._on_add, "plus", bare=True
        )
        self.drop = Button(
            tr("One class less"), tr("possible when the last class is empty."), self._on_drop, "minus", bare=True
        )
        return _row(self.chips, self.add, self.drop)

    def _height_row(self) -> QWidget:
        self.height_field = self._number("height")
        self.swatch = Swatch()
        return _row(self.swatch, self.height_field)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(_row(*self.tools.values(), self._size, self.clear))
        column.addWidget(_row(self.kind, self._values))

    def refresh(self, scale: ColorScale | None) -> None:
        """Show what the sheet says; `scale` has the colours of heights."""
        sheet = self._sheet
        self.tools[sheet.tool].setChecked(True)
        self._size.setCurrentIndex(list(self.sizes).index(sheet.tool))
        for name, field in (*self.sizes.items(), ("height", self.height_field)):
            field.set_value(getattr(sheet.sizes, name))
        self.clear.setEnabled(len(sheet.marks) > 0)
        self.kind.setCurrentIndex(self.kind.findData(sheet.marks.classes))
        self._values.setCurrentIndex(0 if sheet.marks.classes else 1)
        if sheet.marks.classes:
            self.chips.show_classes(sheet.class_sizes(), sheet.chosen)
            self.add.setEnabled(sheet.can_add_class)
            self.drop.setEnabled(sheet.can_drop_class)
        elif scale is not None:
            self.swatch.show_height(sheet.sizes.height, scale)

    # What the user does.

    def _on_tool(self, tool: Tool) -> None:
        self._sheet.tool = tool
        self._tell(keeps_focus=self.tools[tool].hasFocus())

    def _on_number(self, name: str, value: float) -> None:
        self._sheet.sizes = self._sheet.sizes.model_copy(update={name: value})
        self.changed.emit()

    def _on_clear(self) -> None:
        self._sheet.clear()
        self._tell(keeps_focus=False)

    def _on_kind(self, index: int) -> None:
        edit = self._sheet.use_classes(self.kind.itemData(index))
        self.changed.emit()
        self._hand(edit)

    def _on_chip(self, number: int) -> None:
        self._sheet.choose(number)
        self._tell(keeps_focus=self.chips.hasFocus())

    def _on_add(self) -> None:
        self._sheet.add_class()
        self._tell(keeps_focus=self.add.hasFocus())

    def _on_drop(self) -> None:
        self._sheet.drop_class()
        self._tell(keeps_focus=self.drop.hasFocus())

    def _tell(self, keeps_focus: bool) -> None:
        self.changed.emit()
        if not keeps_focus:
            self.used.emit()

    def _hand(self, edit: PaintingEdit | None) -> None:
        if edit is not None:
            self.edited.emit(edit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Swatch(QWidget):
    """The colour that a point of some height will have, on the scale of all heights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = QColor()
        self.setFixedSize(QSize(24, 24))
        self.setToolTip(tr("The colour that the points will have."))

    def show_height(self, height: float, scale: ColorScale) -> None:
        """Show the colour of `height`; one beyond the `scale` will be at its new end, of the same colour."""
        red, green, blue = scale.colors(np.array([height]))[0].tolist()
        if (colour := QColor(red, green, blue)) != self.colour:
            self.colour = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text", 150), theme.line(1)))
        painter.setBrush(self.colour)
        painter.drawEllipse(self.rect().adjusted(3, 3, -4, -4))


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget)
    return row
