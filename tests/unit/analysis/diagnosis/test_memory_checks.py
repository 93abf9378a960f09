"""Hints about sequences: a network without memory, and gradients that explode; their fixes help."""

import numpy as np
import pytest

from nnplayground.analysis.diagnosis.findings import findings
from nnplayground.analysis.diagnosis.memory_checks import exploding_gradient, no_memory
from nnplayground.analysis.diagnosis.run import DiagnosedRun, Figures
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.core.recurrent import Elman
from nnplayground.core.regularizers import Clipping
from nnplayground.data.echo import Echo
from nnplayground.data.waves import Waves
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs


def run_of(experiment, count):
    trainer, recorder = Trainer(experiment), HistoryRecorder(History())
    for report in epochs(trainer, count):
        recorder.add(report)
    return DiagnosedRun(trainer.experiment, trainer.problem, trainer.network, Figures.of(recorder.history))


def echo(**changes):
    return suited(Experiment().fitted_to(Echo(size=100, length=12, delay=3))).replace(**changes)


@pytest.mark.parametrize("hidden", [(Dense(units=6),), ()], ids=["dense", "none"])
def test_a_network_without_memory_is_told_to_remember(hidden):
    hint = no_memory(run_of(echo(hidden=hidden), 8))
    assert "12 time steps" in hint.text
    fixed = hint.fix(echo(hidden=hidden, regularizers=()))
    assert fixed.remembers
    assert fixed.longest_gradient == 1
    assert epochs(Trainer(fixed), 40)[-1].train_score > 0.95
    assert no_memory(run_of(fixed, 8)) is None


def test_whoever_remembers_or_has_learnt_is_left_in_peace():
    assert no_memory(run_of(echo(), 8)) is None
    assert no_memory(run_of(echo(data=Echo(size=100, length=12, delay=0), hidden=(Dense(units=4),)), 30)) is None
    assert no_memory(run_of(echo(hidden=(Dense(units=4),)), 1)) is None


def exploding(**changes):
    base = suited(Experiment().fitted_to(Waves(size=30, length=60)))
    return base.replace(regularizers=(), hidden=(Elman(units=8),), optimizer=GradientDescent(rate=1e-6), **changes)


def test_a_gradient_that_explodes_is_clipped():
    run = run_of(exploding(), 1)
    run.network.layers[0].matrix[1:-1] = 3 * np.random.default_rng(1).standard_normal((8, 8)) / np.sqrt(8)
    hint = exploding_gradient(run)
    assert "60 time steps" in hint.text
    fixed = hint.fix(exploding())
    assert fixed.regularizers == (Clipping(length=1.0),)
    assert exploding_gradient(DiagnosedRun(fixed, run.problem, run.network, run.figures)) is None
    assert exploding_gradient(run_of(exploding(), 1)) is None


def test_a_healthy_run_has_no_such_hint():
    kinds = {hint.kind for hint in findings(run_of(echo(), 25))}
    assert not kinds & {"no_memory", "exploding_gradient"}
