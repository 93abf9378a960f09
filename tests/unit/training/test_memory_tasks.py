"""What networks with and without memory can learn: the reference figures, small."""

import math

import numpy as np
import pytest

from nnplayground.core.layers import Dense
from nnplayground.core.recurrent import Elman
from nnplayground.data.echo import Echo
from nnplayground.data.letters import VOWELS, Letters
from nnplayground.data.parity import Parity
from nnplayground.data.reber import Reber
from nnplayground.data.temporal_xor import TemporalXor
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches


def trained(data, hidden, steps, **changes):
    trainer = Trainer(suited(Experiment().fitted_to(data)).replace(hidden=hidden, **changes))
    mini_batches(trainer, steps)
    return trainer


@pytest.mark.parametrize(("delay", "k", "learns"), [(5, 2, False), (5, 5, False), (5, 6, True), (8, 9, True)])
def test_an_echo_is_heard_through_one_step_more_than_its_delay(delay, k, learns):
    """Truncated below that it is a matter of chance, from there on nearly all bits are right."""
    score = trained(Echo(delay=delay), (Elman(units=2 * delay, truncation=k),), 1500).judge("validation").score
    assert score > 0.97 if learns else score < 0.6


def test_temporal_xor_is_known_at_every_third_bit():
    trainer = trained(TemporalXor(), (Elman(units=4),), 1500)
    problem, rows = trainer.problem, trainer.problem.parts.validation
    off = Evaluator(trainer.network, problem).outputs(rows)[:, 0] - problem.raw.targets[rows]
    known = problem.raw.predictable[rows]
    assert math.sqrt(np.mean(off[known] ** 2)) < 0.1
    assert math.sqrt(np.mean(off[~known] ** 2)) == pytest.approx(0.5, abs=0.05)


def test_letters_come_down_to_what_chance_leaves():
    """Vowels are all right, and the cost is the share of consonants times ln 3."""
    trainer = trained(Letters(), (Elman(units=20),), 700)
    judged = trainer.judge("train")
    consonants = np.mean(trainer.problem.raw.targets[trainer.problem.parts.train] < VOWELS)
    assert judged.score == 1
    assert judged.cost == pytest.approx(consonants * math.log(3), rel=0.03)


@pytest.mark.parametrize("data", [Echo(), Parity(), TemporalXor(), Reber()], ids=lambda data: data.kind)
def test_without_memory_nothing_of_it_is_learnt(data):
    without = trained(data, (Dense(units=8),), 600).judge("validation").score
    remembering = trained(data, (Elman(units=8),), 1080).judge("validation").score
    assert remembering > 0.97
    assert remembering - without > 0.15
