"""The answer to a row: the class with a bar for each, or the quantities in their units."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, percent, tr

MOST_BARS = 6
"""Classes that have a bar; of more these are the most likely."""
GAP, BAR = 6, 5
"""Pixels between name, bar and share, and the height of a bar."""
NAMES = 0.36
"""Share of the width that names may take."""


class AnswerView(QWidget):
    """What the network answers to the row that is typed, as it is now."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The answer to the row above, as the network is now: the class it names, with a bar for how strongly the "
            "outputs speak for each, or the quantities that it predicts, in their own units."
        ),
        N_("Prediction"),
    )
    is_picture = True
    is_in_report = False

    def __init__(self) -> None:
        super().__init__()
        self._head = ""
        self._bars = 0
        self._names: tuple[str, ...] = ()
        self._shares: npt.NDArray[np.floating] = np.empty(0)
        self.setAccessibleName(tr("Prediction"))
        self.setToolTip(tr("What the network answers to this row."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, problem: Problem, outputs: npt.NDArray[np.floating], aim: Aim) -> None:
        """Show `outputs` (outputs,) of a network on `problem`."""
        self._head = problem.task.answer_text(problem, outputs, aim)
        classes = problem.dataset.classes if problem.task.names_classes else ()
        bars = min(len(classes), MOST_BARS)
        if bars != self._bars:
            self._bars = bars
            self.updateGeometry()
        self._names = tuple(tr(name) for name in classes)
        self._shares = problem.shares(outputs[:, np.newaxis], aim)[:, 0] if classes else np.empty(0)
        self._tell()

    def show_nothing(self) -> None:
        """There is no answer yet."""
        self._head, self._names, self._shares = "", (), np.empty(0)
        self._tell()

    def text(self) -> str:
        """Return the answer in words."""
        return self._head

    def data_table(self) -> DataTable:
        """Return how strongly the answer speaks for each class."""
        return DataTable((tr("class"), tr("share")), list(zip(self._names, self._shares.tolist(), strict=True)))

    def _tell(self) -> None:
        self.setAccessibleDescription(self._head)
        self.update()

    # Qt.

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        return QSize(200, self._head_height(line) + self._bars * (line + 2) + GAP)

    def _head_height(self, line: int) -> int:
        # One class has a line, quantities may need several.
        return round(1.5 * line) if self._bars else 4 * line

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.tabular(self.font())
        line = self.fontMetrics().lineSpacing()
        large = theme.tabular(self.font())
        large.setPointSizeF(1.2 * large.pointSizeF())
        large.setBold(True)
        painter.setFont(large)
        painter.setPen(theme.color("text"))
        head = QRectF(0, 0, self.width(), self._head_height(line))
        text = self._head
        if self._bars:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, self.width())
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(head, top | Qt.TextFlag.TextWordWrap, text)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        shown = range(len(self._names))
        if len(shown) > MOST_BARS:
            shown = np.argsort(-self._shares, kind="stable")[:MOST_BARS].tolist()
        named = min(
            max((metrics.horizontalAdvance(self._names[place]) + 2 for place in shown), default=0), NAMES * self.width()
        )
        figure = metrics.horizontalAdvance(percent(1.0)) + GAP
        long = max(0.0, self.width() - named - figure - GAP)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, place in enumerate(shown):
            at = head.height() + number * (line + 2)
            share = float(np.nan_to_num(self._shares[place]))
            painter.setPen(theme.color("text"))
            name = metrics.elidedText(self._names[place], Qt.TextElideMode.ElideRight, round(named))
            painter.drawText(QRectF(0, at, named + 1, line), middle | Qt.AlignmentFlag.AlignLeft, name)
            painter.drawText(
                QRectF(self.width() - figure, at, figure, line), middle | Qt.AlignmentFlag.AlignRight, percent(share)
            )
            painter.fillRect(QRectF(named + GAP, at + (line - BAR) / 2, long, BAR), theme.color("line"))
            painter.fillRect(QRectF(named + GAP, at + (line - BAR) / 2, long * share, BAR), theme.class_color(place))
