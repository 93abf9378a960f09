"""Judging a network: the same figures in pieces as at once."""

import numpy as np
import pytest

from nnplayground.core.activations import Linear, Softmax
from nnplayground.core.costs import CategoricalCrossEntropy, MeanSquares
from nnplayground.core.passes import predict
from nnplayground.data.circles import Rings
from nnplayground.data.coding import BinaryCode
from nnplayground.data.gaussian_hills import GaussianHills
from nnplayground.data.metrics import DETERMINATION, explained_variance
from nnplayground.training import evaluation
from nnplayground.training.evaluation import Evaluator, bearable_piece
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import Working
from nnplayground.training.trainer import Trainer

EXPERIMENTS = {
    "softmax": Experiment(data=Rings(size=200), output=Softmax(), cost=CategoricalCrossEntropy()),
    "binary code": Experiment(data=Rings(size=200, rings=5), coding=BinaryCode()),
    "regression": Experiment(data=GaussianHills(size=200), output=Linear(), cost=MeanSquares()),
}


def by_hand(experiment: Experiment, rows: np.ndarray) -> tuple[float, float]:
    problem, network = experiment.prepare(), experiment.network()
    output = predict(network, problem.inputs[rows])
    wanted = problem.targets[rows].astype(float)
    if problem.labels is None:
        squares = (output - wanted) ** 2
        return float(squares.mean()), 1 - float(squares.sum() / ((wanted - wanted.mean(axis=0)) ** 2).sum())
    right = float((problem.classify(output) == problem.labels[rows]).mean())
    if experiment.output == Softmax():
        return float(-np.log((output * wanted).sum(axis=1)).mean()), right
    terms = wanted * np.log(output) + (1 - wanted) * np.log(1 - output)
    return float(-terms.sum(axis=1).mean()), right


@pytest.mark.parametrize("name", EXPERIMENTS)
@pytest.mark.parametrize("piece", [1000, 60, 7])
def test_cost_and_score_in_pieces(name: str, piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "PIECE", piece)
    experiment = EXPERIMENTS[name]
    problem = experiment.prepare()
    evaluator = Evaluator(experiment.network(), problem)
    rows = problem.parts.train
    steps = list(evaluator.pieces(rows, experiment.cost))
    assert steps[:-1] == [None] * ((len(rows) - 1) // piece)
    found = steps[-1]
    assert found is not None
    cost, score = by_hand(experiment, rows)
    assert found.cost == pytest.approx(cost, rel=1e-5)
    assert found.score == pytest.approx(score, rel=1e-5, abs=1e-5)
    assert found.examples == len(rows)
    assert evaluator.judge(rows, experiment.cost) == found
    np.testing.assert_allclose(
        evaluator.outputs(rows), predict(experiment.network(), problem.inputs[rows]), rtol=1e-5, atol=1e-6
    )


def test_few_rows_at_once_go_through_a_huge_network(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bearable_piece(1000, 784 * 1000) == bearable_piece(1000, 2_000_000) == 1000
    assert bearable_piece(1000, 24_000_000) == 89
    assert bearable_piece(1000, 10**9) == 16
    assert bearable_piece(5, 10**9) == 5
    experiment = EXPERIMENTS["softmax"]
    rows = experiment.prepare().parts.train
    whole = Evaluator(experiment.network(), experiment.prepare()).judge(rows, experiment.cost)
    monkeypatch.setattr(evaluation, "PRODUCTS", 0)
    evaluator = Evaluator(experiment.network(), experiment.prepare())
    steps = list(evaluator.pieces(rows, experiment.cost))
    assert len(steps) == -(-len(rows) // 16)
    assert steps[-1] is not None
    assert steps[-1].cost == pytest.approx(whole.cost, rel=1e-6)
    assert len(evaluator.outputs(rows)) == len(rows)
    trainer = Trainer(experiment.replace(batch_size=64))
    kinds = [type(report) for report, _ in zip(trainer.run(), range(20), strict=False)]
    assert kinds.count(Working) > 5, "a large mini-batch is learnt in pieces"


def test_an_empty_part_has_no_figures() -> None:
    experiment = Experiment()
    evaluator = Evaluator(experiment.network(), experiment.prepare())
    nothing = np.array([], dtype=np.intp)
    found = evaluator.judge(nothing, experiment.cost)
    assert np.isnan(found.cost)
    assert found.examples == 0
    assert evaluator.outputs(nothing).shape == (0, 1)


def test_scores_of_runs_that_diverge_stay_short() -> None:
    assert DETERMINATION.text(-3.7007390221e21) == "−3.701·10²¹"
    assert DETERMINATION.text(-12345.67891) == "−12345.679"
    assert DETERMINATION.text(float("nan")) == DETERMINATION.text(float("nan"), exact=True)


def test_explained_variance() -> None:
    wanted = np.array([[1.0, 10.0], [3.0, 10.0]])
    assert explained_variance(wanted, wanted) == 1
    assert explained_variance(np.array([[2.0, 10.0], [2.0, 10.0]]), wanted) == 0
    assert explained_variance(np.array([[2.0, 10.0], [3.0, 10.0]]), wanted) == 0.5
    constant = np.ones((3, 1))
    assert explained_variance(constant, constant) == 1
    assert explained_variance(2 * constant, constant) == 0
    rounded = np.full((100, 1), 0.1, np.float32)  # whose mean in float32 is another number
    assert explained_variance(2 * rounded, rounded) == 0
