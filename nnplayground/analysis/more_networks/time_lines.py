"""A pass through a chain in time in words and line by line: what a step did, what comes next, the list that grows."""

from collections.abc import Mapping

from nnplayground.analysis.hand.announcing import in_one_step
from nnplayground.analysis.hand.backward import STAGE_LABELS, BackwardPhase, BackwardStage
from nnplayground.analysis.hand.backward_formulas import ANNOUNCEMENTS, SAYINGS
from nnplayground.analysis.hand.backward_lines import TITLES, WorkingLine, WorkingLines, equation_name, named
from nnplayground.analysis.hand.formulas import (
    DIGITS,
    Notation,
    as_written,
    enough_digits,
    parameter_text,
    partial,
    retraceable,
    shown,
    symbol,
)
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.time_formulas import TimeFormulas, answer_letter, at_step
from nnplayground.analysis.more_networks.time_steps import (
    ERROR_STAGES,
    TimeBackwardMoment,
    TimeBackwardStepper,
    TimeForwardMoment,
    TimeForwardStepper,
)
from nnplayground.analysis.stepper import Block, Grain
from nnplayground.core.addresses import NeuronId
from nnplayground.i18n import N_, tr


def step_text(chain: TimeChain, column: int) -> str:
    """Name the time step of a column."""
    return tr("Step {number} of {count}", number=chain.step(column) + 1, count=chain.steps)


def place_text(chain: TimeChain, neuron: NeuronId) -> str:
    """Name a neuron of the chain."""
    layer = tr("Layer {layer}, neuron {neuron}", layer=chain.layer(neuron.layer), neuron=neuron.number)
    return f"{step_text(chain, neuron.layer)} · {layer}"


def describe_forward(chain: TimeChain, moment: TimeForwardMoment, digits: int = DIGITS) -> str:
    """Say what a tiny step forward did, with its numbers."""
    if moment.phase is ForwardPhase.START:
        return tr("The inputs of every time step stand ready; before the first step nothing is remembered: h = 0.")
    term, layer = moment.term, chain.layer(moment.neuron.layer)
    if term is not None and moment.phase is ForwardPhase.PRODUCT:
        used = enough_digits(lambda d: as_written(term.value, d) * as_written(term.weight, d), term.product, digits)
        text = (
            N_("memory of neuron {source}: {value} × weight {weight} = {product}; sum so far {sum}.")
            if term.parameter.memory
            else N_("input {source}: {value} × weight {weight} = {product}; sum so far {sum}.")
        )
        action = tr(
            text, source=(term.parameter.source or 0) + 1, value=shown(term.value, used),
            weight=shown(term.weight, used), product=shown(term.product, digits), sum=shown(moment.sum, digits),
        )  # fmt: skip
    elif term is not None:
        action = tr("add the bias {bias}: z = {sum}.", bias=shown(term.weight, digits), sum=shown(moment.sum, digits))
    else:
        text = (
            N_("{activation} of z = {z} is h = {a}.")
            if chain.remembers(layer)
            else N_("{activation} of z = {z} is a = {a}.")
        )
        action = tr(
            text, activation=tr(chain.activation(layer).label), z=shown(moment.sum, digits),
            a=shown(moment.a if moment.a is not None else float("nan"), digits),
        )  # fmt: skip
    return f"{place_text(chain, moment.neuron)}: {action}"


def announce_forward(chain: TimeChain, moment: TimeForwardMoment | None) -> str:
    """Say what the next tiny step forward will do, without its result."""
    if moment is None:
        return tr("The forward pass is done.")
    values = {"place": place_text(chain, moment.neuron)}
    if moment.phase is ForwardPhase.BIAS:
        return tr("Next: {place}: add the bias.", **values)
    if moment.term is None:
        label = tr(chain.activation(chain.layer(moment.neuron.layer)).label)
        return tr("Next: {place}: apply the activation ({activation}).", activation=label, **values)
    source = (moment.term.parameter.source or 0) + 1
    if moment.term.parameter.memory:
        return tr("Next: {place}: multiply what neuron {source} answered one step before by its weight.",
                  source=source, **values)  # fmt: skip
    return tr("Next: {place}: multiply input {source} by its weight.", source=source, **values)


SENT_BACK_IN_TIME = N_(
    "Layer {layer}, neuron {neuron}: from the next step neuron {other} sends back {value} through {name}; "
    "sum so far {sum}."
)
NEXT_IN_TIME = N_(
    "Next: the error that neuron {other} sends back from the next time step to layer {layer}, neuron {neuron}."
)


