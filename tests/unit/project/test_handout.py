"""Handouts: every solved number against plain loops, blank sheets without answers, others for each student."""

import math
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground import i18n
from nnplayground.i18n import number, parse_number
from nnplayground.project.handout import RATE, HandoutSettings, network_of, page, perceptron_of, sheet
from tests.helpers import loops


def answers(table):
    return [[text for text, is_answer in row if is_answer] for row in table.rows]


def asked(table):
    return [[text for text, is_answer in row if not is_answer] for row in table.rows]


@given(st.integers(0, 10_000), st.integers(1, 200))
@settings(max_examples=25, deadline=None)
def test_the_perceptron_of_a_sheet_against_loops(seed, copy):
    table = sheet(HandoutSettings(seed=seed), copy).tables[0]
    start = re.search(r"w₁ = (\S+), w₂ = (\S+), b = (\S+);", table.lines[0]).groups()
    w1, w2, b = (Fraction(text.replace("−", "-")) for text in start)
    eta = Fraction(1, 2)
    assert eta == RATE
    for given_, found in zip(asked(table), answers(table), strict=True):
        x1, x2, d = (int(text) for text in given_[1:])
        z = w1 * x1 + w2 * x2 + b
        y = 1 if z > 0 else 0
        e = d - y
        w1, w2, b = w1 + eta * e * x1, w2 + eta * e * x2, b + eta * e
        assert [Fraction(text.replace("−", "-")) for text in found] == [z, y, e, w1, w2, b]
    assert len(table.rows) == 8


@given(st.integers(0, 10_000), st.integers(1, 200))
@settings(max_examples=25, deadline=None)
def test_forward_and_backward_of_a_sheet_against_loops(seed, copy):
    _, forward, errors, updates = sheet(HandoutSettings(seed=seed), copy).tables
    values = dict(re.findall(r"([xwb]\S*) = (−?[\d.]+)", forward.lines[0]))
    numbers = [float(text.replace("−", "-")) for text in values.values()]
    x, rest = numbers[:2], numbers[2:]
    y = float(re.search(r"y = ([01])", errors.lines[0])[1])
    # The parameters stand as the program names them; which is which is read off a network of the same numbers.
    rng = np.random.default_rng([seed, copy])
    perceptron_of(rng)
    trace, _ = network_of(rng)
    weights, biases, kinds = loops.lists(trace.network)
    real = [v for table in weights for row in table for v in row] + [v for bias in biases for v in bias]
    assert sorted(rest) == pytest.approx(sorted(real)), "the numbers that are given"
    zs, activations = loops.forward(weights, biases, kinds, x)
    flat = [(zs[layer][j], activations[layer + 1][j]) for layer in range(2) for j in range(len(zs[layer]))]
    for (_, z, a), (wanted_z, wanted_a) in zip(answers(forward), flat, strict=True):
        assert (z, a) == (number(wanted_z, 4), number(wanted_a, 4))
    grads, deltas, for_weights, for_biases = loops.backward(weights, biases, kinds, x, [y], "half_squares")
    wanted = [
        (grads[layer][j], activations[layer + 1][j] * (1 - activations[layer + 1][j]), deltas[layer][j])
        for layer in (1, 0)
        for j in range(len(deltas[layer]))
    ]
    for found, real in zip(answers(errors), wanted, strict=True):
        assert [parse_number(text) for text in found] == pytest.approx(real, rel=1e-3)
    olds = [v for layer in range(2) for v in [*(w for row in weights[layer] for w in row), *biases[layer]]]
    slopes = [v for layer in range(2) for v in [*(w for row in for_weights[layer] for w in row), *for_biases[layer]]]
    rows = sorted((parse_number(old[1]), parse_number(g), parse_number(new)) for old, (g, new) in
                  zip(asked(updates), answers(updates), strict=True))  # fmt: skip
    real = sorted((old, slope, old - 0.5 * slope) for old, slope in zip(olds, slopes, strict=True))
    assert math.isclose(sum(r[0] for r in rows), sum(r[0] for r in real))
    for column in range(3):
        assert sorted(r[column] for r in rows) == pytest.approx(sorted(r[column] for r in real), rel=2e-3, abs=1e-4)


def test_a_blank_sheet_holds_no_answer_and_a_solved_one_all():
    chosen = HandoutSettings(seed=4)
    blank = page(chosen.model_copy(update={"which": "blank"}))
    solved = page(chosen.model_copy(update={"which": "solved"}))
    _, forward, errors, _ = sheet(chosen, 1).tables
    for table in (forward, errors):
        for row in answers(table):
            assert row[-1] in solved
            assert f"<td>{row[-1]}</td>" not in blank
    both = page(chosen.model_copy(update={"which": "both", "copies": 3}))
    assert both.count("<h1>") == 6
    assert both.count("page-break-before") == 5
    assert "______" not in solved
    assert "z³₁ = w³₁₁·a²₁ + w³₁₂·a²₂ + b³₁" in blank


def test_students_get_other_numbers_and_the_same_seed_the_same():
    chosen = HandoutSettings(copies=20, seed=7)
    sheets = [sheet(chosen, copy) for copy in range(1, 21)]
    assert len({one.tables[1].lines for one in sheets}) == 20
    assert page(chosen) == page(chosen)
    alone = sheet(HandoutSettings(seed=7, perceptron=False, backward=False), 3)
    assert [table.title for table in alone.tables] == ["The forward pass"]
    assert alone.tables[0] == sheets[2].tables[1]
    back = sheet(HandoutSettings(seed=7, perceptron=False, forward=False), 3)
    assert back.tables[0].lines[0] == alone.tables[0].lines[0], "the network is given there, too"


def test_spanish_counts_steps_and_names_the_passes_as_the_program_does():
    i18n.use("es")
    try:
        tables = sheet(HandoutSettings(), 1).tables
        assert tables[0].columns[0].startswith("paso")
        assert [table.title for table in tables[1:3]] == ["La pasada hacia delante", "La pasada hacia atrás: errores"]
    finally:
        i18n.use("en")


def test_columns_have_room_for_their_solution_on_a_blank_sheet_too():
    tables = {table.title: table for table in sheet(HandoutSettings(), 1).tables}
    for table in tables.values():
        assert sum(table.widths) == pytest.approx(100, abs=len(table.widths))
    forward = tables["The forward pass"]
    widest = forward.columns.index("with numbers")
    assert forward.widths[widest] == max(forward.widths) >= 33
    html = page(HandoutSettings())
    assert html.count('<th width="') > 20
    assert "e^" not in html
