"""The axes of a plot: round ticks and numbers as the language writes them, linear or logarithmic."""

import math
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontMetricsF

from nnplayground.analysis.ticks import round_ticks, tick_text
from nnplayground.gui import theme

EDGES = 8
"""Pixels around the words of a label that belong to it."""

SMALLEST = 0.7
"""How small, against its usual size, the name of an axis may be written."""


def log_ticks(low: float, high: float, most: float) -> tuple[list[float], list[float]]:
    """Return labelled and plain ticks from 10^low to 10^high, as exponents."""
    most = max(2.0, most)
    if high - low < 0.7:
        _, values = round_ticks(10.0**low, 10.0**high, most)
        return [math.log10(v) for v in values if v > 0], []
    step = math.ceil((high - low) / most)
    decades = range(math.floor(low), math.ceil(high) + 1)
    inner = [d + math.log10(m) for d in decades for m in range(2, 10)] if step == 1 else [float(d) for d in decades]
    labelled = [float(d) for d in decades if d % step == 0]
    if high - low < 2:
        labelled += [d + math.log10(m) for d in decades for m in (2, 5)]
    inside = sorted(e for e in labelled if low - 1e-6 <= e <= high + 1e-6)
    return inside, [e for e in inner if low <= e <= high and e not in inside]


class PlotAxis(pg.AxisItem):
    """An axis of fixed size. Where `logarithmic`, its values are exponents of ten."""

    def __init__(self, orientation: str, label: str, font: QFont) -> None:
        super().__init__(orientation, maxTickLength=4)
        metrics = QFontMetricsF(font)
        self.logarithmic = False
        self._room = 1.5 * metrics.height() if orientation == "left" else metrics.horizontalAdvance("0") * 12
        self._least_room = self._room if orientation == "left" else self._room / 2
        self.enableAutoSIPrefix(False)
        self.setPen(theme.color("line"))
        self.setTextPen(theme.color("muted"))
        self.setTickPen(theme.color("line"))
        self.setStyle(tickFont=font, hideOverlappingLabels=False, tickTextOffset=3, autoExpandTextSpace=False)
        size = f"{font.pointSizeF():.2f}pt" if font.pointSizeF() > 0 else f"{font.pixelSize()}px"
        self.setLabel(label, **{"color": theme.colors().muted, "font-size": size})
        if orientation == "left":
            self.setWidth(round(metrics.height() + metrics.horizontalAdvance("0.00000") + 10))
        else:
            self.setHeight(round(2 * metrics.height() + 8))

    def major(self, low: float, high: float, size: float) -> list[float]:
        """Return where the labelled ticks are."""
        if self.logarithmic:
            return log_ticks(low, high, size / self._room)[0]
        return self._round_ticks(low, high, size)[1]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        low, high = sorted((minVal, maxVal))
        if self.logarithmic:
            labelled, plain = log_ticks(low, high, size / self._room)
            return [(high - low, labelled), (0.0, plain)]
        return [self._round_ticks(low, high, size)]

    def _round_ticks(self, low: float, high: float, size: float) -> tuple[float, list[float]]:
        """Return a round step and its multiples: at least two if they have room, as one alone tells no scale."""
        most = max(1.0, size / self._room)
        found = round_ticks(low, high, most)
        while len(found[1]) < 2 and most * self._least_room < size:
            most *= 1.5
            found = round_ticks(low, high, most)
        return found

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if not values or not spacing:
            return [""] * len(values)
        if not self.logarithmic:
            return self._strings(values, spacing)
        powers = [float(10.0**v) for v in values]
        if spacing < 0.7:
            return self._strings(powers, min(b - a for a, b in pairwise([0.0, *powers])))
        return [tick_text(power, float(10.0 ** math.floor(v + 1e-9))) for power, v in zip(powers, values, strict=True)]

    def _strings(self, values: list[float], step: float) -> list[str]:
        return [tick_text(value, step, counts=self.orientation == "bottom") for value in values]

    def resizeEvent(self, ev: Any = None) -> None:
        """Place the label at the outer edge, where no tick reaches it; smaller, or not at all, where it has no room."""
        box = self.label.boundingRect()
        is_upright = self.orientation == "left"
        room = (self.size().height() if is_upright else self.size().width()) + EDGES
        scale = min(1.0, room / max(1.0, box.width()))
        self.label.setVisible(scale >= SMALLEST)
        self.label.setScale(scale)
        half = scale * box.width() / 2
        if self.orientation == "left":
            self.label.setPos(-3, self.size().height() / 2 + half)
        else:
            self.label.setPos(self.size().width() / 2 - half, self.size().height() - scale * box.height() + 3)
        self.picture = None
