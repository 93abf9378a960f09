"""What is set out for a search: the table that it goes on with, the parameters on offer, points of experiments."""

import pytest

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, Momentum
from nnplayground.core.regularizers import L2
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.search.axes import ChoiceAxis, RangeAxis
from nnplayground.search.parameters import changed, parameters
from nnplayground.search.runner import SearchRun
from nnplayground.search.settings import (
    SearchSettings,
    is_meaningful,
    offered,
    point_of,
    value_of,
    with_point,
)
from nnplayground.search.space import Space
from nnplayground.search.strategies import MOST_TRIALS, Grid, Manual, RandomSearch, TreeParzen
from nnplayground.search.trials import Search
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import EarlyStopping, Epochs
from tests.helpers.searches import InlineWorkers, comparable, finish, small_base

RATE = RangeAxis(name="optimizer.rate", low=0.01, high=10, log=True)
NEURONS = RangeAxis(name="hidden", low=2, high=8, whole=True)
BRIEF = SearchSettings(axes=(RATE, NEURONS), trials=4, epochs=2, strategy=RandomSearch())


def with_(settings: SearchSettings, **changes: object) -> SearchSettings:
    return settings.model_copy(update=changes)


def test_a_search_begins_and_goes_on():
    base = small_base()
    begun = BRIEF.begun(base, None)
    assert begun.plan.trials == 4
    whole, _ = finish(begun)
    half, _ = finish(begun, count=2)
    again = BRIEF.begun(base, half)
    assert again.trials == half.trials
    done, _ = finish(again)
    assert list(map(comparable, done.trials)) == list(map(comparable, whole.trials))
    with pytest.raises(UserError, match="All trials"):
        BRIEF.begun(base, whole)
    more = with_(BRIEF, trials=6).begun(base, whole)
    assert more.plan.trials == 6


def test_each_strategy_has_its_trials_and_its_budget():
    base = small_base()
    first, _ = finish(BRIEF.begun(base, None))
    per_trial = first.trials[0].evaluations
    asked = with_(BRIEF, strategy=TreeParzen(startup=2), budget=2 * per_trial)
    second = asked.begun(base, first)
    assert second.plan.trials == 8
    assert second.plan.budget == first.evaluations + 2 * per_trial
    found, _ = finish(second)
    assert [trial.by for trial in found.trials] == ["random"] * 4 + ["tpe"] * 2


def test_a_grid_has_no_more_trials_than_cells():
    base = small_base()
    asked = with_(BRIEF, strategy=Grid(points=2), trials=30)
    found, _ = finish(asked.begun(base, None))
    assert [trial.values for trial in found.trials] == [
        {"optimizer.rate": rate, "hidden": units} for rate in (0.01, 10.0) for units in (2, 8)
    ]
    with pytest.raises(UserError, match="All trials"):
        asked.begun(base, found)
    with pytest.raises(UserError, match="cells"):
        with_(BRIEF, strategy=Grid(points=1000), axes=(RATE, RATE.model_copy(update={"name": "l2"}))).begun(base, None)


def test_what_is_tried_does_not_matter_and_all_else_does():
    base = small_base()
    search = BRIEF.begun(base, None)
    tried = changed(base, {"optimizer.rate": 0.3, "hidden": 7})
    assert BRIEF.belongs(search, tried)
    assert BRIEF.belongs(search, base.replace(stop=(Epochs(epochs=99),)))
    assert with_(BRIEF, trials=9, strategy=Manual(), objective="cost", prune=True).belongs(search, base)
    assert not BRIEF.belongs(search, base.replace(batch_size=3))
    assert not BRIEF.belongs(search, base.replace(optimizer=Adam()))
    for changes in ({"seeds": 2}, {"seed": 5}, {"epochs": 3}, {"axes": (RATE,)}):
        assert not with_(BRIEF, **changes).belongs(search, base)
    other = with_(BRIEF, seeds=2).begun(base, search)
    assert other.trials == ()


def test_the_epochs_are_those_of_the_search_and_other_rules_stay():
    rule = EarlyStopping()
    base = small_base().replace(stop=(Epochs(epochs=77), rule))
    assert BRIEF.base(base).stop == (Epochs(epochs=2), rule)


def test_points_by_hand_come_next():
    base = small_base()
    table = with_point(BRIEF.table(base, None), {"optimizer.rate": 0.5, "hidden": 3})
    asked = with_(BRIEF, strategy=Manual())
    found, _ = finish(asked.begun(base, table))
    assert [(trial.by, trial.values) for trial in found.trials] == [("manual", {"optimizer.rate": 0.5, "hidden": 3})]
    with pytest.raises(UserError, match="by hand"):
        asked.begun(base, found)
    rest, _ = finish(BRIEF.begun(base, found))
    alone, _ = finish(BRIEF.begun(base, None))
    assert [trial.values for trial in rest.trials[1:]] == [trial.values for trial in alone.trials]
    with pytest.raises(UserError):
        with_point(found, {"l2": 1.0})


