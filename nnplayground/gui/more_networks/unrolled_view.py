"""A network unrolled over time: a column for each step, and below it how long the error is that comes back to it."""

import math
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from nnplayground.analysis.more_networks.unrolled import Floats
from nnplayground.core.addresses import INPUTS
from nnplayground.gui import theme
from nnplayground.gui.more_networks.column_texts import RowTexts, paint_text, written
from nnplayground.gui.more_networks.error_bars import paint_errors
from nnplayground.gui.more_networks.recurrent_model import ShownSequence
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import signed_colors, to_image
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, tr

FOLDING_MS = 450
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
FOLDED_WIDTH = 84.0
NARROWEST_ARROW = 2.9
"""Pixels between two columns; where they lie closely there are three, but for rounding."""


class UnrolledView(QWidget):
    """From below: what is heard, what each layer answers, what comes out and what is wanted; then the errors.

    Signals: `picked` with the step, counted from 0, that was clicked.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each column is one time step of the same network with the same weights; arrows carry h to the next step. "
            "The bars below are the length of ∂C/∂h: how much of the error of the marked step comes back. Shrinking "
            "bars vanish, growing ones explode; where truncation k cuts, they end."
        )
    )
    is_picture = True
    every = 2
    picked = Signal(int)
    keys: ClassVar[Keys] = (
        N_("Network over time"),
        ((N_("Left, Right"), N_("send back the error of the step before or after")),),
    )

    def __init__(self, clock: FrameClock) -> None:
        super().__init__()
        self._clock = clock
        self._shown: ShownSequence | None = None
        self._hint = ""
        self._texts: dict[str, RowTexts] = {}
        self._images: dict[int, QImage] = {}
        """What each layer answers in colours, steps from the left, neurons from above."""
        self._open = 1.0
        """1 unrolled, 0 folded."""
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(FOLDING_MS)
        self._motion.valueChanged.connect(self._on_moved)
        self.setAccessibleName(tr("Network over time"))
        self.setToolTip(tr("A column for each time step; a click chooses the step whose error is sent back."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.enlarger = Enlarger(self, double_click=False)

    def show_sequence(self, shown: ShownSequence) -> None:
        """Show a sequence as far as its walk has come."""
        self._shown, self._hint = shown, ""
        self._clock.request(self)

    def say(self, hint: str) -> None:
        """Show a sentence instead."""
        self._shown, self._hint = None, hint
        self._clock.request(self)

    @property
    def is_folded(self) -> bool:
        """Whether all steps lie on top of each other, or are on their way there."""
        moving = self._motion.state() is QVariantAnimation.State.Running
        return float(self._motion.endValue() if moving else self._open) == 0.0

    def fold(self, on: bool) -> None:
        """Lay all steps on top of each other, or unroll them; it moves unless motion is reduced."""
        if on == self.is_folded:
            return
        self._motion.stop()
        # Reduced motion also stills the text cursor, for whichever reason it was chosen.
        if not self.isVisible() or QApplication.cursorFlashTime() <= 0:
            self._on_moved(0.0 if on else 1.0)
            return
        self._motion.setStartValue(self._open)
        self._motion.setEndValue(0.0 if on else 1.0)
        self._motion.start()

    def data_table(self) -> DataTable:
        """Return every step with what is heard, answered and wanted, the hidden states and the error's length."""
        shown = self._shown
        if shown is None:
            return DataTable((tr("time step"),), [])
        states = shown.unrolled.a(shown.layer)
        names = [f"h{neuron + 1}" for neuron in range(states.shape[1])]
        errors = shown.errors.tolist()
        rows: list[list[object]] = [
            [step + 1, shown.told[step] if shown.told else "", shown.answers[step], shown.wanted[step],
             *states[step].tolist(), "" if math.isnan(errors[step]) else errors[step]]
            for step in range(shown.unrolled.steps)
        ]  # fmt: skip
        return DataTable((tr("time step"), tr("input"), tr("answer"), tr("wanted"), *names, "‖∂C/∂h‖"), rows)

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    @Slot(object)
    def _on_moved(self, value: float) -> None:
        self._open = float(value)
        self.update()

    # Where things are.

    def _left(self) -> float:
        names = (tr("wanted"), tr("answer"), tr("input"), "‖∂C/∂h‖", "10⁻¹²", "h, 12")
        return max(self.fontMetrics().horizontalAdvance(name) for name in names) + 10.0

    def column(self, step: int) -> QRectF:
        """Return where a step is drawn now, without the bars."""
        shown = self._shown
        assert shown is not None
        left, steps = self._left(), shown.unrolled.steps
        room = max(10.0, self.width() - left - 4)
        wide = room / steps
        folded = min(FOLDED_WIDTH, room)
        x = left + step * wide
        middle = left + (room - folded) / 2
        width = self._open * wide + (1 - self._open) * folded
        return QRectF(self._open * x + (1 - self._open) * middle, 2, width, self._high())

    def _high(self) -> float:
        return max(60.0, self.height() - 2 - max(66.0, 0.32 * self.height()))

    def _now(self, shown: ShownSequence) -> int:
        """Return the step that the walk is at."""
        walk = shown.walk
        return walk.of if walk.at_end else walk.place(max(0, walk.position - 1)).step

    # How it is painted.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        shown = self._shown
        if shown is None:
            painter.setPen(theme.color("muted"))
            box = QRectF(self.rect()).adjusted(12, 8, -12, -8)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
            paint_focus(self, painter)
            return
        bands = self._bands(shown)
        rows = {"wanted": shown.wanted, "answers": shown.answers, "told": shown.told}
        self._texts = {
            name: written(painter.fontMetrics(), self.column(0).width() - 1, said) for name, said in rows.items()
        }
        self._images = {layer: _colored(shown.unrolled.a(layer)) for layer in list(shown.unrolled.layers)[:-1]}
        self._paint_names(painter, shown, bands)
        now = self._now(shown)
        steps = range(shown.unrolled.steps) if self._open else [now]
        for step in steps:
            if step != now:
                painter.setOpacity(self._open)
                self._paint_column(painter, shown, step, bands)
        painter.setOpacity(1.0)
        self._paint_column(painter, shown, now, bands)
        self._paint_marks(painter, shown, now, bands)
        paint_focus(self, painter)
        left, top = self._left(), self._high() + 8
        paint_errors(painter, shown, QRectF(left, top, self.width() - left - 4, self.height() - top - 4))

    def _bands(self, shown: ShownSequence) -> list[tuple[float, float]]:
        """Return top and height of each row, from what is wanted down to what is heard."""
        line = self.fontMetrics().height() + 2.0
        layers = list(shown.unrolled.layers)[:-1]
        boxes = max(1, len(layers))
        gap = 6.0
        room = max(8.0 * boxes, self._high() - 4 * line - gap * (boxes + 1))
        bands, top = [(2.0, line), (2.0 + line, line)], 2.0 + 2 * line + gap
        for _ in layers:
            bands.append((top, room / boxes))
            top += room / boxes + gap
        bands.append((top, line))
        bands.append((top + line, line))
        return bands

    def _paint_names(self, painter: QPainter, shown: ShownSequence, bands: list[tuple[float, float]]) -> None:
        painter.setPen(theme.color("muted"))
        hidden = list(shown.unrolled.layers)[:-1][::-1]
        letters = ["h" if layer in shown.unrolled.recurrent else "a" for layer in hidden]
        several = len(hidden) > 1
        middle = [f"{letter}, {layer}" if several else letter for letter, layer in zip(letters, hidden, strict=True)]
        names = [tr("wanted"), tr("answer"), *middle, tr("input"), "t"]
        for name, (top, high) in zip(names, bands, strict=True):
            box = QRectF(0, top, self._left() - 6, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_column(
        self, painter: QPainter, shown: ShownSequence, step: int, bands: list[tuple[float, float]]
    ) -> None:
        column, unrolled, walk = self.column(step), shown.unrolled, shown.walk
        last = unrolled.layers[-1]
        known = walk.done(last, step) == unrolled.a(last).shape[1]
        place = None if walk.at_start or walk.at_end else walk.place(walk.position - 1)
        paint_text(painter, column, bands[0], self._texts["wanted"], step, "muted")
        if known:
            paint_text(painter, column, bands[1], self._texts["answers"], step, _role(shown.right[step]))
        for layer, (top, high) in zip(list(unrolled.layers)[:-1][::-1], bands[2:], strict=False):
            wide = min(column.width() - 3, 40.0 if self._open else column.width())
            box = QRectF(column.center().x() - max(2.0, wide) / 2, top, max(2.0, wide), high)
            states, done = unrolled.a(layer), walk.done(layer, step)
            cell = high / states.shape[1]
            if done:
                # On whole pixels an image is painted ten times as fast.
                part = QRectF(box.left(), top, box.width(), done * cell).toRect()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                painter.drawImage(part, self._images[layer], QRect(step, 0, 1, done))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line"), theme.line(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            if place is not None and (place.neuron.layer, place.step) == (layer, step):
                painter.setPen(QPen(theme.color("text"), theme.line(2)))
                painter.drawRect(QRectF(box.left(), top + place.neuron.index * cell, box.width(), cell))
            if layer in unrolled.recurrent:
                self._paint_arrow(painter, box, column, step + 1 < unrolled.steps)
        if shown.told:
            paint_text(painter, column, bands[-2], self._texts["told"], step, "text")
        else:
            top, high = bands[-2]
            box = QRectF(column.left() + 1, top + 2, column.width() - 2, high - 4)
            painter.drawImage(box, to_image(signed_colors(unrolled.a(INPUTS)[step][np.newaxis])))
        if column.width() >= 16 or step % 5 == 4 or not self._open:
            top, high = bands[-1]
            painter.setPen(theme.color("muted"))
            box = QRectF(column.left() - 6, top, column.width() + 12, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step + 1))

    def _paint_arrow(self, painter: QPainter, box: QRectF, column: QRectF, goes_on: bool) -> None:
        """Paint what carries h to the next step: an arrow, or where all steps are one a loop."""
        painter.setPen(QPen(theme.color("muted"), theme.line(1.4)))
        painter.setBrush(theme.color("muted"))
        y = box.center().y()
        if self._open < 0.5:
            loop = QRectF(box.right() - 4, box.top() + 0.2 * box.height(), 26, 0.6 * box.height())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(loop, -110 * 16, 220 * 16)
            tip = QPointF(box.right() + 1, loop.top() + 4)
            painter.setBrush(theme.color("muted"))
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(7, -4), tip + QPointF(7, 4)]))
        elif goes_on:
            gap = column.width() - box.width()
            end = column.right() + gap / 2
            if gap >= NARROWEST_ARROW:
                painter.drawLine(QPointF(box.right(), y), QPointF(end, y))
                painter.drawPolygon(QPolygonF([QPointF(end, y), QPointF(end - 3, y - 2), QPointF(end - 3, y + 2)]))

    def _paint_marks(self, painter: QPainter, shown: ShownSequence, now: int, bands: list[tuple[float, float]]) -> None:
        """Frame the step that the walk is at, and mark the one whose error is sent back."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), theme.line(1.6)))
        painter.drawRect(self.column(now).adjusted(0.5, 0, -0.5, 0))
        if self._open:
            top, high = bands[1]
            column = self.column(shown.walk.of)
            painter.setPen(QPen(theme.color("warning"), theme.line(2.5)))
            painter.drawLine(QPointF(column.left() + 1, top + high), QPointF(column.right() - 1, top + high))

    def _open_column(self, step: int) -> QRectF:
        """Return where a step is while all are unrolled: the bars stay there."""
        assert self._shown is not None
        wide = max(10.0, self.width() - self._left() - 4) / self._shown.unrolled.steps
        return QRectF(self._left() + step * wide, 0, wide, self.height())

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 190)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shown = self._shown
        if shown is None or event.button() != Qt.MouseButton.LeftButton:
            return
        found = [s for s in range(shown.unrolled.steps) if self._open_column(s).contains(event.position())]
        if found:
            self.picked.emit(found[0])

    def event(self, event: QEvent) -> bool:
        if wants(event, *ARROWS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._shown
        if shown is None or event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        step = shown.walk.of + ARROWS[Qt.Key(event.key())]
        if 0 <= step < shown.unrolled.steps:
            self.picked.emit(step)


def _colored(states: Floats) -> QImage:
    """Return states (steps, neurons) in colours; those between −1 and 1 as strong as they are."""
    largest = max(1.0, float(np.abs(np.nan_to_num(states)).max(initial=0.0)))
    return to_image(signed_colors(states.T, largest))


def _role(is_right: bool | None) -> str:
    return "muted" if is_right is None else "good" if is_right else "warning"
