"""What an unrolled network hears and answers, written into columns that may be narrow."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from nnplayground.gui import theme
from nnplayground.gui.more_networks.recurrent_model import Said
from nnplayground.i18n import fixed, number

SMALLEST = 0.6
"""Letters are made smaller down to this share of their size, so that they fit into a column."""
ROOMY = 0.8
"""With letters of at least this share of their size, a quantity is written with two digits."""


class RowTexts(NamedTuple):
    """What a row says at each step, and how large the letters may be as a `share` of their size."""

    texts: Sequence[str]
    share: float


def written(metrics: QFontMetrics, room: float, said: Sequence[Said]) -> RowTexts:
    """Write all of a row, quantities with two digits or, if there is no room, with one decimal."""
    for write in (partial(number, digits=2), partial(fixed, decimals=1)):
        texts = [write(one) if isinstance(one, float) else one for one in said]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        share = room / widest if widest else 1.0
        if share >= ROOMY:
            break
    return RowTexts(texts, share)


def paint_text(
    painter: QPainter, column: QRectF, band: tuple[float, float], row: RowTexts, step: int, role: str
) -> None:
    """Write what a row says at a step: in smaller letters, or not at all, if there is no room for it."""
    if row.share < SMALLEST:
        return
    font = painter.font()
    if row.share < 1:
        small = theme.tabular(font)
        small.setPixelSize(max(6, int(row.share * painter.fontInfo().pixelSize())))
        painter.setFont(small)
    painter.setPen(theme.color(role))
    box = QRectF(column.left() - 3, band[0], column.width() + 6, band[1])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.texts[step])
    painter.setFont(font)
