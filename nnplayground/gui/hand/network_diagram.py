"""A compact drawing of a network for working by hand: values in the neurons, the edge in hand lit."""

import itertools
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.hand.formulas import Notation, neuron_reference, parameter_reference, parameter_text
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId, layers_of, of_column
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import MenuEntry, MenuPart, copy_value, open_menu
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, number, tr

Values = npt.NDArray[np.float64]

MOST = 9
"""Neurons that a layer may have to be drawn whole."""
SOME = 6
"""Neurons of a larger layer that are drawn: the first, the last, and those in hand with their neighbours."""
MARGIN_SHARE, APART = 0.17, 0.38
"""The most of the width that stays free at the left; the largest radius, as a share of the way between layers."""
LARGEST = 25.0
"""Radius of a neuron in pixels, at most."""
MIDDLE = 0.42
"""How far along its edge a weight is written."""
SPREADS = (MIDDLE, 0.3, 0.25, 0.35, 0.7, 0.75, 0.2, 0.5, 0.8, 0.85, 0.15)
"""Where all weights into a layer could be written: near one end the edges lie apart."""
LEGIBLE = 11.0
"""Radius of a neuron in pixels from which on its sum z is written above it."""
NEAR = 5.0
"""Pixels from an edge that still mean it."""


ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, eq=False)
class NetPicture:
    """What is drawn; arrays by the number of their layer. NaN is not known yet.

    `values` stand in the neurons, `seconds` below them (δ), `sums` inside instead of a value while
    a neuron is being worked out. `z` are the sums above the neurons, `y` what is desired of the outputs, `eta` the
    learning rate; `all_weights` writes every weight on its edge where there is room. `active` are the references
    in hand, `tints` colours of neurons. Of a network through time `sizes` are those of all `steps` one after the
    other, `memory` the weights into a layer from itself one step before, `cuts` which errors truncation keeps from
    coming back to a layer from its next step.
    """

    sizes: Sequence[int] = ()
    weights: Mapping[int, Values] = field(default_factory=dict)
    values: Mapping[int, Values] = field(default_factory=dict)
    seconds: Mapping[int, Values] = field(default_factory=dict)
    second_name: str = ""
    sums: Mapping[NeuronId, float] = field(default_factory=dict)
    active: Collection[str] = ()
    focus: Collection[NeuronId] = ()
    tints: Mapping[NeuronId, QColor] = field(default_factory=dict)
    names: Sequence[str] = ()
    z: Mapping[int, Values] = field(default_factory=dict)
    y: Values | None = None
    eta: float | None = None
    all_weights: bool = False
    notation: Notation = Notation.DECK_A
    steps: int = 1
    memory: Mapping[int, Values] = field(default_factory=dict)
    cuts: Mapping[int, str] = field(default_factory=dict)


