"""The best figure so far against what was spent, a line for each strategy."""

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot, color_of
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.search_model import SearchModel
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.search.best import StrategyBest, strategy_best
from nnplayground.search.strategies import STRATEGIES
from nnplayground.search.trials import Search

ROOM = 0.08
EDGE = 0.02
"""The share of the axis that lies above all of a share: not enough for a mark."""
EARLY = 0.2
"""The share of what was spent whose costs may lie above the picture."""


class BestPlot(XYPlot):
    """Steps up to ever better figures, with a band from the worst seed of the best trial to its best."""

    every = 3
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The best validation figure so far over the gradients that were computed, for each strategy: who is "
            "higher (or lower, for a cost) with the same budget, is better. The band holds the seeds of that trial."
        ),
        N_("Best so far"),
    )

    def __init__(self, clock: FrameClock, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Best so far"), tr("gradient evaluations"), "", parent)
        self._clock, self._model = clock, model
        self.set_counts()
        self._bands: Sequence[tuple[XYCurve, StrategyBest, float]] = ()
        self._hint = ""
        model.changed.connect(self.refresh)
        self.draw()

    def refresh(self) -> None:
        """Have it drawn anew."""
        self._clock.request(self)

    def draw(self) -> None:
        """Take over what is known by now."""
        search = self._model.search
        if search is None or search.best is None:
            self._bands = ()
            self.set_labels(tr("gradient evaluations"), "")
            self._hint = tr("The best figure so far appears here once a trial is finished.")
            self.show_curves(())
            return
        self._hint = ""
        metric = search.plan.metric
        is_cost = search.plan.objective == "cost"
        scale = 1.0 if is_cost else metric.scale
        self.set_labels(tr("gradient evaluations"), tr("Validation cost") if is_cost else metric.axis_label)
        self._bands = tuple(self._lines(search, scale))
        values = np.concatenate([scale * np.concatenate((b.lowest, b.highest)) for _, b, scale in self._bands])
        low, high = float(values.min()), float(values.max())
        if is_cost:
            high = max(self._late_high(), low)
        room = ROOM * ((high - low) or abs(high) or 1.0)
        # No share is above 100 %; a cost or a share below 0 is none.
        top = min(high + room, scale + EDGE * (high - low + room)) if not is_cost and metric.is_share else high + room
        self.set_y_range(max(0.0, low - room) if is_cost or metric.is_share else low - room, top)
        self.show_curves([curve for curve, _, _ in self._bands])
        self.setAccessibleDescription(self.values_text())

    def _late_high(self) -> float:
        """Return the highest cost that is left once a part of the budget is spent: the first ones may be enormous."""
        begun = EARLY * max(float(best.spent[-1]) for _, best, _ in self._bands)
        late = [best.highest[max(0, np.searchsorted(best.spent, begun, "right") - 1) :] for _, best, _ in self._bands]
        return float(max(values.max() for values in late))

    def _lines(self, search: Search, scale: float) -> list[tuple[XYCurve, StrategyBest, float]]:
        found = []
        for number, cls in enumerate(STRATEGIES):
            best = strategy_best(search, cls.key())
            if len(best.spent):
                # The axis begins at 0, and no line there: nothing is known before the first trial ends.
                x, y = np.concatenate(([0.0], best.spent)), np.concatenate(([math.nan], scale * best.best))
                curve = XYCurve(tr(cls.label), x, y, f"class {number}")
                found.append((curve, best, scale))
        return found

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        if self._hint:
            # Axes without anything on them would have numbers that mean nothing.
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        else:
            super()._paint_axes(painter, area)

    def _paint_curves(self, painter: QPainter, area: QRectF) -> None:
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        for curve, best, scale in self._bands:
            if (best.highest > best.lowest).any():
                tone = color_of(curve)
                tone.setAlpha(50)
                painter.setBrush(tone)
                upper, lower = (
                    [self.place_of(float(x), float(scale * y)) for x, y in zip(best.spent, border, strict=True)]
                    for border in (best.highest, best.lowest)
                )
                painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setClipping(False)
        super()._paint_curves(painter, area)
        for curve, _, _ in self._bands:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color_of(curve))
            painter.drawEllipse(self.place_of(float(curve.x[-1]), float(curve.y[-1])), 3.5, 3.5)

    def showEvent(self, event: QEvent) -> None:
        self.refresh()
