import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nnplayground.analysis.comparison import runs, settings_table
from nnplayground.analysis.comparison.bands import Spread, band
from nnplayground.analysis.comparison.runs import Part, figure_rows, seed_groups
from nnplayground.analysis.comparison.settings_table import setting_rows
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.regularizers import REGULARIZERS
from nnplayground.data.dataset import DATASETS
from nnplayground.data.metrics import ACCURACY
from nnplayground.project.document import KeptRun
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

COLOR = "#111111"


def history(costs, scores=None) -> History:
    found = History()
    for epoch, cost in enumerate(costs):
        score = scores[epoch] if scores is not None else 0.5
        found.append_epoch(EpochReport(epoch, 10 * epoch, 2 * cost, score, cost, score))
    return found


def run(experiment=None, costs=(1.0, 0.5), name="A run", scores=None) -> KeptRun:
    return KeptRun(name, COLOR, experiment or Experiment(), history(costs, scores))


layers = st.builds(
    Dense, units=st.integers(1, 5), activation=st.sampled_from(["tanh", "relu", "leaky_relu"]).map(
        lambda kind: ACTIVATIONS[kind]()
    ),
)  # fmt: skip
experiments = st.builds(
    Experiment,
    data=st.sampled_from(["circle", "moons", "xor"]).map(lambda kind: DATASETS[kind]()),
    hidden=st.lists(layers, max_size=3).map(tuple),
    optimizer=st.sampled_from([kind() for kind in OPTIMIZERS] + [kind(rate=0.7) for kind in OPTIMIZERS]),
    regularizers=st.lists(st.sampled_from(list(REGULARIZERS)), unique=True, max_size=2).map(
        lambda kinds: tuple(kind() for kind in kinds)
    ),
    seeds=st.builds(Seeds, weights=st.integers(1, 2)),
)


@given(st.lists(experiments, min_size=2, max_size=4))
@settings(max_examples=60)
def test_a_row_differs_exactly_where_the_settings_do(found):
    rows = setting_rows([[experiment] for experiment in found])
    assert any(row.differs for row in rows) == any(experiment != found[0] for experiment in found)
    assert len({row.key for row in rows}) == len(rows)
    declared = [{s.key: s.value for s in settings_table.settings(experiment)} for experiment in found]
    for row in rows:
        there = [row.key in one for one in declared]
        values = [one.get(row.key) for one in declared]
        same = there.count(there[0]) == len(there) and all(value == values[0] for value in values)
        assert row.differs is not same
        assert all(
            (text == settings_table.NOTHING) <= (not known) for text, known in zip(row.texts, there, strict=True)
        )


@given(st.lists(experiments, min_size=2, max_size=4), st.randoms())
@settings(max_examples=30)
def test_the_order_of_the_runs_changes_the_columns_only(found, random):
    order = list(range(len(found)))
    random.shuffle(order)
    rows = {row.key: row for row in setting_rows([[one] for one in found])}
    turned = {row.key: row for row in setting_rows([[found[place]] for place in order])}
    assert rows.keys() == turned.keys()
    for key, row in rows.items():
        assert turned[key].texts == tuple(row.texts[place] for place in order)
        assert turned[key].differs == row.differs


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_all_its_settings_with_a_title_and_a_text(name):
    experiment = EXAMPLES[name].build()
    found = settings_table.settings(experiment)
    assert all(setting.title and setting.text and "{" not in setting.title for setting in found)
    assert [s.text for s in found if s.title == "Mini-batch"] == [f"{experiment.batch_size} examples"]


def test_settings_read_like_the_form():
    one = Experiment()
    two = one.replace(hidden=(Dense(units=7),), seeds=Seeds(weights=5))
    changed = {row.title: row.texts for row in setting_rows([[one], [two]]) if row.differs}
    assert changed == {
        "Hidden layers": ("2", "1"),
        "Hidden layers 1: Neurons": ("4", "7"),
        "Hidden layers 2: Neurons": ("2", "—"),
        "Hidden layers 2: Activation": ("Tanh", "—"),
        "Seeds: Weights seed": ("1", "5"),
    }


def test_a_hidden_setting_counts_only_where_it_differs():
    kind = DATASETS["painted"]
    one, two = (Experiment(data=kind(digest=letter * 64)) for letter in "ab")
    assert not [row for row in setting_rows([[one], [one]]) if row.texts[0].startswith("aaa")]
    (row,) = [row for row in setting_rows([[one], [two]]) if row.differs]
    assert row.texts[0] != row.texts[1]


def test_a_column_of_several_lists_what_they_have():
    seeds = [Experiment(seeds=Seeds(weights=number)) for number in (1, 2, 3)]
    rows = {row.title: row for row in setting_rows([seeds, [Experiment()]])}
    assert rows["Seeds: Weights seed"].texts == ("1, 2, 3", "1")
    assert rows["Seeds: Weights seed"].differs
    assert rows["Seeds: Data seed"].texts == ("1", "1")


# Groups.