def describe_backward(
    stepper: TimeBackwardStepper, moment: TimeBackwardMoment, notation: Notation = Notation.DECK_A,
    digits: int = DIGITS,
) -> str:  # fmt: skip
    """Say what a tiny step back worked out, with its number."""
    if moment.phase is BackwardPhase.START:
        return tr("The forward pass is done; the error has not been sent back yet.")
    if moment.stage is BackwardStage.UPDATE and moment.parameter is not None:
        address = moment.parameter
        formulas = TimeFormulas(stepper.chain, notation, stepper, digits)
        numbers = retraceable(lambda d: formulas.update_numbers(address, d), moment.value, digits)
        return f"{parameter_text(address, notation)}: {numbers} = {shown(moment.value, digits)}."
    memory = moment.term is not None and moment.term.parameter.memory
    text = SENT_BACK_IN_TIME if memory else SAYINGS[moment.phase]
    said = tr(
        text, value=shown(moment.value, digits), sum=shown(moment.sum, digits), **_names(stepper, moment, notation)
    )
    return f"{step_text(stepper.chain, moment.neuron.layer)} · {said}" if moment.stage in ERROR_STAGES else said


def announce_backward(
    stepper: TimeBackwardStepper, moment: TimeBackwardMoment | None, notation: Notation = Notation.DECK_A
) -> str:
    """Say what the next tiny step back will work out, without its result."""
    if moment is None:
        return tr("The backward pass is done.")
    names = _names(stepper, moment, notation)
    if moment.stage is BackwardStage.UPDATE:
        return tr("Next: {name} minus η times its gradient.", name=names["name"])
    memory = moment.term is not None and moment.term.parameter.memory
    said = tr(NEXT_IN_TIME if memory else ANNOUNCEMENTS[moment.phase], **names)
    return f"{step_text(stepper.chain, moment.neuron.layer)} · {said}" if moment.stage in ERROR_STAGES else said


def next_forward_in_time(stepper: TimeForwardStepper, grain: Grain) -> str:
    """Say what the next step forward does, without its result."""
    chain, upcoming = stepper.chain, stepper.upcoming
    tiny = announce_forward(chain, upcoming)
    if upcoming is None:
        return tiny
    column = upcoming.neuron.layer
    layer = tr("layer {layer}", layer=chain.layer(column))
    place = f"{step_text(chain, column)} · {layer}"
    return in_one_step(stepper, grain, tiny, place_text(chain, upcoming.neuron), place)


def next_backward_in_time(stepper: TimeBackwardStepper, grain: Grain, notation: Notation = Notation.DECK_A) -> str:
    """Say what the next step back works out, without its result."""
    upcoming = stepper.upcoming
    tiny = announce_backward(stepper, upcoming, notation)
    if upcoming is None or upcoming.stage is None:
        return tiny
    names, stage = _names(stepper, upcoming, notation), tr(STAGE_LABELS[upcoming.stage])
    if upcoming.stage in ERROR_STAGES:
        stage = f"{step_text(stepper.chain, upcoming.neuron.layer)} · {stage}"
    whole = tr("layer {layer}", layer=names["layer"])
    one = tr("layer {layer}, neuron {neuron}", layer=names["layer"], neuron=names["neuron"])
    return in_one_step(stepper, grain, tiny, f"{stage} · {one}", f"{stage} · {whole}")


def _names(stepper: TimeBackwardStepper, moment: TimeBackwardMoment, notation: Notation) -> dict[str, object]:
    address = moment.parameter if moment.term is None else moment.term.parameter
    other = moment.term.origin if moment.term is not None else None
    return {
        "layer": stepper.chain.layer(moment.neuron.layer),
        "neuron": moment.neuron.number,
        "other": 0 if other is None else other.number,
        "name": "" if address is None else parameter_text(address, notation),
    }


