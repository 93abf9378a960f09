"""The curves of a report, as SVG within the page."""

import html
import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.ticks import decimals, round_ticks
from nnplayground.i18n import localised, tr
from nnplayground.training.history import HistoryMark

Floats = npt.NDArray[np.float64]

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 280, 60, 40, 30, 14
TRAINING, VALIDATION = "#1f6fb2", "#d9650d"
WORDS, FAINT = "currentColor", "#8894a3"
"""Words have the colour of the page's quiet ones, on light paper and on dark."""
TICKS = 6
"""Numbers along an axis, about."""


def curves(columns: Mapping[str, Floats], figure: str, label: str, marks: Sequence[HistoryMark]) -> str:
    """Draw a figure of both parts over the epochs, ``cost`` or ``score``, with what happened on the way."""
    epochs = columns["epoch"]
    both = [columns[f"{part}_{figure}"] for part in ("train", "validation")]
    values = np.concatenate(both)
    values = values[np.isfinite(values)]
    if len(epochs) < 2 or not len(values):
        return '<p class="muted">' + html.escape(tr("There is no curve yet.")) + "</p>"
    low, high = min(0.0, float(values.min())), float(values.max())
    high = high if high > low else low + 1.0
    axes = _Axes(low, high, float(epochs[-1]))
    pieces = [axes.drawn(label), *(axes.mark(mark) for mark in marks)]
    left = float(LEFT)
    for y, color, text in zip(both, (TRAINING, VALIDATION), (tr("training"), tr("validation")), strict=True):
        if np.isfinite(y).any():
            pieces.append(f'<path d="{axes.line(epochs, y)}" fill="none" stroke="{color}" stroke-width="1.6"/>')
            pieces.append(f'<path d="M{left:.0f} 12h16" stroke="{color}" stroke-width="3"/>')
            pieces.append(_text(left + 22, 16, text))
            left += 130
    return (
        f'<svg class="muted" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{html.escape(label)}" '
        f'font-size="12" font-family="system-ui, sans-serif">{"".join(pieces)}</svg>'
    )


class _Axes:
    """Where values are on the picture."""

    def __init__(self, low: float, high: float, last: float) -> None:
        self.low, self.high, self.last = low, high, last
        self.bottom, self.right = HEIGHT - BOTTOM, WIDTH - RIGHT

    def x(self, epoch: float) -> float:
        return LEFT + epoch / self.last * (self.right - LEFT)

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - TOP)

    def drawn(self, label: str) -> str:
        """Draw the axes with their numbers, and a faint line at each number of y."""
        found = [f'<path d="M{LEFT} {TOP}V{self.bottom}H{self.right}" fill="none" stroke="{FAINT}"/>']
        for value, text in _ticks(self.low, self.high):
            y = self.y(value)
            found.append(f'<path d="M{LEFT} {y:.1f}H{self.right}" stroke="{FAINT}" stroke-opacity="0.25"/>')
            found.append(_text(LEFT - 6, y + 4, text, "end"))
        for value, text in _ticks(0.0, self.last):
            found.append(_text(self.x(value), self.bottom + 16, text, "middle"))
        found.append(_text((LEFT + self.right) / 2, HEIGHT - 6, tr("Epoch"), "middle"))
        middle = (TOP + self.bottom) / 2
        turned = f' transform="rotate(-90 12 {middle:.0f})"'
        found.append(_text(12, middle, label, "middle", turned))
        return "".join(found)

    def mark(self, mark: HistoryMark) -> str:
        """Draw a dashed line where something happened; what it was shows under the mouse."""
        if not 0 <= mark.epoch <= self.last:
            return ""
        x = self.x(mark.epoch)
        title = f"<title>{html.escape(tr(mark.text))}</title>"
        line = f'<path d="M{x:.1f} {TOP}V{self.bottom}" stroke="{FAINT}" stroke-dasharray="4 3">{title}</path>'
        if mark.kind != "best":
            return line
        side = "end" if x > 0.8 * WIDTH else "start"
        return line + _text(x + (-4 if side == "end" else 4), TOP - 4, tr(mark.text), side)

    def line(self, epochs: Floats, values: Floats) -> str:
        """Return a path through the points that exist; it is broken where there are none."""
        steps, pen = [], "M"
        for epoch, value in zip(epochs.tolist(), values.tolist(), strict=True):
            if math.isfinite(value):
                steps.append(f"{pen}{self.x(epoch):.1f} {self.y(value):.1f}")
                pen = "L"
            else:
                pen = "M"
        return "".join(steps)


def _ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Return round values from `low` to `high` and how they are written."""
    step, found = round_ticks(low, high, TICKS)
    plain = 1e-4 < step < 1e6
    return [(value, localised(f"{value:.{decimals(step)}f}" if plain else f"{value:.3g}")) for value in found]


def _text(x: float, y: float, text: str, anchor: str = "start", more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{WORDS}"{more}>{html.escape(text)}</text>'
