"""What pictures of trials are made of: best so far, places on axes, the fitted surface, checks of single trials."""

import math

import numpy as np
import pytest

from nnplayground.search.axes import ChoiceAxis, RangeAxis
from nnplayground.search.best import chance_of_top, figure, strategy_best
from nnplayground.search.checks import REPEATS, judged_trial, repeated
from nnplayground.search.fit import TrialFit
from nnplayground.search.points import axis_marks, figure_span, share_of, trial_points
from nnplayground.search.trials import LARGEST_FIGURE, Curve, Search, Trial
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer
from tests.helpers.searches import finish, small_plan

RATE = RangeAxis(name="optimizer.rate", low=0.001, high=10, log=True)


def table(rows, objective="cost", **changes) -> Search:
    """Return a table of trials (by, values, cost, state)."""
    plan = small_plan("optimizer.rate=0.001..10 log", "l2=0.001..10 log", objective=objective, **changes)
    trials = tuple(
        Trial(
            number=number, values=values, by=by, seed=number, state=state, evaluations=100,
            curves=(Curve(costs=(cost,), scores=(1 - cost,)),),
        )
        for number, (by, values, cost, state) in enumerate(rows)
    )  # fmt: skip
    return Search(plan=plan, trials=trials)


def test_the_best_so_far_is_a_step_for_each_improvement():
    rows = [
        ("random", {"optimizer.rate": 0.1}, 0.5, "finished"),
        ("grid", {"optimizer.rate": 0.1}, 0.1, "finished"),
        ("random", {"optimizer.rate": 0.2}, 0.6, "finished"),
        ("random", {"optimizer.rate": 0.2}, 0.1, "pruned"),
        ("random", {"optimizer.rate": 0.3}, 0.2, "finished"),
        ("random", {"optimizer.rate": 0.3}, 0.3, "finished"),
    ]
    found = strategy_best(table(rows), "random")
    assert found.spent.tolist() == [100, 400, 400, 500]
    assert found.best.tolist() == [0.5, 0.5, 0.2, 0.2]
    assert found.numbers == (0, 0, 4, 4)
    assert strategy_best(table(rows, "score"), "random").best.tolist() == [0.5, 0.5, 0.8, 0.8]
    assert len(strategy_best(table(rows), "tpe").spent) == 0


def test_the_band_holds_the_seeds_of_the_best():
    curves = tuple(Curve(costs=(cost,), scores=(0.5,)) for cost in (0.2, 0.4, 0.3))
    trial = Trial(number=0, values={}, by="random", seed=0, state="finished", evaluations=10, curves=curves)
    search = table([]).model_copy(update={"trials": (trial,)})
    found = strategy_best(search, "random")
    assert (found.lowest[0], found.best[0], found.highest[0]) == (0.2, pytest.approx(0.3), 0.4)
    assert figure(search, trial) == pytest.approx(0.3)


def test_the_chance_of_the_top():
    assert chance_of_top(60, 0.05) == pytest.approx(1 - 0.95**60)
    assert round(chance_of_top(60, 0.05), 3) == 0.954


def test_places_on_axes():
    assert share_of(RATE, 0.1) == pytest.approx(0.5)
    assert share_of(RATE, 1e9) == pytest.approx(1.04)
    assert share_of(RATE, None) is None
    assert share_of(RATE, 0) is None
    choice = ChoiceAxis(name="activation", values=("relu", "tanh"))
    assert share_of(choice, "tanh") == 0.75
    assert share_of(choice, "sine") is None
    assert [(round(share, 3), text) for share, _, text in axis_marks(RATE)] == [
        (0.0, "0.001"), (0.25, "0.01"), (0.5, "0.1"), (0.75, "1"), (1.0, "10"),
    ]  # fmt: skip
    whole = RangeAxis(name="hidden", low=2, high=5, whole=True)
    assert [value for _, value, _ in axis_marks(whole)] == [2, 3, 4, 5]
    narrow = RangeAxis(name="optimizer.rate", low=0.2, high=0.4, log=True)
    assert len(axis_marks(narrow)) >= 2
    wide = RangeAxis(name="optimizer.rate", low=1e-12, high=1e8, log=True)
    assert 3 <= len(axis_marks(wide)) <= 8


def test_ranks_go_from_the_best_to_the_worst():
    rows = [
        ("random", {"optimizer.rate": 0.1}, cost, state)
        for cost, state in ((0.5, "finished"), (0.1, "finished"), (0.3, "diverged"), (0.2, "finished"))
    ]
    points = trial_points(table(rows))
    assert [point.rank for point in points[:2]] == [1.0, 0.0]
    assert math.isnan(points[2].rank)
    assert math.isnan(points[2].figure)
    assert points[3].rank == 0.5


