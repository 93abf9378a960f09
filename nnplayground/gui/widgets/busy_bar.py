"""A bar that shows how far work is, or that it goes on as long as nobody knows how far."""

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar

from nnplayground.gui import theme

WHOLE = 1000
FRAME_MS = 40
ROUND_MS = 1600
"""Time in which the moving part crosses the bar."""
PART = 0.3
"""Share of the bar that moves."""


class BusyBar(QProgressBar):
    """Shows a share, once there is one; until then a part of it moves."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.update)
        self.setTextVisible(False)
        self.begin()

    def begin(self) -> None:
        """Show that something goes on."""
        self.reset()
        self.setRange(0, 0)

    def show_share(self, share: float) -> None:
        """Show how far it is."""
        self.setRange(0, WHOLE)
        self.setValue(round(WHOLE * share))

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._frames.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum():
            self._frames.stop()
            super().paintEvent(event)
            return
        self._frames.start()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(bar, radius, radius)
        way = (1 + PART) * bar.width()
        left = (self._clock.elapsed() % ROUND_MS) / ROUND_MS * way - PART * bar.width()
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(left, 0, PART * bar.width(), bar.height()) & bar, radius, radius)
