import json

import pytest

from nnplayground.analysis.perceptron.line import boundary_line
from nnplayground.analysis.perceptron.prediction import Score, grade
from nnplayground.analysis.perceptron.stepping import PerceptronGrain, PerceptronStepper
from nnplayground.analysis.perceptron.task import gate, table
from nnplayground.analysis.perceptron.text import (
    describe,
    describe_contradiction,
    describe_next,
    describe_upcoming,
    describe_verdict,
    json_lines,
    point,
    sum_text,
    text_lines,
    weights_text,
)
from nnplayground.core.perceptron import PerceptronSettings
from nnplayground.errors import UserError


@pytest.fixture
def stepper() -> PerceptronStepper:
    return PerceptronStepper(gate("and"))


def test_the_second_example_in_words(stepper):
    stepper.jump(5)
    said, announced = [], []
    for _ in range(5):
        announced.append(describe_upcoming(stepper.upcoming))
        stepper.step(PerceptronGrain.PRODUCT)
        said.append(describe(stepper.now, stepper.settings))
    assert said == [
        "Example 2: (0, 1), desired 0. w₁ · x₁ = 0.9 · 0 = 0.",
        "w₂ · x₂ = 0.9 · 1 = 0.9. Sum so far: 0.9.",
        "Add the bias: z = 0.9·0 + 0.9·1 − 0.5 = 0.4.",
        "z = 0.4 > 0, so the output is 1. Desired 0: wrong, error e = 0 − 1 = −1.",
        "New weights: w₁ = 0.9 + 0.5·(−1)·0 = 0.9; w₂ = 0.9 + 0.5·(−1)·1 = 0.4; b = −0.5 (frozen).",
    ]
    assert "0.4" not in "".join(announced), "the announcement must not give the result away"


def test_sums_with_negative_numbers_and_partial_sums():
    settings = PerceptronSettings(weights=(-0.5, 1), bias=0.25)
    record = PerceptronStepper(gate("or"), settings).record(1)
    assert sum_text(record) == "(−0.5)·0 + 1·1 + 0.25"
    assert sum_text(record, 1) == "(−0.5)·0"
    assert point(record.x) == "(0, 1)"


def test_verdicts_in_words():
    stepper = PerceptronStepper(gate("and"))
    assert describe_verdict(stepper.run()) == "Converged: pass 2 had no error."
    assert weights_text(stepper.perceptron) == "w₁ = 0.4, w₂ = 0.4, b = −0.5"
    never = describe_verdict(PerceptronStepper(gate("xor"), PerceptronSettings(train_bias=True)).run())
    assert "never converge" in never
    assert "hidden layer" in never
    assert "frozen" in describe_verdict(PerceptronStepper(gate("nand")).run())


def test_a_contradiction_names_its_rows():
    assert describe_contradiction(gate("xor")) == ""
    said = describe_contradiction(table([(0, 0), (0, 1), (0, 1)], [0, 1, 0]))
    assert said.startswith("Rows 2 and 3 have the same inputs (0, 1) but ask for 1 and for 0")


def test_json_lines_of_the_deck(stepper):
    objects = [json.loads(line) for line in json_lines(stepper)]
    assert len(objects) == 9
    assert objects[1] == {
        "example": [0, 1], "z": 0.4, "output": 1, "desired": 0, "error": -1, "weights": [0.9, 0.4], "bias": -0.5,
    }  # fmt: skip
    assert objects[-1] == {"converged": True, "passes": 2, "weights": [0.4, 0.4], "bias": -0.5}


def test_json_lines_say_why_it_never_converges():
    stepper = PerceptronStepper(gate("xor"), PerceptronSettings(train_bias=True))
    last = [json.loads(line) for line in json_lines(stepper)][-1]
    assert last["converged"] is False
    assert last["reason"] == "no_line"
    assert len(last["cycle"]) >= 4


def test_text_lines_show_every_example(stepper):
    text = "\n".join(text_lines(stepper))
    assert text.count("z = ") == 16
    assert "Pass 2" in text
    assert "Pass 3" not in text


def test_predictions_are_graded_by_the_exact_decimal(stepper):
    record = stepper.record(1)
    score = Score()
    right = grade(record, 1, ["0,9", "0.4"])
    wrong = grade(record, "0", [0.9, 0.9], "-0.5")
    score.add(right)
    score.add(wrong)
    assert right.all_right
    assert (wrong.output, wrong.weights, wrong.bias) == (False, (True, False), True)
    assert (score.asked, score.outputs_right, score.weights_right) == (2, 1, 1)
    assert not grade(record, 1, ["0.9", "0.40000000000000002e-1"]).all_right
    for guess in (("x", ["1", "1"]), ("1", ["1"]), ("1", ["1", "nan"])):
        with pytest.raises(UserError):
            grade(record, *guess)


def test_the_line_on_the_plane():
    line = boundary_line((0.9, 0.9), -0.5, -0.5, 1.5)
    for x, y in (*line.ends, line.foot):
        assert 0.9 * x + 0.9 * y - 0.5 == pytest.approx(0, abs=1e-12)
        assert -0.5 - 1e-9 <= x <= 1.5 + 1e-9
        assert -0.5 - 1e-9 <= y <= 1.5 + 1e-9
    assert line.normal == (0.9, 0.9)
    assert boundary_line((1, 0), -0.25, 0, 1).ends == ((0.25, 0), (0.25, 1))
    assert boundary_line((0, 0), -0.5, 0, 1) is None
    assert boundary_line((1, 1), 50, 0, 1) is None
    # A diagonal passes through two corners exactly.
    assert boundary_line((1, -1), 0, 0, 1).ends == ((0, 0), (1, 1))


def test_the_next_step_is_announced_as_large_as_it_is(stepper):
    assert describe_next(stepper, PerceptronGrain.PRODUCT) == describe_upcoming(stepper.upcoming)
    assert describe_next(stepper, PerceptronGrain.EXAMPLE) == "Next: pass 1, example 1, in one step."
    assert describe_next(stepper, PerceptronGrain.PASS) == "Next: pass 1, in one step."
    stepper.step(PerceptronGrain.EXAMPLE)
    assert describe_next(stepper, PerceptronGrain.EXAMPLE) == "Next: pass 1, example 2, in one step."
    assert describe_next(stepper, PerceptronGrain.PASS) == "Next: what is left of pass 1, in one step."
    stepper.step(PerceptronGrain.PRODUCT)
    assert describe_next(stepper, PerceptronGrain.EXAMPLE) == "Next: what is left of pass 1, example 2, in one step."
    stepper.run()
    assert describe_next(stepper, PerceptronGrain.PASS) == "There is nothing left to do."
