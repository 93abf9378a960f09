"""The penalty beside the cost C₀: in float64, told after each epoch, kept, and unknown in what older files hold."""

import math

import numpy as np
import pytest

from nnplayground.core.regularizers import L1, L2, Dropout
from nnplayground.data.circles import Circle
from nnplayground.training.evaluation import Evaluator, added_penalty
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.replicas import ReplicaTrainer
from nnplayground.training.reports import EpochReport, ReplicaEpochReport
from nnplayground.training.trainer import Trainer

KINDS = (L2(strength=2.0), L1(strength=3.0), Dropout())


def by_hand(network, examples):
    """Sum up λ/(2n) Σ w² and λ/n Σ |w| weight by weight."""
    weights = [float(w) for layer in network.layers for row in layer.W for w in row]
    return 2 / (2 * examples) * math.fsum(w * w for w in weights) + 3 / examples * math.fsum(map(abs, weights))


def reports(experiment, epochs=3):
    trainer = Trainer(experiment)
    for report in trainer.run():
        if isinstance(report, EpochReport):
            yield trainer, report
            if report.epoch == epochs:
                return


def test_every_epoch_tells_cost_and_penalty_apart():
    seen = []
    for trainer, report in reports(Experiment(data=Circle(size=100), regularizers=KINDS)):
        count = len(trainer.problem.parts.train)
        assert report.penalty == pytest.approx(by_hand(trainer.network, count), rel=1e-13)
        without = Evaluator(trainer.network, trainer.problem).judge(
            trainer.problem.parts.train, trainer.experiment.cost
        )
        assert report.train_cost == without.cost
        seen.append(report.penalty)
    assert len(set(seen)) == 4


def test_large_sums_are_not_rounded_as_single_ones_are():
    # In float32 the sum of so many squares is off in its sixth digit.
    experiment = Experiment().fitted_to(Circle(size=100))
    trainer = Trainer(experiment.replace(hidden=(experiment.hidden[0].model_copy(update={"units": 512}),) * 2))
    trainer.network.parameters[:] = np.linspace(0.1, 0.1003, len(trainer.network.parameters), dtype=np.float32)
    exact = math.fsum(float(w) ** 2 for layer in trainer.network.layers for w in layer.W.ravel())
    assert added_penalty(trainer.network, (L2(strength=2.0),), 1) == pytest.approx(exact, rel=1e-13)


@pytest.mark.parametrize("kinds", [(), (Dropout(),)])
def test_what_adds_nothing_adds_nothing(kinds):
    found = [report.penalty for _, report in reports(Experiment(data=Circle(size=100), regularizers=kinds), 1)]
    assert len(found) > 1
    assert set(found) == {0}


def test_networks_trained_together_tell_theirs():
    experiments = [Experiment(data=Circle(size=100), regularizers=(L2(strength=s),)) for s in (0.0, 1.0, 7.0)]
    together = ReplicaTrainer(experiments, [one.prepare() for one in experiments])
    told = []
    for report in together.run():
        if isinstance(report, ReplicaEpochReport):
            told.append(report)
            if report.epoch == 2:
                break
    for replica, experiment in enumerate(experiments):
        alone = [report.penalty for _, report in reports(experiment, 2)]
        assert [report.of(replica).penalty for report in told] == pytest.approx(alone, rel=1e-4)
    assert told[-1].penalty[0] == 0 < told[-1].penalty[1] < told[-1].penalty[2]


def history(*penalties):
    made = History()
    for epoch, penalty in enumerate(penalties):
        made.append_epoch(EpochReport(epoch, epoch, 0.5, 0.9, 0.6, 0.8, penalty))
    return made


def test_a_history_keeps_penalties():
    kept = history(0.25, 0.125)
    again = History.from_columns(kept.to_columns(), penalized=True)
    assert again.newest == kept.newest
    assert again.epoch_columns()["penalty"].tolist() == [0.25, 0.125]
    assert kept.until(0, 0.0, kept.newest._replace(epoch=0, step=0)).epoch_columns()["penalty"].tolist() == [0.125]


def test_without_penalties_files_are_as_they_were():
    columns = history(0.0, 0.0).to_columns()
    assert columns["epochs"].shape == (2, 6)
    assert History.from_columns(columns).newest == history(0.0, 0.0).newest
    assert History.from_columns(columns).epoch_columns()["penalty"].tolist() == [0.0, 0.0]


def test_penalties_that_an_older_file_does_not_tell_are_not_made_up():
    old = History.from_columns(history(0.0, 0.0).to_columns(), penalized=True)
    old.append_epoch(EpochReport(2, 2, 0.5, 0.9, 0.6, 0.8, 0.75))
    again = History.from_columns(old.to_columns(), penalized=True)
    np.testing.assert_array_equal(again.epoch_columns()["penalty"], [math.nan, math.nan, 0.75])
