"""The clock that tells views to draw: up to 30 times a second while something changes, silent otherwise."""

import time
from typing import Protocol
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal


class FrameView(Protocol):
    """A picture that stores what it is told and draws when the clock says so.

    An attribute `every` may say how many frames lie between two drawings: what the eye follows
    moves at every frame (1, the default), what is read (figures, long curves) less often. Drawing
    and training share one interpreter lock, so a drawing that nobody can see costs mini-batches.

    An attribute `together` may name what it is drawn with: views of that name are drawn in one frame,
    one right after the other, so that what they tell is of one moment. They have one and the same `every`.
    """

    def draw(self) -> None:
        """Bring the picture up to date; at most about 5 ms."""

    def isVisible(self) -> bool:
        """Whether anybody can see it."""


class FrameClock(QObject):
    """Collects which views are out of date and draws the visible ones on the next frame.

    It ticks 30 times a second and slows down to 25 where drawing takes more than a share of the
    thread's time, and to 5 while it is calm. Of the views that are drawn less often, few share a frame; those
    that are drawn together count as one.

    Signals: `frame` after each frame that drew something, with the number of views drawn.
    """

    FASTEST_MS = 33
    SLOWEST_MS = 39
    SHARE = 0.15
    """Share of the thread's time above which the clock slows down."""
    CALM_MS = 200
    """From one frame to the next while it is calm."""
    UNHURRIED = 2
    """Views drawn less often than every frame that one frame takes on, at most."""
    frame = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stale: dict[FrameView, None] = {}
        # Views that are gone are not held on to.
        self._drawn: WeakKeyDictionary[FrameView, int] = WeakKeyDictionary()
        self._together: dict[str, int] = {}
        """The last frame of the views that are drawn together, by what they are called."""
        self._number = 0
        self._busy = 0.0
        self._calm = False
        self._before = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.FASTEST_MS)
        self._timer.timeout.connect(self._on_timeout)

    def set_calm(self, calm: bool) -> None:
        """Draw five times a second and everything at once, for those whom much motion disturbs; or as usual."""
        if calm != self._calm:
            self._calm = calm
            self._timer.setInterval(self.CALM_MS if calm else self.FASTEST_MS)

    @property
    def is_calm(self) -> bool:
        """Whether it draws five times a second at most."""
        return self._calm

    def request(self, view: FrameView) -> None:
        """Have `view` drawn on the next frame that it takes part in."""
        self._stale[view] = None
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, view: FrameView) -> None:
        """Draw `view` no more until it asks again."""
        self._stale.pop(view, None)
        self._drawn.pop(view, None)

    def _on_timeout(self) -> None:
        if not self._stale:
            self._timer.stop()
            return
        self._number += 1
        drawn = unhurried = 0
        chosen: set[str] = set()
        for view in list(self._stale):
            # A view may be gone by now.
            if not shiboken6.isValid(view):
                self.forget(view)
            elif not view.isVisible():
                self._stale.pop(view, None)
            else:
                every, together = 1 if self._calm else _every(view), _together(view)
                if together not in chosen:
                    if (every > 1 and unhurried >= self.UNHURRIED) or not self._is_due(view, every, together):
                        continue
                    unhurried += every > 1
                    if together:
                        chosen.add(together)
                        self._together[together] = self._number
                self._stale.pop(view, None)
                self._drawn[view] = self._number
                view.draw()
                drawn += 1
        if drawn:
            self.frame.emit(drawn)
        self._set_pace()

    def _is_due(self, view: FrameView, every: int, together: str) -> bool:
        """Whether enough frames have gone by since the view, or one that is drawn with it, was drawn."""
        last = self._together.get(together) if together else self._drawn.get(view)
        return last is None or self._number - last >= every

    def _set_pace(self) -> None:
        """Slow down while drawing and painting take much of the thread's time."""
        now, used = time.perf_counter(), time.thread_time()
        since, before = self._before
        self._before = (now, used)
        if self._calm:
            return
        if 0.0 < now - since < 1.0:
            self._busy += 0.1 * ((used - before) / (now - since) - self._busy)
            step = 1 if self._busy > self.SHARE else -1
            interval = min(self.SLOWEST_MS, max(self.FASTEST_MS, self._timer.interval() + step))
            if interval != self._timer.interval():
                self._timer.setInterval(interval)


def _together(view: FrameView) -> str:
    together: str = getattr(view, "together", "")
    return together


def _every(view: FrameView) -> int:
    every: int = getattr(view, "every", 1)
    return every
