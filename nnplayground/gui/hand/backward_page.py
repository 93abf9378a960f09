"""The backward pass by hand, in both decks' notations, each gradient checked, with mistakes to find."""

from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.analysis.hand.announcing import next_backward
from nnplayground.analysis.hand.backward import (
    STAGE_LABELS,
    BackwardMoment,
    BackwardPhase,
    BackwardStage,
    BackwardStepper,
)
from nnplayground.analysis.hand.backward_formulas import convention, describe
from nnplayground.analysis.hand.backward_lines import BackwardLines, measured
from nnplayground.analysis.hand.formulas import NOTATION_LABELS, Notation, neuron_reference, parameter_reference
from nnplayground.analysis.hand.gradient_check import Check
from nnplayground.analysis.hand.guesses import backward_guess
from nnplayground.analysis.hand.mistakes import MISTAKES, Mistake, bites
from nnplayground.analysis.more_networks.time_guesses import time_backward_guess
from nnplayground.analysis.more_networks.time_lines import (
    TimeLines,
    describe_backward,
    measured_in_time,
    next_backward_in_time,
)
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper
from nnplayground.analysis.predict_first import GuessQuestion
from nnplayground.analysis.stepper import GRAIN_LABELS, BlockStepper
from nnplayground.core.addresses import NeuronId, parameter_ids
from nnplayground.errors import UserError
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.hand.checks import CheckModel
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network_diagram import NetPicture
from nnplayground.gui.hand.settings import BackwardSettings
from nnplayground.gui.hand.slope_plot import SlopePlot, Tangent
from nnplayground.gui.hand.stepper_page import SteppingPage, lines, weights_of
from nnplayground.gui.hand.time_pictures import (
    IN_TIME,
    active_backward,
    backward_picture,
    cost_in_time,
    tangent_in_time,
)
from nnplayground.gui.hand.working_list import WorkingList
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.button import Button, PlainButton
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained, remark
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink
from nnplayground.rich import RichText, as_tip

ALL_CHECKED = 400
"""Parameters up to which every known gradient is checked on screen; in larger networks those of one neuron."""
BOTH = "both"
SHOWN = {BOTH: N_("Both notations"), Notation.DECK_A.value: NOTATION_LABELS[Notation.DECK_A],
         Notation.DECK_B.value: NOTATION_LABELS[Notation.DECK_B]}  # fmt: skip
NOTATION_HELP = {
    Notation.DECK_A: N_(
        "Backpropagation as deck A writes it: the error δ of each neuron, and four equations that carry it back."
    ),
    Notation.DECK_B: N_("The same numbers as deck B writes them: one factor of the chain rule after another."),
}


