"""Fine-tuning: a trained network goes on learning, with other data and small steps."""

import dataclasses
from typing import NamedTuple

from nnplayground.core.schedules import Constant
from nnplayground.data.dataset import Dataset
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import Parameters
from nnplayground.training.state import TrainerState
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer

SLOWER = 10
"""By how much the learning rate is smaller than that by which the network was trained."""
FINE_STOP = (Epochs(epochs=20),)
OTHER_SHAPE = N_("This network cannot go on with these data: it has other inputs or outputs.")


class PreparedRun(NamedTuple):
    """A run that can begin: its experiment, where it stands, and its examples."""

    experiment: Experiment
    state: TrainerState
    problem: Problem


def begun(experiment: Experiment, data: Dataset) -> PreparedRun:
    """Return the run of an experiment on other data before its first mini-batch."""
    changed = experiment.fitted_to(data)
    trainer = Trainer(changed)
    return PreparedRun(changed, trainer.state(), trainer.problem)


def go_on_with(experiment: Experiment, parameters: Parameters, data: Dataset) -> PreparedRun:
    """Return a run that goes on from trained weights on other data, all else as before.

    Raises UserError if the network does not fit the data.
    """
    return _started(experiment, experiment.fitted_to(data), parameters)


def fine_tuned(experiment: Experiment, parameters: Parameters, data: Dataset) -> PreparedRun:
    """Return as `go_on_with`, with steps so small that what the network knows is not lost."""
    optimizer = experiment.optimizer.model_copy(update={"rate": experiment.optimizer.rate / SLOWER})
    changed = experiment.fitted_to(data).replace(optimizer=optimizer, schedule=Constant(), stop=FINE_STOP)
    return _started(experiment, changed, parameters)


def _started(before: Experiment, experiment: Experiment, parameters: Parameters) -> PreparedRun:
    if experiment.shapes != before.shapes:
        raise UserError(OTHER_SHAPE)
    trainer = Trainer(experiment)
    trainer.network.parameters[:] = parameters
    state = trainer.state()
    state = dataclasses.replace(state, last_finite=state.parameters.copy())
    return PreparedRun(experiment, state, trainer.problem)
