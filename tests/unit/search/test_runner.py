"""A search under way: resumed equals uninterrupted, budgets, pruning, trials that fail, workers that go."""

import math
from itertools import islice

import numpy as np
import pytest

from nnplayground.core.costs import HalfSquares
from nnplayground.core.layers import Dense
from nnplayground.data.problem import Division
from nnplayground.data.tasks import Reconstruct
from nnplayground.errors import UserError
from nnplayground.search.runner import (
    ATTEMPTS,
    SearchRun,
    TrialBegan,
    TrialEnded,
    TrialProgress,
    TrialRequeued,
)
from nnplayground.search.strategies import Grid, Manual, RandomSearch, TreeParzen
from nnplayground.search.task import TrialTask
from nnplayground.search.trials import STARTUP, Curve, Search, TrialReason, TrialResult
from nnplayground.search.workers import TrialDone, TrialLost
from nnplayground.training.reports import EpochReport
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.searches import InlineWorkers, comparable, finish, small_base, small_plan


def rows(search):
    return [comparable(trial) for trial in search.trials]


@pytest.mark.parametrize("strategy", [RandomSearch(), Grid(points=2), TreeParzen(startup=4)], ids=lambda s: s.kind)
@pytest.mark.parametrize("prune", [False, True])
def test_resumed_equals_uninterrupted_to_the_trial(strategy, prune):
    plan = small_plan(strategy=strategy, prune=prune, given={1: {"hidden": 3}})
    whole, _ = finish(Search(plan=plan))
    assert len(whole.trials) == 12
    assert whole.trials[1].by == "manual"
    for count in (1, 5, 9):
        part, _ = finish(Search(plan=plan), count=count)
        assert len(part.trials) == count
        again = Search.model_validate_json(part.model_dump_json())
        assert again == part
        resumed, _ = finish(again)
        assert rows(resumed) == rows(whole)


def test_a_gap_that_a_kill_has_left_is_filled_with_the_same_point():
    plan = small_plan()
    whole, _ = finish(Search(plan=plan))
    holed = whole.model_copy(update={"trials": (*whole.trials[:3], *whole.trials[5:])})
    resumed, events = finish(holed)
    assert [event.number for event in events if isinstance(event, TrialBegan)] == [3, 4]
    assert rows(resumed) == rows(whole)


def test_the_figures_of_a_trial_are_those_of_its_run():
    plan = small_plan(seeds=2, trials=2)
    search, events = finish(Search(plan=plan))
    for trial in search.trials:
        experiment = search.experiment_of(trial)
        costs, scores, learnt = [], [], 0
        for seed in (0, 1):
            seeds = experiment.seeds.model_copy(update={"weights": 1 + seed, "training": 1 + seed})
            trainer = Trainer(experiment.replace(seeds=seeds))
            reports = [report for report in trainer.run() if isinstance(report, EpochReport)]
            assert trial.curves[seed].costs == tuple(report.validation_cost for report in reports)
            assert trial.curves[seed].scores == tuple(report.validation_score for report in reports)
            costs.append(reports[-1].validation_cost)
            scores.append(reports[-1].validation_score)
            learnt += trainer.epoch * trainer.problem.training_examples
        assert trial.mean() == (pytest.approx(np.mean(costs)), pytest.approx(np.mean(scores)))
        assert trial.evaluations == learnt == 2 * 2 * 36
        assert trial.state == "finished"
        assert trial.seconds > 0
    told = [(e.number, e.told.seed, e.told.epoch) for e in events if isinstance(e, TrialProgress)]
    assert told == [(number, seed, epoch) for number in (0, 1) for seed in (0, 1) for epoch in (0, 1, 2)]


def test_what_early_stopping_brings_back_counts():
    base = small_base(30).replace(stop=(Epochs(epochs=30), EarlyStopping(patience=3)))
    search, _ = finish(Search(plan=small_plan("optimizer.rate=1..3", experiment=base, objective="cost", trials=3)))
    for trial in search.trials:
        curve = trial.curves[0]
        assert curve.best_epoch is not None
        assert search.loss(trial) == min(curve.costs)


@pytest.mark.parametrize("objective", ["cost", "score"])
def test_the_best_trial_is_that_with_the_smallest_loss(objective):
    search, _ = finish(Search(plan=small_plan(objective=objective, experiment=small_base(6))))
    figures = [trial.mean()[0] if objective == "cost" else -trial.mean()[1] for trial in search.trials]
    assert [search.loss(trial) for trial in search.trials] == figures
    assert search.best.number == int(np.argmin(figures))


