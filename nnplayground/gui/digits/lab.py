"""The Digits lab: draw, be recognised, and look inside."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nnplayground.core.addresses import NeuronId
from nnplayground.gui.digits.layer_map_model import LayerMapModel
from nnplayground.gui.digits.source_bar import SourceBar
from nnplayground.gui.digits.spec import LAB
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.gui.run.session import Session


class DigitsLab(TabbedLab):
    """Pages around one lab state: the network that reads is chosen above them all."""

    lab_state: DigitsState

    def __init__(self, session: Session, clock: FrameClock) -> None:
        lab_state = session.lab_states.of(DigitsState)
        source_bar = SourceBar(session, clock, lab_state)
        super().__init__(LAB, lab_state, source_bar)
        self._session, self._clock = session, clock
        self.maps = LayerMapModel(lab_state, self)
        """One map of a layer for all pages."""
        self.source_bar = source_bar
        self.begin()

    def make_page(self, key: str) -> QWidget:
        given = self._session, self._clock, self.lab_state
        if key == "draw":
            from nnplayground.gui.digits.draw_page import DrawPage

            draw = DrawPage(*given, self.maps)
            draw.neuron_picked.connect(self._on_neuron_picked)
            return draw
        if key == "mistakes":
            from nnplayground.gui.digits.mistakes_page import MistakesPage

            mistakes = MistakesPage(*given)
            mistakes.inside_wanted.connect(self._on_inside_wanted)
            return mistakes
        if key == "inside":
            from nnplayground.gui.digits.inside_page import InsidePage

            return InsidePage(*given, self.maps)
        if key == "output_coding":
            from nnplayground.gui.digits.output_coding_page import OutputCodingPage

            return OutputCodingPage(*given)
        if key == "ladder":
            from nnplayground.gui.digits.ladder_page import LadderPage

            return LadderPage(*given)
        from nnplayground.gui.digits.augment_page import AugmentPage

        return AugmentPage(*given)

    @Slot(int, int)
    def _on_neuron_picked(self, neuron: NeuronId) -> None:
        self.open_page("inside").choose(neuron)  # type: ignore[attr-defined]

    @Slot()
    def _on_inside_wanted(self) -> None:
        self.open_page("inside")
