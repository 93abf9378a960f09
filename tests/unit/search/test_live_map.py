"""A live map trains every cell as it would be trained alone, and tells what becomes of it."""

import math
import random

import numpy as np
import pytest

from nnplayground.analysis.decision_field import PictureMaker, default_plane
from nnplayground.core.initializers import Normal
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.optimizers import Adam, GradientDescent, Momentum
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.functions import Function
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.search.figure_curves import FIGURES, FigureCurves
from nnplayground.search.live_map import LiveMap, MapCell
from nnplayground.training import experiment as experiment_module
from nnplayground.training.reports import EpochReport, ReplicaEnded, ReplicaEpochReport, RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small

OVERFLOWING = small(hidden=(Dense(units=5, activation="relu"),), output="linear", cost="mean_squares")


def cells(*experiments):
    return [MapCell((one,)) for one in experiments]


def alone(experiment, epochs):
    """Train an experiment by itself; return its trainer and its epoch reports."""
    trainer, told = Trainer(experiment), []
    for report in trainer.run():
        if isinstance(report, EpochReport):
            told.append(report)
            if report.epoch >= epochs:
                break
        elif isinstance(report, RunEnded):
            break
    return trainer, told


def some():
    """Cells of several shapes and mini-batches, some of which share a pass."""
    base = small(data=Circle(size=60))
    return cells(
        base.replace(optimizer=GradientDescent(rate=0.03)),
        base.replace(hidden=(Dense(units=3), Dense(units=2))),
        base.replace(optimizer=GradientDescent(rate=1.0), initializer=Normal(deviation=2.0)),
        base.replace(batch_size=3, optimizer=GradientDescent(rate=1.0)),
        base.replace(optimizer=Adam(rate=0.01), regularizers=(L2(strength=0.5),)),
        base.replace(data=Circle(size=60, noise=0.5)),
        base.replace(batch_size=0),
    )


def test_each_cell_is_what_its_trainer_makes_of_it():
    together = LiveMap(some())
    assert together.groups < len(together.cells)
    for _ in together.run_epochs(5):
        pass
    figures = together.figures()
    for number, cell in enumerate(together.cells):
        trainer, told = alone(cell.experiment, 5)
        np.testing.assert_allclose(together.parameters(number), trainer.network.parameters, rtol=1e-4, atol=1e-6)
        curve = together.curve(number)
        assert curve.epochs.tolist() == [0, 1, 2, 3, 4, 5]
        for name in FIGURES:
            wanted = [getattr(report, name) for report in told]
            np.testing.assert_allclose(curve.figures[name], wanted, rtol=1e-4, atol=1e-6)
        assert figures.steps[number] == trainer.step
        assert figures.epochs[number] == 5
        assert figures.validation_cost[number] == curve.figures["validation_cost"][-1]
        assert figures.validation_score[number] == pytest.approx(told[-1].validation_score)


def test_all_groups_go_on_side_by_side():
    together, most = LiveMap(some()), 0.0
    for told in together.run_epochs(4):
        if isinstance(told.report, ReplicaEpochReport):
            ages = together.figures().epochs
            most = max(most, ages.max() - ages.min())
    # A mini-batch of all examples is an epoch.
    assert most <= 1.0


def test_it_may_be_left_at_any_report_and_taken_up_again():
    choice = random.Random(4)
    whole, parts = LiveMap(some()), LiveMap(some())
    for _ in whole.run_epochs(4):
        pass
    going = True
    while going:
        going = False
        left = choice.randint(1, 9)
        for number, _ in enumerate(parts.run_epochs(4)):
            going = True
            if number == left:
                break
    for number in range(len(whole.cells)):
        assert (whole.parameters(number) == parts.parameters(number)).all()
    np.testing.assert_array_equal(whole.curves.newest, parts.curves.newest)


def test_a_trainer_goes_on_from_a_cell_with_its_history():
    together = LiveMap(some())
    for _ in together.run_epochs(3):
        pass
    for number, cell in enumerate(together.cells):
        one = Trainer(cell.experiment)
        one.restore(together.state(number))
        expected, told = alone(cell.experiment, 3)
        assert (one.epoch, one.step) == (3, expected.step)
        history = together.history(number)
        assert history.epoch_count == 4
        np.testing.assert_allclose(history.newest, told[-1], rtol=1e-4)
        assert history.newest.step == expected.step
        assert math.isnan(history.seconds)


