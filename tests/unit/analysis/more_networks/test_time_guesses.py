"""Questions before steps through time: each number is what the step then shows."""

import pytest

from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.more_networks.time_guesses import time_backward_guess, time_forward_guess
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.analysis.stepper import Grain
from tests.unit.analysis.more_networks.test_time_steps import made


def test_what_is_asked_is_what_comes():
    chain = made()
    forward = TimeForwardStepper(chain)
    while (question := time_forward_guess(forward, Grain.PRODUCT)) is not None:
        forward.step(Grain.PRODUCT)
        moment = forward.now
        if moment.phase is ForwardPhase.PRODUCT:
            wanted = moment.term.weight * moment.term.value if hasattr(moment.term, "weight") else moment.term.product
        else:
            wanted = moment.sum if moment.a is None else moment.a
        assert question.parts[0].number == pytest.approx(wanted)
    backward = TimeBackwardStepper(chain, 0.1)
    (way,) = time_backward_guess(backward, Grain.WHOLE, Notation.DECK_A).parts
    assert way.option == ("falls" if backward.cost_after < chain.cost_value else "rises")
    while (question := time_backward_guess(backward, Grain.PRODUCT, Notation.DECK_B)) is not None:
        backward.step(Grain.PRODUCT)
        assert question.parts[0].number == backward.now.value