class BackwardPage(SteppingPage):
    """The drawing above, both notations below it, the checks at the right."""

    key = "backward"

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock, dict(GRAIN_LABELS), model.lab_state.backward_grain)
        self.headline = Words(lines=2)
        self.headline.setAccessibleName(tr("The step at hand"))
        explained(self.headline, N_("What this step of the backward pass works out, in words."))
        self.written = {
            notation: self.add_list(explained(WorkingList(tr(label)), NOTATION_HELP[notation]))
            for notation, label in NOTATION_LABELS.items()
        }
        self._time_lines: dict[Notation, TimeLines] = {}
        self._lines: dict[Notation, BackwardLines] = {}
        """The lines of the stepper at hand."""
        self.copy = Button(tr("Copy"), tr("Copy all lines of the working, as plain text."), self.copy_all)
        self.rate = ComponentForm(BackwardSettings())
        self.slope = SlopePlot(clock)
        self.notations = _combo(tr("Notation"), tr("Whose symbols are used."), SHOWN)
        remark(
            self.notations,
            N_(
                "Decks A and B are two sets of slides: A writes δ, B one partial derivative at a time, with equal "
                "numbers."
            ),
        )
        self.mistakes = _combo(
            tr("Find the error"),
            tr("Plant a mistake and see where the check turns orange."),
            {"": N_("No mistake planted")} | {m.value: text.label for m, text in MISTAKES.items()},
        )
        remark(self.mistakes, N_("Deck A prints σ where σ′ belongs: the gradient check exposes it."))
        self.mistake_text = Words(muted=True, lines=3)
        self.convention = Words(muted=True, lines=3)
        self.model = CheckModel(self)
        self.model.setParent(self)
        self.checks = FocusedTable()
        self.to_perceptron = PlainButton(tr("Open the perceptron lab"))
        self._arrange()
        self.bar.grain_changed.connect(lambda grain: setattr(model.lab_state, "backward_grain", grain))
        self.bar.grain_changed.connect(self._on_changed)
        self.notations.activated.connect(self._on_notation)
        self.mistakes.activated.connect(self._on_mistake)
        self.rate.edited.connect(lambda settings: model.set_rate(settings.rate))
        self.to_perceptron.clicked.connect(self._on_perceptron)

    def _arrange(self) -> None:
        self.checks.setModel(self.model)
        self.checks.setAccessibleName(tr("Gradients and what is measured"))
        explained(
            self.checks,
            N_(
                "Each gradient from backpropagation beside the one measured by changing the weight a little. They have "
                "to agree; a planted mistake turns orange."
            ),
        )
        self.checks.setToolTip(tr("Each gradient beside its finite difference."))
        self.checks.verticalHeader().hide()
        self.checks.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.checks.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 3):
            self.checks.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.checks.horizontalHeader().setMinimumSectionSize(20)
        self.to_perceptron.setToolTip(tr("The perceptron rule needs no slope."))
        self.to_perceptron.setAccessibleName(self.to_perceptron.text())
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.notations, 1)
        top.addWidget(self.copy)
        right.addLayout(top)
        for widget in (self.rate, self.slope, self.mistakes, self.mistake_text):
            right.addWidget(widget)
        right.addWidget(self.checks, 1)
        wanted = max(270, 40 * self.fontMetrics().averageCharWidth())
        side.setMinimumWidth(wanted)
        formulas = Panels("hand/backward/notations")
        for place, text in enumerate(self.written.values()):
            formulas.add(text, tr("Second notation") if place else "", share=1)
        written = QVBoxLayout()
        written.setSpacing(6)
        written.addWidget(self.headline)
        written.addWidget(formulas, 1)
        self._below = QStackedWidget()
        self._below.addWidget(self.convention)
        self._below.addWidget(self.to_perceptron)
        self._below.setFixedHeight(max(self.convention.height(), self.to_perceptron.sizeHint().height()))
        written.addWidget(self._below)
        left = Panels("hand/backward/left", Qt.Orientation.Vertical)
        left.add(self.net, share=3)
        left.add(written, tr("Formulas"), share=3)
        upper = Panels("hand/backward")
        upper.add(left, share=1)
        upper.add(side, tr("Gradients and what is measured"), size=wanted)
        self.column.addWidget(PageArea(upper), 1)
        self.column.addWidget(self.predict)
        self.column.addWidget(self.bar)

    def stepper(self) -> BlockStepper | None:
        try:
            return self._model.time_backward or self._model.backward
        except UserError:
            return None

    def question(self) -> GuessQuestion | None:
        stepper, notation = self.stepper(), self._model.lab_state.notations[0]
        if isinstance(stepper, TimeBackwardStepper):
            return time_backward_guess(stepper, self.bar.grain, notation)
        return backward_guess(stepper, self.bar.grain, notation) if isinstance(stepper, BackwardStepper) else None

    def take_over(self) -> None:
        self.bar.stop()
        self.bar.set_grain(self._model.lab_state.backward_grain)

    def show_all(self) -> None:
        try:
            steps = self._model.time_backward
            stepper = self._model.backward if steps is None else None
        except UserError as error:
            self._refuse(str(error))
            return
        self.mistakes.setEnabled(steps is None)
        if steps is not None:
            self._show_through_time(steps)
        elif stepper is not None:
            self._show_example(stepper)

    def _show_example(self, stepper: BackwardStepper) -> None:
        self._show_notations()
        self._below.setCurrentWidget(self.convention)
        self.show_stepper(stepper)
        self._show_choices(stepper)
        moment, notation = stepper.now, self._model.lab_state.notations[0]
        active = active_references(moment)
        stage = f"{tr(STAGE_LABELS[moment.stage])} – " if moment.stage is not None else ""
        self.headline.setText(RichText(f"<b>{stage}{describe(stepper, moment, notation)}</b>"))
        for deck, text in self.written.items():
            text.set_active(active)
            if deck in self._model.lab_state.notations:
                self._show_lines(stepper, deck, text)
        self.slope.show_tangent(*tangent(stepper))
        assert stepper.trace.cost is not None
        said = (cost_line(stepper), self._model.batch_cost(), self._model.frozen_note)
        self.convention.setText(RichText(f"{convention(stepper.trace.cost)}<br>{' '.join(filter(None, said))}"))
        self.net.set_picture(picture(stepper, active, notation))
        self.model.show_checks(self._known_checks(stepper), notation)

    def _show_through_time(self, stepper: TimeBackwardStepper) -> None:
        """Show the way back through the time steps of a sequence, in a network that remembers."""
        self._show_notations()
        self._below.setCurrentWidget(self.convention)
        self.show_stepper(stepper)
        moment, notations = stepper.now, self._model.lab_state.notations
        active = active_backward(stepper)
        self.headline.setText(RichText(f"<b>{describe_backward(stepper, moment, notations[0])}</b>"))
        self._show_rate(stepper.rate)
        self.mistakes.setCurrentIndex(0)
        self.mistake_text.setText(tr("Mistakes can be planted in networks that do not remember."))
        for deck, text in self.written.items():
            text.set_active(active)
            if deck in notations:
                known = self._time_lines.get(deck)
                if known is None or known.stepper is not stepper:
                    known = self._time_lines[deck] = TimeLines(stepper, deck)
                upcoming = self.unless_asked(next_backward_in_time(stepper, self.bar.grain, deck))
                check = measured_in_time(stepper, moment), upcoming
                behind = "".join(f'<p class="muted">{escape(each)}</p>' for each in check if each)
                text.show_lines(
                    known.lines(), known.line_of(stepper.position), behind * (stepper.position == stepper.reached)
                )
        self.slope.show_tangent(*tangent_in_time(stepper))
        said = (cost_in_time(stepper), self._model.frozen_note)
        self.convention.setText(RichText(f"{tr(IN_TIME)}<br>{' '.join(filter(None, said))}"))
        self.net.set_picture(backward_picture(stepper, active, notations[0]))
        self.model.show_checks([stepper.check(each) for each in stepper.known_parameters()], notations[0])

    def _refuse(self, reason: str) -> None:
        self._show_notations()
        self.headline.setText("")
        self.convention.setText("")
        self.slope.show_tangent(None)
        said = lines(reason, ())
        for text in self.written.values():
            text.set_active(())
            text.show_lines((), None, said)
            # The others stay where they are, and blank.
            said = "" if text.isVisibleTo(self) else said
        trace = self._model.trace
        has_step = trace is not None and not all(trace.activation(layer).differentiable for layer in trace.layers)
        self._below.setCurrentWidget(self.to_perceptron if has_step else self.convention)
        self.show_stepper(None)
        self.model.show_checks(())
        if trace is not None:
            values = {layer: trace.a(layer) for layer in range(1, trace.last + 1)}
            self.net.set_picture(NetPicture(sizes=trace.sizes, weights=weights_of(trace), values=values))
        elif not self._model.waits:
            self.net.set_picture(NetPicture())

    def _show_notations(self) -> None:
        for notation, text in self.written.items():
            text.setVisible(notation in self._model.lab_state.notations)

    def _show_choices(self, stepper: BackwardStepper) -> None:
        self._show_rate(stepper.rate)
        lab_state = self._model.lab_state
        mistake = lab_state.mistake
        self.mistakes.setCurrentIndex(self.mistakes.findData(mistake.value if mistake is not None else ""))
        for index in range(1, self.mistakes.count()):
            kind = Mistake(self.mistakes.itemData(index))
            self.mistakes.bar(index, not bites(stepper.trace, kind), tr(MISTAKES[kind].explanation))
        text = tr(MISTAKES[mistake].explanation) if mistake is not None else ""
        self.mistake_text.setText(text or tr("Plant a mistake and see where the check turns orange."))

    def _show_rate(self, rate: float) -> None:
        """Show what is chosen of the learning rate and the notation."""
        lab_state = self._model.lab_state
        self.rate.set_component(BackwardSettings.model_construct(rate=rate))
        chosen = BOTH if len(lab_state.notations) == 2 else lab_state.notations[0].value
        self.notations.setCurrentIndex(self.notations.findData(chosen))

    def _show_lines(self, stepper: BackwardStepper, notation: Notation, text: WorkingList) -> None:
        known = self._lines.get(notation)
        if known is None or known.stepper is not stepper:
            known = self._lines[notation] = BackwardLines(stepper, notation)
        behind = ""
        if stepper.position == stepper.reached:
            check = measured(stepper, stepper.now)
            behind = f'<p class="muted">{check}</p>' if check else ""
            upcoming = self.unless_asked(next_backward(stepper, self.bar.grain, notation))
            behind += f'<p class="muted">{escape(upcoming)}</p>' if upcoming else ""
        text.show_lines(known.lines(), known.line_of(stepper.position), behind)

    def copy_all(self) -> None:
        """Put the working on the clipboard, one notation after the other."""
        shown = [self.written[notation] for notation in self._model.lab_state.notations]
        QGuiApplication.clipboard().setText("\n\n".join(text.all_written() for text in shown))

    def _known_checks(self, stepper: BackwardStepper) -> list[Check]:
        """Return the checks of the gradients worked out so far; of a large network, of the neuron in hand."""
        moment, trace = stepper.now, stepper.trace
        if moment.stage not in (BackwardStage.GRADIENT, BackwardStage.UPDATE):
            return []
        if len(trace.network.parameters) <= ALL_CHECKED:
            wanted = list(parameter_ids(trace.network.shapes))
        else:
            count = trace.size(moment.layer - 1)
            near = range(max(0, (moment.other or 0) - 20), min(count, (moment.other or 0) + 20))
            wanted = [*(moment.neuron.weight_from(source) for source in near), moment.neuron.bias]
        known = {layer: stepper.known_gradients(layer) for layer in trace.layers}
        return [
            stepper.check(address)
            for address in wanted
            if not np.isnan(known[address.layer][address.row, address.index])
        ]

    def _on_perceptron(self) -> None:
        """Go to the lab of the rule that needs no slope."""
        self._model.open_page(PageLink("perceptron", "gates"))

    def _on_notation(self, index: int) -> None:
        chosen = str(self.notations.itemData(index))
        notations = tuple(Notation) if chosen == BOTH else (Notation(chosen),)
        self._model.set_notations(notations, tr(SHOWN[chosen]))
        self.draw()

    def _on_mistake(self, index: int) -> None:
        chosen = str(self.mistakes.itemData(index))
        self._model.plant(Mistake(chosen) if chosen else None)
        self.draw()


