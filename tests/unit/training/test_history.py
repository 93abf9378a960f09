import math
import tracemalloc
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.errors import UserError
from nnplayground.training.downsampling import COSTS, CostBuckets, _apart, _distance
from nnplayground.training.history import MARKS, History
from nnplayground.training.reports import EpochReport

CAPACITY = 8

cost = st.floats(-1e6, 1e6) | st.sampled_from([math.nan, math.inf, -math.inf])
chunks = st.lists(st.lists(cost, max_size=40), max_size=12)


def filled(chunks: list[list[float]], capacity: int = CAPACITY) -> tuple[History, np.ndarray, np.ndarray]:
    """Return a history, and all that it was told: places and costs."""
    history = History(capacity, capacity)
    costs = np.array([c for chunk in chunks for c in chunk])
    epochs = np.arange(1, len(costs) + 1) / 7
    done = 0
    for chunk in chunks:
        history.append_batches(epochs[done : done + len(chunk)], chunk)
        done += len(chunk)
    return history, epochs, costs


def report(epoch: int) -> EpochReport:
    return EpochReport(epoch, 25 * epoch, 1 / (epoch + 1), 0.5, 2 / (epoch + 1), math.nan)


@given(chunks)
def test_merging_keeps_totals_means_extremes_and_counts(chunks):
    history, _, costs = filled(chunks)
    finite = costs[np.isfinite(costs)]
    assert history.batch_count == len(costs)
    assert history.not_finite == len(costs) - len(finite)
    curve = history.batches(points=3)
    columns = history.to_columns()["batches"]
    assert columns.shape[1] <= CAPACITY
    assert columns[2].sum() == pytest.approx(finite.sum(), abs=1e-6)
    if len(finite):
        assert np.nanmin(curve.low) == finite.min()
        assert np.nanmax(curve.high) == finite.max()


@given(chunks, st.integers(3, 20))
def test_a_curve_is_short_in_order_and_a_mean_lies_between_its_extremes(chunks, points):
    history, epochs, costs = filled(chunks)
    curve = history.batches(points)
    assert len(curve.epochs) <= points
    assert (np.diff(curve.epochs) >= 0).all()
    shown = np.isfinite(curve.mean)
    slack = 1e-9 * (1 + np.abs(curve.mean[shown]))
    assert (curve.low[shown] - slack <= curve.mean[shown]).all()
    assert (curve.mean[shown] <= curve.high[shown] + slack).all()
    assert history.epochs == (epochs[-1] if len(epochs) else 0.0)
    if len(costs):
        np.testing.assert_equal(history.newest_cost, costs[-1])


@given(chunks, st.lists(st.integers(1, 30), max_size=10))
def test_how_costs_are_cut_into_chunks_does_not_matter(chunks, cuts):
    whole, epochs, costs = filled(chunks)
    other, start = History(CAPACITY, CAPACITY), 0
    for cut in [*cuts, len(costs)]:
        other.append_batches(epochs[start : start + cut], costs[start : start + cut])
        start += cut
    # Sums are taken in another order; all the rest is the same.
    for name, column in whole.to_columns().items():
        np.testing.assert_allclose(other.to_columns()[name], column, rtol=1e-12, atol=1e-6)


def test_costs_are_exact_until_buckets_are_used_up():
    history, epochs, costs = filled([[3.0, 1.0, 2.0]])
    curve = history.batches()
    np.testing.assert_array_equal(curve.epochs, epochs)
    np.testing.assert_array_equal(curve.mean, costs)
    np.testing.assert_array_equal(curve.low, curve.high)


def test_what_is_not_finite_stays_out_of_the_mean_and_is_remembered():
    history = History(CAPACITY, CAPACITY)
    history.append_batches(np.arange(16) / 16, [1.0, math.nan, math.inf, 3.0] * 4)
    curve = history.batches()
    assert (curve.mean == [1.0, 3.0] * 4).all()
    assert history.not_finite == 8


def test_a_visible_range_brings_its_points_and_one_beyond():
    history = History(64, 64)
    history.append_batches(np.arange(64.0), np.arange(64.0))
    curve = history.batches(first=10.5, last=12.5)
    assert curve.epochs.tolist() == [10, 11, 12, 13]
    assert history.batches(first=100, last=200).epochs.tolist() == [63]


