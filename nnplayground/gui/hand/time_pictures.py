"""What the pages Forward and Backward show of a network that remembers: drawings, texts and what is lit in them."""

import numpy as np

from nnplayground.analysis.hand.backward import BackwardPhase
from nnplayground.analysis.hand.formulas import Formula, Notation, neuron_reference
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.time_formulas import TimeFormulas, edge_reference
from nnplayground.analysis.more_networks.time_lines import cut_name, place_text
from nnplayground.analysis.more_networks.time_steps import (
    ERROR_STAGES,
    TimeBackwardStepper,
    TimeForwardMoment,
    TimeForwardStepper,
)
from nnplayground.core.addresses import NeuronId
from nnplayground.gui.hand.network_diagram import NetPicture, Values
from nnplayground.gui.hand.slope_plot import Tangent
from nnplayground.i18n import N_, number, tr

UNPREDICTABLE = N_("In parentheses: nothing can be predicted there; it counts in the cost, not in the score.")
IN_TIME = N_("[t] is the time step. Every step has the same W, U and b; each has its share of the cost, C/T.")


def written_forward(stepper: TimeForwardStepper, notation: Notation) -> list[Formula]:
    """Return the formulas of the step at hand: the sum, and behind it the activation."""
    formulas, moment = TimeFormulas(stepper.chain, notation), stepper.now
    found = formulas.forward(moment)
    if moment.phase is ForwardPhase.ACTIVATION:
        return [formulas.sum(moment.neuron), formulas.activation(moment.neuron)]
    return [] if found is None else [found]


def active_forward(moment: TimeForwardMoment) -> tuple[str, ...]:
    """Return what a tiny step forward has in hand, for formula and drawing."""
    if moment.phase is ForwardPhase.ACTIVATION:
        return (neuron_reference("a", moment.neuron),)
    if moment.term is None:
        return ()
    entering = () if moment.term.origin is None else (neuron_reference("a", moment.term.origin),)
    return (edge_reference(moment.neuron, moment.term.parameter), *entering)


def active_backward(stepper: TimeBackwardStepper) -> tuple[str, ...]:
    """Return what a tiny step back has in hand; of a gradient, its weight and what it takes at every step."""
    moment, chain = stepper.now, stepper.chain
    if moment.phase is BackwardPhase.START:
        return ()
    if moment.parameter is not None:
        found = []
        for step, (term, _delta) in enumerate(chain.shares(moment.parameter)):
            neuron = NeuronId(chain.column(step, moment.parameter.layer), moment.parameter.index)
            found.append(edge_reference(neuron, moment.parameter))
            found += [] if term.origin is None else [neuron_reference("a", term.origin)]
        return tuple(found)
    if moment.term is not None and moment.term.origin is not None:
        origin = moment.term.origin
        return edge_reference(origin, moment.term.parameter), neuron_reference("d", moment.neuron)
    return (neuron_reference("d", moment.neuron),)


def forward_picture(stepper: TimeForwardStepper, active: tuple[str, ...], notation: Notation) -> NetPicture:
    """Return the drawing of the way forward as far as it has come."""
    chain, moment = stepper.chain, stepper.now
    adding = moment.phase in (ForwardPhase.PRODUCT, ForwardPhase.BIAS)
    return NetPicture(
        sizes=chain.sizes,
        steps=chain.steps,
        weights=_weights(chain),
        memory=_memory(chain),
        values={column: stepper.known_values(column) for column in _columns(chain)},
        sums={moment.neuron: moment.sum} if adding else {},
        active=active,
        focus=[moment.neuron, *([] if moment.term is None or moment.term.origin is None else [moment.term.origin])],
        notation=notation,
    )


def backward_picture(stepper: TimeBackwardStepper, active: tuple[str, ...], notation: Notation) -> NetPicture:
    """Return the drawing of the way back as far as it has come."""
    chain, moment = stepper.chain, stepper.now
    origin = moment.term.origin if moment.term is not None else None
    if moment.parameter is not None:
        origin = moment.parameter.origin
    return NetPicture(
        sizes=chain.sizes,
        steps=chain.steps,
        weights=_weights(chain),
        memory=_memory(chain),
        values={column: chain.a(column) for column in _columns(chain)},
        seconds={column: stepper.known_deltas(column) for column in _columns(chain)},
        second_name="δ",
        active=active,
        focus=[moment.neuron, *(place for place in (origin,) if place is not None)],
        notation=notation,
        cuts={column: name for column in _columns(chain) if (name := cut_name(chain, column, notation))},
    )


def answers_in_time(stepper: TimeForwardStepper) -> str:
    """Return a table of what the network answers at each step, as far as it is known, beside what is desired."""
    chain = stepper.chain
    answer, desired = tr("answer"), tr("desired")
    rows = [f"<tr><td></td><td>{answer}</td><td>{desired}</td></tr>"]
    for step in range(chain.steps):
        known = stepper.known_values(chain.column(step, chain.depth))
        told = "; ".join("–" if np.isnan(value) else number(float(value)) for value in known)
        wanted = "; ".join(number(float(value)) for value in chain.y[step])
        if step in chain.unpredictable:
            wanted = f'<span class="muted">({wanted})</span>'
        name = tr("Step {number}", number=step + 1)
        rows.append(f"<tr><td>{name}&nbsp;</td><td><b>{told}</b>&nbsp;</td><td>{wanted}</td></tr>")
    heading = tr("Answers of the network, as it gives them")
    table = f'<table cellspacing="2">{"".join(rows)}</table>'
    notes = [tr(IN_TIME)]
    if chain.unpredictable:
        notes.insert(0, tr(UNPREDICTABLE))
    return f'<p class="muted">{heading}</p>{table}<p class="muted">{" ".join(notes)}</p>'


def cost_in_time(stepper: TimeBackwardStepper) -> str:
    """Return the cost of the steps, and what the update makes of it once all of it is done."""
    before = stepper.chain.cost_value
    told = tr("Cost of these {steps} time steps: {cost}.", steps=stepper.chain.steps, cost=before)
    if stepper.at_end:
        told = tr("Cost of these {steps} time steps: {before} → {after} after the update.", steps=stepper.chain.steps,
                  before=before, after=stepper.cost_after)  # fmt: skip
    return f"<b>{told}</b>"


def tangent_in_time(stepper: TimeBackwardStepper) -> tuple[Tangent | None, str]:
    """Return the activation at the sum of the neuron in hand, or a sentence where there is no such curve."""
    moment, chain = stepper.now, stepper.chain
    if moment.stage not in ERROR_STAGES:
        return None, tr("Here stands the activation of the neuron in hand, with its slope at z.")
    column, index = moment.neuron.layer, moment.neuron.index
    activation = chain.activation(chain.layer(column))
    if not activation.elementwise:
        return None, tr("{activation} has no curve of its own: each output depends on all sums.",
                        activation=tr(activation.label))  # fmt: skip
    z, slope = float(chain.z(column)[index]), float(chain.slope(column)[index])
    return Tangent(activation, z, slope, place_text(chain, moment.neuron)), ""


def _columns(chain: TimeChain) -> range:
    return range(1, len(chain.sizes) + 1)


def _weights(chain: TimeChain) -> dict[int, Values]:
    return {chain.column(step, layer): chain.unrolled.W(layer) for step in range(chain.steps) for layer in chain.layers}


def _memory(chain: TimeChain) -> dict[int, Values]:
    """Return the weights of the memory into each column that has a step before it."""
    return {
        chain.column(step, layer): chain.unrolled.U(layer)
        for step in range(1, chain.steps)
        for layer in chain.unrolled.recurrent
    }
