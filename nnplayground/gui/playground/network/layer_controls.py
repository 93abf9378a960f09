"""The controls that stand on the network drawing: buttons and fields above the layers."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.activations import ACTIVATIONS, Activation
from nnplayground.core.addresses import INPUTS, hidden_number, of_column, of_layer
from nnplayground.core.recurrent import Elman
from nnplayground.gui import theme
from nnplayground.gui.playground.network.glyphs import paint_loop
from nnplayground.gui.playground.network.model import NetworkModel, layer_title, neurons_text
from nnplayground.gui.playground.network.renderer import NetworkRenderer
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.context_menu import MenuEntry, MenuPart
from nnplayground.gui.widgets.help_text import HelpText, remark
from nnplayground.gui.widgets.keys import ButtonKeys, wants_space
from nnplayground.i18n import N_, grouped, tr
from nnplayground.rich import as_tip, rich

STRIP_HEIGHT = 76
"""Height of the controls above a layer."""
MOST_UNITS = 1_000_000
"""What the field of neurons takes; what memory cannot hold is refused with its figure."""
NARROWEST_BOX = 60
"""Pixels that a choice of activation needs at least."""
NARROWEST_LETTERS = 67
"""Percentage of their width to which the letters of a choice may shrink."""
BESIDE = 10
"""Pixels that narrow controls leave free on either side of their title."""
ARROW = 30
"""Pixels of a choice that are not its text."""
ROLE = Qt.ItemDataRole.UserRole


class GlyphButton(ButtonKeys, QAbstractButton):
    """A small round button with a plus, a minus, a cross or a curve on it."""

    SIZE = 20
    is_in_pictures = False

    def __init__(self, glyph: str, parent: QWidget | None = None, strong: bool = False) -> None:
        """Draw the glyph ``plus``, ``minus``, ``cross``, ``curve`` or ``loop``, in the accent colour if `strong`."""
        super().__init__(parent)
        self._glyph, self._strong = glyph, strong
        self.setFixedSize(self.SIZE, self.SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def describe(self, name: str, tip: str) -> None:
        """Set the accessible name and the tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        active = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        ground = "accent" if active else "raised"
        painter.setPen(QPen(theme.color("accent" if active or self.hasFocus() else "line"), theme.line(1)))
        painter.setBrush(theme.color(ground, 255 if self.isEnabled() else 90))
        painter.drawEllipse(box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        ink = theme.color(
            "on_accent" if active else "accent" if self._strong else "text", 255 if self.isEnabled() else 90
        )
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        self._draw_glyph(painter, box.center())

    def _draw_glyph(self, painter: QPainter, middle: QPointF) -> None:
        arm = 3.6
        across, down = QPointF(arm, 0), QPointF(0, arm)
        if self._glyph == "curve":
            low, high = middle.y() + arm, middle.y() - arm
            curve = QPainterPath(QPointF(middle.x() - 1.2 * arm, low))
            curve.cubicTo(QPointF(middle.x() + 0.4 * arm, low), QPointF(middle.x() - 0.4 * arm, high),
                          QPointF(middle.x() + 1.2 * arm, high))  # fmt: skip
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(curve)
            return
        if self._glyph == "loop":
            paint_loop(painter, middle, arm)
            return
        if self._glyph == "cross":
            across, down = QPointF(arm * 0.75, arm * 0.75), QPointF(arm * 0.75, -arm * 0.75)
        painter.drawLine(middle - across, middle + across)
        if self._glyph != "minus":
            painter.drawLine(middle - down, middle + down)


class ActivationBox(Combo):
    """A choice of activation functions, each with its curve and its sentence.

    Signals: `chosen` when the user picks another one; `card_wanted` when its card is to be opened.
    """

    course: ClassVar[str] = N_(
        "Without an activation that bends, all layers together can do no more than a single linear one (deck B)."
    )

    chosen = Signal(object)
    card_wanted = Signal()

    def __init__(self, model: QStandardItemModel, renderer: NetworkRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer, self._list = renderer, model
        self._current: Activation | None = None
        self.setModel(model)
        self.setMinimumContentsLength(3)
        self.activated.connect(self._on_activated)

    def component(self) -> Activation | None:
        """Return the activation that the layer has."""
        return self._current

    def open_card(self) -> None:
        """Ask for the card of the activation that the layer has."""
        self.card_wanted.emit()

    def context_parts(self, place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers."""
        tip = tr("Its curve, slope, range and tangent, and the chosen neuron on it.")
        return [MenuPart(self.accessibleName(), [MenuEntry(tr("Activation card…"), tip, self.open_card)])]

    def show_activation(self, activation: Activation) -> None:
        """Show what the layer has, without a signal."""
        self._current = activation
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(activation.kind, ROLE))
        self.setToolTip(rich("<p><b>{name}</b>: {about}</p>", name=tr(activation.label), about=tr(activation.summary)))

    def _on_activated(self, index: int) -> None:
        kind = self.itemData(index, ROLE)
        if self._current is not None and kind != self._current.kind:
            self.chosen.emit(ACTIVATIONS[kind].model_validate({}))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST_BOX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write in narrower letters where the longest name would not fit otherwise."""
        super().resizeEvent(event)
        font = self.font()
        font.setStretch(100)
        self.setFont(font)
        spare = self.widest() - self.width()
        if spare > 0:
            longest = self.widest() - ARROW
            font.setStretch(max(NARROWEST_LETTERS, 100 * (longest - spare) // longest))
            self.setFont(font)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentIcon = QIcon()  # the closed box is too narrow for it

    def widen_list(self) -> None:
        dress(self._list, self._renderer, self.devicePixelRatioF())
        super().widen_list()


def activation_model(output: bool, parent: QWidget) -> QStandardItemModel:
    """Return the list of activations that a hidden layer, or the output, may have."""
    model = QStandardItemModel(parent)
    for cls in ACTIVATIONS:
        if cls.output_only and not output:
            continue
        item = QStandardItem(tr(cls.label))
        item.setData(cls.key(), ROLE)
        item.setToolTip(rich("<p>{about}</p>", about=tr(cls.summary)))
        model.appendRow(item)
    return model


def dress(model: QStandardItemModel, renderer: NetworkRenderer, ratio: float) -> None:
    """Give every activation of the list its curve; only when the list is opened, to save time at the start."""
    for row in range(model.rowCount()):
        item = model.item(row)
        if item.icon().isNull():
            item.setIcon(QIcon(renderer.glyphs.symbol(ACTIVATIONS[item.data(ROLE)].model_validate({}), 20.0, ratio)))


class UnitsField(QSpinBox):
    """The number of neurons of a layer, to be typed."""

    course: ClassVar[str] = N_("More neurons can follow more shapes, and learn more by heart.")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(1, MOST_UNITS)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        # Qt leaves signs between thousands out, wherever they stand: “1,5” would be 15 neurons.
        if not text.isdecimal():
            return (QValidator.State.Invalid if text else QValidator.State.Intermediate), text, position
        return super().validate(text, position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if wants_space(event):
            # No number has a space: it ends the typing, and the window may have its shortcut.
            self.interpretText()
            event.ignore()
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(28, GlyphButton.SIZE)


class LayerControls(QWidget):
    """What stands above a layer: its name, its neurons and its activation.

    Signals: `units_chosen`, `activation_chosen`, `remove_pressed`; `card_wanted` for that of the activation;
    `memory_chosen` with whether the layer shall remember.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("How many neurons the layer has, and what each makes of its weighted sum."),
        N_("A layer's controls"),
        is_backdrop=True,
    )

    units_chosen = Signal(int)
    activation_chosen = Signal(object)
    remove_pressed = Signal()
    card_wanted = Signal()
    memory_chosen = Signal(bool)

    def __init__(
        self, role: str, renderer: NetworkRenderer, model: QStandardItemModel | None, parent: QWidget | None = None
    ) -> None:
        """Build for the role ``input``, ``hidden`` or ``output``."""
        super().__init__(parent)
        self._role = role
        self._long = self._short = ""
        self._narrow = False
        self.setFont(renderer.glyphs.small)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(renderer.glyphs.bold)
        self._title.setFixedHeight(GlyphButton.SIZE)
        self._top = top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        column.addLayout(top)
        self.remove: GlyphButton | None = None
        self.minus: GlyphButton | None = None
        self.plus: GlyphButton | None = None
        self.units: UnitsField | None = None
        self.activation: ActivationBox | None = None
        self.card: GlyphButton | None = None
        """Opens the card of the activation; it is there where the title leaves room for it."""
        self.memory: GlyphButton | None = None
        """Switches between a layer that remembers and one that looks forward only; of sequences only."""
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        if role == "hidden":
            self._count.hide()
            self.remove = GlyphButton("cross", self)
            self.remove.clicked.connect(self.remove_pressed)
            top.addWidget(self.remove)
            column.addLayout(self._units_row())
        else:
            self._count.setFixedHeight(22)
            column.addWidget(_secondary(self._count))
        if model is not None:
            self._note.hide()
            self.activation = ActivationBox(model, renderer, self)
            self.activation.setFixedHeight(24)
            self.activation.chosen.connect(self.activation_chosen)
            self.activation.card_wanted.connect(self.card_wanted)
            column.addLayout(self._activation_row(self.activation))
            self.card = GlyphButton("curve", self)
            # It stands where the title leaves room, beside its words.
            self.card.setProperty("floating", True)
            self.card.clicked.connect(self.card_wanted)
        else:
            self._note.setFixedHeight(24)
            column.addWidget(_secondary(self._note))
        column.addStretch(1)

    def _activation_row(self, activation: ActivationBox) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        if self._role == "hidden":
            self.memory = GlyphButton("loop", self)
            remark(self.memory, Elman.course)
            self.memory.setCheckable(True)
            self.memory.clicked.connect(self.memory_chosen)
            self.memory.hide()
            row.addWidget(self.memory)
        row.addWidget(activation, 1)
        return row

    def _units_row(self) -> QHBoxLayout:
        self.minus, self.plus = GlyphButton("minus", self), GlyphButton("plus", self)
        self.units = UnitsField(self)
        self.units.setFixedHeight(22)
        self.units.valueChanged.connect(self.units_chosen)
        row = QHBoxLayout()
        row.setSpacing(1)
        for button, step in ((self.minus, -1), (self.plus, 1)):
            button.setAutoRepeat(True)
            button.clicked.connect(self._on_less if step < 0 else self._on_more)
        for widget, stretch in ((self.minus, 0), (self.units, 1), (self.plus, 0)):
            row.addWidget(widget, stretch)
        return row

    def show_layer(self, model: NetworkModel, layer: int) -> None:
        """Show layer number `layer` of `model`, without signals."""
        title = layer_title(model, layer)
        count = of_column(model.sizes, layer)
        self._long = title
        self._short = str(hidden_number(layer)) if self.units is not None else title
        self._say_title()
        if self.activation is not None:
            self.activation.show_activation(of_layer(model.activations, layer))
            self.activation.setAccessibleName(tr("{layer}: activation", layer=title))
            assert self.card is not None
            tip = tr("The card of its activation: curve, slope, range and tangent.")
            self.card.describe(tr("{layer}: activation card", layer=title), tip)
        if self.memory is not None:
            self._show_memory(self.memory, model, layer, title)
        if self.units is not None:
            self._show_units(count, title)
        elif layer == INPUTS:
            self._show_inputs(model)
        else:
            self._count.setText(neurons_text(count))

    def _show_memory(self, button: GlyphButton, model: NetworkModel, layer: int, title: str) -> None:
        remembers = of_layer(model.remembers, layer)
        button.setVisible(model.is_sequence or remembers)
        button.setChecked(remembers)
        tip = (
            tr("It remembers: each neuron also gets what the layer answered one step before. A click: forward only.")
            if remembers
            else tr("It looks forward only: each step by itself. A click lets it remember.")
        )
        button.describe(tr("{layer}: remembers", layer=title), tip)

    def _show_units(self, count: int, title: str) -> None:
        assert self.units is not None
        assert self.minus is not None
        assert self.plus is not None
        assert self.remove is not None
        with QSignalBlocker(self.units):
            self.units.setValue(count)
        self.units.setAccessibleName(tr("{layer}: neurons", layer=title))
        self.units.setToolTip(tr("How many neurons the layer has: type a number."))
        self.minus.setEnabled(count > 1)
        self.minus.describe(tr("{layer}: one neuron less", layer=title), tr("Take a neuron away from this layer."))
        self.plus.describe(tr("{layer}: one neuron more", layer=title), tr("Add a neuron to this layer."))
        self.remove.describe(tr("{layer}: remove", layer=title), tr("Remove this layer."))

    def _show_inputs(self, model: NetworkModel) -> None:
        used = model.sizes[0]
        if model.planar:
            self._count.setText(tr("{used} of {all}", used=used, all=len(model.inputs)))
        elif model.is_images:
            self._count.setText(tr("{count} pixels", count=grouped(used)))
        else:
            self._count.setText(tr("1 quantity") if used == 1 else tr("{count} quantities", count=used))
        self._note.setText(tr("Scaling: {name}", name=model.scaling))
        self._note.setToolTip(rich("<p>{text}</p>", text=model.scaling_help))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_title()

    def _place_title(self) -> None:
        """Put the title in the middle if there is room for as much left of it as the button takes right."""
        beside = 2 * BESIDE if self._narrow else 0
        spare = self.width() - beside - self._least_title(self._title.text())
        # Without a button at its right, the middle needs as much again.
        needed = GlyphButton.SIZE if self.remove is not None else 2 * GlyphButton.SIZE
        inset = GlyphButton.SIZE if self.remove is not None and spare >= GlyphButton.SIZE else 0
        self._title.setContentsMargins(inset, 0, 0, 0)
        if self.card is not None:
            self.card.move(0, 0)
            self.card.setVisible(spare >= needed and not self._narrow)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, from left to right and from top to bottom."""
        parts = (self.card, self.remove, self.minus, self.units, self.plus, self.memory, self.activation)
        return [part for part in parts if part is not None]

    def least_width(self, narrow: bool = False) -> int:
        """Return the width at which nothing is cut but the name of an activation, as it is or `narrow`."""
        units = 0 if self.units is None else self.units.minimumSizeHint().width()
        memory = GlyphButton.SIZE + 2 if self.memory is not None and not self.memory.isHidden() else 0
        if narrow:
            return max(self._least_title(self._short) + 2 * BESIDE, units, memory + NARROWEST_BOX)
        return max(self._least_title(self._long), 2 * GlyphButton.SIZE + 2 + units, memory + NARROWEST_BOX)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the word of the title and the buttons beside the number of neurons, which can still be typed.

        The buttons that add a layer then stand beside the title, on these controls.
        """
        if narrow == self._narrow:
            return
        self._narrow = narrow
        beside = BESIDE if narrow else 0
        self._top.setContentsMargins(beside, 0, beside, 0)
        for button in (self.minus, self.plus):
            if button is not None:
                button.setVisible(not narrow)
        self._say_title()

    def _say_title(self) -> None:
        self._title.setText(self._short if self._narrow else self._long)
        self._title.setToolTip(as_tip(self._long if self._narrow else ""))
        self._place_title()

    def _least_title(self, text: str) -> int:
        beside = 0 if self.remove is None else GlyphButton.SIZE
        return self._title.fontMetrics().horizontalAdvance(text) + beside + 2

    def _on_less(self) -> None:
        if self.units is not None:
            self.units.setValue(self.units.value() - 1)

    def _on_more(self) -> None:
        if self.units is not None:
            self.units.setValue(self.units.value() + 1)


def _secondary(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    theme.mute(label)
    return label