def test_a_squared_error_is_made_small():
    base = small_base().with_task(Reconstruct())
    search, _ = finish(Search(plan=small_plan("optimizer.rate=0.0001..0.1", experiment=base, trials=6)))
    assert search.plan.metric.higher_is_better is False
    assert search.loss(search.best) == min(trial.mean()[1] for trial in search.trials) > 0


def test_pruned_trials_are_those_that_the_median_says():
    plan = small_plan(prune=True, trials=20, experiment=small_base(5))
    pruned, _ = finish(Search(plan=plan))
    whole, _ = finish(Search(plan=plan.model_copy(update={"prune": False})))
    assert {trial.state for trial in pruned.trials} == {"finished", "pruned"}
    finished = []
    for trial, full in zip(pruned.trials, whole.trials, strict=True):
        losses = [-score for score in full.curves[0].scores]
        ends = None
        if len(finished) >= STARTUP:
            for epoch in range(1, 6):
                median = np.median([other[epoch] for other in finished])
                if min(losses[1 : epoch + 1]) > median:
                    ends = epoch
                    break
        assert len(trial.curves[0].scores) == (6 if ends is None else ends + 1)
        assert trial.state == ("finished" if ends is None else "pruned")
        if ends is None:
            finished.append(losses)
        else:
            assert str(trial.reason).startswith(f"Pruned after epoch {ends}")
            assert trial.evaluations == ends * 36
    assert pruned.evaluations < whole.evaluations


def test_a_trial_that_diverges_says_why_and_the_others_go_on():
    base = small_base(3, output="linear", cost=HalfSquares(), hidden=(Dense(units=4, activation="relu"),))
    space = "optimizer.rate=1e8,0.01"
    search, _ = finish(Search(plan=small_plan(space, experiment=base, strategy=Grid())))
    assert [trial.state for trial in search.trials] == ["diverged", "finished"]
    assert "no longer a finite number" in str(search.trials[0].reason)
    assert math.isinf(search.loss(search.trials[0]))
    # What it reached before is no figure of it.
    assert search.trials[0].mean() == (None, None)
    assert search.best.number == 1


def test_all_trials_diverge_and_there_is_no_best():
    base = small_base(3, output="linear", cost=HalfSquares(), hidden=(Dense(units=4, activation="relu"),))
    plan = small_plan("optimizer.rate=1e7..1e8", experiment=base, strategy=TreeParzen(startup=2), trials=6)
    search, _ = finish(Search(plan=plan))
    assert {trial.state for trial in search.trials} == {"diverged"}
    assert search.best is None


def test_a_refused_trial_says_why_and_the_others_go_on():
    plan = small_plan("hidden=4,200000000", strategy=Grid())
    search, _ = finish(Search(plan=plan))
    assert [trial.state for trial in search.trials] == ["finished", "refused"]
    assert "memory" in str(search.trials[1].reason)
    assert search.trials[1].evaluations == 0