def test_a_cell_that_diverges_leaves_the_others_alone():
    rates = (0.01, 1e8, 0.02)
    together = LiveMap(cells(*(OVERFLOWING.replace(optimizer=GradientDescent(rate=rate)) for rate in rates)))
    ended = [told for told in together.run_epochs(6) if isinstance(told.report, ReplicaEnded)]
    assert [told.networks[told.report.replica] for told in ended] == [1]
    figures = together.figures()
    assert figures.diverged.tolist() == [0, 1, 0]
    assert np.isnan(figures.validation_cost).tolist() == [False, True, False]
    assert figures.steps[1] == together.state(1).step < figures.steps[0]
    assert 0 < figures.epochs[1] <= 6
    assert np.isfinite(together.parameters(1)).all()
    trainer, _ = alone(together.cells[2].experiment, 6)
    np.testing.assert_allclose(together.parameters(2), trainer.network.parameters, rtol=1e-4, atol=1e-6)
    fields = LiveMap(some()).fields(8)
    assert np.isfinite(fields.outputs).all()


def test_when_all_diverge_it_is_over_and_says_so_of_each():
    together = LiveMap(cells(*(OVERFLOWING.replace(optimizer=GradientDescent(rate=rate)) for rate in (1e7, 1e8))))
    ended = [told for told in together.run() if isinstance(told.report, ReplicaEnded)]
    assert len(ended) == 2
    assert together.is_over
    assert together.figures().diverged.tolist() == [1, 1]
    assert not list(together.run())


def test_figures_of_several_seeds_are_means():
    base = small(data=Circle(size=60))
    seeds = tuple(base.reseeded(place) for place in range(3))
    together = LiveMap([MapCell(seeds)])
    for _ in together.run_epochs(4):
        pass
    found = [alone(one, 4)[1][-1].validation_cost for one in seeds]
    assert len(set(found)) == 3
    assert together.figures().validation_cost[0] == pytest.approx(np.mean(found), rel=1e-4)
    assert (together.parameters(0, 1) != together.parameters(0)).any()


def test_of_several_seeds_those_that_diverge_are_counted_apart():
    seeds = (OVERFLOWING, OVERFLOWING.replace(optimizer=GradientDescent(rate=1e8)))
    together = LiveMap([MapCell(seeds)])
    for _ in together.run_epochs(3):
        pass
    figures = together.figures()
    assert figures.diverged.tolist() == [1]
    assert figures.validation_cost[0] == pytest.approx(alone(OVERFLOWING, 3)[1][-1].validation_cost, rel=1e-4)


@pytest.mark.parametrize("data", [Circle(size=60), Rings(size=60)], ids=lambda one: one.kind)
def test_fields_are_what_the_networks_answer(data):
    base = small(data=data).fitted_to(data)
    several = [
        base,
        base.replace(optimizer=GradientDescent(rate=0.5)),
        base.replace(hidden=(Dense(units=7),)),
        base.replace(data=data.model_copy(update={"noise": 0.4})),
    ]
    together = LiveMap([MapCell((several[0],)), MapCell((), "no"), *cells(*several[1:])])
    for _ in together.run_epochs(2):
        pass
    fields = together.fields(12)
    assert np.isnan(fields.outputs[1]).all()
    for number, network in ((0, 0), (2, 1), (3, 2), (4, 3)):
        experiment, problem = several[network], together.problems[network]
        plane = default_plane(problem, resolution=12)
        one = Network(experiment.sizes[0], experiment.layers, parameters=together.parameters(number))
        wanted = PictureMaker().make(one, problem, plane).outputs
        np.testing.assert_allclose(fields.outputs[number], wanted, atol=1e-5)


def test_without_a_plane_there_are_no_fields():
    assert LiveMap(cells(small(data=Function(size=60)).fitted_to(Function(size=60)))).fields(8) is None


def test_images_are_trained_too():
    data = Mnist(train_images=60, validation_images=20)
    base = small(data=data).fitted_to(data).replace(hidden=(Dense(units=4),))
    several = [base.replace(optimizer=Momentum(rate=rate)) for rate in (0.01, 0.1)]
    together = LiveMap(cells(*several))
    for _ in together.run_epochs(2):
        pass
    trainer, _ = alone(several[1], 2)
    np.testing.assert_allclose(together.parameters(1), trainer.network.parameters, rtol=1e-3, atol=1e-5)
    assert together.fields(8) is None


