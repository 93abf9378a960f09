"""The clock that tells views to draw: 30 times a second while something changes, silent otherwise."""

from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal


class View(Protocol):
    """A picture that stores what it is told and draws when the clock says so."""

    def draw(self) -> None:
        """Bring the picture up to date; at most about 5 ms."""

    def isVisible(self) -> bool:
        """Whether anybody can see it."""


class FrameClock(QObject):
    """Collects which views are out of date and draws the visible ones on the next frame.

    Signals: `frame` after each frame that drew something, with the number of views drawn.
    """

    RATE = 30
    frame = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stale: dict[View, None] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1000 // self.RATE)
        self._timer.timeout.connect(self._on_timeout)

    def request(self, view: View) -> None:
        """Have `view` drawn on the next frame."""
        self._stale[view] = None
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, view: View) -> None:
        """Draw `view` no more until it asks again."""
        self._stale.pop(view, None)

    def _on_timeout(self) -> None:
        if not self._stale:
            self._timer.stop()
            return
        drawn = 0
        stale, self._stale = self._stale, {}
        for view in stale:
            # A view of a page that was built anew may be gone by now.
            if shiboken6.isValid(view) and view.isVisible():
                view.draw()
                drawn += 1
        if drawn:
            self.frame.emit(drawn)
