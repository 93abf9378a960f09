"""The stepper against deck A's numbers and against a plain decimal loop."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.analysis.perceptron.stepping import Outcome, PerceptronGrain, PerceptronStepper, Phase, Reason
from nnplayground.analysis.perceptron.task import gate, table, truth_table
from nnplayground.core.perceptron import PerceptronSettings
from nnplayground.errors import UserError

PRODUCT, EXAMPLE, PASS = PerceptronGrain.PRODUCT, PerceptronGrain.EXAMPLE, PerceptronGrain.PASS


def stepper(kind: str = "and", **changes: object) -> PerceptronStepper:
    return PerceptronStepper(gate(kind), PerceptronSettings(**changes))


def numbers(walk: PerceptronStepper) -> list[tuple[float, int, tuple[float, ...], float]]:
    return [(float(r.z), r.output, tuple(map(float, r.after.weights)), float(r.after.bias)) for r in walk.history]


def by_hand(rows, weights, bias, rate, train_bias, rule, strict, examples):
    """The rule in decimals, with nothing in common with the code under test."""
    w, b, eta = [Decimal(str(value)) for value in weights], Decimal(str(bias)), Decimal(str(rate))
    found = []
    for number in range(examples):
        x, desired = rows[number % len(rows)]
        z = b
        for j in range(len(w)):
            z += w[j] * x[j]
        output = 1 if (z > 0 if strict else z >= 0) else 0
        if output != desired:
            for j in range(len(w)):
                w[j] += eta * (desired - output) * (x[j] if rule == "standard" else 1)
            if train_bias:
                b += eta * (desired - output)
        found.append((float(z), output, tuple(map(float, w)), float(b)))
    return found


def test_deck_a_example_to_the_digit():
    walk = stepper()
    verdict = walk.run()
    assert (verdict.outcome, verdict.passes) == (Outcome.CONVERGED, 2)
    assert numbers(walk) == [
        (-0.5, 0, (0.9, 0.9), -0.5),
        (0.4, 1, (0.9, 0.4), -0.5),
        (0.4, 1, (0.4, 0.4), -0.5),
        (0.3, 1, (0.4, 0.4), -0.5),
        (-0.5, 0, (0.4, 0.4), -0.5),
        (-0.1, 0, (0.4, 0.4), -0.5),
        (-0.1, 0, (0.4, 0.4), -0.5),
        (0.3, 1, (0.4, 0.4), -0.5),
    ]
    assert [record.error for record in walk.history] == [0, -1, -1, 0, 0, 0, 0, 0]
    assert not walk.step(PRODUCT)


def test_deck_a_example_with_the_bias_trained():
    walk = stepper(train_bias=True)
    walk.run()
    assert walk.verdict.outcome is Outcome.CONVERGED
    assert tuple(map(float, walk.perceptron.weights)) == (0.9, 0.4)
    assert float(walk.perceptron.bias) == -1.0


@pytest.mark.parametrize("kind", ["and", "or", "nand", "xor"])
@pytest.mark.parametrize("train_bias", [False, True])
@pytest.mark.parametrize("rule", ["standard", "slide"])
@pytest.mark.parametrize("threshold", ["above", "at_least"])
def test_every_gate_and_switch_against_decimals(kind, train_bias, rule, threshold):
    walk = stepper(kind, train_bias=train_bias, rule=rule, threshold=threshold, rate=0.3, weights=(0.1, -0.2), bias=0.1)
    while not walk.at_end and walk.examples_done < 40:
        walk.step(EXAMPLE)
    rows = [([int(v) for v in x], d) for x, d in zip(walk.task.inputs, walk.task.desired, strict=True)]
    expected = by_hand(rows, (0.1, -0.2), 0.1, 0.3, train_bias, rule, threshold == "above", walk.examples_done)
    assert numbers(walk) == expected


@settings(max_examples=40)
@given(st.data())
def test_any_truth_table_against_decimals(data):
    inputs = data.draw(st.integers(1, 5))
    outputs = data.draw(st.lists(st.integers(0, 1), min_size=2**inputs, max_size=2**inputs))
    tenth = st.integers(-30, 30).map(lambda value: value / 10)
    weights = data.draw(st.tuples(*[tenth] * inputs))
    bias, rate = data.draw(tenth), data.draw(st.integers(1, 20)) / 10
    train_bias = data.draw(st.booleans())
    task = truth_table(outputs)
    walk = PerceptronStepper(task, PerceptronSettings(weights=weights, bias=bias, rate=rate, train_bias=train_bias))
    for _ in range(30):
        walk.step(EXAMPLE)
    rows = [([int(v) for v in x], d) for x, d in zip(task.inputs, task.desired, strict=True)]
    assert numbers(walk) == by_hand(rows, weights, bias, rate, train_bias, "standard", True, walk.examples_done)


def test_tiny_steps_go_through_products_bias_output_and_correction():
    walk = stepper()
    walk.jump(5)
    seen = []
    for _ in range(5):
        walk.step(PRODUCT)
        moment = walk.now
        seen.append((moment.phase, moment.terms, float(moment.sum), tuple(map(float, moment.perceptron.weights))))
    assert seen == [
        (Phase.PRODUCT, 1, 0.0, (0.9, 0.9)),
        (Phase.PRODUCT, 2, 0.9, (0.9, 0.9)),
        (Phase.BIAS, 2, 0.4, (0.9, 0.9)),
        (Phase.OUTPUT, 2, 0.4, (0.9, 0.9)),
        (Phase.UPDATE, 2, 0.4, (0.9, 0.4)),
    ]
    assert walk.upcoming.phase is Phase.PRODUCT
    assert walk.upcoming.record.x == (1, 0)


@settings(max_examples=60)
@given(
    st.sampled_from(["and", "xor", "nand"]),
    st.booleans(),
    st.integers(0, 25),
    st.lists(st.sampled_from(list(PerceptronGrain)), max_size=25),
)
def test_step_and_step_back_are_inverses(kind, train_bias, start, grains):
    walk = stepper(kind, train_bias=train_bias)
    walk.jump(start)
    states = []
    taken = []
    for grain in grains:
        state = (walk.now, walk.upcoming, walk.verdict, walk.history)
        if walk.step(grain):
            states.append(state)
            taken.append(grain)
    for grain, state in zip(reversed(taken), reversed(states), strict=True):
        assert walk.step_back(grain)
        assert (walk.now, walk.upcoming, walk.verdict, walk.history) == state


@pytest.mark.parametrize("grain", list(PerceptronGrain))
def test_step_back_reaches_the_very_beginning(grain):
    walk = stepper("xor", train_bias=True)
    walk.jump(83)
    while walk.step_back(grain):
        pass
    assert walk.position == 0
    assert walk.now.phase is Phase.START
    assert walk.perceptron == walk.start
    assert walk.history == ()


def test_a_jump_stops_at_the_end():
    walk = stepper()
    walk.jump(10_000)
    assert walk.position == 40
    assert walk.at_end
    assert walk.upcoming is None
    walk.jump(-3)
    assert walk.at_start


def test_xor_never_converges_and_shows_the_cycle():
    walk = stepper("xor", train_bias=True)
    verdict = walk.run()
    assert verdict.outcome is Outcome.NEVER
    assert verdict.reason is Reason.NO_LINE
    assert verdict.cycle[0].before == verdict.cycle[-1].after
    assert len(verdict.cycle) % 4 == 0
    assert any(record.error for record in verdict.cycle)
    # It can be walked on, and the same examples come again with the same numbers.
    again = []
    for _ in verdict.cycle:
        again.append(walk.example)
        walk.step(EXAMPLE)
    assert [(r.row, r.before, r.z) for r in again] == [(r.row, r.before, r.z) for r in verdict.cycle]
    assert walk.verdict.outcome is Outcome.NEVER
    walk.jump(0)
    assert walk.verdict.outcome is Outcome.RUNNING


def test_right_answers_alone_are_no_cycle():
    # The last correction falls in the middle of pass 1: the same state comes again before pass 2 ends.
    walk = stepper()
    for _ in range(7):
        walk.step(EXAMPLE)
        assert walk.verdict.outcome is Outcome.RUNNING
    walk.step(EXAMPLE)
    assert walk.verdict.outcome is Outcome.CONVERGED


def test_the_reason_names_what_stands_in_the_way():
    assert stepper("xor").run().reason is Reason.NO_LINE
    assert stepper("nand").run().reason is Reason.FROZEN_BIAS
    assert stepper("nand", train_bias=True).run().outcome is Outcome.CONVERGED
    wrong = table([(0, 0), (0, 1), (0, 1)], [0, 1, 0])
    assert wrong.contradiction() == (1, 2)
    assert PerceptronStepper(wrong, PerceptronSettings()).run().reason is Reason.CONTRADICTION
    only_slide = table([(0, 1), (1, 0)], [1, 0])
    walk = PerceptronStepper(only_slide, PerceptronSettings(rule="slide", train_bias=True, weights=(0, 0), bias=0))
    assert walk.run().reason is Reason.RULE


def test_shuffled_once_and_fresh_orders():
    once = stepper("xor", order="shuffled", seed=3, train_bias=True)
    fresh = stepper("xor", order="fresh", seed=3, train_bias=True)
    for walk in (once, fresh):
        for _ in range(40):
            walk.step(EXAMPLE)
    rows = [[r.row for r in walk.history] for walk in (once, fresh)]
    assert rows[0][:4] * 10 == rows[0]
    assert rows[1][:4] * 10 != rows[1]
    assert all(sorted(rows[1][i : i + 4]) == [0, 1, 2, 3] for i in range(0, 40, 4))
    assert once.verdict.outcome is Outcome.NEVER
    assert fresh.verdict.outcome is Outcome.RUNNING


def test_separable_agrees_with_all_tables_of_two_inputs():
    for code in range(16):
        outputs = [code >> bit & 1 for bit in range(4)]
        # Independent: try every line with small whole coefficients.
        found = any(
            all((w1 * (row >> 1) + w2 * (row & 1) + b > 0) == bool(outputs[row]) for row in range(4))
            for w1 in range(-3, 4)
            for w2 in range(-3, 4)
            for b in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5)
        )
        assert truth_table(outputs).separable() is found


def test_points_with_float_coordinates():
    rng = np.random.default_rng(5)
    points = rng.normal(size=(30, 2))
    labels = (points[:, 0] + 2 * points[:, 1] > 0.1).astype(int)
    walk = PerceptronStepper(table(points, labels), PerceptronSettings(train_bias=True))
    assert walk.run().outcome is Outcome.CONVERGED
    w, b = np.array(walk.perceptron.weights, float), float(walk.perceptron.bias)
    assert np.array_equal(points @ w + b > 0, labels == 1)


@pytest.mark.parametrize(
    ("inputs", "desired"),
    [
        ([], []),
        ([(0, 1), (1,)], [0, 1]),
        ([(0, 1)], [0, 1]),
        ([(0, 1)], [2]),
        ([(0, "x")], [1]),
        ([(0, "1,000")], [1]),
        ([(0, float("nan"))], [1]),
        ([(0,) * 6], [1]),
        ([()], [1]),
    ],
)
def test_bad_tables_are_refused_in_words(inputs, desired):
    with pytest.raises(UserError) as caught:
        table(inputs, desired)
    assert "{" not in str(caught.value)


def test_other_bad_input():
    with pytest.raises(UserError):
        truth_table([0, 1, 1])
    with pytest.raises(UserError):
        gate("circles")
    with pytest.raises(UserError):
        PerceptronStepper(gate("and"), PerceptronSettings(weights=(1, 2, 3)))


def test_exact_numbers_do_not_grow():
    walk = stepper("xor", train_bias=True, rate=0.7)
    walk.jump(5 * 4 * 200)
    assert all(isinstance(w, Fraction) and w.denominator <= 10 for w in walk.perceptron.weights)