def test_stop_rules_hold():
    base = small(stop=(Epochs(epochs=2),))
    together = LiveMap(cells(base, base.replace(stop=(Epochs(epochs=4),))))
    for _ in together.run():
        pass
    assert together.figures().epochs.tolist() == [2, 4]
    assert not together.has_diverged(0)


def test_too_many_networks_for_the_memory_are_refused(monkeypatch):
    one = small()
    monkeypatch.setattr(experiment_module, "MEMORY_LIMIT", 3 * one.memory(4))
    with pytest.raises(UserError, match="GB of memory"):
        LiveMap(cells(*[one] * 4))


def test_curves_of_long_runs_take_bounded_memory():
    curves, told = FigureCurves(3, capacity=8), []
    for epoch in range(40):
        report = EpochReport(epoch, 7 * epoch, *np.random.default_rng(epoch).random(5).tolist())
        told.append(report)
        curves.append(epoch, [2], np.array(report[2:])[:, np.newaxis])
    found = curves.of(2)
    assert len(found.epochs) <= 9
    assert found.epochs[-1] == 39
    for place, epoch in enumerate(found.epochs.astype(int)):
        assert [found.figures[name][place] for name in FIGURES] == list(told[epoch][2:])
    history = curves.history(2, 7)
    assert history.newest == told[-1]
    assert history.epoch_count == 40
    assert not len(curves.of(0).epochs)
    assert curves.history(0, 7).newest is None
    with pytest.raises(ValueError, match="even"):
        FigureCurves(1, capacity=7)


def test_the_table_of_costs_has_a_column_for_each_cell():
    base = small(data=Circle(size=60))
    together = LiveMap([MapCell((base,)), MapCell((), "no"), MapCell((base.reseeded(1), base.reseeded(2)))])
    for _ in together.run_epochs(9):
        pass
    assert together.finished_epochs == 9
    epochs, costs = together.cost_table(4)
    assert epochs.tolist() == [0, 2, 4, 6, 8, 9]
    assert np.isnan(costs[:, 1]).all()
    for cell in (0, 2):
        told = alone(together.cells[cell].experiment, 9)[1]
        wanted = [told[int(epoch)].validation_cost for epoch in epochs]
        np.testing.assert_allclose(costs[:, cell], wanted, rtol=1e-4)


@pytest.mark.parametrize("part", ["train", "validation"])
def test_a_cell_is_judged_on_all_examples_of_a_part(part):
    together = LiveMap(some())
    for _ in together.run_epochs(2):
        pass
    for number, cell in enumerate(together.cells):
        wanted = alone(cell.experiment, 2)[0].judge(part)
        found = together.judge(number, part=part)
        assert found.examples == wanted.examples
        assert (found.cost, found.score) == pytest.approx((wanted.cost, wanted.score), rel=1e-4)


def test_networks_that_stand_within_an_epoch_are_judged_as_they_are():
    base = small(data=Circle(size=60))
    several = [base, base.replace(optimizer=GradientDescent(rate=0.5)), base.replace(batch_size=3)]
    together, left_alone = LiveMap(cells(*several)), LiveMap(cells(*several))
    for live in (together, left_alone):
        for _ in live.run():
            if live.figures().epochs.min() > 1.4:
                break
    assert together.figures().epochs[0] % 1 > 0
    before = together.figures()
    list(together.judge_now())
    now = together.figures()
    for number in range(3):
        found = together.judge(number)
        assert now.validation_cost[number] == pytest.approx(found.cost, rel=1e-5)
        assert now.train_cost[number] == pytest.approx(together.judge(number, part="train").cost, rel=1e-5)
    assert (now.train_cost != before.train_cost).all()
    assert together.curve(0).epochs.tolist() == left_alone.curve(0).epochs.tolist()
    for live in (together, left_alone):
        for _ in live.run_epochs(4):
            pass
    assert (together.parameters(1) == left_alone.parameters(1)).all()
    np.testing.assert_array_equal(together.figures().validation_cost, left_alone.figures().validation_cost)


def test_who_is_over_keeps_the_figures_of_its_end():
    rates = (0.01, 1e8)
    together = LiveMap(cells(*(OVERFLOWING.replace(optimizer=GradientDescent(rate=rate)) for rate in rates)))
    for _ in together.run():
        if together.figures().epochs[0] > 2.5:
            break
    list(together.judge_now())
    figures = together.figures()
    assert figures.diverged.tolist() == [0, 1]
    assert figures.train_cost[0] == pytest.approx(together.judge(0, part="train").cost, rel=1e-5)
    assert np.isnan(figures.train_cost[1])
