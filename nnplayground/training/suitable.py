"""Turns what a data set says of a suitable network into an experiment."""

from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.schedules import Constant
from nnplayground.data.coding import OneHot
from nnplayground.data.features import PLAIN
from nnplayground.data.scaling import SCALINGS
from nnplayground.training.experiment import Experiment


def suited(experiment: Experiment) -> Experiment:
    """Return `experiment` with a network that suits its data; data, division, seeds and stop rules stay."""
    data = experiment.data
    suitable = data.suitable
    output, cost = data.task.usual(data)
    return experiment.replace(
        features=PLAIN,
        scaling=SCALINGS[data.scaling].model_validate({}),
        coding=OneHot(),
        hidden=tuple(
            Dense.model_validate({"units": units, "activation": suitable.activation}) for units in suitable.hidden
        ),
        output=ACTIVATIONS[output].model_validate({}),
        cost=COSTS[cost].model_validate({}),
        initializer=INITIALIZERS[suitable.initializer].model_validate({}),
        optimizer=OPTIMIZERS[suitable.optimizer].model_validate({"rate": suitable.rate}),
        schedule=Constant(),
        regularizers=(),
        augment=(),
        batch_size=suitable.batch_size,
    )


def is_suited(experiment: Experiment) -> bool:
    """Whether the experiment has the network that suits its data."""
    return experiment == suited(experiment)
