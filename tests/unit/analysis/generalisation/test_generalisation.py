"""Overfitting and what holds it back: stops, best weights, families, learning curves."""

import numpy as np
import pytest

from nnplayground.analysis.generalisation.families import (
    FAMILY_NAMES,
    FamilyComparison,
    FamilySettings,
    SeedSpread,
    variants,
)
from nnplayground.analysis.generalisation.learning_curve import (
    LearningCell,
    LearningCurveSettings,
    LearningPoint,
    cells,
    learning_curve,
    learning_curve_job,
)
from nnplayground.analysis.generalisation.overfitting import (
    BestWeights,
    GapCurves,
    overfitting_lesson,
    patience_stops,
    training_size,
)
from nnplayground.analysis.many_runs import ManyRuns
from nnplayground.analysis.weight_histogram import weight_histograms
from nnplayground.core.regularizers import L1, L2, Dropout
from nnplayground.data.circles import Circle
from nnplayground.data.gates import And
from nnplayground.data.mnist import Mnist
from nnplayground.data.problem import Division
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.trainer import Trainer


def report(epoch, validation_cost, score=0.5):
    return EpochReport(epoch, epoch, 0.1, 1.0, validation_cost, score)


@pytest.fixture(scope="module")
def lesson():
    """Return the epochs of the default lesson, its best weights and the runs."""
    runs, best, epochs = ManyRuns([overfitting_lesson().replace(stop=())]), BestWeights(), []
    for _, told in runs.train(60):
        if isinstance(told, EpochReport):
            epochs.append(told)
            best.take(told, runs.network(0).parameters)
    return epochs, best, runs


def test_the_lesson_shows_what_it_should(lesson):
    """30 % wrong labels: the best validation accuracy comes within few epochs, then the network learns the mistakes."""
    epochs, best, runs = lesson
    assert best.by_score.report.epoch <= 8
    assert 100 * best.by_score.report.validation_score == pytest.approx(81.9, abs=1.5)
    assert 100 * epochs[-1].validation_score == pytest.approx(67.3, abs=2.5)
    assert epochs[-1].train_score > 0.99
    end = runs.judge(0, "test").score
    test = runs.judge(0, "test", best.by_score.parameters).score
    assert 100 * test == pytest.approx(81.5, abs=1.5)
    assert test - end > 0.12
    curves = GapCurves.of(epochs)
    assert len(curves.epochs) == 61
    # At first the right labels of the validation part are hit more often than the wrong ones of training.
    score_gap = curves.train_score - curves.validation_score
    assert score_gap[-1] > 0.3 > 0 > score_gap[1]
    assert (curves.validation_cost - curves.train_cost)[-1] > 2


def test_stops_are_those_that_early_stopping_makes(lesson):
    epochs, best, _ = lesson
    stops = {stop.patience: stop for stop in patience_stops(epochs)}
    assert list(stops) == [5, 10, 20, 50]
    assert {stop.best.epoch for stop in stops.values()} == {best.by_cost.report.epoch}
    for patience in (5, 20):
        trainer = Trainer(overfitting_lesson().replace(stop=(EarlyStopping(patience=patience),)))
        ended = next(told for told in trainer.run() if isinstance(told, RunEnded))
        assert (ended.epoch, ended.best_epoch) == (stops[patience].stopped, stops[patience].best.epoch)
        np.testing.assert_array_equal(trainer.network.parameters, best.by_cost.parameters)
        assert f"after epoch {ended.epoch}" in stops[patience].sentence()


def test_patience_that_has_not_run_out():
    epochs = [report(epoch, cost) for epoch, cost in enumerate([3, 1, 2, 2])]
    short, long = patience_stops(epochs, (2, 5))
    assert (short.stopped, short.best.epoch) == (3, 1)
    assert (long.stopped, long.best.epoch) == (None, 1)
    assert "would still wait" in long.sentence()
    assert patience_stops([report(epoch, float("nan")) for epoch in range(9)]) == ()


def test_best_weights_by_cost_and_by_score():
    best = BestWeights()
    for epoch, cost, score in ((0, 0.1, 0.99), (1, 2, 0.5), (2, 1, 0.7), (3, 1.5, 0.8), (4, float("nan"), 0.1)):
        best.take(report(epoch, cost, score), np.full(3, float(epoch)))
    assert (best.by_cost.report.epoch, best.by_score.report.epoch) == (2, 3)
    assert best.by_cost.parameters.tolist() == [2, 2, 2]


def test_the_size_of_data_is_a_choice_where_the_data_say_so():
    experiment = Experiment(data=Circle(size=200))
    assert training_size(experiment) == 120
    assert training_size(overfitting_lesson()) == 1000
    assert training_size(Experiment().fitted_to(And())) is None


def small():
    return EXAMPLES["overfitting"].build().replace(stop=(Epochs(epochs=3),), regularizers=(L2(strength=9.0),))


def test_there_is_a_variant_of_each_family():
    found = variants(small(), FamilySettings(l2=2, l1=3, dropout=0.4, patience=7))
    assert [variant.key for variant in found] == ["none", "l2", "l1", "dropout", "early_stopping"]
    assert {variant.family for variant in found} | {"sampling"} == set(FAMILY_NAMES)
    assert [variant.experiment.regularizers for variant in found] == [
        (), (L2(strength=2),), (L1(strength=3),), (Dropout(probability=0.4),), ()
    ]  # fmt: skip
    assert found[-1].experiment.stop == (EarlyStopping(patience=7),)
    images = variants(overfitting_lesson(), FamilySettings())
    assert [variant.key for variant in images][3] == "augmentation"
    assert images[3].experiment.augment
    assert len({variant.label for variant in images}) == len(images) == 6


