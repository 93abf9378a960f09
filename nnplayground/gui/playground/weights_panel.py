"""How large the weights are, live: a histogram for each layer, below the output."""

import math
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.weight_histogram import WeightHistogram, weight_histograms
from nnplayground.core.addresses import hidden_number
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.weight_bars import bars_area, largest_text, paint_weights
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, steady, tr

PAD = 8.0
GAP = 10.0
"""Pixels between two histograms."""
NARROWEST = 90.0
"""Pixels of a histogram, at least; what has no room beside the others goes into a row below."""


class WeightsPanel(QWidget):
    """Shows the weights of the newest snapshot, one histogram a layer; the mouse reads how many there are.

    Histograms are counted in another thread, and only while they can be seen.
    """

    is_picture = True
    every = 3
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "How many weights of each layer are how large; biases are left out. Heights are square roots of the "
            "numbers, so that the few large weights can be seen. L2 and L1 draw the weights towards 0: small weights "
            "hardly follow noise (deck A)."
        ),
        N_("Weights per layer"),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._job = Job(self)
        self._job.done.connect(self._on_counted)
        self._snapshot: Snapshot | None = None
        self.histograms: tuple[WeightHistogram, ...] = ()
        self._lit: tuple[int, int] | None = None
        """The histogram and the bar under the mouse."""
        small = QFont(self.font())
        if small.pointSizeF() > 0:
            small.setPointSizeF(0.86 * small.pointSizeF())
        self.setFont(theme.tabular(small))
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Weights per layer"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("How many weights of each layer are how large."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the weights of this snapshot."""
        self._snapshot = snapshot
        if self.isVisible():
            self._job.request(_counted, snapshot)

    def draw(self) -> None:
        """Paint what was counted."""
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """Return what is shown as sentences."""
        return "; ".join(f"{self.title(place)}: {largest_text([one])}" for place, one in enumerate(self.histograms))

    def title(self, place: int) -> str:
        """Return the name of a layer, as the drawing of the network calls it."""
        layer = self.histograms[place].layer
        return tr("Output") if place == len(self.histograms) - 1 else tr("Hidden {number}", number=hidden_number(layer))

    def reading(self) -> str:
        """Say what the bar under the mouse stands for; empty without one."""
        if self._lit is None:
            return ""
        place, bar = self._lit
        one = self.histograms[place]
        low, high = (steady(float(edge), 3) for edge in one.edges[bar : bar + 2])
        return tr("Weights from {low} to {high}: {count}", count=grouped(int(one.counts[bar])), low=low, high=high)

    def areas(self) -> list[QRectF]:
        """Return where each histogram is, its title included."""
        inside = QRectF(self.rect()).adjusted(PAD, 4, -PAD, -4)
        inside.setTop(inside.top() + self._line())
        count = len(self.histograms)
        if not count:
            return []
        columns = max(1, min(count, int((inside.width() + GAP) / (NARROWEST + GAP))))
        rows = math.ceil(count / columns)
        width = (inside.width() - GAP * (columns - 1)) / columns
        height = (inside.height() - 4 * (rows - 1)) / rows
        return [
            QRectF(
                inside.left() + (place % columns) * (width + GAP), inside.top() + place // columns * (height + 4),
                width, height,
            )
            for place in range(count)
        ]  # fmt: skip

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _bar_at(self, point: QPointF) -> tuple[int, int] | None:
        for place, area in enumerate(self.areas()):
            bars = bars_area(area, self._line())
            if bars.contains(point):
                count = len(self.histograms[place].counts)
                return place, min(count - 1, int((point.x() - bars.left()) / bars.width() * count))
        return None

    @Slot(object)
    def _on_counted(self, found: Sequence[WeightHistogram]) -> None:
        if len(found) != len(self.histograms):
            self._lit = None
        self.histograms = tuple(found)
        self._clock.request(self)

    # Qt.

    def event(self, event: QEvent) -> bool:
        # The tooltip belongs to the title: elsewhere it would cover the bars.
        if isinstance(event, QHelpEvent) and event.pos().y() > self._line() + 4:
            event.ignore()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(300, 132)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(NARROWEST + 2 * PAD), 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("surface"))
        line = self._line()
        head = QRectF(PAD, 3, self.width() - 2 * PAD, line)
        painter.setPen(theme.color("text"))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, tr("Weights per layer"))
        painter.setPen(theme.color("muted"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, self.reading())
        for place, (area, one) in enumerate(zip(self.areas(), self.histograms, strict=True)):
            lit = self._lit[1] if self._lit is not None and self._lit[0] == place else None
            paint_weights(painter, area, [one], line, self.title(place), lit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._lit = self._bar_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._lit = None
        self.update()
        super().leaveEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._snapshot is not None:
            self._job.request(_counted, self._snapshot)


def _counted(snapshot: Snapshot) -> tuple[WeightHistogram, ...]:
    """Count the weights of a snapshot."""
    return weight_histograms(snapshot.network)


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.training.experiment import Experiment
    from nnplayground.training.trainer import Trainer

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    trainer = Trainer(Experiment())
    panel = WeightsPanel(FrameClock(application))
    panel.show()
    panel.set_snapshot(Snapshot(trainer.experiment, trainer.network.parameters.copy(), 1, 0, 0))
    application.exec()
