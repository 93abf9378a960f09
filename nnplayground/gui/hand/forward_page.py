"""The forward pass by hand: product by product, the running sum in the neuron."""

from PySide6.QtCore import Qt

from nnplayground.analysis.hand.announcing import next_forward
from nnplayground.analysis.hand.formulas import factor, neuron_reference, parameter_reference, retraceable, shown
from nnplayground.analysis.hand.forward import ForwardMoment, ForwardPhase, ForwardStepper
from nnplayground.analysis.hand.forward_formulas import describe, moment_formula, sum_formula
from nnplayground.analysis.hand.guesses import forward_guess
from nnplayground.analysis.hand.units import ScaledValue
from nnplayground.analysis.more_networks.time_guesses import time_forward_guess
from nnplayground.analysis.more_networks.time_lines import describe_forward, next_forward_in_time
from nnplayground.analysis.more_networks.time_steps import TimeForwardStepper
from nnplayground.analysis.predict_first import GuessQuestion
from nnplayground.analysis.stepper import GRAIN_LABELS, BlockStepper
from nnplayground.core.addresses import NeuronId
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network_diagram import NetPicture
from nnplayground.gui.hand.stepper_page import SteppingPage, lines, waiting, weights_of
from nnplayground.gui.hand.time_pictures import active_forward, answers_in_time, forward_picture, written_forward
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import escaped, rich

SHOWN_INPUTS = 16
"""Inputs whose scaling is written out."""


class ForwardPage(SteppingPage):
    """The drawing above, the formula at hand below, what the numbers mean in units at the right."""

    key = "forward"

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock, dict(GRAIN_LABELS), model.lab_state.forward_grain)
        self.text = self.add_text(
            explained(
                LinkedText(tr("The step written out")),
                N_("The products, the sum and the activation of this step, with every number."),
            )
        )
        self.units = explained(
            LinkedText(tr("Inputs and answer in their units"), 1.0),
            N_("The inputs as they are in the data, as the network gets them, and its answer in its own unit."),
        )
        self.units.setToolTip(tr("How the inputs are scaled for the network, and its answer scaled back."))
        lower = Panels("hand/forward/texts")
        lower.add(self.text, share=3)
        lower.add(self.units, tr("Inputs and answer in their units"), share=2)
        upper = Panels("hand/forward", Qt.Orientation.Vertical)
        upper.add(self.net, share=3)
        upper.add(lower, tr("The step written out"), share=2)
        self.column.addWidget(PageArea(upper), 1)
        self.column.addWidget(self.predict)
        self.column.addWidget(self.bar)
        self.bar.grain_changed.connect(lambda grain: setattr(model.lab_state, "forward_grain", grain))
        self.bar.grain_changed.connect(self._on_changed)

    def stepper(self) -> BlockStepper | None:
        return self._model.time_forward or self._model.forward

    def question(self) -> GuessQuestion | None:
        stepper = self.stepper()
        if isinstance(stepper, TimeForwardStepper):
            return time_forward_guess(stepper, self.bar.grain)
        return forward_guess(stepper, self.bar.grain) if isinstance(stepper, ForwardStepper) else None

    def take_over(self) -> None:
        self.bar.stop()
        self.bar.set_grain(self._model.lab_state.forward_grain)

    def show_all(self) -> None:
        if self._model.time_forward is not None:
            self._show_through_time(self._model.time_forward)
            return
        stepper = self._model.forward
        self.show_stepper(stepper)
        if stepper is None:
            self.text.show_rich(waiting(self._model.fault))
            if not self._model.waits:
                self.units.show_rich("")
                self.net.set_picture(NetPicture())
            return
        moment = stepper.now
        active = active_references(moment)
        self.text.set_active(active)
        self.text.show_rich(self._written(stepper, moment))
        self.units.show_rich(self._units(stepper))
        self.net.set_picture(picture(stepper, active, self._names()))

    def _show_through_time(self, stepper: TimeForwardStepper) -> None:
        """Show a network that remembers, unrolled over the time steps of a sequence."""
        self.show_stepper(stepper)
        chain, moment, notation = stepper.chain, stepper.now, self._model.lab_state.notations[0]
        active = active_forward(moment)
        self.text.set_active(active)
        formulas = [formula.html for formula in written_forward(stepper, notation)]
        upcoming = self.unless_asked(next_forward_in_time(stepper, self.bar.grain))
        self.text.show_rich(lines(describe_forward(chain, moment), formulas, upcoming))
        self.units.show_rich(answers_in_time(stepper))
        self.net.set_picture(forward_picture(stepper, active, notation))

    def _written(self, stepper: ForwardStepper, moment: ForwardMoment) -> str:
        trace = stepper.trace
        found = moment_formula(trace, moment)
        formulas = [] if found is None else [found.symbols, f"= {found.numbers} = <b>{number(found.value)}</b>"]
        if moment.phase is ForwardPhase.ACTIVATION:
            whole = sum_formula(trace, moment.layer, moment.neuron.index)
            formulas = [whole.symbols, f"= {whole.numbers} = <b>{number(whole.value)}</b>"]
            formulas += [] if found is None else [found.html]
        upcoming = self.unless_asked(next_forward(stepper, self.bar.grain))
        return lines(describe(trace, moment), formulas, upcoming)

    def _units(self, stepper: ForwardStepper) -> str:
        hand_network, trace = self._model.hand_network, self._model.trace
        if hand_network is None or trace is None:
            return ""
        parts = []
        inputs = hand_network.inputs_in_units(trace, self._model.lab_state.raw)
        if inputs:
            parts.append(_muted(tr("Inputs, scaled for the network")))
            parts.append(_table([_scaling(value) for value in inputs[:SHOWN_INPUTS]]))
        if stepper.at_end:
            answers = hand_network.outputs_in_units(trace.output)
            desired = hand_network.outputs_in_units(trace.y) if trace.y is not None else []
            if answers:
                parts.append(_muted(tr("The answer, scaled back")))
                parts.append(_table([_back(value) for value in answers]))
                parts.append(
                    _table([(tr("desired"), f"<b>{number(v.value, 6)}</b> {escaped(tr(v.unit))}") for v in desired])
                )
            else:
                parts.append(_muted(tr("The answer")))
                parts.append(_table([(_output(i), f"<b>{number(a)}</b>") for i, a in enumerate(trace.output)]))
                if trace.y is not None:
                    said = tr("desired: {value}", value="; ".join(number(value) for value in trace.y))
                    parts.append(f"<p>{said}</p>")
                parts.append(self._class_line())
        return "".join(parts)

    def _class_line(self) -> str:
        hand_network, trace = self._model.hand_network, self._model.trace
        if hand_network is None or trace is None or hand_network.problem is None:
            return ""
        name = hand_network.problem.task.class_name(hand_network.problem, trace.output)
        return rich("<p>{said}: <b>{name}</b></p>", said=tr("read as class"), name=name) if name else ""

    def _names(self) -> list[str]:
        hand_network = self._model.hand_network
        if hand_network is None or hand_network.problem is None or hand_network.problem.is_images:
            return []
        return [tr(quantity.name) for quantity in hand_network.problem.input_quantities]