class NetworkDiagram(QWidget):
    """Shows one `NetPicture`; in large layers only the neurons in hand and their neighbours.

    Signals: `pointed` with the reference under the mouse (``w/2/0/1``, ``a/2/0``) or ``""``;
    `picked` with a `NeuronId` on a click.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The network that is worked through, with its real numbers: values in the neurons, weights as "
            "thick as they are large. What is in hand is lit and has its number; point at an edge or a neuron to find "
            "it in the formulas."
        )
    )

    is_picture = True
    every = 1
    pointed = Signal(str)
    picked = Signal(object)
    keys: ClassVar[Keys] = (
        N_("Drawing of a small network"),
        (
            (N_("Arrow keys"), N_("choose a neuron and light it in the formulas")),
            (N_("Enter"), N_("go to the chosen neuron's step")),
            (N_("Escape"), N_("choose none")),
        ),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._picture = NetPicture()
        self._lit: Collection[str] = ()
        self._pointed = ""
        self._key: tuple[object, ...] = ()
        self._known: dict[NeuronId, QPointF] = {}
        self._chosen: NeuronId | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("The network"))
        self.enlarger = Enlarger(self, double_click=False)
        self.setToolTip(tr("Point at a neuron or an edge to find it in the formulas; click a neuron to go to it."))
        self.setMinimumSize(theme.scaled(260), 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: NetPicture) -> None:
        """Show another state."""
        self._picture = picture
        if self._chosen is not None and self.place(self._chosen) is None:
            self._chosen = None
        self._clock.request(self)

    def picture(self) -> NetPicture:
        """Return what is shown."""
        return self._picture

    def light(self, references: Collection[str]) -> None:
        """Light neurons and edges by their references."""
        if set(references) != set(self._lit):
            self._lit = tuple(references)
            self._clock.request(self)

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def visible(self, layer: int) -> list[int]:
        """Return which neurons of a layer are drawn, in order."""
        count = of_column(self._picture.sizes, layer)
        if count <= MOST:
            return list(range(count))
        chosen = {0, 1, count - 1}
        for neuron in self._picture.focus:
            if neuron.layer == layer:
                chosen |= {n for n in (neuron.index - 1, neuron.index, neuron.index + 1) if 0 <= n < count}
        fill = 2
        while len(chosen) < SOME and fill < count:
            chosen.add(fill)
            fill += 1
        return sorted(chosen)

    def place(self, neuron: NeuronId) -> QPointF | None:
        """Return where a neuron is drawn; None if it is not."""
        return self._places().get(neuron)

    def _places(self) -> dict[NeuronId, QPointF]:
        """Return where each neuron is drawn, worked out once for a picture and a size."""
        key = (self._picture, self.width(), self.height(), self.font().key())
        if key != self._key:
            self._key = key
            self._known = {}
            for layer in self._layers():
                shown = self.visible(layer)
                for index, place in zip(shown, self._column(layer, shown), strict=True):
                    self._known[NeuronId(layer, index)] = place
        return self._known

    def _layers(self) -> range:
        """Return the numbers of all layers, the inputs included."""
        return range(INPUTS, len(self._picture.sizes) + 1)

    def _column(self, layer: int, shown: list[int]) -> list[QPointF]:
        """Return the places of the drawn neurons of a layer; a gap takes half a place."""
        top, between = self._top(), self._layer_gap()
        x = self._margin() + between * (layer - INPUTS if len(self._picture.sizes) > 1 else 0.5)
        units, before = [], 0.5
        for index, neuron in enumerate(shown):
            if index and neuron - shown[index - 1] > 1:
                before += 0.5
            units.append(before)
            before += 1.0
        total = before - 0.5
        room = self.height() - top - self._bottom()
        rows = min(room, total * 92.0)
        start = top + (room - rows) / 2
        return [QPointF(x, start + rows * unit / total) for unit in units]

    def _layer_gap(self) -> float:
        """Return how far apart the layers are, from middle to middle; of a single one, all the width there is."""
        right = self._full_margin() + (self._room_for_y() if self._picture.y is not None else 0.0)
        return (self.width() - self._margin() - right) / max(1, len(self._picture.sizes) - 1)

    def _margin(self) -> float:
        return min(self._full_margin(), MARGIN_SHARE * self.width())

    def _full_margin(self) -> float:
        return LARGEST + self.fontMetrics().horizontalAdvance("−0.0000") * 0.5 + 20

    def _room_for_y(self) -> float:
        return self.fontMetrics().horizontalAdvance("y = −0.00") - 20.0

    def _top(self) -> float:
        return (1.7 if self._picture.z else 1.0) * self.fontMetrics().height() + 4.0

    def _bottom(self) -> float:
        return 0.7 * self.fontMetrics().height() if self._picture.seconds else 4.0

    def _apart(self) -> float:
        """Return how far apart neurons of the fullest layer are, from middle to middle."""
        most = max(len(self.visible(layer)) + 0.5 * self._gaps(layer) for layer in self._layers())
        return min(92.0, (self.height() - self._top() - self._bottom()) / most)

    def _has_room_for_z(self) -> bool:
        """Whether a text above each neuron and one below it leave the neuron itself legible."""
        return bool(self._picture.z) and self._apart() >= 1.6 * self.fontMetrics().height() + 2 * LEGIBLE

    def _radius(self) -> float:
        room = self._apart()
        texts = bool(self._picture.seconds) + self._has_room_for_z()
        below = 0.8 * texts * self.fontMetrics().height()
        largest = LARGEST + self.fontMetrics().height() / 6
        return max(5.0, min(largest, 0.46 * (room - below), self.width() / 14, APART * self._layer_gap()))

    def _gaps(self, layer: int) -> int:
        shown = self.visible(layer)
        return sum(1 for here, after in itertools.pairwise(shown) if after - here > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_focus(self, painter)
        if not self._picture.sizes:
            return
        radius = self._radius()
        self._paint_headings(painter)
        for layer in layers_of(self._picture.sizes):
            self._paint_edges(painter, layer, radius)
        if self._picture.eta is not None:
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(8, self.height() - 8), f"η = {number(self._picture.eta)}")
        for layer in self._layers():
            shown = [NeuronId(layer, index) for index in self.visible(layer)]
            places = [self._places()[neuron] for neuron in shown]
            for row, (neuron, place) in enumerate(zip(shown, places, strict=True)):
                self._paint_neuron(painter, neuron, place, radius)
                self._paint_around(painter, neuron, place, radius)
                if len(shown) < of_column(self._picture.sizes, layer):
                    self._paint_number(painter, neuron, place, radius)
                if row and neuron.index - shown[row - 1].index > 1:
                    painter.setPen(theme.color("muted"))
                    _centred(painter, (place + places[row - 1]) / 2, "⋮")

    def _paint_number(self, painter: QPainter, neuron: NeuronId, place: QPointF, radius: float) -> None:
        """Say which neuron of a large layer this is; at its side where something stands below the neuron above it."""
        text, metrics = str(neuron.number), painter.fontMetrics()
        wide = metrics.horizontalAdvance(text)
        if neuron.layer in self._picture.seconds:
            self._paint_label(painter, place - QPointF(radius + 0.5 * wide + 7, 0), text, "muted")
            return
        painter.setPen(theme.color("muted"))
        painter.drawText(place + QPointF(-radius - wide - 4, -0.35 * radius), text)

    def _paint_headings(self, painter: QPainter) -> None:
        for layer, count in zip(self._layers(), self._picture.sizes, strict=True):
            place = self._column(layer, [0])[0]
            painter.setPen(theme.color("muted"))
            text = tr("Layer {number}", number=layer)
            if self.fontMetrics().horizontalAdvance(text) + 4 > self._layer_gap():
                text = str(layer)
            if count > MOST:
                text += f" ({count})"
            _centred(painter, QPointF(place.x(), (self.fontMetrics().height() + 4) / 2), text)

    def _paint_edges(self, painter: QPainter, layer: int, radius: float) -> None:
        weights = self._picture.weights.get(layer)
        if weights is None:
            return
        below, here = self.visible(layer - 1), self.visible(layer)
        top = float(np.abs(weights[np.ix_(below, here)]).max(initial=1e-9))
        marked = []
        for source in below:
            for neuron in here:
                weight_id = ParameterId(layer, neuron, source)
                reference, line = parameter_reference(weight_id), self._edge(weight_id, radius)
                if line is None:
                    continue
                if reference in self._picture.active or reference in self._lit:
                    marked.append((weight_id, line))
                    continue
                weight = float(weights[source, neuron])
                role = "positive" if weight >= 0 else "negative"
                painter.setPen(QPen(theme.color(role, 150), theme.line(0.7 + 2.2 * abs(weight) / top)))
                painter.drawLine(line)
        for weight_id, line in marked:
            role = "validation" if parameter_reference(weight_id) in self._lit else "accent"
            painter.setPen(QPen(theme.color(role), theme.line(3.5)))
            painter.drawLine(line)
        spread = self._spread(layer, radius) if self._picture.all_weights else None
        for source, neuron in itertools.product(below, here) if spread is not None else ():
            weight_id = ParameterId(layer, neuron, source)
            line = self._edge(weight_id, radius)
            if line is not None and all(weight_id != each for each, _line in marked):
                text = number(float(weights[source, neuron]), 3)
                self._paint_label(painter, line.pointAt(spread or MIDDLE), text, "muted")
        # Of many edges in hand only a few can be labelled.
        for weight_id, line in marked[:4]:
            text = number(float(weights[weight_id.row, weight_id.index]), 3)
            named = f"{self._name(weight_id)} = {text}"
            if self.fontMetrics().horizontalAdvance(named) + 16 < line.length():
                self._paint_label(painter, line.pointAt(0.5), named)
            else:
                self._paint_label(painter, line.pointAt(spread or 0.5), text)

    def _name(self, weight: ParameterId) -> str:
        return parameter_text(weight, self._picture.notation)

    def _spread(self, layer: int, radius: float) -> float | None:
        """Return how far along the edges into a layer all their weights stand clear of each other; None: nowhere."""
        edges = [
            self._edge(ParameterId(layer, neuron, source), radius)
            for source, neuron in itertools.product(self.visible(layer - 1), self.visible(layer))
        ]
        wide = self.fontMetrics().horizontalAdvance("−0.000")
        label, texts = QRectF(0, 0, wide, self.fontMetrics().ascent()), self._texts_around(layer, radius)
        for along in SPREADS:
            places = sorted((line.pointAt(along) for line in edges if line is not None), key=QPointF.y)
            apart = all(
                after.y() - here.y() >= self.fontMetrics().height() for here, after in itertools.pairwise(places)
            )
            boxes = [label.translated(place - label.center()) for place in places]
            if apart and not any(box.intersects(text) for box, text in itertools.product(boxes, texts)):
                return along
        return None

    def _texts_around(self, layer: int, radius: float) -> list[QRectF]:
        """Return where δ stands, or will stand, below the neurons at both ends of the edges into a layer, z above."""
        font = self._small(self.font())
        small = QFontMetricsF(font)
        away, height = QPointF(0, radius + 0.55 * small.height()), small.ascent()
        found = []
        for neuron in (NeuronId(here, index) for here in (layer - 1, layer) for index in self.visible(here)):
            place, z = self._places()[neuron], self._value(self._picture.z, neuron)
            if neuron.layer in self._picture.seconds:
                found.append(_box_around(place + away, self._width_of_second(font), height))
            if not math.isnan(z) and self._has_room_for_z():
                found.append(_box_around(place - away, small.horizontalAdvance(f"z {number(z, 3)}"), height))
        return found

    def _width_of_second(self, font: QFont) -> float:
        """Return how wide the text below a neuron may be."""
        return QFontMetricsF(font).horizontalAdvance(f"{self._picture.second_name} −0.0000")

    def _small(self, font: QFont) -> QFont:
        """Return the font of what stands above and below a neuron."""
        small = QFont(font)
        small.setPointSizeF(max(6.0, 0.85 * font.pointSizeF()))
        return small

    def _edge(self, weight: ParameterId, radius: float) -> QLineF | None:
        start, end = self.place(weight.origin) if weight.origin is not None else None, self.place(weight.neuron)
        if start is None or end is None:
            return None
        line = QLineF(start, end)
        length = max(1.0, line.length())
        return QLineF(line.pointAt(radius / length), line.pointAt(1 - radius / length))

    def _paint_label(self, painter: QPainter, place: QPointF, text: str, role: str = "text") -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height())
        box.moveCenter(place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("window", 225))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_around(self, painter: QPainter, neuron: NeuronId, place: QPointF, radius: float) -> None:
        """Write z above a neuron, and what is desired of an output beside it."""
        picture = self._picture
        z = self._value(picture.z, neuron)
        painter.setPen(theme.color("muted"))
        if not math.isnan(z) and self._has_room_for_z():
            font = painter.font()
            painter.setFont(self._small(font))
            height = painter.fontMetrics().height()
            _centred(painter, place - QPointF(0, radius + 0.5 * height), f"z {number(z, 3)}")
            painter.setFont(font)
        if picture.y is not None and neuron.layer == len(picture.sizes):
            metrics = painter.fontMetrics()
            text = f"y = {number(float(picture.y[neuron.index]), 3)}"
            painter.drawText(place + QPointF(radius + 7, 0.35 * metrics.ascent()), text)

    def _paint_neuron(self, painter: QPainter, neuron: NeuronId, place: QPointF, radius: float) -> None:
        picture = self._picture
        references = {neuron_reference(letter, neuron) for letter in "azdb"}
        lit, active = bool(references & set(self._lit)), bool(references & set(picture.active))
        running = neuron in picture.sums
        value = self._value(picture.values, neuron)
        role = "validation" if lit else ("accent" if active or running else "line")
        painter.setPen(QPen(theme.color(role), theme.line(3 if lit or active or running else 1.4)))
        tint = picture.tints.get(neuron)
        painter.setBrush(tint if tint is not None else theme.color("surface"))
        painter.drawEllipse(place, radius, radius)
        painter.setPen(theme.color("text"))
        font = painter.font()
        if running:
            text = number(picture.sums[neuron], 3)
            painter.setPen(theme.color("accent"))
        else:
            text = "" if math.isnan(value) else number(value, 3)
            if painter.fontMetrics().horizontalAdvance(text) > 2.4 * radius:
                text = number(value, 2)
        painter.setFont(_fitting(font, text, 1.85 * radius, painter))
        _centred(painter, place, text)
        painter.setFont(font)
        second = self._value(picture.seconds, neuron)
        if not math.isnan(second):
            painter.setPen(theme.color("validation"))
            painter.setFont(self._small(font))
            label = self._second_text(second, painter.font())
            _centred(painter, place + QPointF(0, radius + 0.55 * painter.fontMetrics().height()), label)
            painter.setFont(font)
        if neuron.is_input and neuron.index < len(picture.names):
            painter.setPen(theme.color("muted"))
            name = painter.fontMetrics().elidedText(
                picture.names[neuron.index], Qt.TextElideMode.ElideRight, int(place.x() + self._margin() - 4)
            )
            _centred(painter, place - QPointF(0, radius + 0.55 * painter.fontMetrics().height()), name)

    def _moved(self, dx: int, dy: int) -> NeuronId:
        """Return the neuron that lies in a direction from the chosen one; the first of all if there is none."""
        if self._chosen is None:
            return NeuronId(INPUTS, self.visible(INPUTS)[0])
        here = self.place(self._chosen)
        layer = min(max(self._chosen.layer + dx, INPUTS), len(self._picture.sizes))
        shown = [NeuronId(layer, index) for index in self.visible(layer)]
        if dx or self._chosen not in shown:
            height = here.y() if here is not None else 0.0
            return min(shown, key=lambda other: abs(self._places()[other].y() - height))
        return shown[min(max(shown.index(self._chosen) + dy, 0), len(shown) - 1)]

    def _second_text(self, second: float, font: QFont) -> str:
        """Return what is written below a neuron."""
        metrics, room = QFontMetricsF(font), self._width_of_second(font) + 2
        labels = [f"{self._picture.second_name} {number(second, digits)}" for digits in (3, 2, 1)]
        if not self._picture.all_weights:
            return labels[0]
        return next((label for label in labels if metrics.horizontalAdvance(label) <= room), labels[-1])

    def told(self, neuron: NeuronId) -> str:
        """Name a neuron."""
        return tr("Layer {layer}, neuron {neuron}", layer=neuron.layer, neuron=neuron.number)

    def _choose(self, chosen: NeuronId | None) -> None:
        self._chosen = chosen
        value = math.nan if chosen is None else self._value(self._picture.values, chosen)
        if chosen is not None:
            told = self.told(chosen)
            self.setAccessibleDescription(told if math.isnan(value) else f"{told}: {number(value)}")
        self.pointed.emit("" if chosen is None else neuron_reference("a", chosen))
        self.update()

    def _value(self, values: Mapping[int, Values], neuron: NeuronId) -> float:
        found = values.get(neuron.layer)
        return float("nan") if found is None else float(found[neuron.index])

    def _reference_at(self, place: QPointF) -> str:
        found = self._at(place)
        if found is None:
            return ""
        return neuron_reference("a", found) if isinstance(found, NeuronId) else parameter_reference(found)

    def _at(self, place: QPointF) -> NeuronId | ParameterId | None:
        """Return the neuron at a point, or else the weight whose edge is nearest, if it is near."""
        if not self._picture.sizes:
            return None
        radius = self._radius()
        best, nearest = NEAR, None
        for neuron, middle in self._places().items():
            gap = middle - place
            if math.hypot(gap.x(), gap.y()) <= radius:
                return neuron
            for weight in self._weights_to(neuron):
                line = self._edge(weight, radius)
                away = _distance(line, place) if line is not None else NEAR
                if away < best:
                    best, nearest = away, weight
        return nearest

    def _weights_to(self, neuron: NeuronId) -> list[ParameterId]:
        """Return the weights whose edges lead to a neuron."""
        return [] if neuron.is_input else [neuron.weight_from(source) for source in self.visible(neuron.layer - 1)]

    def context_parts(self, place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers for a neuron or a weight."""
        found = self._at(QPointF(place))
        picture = self._picture
        if found is None:
            return []
        if isinstance(found, ParameterId):
            weights = (picture.memory if found.memory else picture.weights).get(found.layer)
            value = math.nan if weights is None else float(weights[found.row, found.index])
            name = self._name(found)
            return [MenuPart(name, [copy_value(name, value)])]
        copies = [copy_value("a", self._value(picture.values, found))]
        if picture.second_name:
            copies.append(copy_value(picture.second_name, self._value(picture.seconds, found)))
        tip = tr("Goes to the step that works this neuron out.")
        go = MenuEntry(tr("Go to this neuron"), tip, partial(self.picked.emit, found))
        return [MenuPart(self.told(found), [*copies, go])]

    def sizeHint(self) -> QSize:
        return QSize(560, 280)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window; the menu key asks about what is chosen."""
        place = None if self._chosen is None else self.place(self._chosen)
        if event.reason() is QContextMenuEvent.Reason.Keyboard and place is not None:
            event.accept()
            open_menu(self, place.toPoint())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        reference = self._reference_at(event.position())
        if reference != self._pointed:
            self._pointed = reference
            self.pointed.emit(reference)

    def event(self, event: QEvent) -> bool:
        if wants(event, *ARROWS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS and self._picture.sizes:
            self._choose(self._moved(*ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.picked.emit(self._chosen)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._chosen is not None and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._choose(None)

    def leaveEvent(self, event: QEvent) -> None:
        if self._pointed:
            self._pointed = ""
            self.pointed.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if isinstance(found, NeuronId):
            self.picked.emit(found)
        else:
            event.ignore()


def same_neuron(reference: str) -> tuple[str, ...]:
    """Return all references of the neuron that `reference` is about, or the edge itself."""
    letter, _, rest = reference.partition("/")
    if not reference or letter in ("w", "u"):
        return (reference,) if reference else ()
    return tuple(f"{each}/{rest}" for each in "azdb")


def _distance(line: QLineF, place: QPointF) -> float:
    length = line.length()
    if length < 1:
        return NEAR
    along = ((place.x() - line.x1()) * line.dx() + (place.y() - line.y1()) * line.dy()) / length**2
    nearest = line.pointAt(min(1.0, max(0.0, along)))
    return math.hypot(nearest.x() - place.x(), nearest.y() - place.y())


def _box_around(middle: QPointF, width: float, height: float) -> QRectF:
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _centred(painter: QPainter, place: QPointF, text: str) -> None:
    box = QRectF(0, 0, 240, 60)
    box.moveCenter(place)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _fitting(font: QFont, text: str, width: float, painter: QPainter) -> QFont:
    """Return the font, smaller if `text` would not fit."""
    found = theme.tabular(font)
    wide = painter.fontMetrics().horizontalAdvance(text)
    if wide > width:
        found.setPointSizeF(max(5.0, font.pointSizeF() * width / wide))
    return found


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = NetworkDiagram(FrameClock())
    rng = np.random.default_rng(1)
    view.set_picture(
        NetPicture(
            sizes=(3, 4, 2),
            weights={2: rng.normal(size=(3, 4)), 3: rng.normal(size=(4, 2))},
            values={1: rng.normal(size=3), 2: rng.normal(size=4)},
            active=("w/3/0/1",),
        )
    )
    view.show()
    application.exec()
