"""The Search lab: a tab for each page."""

from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.session import Session
from nnplayground.gui.search.spec import LAB
from nnplayground.gui.search.state import SearchLabState


class SearchLab(TabbedLab):
    """What two hyperparameters do, on a map of networks, and trials of many."""

    lab_state: SearchLabState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__(LAB, session.lab_states.of(SearchLabState))
        self._session, self._clock = session, clock
        self.begin()

    def make_page(self, key: str) -> QWidget:
        given = self._session, self._clock, self.lab_state
        if key == "search":
            from nnplayground.gui.search.search_page import SearchPage

            return SearchPage(*given)
        from nnplayground.gui.search.map_page import MapPage

        return MapPage(*given)