def test_groups_stay_in_place_while_costs_arrive():
    history = History(64, 64)
    history.append_batches(np.arange(41.0), np.arange(41.0))
    before = history.batches(points=20)
    history.append_batches([41.0], [41.0])
    after = history.batches(points=20)
    np.testing.assert_array_equal(before.mean[:-1], after.mean[: len(before.mean) - 1])


@given(st.integers(0, 200), st.integers(3, 12))
def test_epochs_keep_the_first_and_the_newest_in_bounded_space(count, points):
    history = History(CAPACITY, CAPACITY)
    for epoch in range(count):
        history.append_epoch(report(epoch))
        assert history.newest == pytest.approx(report(epoch), nan_ok=True)
        assert len(history.to_columns()["epochs"]) <= CAPACITY
    epochs = history.epoch_columns(points)["epoch"]
    assert history.epoch_count == count
    assert len(epochs) <= points
    assert (np.diff(epochs) > 0).all()
    if count:
        assert epochs[0] == 0
        assert epochs[-1] == count - 1
        assert len(epochs) >= min(count, 3, points - 2)


@pytest.mark.parametrize("spike", [37, 1234, 9001])
@pytest.mark.parametrize("column", ["train_cost", "validation_cost"])
def test_a_spike_does_not_shrink_as_the_run_grows(spike, column):
    history = History(epochs=64)
    for epoch in range(20_000):
        cost = 0.1 + 0.5 * (epoch == spike)
        figures = (cost, 0.9, 0.1, 0.9) if column == "train_cost" else (0.1, 0.9, cost, 0.9)
        history.append_epoch(EpochReport(epoch, epoch, *figures))
        if epoch >= spike and epoch % 97 == 0:
            assert history.epoch_columns(points=40)[column].max() == 0.6, epoch
    back = History.from_columns(history.to_columns())
    assert back.epoch_columns()[column].max() == 0.6
    early = history.until(spike // 2, spike / 2, EpochReport(spike // 2, spike // 2, 0.1, 0.9, 0.1, 0.9))
    columns = early.epoch_columns()
    assert columns["epoch"][-1] == spike // 2 >= columns["epoch"].max()
    assert columns[column].max() == 0.1


def test_a_history_taken_back_ends_where_it_was_then():
    costs = np.linspace(3, 1, 101).tolist()
    history, epochs, _ = filled([costs])
    for step in range(1, len(costs) + 1):
        early = history.until(step, epochs[step - 1], None)
        assert (early.batch_count, early.epochs, early.not_finite) == (step, epochs[step - 1], 0)
        assert early.batches(points=20).epochs[-1] <= epochs[step - 1]
        known = costs[step - 1] if step == len(costs) else math.nan
        assert early.newest_cost == pytest.approx(known, nan_ok=True), "what a bucket holds is not told apart"
        early.append_batches([epochs[step - 1] + 1], [0.5])
        assert (early.batch_count, early.newest_cost) == (step + 1, 0.5)
    assert history.until(0, 0.0, None).batch_count == 0
    roomy, epochs, _ = filled([costs], 128)
    newest = [roomy.until(step, epochs[step - 1], None).newest_cost for step in range(1, len(costs) + 1)]
    assert newest == costs


@settings(max_examples=50)
@given(st.integers(1, 60), st.data())
def test_training_goes_on_from_any_earlier_epoch(count, data):
    history = History(epochs=data.draw(st.sampled_from([2, 4, CAPACITY]), label="room"))
    for epoch in range(count):
        history.append_epoch(report(epoch))
    begin = data.draw(st.integers(0, count - 1), label="epoch")
    early = history.until(25 * begin, begin, report(begin))
    assert early.epoch_count == begin + 1
    for epoch in range(begin + 1, begin + 40):
        early.append_epoch(report(epoch))
        assert early.newest == pytest.approx(report(epoch), nan_ok=True)
        epochs = early.epoch_columns()["epoch"]
        assert epochs[0] == 0
        assert (np.diff(epochs) > 0).all()
    assert early.epoch_count == begin + 40


@pytest.mark.parametrize("room", [4, CAPACITY])
def test_an_epoch_that_stands_out_stays_wherever_the_newest_is(room):
    for spike in range(1, 40):
        history = History(epochs=room)
        for epoch in range(40):
            history.append_epoch(EpochReport(epoch, epoch, 0.1 + 0.5 * (epoch == spike), 0.9, 0.1, 0.9))
            if epoch >= spike:
                assert history.epoch_columns()["train_cost"].max() == 0.6, (spike, epoch)


@pytest.mark.parametrize("room", [-2, 0, 1, 3, 7])
def test_room_for_a_history_is_even(room):
    with pytest.raises(ValueError, match=f"not {room}"):
        History(buckets=room)
    with pytest.raises(ValueError, match=f"not {room}"):
        History(epochs=room)


def test_epochs_of_a_visible_range():
    history = History()
    for epoch in range(100):
        history.append_epoch(report(epoch))
    assert history.epoch_columns(first=20.5, last=22.5)["epoch"].tolist() == [20, 21, 22, 23]
    assert history.epoch_columns(first=20.5, last=22.5)["train_cost"][1] == report(21).train_cost


def test_a_late_part_of_many_epochs_is_shown_as_finely_as_an_early_one():
    history = History()
    for epoch in range(2000):
        history.append_epoch(report(epoch))
    early, late = (history.epoch_columns(100, first, first + 500)["epoch"] for first in (0, 1400))
    assert 30 <= len(early) <= 100
    assert 30 <= len(late) <= 100


@given(chunks, st.integers(0, 50))
def test_columns_bring_everything_back(chunks, epochs):
    history, _, _ = filled(chunks, capacity=16)
    for epoch in range(epochs):
        history.append_epoch(report(epoch))
    history.mark(1.5, "changed", "Tasa de aprendizaje · η")
    history.mark(2, "best", "best")
    columns = history.to_columns()
    again = History.from_columns(columns)
    assert again.marks == history.marks
    for name, column in again.to_columns().items():
        np.testing.assert_array_equal(column, columns[name])
    # Both go on alike.
    for one in (history, again):
        one.append_batches([1e4], [0.25])
        one.append_epoch(report(epochs))
    assert again.batch_count == history.batch_count
    assert again.newest == pytest.approx(history.newest, nan_ok=True)
    assert again.newest_cost == 0.25


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("batches", lambda a: a[:5]),
        ("batches", lambda a: a[:, ::-1]),
        ("batches", lambda a: np.full_like(a, np.nan)),
        ("batch_state", lambda a: a * 3),
        ("batch_state", lambda a: a[:0]),
        ("epochs", lambda a: a[::-1]),
        ("epochs", lambda a: a[:3]),
        ("epoch_state", lambda a: a * 0),
        ("marks", lambda a: a[:-1]),
        ("marks", lambda a: np.frombuffer(b"[[1, 2, 3]]", np.uint8)),
    ],
)
def test_damaged_columns_are_refused_in_a_sentence(name, damage):
    history, _, _ = filled([[1.0, 2.0, 3.0]], capacity=16)
    for epoch in range(10):
        history.append_epoch(report(epoch))
    columns = history.to_columns()
    columns[name] = damage(columns[name])
    with pytest.raises(UserError, match="damaged"):
        History.from_columns(columns)
    columns.pop(name)
    with pytest.raises(UserError, match="damaged"):
        History.from_columns(columns)


