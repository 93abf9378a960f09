"""The checks of deck B's lessons against numbers that are worked out here, in another way."""

import math

import pytest

from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.state import LessonState, ResolvedState, resolve

CHAIN = {"x": 0.5, "y": 1, "w1": 1, "b1": -0.5, "w2": 0.8, "b2": -0.4, "w3": 1.2, "b3": -0.6, "cost": "sum_squares"}


def answer(state: ResolvedState, key: str, **of: object) -> float | str:
    return all_checks()[key].answer(state, of).value


def by_hand(**settings: object) -> ResolvedState:
    return resolve(LessonState(lab="hand", page="backward", labs={"hand": settings}), LABS)


def playground(**experiment: object) -> ResolvedState:
    return resolve(LessonState(experiment=experiment), LABS)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ({"quantity": "z"}, 0.0),
        ({"quantity": "a"}, 0.5),
        ({"quantity": "a", "layer": 1}, 0.5),
        ({"quantity": "loss"}, 0.25),
        ({"quantity": "cost"}, 0.25),
        ({"quantity": "cost_slope"}, -1.0),
        ({"quantity": "slope", "layer": 2}, 0.25),
        ({"quantity": "ep"}, 0.5 * 0.25 * -1),
        ({"quantity": "eb"}, 0.25 * -1),
        ({"quantity": "ec", "layer": 3}, 1.2 * 0.25 * -1),
        ({"quantity": "ep", "layer": 3}, 0.5 * 0.25 * -0.3),
        ({"quantity": "ec", "layer": 1}, 1.0 * 0.25 * -0.06),
        ({"quantity": "new_weight"}, 1.2 + 0.5 * 0.125),
        ({"quantity": "new_bias"}, -0.6 + 0.5 * 0.25),
    ],
)
def test_a_number_of_the_chain(of: dict[str, object], expected: float) -> None:
    state = by_hand(source="chain", chain=CHAIN, rate=0.5)
    assert answer(state, "worked_value", **of) == pytest.approx(expected, abs=1e-12)


def test_no_such_neuron_is_said() -> None:
    with pytest.raises(UserError, match="layer 4 with a neuron 2"):
        answer(by_hand(source="chain"), "worked_value", quantity="z", neuron=2)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ({"what": "parameters"}, (3 + 1) * 4 + (4 + 1) * 3 + (3 + 1)),
        ({"what": "parameters", "layer": 4}, 4),
        ({"what": "parameters", "down_to": 3}, 4 + 15),
        ({"what": "products", "layer": 2}, 12),
        ({"what": "weights"}, 12 + 12 + 3),
        ({"what": "biases"}, 8),
        ({"what": "neurons"}, 8),
        ({"what": "errors"}, 7),
    ],
)
def test_counts_of_the_house_network(of: dict[str, object], expected: int) -> None:
    assert answer(by_hand(source="houses"), "worked_count", **of) == expected


def test_the_chain_has_three_weights_and_three_biases() -> None:
    state = by_hand(source="chain")
    assert [answer(state, "worked_count", what=what) for what in ("weights", "biases", "parameters")] == [3, 3, 6]


def test_the_pass_back_begins_at_the_outputs_and_ends_above_the_inputs() -> None:
    state = by_hand(source="houses", example=1)
    assert answer(state, "layer_of_stage") == "l4"
    assert answer(state, "layers_with_errors") == "l2"


def test_the_price_is_told_in_its_unit() -> None:
    state = by_hand(source="houses", example=1)
    scaled = answer(state, "worked_value", quantity="a")
    assert isinstance(scaled, float)
    assert answer(state, "worked_value", quantity="answer") == pytest.approx(249.12687 + 134.37548 * scaled, abs=1e-3)


def test_where_the_cost_goes_with_a_weight_and_with_the_update() -> None:
    state = by_hand(source="chain", chain=CHAIN)
    assert answer(state, "cost_with_weight") == "down"
    assert answer(state, "cost_with_weight", larger=False) == "up"
    assert answer(state, "cost_of_update") == "down"


