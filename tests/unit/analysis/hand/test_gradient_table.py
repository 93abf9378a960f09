import csv
import io
import math
from itertools import pairwise

import numpy as np
import pytest

from nnplayground.analysis.hand.gradient_table import compare, full_gradient, gradient_table
from nnplayground.core.addresses import parameter_ids
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import CASES, cost, network


def examples(sizes, cost_kind, count=7):
    rng = np.random.default_rng(4)
    x = rng.normal(size=(count, sizes[0]))
    if cost_kind == "categorical_cross_entropy":
        return x, np.eye(sizes[-1])[rng.integers(0, sizes[-1], count)]
    return x, rng.integers(0, 2, (count, sizes[-1])).astype(float)


def by_loops(lists, sizes, x, y, cost_kind):
    """The gradient of one example as a list in the order of the addresses."""
    _, _, for_weights, for_biases = loops.backward(*lists, x, y, cost_kind)
    return [
        for_biases[a.layer - 2][a.index] if a.source is None else for_weights[a.layer - 2][a.source][a.index]
        for a in parameter_ids([(rows + 1, units) for rows, units in pairwise(sizes)])
    ]


@pytest.mark.parametrize(("sizes", "kinds", "cost_kind"), CASES)
def test_every_number_of_the_table_against_loops(sizes, kinds, cost_kind):
    net = network(sizes, kinds)
    lists = loops.lists(net)
    x, y = examples(sizes, cost_kind)
    chosen, rate = [5, 0, 2], 0.3
    before = net.parameters.copy()
    table = gradient_table(net, x, y, cost(cost_kind), rate, chosen)
    np.testing.assert_array_equal(net.parameters, before)
    columns = [by_loops(lists, sizes, x[row], y[row], cost_kind) for row in chosen]
    new = []
    for row in range(len(before)):
        total = 0.0
        for column, place in zip(columns, range(3), strict=True):
            assert table.columns[row, place] == pytest.approx(column[row], rel=1e-10, abs=1e-13)
            total += column[row]
        assert table.mean[row] == pytest.approx(total / 3, rel=1e-10, abs=1e-13)
        assert table.step[row] == pytest.approx(rate * total / 3, rel=1e-10, abs=1e-13)
        assert table.old[row] == before[row]
        new.append(before[row] - rate * total / 3)
        assert table.new[row] == pytest.approx(new[row], rel=1e-12)
    trained = net.copy()
    trained.parameters[:] = new
    for place, row in enumerate(chosen):
        for found, parameters in ((table.costs_before, lists), (table.costs_after, loops.lists(trained))):
            _, values = loops.forward(*parameters, x[row])
            assert found[place] == pytest.approx(loops.cost(cost_kind, values[-1], y[row]), rel=1e-9)
    assert table.cost_before == pytest.approx(sum(table.costs_before) / 3)
    assert table.cost_after == pytest.approx(sum(table.costs_after) / 3)


def test_angle_and_length_against_the_full_gradient():
    sizes, kinds, cost_kind = CASES[0]
    net = network(sizes, kinds)
    x, y = examples(sizes, cost_kind)
    table = gradient_table(net, x, y, cost(cost_kind), 0.1, [1, 3])
    every = [by_loops(loops.lists(net), sizes, x[row], y[row], cost_kind) for row in range(7)]
    full = [sum(column[i] for column in every) / 7 for i in range(len(every[0]))]
    part = [(every[1][i] + every[3][i]) / 2 for i in range(len(full))]
    length, full_length = math.hypot(*part), math.hypot(*full)
    product = sum(p * f for p, f in zip(part, full, strict=True))
    assert table.full.angle == pytest.approx(math.degrees(math.acos(product / length / full_length)), rel=1e-9)
    assert table.full.length == pytest.approx(length)
    assert table.full.ratio == pytest.approx(length / full_length)
    whole = gradient_table(net, x, y, cost(cost_kind), 0.1, range(7))
    assert whole.full.angle == pytest.approx(0, abs=1e-6)
    assert whole.full.ratio == pytest.approx(1)


def test_angles_at_the_extremes():
    one = np.array([1.0, 2.0])
    assert compare(one, -3 * one).angle == pytest.approx(180)
    assert compare(one, np.array([-2.0, 1.0])).angle == pytest.approx(90)
    assert compare(one, 5 * one).angle == 0
    assert math.isnan(compare(one, np.zeros(2)).angle)
    assert math.isnan(compare(one, np.zeros(2)).ratio)


def test_the_full_gradient_in_pieces_is_the_mean():
    net = network((1, 2, 1))
    x = np.linspace(-1, 1, 2300)[:, np.newaxis]
    found = full_gradient(net, x, x**2, cost("half_squares"))
    total = np.zeros(len(net.parameters))
    for start in range(0, 2300, 100):
        total += full_gradient(net, x[start : start + 100], x[start : start + 100] ** 2, cost("half_squares"))
    np.testing.assert_allclose(found, total / 23, rtol=1e-10, atol=1e-14)


def test_sorting_and_csv():
    sizes, kinds, cost_kind = CASES[0]
    x, y = examples(sizes, cost_kind)
    table = gradient_table(network(sizes, kinds), x, y, cost(cost_kind), 0.1, [4, 6])
    assert list(table.order()) == list(range(17))
    by_size = table.order("size", descending=True)
    sizes_sorted = [abs(table.mean[row]) for row in by_size]
    assert sizes_sorted == sorted(sizes_sorted, reverse=True)
    assert [table.columns[row, 1] for row in table.order(1)] == sorted(table.columns[:, 1])
    assert [table.names()[row] for row in table.order("name")] == sorted(table.names())
    rows = list(csv.reader(io.StringIO(table.csv_text(by_size))))
    assert rows[0] == ["parameter", "example 4", "example 6", "mean", "rate x mean", "before", "after"]
    assert len(rows) == 1 + 17 + 2
    first = rows[1]
    assert first[0] == table.names()[by_size[0]]
    assert [float(v) for v in first[1:]] == [
        *table.columns[by_size[0]], table.mean[by_size[0]], table.step[by_size[0]], table.old[by_size[0]],
        table.new[by_size[0]],
    ]  # fmt: skip
    assert float(rows[-1][3]) == table.cost_after


def test_bad_choices():
    net = network()
    x, y = np.zeros((3, 2)), np.zeros((3, 2))
    with pytest.raises(UserError):
        gradient_table(net, x, y, cost("half_squares"), 0.1, [])
    with pytest.raises(UserError):
        gradient_table(
            network((700, 300, 100)), np.zeros((1, 700)), np.zeros((1, 100)), cost("half_squares"), 0.1, [0] * 100
        )
