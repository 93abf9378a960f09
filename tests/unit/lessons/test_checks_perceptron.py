"""The checks about a perceptron: the numbers of deck A's AND example, worked out by hand."""

import math

import pytest

from nnplayground.errors import UserError
from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.state import LessonState, resolve


def value(key, of=None, **typed):
    state = resolve(LessonState(labs={"perceptron": {"typed": typed}}))
    return all_checks()[key].answer(state, of or {}).value


@pytest.mark.parametrize(
    ("row", "passing", "z", "output", "error"),
    [
        (1, 1, -0.5, 0, 0), (2, 1, 0.4, 1, -1), (3, 1, 0.4, 1, -1), (4, 1, 0.3, 1, 0),
        (1, 2, -0.5, 0, 0), (2, 2, -0.1, 0, 0), (3, 2, -0.1, 0, 0), (4, 2, 0.3, 1, 0),
    ],
)  # fmt: skip
def test_rows_are_those_of_the_deck(row, passing, z, output, error):
    found = [
        value("perceptron_row", {"row": row, "passing": passing, "what": what}) for what in ("z", "output", "error")
    ]
    assert found == [z, output, error]


def test_weights_after_each_example():
    after = [[value("perceptron_weight_after", {"examples": n, "input": i}) for i in (1, 2, 0)] for n in range(4)]
    assert after == [[0.9, 0.9, -0.5], [0.9, 0.9, -0.5], [0.9, 0.4, -0.5], [0.4, 0.4, -0.5]]


def test_with_the_bias_trained_it_ends_elsewhere():
    settings = {"train_bias": True}
    last = [value("perceptron_weight_after", {"examples": 40, "input": i}, settings=settings) for i in (1, 2, 0)]
    assert last == [0.9, 0.4, -1.0]


def test_it_ends_or_not():
    assert value("perceptron_ends") == "converged"
    assert value("perceptron_passes") == 2
    assert value("perceptron_ends", kind="xor", settings={"train_bias": True}) == "never"


def test_gate_of_some_weights():
    gates = {
        (1, 1, -1.5): "and", (1, 1, -0.5): "or", (-1, -1, 1.5): "nand", (1, -1, -0.5): "none",
    }  # fmt: skip
    for (w1, w2, b), gate in gates.items():
        assert value("perceptron_gate", settings={"weights": [w1, w2], "bias": b}) == gate
    assert value("inseparable_gate") == "xor"


def test_wrong_rows_with_the_printed_sign():
    assert value("perceptron_wrong_rows") == 2
    assert value("perceptron_wrong_rows", settings={"weights": [0.4, 0.4], "bias": 0.5}) == 3
    assert value("perceptron_wrong_rows", settings={"weights": [0.4, 0.4]}) == 0


def test_own_tables_and_points():
    rows = [["0", "0", "1", "0"], ["1", "0", "1", "1"]]
    found = value("perceptron_row", {"row": 2, "what": "weighted_sum"}, kind="points", rows=rows,
                  settings={"weights": [0.7, 0.3, 0.2], "bias": -0.6})  # fmt: skip
    assert found == pytest.approx(0.9)
    table = [["0", "1"], ["1", "0"]]
    assert (
        value("perceptron_row", {"row": 1, "what": "desired"}, kind="table", rows=table, settings={"weights": [1]}) == 1
    )


def test_what_is_not_there_is_said():
    with pytest.raises(UserError, match="4 rows"):
        value("perceptron_row", {"row": 5})
    with pytest.raises(UserError, match="2 weights"):
        value("perceptron_weight_after", {"examples": 1, "input": 3})


def test_sigmoid_and_what_small_changes_do():
    def steep(what, **typed):
        state = resolve(LessonState(labs={"perceptron": {"steep": typed}}))
        return all_checks()["steep_neuron"].answer(state, {"what": what}).value

    assert steep("z") == pytest.approx(0.4)
    assert steep("output") == pytest.approx(1 / (1 + math.exp(-0.4)))
    assert steep("output", w1=1, w2=1, b=-1, x1=0.5, x2=0.5, scale=1000) == 0.5
    slope = math.exp(-0.4) / (1 + math.exp(-0.4)) ** 2
    assert steep("predicted") == pytest.approx(slope * (-0.2 + 0.1))
    assert steep("direction") == "falls"
    assert steep("direction", change_2=0.3) == "rises"
    assert steep("direction", change_2=-0.1) == "stays"
