"""Turns what a data set says of a suitable network into an experiment."""

from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.layers import LAYERS, Layer
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.regularizers import Clipping
from nnplayground.core.schedules import Constant
from nnplayground.data.coding import OneHot
from nnplayground.data.dataset import Dataset
from nnplayground.data.features import PLAIN
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.training.experiment import Experiment


def suited(experiment: Experiment) -> Experiment:
    """Return `experiment` with a network that suits its data; data, division, seeds and stop rules stay."""
    data = experiment.data
    suitable = experiment.used_task.suitable(data)
    output, cost = experiment.used_task.usual(data)
    return experiment.replace(
        features=PLAIN,
        scaling=SCALINGS[data.scaling].model_validate({}),
        coding=OneHot(),
        hidden=_hidden(suitable),
        output=ACTIVATIONS[output].model_validate({}),
        cost=COSTS[cost].model_validate({}),
        initializer=INITIALIZERS[suitable.initializer].model_validate({}),
        optimizer=OPTIMIZERS[suitable.optimizer].model_validate({"rate": suitable.rate}),
        schedule=Constant(),
        regularizers=(Clipping(length=suitable.clip),) if suitable.clip else (),
        augment=(),
        batch_size=suitable.batch_size,
    )


def fitted(experiment: Experiment, data: Dataset) -> Experiment:
    """Return `experiment` on other data, as `Experiment.fitted_to` does.

    Between sequences and other examples hardly anything of a network makes sense: it gets the suitable one.
    """
    found = experiment.fitted_to(data)
    return found if data.is_sequence == experiment.data.is_sequence else suited(found)


def _hidden(suitable: SuitableNetwork) -> tuple[Layer, ...]:
    narrowest = min(suitable.hidden, default=0)
    kinds = [
        suitable.code_activation if suitable.code_activation and units == narrowest else suitable.activation
        for units in suitable.hidden
    ]
    pairs = zip(suitable.hidden, kinds, strict=True)
    return tuple(LAYERS[suitable.layer].model_validate({"units": units, "activation": kind}) for units, kind in pairs)


def is_suited(experiment: Experiment) -> bool:
    """Whether the experiment has the network that suits its data."""
    return experiment == suited(experiment)
