"""The confusion matrix: true class by row, answer by column, with recall and precision at its edges."""

import math
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.analysis.digits.confusion import Confusion
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, fixed, percent, tr
from nnplayground.rich import as_tip

LEFT = 58
TOP = 40
EDGE = 62
"""Room for recall at the right."""
FOOT = 24
"""Room for precision at the foot."""


class ConfusionMatrix(QWidget):
    """Counts, or shares of each true class. Right answers stand on the diagonal.

    Signals: `cell_picked` with the true class and the answer.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "How often each true digit (row) was taken for each answer (column). The diagonal is right; everything "
            "beside it is a mistake that you can click to see."
        )
    )

    is_picture = True
    cell_picked = Signal(int, int)

    keys: ClassVar[Keys] = (
        N_("Confusion matrix"),
        ((N_("Arrow keys"), N_("choose a cell")),),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._confusion: Confusion | None = None
        self._names: tuple[str, ...] = ()
        self._shares = False
        self.chosen: tuple[int, int] | None = None
        self._hovered: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Confusion matrix"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Which class is taken for which; click a cell to see its images, or use the arrow keys."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_confusion(self, confusion: Confusion | None, names: tuple[str, ...]) -> None:
        """Show these answers from now on."""
        self._confusion, self._names = confusion, names
        self._clock.request(self)

    def set_shares(self, shares: bool) -> None:
        """Write percentages of the true class, or counts."""
        self._shares = shares
        self._clock.request(self)

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Frame a cell, or none; no signal."""
        self.chosen = cell
        self.update()

    def data_table(self) -> DataTable:
        """Return the counts: a row for each true class, a column for each answer."""
        counts = [] if self._confusion is None else self._confusion.counts.tolist()
        return DataTable(["", *self._names], [[name, *row] for name, row in zip(self._names, counts, strict=False)])

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def cell(self, label: int, answer: int) -> QRectF:
        """Return the field of a true class and an answer."""
        size = self._size()
        return QRectF(LEFT + answer * size.x(), TOP + label * size.y(), size.x(), size.y())

    def _size(self) -> QPointF:
        count = max(1, len(self._names))
        return QPointF((self.width() - LEFT - EDGE) / count, (self.height() - TOP - FOOT) / count)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        """Return true class and answer at a place."""
        size, count = self._size(), len(self._names)
        column, row = math.floor((place.x() - LEFT) / size.x()), math.floor((place.y() - TOP) / size.y())
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(520, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(380, 222)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        confusion = self._confusion
        painter = QPainter(self)
        paint_focus(self, painter)
        painter.setFont(theme.tabular(self.font()))
        painter.setPen(theme.color("muted"))
        if confusion is None:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("The network is being judged…"))
            return
        self._paint_titles(painter, confusion)
        right = np.eye(len(self._names), dtype=bool)
        wrong_most = max(1, int(np.where(right, 0, confusion.counts).max(initial=0)))
        for row in range(len(self._names)):
            for column in range(len(self._names)):
                count, share = int(confusion.counts[row, column]), float(confusion.shares[row, column])
                strength = share if row == column else 0.15 + 0.85 * count / wrong_most if count else 0.0
                self._paint_cell(painter, row, column, count, share, strength)
        for role, chosen in (("text", self.chosen), ("accent", self._hovered)):
            if chosen is not None:
                painter.setPen(QPen(theme.color(role), theme.line(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.cell(*chosen).adjusted(1, 1, -1, -1))

    def _paint_titles(self, painter: QPainter, confusion: Confusion) -> None:
        size, middle = self._size(), Qt.AlignmentFlag.AlignCenter
        small = QFont(painter.font())
        small.setPointSizeF(max(6.5, 0.85 * small.pointSizeF()))
        painter.save()
        painter.setFont(small)
        wide = self.width() - LEFT - EDGE
        painter.drawText(QRectF(LEFT, 0, wide, 20), middle, tr("Answer of the network"))
        painter.drawText(QRectF(self.width() - EDGE, 18, EDGE, 20), middle, tr("Recall"))
        painter.drawText(QRectF(0, self.height() - FOOT, LEFT + 4, FOOT), middle, tr("Precision"))
        painter.translate(8, TOP + (self.height() - TOP - FOOT) / 2)
        painter.rotate(-90)
        painter.drawText(QRectF(-100, -10, 200, 20), middle, tr("True class"))
        painter.restore()
        for index, name in enumerate(self._names):
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(LEFT + index * size.x(), 20, size.x(), 18), middle, name)
            painter.drawText(QRectF(20, TOP + index * size.y(), LEFT - 22, size.y()), middle, name)
            painter.setPen(theme.color("muted"))
            recall = QRectF(self.width() - EDGE, TOP + index * size.y(), EDGE, size.y())
            painter.drawText(recall, middle, _share(float(confusion.recall[index])))
            precision = QRectF(LEFT + index * size.x(), self.height() - FOOT, size.x(), FOOT)
            painter.save()
            painter.setFont(small)
            painter.drawText(precision, middle, fixed(100 * float(confusion.precision[index]), 1))
            painter.restore()

    def _paint_cell(self, painter: QPainter, row: int, column: int, count: int, share: float, strength: float) -> None:
        box = self.cell(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
        base = QColor(theme.color("surface"))
        hue = theme.color("positive" if row == column else "negative")
        painter.fillRect(box, _mixed(base, hue, 0.75 * strength))
        if not count:
            return
        painter.setPen(theme.color("text"))
        text = fixed(100 * share, 1) if self._shares else str(count)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.cell_at(event.position())
        if found == self._hovered or self._confusion is None:
            return
        self._hovered = found
        self.update()
        if found is not None:
            text = tr(
                "{label} taken for {answer}: {count} times, {share} of all {label}",
                label=self._names[found[0]], answer=self._names[found[1]],
                count=int(self._confusion.counts[found]), share=percent(float(self._confusion.shares[found])),
            )  # fmt: skip
            QToolTip.showText(event.globalPosition().toPoint(), as_tip(text), self)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.cell_at(event.position())
        if found is not None and self._confusion is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._confusion is None:
            super().keyPressEvent(event)
            return
        row, column = self.chosen or (0, 0)
        last = len(self._names) - 1
        if self.chosen is not None:
            row, column = min(max(row + step[0], 0), last), min(max(column + step[1], 0), last)
        self._pick((row, column))

    def _pick(self, cell: tuple[int, int]) -> None:
        self.choose(cell)
        self.cell_picked.emit(*cell)


def _share(value: float) -> str:
    return percent(value) if math.isfinite(value) else "—"


def _mixed(base: QColor, hue: QColor, strength: float) -> QColor:
    """Return a colour between two."""
    parts = [
        round(a + (b - a) * strength)
        for a, b in ((base.red(), hue.red()), (base.green(), hue.green()), (base.blue(), hue.blue()))
    ]
    return QColor(*parts)


def _preview() -> None:
    """Show the answers of an untrained guesser."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    rng = np.random.default_rng(1)
    labels = rng.integers(10, size=3000)
    answers = np.where(rng.random(3000) < 0.8, labels, rng.integers(10, size=3000))
    counts = np.bincount(labels * 10 + answers, minlength=100).reshape(10, 10)
    view = ConfusionMatrix(FrameClock(application))
    none = np.zeros(10, np.int64)
    view.set_confusion(Confusion(np.arange(3000), labels, answers, rng.random(3000), counts, none), tuple("0123456789"))
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
