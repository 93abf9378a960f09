"""The next example with a wrong answer is found piece by piece."""

import numpy as np

from nnplayground.analysis import mistakes
from nnplayground.analysis.mistakes import next_mistake
from nnplayground.core.passes import predict
from nnplayground.data.circles import Circle
from nnplayground.data.house_prices import HousePrices
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer


def found(trainer, rows, start):
    steps = next_mistake(trainer.network, trainer.problem, rows, start)
    while True:
        try:
            assert next(steps) is None
        except StopIteration as end:
            return end.value


def test_it_is_the_first_behind_the_start_and_goes_round(monkeypatch):
    monkeypatch.setattr(mistakes, "PIECE", 7)
    trainer = Trainer(Experiment(data=Circle(size=100)))
    problem = trainer.problem
    rows = problem.parts.train
    answers = problem.classify(predict(trainer.network, problem.inputs[rows]))
    wrong = np.flatnonzero(answers != problem.labels[rows])
    assert 0 < len(wrong) < len(rows)
    for start in range(-1, len(rows)):
        behind = wrong[wrong > start]
        assert found(trainer, rows, start) == (behind[0] if len(behind) else wrong[0])


def test_there_may_be_none():
    trainer = Trainer(Experiment(data=Circle(size=100)))
    problem = trainer.problem
    right = problem.classify(predict(trainer.network, problem.inputs)) == problem.labels
    assert found(trainer, np.flatnonzero(right), 0) == -1
    houses = Trainer(Experiment().fitted_to(HousePrices()))
    assert found(houses, houses.problem.parts.train, 0) == -1
