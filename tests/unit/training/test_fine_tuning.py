"""Fine-tuning goes on from the weights that there are."""

import numpy as np
import pytest

from nnplayground.core.schedules import Constant
from nnplayground.data.mnist import Mnist
from nnplayground.data.my_digits import MyDigits
from nnplayground.errors import UserError
from nnplayground.training import fine_tuning
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.trainer import Trainer

DATA = MyDigits(own=0, added=200)


@pytest.fixture
def trained():
    experiment = EXAMPLES["mnist-relu"].build().replace(data=Mnist(train_images=500))
    return experiment, experiment.reseeded(1).network().parameters + np.float32(0.01)


def test_it_begins_with_these_weights_and_small_steps(trained):
    experiment, parameters = trained
    changed, state, problem = fine_tuning.fine_tuned(experiment, parameters, DATA)
    np.testing.assert_array_equal(state.parameters, parameters)
    np.testing.assert_array_equal(state.last_finite, parameters)
    assert changed.data == DATA
    assert changed.optimizer == experiment.optimizer.model_copy(
        update={"rate": experiment.optimizer.rate / fine_tuning.SLOWER}
    )
    assert changed.schedule == Constant()
    assert (changed.hidden, changed.cost, changed.augment) == (experiment.hidden, experiment.cost, experiment.augment)
    trainer = Trainer(changed, problem)
    trainer.restore(state)
    np.testing.assert_array_equal(trainer.network.parameters, parameters)


def test_one_that_goes_on_keeps_all_else(trained):
    experiment, parameters = trained
    changed, state, _ = fine_tuning.go_on_with(experiment, parameters, DATA)
    assert changed == experiment.replace(data=DATA)
    np.testing.assert_array_equal(state.parameters, parameters)


def test_a_new_one_begins_with_its_own_weights(trained):
    changed, state, _ = fine_tuning.begun(trained[0], DATA)
    np.testing.assert_array_equal(state.parameters, changed.network().parameters)


def test_a_network_of_another_shape_cannot_go_on(trained):
    other = EXAMPLES["circle"].build()
    with pytest.raises(UserError, match="other inputs or outputs"):
        fine_tuning.fine_tuned(other, other.network().parameters, DATA)
