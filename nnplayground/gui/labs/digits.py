"""The Digits lab: draw, be recognised, and look inside."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui.digits.desk import DigitsDesk
from nnplayground.gui.digits.draw_page import DrawPage
from nnplayground.gui.digits.source_bar import SourceBar
from nnplayground.gui.frames import FrameClock
from nnplayground.gui.session import Session
from nnplayground.i18n import N_, tr

Maker = Callable[[Session, FrameClock, DigitsDesk], QWidget]

PAGES: tuple[tuple[str, Maker], ...] = ((N_("Draw"), DrawPage),)
"""Title and maker of every page, in the order of the tabs; each is built when it is first shown."""


class DigitsLab(QWidget):
    """Pages around one desk: the network that reads is chosen above them all."""

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self.desk = DigitsDesk.of(session)
        self.source_bar = SourceBar(session, self.desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.pages: dict[int, QWidget] = {}
        self._columns: list[QVBoxLayout] = []
        for title, _ in PAGES:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self._columns.append(column)
            self.tabs.addTab(holder, tr(title))
        self.tabs.currentChanged.connect(self._on_page_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.source_bar)
        column.addWidget(self.tabs, 1)
        self._on_page_chosen(0)

    def page(self, index: int) -> QWidget:
        """Return a page, built if need be."""
        found = self.pages.get(index)
        if found is None:
            found = self.pages[index] = PAGES[index][1](self._session, self._clock, self.desk)
            self._columns[index].addWidget(found)
        return found

    @Slot(int)
    def _on_page_chosen(self, index: int) -> None:
        self.page(index)
