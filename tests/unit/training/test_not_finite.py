"""Overflow: it ends the run at once, keeps the last good weights, and a smaller rate goes on."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import Linear, ReLU
from nnplayground.core.costs import HalfSquares, MeanSquares, SumSquares
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS, Adam, GradientDescent, Momentum, Optimizer
from nnplayground.data.gaussian_hills import GaussianHills
from nnplayground.data.plane import Plane
from nnplayground.data.scaling import NoScaling
from nnplayground.training import trainer as module
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.stopping import Divergence, EarlyStopping, TargetCost
from nnplayground.training.trainer import Trainer
from tests.helpers.made import GivenQuantities, epochs, on, small


def regression(**changes: object) -> Experiment:
    return Experiment(
        data=Plane(size=100),
        hidden=(Dense(units=5, activation=ReLU()),),
        output=Linear(),
        cost=MeanSquares(),
        batch_size=10,
    ).replace(**changes)


def run_out(trainer: Trainer, most: int = 5000) -> RunEnded | None:
    """Train up to so many reports; return how the run ended, if it did."""
    for report, _ in zip(trainer.run(), range(most), strict=False):
        if isinstance(report, RunEnded):
            return report
    return None


@pytest.mark.parametrize("kind", OPTIMIZERS.keys())
@pytest.mark.parametrize("batch_size", [10, 1, 0])
def test_an_absurd_rate_ends_the_run_or_is_harmless(kind: str, batch_size: int) -> None:
    trainer = Trainer(regression(optimizer=OPTIMIZERS[kind](rate=1e9), batch_size=batch_size))
    start = trainer.judge("train")
    ended = run_out(trainer)
    if ended is not None:
        assert ended.reason == "not_finite"
        assert "smaller learning rate" in ended.template
        assert np.isfinite(trainer.network.parameters).all()
        assert trainer.judge("train").cost < module.DIVERGENCE_FACTOR * max(start.cost, 1e-3) * 2
    else:
        assert kind in ("rmsprop", "adam", "adamw"), "their steps never exceed the rate"


@pytest.mark.parametrize("optimizer", [GradientDescent(rate=40.0), Momentum(rate=20.0)], ids=lambda o: o.kind)
def test_halving_the_rate_and_going_on_works(optimizer: Optimizer) -> None:
    trainer = Trainer(regression(data=GaussianHills(size=100), optimizer=optimizer))
    start = trainer.judge("train")
    halvings = 0
    while (ended := run_out(trainer, 600)) is not None:
        assert ended.reason == "not_finite"
        assert np.isfinite(trainer.network.parameters).all()
        changed = trainer.experiment.optimizer.model_copy(update={"rate": trainer.experiment.optimizer.rate / 2})
        trainer.apply(trainer.experiment.replace(optimizer=changed))
        halvings += 1
        assert halvings < 20
    assert halvings > 0
    assert trainer.judge("train").cost < 2 * start.cost


def test_an_optimisers_spoilt_memory_is_forgotten() -> None:
    trainer = Trainer(regression(optimizer=Momentum(rate=1e9)))
    assert run_out(trainer) is not None
    assert not trainer.optimizer_state.slots.any()
    assert trainer.optimizer_state.steps == 0
    start = trainer.judge("train").cost
    trainer.apply(trainer.experiment.replace(optimizer=Momentum(rate=0.01)))
    assert run_out(trainer, 300) is None
    assert trainer.judge("train").cost < start


def test_the_report_that_is_not_finite_comes_first_and_weights_are_back_by_then() -> None:
    trainer = Trainer(regression(optimizer=GradientDescent(rate=1e9)))
    reports = []
    for report in trainer.run():
        reports.append(report)
        if isinstance(report, BatchReport) and not math.isfinite(report.cost):
            assert np.isfinite(trainer.network.parameters).all()
        if isinstance(report, RunEnded):
            break
    assert isinstance(reports[-2], BatchReport)
    assert not math.isfinite(reports[-2].cost)
    assert reports[-1].values == {"step": reports[-2].step}


def test_inputs_too_large_for_the_numbers() -> None:
    data = GivenQuantities(rows=((1e30, -1e30), (3e30, 1e30)), wanted=(1.0, 2.0))
    trainer = Trainer(on(data, output=Linear(), cost=SumSquares(), scaling=NoScaling(), batch_size=1, hidden=()))
    ended = run_out(trainer)
    assert ended is not None
    assert (ended.reason, ended.step) == ("not_finite", 1)
    assert np.isfinite(trainer.network.parameters).all()


def test_quantities_beyond_float32_are_no_warning() -> None:
    data = GivenQuantities(rows=((1e300, 1.0), (2e300, 2.0)), wanted=(1.0, 2.0))
    trainer = Trainer(on(data, output=Linear(), cost=SumSquares(), scaling=NoScaling(), hidden=()))
    ended = run_out(trainer)
    assert ended is not None
    assert ended.reason == "not_finite"


def test_infinite_weights_behind_a_dead_neuron_are_never_kept() -> None:
    trainer = Trainer(regression(optimizer=GradientDescent(rate=0.01)))
    run = trainer.run()
    next(run)
    trainer.network.layers[0].b[0] = -np.inf
    for _, report in zip(range(100), run, strict=False):
        assert not isinstance(report, RunEnded)
    trainer.network.parameters[:] = np.nan
    ended = run_out(trainer)
    assert ended is not None
    assert np.isfinite(trainer.network.parameters).all()


def test_weights_of_a_run_that_diverges_are_never_kept() -> None:
    trainer = Trainer(regression(optimizer=GradientDescent(rate=1e-20)))
    run = trainer.run()
    next(run)
    good = trainer.network.parameters.copy()
    trainer.network.parameters[:] *= 1e4
    for _, report in zip(range(50), run, strict=False):
        assert not isinstance(report, RunEnded)
    trainer.network.parameters[:] = np.nan
    assert run_out(trainer) is not None
    assert (trainer.network.parameters == good).all()


def test_an_epoch_whose_figures_are_not_finite_ends_the_run_and_fools_no_stop_rule() -> None:
    rules = (TargetCost(), Divergence(), EarlyStopping())
    trainer = Trainer(regression(optimizer=Adam(), stop=rules))
    for report in trainer.run():
        if isinstance(report, BatchReport) and trainer.at_epoch_end:
            trainer.network.parameters[:] = np.nan
        if isinstance(report, RunEnded):
            break
    assert report.reason == "not_finite"
    assert report.epoch == 1
    assert np.isfinite(trainer.network.parameters).all()
    again = next(trainer.run())
    assert isinstance(again, BatchReport)
    assert math.isfinite(again.cost)
    assert not isinstance(again, EpochReport)


def test_another_cost_has_another_measure_of_what_is_too_much() -> None:
    trainer = Trainer(small())
    epochs(trainer, 1)
    before = trainer.state().divergence_limit
    assert math.isfinite(before)
    trainer.apply(trainer.experiment.replace(cost=HalfSquares()))
    assert math.isinf(trainer.state().divergence_limit)
    epochs(trainer, 1)
    assert math.isfinite(trainer.state().divergence_limit)
    assert trainer.state().divergence_limit != before
