"""The perceptron written with a threshold: the same numbers, and what is printed can be worked out again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.analysis.perceptron.prediction import grade
from nnplayground.analysis.perceptron.stepping import Outcome, PerceptronGrain, PerceptronStepper, Phase
from nnplayground.analysis.perceptron.task import gate, gate_start, truth_table
from nnplayground.analysis.perceptron.text import (
    changes,
    comparison,
    describe,
    describe_upcoming,
    describe_verdict,
    text_lines,
    weights_text,
)
from nnplayground.core.perceptron import PerceptronSettings, shown
from tests.helpers.calculator import calculator

THRESHOLD = PerceptronSettings(form="threshold")


def test_deck_a_and_with_a_threshold():
    stepper = PerceptronStepper(gate("and"), THRESHOLD)
    stepper.jump(5)
    said, announced = [], []
    for _ in range(5):
        announced.append(describe_upcoming(stepper.upcoming, "threshold"))
        stepper.step(PerceptronGrain.PRODUCT)
        said.append(describe(stepper.now, stepper.settings))
    assert said[2:] == [
        "The sum is done: Σ = 0.9·0 + 0.9·1 = 0.9. The threshold is θ = 0.5.",
        "Σ = 0.9 > 0.5 = θ, so the output is 1. Desired 0: wrong, error e = 0 − 1 = −1.",
        "New weights: w₁ = 0.9 + 0.5·(−1)·0 = 0.9; w₂ = 0.9 + 0.5·(−1)·1 = 0.4; θ = 0.5 (frozen).",
    ]
    assert announced[2:4] == ["Next: take the threshold.", "Next: compare Σ with θ."]
    stepper.run()
    assert describe_verdict(stepper.verdict, "threshold") == "Converged: pass 2 had no error."
    assert weights_text(stepper.perceptron, "threshold") == "w₁ = 0.4, w₂ = 0.4, θ = 0.5"


@settings(max_examples=60)
@given(st.data())
def test_both_forms_give_the_same_outputs_and_corrections(data):
    inputs = data.draw(st.integers(1, 4))
    outputs = data.draw(st.lists(st.integers(0, 1), min_size=2**inputs, max_size=2**inputs))
    tenth = st.integers(-30, 30).map(lambda value: value / 10)
    chosen = PerceptronSettings(
        weights=data.draw(st.tuples(*[tenth] * inputs)), bias=data.draw(tenth), rate=data.draw(st.integers(1, 20)) / 10,
        train_bias=True, threshold=data.draw(st.sampled_from(["above", "at_least"])), form="threshold",
    )  # fmt: skip
    stepper = PerceptronStepper(truth_table(outputs), chosen)
    for number in range(3 * len(outputs)):
        record = stepper.record(number)
        total, theta = record.weighted_sum, record.before.threshold
        assert record.output == int(total > theta if chosen.threshold == "above" else total >= theta)
        assert total - theta == record.z
        left, _, right = comparison(record, "threshold").partition(" = ")[2].partition(" = θ")[0].rpartition(" ")
        assert (calculator(left[:-2]), calculator(right)) == (float(total), float(theta))
        for text, old, new in changes(record, chosen):
            written = text.split(" = ")[1]
            assert calculator(written) == pytest.approx(float(new), abs=1e-12), text
            assert text.endswith(shown(new))
            assert text.split(" = ")[1].startswith(shown(old))


def test_lines_for_the_terminal_name_no_bias():
    text = "\n".join(text_lines(PerceptronStepper(gate("and"), THRESHOLD)))
    assert "z =" not in text
    assert " b " not in text
    assert text.count("Σ = ") == 16


def test_a_threshold_is_guessed():
    stepper = PerceptronStepper(gate("and"), THRESHOLD.model_copy(update={"train_bias": True}))
    record = stepper.record(1)
    assert record.after.bias == -1
    assert grade(record, 1, ["0.9", "0.4"], "1", "threshold").all_right
    assert not grade(record, 1, ["0.9", "0.4"], "-1", "threshold").bias
    assert grade(record, 1, ["0.9", "0.4"], "-1").bias


def test_a_pass_is_known_row_by_row():
    stepper = PerceptronStepper(gate("and"))
    known = []
    for _ in range(stepper.per_pass + stepper.per_example):
        stepper.step(PerceptronGrain.PRODUCT)
        known.append([record.row for record in stepper.seen_in_pass()])
    # Five tiny steps an example: its output is known with the fourth. The next pass begins with nothing.
    assert known[:10] == [[], [], [], [0], [0], [0], [0], [0], [0, 1], [0, 1]]
    assert known[19:25] == [[0, 1, 2, 3], [], [], [], [0], [0]]
    assert stepper.moment(9).phase is Phase.OUTPUT


def test_files_hold_no_form_unless_it_is_a_threshold():
    assert "form" not in PerceptronSettings().model_dump_json()
    assert PerceptronSettings.model_validate_json(THRESHOLD.model_dump_json()) == THRESHOLD


@pytest.mark.parametrize(("kind", "passes"), [("and", 2), ("or", 2), ("nand", 2), ("xor", None)])
def test_every_gate_has_something_to_learn_from_its_start(kind, passes):
    stepper = PerceptronStepper(gate(kind), gate_start(kind))
    verdict = stepper.run()
    assert any(record.error for record in stepper.history)
    assert not stepper.settings.train_bias
    if passes is None:
        assert (verdict.outcome, verdict.remedy()) == (Outcome.NEVER, {})
    else:
        assert (verdict.outcome, verdict.passes) == (Outcome.CONVERGED, passes)


@pytest.mark.parametrize("change", [{}, {"rule": "slide"}, {"rule": "slide", "train_bias": True}])
@pytest.mark.parametrize("kind", ["and", "or", "nand"])
def test_what_goes_round_in_circles_is_mended(kind, change):
    wrong = PerceptronSettings(weights=(0.3, -2.5), bias=-0.5 if kind == "nand" else 0.5, **change)
    verdict = PerceptronStepper(gate(kind), wrong).run()
    if verdict.outcome is Outcome.CONVERGED:
        assert verdict.remedy() == {}
        return
    mended = PerceptronStepper(gate(kind), wrong.model_copy(update=verdict.remedy()))
    assert mended.settings != wrong
    assert mended.run().outcome is Outcome.CONVERGED
