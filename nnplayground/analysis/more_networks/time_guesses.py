"""What a student is asked before a step through time is shown."""

from nnplayground.analysis.hand.backward import BackwardStage
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.hand.guesses import (
    cost_guess,
    neuron_question,
    number_question,
    position_asked,
    update_question,
)
from nnplayground.analysis.more_networks.time_lines import announce_backward, announce_forward
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.analysis.predict_first import GuessQuestion
from nnplayground.analysis.stepper import Grain


def time_forward_guess(stepper: TimeForwardStepper, grain: Grain) -> GuessQuestion | None:
    """Return what is asked before the next step forward through time; None at its end."""
    if stepper.at_end:
        return None
    chain = stepper.chain
    moment = stepper.moment(position_asked(stepper, Grain.LAYER if grain is Grain.WHOLE else grain))
    size = sum(abs(term.product) for term in chain.terms(moment.neuron))
    value = moment.sum if moment.a is None else moment.a
    if moment.phase is ForwardPhase.PRODUCT and moment.term is not None:
        value = moment.term.product
    return neuron_question(announce_forward(chain, moment), moment.phase, float(value), float(size))


def time_backward_guess(stepper: TimeBackwardStepper, grain: Grain, notation: Notation) -> GuessQuestion | None:
    """Return what is asked before the next step back through time; None at its end."""
    if stepper.at_end:
        return None
    if grain is Grain.WHOLE:
        return cost_guess(stepper.chain.cost_value, stepper.cost_after)
    moment = stepper.moment(position_asked(stepper, grain, moment_of=stepper.moment))
    text = announce_backward(stepper, moment, notation)
    if moment.stage is BackwardStage.UPDATE and moment.parameter is not None:
        return update_question(text, moment.value, stepper.chain.value(moment.parameter))
    return number_question(text, moment.value)
