"""What a live map trains: cells by the values of two axes, zoom, and what is refused."""

import pytest

from nnplayground.core.optimizers import Adam
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle
from nnplayground.errors import UserError
from nnplayground.search.axes import ChoiceAxis, RangeAxis
from nnplayground.search.live_map import LiveMap
from nnplayground.search.map_plan import MapPlan, MapSettings, axis_values, zoomed
from nnplayground.search.space import read_axis
from nnplayground.training.experiment import Experiment
from tests.helpers.made import small

BASE = small(data=Circle(size=60))


def plan(x, y, base=BASE, **more):
    return MapPlan(base, MapSettings(x=read_axis(x), y=read_axis(y), **more))


def test_cells_have_the_values_of_their_places():
    made = plan("optimizer.rate=0.01..1 log 3", "l2=0,0.5")
    assert (made.columns, made.rows) == (3, 2)
    for number, cell in enumerate(made.cells):
        rate, strength = made.values(number)
        expected = BASE.replace(
            optimizer=BASE.optimizer.model_copy(update={"rate": rate}), regularizers=(L2(strength=strength),)
        )
        assert cell.experiments == (expected,)
    assert made.x == (0.01, 0.1, 1.0)
    assert made.values(4) == (0.1, 0.5)


@pytest.mark.parametrize(
    ("spec", "found"),
    [
        ("hidden=2..5", lambda e: e.hidden[0].units),
        ("batch=4,7", lambda e: e.batch_size),
        ("data.noise=0.1..0.4 linear 3", lambda e: e.data.noise),
        ("initializer.deviation=0.1..10 log 3", lambda e: e.initializer.deviation),
        ("activation=relu,tanh", lambda e: e.hidden[0].activation.kind),
        ("dropout=0.1..0.5 3", lambda e: e.dropout),
    ],
)
def test_any_declared_parameter_may_be_an_axis(spec, found):
    base = BASE.replace(initializer="normal")
    made = plan(spec, "optimizer.rate=0.1,0.2", base)
    assert tuple(found(cell.experiment) for cell in made.cells[: made.columns]) == made.x
    assert len(set(made.x)) == made.columns
    LiveMap(made.cells)


def test_what_means_nothing_beside_the_other_is_left_out():
    made = plan("optimizer=adam,momentum", "optimizer.beta=0.5,0.9")
    adam, momentum = made.cells[0].experiment, made.cells[1].experiment
    assert adam == made.cells[2].experiment
    assert isinstance(adam.optimizer, Adam)
    assert momentum.optimizer.beta == 0.5


def test_each_cell_has_networks_of_several_seeds_on_the_same_examples():
    (cell, *_) = plan("l2=0.1,1", "batch=5,10", seeds=3).cells
    assert cell.experiment.seeds == BASE.seeds
    assert len({one.seeds.weights for one in cell.experiments}) == 3
    assert {one.seeds.data for one in cell.experiments} == {BASE.seeds.data}


def test_a_cell_that_cannot_be_trained_says_why(monkeypatch):
    monkeypatch.setattr("nnplayground.training.experiment.MEMORY_LIMIT", 2_000_000)
    made = plan("hidden=2,60000", "l2=0.1,1")
    assert [bool(cell.experiments) for cell in made.cells] == [True, False] * 2
    assert "GB of memory" in made.cells[1].refusal


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        ("l2=1..1", "batch", "empty"),
        ("l2=2..1", "batch", "upside down"),
        ("optimizer.rate=0..1 log", "batch", "above 0"),
        ("l2", "l2", "two different parameters"),
        ("hidden=1..100000 100000", "batch=1..10000 10000", "1,000,000,000 cells"),
        ("optimizer.rate=1..2 linear 40", "l2=1..2 linear 40", "1,600 cells; 1,024"),
        ("height", "batch", "no parameter"),
        ("dropout=0..2", "batch", "reach beyond"),
    ],
)
def test_what_is_no_map_is_refused_in_a_sentence(x, y, said):
    with pytest.raises(UserError, match=said):
        plan(x, y)


def test_too_many_networks_are_refused_with_their_number():
    with pytest.raises(UserError, match="2,048 networks, 8 in each of 256"):
        plan("optimizer.rate=1..2 linear 16", "l2=1..2 linear 16", seeds=8)


def test_a_parameter_that_the_network_has_not_is_refused():
    with pytest.raises(UserError, match="means nothing"):
        assert plan("optimizer.beta", "l2").cells


def test_a_map_without_a_cell_is_refused(monkeypatch):
    monkeypatch.setattr("nnplayground.training.experiment.MEMORY_LIMIT", 10)
    with pytest.raises(UserError, match="GB of memory"):
        assert plan("hidden=2,3", "l2=0.1,1").cells


def test_the_usual_map_is_eight_by_eight():
    made = MapPlan(Experiment(), MapSettings())
    assert len(made.cells) == 64
    assert (made.x[0], made.x[-1]) == (0.001, 10.0)
    assert len(LiveMap(made.cells).problems) == 64


def test_zoom_reaches_halfway_to_the_neighbours():
    axis = RangeAxis(name="optimizer.rate", low=1e-3, high=10.0, log=True, points=5)
    assert axis_values(axis) == [0.001, 0.01, 0.1, 1.0, 10.0]
    inner = zoomed(axis, 1, 2)
    assert (inner.low, inner.high) == pytest.approx((10**-2.5, 10**-0.5), rel=1e-3)
    assert (inner.log, inner.points) == (True, 5)
    one = zoomed(axis, 3, 3)
    assert (one.low, one.high) == pytest.approx((10**-0.5, 10**0.5), rel=1e-3)
    assert (zoomed(axis, 0, 1).low, zoomed(axis, 3, 4).high) == (axis.low, axis.high)
    assert zoomed(axis, 0, 4) == axis


def test_zoom_of_whole_numbers_and_of_choices_keeps_some_of_them():
    axis = RangeAxis(name="hidden", low=1, high=8, whole=True, points=8)
    assert axis_values(zoomed(axis, 2, 4)) == [3, 4, 5]
    # Between a number and itself there is nothing.
    assert zoomed(axis, 2, 2) == axis
    kinds = ChoiceAxis(name="activation", values=("relu", "tanh", "logistic"))
    assert zoomed(kinds, 1, 2).values == ("tanh", "logistic")


def test_settings_come_back_from_a_file():
    settings = plan("activation=relu,tanh", "data.noise=0..0.5 linear 4", seeds=2).settings
    assert MapSettings.model_validate_json(settings.model_dump_json()) == settings
