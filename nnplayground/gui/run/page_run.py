"""What a page runs by itself: driven by the large button and the space bar while the page is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class PageRun(QObject):
    """Something that can be run and stopped, which belongs to a page; a page has it as ``page_run``.

    Signals: `changed` when it has begun, has stopped, or can be run no more, or again.
    """

    changed = Signal()

    def __init__(self, parent: QObject, toggle: Callable[[], object]) -> None:
        super().__init__(parent)
        self._toggle = toggle
        self.is_running = False
        self.is_able = True
        """Whether there is anything to run or to stop."""

    def toggle(self) -> None:
        """Run it, or stop it."""
        if self.is_able:
            self._toggle()

    def show_state(self, is_running: bool, is_able: bool) -> None:
        """Say how it stands."""
        if (is_running, is_able) != (self.is_running, self.is_able):
            self.is_running, self.is_able = is_running, is_able
            self.changed.emit()
