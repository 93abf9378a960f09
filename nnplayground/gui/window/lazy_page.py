"""A lab that is built when its tab is first shown, so that the first window does not wait for it."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session

Maker = Callable[[Session, FrameClock], QWidget]


class LazyPage(QWidget):
    """Stands in for a lab until it is looked at; `lab` is None before."""

    def __init__(self, make: Maker, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._make = make
        self._session = session
        self._clock = clock
        self.lab: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        if self.lab is None:
            self.lab = self._make(self._session, self._clock)
            self._column.addWidget(self.lab)
            self.lab.show()
        super().showEvent(event)
