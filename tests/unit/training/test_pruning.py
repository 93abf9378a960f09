"""A neuron less: everything else stays, and the run goes on."""

import numpy as np
import pytest

from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.core.passes import push
from nnplayground.data.circles import Circle
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from nnplayground.training.pruning import LAST, NOT_HIDDEN, objection, without_neuron
from nnplayground.training.trainer import Trainer

EXPERIMENT = Experiment(data=Circle(size=60), hidden=(Dense(units=4), Dense(units=3)), optimizer=Adam())


def trained(steps=20):
    trainer = Trainer(EXPERIMENT)
    for _, _report in zip(range(steps), trainer.run(), strict=False):
        pass
    return trainer


@pytest.mark.parametrize("neuron", [NeuronId(2, 0), NeuronId(2, 3), NeuronId(3, 1)])
def test_a_network_without_a_neuron_is_the_one_in_which_nobody_hears_it(neuron):
    trainer = trained()
    experiment, state = without_neuron(EXPERIMENT, trainer.state(), neuron)
    deaf = trainer.network.copy()
    deaf.layers[neuron.layer - 1].matrix[neuron.index] = 0
    fewer = Trainer(experiment)
    fewer.restore(state)
    x = np.random.default_rng(1).normal(size=(30, 2)).astype(np.float32)
    assert np.allclose(push(fewer.network, x).stages[-1].a, push(deaf, x).stages[-1].a, atol=1e-6)
    kept = [index for index in range(4 if neuron.layer == 2 else 3) if index != neuron.index]
    layer = neuron.layer - 2
    memories = [trainer.network.matrices(slot)[layer][:, kept] for slot in trainer.optimizer_state.slots]
    found = [fewer.network.matrices(slot)[layer] for slot in fewer.optimizer_state.slots]
    assert all(map(np.array_equal, memories, found))
    assert fewer.step == trainer.step


def test_the_run_goes_on():
    experiment, state = without_neuron(EXPERIMENT, trained().state(), NeuronId(2, 1))
    trainer = Trainer(experiment)
    trainer.restore(state)
    before = trainer.network.parameters.copy()
    for _, _report in zip(range(10), trainer.run(), strict=False):
        pass
    assert np.isfinite(trainer.network.parameters).all()
    assert not np.array_equal(before, trainer.network.parameters)


@pytest.mark.parametrize(
    ("experiment", "neuron", "reason"),
    [
        (EXPERIMENT, NeuronId(1, 0), NOT_HIDDEN),
        (EXPERIMENT, NeuronId(4, 0), NOT_HIDDEN),
        (EXPERIMENT.replace(hidden=(Dense(units=1),)), NeuronId(2, 0), LAST),
    ],
)
def test_what_cannot_go_is_refused(experiment, neuron, reason):
    assert objection(experiment, neuron) == reason
    with pytest.raises(UserError):
        without_neuron(experiment, Trainer(experiment).state(), neuron)