@given(st.lists(st.tuples(cost, cost), max_size=90), st.data())
def test_the_extremes_are_those_of_all_epochs(costs, data):
    history, told = History(CAPACITY, CAPACITY), []

    def true(epochs):
        found = np.array([[*one[2:6]] for one in told[:epochs]]).reshape(-1, 4)
        finite = [column[np.isfinite(column)] for column in found.T]
        return [(column.min(), column.max()) if len(column) else (math.nan, math.nan) for column in finite]

    for epoch, (train, validation) in enumerate(costs):
        told.append(EpochReport(epoch, 9 * epoch, train, -train, validation, 0.5))
        history.append_epoch(told[-1])
    for one in (history, history.copy(), History.from_columns(history.to_columns())):
        np.testing.assert_array_equal(list(one.epoch_extremes.values()), true(len(told)))
    if told:
        place = data.draw(st.integers(0, len(told) - 1))
        early = history.until(9 * place, float(place), told[place])
        inside = np.array([*zip(*early.epoch_extremes.values(), strict=True)])
        bounds = np.array([*zip(*true(place + 1), strict=True)])
        assert not (inside[0] < bounds[0]).any()
        assert not (inside[1] > bounds[1]).any()


def test_an_older_file_tells_the_extremes_of_what_it_keeps():
    history = History()
    for epoch in range(5):
        history.append_epoch(report(epoch))
    columns = history.to_columns()
    extremes = columns.pop("epoch_extremes")
    assert History.from_columns(columns).epoch_extremes["train_cost"] == (0.2, 1.0)
    with pytest.raises(UserError, match="damaged"):
        History.from_columns(columns | {"epoch_extremes": extremes[:1]})


