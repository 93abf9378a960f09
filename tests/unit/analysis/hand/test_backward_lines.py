"""The working of a backward pass as a list that grows."""

import random

import numpy as np
import pytest

from nnplayground.analysis.hand.backward import BackwardStage, BackwardStepper
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas
from nnplayground.analysis.hand.backward_lines import MOST, BackwardLines
from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.stepper import Grain
from nnplayground.core.addresses import parameter_ids
from tests.helpers.networks import cost, network


def made(sizes=(2, 3, 2), order=False, kinds=("tanh", "logistic")):
    rng = np.random.default_rng(3)
    trace = Trace(network(sizes, kinds), rng.normal(size=sizes[0]), np.eye(sizes[-1])[0], cost("half_squares"))
    return BackwardStepper(trace, 0.3, layer_by_layer=order)


def headings(lines):
    return [plain(line.html).partition("\u00a0")[0] for line in lines if line.position is None]


@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("order", [False, True])
def test_every_equation_of_the_pass_has_its_line_in_the_end(notation, order):
    stepper = made(order=order)
    lines = BackwardLines(stepper, notation)
    formulas = BackwardFormulas(stepper, notation)
    seen = []
    while not stepper.at_end:
        before = [line for line in lines.lines() if line.position is not None]
        stepper.step(Grain.NEURON)
        now = [line for line in lines.lines() if line.position is not None]
        assert now[: len(before)] == before
        assert lines.line_of(stepper.position) == now[-1].position == stepper.position
        seen = now
    written = [line.html for line in seen]
    trace = stepper.trace
    for address in parameter_ids(trace.network.shapes):
        assert any(text.endswith(formulas.gradient(address).html) for text in written)
        assert any(text.endswith(formulas.update(address).html) for text in written)
    for layer in trace.layers:
        for neuron in range(trace.size(layer)):
            assert any(text.endswith(formulas.delta(layer, neuron).html) for text in written)
    assert len(written) == 3 * (3 + 2) + 2 * len(trace.network.parameters)


def test_deck_a_first_has_all_errors_and_deck_b_goes_layer_by_layer():
    stepper = made()
    stepper.step(Grain.WHOLE)
    assert headings(BackwardLines(stepper, Notation.DECK_A).lines())[4:] == [
        "Layer 3: output error (BP1)", "Layer 2: error one layer back (BP2)", "Layer 3: weights and biases (BP4, BP3)",
        "Layer 2: weights and biases (BP4, BP3)", "Layer 3: update", "Layer 2: update",
    ]  # fmt: skip
    stepper = made(order=True)
    stepper.step(Grain.WHOLE)
    assert headings(BackwardLines(stepper, Notation.DECK_B).lines())[4:] == [
        "Layer 3: error of the outputs", "Layer 3: weights and biases (EP, EB)", "Layer 2: error of its values (EC)",
        "Layer 2: weights and biases (EP, EB)", "Layer 3: update", "Layer 2: update",
    ]  # fmt: skip


def test_lines_name_the_four_equations():
    stepper = made()
    stepper.step(Grain.WHOLE)
    lines = {line.position: plain(line.html) for line in BackwardLines(stepper, Notation.DECK_A).lines()}
    named = {}
    for position, text in lines.items():
        if position is not None and text.startswith("BP"):
            moment = stepper.moment(position)
            named.setdefault(text[:3], set()).add((moment.stage, moment.phase))
    assert named == {
        "BP1": {("output_error", "delta")},
        "BP2": {("layer_error", "delta")},
        "BP3": {("gradient", "bias")},
        "BP4": {("gradient", "weight")},
    }


def test_no_number_stands_for_its_own_working():
    stepper = made()
    stepper.step(Grain.WHOLE)
    for line in BackwardLines(stepper, Notation.DECK_A).lines():
        *_, working, result = ["", "", *plain(line.html).split(" = ")]
        assert working not in (result, f"({result})"), plain(line.html)


def test_the_same_step_in_the_order_of_the_other_deck():
    one, other = made(), made(order=True)
    for position in range(one.length + 1):
        there = other.same_place(one, position)
        here, found = one.moment(position), other.moment(there)
        assert (here.stage, here.phase, here.neuron, here.other) == (
            found.stage,
            found.phase,
            found.neuron,
            found.other,
        )
        assert here.value == found.value
        assert one.same_place(other, there) == position
    assert {one.moment(p).stage for p in range(1, one.length + 1)} == set(BackwardStage)


def test_going_back_takes_the_last_line_out_and_a_jump_leaves_it():
    stepper = made()
    lines = BackwardLines(stepper, Notation.DECK_A)
    rng = random.Random(2)
    trail = []
    for _ in range(80):
        if trail and rng.random() < 0.4:
            before, grain = trail.pop()
            stepper.step_back(grain)
            assert (stepper.position, lines.lines()) == before
        else:
            grain = rng.choice([Grain.PRODUCT, Grain.NEURON, Grain.LAYER])
            trail.append(((stepper.position, lines.lines()), grain))
            if not stepper.step(grain):
                trail.pop()
    stepper.jump(stepper.length)
    everything = lines.lines()
    chosen = everything[len(everything) // 2]
    stepper.jump(chosen.position or 1)
    assert lines.lines() == everything
    stepper.step_back(Grain.PRODUCT)
    assert lines.lines() == everything
    stepper.jump(0)
    assert all(line.position is None for line in lines.lines())
    assert lines.line_of(0) is None


def test_of_a_long_list_only_what_is_near_is_written_out():
    stepper = made((40, 16, 3))
    lines = BackwardLines(stepper, Notation.DECK_A)
    stepper.step(Grain.WHOLE)
    for position in (stepper.length, 700, 350, 20, 1):
        stepper.jump(position)
        found = lines.lines()
        written = [line for line in found if line.position is not None]
        assert len(written) <= MOST
        assert lines.line_of(position) in [line.position for line in written]
        first = written[0].position
        if first > 3:
            assert str(first - 1) in plain(found[0].html)


def test_the_cost_after_the_update_is_that_of_the_updated_network():
    stepper = made()
    trace = stepper.trace
    updated = trace.network.copy()
    updated.parameters[:] -= 0.3 * trace.errors.gradient
    again = Trace(updated, trace.a(1), trace.y, trace.cost)
    assert stepper.cost_after == pytest.approx(again.cost_value, rel=1e-12)
    assert stepper.cost_after < trace.cost_value
    assert trace.cost_value == Trace(trace.network, trace.a(1), trace.y, trace.cost).cost_value
