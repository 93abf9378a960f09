"""Judges whether an experiment trains steadily: for a test and a benchmark."""

from typing import NamedTuple

import numpy as np

from nnplayground.analysis.diagnosis.run import DiagnosedRun, Figures
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer
from tests.helpers.failures import reseeded

SWING = 0.1
"""How far the worst late score may be below the median of the late ones."""


class Steadiness(NamedTuple):
    """What became of a run: scores of the validation part, or of training where there is none.

    Late is the second half of its epochs. `constant` is what always the same answer scores, and `reachable` what the
    neighbours of each example say, an estimate of what the data allow.
    """

    final: float
    worst: float
    median: float
    constant: float
    reachable: float
    ended: str

    @property
    def is_steady(self) -> bool:
        """Whether no late score falls far below the usual one."""
        return not self.ended and self.worst >= self.median - SWING

    @property
    def learns(self) -> bool:
        """Whether it comes at least half the way from always the same answer to what the data allow."""
        return self.median >= (self.constant + self.reachable) / 2

    @property
    def is_stable(self) -> bool:
        """Whether it learns, steadily."""
        return self.is_steady and self.learns


def train(experiment: Experiment, seed: int, epochs: int) -> Steadiness:
    """Train with all seeds moved on by `seed` − 1, for so many epochs, whatever its own stop rules say."""
    trainer = Trainer(reseeded(experiment, seed).replace(stop=()))
    problem, scores, ended = trainer.problem, [], ""
    judged = len(problem.parts.validation) > 0
    for report in trainer.run():
        if isinstance(report, RunEnded):
            ended = report.reason
            break
        if isinstance(report, EpochReport):
            scores.append(report.validation_score if judged else report.train_score)
            if report.epoch >= epochs:
                break
    late = np.array(scores[(len(scores) + 1) // 2 :] or scores)
    run = DiagnosedRun(trainer.experiment, problem, trainer.network, Figures.of(History()))
    constant = 0.0
    if problem.labels is not None:
        rows = problem.parts.validation if judged else problem.parts.train
        constant = float(np.bincount(problem.labels[rows]).max() / len(rows))
    return Steadiness(scores[-1], float(late.min()), float(np.median(late)), constant, run.reachable, ended)
