"""The fitted surface over two parameters, with the trials on it."""

import math
from functools import partial
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.fit_model import FitModel, FittedTrials
from nnplayground.gui.search.parameter_names import value_label
from nnplayground.gui.search.trial_looks import paint_cross, result_text, result_title
from nnplayground.gui.search.trial_picture import TrialPicture
from nnplayground.gui.widgets.context_menu import DataTable, MenuEntry, MenuPart
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, tr
from nnplayground.search.fit import FEWEST
from nnplayground.search.points import TrialPoint, axis_marks, trial_points

DOT = 3.2
KEY, KEY_GAP = 10.0, 12.0
"""Pixels of the key to the colours across, and between it and the surface."""
STRONG = 128
"""From here on the colours of what is positive go from pale to strong."""


class ResponseView(TrialPicture):
    """Good places are strong, bad ones pale; a dot for each trial.

    Signals: `pair_wanted` with two axes.
    """

    pair_wanted = Signal(object)
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "A smooth surface through all trials, over two parameters: the stronger the colour, the better; of the "
            "other parameters it is the mean. Each dot is a trial, a cross one without a result. The menu "
            "chooses other parameters."
        ),
        N_("Fitted surface"),
    )

    def __init__(self, clock: FrameClock, model: FitModel, parent: QWidget | None = None) -> None:
        super().__init__(
            clock,
            tr("Fitted surface"),
            tr("Point at a dot to read its trial; the menu chooses the two parameters."),
            parent,
        )
        self._model = model
        self._fitted: FittedTrials | None = None
        self._image = QImage()
        model.changed.connect(self.refresh)

    def draw(self) -> None:
        """Take over what is known by now."""
        fitted = self._model.fitted
        if fitted is not self._fitted:
            self._fitted = fitted
            self._points = [] if fitted is None else trial_points(fitted.search)
            self._image = QImage()
        self.update()

    def data_table(self) -> DataTable:
        """Return the surface, a row for each of its points."""
        fitted = self._fitted
        if fitted is None or fitted.surface is None or fitted.pair is None:
            return DataTable((tr("Surface"),), [])
        axes = [fitted.search.plan.space.axes[place] for place in fitted.pair]
        side = len(fitted.surface)
        values = [[axis.at((i + 0.5) / side) for i in range(side)] for axis in axes]
        rows = [[values[0][c], values[1][r], float(fitted.surface[r, c])] for r in range(side) for c in range(side)]
        return DataTable((*(axis_title(axis.name) for axis in axes), tr("Surface")), rows)

    def context_parts(self, _place: object) -> list[MenuPart]:
        """Return the parameters that can be the axes."""
        fitted = self._fitted
        if fitted is None or fitted.pair is None:
            return []
        axes = fitted.search.plan.space.axes
        parts = []
        for place, title in enumerate((tr("Across"), tr("Up"))):
            other = fitted.pair[1 - place]
            entries = []
            for axis, declared in enumerate(axes):
                pair = (axis, other) if place == 0 else (other, axis)
                taken = tr("It is the other axis already.") if axis == other else ""
                tip = tr("Lay the surface over this parameter.")
                choose, is_chosen = partial(self.pair_wanted.emit, pair), fitted.pair[place] == axis
                entries.append(MenuEntry(axis_title(declared.name), tip, choose, taken, checked=is_chosen))
            parts.append(MenuPart(title, entries))
        return parts

    def sentence(self) -> str:
        """Say what is missing where there is no surface."""
        if self._fitted is not None:
            return tr("With two parameters or more, a fitted surface appears here.")
        return tr(
            "After {count} finished trials that differ, a surface over two parameters appears here.", count=FEWEST
        )

    def place(self, point: TrialPoint) -> QPointF | None:
        """Return where a trial is drawn."""
        assert self._fitted is not None
        assert self._fitted.pair is not None
        across, up = (point.shares[axis] for axis in self._fitted.pair)
        if across is None or up is None:
            return None
        area = self._area()
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("m" * 5) + 8
        widest = max((metrics.horizontalAdvance(text) for text in self.key_texts()), default=0)
        right = KEY_GAP + KEY + 6 + widest + 4
        return QRectF(self.rect()).adjusted(left, 1.6 * metrics.height(), -right, -2.4 * metrics.height())

    def key_texts(self) -> tuple[str, ...]:
        """Return the best and the worst figure of the surface, as they stand at the ends of the key to its colours."""
        fitted = self._fitted
        if fitted is None or fitted.surface is None:
            return ()
        ends = (float(fitted.surface.max()), float(fitted.surface.min()))
        best_first = ends if fitted.search.plan.higher_is_better else ends[::-1]
        return tuple(result_text(fitted.search, end) for end in best_first)

    def _picture(self) -> QImage:
        """Return the surface as colours, the best ground strong."""
        fitted = self._fitted
        assert fitted is not None
        assert fitted.surface is not None
        if self._image.isNull():
            plan, found = fitted.search.plan, fitted.surface
            low, high = float(found.min()), float(found.max())
            share = (found - low) / ((high - low) or 1.0)
            if not plan.higher_is_better:
                share = 1.0 - share
            lut = theme.signed_lut()[STRONG:]
            colors = np.ascontiguousarray(lut[np.rint(share[::-1] * (len(lut) - 1)).astype(np.intp)])
            side = len(colors)
            self._image = QImage(colors.tobytes(), side, side, 3 * side, QImage.Format.Format_RGB888).copy()
        return self._image

    def _paint_axes(self, painter: QPainter, fitted: FittedTrials, area: QRectF) -> None:
        assert fitted.pair is not None
        metrics = painter.fontMetrics()
        across, up = (fitted.search.plan.space.axes[place] for place in fitted.pair)
        taken = -math.inf
        for share, value, text in axis_marks(across):
            text = value_label(across.name, value) if isinstance(value, str) else text
            x, wide = area.left() + share * area.width(), metrics.horizontalAdvance(text)
            # At the corner there are those of the other axis.
            start = max(x - wide / 2, area.left() - 2)
            if start > taken:
                taken = start + wide + 6
                painter.setPen(theme.color("muted"))
                painter.drawText(QPointF(start, area.bottom() + metrics.ascent() + 3), text)
        for share, value, text in axis_marks(up):
            text = value_label(up.name, value) if isinstance(value, str) else text
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.left() - 6))
            y = area.bottom() - share * area.height()
            painter.setPen(theme.color("muted"))
            place = QPointF(area.left() - 5 - metrics.horizontalAdvance(text), y + metrics.ascent() / 2 - 1)
            painter.drawText(place, text)
        painter.setPen(theme.color("text"))
        title = result_title(fitted.search)
        # Beside the button that lies over the corner.
        left = self.width() - self.enlarger.button.width() - metrics.horizontalAdvance(title) - 8
        painter.drawText(QPointF(left, metrics.ascent() + 3), title)
        name = metrics.elidedText(axis_title(up.name), Qt.TextElideMode.ElideRight, left - 16)
        painter.drawText(QPointF(4, metrics.ascent() + 3), name)
        name = axis_title(across.name)
        wide = metrics.horizontalAdvance(name)
        painter.drawText(QPointF(area.center().x() - wide / 2, self.height() - metrics.descent() - 2), name)

    def _paint_key(self, painter: QPainter, area: QRectF) -> None:
        """Paint what the colours stand for: the best above, the worst below."""
        metrics, lut = painter.fontMetrics(), np.ascontiguousarray(theme.signed_lut()[STRONG:][::-1, np.newaxis])
        bar = QRectF(area.right() + KEY_GAP, area.top(), KEY, area.height())
        painter.drawImage(bar, QImage(lut.tobytes(), 1, len(lut), 3, QImage.Format.Format_RGB888))
        painter.setPen(theme.color("line"))
        painter.drawRect(bar)
        painter.setPen(theme.color("muted"))
        best, worst = self.key_texts()
        painter.drawText(QPointF(bar.right() + 6, bar.top() + metrics.ascent()), best)
        painter.drawText(QPointF(bar.right() + 6, bar.bottom()), worst)

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(theme.tabular(self.font()))
        painter.fillRect(self.rect(), theme.color("surface"))
        fitted, area = self._fitted, self._area()
        if fitted is None or fitted.surface is None:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self.sentence())
            paint_focus(self, painter)
            return
        painter.drawImage(area, self._picture())
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        self._paint_axes(painter, fitted, area)
        self._paint_key(painter, area)
        for point in self._points:
            at = self.place(point)
            if at is not None:
                is_lit, has_result = point.number == self.lit, not math.isnan(point.rank)
                painter.setPen(QPen(theme.color("accent" if is_lit else "surface"), theme.line(2 if is_lit else 1)))
                painter.setBrush(theme.color("text") if has_result else Qt.BrushStyle.NoBrush)
                if has_result or is_lit:
                    painter.drawEllipse(at, DOT * (1.6 if is_lit else 1), DOT * (1.6 if is_lit else 1))
                if not has_result:
                    paint_cross(painter, at)
        paint_focus(self, painter)

    def point_at(self, where: QPointF) -> TrialPoint | None:
        """Return the trial whose dot lies there."""
        if self._fitted is None or self._fitted.pair is None:
            return None
        for point in self._points:
            at = self.place(point)
            if at is not None and abs(at.x() - where.x()) < 6 and abs(at.y() - where.y()) < 6:
                return point
        return None

    def told(self, point: TrialPoint) -> str:
        """Return the figure of a trial."""
        figure = result_text(self._fitted.search, point.figure) if self._fitted and math.isfinite(point.figure) else "—"
        return tr("Trial {number}: {figure}", number=grouped(point.number), figure=figure)
