"""Python's collector of cycles, in the window's thread alone."""

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from nnplayground.gui import memory
from nnplayground.gui.overrides import guard_overrides

LOOK_MS = 500
"""How often it is looked whether there is enough to collect."""
RENEW_SECONDS = 120.0
"""How often all is looked through, which takes a tenth of a second, while nobody waits for the window."""


class Collector(QObject):
    """Has cycles of objects collected by the window's thread, between two events; by itself Python never does any more.

    Python collects in whichever thread makes an object at that moment. Widgets, pictures and other objects of Qt that
    lie in a cycle would be deleted there, in mid-training, while the window may be drawing: sooner or later that
    takes the program along (https://doc.qt.io/qt-6/threads-qobject.html). As for Python's own collector (the module
    `gc`), the young are looked through often, the older ones seldom.
    """

    def __init__(self, parent: QObject | None = None, is_busy: Callable[[], bool] = lambda: False) -> None:
        """While it `is_busy`, as a run that is watched, nothing is done that takes long."""
        super().__init__(parent)
        self._is_busy, self._renewed = is_busy, monotonic()
        gc.disable()
        guard_overrides()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation of which there is enough, with those younger than it.

        Classes of a lab that was opened meanwhile are guarded, too.
        """
        guard_overrides()
        is_in_use = self._is_busy() or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if monotonic() - self._renewed > RENEW_SECONDS and not is_in_use:
            self.renew()
            return
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    @Slot()
    def renew(self) -> None:
        """Collect everything, and leave out from now on what stands then (`gc.freeze`), as is done at the start.

        Of what was left out and has gone since, a window most of all, nothing would ever be collected, nor of the data
        that it showed.
        """
        self._renewed = monotonic()
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        memory.trim()
