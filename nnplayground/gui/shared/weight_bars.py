"""A histogram of weights as bars: how every lab paints it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from nnplayground.analysis.weight_histogram import WeightHistogram
from nnplayground.gui import theme
from nnplayground.gui.plotting.items import blend
from nnplayground.i18n import number, steady, tr


def largest_text(histograms: Sequence[WeightHistogram]) -> str:
    """Say how large the largest of the weights is."""
    return tr("largest |w| {size}", size=steady(max(one.largest for one in histograms), 3))


def bars_area(area: QRectF, line: float) -> QRectF:
    """Return where within `area` the bars are, between two lines of text."""
    return area.adjusted(0, line, 0, -line)


def paint_weights(
    painter: QPainter,
    area: QRectF,
    histograms: Sequence[WeightHistogram],
    line: float,
    title: str = "",
    lit: int | None = None,
) -> None:
    """Paint histograms with common edges upon each other, one shade a layer.

    Above them, in a line of that height, stand a title and, where there is room for both, the largest weight; below how
    far the axis goes. The bar with the number `lit` stands out.
    """
    bars = bars_area(area, line)
    counts = np.stack([one.counts for one in histograms])
    totals = counts.sum(axis=0)
    # Roots, so that the few large weights can be seen beside the many small ones.
    heights = bars.height() * np.sqrt(totals / max(1, int(totals.max(initial=0))))
    tops = bars.bottom() - heights * np.cumsum(counts, axis=0) / np.maximum(totals, 1)
    width = bars.width() / len(totals)
    painter.setPen(Qt.PenStyle.NoPen)
    bottoms = np.full(len(totals), bars.bottom())
    for layer, row in enumerate(tops):
        shade = blend("accent", max(0.3, 1 - 0.3 * layer))
        for place, (top, bottom) in enumerate(zip(row.tolist(), bottoms.tolist(), strict=True)):
            if bottom > top:
                painter.setBrush(theme.color("validation") if place == lit else shade)
                painter.drawRect(QRectF(bars.left() + place * width, top, max(0.5, width - 0.5), bottom - top))
        bottoms = row
    painter.setPen(theme.color("line"))
    painter.drawLine(bars.bottomLeft(), bars.bottomRight())
    painter.setPen(theme.color("muted"))
    reach = number(float(histograms[0].edges[-1]), 3)
    below = QRectF(area.left(), bars.bottom(), area.width(), line)
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"−{reach}")
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, reach)
    above, metrics = QRectF(area.left(), area.top(), area.width(), line), QFontMetricsF(painter.font())
    largest = largest_text(histograms)
    if metrics.horizontalAdvance(f"{title}  {largest}") <= area.width():
        painter.drawText(above, Qt.AlignmentFlag.AlignRight, largest)
    painter.setPen(theme.color("text"))
    name = metrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(above, Qt.AlignmentFlag.AlignLeft, name)
