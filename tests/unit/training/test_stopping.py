"""Stop rules, one by one and in a run."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import Linear
from nnplayground.core.costs import MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, GradientDescent
from nnplayground.data.circles import Circle
from nnplayground.data.metrics import ACCURACY
from nnplayground.data.problem import Division
from nnplayground.i18n import tr
from nnplayground.registry import mark
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import (
    STOP_RULES,
    Divergence,
    EarlyStopping,
    Epochs,
    Memory,
    Plateau,
    StopRule,
    TargetCost,
    TargetScore,
)
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, small

NAN = math.nan


def stops_after(rule: StopRule, figures: list[dict[str, float]]) -> int | None:
    """Return the epoch after which `rule` stops, shown these figures from epoch 0 on."""
    memory: Memory = {}
    for epoch, given in enumerate(figures):
        values = {"train_cost": 1.0, "train_score": 0.5, "validation_cost": NAN, "validation_score": NAN} | given
        reason = rule.check(EpochReport(epoch=epoch, **({"step": 10 * epoch} | values)), memory, ACCURACY)
        if reason is not None:
            template, shown = reason
            assert "{" not in tr(template, **shown)
            return epoch
    return None


def train_costs(*costs: float) -> list[dict[str, float]]:
    return [{"train_cost": cost} for cost in costs]


def validation_costs(*costs: float) -> list[dict[str, float]]:
    return [{"validation_cost": cost} for cost in costs]


def test_number_of_epochs() -> None:
    assert stops_after(Epochs(epochs=3), train_costs(*[1.0] * 9)) == 3


def test_target_cost() -> None:
    assert stops_after(TargetCost(cost=0.2), train_costs(1, 0.3, 0.2, 0.1)) == 2


def test_target_score_on_validation_and_else_on_training() -> None:
    with_validation = [{"train_score": 1.0, "validation_score": s} for s in (0.5, 0.8, 0.9)]
    assert stops_after(TargetScore(percent=90), with_validation) == 2
    assert stops_after(TargetScore(percent=90), [{"train_score": s} for s in (0.5, 0.95)]) == 1
    assert stops_after(TargetScore(percent=90), [{"train_score": s} for s in (0.899, 0.9)]) == 1


def test_plateau() -> None:
    rule = Plateau(patience=3, improvement=10)
    assert stops_after(rule, train_costs(1, 0.8, 0.6, 0.59, 0.58, 0.57)) == 5
    assert stops_after(rule, train_costs(1, 0.8, 0.6, 0.59, 0.58, 0.5, 0.5, 0.5, 0.5)) == 8
    assert stops_after(rule, train_costs(*[0.9**n for n in range(40)])) is None


def test_early_stopping_waits_for_the_best_validation_cost() -> None:
    rule = EarlyStopping(patience=2)
    assert stops_after(rule, validation_costs(1, 0.5, 0.6, 0.4, 0.41, 0.42)) == 5
    assert stops_after(rule, train_costs(*[1.0] * 50)) is None


@pytest.mark.parametrize(
    ("kind", "figures"), [(Plateau, [1.0, 0.5, *[0.5] * 20]), (EarlyStopping, [1.0, 0.5, *[0.6] * 20])]
)
def test_patience_counts_steps_as_well_where_they_are_asked_for(kind, figures) -> None:
    costs = train_costs(*figures) if kind is Plateau else validation_costs(*figures)
    slow = [{"step": epoch} | cost for epoch, cost in enumerate(costs)]
    fast = [{"step": 10 * epoch} | cost for epoch, cost in enumerate(costs)]
    assert stops_after(kind(patience=2), slow) == 3
    assert stops_after(kind(patience=2, steps=10), slow) == 11
    assert stops_after(kind(patience=2, steps=10), fast) == 3
    assert "steps" not in kind().model_dump()
    assert kind.model_validate(kind(steps=7).model_dump()) == kind(steps=7)


def test_divergence_is_ten_times_the_first_cost_unless_something_else_is_said() -> None:
    assert stops_after(Divergence(), train_costs(1.0, 9.9, 10.1)) == 2


def test_numbers_of_rules_may_change_while_it_trains_and_their_sliders_have_room() -> None:
    for rule in STOP_RULES:
        for name, field in rule.parameters().items():
            assert mark(field, "live"), f"{rule.key()} {name}"
            if mark(field, "slider") is not None:
                low, high = mark(field, "slider")
                assert low <= field.default <= high
                assert high > 10 * low
    fields = {rule.key(): rule.parameters() for rule in STOP_RULES}
    for kind, name in (("epochs", "epochs"), ("divergence", "times"), ("target_cost", "cost")):
        assert mark(fields[kind][name], "log"), kind


def test_divergence() -> None:
    assert stops_after(Divergence(times=10), train_costs(0.5, 4.9, 5.0, 5.1)) == 3


OVERFITTING = Experiment(
    data=Circle(size=40, noise=0.5),
    hidden=(Dense(units=20),),
    optimizer=Adam(rate=0.05),
    division=Division(train=50, validation=40),
)


def test_early_stopping_brings_the_best_weights_back() -> None:
    trainer = Trainer(OVERFITTING.replace(stop=(EarlyStopping(patience=8),)))
    weights: dict[int, np.ndarray] = {}
    costs: dict[int, float] = {}
    for report in trainer.run():
        if isinstance(report, EpochReport):
            costs[report.epoch] = report.validation_cost
            weights[report.epoch] = trainer.network.parameters.copy()
        if isinstance(report, RunEnded):
            break
    best = min(costs, key=costs.__getitem__)
    assert report.reason == "early_stopping"
    assert report.best_epoch == best == trainer.best_epoch
    assert report.epoch == best + 8
    assert f"after epoch {best}" in tr(report.template, **report.values)
    assert (trainer.network.parameters == weights[best]).all()
    assert trainer.judge("validation").cost == pytest.approx(costs[best])


def test_best_weights_come_back_whatever_stops_the_run() -> None:
    trainer = Trainer(OVERFITTING.replace(stop=(EarlyStopping(patience=1000), Epochs(epochs=200))))
    reports = epochs(trainer, 999)
    ended = reports[-1]
    assert isinstance(ended, RunEnded)
    assert ended.reason == "epochs"
    costs = [r.validation_cost for r in reports if isinstance(r, EpochReport)]
    assert ended.best_epoch == int(np.argmin(costs)) < 200
    assert trainer.judge("validation").cost == pytest.approx(min(costs))


def test_going_on_after_the_end_is_not_stopped_at_once() -> None:
    trainer = Trainer(OVERFITTING.replace(stop=(EarlyStopping(patience=8),)))
    ended = epochs(trainer, 999)[-1]
    again = epochs(trainer, 9999)[-1]
    assert isinstance(again, RunEnded)
    assert again.epoch >= ended.epoch + 8


def test_the_first_rule_that_applies_gives_the_reason() -> None:
    trainer = Trainer(small(stop=(Epochs(epochs=5), TargetCost(cost=100.0))))
    ended = epochs(trainer, 99)[-1]
    assert isinstance(ended, RunEnded)
    assert (ended.reason, ended.epoch) == ("target_cost", 1)


def test_divergence_in_a_run() -> None:
    slow = GradientDescent(rate=1e-9)
    trainer = Trainer(small(output=Linear(), cost=MeanSquares(), optimizer=slow, stop=(Divergence(times=2),)))
    next(trainer.run())
    trainer.set_parameters(100 * np.abs(trainer.network.parameters))
    ended = epochs(trainer, 5)[-1]
    assert isinstance(ended, RunEnded)
    assert (ended.reason, ended.epoch) == ("divergence", 1)


def test_changed_rules_start_afresh() -> None:
    trainer = Trainer(small(stop=(Plateau(patience=3, improvement=99),)))
    epochs(trainer, 2)
    trainer.apply(trainer.experiment.replace(stop=(Plateau(patience=4, improvement=99),)))
    ended = epochs(trainer, 99)[-1]
    assert isinstance(ended, RunEnded)
    assert ended.epoch == 3 + 4
