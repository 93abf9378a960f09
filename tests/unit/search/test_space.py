"""Spaces: what is typed, what it means together, and the experiment of a point."""

import math

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.core.layers import Dense
from nnplayground.core.recurrent import Elman
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.data.dataset import DATASETS
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.registry import limits
from nnplayground.search.axes import ChoiceAxis, RangeAxis
from nnplayground.search.parameters import parameters
from nnplayground.search.space import Space, read_axis, read_point, read_space
from nnplayground.training.experiment import Experiment


def test_a_range_as_it_is_typed():
    axis = read_axis("optimizer.rate=0.001..30 log")
    assert axis == RangeAxis(name="optimizer.rate", low=0.001, high=30, log=True)
    assert read_axis("optimizer.rate = 1e-3..3e1") == axis
    assert read_axis("optimizer.rate=0.001..30 linear 7") == axis.model_copy(update={"log": False, "points": 7})
    assert read_axis("hidden=5..60") == RangeAxis(name="hidden", low=5, high=60, whole=True)
    assert read_axis("dropout=.1...5") == RangeAxis(name="dropout", low=0.1, high=0.5)


def test_lists_as_they_are_typed():
    assert read_axis("activation=relu, leaky-relu") == ChoiceAxis(name="activation", values=("relu", "leaky_relu"))
    assert read_axis("hidden=10,20") == ChoiceAxis(name="hidden", values=(10, 20))
    assert all(isinstance(value, int) for value in read_axis("hidden=10,20").values)
    i18n.use("es")
    assert read_axis("l2=0,5;1,5").values == (0.5, 1.5)
    assert read_axis("l2=0,5..1,5") == RangeAxis(name="l2", low=0.5, high=1.5, log=True)


def test_a_name_alone_stands_for_what_is_declared():
    assert read_axis("l2") == RangeAxis(name="l2", low=1e-3, high=100, log=True)
    assert read_axis("batch") == RangeAxis(name="batch", low=1, high=128, log=True, whole=True)
    assert "softmax" not in read_axis("activation").values
    assert "relu" in read_axis("activation").values


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("l2=3..1", "upside down"),
        ("l2=1..1", "empty"),
        ("l2=0..1", "begin above 0, not at 0"),
        ("l2=0..1 log", "begin above 0"),
        ("dropout=0..2", "beyond what is allowed: 0 ≤ value ≤ 0.95"),
        ("optimizer.rate=0..1 linear", "0 < value"),
        ("layers=1..100", "beyond what is allowed"),
        ("optimizr.rate=1..2", "Did you mean optimizer.rate?"),
        ("activation=relu,sigmoyd", "no “sigmoyd”. Known: logistic"),
        ("optimizer=1..2", "no “1..2”"),
        ("something", "no parameter “something” to search. Known: layers"),
        ("hidden=1.5..3", "1.5 is no whole number"),
        ("hidden=3,4.5", "4.5 is no whole number"),
        ("l2=a..b", "“a” is not a number"),
        ("l2=1..", "cannot be read"),
        ("l2=..1", "cannot be read"),
        ("l2=1..2 slowly", "cannot be read"),
        ("l2=1..2 log 1", "from 2 to"),
        ("l2=1..2 log 9999999999999999", "from 2 to"),
        ("l2=1,,2", "cannot be read"),
        ("l2=1,1", "twice"),
        ("activation=", "no value to try"),
        ("activation=" + "z" * 300, "there is no “zzz"),
        ("l2=" + ",".join(map(str, range(1001))), "1000 values at most, not 1001"),
        ("optimizer=" + ",".join(f"kind{place}" for place in range(1001)), "1000 values at most, not 1001"),
        ("l2=nan..1", "is not a number"),
        ("l2=1..inf", "is not a number"),
        ("optimizer.epsilon=1e-9..1e-3", "no parameter"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(spec, said):
    with pytest.raises(UserError) as caught:
        read_space([spec])
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("space", "said"),
    [
        ([], "nothing to search"),
        (["optimizer.beta"], "no optimiser of this search has such a parameter"),
        (["optimizer=adam,rmsprop", "optimizer.beta"], "no optimiser"),
        (["optimizer.adam.rate"], "no optimiser"),
        (["shift"], "No point of this space can be trained. Augmentation changes images"),
        (["hidden=100000000..200000000"], "No point of this space can be trained. This network would need"),
    ],
)
def test_a_space_that_leads_nowhere_is_refused(space, said):
    with pytest.raises(UserError) as caught:
        read_space(space).check(Experiment())
    assert said in str(caught.value)


def test_a_space_of_which_only_a_part_can_be_trained_is_allowed():
    read_space(["hidden=1..200000000 log"]).check(Experiment(hidden=(Dense(units=2), Dense(units=2))))
    read_space(["shift"]).check(Experiment().fitted_to(Mnist()))


def test_names_are_there_once():
    with pytest.raises(UserError, match="twice"):
        read_space(["l2", "l2=1..2"])


def test_every_parameter_is_tried_within_what_is_allowed():
    """The declared search bounds are narrower than the bounds of what is valid, and change what they are named for."""
    base = Experiment()
    for name, parameter in parameters().items():
        axis = parameter.usual_axis()
        assert Space(axes=(axis,)).axes == (axis,), name
        if isinstance(axis, RangeAxis):
            bounds = limits(parameter.field)
            assert axis.low >= bounds.get("ge", -math.inf)
            assert not axis.log or axis.high / axis.low >= 20, name
            ends = [axis.grid(2)[0], axis.grid(2)[-1]]
            kind = name.split(".")[1] if name.count(".") == 2 else None
            owners = [kind] if kind else _owners(name)
            for owner in owners:
                values = {} if owner is None else {name.split(".")[0]: owner}
                fitting = _fitting(base, name, owner)
                one, other = (Space(axes=(axis,)).experiment(fitting, values | {name: end}) for end in ends)
                assert one != other, name


