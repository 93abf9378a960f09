"""The surface on which the network is drawn, with its mouse and its keys."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnplayground.core.addresses import INPUTS, NeuronId
from nnplayground.core.network import Array
from nnplayground.gui import theme
from nnplayground.gui.playground.network.hit_testing import Place, exists, first, layer_at, moved, place_at
from nnplayground.gui.playground.network.input_buttons import ARROWS, InputButton
from nnplayground.gui.playground.network.model import Activity, place_name
from nnplayground.gui.playground.network.renderer import BESIDE, NetworkRenderer, anchor_of, fan_end, inputs_end
from nnplayground.gui.playground.network.scene import NetworkScene
from nnplayground.gui.playground.network.values import fits, readout
from nnplayground.gui.playground.network.weight_editor import WeightEditor
from nnplayground.gui.widgets.context_menu import MenuPart, open_menu
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, full_number, tr
from nnplayground.rich import as_tip

Key = Qt.Key
_ACTS = (Key.Key_Plus, Key.Key_Minus, Key.Key_Insert, Key.Key_Delete, Key.Key_Return, Key.Key_Enter)
_LEAPS = {Key.Key_PageUp: -1, Key.Key_PageDown: 1, Key.Key_Home: -2, Key.Key_End: 2}
"""Up or down a part of a long layer, or (2) to its end."""
_OWN_KEYS = (*_ACTS, *_LEAPS, *ARROWS)
NOTCH = 120
"""What a notch of the wheel is told as."""


class NetworkCanvas(QWidget):
    """Paints a scene, tells what is pointed at, and opens the editor of a weight or bias.

    Signals: `neuron_hovered` (a `NeuronId`) and `hover_left`; `parameter_edited` (place in the flat
    vector, value); `units_stepped` (layer, ±1); `layer_added` (the number that the new layer shall have)
    and `layer_removed` (layer); `inputs_entered` (key of the input) when an arrow key leads to inputs
    that are widgets; `selected_at` (x) when a key has selected something that has to be in sight; `double_clicked`
    where there is nothing to change; `scrolled` (layer, neurons) when another part of a long layer is wanted; `sought`
    with a place that is not drawn and has to be.
    """

    neuron_hovered = Signal(object)
    hover_left = Signal()
    parameter_edited = Signal(int, float)
    units_stepped = Signal(int, int)
    layer_added = Signal(int)
    layer_removed = Signal(int)
    inputs_entered = Signal(str)
    selected_at = Signal(float)
    double_clicked = Signal()
    scrolled = Signal(int, int)
    sought = Signal(object)
    neuron_chosen = Signal(object)
    answered = Signal(object)

    keys: ClassVar[Keys] = (
        N_("Drawing of the network"),
        (
            (N_("Arrow keys"), N_("choose a neuron or connection (with Ctrl neurons only)")),
            (N_("Page Up, Page Down"), N_("go through a long layer in leaps")),
            (N_("Home, End"), N_("go to the first or last neuron of the layer")),
            ("+ −", N_("add or remove a neuron of the chosen layer")),
            (N_("Insert, Delete"), N_("add or remove a hidden layer")),
            (N_("Enter"), N_("type the value of the chosen weight or bias")),
            (N_("Escape"), N_("choose nothing")),
            (N_("Menu, Shift+F10"), N_("what can be done with the chosen neuron or weight")),
        ),
    )

    def __init__(self, renderer: NetworkRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self.scene: NetworkScene | None = None
        self.parameters: Array | None = None
        self.example: Activity | None = None
        self._hovered: Place | None = None
        self._input: str | None = None
        """The input of the plane, a widget of its own, that is pointed at."""
        self._lit: Place | None = None
        """What a link has lit last."""
        self._selected: Place | None = None
        self._pressed: Place | None = None
        self._by_key = False
        self._announced: NeuronId | None = None
        self._edited: int | None = None
        self._turned = 0
        """What the wheel was turned by and has not scrolled yet."""
        self._wide = True
        """Whether more than the network itself, a read-out, has to be painted or painted over."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Drawing of the network"))
        self.parts_of: Callable[[Place | int | None], list[MenuPart]] | None = None
        """What the context menu offers for a neuron or edge, a layer (its number), or the network (None)."""
        self.is_asking = False
        """Whether a click, or Enter, answers a question and changes nothing."""
        self._menu_place: Place | None = None
        """What the menu key asks about."""
        self.editor = WeightEditor(self)
        self.editor.accepted.connect(self._on_accepted)
        self.editor.cancelled.connect(self._on_cancelled)

    @property
    def selected(self) -> Place | None:
        """What the keyboard has selected."""
        return self._selected

    @property
    def lit(self) -> Place | None:
        """What is lit, by a link or under the mouse, else what has been chosen while the drawing has the keys."""
        held = self.window().focusWidget()
        has_keys = held is not None and (held is self or self.isAncestorOf(held))
        return self._hovered or (self._selected if has_keys else None)

    def set_scene(self, scene: NetworkScene) -> None:
        """Paint another scene from now on; what is no longer drawn is no longer selected."""
        self.scene = scene
        for name in ("_hovered", "_selected", "_pressed"):
            place = getattr(self, name)
            if place is not None and not exists(scene.layout, place):
                setattr(self, name, None)
        if self._input is not None:
            # It may have another number now, or none.
            self._hovered = self._place_of(self._input)
        if self._edited is not None:
            self.editor.close_field()
            self._edited = None
        self._point()
        # What stood elsewhere in the scene before is painted over as well.
        self.update()

    def point_at_input(self, key: str | None) -> None:
        """Behave as if the mouse were on an input of the plane, which is a widget of its own; None: it left."""
        self._input, self._hovered = key, self._place_of(key)
        self._point()

    def _place_of(self, key: str | None) -> Place | None:
        """Return where an input of the plane is drawn now: the network may have changed since."""
        drawn = self.scene.model.features if self.scene is not None else ()
        return Place(NeuronId(INPUTS, drawn.index(key))) if key in drawn else None

    def light(self, place: Place) -> None:
        """Behave as if the mouse were on a place until it moves; a long layer is scrolled to it."""
        if self.scene is None or not self.scene.model.has(place):
            return
        if not exists(self.scene.layout, place):
            self.sought.emit(place)
        self._hovered, self._input, self._by_key = place, None, False
        self._lit = self._hovered
        self._point()
        self.selected_at.emit(anchor_of(self.scene.layout, place).x())

    def unlight(self) -> None:
        """Light nothing any more, but what the mouse has moved to."""
        is_by_mouse = self.underMouse() and self._hovered is not self._lit
        if self.scene is not None and self._hovered is not None and not is_by_mouse:
            self._hovered = self._input = None
            self._point()

    def select(self, place: Place | None) -> None:
        """Select a place by keyboard; a long layer is scrolled to it."""
        if place is not None and self.scene is not None and not exists(self.scene.layout, place):
            self.sought.emit(place)
        self._selected, self._hovered, self._input, self._by_key = place, None, None, True
        self._point()
        self._tell_selection()
        self._tell_chosen()
        if place is not None and self.scene is not None:
            self.selected_at.emit(anchor_of(self.scene.layout, place).x())

    def enter_from_input(self, key: str) -> None:
        """Take the keyboard over from an input of the plane, which may be switched off."""
        if self.scene is None:
            return
        layout, place = self.scene.layout, self._place_of(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.select(first(layout) if place is None else moved(layout, place, 1, 0))

    def refresh(self, inputs: bool = False) -> None:
        """Repaint the drawing, but not the controls above it, and pictures of inputs only if they changed."""
        if self.scene is None:
            return
        columns = self.scene.layout.columns
        top, left, right = round(self.scene.layout.top) - 4, 0, self.width()
        is_still = columns[0].picture and not inputs and not self._wide
        if is_still and self.scene.hovered is None:
            # The fan from a picture tells no weights: without a read-out over it, it stays as it is.
            left = fan_end(self.scene.layout)
        elif self.scene.model.planar or is_still:
            left = inputs_end(self.scene.layout)
        if not self._wide:
            right = round(columns[-1].x + columns[-1].half + BESIDE)
        self.update(QRect(left, top, right - left, self.height() - top))

    def _point(self) -> None:
        """Work out what is pointed at, by mouse or key, and tell it."""
        if self.scene is None:
            return
        by_key = self._selected if self._by_key and self.hasFocus() else None
        pointed = self._hovered or by_key
        self._wide = pointed is not None or self.scene.hovered is not None
        self.scene.hovered = pointed
        self.scene.selected = self._selected
        self.scene.focused = self.hasFocus() and self._by_key
        neuron = pointed.neuron if pointed is not None and not pointed.is_edge else None
        if neuron is not None and self.scene.layout.column(neuron.layer).picture:
            neuron = None
        if neuron != self._announced:
            self._announced = neuron
            if neuron is None:
                self.hover_left.emit()
            else:
                self.neuron_hovered.emit(neuron)
        self.refresh()

    def _tell_chosen(self) -> None:
        """Tell which neuron is chosen: of an edge it is the one that it leads to."""
        if self._selected is not None:
            self.neuron_chosen.emit(self._selected.neuron)

    def _tell_selection(self) -> None:
        if self.scene is not None and self._selected is not None:
            text = ", ".join(readout(self.scene, self._selected, self.parameters, self.example))
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def context_parts(self, place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers for what is drawn at a point."""
        if self.parts_of is None or self.scene is None:
            return []
        layout = self.scene.layout
        target = self._menu_place or place_at(layout, place.x(), place.y())
        return self.parts_of(target or layer_at(layout, place.x()))

    def open_editor(self, place: Place) -> bool:
        """Ask for a new value of a weight or bias; False where there is none, or none is known yet."""
        scene = self.scene
        parameter = place.parameter
        if scene is None or parameter is None or self.parameters is None or not fits(scene, self.parameters):
            return False
        index = parameter.flat_index(scene.model.shapes)
        if self.is_asking:
            self.answered.emit(parameter if place.is_edge else place.neuron)
            return True
        self._edited, self._selected = index, place
        title = f"{place_name(scene.model, place)}: {parameter.text}"
        self.editor.open(title, full_number(self.parameters[index]), anchor_of(scene.layout, place))
        return True

    def _on_accepted(self, value: float) -> None:
        index, self._edited = self._edited, None
        self._by_key = True
        self._point()
        if index is not None:
            self.parameter_edited.emit(index, value)

    def _on_cancelled(self) -> None:
        self._edited = None
        self._by_key = self.hasFocus()
        self._point()

    def _act(self, key: int) -> bool:
        """Do what a key says to the selected layer; False if the key means nothing here."""
        if self.scene is None:
            return False
        layer = self._selected.layer if self._selected is not None and self.hasFocus() else INPUTS
        last = len(self.scene.model.sizes)
        if key in (Key.Key_Plus, Key.Key_Minus):
            if INPUTS < layer < last:
                self.units_stepped.emit(layer, 1 if key == Key.Key_Plus else -1)
        elif key == Key.Key_Insert:
            self.layer_added.emit(min(layer + 1, last))
        elif key == Key.Key_Delete:
            if INPUTS < layer < last:
                self.layer_removed.emit(layer)
        elif key in (Key.Key_Return, Key.Key_Enter):
            return self._selected is not None and self.open_editor(self._selected)
        else:
            return False
        return True

    def _move(self, dx: int, dy: int, skip_edges: bool) -> None:
        if self.scene is None:
            return
        if self._selected is None:
            self.select(first(self.scene.layout))
            return
        place = moved(self.scene.layout, self._selected, dx, dy, skip_edges)
        if place.neuron.is_input and self.scene.model.planar:
            self.inputs_entered.emit(self.scene.model.features[place.neuron.index])
            return
        self.select(place)

    def _leap(self, way: int) -> None:
        place, scene = self._selected, self.scene
        if scene is None or place is None:
            return
        moves_source = place.source is not None and place.pivot != "source"
        column = scene.layout.column(place.layer - moves_source)
        step = column.count if abs(way) > 1 else max(1, len(column.shown) - 1)
        self._move(0, step if way > 0 else -step, False)

    def _step_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the layer and the neurons to scroll by, if a click at a point says so."""
        found = self.scene.layout.counter_at(x, y) if self.scene is not None else None
        if found is None or self.scene is None or not found[1]:
            return None
        layer, way = found
        return layer, way * max(1, len(self.scene.layout.column(layer).shown) - 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.scene is not None:
            over = self.scene.layout.counter_at(event.pos().x(), event.pos().y()) is not None
            tip = tr("Shows other neurons: click, turn the wheel over the layer, or use ↑ ↓ and Page Down.")
            QToolTip.showText(event.globalPos(), as_tip(tip if over else ""), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = event.key() in _OWN_KEYS or (event.key() == Key.Key_Escape and self._selected is not None)
            if wanted and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():
            # From a widget on the drawing: only a switched input stands for its layer.
            if (
                event.key() != Key.Key_Insert
                or not isinstance(self.focusWidget(), InputButton)
                or not self._act(event.key())
            ):
                event.ignore()
        elif event.key() in ARROWS:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._move(*ARROWS[event.key()], control)
        elif event.key() in _LEAPS and self._selected is not None:
            self._leap(_LEAPS[Key(event.key())])
        elif event.key() == Key.Key_Escape and self._selected is not None:
            self.select(None)
        elif not self._act(event.key()):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.scene is None:
            return
        place = place_at(self.scene.layout, event.position().x(), event.position().y())
        if self._step_at(event.position().x(), event.position().y()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            place = None
        elif place is None:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        if place is None and self._hovered is None:
            return
        if place is None or not place.same(self._hovered):
            self._hovered, self._input, self._by_key = place, None, False
            if place is not None:
                editable = place.parameter is not None
                self.setCursor(Qt.CursorShape.PointingHandCursor if editable else Qt.CursorShape.ArrowCursor)
            self._point()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self.scrolled.emit(*step)
        elif event.button() == Qt.MouseButton.LeftButton and self.scene is not None:
            self._pressed = place_at(self.scene.layout, event.position().x(), event.position().y())
            self._selected, self._by_key = self._pressed, False
            self._point()
            self._tell_chosen()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if event.button() != Qt.MouseButton.LeftButton or self.scene is None:
            event.ignore()
        elif self.scene.layout.counter_at(place.x(), place.y()) is not None:
            self.mousePressEvent(event)
        elif place_at(self.scene.layout, place.x(), place.y()) is None:
            self.double_clicked.emit()
        else:
            self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and self.scene is not None and pressed is not None:
            place = place_at(self.scene.layout, event.position().x(), event.position().y())
            if pressed.same(place):
                self.open_editor(pressed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        layer = self.scene.layout.scrolling_at(event.position().x()) if self.scene is not None else None
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= NOTCH * notches
        if layer is None or not event.angleDelta().y():
            self._turned = 0
            event.ignore()
        elif notches:
            self.scrolled.emit(layer, -notches)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window; the menu key asks about what is selected."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self._selected is not None and self.hasFocus():
            assert self.scene is not None
            anchor = anchor_of(self.scene.layout, self._selected).toPoint()
            event.accept()
            self._menu_place = self._selected
            open_menu(self, anchor)
            self._menu_place = None
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = self._input = None
        self._point()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._by_key = True
            if self._selected is None and self.scene is not None:
                self._selected = first(self.scene.layout)
        self._point()
        self._tell_selection()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        # Scrolling moves what is painted; a read-out stays in sight.
        if self._wide:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("surface"))
        scene = self.scene
        if scene is None:
            return
        pointed = scene.hovered
        scene.readout = [] if pointed is None else readout(scene, pointed, self.parameters, self.example)
        if self._edited is not None:
            scene.readout = []
        self._renderer.paint(painter, scene, QRectF(event.rect()), QRectF(self._in_view()))

    def _in_view(self) -> QRect:
        """Return the part of the canvas that the scroll area shows."""
        parent = self.parentWidget()
        if parent is None:
            return self.rect()
        return QRect(QPoint(-self.x(), -self.y()), parent.size()) & self.rect()
