"""The curves of a report, as SVG within the page."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.ticks import round_ticks, tick_text
from nnplayground.i18n import tr
from nnplayground.templates import render
from nnplayground.training.history import HistoryMark

Floats = npt.NDArray[np.float64]

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 280, 60, 40, 30, 14
TRAINING, VALIDATION, PENALTY = "#1f6fb2", "#d9650d", "#444444"
TICKS = 6
"""Numbers along an axis, about."""


def curves(columns: Mapping[str, Floats], figure: str, label: str, marks: Sequence[HistoryMark]) -> str:
    """Draw a figure of both parts over the epochs, ``cost`` or ``score``, with what happened on the way.

    Beside the cost C₀ stands the penalty, if there is one.
    Empty if there is nothing to draw.
    """
    epochs = columns["epoch"]
    both = [columns[f"{part}_{figure}"] for part in ("train", "validation")]
    looks = [(TRAINING, tr("training")), (VALIDATION, tr("validation"))]
    penalty = columns["penalty"]
    if figure == "cost" and np.any(penalty[np.isfinite(penalty)]):
        both.append(penalty)
        looks = [(TRAINING, tr("training C₀")), (VALIDATION, tr("validation C₀")), (PENALTY, tr("penalty"))]
    values = np.concatenate(both)
    values = values[np.isfinite(values)]
    if len(epochs) < 2 or not len(values):
        return ""
    low, high = min(0.0, float(values.min())), float(values.max())
    high = high if high > low else low + 1.0
    axes = _Axes(low, high, float(epochs[-1]))
    parts = [(y, *look) for y, look in zip(both, looks, strict=True)]
    return render(
        "curves.svg",
        label=label,
        epoch=tr("Epoch"),
        width=WIDTH, height=HEIGHT, left=LEFT, top=TOP, bottom=axes.bottom, right=axes.right,
        values=[(axes.y(value), text) for value, text in _ticks(low, high)],
        epochs=[(axes.x(value), text) for value, text in _ticks(0.0, axes.last, counts=True)],
        marks=[
            (axes.x(mark.epoch), tr(mark.text), mark.kind == "best") for mark in marks if 0 <= mark.epoch <= axes.last
        ],
        lines=[(axes.line(epochs, y), color, text) for y, color, text in parts if np.isfinite(y).any()],
    )  # fmt: skip


class _Axes:
    """Where values are on the picture."""

    def __init__(self, low: float, high: float, last: float) -> None:
        self.low, self.high, self.last = low, high, last
        self.bottom, self.right = HEIGHT - BOTTOM, WIDTH - RIGHT

    def x(self, epoch: float) -> float:
        return LEFT + epoch / self.last * (self.right - LEFT)

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - TOP)

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


def _ticks(low: float, high: float, counts: bool = False) -> list[tuple[float, str]]:
    """Return round values from `low` to `high` and how they are written."""
    step, found = round_ticks(low, high, TICKS)
    return [(value, tick_text(value, step, counts)) for value in found]
