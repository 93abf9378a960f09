"""The checks about examples that are worked through by hand: a linear chain, whose numbers fit on paper."""

import math

import pytest

from nnplayground.errors import UserError
from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.state import LessonState, resolve

LINEAR = {"activation": "linear", "x": 0.5, "y": 1, "w1": 0.8, "b1": 0.1, "w2": -0.5, "b2": 0.2, "w3": 1.2, "b3": -0.3}


def value(key, of=None, **hand):
    state = resolve(LessonState(labs={"hand": {"source": "chain", **hand}}))
    return all_checks()[key].answer(state, of or {}).value


@pytest.mark.parametrize(
    ("what", "layer", "right"),
    [
        ("a", 1, 0.5), ("z", 2, 0.5), ("a", 3, -0.05), ("a", 4, -0.36), ("delta", 4, -1.36), ("delta", 3, -1.632),
        ("delta", 2, 0.816), ("slope", 2, 1.0), ("ec", 3, -1.632), ("ep", 4, 0.068), ("cost_slope", 4, -1.36),
        ("eb", 2, 0.816), ("weight", 4, 1.2), ("cost", 4, 0.9248),
    ],
)  # fmt: skip
def test_linear_chain(what, layer, right):
    assert value("worked_value", {"quantity": what, "layer": layer}, chain=LINEAR) == pytest.approx(right)


def test_update_takes_the_rate_that_is_set():
    asked = ({"quantity": quantity, "layer": 4} for quantity in ("new_bias", "new_weight"))
    found = [value("worked_value", of, chain=LINEAR, rate=0.1) for of in asked]
    assert found == pytest.approx([-0.3 + 0.136, 1.2 - 0.0068])


def test_a_neuron_that_is_not_there():
    with pytest.raises(UserError, match="layer 3 with a neuron 2"):
        value("worked_value", {"quantity": "z", "layer": 3, "neuron": 2}, chain=LINEAR)


def test_conventions_differ_by_two():
    assert value("convention_ratio", chain=LINEAR) == pytest.approx(2)


def test_demon_pushes_where_the_cost_falls():
    assert value("demon_push", chain=LINEAR, demon={"layer": 4}) == "up"
    assert value("demon_push", chain=LINEAR | {"y": -2}, demon={"layer": 4}) == "down"
    assert value("demon_push", chain={"w3": 20, "b3": -30}, demon={"layer": 4}) == "dead"
    found = value("demon_push", {"what": "predicted"}, chain=LINEAR, demon={"layer": 3, "change": 0.1})
    assert found == pytest.approx(-0.1632)


@pytest.mark.parametrize(
    ("mistake", "where"),
    [("value_for_slope", "hidden"), ("wrong_sign", "all"), ("bias_is_one", "all"), ("missing_slope", "all")],
)
def test_mistakes_spoil_layers(mistake, where):
    assert value("mistake_layers", chain={}, mistake=mistake) == where


def test_softmax_and_its_shift():
    shares = [value("softmax_share", {"output": n}, sums=[2, 1, 0.1]) for n in (1, 2, 3)]
    powers = [math.exp(z) for z in (2, 1, 0.1)]
    assert shares == pytest.approx([power / sum(powers) for power in powers])
    assert value("softmax_share", {"output": 0}) == pytest.approx(1)
    assert value("softmax_shifted", {"by": 5}) == "stays"


def test_cross_entropy_is_first_from_a_bad_start_only():
    assert value("slow_first") == "cross_entropy"
    # Nothing is wrong at this start.
    assert value("slow_first", slow={"weight": 0, "bias": 0, "y": 0.5}) == "both"


def test_equal_weights_learn_and_but_not_xor():
    assert [value("equal_weights_learn", {"gate": gate}) for gate in ("and", "or", "xor")] == ["yes", "yes", "no"]
