"""Steps and slider positions, worked out from declarations."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from nnplayground.core.initializers import Equal
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.spirals import Spirals
from nnplayground.gui.forms.scale import ending_at, scale_of
from nnplayground.registry import LOG, NO_SLIDER, Model, slider
from nnplayground.training.experiment import Experiment


class Numbers(Model):
    """Declared ranges of all sorts."""

    open_: float = Field(0.5, gt=0, lt=1)
    closed: float = Field(0.1, ge=0, le=1)
    penalty: float = Field(0.1, ge=0, le=1e6, json_schema_extra=LOG | slider(1e-4, 100))
    rate: float = Field(0.1, gt=0, le=1e9, json_schema_extra=LOG | slider(1e-4, 100))
    times: float = Field(10.0, gt=1, le=1e9, json_schema_extra=LOG | slider(1.2, 1e4))
    weight: float = Field(0.5, ge=-100, le=100, json_schema_extra=NO_SLIDER)
    tilt: float = Field(0.0, ge=-1e6, le=1e6, json_schema_extra=slider(-10, 10))
    few: int = Field(3, ge=2, le=5)
    many: int = Field(400, ge=10, le=20_000, json_schema_extra=LOG)
    batch: int = Field(10, ge=0, le=10_000_000, json_schema_extra=LOG | slider(1, 1e4))
    units: int = Field(4, ge=1)
    seed: int = Field(1, ge=0, le=2**31 - 1, json_schema_extra=NO_SLIDER)
    unknown: float = Field(0.1, ge=0, le=1e6, json_schema_extra=LOG)
    free: float = Field(0.0)


def scale(name):
    field = Numbers.model_fields[name]
    return scale_of(field, field.annotation is int)


@pytest.mark.parametrize("name", Numbers.model_fields)
def test_slider_positions_rise_and_are_all_allowed(name):
    found = scale(name)
    assert list(found.positions) == sorted(set(found.positions))
    assert all(found.allows(value) for value in found.positions)
    assert len(found.positions) <= 101
    if Numbers.model_fields[name].annotation is int:
        assert all(value == int(value) for value in found.positions)


@pytest.mark.parametrize("name", Numbers.model_fields)
@given(steps=st.lists(st.tuples(st.integers(-3, 3), st.booleans()), max_size=30))
def test_no_step_leaves_the_range(name, steps):
    found = scale(name)
    value = float(Numbers.model_fields[name].default)
    for count, page in steps:
        moved = found.stepped(value, count, page)
        assert found.allows(moved)
        assert (moved - value) * count >= 0
        value = moved


@pytest.mark.parametrize(
    ("name", "shown"),
    [("free", False), ("units", False), ("seed", False), ("weight", False), ("unknown", False), ("tilt", True)],
)
def test_no_slider_where_none_makes_sense(name, shown):
    assert bool(scale(name).positions) is shown


def test_an_even_slider_has_round_values_and_reaches_both_ends():
    found = scale_of(Circle.model_fields["noise"], False)
    assert found.positions[0] == 0
    assert found.positions[10] == 0.1
    assert found.positions[-1] == 1
    assert scale_of(Rings.model_fields["rings"], True).positions == (2, 3, 4, 5)
    assert scale_of(Spirals.model_fields["turns"], False).positions[0] == 0.25


def test_excluded_ends_are_not_positions():
    assert scale("open_").positions[0] == 0.01
    assert scale("open_").positions[-1] == 0.99


def test_a_logarithmic_slider_spans_what_is_declared():
    found = scale_of(GradientDescent.model_fields["rate"], False)
    assert found.positions[0] == 1e-4
    assert found.positions[-1] == 100
    middle = found.positions[found.nearest(0.1)]
    assert middle == 0.1
    ratios = [b / a for a, b in zip(found.positions, found.positions[1:], strict=False)]
    assert max(ratios) < 1.4


def test_a_penalty_starts_at_nothing():
    found = scale("penalty")
    assert found.positions[0] == 0
    assert found.stepped(0.0, 1) == found.positions[1]
    assert found.stepped(0.0, 1, page=True) == found.positions[1]
    assert found.stepped(0.0, -1) == 0


def test_a_declared_range_is_narrower_than_the_bounds():
    found = scale("tilt")
    assert (found.positions[0], found.positions[-1], found.step) == (-10, 10, 0.2)
    assert found.stepped(10.0, 1) == 10.2
    assert scale("unknown").stepped(0.0, 1) == 0, "nothing tells where it might begin"


def test_whole_numbers_are_spread_by_orders_of_magnitude_too():
    found = scale_of(Experiment.model_fields["batch_size"], True)
    assert found.logarithmic
    assert found.positions[:5] == (0, 1, 2, 3, 4)
    assert found.stepped(10, 1) == 12
    assert found.stepped(1, -1) == 0


def test_steps_suit_the_default_rather_than_a_wide_range():
    assert scale_of(Equal.model_fields["weight"], False).step == 0.05
    assert scale_of(Dense.model_fields["units"], True).step == 1


def test_steps_make_no_rounding_noise():
    found = scale("closed")
    value = 0.0
    for _ in range(30):
        value = found.stepped(value, 1)
    assert value == 0.3


@given(value=st.floats(1e-6, 1e6))
def test_nearest_is_nearest(value):
    found = scale("rate")
    chosen = found.positions[found.nearest(value)]
    assert math.isclose(abs(chosen - value), min(abs(position - value) for position in found.positions))


@given(st.integers(0, 30_000))
def test_a_slider_may_end_elsewhere(last):
    before = scale("many")
    found = ending_at(before, last)
    end = max(before.low, min(last, before.high))
    assert found.positions[0] == before.low
    assert found.positions[-1] == end
    assert list(found.positions) == sorted(set(found.positions))
    assert len(found.positions) <= 502
    gaps = [b - a for a, b in itertools.pairwise(found.positions)]
    assert all(gap == max(gaps) for gap in gaps[1:-1]), "but for its ends it is even"
