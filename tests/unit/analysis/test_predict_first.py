"""Questions before a step: when they are asked, how guesses are judged, and their numbers against plain loops."""

import pytest

from nnplayground.analysis.hand.backward import BackwardStage, BackwardStepper
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardPhase, ForwardStepper
from nnplayground.analysis.hand.gradient_table import gradient_table
from nnplayground.analysis.hand.guesses import backward_guess, cost_guess, forward_guess, table_guess
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.predict_first import GuessPart, GuessQuestion, PredictMode, asks, grade_guess
from nnplayground.analysis.stepper import Grain
from nnplayground.core.costs import COSTS
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import CASES, network, targets


def test_sometimes_is_about_every_third_step_and_always_the_same():
    asked = [asks(PredictMode.SOMETIMES, position) for position in range(3000)]
    assert 900 < sum(asked) < 1100
    assert asked[0]
    assert asked == [asks(PredictMode.SOMETIMES, position) for position in range(3000)]
    assert max(len(run) for run in "".join("x" if a else " " for a in asked).split("x")) < 12
    assert all(asks(PredictMode.ALWAYS, position) for position in range(9))
    assert not any(asks(PredictMode.OFF, position) for position in range(9))


def test_a_guess_may_be_two_percent_off_and_typed_with_a_comma():
    question = GuessQuestion("?", (GuessPart("z", -0.5),))
    assert grade_guess(question, ["−0,505"]).is_right
    assert not grade_guess(question, ["0.5"]).is_right
    assert "✗ z: −0.5" in grade_guess(question, ["-0.52"]).text
    for given in ("", "  ", "abc", "nan"):
        with pytest.raises(UserError):
            grade_guess(question, [given])


def test_a_choice_is_right_or_wrong_and_told_in_words():
    question = cost_guess(1.0, 0.5)
    assert grade_guess(question, ["falls"]).is_right
    assert "it falls" in grade_guess(question, ["rises"]).text
    assert cost_guess(1.0, 1.5).parts[0].option == "rises"
    assert cost_guess(1.0, 1.0).parts[0].option == "stays"


@pytest.mark.parametrize(("sizes", "kinds", "cost_kind"), CASES)
def test_numbers_asked_on_the_way_forward_against_loops(sizes, kinds, cost_kind):
    net = network(sizes, kinds)
    x, _ = targets(sizes, cost_kind)
    weights, biases, _ = loops.lists(net)
    zs, values = loops.forward(weights, biases, kinds, x)
    stepper = ForwardStepper(net, x)
    while (question := forward_guess(stepper, Grain.PRODUCT)) is not None:
        stepper.step(Grain.PRODUCT)
        moment, (part,) = stepper.now, question.parts
        layer, neuron = moment.layer - 2, moment.neuron.index
        if moment.phase is ForwardPhase.PRODUCT:
            wanted = weights[layer][moment.source][neuron] * values[layer][moment.source]
        else:
            wanted = (zs[layer] if moment.phase is ForwardPhase.BIAS else values[layer + 1])[neuron]
        assert part.number == pytest.approx(wanted)
    stepper = ForwardStepper(net, x)
    (part,) = forward_guess(stepper, Grain.WHOLE).parts
    if part.options:
        assert values[-1][int(part.option)] == max(values[-1])
    else:
        assert part.number == pytest.approx(values[-1][0])
    for grain in (Grain.NEURON, Grain.LAYER):
        stepper = ForwardStepper(net, x)
        (part,) = forward_guess(stepper, grain).parts
        wanted = zs[0][0] if kinds[0] == "softmax" else values[1][0]
        assert part.number == pytest.approx(wanted)


@pytest.mark.parametrize(("sizes", "kinds", "cost_kind"), CASES)
def test_numbers_asked_on_the_way_back_against_loops(sizes, kinds, cost_kind):
    net = network(sizes, kinds)
    x, y = targets(sizes, cost_kind)
    weights, biases, _ = loops.lists(net)
    _, deltas, for_weights, for_biases = loops.backward(weights, biases, kinds, x, y, cost_kind)
    stepper = BackwardStepper(Trace(net, x, y, COSTS[cost_kind]()), 0.25)
    while (question := backward_guess(stepper, Grain.NEURON, Notation.DECK_A)) is not None:
        (part,), block = question.parts, stepper.block_at(stepper.position)
        layer, neuron = block.layer - 2, block.neuron.index
        if block.stage is BackwardStage.GRADIENT:
            wanted = for_weights[layer][0][neuron]
        elif block.stage is BackwardStage.UPDATE:
            wanted = weights[layer][0][neuron] - 0.25 * for_weights[layer][0][neuron]
        else:
            wanted = deltas[layer][neuron]
        assert part.number == pytest.approx(wanted)
        stepper.step(Grain.NEURON)
    assert len(for_biases) == len(deltas)


def test_the_step_of_the_gradient_table_is_asked_for():
    sizes, kinds, cost_kind = CASES[0]
    net = network(sizes, kinds)
    x, y = targets(sizes, cost_kind)
    table = gradient_table(net, [x], [y], COSTS[cost_kind](), 0.5, [0])
    taken, way = table_guess(table).parts
    weights, biases, _ = loops.lists(net)
    _, _, for_weights, for_biases = loops.backward(weights, biases, kinds, x, y, cost_kind)
    flat = [value for layer in for_weights for row in layer for value in row] + [v for b in for_biases for v in b]
    assert abs(taken.number) == pytest.approx(0.5 * max(map(abs, flat)))
    assert way.option == ("falls" if table.cost_after < table.cost_before else "rises")
