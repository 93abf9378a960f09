"""A training by hand, step after step: against plain loops, and exactly back."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.analysis.hand import table_steps
from nnplayground.analysis.hand.gradient_table import gradient_table, mean_cost
from nnplayground.analysis.hand.table_steps import TableStep, TableTraining, examples_text
from tests.helpers import loops
from tests.helpers.networks import cost, network

SIZES = (2, 3, 1)
X = np.random.default_rng(5).normal(size=(12, 2))
Y = (X[:, :1] * X[:, 1:] > 0).astype(float)


def columns(step):
    rows = np.arange(step.first - 1, min(step.first - 1 + step.columns, len(X)))
    rows = rows[list(step.ticked)] if step.ticked else rows
    return X[rows], Y[rows], [int(row) + 1 for row in rows]


def training():
    return TableTraining(network(SIZES, ("tanh", "logistic")), cost("half_squares"), columns)


def by_loops(steps):
    """Train with plain loops; return the flat parameters."""
    net = network(SIZES, ("tanh", "logistic"))
    twin = net.copy(np.float64)
    for step in steps:
        x, y, _ = columns(step)
        weights, biases, kinds = loops.lists(twin)
        total = None
        for one, wanted in zip(x, y, strict=True):
            _, _, for_w, for_b = loops.backward(weights, biases, kinds, list(one), list(wanted), "half_squares")
            found = (for_w, for_b)
            total = found if total is None else tuple(add(a, b) for a, b in zip(total, found, strict=True))
        for place, layer in enumerate(twin.layers):
            layer.W[:] -= step.rate * np.array(total[0][place]) / len(x)
            layer.b[:] -= step.rate * np.array(total[1][place]) / len(x)
    return twin.parameters


def add(one, other):
    return [add(a, b) for a, b in zip(one, other, strict=True)] if isinstance(one, list) else one + other


STEPS = [TableStep(1, 4, 0.5), TableStep(5, 4, 0.5), TableStep(9, 4, 0.25, (0, 2)), TableStep(1, 12, 0.1)]


def test_steps_are_those_of_plain_loops():
    found = training()
    for count in range(len(STEPS) + 1):
        assert found.go_to(STEPS[:count]).parameters == pytest.approx(by_loops(STEPS[:count]), rel=1e-12)
    assert [taken.examples for taken in found.taken] == [(1, 2, 3, 4), (5, 6, 7, 8), (9, 11), tuple(range(1, 13))]
    for taken, count in zip(found.taken, range(len(STEPS)), strict=True):
        x, y, _ = columns(STEPS[count])
        before, after = (by_loops(STEPS[:n]) for n in (count, count + 1))
        for parameters, shown in ((before, taken.before), (after, taken.after)):
            net = network(SIZES, ("tanh", "logistic")).copy(np.float64)
            net.parameters[:] = parameters
            assert shown == pytest.approx(mean_cost(net, x, y, cost("half_squares")), rel=1e-9)


@pytest.mark.parametrize("kept", [4_000_000, 30])
def test_a_step_back_is_exact_also_where_little_is_kept(kept, monkeypatch):
    monkeypatch.setattr(table_steps, "KEPT", kept)
    rng = random.Random(3)
    found, seen, steps = training(), [], []
    for _ in range(60):
        if steps and rng.random() < 0.4:
            steps.pop()
            seen.pop()
        else:
            steps.append(TableStep(rng.randrange(1, 10), rng.randrange(1, 5), rng.choice([0.1, 0.5])))
            seen.append(None)
        parameters = found.go_to(steps).parameters.tolist()
        if steps and seen[-1] is None:
            seen[-1] = parameters
        if steps:
            assert parameters == seen[-1]
        assert [taken.step for taken in found.taken] == steps


def test_the_next_step_begins_where_the_table_ended():
    found = training()
    before = found.go_to([]).copy()
    x, y, _ = columns(STEPS[0])
    table = gradient_table(before, x, y, cost("half_squares"), STEPS[0].rate, range(len(x)))
    assert found.go_to(STEPS[:1]).parameters.tolist() == table.new.tolist()


@given(st.sets(st.integers(1, 40), min_size=1).map(sorted))
def test_numbers_of_examples_are_written_short_and_read_back(examples):
    text = examples_text(examples, 100)
    back = []
    for piece in text.split(", "):
        first, _, last = piece.partition("–")
        back += range(int(first), int(last or first) + 1)
    assert back == examples
    assert examples_text([1, 2, 3, 9, 11, 20], 2) == "1–3, 9, …"
