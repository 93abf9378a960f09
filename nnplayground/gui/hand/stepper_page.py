"""What the stepping pages of the By hand lab have in common."""

from collections.abc import Callable, Collection
from html import escape
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.analysis.predict_first import GuessGrade, GuessQuestion, PredictMode
from nnplayground.analysis.stepper import Block, BlockStepper, Grain
from nnplayground.core.addresses import NeuronId
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network_diagram import same_neuron
from nnplayground.gui.hand.time_diagram import TimeDiagram
from nnplayground.gui.hand.working_list import WorkingList
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.predict_bar import PredictBar
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.notice_bar import NoticeRow
from nnplayground.i18n import tr


class HandPage(QWidget):
    """A page that follows the model: `draw` brings it up to date on the clock's frames."""

    every = 3
    key: ClassVar[str] = ""
    """The page's key, where it has steps that can be ended."""

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__()
        self._model = model
        self._clock = clock
        self._seen: tuple[object, ...] = ()
        self.notice = NoticeRow(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 7, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self.notice)
        self.notice.dismissed.connect(self._on_dismissed)
        model.changed.connect(self._on_changed)
        model.lab_state.taken.connect(self._on_taken)

    def draw(self) -> None:
        """Show the newest state of the model."""
        note = self._model.note if self.key in self._model.ended else ""
        if note:
            if note != self.notice.text():
                self.notice.show_notice("info", note)
        elif not self._model.fault and self.notice.text():
            self.notice.clear()
        self.show_all()

    def show_all(self) -> None:
        """Show everything as it stands now."""
        raise NotImplementedError

    def take_over(self) -> None:
        """Take over what was put in the lab state, before it is shown."""

    def _on_taken(self) -> None:
        """Show another lab state at once."""
        self.take_over()
        if self.isVisible():
            self.draw()

    def _on_changed(self) -> None:
        self._clock.request(self)

    def _on_dismissed(self) -> None:
        self._model.note = ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()


class AskingPage(HandPage):
    """A page whose steps may be asked for before they are shown."""

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self.predict = PredictBar(model.predict_first)
        self.predict.judged.connect(self._on_judged)
        self.predict.revealed.connect(self._on_revealed)
        model.predict_first.changed.connect(self._on_changed)

    def ask(self, position: int, make: Callable[[], GuessQuestion | None], *place: object) -> bool:
        """Ask before a step, if it is to be asked for; return whether a question is open."""
        guessed = self._model.lab_state.guessed
        self.predict.show_score(guessed.right, guessed.asked)
        return self.predict.follow(position, make, *place)

    def unless_asked(self, upcoming: str) -> str:
        """Return what is said of the next step; nothing while a question says it, which may be about a longer one."""
        return "" if self.predict.is_open else upcoming

    def _on_judged(self, grade: GuessGrade) -> None:
        lab_state = self._model.lab_state
        lab_state.guessed = lab_state.guessed.with_grade(grade.is_right)

    def _on_revealed(self) -> None:
        """Show what was asked for."""


class SteppingPage(AskingPage):
    """A page with a drawing, formulas that light it, and the bar of steps."""

    def __init__(self, model: HandModel, clock: FrameClock, grains: dict[Grain, str], grain: Grain) -> None:
        super().__init__(model, clock)
        self.net = TimeDiagram(clock)
        self.texts: list[LinkedText] = []
        self.bar = StepBar(grains, grain)
        self.page_run = self.bar.page_run
        self.bar.step_asked.connect(self.step)
        self.bar.back_asked.connect(self.step_back)
        self.bar.start_asked.connect(lambda: self.jump(0))
        self.bar.end_asked.connect(self._on_end)
        self.bar.listen(self)
        self.net.pointed.connect(self._on_pointed)
        self.net.picked.connect(self._on_picked)
        model.neuron_asked.connect(self._on_asked)

    def stepper(self) -> BlockStepper | None:
        """Return the stepper that is stepped; None while there is none."""
        raise NotImplementedError

    def question(self) -> GuessQuestion | None:
        """Return what is asked before the next step."""
        raise NotImplementedError

    def step(self) -> None:
        """Take a step of the chosen grain; where a guess is asked for, compare that first."""
        if self.predict.hold():
            self.bar.stop()
            return
        self._take_step()

    def _on_revealed(self) -> None:
        self._take_step()
        if self.predict.is_open:
            self.predict.take_focus()
        else:
            self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_step(self) -> None:
        stepper = self.stepper()
        if stepper is not None and stepper.step(self.bar.grain):
            self._model.stepped()
            self.draw()

    def step_back(self) -> None:
        """Take the last step back."""
        stepper = self.stepper()
        if stepper is not None and stepper.step_back(self.bar.grain):
            self._model.stepped()
            self.draw()

    def jump(self, position: int) -> None:
        """Go to a position."""
        stepper = self.stepper()
        if stepper is not None:
            self._model.stepped()
            stepper.jump(position)
            self.draw()

    def add_text(self, text: LinkedText) -> LinkedText:
        """Let `text` and the drawing light each other."""
        text.pointed.connect(self._on_pointed)
        self.texts.append(text)
        return text

    def add_list(self, text: WorkingList) -> WorkingList:
        """Let a list and the drawing light each other, and a line of it lead to its step."""
        text.chosen.connect(self.jump)
        self.add_text(text)
        return text

    def block_of(self, stepper: BlockStepper, neuron: NeuronId) -> Block | None:
        """Return the first block of a neuron, in the stage at hand if it has one there."""
        found = [block for block in stepper.blocks if block.neuron == neuron]
        if not found:
            return None
        stage = stepper.block_at(min(stepper.position, stepper.length - 1)).stage
        return next((block for block in found if block.stage == stage), found[0])

    def _on_picked(self, neuron: NeuronId) -> None:
        stepper = self.stepper()
        block = None if stepper is None else self.block_of(stepper, neuron)
        if block is not None:
            self.jump(block.start)

    def _on_asked(self, neuron: NeuronId) -> None:
        if self.isVisible():
            self._on_picked(neuron)

    def _on_pointed(self, pointed: str) -> None:
        references = same_neuron(pointed)
        self.net.light(references)
        for text in self.texts:
            text.light(references)

    def _on_end(self) -> None:
        stepper = self.stepper()
        if stepper is not None:
            self.jump(stepper.length)

    def show_stepper(self, stepper: BlockStepper | None) -> None:
        """Say which ways are open, and ask for what comes next if that is wanted."""
        self.bar.set_ends(stepper is None or stepper.at_start, stepper is None or stepper.at_end)
        if stepper is None:
            self.ask(0, lambda: None)
        elif self.ask(stepper.position, self.question, stepper, self.bar.grain):
            self.bar.stop()
        if self.predict.mode is PredictMode.ALWAYS:
            self.bar.to_end.setEnabled(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)


def weights_of(trace: Trace) -> dict[int, Vector]:
    """Return the weights into each layer, for the drawing."""
    return {layer: trace.W(layer) for layer in trace.layers}


def lines(bold: str, formulas: Collection[str], upcoming: str = "") -> str:
    """Return rich text: what was done, its formulas, what comes next."""
    parts = [f"<p><b>{escape(bold)}</b></p>", *(f"<p>{formula}</p>" for formula in formulas if formula)]
    if upcoming:
        parts.append(f'<p class="muted">{escape(upcoming)}</p>')
    return "".join(parts)


def waiting(reason: str = "") -> str:
    """Return what stands on a page without a network, with the reason if there is one."""
    text = reason or tr("There is no network yet: the data are being prepared.")
    return f'<p class="muted">{escape(text)}</p>'
