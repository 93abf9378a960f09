"""Tables in time: order, gaps, sequences and parts, each against loops of their own, and what cannot be used."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest

from nnplayground.analysis.series_notes import last_value_score, series_notes
from nnplayground.core.activations import Tanh
from nnplayground.core.recurrent import Elman
from nnplayground.data import content
from nnplayground.data.csv_file import read_table
from nnplayground.data.own_series import OwnSeries, series
from nnplayground.data.own_table import dataset as plain_table
from nnplayground.data.problem import Division
from nnplayground.data.table import Column, Table
from nnplayground.data.table_plan import ColumnPlan, TablePlan
from nnplayground.data.tasks import Reconstruct
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import fitted
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs
from tests.helpers.series import RIVER, read

DAY = 86400.0
DIVIDED = "The earliest rows train, the last are kept for the test; only the training sequences are taken in any order."


def river(text=RIVER, **choice):
    given = {"length": 2, "unused": ["gate"]} | choice
    return series(read(text, date="time"), [given.pop("target", "level")], time="date", **given)


def made(seed):
    """Return a table of random numbers at random times, with gaps, missing cells repeated times; and a generator."""
    rng = np.random.default_rng(seed)
    rows = int(rng.integers(40, 120))
    times = np.cumsum(rng.choice([1.0, 1.2, 1.4, 4.0, 0.0], rows, p=[0.7, 0.1, 0.1, 0.06, 0.04]))
    rng.shuffle(times)
    numbers = np.column_stack([rng.normal(size=rows), times, rng.normal(5, 3, rows), rng.normal(size=rows)])
    gaps = (rng.random(numbers.shape) < 0.03).astype(np.uint8)
    numbers[gaps > 0] = 0
    codes = rng.integers(-1, 3, (rows, 1)).astype(np.int32)
    codes[rng.random((rows, 1)) < 0.9] = 1
    columns = [Column(name=name) for name in ("a", "t", "b", "c")]
    columns.append(Column(name="k", kind="category", categories=("x", "y", "z")))
    return Table(tuple(columns), numbers, codes, gaps), rng


def by_hand(table, data, train, validation):
    """Cut the sequences with loops over rows alone; return inputs, targets and parts."""
    used = {c.name: c.use for c in data.columns}
    names = [c.name for c in table.columns]
    place = {"a": 0, "t": 1, "b": 2, "c": 3}
    cells = []
    for row in range(len(table)):
        cell = {n: None if table.gaps[row, i] else table.numbers[row, i] for n, i in place.items()}
        cell["k"] = None if table.codes[row, 0] < 0 else int(table.codes[row, 0])
        if all(cell[n] is not None for n in names if used[n] != "unused"):
            cells.append(cell)
    cells.sort(key=lambda cell: cell["t"])
    later = sorted(b["t"] - a["t"] for a, b in pairwise(cells) if b["t"] > a["t"])
    half = len(later) // 2
    usual = later[half] if len(later) % 2 else (later[half - 1] + later[half]) / 2
    first = round(len(cells) * train / 100)
    second = first + round(len(cells) * validation / 100)
    part_of = [0 if i < first else 1 if i < second else 2 for i in range(len(cells))]

    def unbroken(start, end):
        return all(
            part_of[i] == part_of[i + 1] and (data.across_gaps or cells[i + 1]["t"] - cells[i]["t"] <= 1.5 * usual)
            for i in range(start, end)
        )

    told = [n for n in names if used[n] == "input" or (used[n] == "target" and data.past and data.horizon)]
    inputs, targets, parts = [], [], []
    place_of = 0
    while place_of < len(cells):
        end = place_of + data.length + data.horizon - 1
        if end < len(cells) and unbroken(place_of, end):
            for i in range(place_of, place_of + data.length):
                line = []
                for n in told:
                    line += [float(cells[i][n] == code) for code in range(3)] if n == "k" else [cells[i][n]]
                inputs.append(line)
                ahead = cells[i + data.horizon]
                targets.append([ahead[n] for n in names if used[n] == "target"])
                parts.append(part_of[i])
            step = data.stride or data.length
            place_of = place_of + step if unbroken(place_of, min(place_of + step, len(cells) - 1)) else _next_stretch(
                place_of, len(cells), unbroken
            )  # fmt: skip
        else:
            place_of = _next_stretch(place_of, len(cells), unbroken)
    return np.array(inputs), np.array(targets), np.array(parts)


def _next_stretch(start, count, unbroken):
    """Return where the rows begin that follow the next gap or border behind `start`."""
    for i in range(start, count - 1):
        if not unbroken(i, i + 1):
            return i + 1
    return count


@pytest.mark.parametrize("seed", range(40))
def test_sequences_and_parts_are_those_of_a_loop_over_the_rows(seed):
    table, rng = made(seed)
    target = ["a"] if rng.random() < 0.5 else ["a", "c"]
    if rng.random() < 0.25:
        target = ["k"]
    data = series(
        table,
        target,
        time="t",
        unused=["b"] if rng.random() < 0.5 else [],
        horizon=int(rng.integers(0, 4)),
        past=bool(rng.random() < 0.7),
        length=int(rng.integers(1, 6)),
        stride=int(rng.integers(0, 5)),
        across_gaps=bool(rng.random() < 0.4),
        repeated="keep",
    )
    train, validation = float(rng.integers(30, 80)), float(rng.integers(0, 20))
    examples, parts = data.divided(rng, train, validation)
    inputs, targets, part = by_hand(table, data, train, validation)
    np.testing.assert_array_equal(examples.inputs, inputs)
    np.testing.assert_array_equal(np.asarray(examples.targets).reshape(len(inputs), -1), targets)
    for number, rows in enumerate((parts.train, parts.validation, parts.test)):
        np.testing.assert_array_equal(rows, np.flatnonzero(part == number))
    assert len(data.inputs) == inputs.shape[1]
    whole = data.generate(rng)
    np.testing.assert_array_equal(whole.inputs, by_hand(table, data, 100, 0)[0])


@pytest.mark.parametrize("seed", range(6))
def test_scaling_knows_the_training_part_alone(seed):
    table, _ = made(seed)
    data = series(table, ["a"], time="t", length=3, across_gaps=True, repeated="keep")
    problem = fitted(Experiment(), data).prepare()
    late = table.numbers.copy()
    order = np.argsort(late[:, 1], kind="stable")
    late[order[len(order) * 3 // 4 :], 0] += 1000.0
    later = series(dataclasses.replace(table, numbers=late), ["a"], time="t", length=3, across_gaps=True,
                   repeated="keep")  # fmt: skip
    other = fitted(Experiment(), later).prepare()
    assert np.abs(other.raw.targets).max() > 900
    np.testing.assert_array_equal(problem.scaler.offset, other.scaler.offset)
    np.testing.assert_array_equal(problem.scaler.width, other.scaler.width)
    np.testing.assert_array_equal(problem.target_scaler.width, other.target_scaler.width)
    train = problem.parts.train
    column = [float(problem.raw.inputs[row, 0]) for row in train]
    mean = sum(column) / len(column)
    assert problem.scaler.offset[0] == pytest.approx(mean)
    assert problem.scaler.width[0] == pytest.approx((sum((v - mean) ** 2 for v in column) / len(column)) ** 0.5)


def test_rivers_sequences_keep_order_and_go_across_no_gap():
    data = river()
    examples = data.generate(np.random.default_rng(0))
    assert [q.name for q in data.inputs] == ["level", "rain"]
    assert examples.inputs[:, 0].tolist() == [2.1, 2.3, 2.9, 3.1, 2.2, 2.1]
    assert examples.targets[:, 0].tolist() == [2.3, 2.5, 3.1, 3.0, 2.1, 2.4]
    assert data.order().times[0] == 19723 * DAY
    across = river(across_gaps=True).generate(np.random.default_rng(0))
    assert across.inputs[:, 0].tolist() == [2.1, 2.3, 2.5, 2.9, 3.1, 3.0, 2.2, 2.1]


def test_what_was_done_is_said():
    assert series_notes(river()) == [
        DIVIDED,
        "From 2024-01-01 to 2024-01-14, usually 1 d apart.",
        "The rows were not in the order of time: they have been sorted.",
        "Rows with missing cells, left out: 1.",
        "Gaps in time: 2, the longest 5 d; no sequence goes across one.",
    ]
    rows = series(read(RIVER, date="ignored"), ["level"], length=2, unused=["gate"])
    assert series_notes(rows) == [
        DIVIDED,
        "No column says when: the rows count as equally far apart, in the order of the table.",
        "Rows with missing cells, left out: 1.",
        "Gaps in time: 1, the longest 2 rows; no sequence goes across one.",
    ]
    numbers = read("t,y\n1,5\n2,6\n3,7\n3,8\n,9\n10,1\n")
    kept = series(numbers, ["y"], time="t", length=1, repeated="keep", across_gaps=True)
    assert series_notes(kept) == [
        DIVIDED,
        "From 1 to 10, usually 1 apart.",
        "Rows without a time, left out: 1.",
        "Rows with the time of the row before, kept in the order of the table: 1.",
        "Gaps in time: 1, the longest 7; sequences go across them.",
    ]


def test_parts_that_are_too_short_for_a_sequence_are_told():
    data = series(read(LINES), ["y"], time="t", unused=["k"], length=5)
    assert series_notes(data, division=Division()) == series_notes(data)
    notes = series_notes(data.model_copy(update={"length": 8}), division=Division(train=60, validation=20))
    assert [note.partition(":")[0] for note in notes[-2:]] == [
        "The validation part is too short for a sequence",
        "The test part is too short for a sequence",
    ]
    whole = series_notes(data.model_copy(update={"length": 8}), division=Division(train=100, validation=0))
    assert not any("too short" in note for note in whole)


def test_months_of_different_length_are_no_gaps():
    months = [f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13)]
    text = "month,sales\n" + "".join(f"{m},{i}\n" for i, m in enumerate(months) if m != "2022-07")
    data = series(read(text, month="time"), ["sales"], time="month", length=3)
    assert data.order().gaps.tolist() == [5]


def test_working_days_go_across_weekends_if_that_is_wished():
    days = [date for week in range(6) for date in range(1 + 7 * week, 6 + 7 * week)]
    text = "t,price\n" + "".join(f"{day},{day % 4}\n" for day in days)
    table = read(text)
    with pytest.raises(UserError, match="Rows of the longest stretch without a gap: 5"):
        series(table, ["price"], time="t", length=8).cut()
    data = series(table, ["price"], time="t", length=8, across_gaps=True)
    assert len(data.order().gaps) == 5
    assert len(data.cut().starts) == 3


@pytest.mark.parametrize(
    ("choice", "task"),
    [
        ({}, "regression"),
        ({"unused": ["gate", "rain"]}, "next_value"),
        ({"unused": ["gate", "rain"], "horizon": 2}, "regression"),
        ({"past": False}, "regression"),
        ({"horizon": 0}, "regression"),
        ({"unused": ["level", "rain"], "target": "gate"}, "next_symbol"),
        ({"unused": ["rain"], "target": "gate"}, "classification"),
    ],
)
def test_task_follows_what_is_told_and_asked_for(choice, task):
    assert river(**choice).task.kind == task


def test_class_column_is_named_at_each_step():
    data = series(read(RIVER, date="time"), ["gate"], time="date", horizon=0, length=2, across_gaps=True)
    assert data.task.kind == "classification"
    assert [str(name) for name in data.classes] == ["open", "shut"]
    examples = data.generate(np.random.default_rng(0))
    assert examples.targets.tolist() == [0, 1, 1, 1, 0, 1, 1, 1]
    assert np.isfinite(epochs(Trainer(fitted(Experiment(), data)), 3)[-1].train_cost)
    told = series(read(RIVER, date="time"), ["gate"], time="date", unused=["rain"], length=2, across_gaps=True)
    assert [q.name for q in told.inputs] == ["level", "gate = open", "gate = shut"]
    assert told.last_values == (1, 2)


MEASURED = {"date": "time", "level": "number"}
LINES = "t,y,k\n" + "".join(f"{i},{i * i % 7},{'uv'[i % 2]}\n" for i in range(30))


@pytest.mark.parametrize(
    ("text", "choice", "said"),
    [
        (
            LINES,
            {"length": 1, "horizon": 40},
            "Rows: 30. A sequence of 1 time steps with a horizon of 40 needs 41: .* or a smaller horizon",
        ),
        (LINES.replace("\n15,1,v", ""), {"length": 20}, "Rows of the longest stretch without a gap: 15"),
        (LINES, {"length": 25}, "Rows of the training part: 18, but no stretch of 26"),
        (LINES.replace("\n7,", "\n6,"), {"length": 2}, "Rows with the same time as the row before: 1. "),
        ("t,y,k\n" + "5,1,u\n5,2,v\n" * 9, {"length": 2, "repeated": "keep"}, "All 18 rows have the same time"),
        ("t,y,k\n" + "5,,u\n6,,v\n" * 9 + "7,1,u\n8,2,v\n", {"length": 2}, "Rows: 2. "),
    ],
    ids=["short", "gap", "training", "repeated", "one-time", "missing"],
)
def test_what_cannot_be_cut_is_refused_with_the_figure(text, choice, said):
    data = series(read(text), ["y"], time="t", unused=["k"], **choice)
    with pytest.raises(UserError, match=said):
        fitted(Experiment(), data).prepare()


@pytest.mark.parametrize(
    ("text", "kinds", "said"),
    [
        (RIVER.replace("05/01", "31/02"), {"date": "time"}, "Line 6, column “date”: “31/02/2024” is not a date."),
        (
            RIVER.replace("2,9", "inf"),
            MEASURED,
            "Line 6, column “level”: “inf” is no finite number",
        ),
        (
            RIVER.replace("2,9", "high"),
            MEASURED,
            "Line 6, column “level”: “high” is not a number.",
        ),
        (RIVER, {"date": "time", "gate": "time"}, "Line 2, column “gate”: “shut” is not a date."),
    ],
)
def test_cells_that_cannot_be_read_are_named_with_their_line(text, kinds, said):
    with pytest.raises(UserError, match=said):
        read(text, **kinds)


def test_columns_of_no_use_are_refused():
    table = read(RIVER, date="time")
    for targets, choice, said in (
        (["level", "gate"], {"time": "date"}, "together only where all are numbers"),
        (["level"], {"time": "date", "unused": ["rain", "gate"], "horizon": 0}, "at least one column"),
        (["level"], {"time": "when"}, "no column “when”"),
        (["date"], {}, "Choose the column"),
    ):
        with pytest.raises(UserError, match=said):
            series(table, targets, **choice)
    with pytest.raises(UserError, match="“date” holds dates"):
        plain_table(table, ["level"])
    assert plain_table(table, ["level"], unused=["date"], missing_targets="drop").inputs


def test_missing_and_not_a_number_are_left_out_not_guessed():
    text = "t,y\n1,5\n2,nan\n3,7\n4,NA\n5,6\n6,4\n"
    data = series(read(text), ["y"], time="t", length=1, across_gaps=True)
    assert data.order().incomplete == 2
    assert data.generate(np.random.default_rng(0)).inputs.ravel().tolist() == [5, 7, 6]


@pytest.mark.parametrize("plan", ["day", "month"])
def test_order_of_days_and_months_is_that_of_the_plan(plan):
    text = b"d,y\n3/4/2024,1\n3/5/2024,2\n"
    found = read_table(text, TablePlan(dates=plan, columns=(ColumnPlan(name="d", kind="time"), ColumnPlan(name="y"))))
    assert np.diff(found.numbers[:, 0]) == (30 * DAY if plan == "day" else DAY)


def trained(data, batches=20):
    trainer = Trainer(fitted(Experiment(), data).replace(hidden=(Elman(units=4),)))
    epochs(trainer, batches)
    return trainer


def test_mini_batches_hold_sequences_of_the_training_part_alone():
    data = series(read(LINES), ["y"], time="t", unused=["k"], length=3)
    trainer = Trainer(fitted(Experiment(), data))
    report = epochs(trainer, 2)[-1]
    assert np.isfinite(report.train_cost)
    problem = trainer.problem
    last = problem.raw.inputs[problem.parts.train].reshape(-1, 3)
    # 18 rows train: sequences from rows 0, 3, …, 12 and 14 would be the next, but row 18 is the first to validate.
    assert last[:, 0].tolist() == [i * i % 7 for i in (0, 3, 6, 9, 12)]


def test_project_carries_the_table_and_goes_on_bit_for_bit(tmp_path):
    trainer = trained(river(across_gaps=True))
    state = trainer.state()
    document.save(tmp_path / "river.nnplay", Document(trainer.experiment, state))
    content.keep_only(())
    loaded = document.load(tmp_path / "river.nnplay")
    again = Trainer(loaded.experiment)
    again.restore(loaded.state)
    assert isinstance(loaded.experiment.data, OwnSeries)
    for one in (trainer, again):
        epochs(one, 5)
    np.testing.assert_array_equal(trainer.network.parameters, again.network.parameters)


def test_last_value_is_a_forecast_with_a_score():
    data = series(read(LINES), ["y"], time="t", unused=["k"], length=3)
    problem = fitted(Experiment(), data).prepare()
    rows = problem.parts.train
    y = [i * i % 7 for i in range(30)]
    pairs = [(y[i], y[i + 1]) for i in range(15)]
    mean = sum(wanted for _, wanted in pairs) / len(pairs)
    left = sum((wanted - last) ** 2 for last, wanted in pairs)
    spread = sum((wanted - mean) ** 2 for _, wanted in pairs)
    assert last_value_score(problem, rows) == pytest.approx(1 - left / spread, rel=1e-5)
    named = fitted(Experiment(), series(read(LINES), ["k"], time="t", length=3)).prepare()
    assert last_value_score(named, named.parts.train) == 0.0
    back = fitted(Experiment(), data).with_task(Reconstruct()).replace(output=Tanh()).prepare()
    assert last_value_score(back, rows) is None
    silent = fitted(Experiment(), series(read(LINES), ["y"], time="t", past=False, length=3)).prepare()
    assert last_value_score(silent, rows) is None