def _owners(name):
    """Return the kinds that have a parameter such as ``optimizer.beta``; None if it belongs to no kind."""
    if "." not in name:
        return [None]
    field, inner = name.split(".")
    parts = (known.split(".") for known in parameters())
    return [part[1] for part in parts if len(part) == 3 and (part[0], part[2]) == (field, inner)]


def _fitting(base, name, owner):
    if name.startswith("data."):
        return base.fitted_to(DATASETS[owner]())
    return base.fitted_to(Mnist(train_images=20)) if name in ("shift", "rotate", "scale", "shear", "elastic",
        "thickness", "noise") else base  # fmt: skip


def test_conditional_parameters_are_there_only_with_what_they_belong_to():
    space = read_space(
        ["optimizer.beta", "optimizer.rate", "optimizer.adam.rate=1e-5..1e-2", "optimizer=adam,momentum"]
    )
    assert space.axes[0].name == "optimizer"
    base, rng, seen = Experiment(), np.random.default_rng(5), set()
    for _ in range(40):
        values = space.random(base, rng)
        seen.add(frozenset(values))
        optimizer = space.experiment(base, values).optimizer
        assert optimizer.kind == values["optimizer"]
        if optimizer.kind == "adam":
            assert optimizer.rate == values["optimizer.adam.rate"] <= 1e-2
        else:
            assert (optimizer.rate, optimizer.beta) == (values["optimizer.rate"], values["optimizer.beta"])
    assert seen == {
        frozenset({"optimizer", "optimizer.adam.rate"}),
        frozenset({"optimizer", "optimizer.rate", "optimizer.beta"}),
    }


def test_no_hidden_layer_has_neither_neurons_nor_activation():
    space = read_space(["hidden", "activation", "layers=0..2"])
    base, rng = Experiment(), np.random.default_rng(1)
    for _ in range(30):
        values = space.random(base, rng)
        hidden = space.experiment(base, values).hidden
        assert len(hidden) == values["layers"]
        assert ("hidden" in values) == ("activation" in values) == bool(hidden)
        assert all((layer.units, layer.activation.kind) == (values["hidden"], values["activation"]) for layer in hidden)


def test_what_is_not_searched_stays():
    base = Experiment(regularizers=(Dropout(probability=0.1), L2(strength=3)), hidden=(Elman(units=3), Dense(units=5)))
    space = read_space(["l2", "l1", "hidden", "layers"])
    found = space.experiment(base, {"l2": 0.5, "l1": 2.0, "hidden": 7, "layers": 3})
    assert [(one.kind, next(iter(one.parameters()))) for one in found.regularizers][:2] == [
        ("dropout", "probability"), ("l2", "strength"),
    ]  # fmt: skip
    assert [one.kind for one in found.regularizers] == ["dropout", "l2", "l1"]
    assert found.regularizers[0] == base.regularizers[0]
    assert (found.regularizers[1].strength, found.regularizers[2].strength) == (0.5, 2.0)
    assert [(layer.kind, layer.units) for layer in found.hidden] == [("elman", 7), ("dense", 7), ("dense", 7)]
    assert found.replace(regularizers=base.regularizers, hidden=base.hidden) == base


def test_points_at_random_are_spread_as_the_axes_say():
    space = read_space(["optimizer.rate=0.01..100 log", "dropout=0..0.5", "hidden=1..4", "activation=relu,tanh"])
    base, rng = Experiment(), np.random.default_rng(0)
    points = [space.random(base, rng) for _ in range(4000)]
    rates = np.log10([point["optimizer.rate"] for point in points])
    assert np.allclose(np.histogram(rates, [-2, -1, 0, 1, 2])[0], 1000, atol=120)
    assert np.allclose(np.histogram([point["dropout"] for point in points], 5, (0, 0.5))[0], 800, atol=120)
    units = [point["hidden"] for point in points]
    # The first and the last whole number are as likely as those between.
    assert np.allclose([units.count(number) for number in (1, 2, 3, 4)], 1000, atol=120)
    assert abs([point["activation"] for point in points].count("relu") - 2000) < 150


def test_a_space_comes_back_from_a_file():
    space = read_space(["activation=relu,tanh", "optimizer.rate", "hidden=10,20", "layers"])
    assert Space.model_validate_json(space.model_dump_json()) == space
    assert hash(space.names)


def test_points_by_hand():
    space = read_space(["optimizer=adam,momentum", "optimizer.beta", "hidden=5..60"])
    base = Experiment()
    point = read_point("hidden=100 optimizer=momentum optimizer.beta=0.5")
    # Beyond the axis is allowed: one wants to know.
    assert list(space.check_point(point, base)) == ["optimizer", "optimizer.beta", "hidden"]
    for text, said in [
        ("optimizer=adam optimizer.beta=0.5", "no optimiser"),
        ("l2=3", "no parameter “l2”"),
        ("hidden=0", "not allowed"),
        ("hidden", "no value"),
        ("hidden=3,4", "no value"),
        ("hidden=3 hidden=4", "twice"),
    ]:
        with pytest.raises(UserError) as caught:
            space.check_point(read_point(text), base)
        assert said in str(caught.value), text
