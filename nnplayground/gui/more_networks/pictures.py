"""Examples beside what an autoencoder gives back for them, and what lies between two: images, or numbers as bars."""

from typing import ClassVar
from weakref import ref

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import ink_colors, to_image
from nnplayground.i18n import N_, number, tr

Values = npt.NDArray[np.float64]

LINES = 14
"""Quantities that are told in numbers, at most."""
GAP = 10
EDGE = 2
"""Pixels that the frame of a picture needs."""
REACH = 2.5
"""Scaled values that fill half of a bar's place."""


def names_of(problem: Problem) -> list[str]:
    """Name what is given back, one after the other."""
    return [tr(quantity.name) for quantity in problem.task.quantities(problem.dataset)]


def in_units(problem: Problem, values: Values) -> Values:
    """Return `values` on the scale of the inputs in the data's own units."""
    if problem.scaler.width.shape == values.shape[-1:]:
        return problem.scaler.invert(values)
    assert problem.target_scaler is not None
    return problem.target_scaler.invert(values)


class ExamplePair(QWidget):
    """An example and what is given back for it, side by side."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "At the left what the network is given, at the right what it gives back: it has only the few numbers of "
            "the code to draw it from. A place on the map has no example: only what the code stands for is shown."
        )
    )
    is_picture = True

    def __init__(self) -> None:
        super().__init__()
        self._of: ref[Problem] | None = None
        """The data are kept by whoever trains on them."""
        self._given: Values | None = None
        self._back: Values | None = None
        self._hint = ""
        self.setAccessibleName(tr("Example and its reconstruction"))
        self.setToolTip(tr("Left the example, right what the network gives back for it."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enlarger = Enlarger(self)

    def show_pair(self, problem: Problem, given: Values | None, back: Values | None) -> None:
        """Show an example of `problem`, on the scale of its inputs, and what is given back; either may be missing."""
        self._of, self._given, self._back, self._hint = ref(problem), given, back, ""
        self.update()

    def say(self, hint: str) -> None:
        """Show a sentence instead."""
        if hint != self._hint or self._back is not None:
            self._of, self._given, self._back, self._hint = None, None, None, hint
            self.update()

    def data_table(self) -> DataTable:
        """Return each quantity with both values, in units."""
        columns = (tr("quantity"), tr("given"), tr("given back"))
        problem = known(self._of)
        if problem is None:
            return DataTable(columns, [])
        sides = [None if one is None else in_units(problem, one).tolist() for one in (self._given, self._back)]
        rows: list[list[object]] = [
            [name, *("" if side is None else side[place] for side in sides)]
            for place, name in enumerate(names_of(problem))
        ]
        return DataTable(columns, rows)

    def sizeHint(self) -> QSize:
        return QSize(300, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        problem = known(self._of)
        if problem is None:
            painter.setPen(theme.color("muted"))
            box = QRectF(self.rect()).adjusted(8, 8, -8, -8)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        elif problem.dataset.image_shape is not None:
            self._paint_images(painter, problem.dataset.image_shape)
        else:
            self._paint_numbers(painter, problem)

    def _paint_images(self, painter: QPainter, shape: tuple[int, int]) -> None:
        high = painter.fontMetrics().height() + 2
        side = min((self.width() - GAP) / 2, self.height() - high) - EDGE
        left = (self.width() - 2 * side - GAP) / 2
        top = (self.height() - high - side) / 2
        titles = (tr("given"), tr("given back"))
        for place, (title, values) in enumerate(zip(titles, (self._given, self._back), strict=True)):
            box = QRectF(left + place * (side + GAP), top + high, side, side)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(box.left(), top, side, high), Qt.AlignmentFlag.AlignCenter, title)
            paint_image(painter, box, values, shape)

    def _paint_numbers(self, painter: QPainter, problem: Problem) -> None:
        painter.setFont(theme.tabular(self.font()))
        high = painter.fontMetrics().height() + 3
        names = names_of(problem)
        room = max(1, int(self.height() / high) - 1)
        shown = min(len(names), LINES, room)
        widths = (0.44 * self.width(), 0.28 * self.width(), 0.28 * self.width())
        sides = [None if one is None else in_units(problem, one) for one in (self._given, self._back)]
        metrics = painter.fontMetrics()
        for line in range(-1, shown):
            if line < 0:
                cells = ["", tr("given"), tr("given back")]
            else:
                cells = [names[line], *("—" if side is None else number(float(side[line]), 4) for side in sides)]
                if line == shown - 1 and shown < len(names):
                    cells = [tr("and {count} more", count=len(names) - shown + 1), "", ""]
            left = 0.0
            for place, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
                painter.setPen(theme.color("muted" if line < 0 or place == 0 else "text"))
                text = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, int(wide) - 6)
                flags = Qt.AlignmentFlag.AlignVCenter | (
                    Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
                )
                painter.drawText(QRectF(left, (line + 1) * high, wide - 4, high), flags, text)
                left += wide


def paint_image(painter: QPainter, box: QRectF, values: Values | None, shape: tuple[int, int]) -> None:
    """Paint an image of ink, or an empty place, into `box`."""
    if values is None:
        painter.fillRect(box, theme.color("raised"))
    else:
        painter.drawImage(box, to_image(ink_colors(values.reshape(shape))))
    painter.setPen(QPen(theme.color("line"), theme.line(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


class InterpolationStrip(QWidget):
    """What a network makes of the codes on the way from one example to another."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The straight line between the codes of two examples, decoded step by step. No example lies there: the "
            "network has never seen what it draws. Choose the two ends with the buttons A and B."
        )
    )
    is_picture = True

    def __init__(self) -> None:
        super().__init__()
        self._of: ref[Problem] | None = None
        """The data are kept by whoever trains on them."""
        self._steps: Values | None = None
        self._hint = ""
        self.setAccessibleName(tr("From A to B"))
        self.setToolTip(tr("The codes on the way from example A to example B, decoded."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.enlarger = Enlarger(self)

    def show_steps(self, problem: Problem, steps: Values) -> None:
        """Show `steps` (steps, outputs) on the scale of the inputs of `problem`."""
        self._of, self._steps, self._hint = ref(problem), steps, ""
        self.update()

    def say(self, hint: str) -> None:
        """Show a sentence instead."""
        if hint != self._hint or self._steps is not None:
            self._of, self._steps, self._hint = None, None, hint
            self.update()

    def data_table(self) -> DataTable:
        """Return the quantities of each step, in units."""
        problem = known(self._of)
        if problem is None or self._steps is None:
            return DataTable((tr("step"),), [])
        rows = in_units(problem, self._steps).tolist()
        return DataTable((tr("step"), *names_of(problem)), [[i + 1, *row] for i, row in enumerate(rows)])

    def sizeHint(self) -> QSize:
        return QSize(400, theme.scaled(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.scaled(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        problem, steps = known(self._of), self._steps
        if problem is None or steps is None:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(8, 0, -8, 0), flags, self._hint)
            return
        count = len(steps)
        wide = self.width() - EDGE
        side = min(float(self.height() - EDGE), (wide - 4.0 * (count - 1)) / count)
        gap = min(12.0, (wide - side * count) / max(1, count - 1))
        left = (self.width() - count * side - (count - 1) * gap) / 2
        for place, values in enumerate(steps):
            box = QRectF(left + place * (side + gap), (self.height() - side) / 2, side, side)
            if problem.dataset.image_shape is not None:
                paint_image(painter, box, values, problem.dataset.image_shape)
            else:
                paint_bars(painter, box, values)


def known(of: ref[Problem] | None) -> Problem | None:
    """Return the problem of what is shown; None if its data have gone."""
    return None if of is None else of()


def paint_bars(painter: QPainter, box: QRectF, values: Values) -> None:
    """Paint scaled values as bars, up from the middle of `box` where they are above 0, and down where below."""
    painter.fillRect(box, theme.color("surface"))
    wide = box.width() / len(values)
    middle = box.center().y()
    for place, value in enumerate(np.clip(np.nan_to_num(values) / REACH, -1, 1).tolist()):
        color: QColor = theme.color("positive" if value > 0 else "negative")
        top = middle - max(value, 0.0) * box.height() / 2
        painter.fillRect(
            QRectF(box.left() + place * wide + 0.1 * wide, top, 0.8 * wide, abs(value) * box.height() / 2), color
        )
    painter.setPen(QPen(theme.color("line"), theme.line(1)))
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
