"""Figures that people read, against an independent computation in float64."""

import math

import numpy as np
import pytest

from nnplayground.core.activations import Logistic, Softmax
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, EpochReport
from nnplayground.training.trainer import Trainer


def experiment(kind: str, classes: bool, **more: object) -> Experiment:
    settings = {
        "data": {"kind": kind},
        "hidden": [{"units": 8, "activation": {"kind": "tanh"}}],
        "output": {"kind": "softmax" if classes else "logistic"},
        "cost": {"kind": "categorical_cross_entropy" if classes else "cross_entropy"},
        "optimizer": {"kind": "adam", "rate": 0.1},
    }
    return Experiment.model_validate(settings | more)


def exact(trainer: Trainer, rows: np.ndarray) -> float:
    """Return the cross-entropy, example by example, in float64 from the weights in float32 on."""
    answers = np.zeros((len(rows), trainer.problem.input_count), np.float32)
    trainer.problem.gather(rows, answers)
    values = answers.astype(np.float64)
    z = values
    for place, layer in enumerate(trainer.network.layers):
        z = values @ layer.weights.astype(np.float64) + layer.b.astype(np.float64)
        values = np.tanh(z) if place == 0 else values
    terms = []
    for sums, wanted in zip(z.tolist(), trainer.problem.targets[rows].tolist(), strict=True):
        if len(sums) == 1:
            right = sums[0] if wanted[0] else -sums[0]
            terms.append(math.log1p(math.exp(-right)) if right > 0 else -right + math.log1p(math.exp(right)))
        else:
            chosen = sums[wanted.index(1)]
            terms.append(math.log1p(math.fsum(math.exp(s - chosen) for s in sums if s is not chosen)))
    return math.fsum(terms) / len(terms)


@pytest.mark.parametrize("classes", [False, True], ids=["logistic", "softmax"])
def test_costs_after_long_training_are_true_to_the_last_shown_digit(classes: bool) -> None:
    trainer = Trainer(experiment("iris" if classes else "circle", classes))
    expected_cost = CategoricalCrossEntropy if classes else CrossEntropy
    assert isinstance(trainer.experiment.cost, expected_cost)
    assert isinstance(trainer.experiment.output, Softmax if classes else Logistic)
    smallest = math.inf
    for report in trainer.run():
        if isinstance(report, BatchReport):
            assert report.cost > 0
            smallest = min(smallest, report.cost)
        elif isinstance(report, EpochReport) and report.epoch % 20 == 0:
            assert report.train_cost == pytest.approx(exact(trainer, trainer.problem.parts.train), rel=1e-5, abs=0)
            if report.epoch == 100:
                break
    assert smallest < 1e-3


@pytest.mark.parametrize("cost", ["half_squares", "mean_absolute", "huber"])
def test_a_saturated_answer_still_costs_something(cost: str) -> None:
    trainer = Trainer(experiment("circle", False, cost={"kind": cost}))
    network = trainer.network
    network.parameters[:] = 0
    network.layers[-1].b[:] = 30  # σ(30) is 1 in float32
    rows = trainer.problem.parts.train
    ones = rows[trainer.problem.targets[rows, 0] == 1]
    found = trainer._evaluator.judge(ones, trainer.experiment.cost)
    error = 1 / (1 + math.exp(30))
    expected = error if cost == "mean_absolute" else error**2 / 2
    assert found.cost == pytest.approx(expected, rel=0.01, abs=0)