def active_references(moment: BackwardMoment) -> tuple[str, ...]:
    """Return what a tiny step has in hand."""
    if moment.phase is BackwardPhase.START:
        return ()
    address = moment.address
    if moment.phase is BackwardPhase.TERM and address is not None:
        return (parameter_reference(address), neuron_reference("d", address.neuron))
    if address is not None:
        entering = () if address.origin is None else (neuron_reference("a", address.origin),)
        return (parameter_reference(address), *entering)
    # Where the pass sets out, the loss of that output is in use.
    loss = (neuron_reference("c", moment.neuron),) if moment.phase is BackwardPhase.COST_SLOPE else ()
    return (neuron_reference("d", moment.neuron), *loss)


def picture(stepper: BackwardStepper, active: tuple[str, ...], notation: Notation = Notation.DECK_A) -> NetPicture:
    """Return the drawing of a backward pass as far as it has come."""
    trace, moment = stepper.trace, stepper.now
    focus = [moment.neuron]
    if moment.other is not None:
        focus.append(NeuronId(moment.layer + (1 if moment.phase is BackwardPhase.TERM else -1), moment.other))
    return NetPicture(
        sizes=trace.sizes,
        weights=weights_of(trace),
        values={layer: trace.a(layer) for layer in range(1, trace.last + 1)},
        seconds={layer: stepper.known_deltas(layer) for layer in trace.layers},
        second_name="δ",
        active=active,
        focus=focus,
        z={layer: trace.z(layer) for layer in trace.layers},
        y=trace.y,
        eta=stepper.rate,
        all_weights=True,
        notation=notation,
    )