def test_the_budget_is_never_exceeded():
    one = 2 * 36
    for trials, budget in [(12, 5 * one), (12, 6 * one - 1), (3, 100 * one)]:
        search, _ = finish(Search(plan=small_plan(budget=budget, trials=trials)))
        assert len(search.trials) == min(trials, budget // one)
        assert search.evaluations <= budget


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"budget": 20},
            "budget of 20 gradient evaluations is not enough: one epoch of a trial takes 36, one trial 72",
        ),
        ({"experiment": small_base().replace(stop=(EarlyStopping(),))}, "needs an end"),
        ({"experiment": small_base(division=Division(train=80, validation=0))}, "validation examples"),
        ({"given": {0: {"hidden": 0}}}, "not allowed"),
        ({"given": {0: {"dropout": 0.1}}}, "no parameter “dropout”"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_trained(changes, said):
    with pytest.raises(UserError) as caught:
        SearchRun(Search(plan=small_plan(**changes)), InlineWorkers())
    assert said in str(caught.value)


def test_a_lost_worker_costs_no_trial_but_a_trial_that_kills_its_workers_is_marked():
    plan = small_plan()
    whole, _ = finish(Search(plan=plan))
    search, events = finish(Search(plan=plan), InlineWorkers({3: 1}))
    assert rows(search) == rows(whole)
    assert [event.number for event in events if isinstance(event, TrialRequeued)] == [3]
    search, events = finish(Search(plan=plan), InlineWorkers({3: ATTEMPTS}))
    assert [trial.state for trial in search.trials] == ["finished"] * 3 + ["lost"] + ["finished"] * 8
    assert "attempts: 2" in str(search.trials[3].reason)
    assert len(events) > 12


def test_workers_that_all_go_end_the_search_in_a_sentence():
    search = Search(plan=small_plan())
    run = SearchRun(search, InlineWorkers(dict.fromkeys(range(12), 9)))
    with pytest.raises(UserError, match="workers end as soon as they are at work"):
        list(run.run())


def test_a_trial_that_takes_too_long_is_ended():
    class Silent(InlineWorkers):
        def submit(self, number, task):
            if number != 1:
                super().submit(number, task)

    workers = Silent()
    search, _ = finish(Search(plan=small_plan(trials=3, deadline=0.01)), workers)
    assert [trial.state for trial in search.trials] == ["finished", "ended", "finished"]
    assert workers.ended == [1]
    assert str(search.trials[1].reason) == "Ended: it took longer than 0.01 s."
    # Nobody learns from it: it says nothing of its point.
    assert len(search.known_points()) == 2


def test_one_trial_is_ended_by_hand():
    class Silent(InlineWorkers):
        def submit(self, number, task):
            if number != 2:
                super().submit(number, task)

    workers = Silent()
    run = SearchRun(Search(plan=small_plan(trials=4)), workers)
    steps = run.run()
    while run.under_way != (2,):
        next(steps)
    (ended,) = run.end_trial(2)
    assert isinstance(ended, TrialEnded)
    assert (ended.trial.state, str(ended.trial.reason)) == ("ended", "Ended by hand.")
    assert list(run.end_trial(2)) == []
    list(steps)
    assert [trial.state for trial in run.search.trials] == ["finished", "finished", "ended", "finished"]


def test_what_a_trial_took_until_it_was_ended_is_counted():
    class Endless(InlineWorkers):
        def poll(self, seconds):
            return [message for message in super().poll(seconds) if not isinstance(message, TrialDone)]

    run = SearchRun(Search(plan=small_plan(trials=3, seeds=2, budget=2 * 2 * 2 * 36)), Endless())
    for number in (0, 1):
        steps = run.run()
        assert isinstance(next(steps), TrialBegan)
        told = next(event for event in steps if isinstance(event, TrialProgress) and event.told.seed)
        assert told.told.epoch == 0
        while told.told.epoch < number:
            told = next(steps)
        list(run.end_trial(number))
        # Two epochs of the first seed, those of the second one, and the one that was begun.
        assert run.search.trials[number].evaluations == (2 + number + 1) * 36
    # A third one would go beyond the budget.
    assert list(run.run()) == []
    assert len(run.search.trials) == 2


class Leaving(InlineWorkers):
    """Workers that go at the end of their first attempts at a trial, after all its epochs."""

    def __init__(self, number, times):
        super().__init__()
        self.number, self.times = number, times

    def poll(self, seconds):
        found = super().poll(seconds)
        if self.times and found and found[0].number == self.number:
            self.times -= 1
            return [*found[:-1], TrialLost(self.number)]
        return found


def test_what_lost_workers_have_computed_is_counted():
    plan = small_plan(trials=3)
    whole, _ = finish(Search(plan=plan))
    search, _ = finish(Search(plan=plan), Leaving(1, 1))
    assert [trial.evaluations for trial in search.trials] == [72, 2 * 72, 72]
    assert [trial.curves for trial in search.trials] == [trial.curves for trial in whole.trials]
    search, _ = finish(Search(plan=plan), Leaving(1, ATTEMPTS))
    assert [trial.evaluations for trial in search.trials] == [72, 2 * 72, 72]
    assert search.trials[1].state == "lost"


@pytest.mark.parametrize("trials", [2, 9])
def test_a_budget_holds_whatever_is_lost(trials):
    # Two trials can be paid, and one of them is lost: nothing is left to begin it again.
    search, _ = finish(Search(plan=small_plan(trials=trials, budget=2 * 72 + 71)), Leaving(1, 1))
    assert [trial.state for trial in search.trials] == ["finished", "lost"]
    assert search.evaluations == 2 * 72
    assert str(search.trials[1].reason) == "Its worker was lost; attempts: 1."


def test_a_cluster_goes_on_with_what_is_ended_and_all_of_it_counts():
    class There(InlineWorkers):
        ends_at_once = False

        def submit(self, number, task):
            """Nothing is told of it."""

    run = SearchRun(Search(plan=small_plan(trials=3, budget=2 * 72)), There())
    steps = run.run()
    assert isinstance(next(steps), TrialBegan)
    (ended,) = run.end_trial(0)
    assert ended.trial.evaluations == 72
    assert str(ended.trial.reason) == "Ended by hand. The cluster trains it to its end, and all of it counts."
    late = small_plan(trials=1, deadline=1e-9)
    search, _ = finish(Search(plan=late), There())
    assert search.trials[0].evaluations == 72
    assert "all of it counts" in str(search.trials[0].reason)


def test_a_paused_search_begins_nothing_and_goes_on_afterwards():
    run = SearchRun(Search(plan=small_plan()), InlineWorkers())
    steps = run.run()
    while len(run.search.trials) < 3:
        next(steps)
    run.is_paused = True
    quiet = list(islice(steps, 5))
    assert not any(isinstance(event, TrialBegan) for event in quiet)
    assert len(run.search.trials) == 3
    run.is_paused = False
    list(steps)
    assert rows(run.search) == rows(finish(Search(plan=small_plan()))[0])


def test_a_point_added_by_hand_is_the_next_trial_and_takes_nothing_from_the_strategy():
    grid = small_plan("activation=relu,tanh", "hidden=2,3", strategy=Grid(), trials=4)
    run = SearchRun(Search(plan=grid), InlineWorkers())
    steps = run.run()
    while len(run.search.trials) < 2:
        next(steps)
    number = run.add({"hidden": 8})
    list(steps)
    search = run.search
    assert [trial.by for trial in search.trials].count("manual") == 1
    assert search.trials[number].values == {"hidden": 8}
    cells = [tuple(trial.values.values()) for trial in search.trials if trial.by == "grid"]
    assert sorted(cells) == [("relu", 2), ("relu", 3), ("tanh", 2), ("tanh", 3)]
    with pytest.raises(UserError, match="not allowed"):
        run.add({"hidden": 0})


def test_by_hand_alone():
    plan = small_plan(strategy=Manual(), given={0: {"hidden": 3}, 1: {"l2": 0.5, "activation": "relu"}})
    search, _ = finish(Search(plan=plan))
    assert [trial.values for trial in search.trials] == [{"hidden": 3}, {"l2": 0.5, "activation": "relu"}]


def test_every_trial_is_kept_before_it_is_told():
    kept = []
    run = SearchRun(Search(plan=small_plan(trials=5)), InlineWorkers(), kept.append)
    for event in run.run():
        if isinstance(event, TrialEnded):
            assert kept[-1].trials[-1] == event.trial
    assert [len(search.trials) for search in kept] == [1, 2, 3, 4, 5]


def test_a_task_is_small_and_comes_back_from_its_text():
    workers = InlineWorkers()
    finish(Search(plan=small_plan(trials=1)), workers)
    text = workers.task_of[0].model_dump_json()
    assert len(text) < 2500
    assert TrialTask.model_validate_json(text) == workers.task_of[0]


def test_means_beyond_all_numbers_are_none():
    curve = Curve(costs=(1e308,), scores=(0.5,))
    assert TrialResult(state="finished", curves=(curve, curve)).mean() == (None, 0.5)


@pytest.mark.parametrize("sentence", ["“{name}” is none.", "a } alone", "{", "no brace"])
def test_a_sentence_that_is_ready_is_a_reason_as_it_is(sentence):
    assert str(TrialReason.of(UserError(sentence))) == sentence


def test_a_reason_takes_numbers_beyond_all_measure_as_text():
    reason = TrialReason.of(UserError("{count} of {limit}, {rate}", count=10**400, limit=3, rate=math.inf))
    assert reason.values == {"count": "1" + "0" * 400, "limit": 3, "rate": "∞"}


def test_a_reason_from_a_file_shows_every_letter():
    assert str(TrialReason(template="\u202eWhy")) == "‹U+202E›Why"
    assert str(TrialReason(template="\u202e{a}", values={"a": "\x1b"})) == "‹U+202E›‹U+001B›"