def test_marks_of_a_file_show_every_letter_and_are_not_long():
    history = History()
    history.mark(1, "changed", "\u202eRate" + "x" * 10_000)
    (mark,) = History.from_columns(history.to_columns()).marks
    assert mark.text.startswith("‹U+202E›Rate")
    assert len(mark.text) < 600


def test_marks_are_bounded_and_there_is_one_best_epoch():
    history = History()
    history.mark(3, "best", "best")
    history.mark(5, "best", "best")
    history.mark(5, "best", "best")
    assert [m.epoch for m in history.marks] == [5]
    for epoch in range(2 * MARKS):
        history.mark(epoch, "changed", "Optimiser")
    assert len(history.marks) == MARKS


def test_an_empty_history_has_empty_curves():
    history = History()
    assert len(history.batches().epochs) == 0
    assert len(history.epoch_columns()["epoch"]) == 0
    assert history.newest is None
    assert history.epochs == 0
    assert history.batch_count == history.epoch_count == history.not_finite == 0


def test_a_long_run_costs_little_memory():
    history = History()
    epochs, costs = np.arange(10_000) / 1000, np.random.default_rng(1).random(10_000)
    for turn in range(200):
        history.append_batches(epochs + 10 * turn, costs)
    for epoch in range(5_000):
        history.append_epoch(report(epoch))
    columns = history.to_columns()
    assert sum(column.nbytes for column in columns.values()) < 1_000_000
    assert len(columns["epochs"]) <= 4096, "a file with more is refused by programs of this version"


def test_a_short_run_takes_little_memory_and_so_do_its_copies():
    tracemalloc.start()
    try:
        histories = [filled([[0.5] * 20], 2**14)[0] for _ in range(100)]
        histories += [history.copy() for history in histories]
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(histories) == 200
    assert held < 2_500_000


@settings(max_examples=30)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=8), st.data())
def test_room_comes_as_costs_and_epochs_do(sizes, data):
    """However often there was no room left, and whatever a copy or a file had room for, nothing is lost."""
    costs = np.random.default_rng(sum(sizes)).random(sum(sizes))
    history, done = History(1024, 512), 0
    for size in sizes:
        history.append_batches(np.arange(done, done + size) / 7, costs[done : done + size])
        for epoch in range(done, done + size):
            history.append_epoch(report(epoch))
        done += size
        match data.draw(st.sampled_from(["go on", "copy", "file"])):
            case "copy":
                history = history.copy()
            case "file":
                history = History.from_columns(history.to_columns())
    if done <= 512:
        np.testing.assert_array_equal(history.to_columns()["batches"][2], costs)
        np.testing.assert_array_equal(history.to_columns()["epochs"][:, 0], np.arange(done))
    assert (history.batch_count, history.epoch_count) == (done, done)


def test_buckets_of_no_such_shape_are_refused_and_none_are_before_the_first_cost():
    buckets = CostBuckets(8)
    state = np.array([1.0, 1.0, 0.5])
    for shape in ((2, 3), (6,), (6, 1, 1), (5, 1), (7, 1), (6, 9)):
        with pytest.raises(ValueError, match="shape"):
            buckets.restore(np.ones(shape), state)
    buckets.append([0.1, 0.2], [1.0, 0.5])
    for count in (0, -1, -3):
        assert len(buckets.until(count, 0.0)) == 0


def test_one_row_stands_out_as_many_do():
    values = [0.0, -1.0, 1.5, math.nan, math.inf, -math.inf, 1e308, -1e308]
    costs = np.array(list(product(values, repeat=4)))
    rows, others = np.zeros((2, len(costs), len(EpochReport._fields)))
    rows[:, list(COSTS)], others[:, list(COSTS)] = costs[:, :2], costs[:, 2:]
    with np.errstate(all="ignore"):
        wanted = _distance(rows, others)
    found = [_apart(a, b) for a, b in zip(costs[:, :2].tolist(), costs[:, 2:].tolist(), strict=True)]
    np.testing.assert_array_equal(found, wanted)
