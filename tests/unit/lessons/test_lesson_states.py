"""States are parts laid over what a new window shows, and the shortest part is found again."""

import contextlib
import copy
import random

import numpy as np
import pydantic
import pytest

from nnplayground.data.painting import PaintedClasses
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons.partial import difference, laid_over
from nnplayground.lessons.state import LessonState, from_window, resolve, with_settings
from nnplayground.links import PageLink
from nnplayground.training.examples import EXAMPLES

HERE = PageLink("playground", "training")


@pytest.mark.parametrize(
    ("base", "part", "whole"),
    [
        ({"a": 1, "b": 2}, {"b": 3}, {"a": 1, "b": 3}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"c": 3}}, {"a": {"b": 1, "c": 3}}),
        ({"a": {"kind": "x", "b": 1}}, {"a": {"kind": "x", "b": 2}}, {"a": {"kind": "x", "b": 2}}),
        ({"a": {"kind": "x", "b": 1}}, {"a": {"kind": "y"}}, {"a": {"kind": "y"}}),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3]}),
        ({"a": 1}, {"b": None}, {"a": 1, "b": None}),
    ],
)
def test_a_part_is_laid_over_and_found_again(base, part, whole):
    assert laid_over(base, part) == whole
    assert difference(base, whole) == part
    assert difference(base, base) == {}


def test_without_a_word_it_is_what_a_new_window_shows():
    assert resolve(LessonState(), LABS).experiment == EXAMPLES["circle"].build()


def test_output_cost_and_scaling_follow_the_data():
    found = resolve(LessonState(experiment={"data": "house_prices"}), LABS).experiment
    assert (found.data.kind, found.output.kind, found.used_task.names_classes) == ("house_prices", "linear", False)


def test_what_is_said_wins_over_what_follows():
    part = {"data": {"kind": "and"}, "cost": "half_squares", "optimizer": {"rate": 2}, "hidden": []}
    found = resolve(LessonState(experiment=part), LABS).experiment
    assert (found.cost.kind, found.optimizer.kind, found.optimizer.rate, found.hidden) == (
        "half_squares", "gradient_descent", 2, (),
    )  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_a_state_that_comes_back(name):
    experiment = EXAMPLES[name].build()
    state = from_window(experiment, HERE, {}, LABS)
    assert resolve(state, LABS).experiment == experiment
    assert resolve(LessonState(example=name), LABS).experiment == experiment
    assert resolve(LessonState.model_validate_json(state.model_dump_json()), LABS).experiment == experiment


def test_lab_states_are_filled_and_shortened():
    part = {"perceptron": {"typed": {"kind": "or", "settings": {"rate": 0.5}}, "position": 12}}
    found = resolve(LessonState(lab="perceptron", page="gates", labs=part), LABS)
    assert found.lab_state("perceptron", "typed", "kind") == "or"
    assert found.lab_state("perceptron", "steep", "w1") == 0.9
    assert found.lab_state("perceptron", "steep", "w9", default=7) == 7
    again = from_window(found.experiment, HERE, found.lab_states, LABS)
    assert resolve(again, LABS).lab_states == found.lab_states
    assert again.labs["perceptron"]["position"] == 12
    assert set(again.labs) == {"perceptron"}


def test_what_is_private_stays_behind():
    kept = {
        "digits": LABS.form("digits")().model_dump(mode="json") | {"source": "file", "file": "/home/ann/secret"},
        "perceptron": LABS.form("perceptron")().model_dump(mode="json") | {"score": {"asked": 3}},
        "window": {"view": {"lab": "hand"}},
    }
    assert from_window(EXAMPLES["circle"].build(), HERE, kept, LABS).labs == {}


def test_weights_and_epochs():
    state = LessonState(experiment={"data": "and", "hidden": []}, weights=(0.5, 0.25, -1), epochs=2)
    found = resolve(state, LABS)
    assert found.trainer.epoch == 2
    assert found.trainer is found.trainer
    assert found.fresh_trainer() is not found.trainer
    assert np.array_equal(found.fresh_trainer().network.parameters, found.trainer.network.parameters)
    assert not np.array_equal(found.parameters, found.trainer.network.parameters)
    unlearnt = resolve(state.model_copy(update={"epochs": 0}), LABS)
    assert unlearnt.trainer.network.parameters.tolist() == [0.5, 0.25, -1]


@pytest.mark.parametrize("weight", [float("inf"), float("nan"), 1e308])
def test_weights_are_numbers_that_a_network_can_have(weight):
    with pytest.raises(ValueError, match="weights"):
        LessonState(weights=(weight,))


def test_a_bundled_network():
    experiment = {"hidden": [{"units": 30, "activation": "logistic"}]}
    state = LessonState(example="mnist-nielsen", experiment=experiment, network="digits-nielsen")
    found = resolve(state, LABS)
    assert len(found.parameters) == 23860
    assert np.abs(found.parameters).max() > 1


def test_other_settings_are_laid_over_a_state():
    found = with_settings(resolve(LessonState(), LABS), {"optimizer": {"rate": 0.5}})
    assert found.experiment.optimizer.rate == 0.5
    with pytest.raises(UserError, match="rate"):
        with_settings(found, {"optimizer": {"rate": "fast"}})


def test_own_data_are_refused():
    experiment = EXAMPLES["circle"].build().fitted_to(PaintedClasses(digest="a" * 64))
    with pytest.raises(UserError, match="your own"):
        from_window(experiment, HERE, {}, LABS)
    with pytest.raises(UserError, match="your own"):
        resolve(LessonState(experiment={"data": {"kind": "painted", "digest": "a" * 64}}), LABS)


@pytest.mark.parametrize("data", [None, 3, [], "", "\x00", {"kind": 3}, {"kind": []}, {"size": None}, ["circle"]])
def test_odd_data_are_refused(data):
    with pytest.raises(UserError):
        resolve(LessonState(experiment={"data": data}), LABS)


ODD = (
    None, True, -1, 0, 1e300, 10**12, "", "x", "\x00", [], {}, [1], {"kind": "adam"}, {"kind": 3}, {"a": {"b": []}},
    "mnist", [{"units": 3}], [{"kind": "dense"}], float("nan"), float("inf"),
)  # fmt: skip


def test_whatever_stands_there_it_is_a_state_or_refused():
    """One value after another of many states is replaced by an odd one."""
    rng = random.Random(1)
    whole = [{"experiment": example.build().model_dump(mode="json")} for example in EXAMPLES.values()]
    whole += [{"labs": {lab.kept_as: lab.form()().model_dump(mode="json")}} for lab in LABS]
    for _ in range(1500):
        plain = copy.deepcopy(rng.choice(whole))
        path = rng.choice(list(paths(plain)))
        put(plain, path, rng.choice(ODD))
        with contextlib.suppress(UserError, pydantic.ValidationError):
            resolve(LessonState.model_validate(plain), LABS)


def paths(value, path=()):
    """Yield where something stands in a plain state."""
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        yield from paths(inner, (*path, key))


def put(plain, path, value):
    for part in path[:-1]:
        plain = plain[part]
    plain[path[-1]] = value
