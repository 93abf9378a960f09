"""What has changed between two declarations: found, and called as a menu needs it."""

from typing import Literal

import pytest
from pydantic import Field

from nnplayground.analysis.changes import change_name, changed_field, changed_fields, value_text
from nnplayground.core.activations import ReLU
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.registry import Model, choices, unit
from nnplayground.training.experiment import Experiment


class Inner(Model):
    depth: int = Field(1, title="Depth")
    width: float = Field(0.5, title="Width")


class Outer(Model):
    way: Literal["a", "b"] = Field("a", title="Way", json_schema_extra=choices(a="the first", b="the second"))
    on: bool = Field(True, title="On")
    inner: Inner = Field(Inner(), title="Inside")
    rows: tuple[Inner, ...] = Field((Inner(), Inner()), title="Rows")
    names: tuple[str, ...] = Field((), title="Names")
    seconds: float = Field(1.0, title="Time", json_schema_extra=unit("s"))


BEFORE = Outer()


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, ""),
        ({"way": "b"}, "Way: the second"),
        ({"on": False}, "On"),
        ({"seconds": 1 / 3}, "Time: 0.333333"),
        ({"inner": Inner(depth=3)}, "Depth: 3"),
        ({"inner": Inner(depth=3, width=1)}, "Inside"),
        ({"rows": (Inner(), Inner(width=2))}, "Width: 2"),
        ({"rows": (Inner(depth=2), Inner(depth=2))}, "Rows"),
        ({"rows": (Inner(),)}, "Rows"),
        ({"names": ("x",)}, "Names"),
        ({"seconds": 2.0, "way": "b"}, "Way: the second"),
    ],
)
def test_a_change_is_called_by_title_and_value(changes, name):
    after = BEFORE.model_copy(update=changes)
    assert change_name(BEFORE, after) == name
    assert changed_fields(BEFORE, after) == [field for field in Outer.model_fields if field in changes]
    assert changed_field(BEFORE, after) == next((field for field in Outer.model_fields if field in changes), "")


def test_components_go_by_their_label_and_their_parameters():
    before = Experiment(optimizer=Adam())
    assert change_name(Experiment(), before) == f"Optimiser: {Adam.label}"
    assert change_name(before, before.replace(optimizer=Adam(rate=0.25))) == "Learning rate η: 0.25"
    layers = (Dense(units=4), Dense(units=2))
    before = Experiment(hidden=layers)
    after = before.replace(hidden=(layers[0], Dense(units=2, activation=ReLU())))
    assert change_name(before, after) == f"Activation: {ReLU.label}"


def test_values_are_read_with_labels_and_units():
    fields = Outer.model_fields
    assert value_text("b", fields["way"]) == "the second"
    assert [value_text(value, fields["on"]) for value in (True, False)] == ["yes", "no"]
    assert value_text(0.1, fields["seconds"]) == "0.1 s"
    assert value_text(("x", "y"), fields["names"]) == "x, y"
    assert value_text((), fields["names"]) == ""
