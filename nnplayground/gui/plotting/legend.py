"""The line above a plot: which curve is which, and its value now or under the mouse."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme

MOST_ROWS = 3
"""Lines of text."""
USUAL_PLACE = "10,000"
"""What is told at the right end of a legend, as wide as it is in most runs."""


@dataclass(slots=True)
class LegendEntry:
    """A curve in the legend. `widest` is the longest value there has been, or is as a rule; its place is kept free."""

    name: str
    color: QColor
    bold: bool
    widest: str
    value: str = ""
    visible: bool = True


class _Fit(NamedTuple):
    """What a legend has room for: curves, which of them with value, the word for x; a name may be so wide, 0: none."""

    entries: list[LegendEntry]
    valued: list[LegendEntry]
    place_label: str
    name_width: float


class PlotLegend(QWidget):
    """Line samples, names and values at fixed places; gives up the faint curves where it is narrow.

    Where the curves find no room beside each other, with their values, there are two or three lines of text.
    """

    SAMPLE, GAP, SPACE = 14.0, 5.0, 12.0
    CUT_WIDTHS = (64.0, 56.0, 48.0, 40.0, 32.0, 26.0)
    """Pixels to which long names are cut where there is little room."""

    def __init__(self, font: QFont, place_label: str, parent: QWidget | None = None) -> None:
        """Build an empty legend; `place_label` says what is told at its right end."""
        super().__init__(parent)
        self._place_label = place_label
        digits = QFont(font)
        digits.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(digits)
        self._metrics = QFontMetricsF(digits)
        self._entries: list[LegendEntry] = []
        self._advances: dict[str, float] = {}
        self._place, self._widest_place = "", ""
        self._rows = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, entry: LegendEntry) -> None:
        """Show another curve."""
        self._entries.append(entry)
        self._share_out()
        self.update()

    def rename(self, number: int, name: str) -> None:
        """Give the curve with this number another name."""
        self._entries[number].name = name
        self._share_out()
        self.update()

    def name(self, number: int) -> str:
        """Return the name of the curve with this number."""
        return self._entries[number].name

    def set_place(self, text: str, widest: str) -> None:
        """Say at the right where the values are read off."""
        if (text, widest) != (self._place, self._widest_place):
            self._place, self._widest_place = text, widest
            self.update()

    def set_value(self, number: int, value: str, visible: bool) -> None:
        """Change the value of the curve with this number."""
        entry = self._entries[number]
        if (value, visible) != (entry.value, entry.visible):
            entry.value, entry.visible = value, visible
            # A cut 10⁻¹² would be read as 10⁻¹. More than a few letters are rare: only they are measured.
            if len(value) > len(entry.widest) and self._metrics.horizontalAdvance(value) > self._advance(entry.widest):
                entry.widest = value
                self._share_out()
            self.update()

    def text(self) -> str:
        """Return what the legend says, as a sentence for those who cannot see it."""
        parts = [f"{e.name} {e.value}" for e in self._entries if e.visible and e.value]
        return ", ".join([f"{self._place_label} {self._place}", *parts] if self._place else parts)

    def sizeHint(self) -> QSize:
        return QSize(200, self._rows * round(self._metrics.height()) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        fit = self._fitting()
        for row, entries in enumerate(self._in_rows(fit.entries)):
            self._paint_row(painter, entries, fit, self._line(row))
        if self._place:
            left = self.width() - self._advance(fit.place_label + self._widest_place)
            self._paint_text(painter, left, self._line(0), fit.place_label + self._place, theme.color("muted"))

    def _paint_row(self, painter: QPainter, entries: Sequence[LegendEntry], fit: _Fit, line: QRectF) -> None:
        x = 0.0
        for entry in entries:
            self._paint_sample(painter, entry, x, line.center().y())
            x += self.SAMPLE + self.GAP
            if fit.name_width:
                self._paint_text(painter, x, line, self._cut(entry.name, fit.name_width), theme.color("muted"))
            if entry in fit.valued:
                after = self._name_width(entry, fit.name_width) + self.GAP if fit.name_width else 0.0
                self._paint_text(painter, x + after, line, entry.value, theme.color("text"))
            x += self._width(entry, entry in fit.valued, fit.name_width) - self.SAMPLE - self.GAP

    def _line(self, row: int) -> QRectF:
        """Return the place of a line of text."""
        height = (self.height() - 6) / self._rows
        return QRectF(0, 3 + row * height, self.width(), height)

    def _in_rows(self, entries: Sequence[LegendEntry]) -> list[Sequence[LegendEntry]]:
        """Share curves out among the lines of text."""
        each = -(-len(entries) // self._rows)
        return [entries[start : start + each] for start in range(0, len(entries), each or 1)]

    def _share_out(self) -> None:
        """Have as many lines of text as are needed: that hangs on the width alone, whichever curves are visible."""
        most = max(1, min(MOST_ROWS, sum(entry.bold for entry in self._entries)))
        # Where names have to be cut, two lines are enough.
        ways = [(1, math.inf), (2, self.CUT_WIDTHS[-1])]
        fitting = (rows for rows, names in ways if self._needed(rows, names) <= self.width())
        rows = min(next(fitting, most), most)
        if rows != self._rows:
            self._rows = rows
            self.updateGeometry()

    def _needed(self, rows: int, names: float = math.inf) -> float:
        """Return how wide it has to be for values and names, cut to so many pixels, in so many lines of text.

        In a single one there is room for where values are read off, so far as it does not grow with the run.
        """
        bold = [entry for entry in self._entries if entry.bold]
        each = max(1, -(-len(bold) // rows))
        lines = [bold[start : start + each] for start in range(0, len(bold), each)]
        place = self._advance(USUAL_PLACE) if rows == 1 and self._place_label else 0.0
        return place + max((sum(self._width(e, True, names) for e in line) for line in lines), default=0.0)

    @property
    def wanted_width(self) -> int:
        """How wide it has to be for whole names with their values, in two lines of text."""
        return math.ceil(self._needed(2))

    def _paint_sample(self, painter: QPainter, entry: LegendEntry, x: float, middle: float) -> None:
        pen = QPen(entry.color, theme.line(3.0 if entry.bold else 1.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x + 1.5, middle), QPointF(x + self.SAMPLE - 1.5, middle))

    def _paint_text(self, painter: QPainter, x: float, line: QRectF, text: str, color: QColor) -> None:
        painter.setPen(color)
        painter.drawText(line.adjusted(x, 0, x, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _width(self, entry: LegendEntry, with_value: bool, name_width: float) -> float:
        texts = [self._name_width(entry, name_width)] if name_width else []
        if with_value:
            texts.append(self._advance(entry.widest))
        return self.SAMPLE + sum(self.GAP + text for text in texts) + self.SPACE

    def _name_width(self, entry: LegendEntry, most: float) -> float:
        return min(self._advance(entry.name), most)

    def _cut(self, name: str, width: float) -> str:
        if self._advance(name) <= width:
            return name
        return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)

    def _advance(self, text: str) -> float:
        """Return the width of a text that stays: a name, or the widest value."""
        found = self._advances.get(text)
        if found is None:
            found = self._advances[text] = self._metrics.horizontalAdvance(text)
        return found

    def _fitting(self) -> _Fit:
        """Return what there is room for: ends of names go first, then names, and values last."""
        shown = [e for e in self._entries if e.visible]
        bold = [e for e in shown if e.bold]
        label = f"{self._place_label} "
        ways: list[tuple[list[LegendEntry], list[LegendEntry], float]]
        whole, bare = math.inf, (bold, bold, 0.0)
        cut = [(bold, bold, width) for width in self.CUT_WIDTHS]
        names_alone = [(bold, list[LegendEntry](), width) for width in (whole, *self.CUT_WIDTHS)]
        ways = [(shown, shown, whole), (shown, bold, whole), (bold, bold, whole), *cut, bare, *names_alone]
        for entries, valued, name_width in ways:
            rows = self._in_rows(entries)
            needed = max((sum(self._width(e, e in valued, name_width) for e in row) for row in rows), default=0.0)
            for word in (label, ""):
                # Where there is little room, what is read off the curve comes in the place of the ends of names.
                is_kept = self._widest_place and (self._place or (valued and self._rows == 1))
                place = self._advance(word + self._widest_place) if is_kept else -self.SPACE
                if needed + place <= self.width():
                    return _Fit(entries, valued, word, name_width)
        return _Fit(bold, [], "", 0.0)
