"""The drawing of a network worked through by hand, which also shows one that remembers unrolled over time."""

import itertools
from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.hand.formulas import parameter_reference, parameter_text
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId, of_column
from nnplayground.gui import theme
from nnplayground.gui.hand.network_diagram import LEGIBLE, NetworkDiagram
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.i18n import number, tr

SLANT = 0.3
"""How far inputs stand below the middle and outputs above it, as a share of the height: the memory runs between."""


class TimeDiagram(NetworkDiagram):
    """Draws the columns of each time step side by side, and the weights of the memory from step to step.

    The layers of the picture are then columns, numbered on from step to step.
    """

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(clock, parent)
        self._labels: dict[str, tuple[QPointF, str]] = {}
        """Where the weights in hand are written, each of them once, and in which colour."""

    @property
    def _depth(self) -> int:
        """How many columns a time step has."""
        return max(1, len(self._picture.sizes) // self._picture.steps)

    def _step(self, column: int) -> int:
        return (column - INPUTS) // self._depth

    def _layer(self, column: int) -> int:
        return (column - INPUTS) % self._depth + INPUTS

    def light(self, references: Collection[str]) -> None:
        """Light neurons and edges by their references; a weight or bias at every step, since it is the same."""
        super().light([copy for reference in references for copy in self._copies(reference)])

    def _copies(self, reference: str) -> list[str]:
        letter, *places = reference.split("/")
        if self._picture.steps == 1 or letter not in ("w", "u"):
            return [reference]
        layer = self._layer(int(places[0]))
        columns = [step * self._depth + layer for step in range(self._picture.steps)]
        return ["/".join([letter, str(column), *places[1:]]) for column in columns]

    def told(self, neuron: NeuronId) -> str:
        if self._picture.steps == 1:
            return super().told(neuron)
        step = tr("Step {number} of {count}", number=self._step(neuron.layer) + 1, count=self._picture.steps)
        return f"{step} · {super().told(NeuronId(self._layer(neuron.layer), neuron.index))}"

    def _name(self, weight: ParameterId) -> str:
        real = ParameterId(self._layer(weight.layer), weight.index, weight.source, weight.memory)
        return parameter_text(real, self._picture.notation)

    def visible(self, layer: int) -> list[int]:
        if self._picture.steps == 1:
            return super().visible(layer)
        # What is drawn of a layer is the same at every step, so that the memory can be followed.
        count = of_column(self._picture.sizes, layer)
        room = self.height() - self._top() - self._bottom()
        each = 2 * LEGIBLE + 4 + (0.85 * self.fontMetrics().height() if self._picture.seconds else 0.0)
        fits = max(3, int(room / each))
        if count <= fits:
            return list(range(count))
        chosen: list[int] = []
        focus = [neuron.index for neuron in self._picture.focus if self._layer(neuron.layer) == self._layer(layer)]
        for index in (*focus, 0, count - 1, *range(count)):
            if index not in chosen and len(chosen) < fits - 1:
                chosen.append(index)
        return sorted(chosen)

    def _column(self, layer: int, shown: list[int]) -> list[QPointF]:
        places = super()._column(layer, shown)
        if self._picture.steps == 1 or not places:
            return places
        # Half a column more stands between two steps.
        depth, margin = self._depth, self._margin()
        x = margin + self._between() * (layer - INPUTS + 0.5 * self._step(layer))
        room = self.height() - self._top() - self._bottom()
        over = room - (places[-1].y() - places[0].y()) - 2 * self._radius_at_most() - self.fontMetrics().height()
        kind = self._layer(layer)
        slant = SLANT if kind == INPUTS else -SLANT if kind == depth else 0.0
        down = slant * max(0.0, over)
        return [QPointF(x, place.y() + down) for place in places]

    def _between(self) -> float:
        """Return how far apart two columns of a step are."""
        steps = self._picture.steps
        return (self.width() - 2 * self._margin()) / (steps * self._depth - 1 + 0.5 * (steps - 1))

    def _second_text(self, second: float, font: QFont) -> str:
        if self._picture.steps == 1:
            return super()._second_text(second, font)
        # Columns stand close together: δ has its own colour, and loses its name and digits first.
        texts = [super()._second_text(second, font), *(number(second, digits) for digits in (3, 2, 1))]
        metrics = QFontMetricsF(font)
        return next((text for text in texts if metrics.horizontalAdvance(text) <= self._between() - 2), texts[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        self._labels.clear()
        super().paintEvent(event)
        if self._labels or self._picture.cuts:
            # On top of the neurons, which stand close together.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, name in self._picture.cuts.items():
                self._paint_cut(painter, column, name)
            for text, (place, role) in self._labels.items():
                super()._paint_label(painter, place, text, role)

    def cut_place(self, column: int) -> QPointF | None:
        """Return where the way back from the next step to a column is marked as cut; None if it is not drawn."""
        lines = [self._edge(weight, self._radius()) for weight in self._from_memory(column + self._depth)]
        places = [line.pointAt(0.5) for line in lines if line is not None]
        if not places:
            return None
        return sum(places, QPointF()) / len(places)

    def _paint_cut(self, painter: QPainter, column: int, name: str) -> None:
        """Paint two strokes across the way back, and at the head of the picture whose errors are cut off."""
        place = self.cut_place(column)
        if place is None:
            return
        painter.setPen(QPen(theme.color("warning"), theme.line(2.2)))
        for across in (-2.5, 2.5):
            middle = place + QPointF(across, 0)
            painter.drawLine(QLineF(middle + QPointF(-3, 8), middle + QPointF(3, -8)))
        # Between the neurons every place is taken.
        super()._paint_label(painter, QPointF(place.x(), 1.5 * self.fontMetrics().height() + 5.0), name, "warning")

    def _paint_label(self, painter: QPainter, place: QPointF, text: str, role: str = "text") -> None:
        if self._picture.steps == 1:
            super()._paint_label(painter, place, text, role)
        else:
            self._labels.setdefault(text, (place, role))

    def _margin(self) -> float:
        return super()._margin() if self._picture.steps == 1 else self._radius_at_most() + 10.0

    def _radius_at_most(self) -> float:
        """Return the radius of neurons that leaves room between the columns."""
        columns = self._picture.steps * (self._depth + 0.5)
        return max(5.0, 0.4 * self.width() / (columns + 0.5))

    def _radius(self) -> float:
        radius = super()._radius()
        if self._picture.steps == 1:
            return radius
        apart = self._apart()
        below = 0.8 * bool(self._picture.seconds) * self.fontMetrics().height()
        return max(5.0, min(self._radius_at_most(), 0.46 * (apart - below), 25.0))

    def _paint_headings(self, painter: QPainter) -> None:
        picture = self._picture
        if picture.steps == 1:
            super()._paint_headings(painter)
            return
        painter.setPen(theme.color("muted"))
        height = self.fontMetrics().height()
        for step in range(picture.steps):
            ends = [self._column(step * self._depth + layer, [0])[0].x() for layer in (INPUTS, self._depth)]
            text = tr("Step {number}", number=step + 1)
            width = self.fontMetrics().horizontalAdvance(text)
            painter.drawText(QPointF((ends[0] + ends[1] - width) / 2, self.fontMetrics().ascent() + 2.0), text)
            if step:
                before = self._column(step * self._depth, [0])[0].x()
                x = (before + ends[0]) / 2
                painter.setPen(QPen(theme.color("line"), theme.line(1)))
                painter.drawLine(QLineF(x, height + 6.0, x, self.height() - 6.0))
                painter.setPen(theme.color("muted"))

    def _paint_edges(self, painter: QPainter, layer: int, radius: float) -> None:
        super()._paint_edges(painter, layer, radius)
        weights = self._picture.memory.get(layer)
        if weights is None:
            return
        top = float(np.abs(weights).max(initial=1e-9))
        marked = []
        for weight in self._from_memory(layer):
            line = self._edge(weight, radius)
            reference, value = parameter_reference(weight), float(weights[weight.row, weight.index])
            if line is None:
                continue
            if reference in self._picture.active or reference in self._lit:
                marked.append((weight, line, value))
                continue
            painter.setPen(
                QPen(
                    theme.color("positive" if value >= 0 else "negative", 110), theme.line(0.5 + 1.6 * abs(value) / top)
                )
            )
            painter.drawLine(line)
        for weight, line, value in marked:
            role = "validation" if parameter_reference(weight) in self._lit else "accent"
            painter.setPen(QPen(theme.color(role), theme.line(3.5)))
            painter.drawLine(line)
            self._paint_label(painter, line.pointAt(0.6), f"{self._name(weight)} = {number(value, 3)}")

    def _from_memory(self, layer: int) -> list[ParameterId]:
        """Return the weights of the memory into a column whose both ends are drawn."""
        sources = self.visible(layer - self._depth)
        return [
            ParameterId(layer, neuron, source, memory=True)
            for source, neuron in itertools.product(sources, self.visible(layer))
        ]

    def _edge(self, weight: ParameterId, radius: float) -> QLineF | None:
        if not weight.memory or weight.source is None:
            return super()._edge(weight, radius)
        start = self.place(NeuronId(weight.layer - self._depth, weight.source))
        end = self.place(weight.neuron)
        if start is None or end is None:
            return None
        line = QLineF(start, end)
        length = max(1.0, line.length())
        return QLineF(line.pointAt(radius / length), line.pointAt(1 - radius / length))

    def _weights_to(self, neuron: NeuronId) -> list[ParameterId]:
        if self._picture.steps == 1:
            return super()._weights_to(neuron)
        found = super()._weights_to(neuron) if neuron.layer in self._picture.weights else []
        if neuron.layer in self._picture.memory:
            found = found + [weight for weight in self._from_memory(neuron.layer) if weight.index == neuron.index]
        return found
