"""How much of the differences between trials each parameter explains by itself, as bars."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.fit_model import FitModel
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, percent, tr
from nnplayground.search.fit import FEWEST


class ImportanceView(QWidget):
    """A bar for each parameter, the longest first."""

    is_picture = True
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "A smooth surface is laid through all trials. Each bar says how much of its differences one parameter "
            "explains by itself; what is missing to 100 % comes of several together."
        ),
        N_("Importance"),
    )

    def __init__(self, clock: FrameClock, model: FitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._model = clock, model
        self.setAccessibleName(tr("Importance of the parameters"))
        self.setToolTip(tr("How much of the differences between trials each parameter explains by itself."))
        self.enlarger = Enlarger(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Have it drawn anew."""
        self._clock.request(self)

    def draw(self) -> None:
        """Paint what is known by now."""
        self.setAccessibleDescription("; ".join(f"{name}: {percent(share, 0)}" for name, share in self.bars()))
        self.update()

    def bars(self) -> list[tuple[str, float]]:
        """Return names and shares, the largest first."""
        fitted = self._model.fitted
        if fitted is None:
            return []
        found = sorted(fitted.importance.shares.items(), key=lambda pair: -pair[1])
        return [(axis_title(name), share) for name, share in found]

    def sentence(self) -> str:
        """Say how far the surface can be trusted."""
        fitted = self._model.fitted
        if fitted is None:
            return tr("After {count} finished trials that differ, the importance of each parameter appears here.",
                      count=FEWEST)  # fmt: skip
        return tr("The surface explains {share} of the differences between trials that it has not seen.",
                  share=percent(fitted.importance.fitted, 0))  # fmt: skip

    def data_table(self) -> DataTable:
        """Return the shares."""
        return DataTable((tr("Parameter"), tr("Importance")), [list(pair) for pair in self.bars()])

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 130)

    def showEvent(self, event: QEvent) -> None:
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        painter.fillRect(self.rect(), theme.color("surface"))
        metrics, bars = painter.fontMetrics(), self.bars()
        painter.setPen(theme.color("muted"))
        flags = Qt.TextFlag.TextWordWrap
        if not bars:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | flags, self.sentence())
            return
        foot = QRectF(12, self.height() - 2.2 * metrics.height() - 4, self.width() - 24, 2.2 * metrics.height())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | flags, self.sentence())
        widest = min(0.4 * self.width(), max(metrics.horizontalAdvance(name) for name, _ in bars) + 4.0)
        left, right = 12 + widest + 8, self.width() - metrics.horizontalAdvance("100 %") - 16
        height = min(1.6 * metrics.height(), (foot.top() - 12) / len(bars))
        for number, (name, share) in enumerate(bars):
            middle = 8 + (number + 0.5) * height
            base = middle + metrics.ascent() / 2 - 1
            painter.setPen(theme.color("text"))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(widest))
            painter.drawText(QPointF(left - 8 - metrics.horizontalAdvance(text), base), text)
            bar = QRectF(left, middle - 0.3 * height, max(1.0, share * (right - left)), 0.6 * height)
            painter.fillRect(bar, theme.color("accent"))
            painter.drawText(QPointF(bar.right() + 6, base), percent(share, 0))
