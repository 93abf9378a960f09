"""Which inputs tell most of the target, and the row at which the others are held."""

import numpy as np
import pytest

from nnplayground.analysis.decision_field import default_plane, grid
from nnplayground.analysis.telling_inputs import telling, telling_axes
from nnplayground.analysis.usual_row import usual_row
from nnplayground.data.moons import Moons
from nnplayground.data.own_table import dataset
from nnplayground.data.tables import Iris
from nnplayground.training.experiment import Experiment
from tests.helpers.series import read


def prepared(text, *targets, **kinds):
    return Experiment().fitted_to(dataset(read(text, **kinds), targets)).prepare()


def table(rows=120):
    """A class that the amount and the town tell, a name and a number that tell nothing."""
    lines = ["name,noise,amount,town,price,kind"]
    for row in range(rows):
        amount, town = row * 7 % 12, "NSEW"[row % 4]
        name, price, kind = "abcdefgh"[row * 3 % 8], 3 * amount + row % 2, "x" if amount > 5 else "y"
        lines.append(f"{name},{row * 13 % 17},{amount},{town},{price},{kind}")
    return "\n".join(lines)


def test_what_tells_the_class_or_the_quantity_stands_first():
    problem = prepared(table(), "kind")
    names = [q.name for q in problem.dataset.inputs]
    told = dict(zip(names, telling(problem), strict=True))
    assert told["amount"] == pytest.approx(1)
    assert told["noise"] < 0.2
    assert telling_axes(problem) == (names.index("amount"), names.index("price"))
    priced = prepared(table(), "price", kind="category")
    names = [q.name for q in priced.dataset.inputs]
    told = dict(zip(names, telling(priced), strict=True))
    assert told["amount"] > 0.95 > told["kind = x"] > told["noise"]
    assert [names[axis] for axis in telling_axes(priced)] == ["amount", "noise"]


def test_two_categories_of_one_column_are_not_both_axes():
    lines = ["name,town,kind", *(f"{'abcdef'[row % 6]},{'NS'[row % 2]},{'xy'[row % 6 > 2]}" for row in range(90))]
    problem = prepared("\n".join(lines), "kind")
    names = [problem.dataset.inputs[axis].name.partition(" =")[0] for axis in telling_axes(problem)]
    assert sorted(names) == ["name", "town"]


def test_only_the_training_part_is_asked():
    experiment = Experiment().fitted_to(Iris())
    problem = experiment.prepare()
    before = telling(problem)
    rest = np.setdiff1d(np.arange(len(problem.raw.inputs)), problem.parts.train)
    changed = problem.raw.inputs.copy()
    changed[rest] = 0
    object.__setattr__(problem.raw, "inputs", changed)
    np.testing.assert_array_equal(telling(problem), before)
    assert telling_axes(Experiment(data=Moons()).prepare()) == (0, 1)


def test_categories_are_held_at_the_most_frequent_and_make_room_on_an_axis():
    problem = prepared(table(), "kind")
    names = [quantity.name for quantity in problem.dataset.inputs]
    row, inputs = usual_row(problem), problem.raw.inputs[problem.parts.train]
    towns = [place for place, name in enumerate(names) if name.startswith("town")]
    assert row[towns].tolist() == (np.arange(4) == inputs[:, towns].sum(axis=0).argmax()).tolist()
    assert row[names.index("amount")] == pytest.approx(inputs[:, names.index("amount")].mean())
    other = next(place for place in towns if not row[place])
    plane = default_plane(problem, names.index("amount"), other, resolution=3)
    raw = problem.scaler.invert(grid(problem, plane))
    up = plane.up.ticks(3)
    np.testing.assert_allclose(raw[::3, other], up, atol=1e-5)
    np.testing.assert_allclose(raw[::3, towns].sum(axis=1) - up, 1 - np.clip(up, 0, 1), atol=1e-5)
