"""Mini-batches' gradients against the full one, and descent at equal work."""

import numpy as np
import pydantic
import pytest

from nnplayground.analysis.descent.equal_work import (
    EqualWorkSettings,
    WorkPoint,
    equal_work,
    reached,
    updates_sentence,
)
from nnplayground.analysis.descent.gradient_noise import (
    GradientNoiseSettings,
    NoisePoint,
    gradient_noise,
    law,
    trained,
)
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.data.circles import Circle
from nnplayground.errors import UserError
from nnplayground.registry import explain
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer


def finish(steps):
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return end.value, told


def digits(**more):
    return EXAMPLES["mnist-cross-entropy"].build().replace(regularizers=(), **more)


def test_the_noise_of_784_30_10_at_the_start_follows_the_law():
    trainer = Trainer(digits())
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
    settings = GradientNoiseSettings(sizes=(10_000, 1, 10, 100, 1000))
    curve, told = finish(gradient_noise(over, trainer.problem.parts.train, settings))
    assert [point.size for point in curve.points] == [1, 10, 100, 1000, 10_000]
    assert [point.angle.median for point in curve.points] == pytest.approx([44.1, 16.7, 5.2, 1.6, 0.5], abs=0.9)
    assert [point.law_angle for point in curve.points] == pytest.approx([44.0, 17.0, 5.5, 1.7, 0.5], abs=0.06)
    for point in curve.points:
        assert point.angle.low < point.law_angle < point.angle.high
        assert point.angle.low < point.angle.median < point.angle.high
        assert point.length.low <= point.law_length <= point.length.high
    shares = [one for one in told if isinstance(one, float)]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    assert [one for one in told if isinstance(one, NoisePoint)] == list(curve.points)
    assert curve.arrows[10].shape == (40, 2)
    np.testing.assert_allclose(
        np.median(curve.arrows[10_000], axis=0), curve.full.gradient[list(curve.pair)], rtol=0.02
    )


def test_everything_at_once_is_the_full_gradient():
    trainer = Trainer(Experiment(data=Circle(size=100)))
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost, np.float64)
    rows = trainer.problem.parts.train
    curve, _ = finish(gradient_noise(over, rows, GradientNoiseSettings(sizes=(1000, 60), draws=2), (0, 3)))
    (point,) = curve.points
    assert point.size == len(rows) == 60
    assert point.angle.high == pytest.approx(0, abs=1e-5)
    assert point.length.median == pytest.approx(1)
    assert law(curve.full, 60) == (0, 1)
    assert curve.pair == (0, 3)
    same, _ = finish(gradient_noise(over, rows, GradientNoiseSettings(sizes=(7,), draws=5)))
    again, _ = finish(gradient_noise(over, rows, GradientNoiseSettings(sizes=(7,), draws=5)))
    other, _ = finish(gradient_noise(over, rows, GradientNoiseSettings(sizes=(7,), draws=5, seed=2)))
    assert same.points == again.points
    assert same.points != other.points


def test_where_there_is_no_gradient_there_is_no_angle():
    trainer = Trainer(Experiment(data=Circle(size=50), hidden=(Dense(units=2),), initializer="zeros"))
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
    over.set_parameters(np.where(trainer.network.weight_mask() > 0, 0.0, 0.0))
    rows = np.array([trainer.problem.parts.train[0]])
    over.network.parameters[-1] = 1e9 if trainer.problem.targets[rows[0], 0] else -1e9
    curve, _ = finish(gradient_noise(over, rows, GradientNoiseSettings(sizes=(1,), draws=2)))
    assert np.isnan(curve.points[0].law_angle)
    assert np.isnan(curve.points[0].angle.median)


def test_training_before_is_that_of_the_run():
    experiment = Experiment(data=Circle(size=100))
    one, other = Trainer(experiment), Trainer(experiment)
    _, told = finish(trained(2, one))
    assert told[-1] == 1
    for report in other.run():
        if getattr(report, "epoch", 0) == 2:
            break
    np.testing.assert_array_equal(one.network.parameters, other.network.parameters)
    assert finish(trained(0, one))[1] == []
    wild = EXAMPLES["high-rate"].build().replace(optimizer=GradientDescent(rate=1e9))
    with pytest.raises(UserError, match="no longer a finite number"):
        finish(trained(3, Trainer(wild)))


@pytest.mark.parametrize("sizes", [(0,), (-1, 5), ()])
def test_impossible_sizes_are_explained(sizes):
    with pytest.raises(pydantic.ValidationError) as fault:
        GradientNoiseSettings(sizes=sizes)
    assert "{" not in explain(fault.value, GradientNoiseSettings)


def test_at_equal_work_each_has_computed_as_many_gradients():
    experiment = Experiment(data=Circle(size=200))
    settings = EqualWorkSettings(sizes=(0, 50, 1), budget=1000, points=6)
    curves, told = finish(equal_work(experiment, settings))
    assert [curve.size for curve in curves] == [120, 50, 1]
    # An epoch of 120 examples in mini-batches of 50 has three updates.
    for curve, updates in zip(curves, (8, 24, 1000), strict=True):
        first, last = curve.points[0], curve.points[-1]
        assert (first.evaluations, first.updates) == (0, 0)
        assert 1000 - curve.size < last.evaluations <= 1000
        assert last.updates == updates
        evaluations = [point.evaluations for point in curve.points]
        assert evaluations == sorted(set(evaluations))
    points = [one for one in told if not isinstance(one, float)]
    assert sum(len(curve.points) for curve in curves) == len(points)
    assert max(one for one in told if isinstance(one, float)) == 1


def test_whole_passes_are_used_up_by_sizes_that_do_not_divide_them():
    curves, _ = finish(equal_work(Experiment(data=Circle(size=200)), EqualWorkSettings(sizes=(0, 50), budget=240)))
    assert [(curve.points[-1].evaluations, curve.points[-1].updates) for curve in curves] == [(240, 2), (240, 6)]


def test_a_point_of_a_curve_is_that_of_the_run_alone():
    experiment = Experiment(data=Circle(size=200), stop=())
    curves, _ = finish(equal_work(experiment, EqualWorkSettings(sizes=(10,), budget=300, points=2)))
    trainer = Trainer(experiment.replace(batch_size=10))
    for report in trainer.run():
        if getattr(report, "step", 0) == 30 and report.epochs == 2.5:
            break
    figures = trainer.judge("validation")
    assert curves[0].points[-1] == WorkPoint(300, 30, figures.cost, figures.score)


def test_what_mini_batches_save_is_said_rightly():
    said = updates_sentence(60_000, 10)
    assert "6,000 updates instead of 1" in said
    assert "6,000 times less" in said
    assert "not make the training 6,000 times faster" in said
    points = [WorkPoint(0, 0, 1, 0.1), WorkPoint(10, 1, 0.5, 0.8), WorkPoint(20, 2, 0.4, 0.9)]
    assert reached(points, 0.75).evaluations == 10
    assert reached(points, 0.95) is None