def tangent(stepper: BackwardStepper) -> tuple[Tangent | None, str]:
    """Return the activation at the sum of the neuron in hand, or a sentence where there is no such curve."""
    moment, trace = stepper.now, stepper.trace
    if moment.phase is BackwardPhase.START:
        return None, tr("Here stands the activation of the neuron in hand, with its slope at z.")
    layer, index = moment.layer, moment.neuron.index
    activation = trace.activation(layer)
    if not activation.elementwise:
        return None, tr("{activation} has no curve of its own: each output depends on all sums.",
                        activation=tr(activation.label))  # fmt: skip
    z = float(trace.z(layer)[index])
    slope = float(activation.slope(np.array(z)))
    name = tr("Layer {layer}, neuron {neuron}", layer=layer, neuron=moment.neuron.number)
    return Tangent(activation, z, slope, name), ""


def cost_line(stepper: BackwardStepper) -> str:
    """Return the cost of the example, and what the update makes of it once all of it is done."""
    before = stepper.trace.cost_value
    told = tr("Cost of this example: {cost}.", cost=before)
    if stepper.at_end:
        after = stepper.cost_after
        told = tr("Cost of this example: {before} → {after} after the update.", before=before, after=after)
    return f"<b>{told}</b>"


def _combo(name: str, tip: str, entries: dict[str, str]) -> Combo:
    found = Combo()
    found.setAccessibleName(name)
    found.setToolTip(as_tip(tip))
    for key, label in entries.items():
        found.add(tr(label), key)
    return found
