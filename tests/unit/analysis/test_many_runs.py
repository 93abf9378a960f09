"""Several runs side by side are what each is alone, but for rounding, and share what they can."""

import numpy as np
import pytest

from nnplayground.analysis.many_runs import SLICE, ManyRuns, subset
from nnplayground.core.optimizers import Adam
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle
from nnplayground.data.mnist import Mnist
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.trainer import Trainer


def some():
    base = Experiment(data=Circle(size=100), batch_size=1)
    return [
        base,
        base.replace(seeds=base.seeds.model_copy(update={"weights": 2})),
        base.replace(optimizer=Adam(), stop=(Epochs(epochs=1),)),
        base.replace(data=Circle(size=50)),
    ]


def alone(experiment, epochs):
    trainer, told = Trainer(experiment), []
    for report in trainer.run():
        told.append(report)
        if isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch == epochs):
            return trainer, told
    raise AssertionError("a run ends")


def collect(reports, count):
    told = [[] for _ in range(count)]
    while True:
        try:
            run, report = next(reports)
        except StopIteration as end:
            return end.value, told
        told[run].append(report)


def assert_same(told, expected):
    """Compare reports: figures are the same but for rounding."""
    assert [type(report) for report in told] == [type(report) for report in expected]
    for one, other in zip(told, expected, strict=True):
        if isinstance(one, RunEnded):
            assert one == other
        else:
            assert one == pytest.approx(other, rel=1e-3, abs=1e-4)


def train_many(experiments, epochs):
    """Yield the reports of all, and return the runs."""
    runs = ManyRuns(experiments)
    yield from runs.train(epochs)
    return runs


def test_each_run_is_what_it_is_alone():
    runs, told = collect(train_many(some(), epochs=3), 4)
    for run, experiment in enumerate(some()):
        trainer, expected = alone(experiment, 3)
        assert_same(told[run], expected)
        np.testing.assert_allclose(runs.parameters(run), trainer.network.parameters, atol=1e-4)
        assert runs.over(run)
        assert runs.judge(run, "validation").cost == pytest.approx(trainer.judge("validation").cost, rel=1e-3)
        zeros = np.zeros_like(trainer.network.parameters)
        assert runs.judge(run, "train", zeros).cost == pytest.approx(np.log(2), rel=1e-5)


def test_runs_of_one_shape_end_each_by_its_own_rule():
    base = Experiment(data=Circle(size=100), regularizers=(L2(strength=0.1),))
    experiments = [base.replace(stop=(EarlyStopping(patience=patience),)) for patience in (1, 3)]
    experiments.append(base.replace(regularizers=(L2(strength=5.0),)))
    runs, told = collect(train_many(experiments, epochs=6), 3)
    for run, experiment in enumerate(experiments):
        trainer, expected = alone(experiment, 6)
        assert_same(told[run], expected)
        np.testing.assert_allclose(runs.parameters(run), trainer.network.parameters, atol=1e-4)
        last = [report for report in told[run] if isinstance(report, EpochReport)][-1]
        assert last.penalty > 0
        if trainer.best is None:
            assert last.penalty == pytest.approx(trainer.penalty, rel=1e-3)
        best = runs.best(run)
        assert (best and best[0]) == trainer.best_epoch
        assert runs.epochs(run) == trainer.epochs


def test_no_report_is_lost_where_it_is_left():
    together, told = ManyRuns(some()), [[], [], [], []]
    while not all(together.over(run) for run in range(4)):
        # Leave after every third report.
        for number, (run, report) in enumerate(together.train(2), 1):
            told[run].append(report)
            if number == 3:
                break
    _, expected = collect(train_many(some(), epochs=2), 4)
    for one, other in zip(told, expected, strict=True):
        assert_same(one, other)


def test_they_take_turns():
    runs = ManyRuns(some())
    order = [run for run, report in runs.train(3) if isinstance(report, BatchReport)]
    first = order[: 3 * SLICE]
    assert set(first) == {0, 1, 2, 3}
    assert max(first.count(run) for run in range(4)) <= SLICE


def test_the_same_data_are_prepared_once():
    runs = ManyRuns(some())
    assert runs.problem(0) is runs.problem(1) is runs.problem(2)
    assert runs.problem(3) is not runs.problem(0)
    assert len(runs) == 4


def test_a_run_can_be_stopped_and_all_can_be_left_and_taken_up():
    runs = ManyRuns(some())
    for run, report in runs.train(2):
        if run == 3 and isinstance(report, BatchReport):
            break
    runs.stop(3)
    rest = [run for run, _ in runs.train(2)]
    assert 3 not in rest
    assert runs.epochs(0) == 2
    assert 0 < runs.epochs(3) < 2
    assert runs.judge(0, "validation").examples == 20
    assert runs.best(0) is None


def test_smaller_choices_are_part_of_larger_ones():
    problem = Experiment(data=Circle(size=100)).prepare()
    small, large = (subset(problem, size, 1).parts.train for size in (10, 30))
    assert set(small) < set(large) < set(problem.parts.train)
    assert len(small) == 10
    assert set(problem.labels[small]) == {0, 1}
    assert subset(problem, 60, 1) is problem
    assert set(subset(problem, 10, 2).parts.train) != set(small)
    digits = Experiment().fitted_to(Mnist()).prepare()
    np.testing.assert_array_equal(subset(digits, 1000, 5).parts.train, np.arange(1000))
    np.testing.assert_array_equal(subset(digits, 1000, 5).parts.validation, digits.parts.validation)