def test_what_takes_the_place_of_the_error_in_a_hidden_layer() -> None:
    assert answer(by_hand(source="chain", chain=CHAIN), "factor_of_bias_error", layer=2) == "ec"


def test_typed_inputs_are_worked_with() -> None:
    state = resolve(
        LessonState(
            lab="hand",
            page="forward",
            experiment={"data": {"kind": "and"}, "hidden": [{"units": 1, "activation": "linear"}]},
            weights=(2.0, 3.0, 0.5, 1.0, 0.0),
            labs={"hand": {"typing": True, "texts": {"typed": ["0.5", "-1"], "desired": ["1"]}}},
        ),
        LABS,
    )
    assert answer(state, "worked_value", quantity="z", layer=2) == pytest.approx(2 * 0.5 - 3 + 0.5)


def test_softmax_and_rows() -> None:
    state = by_hand(softmax={"outputs": 4, "right": 1}, sums=[1, 1, 1, 1])
    assert answer(state, "softmax_error") == pytest.approx(0.25 - 1)
    row = [-0.08, 0.02, -0.02, 0.11, -0.05, -0.14]
    assert answer(state, "mean_of_row", values=row) == pytest.approx(math.fsum(row) / 6)


def test_printed_means_that_follow_from_their_rows() -> None:
    state = by_hand()
    rows = [[1, 2], [1, 2], [0.1, 0.2, 0.2]]
    assert answer(state, "means_that_follow", rows=rows, means=[1.5, 1.4, 0.17]) == 2
    with pytest.raises(UserError, match="3 rows and 1 means"):
        answer(state, "means_that_follow", rows=rows, means=[1.5])


def test_the_network_of_the_printed_table() -> None:
    state = playground(data={"kind": "mnist"}, hidden=[{"units": 16, "activation": "logistic"}] * 2)
    assert answer(state, "parameter_count") == 784 * 16 + 16 + 16 * 16 + 16 + 16 * 10 + 10 == 13_002
    assert answer(state, "last_parameter") == 13_001


def test_runs() -> None:
    state = playground(data={"kind": "circle"})
    assert answer(state, "cost_goes", epochs=20) == "down"
    assert answer(state, "cost_goes", epochs=0) == "same"
    assert answer(state, "learns", epochs=40, score=0.95) == "learns"
    assert answer(state, "learns", epochs=40, score=0.95, changes={"hidden": []}) == "fails"
    assert answer(state, "guessing") == "chance"
    assert answer(state, "sum_of_biases") == 0
    assert answer(state, "neurons_in_all") == 4 + 2 + 1
    assert answer(state, "narrowest_layer") == 2


def test_a_run_that_diverges_goes_up() -> None:
    assert answer(resolve(LessonState(example="high-rate")), "cost_goes", epochs=2) == "up"


def test_the_strongest_source_is_a_subject() -> None:
    state = resolve(
        LessonState(
            experiment={"data": {"kind": "and"}, "hidden": [{"units": 1, "activation": "tanh"}]},
            weights=(0.2, -1.4, 0, 1, 0),
        )
    )
    assert answer(state, "strongest_source", layer=2) == "neuron=1,2"


def test_twins_learn_and_alone() -> None:
    state = by_hand(symmetry={"gate": "xor"})
    assert answer(state, "twins_learn") == "fails"
    assert answer(state, "twins_learn", changes={"gate": "and"}) == "learns"


def test_more_bumps_come_nearer() -> None:
    state = resolve(LessonState(lab="more_networks", labs={"more_networks": {"approximation": {"pieces": 5}}}), LABS)
    assert answer(state, "hidden_of_curve") == 10
    assert answer(state, "error_with_more", times=2) == "down"
    assert answer(state, "pixels_of_drawing") == 28 * 28