@given(st.lists(experiments, max_size=8))
@settings(max_examples=40)
def test_groups_divide_the_runs_by_their_seeds_alone(found):
    runs = [run(experiment) for experiment in found]
    groups = seed_groups(runs)
    assert sorted(place for group in groups for place in group) == list(range(len(runs)))
    for group in groups:
        members = [runs[place].experiment for place in group]
        assert len({member.seeds for member in members}) == len(members)
        assert all(member.replace(seeds=members[0].seeds) == members[0] for member in members)


def test_the_longest_of_runs_with_the_same_seeds_stands_for_them():
    short, other, long = run(costs=[1, 0.5]), run(Experiment(seeds=Seeds(weights=2))), run(costs=[1, 0.5, 0.2])
    assert seed_groups([short, other, long]) == [(0,), (1, 2)]


def test_a_run_that_was_changed_on_the_way_stays_alone():
    one, two = run(), run(Experiment(seeds=Seeds(weights=2)))
    one.history.mark(1, "changed", "Optimiser")
    assert seed_groups([one, two]) == [(0,), (1,)]
    (row,) = [row for row in figure_rows([[one], [two]]) if row.key == "changed"]
    assert row.texts == ("Optimiser", "—")


def test_names():
    name = runs.run_name(3, Experiment())
    assert name == "Run 3: Circle 2-4-2-1"
    members = [runs.seed_name(name, number) for number in (1, 2, 11, 12)]
    assert runs.group_name(members) == name
    assert runs.group_name(members[2:]) == name
    assert runs.group_name(["alone, seed 2"]) == "alone, seed 2"
    assert runs.group_name(["x", "y"]) == "x"


# Figures.


def test_figures_are_the_last_and_the_best():
    found = run(costs=[1.0, 0.2, math.inf, 0.4], scores=[0.1, 0.9, math.nan, 0.8])
    figures = runs.part_figures(found.history, ACCURACY)
    assert figures[Part.VALIDATION] == (0.4, 0.2, 0.8, 0.9)
    assert figures[Part.TRAIN].best_cost == 0.4
    assert all(map(math.isnan, runs.part_figures(History(), ACCURACY)[Part.TRAIN]))


def test_the_best_is_not_missed_between_the_points_of_a_plot():
    costs = np.ones(3000)
    costs[1501] = 0.25
    assert runs.part_figures(history(costs), ACCURACY)[Part.VALIDATION].best_cost == 0.25


def test_the_best_run_is_marked_where_they_can_be_compared():
    good, bad = run(costs=[1, 0.1], scores=[0, 1]), run(costs=[1, 0.3], scores=[0, 0.5])
    rows = {row.key: row for row in figure_rows([[bad], [good]])}
    assert rows["validation.cost"].texts == ("0.3000", "0.1000")
    assert rows["validation.cost"].best == rows["validation.score"].best == {1}
    assert rows["validation.score"].texts == ("50.0 %", "100.0 %")
    assert rows["epochs"].texts == ("1", "1")
    other = run(Experiment(cost="mean_squares"), costs=[1, 0.01])
    rows = {row.key: row for row in figure_rows([[bad], [other]])}
    assert rows["validation.cost"].best == frozenset()
    assert rows["validation.score"].best == frozenset()  # equally good
    other = run(Experiment(data=DATASETS["moons"]()), scores=[0, 1])
    assert not any(row.best for row in figure_rows([[bad], [other]]))


def test_a_group_has_mean_and_deviation():
    members = [run(costs=[1, cost], scores=[0, score]) for cost, score in ((0.1, 0.8), (0.2, 0.9), (0.3, 1.0))]
    rows = {row.key: row for row in figure_rows([members, [members[0]]])}
    assert rows["validation.cost"].texts == ("0.2000 ± 0.1", "0.1000")
    assert rows["validation.score"].texts == ("90.0 ± 10.0 %", "80.0 %")


def test_the_time_of_training_is_told_where_it_is_known():
    one, two, old = run(), run(), run()
    one.history.seconds, two.history.seconds, old.history.seconds = 10.0, 14.0, math.nan
    columns = [(one,), (one, two), (old,)]
    row = next(row for row in figure_rows(columns) if row.key == "seconds")
    assert (row.title, row.texts) == ("Training time", ("10.0 s", "12.0 ± 2.8 s", "—"))
    assert not row.best
    assert "seconds" not in [row.key for row in figure_rows([(old,)])]
    assert runs.slim(one.history).seconds == 10.0


def test_a_history_that_is_cut_short_does_not_know_its_time():
    whole = History()
    whole.append_batches([0.1, 0.2, 0.3], [3.0, 2.0, 1.0])
    whole.seconds = 3.0
    assert whole.copy().seconds == 3.0
    assert whole.until(0, 0.0, None).seconds == 0.0
    assert math.isnan(whole.until(2, 0.2, None).seconds)