class TimeLines(WorkingLines):
    """The lines of the way back through time, headed by time step and layer."""

    def __init__(self, stepper: TimeBackwardStepper, notation: Notation) -> None:
        super().__init__(stepper, notation)
        self.stepper = stepper
        self._formulas = TimeFormulas(stepper.chain, notation, stepper)

    def opening(self) -> list[WorkingLine]:
        title = "<b>" + tr("Cost of the sequence: the mean of its steps") + "</b>"
        return [WorkingLine(title), WorkingLine(self._formulas.cost().html)]

    def line(self, position: int) -> str:
        moment = self.stepper.moment(position)
        formula = self._formulas.backward(moment)
        assert formula is not None
        is_a = self.notation is Notation.DECK_A
        line = named(equation_name(moment.stage, moment.phase) if is_a else "", formula)
        return line + self._trained(moment)

    def _trained(self, moment: TimeBackwardMoment) -> str:
        """Return what training takes for a gradient instead, where truncation makes a difference."""
        chain, address = self.stepper.chain, moment.parameter
        if not chain.is_cut or address is None or moment.stage is not BackwardStage.GRADIENT:
            return ""
        told = tr("training, with truncation k: {value}", value=shown(chain.trained_gradient(address)))
        return f"&nbsp; <span class='muted'>({told})</span>"

    def heading(self, block: Block) -> str:
        chain, stage = self.stepper.chain, BackwardStage(block.stage)
        title = tr("Layer {number}", number=chain.layer(block.layer))
        if stage in ERROR_STAGES:
            title = f"{step_text(chain, block.layer)} · {title}"
        what = tr(_IN_TIME.get(stage, TITLES[self.notation][stage]))
        law = f"<b>{title}: {what}</b>&nbsp; {self._law(stage, block.layer)}"
        cut = cut_text(chain, block.layer, self.notation) if stage in ERROR_STAGES else ""
        return f"{law}<br><span class='muted'>{cut}</span>" if cut else law

    def _law(self, stage: BackwardStage, column: int) -> str:
        """Write the equation of a stage in symbols, at the step at hand."""
        chain, is_a = self.stepper.chain, self.notation is Notation.DECK_A
        layer, step = chain.layer(column), chain.step(column)
        c = "C" if is_a else "C₀"

        def name(letter: str, index: str, of: int = layer, when: int | str = step) -> str:
            return at_step(symbol(letter, of, self.notation, index), when)

        def error(index: str, of: int = layer, when: int | str = step) -> str:
            if is_a:
                return name("δ", index, of, when)
            return partial(c, name("z", index, of, when))

        if stage is BackwardStage.UPDATE:
            return f"w′ = w − η {partial(c, 'w')}"
        if stage is BackwardStage.GRADIENT:
            below = name(answer_letter(chain, layer - 1), "k", layer - 1, "t")
            if layer - 1 == 1:
                below = at_step("x<sub>k</sub>", "t")
            weight = symbol("w", layer, self.notation, "j", "k")
            found = [f"{partial(c, weight)} = Σ<sub>t</sub> {below} {error('j', when='t')}"]
            if chain.remembers(layer):
                weight = symbol("u", layer, self.notation, "j", "k")
                before = name("h", "k", when="t−1")
                found.append(f"{partial(c, weight)} = Σ<sub>t</sub> {before} {error('j', when='t')}")
            found.append(f"{partial(c, symbol('b', layer, self.notation, 'j'))} = Σ<sub>t</sub> {error('j', when='t')}")
            return ",&nbsp; ".join(found)
        answer = name(answer_letter(chain, layer), "j")
        if stage is BackwardStage.OUTPUT_ERROR:
            return f"{error('j')} = {partial(c, answer)} · σ′({name('z', 'j')})"
        found = [f"Σ<sub>i</sub> {symbol('w', layer + 1, self.notation, 'i', 'j')} {error('i', layer + 1)}"]
        if chain.remembers(layer) and step + 1 < chain.steps:
            found.append(f"Σ<sub>i</sub> {symbol('u', layer, self.notation, 'i', 'j')} {error('i', when=step + 1)}")
        return f"{partial(c, answer)} = {' + '.join(found)}"


_IN_TIME: Mapping[BackwardStage, str] = {
    BackwardStage.LAYER_ERROR: N_("error from the layer above and from the next step"),
    BackwardStage.GRADIENT: N_("weights and biases, summed over the steps"),
}


def cut_name(chain: TimeChain, column: int, notation: Notation) -> str:
    """Name the costs whose errors training cuts off before they come back to a column; empty if it cuts none."""
    cut, c = chain.cut_at(column), "C" if notation is Notation.DECK_A else "C₀"
    if not cut:
        return ""
    return at_step(c, cut[0] if len(cut) == 1 else f"{cut[0] + 1}…{cut[-1] + 1}")


def cut_text(chain: TimeChain, column: int, notation: Notation) -> str:
    """Say which errors training cuts off before they come back to a column, and why; empty if it cuts none."""
    name = cut_name(chain, column, notation)
    if not name:
        return ""
    return tr(
        "Truncation k = {k}: in training the error of {costs} does not come back to here; by hand it does.",
        k=chain.unrolled.reach(chain.layer(column)), costs=name,
    )  # fmt: skip


def measured_in_time(stepper: TimeBackwardStepper, moment: TimeBackwardMoment) -> str:
    """Say what a small change measures for the gradient at hand, if it is one."""
    if moment.parameter is None or moment.stage is not BackwardStage.GRADIENT:
        return ""
    return tr("measured by a small change") + f": {shown(stepper.check(moment.parameter).measured)}"
