"""Points on the plane and where an autoencoder puts them: each is joined to what is given back for it by a line."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.dataset import Quantity
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr

Values = npt.NDArray[np.float64]

MARGIN = 20.0


class ReconstructedPoints(QWidget):
    """Examples as rings, what is given back as dots, a line from each to its own."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Rings are examples, dots what the network gives back for them. Through a code of one number it can give "
            "back only points on a curve; training bends the curve to where the examples are."
        )
    )
    is_picture = True

    def __init__(self, clock: FrameClock) -> None:
        super().__init__()
        self._clock = clock
        self._given: Values = np.empty((0, 2))
        self._back: Values = np.empty((0, 2))
        self._labels: npt.NDArray[np.int64] | None = None
        self._axes = ("", "")
        self._hint = ""
        self.chosen: int | None = None
        self.setAccessibleName(tr("Points and their reconstructions"))
        self.setToolTip(tr("Rings are examples, dots what the network gives back; a line joins each pair."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enlarger = Enlarger(self)

    def set_points(
        self, given: Values, back: Values, labels: npt.NDArray[np.int64] | None, axes: tuple[Quantity, Quantity]
    ) -> None:
        """Show the examples `given` (examples, 2) with what is given `back`, in units; labels may be of more."""
        self._given, self._back = given, back
        self._labels = None if labels is None else labels[: len(given)]
        self._axes, self._hint = (axes[0].title, axes[1].title), ""
        self._clock.request(self)

    def say(self, hint: str) -> None:
        """Show a sentence instead."""
        if hint != self._hint or len(self._given):
            self._given = self._back = np.empty((0, 2))
            self._hint = hint
            self._clock.request(self)

    def choose(self, index: int | None) -> None:
        """Mark one example."""
        if index != self.chosen:
            self.chosen = index
            self.update()

    def data_table(self) -> DataTable:
        """Return each example with what is given back."""
        names = [*self._axes, *(tr("{name} given back", name=name) for name in self._axes)]
        return DataTable(tuple(names), np.hstack([self._given, self._back]).tolist())

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 120)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = painter.fontMetrics().height()
        area = QRectF(MARGIN, 4, max(10, self.width() - MARGIN - 6), max(10, self.height() - high - 10))
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(theme.color("surface"))
        painter.drawRect(area)
        painter.setPen(theme.color("muted"))
        if not len(self._given):
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(8, 8, -8, -8), flags, self._hint)
            return
        painter.drawText(QRectF(area.left(), area.bottom() + 2, area.width(), high), Qt.AlignmentFlag.AlignCenter,
                         self._axes[0])  # fmt: skip
        painter.save()
        painter.translate(2, area.center().y())
        painter.rotate(-90)
        painter.drawText(
            QRectF(-area.height() / 2, 0, area.height(), high), Qt.AlignmentFlag.AlignCenter, self._axes[1]
        )
        painter.restore()
        painter.setClipRect(area)
        self._paint_points(painter, area)

    def _paint_points(self, painter: QPainter, area: QRectF) -> None:
        low, high = self._given.min(axis=0), self._given.max(axis=0)
        margin = np.where(high > low, 0.08 * (high - low), 1.0)
        low, high = low - margin, high + margin
        corner, room = np.array([area.left(), area.bottom()]), np.array([area.width(), -area.height()])
        ends = [
            np.clip(np.nan_to_num(corner + (points - low) / (high - low) * room), -1e4, 1e4)
            for points in (self._given, self._back)
        ]
        painter.setPen(QPen(theme.color("muted", 110), theme.line(1)))
        painter.drawLines([QLineF(*pair) for pair in np.hstack(ends).tolist()])
        labels = np.zeros(len(self._given), np.int64) if self._labels is None else self._labels
        for label in np.unique(labels).tolist():
            color = theme.color("accent") if self._labels is None else theme.class_color(label)
            own = labels == label
            painter.setPen(QPen(color, theme.line(1.2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for x, y in ends[0][own].tolist():
                painter.drawEllipse(QPointF(x, y), 2.6, 2.6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for x, y in ends[1][own].tolist():
                painter.drawEllipse(QPointF(x, y), 2.2, 2.2)
        if self.chosen is not None and self.chosen < len(self._given):
            painter.setPen(QPen(theme.color("text"), theme.line(2)))
            pair = [QPointF(*side[self.chosen].tolist()) for side in ends]
            painter.drawLine(*pair)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(pair[0], 5, 5)
            painter.setBrush(theme.color("text"))
            painter.drawEllipse(pair[1], 3.5, 3.5)
