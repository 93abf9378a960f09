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


def make_stepper(kind: str = "and", **changes: object) -> PerceptronStepper:
    return PerceptronStepper(gate(kind), PerceptronSettings(**changes))


def numbers(stepper: PerceptronStepper) -> list[tuple[float, int, tuple[float, ...], float]]:
    return [(float(r.z), r.output, tuple(map(float, r.after.weights)), float(r.after.bias)) for r in stepper.history]


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
    stepper = make_stepper()
    verdict = stepper.run()
    assert (verdict.outcome, verdict.passes) == (Outcome.CONVERGED, 2)
    assert numbers(stepper) == [
        (-0.5, 0, (0.9, 0.9), -0.5),
        (0.4, 1, (0.9, 0.4), -0.5),
        (0.4, 1, (0.4, 0.4), -0.5),
        (0.3, 1, (0.4, 0.4), -0.5),
        (-0.5, 0, (0.4, 0.4), -0.5),
        (-0.1, 0, (0.4, 0.4), -0.5),
        (-0.1, 0, (0.4, 0.4), -0.5),
        (0.3, 1, (0.4, 0.4), -0.5),
    ]
    assert [record.error for record in stepper.history] == [0, -1, -1, 0, 0, 0, 0, 0]
    assert not stepper.step(PRODUCT)


def test_deck_a_example_with_the_bias_trained():
    stepper = make_stepper(train_bias=True)
    stepper.run()
    assert stepper.verdict.outcome is Outcome.CONVERGED
    assert tuple(map(float, stepper.perceptron.weights)) == (0.9, 0.4)
    assert float(stepper.perceptron.bias) == -1.0


@pytest.mark.parametrize("kind", ["and", "or", "nand", "xor"])
@pytest.mark.parametrize("train_bias", [False, True])
@pytest.mark.parametrize("rule", ["standard", "slide"])
@pytest.mark.parametrize("threshold", ["above", "at_least"])
def test_every_gate_and_switch_against_decimals(kind, train_bias, rule, threshold):
    stepper = make_stepper(
        kind, train_bias=train_bias, rule=rule, threshold=threshold, rate=0.3, weights=(0.1, -0.2), bias=0.1
    )
    while not stepper.at_end and stepper.examples_done < 40:
        stepper.step(EXAMPLE)
    rows = [([int(v) for v in x], d) for x, d in zip(stepper.task.inputs, stepper.task.desired, strict=True)]
    expected = by_hand(rows, (0.1, -0.2), 0.1, 0.3, train_bias, rule, threshold == "above", stepper.examples_done)
    assert numbers(stepper) == expected


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
    stepper = PerceptronStepper(task, PerceptronSettings(weights=weights, bias=bias, rate=rate, train_bias=train_bias))
    for _ in range(30):
        stepper.step(EXAMPLE)
    rows = [([int(v) for v in x], d) for x, d in zip(task.inputs, task.desired, strict=True)]
    assert numbers(stepper) == by_hand(rows, weights, bias, rate, train_bias, "standard", True, stepper.examples_done)


def test_tiny_steps_go_through_products_bias_output_and_correction():
    stepper = make_stepper()
    stepper.jump(5)
    seen = []
    for _ in range(5):
        stepper.step(PRODUCT)
        moment = stepper.now
        seen.append((moment.phase, moment.terms, float(moment.sum), tuple(map(float, moment.perceptron.weights))))
    assert seen == [
        (Phase.PRODUCT, 1, 0.0, (0.9, 0.9)),
        (Phase.PRODUCT, 2, 0.9, (0.9, 0.9)),
        (Phase.BIAS, 2, 0.4, (0.9, 0.9)),
        (Phase.OUTPUT, 2, 0.4, (0.9, 0.9)),
        (Phase.UPDATE, 2, 0.4, (0.9, 0.4)),
    ]
    assert stepper.upcoming.phase is Phase.PRODUCT
    assert stepper.upcoming.record.x == (1, 0)