def test_a_regression_has_r2():
    regression = next(e.build() for e in EXAMPLES.values() if e.build().data.task.kind == "regression")
    rows = {row.key: row for row in figure_rows([[run(regression, scores=[0, 0.25])]])}
    assert rows["validation.score"].title == "R², validation"
    assert rows["validation.score"].texts == ("0.250",)


# Bands.

figures = st.one_of(st.floats(-1e300, 1e300), st.sampled_from([float("nan"), float("inf"), -float("inf"), 1e300]))
curves = st.integers(0, 30).flatmap(
    lambda n: st.tuples(st.just(np.arange(float(n))), arrays.arrays(np.float64, n, elements=figures))
)


@given(st.lists(curves, max_size=5), st.sampled_from(Spread))
def test_a_band_holds_its_mean_and_never_complains(found, spread):
    x, mean, low, high = band(found, spread)
    assert np.all(np.diff(x) > 0)
    assert np.isfinite(mean).all()
    assert np.all((low <= mean) & (mean <= high))
    if spread is Spread.EXTREMES:
        for place, least, most in zip(x, low, high, strict=True):
            values = [y[xs == place] for xs, y in found]
            values = [float(v[0]) for v in values if len(v) and np.isfinite(v[0])]
            slack = 1e-12 * max([1.0, *map(abs, values)])
            assert all(least - slack <= value <= most + slack for value in values)


def test_mean_and_deviation_are_those_of_the_book():
    x = np.arange(4.0)
    ys = [np.array([1.0, 2, 3, 4]), np.array([3.0, 2, 5, 0]), np.array([5.0, 2, 1, 2])]
    found = band([(x, y) for y in ys], Spread.DEVIATION)
    np.testing.assert_allclose(found.mean, np.mean(ys, axis=0))
    np.testing.assert_allclose(found.high - found.mean, np.std(ys, axis=0, ddof=1), atol=1e-12)
    extremes = band([(x, y) for y in ys], Spread.EXTREMES)
    np.testing.assert_allclose((extremes.low, extremes.high), (np.min(ys, axis=0), np.max(ys, axis=0)))


def test_runs_that_ended_early_count_as_far_as_they_came():
    long, short = (np.arange(10.0), np.zeros(10)), (np.arange(5.0), np.ones(5))
    found = band([long, short, long], Spread.EXTREMES)
    assert found.x[-1] == 9
    np.testing.assert_allclose(found.mean[:5], 1 / 3)
    np.testing.assert_allclose(found.mean[5:], 0)
    assert band([long, short], Spread.EXTREMES).x[-1] == 4
    alone = band([long], Spread.DEVIATION)
    np.testing.assert_array_equal(alone.mean, alone.low)


def test_a_band_is_thinned_and_keeps_its_ends():
    x = np.arange(5000.0)
    found = band([(x, x), (x + 0.5, x)], Spread.EXTREMES, points=200)
    assert len(found.x) <= 200
    assert found.x[0] == 0.5
    assert found.x[-1] == 4999
    np.testing.assert_allclose(found.mean, (found.x + np.clip(found.x - 0.5, 0, None)) / 2)


def test_what_is_kept_of_a_history_has_the_epochs_and_marks_alone():
    full = history([1.0, 0.5, 0.25])
    full.append_batches(np.linspace(0.1, 2, 20), np.ones(20))
    full.mark(1, "changed", "Cost")
    slim = runs.slim(full)
    assert slim.batch_count == 0
    assert slim.newest == full.newest
    assert slim.epochs == 2
    assert slim.marks == full.marks
    full.append_epoch(EpochReport(3, 30, 0, 0, 0, 0))
    assert slim.newest.epoch == 2


figure = st.floats(0, 1e3) | st.just(math.nan) | st.just(math.inf)


@given(
    st.lists(st.tuples(figure, figure), min_size=1, max_size=80),
    st.sampled_from([2, 4, 16]),
    st.integers(0, 9),
    st.data(),
)
def test_the_newest_figures_that_are_kept_are_those_of_the_network_shown(costs, room, batches, data):
    full = History(epochs=room)
    for epoch, (train, validation) in enumerate(costs):
        full.append_epoch(EpochReport(epoch, 10 * epoch, train, 0.5, validation, 0.5))
    last = full.newest
    drawn = EpochReport(last.epoch, last.step + batches, *(data.draw(figure) for _ in range(4)))
    shown = drawn if batches else last
    slim = runs.slim(full, shown)
    assert slim.newest == pytest.approx(shown, rel=0, abs=0, nan_ok=True)
    known = runs.reached_by(SimpleNamespace(name="now", experiment=Experiment(), history=full, shown=shown))
    for part, found in runs.part_figures(slim, ACCURACY).items():
        assert found == pytest.approx(known[part], rel=0, abs=0, nan_ok=True)
        told = [getattr(shown, f"{part}_{name}") for name in ("cost", "score")]
        assert [found.cost, found.score] == pytest.approx(told, rel=0, abs=0, nan_ok=True)
    again = History.from_columns(slim.to_columns())
    assert again.newest == pytest.approx(shown, rel=0, abs=0, nan_ok=True)