def test_a_full_table_takes_no_more():
    given = {MOST_TRIALS - 1: {"optimizer.rate": 0.5, "hidden": 3}}
    search = BRIEF.table(small_base(), None)
    full = search.model_copy(update={"plan": search.plan.model_copy(update={"given": given})})
    with pytest.raises(UserError, match="full"):
        with_point(full, {"optimizer.rate": 0.5, "hidden": 3})


def test_a_search_under_way_takes_no_point_beyond_the_last():
    """What has a number beyond could not be saved any more."""
    search = BRIEF.begun(small_base(), None)
    given = {MOST_TRIALS - 1: {"optimizer.rate": 0.5, "hidden": 3}}
    run = SearchRun(
        search.model_copy(update={"plan": search.plan.model_copy(update={"given": given})}), InlineWorkers()
    )
    with pytest.raises(UserError, match="full"):
        run.add({"optimizer.rate": 0.5, "hidden": 3})


def test_axes_of_another_kind_of_numbers_are_none():
    """Between two whole numbers there are few; a grid over all others is never counted to its end."""
    half = RangeAxis(name="layers", low=0, high=3, points=1_000_000)
    with pytest.raises(ValueError, match="another kind"):
        Space(axes=(half,))
    with pytest.raises(UserError, match="no whole number"):
        Space(axes=(ChoiceAxis(name="layers", values=(0, 0.5)),))
    with pytest.raises(ValueError, match="another kind"):
        Space(axes=(RATE.model_copy(update={"whole": True, "low": 1.0}),))
    # The form has two fields for a number, and no list.
    with pytest.raises(ValueError, match="a list of numbers"):
        SearchSettings(axes=(ChoiceAxis(name="hidden", values=(2, 3)),))


def test_nothing_to_search_is_a_sentence():
    with pytest.raises(UserError, match="nothing to search"):
        with_(BRIEF, axes=()).begun(small_base(), None)
    with pytest.raises(UserError):
        SearchSettings(axes=(RATE, RATE))


def test_what_is_offered_belongs_to_the_experiment():
    base = small_base()
    names = offered((), base)
    assert {"optimizer.rate", "hidden", "l2", "batch", "layers"} <= set(names)
    assert "optimizer.beta" not in names
    assert "rotate" not in names
    assert "optimizer.beta" in offered((), base.replace(optimizer=Momentum()))
    both = (ChoiceAxis(name="optimizer", values=("gradient_descent", "rmsprop")),)
    assert "optimizer.rho" in offered(both, base)
    assert "rotate" in offered((), Experiment(data=Mnist()))
    assert "hidden" not in offered((), base.replace(hidden=()))
    assert is_meaningful("hidden", (RangeAxis(name="layers", low=1, high=3, whole=True),), base.replace(hidden=()))
    # What means nothing here is passed over, and comes back where it does.
    beta = parameters()["optimizer.beta"].usual_axis()
    settings = with_(BRIEF, axes=(RATE, beta))
    assert settings.space(base).names == {"optimizer.rate"}
    assert settings.space(base.replace(optimizer=Momentum())).names == {"optimizer.rate", "optimizer.beta"}


def test_values_of_an_experiment_give_it_back():
    base = small_base().replace(
        hidden=(Dense(units=5), Dense(units=5)), optimizer=Momentum(rate=0.3), regularizers=(L2(strength=0.7),)
    )
    names = [name for name in offered((), base) if value_of(base, name) is not None]
    assert {"hidden", "layers", "optimizer", "optimizer.rate", "optimizer.beta", "l2", "activation", "batch"} <= set(
        names
    )
    values = {name: value_of(base, name) for name in names}
    assert changed(small_base(), values).model_dump(exclude={"stop"}) == base.model_dump(exclude={"stop"})
    uneven = base.replace(hidden=(Dense(units=5), Dense(units=4)))
    assert value_of(uneven, "hidden") is None
    space = BRIEF.space(base)
    assert point_of(space, base) == {"optimizer.rate": 0.3, "hidden": 5}


def test_axes_are_changed_one_by_one():
    wider = BRIEF.with_axis("optimizer.rate", RATE.model_copy(update={"high": 30.0}))
    assert {axis.name: axis.high for axis in wider.axes} == {"hidden": 8, "optimizer.rate": 30}
    assert [axis.name for axis in BRIEF.with_axis("optimizer.rate", None).axes] == ["hidden"]
    assert isinstance(Search.model_validate_json(BRIEF.begun(small_base(), None).model_dump_json()), Search)