@settings(max_examples=60)
@given(
    st.sampled_from(["and", "xor", "nand"]),
    st.booleans(),
    st.integers(0, 25),
    st.lists(st.sampled_from(list(PerceptronGrain)), max_size=25),
)
def test_step_and_step_back_are_inverses(kind, train_bias, start, grains):
    stepper = make_stepper(kind, train_bias=train_bias)
    stepper.jump(start)
    states = []
    taken = []
    for grain in grains:
        state = (stepper.now, stepper.upcoming, stepper.verdict, stepper.history)
        if stepper.step(grain):
            states.append(state)
            taken.append(grain)
    for grain, state in zip(reversed(taken), reversed(states), strict=True):
        assert stepper.step_back(grain)
        assert (stepper.now, stepper.upcoming, stepper.verdict, stepper.history) == state


@pytest.mark.parametrize("grain", list(PerceptronGrain))
def test_step_back_reaches_the_very_beginning(grain):
    stepper = make_stepper("xor", train_bias=True)
    stepper.jump(83)
    while stepper.step_back(grain):
        pass
    assert stepper.position == 0
    assert stepper.now.phase is Phase.START
    assert stepper.perceptron == stepper.start
    assert stepper.history == ()


def test_a_jump_stops_at_the_end():
    stepper = make_stepper()
    stepper.jump(10_000)
    assert stepper.position == 40
    assert stepper.at_end
    assert stepper.upcoming is None
    stepper.jump(-3)
    assert stepper.at_start


def test_xor_never_converges_and_shows_the_cycle():
    stepper = make_stepper("xor", train_bias=True)
    verdict = stepper.run()
    assert verdict.outcome is Outcome.NEVER
    assert verdict.reason is Reason.NO_LINE
    assert verdict.cycle[0].before == verdict.cycle[-1].after
    assert len(verdict.cycle) % 4 == 0
    assert any(record.error for record in verdict.cycle)
    # It can be walked on, and the same examples come again with the same numbers.
    again = []
    for _ in verdict.cycle:
        again.append(stepper.example)
        stepper.step(EXAMPLE)
    assert [(r.row, r.before, r.z) for r in again] == [(r.row, r.before, r.z) for r in verdict.cycle]
    assert stepper.verdict.outcome is Outcome.NEVER
    stepper.jump(0)
    assert stepper.verdict.outcome is Outcome.RUNNING


def test_right_answers_alone_are_no_cycle():
    # The last correction falls in the middle of pass 1: the same state comes again before pass 2 ends.
    stepper = make_stepper()
    for _ in range(7):
        stepper.step(EXAMPLE)
        assert stepper.verdict.outcome is Outcome.RUNNING
    stepper.step(EXAMPLE)
    assert stepper.verdict.outcome is Outcome.CONVERGED


def test_the_reason_names_what_stands_in_the_way():
    assert make_stepper("xor").run().reason is Reason.NO_LINE
    assert make_stepper("nand").run().reason is Reason.FROZEN_BIAS
    assert make_stepper("nand", train_bias=True).run().outcome is Outcome.CONVERGED
    wrong = table([(0, 0), (0, 1), (0, 1)], [0, 1, 0])
    assert wrong.contradiction() == (1, 2)
    assert PerceptronStepper(wrong, PerceptronSettings()).run().reason is Reason.CONTRADICTION
    only_slide = table([(0, 1), (1, 0)], [1, 0])
    stepper = PerceptronStepper(only_slide, PerceptronSettings(rule="slide", train_bias=True, weights=(0, 0), bias=0))
    assert stepper.run().reason is Reason.RULE


def test_shuffled_once_and_fresh_orders():
    once = make_stepper("xor", order="shuffled", seed=3, train_bias=True)
    fresh = make_stepper("xor", order="fresh", seed=3, train_bias=True)
    for stepper in (once, fresh):
        for _ in range(40):
            stepper.step(EXAMPLE)
    rows = [[r.row for r in stepper.history] for stepper in (once, fresh)]
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
    stepper = PerceptronStepper(table(points, labels), PerceptronSettings(train_bias=True))
    assert stepper.run().outcome is Outcome.CONVERGED
    w, b = np.array(stepper.perceptron.weights, float), float(stepper.perceptron.bias)
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
    stepper = make_stepper("xor", train_bias=True, rate=0.7)
    stepper.jump(5 * 4 * 200)
    assert all(isinstance(w, Fraction) and w.denominator <= 10 for w in stepper.perceptron.weights)
