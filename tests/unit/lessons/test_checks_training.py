"""The checks that train, and those about what a network is and answers."""

import math

import pytest

from nnplayground.errors import UserError
from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.state import LessonState, resolve


def value(key, of=None, **state):
    return all_checks()[key].answer(resolve(LessonState.model_validate(state)), of or {}).value


def layers(*units):
    return [{"kind": "dense", "units": count, "activation": {"kind": "logistic"}} for count in units]


GATES = {
    "experiment": {"data": {"kind": "xor"}, "hidden": layers(2)},
    "weights": [20, -20, 20, -20, -10, 30, 20, 20, -30],
}


@pytest.mark.parametrize(("x", "right"), [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)])
def test_xor_of_two_questions(x, right):
    assert value("network_answer", {"x": x}, **GATES) == pytest.approx(right, abs=1e-3)


def test_depth_and_layers():
    networks = [{"hidden": layers(*units)} for units in ((), (8,), (8, 8))]
    found = [(value("depth", experiment=one), value("layer_total", experiment=one)) for one in networks]
    assert found == [("none", 2), ("shallow", 3), ("deep", 4)]
    assert value("computing_layers", experiment={"hidden": layers(3, 3)}) == 3


def test_bands():
    of = {"epochs": 30, "bands": {"low": [0, 0.8], "high": [0.9, 1]}}
    assert value("accuracy_band", of, experiment={"hidden": []}) == "low"
    assert value("accuracy_band", of) == "high"
    with pytest.raises(UserError, match="none of the bands"):
        value("accuracy_band", of | {"bands": {"none": [0, 0.1], "few": [0.1, 0.2]}})


def test_training_changes_weights_alone():
    assert value("changed_by_training") == "weights"
    assert value("changed_by_training", experiment={"frozen": [[0, 25]]}) == "nothing"


def test_activations():
    assert value("activation_value", {"kind": "saturated_linear", "z": 3}) == 1
    assert value("activation_value", {"kind": "logistic", "z": 0, "what": "slope"}) == 0.25
    kinds = ["relu", "linear", "gaussian", "step"]
    assert value("activation_with", {"trait": "finite", "kinds": kinds}) == "gaussian"
    assert value("activation_with", {"trait": "no_slope", "kinds": kinds}) == "step"


def test_costs_of_one_answer():
    assert value("cost_value", {"cost": "cross_entropy", "a": 0.5, "y": 1}) == pytest.approx(math.log(2))
    assert value("cost_value", {"cost": "half_squares", "a": 0.6, "y": 1}) == pytest.approx(0.08)
    assert value("cost_value", {"cost": "sum_squares", "a": 3, "y": 1}) == 4
    assert value("cost_is_mean", experiment={"data": {"kind": "and"}}) == "mean"


def test_penalties():
    of = {"weights": [1, -2], "examples": 10, "strength": 4}
    assert value("penalty_value", of) == pytest.approx(1)
    assert value("penalty_value", of | {"as_printed": True}) == pytest.approx(-1)
    assert value("penalty_value", of | {"kind": "l1"}) == pytest.approx(1.2)


@pytest.mark.parametrize(("printed", "right"), [(False, "smaller"), (True, "larger")])
def test_penalties_shrink_weights_and_the_printed_one_does_not(printed, right):
    l2 = {"kind": "l2", "strength": 5} | ({"as_printed": True} if printed else {})
    assert value("weights_after", {"epochs": 30}, experiment={"data": {"kind": "moons"}, "regularizers": [l2]}) == right


def test_update_factor_is_rate_over_size():
    experiment = {"data": {"kind": "and"}, "batch_size": 4, "optimizer": {"kind": "gradient_descent", "rate": 0.5}}
    assert value("update_factor", experiment=experiment) == 0.125


def test_logistic_outputs_do_not_add_up_to_1():
    zeros = {"data": {"kind": "iris"}, "hidden": [], "initializer": {"kind": "zeros"}}
    x = {"x": [5.8, 3, 4.3, 1.3]}
    logistic = zeros | {"output": {"kind": "logistic"}, "cost": {"kind": "cross_entropy"}}
    assert value("output_total", x, experiment=logistic) == pytest.approx(1.5)
    assert value("output_total", x, experiment=zeros) == pytest.approx(1)


def test_small_batches_stray_most():
    assert value("noisiest_batch", labs={"descent": {"noise": {"sizes": [1, 10, 100]}}}) == "1"


def test_weight_by_its_name():
    assert value("weight_subject", {"layer": 3, "neuron": 1, "source": 2}) == "weight=3,1,2"


def test_overfitting_shows_where_labels_are_wrong():
    assert value("overfitting_gap", {"epochs": 20}) == "train"