def test_trials_that_are_equally_good_have_one_rank():
    rows = [("random", {"optimizer.rate": 0.1}, cost, "finished") for cost in (0.1, 0.5, 0.1, 0.1)]
    assert [point.rank for point in trial_points(table(rows))] == [0.0, 1.0, 0.0, 0.0]


def made_up(count: int = 60) -> Search:
    """Return trials whose cost depends much on the rate and little on λ."""
    rng = np.random.default_rng(3)
    rows = []
    for _ in range(count):
        x, y = rng.random(2)
        values = {"optimizer.rate": 0.001 * 10 ** (4 * x), "l2": 0.001 * 10 ** (4 * y)}
        rows.append(("random", values, float((x - 0.6) ** 2 + 0.05 * y), "finished"))
    return table(rows)


def test_the_surface_follows_the_trials_and_says_what_matters():
    fit = TrialFit(made_up())
    x = np.array([[0.6, 0.5], [0.0, 0.5], [0.3, 0.1]])
    wanted = (x[:, 0] - 0.6) ** 2 + 0.05 * x[:, 1]
    assert np.abs(fit.predict(x) - wanted).max() < 0.02
    importance = fit.main_effects()
    # Var (x − .6)² over [0, 1] is .00889, of .05 y .000208.
    assert importance.shares["optimizer.rate"] == pytest.approx(0.977, abs=0.03)
    assert importance.shares["l2"] == pytest.approx(0.023, abs=0.02)
    assert importance.fitted > 0.95
    surface = fit.surface(0, 1, 20)
    row, column = np.unravel_index(surface.argmin(), surface.shape)
    assert abs((column + 0.5) / 20 - 0.6) < 0.06
    assert row < 4


def test_conditional_and_listed_parameters_are_fitted():
    search, _ = finish(Search(plan=small_plan("optimizer=gradient_descent,adam", "optimizer.rate", "optimizer.beta1")))
    fit = TrialFit(search)
    shares = fit.main_effects().shares
    assert set(shares) == {"optimizer", "optimizer.rate", "optimizer.beta1"}
    assert all(0 <= share <= 1 for share in shares.values())


def test_too_few_trials_or_equal_ones_are_not_fitted():
    with pytest.raises(ValueError, match="few"):
        TrialFit(made_up(3))
    rows = [("random", {"optimizer.rate": 0.1 * (i + 1)}, 0.5, "finished") for i in range(9)]
    with pytest.raises(ValueError, match="alike"):
        TrialFit(table(rows))


def walked(steps):
    """Return what a generator returns, and what it yields."""
    shares = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            return end.value, shares


def test_checks_train_the_same_network_again():
    search, _ = finish(Search(plan=small_plan("optimizer.rate", trials=1)))
    (trial,), text = search.trials, search.model_dump_json()
    check, shares = walked(judged_trial(text, 0, []))
    experiment = search.experiment_of(trial)
    trainer = Trainer(experiment, experiment.prepare())
    for _ in trainer.run():
        pass
    judged = Evaluator(trainer.network, trainer.problem).judge(trainer.problem.parts.test, experiment.cost)
    assert (check.kind, check.cost, check.score, check.count) == ("test", judged.cost, judged.score, judged.examples)
    assert check.is_of(trial)
    assert shares == sorted(shares)
    check, _ = walked(repeated(text, 0, []))
    scores = []
    for seed in range(REPEATS):
        one = experiment.reseeded(seed)
        trainer = Trainer(one, one.prepare())
        reports = [report for report in trainer.run() if isinstance(report, EpochReport)]
        scores.append(reports[-1].validation_score)
    assert check.count == REPEATS
    assert check.score == pytest.approx(np.mean(scores))
    assert check.spread == pytest.approx(np.std(scores, ddof=1))


@pytest.mark.parametrize(
    "figures", [(5e-324,), (-5e-324,), (2.0,), (20 / 19,), (1e308, -1e308), (LARGEST_FIGURE, -LARGEST_FIGURE), ()]
)
@pytest.mark.parametrize("objective", ["cost", "score"])
def test_whatever_a_file_says_can_be_drawn(figures, objective):
    """What is no number in the middle of a picture ends the program."""
    plan = small_plan("optimizer.rate", trials=9, objective=objective)
    trials = [
        Trial(
            number=number,
            values={"optimizer.rate": 0.5},
            by="random",
            seed=1,
            state="finished",
            curves=(Curve(costs=(figure,), scores=(figure,)),),
        )
        for number, figure in enumerate(figures)
    ]
    search = Search(plan=plan, trials=tuple(trials))
    points = trial_points(search)
    low, high = figure_span(search, points)
    assert low < high
    assert math.isfinite(high - low)
    assert all(0 <= (point.figure - low) / (high - low) <= 1 for point in points if math.isfinite(point.figure))
    assert search.limits() == ()
