"""The Descent lab: a tab for each page."""

from PySide6.QtWidgets import QWidget

from nnplayground.gui.descent.gradient_noise_page import GradientNoisePage
from nnplayground.gui.descent.network_page import NetworkPage
from nnplayground.gui.descent.spec import LAB
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.descent.surface_page import SurfacePage
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.session import Session


class DescentLab(TabbedLab):
    """Descents on surfaces of two variables, and on that of the running network."""

    lab_state: DescentState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__(LAB, session.lab_states.of(DescentState))
        self._session = session
        self._clock = clock
        self.begin()

    def make_page(self, key: str) -> QWidget:
        if key == "network":
            return NetworkPage(self._session, self.lab_state, self._clock)
        if key == "gradient_noise":
            return GradientNoisePage(self._session, self.lab_state, self._clock)
        return SurfacePage(self.lab_state, self._clock, self._session.predict_first)
