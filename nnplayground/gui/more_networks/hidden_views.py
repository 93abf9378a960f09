"""The hidden state over time: as a strip, neurons by steps, and as a path in the plane."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.more_networks.unrolled import Floats, hidden_path
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import signed_colors, to_image
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import as_tip

NONE: Floats = np.empty((0, 0))


class StatePicture(QWidget):
    """What both pictures have in common: states (steps, neurons), the step at hand, and nothing to see at first."""

    is_picture = True
    every = 3

    def __init__(self, clock: FrameClock, name: str, tip: str) -> None:
        super().__init__()
        self._clock = clock
        self._states, self._now = NONE, 0
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enlarger = Enlarger(self)

    def show_states(self, states: Floats, now: int) -> None:
        """Show the states (steps, neurons), and mark the step `now`; of none nothing is shown."""
        self._states, self._now = states, now
        self._clock.request(self)

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)


class HiddenStrip(StatePicture):
    """Neurons by time steps, coloured by what each neuron answers."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("What the neurons that remember answer at each time step: blue is positive, orange negative.")
    )

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(
            clock, tr("Hidden state over time"), tr("Neurons from above, time steps from the left: h in colours.")
        )

    def data_table(self) -> DataTable:
        """Return the hidden state of each step."""
        neurons = self._states.shape[1]
        titles = (tr("time step"), *(f"h{neuron + 1}" for neuron in range(neurons)))
        return DataTable(titles, [[step + 1, *row] for step, row in enumerate(self._states.tolist())])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.tabular(self.font()))
        metrics = painter.fontMetrics()
        line = metrics.height()
        left = metrics.horizontalAdvance("h000") + 6.0
        area = QRectF(left, 2, max(4.0, self.width() - left - 4), max(4.0, self.height() - line - 6))
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawRect(area)
        painter.setPen(theme.color("muted"))
        steps, neurons = self._states.shape
        below = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("time step"))
        if not self._states.size:
            return
        largest = max(1.0, float(np.nanmax(np.abs(self._states))))
        painter.drawImage(area, to_image(signed_colors(self._states.T, largest)))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "1")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, str(steps))
        high = area.height() / neurons
        for neuron in range(neurons):
            if high >= line - 3 or neuron in (0, neurons - 1):
                box = QRectF(0, area.top() + (neuron + 0.5) * high - line / 2, left - 5, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight, f"h{neuron + 1}")
        wide = area.width() / steps
        painter.setPen(QPen(theme.color("accent"), theme.line(1.6)))
        painter.drawRect(QRectF(area.left() + self._now * wide, area.top(), wide, area.height()))


class HiddenPath(StatePicture):
    """The state as a point that moves: of two neurons themselves, of more their first two principal components."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The hidden state as a point that moves from step to step, beginning at the ring. More than two neurons "
            "are seen from where they differ most: by their first two principal components."
        )
    )

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(
            clock, tr("Path of the hidden state"), tr("The hidden state as a point that moves from step to step.")
        )

    def names(self) -> tuple[str, str]:
        """Name both axes."""
        if self._states.shape[1] <= 2:
            return "h1", "h2"
        return tr("principal component 1"), tr("principal component 2")

    def data_table(self) -> DataTable:
        """Return where the point is at each step."""
        points = hidden_path(self._states)[0].tolist() if self._states.size else []
        return DataTable((tr("time step"), *self.names()), [[step + 1, *point] for step, point in enumerate(points)])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        line = painter.fontMetrics().height()
        area = QRectF(line + 4, 2, max(4.0, self.width() - line - 8), max(4.0, self.height() - line - 6))
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(theme.color("surface"))
        painter.drawRect(area)
        painter.setPen(theme.color("muted"))
        across, upwards = self.names()
        below = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, across)
        painter.save()
        painter.translate(2, area.center().y())
        painter.rotate(-90)
        box = QRectF(-area.height() / 2, 0, area.height(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, upwards)
        painter.restore()
        if not self._states.size or not np.isfinite(self._states).all():
            return
        points, _ = hidden_path(self._states)
        low, high = points.min(axis=0), points.max(axis=0)
        size = np.where(high > low, high - low, 1.0)
        share = 0.08 + 0.84 * (points - low) / size
        places = [QPointF(area.left() + x * area.width(), area.bottom() - y * area.height()) for x, y in share.tolist()]
        painter.setPen(QPen(theme.color("muted", 140), theme.line(1.2)))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        for step, place in enumerate(places):
            painter.setBrush(theme.color("positive", 70 + round(185 * (step + 1) / len(places))))
            painter.drawEllipse(place, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text"), theme.line(1.4)))
        painter.drawEllipse(places[0], 5, 5)
        painter.setPen(QPen(theme.color("accent"), theme.line(2.2)))
        painter.drawEllipse(places[min(self._now, len(places) - 1)], 6, 6)
        painter.setPen(theme.color("muted"))
        edge = area.adjusted(4, 2, -4, -2)
        for corner, flags in (
            (low, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom),
            (high, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop),
        ):
            painter.drawText(edge, flags, "; ".join(number(float(value), 2) for value in corner))