def active_references(moment: ForwardMoment) -> tuple[str, ...]:
    """Return what a tiny step has in hand, for formula and drawing."""
    neuron = moment.neuron
    if moment.phase is ForwardPhase.PRODUCT and moment.source is not None:
        below = NeuronId(neuron.layer - 1, moment.source)
        return (parameter_reference(neuron.weight_from(below.index)), neuron_reference("a", below))
    if moment.phase is ForwardPhase.BIAS:
        return (parameter_reference(neuron.bias),)
    return (neuron_reference("a", neuron),) if moment.phase is ForwardPhase.ACTIVATION else ()


def picture(stepper: ForwardStepper, active: tuple[str, ...], names: list[str]) -> NetPicture:
    """Return the drawing of a forward pass as far as it has come."""
    moment, trace = stepper.now, stepper.trace
    values = {layer: stepper.known_values(layer) for layer in range(1, trace.last + 1)}
    sums = {}
    focus = [moment.neuron]
    if moment.source is not None:
        focus.append(NeuronId(moment.layer - 1, moment.source))
    if moment.phase in (ForwardPhase.PRODUCT, ForwardPhase.BIAS):
        sums[moment.neuron] = moment.sum
    return NetPicture(
        sizes=trace.sizes, weights=weights_of(trace), values=values, sums=sums, active=active, focus=focus, names=names
    )


def _scaling(value: ScaledValue) -> tuple[str, str]:
    working = retraceable(
        lambda d: f"({shown(value.value, d + 2)} − {factor(value.offset, d + 2)}) / {factor(value.width, d + 2)}",
        value.scaled,
    )
    name = escaped(f"{tr(value.name)} = {number(value.value, 6)} {tr(value.unit) if value.unit else ''}".rstrip())
    return name, f"{working} = <b>{number(value.scaled)}</b>"


def _back(value: ScaledValue) -> tuple[str, str]:
    working = retraceable(
        lambda d: f"{factor(value.scaled, d)}·{factor(value.width, d)} + {factor(value.offset, d)}", value.value, 6
    )
    return escaped(tr(value.name)), f"{working} = <b>{number(value.value, 6)}</b> {escaped(tr(value.unit))}"


def _output(index: int) -> str:
    return f"a<sub>{index + 1}</sub>"


def _muted(text: str) -> str:
    return f'<p class="muted">{text}</p>'


def _table(rows: list[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return f'<table cellspacing="2">{cells}</table>'
