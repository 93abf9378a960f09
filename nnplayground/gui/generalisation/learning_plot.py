"""Accuracy over the number of examples: a line for each method, on a logarithmic axis."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.data.metrics import ACCURACY
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, percent, tr
from nnplayground.rich import as_tip

DOT = 3.2


@dataclass(frozen=True, slots=True)
class LearningLine:
    """The means (examples, training score, validation score) of one method, by rising number of examples."""

    name: str
    points: tuple[tuple[int, float, float], ...]


class LearningPlot(QWidget):
    """Lines with a dot at each point: validation in full, training dashed."""

    is_picture = True
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Accuracy over the number of training examples: on the validation examples in full lines, on the training "
            "examples dashed. Where both meet, more examples help no more; where they are far apart, they do."
        )
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lines: tuple[LearningLine, ...] = ()
        self._sizes: tuple[int, ...] = (10, 100)
        self._hint = ""
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Accuracy over the number of examples"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Accuracy over the number of examples; point at a dot to read it."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Sequence[LearningLine], sizes: Sequence[int], hint: str = "") -> None:
        """Show these lines over an axis with these numbers of examples."""
        self._lines, self._sizes, self._hint = tuple(lines), tuple(sizes), hint
        self.setAccessibleDescription("; ".join(self.sentence(line) for line in lines if line.points))
        self._clock.request(self)

    def sentence(self, line: LearningLine) -> str:
        """Return what the last point of a line says."""
        size, _, score = line.points[-1]
        return tr("{name}, {count} examples: {score}", name=line.name, count=grouped(size), score=ACCURACY.text(score))

    def data_table(self) -> DataTable:
        """Return the points of all lines."""
        titles = (tr("name"), tr("training examples"), tr("training"), tr("validation"))
        return DataTable(titles, [[line.name, *point] for line in self._lines for point in line.points])

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def lowest(self) -> float:
        """Return where the axis begins: a multiple of 10 % below all points."""
        scores = [score for line in self._lines for _, *both in line.points for score in both if math.isfinite(score)]
        return max(0.0, math.floor(10 * min(scores, default=0.0) - 1e-9) / 10)

    def area(self) -> QRectF:
        """Return the place inside the axes."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("100 %") + 12
        return QRectF(self.rect()).adjusted(left, 1.7 * metrics.height() + 4, -24, -2.4 * metrics.height() - 4)

    def place(self, size: int, score: float) -> QPointF:
        """Return where a point is drawn."""
        area, low = self.area(), self.lowest()
        first, last = math.log(self._sizes[0]), math.log(max(self._sizes[-1], self._sizes[0] + 1))
        share = (math.log(size) - first) / (last - first)
        return QPointF(area.left() + share * area.width(), area.bottom() - (score - low) / (1.0 - low) * area.height())

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(600, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 200)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        painter.fillRect(self.rect(), theme.color("surface"))
        area = self.area()
        self._paint_axes(painter, area)
        painter.setClipRect(area.adjusted(-5, -5, 5, 5))
        for number, line in enumerate(self._lines):
            self._paint_line(painter, line, number)
        painter.setClipping(False)
        self._paint_names(painter, area)
        if self._hint:
            painter.setPen(theme.color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics, low = QFontMetricsF(painter.font()), self.lowest()
        step = 0.1 if 1 - low > 0.35 else 0.05
        share = low
        while share <= 1.0 + 1e-9:
            y = self.place(self._sizes[0], share).y()
            painter.setPen(theme.color("line", 110))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            box = QRectF(0, y - metrics.height() / 2, area.left() - 6, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share, 0))
            share += step
        taken = -math.inf
        for size in self._sizes:
            x, text = self.place(size, low).x(), grouped(size)
            half = metrics.horizontalAdvance(text) / 2 + 4
            painter.setPen(theme.color("line", 110))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            if x - half > taken:
                taken = x + half
                painter.setPen(theme.color("muted"))
                box = QRectF(x - half, area.bottom() + 2, 2 * half, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(theme.color("text"))
        below = QRectF(area.left(), area.bottom() + metrics.height() + 4, area.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("training examples"))
        key = tr("full: validation, dashed: training")
        if metrics.horizontalAdvance(key) < (area.width() - metrics.horizontalAdvance(tr("training examples"))) / 2 - 8:
            painter.setPen(theme.color("muted"))
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)

    def _paint_line(self, painter: QPainter, line: LearningLine, number: int) -> None:
        color = theme.class_color(number)
        for part, style in ((1, Qt.PenStyle.DashLine), (2, Qt.PenStyle.SolidLine)):
            known = [(one[0], float(one[part])) for one in line.points if math.isfinite(one[part])]
            places = [self.place(size, score) for size, score in known]
            painter.setPen(QPen(color, 1.2 if part == 1 else 2.0, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(places))
            if part == 2:
                painter.setPen(QPen(theme.color("surface"), theme.line(1)))
                painter.setBrush(color)
                for place in places:
                    painter.drawEllipse(place, DOT, DOT)

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        widths = [metrics.horizontalAdvance(line.name) + 40 for line in self._lines]
        squeeze = min(1.0, area.width() / max(1.0, sum(widths)))
        left, middle = area.left(), 0.5 * metrics.height() + 5
        for number, line in enumerate(self._lines):
            room = widths[number] * squeeze
            painter.setPen(QPen(theme.class_color(number), theme.line(3)))
            painter.drawLine(QPointF(left, middle), QPointF(left + 14, middle))
            painter.setPen(theme.color("text"))
            text = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room - 24)
            painter.drawText(QPointF(left + 19, middle + metrics.ascent() / 2 - 1), text)
            left += room

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for line in self._lines:
            for size, train, validation in line.points:
                away = self.place(size, validation) - event.position()
                if abs(away.x()) < 8 and abs(away.y()) < 8:
                    text = tr(
                        "{name}, {count} examples: validation {validation}, training {train}",
                        name=line.name, count=grouped(size),
                        validation=ACCURACY.text(validation), train=ACCURACY.text(train),
                    )  # fmt: skip
                    QToolTip.showText(event.globalPosition().toPoint(), as_tip(text), self)
                    return
