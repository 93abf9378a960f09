"""The Generalisation lab: overfitting, learning curves, and what holds a network back."""

from PySide6.QtWidgets import QWidget

from nnplayground.gui.generalisation.spec import LAB
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.session import Session


class GeneralisationLab(TabbedLab):
    """Pages around one lab state."""

    lab_state: GeneralisationState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__(LAB, session.lab_states.of(GeneralisationState))
        self._session, self._clock = session, clock
        self.begin()

    def make_page(self, key: str) -> QWidget:
        given = self._session, self._clock, self.lab_state
        if key == "overfitting":
            from nnplayground.gui.generalisation.overfitting_page import OverfittingPage

            return OverfittingPage(*given)
        if key == "learning_curve":
            from nnplayground.gui.generalisation.learning_curve_page import LearningCurvePage

            return LearningCurvePage(*given)
        from nnplayground.gui.generalisation.regularisation_page import RegularisationPage

        return RegularisationPage(*given)
