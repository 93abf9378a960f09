"""The key to a picture's colours: a bar from one value to another, or a mark for each name."""

from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_
from nnplayground.rich import as_tip

LINE = 20
"""Height of a line in logical pixels."""
BAR = 10
MARK = 10
SPACE = 14


@dataclass(frozen=True, slots=True)
class Ramp:
    """A bar of the colours `lut` (colours, 3), the texts at its ends, and one at its middle."""

    lut: npt.NDArray[np.uint8] = field(compare=False)
    low: str
    high: str
    middle: str = ""
    key: object = None
    """Tells two bars with the same texts apart."""


@dataclass(frozen=True, slots=True)
class LegendMarks:
    """Names with the colour of each."""

    names: tuple[str, ...]
    colors: tuple[str, ...]


class ColorLegend(QWidget):
    """Paints a `Ramp` or `LegendMarks`; as many lines as its width asks for, at most two."""

    help_text: ClassVar[HelpText] = HelpText(N_("What the colours stand for."), N_("Colours"))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: Ramp | LegendMarks | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_key(self, key: Ramp | LegendMarks | None) -> None:
        """Explain these colours from now on."""
        if key == self._key:
            return
        self._key = key
        if isinstance(key, Ramp):
            row = np.ascontiguousarray(key.lut[np.newaxis])
            self._image = QImage(row.data, row.shape[1], 1, row.shape[1] * 3, QImage.Format.Format_RGB888).copy()
        self.setToolTip(as_tip(", ".join(key.names) if isinstance(key, LegendMarks) else ""))
        self.setAccessibleDescription(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what is written in it."""
        if isinstance(self._key, Ramp):
            return " … ".join(part for part in (self._key.low, self._key.middle, self._key.high) if part)
        return ", ".join(self._key.names) if self._key is not None else ""

    def _places(self) -> list[tuple[float, int]]:
        """Return left edge and line of each mark; those that do not fit on two lines are left out."""
        assert isinstance(self._key, LegendMarks)
        metrics = self.fontMetrics()
        places, x, line = [], 0.0, 0
        for name in self._key.names:
            width = MARK + 4 + metrics.horizontalAdvance(name)
            if x and x + width > self.width():
                x, line = 0.0, line + 1
            if line > 1:
                break
            places.append((x, line))
            x += width + SPACE
        return places

    def sizeHint(self) -> QSize:
        lines = 1 + (self._places()[-1][1] if isinstance(self._key, LegendMarks) and self._key.names else 0)
        return QSize(100, lines * LINE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(self._key, Ramp):
            self._paint_ramp(painter, self._key)
        elif self._key is not None:
            self._paint_marks(painter, self._key)

    def _paint_ramp(self, painter: QPainter, ramp: Ramp) -> None:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance(ramp.low) + 8 if ramp.low else 0
        right = metrics.horizontalAdvance(ramp.high) + 8 if ramp.high else 0
        bar = QRectF(left, (LINE - BAR) / 2, max(20, self.width() - left - right), BAR)
        painter.setPen(theme.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, left, LINE), middle | Qt.AlignmentFlag.AlignLeft, ramp.low)
        painter.drawText(QRectF(self.width() - right, 0, right, LINE), middle | Qt.AlignmentFlag.AlignRight, ramp.high)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, self._image)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawRect(bar)
        if ramp.middle:
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))

    def _paint_marks(self, painter: QPainter, marks: LegendMarks) -> None:
        for (x, line), name, colour in zip(self._places(), marks.names, marks.colors, strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(x, line * LINE + (LINE - MARK) / 2, MARK, MARK))
            painter.setPen(theme.color("muted"))
            box = QRectF(x + MARK + 4, line * LINE, self.width(), LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