def test_families_are_compared_over_seeds():
    comparison = FamilyComparison(small(), FamilySettings(seeds=2, epochs=4, l2=0.5, l1=0.1, patience=1))
    shares = list(comparison.train())
    assert shares == sorted(shares)
    assert shares[-1] == 1
    none, l2, *_, stopped = comparison.table()
    assert none.penalty.mean == 0
    assert none.epochs == 4
    runs = [run for run, (variant, _) in enumerate(comparison.places) if variant == 0]
    scores = [comparison.reports[run][-1].validation_score for run in runs]
    assert none.validation_score.mean == pytest.approx(np.mean(scores))
    assert none.validation_score.deviation == pytest.approx(np.std(scores, ddof=1))
    place = comparison.places.index((1, 0))
    weights = [layer.W for layer in comparison.runs.network(place).layers]
    squares = sum(float((w.astype(np.float64) ** 2).sum()) for w in weights)
    assert comparison.reports[place][-1].penalty == pytest.approx(0.5 / (2 * 36) * squares, rel=1e-5)
    assert l2.train_cost.mean == pytest.approx(
        np.mean([comparison.runs.judge(run, "train").cost for run in (place, place + 1)]), rel=1e-6
    )
    # Early stopping counts with the weights that it has brought back.
    place = comparison.places.index((4, 0))
    assert (
        stopped.validation_cost.low <= comparison.runs.judge(place, "validation").cost <= stopped.validation_cost.high
    )
    assert (comparison.parameters(4, 0) == comparison.runs.parameters(place)).all()


def test_the_penalty_as_printed_lets_the_weights_grow():
    def size(**more):
        comparison = FamilyComparison(small(), FamilySettings(seeds=1, epochs=40, l2=1.0, **more))
        for _ in comparison.train():
            pass
        network = comparison.runs.network(1)
        return weight_histograms(network)[0].root_mean_square, comparison.table()[1].penalty.mean

    (right, penalty), (printed, rewarded) = size(), size(as_printed=True)
    assert printed > 3 * right
    assert penalty > 0 > rewarded


def test_a_spread_of_few_values():
    assert SeedSpread.of([1.0]) == SeedSpread(1, 0, 1, 1)
    assert SeedSpread.of([1.0, 3.0, float("nan")]) == SeedSpread(2, pytest.approx(2**0.5), 1, 3)
    assert np.isnan(SeedSpread.of([]).mean)


def test_histograms_count_every_weight_but_no_bias():
    network = small().network()
    network.layers[0].b[:] = 100
    network.layers[1].W[0, :4] = (0, np.nan, 1e9, -1e9)
    first, second, _ = weight_histograms(network)
    assert first.counts.sum() == network.layers[0].W.size
    assert first.largest < 10
    assert first.edges[0] == -first.edges[-1]
    assert second.counts.sum() == network.layers[1].W.size - 1
    assert second.largest == 1e9
    clipped = weight_histograms(network, bins=11, reach=0.1)[1]
    assert len(clipped.counts) == 11
    assert clipped.counts.sum() == second.counts.sum()
    for layer in network.layers:
        layer.W[:] = 0
    assert [one.near_zero for one in weight_histograms(network)] == [1, 1, 1]


CURVE = LearningCurveSettings(sizes=(10, 500, 30), networks=((3,), ()), updates=20, seeds=2)


def test_a_learning_curve_goes_on_where_it_was_interrupted():
    experiment = Experiment(data=Circle(size=200))
    whole = [one for one in learning_curve(experiment, CURVE) if isinstance(one, LearningPoint)]
    assert [point.cell for point in whole] == cells(CURVE, experiment.prepare())
    assert {point.cell.size for point in whole} == {10, 30, 120}
    assert LearningCell("svm", 30, 0) in [point.cell for point in whole]
    assert LearningCell("none", 10, 1) in [point.cell for point in whole]
    steps = learning_curve(experiment, CURVE)
    begun = [next(one for one in steps if isinstance(one, LearningPoint)) for _ in range(4)]
    steps.close()
    declared = experiment.model_dump_json(), CURVE.model_dump_json(), {}
    told = list(learning_curve_job(*declared, [tuple(point.cell) for point in begun]))
    rest = [one for one in told if isinstance(one, LearningPoint)]
    assert begun + rest == whole
    shares = [one for one in told if isinstance(one, float)]
    assert shares == sorted(shares)
    assert shares[0] > 0.2


def test_a_learning_curve_of_quantities_has_no_machine():
    experiment = EXAMPLES["curve"].build()
    found = cells(CURVE, experiment.prepare())
    assert {cell.method for cell in found} == {"3", "none"}


def test_weights_decay_equally_fast_whatever_the_size():
    """A point with λ/n kept is a run with that λ on just these examples."""
    experiment = overfitting_lesson().replace(
        data=Mnist(train_images=200, validation_images=100), division=Division(), regularizers=(L2(strength=4.0),)
    )
    settings = LearningCurveSettings(sizes=(50,), networks=((30,),), machine=False, updates=15)
    (point,) = [one for one in learning_curve(experiment, settings) if isinstance(one, LearningPoint)]
    alone = Trainer(
        experiment.replace(
            data=Mnist(train_images=50, validation_images=100), regularizers=(L2(strength=1.0),), stop=()
        )
    )
    for told in alone.run():
        if isinstance(told, EpochReport) and told.epoch == 3:
            break
    assert point.train_score == alone.judge("train").score
    assert point.validation_score == alone.judge("validation").score
