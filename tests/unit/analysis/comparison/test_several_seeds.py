import pytest

from nnplayground.analysis.comparison import several_seeds
from nnplayground.analysis.comparison.several_seeds import SeedPlan
from nnplayground.data import content
from nnplayground.process_job import JobDone, JobResult, ProcessJob
from nnplayground.training.experiment import MAX_SEED, Experiment, Seeds
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer


def test_only_the_chosen_seeds_vary():
    plan = SeedPlan(count=3, weights=True, training=False, data=True)
    found = [one.seeds for one in plan.experiments(Experiment(seeds=Seeds(data=MAX_SEED, weights=7, training=5)))]
    assert found == [
        Seeds(data=MAX_SEED, weights=7, training=5),
        Seeds(data=0, weights=8, training=5),
        Seeds(data=1, weights=9, training=5),
    ]
    assert not SeedPlan(weights=False, training=False, data=False).varies


@pytest.mark.parametrize("data", [False, True])
def test_every_run_is_the_one_that_its_experiment_gives(data):
    plan = SeedPlan(count=3, epochs=4, data=data)
    experiments = plan.experiments(Experiment())
    steps = list(several_seeds.train(*several_seeds.planned(plan, Experiment())))
    found = {one[0]: History.from_columns(one[1]) for one in steps if isinstance(one, tuple)}
    shares = [one for one in steps if isinstance(one, float)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    assert sorted(found) == [0, 1, 2]
    for place, experiment in enumerate(experiments):
        reports = (report for report in Trainer(experiment).run() if isinstance(report, EpochReport))
        assert found[place].newest == next(report for report in reports if report.epoch == 4)
        assert found[place].epoch_count == 5
    assert len({found[place].newest for place in found}) == 3


def test_a_stop_rule_ends_a_run_early_and_the_best_epoch_is_noted():
    experiment = Experiment(stop=("early_stopping",))
    reports = list(Trainer(experiment).run())
    ended = reports[-1]
    assert isinstance(ended, RunEnded)
    steps = several_seeds.train([experiment.model_dump_json()], {}, 10_000)
    (found,) = [History.from_columns(one[1]) for one in steps if isinstance(one, tuple)]
    assert found.newest.epoch == ended.epoch
    assert [mark.epoch for mark in found.marks] == [ended.best_epoch]


def test_results_come_from_another_process_one_by_one():
    plan = SeedPlan(count=2, epochs=1)
    child = ProcessJob(several_seeds.train, *several_seeds.planned(plan, Experiment()))
    found = []
    try:
        while not isinstance(message := child.poll(30), JobDone):
            assert message is not None
            if isinstance(message, JobResult):
                found.append(message.result[0])
    finally:
        child.cancel()
    assert found == [0, 1]


def test_own_data_go_along():
    plan = SeedPlan(count=2, epochs=1)
    texts, contents, epochs = several_seeds.planned(plan, Experiment())
    assert (len(texts), contents, epochs) == (2, {}, 1)
    assert content.named_in(*texts) == {}
