"""The lab *More networks*: one module a page."""

from PySide6.QtWidgets import QWidget

from nnplayground.gui.more_networks.spec import LAB
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.session import Session


class MoreNetworksLab(TabbedLab):
    """Pages around one lab state."""

    lab_state: MoreNetworksState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__(LAB, session.lab_states.of(MoreNetworksState))
        self._session, self._clock = session, clock
        self.begin()

    def make_page(self, key: str) -> QWidget:
        given = self._session, self._clock, self.lab_state
        if key == "approximation":
            from nnplayground.gui.more_networks.approximation_page import ApproximationPage

            return ApproximationPage(*given)
        if key == "towers":
            from nnplayground.gui.more_networks.towers_page import TowersPage

            return TowersPage(*given)
        if key == "recurrent":
            from nnplayground.gui.more_networks.recurrent_page import RecurrentPage

            return RecurrentPage(*given)
        from nnplayground.gui.more_networks.autoencoder_page import AutoencoderPage

        return AutoencoderPage(*given)
